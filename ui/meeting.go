package ui

import (
	"fmt"
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/ui/cell"
)

// meetingPane shows what is known of one article: every parsed field, and
// where the text says so.
type meetingPane struct {
	facts  []fact
	cursor int // the fact that is looked at

	article *model.Article
	places  places
	decoded string // the article's decoded text, once it was wanted

	at, quote, foot rect // where the facts stand, the quotation, what was cleaned
	lines           []factLine
	top             int // first line on the screen
}

// set gives the pane an article, and the reader's own note on it; nil empties
// the pane.
func (p *meetingPane) set(a *model.Article, note string, lang Language) {
	same := a != nil && p.article != nil && a.ID == p.article.ID && a.Source == p.article.Source
	before := len(p.facts)
	p.article, p.facts, p.decoded = a, nil, ""
	defer func() {
		if !same {
			p.cursor, p.top = 0, 0
			return
		}
		// A note comes before all other facts, and goes.
		p.cursor = max(0, min(p.cursor+len(p.facts)-before, len(p.facts)-1))
	}()
	if a == nil {
		return
	}
	p.places = placesOf(a)
	if note != "" {
		p.facts = append(p.facts, fact{label: labelNote, value: note, style: accent})
	}
	p.facts = append(p.facts, factsOf(a, lang)...)
}

// act moves the cursor over the facts; ok is false for an action that is none
// of the pane's.
func (p *meetingPane) act(a action) (ok bool) {
	l := list{rows: len(p.facts), height: max(p.at.rows, 1), cursor: p.cursor}
	ok = l.act(a)
	p.cursor = l.cursor
	return ok
}

// evidence is the first stretch of the clean text that the fact under the
// cursor was read from; ok is false where there is none.
func (p *meetingPane) evidence() (s corpus.Span, ok bool) {
	if p.cursor >= len(p.facts) {
		return corpus.Span{}, false
	}
	for _, e := range p.facts[p.cursor].evidence {
		if clean, ok := p.places.clean(e); ok {
			return clean, true
		}
	}
	return corpus.Span{}, false
}

// factLine is one line of the pane: the part of a fact that fits on it.
type factLine struct {
	fact  int
	first bool // carries the label
	list  []span
}

// The widest label of each language, in cells.
var labelCells = [...]int{English: 9, Chinese: 4}

// labelGap is the space between a label and its value, in cells.
const labelGap = 2

// roomyRows is how many rows the pane needs for empty lines between groups.
const roomyRows = 16

// quoteRows is how many rows the evidence of the fact under the cursor takes
// at the foot of the pane, with the line above it.
const quoteRows = 4

// place lays the pane out for a rectangle. Its foot says what cleaning did; with
// the focus on the pane, the text around the evidence is quoted above.
func (p *meetingPane) place(ruler *cell.Ruler, lang Language, at rect, focused bool) {
	p.quote, p.foot = rect{}, rect{}
	if at.rows > 2*quoteRows {
		at.rows--
		p.foot = rect{at.row + at.rows, at.col, 1, at.cols}
		if focused {
			at.rows -= quoteRows
			p.quote = rect{at.row + at.rows, at.col, quoteRows, at.cols}
		}
	}
	p.at = at
	p.lines = p.wrap(ruler, at.cols-labelCells[lang]-labelGap)
	p.follow()
}

// draw fills the rectangle.
func (p *meetingPane) draw(c *canvas, focused bool) {
	r, labels := p.at, labelCells[c.lang]
	for i := p.top; i < min(p.top+r.rows, len(p.lines)); i++ {
		line := p.lines[i]
		row := r.row + i - p.top
		here := focused && line.fact == p.cursor
		if line.first && (here || !p.repeats(line.fact)) {
			in := label
			if here {
				in = selected
			}
			c.text(row, r.col, labels, in, c.say(p.facts[line.fact].label))
		}
		c.spans(row, r.col+labels+labelGap, r.cols-labels-labelGap, line.list...)
	}
	if !p.quote.empty() {
		p.drawQuote(c, p.quote)
	}
	if !p.foot.empty() && p.article != nil {
		p.drawFoot(c)
	}
}

// drawFoot says what cleaning did, and how many lines of facts are below the last
// one on the screen.
func (p *meetingPane) drawFoot(c *canvas) {
	more, cells := "", 0
	if below := len(p.lines) - p.top - p.at.rows; below > 0 {
		more = fmt.Sprintf(c.say(phrase{"%d more", "下余 %d 行"}), below)
		cells = c.ruler.Width(more)
	}
	room := p.foot.cols - cells
	c.text(p.foot.row, p.foot.col+room, cells, accent, more)
	if cells > 0 {
		room -= gapCells
	}
	c.text(p.foot.row, p.foot.col, room, dim, cleaningSummary(p.article, c.lang))
}

// repeats tells whether a fact has the label of the one before it, which then
// need not be said again.
func (p *meetingPane) repeats(i int) bool {
	return i > 0 && !p.facts[i].heading && p.facts[i].label == p.facts[i-1].label
}

// wrap breaks every fact into lines of a number of cells.
func (p *meetingPane) wrap(ruler *cell.Ruler, width int) []factLine {
	if len(p.facts) == 0 {
		return nil
	}
	var out []factLine
	foot := 0
	for i, f := range p.facts {
		if f.foot {
			foot = len(out)
		}
		if f.heading && i > 0 && p.at.rows >= roomyRows {
			out = append(out, factLine{fact: i})
		}
		before := len(out)
		out = append(out, f.wrap(ruler, i, width)...)
		for p.at.rows >= roomyRows && len(out)-before < f.lines {
			out = append(out, factLine{fact: i})
		}
	}
	for len(out) < p.at.rows {
		out = slices.Insert(out, foot, factLine{fact: out[foot].fact})
	}
	return out
}

