package slogan

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// separator stands in a stream for any run of the marks that part the segments
// of a slogan, so that 说了就干、定了就办 and 说了就干,定了就办 are one form.
const separator = '、'

// stream is a folded text as slogans are matched in it: without quotation marks,
// every run of separating marks and blanks one separator.
type stream struct {
	runes []rune
	// at holds for each rune the byte offset in the folded text where it begins,
	// and end where it ends; a separator covers its whole run.
	at, end []int32
	// quote tells which quotation marks stand in front of the rune; the last
	// element is for the end of the text.
	quote []quoteMarks
}

// quoteMarks are the quotation marks between two characters. Folding leaves no
// direction, so the marks of a line open and close in turn, each kind by itself.
type quoteMarks uint8

// Marks come before the Han characters or, in full width, behind them.
const (
	firstHan = 0x3400
	lastHan  = 0x9FFF
)

// The characters U+4000 to U+9FFF begin with these bytes in UTF-8.
const (
	firstHanByte = 0xE4
	lastHanByte  = 0xE9
)

const (
	opening quoteMarks = 1 << iota
	closing
)

// isQuote reports whether a folded character is a quotation mark.
func isQuote(r rune) bool { return r == '"' || r == '\'' }

// isSeparator reports whether a folded mark parts the segments of one slogan.
func isSeparator(r rune) bool {
	return r == '、' || r == ',' || r == ';' || r == '·' || r == ' '
}

// fill makes s the stream of a folded text, reusing its memory.
func (s *stream) fill(folded string) {
	n := len(folded)/3 + 64
	s.runes, s.at, s.end, s.quote = slices.Grow(s.runes[:0], n), slices.Grow(s.at[:0], n), slices.Grow(s.end[:0], n), slices.Grow(s.quote[:0], n+1)
	var marks quoteState
	for i := 0; i < len(folded); {
		if c := folded[i]; c >= firstHanByte && c <= lastHanByte && i+2 < len(folded) {
			// A Han character, as nearly all are, needs none of the tests below.
			s.runes = append(s.runes, rune(c&0xF)<<12|rune(folded[i+1]&0x3F)<<6|rune(folded[i+2]&0x3F))
			s.at = append(s.at, int32(i))
			s.end = append(s.end, int32(i+3))
			s.quote = append(s.quote, marks.before)
			marks.before = 0
			i += 3
			continue
		}
		r, width := utf8.DecodeRuneInString(folded[i:])
		if !marks.skips(r) {
			s.push(r, int32(i), int32(i+width), &marks)
		}
		i += width
	}
	s.quote = append(s.quote, marks.before)
}

// isMark reports whether a character, folded or not, may fold to a quotation mark
// or separator.
func isMark(r rune) bool { return r < firstHan || r > lastHan }

// fillText is fill for a text that is at hand by characters; the offsets are
// those of the text as written.
func (s *stream) fillText(t *text) {
	n := len(t.folded) + 1
	s.runes, s.at, s.end, s.quote = slices.Grow(s.runes[:0], n), slices.Grow(s.at[:0], n), slices.Grow(s.end[:0], n), slices.Grow(s.quote[:0], n)
	var marks quoteState
	at := int32(0)
	from := 0
	for k := 0; k <= len(t.marks); k++ {
		to := len(t.folded)
		if k < len(t.marks) {
			to = int(t.marks[k])
		}
		at = s.pushHan(t.folded[from:to], at, &marks)
		if to == len(t.folded) {
			break
		}
		start := at
		at += int32(utf8.RuneLen(t.raw[to]))
		if r := t.folded[to]; !marks.skips(r) {
			s.push(r, start, at, &marks)
		}
		from = to + 1
	}
	s.quote = append(s.quote, marks.before)
}

// pushHan adds common Han characters, which take three bytes each from at on, and
// returns where they end.
func (s *stream) pushHan(folded []rune, at int32, q *quoteState) int32 {
	n, old := len(folded), len(s.runes)
	if n == 0 {
		return at
	}
	s.runes = append(s.runes, folded...)
	s.at, s.end, s.quote = s.at[:old+n], s.end[:old+n], s.quote[:old+n]
	starts, ends, quotes := s.at[old:], s.end[old:], s.quote[old:]
	for i := range starts {
		starts[i] = at
		at += 3
		ends[i] = at
	}
	clear(quotes)
	quotes[0] = q.before
	q.before = 0
	return at
}

// quoteState are the quotation marks of a line so far.
type quoteState struct {
	before quoteMarks // in front of the next character
	open   quoteMarks // one bit for each kind of mark
}

// skips reports whether a folded character is a quotation mark, and notes it; a
// line end closes all.
func (q *quoteState) skips(r rune) bool {
	if r == '\n' {
		q.open = 0
	}
	if !isQuote(r) {
		return false
	}
	kind := quoteMarks(1)
	if r == '"' {
		kind = 2
	}
	if q.open&kind == 0 {
		q.before |= opening
	} else {
		q.before |= closing
	}
	q.open ^= kind
	return true
}

// push adds a character that stands from start to end; a separator joins the one
// in front.
func (s *stream) push(r rune, start, end int32, q *quoteState) {
	if r < firstHan && isSeparator(r) {
		last := len(s.runes) - 1
		if last >= 0 && s.runes[last] == separator && q.before == 0 {
			s.end[last] = end
			return
		}
		r = separator
	}
	s.runes = append(s.runes, r)
	s.at = append(s.at, start)
	s.end = append(s.end, end)
	s.quote = append(s.quote, q.before)
	q.before = 0
}

// forms are the ways in which a slogan may stand in a stream: with a separator
// between its segments, and without.
func forms(text string) [][]rune {
	if !strings.ContainsFunc(text, isMark) {
		return [][]rune{[]rune(han.Fold(text))}
	}
	parts := strings.FieldsFunc(foldForm(text), func(r rune) bool { return r == separator })
	if len(parts) == 0 {
		return nil
	}
	out := [][]rune{[]rune(strings.Join(parts, string(separator)))}
	if len(parts) > 1 {
		out = append(out, []rune(strings.Join(parts, "")))
	}
	return out
}
