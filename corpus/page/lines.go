package page

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// line is what stands between two breaks.
type line struct {
	from, to int // tokens
	node     int32
	chars    int // characters that are no white space
	links    int // of those, in hyperlinks
	marks    int // punctuation of sentences
	heading  bool
	aside    bool // in an element named for something else
	keep     bool
}

// score is the weight of a line as part of an article: the characters of
// sentences. Menus have no punctuation, headlines and dates little.
func (l *line) score() int {
	const (
		minChars = 15 // a shorter line is a heading, a label, a date
		maxLinks = 2  // at most one in so many characters belongs to links
	)
	if l.chars < minChars || l.marks == 0 || l.links*maxLinks > l.chars {
		return 0
	}
	return l.chars - l.links
}

// menu reports whether a line is nothing but links.
func (l *line) menu() bool {
	const most = 0.8 // of its characters; separators stand between
	return l.chars > 0 && l.marks == 0 && float64(l.links) >= most*float64(l.chars)
}

// cutLines finds the lines.
func (d *document) cutLines() {
	var l line
	flush := func(to int) {
		l.to = to
		if l.chars > 0 {
			l.aside = d.aside(l.node)
			d.lines = append(d.lines, l)
		}
		l = line{from: to}
	}
	for i, t := range d.tokens {
		if d.breaks(t) {
			flush(i)
			continue
		}
		if t.kind != tokenText || t.drop {
			continue
		}
		chars, marks := count(d.source[t.start:t.end])
		if chars == 0 {
			continue
		}
		if l.chars == 0 {
			l.node = t.node
		}
		l.chars += chars
		l.marks += marks
		if t.link {
			l.links += chars
		}
		l.heading = l.heading || t.heading
	}
	flush(len(d.tokens))
}

// weigh adds the scores of the lines to all elements around them. Lines in
// elements named for menus, comments and the like do not count, unless so much
// stands there that the name must mean something else.
func (d *document) weigh() {
	var all, outside, allPlain, outsidePlain int
	for i := range d.lines {
		l := &d.lines[i]
		score, plain := l.score(), l.chars-l.links
		all += score
		allPlain += plain
		if !l.aside {
			outside += score
			outsidePlain += plain
		}
	}
	if all == 0 { // a page without sentences
		all, outside = allPlain, outsidePlain
	}
	d.named = outside > 0 && 2*outside >= all
	for i := range d.lines {
		l := &d.lines[i]
		if l.aside && d.named {
			continue
		}
		s, menu := l.score(), 0
		if l.menu() {
			menu = 1
		}
		for n := l.node; n >= 0; n = d.nodes[n].parent {
			d.nodes[n].score += s
			d.nodes[n].plain += l.chars - l.links
			d.nodes[n].menus += menu
		}
	}
}

// aside reports whether an element is, or lies in, one that by its tag or name
// holds something else than an article.
func (d *document) aside(n int32) bool {
	for ; n >= 0; n = d.nodes[n].parent {
		switch d.nodes[n].tag {
		case atom.Nav, atom.Footer, atom.Aside:
			return true
		}
		if d.nodes[n].hint == hintAside {
			return true
		}
	}
	return false
}

// breaks reports whether a token ends a line. The cells of a table of figures
// stand side by side, those that lay out a page do not.
func (d *document) breaks(t token) bool {
	if t.kind != tokenCell {
		return t.kind == tokenBreak
	}
	n := t.node
	for n > 0 && !isCell(d.nodes[n].tag) && d.nodes[n].tag != atom.Tr {
		n = d.nodes[n].parent
	}
	return d.nodes[n].blocks
}

// count returns the characters of s that are no white space, and how many of
// them are punctuation of sentences. A character reference counts as written,
// which is near enough.
func count(s string) (chars, marks int) {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if c > ' ' {
				chars++
				if c == ',' || c == ';' {
					marks++
				}
			}
			continue
		}
		if c >= 0xe4 && c <= 0xe9 && i+2 < len(s) && s[i+1]^0x80 < 0x40 && s[i+2]^0x80 < 0x40 {
			i += 3 // a Chinese character
			chars++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch r {
		case '，', '。', '；', '！', '？', '、':
			marks++
		case '\u3000', '\u00a0', '\ufeff':
			continue
		}
		chars++
	}
	return chars, marks
}

// text is a line's text without white space, for comparing.
func (d *document) text(l *line) string {
	var out []rune
	for _, t := range d.tokens[l.from:l.to] {
		if t.kind == tokenText && !t.drop {
			out = appendBare(out, d.source[t.start:t.end])
		}
	}
	return string(out)
}

func appendBare(out []rune, s string) []rune {
	for _, r := range unescape(s) {
		if unicode.IsGraphic(r) && !unicode.IsSpace(r) {
			out = append(out, r)
		}
	}
	return out
}
