package slogan

import "slices"

// fillStream makes s the stream of a text, as fill would of its folded form: between the
// few characters that it leaves out it copies, and it looks at nothing but the signs.
func (t *text) fillStream(s *stream) {
	s.empty(len(t.clean))
	s.text = t.clean
	chart, noted := theChart(), t.signs.noted
	joints := slices.Grow(s.joints, 2*len(noted)+1)[:2*len(noted)+1]
	from, n, k := 0, 0, 0 // what comes next, and how many runes and joints there are
	last := -2            // the separator in front
	known := -1           // the character that has its joint
	var marks quoteState
	leaveOut := func(at int) {
		copy(s.at[n:], t.offsets[from:at])
		n += copy(s.runes[n:], t.folded[from:at])
		from = at + 1
	}
	for _, next := range noted {
		at := int(next)
		r := t.folded[at]
		flags := chart.flags(r)
		switch {
		case flags&isJoint != 0 && at == last+1: // It joins the one in front.
			leaveOut(at)
			joints[k-1].end = t.offsets[at+1]
			last = at
			continue
		case flags&isTurn != 0 && marks.skips(r):
			leaveOut(at)
			if at+1 < len(t.folded) && !IsQuote(t.folded[at+1]) {
				joints[k] = joint{int32(n), t.offsets[at+2], marks.before}
				k++
				known, marks.before = at+1, 0
			}
			continue
		}
		joints[k] = joint{int32(n + at - from), t.offsets[at+1], 0} // It counts if it is one.
		if flags&isJoint != 0 {
			last = at
		}
		if at != known {
			k += int(flags / isJoint & 1)
		}
	}
	leaveOut(len(t.folded))
	for _, j := range joints[:k] {
		if r := &s.runes[j.at]; isSeparator(*r) {
			*r = separator
		}
	}
	s.joints = joints[:k]
	s.close(n, &marks)
}

// pairFilter is a set of hashes of pairs of characters, of which few others pass it: it
// has more than twenty entries for each of those of an article.
type pairFilter [1 << pairFilterBits / 64]uint64

const pairFilterBits = 16

func (p *pairFilter) add(h uint64) {
	p[h>>(64-pairFilterBits+6)] |= 1 << (h >> (64 - pairFilterBits) % 64)
}

// copyOf makes what p knows of a hash, and of some beside it, the same as another does.
func (p *pairFilter) copyOf(h uint64, other *pairFilter) {
	p[h>>(64-pairFilterBits+6)] = other[h>>(64-pairFilterBits+6)]
}

// pairs returns where the pairs of characters begin that pass the filter, in the memory
// of into. It writes each place and lets the filter decide whether it counts.
func (p *pairFilter) pairs(runes []rune, into []int32) []int32 {
	if len(runes) == 0 {
		return into[:0]
	}
	into = slices.Grow(into[:0], len(runes))[:len(runes)]
	before, n := runes[0], 0
	for i, r := range runes[1:] {
		h := hash2(before, r)
		before = r
		into[n] = int32(i)
		n += int(p[h>>(64-pairFilterBits+6)] >> (h >> (64 - pairFilterBits) % 64) & 1)
	}
	return into[:n]
}
