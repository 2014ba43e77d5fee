package screen

import (
	"errors"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"example.org/meetbrowse/ui/fault"
)

// The screen that the program draws on, and the way back. Enter: alternate
// screen, no autowrap, no cursor, bracketed paste, plain style, whole screen
// scrolls, clear. Leave puts all of it back; it begins with ESC, which ends a
// sequence that was cut short.
const (
	enterSequence = "\x1b[?1049h\x1b[?7l\x1b[?25l\x1b[?2004h\x1b[m\x1b[r\x1b[2J"
	leaveSequence = "\x1b[m\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l"
)

const (
	// writeStep is how long one attempt to write waits before it is asked
	// whether the terminal is being left.
	writeStep = 100 * time.Millisecond
	// leavePatience is how long leaving waits for a terminal that does not read:
	// shorter than a person notices, longer than a busy link pauses.
	leavePatience = 250 * time.Millisecond
	// fallbackCols and fallbackRows are the size of a terminal that does not know
	// its own, that of a VT100.
	fallbackCols, fallbackRows = 80, 24
)

// ErrLeft is what writing to a terminal says that is not entered, or is being
// left.
var ErrLeft = error(fault.NotOurs)

// Terminal is the terminal the program runs on. Its methods may be called from
// any goroutine.
type Terminal struct {
	file   *os.File
	getenv func(string) string
	input  *Input
	probe  prober
	// crashes has the panic of a goroutine that Go started.
	crashes chan *Crash
	// resized has a value when the size may have changed.
	resized chan struct{}

	// leaving makes a write in progress give up.
	leaving atomic.Bool
	// busy is set while another program has the terminal, and the interrupts typed
	// there are meant for it.
	busy atomic.Bool
	// mu is held while writing and while entering or leaving.
	mu      sync.Mutex
	saved   *unix.Termios
	entered bool
	// cut is set when a write gave up halfway.
	cut      bool
	onChange []func()
}

// Open opens the controlling terminal of the process through a file description
// of its own, so that neither its modes of reading and writing nor its deadlines
// touch the standard streams. getenv is [os.Getenv] or a stand-in.
func Open(getenv func(string) string) (*Terminal, error) {
	f, err := os.OpenFile("/dev/tty", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		return nil, fault.OpenTerminal.With(err)
	}
	t, err := New(f, getenv)
	if err != nil {
		f.Close()
	}
	return t, err
}

// New is Open for a terminal that is open already and belongs to the Terminal
// from here on.
func New(f *os.File, getenv func(string) string) (*Terminal, error) {
	t := &Terminal{file: f, getenv: getenv, resized: make(chan struct{}, 1), crashes: make(chan *Crash, 1)}
	if _, err := t.attributes(); err != nil {
		return nil, fault.OpenTerminalAt.With(f.Name(), err)
	}
	input, err := newInput(f, t.probe.answer)
	if err != nil {
		return nil, fault.OpenTerminalAt.With(f.Name(), err)
	}
	t.input = input
	return t, nil
}

// Close leaves the terminal if it is entered, and closes it.
func (t *Terminal) Close() error {
	err := t.Leave()
	t.input.close()
	return errors.Join(err, t.file.Close())
}

// Input is what the keys are read from; see [Input].
func (t *Terminal) Input() *Input { return t.input }

// Resized has a value when the terminal's size may have changed: after every Enter
// and, while Run runs, after SIGWINCH.
func (t *Terminal) Resized() <-chan struct{} { return t.resized }

// changed tells that the terminal's size, and with it what it shows, may have
// changed.
func (t *Terminal) changed() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.notify()
}

// notify is changed for a caller that holds mu.
func (t *Terminal) notify() {
	for _, f := range t.onChange {
		f()
	}
	select {
	case t.resized <- struct{}{}:
	default:
	}
}

// OnChange registers a function to be called when the terminal may no longer
// show what was painted, such as [Painter.Forget]: after every Enter and when its
// size changes.
func (t *Terminal) OnChange(f func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.onChange = append(t.onChange, f)
}

// Size is the terminal's size in cells; 80 by 24 where it does not know.
func (t *Terminal) Size() (cols, rows int) {
	var size *unix.Winsize
	err := t.control(func(fd int) (err error) {
		size, err = unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
		return err
	})
	if err != nil || size.Col == 0 || size.Row == 0 {
		return fallbackCols, fallbackRows
	}
	return int(size.Col), int(size.Row)
}

// Dumb reports whether the terminal cannot address its cells.
func (t *Terminal) Dumb() bool { return t.getenv("TERM") == "dumb" || t.getenv("TERM") == "" }

// control runs f on the file descriptor without making it blocking, as
// [os.File.Fd] would.
func (t *Terminal) control(f func(fd int) error) error {
	conn, err := t.file.SyscallConn()
	if err != nil {
		return err
	}
	var inner error
	err = conn.Control(func(fd uintptr) { inner = f(int(fd)) })
	return errors.Join(err, inner)
}

