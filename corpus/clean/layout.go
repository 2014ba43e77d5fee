package clean

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// layout puts the cuts of whole lines, those within lines, and the blanks between
// into one list of changes, for which out is room. wide are the offsets of blanks
// beyond ASCII.
func (a *article) layout(out []change, wide []int) []change {
	slices.SortStableFunc(a.extra, func(x, y change) int { return x.span.Start - y.span.Start })
	p := paragraphs{text: a.text, changes: out, wide: wide, tab: -1}
	extra := a.extra
	for i, l := range a.lines {
		if !a.keep[i] {
			p.cut(l.span, a.why[i])
			continue
		}
		at := l.span.Start
		for len(extra) > 0 && extra[0].span.Start < l.span.Start {
			extra = extra[1:]
		}
		for len(extra) > 0 && extra[0].span.Start < l.span.End {
			p.write(corpus.Span{Start: at, End: extra[0].span.Start})
			p.cut(extra[0].span, extra[0].reason)
			at = extra[0].span.End
			extra = extra[1:]
		}
		p.write(corpus.Span{Start: at, End: l.span.End})
		p.wanted = '\n'
		if a.isBroken(i) {
			p.wanted = a.joins(i)
		}
	}
	p.finish()
	return p.changes
}

// paragraphs writes a text again, keeping what is wanted of it.
type paragraphs struct {
	text    string
	at      int // what is before has been dealt with
	changes []change
	started bool // something was kept
	wanted  rune // what separates the next character from what was kept: 0, ' ' or '\n'
	pending int  // first change behind what was kept last
	// wide are the offsets of the blanks beyond ASCII that are not behind yet, tab is
	// that of the next tab, which may be behind.
	wide []int
	tab  int
}

// cut drops a span for a reason; blanks before it go as layout.
func (p *paragraphs) cut(s corpus.Span, why corpus.Reason) {
	p.drop(s.Start)
	p.changes = append(p.changes, change{s, "", why})
	p.at = s.End
}

// drop drops the blanks up to offset end.
func (p *paragraphs) drop(end int) {
	if p.at < end {
		p.changes = append(p.changes, change{corpus.Span{Start: p.at, End: end}, "", corpus.ReasonLayout})
		p.at = end
	}
}

// write keeps a span, with single blanks for runs of them and without blanks at
// its ends.
func (p *paragraphs) write(s corpus.Span) {
	for at := s.Start; at < s.End; {
		r, _ := utf8.DecodeRuneInString(p.text[at:s.End])
		if !isBlank(r) {
			end := p.wordEnd(at, s.End)
			p.word(corpus.Span{Start: at, End: end})
			at = end
			continue
		}
		end := at
		for end < s.End {
			r, size := utf8.DecodeRuneInString(p.text[end:s.End])
			if !isBlank(r) {
				break
			}
			end += size
		}
		if p.wanted == 0 {
			p.wanted = ' '
		}
		if end-at >= minGap && endsSentence(p.text[max(0, at-4):at]) && opensParagraph(p.text[end:s.End]) {
			p.wanted = '\n'
		}
		at = end
	}
}

// minGap is how many bytes of blanks between two sentences stand for a paragraph
// break that the crawl lost.
const minGap = 3

func opensParagraph(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return han.IsHan(r) || r == '“' || r == '「' || r == '《'
}

// wordEnd is the offset behind the characters from at that are no blanks. It is
// asked from left to right.
func (p *paragraphs) wordEnd(at, end int) int {
	for len(p.wide) > 0 && p.wide[0] < at {
		p.wide = p.wide[1:]
	}
	if len(p.wide) > 0 {
		end = min(end, p.wide[0])
	}
	if p.tab < at {
		p.tab = len(p.text)
		if i := strings.IndexByte(p.text[at:], '\t'); i >= 0 {
			p.tab = at + i
		}
	}
	end = min(end, p.tab)
	if i := strings.IndexByte(p.text[at:end], ' '); i >= 0 {
		return at + i
	}
	return end
}

// word keeps a run of characters and settles what stands before it.
func (p *paragraphs) word(s corpus.Span) {
	separator := ""
	switch {
	case !p.started:
	case p.wanted == '\n':
		separator = "\n"
	case p.wanted == ' ':
		separator = " "
	}
	p.settle(s.Start, separator)
	p.at = s.End
	p.started = true
	p.wanted = 0
	p.pending = len(p.changes)
}

// settle makes the gap before offset end into the separator. Where the gap
// already holds it, the blanks around it go; else it takes the place of the first
// of them, or of the first cut.
func (p *paragraphs) settle(end int, separator string) {
	gap := corpus.Span{Start: p.at, End: end}
	if p.pending == len(p.changes) {
		if gap.Of(p.text) != separator {
			p.changes = append(p.changes, change{gap, separator, corpus.ReasonLayout})
		}
		p.at = end
		return
	}
	p.drop(end)
	if separator == "" {
		return
	}
	for i := p.pending; i < len(p.changes); i++ {
		if c := &p.changes[i]; c.reason == corpus.ReasonLayout {
			c.replacement = separator
			return
		}
	}
	p.changes[p.pending].replacement = separator
}

// finish drops what is left behind the last paragraph.
func (p *paragraphs) finish() {
	p.drop(len(p.text))
}
