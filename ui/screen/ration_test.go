package screen

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/ui/cell"
)

// rowsOf are the rows of a terminal as they are seen.
func rowsOf(e *emulator) [][]spot {
	rows := make([][]spot, e.rows)
	for i, row := range e.cells {
		for _, s := range row {
			rows[i] = append(rows[i], s.seen())
		}
	}
	return rows
}

// checkRations paints random frames, many of them with a ration that some of them
// share. Of each the first rows are painted, from the cursor's on, as far as the
// ration goes, and the others stay as they were; the cursor is where it belongs,
// and a frame without a ration is there as a whole.
func checkRations(t *testing.T, random *rand.Rand, r *cell.Ruler, width func(rune) int) {
	const cols, rows = 40, 8
	d, e := drawer{ruler: r}, newEmulator(t, cols, rows, width)
	p := randomPlan(random, cols, rows)
	ration, left := NewRation(0), 0
	for i := range 60 {
		if random.IntN(4) == 0 {
			p = randomPlan(random, cols, rows)
		} else {
			p = p.change(random)
		}
		if random.IntN(3) == 0 {
			left = random.IntN(600)
			ration = NewRation(left)
		}
		f, want := p.frame(), model(t, p.frame(), r, width)
		rationed := i > 0 && random.IntN(4) > 0
		if rationed {
			f.Ration(ration)
		}
		before := rowsOf(e)
		out := string(d.draw(f))
		_, _ = e.Write([]byte(out))
		if !rationed {
			if diff := e.differ(want); diff != "" {
				t.Errorf("frame %d without a ration, %q: %s", i, out, diff)
				return
			}
			continue
		}
		painted := checkRationed(t, f, before, rowsOf(e), rowsOf(want))
		if len(out) > left && painted > 1 {
			t.Errorf("frame %d: %d rows are painted, in %d bytes, more than the %d that are left", i, painted, len(out), left)
		}
		left -= len(out)
		if e.cursor != want.cursor || e.cursor && (e.row != want.row || e.col != want.col) {
			t.Errorf("frame %d, %q: the cursor is %v at %d,%d, want %v at %d,%d", i, out, e.cursor, e.row, e.col, want.cursor, want.row, want.col)
		}
		if t.Failed() {
			return
		}
	}
}

// checkRationed checks the rows of a frame painted in part and returns how many of
// them, in the order of their ranks, had to be painted.
func checkRationed(t *testing.T, f *Frame, before, after, want [][]spot) (painted int) {
	left := f.rows // the rank from which on rows stay as they were
	for row := range after {
		if !slices.Equal(after[row], want[row]) {
			left = min(left, f.rank(row))
		}
	}
	for row := range after {
		rank := f.rank(row)
		if rank >= left && !slices.Equal(after[row], before[row]) {
			t.Errorf("row %d is neither painted nor left", row)
		}
		if rank < left && !slices.Equal(before[row], want[row]) {
			painted++
		}
	}
	if left == 0 {
		t.Error("the row with the cursor is not painted")
	}
	return painted
}

func TestRations(t *testing.T) {
	for seed := range uint64(25) {
		checkRations(t, rand.New(rand.NewPCG(seed, 9)), cell.New(cell.Unknown), narrowest())
		checkRations(t, rand.New(rand.NewPCG(seed, 9)), cell.New(cell.Unknown), widest())
		if t.Failed() {
			t.Fatal("seed ", seed)
		}
	}
}

func FuzzRations(f *testing.F) {
	f.Add(uint64(1), uint64(2), uint8(0))
	rulers := []*cell.Ruler{cell.New(cell.Unknown), cell.New(cell.ASCII)}
	widths := []func(rune) int{narrowest(), widest()}
	f.Fuzz(func(t *testing.T, a, b uint64, kind uint8) {
		checkRations(t, rand.New(rand.NewPCG(a, b)), rulers[kind%2], widths[kind/2%2])
	})
}

// TestRationedRows: the row with the cursor comes first, whatever is left, then
// those below it, then those from the top on; a whole frame knows no rations.
func TestRationedRows(t *testing.T) {
	g := newGate()
	p := NewPainter(g, cell.New(cell.Narrow))
	defer p.Close()
	fourRows := hideCursor + "\x1b[Hb0\x1b[4Hb3\n\rb4\n\rb5\x1b[4H" + showCursor
	shared := NewRation(len(fourRows) + len("\n\rb") - 1)
	for _, c := range []struct {
		what, text string
		ration     *Ration
		paint      func(*Frame)
		rows       string
	}{
		{"the first frame", "a", NewRation(0), p.Paint, "012345"},
		{"a ration for four rows", "b", shared, p.Paint, "3450"},
		{"what is left of it", "c", shared, p.Paint, "3"},
		{"the frame without a ration", "c", nil, p.Paint, "01245"},
		{"a whole frame", "d", NewRation(0), p.Repaint, "012345"},
	} {
		f := NewFrame(20, 6)
		for row := range f.rows {
			f.Put(row, 0, 18, Run{Text: c.text + string(rune('0'+row))})
		}
		f.Cursor(3, 0)
		f.Ration(c.ration)
		g.pass <- nil
		c.paint(f)
		if err := p.Flush(); err != nil {
			t.Fatal(err)
		}
		for row := range "012345" {
			text := c.text + string(rune('0'+row))
			if got, want := strings.Contains(g.last(), text), strings.Contains(c.rows, text[1:]); got != want {
				t.Errorf("%s: row %d is painted %v, want %v: %q", c.what, row, got, want, g.last())
			}
		}
	}
}
