package slogan

import (
	"cmp"
	"slices"

	"example.org/meetbrowse/corpus/han"
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
)

// repeat is a string of an article that comes back.
type repeat struct{ from, n, hits int }

// repeated finds phrases of four to eight characters that come back in the
// article with free neighbours: first it counts the strings of four characters,
// roughly, by their hash; then it groups the places of the frequent ones and lets
// each group grow to the right. The text has been counted before.
func (t *text) repeated(out []candidate) []candidate {
	need := min(max(len(t.folded)/charactersPerRepeat, leastRepeats), mostNeeded)
	table := &t.repeats
	if int(table.most) < need {
		return out
	}
	table.best = table.best[:0]
	frequent := t.frequentPlaces(need)
	for _, i := range frequent {
		table.heads[table.slots[i]] = 0
	}
	for k := len(frequent) - 1; k >= 0; k-- {
		i := frequent[k]
		head := &table.heads[table.slots[i]]
		table.next[i] = *head
		*head = i + 1
	}
	for _, i := range frequent {
		slot := table.slots[i]
		for table.heads[slot] == i+1 {
			t.growGroup(t.takeGroup(slot), minRecurrent, need)
		}
	}
	return t.bestRepeats(out)
}

// frequentPlaces are the places of strings of four characters whose slots count
// enough. It writes each and lets the count decide, because no branch could be foretold.
func (t *text) frequentPlaces(need int) []int32 {
	table := &t.repeats
	out := slices.Grow(table.places[:0], len(table.slots))[:len(table.slots)]
	table.places = out
	n := 0
	for i, slot := range table.slots {
		out[n] = int32(i)
		n += int(uint64(need-1-int(table.counters[slot])) >> 63)
	}
	return out[:n]
}

// takeGroup takes the places out of a slot's chain where the same four characters
// stand as at its head. They ascend.
func (t *text) takeGroup(slot uint16) []int32 {
	table := &t.repeats
	group := table.group[:0]
	first := table.heads[slot] - 1
	four := t.folded[first : first+minRecurrent]
	link := &table.heads[slot]
	for *link > 0 {
		i := *link - 1
		if slices.Equal(t.folded[i:i+minRecurrent], four) {
			group = append(group, i)
			*link = table.next[i]
		} else {
			link = &table.next[i]
		}
	}
	table.group = group
	return group
}

// growGroup takes the string of n characters that stands at all places of a group
// if it is frequent and no mere part of a longer one, and looks at the longer
// ones that begin with it.
func (t *text) growGroup(group []int32, n, need int) {
	if len(group) < need || n > maxRepeated {
		return
	}
	right := func(i int32) rune {
		if at := int(i) + n; at < len(t.folded) && han.IsHan(t.folded[at]) {
			return t.folded[at]
		}
		return 0
	}
	left := func(i int32) rune {
		// What stands in front counts where its own four characters are frequent.
		if i > 0 && int(t.repeats.counters[t.repeats.slots[i-1]]) >= need {
			return t.folded[i-1]
		}
		return 0
	}
	beside := func(i int32) rune {
		if i > 0 && han.IsHan(t.folded[i-1]) {
			return t.folded[i-1]
		}
		return 0
	}
	if !bindsOne(group, right) && !bindsOne(group, left) && !bindsTwo(group, right) && !bindsTwo(group, beside) {
		t.repeats.best = append(t.repeats.best, repeat{int(group[0]), n, len(group)})
	}
	if n == maxRepeated {
		return
	}
	for len(group) >= need {
		// The places that go on like the first one come to the front, in order.
		c, same := right(group[0]), 0
		for k, i := range group {
			if right(i) == c {
				copy(group[same+1:k+1], group[same:k])
				group[same] = i
				same++
			}
		}
		if c != 0 {
			t.growGroup(group[:same], n+1, need)
		}
		group = group[same:]
	}
}

// bindsOne reports whether one neighbour stands at more than its share of a
// group's places, and at two at least.
func bindsOne(group []int32, neighbour func(int32) rune) bool {
	// Such a neighbour has the majority (Boyer, Moore 1981).
	most, lead := rune(0), 0
	for _, i := range group {
		switch r := neighbour(i); {
		case lead == 0:
			most, lead = r, 1
		case r == most:
			lead++
		default:
			lead--
		}
	}
	if most == 0 {
		return false
	}
	hits := 0
	for _, i := range group {
		if neighbour(i) == most {
			hits++
		}
	}
	return hits > 1 && float64(hits) > freedom*float64(len(group))
}

// bindsTwo reports whether one of two neighbours stands at all of a group's places:
// the string was cut out of two longer words.
func bindsTwo(group []int32, neighbour func(int32) rune) bool {
	var a, b rune
	for _, i := range group {
		switch r := neighbour(i); {
		case r == 0:
			return false
		case a == 0:
			a = r
		case r == a, r == b:
		case b == 0:
			b = r
		default:
			return false
		}
	}
	return true
}

// bestRepeats adds the most frequent repeats that are no plain language.
func (t *text) bestRepeats(out []candidate) []candidate {
	best := t.repeats.best
	slices.SortFunc(best, func(a, b repeat) int {
		return cmp.Or(cmp.Compare(b.hits, a.hits), cmp.Compare(a.from, b.from), cmp.Compare(a.n, b.n))
	})
	taken := 0
	for _, r := range best {
		text := t.folded[r.from : r.from+r.n]
		if ordinary(text) || isName(text) || isTopic(text) || thingEnds.has(text) || halfWords.has(text[0]) {
			continue
		}
		out = append(out, candidate{from: r.from, to: r.from + r.n, kind: shapeOf(text)})
		if taken++; taken == mostRepeated {
			break
		}
	}
	return out
}

// isName reports whether a string is the name of a place or body: it ends like
// one, or one of its first characters ends one.
func isName(text []rune) bool {
	last := len(text) - 1
	return nameEndSet.has(text[last]) || bodySet.anyOf(text[:last])
}

var bodySet = charsOf(`省市县镇局厅院校区`)
