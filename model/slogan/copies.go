package slogan

import (
	"slices"
	"unicode"
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

// Sketch is the MinHash sketch of a text, one hash for each band; the zero
// Sketch is that of a text shorter than one shingle. (Broder 1997; one
// permutation for all minima: Li, Owen, Zhang 2012, densified by rotation:
// Shrivastava, Li 2014.)
type Sketch struct {
	bands [bands]uint64
	full  bool
}

// NewSketch returns the sketch of a folded text. White space does not count.
func NewSketch(folded string) Sketch {
	var minima [bands * bandRows]uint64
	for i := range minima {
		minima[i] = ^uint64(0)
	}
	any := false
	eachShingle(folded, func(h uint64) {
		any = true
		bin := (h >> 32) * (bands * bandRows) >> 32
		minima[bin] = min(minima[bin], h)
	})
	if !any {
		return Sketch{}
	}
	s := Sketch{full: true}
	for b := range s.bands {
		h := uint64(b)
		for r := range bandRows {
			i, steps := b*bandRows+r, uint64(0)
			for minima[i] == ^uint64(0) { // An empty bin borrows from the next full one.
				i = (i + 1) % len(minima)
				steps++
			}
			h = mix(h ^ mix(minima[i]+steps))
		}
		s.bands[b] = h
	}
	return s
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
	for _, r := range text {
		if r == ' ' || r == '\n' || r > 0x7F && unicode.IsSpace(r) {
			continue
		}
		slot := n % shingleRunes
		h = h*shingleBase + uint64(r) - window[slot]*power
		window[slot] = uint64(r)
		n++
		if n >= shingleRunes {
			each(mix(h))
		}
	}
}

func shingles(text string) []uint64 {
	var set []uint64
	eachShingle(text, func(h uint64) { set = append(set, h) })
	slices.Sort(set)
	return slices.Compact(set)
}

// Jaccard is the share of the 5-character shingles of either text that both
// have; 0 when neither has any.
func Jaccard(a, b string) float64 {
	x, y := shingles(a), shingles(b)
	both, i, j := 0, 0, 0
	for i < len(x) && j < len(y) {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			both++
			i++
			j++
		}
	}
	either := len(x) + len(y) - both
	if either == 0 {
		return 0
	}
	return float64(both) / float64(either)
}

// Copies finds copies among articles that arrive one by one.
type Copies struct {
	first map[uint64]int32   // band hash → first original that has it
	more  map[uint64][]int32 // further originals with the same band hash
}

// NewCopies returns an empty finder.
func NewCopies() *Copies {
	return &Copies{first: map[uint64]int32{}, more: map[uint64][]int32{}}
}

// Add returns the id of the first article that the given one is a copy of, or
// id itself when it is an original. body is its folded body, bodyOf that of an
// article added before.
func (c *Copies) Add(id int32, s Sketch, body string, bodyOf func(int32) string) int32 {
	if !s.full {
		return id
	}
	original := id
	var tried []int32
	try := func(other int32) {
		if slices.Contains(tried, other) {
			return
		}
		tried = append(tried, other)
		if other < original && Jaccard(body, bodyOf(other)) >= CopyJaccard {
			original = other
		}
	}
	for _, h := range s.bands {
		if other, ok := c.first[h]; ok {
			try(other)
			for _, other := range c.more[h] {
				try(other)
			}
		}
	}
	if original != id {
		return original
	}
	for _, h := range s.bands {
		if _, ok := c.first[h]; ok {
			c.more[h] = append(c.more[h], id)
		} else {
			c.first[h] = id
		}
	}
	return id
}
