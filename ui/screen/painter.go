package screen

import (
	"io"
	"sync"

	"example.org/meetbrowse/ui/cell"
)

// Painter paints frames in a goroutine of its own. Of frames that come while an
// earlier one is being written only the newest is painted, so that a slow
// terminal never falls behind and the caller never waits.
type Painter struct {
	out io.Writer

	mu   sync.Mutex
	wake *sync.Cond
	// next is the frame in the mailbox, nil when it is empty.
	next *Frame
	// whole asks that the next frame be painted whole.
	whole  bool
	ruler  *cell.Ruler
	busy   bool
	closed bool
	err    error
}

// NewPainter returns a painter that writes to out, one Write a frame. A frame
// whose Write fails is taken to have left the terminal in an unknown state, and
// the next is painted whole.
func NewPainter(out io.Writer, r *cell.Ruler) *Painter {
	p := newPainter(out, r)
	go p.work()
	return p
}

func newPainter(out io.Writer, r *cell.Ruler) *Painter {
	p := &Painter{out: out, ruler: r}
	p.wake = sync.NewCond(&p.mu)
	return p
}

// Painter returns a painter for the terminal, which paints whole after every
// Enter and every change of size.
func (t *Terminal) Painter(r *cell.Ruler) *Painter {
	p := newPainter(t, r)
	t.OnChange(p.Forget)
	t.Go(p.work)
	return p
}

// Paint shows f, writing only what differs from what is shown. f belongs to the
// painter from here on.
func (p *Painter) Paint(f *Frame) { p.post(f, false) }

// Repaint shows f and writes all of it.
func (p *Painter) Repaint(f *Frame) { p.post(f, true) }

func (p *Painter) post(f *Frame, whole bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.next = f
	p.whole = p.whole || whole
	p.wake.Broadcast()
}

// SetRuler makes r the ruler of the frames to come, the first of which is
// painted whole.
func (p *Painter) SetRuler(r *cell.Ruler) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ruler, p.whole = r, true
}

// Forget makes the next frame be painted whole: somebody else has drawn on the
// terminal.
func (p *Painter) Forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.whole = true
}

// Flush waits until every frame posted so far is painted or was overtaken, and
// returns the error of the last one painted.
func (p *Painter) Flush() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	for (p.next != nil || p.busy) && !p.closed {
		p.wake.Wait()
	}
	return p.err
}

// Close stops painting after the frame that is being written. It does not wait
// for a terminal that has stopped reading: the writer has to give up first, as
// [Terminal.Leave] makes it.
func (p *Painter) Close() {
	p.mu.Lock()
	p.closed = true
	p.wake.Broadcast()
	p.mu.Unlock()
}

func (p *Painter) work() {
	d := drawer{}
	for {
		p.mu.Lock()
		for p.next == nil && !p.closed {
			p.wake.Wait()
		}
		if p.closed {
			p.mu.Unlock()
			return
		}
		f := p.next
		if p.whole {
			d.shown = nil
		}
		d.ruler = p.ruler
		p.next, p.whole, p.busy = nil, false, true
		p.mu.Unlock()

		var err error
		if out := d.draw(f); len(out) > 0 {
			_, err = p.out.Write(out)
		}

		p.mu.Lock()
		p.busy, p.err = false, err
		if err != nil {
			p.whole = true
		}
		p.wake.Broadcast()
		p.mu.Unlock()
	}
}
