package slogan

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Copies are articles whose folded bodies share most of their shingles.
const (
	// CopyJaccard is the least Jaccard index of two copies.
	CopyJaccard = 0.8
	// shingleRunes is the length of a shingle in characters.
	shingleRunes = 5
	// A sketch has bands × bandRows minima; two articles whose Jaccard index is
	// 0.8 agree in a whole band with probability 1-(1-0.8³)¹⁰ = 0.9992.
	bands    = 10
	bandRows = 3
	// shingleBase is the base of the rolling polynomial hash: any large odd
	// number does.
	shingleBase uint64 = 0x9E3779B97F4A7C15
)

// Sketch is the MinHash sketch of a text; the zero Sketch is that of a text
// shorter than one shingle. (Broder 1997; one
// permutation for all minima: Li, Owen, Zhang 2012, densified by rotation:
// Shrivastava, Li 2014.)
type Sketch struct {
	minima [minimaCount]uint32
	full   bool
}

const minimaCount = bands * bandRows

// NewSketch returns the sketch of a folded text. White space does not count.
func NewSketch(folded string) Sketch {
	var minima [minimaCount]uint64
	for i := range minima {
		minima[i] = ^uint64(0)
	}
	any := false
	eachShingle(folded, func(h uint64) {
		any = true
		bin := (h >> 32) * minimaCount >> 32
		minima[bin] = min(minima[bin], h)
	})
	if !any {
		return Sketch{}
	}
	s := Sketch{full: true}
	for i := range s.minima {
		at, steps := i, uint64(0)
		for minima[at] == ^uint64(0) { // An empty bin borrows from the next full one.
			at = (at + 1) % minimaCount
			steps++
		}
		s.minima[i] = uint32(mix(minima[at] + steps))
	}
	return s
}

// band is the hash of one band.
func (s *Sketch) band(b int) uint32 {
	h := uint64(b)
	for r := range bandRows {
		h = mix(h ^ uint64(s.minima[b*bandRows+r])<<8)
	}
	return uint32(h)
}

// agreement is in how many minima two sketches agree: about minimaCount times
// their Jaccard index.
func (s *Sketch) agreement(o *Sketch) int {
	n := 0
	for i, m := range s.minima {
		if m == o.minima[i] {
			n++
		}
	}
	return n
}

// mix is the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xBF58476D1CE4E5B9
	h = (h ^ h>>27) * 0x94D049BB133111EB
	return h ^ h>>31
}

// eachShingle calls each with the hash of every shingle of text.
func eachShingle(text string, each func(uint64)) {
	power := uint64(1)
	for range shingleRunes {
		power *= shingleBase
	}
	var window [shingleRunes]uint64
	var h uint64
	n := 0
	slot := 0
	for at := 0; at < len(text); {
		var r rune
		if c := text[at]; c&0xF0 == 0xE0 && at+3 <= len(text) {
			r = rune(c&0xF)<<12 | rune(text[at+1]&0x3F)<<6 | rune(text[at+2]&0x3F)
			at += 3
		} else {
			var size int
			r, size = utf8.DecodeRuneInString(text[at:])
			at += size
			if r == ' ' || r == '\n' {
				continue
			}
		}
		h = h*shingleBase + uint64(r) - window[slot]*power
		window[slot] = uint64(r)
		if slot++; slot == shingleRunes {
			slot = 0
		}
		n++
		if n >= shingleRunes {
			each(mix(h))
		}
	}
}

// shingleTable holds the shingles of two texts while they are compared: a hash
// table of at most half its slots, tried one after the other.
type shingleTable struct {
	slots []shingleSlot
}

type shingleSlot struct {
	hash  uint64
	texts uint8 // bit 0: the first text has it, bit 1: the second; 0 where the slot is free
}

// jaccard is the share of the 5-character shingles of either text that both have;
// 0 when neither has any.
func (t *shingleTable) jaccard(a, b string) float64 {
	bits, most := 6, utf8.RuneCountInString(a)+utf8.RuneCountInString(b)
	for 1<<bits < 2*most {
		bits++
	}
	t.slots = slices.Grow(t.slots[:0], 1<<bits)[:1<<bits]
	clear(t.slots)
	both, either := 0, 0
	for k, text := range [...]string{a, b} {
		bit := uint8(1) << k
		eachShingle(text, func(h uint64) {
			i := h >> (64 - bits)
			for t.slots[i].texts != 0 && t.slots[i].hash != h {
				i = (i + 1) % uint64(len(t.slots))
			}
			slot := &t.slots[i]
			switch {
			case slot.texts == 0:
				either++
			case slot.texts&bit == 0:
				both++
			}
			slot.hash = h
			slot.texts |= bit
		})
	}
	if either == 0 {
		return 0
	}
	return float64(both) / float64(either)
}

// Copies finds copies among articles that arrive one by one.
type Copies struct {
	// Originals by band hash: the first in one map, the few others in another,
	// because nearly all bands have one. A clash of hashes costs a comparison of
	// sketches.
	first     map[uint32]int32
	more      map[uint32][]int32
	originals map[int32]*Sketch
	table     shingleTable
	found     []int32 // originals that share a band with the article in turn
}

// Bounds that keep the work for one article constant where many articles share a
// template.
const (
	// maxBucket is how many originals one band hash remembers.
	maxBucket = 16
	// maxCompared is how many of them are compared in full.
	maxCompared = 4
	// minAgreement is in how many of the 30 minima a copy agrees at least: 24 are
	// expected at a Jaccard index of 0.8, and fewer than 17 in one case of 500.
	minAgreement = 17
)

// NewCopies returns an empty finder.
func NewCopies() *Copies {
	return &Copies{first: map[uint32]int32{}, more: map[uint32][]int32{}, originals: map[int32]*Sketch{}}
}

// Add returns the id of the first article that the given one is a copy of, or
// id itself when it is an original. body is its folded body, bodyOf that of an
// article added before.
func (c *Copies) Add(id int32, s Sketch, body string, bodyOf func(int32) string) int32 {
	if !s.full {
		return id
	}
	likely := c.likely(&s)
	if len(likely) > 0 {
		slices.Sort(likely[:min(len(likely), maxCompared)])
		for _, other := range likely[:min(len(likely), maxCompared)] {
			if c.table.jaccard(body, bodyOf(other)) >= CopyJaccard {
				return other
			}
		}
	}
	c.originals[id] = &s
	for b := range bands {
		h := s.band(b)
		if _, ok := c.first[h]; !ok {
			c.first[h] = id
		} else if list := c.more[h]; len(list) < maxBucket {
			c.more[h] = append(list, id)
		}
	}
	return id
}

// likely are the originals that share a band and enough minima, those that agree
// most first.
func (c *Copies) likely(s *Sketch) []int32 {
	c.found = c.found[:0]
	for b := range bands {
		h := s.band(b)
		if other, ok := c.first[h]; ok {
			c.found = append(append(c.found, other), c.more[h]...)
		}
	}
	slices.Sort(c.found)
	type agreeing struct {
		id int32
		n  int
	}
	var agree []agreeing
	for _, other := range slices.Compact(c.found) {
		if n := s.agreement(c.originals[other]); n >= minAgreement {
			agree = append(agree, agreeing{other, n})
		}
	}
	slices.SortStableFunc(agree, func(a, b agreeing) int { return cmp.Compare(b.n, a.n) })
	var out []int32
	for _, a := range agree {
		out = append(out, a.id)
	}
	return out
}
