package cell

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

var tab = strings.Repeat(" ", tabWidth)

// maxMarks is how many combining marks may stand on one character; no
// orthography needs more than three.
const maxMarks = 4

// Text is s as it may be sent to a terminal: without controls, escape
// characters, bidirectional and zero-width characters; line ends become a space
// and tabs several; bytes that are not UTF-8 become U+FFFD; combining marks
// with nothing to stand on, and more than four on one character, are dropped.
// Under policy ASCII the ambiguous characters are replaced. Text of its own
// result is the same again, and s itself is returned when nothing changes.
func (r *Ruler) Text(s string) string {
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < 0x7F {
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		if k := r.class(c); !k.simple() || k.altered() || c == utf8.RuneError {
			return r.rewrite(s, i)
		}
		i += size
	}
	return s
}

// rewrite is Text for a string whose first at bytes stay as they are.
func (r *Ruler) rewrite(s string, at int) string {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:at])
	marks := 0
	for _, c := range s[at:] {
		k := r.class(c)
		switch {
		case k.altered():
			text, _ := r.substitute(c)
			b.WriteString(text)
			if k.most() > 0 {
				marks = 0
			}
		case k.most() > 0:
			b.WriteRune(c)
			marks = 0
		case unicode.Is(unicode.M, c) && b.Len() > 0 && marks < maxMarks:
			b.WriteRune(c)
			marks++
		case !unicode.Is(unicode.M, c) && b.Len() > 0:
			b.WriteRune(c)
		}
	}
	return b.String()
}
