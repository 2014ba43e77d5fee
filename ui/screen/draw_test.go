package screen

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"example.org/meetbrowse/ui/cell"
)

// plan is a frame as a list of calls, so that it can be made more than once.
type plan struct {
	cols, rows int
	puts       []put
	cursor     [2]int
}

type put struct {
	row, col, width int
	fill            string
	runs            []Run
}

func (p plan) frame() *Frame {
	f := NewFrame(p.cols, p.rows)
	for _, c := range p.puts {
		f.PutFilled(c.row, c.col, c.width, c.fill, c.runs...)
	}
	if p.cursor[0] > 0 {
		f.Cursor(p.cursor[0], p.cursor[1])
	}
	return f
}

// model draws a frame as the contract of Put has it, with no sequence of the
// painter's: every segment is filled, and its text flows from its left edge.
func model(t *testing.T, f *Frame, r *cell.Ruler, width func(rune) int) *emulator {
	e := newEmulator(t, f.cols, f.rows, width)
	for row, line := range f.segments {
		for _, s := range line {
			for i := range s.width {
				e.set(row, s.col+i, spot{" ", sgr(s.fill)})
			}
			e.row, e.col = row, s.col
			left := s.width
			for _, run := range f.runsOf(&s) {
				text := r.Text(run.Text)
				cut := r.Cut(text, left)
				e.style = sgr(run.Style)
				for _, c := range cut {
					e.put(c)
				}
				left -= r.Width(cut)
				if cut != text {
					break
				}
			}
		}
	}
	e.style = ""
	if f.cursorRow >= 0 {
		e.cursor, e.row, e.col = true, f.cursorRow, f.cursorCol
	}
	return e
}

// sgr is a style as the emulator keeps it.
func sgr(style string) string {
	s := strings.TrimSuffix(strings.TrimPrefix(style, "\x1b["), "m")
	if s == "" {
		return ""
	}
	return s + ";"
}

var someText = []string{
	"推进大会", "“三个一”工程", "abc", "a b  ", "……", "é", "e\u0301x", "🎉", "①②③", "", " ", "  ", "——", "2023-01-28", "，。",
	"\x1b[31m", "\t", "\u202e", "买买提·艾力", "│", "中",
}

var someStyles = []string{"", "", "\x1b[1m", "\x1b[7m", "\x1b[1;38;5;39m", "\x1b[48;5;24m"}

// randomPlan is a frame of one of a few layouts, or of none.
func randomPlan(random *rand.Rand, cols, rows int) plan {
	p := plan{cols: cols, rows: rows}
	layout := random.IntN(4)
	for row := range rows {
		widths := [][]int{{cols}, {1, cols/2 - 1, 1, cols}, {1, 10, 6, cols}, nil}[layout]
		if widths == nil {
			for range random.IntN(4) {
				p.puts = append(p.puts, randomPut(random, row, random.IntN(cols), 1+random.IntN(cols)))
			}
			continue
		}
		col := 0
		for _, w := range widths {
			p.puts = append(p.puts, randomPut(random, row, col, min(w, cols-col)))
			col += w
		}
	}
	if random.IntN(3) == 0 {
		p.cursor = [2]int{1 + random.IntN(rows-1), random.IntN(cols)}
	}
	return p
}

func randomPut(random *rand.Rand, row, col, width int) put {
	c := put{row: row, col: col, width: width}
	if random.IntN(4) == 0 {
		c.fill = someStyles[random.IntN(len(someStyles))]
	}
	for range random.IntN(4) {
		c.runs = append(c.runs, Run{someText[random.IntN(len(someText))], someStyles[random.IntN(len(someStyles))]})
	}
	return c
}

// change is p with a few of its segments changed.
func (p plan) change(random *rand.Rand) plan {
	p.puts = append([]put(nil), p.puts...)
	for range random.IntN(5) {
		if len(p.puts) == 0 {
			break
		}
		c := &p.puts[random.IntN(len(p.puts))]
		n := randomPut(random, c.row, c.col, c.width)
		if random.IntN(2) == 0 && len(c.runs) > 0 { // a change inside
			n.runs = append(append([]Run(nil), c.runs[:len(c.runs)-1]...), n.runs...)
			n.fill = c.fill
		}
		*c = n
	}
	return p
}

