package screen

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"example.org/meetbrowse/ui/fault"
)

// stopPatience is how long a stop is waited for: a process that can be stopped
// is stopped in far less, and one in an orphaned process group never is.
const stopPatience = 200 * time.Millisecond

// ErrCannotSuspend is what Suspend says where nothing would continue the program:
// in an orphaned process group, as behind ssh -t or exec.
var ErrCannotSuspend = error(fault.CannotSuspend)

// Suspend leaves the terminal, stops the process group as Ctrl-Z does, and enters
// the terminal again when the group is continued.
func (t *Terminal) Suspend() error {
	leaveErr := t.Leave()
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if err := syscall.Kill(0, syscall.SIGTSTP); err != nil {
		return errors.Join(fault.Suspend.With(err), t.Enter())
	}
	if !wait(continued, stopPatience) && !wait(continued, stopPatience/4) {
		// The second wait is for a signal that comes while the timer, which also
		// runs while the process is stopped, has run out.
		return errors.Join(ErrCannotSuspend, leaveErr, t.Enter())
	}
	// Continued in the background the program goes on without the terminal:
	// taking it would stop the process again, also one that is being ended.
	for !t.foreground() {
		wait(continued, stopPatience)
	}
	return errors.Join(leaveErr, t.Enter())
}

// wait reports whether a signal comes before patience runs out.
func wait(signals <-chan os.Signal, patience time.Duration) bool {
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case <-signals:
		return true
	case <-timer.C:
		return false
	}
}

// Command runs something with the terminal put back as it was found, for
// [tea.Exec]. It is a tea.ExecCommand that takes its streams from the terminal
// and not from the program.
type Command struct {
	terminal *Terminal
	run      func() error
}

// SuspendCommand is Suspend for tea.Exec.
func (t *Terminal) SuspendCommand() *Command { return &Command{t, t.Suspend} }

// Command runs c for tea.Exec, on the terminal where c's streams are nil.
func (t *Terminal) Command(c *exec.Cmd) *Command {
	return &Command{t, func() error { return t.Exec(c) }}
}

// Run leaves the terminal, runs, and enters it again.
func (c *Command) Run() error { return c.run() }

// SetStdin does nothing; see [Command].
func (c *Command) SetStdin(io.Reader) {}

// SetStdout does nothing; see [Command].
func (c *Command) SetStdout(io.Writer) {}

// SetStderr does nothing; see [Command].
func (c *Command) SetStderr(io.Writer) {}

// Exec runs c, a pager or an editor, with the terminal left, and enters it again.
// Streams of c that are nil become the terminal. The interrupts that are meant
// for c do not reach this program.
func (t *Terminal) Exec(c *exec.Cmd) error {
	if err := t.Leave(); err != nil {
		return errors.Join(err, t.Enter())
	}
	// A description of its own: ours does not block, which c would not expect.
	tty, err := os.OpenFile(t.file.Name(), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		return errors.Join(&fs.PathError{Op: "run", Path: c.Path, Err: err}, t.Enter())
	}
	defer tty.Close()
	if c.Stdin == nil {
		c.Stdin = tty
	}
	if c.Stdout == nil {
		c.Stdout = tty
	}
	if c.Stderr == nil {
		c.Stderr = tty
	}
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, syscall.SIGINT, syscall.SIGQUIT)
	t.busy.Store(true)
	err = c.Run()
	t.busy.Store(false)
	signal.Stop(interrupts)
	if err != nil {
		err = &fs.PathError{Op: "run", Path: c.Path, Err: err}
	}
	return errors.Join(err, t.Enter())
}
