package screen_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
)

// patience is how long a test waits for what has to come; a test that passes
// never waits that long.
const patience = 20 * time.Second

const leaving = "\x1b[?1049l"

// session is the demo, or another program, on a terminal of its own.
type session struct {
	t          *testing.T
	master     *os.File
	slave      *os.File
	command    *exec.Cmd
	attributes *unix.Termios
	exited     chan error
	// unread is closed when nobody reads the output any more.
	unread chan struct{}

	mu      sync.Mutex
	output  bytes.Buffer
	stalled bool
}

// start runs the demo; what is typed is in its terminal before it begins.
func start(t *testing.T, typed string, env ...string) *session {
	t.Helper()
	return startCommand(t, exec.Command(os.Args[0]), typed, env...)
}

func startCommand(t *testing.T, c *exec.Cmd, typed string, env ...string) *session {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal on this machine: ", err)
	}
	if err := pty.Setsize(slave, &pty.Winsize{Cols: 60, Rows: 10}); err != nil {
		t.Fatal(err)
	}
	s := &session{t: t, master: master, slave: slave, command: c, exited: make(chan error, 1), unread: make(chan struct{})}
	s.attributes = s.termios()
	s.keys(typed)
	c.Env = append(append(os.Environ(), "TMUX=", "STY=", "TERM=xterm-256color", "NO_COLOR=", demoVariable+"=1"), env...)
	c.Stdin, c.Stdout, c.Stderr = slave, slave, slave
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	go s.read()
	go func() { s.exited <- c.Wait() }()
	t.Cleanup(func() {
		_ = c.Process.Kill()
		master.Close()
		slave.Close()
	})
	return s
}

func (s *session) termios() *unix.Termios {
	a, err := unix.IoctlGetTermios(int(s.slave.Fd()), unix.TCGETS)
	if err != nil {
		s.t.Fatal(err)
	}
	return a
}

// stall makes the next output the last that is read.
func (s *session) stall() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stalled = true
}

func (s *session) read() {
	defer close(s.unread)
	buf := make([]byte, 4096)
	for {
		s.mu.Lock()
		stalled := s.stalled
		s.mu.Unlock()
		if stalled {
			return
		}
		n, err := s.master.Read(buf)
		s.mu.Lock()
		s.output.Write(buf[:n])
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *session) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.output.String()
}

func (s *session) keys(text string) {
	if _, err := s.master.WriteString(text); err != nil {
		s.t.Fatal(err)
	}
}

// wait waits for text in the output behind byte after and returns where it ends.
func (s *session) wait(text string, after int) int {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		out := s.text()
		if after <= len(out) {
			if i := strings.Index(out[after:], text); i >= 0 {
				return after + i + len(text)
			}
		}
	}
	s.t.Fatalf("no %q in %q", text, s.text())
	return 0
}

// shows waits until the screen shows all texts, however many frames and
// differences it takes to get there.
func (s *session) shows(r *cell.Ruler, texts ...string) {
	s.t.Helper()
	shown := ""
	missing := func(text string) bool { return !strings.Contains(shown, text) }
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		shown = screen.Shown(s.t, s.text(), 60, 10, r)
		if !slices.ContainsFunc(texts, missing) {
			return
		}
	}
	s.t.Fatalf("no %q in\n%s\nwhich is %q", texts, shown, s.text())
}

// code waits for the end of the program and returns its exit code.
func (s *session) code() int {
	s.t.Helper()
	select {
	case err := <-s.exited:
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return exit.ExitCode()
		}
		if err != nil {
			s.t.Fatal(err)
		}
		return 0
	case <-time.After(patience):
		s.t.Fatalf("the program does not end; it wrote %q", s.text())
		return -1
	}
}

// restored checks that the terminal is as it was: its attributes, and the screen.
func (s *session) restored() {
	s.t.Helper()
	if got := s.termios(); !reflect.DeepEqual(got, s.attributes) {
		s.t.Errorf("the terminal's attributes are %+v, were %+v", got, s.attributes)
	}
}

func (s *session) screenRestored() {
	s.t.Helper()
	end := s.wait(leaving, 0)
	out := s.text()
	for _, mode := range []string{"\x1b[?7h", "\x1b[?25h", "\x1b[?2004l"} {
		if strings.LastIndex(out[:end], mode) < strings.LastIndex(out[:end], "\x1b[?1049h") {
			s.t.Errorf("%q is not written after entering, in %q", mode, out)
		}
	}
}