// TestDifferencesEqualWhole paints random frames by difference on terminals of
// either ambiguous width, and compares the screen with the frame painted whole
// and with what the contract of Put says.
func TestDifferencesEqualWhole(t *testing.T) {
	for _, c := range []struct {
		name   string
		policy cell.Policy
		width  func(rune) int
	}{
		{"unknown on narrow", cell.Unknown, narrowest()},
		{"unknown on wide", cell.Unknown, widest()},
		{"ascii on narrow", cell.ASCII, narrowest()},
		{"ascii on wide", cell.ASCII, widest()},
		{"narrow on narrow", cell.Narrow, rangeOf(cell.Narrow, false)},
		{"narrow on narrow with wide emoji", cell.Narrow, rangeOf(cell.Narrow, true)},
		{"wide on wide", cell.Wide, rangeOf(cell.Wide, true)},
	} {
		t.Run(c.name, func(t *testing.T) {
			for seed := range uint64(60) {
				checkSequence(t, rand.New(rand.NewPCG(seed, 7)), cell.New(c.policy), c.width)
				if t.Failed() {
					t.Fatal("seed ", seed)
				}
			}
		})
	}
}

// rangeOf is a terminal of the kind that a policy is made for.
func rangeOf(p cell.Policy, widest bool) func(rune) int {
	r := cell.New(p)
	return func(c rune) int {
		least, most := r.Range(string(c))
		if widest {
			return most
		}
		return least
	}
}

func checkSequence(t *testing.T, random *rand.Rand, r *cell.Ruler, width func(rune) int) {
	d := drawer{ruler: r}
	var e *emulator
	var p plan
	for i := range 40 {
		if i == 0 || random.IntN(6) == 0 {
			cols, rows := 30+random.IntN(2), 4+random.IntN(2)
			if e == nil || e.cols != cols || e.rows != rows {
				e = newEmulator(t, cols, rows, width)
			}
			p = randomPlan(random, cols, rows)
		} else {
			p = p.change(random)
		}
		want := model(t, p.frame(), r, width)
		out := string(d.draw(p.frame()))
		_, _ = e.Write([]byte(out))
		if e.style != "" {
			t.Errorf("style %q is left on", e.style)
		}
		if diff := e.differ(want); diff != "" {
			t.Errorf("frame %d, by difference, %q: %s", i, out, diff)
			return
		}
		whole := newEmulator(t, p.cols, p.rows, width)
		_, _ = whole.Write((&drawer{ruler: r}).draw(p.frame()))
		if diff := whole.differ(want); diff != "" {
			t.Errorf("frame %d, whole: %s", i, diff)
			return
		}
		if again := d.draw(p.frame()); len(again) > 0 {
			t.Errorf("the same frame again costs %q", again)
		}
	}
}

func FuzzDraw(f *testing.F) {
	f.Add(uint64(1), uint64(2), uint8(0))
	rulers := []*cell.Ruler{cell.New(cell.Unknown), cell.New(cell.ASCII)}
	widths := []func(rune) int{narrowest(), widest()}
	f.Fuzz(func(t *testing.T, a, b uint64, kind uint8) {
		checkSequence(t, rand.New(rand.NewPCG(a, b)), rulers[kind%2], widths[kind/2%2])
	})
}

