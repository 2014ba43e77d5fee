package library

import (
	"math/bits"
	"unicode/utf8"
)

// Each article has a filter (Bloom 1970, with one hash) of the pairs of adjoining
// characters in its folded text. A word that is in few articles is looked for in
// those alone whose filters have all its pairs: some in a hundred, for a word of
// four characters, instead of all of them. A pair takes two to four bits of a
// filter, whose size is a power of two of words of 64 bits.
const (
	minFilterWords = 8
	maxFilterWords = 1 << 12
)

// newFilter returns the empty filter of a folded text of n bytes.
func newFilter(n int) []uint64 {
	words := 1 << bits.Len(uint(n/128))
	return make([]uint64, min(max(words, minFilterWords), maxFilterWords))
}

// pairHash is the hash of two adjoining characters.
func pairHash(a, b uint32) uint32 {
	h := (a<<16 ^ b) * 0x9E3779B1 // the golden ratio of 2³², as Knuth multiplies
	return h>>7 ^ h>>20
}

// eachPair calls each with the hash of every pair of adjoining characters; ASCII
// letters count alike in either case.
func eachPair(text string, each func(uint32)) {
	var last uint32
	for at := 0; at < len(text); {
		var r uint32
		if c := text[at]; c >= firstHanByte && c <= lastHanByte && at+3 <= len(text) {
			r = uint32(c&0xF)<<12 | uint32(text[at+1]&0x3F)<<6 | uint32(text[at+2]&0x3F)
			at += 3
		} else if c < utf8.RuneSelf {
			if r = uint32(c); 'A' <= c && c <= 'Z' {
				r += 'a' - 'A'
			}
			at++
		} else {
			wide, n := utf8.DecodeRuneInString(text[at:])
			r = uint32(wide)
			at += n
		}
		if last != 0 {
			each(pairHash(last, r))
		}
		last = r
	}
}

// Needle is what the filters are asked: the pairs of a word. The zero Needle may
// be in every article.
type Needle []uint32

// NewNeedle returns the needle of a folded text that an article must contain.
func NewNeedle(folded string) Needle {
	var n Needle
	eachPair(folded, func(h uint32) { n = append(n, h) })
	return n
}

// MayContain is false only for articles whose folded text does not contain the
// text of the needle.
func (s *Snapshot) MayContain(id int32, n Needle) bool {
	if len(n) == 0 {
		return true
	}
	filter := s.filt.get(s.Row(id).filter)
	mask := uint32(len(filter)*64 - 1)
	for _, h := range n {
		if h &= mask; filter[h/64]&(1<<(h%64)) == 0 {
			return false
		}
	}
	return true
}