func TestTheTerminalIsRestored(t *testing.T) {
	for _, c := range []struct {
		name   string
		end    func(*session)
		code   int
		behind string
	}{
		{"quit", func(s *session) { s.keys("q") }, 0, "bye"},
		{"panic in Update", func(s *session) { s.keys("P") }, 2, "panic: in Update"},
		{"panic in View", func(s *session) { s.keys("V") }, 2, "panic: in View"},
		{"panic in a command", func(s *session) { s.keys("C") }, 2, "panic: in a command"},
		{"panic in a goroutine", func(s *session) { s.keys("G") }, 2, "panic: in a goroutine"},
		{"SIGHUP", func(s *session) { _ = s.command.Process.Signal(syscall.SIGHUP) }, 129, ""},
		{"SIGTERM", func(s *session) { _ = s.command.Process.Signal(syscall.SIGTERM) }, 143, ""},
		{"SIGINT", func(s *session) { _ = s.command.Process.Signal(syscall.SIGINT) }, 130, ""},
		{"SIGTERM while Update hangs", func(s *session) { s.keys("H"); s.wait("hangs", 0); _ = s.command.Process.Signal(syscall.SIGTERM) }, 143, ""},
		{"SIGTERM while an editor runs", func(s *session) { s.keys("e"); s.wait("outside", 0); _ = s.command.Process.Signal(syscall.SIGTERM) }, 143, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := start(t, "")
			s.wait("demo", 0)
			c.end(s)
			if got := s.code(); got != c.code {
				t.Errorf("exit code %d, want %d; output %q", got, c.code, s.text())
			}
			s.restored()
			s.screenRestored()
			if c.behind != "" {
				s.wait(c.behind, s.wait(leaving, 0))
			}
			if strings.Contains(s.text(), "]11;?") || strings.Contains(s.text(), "]10;?") {
				t.Errorf("a colour is asked for in %q", s.text())
			}
		})
	}
}

// TestATerminalThatStoppedReading ends the program while a write to the terminal
// is stuck.
func TestATerminalThatStoppedReading(t *testing.T) {
	for name, end := range map[string]func(*session){
		"SIGTERM": func(s *session) { _ = s.command.Process.Signal(syscall.SIGTERM) },
		"SIGHUP":  func(s *session) { _ = s.command.Process.Signal(syscall.SIGHUP) },
		"quit":    func(s *session) { s.keys("q") },
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, "")
			s.wait("demo", 0)
			s.stall()
			// The reader ends with the first of this; the rest fills the buffers.
			s.keys("B")
			waitUntilFull(t, s)
			end(s)
			s.code()
			s.restored()
		})
	}
}

// waitUntilFull waits until the terminal takes no more output.
func waitUntilFull(t *testing.T, s *session) {
	fd := int(s.slave.Fd())
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		poll := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLOUT}}
		if n, err := unix.Poll(poll, 0); err == nil && n == 0 {
			return
		}
	}
	t.Fatal("the terminal's buffer does not fill")
}

func TestHangUp(t *testing.T) {
	s := start(t, "")
	s.wait("demo", 0)
	s.stall()
	s.keys("j") // what is drawn for it ends the reader, which holds the terminal open
	<-s.unread
	s.slave.Close()
	s.master.Close()
	if got := s.code(); got != 129 {
		t.Errorf("exit code %d, want 129", got)
	}
}

func TestTypeAhead(t *testing.T) {
	s := start(t, "jjk")
	s.wait("j j k", 0)
}

func TestKeysAreNotMerged(t *testing.T) {
	s := start(t, "")
	s.wait("demo", 0)
	s.keys("jj\x1b[B\x1bj？")
	s.wait("j j down esc j ?", 0)
	s.keys("\x1b[200~q\x1b[201~")
	s.wait("paste:q", 0)
}

// TestAKeyInParts sends an arrow and a character byte by byte.
func TestAKeyInParts(t *testing.T) {
	s := start(t, "")
	s.wait("demo", 0)
	for _, b := range []byte("\x1b[B会") {
		s.keys(string([]byte{b}))
		time.Sleep(5 * time.Millisecond) // the parts of a key, apart but not as long as a person takes
	}
	s.keys(".")
	s.wait("down 会 .", 0)
}

// TestProbe answers as a terminal does that draws ambiguous characters in two
// cells, late, in parts, and with keys between the answers.
func TestProbe(t *testing.T) {
	for name, c := range map[string]struct {
		col  string
		want cell.Policy
	}{
		"wide":   {"3", cell.Wide},
		"narrow": {"2", cell.Narrow},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, "")
			s.wait("\x1b[c", 0)
			s.keys("j\x1b[2;3Rk")
			for range 10 {
				s.keys("\x1b[2")
				time.Sleep(60 * time.Millisecond) // longer than a key is held back
				s.keys(";" + c.col + "R")
			}
			s.keys("\x1b[?62;22cx")
			s.shows(cell.New(c.want), "demo "+c.want.String(), "“j k x”")
		})
	}
}