// FuzzDrawText changes one segment from one text to another.
func FuzzDrawText(f *testing.F) {
	f.Add("推进“三个一”", "推进“三个二”工程", 12, false)
	f.Add("e\u0301", "e\u0301\u0302a", 3, true)
	rulers := []*cell.Ruler{cell.New(cell.Unknown), cell.New(cell.ASCII)}
	widths := []func(rune) int{narrowest(), widest()}
	f.Fuzz(func(t *testing.T, a, b string, width int, filled bool) {
		if width < 1 || width > 40 {
			return
		}
		fill := ""
		if filled {
			fill = "\x1b[7m"
		}
		before := plan{cols: 40, rows: 3, puts: []put{{1, 0, width, fill, []Run{{a, ""}, {b, "\x1b[1m"}}}}}
		after := plan{cols: 40, rows: 3, puts: []put{{1, 0, width, fill, []Run{{b, ""}, {a, "\x1b[1m"}}}}}
		for _, r := range rulers {
			for _, w := range widths {
				d, e := drawer{ruler: r}, newEmulator(t, 40, 3, w)
				for _, p := range []plan{before, after, before} {
					_, _ = e.Write(d.draw(p.frame()))
					if diff := e.differ(model(t, p.frame(), r, w)); diff != "" {
						t.Error(diff)
					}
				}
			}
		}
	})
}

func TestPutKeepsSegmentsApart(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		p := plan{cols: 20, rows: 2}
		for range 6 {
			p.puts = append(p.puts, randomPut(random, random.IntN(4)-1, random.IntN(24)-2, random.IntN(24)-2))
		}
		for row, line := range p.frame().segments {
			end, right := 0, 20
			if row == 1 {
				right = 19
			}
			for _, s := range line {
				if s.col < end || s.width <= 0 || s.col+s.width > right {
					t.Fatalf("segments of row %d overlap or stick out: %+v of %+v", row, line, p.puts)
				}
				end = s.col + s.width
			}
		}
	}
}

func TestTheLastPutWins(t *testing.T) {
	f := NewFrame(20, 2)
	f.Put(0, 0, 20, Run{Text: "推进大会推进大会"})
	f.Put(0, 5, 6, Run{Text: "window"})
	f.Put(0, 14, 3, Run{Text: "end"})
	e := newEmulator(t, 20, 2, narrowest())
	_, _ = e.Write((&drawer{ruler: cell.New(cell.Narrow)}).draw(f))
	if got, want := e.text(), "推进 window   end   \n"+strings.Repeat(" ", 20)+"\n"; got != want {
		t.Errorf("shows\n%swant\n%s", got, want)
	}
}

// row is a list row of a typical screen of 120 columns.
func listFrame(current int) *Frame {
	f := NewFrame(120, 40)
	style := "\x1b[38;5;231;48;5;24m"
	f.Put(0, 0, 120, Run{"meetbrowse", "\x1b[1m"})
	for row := 1; row < 38; row++ {
		fill := ""
		if row == current {
			fill = style
		}
		f.Put(row, 0, 1, Run{"|", ""})
		f.PutFilled(row, 1, 12, fill, Run{fmt.Sprintf(" 2023-01-%02d", row%28+1), fill})
		f.PutFilled(row, 13, 9, fill, Run{"某某市", fill})
		f.PutFilled(row, 22, 38, fill, Run{"某某市召开“重点工作”推进大会……", fill})
		f.Put(row, 60, 1, Run{"|", ""})
		f.Put(row, 61, 8, Run{"講話", "\x1b[38;5;245m"})
		f.Put(row, 69, 50, Run{fmt.Sprintf("甲某某 第%d行", row), ""})
		f.Put(row, 119, 1, Run{"|", ""})
	}
	return f
}

// TestBytesOfACursorMove holds the budget: 200 bytes and 1.3 times the bytes of
// the text that changed, which here is that of two rows.
func TestBytesOfACursorMove(t *testing.T) {
	d := drawer{ruler: cell.New(cell.Unknown)}
	d.draw(listFrame(5))
	moved := len(d.draw(listFrame(6)))
	changed := 2 * len(" 2023-01-01某某市某某市召开“重点工作”推进大会……")
	if budget := 200 + changed*13/10; moved > budget {
		t.Errorf("a cursor move costs %d bytes, more than %d", moved, budget)
	}
	if again := d.draw(listFrame(6)); len(again) != 0 {
		t.Errorf("an equal frame costs %d bytes", len(again))
	}
}

