package review

import (
	"cmp"
	"slices"
)

// Keys are hashes, so their top bits spread them evenly. With 1,024 shards a
// change to a table of 1,000,000 keys copies 8 kB of shards and 9 kB of one
// shard.
const (
	shardBits  = 10
	shardCount = 1 << shardBits
	shardShift = 64 - shardBits
)

// table is an immutable map from keys to values other than the zero value. A
// changed table shares the shards that did not change. The zero table is empty.
type table[V comparable] struct {
	shards *[shardCount]*shard[V] // nil when nothing was ever put in
}

type shard[V comparable] struct {
	keys   []uint64 // ascending
	values []V
}

// pair gives a key a value; the zero value removes it.
type pair[V comparable] struct {
	key   uint64
	value V
}

// get returns the value of key, the zero value where it has none.
func (t table[V]) get(key uint64) (value V) {
	if t.shards == nil {
		return value
	}
	s := t.shards[key>>shardShift]
	if s == nil {
		return value
	}
	if i, found := slices.BinarySearch(s.keys, key); found {
		return s.values[i]
	}
	return value
}

// empty reports whether no key has a value.
func (t table[V]) empty() bool {
	if t.shards == nil {
		return true
	}
	for _, s := range t.shards {
		if s != nil && len(s.keys) > 0 {
			return false
		}
	}
	return true
}

// with returns the table after the changes, of which the last for a key holds.
func (t table[V]) with(changes []pair[V]) table[V] {
	if len(changes) == 0 {
		return t
	}
	shards := new([shardCount]*shard[V])
	if t.shards != nil {
		*shards = *t.shards
	}
	var ends [shardCount]int
	for _, c := range changes {
		ends[c.key>>shardShift]++
	}
	for i := 1; i < shardCount; i++ {
		ends[i] += ends[i-1]
	}
	sorted := make([]pair[V], len(changes))
	for i := len(changes) - 1; i >= 0; i-- {
		at := &ends[changes[i].key>>shardShift]
		*at--
		sorted[*at] = changes[i]
	}
	// The counting above has moved each end to the start of its shard.
	for i, start := range ends {
		end := len(sorted)
		if i+1 < shardCount {
			end = ends[i+1]
		}
		if start < end {
			shards[i] = shards[i].with(sorted[start:end])
		}
	}
	return table[V]{shards}
}

// with returns the shard after the changes, whose order it changes.
func (s *shard[V]) with(changes []pair[V]) *shard[V] {
	slices.SortStableFunc(changes, func(a, b pair[V]) int { return cmp.Compare(a.key, b.key) })
	if s == nil {
		s = &shard[V]{}
	}
	size := len(s.keys) + len(changes)
	out := &shard[V]{make([]uint64, 0, size), make([]V, 0, size)}
	var none V
	at := 0
	for i, c := range changes {
		if i+1 < len(changes) && changes[i+1].key == c.key {
			continue
		}
		n, found := slices.BinarySearch(s.keys[at:], c.key)
		out.keys = append(out.keys, s.keys[at:at+n]...)
		out.values = append(out.values, s.values[at:at+n]...)
		at += n
		if found {
			at++
		}
		if c.value != none {
			out.keys = append(out.keys, c.key)
			out.values = append(out.values, c.value)
		}
	}
	out.keys = append(out.keys, s.keys[at:]...)
	out.values = append(out.values, s.values[at:]...)
	return out
}
