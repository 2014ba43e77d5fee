package review

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"example.org/meetbrowse/model/fault"
)

// faulty is a file that fails as it is told, and writes down what is done to it.
type faulty struct {
	appendable
	writeAtMost int // bytes of the next write, then ENOSPC; -1 for all
	syncError   error
	calls       []string
}

func (f *faulty) Write(b []byte) (int, error) {
	f.calls = append(f.calls, "write")
	if f.writeAtMost < 0 {
		return f.appendable.Write(b)
	}
	n, err := f.appendable.Write(b[:min(len(b), f.writeAtMost)])
	if err == nil {
		err = syscall.ENOSPC
	}
	return n, err
}

func (f *faulty) Sync() error {
	f.calls = append(f.calls, "sync")
	if f.syncError != nil {
		return f.syncError
	}
	return f.appendable.Sync()
}

func (f *faulty) Close() error {
	f.calls = append(f.calls, "close")
	return f.appendable.Close()
}

// failing makes the log's files fail like f.
func failing(l *Log, f *faulty) {
	l.open = func() (appendable, error) {
		real, err := openAppend(l.path, lockWait)
		if err != nil {
			return nil, err
		}
		f.appendable = real
		return f, nil
	}
}

func TestWrittenOnceSyncedAndOnlyThenAcknowledged(t *testing.T) {
	l := newLog(t)
	f := &faulty{writeAtMost: -1}
	failing(l, f)
	keys := make([]uint64, 5000)
	for i := range keys {
		keys[i] = uint64(i) << 40
	}
	commit := l.Set(keys, Kept)
	if len(f.calls) > 0 || l.View().Mark(keys[1]) != Unread {
		t.Fatalf("before the commit: %v", f.calls)
	}
	commit.must(t)
	if want := []string{"write", "sync", "close"}; !slices.Equal(f.calls, want) {
		t.Errorf("calls %v, want %v", f.calls, want)
	}
	f.calls = nil
	commit.must(t)
	if len(f.calls) > 0 {
		t.Errorf("a commit run again: %v", f.calls)
	}
}

func TestFailures(t *testing.T) {
	whole := len(appendLine(nil, noon, record{key: 1, mark: Kept}))
	for name, test := range map[string]struct {
		fault faulty
		op    string
		err   error
		left  string // marks of keys 1 to 3 that the file has afterwards
	}{
		"nothing written":   {faulty{writeAtMost: 0}, "write", syscall.ENOSPC, "r--"},
		"part of a line":    {faulty{writeAtMost: 20}, "write", syscall.ENOSPC, "r--"},
		"one line, no end":  {faulty{writeAtMost: whole - 1}, "write", syscall.ENOSPC, "k--"},
		"one line and more": {faulty{writeAtMost: whole + 20}, "write", syscall.ENOSPC, "k--"},
		"not synced":        {faulty{writeAtMost: -1, syncError: syscall.EIO}, "sync", syscall.EIO, "kkk"},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLog(t)
			l.Set([]uint64{1}, Rejected).must(t)
			open := l.open
			failing(l, &test.fault)
			first, second := l.Set([]uint64{1, 2, 3}, Kept), l.Note([]uint64{1}, "甲")
			for _, commit := range []Commit{second, first} {
				r, err := commit()
				var with *fs.PathError
				if !errors.As(err, &with) || with.Op != test.op || with.Path != l.path || !errors.Is(err, test.err) || r != (Result{}) {
					t.Errorf("%+v, %v; want %s %s: %v", r, err, test.op, l.path, test.err)
				}
			}
			if got := marks(l.View(), 3); got != "r--" {
				t.Errorf("not acknowledged, yet shown: %s", got)
			}
			l.open = open
			l.Set([]uint64{4}, Kept).must(t)
			again := reopened(t, l)
			for _, v := range []*View{l.View(), again.View()} {
				if got := marks(v, 4); got != test.left+"k" {
					t.Errorf("after the next change %s, want %s", got, test.left+"k")
				}
			}
			// The first change of all is still there to be taken back, unless
			// what has failed is in the file.
			l.Undo().must(t)
			if r := l.Undo().must(t); r.Changed+r.Left != 1 || (r.Changed == 1) != (test.left[0] == 'r') {
				t.Errorf("undone: %+v", r)
			}
		})
	}
}

func TestErrorsNameOperationAndPath(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ path, named string }{
		{folder, folder},
		{filepath.Join(file, "review.jsonl"), file},
		{os.DevNull, os.DevNull},
	} {
		l := New(test.path, clock)
		_, err := l.Set([]uint64{1}, Kept)()
		for _, err := range []error{err, l.Refresh()} {
			var with *fs.PathError
			if !errors.As(err, &with) || with.Op == "" || !strings.HasPrefix(with.Path, test.named) {
				t.Errorf("%s: %v", test.path, err)
			}
			if !fault.Known(err) {
				t.Errorf("%s: the error in Chinese is %q", test.path, fault.Chinese(err))
			}
		}
	}
	l := New(filepath.Join(folder, "review.jsonl"), clock)
	var with *fs.PathError
	if _, err := l.Note([]uint64{1}, strings.Repeat("x", MaxNote+1))(); !errors.As(err, &with) || with.Path != l.path {
		t.Errorf("long note: %v", err)
	}
	long := strings.Repeat("\x01", MaxNote)
	l.Note([]uint64{1}, long).must(t)
	if got := reopened(t, l).View().Note(1); got != long {
		t.Errorf("the longest note came back with %d bytes", len(got))
	}
}

func TestLockedFileIsWaitedForAndReported(t *testing.T) {
	l := newLog(t)
	held, err := openAppend(l.path, lockWait)
	if err != nil {
		t.Fatal(err)
	}
	l.open = func() (appendable, error) { return openAppend(l.path, time.Millisecond) }
	var with *fs.PathError
	if _, err := l.Set([]uint64{1}, Kept)(); !errors.As(err, &with) || with.Op != "lock" || with.Path != l.path || !errors.Is(err, fault.Held) {
		t.Errorf("while it is held: %v", err)
	}
	if err := l.Refresh(); err != nil {
		t.Errorf("reading needs no lock: %v", err)
	}
	l.open = func() (appendable, error) { return openAppend(l.path, time.Minute) }
	done := make(chan error)
	go func() {
		_, err := l.Set([]uint64{2}, Kept)()
		done <- err
	}()
	held.Close()
	if err := <-done; err != nil {
		t.Errorf("once it is free: %v", err)
	}
	if got := marks(reopened(t, l).View(), 2); got != "-k" {
		t.Errorf("got %s, want -k", got)
	}
}