func TestNoProbe(t *testing.T) {
	for env, policy := range map[string]cell.Policy{"TMUX=/tmp/tmux": cell.Unknown, "STY=1.pts": cell.ASCII, "TERM=dumb": cell.Unknown} {
		s := start(t, "", env)
		s.wait("demo "+policy.String(), 0) // the frame before the policy is known may be passed over
		s.keys("q")
		s.code()
		if strings.Contains(s.text(), "\x1b[6n") {
			t.Errorf("%s: the terminal is asked", env)
		}
	}
}

func TestCannotSuspend(t *testing.T) {
	s := start(t, "")
	at := s.wait("demo", 0)
	s.keys("\x1a")
	at = s.wait(leaving, at)
	s.wait("back: cannot suspend here", at)
	s.keys("q")
	s.code()
	s.restored()
}

// shell starts the demo under a shell with job control, and returns where its
// output has got to.
func shell(t *testing.T) (*session, int) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash on this machine")
	}
	s := startCommand(t, exec.Command(bash, "--norc", "--noprofile", "-i"), "", "PS1=prompt> ")
	at := s.wait("prompt> ", 0)
	s.keys("'" + os.Args[0] + "'\r")
	return s, s.wait("demo", s.wait("\x1b[?1049h", at))
}

func TestSuspend(t *testing.T) {
	s, at := shell(t)
	s.keys("\x1a")
	at = s.wait("prompt> ", s.wait("Stopped", s.wait(leaving, at)))
	s.keys("fg\r")
	at = s.wait("back: <nil>", s.wait("\x1b[?1049h", at))
	s.keys("q")
	s.wait("bye", at)
}

// TestContinuedInTheBackground must neither draw on the shell's screen nor be
// stopped again.
func TestContinuedInTheBackground(t *testing.T) {
	s, at := shell(t)
	s.keys("\x1a")
	at = s.wait("prompt> ", s.wait("Stopped", s.wait(leaving, at)))
	s.keys("bg\r")
	at = s.wait("prompt> ", at)
	s.keys("jobs\r")
	at = s.wait("prompt> ", s.wait("Running", at))
	s.keys("fg\r")
	at = s.wait("back: <nil>", s.wait("\x1b[?1049h", at))
	s.keys("q")
	s.wait("bye", at)
}

func TestEndedWhileSuspended(t *testing.T) {
	s, at := shell(t)
	s.keys("\x1a")
	at = s.wait("prompt> ", s.wait("Stopped", s.wait(leaving, at)))
	s.keys("kill %1\r")
	// The shell tells of the end before a prompt that comes after it.
	for end := time.Now().Add(patience); !strings.Contains(s.text()[at:], "Exit 143"); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("the program does not end: %q", s.text()[at:])
		}
		s.keys("\r")
	}
}

// TestStoppedFromOutside stops the demo without its doing, so that the shell has
// the terminal as the demo left it.
func TestStoppedFromOutside(t *testing.T) {
	s, at := shell(t)
	conn, err := s.master.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	group := 0
	if cerr := conn.Control(func(fd uintptr) { group, err = unix.IoctlGetInt(int(fd), unix.TIOCGPGRP) }); cerr != nil || err != nil {
		t.Fatal(cerr, err)
	}
	if err := syscall.Kill(-group, syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	at = s.wait("prompt> ", s.wait("Stopped", at))
	s.keys("fg\r")
	at = s.wait("demo", s.wait("\x1b[?1049h", at))
	s.keys("q")
	s.wait("bye", at)
}

// TestAnotherProgram runs a program that reads a line, which has to reach it and
// not the demo, and keys behind it, which have to reach the demo.
func TestAnotherProgram(t *testing.T) {
	s := start(t, "")
	at := s.wait("demo", 0)
	s.keys("e")
	at = s.wait("outside", s.wait(leaving, at))
	s.keys("yes\r")
	at = s.wait("back: <nil>", at)
	s.keys("j")
	s.wait(" j", at)
	s.keys("q")
	s.code()
	s.restored()
}

func TestResize(t *testing.T) {
	s := start(t, "")
	s.wait("60x10", 0)
	if err := pty.Setsize(s.master, &pty.Winsize{Cols: 70, Rows: 12}); err != nil {
		t.Fatal(err)
	}
	s.wait("70x12", 0)
}

func TestNoTerminal(t *testing.T) {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), demoVariable+"=1")
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	out, err := c.CombinedOutput()
	if err == nil || !strings.Contains(string(out), "open terminal: open /dev/tty") {
		t.Errorf("without a terminal: %v, %q", err, out)
	}
}
