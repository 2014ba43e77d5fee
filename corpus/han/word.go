package han

// WordBytes is how many bytes a machine word has.
const WordBytes = 8

// Word is the first eight bytes of s, which must have as many, as a little-endian
// number. A scan that looks at them at once need not ask for each byte what it is.
func Word(s string) uint64 {
	_ = s[WordBytes-1]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// CharSet is a set of characters that have three bytes in UTF-8, as nearly all of a
// Chinese text have: a bit for each, in which a text is looked up two characters at a
// time.
type CharSet [1 << 10]uint64

// Add adds the characters from one up to another, which is not added.
func (c *CharSet) Add(from, to rune) {
	for r := from; r < to; r++ {
		c[r>>6] |= 1 << (r & 63)
	}
}

// Has reports whether a character is in the set.
func (c *CharSet) Has(r rune) bool { return uint32(r) < 1<<16 && c[r>>6]&(1<<(r&63)) != 0 }

// HasOne reports whether a word, as Word reads it, begins with a character of the set.
func (c *CharSet) HasOne(w uint64) bool {
	return w&0xc0c0f0 == 0x8080e0 && c[w&0x0f<<6|w>>8&0x3f]&(1<<(w>>16&63)) != 0
}

// HasTwo reports whether a word begins with two characters of the set.
func (c *CharSet) HasTwo(w uint64) bool {
	first, second := pages(w)
	return isTwo(w) && c[first]&(1<<(w>>16&63)) != 0 && c[second]&(1<<(w>>40&63)) != 0
}

// isTwo reports whether a word begins with two characters of three bytes.
func isTwo(w uint64) bool { return w&0xc0c0f0_c0c0f0 == 0x8080e0_8080e0 }

// pages are the numbers of the two characters of three bytes that a word begins with, but
// for the last six bits, which stand in their third bytes.
func pages(w uint64) (first, second uint64) {
	// The product moves the last bits of each first byte before those of the second.
	both := w & 0x003f0f_003f0f * (1 + 1<<14)
	return both >> 8 % (1 << 10), both >> 32 % (1 << 10)
}