func TestNothingIsErasedThatIsOverwritten(t *testing.T) {
	d := drawer{ruler: cell.New(cell.Narrow)}
	frame := func(s string) *Frame {
		f := NewFrame(20, 3)
		f.Put(1, 2, 10, Run{s, ""})
		return f
	}
	d.draw(frame("推进"))
	for _, c := range []struct{ text, want string }{
		{"推进大会", "\x1b[2;7H大会"},
		{"推进大", "\x1b[2;9H  "},
		{"推", "\x1b[2;5H\x1b[4X"},
		{"动", "\x1b[2;3H动"},
		{"", "\x1b[2;3H  "},
	} {
		if got := string(d.draw(frame(c.text))); got != c.want {
			t.Errorf("%q costs %q, want %q", c.text, got, c.want)
		}
	}
}

func TestStyleChangesAreShort(t *testing.T) {
	d := drawer{ruler: cell.New(cell.Narrow)}
	f := NewFrame(20, 1)
	f.Put(0, 0, 10, Run{"a", "\x1b[1m"}, Run{"b", "\x1b[1m"}, Run{"c", "\x1b[7m"}, Run{"d", ""})
	out := d.draw(f)
	if want := "\x1b[H\x1b[1mab\x1b[0;7mc\x1b[md"; !bytes.HasSuffix(out, []byte(want)) {
		t.Errorf("%q does not end in %q", out, want)
	}
}

func TestJobsOfAStyleComeTogether(t *testing.T) {
	d := drawer{ruler: cell.New(cell.Narrow)}
	frame := func(s string) *Frame {
		f := NewFrame(20, 4)
		for row := range 3 {
			f.Put(row, 0, 4, Run{s, "\x1b[1m"})
			f.Put(row, 5, 8, Run{s, ""})
		}
		return f
	}
	d.draw(frame("a"))
	want := "\x1b[1;6Hb\n\x1b[Db\n\x1b[Db\x1b[H\x1b[1mb\n\rb\n\rb\x1b[m"
	if got := string(d.draw(frame("b"))); got != want {
		t.Errorf("costs %q, want %q", got, want)
	}
}

func TestFrontOnly(t *testing.T) {
	for style, want := range map[string]bool{
		"": true, "\x1b[1m": true, "\x1b[33m": true, "\x1b[1;94m": true, "\x1b[38;5;245m": true, "\x1b[38;2;1;2;3m": true, "\x1b[2;38;5;7m": true,
		"\x1b[7m": false, "\x1b[4m": false, "\x1b[44m": false, "\x1b[38;5;7;48;5;1m": false, "\x1b[38;2;1;2;3;7m": false, "\x1b[104m": false,
		"\x1b[1m\x1b[7m": false, "x": false, "\x1b[38;9;1m": false,
	} {
		if got := frontOnly(style); got != want {
			t.Errorf("%q: %v, want %v", style, got, want)
		}
	}
}

func TestTheCursorDoesNotWander(t *testing.T) {
	d := drawer{ruler: cell.New(cell.Narrow)}
	frame := func(s string, col int) *Frame {
		f := NewFrame(20, 2)
		f.Put(0, 0, 20, Run{s, ""})
		if col >= 0 {
			f.Cursor(0, col)
		}
		return f
	}
	d.draw(frame("a", 1))
	for _, c := range []struct {
		text string
		col  int
		want string
	}{
		{"a", 1, ""},
		{"a", 2, "\x1b[1;3H"},
		{"b", 2, "\x1b[?25l\x1b[Hb\x1b[C\x1b[?25h"},
		{"b", -1, "\x1b[?25l"},
		{"b", -1, ""},
		{"b", 0, "\x1b[H\x1b[?25h"},
	} {
		if got := string(d.draw(frame(c.text, c.col))); got != c.want {
			t.Errorf("%q with the cursor at %d costs %q, want %q", c.text, c.col, got, c.want)
		}
	}
}

func BenchmarkCursorMove(b *testing.B) {
	d := drawer{ruler: cell.New(cell.Unknown)}
	b.ReportAllocs()
	n := 0
	for i := 0; b.Loop(); i++ {
		n = len(d.draw(listFrame(1 + i%36)))
	}
	b.ReportMetric(float64(n), "bytes/frame")
}
