package screen

import (
	"strconv"
	"strings"

	"example.org/meetbrowse/ui/cell"
)

// Control sequences (ECMA-48, and the private modes of xterm's ctlseqs).
const (
	plainStyle = "\x1b[m"
	clearAll   = "\x1b[2J"
	showCursor = "\x1b[?25h"
	hideCursor = "\x1b[?25l"
	wrapOff    = "\x1b[?7l"
)

// drawer turns frames into bytes. It knows what the terminal shows as long as
// everything it returned was written.
type drawer struct {
	ruler *cell.Ruler
	// shown is the frame on the terminal, nil when that is unknown.
	shown *Frame
	// style is the SGR state behind the bytes drawn so far.
	style string
	out   []byte
}

// draw returns the bytes that turn what is shown into f, or all of f when that is
// not known. The bytes are valid until the next call; f must not change any more.
func (d *drawer) draw(f *Frame) []byte {
	d.out = d.out[:0]
	d.style = ""
	old := d.shown
	whole := old == nil || old.cols != f.cols || old.rows != f.rows
	if whole {
		d.out = append(d.out, plainStyle+wrapOff+hideCursor+clearAll...)
		old = nil
	}
	start := len(d.out)
	for row := range f.segments {
		d.row(f, old, row)
	}
	d.setStyle("")
	d.cursor(f, old, len(d.out) > start)
	d.shown = f
	return d.out
}

// cursor brings the cursor to its place when the frame has one. While rows are
// painted a cursor that was on is off, so that it does not wander.
func (d *drawer) cursor(f, old *Frame, painted bool) {
	on := old != nil && old.cursorRow >= 0
	if f.cursorRow < 0 {
		if on {
			d.out = append(d.out, hideCursor...)
		}
		return
	}
	if on && !painted && old.cursorRow == f.cursorRow && old.cursorCol == f.cursorCol {
		return
	}
	d.move(f.cursorRow, f.cursorCol)
	if !on {
		d.out = append(d.out, showCursor...)
	}
}

// row draws the segments of one row. Segments at the same place with the same
// width are compared; the cells of the others are blanked first.
func (d *drawer) row(f, old *Frame, row int) {
	line := f.segments[row]
	var before []segment
	if old != nil {
		before = old.segments[row]
	}
	d.eraseGone(line, before, row)
	j := 0
	for i := range line {
		s := &line[i]
		for j < len(before) && before[j].col < s.col {
			j++
		}
		if j < len(before) && before[j].col == s.col && before[j].width == s.width {
			d.change(f, s, old, &before[j], row)
			continue
		}
		d.prepare(f, s)
		d.paint(row, f.runsOf(s), s, 0, &segment{})
	}
}

// eraseGone blanks the cells of the segments that are no longer there.
func (d *drawer) eraseGone(line, before []segment, row int) {
	i := 0
	for j := range before {
		o := &before[j]
		for i < len(line) && line[i].col < o.col {
			i++
		}
		if i < len(line) && line[i].col == o.col && line[i].width == o.width {
			continue
		}
		if n := o.extent(); n > 0 {
			d.move(row, o.col)
			d.erase(n)
		}
	}
}

// extent is how many cells of a segment may be other than blank.
func (s *segment) extent() int {
	if s.fill != "" {
		return s.width
	}
	return s.most
}

// change draws a segment over the one that stands in the same cells, from the
// first place where they differ.
func (d *drawer) change(f *Frame, s *segment, old *Frame, o *segment, row int) {
	d.prepare(f, s)
	runs, was := f.runsOf(s), old.runsOf(o)
	if s.fill == o.fill && equal(runs, was) {
		return
	}
	skip := 0
	rest := runs
	for len(rest) > 0 && len(was) > 0 && rest[0].Style == was[0].Style {
		bytes, cells := d.ruler.Common(rest[0].Text, was[0].Text)
		skip += cells
		if bytes < len(rest[0].Text) || bytes < len(was[0].Text) {
			if bytes > 0 {
				// The frame's own run stays whole for the next comparison.
				rest = append([]Run{{rest[0].Text[bytes:], rest[0].Style}}, rest[1:]...)
			}
			break
		}
		rest, was = rest[1:], was[1:]
	}
	d.paint(row, rest, s, skip, o)
}

