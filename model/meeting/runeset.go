package meeting

import "slices"

// runeSet is a set of a few characters, asked so often that a search of a string
// would be felt.
type runeSet struct {
	hashes uint64 // a bit for each character, by its lowest six bits
	runes  []rune
}

func runeSetOf(characters string) *runeSet {
	x := &runeSet{runes: []rune(characters)}
	for _, r := range x.runes {
		x.hashes |= 1 << (r & 63)
	}
	return x
}

func (x *runeSet) has(r rune) bool {
	return x.hashes>>(r&63)&1 != 0 && slices.Contains(x.runes, r)
}

// numerals of one character that count points and years of school.
var smallNumerals = runeSetOf("一二三四五六七八九十")
