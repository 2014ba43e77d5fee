package page

import (
	"slices"
	"strings"
	"sync"

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

	stack      []int32 // the open elements
	attributes []attribute
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
	inherited
}

// inherited is what an element hands on to all it holds.
type inherited struct {
	link    bool // a hyperlink
	drop    bool // text that no reader sees: scripts, hidden elements
	heading bool
	pre     bool // white space stands as written
	title   bool // the title element
}

type node struct {
	parent     int32
	tag        atom.Atom
	start, end int
	hint       hint
	inherited
	blocks bool // holds elements that break lines
	// score is the weight of the sentences inside, see line; plain counts the
	// characters outside hyperlinks, menus the lines that are nothing but links.
	score, plain, menus int
}

type metaTag struct{ name, content string }

// maxDepth bounds how deep elements are told apart; deeper ones count as part of
// the one at that depth. Real pages stay below a hundred.
const maxDepth = 256

// What a page has about one of, in bytes; only a guess at how much to allocate.
const (
	perToken = 15
	perNode  = 50
)

// documents are kept with the room they took, since pages come by the thousand.
var documents = sync.Pool{New: func() any { return new(document) }}

// maxKept is the size of the largest page, in bytes, whose room is kept.
const maxKept = 1 << 20

// release gives the room back, without hold on the page.
func (d *document) release() {
	if len(d.source) > maxKept {
		return
	}
	clear(d.metaTags)
	clear(d.attributes[:cap(d.attributes)])
	*d = document{tokens: d.tokens[:0], nodes: d.nodes[:0], lines: d.lines[:0], title: d.title[:0], metaTags: d.metaTags[:0], stack: d.stack[:0], attributes: d.attributes[:0]}
	documents.Put(d)
}

func parse(source string) *document {
	d := documents.Get().(*document)
	d.source = source
	d.nodes = append(slices.Grow(d.nodes, len(source)/perNode+1), node{parent: -1, end: len(source)})
	d.tokens = slices.Grow(d.tokens, len(source)/perToken)
	d.stack = append(d.stack, 0)
	z := tokenizer{source: source, attributes: d.attributes}
	newlines, breaks := 0, 0
	for z.next() {
		t := token{start: z.start, end: z.end, node: d.top(), kind: tokenTag}
		switch z.kind {
		case html.TextToken:
			t.kind = tokenText
			t.inherited = d.nodes[t.node].inherited
			if t.title {
				d.title = append(d.title, len(d.tokens))
			}
			if !t.drop {
				newlines += strings.Count(source[t.start:t.end], "\n")
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			d.open(&z, &t)
		case html.EndTagToken:
			d.shut(z.atom(), &t)
		}
		if t.kind == tokenBreak && !isFrame(d.nodes[t.node].tag) {
			breaks++
		}
		d.tokens = append(d.tokens, t)
	}
	d.attributes = z.attributes
	for _, n := range d.stack {
		d.nodes[n].end = len(source)
	}
	// A page set with tags has line ends about as often as tags; running text
	// that merely lies in one has many times more.
	const perBreak = 3
	d.lineEnds = newlines > perBreak*breaks
	return d
}

func (d *document) top() int32 { return d.stack[len(d.stack)-1] }

// unseen are elements whose text is not shown or not read.
func unseen(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Title, atom.Template, atom.Iframe, atom.Textarea, atom.Select,
		atom.Button, atom.Object, atom.Svg, atom.Math, atom.Noframes:
		return true
	}
	return false
}

// void elements have no content.
func void(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param,
		atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// block elements stand on lines of their own.
func block(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Br, atom.Caption, atom.Center, atom.Dd,
		atom.Details, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Head, atom.Header, atom.Hr, atom.Html, atom.Legend, atom.Li,
		atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Table, atom.Tbody, atom.Tfoot, atom.Thead,
		atom.Tr, atom.Ul, atom.Title:
		return true
	}
	return false
}

// isFrame reports whether an element is part of every page, whatever sets its
// text.
func isFrame(a atom.Atom) bool { return a == atom.Html || a == atom.Head || a == atom.Body }

