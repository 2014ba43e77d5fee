package meeting

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// line is one paragraph of the text without the blanks around it.
type line struct{ corpus.Span }

func splitLines(text string, lines []line) []line {
	for at := 0; at <= len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += at
		}
		if s := trimmed(text, corpus.Span{Start: at, End: end}); s.Len() > 0 {
			lines = append(lines, line{s})
		}
		at = end + 1
	}
	return lines
}

// trimmed narrows a span to what lies between blanks.
func trimmed(text string, s corpus.Span) corpus.Span {
	for s.Start < s.End && isBlank(text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && isBlank(text[s.End-1]) {
		s.End--
	}
	return s
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\r' || b == '\n' }

// sentence is a stretch of the body up to a full stop or semicolon.
type sentence struct {
	corpus.Span
	line int
	// first marks the first sentence of its paragraph; soft one that a
	// semicolon joins to the sentence before.
	first, soft bool
}

// splitSentences cuts the lines of the body.
func (p *parser) splitSentences() {
	stop := 0 // index of the next of p.hits.stops
	script := p.isScript()
	for i := p.body; i < len(p.lines); i++ {
		l := p.lines[i]
		first, soft := true, false
		at := l.Start
		if script {
			at += scriptMark(p.of(l.Span))
		}
		for at < l.End {
			var end int
			var semicolon bool
			end, semicolon, stop = p.sentenceEnd(at, min(l.End, p.cutAt(at+maxSentence)), stop)
			if s := trimmed(p.text, corpus.Span{Start: at, End: end}); s.Len() > 0 {
				p.sentences = append(p.sentences, sentence{Span: s, line: i, first: first, soft: soft})
				first = false
			}
			soft = semicolon
			at = end
		}
	}
}

// maxSentence is the longest sentence in bytes that is read as one, so that the
// work on a text without stops stays in proportion to its length.
const maxSentence = 6000

// cutAt is offset at or the start of the character it lies in.
func (p *parser) cutAt(at int) int {
	if at >= len(p.text) {
		return len(p.text)
	}
	for at > 0 && p.text[at]&0xc0 == 0x80 {
		at--
	}
	return at
}

// sentenceEnd is where the sentence at offset at ends, limit at most; stop is the
// index of a stop that is not behind the next one, and then of the next.
func (p *parser) sentenceEnd(at, limit, stop int) (end int, semicolon bool, next int) {
	stops := p.hits.stops
	for stop < len(stops) && int(stops[stop]) < at {
		stop++
	}
	if stop == len(stops) || int(stops[stop]) >= limit {
		return limit, false, stop
	}
	i := int(stops[stop])
	switch p.text[i] {
	case ';':
		return i + 1, true, stop
	case '!', '?':
		return p.pastClosing(i+1, limit), false, stop
	}
	return p.pastClosing(i+len("。"), limit), false, stop
}

// pastClosing takes a closing quotation mark along with the stop before it.
func (p *parser) pastClosing(i, limit int) int {
	if i < limit && (p.text[i] == '"' || p.text[i] == '\'' || p.text[i] == ')') {
		return i + 1
	}
	return i
}

// segment is a stretch of a sentence between commas, enumeration marks and
// colons; sep is the mark before it, 0 at the start.
type segment struct {
	corpus.Span
	sep rune
}

// Longest stretch in bytes that a quotation mark or bracket is believed to
// open: a mark without its partner must not swallow a sentence.
const maxEnclosed = 240

// segments cuts a span at its commas; what stands in quotation marks, brackets
// or title marks stays whole.
func (p *parser) segments(s corpus.Span, out []segment) []segment {
	start, sep := s.Start, rune(0)
	for i := s.Start; i < s.End; {
		if n := unmarked[p.text[i]]; n > 0 {
			i += int(n)
			continue
		}
		r, n := firstRune(p.text[i:s.End])
		switch r {
		case '"', '(', '《', '[', '【':
			i = p.enclosedEnd(i, s.End)
			continue
		case ',', '、', ':', ';':
			if r == ',' && thousands(p.text[:s.End], i) {
				break
			}
			out = append(out, segment{corpus.Span{Start: start, End: i}, sep})
			start, sep = i+n, r
		}
		i += n
	}
	return append(out, segment{corpus.Span{Start: start, End: s.End}, sep})
}

// thousands: the comma at offset i groups the digits of a number: 5,000.
func thousands(t string, i int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(t) && t[i] >= '0' && t[i] <= '9' }
	return digit(i-1) && digit(i+1) && digit(i+2) && digit(i+3) && !digit(i+4)
}

// unmarked is the length of a character that is none of the marks at which a
// sentence is cut or that enclose, by its first byte; 0 for what may be one.
var unmarked = func() (lengths [256]uint8) {
	for c := range utf8.RuneSelf {
		lengths[c] = 1
	}
	for _, mark := range "\"([,:;" {
		lengths[mark] = 0
	}
	for c := 0xe4; c < 0xf0; c++ { // Chinese characters; the marks beyond ASCII begin with 0xe3
		lengths[c] = 3
	}
	return lengths
}()

// closing is the mark that closes what another one opens.
func closing(opening rune) string {
	switch opening {
	case '(':
		return ")"
	case '《':
		return "》"
	case '[':
		return "]"
	case '【':
		return "】"
	}
	return "\""
}

// enclosedEnd is the offset behind the mark that closes the one at i, or behind
// the opening mark where none closes it.
func (p *parser) enclosedEnd(i, limit int) int {
	r, n := firstRune(p.text[i:])
	mark := closing(r)
	end := min(limit, i+n+maxEnclosed)
	if r == '《' {
		return p.titleEnd(i, end)
	}
	if j := han.Index(p.text[i+n:end], mark); j >= 0 {
		return i + n + j + len(mark)
	}
	return i + n
}

// titleEnd is the offset behind the 》 that closes the 《 at i; titles nest.
func (p *parser) titleEnd(i, limit int) int {
	depth, open := 0, i+len("《")
	for j := i; j < limit; {
		r, n := firstRune(p.text[j:limit])
		j += n
		switch r {
		case '《':
			depth++
		case '》':
			if depth--; depth == 0 {
				return j
			}
		case '\n':
			return open
		}
	}
	return open
}
