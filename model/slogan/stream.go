package slogan

import (
	"slices"
	"strings"
	"unicode/utf8"
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
	var quote, open quoteMarks // open has one bit for each kind of mark
	for i := 0; i < len(folded); {
		if c := folded[i]; c >= firstHanByte && c <= lastHanByte && i+2 < len(folded) {
			// A Han character, as nearly all are, needs none of the tests below.
			s.runes = append(s.runes, rune(c&0xF)<<12|rune(folded[i+1]&0x3F)<<6|rune(folded[i+2]&0x3F))
			s.at = append(s.at, int32(i))
			s.end = append(s.end, int32(i+3))
			s.quote = append(s.quote, quote)
			quote = 0
			i += 3
			continue
		}
		r, width := utf8.DecodeRuneInString(folded[i:])
		start, n := int32(i), int32(i+width)
		i += width
		switch {
		case isQuote(r):
			kind := quoteMarks(1)
			if r == '"' {
				kind = 2
			}
			if open&kind == 0 {
				quote |= opening
			} else {
				quote |= closing
			}
			open ^= kind
			continue
		case r == '\n':
			open = 0
		case isSeparator(r):
			last := len(s.runes) - 1
			if last >= 0 && s.runes[last] == separator && quote == 0 {
				s.end[last] = n
				continue
			}
			r = separator
		}
		s.runes = append(s.runes, r)
		s.at = append(s.at, start)
		s.end = append(s.end, n)
		s.quote = append(s.quote, quote)
		quote = 0
	}
	s.quote = append(s.quote, quote)
}

// forms are the ways in which a slogan may stand in a stream: with a separator
// between its segments, and without.
func forms(text string) [][]rune {
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
