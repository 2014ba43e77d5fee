package screen

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/ui/cell"
)

// spot is one cell of an emulated terminal. The right half of a wide character
// has no text.
type spot struct{ text, style string }

var blankSpot = spot{text: " "}

// emulator is a terminal as far as this package speaks to one. It draws a
// character in as many cells as width says, which need not be what the painter
// believes. It fails the test at anything that a terminal would take amiss.
type emulator struct {
	t          *testing.T
	cols, rows int
	cells      [][]spot
	row, col   int
	style      string
	cursor     bool
	width      func(c rune) int
}

func newEmulator(t *testing.T, cols, rows int, width func(rune) int) *emulator {
	e := &emulator{t: t, cols: cols, rows: rows, width: width}
	e.cells = make([][]spot, rows)
	for i := range e.cells {
		e.cells[i] = make([]spot, cols)
		for j := range e.cells[i] {
			e.cells[i][j] = blankSpot
		}
	}
	return e
}

// narrowest and widest are the terminals that draw everything uncertain in as
// few and as many cells as may be.
func narrowest() func(rune) int {
	r := cell.New(cell.Unknown)
	return func(c rune) int { least, _ := r.Range(string(c)); return least }
}

func widest() func(rune) int {
	r := cell.New(cell.Unknown)
	return func(c rune) int { _, most := r.Range(string(c)); return most }
}

// Shown is what a terminal of the size and widths shows after output, a line a
// row: what was painted since the screen was last erased. A sequence or character
// that has come in part is left out.
func Shown(t *testing.T, output string, cols, rows int, r *cell.Ruler) string {
	const erase = "\x1b[2J"
	i := strings.LastIndex(output, erase)
	if i < 0 {
		return ""
	}
	output = output[i+len(erase):]
	if i := strings.LastIndexByte(output, '\x1b'); i >= 0 && !strings.ContainsFunc(output[i:], isFinal) {
		output = output[:i]
	}
	for i := 1; i < utf8.UTFMax && i <= len(output); i++ {
		if tail := output[len(output)-i:]; utf8.RuneStart(tail[0]) {
			if !utf8.FullRuneInString(tail) {
				output = output[:len(output)-i]
			}
			break
		}
	}
	e := newEmulator(t, cols, rows, func(c rune) int { return r.Width(string(c)) })
	_, _ = e.Write([]byte(output))
	return e.text()
}

// isFinal reports whether c ends a control sequence.
func isFinal(c rune) bool { return c >= '@' && c <= '~' && c != '[' }

// Write takes what a program writes.
func (e *emulator) Write(b []byte) (int, error) {
	s := string(b)
	for s != "" {
		if rest, ok := strings.CutPrefix(s, "\x1b["); ok {
			n := strings.IndexFunc(rest, isFinal)
			if n < 0 {
				e.t.Fatalf("unfinished sequence %q", s)
			}
			e.sequence(rest[:n], rest[n])
			s = rest[n+1:]
			continue
		}
		c, size := utf8.DecodeRuneInString(s)
		switch c {
		case '\r':
			e.col = 0
		case '\n':
			if e.row++; e.row == e.rows {
				e.t.Fatal("line feed in the last row")
			}
		default:
			e.put(c)
		}
		s = s[size:]
	}
	return len(b), nil
}

