package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// document is a page as a flat list of tokens, each with its place in the
// source and the element it stands in.
type document struct {
	source string
	tokens []token
	nodes  []node // nodes[0] is the page itself
	lines  []line

	title    []int // tokens of the title element
	metaTags []metaTag
	// lineEnds says that line ends in the source separate paragraphs, since
	// tags do not.
	lineEnds bool
	// named says that elements named for something else are just that.
	named bool
}

type tokenKind uint8

const (
	tokenText  tokenKind = iota
	tokenTag             // inside a line
	tokenBreak           // ends a line
	tokenCell            // ends a line or only a word, see breaks
)

type token struct {
	start, end int
	node       int32
	kind       tokenKind
	link       bool // inside a hyperlink
	drop       bool // text that no reader sees: scripts, hidden elements
	heading    bool
	pre        bool // white space stands as written
}

type node struct {
	parent     int32
	tag        atom.Atom
	start, end int
	hint       hint
	hidden     bool
	blocks     bool // holds elements that break lines
	// score is the weight of the sentences inside, see line.
	score int
}

type metaTag struct{ name, content string }

// maxDepth bounds how deep elements are told apart; deeper ones count as part of
// the one at that depth. Real pages stay below a hundred.
const maxDepth = 256

// parser keeps the open elements.
type parser struct {
	*document
	stack []int32
}

func parse(source string) *document {
	d := &document{source: source, nodes: []node{{parent: -1, end: len(source)}}}
	p := parser{d, []int32{0}}
	z := html.NewTokenizer(strings.NewReader(source))
	at, newlines, breaks := 0, 0, 0
	for {
		kind := z.Next()
		end := at + len(z.Raw())
		if kind == html.ErrorToken {
			break
		}
		t := token{start: at, end: end, node: p.top(), kind: tokenTag}
		switch kind {
		case html.TextToken:
			p.describe(&t)
			t.kind = tokenText
			if !t.drop {
				newlines += strings.Count(source[at:end], "\n")
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			p.open(z, &t, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.shut(atom.Lookup(name), &t)
		}
		if t.kind == tokenBreak && !isFrame(d.nodes[t.node].tag) {
			breaks++
		}
		d.tokens = append(d.tokens, t)
		at = end
	}
	for _, n := range p.stack {
		d.nodes[n].end = len(source)
	}
	// A page set with tags has line ends about as often as tags; running text
	// that merely lies in one has many times more.
	const perBreak = 3
	d.lineEnds = newlines > perBreak*breaks
	return d
}

func (p *parser) top() int32 { return p.stack[len(p.stack)-1] }

// describe tells a text token where it stands.
func (p *parser) describe(t *token) {
	for i := len(p.stack) - 1; i > 0; i-- {
		n := &p.nodes[p.stack[i]]
		switch {
		case n.hidden || unseen[n.tag]:
			t.drop = true
		case n.tag == atom.A:
			t.link = true
		case isHeading(n.tag) || n.hint == hintTitle:
			t.heading = true
		case n.tag == atom.Pre:
			t.pre = true
		}
		if n.tag == atom.Title {
			p.title = append(p.title, len(p.tokens))
		}
	}
}

// unseen are elements whose text is not shown or not read.
var unseen = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Title: true, atom.Template: true, atom.Iframe: true,
	atom.Textarea: true, atom.Select: true, atom.Button: true, atom.Object: true, atom.Svg: true, atom.Math: true, atom.Noframes: true,
}

// void elements have no content.
var void = map[atom.Atom]bool{
	atom.Area: true, atom.Base: true, atom.Br: true, atom.Col: true, atom.Embed: true, atom.Hr: true, atom.Img: true, atom.Input: true,
	atom.Link: true, atom.Meta: true, atom.Param: true, atom.Source: true, atom.Track: true, atom.Wbr: true,
}

// block elements stand on lines of their own.
var block = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true, atom.Br: true, atom.Caption: true,
	atom.Center: true, atom.Dd: true, atom.Details: true, atom.Dir: true, atom.Div: true, atom.Dl: true, atom.Dt: true, atom.Fieldset: true,
	atom.Figcaption: true, atom.Figure: true, atom.Footer: true, atom.Form: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true,
	atom.H5: true, atom.H6: true, atom.Head: true, atom.Header: true, atom.Hr: true, atom.Html: true, atom.Legend: true, atom.Li: true,
	atom.Main: true, atom.Menu: true, atom.Nav: true, atom.Ol: true, atom.P: true, atom.Pre: true, atom.Section: true, atom.Table: true,
	atom.Tbody: true, atom.Tfoot: true, atom.Thead: true, atom.Tr: true, atom.Ul: true, atom.Title: true,
}

