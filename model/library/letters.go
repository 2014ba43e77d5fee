package library

import (
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// Letters is a set of the letters a to z, one bit each.
type Letters uint32

// SpeltLetters are the letters that can spell a folded text: those of all
// readings of its Chinese characters, and its own ASCII letters. A word of Latin
// letters that has another letter does not spell any part of the text.
func SpeltLetters(folded string) Letters {
	var set Letters
	for _, r := range folded {
		if r < utf8.RuneSelf {
			set |= letterBit(byte(r))
			continue
		}
		for _, reading := range han.Readings(r) {
			for i := range len(reading) {
				set |= letterBit(reading[i])
			}
		}
	}
	return set
}

func letterBit(c byte) Letters {
	if c |= 0x20; c < 'a' || c > 'z' {
		return 0
	}
	return 1 << (c - 'a')
}
