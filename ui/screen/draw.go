package screen

import (
	"slices"
	"sort"
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
	at    position // of the cursor behind the bytes drawn so far
	queue queue
	gone  []stretch // of the row being compared: what is only blanked
	cols  int
	// jobs and blanks are what is to be painted of the frame; blanks come first.
	jobs   []job
	blanks []blank
	line   []segment // the row being painted
}

// blank is a stretch of a row that is blanked.
type blank struct {
	row int
	stretch
}

// stretch is the cells from one column up to another.
type stretch struct{ from, to int }

// draw returns the bytes that turn what is shown into f, or as many rows of it as
// its ration allows, or all of f when what is shown is not known. The bytes are
// valid until the next call; f belongs to the drawer from here on.
func (d *drawer) draw(f *Frame) []byte {
	d.cols = f.cols
	old := d.shown
	if old != nil && (old.cols != f.cols || old.rows != f.rows) {
		old = nil
	}
	d.jobs, d.blanks = d.jobs[:0], d.blanks[:0]
	for row := range f.segments {
		d.row(f, old, row)
	}
	d.emit(f, old, f.rows)
	if r := f.ration; r != nil && old != nil {
		if len(d.out) > r.left {
			rows := sort.Search(f.rows, func(rows int) bool {
				d.emit(f, old, rows+1)
				return len(d.out) > r.left
			})
			rows = max(rows, 1)
			d.emit(f, old, rows)
			f.keep(old, rows)
		}
		r.left -= len(d.out)
	}
	d.shown = f
	clear(d.jobs)
	return d.out
}

// emit sends what was planned for the rows up to a rank.
func (d *drawer) emit(f, old *Frame, rank int) {
	d.out = d.out[:0]
	// Who knows what was written since: a sequence for the clipboard, at least.
	d.style, d.at = "", nowhere
	if old == nil {
		d.out = append(d.out, plainStyle+wrapOff+hideCursor+clearAll...)
	}
	on := old != nil && old.cursorRow >= 0
	if on {
		// It would wander over what is painted.
		d.out = append(d.out, hideCursor...)
	}
	start := len(d.out)
	d.line = nil
	for _, b := range d.blanks {
		if f.rank(b.row) < rank {
			d.move(b.row, b.from)
			d.clear(b.to - b.from)
		}
	}
	for i := range d.jobs {
		if f.rank(d.jobs[i].row) < rank {
			d.queue.add(d.jobs[i])
		}
	}
	for j := d.queue.next(d.style); j != nil; j = d.queue.next(d.style) {
		d.line = f.segments[j.row]
		d.paint(j)
	}
	d.line = nil
	d.setStyle("")
	if len(d.out) == start && on && f.cursorRow >= 0 {
		d.out = d.out[:start-len(hideCursor)]
		if old.cursorRow != f.cursorRow || old.cursorCol != f.cursorCol {
			d.move(f.cursorRow, f.cursorCol)
		}
	} else if f.cursorRow >= 0 {
		d.move(f.cursorRow, f.cursorCol)
		d.out = append(d.out, showCursor...)
	}
}

// row plans what is to be painted of one row. Segments at the same place with the same
// width are compared; the cells of the others are blanked first.
func (d *drawer) row(f, old *Frame, row int) {
	line := f.segments[row]
	var before []segment
	if old != nil {
		before = old.segments[row]
	}
	d.gone = d.gone[:0]
	d.eraseGone(line, before)
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
		d.jobs = append(d.jobs, job{row: row, runs: f.runsOf(s), segment: s, old: &segment{}})
	}
	d.clearGone(line, row)
}

// clearGone plans to blank what is gone from a row, in one stretch where nothing of the
// new frame stands in between: blanking blank cells again costs less than a
// position.
func (d *drawer) clearGone(line []segment, row int) {
	slices.SortFunc(d.gone, func(a, b stretch) int { return a.from - b.from })
	for i := 0; i < len(d.gone); {
		s := d.gone[i]
		for i++; i < len(d.gone) && isBlank(line, stretch{s.to, d.gone[i].from}); i++ {
			s.to = max(s.to, d.gone[i].to)
		}
		d.blanks = append(d.blanks, blank{row, s})
	}
}

// isBlank reports whether a row has nothing in a stretch of cells.
func isBlank(line []segment, in stretch) bool {
	for i := range line {
		if s := &line[i]; s.col < in.to && s.col+s.extent() > in.from {
			return false
		}
	}
	return true
}

// eraseGone notes the cells of the segments that are no longer there.
func (d *drawer) eraseGone(line, before []segment) {
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
			d.gone = append(d.gone, stretch{o.col, o.col + n})
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

// change plans a segment that stands in the cells of another, from the first
// place where they differ.
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
			switch {
			case bytes == len(rest[0].Text):
				rest = rest[1:]
			case bytes > 0:
				// The frame's own run stays whole for the next comparison.
				rest = append([]Run{{rest[0].Text[bytes:], rest[0].Style}}, rest[1:]...)
			}
			break
		}
		rest, was = rest[1:], was[1:]
	}
	if s.fill == "" && o.fill == "" && len(rest) == 0 {
		if from, to := s.col+skip, o.col+o.most; from < to {
			d.gone = append(d.gone, stretch{from, to})
		}
		return
	}
	d.jobs = append(d.jobs, job{row: row, runs: rest, segment: s, skip: skip, old: o, wide: d.ruler.Policy() == cell.Wide})
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

// paint paints a job.
func (d *drawer) paint(j *job) {
	s := j.segment
	d.move(j.row, s.col+j.skip)
	switch {
	case s.fill == "" && len(j.runs) == 0:
		d.clear(j.erased())
	case s.fill == "":
		over := j.over()
		if over == 0 {
			d.erase(j.erased())
		}
		d.write(j.runs)
		if over > 0 {
			d.clear(over)
		}
	case s.least == s.most:
		d.write(j.runs)
		d.blank(s.fill, j.end()-s.most)
	default:
		d.blank(s.fill, j.end()-j.skip)
		d.move(j.row, s.col+j.skip)
		d.write(j.runs)
	}
}

// write sends runs one behind the other.
func (d *drawer) write(runs []Run) {
	for _, r := range runs {
		if r.Text != "" {
			d.setStyle(r.Style)
			d.out = append(d.out, r.Text...)
			d.at.write(r.Text, d.cols)
		}
	}
}

// blank sends n spaces in a style. Spaces and not an erasure, because only some
// terminals erase in the current background and none in reverse.
func (d *drawer) blank(style string, n int) {
	if n > 0 {
		d.setStyle(style)
		d.spaces(n)
	}
}

func (d *drawer) spaces(n int) {
	d.out = append(d.out, cell.Spaces(n)...)
	d.at.forward(n, d.cols)
}

// erase blanks n cells from the cursor on, which stays where it is (ECH).
func (d *drawer) erase(n int) {
	if n <= 0 {
		return
	}
	if !frontOnly(d.style) {
		d.setStyle("")
	}
	d.out = append(d.out, '\x1b', '[')
	if n > 1 {
		d.out = strconv.AppendInt(d.out, int64(n), 10)
	}
	d.out = append(d.out, 'X')
}

// shortestErasure is the length of ECH for one digit.
const shortestErasure = len("\x1b[2X")

// clear blanks n cells from the cursor on with whatever is shorter; the cursor may
// move.
func (d *drawer) clear(n int) {
	if n >= shortestErasure {
		d.erase(n)
		return
	}
	if n <= 0 {
		return
	}
	if !frontOnly(d.style) {
		d.setStyle("")
	}
	d.spaces(n)
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
