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

// initialTable holds for each character the first letters of its readings, one
// bit each: a look instead of a search for the most frequent test of all.
var initialTable = sync.OnceValue(func() *[maxRune + 1]uint32 {
	var table [maxRune + 1]uint32
	for r := range rune(maxRune + 1) {
		for _, c := range []byte(han.Initials(r)) {
			if 'a' <= c && c <= 'z' {
				table[r] |= 1 << (c - 'a')
			}
		}
	}
	return &table
})

// in reports whether some stretch of the folded text is spelt like this.
func (p spelling) in(text string) bool {
	table, want := initialTable(), uint32(1)<<(p[0]-'a')
	for i, r := range text {
		if r < utf8.RuneSelf {
			if p.at(text[i:]) {
				return true
			}
			continue
		}
		if r <= maxRune && table[r]&want != 0 && p.at(text[i:]) {
			return true
		}
	}
	return false
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
