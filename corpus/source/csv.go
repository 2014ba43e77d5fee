package source

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"example.org/meetbrowse/corpus/fault"
)

// maxRereadBytes bounds what is parsed a second time after quotation marks that
// do not close, so that a hostile table costs no more than a few times its size.
const maxRereadBytes = 4 * MaxRecord

var errQuote = fault.Failed.With(fault.ParseRow, fault.OpenQuote)

// table hands over one record a row; comma is the separator, 0 to find it in
// the header.
func (r *reader) table(at origin, in *bufio.Reader, comma byte) error {
	rows := &rowReader{lines: lines{in}}
	header, err := rows.next()
	if err != nil {
		return reason(fault.ReadHeader, err)
	}
	header, _ = r.utf8(header, at.encoding)
	if comma == 0 {
		comma = separator(header)
	}
	fields := headerOf(splitRow(header, comma))
	if fields == nil {
		return fault.Failed.With(fault.ReadHeader, fault.NoColumn)
	}
	rows.comma, rows.width = comma, len(fields)
	for n := 1; ; n++ {
		row, err := rows.next()
		if err == io.EOF {
			if n == 1 {
				return reason(fault.Read, fault.Empty)
			}
			return nil
		}
		if err == nil && blank(row) {
			n--
			continue
		}
		bad := err
		if bad != nil && bad != errLong && bad != errQuote {
			return reason(fault.Read, bad)
		}
		source, _, _ := at.numbered(n)
		err = r.guard(source, func() error {
			if bad != nil {
				return bad
			}
			return r.row(at, n, row, comma, fields)
		})
		if err != nil {
			return err
		}
	}
}

// separator is the likeliest separator of a header row.
func separator(header []byte) byte {
	best, most := byte(','), 0
	for _, c := range []byte(",\t;|") {
		if n := bytes.Count(header, []byte{c}); n > most {
			best, most = c, n
		}
	}
	return best
}

// headerOf tells the meaning of each column; nil where none holds the text.
func headerOf(row [][]byte) []column {
	out := make([]column, len(row))
	var taken [columns]place
	var at [columns]int
	for i, name := range row {
		p := placeOf(bytes.TrimSpace(name))
		if p.column == columnNone || taken[p.column].column != columnNone && taken[p.column].rank <= p.rank {
			continue
		}
		if taken[p.column].column != columnNone {
			out[at[p.column]] = columnNone
		}
		taken[p.column], at[p.column], out[i] = p, i, p.column
	}
	if taken[columnText].column == columnNone && taken[columnHTML].column == columnNone {
		return nil
	}
	return out
}

func (r *reader) row(at origin, n int, row []byte, comma byte, fields []column) error {
	row, encoding := r.utf8(row, at.encoding)
	var values [columns][]byte
	for i, v := range splitRow(row, comma) {
		if i < len(fields) {
			values[fields[i]] = v
		}
	}
	rec := Record{Decoded: true, Charset: encoding, data: values[columnText]}
	if blank(rec.data) && !blank(values[columnHTML]) {
		rec.data, rec.Format = values[columnHTML], HTML
	}
	if blank(rec.data) {
		return reason(fault.Read, fault.Empty)
	}
	rec.Size = int64(len(rec.data))
	rec.describe(&values)
	rec.load = func(rec *Record) ([]byte, error) { return finish(rec, rec.data) }
	if comma == '\t' {
		rec.data = unescapeTSV(rec.data)
	}
	r.identify(&rec, at, n, values[columnID])
	return r.give(rec)
}

