package clean

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// characters is a text after the pass over its characters. The text may lie in the
// workspace and is gone with it.
type characters struct {
	text    string
	changes []change      // measure what was scanned
	damage  []corpus.Span // of text
}

// special are the ASCII characters at which something may have to change.
var special = [utf8.RuneSelf]bool{
	'(': true, '*': true, '<': true, '&': true, '?': true, ',': true, 0x7f: true,
	0: true, 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 8: true, '\t': true, '\v': true, '\f': true, '\r': true,
	14: true, 15: true, 16: true, 17: true, 18: true, 19: true, 20: true, 21: true, 22: true, 23: true, 24: true, 25: true, 26: true, 27: true,
	28: true, 29: true, 30: true, 31: true,
}

// untouched reports whether scan has nothing to look at in a text.
func untouched(in string) bool {
	for _, r := range in {
		if r < utf8.RuneSelf && special[r] || r >= utf8.RuneSelf && !harmless.Has(r) && string(r) != wideBlank {
			return false
		}
	}
	return true
}

// wideBlank is the blank that indents Chinese paragraphs.
const wideBlank = "\u3000"

// scanner walks over a text once.
type scanner struct {
	in      string
	glosses *glossSet
	at      int // next byte to look at
	kept    int // what is before is in out
	out     []byte
	changes []change
	spoilt  []corpus.Span // of in
	// quoteOpen says whether a quotation is open at offset quotesFrom.
	quoteOpen  bool
	quotesFrom int
	// damagedTo is how far a loss that could not be put back reaches.
	damagedTo int
	// wide are the offsets of blanks beyond ASCII in the text made.
	wide     []int
	script   string   // of in, once it was asked for
	unclosed []string // what closes elements and does not come any more
	// strongTo is where the mark stands that closes the emphasis that was opened.
	strongTo int
}

// scan makes a text valid and safe, drops glosses and leftover markup, and puts
// damaged characters back.
func scan(in string, w *workspace) characters {
	s := scanner{in: in, glosses: usualGlosses(), out: w.out[:0], changes: w.changes[:0], spoilt: w.spoilt[:0], wide: w.wide[:0]}
	for {
		s.plain()
		if s.at == len(in) {
			break
		}
		switch c := in[s.at]; {
		case c < utf8.RuneSelf && special[c]:
			s.special()
		case c < utf8.RuneSelf:
			s.at++
		case strings.HasPrefix(in[s.at:], wideBlank):
			s.wide = append(s.wide, len(s.out)+s.at-s.kept)
			s.at += len(wideBlank)
		default:
			s.multibyte()
		}
	}
	text := in
	if len(s.changes) > 0 {
		s.keep(len(in))
		text = view(s.out)
	}
	w.out, w.changes, w.spoilt, w.wide = s.out, s.changes, s.spoilt, s.wide
	return characters{text: text, changes: s.changes, damage: remaining(merged(s.spoilt), s.changes)}
}

// plain goes on behind the characters from s.at on that need no look, which are most of
// a text, and leaves the usual glosses among them out.
func (s *scanner) plain() {
	in, at := s.in, s.at
loop:
	for len(in)-at >= han.WordBytes {
		w := han.Word(in[at:])
		if harmless.HasTwo(w) {
			at += 2 * hanBytes
			continue
		}
		switch c := byte(w); {
		case harmless.HasOne(w):
			at += hanBytes
		case c < utf8.RuneSelf && !special[c], c == ',' && !beginsMark[byte(w>>8)]:
			at++
		case c == '(':
			end := s.glosses.toned(in[at+1:])
			if end == 0 {
				break loop
			}
			s.keep(at)
			at += 1 + end
			s.changes = append(s.changes, change{corpus.Span{Start: s.kept, End: at}, "", corpus.ReasonGloss})
			s.kept = at
		default:
			break loop
		}
	}
	s.at = at
}

// harmless are the characters of three bytes that need no look: Chinese characters and
// common marks.
var harmless = func() (set han.CharSet) {
	set.Add(0x2010, 0x2028) // dashes, quotation marks, the ellipsis
	set.Add(0x3001, 0x3140) // behind the wide blank
	set.Add(0x3180, 0xa000) // what shows nothing, U+3164, lies before it
	set.Add(0xff00, '（')
	set.Add('（'+1, 0xff40)
	return set
}()

// keep copies what is unchanged up to offset end.
func (s *scanner) keep(end int) {
	s.out = append(s.out, s.in[s.kept:end]...)
	s.kept = end
}

// replace changes the bytes from start to end and goes on behind them.
func (s *scanner) replace(start, end int, replacement string, reason corpus.Reason) {
	s.keep(start)
	for i, r := range replacement {
		if r >= utf8.RuneSelf && isBlank(r) {
			s.wide = append(s.wide, len(s.out)+i)
		}
	}
	s.out = append(s.out, replacement...)
	joins := false
	if n := len(s.changes); n > 0 && replacement == "" && reason != corpus.ReasonGloss {
		// A run of removals is one, so that a page of nothing else costs no more
		// than its size. Glosses are counted and stay apart.
		last := &s.changes[n-1]
		joins = last.span.End == start && last.replacement == "" && last.reason == reason
		if joins {
			last.span.End = end
		}
	}
	if !joins {
		s.changes = append(s.changes, change{corpus.Span{Start: start, End: end}, replacement, reason})
	}
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
		if n := s.tagLength(); n > 0 {
			s.replace(s.at, s.at+n, "", corpus.ReasonMarkup)
			return
		}
		s.at++
	case c == '*':
		s.emphasis()
	case c == '&':
		if n, text := entity(rest); n > 0 {
			s.replace(s.at, s.at+n, text, corpus.ReasonMarkup)
			return
		}
		s.at++
	default:
		s.control()
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

// multibyte deals with a character beyond ASCII, or a byte that is no UTF-8.
func (s *scanner) multibyte() {
	r, size := utf8.DecodeRuneInString(s.in[s.at:])
	switch {
	case r == '（':
		s.bracket(size)
	case r == utf8.RuneError && size == 1:
		s.spoilt = append(s.spoilt, corpus.Span{Start: s.at, End: s.at + 1})
		s.replace(s.at, s.at+1, "\uFFFD", corpus.ReasonUnsafe)
	case r == utf8.RuneError:
		s.question()
	case r == 0x85 || r == 0x2028 || r == 0x2029:
		s.replace(s.at, s.at+size, "\n", corpus.ReasonLayout)
	case r == 0x9b:
		s.replace(s.at, s.at+escapeLength(s.in[s.at:], size), "", corpus.ReasonUnsafe)
	case r >= firstPrivate && r <= lastPrivate && gbk().private(r) != 0:
		s.replace(s.at, s.at+size, string(gbk().private(r)), corpus.ReasonRepair)
	case isUnsafe(r):
		s.replace(s.at, s.at+size, "", corpus.ReasonUnsafe)
	case isBlank(r):
		s.wide = append(s.wide, len(s.out)+s.at-s.kept)
		s.at += size
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
