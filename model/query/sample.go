package query

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/cespare/xxhash/v2"

	"example.org/meetbrowse/model/library"
)

// Sample draws n articles at random from ids, which ascend; nil means all. The
// result ascends; where there are no more than n, it is all of them. The draw
// depends on the seed and on what the articles say, not on names, order or how
// many others there are: one that is drawn stays drawn until others that come
// in push it out.
func Sample(s *library.Snapshot, ids []int32, n int, seed int64) []int32 {
	if ids == nil {
		ids = s.Order(library.AsRead)
	}
	if len(ids) <= n {
		return ids
	}
	type lot struct {
		id   int32
		draw uint64
	}
	lots := make([]lot, len(ids))
	var key [16]byte
	binary.LittleEndian.PutUint64(key[:], uint64(seed))
	for i, id := range ids {
		binary.LittleEndian.PutUint64(key[8:], s.Row(id).Content)
		lots[i] = lot{id, xxhash.Sum64(key[:])}
	}
	slices.SortFunc(lots, func(a, b lot) int { return cmp.Or(cmp.Compare(a.draw, b.draw), cmp.Compare(a.id, b.id)) })
	drawn := make([]int32, n)
	for i := range drawn {
		drawn[i] = lots[i].id
	}
	slices.Sort(drawn)
	return drawn
}
