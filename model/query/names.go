package query

import (
	"strings"
	"sync"

	"example.org/meetbrowse/model/library"
)

// nameSets are the people and slogans of a snapshot of which some part is spelt
// like a word, and the headlines to look for it.
type nameSets struct {
	word            string
	people, slogans symbols
	headlines       codedTexts
}

// keptNames is how many words a nameCache keeps the names of: the keys of a word.
const keptNames = 16

// nameCache keeps the names that words of Latin letters spell: a word that is
// typed on spells some of them, and no others. It also keeps names and headlines
// as spelling reads them, back to back: two bytes for each of their characters,
// which is a hundredth of the articles. A nil nameCache keeps nothing.
type nameCache struct {
	mu       sync.Mutex
	snapshot *library.Snapshot
	kept     []nameSets

	// first is the first row of the library that the texts are of.
	first                      *library.Row
	people, slogans, headlines codedTexts
}

// spelt returns what a word spells.
func (c *nameCache) spelt(s *library.Snapshot, word string, spelt *speller) nameSets {
	if c == nil || s.Len() == 0 {
		return nameSets{word: word, people: chooseSpelt(s.People, word, spelt, nil, codedTexts{}),
			slogans: chooseSpelt(s.Slogans, word, spelt, nil, codedTexts{})}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.follow(s)
	within := nameSets{}
	for _, k := range c.kept {
		if strings.HasPrefix(word, k.word) && len(k.word) > len(within.word) {
			within = k
		}
	}
	if within.word == word {
		return within
	}
	sets := nameSets{word, chooseSpelt(s.People, word, spelt, within.people, c.people),
		chooseSpelt(s.Slogans, word, spelt, within.slogans, c.slogans), c.headlines}
	c.kept = append([]nameSets{sets}, c.kept[:min(len(c.kept), keptNames-1)]...)
	return sets
}

// follow brings the cache to a snapshot. What was read of an earlier one of the same
// library is still right.
func (c *nameCache) follow(s *library.Snapshot) {
	if c.snapshot == s {
		return
	}
	c.snapshot, c.kept = s, nil
	if c.first != s.Row(0) {
		c.first, c.people, c.slogans, c.headlines = s.Row(0), codedTexts{}, codedTexts{}, codedTexts{}
	}
	c.people.extend(s.People.Len(), s.People.Folded)
	c.slogans.extend(s.Slogans.Len(), s.Slogans.Folded)
	c.headlines.extend(s.Len(), s.FoldedHeadline)
}

// codedTexts are texts in the form of appendCodes, by number; ends are the offsets
// where they end. A copy stays as it is while the original is extended.
type codedTexts struct {
	codes []uint16
	ends  []uint32
}

// of returns text i; ok is false if it is not at hand.
func (t codedTexts) of(i int32) (text []uint16, ok bool) {
	if int(i) >= len(t.ends) {
		return nil, false
	}
	start := uint32(0)
	if i > 0 {
		start = t.ends[i-1]
	}
	return t.codes[start:t.ends[i]], true
}

// extend adds the texts up to n, on all cores.
func (t *codedTexts) extend(n int, text func(int32) string) {
	from := len(t.ends)
	blocks := make([]codedTexts, max(0, n-from+symbolBlock-1)/symbolBlock)
	parallel(len(blocks), func(block int) {
		b := &blocks[block]
		for i := from + block*symbolBlock; i < min(n, from+(block+1)*symbolBlock); i++ {
			b.codes = appendCodes(b.codes, text(int32(i)))
			b.ends = append(b.ends, uint32(len(b.codes)))
		}
	})
	for _, b := range blocks {
		start := uint32(len(t.codes))
		t.codes = append(t.codes, b.codes...)
		for _, end := range b.ends {
			t.ends = append(t.ends, start+end)
		}
	}
}
