package slogan

import (
	"context"
	"slices"
)

// grower looks for phrases among the frequent strings of a sample. It is for one
// goroutine.
type grower struct {
	*recurrentSample
	// judge takes strings that come back with free neighbours: n characters at the
	// places of a group, in so many articles.
	judge  func(group []place, n, articles int)
	table  []tally
	next   []int32 // how often each character is a neighbour; zero between uses
	rights []uint16
	kinds  []uint16 // the characters among them
	buffer []place  // of the groups that are being looked at
	found  []recurrentPhrase
}

func (s *recurrentSample) newGrower() *grower {
	g := &grower{recurrentSample: s, table: s.newTable(), next: make([]int32, 1<<16)}
	g.judge = g.takeCoined
	return g
}

// growAll grows the groups of places of one slot each, which nearly always are one.
func (g *grower) growAll(ctx context.Context, f frequentPlaces) {
	from := int32(0)
	for _, to := range f.ends {
		if ctx.Err() != nil {
			return
		}
		for places := f.places[from:to]; len(places) >= g.need; {
			n := g.sameFour(places)
			g.grow(places[:n], minRecurrent)
			places = places[n:]
		}
		from = to
	}
}

// sameFour moves the places to the front, in order, where the same four characters
// stand as at the first, and returns how many they are.
func (g *grower) sameFour(places []place) int {
	four := g.chars[places[0].at:][:minRecurrent]
	n := 0
	others := g.buffer[:0]
	for _, p := range places {
		if slices.Equal(g.chars[p.at:][:minRecurrent], four) {
			places[n] = p
			n++
		} else {
			others = append(others, p)
		}
	}
	copy(places[n:], others)
	g.buffer = others[:0]
	return n
}

// grow takes the string of n characters that stands at all places of a group if it
// is a phrase, and looks at the longer ones that begin with it. Places ascend.
func (g *grower) grow(group []place, n int) {
	articles := articlesOf(group)
	if articles < g.need {
		return
	}
	bound := mostFronts(group)
	if len(group)-bound < g.spare() {
		return // One character stands in front of the longer strings too.
	}
	most := mostBound(len(group))
	for ; n <= maxRecurrent; n++ {
		right := g.countRights(group, n)
		if right == len(group) {
			g.next[g.rights[0]] = 0
			continue // It is part of the longer string.
		}
		if right <= most && bound <= most && !narrow(group, func(k int) uint16 { return g.rights[k] }) && !narrow(group, func(k int) uint16 { return group[k].front }) {
			g.judge(group, n, articles)
		}
		g.growRight(group, n, right)
		return
	}
}

// growRight grows the groups of those of the places that go on alike behind n
// characters, at the most frequent of them right times. It makes the counts zero.
func (g *grower) growRight(group []place, n, right int) {
	if right < g.need {
		for _, c := range g.kinds {
			g.next[c] = 0
		}
		return
	}
	first := len(g.buffer)
	ends := make([]int32, 0, 8)
	at := int32(first)
	for _, c := range g.kinds {
		count := g.next[c]
		g.next[c] = -1
		if int(count) >= g.need {
			g.next[c] = at
			at += count
			ends = append(ends, at)
		}
	}
	g.buffer = slices.Grow(g.buffer, int(at)-first)[:at]
	for k, p := range group {
		if c := g.rights[k]; c != 0 && g.next[c] >= 0 {
			g.buffer[g.next[c]] = p
			g.next[c]++
		}
	}
	for _, c := range g.kinds {
		g.next[c] = 0
	}
	groups, from := g.buffer, int32(first)
	for _, to := range ends {
		g.grow(groups[from:to], n+1)
		from = to
	}
	g.buffer = g.buffer[:first]
}

// articlesOf is in how many articles the places of a group are.
func articlesOf(group []place) int {
	n, last := 1, group[0].article
	for _, p := range group[1:] {
		if p.article != last {
			last = p.article
			n++
		}
	}
	return n
}

// mostFronts is how often the character stands in front of a group's places that
// stands there at most of them; 0 where none does.
func mostFronts(group []place) int {
	// Only one can have the majority (Boyer, Moore 1981).
	most, lead := uint16(0), 0
	for i := range group {
		switch c := group[i].front; {
		case lead == 0:
			most, lead = c, 1
		case c == most:
			lead++
		default:
			lead--
		}
	}
	hits := 0
	for i := range group {
		if c := group[i].front; c == most && c != 0 {
			hits++
		}
	}
	return hits
}

// countRights counts the characters that stand behind n at the places of a group, and
// returns the largest count. The end of a run of characters does not count.
func (g *grower) countRights(group []place, n int) int {
	g.rights = slices.Grow(g.rights[:0], len(group))[:len(group)]
	g.kinds = g.kinds[:0]
	most := int32(0)
	for k, p := range group {
		c := g.chars[int(p.at)+n]
		g.rights[k] = c
		if c == 0 {
			continue
		}
		count := g.next[c]
		if count == 0 {
			g.kinds = append(g.kinds, c)
		}
		g.next[c] = count + 1
		most = max(most, count+1)
	}
	return int(most)
}

// narrow reports whether no mark is among the neighbours of a group's places, and one
// of two characters always: the string was cut out of two longer words.
func narrow(group []place, neighbour func(k int) uint16) bool {
	var a, b uint16
	for k := range group {
		switch c := neighbour(k); {
		case c == 0:
			return false
		case a == 0:
			a = c
		case c == a, c == b:
		case b == 0:
			b = c
		default:
			return false
		}
	}
	return true
}
