package screen

import (
	"errors"
	"io"
	"os"
	"sync"
	"time"

	"example.org/meetbrowse/ui/fault"
)

// Input is the keys of the terminal, for [tea.WithInput]. Every Read returns one
// unit: one key, one character, or one piece of a paste in its marks. So two keys
// that arrive together stay two, and bubbletea never has to guess where a
// sequence ends. An unfinished sequence or character is held back until the rest
// comes or it is clear that none will; the terminal's answers are taken out.
//
// It is a file in the sense of bubbletea's reader: Fd is readable exactly when
// Read would not block, so that reading can be broken off at once and nothing is
// lost by it. Nothing is read from the terminal while it is left, so that what
// is typed then reaches the program that runs meanwhile.
type Input struct {
	file *os.File
	// ready and signal are the ends of a pipe that holds one byte while units
	// wait, or when the end is reached.
	ready, signal *os.File
	readyFd       uintptr

	mu      sync.Mutex
	changed *sync.Cond
	units   [][]byte
	// ended is set when the terminal is gone or closed, hungUp when it is gone.
	ended  bool
	hungUp chan struct{}
	// stop asks the reading goroutine to end, which closes stopped.
	stop    bool
	stopped chan struct{}
	parser  parser
}

func newInput(f *os.File, answered func(answer)) (*Input, error) {
	ready, signal, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	in := &Input{file: f, ready: ready, signal: signal, readyFd: ready.Fd(), hungUp: make(chan struct{})}
	in.changed = sync.NewCond(&in.mu)
	in.parser = parser{unit: in.push, answer: answered}
	return in, nil
}

// Read waits for a unit and copies it, or as much of it as b holds.
func (in *Input) Read(b []byte) (int, error) {
	in.mu.Lock()
	defer in.mu.Unlock()
	for len(in.units) == 0 {
		if in.ended {
			return 0, io.EOF
		}
		in.changed.Wait()
	}
	n := copy(b, in.units[0])
	if n < len(in.units[0]) {
		in.units[0] = in.units[0][n:]
		return n, nil
	}
	in.units = in.units[1:]
	if len(in.units) == 0 && !in.ended {
		var one [1]byte
		_, _ = in.ready.Read(one[:])
	}
	return n, nil
}

// Fd is readable while Read would not block.
func (in *Input) Fd() uintptr { return in.readyFd }

// Name is the name of the terminal's file.
func (in *Input) Name() string { return in.file.Name() }

// Write is there because bubbletea's reader asks for a whole file; keys are not
// written.
func (in *Input) Write([]byte) (int, error) { return 0, fault.ReadOnly }

// Close does nothing: the terminal closes its input.
func (in *Input) Close() error { return nil }

// HungUp is closed when the terminal is gone.
func (in *Input) HungUp() <-chan struct{} { return in.hungUp }

func (in *Input) push(unit []byte) {
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.ended {
		return
	}
	if len(in.units) == 0 {
		_, _ = in.signal.Write([]byte{1})
	}
	in.units = append(in.units, append([]byte(nil), unit...))
	in.changed.Broadcast()
}

// end makes Read return what waits and then the end.
func (in *Input) end() {
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.ended {
		return
	}
	if len(in.units) == 0 {
		_, _ = in.signal.Write([]byte{1})
	}
	in.ended = true
	in.changed.Broadcast()
}

// resume begins reading from the terminal.
func (in *Input) resume() {
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.stopped != nil || in.ended {
		return
	}
	in.stop, in.stopped = false, make(chan struct{})
	go in.work(in.stopped)
}

// pause stops reading from the terminal and waits until that is so.
func (in *Input) pause() {
	in.mu.Lock()
	stopped := in.stopped
	// The mark and the deadline are set together; see await.
	err := in.file.SetReadDeadline(time.Now())
	in.stop = err == nil
	in.mu.Unlock()
	if stopped == nil || err != nil {
		// Where terminals have no deadlines the read goes on, and gets the first
		// key that is typed at another program.
		return
	}
	<-stopped
	in.mu.Lock()
	in.stopped = nil
	in.mu.Unlock()
}

func (in *Input) close() {
	in.pause()
	in.end()
}

// await sets how long the next read waits, for ever when hold is 0, and reports
// whether to read at all; the error says that there are no deadlines here.
func (in *Input) await(hold time.Duration) (bool, error) {
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.stop {
		return false, nil
	}
	var deadline time.Time
	if hold > 0 {
		deadline = time.Now().Add(hold)
	}
	return true, in.file.SetReadDeadline(deadline)
}

func (in *Input) work(stopped chan struct{}) {
	defer close(stopped)
	var buf [4096]byte
	for {
		hold := in.parser.hold()
		more, err := in.await(hold)
		if !more {
			return
		}
		if err != nil && hold > 0 {
			// Held back without a deadline, Esc would wait for the next key.
			in.parser.expire()
		}
		n, err := in.file.Read(buf[:])
		switch {
		case n > 0:
			in.parser.feed(buf[:n])
		case errors.Is(err, os.ErrDeadlineExceeded):
			in.parser.expire()
		case err != nil:
			close(in.hungUp)
			in.end()
			return
		}
	}
}
