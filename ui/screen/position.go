package screen

import (
	"strconv"
	"unicode/utf8"

	"example.org/meetbrowse/ui/cell"
)

// position is where the cursor of the terminal is. What is not certain is
// negative: a row at first, and a column behind text whose width is not the same
// on every terminal. No text moves the cursor to another row, because autowrap is
// off.
type position struct{ row, col int }

var nowhere = position{-1, -1}

// forward takes a number of cells written. Behind the last column terminals
// differ in where the cursor is.
func (p *position) forward(cells, cols int) {
	if p.col >= 0 {
		p.col += cells
	}
	if p.col >= cols {
		p.col = -1
	}
}

// write takes text written.
func (p *position) write(text string, cols int) {
	cells, ok := certainWidth(text)
	if !ok {
		p.col = -1
	}
	p.forward(cells, cols)
}

// certainWidth is the width of text on every terminal; ok is false where that
// is not one number. It knows ASCII and the block of CJK Unified Ideographs, and
// takes no table's word for anything else: a wrong one would move what follows.
func certainWidth(text string) (cells int, ok bool) {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			cells++
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(text[i:])
		if c < 0x4E00 || c > 0x9FFF {
			return 0, false
		}
		cells += 2
		i += size
	}
	return cells, true
}

// lineFeeds go as many rows down as may be shorter than a position.
const lineFeeds = "\n\n\n"

// move puts the cursor at a row and column counted from 0, in as few bytes as
// the row and column it is at allow.
func (d *drawer) move(row, col int) {
	from := d.at
	d.at = position{row, col}
	if from.row < 0 || row < from.row || row > from.row+len(lineFeeds) {
		d.out = appendPosition(d.out, row, col)
		return
	}
	if from == d.at {
		return
	}
	if n := col - from.col; row == from.row && from.col >= 0 && n > 0 && n < shortestForward && d.blankTo(from.col, col) {
		d.out = append(d.out, cell.Spaces(n)...)
		return
	}
	start := len(d.out)
	d.out = appendPosition(d.out, row, col)
	longest := len(d.out) - start
	var short [16]byte
	way := append(short[:0], lineFeeds[:row-from.row]...)
	if way = appendColumn(way, from.col, col); len(way) < longest {
		d.out = append(d.out[:start], way...)
	}
}

// shortestForward is the length of CUF by a few cells; fewer spaces are shorter.
const shortestForward = len("\x1b[2C")

// blankTo reports whether the cells of the row being painted up to a column are
// blank, and spaces in the style in force leave them so.
func (d *drawer) blankTo(from, to int) bool {
	return d.line != nil && frontOnly(d.style) && isBlank(d.line, stretch{from, to})
}

// appendPosition is CUP.
func appendPosition(out []byte, row, col int) []byte {
	out = append(out, '\x1b', '[')
	if row > 0 || col > 0 {
		out = strconv.AppendInt(out, int64(row+1), 10)
	}
	if col > 0 {
		out = append(out, ';')
		out = strconv.AppendInt(out, int64(col+1), 10)
	}
	return append(out, 'H')
}

// appendColumn moves to a column in the row: CR, CUF, CUB or CHA. from is negative
// where it is not certain.
func appendColumn(out []byte, from, to int) []byte {
	if to == from {
		return out
	}
	if to == 0 {
		return append(out, '\r')
	}
	number, final := to+1, byte('G')
	if from >= 0 && digits(max(to-from, from-to)) < digits(number) {
		number, final = to-from, 'C'
		if to < from {
			number, final = from-to, 'D'
		}
	}
	out = append(out, '\x1b', '[')
	if number > 1 {
		out = strconv.AppendInt(out, int64(number), 10)
	}
	return append(out, final)
}

// digits is how long a parameter is; 1 goes without saying.
func digits(n int) int {
	if n == 1 {
		return 0
	}
	return len(strconv.Itoa(n))
}