func (e *emulator) sequence(parameters string, final byte) {
	number := func(i int) int {
		parts := strings.Split(parameters, ";")
		if i >= len(parts) || parts[i] == "" {
			return 1
		}
		n, err := strconv.Atoi(parts[i])
		if err != nil {
			e.t.Fatalf("parameter of %q%c", parameters, final)
		}
		return n
	}
	switch final {
	case 'H':
		e.row, e.col = number(0)-1, number(1)-1
		e.sent()
	case 'G':
		e.col = number(0) - 1
		e.sent()
	case 'C', 'D':
		if e.col == e.cols {
			e.t.Fatal("a relative move from behind the last column")
		}
		if final == 'D' {
			e.col -= number(0)
		} else {
			e.col += number(0)
		}
		e.sent()
	case 'X':
		for col := e.col; col < min(e.col+number(0), e.cols); col++ {
			e.set(e.row, col, spot{" ", e.style})
		}
	case 'J':
		for row := range e.cells {
			for col := range e.cells[row] {
				e.cells[row][col] = spot{" ", e.style}
			}
		}
	case 'm':
		for _, p := range strings.Split(parameters, ";") {
			if p == "" || p == "0" {
				e.style = ""
			} else {
				e.style += p + ";"
			}
		}
	case 'h', 'l':
		switch parameters {
		case "?25":
			e.cursor = final == 'h'
		case "?7":
		default:
			e.t.Fatalf("mode %s", parameters)
		}
	default:
		e.t.Fatalf("sequence %q%c", parameters, final)
	}
}

// sent fails where the cursor was sent outside the screen.
func (e *emulator) sent() {
	if e.row < 0 || e.row >= e.rows || e.col < 0 || e.col >= e.cols {
		e.t.Fatalf("cursor sent to %d, %d of %d by %d", e.row, e.col, e.cols, e.rows)
	}
}

// seen is what a person sees of a cell: a blank does not show the colour of text,
// which some terminals keep for it and some do not.
func (s spot) seen() spot {
	if s.text == " " && frontOnly("\x1b["+strings.TrimSuffix(s.style, ";")+"m") {
		return blankSpot
	}
	return s
}

// set writes a cell and blanks the other half of a wide character that it cuts.
func (e *emulator) set(row, col int, s spot) {
	line := e.cells[row]
	if line[col].text == "" && col > 0 {
		line[col-1].text = " "
	}
	if col+1 < e.cols && line[col+1].text == "" {
		line[col+1].text = " "
	}
	line[col] = s
}

func (e *emulator) put(c rune) {
	if c < ' ' || c >= 0x7F && c < 0xA0 {
		e.t.Fatalf("control %U", c)
	}
	width := e.width(c)
	if width == 0 {
		col := e.col - 1
		for col > 0 && e.cells[e.row][col].text == "" {
			col--
		}
		if col < 0 {
			e.t.Fatalf("mark %U with nothing to stand on", c)
		}
		e.cells[e.row][col].text += string(c)
		return
	}
	if e.col+width > e.cols {
		e.t.Fatalf("%c does not fit behind column %d of row %d", c, e.col, e.row)
	}
	if e.row == e.rows-1 && e.col+width == e.cols {
		e.t.Fatalf("%c in the last cell", c)
	}
	e.set(e.row, e.col, spot{string(c), e.style})
	if width == 2 {
		e.set(e.row, e.col+1, spot{"", e.style})
		// Setting the right half has blanked the left one.
		e.cells[e.row][e.col].text = string(c)
	}
	e.col += width
}

// text is what the screen shows, a line a row.
func (e *emulator) text() string {
	var b strings.Builder
	for _, line := range e.cells {
		for _, s := range line {
			b.WriteString(s.text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// differ says where two screens differ, empty when they do not.
func (e *emulator) differ(o *emulator) string {
	for row := range e.cells {
		for col := range e.cells[row] {
			if a, b := e.cells[row][col].seen(), o.cells[row][col].seen(); a != b {
				return fmt.Sprintf("row %d column %d: %q in %q, want %q in %q\n%s\nwant\n%s",
					row, col, a.text, a.style, b.text, b.style, e.text(), o.text())
			}
		}
	}
	if e.cursor != o.cursor || e.cursor && (e.row != o.row || e.col != o.col) {
		return fmt.Sprintf("cursor %v at %d, %d, want %v at %d, %d", e.cursor, e.row, e.col, o.cursor, o.row, o.col)
	}
	return ""
}
