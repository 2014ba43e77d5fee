package screen

import (
	"slices"
	"strings"

	"example.org/meetbrowse/ui/cell"
)

// Run is a stretch of text in one style.
type Run struct {
	// Text is shown as [cell.Ruler.Text] leaves it.
	Text string
	// Style is the SGR sequence that turns the style on, or empty for plain text.
	// It is taken to set the style from plain, not to add to the run before.
	Style string
}

// Frame is what a screen shows: segments, each anchored at its own position and
// owner of a number of cells, and perhaps the cursor. What no segment owns is
// blank. The last cell of the last row is never drawn on, because some terminals
// scroll when it is.
type Frame struct {
	cols, rows int
	segments   [][]segment
	runs       []Run
	// cursorRow is negative while the cursor is hidden.
	cursorRow, cursorCol int
	ration               *Ration // nil for as many bytes as it takes
}

// Ration is a number of bytes that the frames which share it may send together.
type Ration struct{ left int }

// NewRation returns a ration of a number of bytes.
func NewRation(bytes int) *Ration { return &Ration{bytes} }

// Ration makes the painter send no more of the frame than is left of r: the row
// with the cursor in any case, then those below it, then those from the top on.
// The other rows stay on the terminal as they are until a later frame, which finds
// them different; who rations has to see to it that one without a ration follows.
// A frame that is painted whole is not rationed. r belongs to the painter from
// here on.
func (f *Frame) Ration(r *Ration) { f.ration = r }

// segment is one anchored piece of a row.
type segment struct {
	col, width int
	// first and count are its runs in the frame's list.
	first, count int
	// fill is the style of the cells that the text leaves.
	fill string
	// least and most are the cells that the text may take, set by prepare.
	least, most int
}

// NewFrame returns an empty frame of cols by rows cells.
func NewFrame(cols, rows int) *Frame {
	cols, rows = max(cols, 0), max(rows, 0)
	f := &Frame{cols: cols, rows: rows, cursorRow: -1}
	f.segments = make([][]segment, rows)
	// One allocation serves the rows of an ordinary layout; a row that holds
	// more grows on its own.
	const usual = 12
	all := make([]segment, rows*usual)
	for i := range f.segments {
		f.segments[i] = all[i*usual : i*usual : (i+1)*usual]
	}
	f.runs = make([]Run, 0, rows*usual)
	return f
}

// Size is the frame's size in cells.
func (f *Frame) Size() (cols, rows int) { return f.cols, f.rows }

// Put anchors a segment at row and col, counted from 0, that owns width cells.
// The runs flow inside it from the left and are cut where they do not fit; the
// rest of the segment is blank. What lies outside the frame is cut off.
//
// Where segments overlap, the one put last wins: an earlier one ends where it
// begins, and an earlier one that begins inside it is gone with all its cells.
func (f *Frame) Put(row, col, width int, runs ...Run) {
	f.PutFilled(row, col, width, "", runs...)
}

// PutFilled is Put with a style for the cells that the runs leave: the way to
// show a selected row, whose every segment takes the style of the selection.
func (f *Frame) PutFilled(row, col, width int, fill string, runs ...Run) {
	if row < 0 || row >= f.rows || col < 0 {
		return
	}
	right := f.cols
	if row == f.rows-1 {
		right--
	}
	width = min(width, right-col)
	if width <= 0 {
		return
	}
	s := segment{col: col, width: width, first: len(f.runs), count: len(runs), fill: fill}
	f.runs = append(f.runs, runs...)
	line := f.segments[row]
	if n := len(line); n == 0 || line[n-1].col+line[n-1].width <= col {
		f.segments[row] = append(line, s)
		return
	}
	// Panes are drawn into the gaps of their frames: mostly nothing is covered.
	at, _ := slices.BinarySearchFunc(line, col, func(o segment, col int) int { return o.col - col })
	if (at == 0 || line[at-1].col+line[at-1].width <= col) && (at == len(line) || line[at].col >= col+width) {
		f.segments[row] = slices.Insert(line, at, s)
		return
	}
	f.segments[row] = insert(line, s)
}

// insert puts s among the segments of a row, in the order of columns, and cuts
// what it covers.
func insert(line []segment, s segment) []segment {
	kept := make([]segment, 0, len(line)+1)
	placed := false
	for _, o := range line {
		switch {
		case o.col+o.width <= s.col:
		case o.col >= s.col+s.width:
			if !placed {
				kept, placed = append(kept, s), true
			}
		case o.col < s.col:
			o.width = s.col - o.col
		default:
			continue
		}
		kept = append(kept, o)
	}
	if !placed {
		kept = append(kept, s)
	}
	return kept
}

// Cursor shows the cursor at row and col, counted from 0; it is hidden on a frame
// that does not call this.
func (f *Frame) Cursor(row, col int) {
	if row >= 0 && row < f.rows && col >= 0 && col < f.cols {
		f.cursorRow, f.cursorCol = row, col
	}
}

// runsOf are the runs of a segment of this frame.
func (f *Frame) runsOf(s *segment) []Run { return f.runs[s.first : s.first+s.count] }

// rank is the place of a row among those that a ration is shared out to.
func (f *Frame) rank(row int) int {
	return (row - max(f.cursorRow, 0) + f.rows) % f.rows
}

// keep puts the rows of an old frame in the place of those from a rank on.
func (f *Frame) keep(old *Frame, rank int) {
	for row := range f.segments {
		if f.rank(row) < rank {
			continue
		}
		line := slices.Clone(old.segments[row])
		for i := range line {
			s := &line[i]
			runs := old.runsOf(s)
			s.first = len(f.runs)
			f.runs = append(f.runs, runs...)
		}
		f.segments[row] = line
	}
}

// Lines is what the rows of the frame say, without styles and without blanks at
// their ends, measured by a ruler: for tests, and for whoever reads the screen
// aloud.
func (f *Frame) Lines(r *cell.Ruler) []string {
	lines := make([]string, f.rows)
	for row, segments := range f.segments {
		var line strings.Builder
		at := 0
		for i := range segments {
			s := &segments[i]
			line.WriteString(cell.Spaces(s.col - at))
			left := s.width
			for _, run := range f.runsOf(s) {
				text := r.Cut(r.Text(run.Text), left)
				line.WriteString(text)
				left -= r.Width(text)
			}
			at = s.col + s.width - left
		}
		lines[row] = strings.TrimRight(line.String(), " ")
	}
	return lines
}
