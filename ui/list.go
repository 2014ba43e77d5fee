package ui

// list is the one virtual list that all panes use: a cursor and a scroll
// position over rows that somebody else holds. The zero list is empty.
type list struct {
	rows   int // number of rows
	height int // rows that fit on the screen
	cursor int
	top    int  // first row on the screen
	moved  bool // the user has moved the cursor
}

// resize sets the number of rows that fit on the screen.
func (l *list) resize(height int) {
	l.height = max(height, 0)
	l.follow()
}

// setRows sets the number of rows and keeps the cursor among them.
func (l *list) setRows(rows int) {
	l.rows = rows
	l.moveTo(l.cursor)
}

// moveTo puts the cursor on a row, or on the nearest there is.
func (l *list) moveTo(row int) {
	l.cursor = min(max(row, 0), max(l.rows-1, 0))
	l.follow()
}

// move moves the cursor by a number of rows.
func (l *list) move(by int) { l.moveTo(l.cursor + by) }

// page moves the cursor by half a screen, down for 1 and up for -1.
func (l *list) page(direction int) { l.move(direction * max(l.height/2, 1)) }

// follow scrolls so that the cursor is on the screen. A list scrolls by half a
// screen at a time: over a slow line that costs a tenth of the bytes that
// scrolling row by row does.
func (l *list) follow() {
	if l.height == 0 {
		l.top = l.cursor
		return
	}
	if l.cursor < l.top || l.cursor >= l.top+l.height {
		half := l.height / 2
		if l.cursor < l.top {
			half = l.height - 1 - half
		}
		l.top = l.cursor - half
	}
	l.top = max(min(l.top, l.rows-l.height), 0)
}

// visible returns the half-open range of rows on the screen.
func (l *list) visible() (from, to int) {
	return l.top, min(l.top+l.height, l.rows)
}

// act moves the cursor for the actions every list knows; ok is false for any
// other.
func (l *list) act(a action) (ok bool) {
	switch a {
	case actDown:
		l.move(1)
	case actUp:
		l.move(-1)
	case actPageDown:
		l.page(1)
	case actPageUp:
		l.page(-1)
	case actHome:
		l.moveTo(0)
	case actEnd:
		l.moveTo(l.rows - 1)
	default:
		return false
	}
	l.moved = true
	return true
}
