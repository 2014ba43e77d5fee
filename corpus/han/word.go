package han

// WordBytes is how many bytes a machine word has.
const WordBytes = 8

// Word is the first eight bytes of s, which must have as many, as a little-endian
// number. A scan that looks at them at once need not ask for each byte what it is.
func Word(s string) uint64 {
	_ = s[WordBytes-1]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
