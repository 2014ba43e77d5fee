package query

import (
	"strings"
	"sync"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// spelling matches a word of Latin letters against the readings of Chinese
// characters. Each character is spelt in full or by its initial (z or zh), the
// last one may be cut short, and any of its readings will do.
type spelling string

// maxRune is the last character of the Basic Multilingual Plane; rarer ones have
// no readings.
const maxRune = 0xFFFF

// letters are the first and the second letters of a character's readings, one bit
// each.
type letters struct{ first, second uint32 }

// letterTable answers the most frequent test of all with a look instead of a
// search.
var letterTable = sync.OnceValue(func() *[maxRune + 1]letters {
	var table [maxRune + 1]letters
	for r := range rune(maxRune + 1) {
		for _, reading := range han.Readings(r) {
			table[r].first |= letterBit(reading[0])
			if len(reading) > 1 {
				table[r].second |= letterBit(reading[1])
			}
		}
	}
	return &table
})

// letterBit is the bit of a small letter, 0 for any other byte.
func letterBit(c byte) uint32 {
	if c < 'a' || c > 'z' {
		return 0
	}
	return 1 << (c - 'a')
}

// in reports whether some stretch of the folded text is spelt like this.
func (p spelling) in(text string) bool {
	table, want, next := letterTable(), letterBit(p[0]), uint32(0)
	if len(p) > 1 {
		next = letterBit(p[1])
	}
	for i, r := range text {
		if r < utf8.RuneSelf {
			if p.at(text[i:]) {
				return true
			}
			continue
		}
		if r > maxRune || table[r].first&want == 0 {
			continue
		}
		// The second letter spells this character on or begins the next one.
		if next != 0 && table[r].second&next == 0 && !p.follows(table, text[i+utf8.RuneLen(r):], next) {
			continue
		}
		if p.at(text[i:]) {
			return true
		}
	}
	return false
}

// follows reports whether the next character may be spelt from the second letter
// on.
func (p spelling) follows(table *[maxRune + 1]letters, rest string, next uint32) bool {
	r, n := utf8.DecodeRuneInString(rest)
	if n == 0 {
		return false
	}
	return r < utf8.RuneSelf || r <= maxRune && table[r].first&next != 0
}

// at reports whether text begins with what is spelt.
func (p spelling) at(text string) bool {
	if p == "" {
		return true
	}
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return false
	}
	rest := text[n:]
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return byte(r) == p[0] && p[1:].at(rest)
	}
	for _, reading := range han.Readings(r) {
		if reading[0] != p[0] {
			continue
		}
		if p[1:].at(rest) || strings.HasPrefix(reading, string(p)) {
			return true
		}
		if strings.HasPrefix(string(p), reading) && p[len(reading):].at(rest) {
			return true
		}
		if len(p) > 1 && p[1] == 'h' && len(reading) > 1 && reading[1] == 'h' && p[2:].at(rest) {
			return true
		}
	}
	return false
}

// isLatin reports whether a word may be pinyin: ASCII letters alone.
func isLatin(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}
