package clean

import (
	"html"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// maxTag is the longest leftover tag in bytes; what is longer is text with a
// stray "<".
const maxTag = 1000

// maxEntity is the longest character reference, "&CounterClockwiseContourIntegral;".
const maxEntity = 33

// tagNames are the HTML elements whose tags are found left over in plain text.
const tagNames = " a abbr article aside audio b blockquote body br button center cite code col dd del div dl dt em embed " +
	"figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main map " +
	"mark meta nav noscript object ol optgroup option p param pre q s samp script section select small source span strike strong style " +
	"sub sup table tbody td textarea tfoot th thead title tr tt u ul var video wbr o:p st1 "

// tagLength is the length of the leftover tag or comment at s.at, 0 where there
// is none. The content of a script or style goes with its tags.
func (s *scanner) tagLength() int {
	rest := s.in[s.at:]
	if strings.HasPrefix(rest, "<!--") {
		if n := s.closing("-->", 0); n > 0 {
			return n + len("-->")
		}
		return 0
	}
	name, end := tagAt(rest[1:])
	if end == 0 {
		return 0
	}
	end++
	if (name == "script" || name == "style") && rest[1] != '/' {
		if n := s.closing("</"+name, end); n > 0 {
			return n
		}
	}
	return end
}

// closing is the offset from s.at of what closes an element opened there, 0 for
// none. What was once not found is not looked for again.
func (s *scanner) closing(mark string, from int) int {
	for _, m := range s.unclosed {
		if m == mark {
			return 0
		}
	}
	n := han.Index(s.in[s.at+from:], mark)
	if n < 0 {
		s.unclosed = append(s.unclosed, mark)
		return 0
	}
	return from + n
}

// tagAt returns the name of the element whose tag s begins with, without its
// opening bracket, and the tag's length; 0 where there is none.
func tagAt(s string) (name string, length int) {
	i := 0
	if i < len(s) && s[i] == '/' {
		i++
	}
	start := i
	for i < len(s) && i < start+maxName && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || s[i] >= '0' && s[i] <= '9' || s[i] == ':') {
		i++
	}
	name = strings.ToLower(s[start:i])
	if name == "" || !han.Contains(tagNames, " "+name+" ") {
		return "", 0
	}
	if i < len(s) && strings.IndexByte("> /\n\t", s[i]) < 0 {
		return "", 0
	}
	end := strings.IndexAny(s[i:min(len(s), i+maxTag)], "<>")
	if end < 0 || s[i+end] != '>' {
		return "", 0
	}
	return name, i + end + 1
}

// maxName is how far a name is read.
const maxName = 12

// strong is the mark around strong emphasis in Markdown, maxStrong the longest text
// in bytes that it is believed to stand around.
const (
	strong    = "**"
	maxStrong = 240
)

// emphasis removes the marks of strong emphasis around a stretch of a line, which
// are left over where Markdown was taken for text: **某某**出席. It is stricter than
// CommonMark 0.31: runs of any other length are no marks, for they stand for
// characters left out, and so are those before a mark or a word that parts: 王**、李**和赵**.
func (s *scanner) emphasis() {
	at := s.at
	n := len(s.in[at:]) - len(strings.TrimLeft(s.in[at:], "*"))
	switch {
	case n != len(strong):
		s.at += n
		return
	case at == s.strongTo && at > 0:
		s.replace(at, at+n, "", corpus.ReasonMarkup)
		return
	}
	s.at += n
	inner := s.in[s.at:min(len(s.in), s.at+maxStrong)]
	end := strings.IndexAny(inner, "*\n")
	if end <= 0 || !strings.HasPrefix(inner[end:], strong) || strings.HasPrefix(inner[end:], strong+"*") {
		return
	}
	inner = inner[:end]
	first, _ := utf8.DecodeRuneInString(inner)
	last, size := utf8.DecodeLastRuneInString(inner)
	if isBlank(first) || isBlank(last) || size == len(inner) || strings.ContainsRune("、，。；：！？,;:!?.)）”’」』】》", first) {
		return
	}
	if before, _ := utf8.DecodeLastRuneInString(s.in[:at]); han.IsHan(before) && strings.ContainsRune("和与與及等某", first) {
		return
	}
	s.strongTo = s.at + end
	s.replace(at, at+n, "", corpus.ReasonMarkup)
}

// entity returns the length of the character reference at the start of s and what
// it stands for; 0 where there is none.
func entity(s string) (n int, text string) {
	end := strings.IndexByte(s[:min(len(s), maxEntity)], ';')
	if end < 2 {
		return 0, ""
	}
	text = html.UnescapeString(s[:end+1])
	if text == s[:end+1] || strings.HasSuffix(text, ";") && text != ";" {
		return 0, ""
	}
	return end + 1, safe(text)
}

// safe drops what must not reach a terminal from the text of a character
// reference.
func safe(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r' || r == '\n' || r == 0x85 || r == 0x2028 || r == 0x2029:
			return '\n'
		case r < 0x20 || r == 0x7f || isUnsafe(r):
			return -1
		}
		return r
	}, text)
}