func (t *Terminal) attributes() (a *unix.Termios, err error) {
	err = t.control(func(fd int) (err error) {
		a, err = unix.IoctlGetTermios(fd, getAttributes)
		return err
	})
	return a, err
}

func (t *Terminal) setAttributes(a *unix.Termios) error {
	return t.control(func(fd int) error { return unix.IoctlSetTermios(fd, setAttributes, a) })
}

// raw is the raw mode of cfmakeraw(3).
func raw(a unix.Termios) *unix.Termios {
	a.Iflag &^= unix.IGNBRK | unix.BRKINT | unix.PARMRK | unix.ISTRIP | unix.INLCR | unix.IGNCR | unix.ICRNL | unix.IXON
	a.Oflag &^= unix.OPOST
	a.Lflag &^= unix.ECHO | unix.ECHONL | unix.ICANON | unix.ISIG | unix.IEXTEN
	a.Cflag &^= unix.CSIZE | unix.PARENB
	a.Cflag |= unix.CS8
	a.Cc[unix.VMIN] = 1
	a.Cc[unix.VTIME] = 0
	return &a
}

// Enter puts the terminal into raw mode and shows an empty screen of our own; it
// does nothing when that is so already. Keys typed before are not lost.
func (t *Terminal) Enter() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.entered {
		return nil
	}
	saved, err := t.attributes()
	if err != nil {
		return fault.EnterTerminal.With(err)
	}
	if err := t.setAttributes(raw(*saved)); err != nil {
		return fault.EnterTerminal.With(err)
	}
	t.saved, t.entered = saved, true
	t.input.resume()
	if _, err := t.write([]byte(enterSequence), time.Time{}); err != nil {
		return fault.EnterTerminal.With(err)
	}
	t.notify()
	return nil
}

// resume puts a terminal that is entered into our modes once more: the process
// was stopped from outside, and the shell has had the terminal meanwhile.
func (t *Terminal) resume() {
	// The shell may hand over the terminal after it continues the process, and a
	// process that is continued in the background waits for it.
	for !t.foreground() {
		time.Sleep(stopPatience)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.entered {
		return
	}
	_ = t.setAttributes(raw(*t.saved))
	_, _ = t.write([]byte(enterSequence), time.Time{})
	t.notify()
}

// foreground reports whether the process may use the terminal now; true where
// that cannot be found out.
func (t *Terminal) foreground() bool {
	var group int
	err := t.control(func(fd int) (err error) {
		group, err = unix.IoctlGetInt(fd, unix.TIOCGPGRP)
		return err
	})
	return err != nil || group == unix.Getpgrp()
}

// Leave puts the terminal back as Enter found it, within half a second even when
// it has stopped reading; it does nothing when the terminal is not entered.
func (t *Terminal) Leave() error {
	t.leaving.Store(true)
	// Wake a write that waits; one that begins now sees the mark.
	_ = t.file.SetWriteDeadline(time.Now())
	t.mu.Lock()
	defer t.mu.Unlock()
	defer t.leaving.Store(false)
	if !t.entered {
		return nil
	}
	t.entered = false
	t.input.pause()
	err := t.writeLeave()
	// From the background, setting the attributes would stop the process.
	signal.Ignore(syscall.SIGTTOU)
	restored := t.setAttributes(t.saved)
	signal.Reset(syscall.SIGTTOU)
	if err := errors.Join(restored, err); err != nil {
		return fault.LeaveTerminal.With(err)
	}
	return nil
}

// writeLeave sends what puts the screen right. What fills the buffer of a terminal
// that does not read is thrown away: a frame that nobody will see. So there is
// room for the sequence, and for what the program prints at its end.
func (t *Terminal) writeLeave() error {
	if t.cut {
		_ = t.control(discardOutput)
		t.cut = false
	}
	_, err := t.write([]byte(leaveSequence), time.Now().Add(leavePatience))
	if errors.Is(err, os.ErrDeadlineExceeded) {
		_ = t.control(discardOutput)
		_, err = t.write([]byte(leaveSequence), time.Now().Add(writeStep))
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return nil
	}
	return err
}

// Write sends b, which has to be whole control sequences and text: a frame, or a
// request such as OSC 52. It waits for the terminal to take all of it, unless the
// terminal is left meanwhile, and says ErrLeft then.
func (t *Terminal) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.entered {
		return 0, ErrLeft
	}
	return t.write(b, time.Time{})
}

// write sends b until deadline; with a zero deadline until the terminal is being
// left.
func (t *Terminal) write(b []byte, deadline time.Time) (int, error) {
	sent := 0
	for {
		step := deadline
		if deadline.IsZero() {
			if t.leaving.Load() {
				t.cut = true
				return sent, ErrLeft
			}
			step = time.Now().Add(writeStep)
		}
		// A system that has no deadlines for terminals writes without.
		_ = t.file.SetWriteDeadline(step)
		n, err := t.file.Write(b[sent:])
		sent += n
		if err == nil {
			return sent, nil
		}
		if !errors.Is(err, os.ErrDeadlineExceeded) || !deadline.IsZero() {
			return sent, err
		}
	}
}
