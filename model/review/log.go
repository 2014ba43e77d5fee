package review

import (
	"errors"
	"io/fs"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"example.org/meetbrowse/model/fault"
)

// MaxNote is the size of the longest note in bytes.
const MaxNote = 1 << 16

var errLongNote = fault.NoteTooLong.With(MaxNote)

// Log is the marks and notes in one file. Its methods may be called from any
// goroutine.
type Log struct {
	path string
	now  func() time.Time
	open func() (appendable, error)
	seen atomic.Pointer[View]

	queueing sync.Mutex
	queue    []*change // asked for and not yet taken by a commit

	writing sync.Mutex // guards the file and what follows
	state   state
	undo    history
}

// New returns the log of the file at path, with nothing read from it yet: until
// a Refresh or a Commit the view is empty. It does no input or output. now is the
// clock for the times in the file.
func New(path string, now func() time.Time) *Log {
	l := &Log{path: path, now: now}
	l.open = func() (appendable, error) { return openAppend(path, lockWait) }
	l.seen.Store(&View{})
	return l
}

// Read returns the marks and notes that the file at path has; a missing file is an
// empty one, and is not made. The error is an *fs.PathError.
func Read(path string) (*View, error) {
	l := New(path, nil)
	err := l.Refresh()
	return l.View(), err
}

// View returns the marks and notes as of the last commit or refresh. The same
// pointer means that nothing has changed.
func (l *Log) View() *View { return l.seen.Load() }

// Result says what a change did.
type Result struct {
	// Changed is how many keys have another mark or note now.
	Changed int
	// Left is how many keys an undo has left alone, because something else has
	// changed them since.
	Left int
}

// Commit writes a change, and returns when it is on disk and in the view. An
// error is an *fs.PathError that says operation and path; the change was then not
// acknowledged and is not tried again, though what of it has reached the file
// shows after the next commit or refresh. Run it once, in the background. A change
// whose Commit never runs goes out with the next one or with Flush.
type Commit func() (Result, error)

// Set gives the articles with these keys a mark, as one step of undo. The slice
// must not change afterwards. The file gets no line for a key that has the mark.
func (l *Log) Set(keys []uint64, m Mark) Commit {
	return l.ask(func(v *View, h *history) ([]record, Result) {
		return h.setMarks(v, keys, m)
	})
}

// Note gives the articles with these keys a note, as one step of undo; the empty
// note takes theirs away. The slice must not change afterwards. A note longer than
// MaxNote is an error of the Commit.
func (l *Log) Note(keys []uint64, text string) Commit {
	text = cleanNote(text)
	if len(text) > MaxNote {
		return func() (Result, error) {
			return Result{}, &fs.PathError{Op: "write note", Path: l.path, Err: errLongNote}
		}
	}
	return l.ask(func(v *View, h *history) ([]record, Result) {
		return h.setNotes(v, keys, text)
	})
}

// Undo takes back the last change that was made through this log and not yet
// taken back. Keys that have changed since otherwise, through another program,
// are left alone. Without such a change it does nothing.
func (l *Log) Undo() Commit {
	return l.ask(func(v *View, h *history) ([]record, Result) { return h.takeBack(v) })
}

// Refresh reads what other programs have appended. A missing file is an empty
// one. An error is an *fs.PathError, and leaves the view as it is.
func (l *Log) Refresh() error {
	l.writing.Lock()
	defer l.writing.Unlock()
	next, err := l.reread()
	if err != nil {
		return l.fault("read", err)
	}
	l.publish(next)
	return nil
}

// Stale reports whether the file may have changed since it was read last, at the
// cost of asking the file system for its size and time once.
func (l *Log) Stale() bool {
	info, err := os.Stat(l.path)
	l.writing.Lock()
	defer l.writing.Unlock()
	read := l.state.info
	if err != nil || read == nil {
		return err == nil || read != nil && errors.Is(err, fs.ErrNotExist)
	}
	return !os.SameFile(read, info) || read.Size() != info.Size() || !read.ModTime().Equal(info.ModTime())
}

func (l *Log) reread() (state, error) {
	info, err := os.Stat(l.path)
	if errors.Is(err, fs.ErrNotExist) {
		return state{}, nil
	}
	if err != nil {
		return state{}, err
	}
	if !info.Mode().IsRegular() {
		return state{}, fault.NotRegular
	}
	f, err := os.Open(l.path)
	if err != nil {
		return state{}, err
	}
	defer f.Close()
	return l.state.follow(f, l.path)
}

// Flush writes the changes whose commits have not run, and waits for those that
// are running: the last call before the program ends.
func (l *Log) Flush() error {
	l.writing.Lock()
	defer l.writing.Unlock()
	return l.write(l.take())
}

// publish takes over a state and shows it.
func (l *Log) publish(next state) {
	old := &l.state
	same := old.marks == next.marks && old.notes == next.notes && old.total == next.total && old.cut == next.cut
	l.state = next
	if !same {
		l.seen.Store(next.view(l.path))
	}
}

// fault is err with operation and path.
func (l *Log) fault(op string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path
	}
	return &fs.PathError{Op: op, Path: l.path, Err: err}
}
