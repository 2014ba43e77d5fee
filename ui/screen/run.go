package screen

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/ui/fault"
)

// quitPatience is how long a program may take to quit after a signal before it
// is left where it is: it may be waiting for a pager, or for nothing at all.
const quitPatience = time.Second

// Crash is a panic in the program, caught so that the terminal could be put back
// first.
type Crash struct {
	Value any
	Stack []byte
}

// Error is the panic with its stack.
func (c *Crash) Error() string { return c.said().Error() }

// Chinese is the same in Chinese.
func (c *Crash) Chinese() string { return fault.Chinese(c.said()) }

func (c *Crash) said() error { return fault.Crashed.With(c.Value, c.Stack) }

// Killed is a signal that ended the program.
type Killed struct{ Signal syscall.Signal }

// Error names the signal.
func (k *Killed) Error() string { return fault.Ended.With(k.Signal).Error() }

// Chinese is the same in Chinese.
func (k *Killed) Chinese() string { return fault.Chinese(fault.Ended.With(k.Signal)) }

// ExitCode is the exit code that a shell expects after the signal: 128 and its
// number.
func (k *Killed) ExitCode() int { return 128 + int(k.Signal) }

// Run enters the terminal, runs the model on it until it quits, and leaves the
// terminal. The model draws with a [Painter]; what its View returns is not shown.
// It gets a [tea.WindowSizeMsg] at the start and whenever the size may have
// changed, also after a pager or a suspension.
//
// SIGHUP, SIGTERM, SIGINT and the loss of the terminal quit the program, and the
// error is a [*Killed]; a panic in the model or in one of its commands quits it
// with a [*Crash]. In each case the terminal is put back before Run returns.
func (t *Terminal) Run(m tea.Model) (tea.Model, error) {
	// Before the terminal is changed: a signal that nobody takes would end the
	// program with the terminal as it then is.
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT,
		syscall.SIGWINCH, syscall.SIGCONT)
	defer signal.Stop(signals)
	if err := t.Enter(); err != nil {
		return m, errors.Join(err, t.Leave())
	}
	h := &host{terminal: t}
	p := tea.NewProgram(&guard{m, h},
		tea.WithInput(t.Input()), tea.WithOutput(io.Discard), tea.WithoutRenderer(),
		tea.WithoutSignalHandler(), tea.WithoutCatchPanics())
	h.quit = p.Quit
	type result struct {
		model tea.Model
		err   error
	}
	results := make(chan result, 1)
	go func() {
		defer func() {
			// What bubbletea's own code panics with, or a model's Init.
			if v := recover(); v != nil {
				h.crashed(v)
				results <- result{m, nil}
			}
		}()
		model, err := p.Run()
		if g, ok := model.(*guard); ok {
			model = g.model
		}
		results <- result{model, err}
	}()
	finished := make(chan struct{})
	gaveUp := h.watch(p, signals, finished)
	go h.sizes(p, finished)
	var r result
	select {
	case r = <-results:
	case <-gaveUp:
		r.model = m
	}
	close(finished)
	left := t.Leave()
	if cause := h.cause(); cause != nil {
		return r.model, cause
	}
	return r.model, errors.Join(r.err, left)
}

// host is what a running program shares with what watches it.
type host struct {
	terminal *Terminal
	quit     func()
	mu       sync.Mutex
	reason   error
}

// end notes why the program ends; the first reason counts.
func (h *host) end(why error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.reason == nil {
		h.reason = why
	}
}

func (h *host) cause() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.reason
}

func (h *host) crashed(v any) { h.end(&Crash{v, debug.Stack()}) }

// Go runs f in a goroutine; a panic in it quits the program that Run runs, with
// the terminal put back.
func (t *Terminal) Go(f func()) {
	go func() {
		defer func() {
			if v := recover(); v != nil {
				select {
				case t.crashes <- &Crash{v, debug.Stack()}:
				default:
				}
			}
		}()
		f()
	}()
}

// watch tells the program of signals until finished is closed. The
// channel it returns is closed when the program did not quit in time.
func (h *host) watch(p *tea.Program, signals <-chan os.Signal, finished <-chan struct{}) <-chan struct{} {
	gaveUp := make(chan struct{})
	go func() {
		var late <-chan time.Time
		hungUp := h.terminal.Input().HungUp()
		quit := func(why error) {
			h.end(why)
			go p.Quit()
			if late == nil {
				late = time.After(quitPatience)
			}
		}
		for {
			select {
			case <-finished:
				return
			case s := <-signals:
				switch {
				case s == syscall.SIGWINCH:
					// Not here: a write that is stuck holds the terminal.
					go h.terminal.changed()
				case s == syscall.SIGCONT:
					go h.terminal.resume()
				case s == syscall.SIGINT && h.terminal.busy.Load():
				default:
					quit(&Killed{s.(syscall.Signal)})
				}
			case <-hungUp:
				hungUp = nil
				quit(&Killed{syscall.SIGHUP})
			case c := <-h.terminal.crashes:
				quit(c)
			case <-late:
				close(gaveUp)
				return
			}
		}
	}()
	return gaveUp
}

// sizes tells the program of sizes, one after another: while it is busy with a
// pager they wait, and the last one told is the one that holds.
func (h *host) sizes(p *tea.Program, finished <-chan struct{}) {
	for {
		select {
		case <-finished:
			return
		case <-h.terminal.Resized():
			cols, rows := h.terminal.Size()
			p.Send(tea.WindowSizeMsg{Width: cols, Height: rows})
		}
	}
}

// guard is a model whose panics, and those of its commands, quit the program
// with the terminal put back.
type guard struct {
	model tea.Model
	host  *host
}

func (g *guard) Init() tea.Cmd { return g.wrap(g.model.Init()) }

func (g *guard) Update(m tea.Msg) (model tea.Model, cmd tea.Cmd) {
	defer func() {
		if v := recover(); v != nil {
			g.host.crashed(v)
			model, cmd = g, tea.Quit
		}
	}()
	if g.host.cause() != nil {
		return g, tea.Quit
	}
	next, cmd := g.model.Update(m)
	g.model = next
	return g, g.wrap(cmd)
}

func (g *guard) View() string {
	defer func() {
		if v := recover(); v != nil {
			g.host.crashed(v)
			go g.host.quit()
		}
	}()
	if g.host.cause() == nil {
		g.model.View()
	}
	return ""
}
