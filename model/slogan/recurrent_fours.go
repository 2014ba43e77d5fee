package slogan

import "math/bits"

// The strings of four characters of a sample are looked at in shares of their hashes,
// each of which needs a table that a core's cache holds.
const (
	shareBits = 6
	shares    = 1 << shareBits
	// A share's table has about a slot for each distinct string of a large sample.
	maxSlotBits, minSlotBits = 16, 8
)

// four is a string of four characters in a part of a sample: where it begins, what
// stands in front, and its slot in the table of its share.
type four struct {
	at          int32
	front, slot uint16
}

// findFours finds the strings of four characters of a part.
func (p *samplePart) findFours() {
	// The hashes are spread evenly: hardly any share takes an eighth more than its part.
	room := (len(p.chars) + len(p.chars)/8) / shares
	for k := range p.fours {
		p.fours[k] = make([]four, 0, room)
	}
	window, run := uint64(0), 0 // the last four characters
	for i, c := range p.chars {
		front := uint16(window >> (16 * (minRecurrent - 1)))
		window = window<<16 | uint64(c)
		if run++; c == 0 {
			run = 0
		}
		if run >= minRecurrent {
			h := window * shingleBase
			share := &p.fours[h>>(64-shareBits)]
			*share = append(*share, four{int32(i - minRecurrent + 1), front, uint16(h >> (64 - shareBits - maxSlotBits))})
		}
	}
}

// place is where a string begins in a sample.
type place struct {
	at      int32
	article uint16
	front   uint16 // the character in front of it
}

// frequentPlaces are the places of a share's strings of four characters, those of one
// slot together: they end at ends.
type frequentPlaces struct {
	places []place
	ends   []int32
}

// tally is what is remembered of the strings of one slot: in the lowest byte how often
// they stand in the sample, in the next how often not behind the character that is in
// the high half, which stands in front of the first. Both bytes stop at full.
type tally uint32

const (
	oneMore    tally = 1
	otherFront tally = 1 << 8
	frontAt          = 16
)

// spare is how many places at least a phrase's string must have behind other characters
// than the commonest: with fewer no part of the places that is frequent enough is free.
func (s *recurrentSample) spare() int { return s.need - mostBound(s.need) }

// mostBound is how many of a string's places may have one neighbour.
func mostBound(places int) int { return int(freedom * float64(places)) }

// slotShift is by how many bits the slots of a sample's strings are too long for a
// table of its size.
func (s *recurrentSample) slotShift() int {
	return maxSlotBits - min(max(bits.Len(uint(len(s.chars)/shares)), minSlotBits), maxSlotBits)
}

// newTable returns a table for a share.
func (s *recurrentSample) newTable() []tally { return make([]tally, 1<<(maxSlotBits-s.slotShift())) }

// frequent are the places of those strings of a share that may be or begin a phrase:
// they may stand in enough articles, and not too often behind one character. It uses
// a table.
func (s *recurrentSample) frequent(share int, table []tally) frequentPlaces {
	clear(table)
	shift := s.slotShift()
	for i := range s.parts {
		for _, f := range s.parts[i].fours[share] {
			t := table[f.slot>>shift]
			if t == 0 {
				t = tally(f.front) << frontAt
			}
			if t&0xFF < full {
				t += oneMore
			}
			if uint16(t>>frontAt) != f.front && t>>8&0xFF < full {
				t += otherFront
			}
			table[f.slot>>shift] = t
		}
	}
	need, spare := tally(s.need), tally(s.spare())
	groups := 0
	for slot, t := range table {
		table[slot] = 0
		if t&0xFF >= need && (t>>frontAt == 0 || t>>8&0xFF >= spare) {
			groups++
			table[slot] = tally(groups)
		}
	}
	return s.placesOf(share, table, groups)
}

// placesOf are the places of a share by the numbers that the slots have in a table,
// from 1 on; those of number 0 are left out.
func (s *recurrentSample) placesOf(share int, table []tally, groups int) frequentPlaces {
	shift := s.slotShift()
	ends := make([]int32, groups+1)
	for i := range s.parts {
		for _, f := range s.parts[i].fours[share] {
			ends[table[f.slot>>shift]]++
		}
	}
	n := int32(0)
	for k := range ends[1:] {
		ends[k+1], n = n, n+ends[k+1]
	}
	places := make([]place, n)
	article := 0
	for i := range s.parts {
		for _, f := range s.parts[i].fours[share] {
			group := table[f.slot>>shift]
			if group == 0 {
				continue
			}
			at := f.at + s.parts[i].base
			for article+1 < len(s.starts) && s.starts[article+1] <= at {
				article++
			}
			places[ends[group]] = place{at, uint16(article), f.front}
			ends[group]++
		}
		s.parts[i].fours[share] = nil
	}
	return frequentPlaces{places, ends[1:]}
}