func isHeading(a atom.Atom) bool { return a == atom.H1 || a == atom.H2 || a == atom.H3 }

// isFrame reports whether an element is part of every page, whatever sets its
// text.
func isFrame(a atom.Atom) bool { return a == atom.Html || a == atom.Head || a == atom.Body }

func isCell(a atom.Atom) bool { return a == atom.Td || a == atom.Th }

// lineKind is how a tag of that name separates text.
func lineKind(a atom.Atom) tokenKind {
	switch {
	case isCell(a):
		return tokenCell
	case block[a]:
		return tokenBreak
	}
	return tokenTag
}

func (p *parser) open(z *html.Tokenizer, t *token, closed bool) {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	t.kind = lineKind(tag)
	if t.kind == tokenBreak {
		for i := len(p.stack) - 1; i >= 0 && !p.nodes[p.stack[i]].blocks; i-- {
			p.nodes[p.stack[i]].blocks = true
		}
	}
	n := node{tag: tag, start: t.start, end: t.end}
	var m metaTag
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		p.attribute(&n, &m, string(key), string(value))
	}
	if tag == atom.Meta || tag == atom.Link {
		p.metaTags = append(p.metaTags, m)
	}
	if closed && tag != atom.Script || void[tag] {
		return
	}
	p.implied(tag, t.start)
	n.parent = p.top()
	n.hidden = n.hidden || p.nodes[n.parent].hidden
	if len(p.stack) > maxDepth {
		return
	}
	p.nodes = append(p.nodes, n)
	p.stack = append(p.stack, int32(len(p.nodes)-1))
	t.node = p.top()
}

func (p *parser) attribute(n *node, m *metaTag, key, value string) {
	switch key {
	case "id", "class", "itemprop":
		if h := hintOf(value); h > n.hint && !isFrame(n.tag) {
			n.hint = h
		}
	case "style":
		s := strings.ToLower(strings.ReplaceAll(value, " ", ""))
		n.hidden = n.hidden || strings.Contains(s, "display:none")
	case "hidden":
		n.hidden = true
	}
	switch key {
	case "name", "property", "rel", "itemprop":
		if m.name == "" {
			m.name = strings.ToLower(value)
		}
	case "content", "href":
		m.content = value
	}
}

// implied closes elements whose end tag may be left out: a paragraph before a
// block, a list item, row or cell before the next.
func (p *parser) implied(tag atom.Atom, at int) {
	var ends, within []atom.Atom
	switch {
	case tag == atom.Li:
		ends, within = []atom.Atom{atom.Li}, []atom.Atom{atom.Ul, atom.Ol, atom.Menu}
	case isCell(tag):
		ends, within = []atom.Atom{atom.Td, atom.Th}, []atom.Atom{atom.Table, atom.Tr}
	case tag == atom.Tr:
		ends, within = []atom.Atom{atom.Tr}, []atom.Atom{atom.Table}
	case tag == atom.Option:
		ends, within = []atom.Atom{atom.Option}, []atom.Atom{atom.Select}
	case block[tag]:
		// Any element but an inline one keeps an open paragraph out of reach.
		ends = []atom.Atom{atom.P}
	default:
		return
	}
	for i := len(p.stack) - 1; i > 0; i-- {
		open := p.nodes[p.stack[i]].tag
		if contains(ends, open) {
			p.pop(i, at)
			return
		}
		if contains(within, open) || within == nil && (block[open] || isCell(open)) {
			return
		}
	}
}

func contains(list []atom.Atom, a atom.Atom) bool {
	for _, x := range list {
		if x == a {
			return true
		}
	}
	return false
}

// shut closes the innermost open element of that name, and those inside it; an
// end tag that nothing matches, or only across the edge of a table cell, is
// ignored as browsers do.
func (p *parser) shut(tag atom.Atom, t *token) {
	t.kind = lineKind(tag)
	for i := len(p.stack) - 1; i > 0; i-- {
		open := p.nodes[p.stack[i]].tag
		if open == tag {
			p.pop(i, t.end)
			return
		}
		if isCell(open) && tag != atom.Tr && tag != atom.Table && tag != atom.Tbody {
			return
		}
	}
}

// pop closes the elements from stack[i] on.
func (p *parser) pop(i, at int) {
	for _, n := range p.stack[i:] {
		p.nodes[n].end = at
	}
	p.stack = p.stack[:i]
}
