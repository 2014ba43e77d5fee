package library

import (
	"sync"

	"example.org/meetbrowse/model/slogan"
)

// SloganCounter counts the slogans of a snapshot in other texts, as they are
// counted in its own articles. It may be used by several goroutines.
type SloganCounter struct{ scanners sync.Pool }

// SloganHits is how often a slogan occurs.
type SloganHits struct{ Slogan, Hits int32 }

// SloganCounter makes a counter of the slogans that the snapshot counts; building
// it costs one pass over all of them.
func (s *Snapshot) SloganCounter() *SloganCounter {
	var phrases []slogan.Phrase
	counts := func(int32) bool { return true }
	if totals := s.Totals(); totals != nil { // names and what was stopped have no counts
		counts = func(symbol int32) bool { return totals.Slogans[symbol].Articles > 0 }
	}
	for i, info := range s.sloganInfo {
		if counts(int32(i)) {
			phrases = append(phrases, slogan.Phrase{ID: int32(i), Text: info.Text})
		}
	}
	for _, f := range s.sloganForms {
		if counts(f.ID) {
			phrases = append(phrases, f)
		}
	}
	dictionary := slogan.NewDictionary(phrases)
	c := new(SloganCounter)
	c.scanners.New = func() any { return dictionary.NewScanner() }
	return c
}

// Count counts the slogans in a folded text, by symbol.
func (c *SloganCounter) Count(folded string) []SloganHits {
	scanner := c.scanners.Get().(*slogan.Scanner)
	defer c.scanners.Put(scanner)
	tally := slogan.Tally(scanner.Scan(folded), nil)
	out := make([]SloganHits, len(tally))
	for i, n := range tally {
		out[i] = SloganHits{n.Phrase, n.Hits}
	}
	return out
}

// CountHan is the number of Han characters of a folded text, which is the size
// that rates are measured in.
func CountHan(folded string) int { return countHan(folded) }
