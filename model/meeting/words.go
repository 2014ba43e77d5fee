package meeting

import (
	"math/bits"

	"example.org/meetbrowse/corpus"
)

// mayHold reports whether a word of class c begins in s.
func (p *parser) mayHold(c class, s corpus.Span) bool {
	return p.hits.classesIn(s)>>c&1 != 0 && anyIn(p.hits.at[c], s)
}

// cursor goes along with the sentences of a text through a list of offsets.
type cursor []int32

// in reports whether one of the offsets lies in s, which is not before those
// asked for earlier.
func (c *cursor) in(s corpus.Span) bool {
	for len(*c) > 0 && int((*c)[0]) < s.Start {
		*c = (*c)[1:]
	}
	return len(*c) > 0 && int((*c)[0]) < s.End
}

// anyIn reports whether one of a list of offsets, which are in order, lies in s.
func anyIn(list []int32, s corpus.Span) bool {
	if len(list) == 0 {
		return false
	}
	// The steps of the search are as likely to go either way, so that they are
	// written to be computed, not branched on.
	base, n, start := 0, len(list), int32(s.Start)
	for n > 1 {
		half := n >> 1
		base += half & int((list[base+half-1]-start)>>31) // half if that lies before
		n -= half
	}
	if list[base] < start {
		base++
	}
	return base < len(list) && int(list[base]) < s.End
}

// firstFrom is the index of the first of words, which are in order, that begins
// at start or behind it.
func firstFrom(words []found, start int) int {
	if len(words) == 0 {
		return 0
	}
	base, n := 0, len(words)
	for n > 1 {
		half := n >> 1
		base += half & ((words[base+half-1].start - start) >> (bits.UintSize - 1))
		n -= half
	}
	if words[base].start < start {
		base++
	}
	return base
}

// within is the part of words, which are in order, that lies between start and
// end.
func within(words []found, start, end int) []found {
	return upTo(words[firstFrom(words, start):], end)
}

// upTo is the part of words, which are in order, that does not go beyond end.
func upTo(words []found, end int) []found {
	n := 0
	for n < len(words) && words[n].end <= end {
		n++
	}
	return words[:n]
}

// lookNear keeps the titles of a sentence at hand, of which others will be asked.
func (p *parser) lookNear(s corpus.Span) {
	if s.Start >= p.scannedFrom && s.End <= p.scannedTo {
		p.near, p.nearTitles = s, within(p.titles, s.Start, s.End)
	}
}

// sayingsIn are the verbs of saying between two offsets, as a scan of that
// stretch alone would find them.
func (p *parser) sayingsIn(start, end int) []found {
	list := p.hits.sayings
	i := firstFrom(list, start)
	if i > 0 && list[i-1].end > start {
		i-- // it lies across the edge
	}
	j := i
	for j < len(list) && list[j].end <= end {
		j++
	}
	if i < j && list[i].start < start || j < len(list) && list[j].start < end {
		return sayingVerbs.scan(p.text, start, end, nil) // a word lies across the edge
	}
	return list[i:j]
}

// titlesIn are the titles between two offsets.
func (p *parser) titlesIn(start, end int) []found {
	if start >= p.near.Start && end <= p.near.End {
		i := 0
		for i < len(p.nearTitles) && p.nearTitles[i].start < start {
			i++
		}
		return upTo(p.nearTitles[i:], end)
	}
	if start >= p.scannedFrom && end <= p.scannedTo {
		return within(p.titles, start, end)
	}
	return titles.scan(p.text, start, end, nil)
}

// scanWords sets the titles and verbs of role of the body.
func (p *parser) scanWords() {
	if len(p.sentences) == 0 || p.scannedTo > 0 {
		return
	}
	p.scannedFrom, p.scannedTo = p.sentences[0].Start, p.sentences[len(p.sentences)-1].End
	p.titles = within(p.hits.titles, p.scannedFrom, p.scannedTo)
	p.verbs = within(p.hits.verbs, p.scannedFrom, p.scannedTo)
}
