package slogan

import "slices"

// repeatTable counts the strings of four Han characters of a text.
type repeatTable struct {
	counters [1<<tableBits + 1]uint8 // that of slot 0 is 0
	most     uint8                   // the highest of them
	heads    [1<<tableBits + 1]int32
	// slots holds for each character the counter of the four that begin there; 0 where
	// they are not all Han characters.
	slots  []uint16
	next   []int32 // the next place with the same slot, plus one
	group  []int32
	places []int32
	best   []repeat
	// twins are the characters that stand again two characters behind, thirds those that
	// stand again three characters behind, inside four Han characters.
	twins, thirds []int32
}

// tableBits gives a table that is sparse for an article of 10,000 characters.
const tableBits = 13

// full is where a counter stops.
const full = 128

// countFours counts the strings of four Han characters by slot, and notes what stands
// again inside them.
func (t *text) countFours() {
	table := &t.repeats
	clear(table.counters[:])
	n := len(t.folded)
	table.slots, table.next = slices.Grow(table.slots[:0], n)[:n], slices.Grow(table.next[:0], n)[:n]
	clear(table.slots)
	table.most, table.twins, table.thirds = 0, table.twins[:0], table.thirds[:0]
	from := 0
	for _, other := range t.signs.others {
		if to := int(other); to-from >= minRecurrent {
			table.count(from, t.folded[from:to])
		}
		from = int(other) + 1
	}
}

// count adds a stretch of Han characters.
func (t *repeatTable) count(from int, stretch []rune) {
	window := uint64(0) // the last four characters, the first one highest
	for _, r := range stretch[:minRecurrent-1] {
		window = window<<16 | uint64(uint16(r))
	}
	if stretch[0] == stretch[2] {
		t.twins = append(t.twins, int32(from))
	}
	most, slots := t.most, t.slots[from:from+len(stretch)-minRecurrent+1]
	for i, r := range stretch[minRecurrent-1:] {
		window = window<<16 | uint64(uint16(r))
		if uint16(window>>32) == uint16(r) {
			t.twins = append(t.twins, int32(from+i+1))
		}
		if uint16(window>>48) == uint16(r) {
			t.thirds = append(t.thirds, int32(from+i))
		}
		slot := window*shingleBase>>(64-tableBits) + 1
		slots[i] = uint16(slot)
		c := t.counters[slot]
		c += 1 - c/full
		t.counters[slot] = c
		most = max(most, c)
	}
	t.most = most
}

// The unified Han characters, which are nearly all.
const firstUnified, lastUnified = 0x4E00, 0x9FFF
