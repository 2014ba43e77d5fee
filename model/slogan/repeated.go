package slogan

import (
	"cmp"
	"slices"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// A phrase that one article says over and over is a slogan of it, even where it
// stands in no other article.
const (
	// An article says a phrase over and over when it says it once in this many
	// characters, but three times at least, and five times are always enough.
	charactersPerRepeat      = 250
	leastRepeats, mostNeeded = 3, 5
	maxRepeated              = 8 // characters
	// mostRepeated is how many phrases of one article are taken, the most frequent
	// first.
	mostRepeated = 3
	// tableBits gives a table that is sparse for an article of 10,000 characters.
	tableBits = 13
)

// repeated finds phrases of four to eight characters that come back in the
// article with free neighbours.
func (t *text) repeated() []candidate {
	table := &t.counters
	clear(table[:])
	// slots holds for each character the counter of the four that begin there, plus
	// one; 0 where they are not all Han characters.
	t.slots = slices.Grow(t.slots[:0], len(t.folded))[:len(t.folded)]
	run := 0
	window := uint64(0) // four characters, the first one highest
	for i := len(t.folded) - 1; i >= 0; i-- {
		r := t.folded[i]
		t.slots[i] = 0
		if !han.IsHan(r) {
			run = 0
			continue
		}
		window = window>>16 | uint64(uint16(r))<<48
		if run++; run >= minRecurrent {
			slot := window * shingleBase >> (64 - tableBits)
			t.slots[i] = uint16(slot + 1)
			if table[slot] < 255 {
				table[slot]++
			}
		}
	}
	need := min(max(len(t.folded)/charactersPerRepeat, leastRepeats), mostNeeded)
	counts := repeats{index: map[uint64]int{}}
	for i := range t.folded {
		if t.slots[i] == 0 || int(table[t.slots[i]-1]) < need {
			continue
		}
		h := uint64(0)
		for n := 1; n <= maxRepeated+1 && i+n <= len(t.folded) && han.IsHan(t.folded[i+n-1]); n++ {
			h = extend(h, t.folded[i+n-1])
			if n >= minRecurrent {
				counts.add(h, i, n)
			}
		}
	}
	return t.chooseRepeats(&counts, need)
}

// extend is the hash of a string and one more character.
func extend(h uint64, r rune) uint64 { return mix(h*shingleBase + uint64(r)) }

type repeat struct {
	from, n, hits int
	bound         bool // a mere part of a longer one
}

// repeats are strings of an article by their hash.
type repeats struct {
	index map[uint64]int
	list  []repeat
}

func (r *repeats) add(h uint64, from, n int) {
	i, ok := r.index[h]
	if !ok {
		i = len(r.list)
		r.index[h] = i
		r.list = append(r.list, repeat{from: from, n: n})
	}
	r.list[i].hits++
}

// find is the entry of a string, or nil.
func (r *repeats) find(text []rune) *repeat {
	h := uint64(0)
	for _, c := range text {
		h = extend(h, c)
	}
	if i, ok := r.index[h]; ok {
		return &r.list[i]
	}
	return nil
}

// chooseRepeats takes the most frequent repeats that are no mere parts and no
// plain language.
func (t *text) chooseRepeats(counts *repeats, need int) []candidate {
	for _, r := range counts.list {
		if r.n == minRecurrent || r.hits < 2 {
			continue
		}
		text := t.folded[r.from : r.from+r.n]
		for _, part := range [][]rune{text[:r.n-1], text[1:]} {
			if p := counts.find(part); p != nil && float64(r.hits) > freedom*float64(p.hits) {
				p.bound = true
			}
		}
	}
	var best []repeat
	for _, r := range counts.list {
		text := t.folded[r.from : r.from+r.n]
		if r.hits < need || r.n > maxRepeated || r.bound || ordinary(text) || names(text) {
			continue
		}
		best = append(best, r)
	}
	slices.SortFunc(best, func(a, b repeat) int {
		return cmp.Or(cmp.Compare(b.hits, a.hits), cmp.Compare(a.from, b.from), cmp.Compare(a.n, b.n))
	})
	var out []candidate
	for _, r := range best[:min(len(best), mostRepeated)] {
		out = append(out, candidate{from: r.from, to: r.from + r.n, kind: model.Recurrent})
	}
	return out
}

// names reports whether a string is the name of a place or body: it ends like
// one, or one of its first characters ends one.
func names(text []rune) bool {
	last := text[len(text)-1]
	for _, r := range nameEnds {
		if r == last {
			return true
		}
	}
	for _, r := range text[:len(text)-1] {
		switch r {
		case '省', '市', '县', '镇', '局', '厅', '院', '校', '区':
			return true
		}
	}
	return false
}
