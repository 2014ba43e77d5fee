package clean

import (
	"strings"

	"example.org/meetbrowse/corpus"
)

// change is an edit whose original need not be kept, because the text that its
// span measures is at hand.
type change struct {
	span        corpus.Span
	replacement string
	reason      corpus.Reason
}

// apply returns text with the changes made, which are in order and do not
// overlap.
func apply(text string, changes []change) string {
	if len(changes) == 0 {
		return text
	}
	size := len(text)
	for _, c := range changes {
		size += len(c.replacement) - c.span.Len()
	}
	var b strings.Builder
	b.Grow(size)
	at := 0
	for _, c := range changes {
		b.WriteString(text[at:c.span.Start])
		b.WriteString(c.replacement)
		at = c.span.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// compose makes one list of two, as a composer does. out is room for the result.
func compose(out []change, middle string, first, second []change) []change {
	c := composer{middle: middle, first: first, second: second}
	for next, ok := c.next(); ok; next, ok = c.next() {
		out = append(out, next)
	}
	return out
}

// composer makes one list of two: first leads from some text to middle, second
// from middle on; the result measures the text that first does. Changes that
// meet become one, with the reason of the second.
type composer struct {
	middle        string
	first, second []change
	i, j          int // the next change of each
	drift         int // offset in the text of first minus offset in middle
}

// next is the next change; ok is false behind the last.
func (c *composer) next() (next change, ok bool) {
	if c.i < len(c.first) && (c.j == len(c.second) || c.made().End <= c.second[c.j].span.Start) {
		next = c.first[c.i]
		c.step()
		return next, true
	}
	if c.j == len(c.second) {
		return change{}, false
	}
	return c.merge(), true
}

// made is the span of the middle text that the next change of first left.
func (c *composer) made() corpus.Span {
	f := c.first[c.i]
	start := f.span.Start - c.drift
	return corpus.Span{Start: start, End: start + len(f.replacement)}
}

func (c *composer) step() {
	f := c.first[c.i]
	c.drift += f.span.Len() - len(f.replacement)
	c.i++
}

// merge makes one change of the next of second and of all that touch it.
func (c *composer) merge() change {
	from := c.j
	area := c.second[c.j].span
	c.j++
	drift := c.drift
	for grown := true; grown; {
		grown = false
		for c.i < len(c.first) && c.made().Start < area.End {
			made := c.made()
			area.Start = min(area.Start, made.Start)
			area.End = max(area.End, made.End)
			c.step()
			grown = true
		}
		for c.j < len(c.second) && c.second[c.j].span.Start < area.End {
			area.End = max(area.End, c.second[c.j].span.End)
			c.j++
			grown = true
		}
	}
	replacement := ""
	if c.j == from+1 && area == c.second[from].span {
		replacement = c.second[from].replacement
	} else {
		replacement = c.rewritten(area, from)
	}
	return change{
		span:        corpus.Span{Start: area.Start + drift, End: area.End + c.drift},
		replacement: replacement,
		reason:      c.second[from].reason,
	}
}

// rewritten is what the changes of second from one on make of an area of the
// middle text.
func (c *composer) rewritten(area corpus.Span, from int) string {
	local := make([]change, 0, c.j-from)
	for _, s := range c.second[from:c.j] {
		s.span = corpus.Span{Start: s.span.Start - area.Start, End: s.span.End - area.Start}
		local = append(local, s)
	}
	return apply(area.Of(c.middle), local)
}
