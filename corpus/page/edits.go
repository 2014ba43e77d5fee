package page

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
)

// writer collects the edits. Whatever lies between two kept stretches becomes
// one edit.
type writer struct {
	source string
	edits  []corpus.Edit
	last   int  // end of the latest kept or replaced byte
	before rune // the latest kept character, 0 at the beginning
	breaks bool // a line ends in the gap since last
	space  bool // white space in the gap
	wraps  bool // the white space has a line end
	nav    bool // text was left out in the gap
}

// edits turns the choice of lines into edits.
func (d *document) edits() []corpus.Edit {
	w := &writer{source: d.source}
	next := 0 // the line at hand
	for i, t := range d.tokens {
		for next < len(d.lines) && d.lines[next].to <= i {
			next++
		}
		kept := next < len(d.lines) && d.lines[next].keep && d.lines[next].from <= i
		switch {
		case d.breaks(t):
			w.breaks = true
		case t.kind == tokenCell:
			w.space = true
		case t.kind != tokenText || t.drop:
		case kept:
			w.text(t, d.lineEnds)
		default:
			if chars, _ := count(d.source[t.start:t.end]); chars > 0 {
				w.nav, w.breaks = true, true
			}
		}
	}
	w.breaks, w.space = false, false
	w.before = 0
	w.gap(len(d.source), 0)
	return w.edits
}

// gap ends the gap at offset to, where the character next is kept.
func (w *writer) gap(to int, next rune) {
	replacement := ""
	switch {
	case w.before == 0:
	case w.breaks:
		replacement = "\n"
	case w.space && !(w.wraps && wide(w.before) && wide(next)):
		replacement = " "
	}
	if original := w.source[w.last:to]; original != replacement {
		reason := corpus.ReasonMarkup
		if w.nav {
			reason = corpus.ReasonNavigation
		}
		w.edits = append(w.edits, corpus.Edit{
			Span: corpus.Span{Start: w.last, End: to}, Original: original, Replacement: replacement, Reason: reason,
		})
	}
	w.last = to
	w.breaks, w.space, w.wraps, w.nav = false, false, false, false
}

// wide reports whether a line end beside r is no space: between two East Asian
// wide characters a browser shows none (CSS Text Level 3, 4.1.3).
func wide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r < 0x3040 || r >= 0xff00 && r < 0xff61 || r == '“' || r == '”'
}

// text keeps the text of a token, with its white space made regular and its
// character references resolved.
func (w *writer) text(t token, lineEnds bool) {
	s := w.source
	for i := t.start; i < t.end; {
		c := s[i]
		switch {
		case c == '\n' && (lineEnds || t.pre):
			w.breaks = true
			i++
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f':
			w.space = true
			w.wraps = w.wraps || c == '\n'
			i++
		case c == '&':
			i = w.reference(i, t.end)
		default:
			end := i + 1
			for end < t.end && s[end] > ' ' && s[end] != '&' {
				end++
			}
			w.keep(i, end)
			i = end
		}
	}
}

// keep keeps the bytes from start to end, in which there is no white space.
func (w *writer) keep(start, end int) {
	first, _ := utf8.DecodeRuneInString(w.source[start:end])
	if w.last < start {
		w.gap(start, first)
	}
	w.before, _ = utf8.DecodeLastRuneInString(w.source[start:end])
	w.last = end
}

// maxReference is the longest character reference, in bytes: the longest name
// of HTML has 31 letters.
const maxReference = 33

// reference resolves the character reference at i, or keeps the ampersand that
// is none, and returns the offset behind it.
func (w *writer) reference(i, end int) int {
	size := referenceSize(w.source[i:min(end, i+maxReference)])
	written := w.source[i : i+size]
	resolved := html.UnescapeString(written)
	if size < 3 || resolved == written {
		w.keep(i, i+1)
		return i + 1
	}
	if strings.TrimFunc(resolved, unicode.IsSpace) == "" {
		w.space = true
		return i + size
	}
	first, _ := utf8.DecodeRuneInString(resolved)
	if w.last < i {
		w.gap(i, first)
	}
	w.edits = append(w.edits, corpus.Edit{
		Span: corpus.Span{Start: i, End: i + size}, Original: written, Replacement: resolved, Reason: corpus.ReasonMarkup,
	})
	w.before, _ = utf8.DecodeLastRuneInString(resolved)
	w.last = i + size
	return i + size
}

// referenceSize is the length of what may be a reference at the beginning of s:
// an ampersand, letters and digits, and the semicolon where there is one. A
// numeric reference ends with its digits, whatever letters follow.
func referenceSize(s string) int {
	i, goesOn := 1, isAlphanumeric
	if i < len(s) && s[i] == '#' {
		i, goesOn = i+1, isDecimal
		if i < len(s) && s[i]|' ' == 'x' {
			i, goesOn = i+1, isHexadecimal
		}
	}
	for i < len(s) && goesOn(s[i]) {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return i
}

func isDecimal(c byte) bool { return c >= '0' && c <= '9' }

func isHexadecimal(c byte) bool { return isDecimal(c) || c|' ' >= 'a' && c|' ' <= 'f' }

func isAlphanumeric(c byte) bool { return isDecimal(c) || c|' ' >= 'a' && c|' ' <= 'z' }

func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}
