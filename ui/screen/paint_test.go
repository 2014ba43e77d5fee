package screen

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"

	"example.org/meetbrowse/ui/cell"
)

// PaintVariable makes the test binary a program that paints random frames.
const PaintVariable = "SCREEN_TEST_PAINT"

// framesPerKey is how many frames are painted by difference for one key.
const framesPerKey = 12

// paintState is what the painting program and the test that checks it both
// follow, each on its own.
type paintState struct {
	random *rand.Rand
	plan   plan
	round  int
}

func newPaintState() *paintState { return &paintState{random: rand.New(rand.NewPCG(11, 12))} }

// round paints a number of frames and ends with one that says which round it was.
func (s *paintState) paint(cols, rows int, each func(*Frame)) {
	s.round++
	for i := range framesPerKey {
		if i == 0 || s.plan.cols != cols || s.plan.rows != rows {
			s.plan = randomPlan(s.random, cols, rows)
		} else {
			s.plan = s.plan.change(s.random)
		}
		f := s.plan.frame()
		if i == framesPerKey-1 {
			f.Put(rows-1, 0, cols, Run{Text: fmt.Sprintf("round %d %dx%d", s.round, cols, rows)})
		}
		each(f)
	}
}

// PaintDemo paints on the controlling terminal: "s" its size, "n" the next round by difference,
// "w" the last frame again and whole, "q" ends.
func PaintDemo() {
	t, err := Open(os.Getenv)
	if err != nil {
		panic(err)
	}
	defer t.Close()
	if err := t.Enter(); err != nil {
		panic(err)
	}
	p := t.Painter(cell.New(cell.Unknown))
	s := newPaintState()
	b := make([]byte, 16)
	var again plan
	for {
		n, err := t.Input().Read(b)
		if err != nil {
			return
		}
		cols, rows := t.Size()
		switch string(b[:n]) {
		case "n":
			s.paint(cols, rows, func(f *Frame) {
				p.Paint(f)
				_ = p.Flush()
			})
			again = s.plan
		case "s":
			f := NewFrame(cols, rows)
			f.Put(0, 0, cols, Run{Text: fmt.Sprintf("size %dx%d", cols, rows)})
			p.Paint(f)
		case "w":
			f := again.frame()
			f.Put(rows-1, 0, cols, Run{Text: fmt.Sprintf("again %d %dx%d", s.round, cols, rows)})
			p.Repaint(f)
		case "q":
			return
		}
	}
}

// Round is the text that a terminal shows after the next round at a size, for a
// terminal that draws ambiguous characters narrow.
func (s *paintState) Round(e *emulator, cols, rows int) string {
	var last *Frame
	s.paint(cols, rows, func(f *Frame) { last = f })
	m := model(e.t, last, cell.New(cell.Unknown), rangeOf(cell.Narrow, true))
	return trimLines(m.text())
}

func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}
