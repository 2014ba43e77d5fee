package screen

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"example.org/meetbrowse/ui/cell"
)

// gate is a writer that lets each write through when told to.
type gate struct {
	mu     sync.Mutex
	writes []string
	// begun has a value for every write that has begun, pass one for every write
	// that may end, with its error.
	begun chan struct{}
	pass  chan error
}

func newGate() *gate { return &gate{begun: make(chan struct{}, 100), pass: make(chan error, 100)} }

func (g *gate) Write(b []byte) (int, error) {
	g.mu.Lock()
	g.writes = append(g.writes, string(b))
	g.mu.Unlock()
	g.begun <- struct{}{}
	return len(b), <-g.pass
}

func (g *gate) last() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.writes[len(g.writes)-1]
}

func saying(s string) *Frame {
	f := NewFrame(20, 3)
	f.Put(1, 0, 20, Run{Text: s})
	return f
}

func TestTheNewestFrameWins(t *testing.T) {
	g := newGate()
	p := NewPainter(g, cell.New(cell.Narrow))
	defer p.Close()
	p.Paint(saying("one"))
	<-g.begun
	for _, s := range []string{"two", "three", "four"} {
		p.Paint(saying(s))
	}
	g.pass <- nil
	<-g.begun
	g.pass <- nil
	if err := p.Flush(); err != nil {
		t.Fatal(err)
	}
	if len(g.writes) != 2 || !strings.Contains(g.last(), "four") {
		t.Errorf("writes %q, want the first frame and the last", g.writes)
	}
}

func TestAFailedWriteIsFollowedByAWholeFrame(t *testing.T) {
	g := newGate()
	p := NewPainter(g, cell.New(cell.Narrow))
	defer p.Close()
	failed := errors.New("failed")
	for i, c := range []struct {
		err   error
		whole bool
	}{{nil, true}, {failed, false}, {nil, true}, {nil, false}} {
		g.pass <- c.err
		p.Paint(saying(strings.Repeat("x", i+1)))
		if err := p.Flush(); !errors.Is(err, c.err) {
			t.Errorf("frame %d: error %v, want %v", i, err, c.err)
		}
		if got := strings.Contains(g.last(), clearAll); got != c.whole {
			t.Errorf("frame %d: whole is %v, want %v", i, got, c.whole)
		}
	}
}

func TestWhatIsPaintedWhole(t *testing.T) {
	g := newGate()
	p := NewPainter(g, cell.New(cell.Narrow))
	defer p.Close()
	for _, c := range []struct {
		name  string
		paint func()
		whole bool
	}{
		{"the first frame", func() { p.Paint(saying("a")) }, true},
		{"the next", func() { p.Paint(saying("b")) }, false},
		{"Repaint", func() { p.Repaint(saying("b")) }, true},
		{"the frame behind Forget", func() { p.Forget(); p.Paint(saying("b")) }, true},
		{"the frame behind SetRuler", func() { p.SetRuler(cell.New(cell.Wide)); p.Paint(saying("b")) }, true},
		{"a frame of another size", func() { f := NewFrame(21, 3); f.Put(1, 0, 20, Run{Text: "b"}); p.Paint(f) }, true},
	} {
		g.pass <- nil
		c.paint()
		if err := p.Flush(); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(g.last(), clearAll); got != c.whole {
			t.Errorf("%s: whole is %v, want %v", c.name, got, c.whole)
		}
	}
	before := len(g.writes)
	f := NewFrame(21, 3)
	f.Put(1, 0, 20, Run{Text: "b"})
	p.Paint(f)
	if err := p.Flush(); err != nil || len(g.writes) != before {
		t.Errorf("an equal frame is written: %q, %v", g.last(), err)
	}
}

func TestCloseDoesNotWaitForTheTerminal(t *testing.T) {
	g := newGate()
	p := NewPainter(g, cell.New(cell.Narrow))
	p.Paint(saying("a"))
	<-g.begun
	p.Close()
	p.Paint(saying("b"))
	if err := p.Flush(); err != nil {
		t.Fatal(err)
	}
	g.pass <- nil
}
