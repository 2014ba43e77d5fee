package library

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// SloganRanks returns the place of every slogan among all by their keys, which does
// not depend on the order in which articles were read; nil where the index of slogans
// does not reach all articles.
func (s *Snapshot) SloganRanks() []int32 {
	if s.index == nil || s.index.n != s.n {
		return nil
	}
	return s.index.rank(s)
}

func (x *SloganIndex) rank(s *Snapshot) []int32 {
	x.ranksOnce.Do(func() { x.ranks = ranksOf(s.Slogans) })
	return x.ranks
}

// ranksOf sorts the values of a table. Nearly all differ in their first eight bytes.
func ranksOf(t Table) []int32 {
	type keyed struct {
		front  uint64
		symbol int32
	}
	order := make([]keyed, t.Len())
	for i, text := range t.text {
		var front [8]byte
		copy(front[:], text)
		order[i] = keyed{binary.BigEndian.Uint64(front[:]), int32(i)}
	}
	slices.SortFunc(order, func(a, b keyed) int {
		if a.front != b.front {
			return cmp.Compare(a.front, b.front)
		}
		return strings.Compare(t.text[a.symbol], t.text[b.symbol])
	})
	ranks := make([]int32, len(order))
	for rank, k := range order {
		ranks[k.symbol] = int32(rank)
	}
	return ranks
}

// byKey are the symbols of all slogans in the order of their keys.
func (x *SloganIndex) byKey(s *Snapshot) []int32 {
	order := make([]int32, s.Slogans.Len())
	for symbol, rank := range x.rank(s) {
		order[rank] = int32(symbol)
	}
	return order
}
