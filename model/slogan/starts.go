package slogan

import "slices"

// streamer fills a stream with a text: between the few characters that the stream leaves
// out it copies.
type streamer struct {
	*text
	stream *stream
	from   int // what comes next from the text
	n      int // runes of the stream so far
	joints []joint
	k      int // joints so far
	// parting are the separators to come, last is the one in front.
	parting []int32
	last    int32
}

// fillStream makes s the stream of a text, as fill would of its folded form.
func (t *text) fillStream(s *stream) {
	s.empty(len(t.clean))
	s.text = t.clean
	room := len(t.signs.joints) + len(t.signs.turns) + 1
	w := streamer{text: t, stream: s, parting: t.signs.joints, joints: slices.Grow(s.joints, room)[:room], last: -2}
	var marks quoteState
	for _, turn := range t.signs.turns {
		w.join(turn)
		if !marks.skips(t.folded[turn]) {
			continue
		}
		w.leaveOut(int(turn))
		next := int(turn) + 1
		if next == len(t.folded) || IsQuote(t.folded[next]) {
			continue
		}
		w.joints[w.k] = joint{int32(w.n), t.offsets[next+1], marks.before}
		w.k++
		marks.before = 0
		if isSeparator(t.folded[next]) { // It has its joint.
			w.last = int32(next)
			w.parting = w.parting[1:]
		}
	}
	w.join(int32(len(t.folded)))
	w.leaveOut(len(t.folded))
	for _, j := range w.joints[:w.k] {
		if r := &s.runes[j.at]; isSeparator(*r) {
			*r = separator
		}
	}
	s.joints = w.joints[:w.k]
	s.close(w.n, &marks)
}

// leaveOut adds what comes in front of a character that is left out.
func (w *streamer) leaveOut(at int) {
	copy(w.stream.at[w.n:], w.offsets[w.from:at])
	w.n += copy(w.stream.runes[w.n:], w.folded[w.from:at])
	w.from = at + 1
}

// join makes joints of the separators in front of character to. One that stands right
// behind another joins that.
func (w *streamer) join(to int32) {
	i := 0
	for ; i < len(w.parting) && w.parting[i] < to; i++ {
		at := w.parting[i]
		end := w.offsets[at+1]
		if at == w.last+1 {
			w.leaveOut(int(at))
			w.joints[w.k-1].end = end
		} else {
			w.joints[w.k] = joint{at - int32(w.from-w.n), end, 0}
			w.k++
		}
		w.last = at
	}
	w.parting = w.parting[i:]
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