// unescapeTSV undoes the escapes by which tables of tabs write line ends and tabs
// within a field, as PostgreSQL and MySQL export them.
func unescapeTSV(field []byte) []byte {
	if !bytes.Contains(field, []byte(`\n`)) || bytes.IndexByte(field, '\n') >= 0 {
		return field
	}
	return []byte(strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\r`, "", `\t`, "\t").Replace(string(field)))
}

// rowReader joins lines into rows: a row goes on while a quotation mark is
// open. The marks are ASCII and no byte of a longer character in UTF-8,
// GB18030 or Big5, so rows are found before they are decoded.
type rowReader struct {
	lines  lines
	again  [][]byte // lines to be taken once more
	reread int
	comma  byte // 0 before the header is known
	width  int  // fields of the header
}

func (r *rowReader) line() ([]byte, error) {
	if len(r.again) > 0 {
		line := r.again[0]
		r.again = r.again[1:]
		return line, nil
	}
	return r.lines.next()
}

// next returns the next row. A row that never closes its quotation mark, or
// closes it only in a row that makes no sense, is left out by its first line
// alone, with errQuote.
func (r *rowReader) next() ([]byte, error) {
	first, err := r.line()
	if err != nil || !open(first, r.comma) {
		return first, err
	}
	parts := [][]byte{first}
	row := bytes.Clone(first)
	for {
		line, err := r.line()
		if err != nil || len(row)+len(line) > MaxRecord {
			if err == nil {
				parts = append(parts, line)
			}
			return nil, r.back(parts, err)
		}
		parts = append(parts, line)
		row = append(row, '\n')
		from := len(row)
		row = append(row, line...)
		if staysOpen(row, from, true, r.comma) {
			continue
		}
		if r.width > 0 && len(splitRow(row, r.comma)) != r.width {
			return nil, r.back(parts, nil)
		}
		return row, nil
	}
}

// back gives all lines but the first back to be read again. err is what ended
// the row.
func (r *rowReader) back(parts [][]byte, err error) error {
	for _, p := range parts[1:] {
		r.reread += len(p)
	}
	if r.reread > maxRereadBytes {
		return fault.Failed.With(fault.ParseRows, fault.OpenQuotes)
	}
	r.again = append(parts[1:len(parts):len(parts)], r.again...)
	if err != nil && err != io.EOF && err != errLong {
		return err
	}
	return errQuote
}

// open reports whether row ends inside quotation marks.
func open(row []byte, comma byte) bool {
	return bytes.IndexByte(row, '"') >= 0 && staysOpen(row, 0, false, comma)
}

// staysOpen is open for a row examined up to from, where it was inside marks or
// at the beginning of a field.
func staysOpen(row []byte, from int, inside bool, comma byte) bool {
	for i := from; i < len(row) || inside; {
		if !inside && row[i] == '"' {
			inside = true
			i++
		}
		if inside {
			end, _ := closing(row, i, comma)
			if end < 0 {
				return true
			}
			i, inside = end+1, false
		}
		for i < len(row) && !isSeparator(row[i], comma) {
			i++
		}
		i++
	}
	return false
}

// isSeparator reports whether c separates fields; comma 0 stands for any of the
// separators that a header may have.
func isSeparator(c, comma byte) bool {
	return c == comma || comma == 0 && (c == ',' || c == '\t' || c == ';' || c == '|')
}

// splitRow cuts a row into its fields by RFC 4180. A mark inside a field that
// does not begin with one stands for itself.
func splitRow(row []byte, comma byte) [][]byte {
	fields := make([][]byte, 0, 8)
	for i := 0; ; i++ { // from behind one separator to behind the next
		start := i
		if i < len(row) && row[i] == '"' {
			end, doubled := closing(row, i+1, comma)
			if end < 0 {
				return append(fields, row[start+1:])
			}
			v := row[start+1 : end]
			if doubled {
				v = bytes.ReplaceAll(v, []byte(`""`), []byte(`"`))
			}
			fields = append(fields, v)
			i = end + 1
		} else {
			for i < len(row) && !isSeparator(row[i], comma) {
				i++
			}
			fields = append(fields, row[start:i])
		}
		if i >= len(row) {
			return fields
		}
	}
}

// closing finds the mark that ends the field whose text begins at i: one that a
// separator or the end of the row follows. doubled says that pairs of marks,
// which stand for one, were passed.
func closing(row []byte, i int, comma byte) (end int, doubled bool) {
	for {
		n := bytes.IndexByte(row[i:], '"')
		if n < 0 {
			return -1, doubled
		}
		i += n
		switch {
		case i+1 == len(row) || isSeparator(row[i+1], comma):
			return i, doubled
		case row[i+1] == '"':
			doubled = true
			i += 2
		default:
			i++ // a stray mark
		}
	}
}
