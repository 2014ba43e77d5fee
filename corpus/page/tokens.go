package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tokenizer splits a page into the tokens of the HTML standard's tokenizer (WHATWG
// HTML, 13.2.5), as golang.org/x/net/html does, which a fuzz test holds it to. That
// one reads byte by byte and keeps each attribute in a map, at a third of the
// speed (BenchmarkTokenizer).
type tokenizer struct {
	source string
	// The token at hand: its kind, its place, and of a tag the name; attributes
	// are those of a start tag, duplicates included.
	kind       html.TokenType
	start, end int
	name       string // as written
	attributes []attribute
	// raw is the element whose text comes next and holds no tags, in small
	// letters.
	raw string
	tag int // where its start tag begins
}

// attribute is one attribute of a start tag, its name and value as written.
type attribute struct {
	name, value string
	end         int // of the value in the source
}

// next goes on to the next token; false at the end of the page or in a tag that
// the end cuts off.
func (z *tokenizer) next() bool {
	z.start = z.end
	if z.raw != "" {
		end := z.rawEnd()
		z.raw = ""
		if end > z.start {
			return z.found(html.TextToken, end)
		}
	}
	s := z.source
	if z.start == len(s) {
		return false
	}
	at := z.start
	for {
		n := strings.IndexByte(s[at:], '<')
		if n < 0 || at+n+1 == len(s) {
			return z.found(html.TextToken, len(s))
		}
		at += n
		c := s[at+1]
		if !isLetter(c) && c != '/' && c != '!' && c != '?' {
			at++
			continue
		}
		if at > z.start {
			return z.found(html.TextToken, at)
		}
		break
	}
	switch c := s[at+1]; {
	case c == '!':
		return z.found(html.CommentToken, declarationEnd(s, at+2))
	case c == '?':
		return z.found(html.CommentToken, behindAngle(s, at+2))
	case c != '/':
		return z.startTag()
	case at+2 == len(s):
		return z.found(html.TextToken, len(s))
	case isLetter(s[at+2]):
		return z.readTag(html.EndTagToken, z.start+2)
	}
	return z.found(html.CommentToken, behindAngle(s, at+2))
}

func (z *tokenizer) found(kind html.TokenType, end int) bool {
	z.kind, z.end = kind, end
	return true
}

func isLetter(c byte) bool { return c|' ' >= 'a' && c|' ' <= 'z' }

// behindAngle is the offset behind the next ">" from at, or the end.
func behindAngle(s string, at int) int {
	if n := strings.IndexByte(s[at:], '>'); n >= 0 {
		return at + n + 1
	}
	return len(s)
}

// declarationEnd is the offset behind a comment or declaration whose "<!" ends at
// offset at.
func declarationEnd(s string, at int) int {
	if !strings.HasPrefix(s[at:], "--") {
		return behindAngle(s, at)
	}
	at += len("--")
	for end := at; ; {
		n := strings.IndexByte(s[end:], '>')
		if n < 0 {
			return len(s)
		}
		text := s[at : end+n]
		end += n + 1
		if text == "" || text == "-" || strings.HasSuffix(text, "--") || strings.HasSuffix(text, "--!") {
			return end
		}
	}
}

// startTag reads a start tag.
func (z *tokenizer) startTag() bool {
	if !z.readTag(html.StartTagToken, z.start+1) {
		return false
	}
	z.raw, z.tag = rawName(z.name), z.start
	if z.closesItself() {
		z.kind = html.SelfClosingTagToken
	}
	return true
}

// readTag reads a tag with its attributes, the name of which begins at offset at;
// false where the page ends before the tag does.
func (z *tokenizer) readTag(kind html.TokenType, at int) (ok bool) {
	if at, ok = z.tagName(at); !ok {
		return false
	}
	z.attributes, at, ok = readAttributes(z.attributes[:0], z.source, at)
	return ok && z.found(kind, at)
}

// tagName reads the name that begins at offset at and returns the offset behind
// it.
func (z *tokenizer) tagName(at int) (end int, ok bool) {
	end = at
	for end < len(z.source) && !ends(z.source[end]) {
		end++
	}
	z.name = z.source[at:end]
	return end, end < len(z.source)
}

// closesItself reports whether a start tag ends in "/" that is not of a value
// without marks around it.
func (z *tokenizer) closesItself() bool {
	if z.source[z.end-2] != '/' {
		return false
	}
	last := 0 // end of the value of the last attribute of a new name
	seen := map[string]bool{}
	for _, a := range z.attributes {
		if name := strings.ToLower(a.name); !seen[name] {
			seen[name], last = true, a.end
		}
	}
	return last != z.end-1
}

// rawName is the name of an element in small letters if its text holds no tags,
// empty for other elements.
func rawName(name string) string {
	if len(name) < len("xmp") || len(name) > len("plaintext") {
		return ""
	}
	switch name := strings.ToLower(name); name {
	case "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp":
		return name
	}
	return ""
}

// rawEnd is where the text of the element z.raw ends.
func (z *tokenizer) rawEnd() int {
	if z.raw == "plaintext" {
		return len(z.source)
	}
	end := endTagOf(z.source, z.end, z.raw)
	if z.raw == "script" && strings.Contains(z.source[z.end:end], "<!--") {
		// Comments in scripts may hide their end in ways that are rare and long to
		// tell.
		t := html.NewTokenizer(strings.NewReader(z.source[z.tag:]))
		t.Next()
		if t.Next() == html.TextToken {
			return z.end + len(t.Raw())
		}
		return z.end
	}
	return end
}

// endTagOf is the offset of the next end tag of that name from at, or the end.
func endTagOf(s string, at int, name string) int {
	for {
		n := strings.Index(s[at:], "</")
		if n < 0 {
			return len(s)
		}
		at += n
		end := at + len("</") + len(name)
		if end < len(s) && ends(s[end]) && equalFold(s[at+len("</"):end], name) {
			return at
		}
		at += len("</")
	}
}

// equalFold reports whether s is name but for capital letters of ASCII.
func equalFold(s, name string) bool {
	for i := range len(name) {
		if s[i] != name[i] && s[i] != name[i]-('a'-'A') {
			return false
		}
	}
	return true
}

// maxAtom is more than the length of any name that package atom knows.
const maxAtom = 32

// atom is the element of the tag at hand, 0 for an unknown one.
func (z *tokenizer) atom() atom.Atom {
	var small [maxAtom]byte
	if len(z.name) > maxAtom {
		return 0
	}
	n := copy(small[:], z.name)
	for i, c := range small[:n] {
		if c >= 'A' && c <= 'Z' {
			small[i] = c + 'a' - 'A'
		}
	}
	return atom.Lookup(small[:n])
}
