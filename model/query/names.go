package query

import (
	"strings"
	"sync"

	"example.org/meetbrowse/model/library"
)

// nameSets are the people and slogans of a snapshot of which some part is spelt
// like a word.
type nameSets struct {
	word            string
	people, slogans symbols
}

// keptNames is how many words a nameCache keeps the names of: the keys of a word.
const keptNames = 16

// nameCache keeps the names that words of Latin letters spell: a word that is
// typed on spells some of them, and no others. A nil nameCache keeps nothing.
type nameCache struct {
	mu       sync.Mutex
	snapshot *library.Snapshot
	kept     []nameSets
}

// spelt returns what a word spells.
func (c *nameCache) spelt(s *library.Snapshot, word string, spelt *speller) nameSets {
	within := c.longest(s, word)
	if within.word == word {
		return within
	}
	sets := nameSets{word, chooseSpelt(s.People, word, spelt, within.people), chooseSpelt(s.Slogans, word, spelt, within.slogans)}
	if c == nil {
		return sets
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.snapshot != s {
		c.snapshot, c.kept = s, nil
	}
	c.kept = append([]nameSets{sets}, c.kept[:min(len(c.kept), keptNames-1)]...)
	return sets
}

// longest returns the names of the longest word kept that word begins with; none
// for no such word.
func (c *nameCache) longest(s *library.Snapshot, word string) (sets nameSets) {
	if c == nil {
		return sets
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.snapshot != s {
		return sets
	}
	for _, k := range c.kept {
		if strings.HasPrefix(word, k.word) && len(k.word) > len(sets.word) {
			sets = k
		}
	}
	return sets
}
