package slogan

import "slices"

// edges is a list of words that are looked for at one end of a text. A text's
// first or last four characters make one number, which is compared with that of
// each word that has the same character at the end.
type edges struct {
	ends   charBits // the characters at the end of the words, which most texts have not
	end    bool     // at the end of the text, not its beginning
	shift  uint
	starts []uint16 // by hash of the character at the end: where its words begin
	words  []edgeWord
}

type edgeWord struct {
	packed, mask uint64
	runes        []rune
}

// packedRunes is how many characters of 16 bits make up one number.
const packedRunes = 4

func beginnings(words []string) edges { return makeEdges(words, false) }
func endings(words []string) edges    { return makeEdges(words, true) }

func makeEdges(words []string, end bool) edges {
	bits := uint(6)
	for 1<<bits < 4*len(words) {
		bits++
	}
	e := edges{end: end, shift: 64 - bits, starts: make([]uint16, 1<<bits+1)}
	buckets := make([][]edgeWord, 1<<bits)
	for _, w := range words {
		word := edgeWord{runes: []rune(w)}
		word.packed = e.pack(word.runes)
		for i := range min(len(word.runes), packedRunes) {
			word.mask |= 0xFFFF << (16 * i)
		}
		edge := e.edge(word.runes)
		e.ends.add(edge)
		b := e.bucket(edge)
		buckets[b] = append(buckets[b], word)
	}
	for b, list := range buckets {
		e.words = append(e.words, list...)
		e.starts[b+1] = uint16(len(e.words))
	}
	return e
}

func (e *edges) bucket(r rune) uint64 { return uint64(uint32(r)) * shingleBase >> e.shift }

// may reports whether a text may have one of the words at its end.
func (e *edges) may(s []rune) bool {
	if len(s) == 0 {
		return false
	}
	r := s[0]
	if e.end {
		r = s[len(s)-1]
	}
	return e.ends.has(r)
}

func (e *edges) edge(s []rune) rune {
	if e.end {
		return s[len(s)-1]
	}
	return s[0]
}

// pack is the number of the characters at the end, the one at the very end
// lowest.
func (e *edges) pack(s []rune) uint64 {
	n := min(len(s), packedRunes)
	packed := uint64(0)
	if e.end {
		for i := range n {
			packed |= uint64(packable(s[len(s)-1-i])) << (16 * i)
		}
		return packed
	}
	for i := range n {
		packed |= uint64(packable(s[i])) << (16 * i)
	}
	return packed
}

// packable is a character as 16 bits; those beyond all become U+FFFF, which no
// word has.
func packable(r rune) uint16 { return uint16(min(r, 0xFFFF)) }

// of is the length of the word that a text begins or ends with, 0 for none.
func (e *edges) of(s []rune) int {
	if !e.may(s) {
		return 0
	}
	b := e.bucket(e.edge(s))
	from, to := e.starts[b], e.starts[b+1]
	if from == to {
		return 0
	}
	packed := e.pack(s)
	for i := from; i < to; i++ {
		w := &e.words[i]
		if packed&w.mask != w.packed {
			continue
		}
		n := len(w.runes)
		if n <= packedRunes || n <= len(s) && (e.end && slices.Equal(s[len(s)-n:], w.runes) || !e.end && slices.Equal(s[:n], w.runes)) {
			return n
		}
	}
	return 0
}

// has reports whether a text begins or ends with one of the words.
func (e *edges) has(s []rune) bool { return e.may(s) && e.of(s) > 0 }

// inside reports whether one of the words stands anywhere in a text.
func (e *edges) inside(s []rune) bool {
	for i := range s {
		if e.of(s[i:]) > 0 {
			return true
		}
	}
	return false
}

// whole reports whether a text is one of the words.
func (e *edges) whole(s []rune) bool {
	if !e.may(s) {
		return false
	}
	b := e.bucket(e.edge(s))
	for i := e.starts[b]; i < e.starts[b+1]; i++ {
		if slices.Equal(e.words[i].runes, s) {
			return true
		}
	}
	return false
}
