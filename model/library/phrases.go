package library

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

const (
	// minName is the length in characters from which a person's name is looked for
	// inside phrases: a shorter one is often a word too.
	minName = 3
	// maxAffix is how many characters a phrase may have in front of or behind a known
	// slogan and still be that slogan with its verb or object.
	maxAffix = 2
	// mostlyNested is the share of the occurrences inside longer slogans from which a
	// short or recurrent phrase is a mere part; leastNested how many it takes.
	mostlyNested = 0.9
	leastNested  = 3
	// shortPart is the length in characters up to which a phrase of any kind can be a
	// mere part of a numeric slogan: 两带 of 一港两带.
	shortPart = 2
)

// names tells the phrases that name what the articles report on from those that
// somebody coined: the names of people, outlets and places that the parser found.
type names struct {
	people map[string]bool // folded
	whole  map[string]bool // keys of outlets and places
}

func (s *Snapshot) names() names {
	n := names{people: map[string]bool{}, whole: map[string]bool{}}
	for _, name := range s.People.folded {
		if utf8.RuneCountInString(name) >= minName {
			n.people[name] = true
		}
	}
	for _, o := range s.Outlets.folded {
		n.whole[slogan.Key(o)] = true
	}
	for _, p := range s.placeFolded {
		n.whole[slogan.Key(p.Name)] = true
	}
	return n
}

// in reports whether a key has a person's name in it or is another name.
func (n names) in(key string) bool { return n.whole[key] || n.named(key) > 0 }

// are reports whether half of a key or more is names of people, or it is another name.
func (n names) are(key string) bool {
	return n.whole[key] || 2*n.named(key) >= utf8.RuneCountInString(key)
}

// named is how many characters of a key are names of people.
func (n names) named(key string) int {
	var starts [64]int // byte offsets of the characters
	count := 0
	for at := range key {
		if count == len(starts)-1 {
			break
		}
		starts[count] = at
		count++
	}
	starts[count] = len(key)
	named := 0
	for i := 0; i < count; i++ {
		for width := minName; width <= minName+1 && i+width <= count; width++ {
			if n.people[key[starts[i]:starts[i+width]]] {
				named += width
				i += width - 1
				break
			}
		}
	}
	return named
}

// coined are the recurrent phrases that are no names and not a known slogan with a
// word in front or behind, or in a sentence without a shape.
func (s *Snapshot) coined(recurrent []string) []string {
	n := s.names()
	known := map[string]bool{}
	for i := range s.sloganInfo {
		known[s.Slogans.Text(int32(i))] = true
	}
	own := len(known)
	var phrases []string
	for _, p := range recurrent {
		if key := slogan.Key(p); known[key] || !holds(key, known) || slogan.Shape(p) != model.Recurrent {
			phrases = append(phrases, p)
		}
	}
	for _, p := range phrases {
		known[slogan.Key(p)] = true
	}
	var out []string
	for _, p := range phrases {
		key := slogan.Key(p)
		if !n.in(key) && (own == 0 || !affixed(key, known)) {
			out = append(out, p)
		}
	}
	return out
}

// leastHeld is the length in characters from which a known slogan makes what it
// stands in a sentence.
const leastHeld = 4

// holds reports whether a known slogan stands in a longer key.
func holds(key string, known map[string]bool) bool {
	runes := []rune(key)
	for from := range runes {
		for to := from + leastHeld; to <= len(runes); to++ {
			if to-from < len(runes) && known[string(runes[from:to])] {
				return true
			}
		}
	}
	return false
}

// affixed reports whether a key is a known one of at least four characters with
// one or two characters in front or behind.
func affixed(key string, known map[string]bool) bool {
	runes := []rune(key)
	for cut := 1; cut <= maxAffix && len(runes)-cut >= 4; cut++ {
		if known[string(runes[cut:])] || known[string(runes[:len(runes)-cut])] {
			return true
		}
	}
	return false
}

// dropParts leaves out of the counts what nearly always stands inside a longer
// slogan and is no slogan by itself: recurrent phrases, and the halves of numeric
// ones.
func (x *SloganIndex) dropParts(s *Snapshot) {
	hits, nested := make([]int, len(s.sloganInfo)), make([]int, len(s.sloganInfo))
	for _, c := range x.chunks {
		for _, n := range c.counts {
			hits[n.Slogan] += int(n.Count)
			nested[n.Slogan] += int(n.Nested)
		}
	}
	dropped := make([]bool, len(s.sloganInfo))
	any := false
	for i, info := range s.sloganInfo {
		if nested[i] < leastNested || float64(nested[i]) < mostlyNested*float64(hits[i]) {
			continue
		}
		key := s.Slogans.Text(int32(i))
		part := info.Kind == model.Recurrent || utf8.RuneCountInString(key) <= shortPart && s.inNumeric(key, hits)
		dropped[i] = part
		any = any || part
	}
	if !any {
		return
	}
	for i := range x.chunks {
		x.chunks[i].drop(dropped)
	}
}

// inNumeric reports whether a key is part of a numeric slogan that occurs.
func (s *Snapshot) inNumeric(key string, hits []int) bool {
	for i, info := range s.sloganInfo {
		if whole := s.Slogans.Text(int32(i)); hits[i] > 0 && info.Kind == model.Numeric && len(whole) > len(key) && strings.Contains(whole, key) {
			return true
		}
	}
	return false
}

// drop takes the counts of the dropped slogans out.
func (c *indexChunk) drop(dropped []bool) {
	kept := c.counts[:0]
	from := uint32(0)
	for i := 1; i < len(c.starts); i++ {
		to := c.starts[i]
		for _, n := range c.counts[from:to] {
			if !dropped[n.Slogan] {
				kept = append(kept, n)
			}
		}
		from = to
		c.starts[i] = uint32(len(kept))
	}
	c.counts = kept
}
