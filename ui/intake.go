package ui

import (
	"context"
	"errors"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/source"
	"example.org/meetbrowse/model/cache"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/ui/screen"
)

// Intake is a corpus that arrives in the background.
type Intake struct {
	lib   *library.Library
	first chan struct{} // closed when there is an article, or nothing more comes

	mu      sync.Mutex
	once    sync.Once
	skipped []corpus.Skipped
	read    source.Progress
	whole   bool // every article is there
	done    bool
	err     error
}

// Load gives an Intake the articles of a corpus, the inputs that gave none, and
// how far it has come. It returns when everything was read or ctx is done.
type Load func(ctx context.Context, in *Intake) error

// Read starts to read a corpus. When all of it is there, every slogan of any
// article is counted in all of them; without a dictionary each article keeps its
// own.
func Read(ctx context.Context, load Load, dictionary *library.IndexOptions) *Intake {
	return ReadKept(ctx, load, dictionary, nil)
}

// ReadKept is Read of a corpus that may have been kept: kept has it whole if it
// has not changed since it was read last; else it is kept for the next time.
func ReadKept(ctx context.Context, load Load, dictionary *library.IndexOptions, kept *cache.Opening) *Intake {
	in := &Intake{lib: library.New(), first: make(chan struct{})}
	go func() {
		if in.fill(ctx, load, dictionary, kept) && dictionary != nil {
			// What cannot be kept is read again the next time, whatever the reason.
			defer func() { _ = recover() }()
			_ = kept.Keep(ctx, in.lib, in.state().skipped)
		}
	}()
	return in
}

// fill reads the corpus; true when all went well and it was not kept before.
func (in *Intake) fill(ctx context.Context, load Load, dictionary *library.IndexOptions, kept *cache.Opening) (fresh bool) {
	var err error
	defer func() {
		if v := recover(); v != nil {
			err = &screen.Crash{Value: v, Stack: debug.Stack()}
		}
		in.finish(err)
		fresh = fresh && err == nil
	}()
	if lib, skipped, ok := kept.Whole(ctx); ok {
		in.take(lib, skipped)
		return false
	}
	err = load(ctx, in)
	kept.Forget()
	in.complete()
	in.lib.Seal()
	if dictionary != nil {
		err = errors.Join(err, in.lib.IndexSlogans(ctx, *dictionary))
	}
	return true
}

// take makes the corpus one that is there already.
func (in *Intake) take(lib *library.Library, skipped []corpus.Skipped) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.lib, in.skipped, in.whole = lib, skipped, true
}

// Await waits for the first article, for the end of the corpus, or for the
// given time, whatever comes first. It returns the error that kept every
// article from coming, nil while there is hope.
func (in *Intake) Await(atMost time.Duration) error {
	timer := time.NewTimer(atMost)
	defer timer.Stop()
	select {
	case <-in.first:
	case <-timer.C:
	}
	if s := in.state(); s.snap.Len() == 0 {
		return s.err
	}
	return nil
}

// Add takes an article.
func (in *Intake) Add(r *library.Record) {
	in.lib.Add(r)
	in.once.Do(func() { close(in.first) })
}

// Progress takes how far reading has come. It may be called from any goroutine.
func (in *Intake) Progress(p source.Progress) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.read = p
}

// Skip takes an input that gave no article.
func (in *Intake) Skip(s corpus.Skipped) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.skipped = append(in.skipped, s)
}

// complete notes that every article is there.
func (in *Intake) complete() {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.whole = true
}

func (in *Intake) finish(err error) {
	in.mu.Lock()
	in.done, in.err = true, err
	in.mu.Unlock()
	in.once.Do(func() { close(in.first) })
}

// intakeState is the intake at one moment.
type intakeState struct {
	snap    *library.Snapshot
	skipped []corpus.Skipped
	read    source.Progress
	whole   bool // every article is there
	done    bool // and every slogan counted in all of them
	err     error
}

func (in *Intake) state() intakeState {
	in.mu.Lock()
	defer in.mu.Unlock()
	return intakeState{snap: in.lib.Snapshot(), skipped: slices.Clip(in.skipped), read: in.read, whole: in.whole, done: in.done, err: in.err}
}

// intakeMsg says how far the reading of the corpus has come.
type intakeMsg struct{ state intakeState }

// How often the screen follows a corpus that is being read. A small corpus has
// been read before the first look; later ones are frequent enough to look
// alive. The more there is to list and count again, the seldomer they are, so
// that reading keeps the processor for itself.
const (
	firstLook = 20 * time.Millisecond
	nextLook  = 100 * time.Millisecond
	// articlesALook is how many articles put nextLook off by as much again.
	articlesALook = 10_000
)

// watch looks at the intake after a while.
func (a *App) watch(after time.Duration) tea.Cmd {
	return tea.Tick(after, func(time.Time) tea.Msg { return intakeMsg{a.config.Intake.state()} })
}

// took follows the reading of the corpus. A corpus that cannot be read at all
// ends the program: there is nothing to show.
func (a *App) took(msg intakeMsg) tea.Cmd {
	grown := msg.state.snap.Len() != a.state.snap.Len()
	a.state = msg.state
	if err := a.state.err; err != nil {
		if a.state.snap.Len() == 0 {
			return a.fail(err)
		}
		a.message.fail(a.faultText(err))
	}
	var commands []tea.Cmd
	if !a.state.done {
		commands = append(commands, a.watch(nextLook*time.Duration(1+a.state.snap.Len()/articlesALook)))
	}
	if grown || a.state.done {
		commands = append(commands, a.follow())
	}
	if a.state.done {
		commands = append(commands, a.refer())
	}
	return tea.Batch(commands...)
}
