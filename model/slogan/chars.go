package slogan

// chars is a set of characters of the Basic Multilingual Plane, one bit each.
type chars [1 << 16 / 64]uint64

func charsOf(list string) *chars {
	var c chars
	for _, r := range list {
		if r < 1<<16 {
			c[r/64] |= 1 << (r % 64)
		}
	}
	return &c
}

func (c *chars) has(r rune) bool {
	return uint32(r) < 1<<16 && c[r/64]&(1<<(r%64)) != 0
}

// trim is s without the characters at its end that are in the set.
func (c *chars) trim(s []rune) []rune {
	for len(s) > 0 && c.has(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// anyOf reports whether one of the characters is in the set.
func (c *chars) anyOf(s []rune) bool {
	for _, r := range s {
		if c.has(r) {
			return true
		}
	}
	return false
}

// charBits is a set of up to a hundred characters that few others pass too: one memory
// line with a bit for the last bits of each.
type charBits [charBitCount / 64]uint64

const charBitCount = 512

func (b *charBits) add(r rune)      { b[uint32(r)%charBitCount/64] |= 1 << (uint32(r) % 64) }
func (b *charBits) has(r rune) bool { return b[uint32(r)%charBitCount/64]>>(uint32(r)%64)&1 != 0 }

// pairSet is a set of words of two characters, behind a filter that keeps most
// other pairs from being looked up.
type pairSet struct {
	seen  [1 << pairBits / 64]uint64
	words map[[2]rune]bool
}

const pairBits = 13 // sixteen bits and more for each word of the longest list

func (p *pairSet) has(a, b rune) bool {
	h := hash2(a, b) >> (64 - pairBits)
	return p.seen[h/64]&(1<<(h%64)) != 0 && p.words[[2]rune{a, b}]
}

func (p *pairSet) add(a, b rune) {
	h := hash2(a, b) >> (64 - pairBits)
	p.seen[h/64] |= 1 << (h % 64)
	p.words[[2]rune{a, b}] = true
}

// inside reports whether a stretch has one of the words in it.
func (p *pairSet) inside(s []rune) bool {
	for k := 1; k < len(s); k++ {
		if p.has(s[k-1], s[k]) {
			return true
		}
	}
	return false
}
