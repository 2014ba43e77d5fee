package export

import (
	"io"
	"strconv"
	"strings"
)

// Joiner stands between the values of a cell that has several.
const Joiner = "；"

// byteOrderMark makes spreadsheets read a file as UTF-8.
const byteOrderMark = "\uFEFF"

// Format is a way to write tables.
type Format uint8

// The table formats.
const (
	CSV Format = iota // RFC 4180
	TSV               // one line a row; tabs and line ends in cells become blanks
)

// cells writes rows of a table.
type cells struct {
	w      io.Writer
	format Format
	row    []byte
	first  bool // no cell of the row is written
	err    error
}

func newCells(w io.Writer, f Format, bom bool) *cells {
	c := &cells{w: w, format: f, first: true}
	if bom && f == CSV {
		c.row = append(c.row, byteOrderMark...)
	}
	return c
}

// header writes the names of the columns, separated by commas.
func (c *cells) header(columns string) error {
	for name := range strings.SplitSeq(columns, ",") {
		c.raw(name)
	}
	return c.end()
}

// text adds a cell of text that a spreadsheet will not run as a formula.
func (c *cells) text(s string) {
	if s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 {
		s = "'" + s
	}
	c.raw(s)
}

// texts adds a cell with several values.
func (c *cells) texts(list []string) { c.text(strings.Join(list, Joiner)) }

// number adds a cell with a number as short as it can be told exactly.
func (c *cells) number(v float64) { c.raw(strconv.FormatFloat(v, 'f', -1, 64)) }

// measure adds a cell with a measure to four digits; an empty one where it is not known.
func (c *cells) measure(v float64, known bool) {
	if !known {
		c.raw("")
		return
	}
	c.raw(strconv.FormatFloat(v, 'f', 4, 64))
}

func (c *cells) count(n int) { c.raw(strconv.Itoa(n)) }

func (c *cells) raw(s string) {
	if !c.first {
		c.row = append(c.row, map[Format]byte{CSV: ',', TSV: '\t'}[c.format])
	}
	c.first = false
	switch {
	case c.format == TSV:
		c.row = append(c.row, tsvBlanks.Replace(s)...)
	case strings.ContainsAny(s, ",\"\r\n") || strings.HasPrefix(s, " ") || strings.HasSuffix(s, " "):
		c.row = append(c.row, '"')
		c.row = append(c.row, strings.ReplaceAll(s, `"`, `""`)...)
		c.row = append(c.row, '"')
	default:
		c.row = append(c.row, s...)
	}
}

var tsvBlanks = strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")

// end finishes the row and writes it with one call.
func (c *cells) end() error {
	if c.format == CSV {
		c.row = append(c.row, '\r')
	}
	c.row = append(c.row, '\n')
	if c.err == nil {
		_, c.err = c.w.Write(c.row)
	}
	c.row, c.first = c.row[:0], true
	return c.err
}
