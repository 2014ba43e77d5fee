package clean

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
)

// characters is a text after the pass over its characters.
type characters struct {
	text    string
	changes []change      // measure what was scanned
	damage  []corpus.Span // of text
}

// special are the bytes at which something may have to change.
var special = specialBytes()

func specialBytes() (t [256]bool) {
	for c := 0; c < 0x20; c++ {
		t[c] = c != '\n'
	}
	for _, c := range "(<&?,\x7f" {
		t[c] = true
	}
	for _, c := range []byte{
		0xc2,             // U+0080–009F, soft hyphen
		0xcd,             // U+034F
		0xe1, 0xe2, 0xe3, // fillers, general punctuation
		0xee, 0xef, // private use, variation selectors, byte order mark, U+FFFD, full-width brackets
		0xf3, 0xf4, // tags, variation selectors, private use
	} {
		t[c] = true
	}
	for c := 0xf5; c < 256; c++ {
		t[c] = true
	}
	t[0xc0], t[0xc1] = true, true
	return t
}

// scanner walks over a text once.
type scanner struct {
	in      string
	at      int // next byte to look at
	kept    int // what is before is in out
	out     []byte
	changes []change
	spoilt  []corpus.Span // of in
	// damagedTo is how far a loss that could not be put back reaches.
	damagedTo int
	script    string // of in, once it was asked for
}

// scan makes a text valid and safe, drops glosses and leftover markup, and puts
// damaged characters back.
func scan(in string) characters {
	if !utf8.ValidString(in) {
		return scanInvalid(in)
	}
	s := scanner{in: in}
	for s.at < len(in) {
		if !special[in[s.at]] {
			s.at++
			continue
		}
		s.special()
	}
	if len(s.changes) == 0 {
		return characters{text: in, damage: merged(s.spoilt)}
	}
	s.keep(len(in))
	return characters{text: string(s.out), changes: s.changes, damage: remaining(merged(s.spoilt), s.changes)}
}

// scanInvalid scans a text with bytes that are no UTF-8; each becomes U+FFFD.
func scanInvalid(in string) characters {
	var fixes []change
	for i := 0; i < len(in); {
		r, size := utf8.DecodeRuneInString(in[i:])
		if r == utf8.RuneError && size == 1 {
			fixes = append(fixes, change{corpus.Span{Start: i, End: i + 1}, "\uFFFD", corpus.ReasonUnsafe})
		}
		i += size
	}
	valid := apply(in, fixes)
	chars := scan(valid)
	chars.changes = compose(valid, fixes, chars.changes)
	return chars
}

// keep copies what is unchanged up to offset end.
func (s *scanner) keep(end int) {
	if s.out == nil {
		s.out = make([]byte, 0, len(s.in))
	}
	s.out = append(s.out, s.in[s.kept:end]...)
	s.kept = end
}

// replace changes the bytes from start to end and goes on behind them.
func (s *scanner) replace(start, end int, replacement string, reason corpus.Reason) {
	s.keep(start)
	s.out = append(s.out, replacement...)
	s.changes = append(s.changes, change{corpus.Span{Start: start, End: end}, replacement, reason})
	s.kept, s.at = end, end
}

// merged joins spans that overlap or touch.
func merged(spans []corpus.Span) []corpus.Span {
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// last is the last character of the text made so far, 0 at its start.
func (s *scanner) last() rune {
	if s.at > s.kept {
		r, _ := utf8.DecodeLastRuneInString(s.in[s.kept:s.at])
		return r
	}
	if len(s.out) == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRune(s.out)
	return r
}

// special deals with the character at s.at, and goes on behind it.
func (s *scanner) special() {
	rest := s.in[s.at:]
	switch c := rest[0]; {
	case c == '(':
		s.bracket(1)
	case c == '?':
		s.question()
	case c == ',':
		s.comma()
	case c == '<':
		if n := tagLength(rest); n > 0 {
			s.replace(s.at, s.at+n, "", corpus.ReasonMarkup)
			return
		}
		s.at++
	case c == '&':
		if n, text := entity(rest); n > 0 {
			s.replace(s.at, s.at+n, text, corpus.ReasonMarkup)
			return
		}
		s.at++
	case c < 0x20 || c == 0x7f:
		s.control()
	default:
		s.multibyte()
	}
}

// control removes a control character; an escape sequence goes whole. A carriage
// return ends a line, a tab is a blank.
func (s *scanner) control() {
	rest := s.in[s.at:]
	switch rest[0] {
	case '\t':
		s.at++
		return
	case '\r', '\v', '\f':
		if strings.HasPrefix(rest, "\r\n") {
			s.replace(s.at, s.at+1, "", corpus.ReasonLayout)
			return
		}
		s.replace(s.at, s.at+1, "\n", corpus.ReasonLayout)
		return
	case 0x1b:
		s.replace(s.at, s.at+escapeLength(rest, 1), "", corpus.ReasonUnsafe)
		return
	}
	s.replace(s.at, s.at+1, "", corpus.ReasonUnsafe)
}

// escapeLength is the length of an escape sequence (ECMA-48) whose introducer is
// lead bytes long.
func escapeLength(s string, lead int) int {
	i := lead
	kind := byte('[')
	if lead == 1 {
		if len(s) < 2 {
			return 1
		}
		kind = s[1]
		i = 2
	}
	switch kind {
	case '[': // control sequence: parameters, then one final byte
		for i < len(s) && s[i] >= 0x20 && s[i] < 0x40 {
			i++
		}
		if i < len(s) && s[i] >= 0x40 && s[i] < 0x7f {
			return i + 1
		}
		return i
	case ']', 'P', 'X', '^', '_': // string, to BEL or ST, not beyond the line
		for ; i < len(s) && s[i] != '\n'; i++ {
			if s[i] == 7 {
				return i + 1
			}
			if s[i] == 0x1b {
				if i+1 < len(s) && s[i+1] == '\\' {
					return i + 2
				}
				return i
			}
		}
	}
	return lead
}

// multibyte deals with characters beyond ASCII.
func (s *scanner) multibyte() {
	r, size := utf8.DecodeRuneInString(s.in[s.at:])
	switch {
	case r == '（':
		s.bracket(size)
	case r == utf8.RuneError:
		s.question()
	case r == 0x85 || r == 0x2028 || r == 0x2029:
		s.replace(s.at, s.at+size, "\n", corpus.ReasonLayout)
	case r == 0x9b:
		s.replace(s.at, s.at+escapeLength(s.in[s.at:], size), "", corpus.ReasonUnsafe)
	case isUnsafe(r):
		s.replace(s.at, s.at+size, "", corpus.ReasonUnsafe)
	default:
		s.at += size
	}
}

// isUnsafe reports whether a character must not reach a terminal or a name: it is
// a control, takes no room, turns the direction of writing, or means nothing.
func isUnsafe(r rune) bool {
	switch {
	case r >= 0x80 && r < 0xa0, r == 0xad, r == 0x34f, r == 0x115f, r == 0x1160, r == 0x17b4, r == 0x17b5,
		r >= 0x180b && r <= 0x180f, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
		r == 0x3164, r >= 0xe000 && r <= 0xf8ff, r >= 0xfe00 && r <= 0xfe0f, r == 0xfeff, r == 0xffa0,
		r >= 0xfff0 && r <= 0xfffb, r == 0xfffe, r == 0xffff, r >= 0xe0000:
		return true
	}
	return false
}