func isCell(a atom.Atom) bool { return a == atom.Td || a == atom.Th }

// lineKind is how a tag of that name separates text.
func lineKind(a atom.Atom) tokenKind {
	switch {
	case isCell(a):
		return tokenCell
	case block(a):
		return tokenBreak
	}
	return tokenTag
}

func (d *document) open(z *tokenizer, t *token) {
	tag := z.atom()
	t.kind = lineKind(tag)
	if t.kind == tokenBreak {
		for i := len(d.stack) - 1; i >= 0 && !d.nodes[d.stack[i]].blocks; i-- {
			d.nodes[d.stack[i]].blocks = true
		}
	}
	n := node{tag: tag, start: t.start, end: t.end}
	var m metaTag
	for _, a := range z.attributes {
		d.attribute(&n, &m, strings.ToLower(a.name), a.value)
	}
	if tag == atom.Meta || tag == atom.Link {
		d.metaTags = append(d.metaTags, m)
	}
	if z.kind == html.SelfClosingTagToken && tag != atom.Script || void(tag) {
		return
	}
	d.implied(tag, t.start)
	n.parent = d.top()
	n.inherit(&d.nodes[n.parent])
	if len(d.stack) > maxDepth {
		return
	}
	d.nodes = append(d.nodes, n)
	d.stack = append(d.stack, int32(len(d.nodes)-1))
	t.node = d.top()
}

// attribute notes what an attribute says of its element.
func (d *document) attribute(n *node, m *metaTag, key, value string) {
	switch key {
	case "id", "class", "itemprop":
		if h := hintOf(value); h > n.hint && !isFrame(n.tag) {
			n.hint = h
		}
	case "style":
		if strings.Contains(value, "none") || strings.Contains(value, "NONE") {
			s := strings.ToLower(strings.ReplaceAll(value, " ", ""))
			n.drop = n.drop || strings.Contains(s, "display:none")
		}
	case "hidden":
		n.drop = true
	}
	if n.tag != atom.Meta && n.tag != atom.Link {
		return
	}
	switch key {
	case "name", "property", "rel", "itemprop":
		if m.name == "" {
			m.name = strings.ToLower(value)
		}
	case "content", "href":
		m.content = unescape(value)
	}
}

// inherit adds what an element hands on by its own name to what it was handed.
func (n *node) inherit(parent *node) {
	n.drop = n.drop || parent.drop || unseen(n.tag)
	n.link = parent.link || n.tag == atom.A
	n.heading = parent.heading || n.tag == atom.H1 || n.tag == atom.H2 || n.tag == atom.H3 || n.hint == hintTitle
	n.pre = parent.pre || n.tag == atom.Pre
	n.title = n.tag == atom.Title
}

// implied closes elements whose end tag may be left out: a paragraph before a
// block, a list item, row or cell before the next.
func (d *document) implied(tag atom.Atom, at int) {
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
	case block(tag):
		// Any element but an inline one keeps an open paragraph out of reach.
		ends = []atom.Atom{atom.P}
	default:
		return
	}
	for i := len(d.stack) - 1; i > 0; i-- {
		open := d.nodes[d.stack[i]].tag
		if contains(ends, open) {
			d.pop(i, at)
			return
		}
		if contains(within, open) || within == nil && (block(open) || isCell(open)) {
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
func (d *document) shut(tag atom.Atom, t *token) {
	t.kind = lineKind(tag)
	for i := len(d.stack) - 1; i > 0; i-- {
		open := d.nodes[d.stack[i]].tag
		if open == tag {
			d.pop(i, t.end)
			return
		}
		if isCell(open) && tag != atom.Tr && tag != atom.Table && tag != atom.Tbody {
			return
		}
	}
}

// pop closes the elements from stack[i] on.
func (d *document) pop(i, at int) {
	for _, n := range d.stack[i:] {
		d.nodes[n].end = at
	}
	d.stack = d.stack[:i]
}