func equal(a, b []Run) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// prepare makes the runs of a segment what will be sent: harmless, cut to the
// segment, without blanks that nothing distinguishes from what is left anyway.
func (d *drawer) prepare(f *Frame, s *segment) {
	runs := f.runsOf(s)
	s.least, s.most = 0, 0
	for i := range runs {
		text := d.ruler.Text(runs[i].Text)
		least, most := d.ruler.Range(text)
		full := s.most+most > s.width
		if full {
			text = d.ruler.Cut(text, s.width-s.most)
			least, most = d.ruler.Range(text)
		}
		runs[i].Text = text
		s.least += least
		s.most += most
		if full {
			runs, s.count = runs[:i+1], i+1
			break
		}
	}
	for n := len(runs); n > 0; n-- {
		r := &runs[n-1]
		if r.Text != "" && r.Style != s.fill {
			break
		}
		cut := len(r.Text) - len(strings.TrimRight(r.Text, " "))
		r.Text = r.Text[:len(r.Text)-cut]
		s.least -= cut
		s.most -= cut
		if r.Text != "" {
			break
		}
		s.count = n - 1
	}
}

// paint draws what is left of a segment after its first skip cells, over the
// segment o.
func (d *drawer) paint(row int, runs []Run, s *segment, skip int, o *segment) {
	if s.fill == "" {
		extent := o.extent()
		if len(runs) == 0 && extent <= skip {
			return
		}
		d.move(row, s.col+skip)
		if extent > s.least {
			d.erase(extent - skip)
		}
		d.write(runs)
		return
	}
	end := s.width
	if s.fill == o.fill {
		// Behind the longer of the two texts nothing changes.
		end = max(s.most, o.most)
	}
	if end <= skip {
		return
	}
	d.move(row, s.col+skip)
	if s.least == s.most {
		d.write(runs)
		d.blank(s.fill, end-s.most)
		return
	}
	d.blank(s.fill, end-skip)
	d.move(row, s.col+skip)
	d.write(runs)
}

// write sends runs one behind the other.
func (d *drawer) write(runs []Run) {
	for _, r := range runs {
		if r.Text != "" {
			d.setStyle(r.Style)
			d.out = append(d.out, r.Text...)
		}
	}
}

// blank sends n spaces in a style. Spaces and not an erasure, because only some
// terminals erase in the current background and none in reverse.
func (d *drawer) blank(style string, n int) {
	if n > 0 {
		d.setStyle(style)
		d.out = append(d.out, cell.Spaces(n)...)
	}
}

// erase blanks n cells from the cursor on, which stays where it is (ECH).
func (d *drawer) erase(n int) {
	if n <= 0 {
		return
	}
	d.setStyle("")
	d.out = append(d.out, '\x1b', '[')
	if n > 1 {
		d.out = strconv.AppendInt(d.out, int64(n), 10)
	}
	d.out = append(d.out, 'X')
}

// move puts the cursor at a row and column counted from 0 (CUP).
func (d *drawer) move(row, col int) {
	d.out = append(d.out, '\x1b', '[')
	if row > 0 || col > 0 {
		d.out = strconv.AppendInt(d.out, int64(row+1), 10)
	}
	if col > 0 {
		d.out = append(d.out, ';')
		d.out = strconv.AppendInt(d.out, int64(col+1), 10)
	}
	d.out = append(d.out, 'H')
}

// setStyle changes the style behind what was drawn to the given one.
func (d *drawer) setStyle(style string) {
	if style == d.style {
		return
	}
	rest, csi := strings.CutPrefix(style, "\x1b[")
	switch {
	case style == "":
		d.out = append(d.out, plainStyle...)
	case d.style == "" || !csi:
		if d.style != "" {
			d.out = append(d.out, plainStyle...)
		}
		d.out = append(d.out, style...)
	default:
		// Resetting in the same sequence is a byte shorter than before it.
		d.out = append(d.out, "\x1b[0;"...)
		d.out = append(d.out, rest...)
	}
	d.style = style
}