// wrap breaks a fact, the one with the given number, into lines. A note breaks
// between its parts, as long as each fits on a line.
func (f *fact) wrap(ruler *cell.Ruler, number, width int) []factLine {
	if f.value == unsaid {
		return []factLine{{number, true, []span{{ruler.Glyphs().Nothing, dim}}}}
	}
	var out []factLine
	used := 0
	wrap := func(text string, in style) {
		for _, s := range ruler.Wrap(text, width) {
			line := s.Of(text)
			out = append(out, factLine{fact: number, first: len(out) == 0, list: []span{{line, in}}})
			used = ruler.Width(line)
		}
	}
	wrap(ruler.Text(f.value), f.style)
	gap := noteGap
	for _, part := range noteParts(ruler.Text(f.note)) {
		if cells := len(gap) + ruler.Width(strings.TrimRight(part, " ")); used+cells > width || len(out) == 0 {
			wrap(part, plain)
			gap = ""
			continue
		}
		last := &out[len(out)-1]
		last.list = append(last.list, span{gap + part, plain})
		used += len(gap) + ruler.Width(part)
		gap = ""
	}
	return out
}

// noteGap is the space between a value and its note.
const noteGap = "  "

// noteParts divides a note behind what separates its parts, which stays: " · " and
// 、, and the blank before a bracket.
func noteParts(note string) []string {
	var parts []string
	from := 0
	for i := range note {
		before := note[from:i]
		if strings.HasSuffix(before, " · ") || strings.HasSuffix(before, "、") || strings.HasSuffix(before, " ") && note[i] == '(' {
			parts, from = append(parts, before), i
		}
	}
	if from < len(note) {
		parts = append(parts, note[from:])
	}
	return parts
}

// follow scrolls so that all lines of the fact under the cursor are shown.
func (p *meetingPane) follow() {
	first, last := 0, 0
	for i, line := range p.lines {
		if line.fact == p.cursor {
			if line.first {
				first = i
			}
			last = i
		}
	}
	if last >= p.top+p.at.rows {
		p.top = last - p.at.rows + 1 + p.at.rows/4
	}
	if first < p.top {
		p.top = first - p.at.rows/4
	}
	p.top = max(min(p.top, len(p.lines)-p.at.rows), 0)
}

// rawEvidence is the first stretch of the decoded text that the fact under the
// cursor was read from, for one of which the clean text has nothing: bylines and
// the like are cut. ok is false where there is none.
func (p *meetingPane) rawEvidence() (s corpus.Span, ok bool) {
	if p.cursor >= len(p.facts) || p.places.unknown {
		return corpus.Span{}, false
	}
	if _, ok := p.evidence(); ok {
		return corpus.Span{}, false
	}
	for _, e := range p.facts[p.cursor].evidence {
		if e.Len() > 0 && e.End <= len(p.raw()) {
			return e, true
		}
	}
	return corpus.Span{}, false
}

// raw is the decoded text of the article.
func (p *meetingPane) raw() string {
	if p.decoded == "" {
		p.decoded = p.article.Decoded()
	}
	return p.decoded
}

// drawQuote quotes the text around the evidence of the fact under the cursor,
// the evidence itself marked: of the clean text, or else of the raw record.
func (p *meetingPane) drawQuote(c *canvas, r rect) {
	c.rule(r.row, r.col, r.cols)
	if p.article == nil {
		return
	}
	text := p.article.Text
	at, ok := p.evidence()
	if !ok {
		at, ok = p.rawEvidence()
		text = p.raw()
		if ok {
			name := c.say(phrase{" raw ", " 原文 "})
			c.text(r.row, r.col+1, c.ruler.Width(name), dim, name)
		}
	}
	if !ok {
		c.text(r.row+1, r.col, r.cols, dim, c.say(p.unproved()))
		return
	}
	quote := quoteOf(text, at, r)
	for i, line := range c.ruler.Wrap(quote.text, r.cols) {
		if i == r.rows-1 {
			break
		}
		c.prose(r.row+1+i, r.col, r.cols, quote, line)
	}
}

// unproved says why there is no evidence for the fact under the cursor.
func (p *meetingPane) unproved() phrase {
	if p.cursor < len(p.facts) && p.facts[p.cursor].value != unsaid {
		switch p.facts[p.cursor].label {
		case labelNote:
			return phrase{"your own note", "自己的批注"}
		case labelPublished, labelOutlet:
			return phrase{"a field of the record says so, not its text", "据记录自带的字段，非正文"}
		}
	}
	return phrase{"no evidence in the text", "文中没有出处"}
}

// quoteOf is as much of a text around a stretch of it as a rectangle shows below
// its first row.
func quoteOf(text string, at corpus.Span, r rect) *prose {
	// A Han character is three bytes and two cells. Half of the quote stands
	// before the evidence, and no more than the evidence's own paragraph.
	room := r.cols * (r.rows - 1) * 3 / 2
	from := runeStart(text, max(at.Start-room/2, 0))
	from += strings.LastIndexByte(text[from:at.Start], '\n') + 1
	to := runeStart(text, min(from+2*room, len(text)))
	quote := &prose{text: text[from:to], styles: make([]style, to-from)}
	quote.paint(corpus.Span{Start: at.Start - from, End: at.End - from}, match)
	return quote
}
