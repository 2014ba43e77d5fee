package ui

// rect is a rectangle of cells on the screen, row and col 0-based.
type rect struct{ row, col, rows, cols int }

// empty reports whether nothing fits into the rectangle.
func (r rect) empty() bool { return r.rows <= 0 || r.cols <= 0 }

// inner is the rectangle inside a frame of one cell.
func (r rect) inner() rect { return rect{r.row + 1, r.col + 1, r.rows - 2, r.cols - 2} }

// The sizes at which the layout changes, in cells.
const (
	// minCols and minRows: below, nothing can be read and a line says so.
	minCols, minRows = 40, 10
	// sideBySideCols: from here on three panes stand beside each other.
	sideBySideCols = 80
	// threeColumnCols: from here on each pane has a column of its own, since a
	// column then is as wide as half a screen of sideBySideCols.
	threeColumnCols = 150
)

// pane names one of the three panes.
type pane uint8

const (
	paneArticles pane = iota
	paneMeeting
	paneFrequency
	paneCount
)

// layout says where everything stands. The rectangles of neighbouring panes
// share the cells of the edge between them.
type layout struct {
	tooSmall bool
	single   bool // one pane at a time, with a line of tabs
	title    rect
	tabs     rect // empty unless single
	panes    [paneCount]rect
	full     rect // all between title and footer, for the reader and the lists
	footer   rect
}

// arrange computes the layout of a screen of cols × rows cells. focus is the
// pane shown when there is room for one only, or when zoom is on.
func arrange(cols, rows int, focus pane, zoom bool) layout {
	if cols < minCols || rows < minRows {
		return layout{tooSmall: true, title: rect{0, 0, min(rows, 1), cols}}
	}
	l := layout{
		title:  rect{0, 0, 1, cols},
		footer: rect{rows - 1, 0, 1, cols},
		full:   rect{1, 0, rows - 2, cols},
	}
	body := l.full
	switch {
	case cols < sideBySideCols:
		l.single = true
		l.tabs = rect{1, 0, 1, cols}
		l.panes[focus] = rect{2, 0, rows - 3, cols}
	case zoom:
		l.panes[focus] = body
	case cols < threeColumnCols:
		left, above := cols/2, body.rows*3/5
		l.panes[paneArticles] = rect{body.row, 0, body.rows, left + 1}
		l.panes[paneMeeting] = rect{body.row, left, above + 1, cols - left}
		l.panes[paneFrequency] = rect{body.row + above, left, body.rows - above, cols - left}
	default:
		left := cols * 2 / 5
		middle := left + (cols-left)/2
		l.panes[paneArticles] = rect{body.row, 0, body.rows, left + 1}
		l.panes[paneMeeting] = rect{body.row, left, body.rows, middle - left + 1}
		l.panes[paneFrequency] = rect{body.row, middle, body.rows, cols - middle}
	}
	return l
}
