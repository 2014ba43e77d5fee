package concordance

import (
	"context"
	"slices"
	"sort"
	"unicode/utf8"

	"example.org/meetbrowse/model/library"
)

// Line is one occurrence: the stretch Start to End of the folded text of an
// article, in bytes.
type Line struct {
	Article    int32
	Start, End int32
}

// Concordance is all occurrences of one phrase in a scope, in the order of the
// last Sort; at first by article and place in it. It is for one goroutine: another
// one works on a Clone.
//
// How often a slogan occurs in an article is known without reading it. So the
// concordance of a slogan knows its articles alone, and reads those whose lines
// are asked for, until it is sorted by what stands in the lines.
type Concordance struct {
	snapshot *library.Snapshot
	// lines are all lines; nil while only their articles are known.
	lines []Line
	// articles are those that have lines, in order, and ends the number of lines up
	// to the end of each; search makes what finds the lines of one of them.
	articles []int32
	ends     []int
	search   func() search

	// What was asked for last, which is mostly asked for again.
	locate  search
	located struct {
		article int32
		lines   []Line
	}
	text struct {
		article         int32
		folded, written string
	}
}

// search appends the lines of one article. It is for one goroutine.
type search func(id int32, lines []Line) []Line

// Len is the number of lines.
func (c *Concordance) Len() int {
	if n := len(c.ends); n > 0 {
		return c.ends[n-1]
	}
	return len(c.lines)
}

// Line returns line i of the order.
func (c *Concordance) Line(i int) Line {
	if c.search == nil {
		return c.lines[i]
	}
	at := sort.SearchInts(c.ends, i+1)
	id, first := c.articles[at], 0
	if at > 0 {
		first = c.ends[at-1]
	}
	if c.locate == nil {
		c.locate = c.search()
	}
	if c.located.lines == nil || c.located.article != id {
		c.located.article = id
		c.located.lines = fit(c.locate(id, c.located.lines[:0]), id, c.ends[at]-first)
	}
	return c.located.lines[i-first]
}

// fit makes the lines of an article as many as it counts: one that is not found,
// as in a corpus whose slogans are being counted anew, stands at the beginning.
func fit(lines []Line, id int32, n int) []Line {
	for len(lines) < n {
		lines = append(lines, Line{Article: id})
	}
	return lines[:n]
}

// Articles returns the articles that have lines, ascending.
func (c *Concordance) Articles() []int32 {
	ids := slices.Clone(c.articles)
	for _, line := range c.lines {
		ids = append(ids, line.Article)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Lines returns all lines in order, which must not be changed. The error is that
// of the context.
func (c *Concordance) Lines(ctx context.Context) ([]Line, error) {
	if c.search == nil {
		return c.lines, nil
	}
	return collect(ctx, len(c.articles), func() func(int, []Line) []Line {
		locate := c.search()
		return func(i int, lines []Line) []Line {
			n, before := c.ends[i], len(lines)
			if i > 0 {
				n -= c.ends[i-1]
			}
			lines = locate(c.articles[i], lines)
			return append(lines[:before], fit(lines[before:], c.articles[i], n)...)
		}
	})
}

// Clone returns a concordance of the same lines that can be sorted while this
// one is shown.
func (c *Concordance) Clone() *Concordance {
	return &Concordance{snapshot: c.snapshot, lines: c.lines, articles: c.articles, ends: c.ends, search: c.search}
}

// Speaker is the name of the one who is reported to say a line, "" where the
// article does not say.
func (c *Concordance) Speaker(l Line) string {
	if symbol := c.speaker(l); symbol != library.None {
		return c.snapshot.People.Text(symbol)
	}
	return ""
}

func (c *Concordance) speaker(l Line) int32 {
	for _, sp := range c.snapshot.Speeches(l.Article) {
		if sp.Start <= l.Start && l.End <= sp.End {
			return sp.Speaker
		}
	}
	return library.None
}

// Context returns a line as written: up to runes characters on either side, from
// the same paragraph.
func (c *Concordance) Context(l Line, runes int) (left, node, right string) {
	if c.text.written == "" || c.text.article != l.Article {
		c.text.article = l.Article
		c.text.folded, c.text.written = c.snapshot.FoldedString(l.Article), c.snapshot.Text(l.Article)
	}
	folded, text := c.text.folded, c.text.written
	// Folding keeps the number of characters, so counting them finds the place.
	start := skip(text, 0, utf8.RuneCountInString(folded[:l.Start]))
	end := skip(text, start, utf8.RuneCountInString(folded[l.Start:l.End]))
	from := start
	for n := 0; n < runes && from > 0 && text[from-1] != '\n'; n++ {
		_, width := utf8.DecodeLastRuneInString(text[:from])
		from -= width
	}
	to := end
	for n := 0; n < runes && to < len(text) && text[to] != '\n'; n++ {
		_, width := utf8.DecodeRuneInString(text[to:])
		to += width
	}
	return text[from:start], text[start:end], text[end:to]
}

// skip is the offset n characters behind at.
func skip(text string, at, n int) int {
	for ; n > 0 && at < len(text); n-- {
		_, width := utf8.DecodeRuneInString(text[at:])
		at += width
	}
	return at
}
