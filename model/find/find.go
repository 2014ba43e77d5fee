// Package find finds short texts in long folded ones.
//
// A Chinese character takes three bytes of which the first is nearly always one
// of six, so a search that looks for the first byte stops at every character.
// Finder looks for the rarest byte of what it seeks, with the machine's own byte
// search, and compares around it.
package find

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Finder finds one text. It is immutable.
type Finder struct {
	needle string // ASCII letters in lower case
	rare   int    // offset of the byte that is looked for
	lower  byte   // that byte, and its capital where it is a letter
	upper  byte
	// caseless says that the needle has ASCII letters, whose case is ignored.
	caseless bool
	stops    int
}

// New returns a finder of needle, which is folded and not empty. ASCII letters
// match in either case.
func New(needle string) *Finder {
	f := &Finder{needle: lowerASCII(needle)}
	best := 1 << 30
	for i := range len(f.needle) {
		if cost := commonness(f.needle[i]); cost < best {
			best, f.rare = cost, i
		}
		f.caseless = f.caseless || isLetter(f.needle[i])
	}
	f.stops = best
	f.lower = f.needle[f.rare]
	f.upper = f.lower
	if isLetter(f.lower) {
		f.upper = f.lower - 'a' + 'A'
	}
	return f
}

// Len is the length of what is found in bytes.
func (f *Finder) Len() int { return len(f.needle) }

// Stops is how often in 10,000 bytes of text the search stops, roughly: the fewer,
// the faster.
func (f *Finder) Stops() int { return f.stops }

// Index returns the offset of the first occurrence in text at or after from, or
// -1.
func (f *Finder) Index(text []byte, from int) int {
	last := len(text) - len(f.needle)
	for at := from + f.rare; at-f.rare <= last; at++ {
		next := bytes.IndexByte(text[at:], f.lower)
		if f.upper != f.lower {
			end := len(text)
			if next >= 0 {
				end = at + next
			}
			if n := bytes.IndexByte(text[at:end], f.upper); n >= 0 {
				next = n
			}
		}
		if next < 0 {
			return -1
		}
		at += next
		if at-f.rare > last {
			return -1
		}
		if f.at(text, at-f.rare) {
			return at - f.rare
		}
	}
	return -1
}

// Contains reports whether text has an occurrence.
func (f *Finder) Contains(text []byte) bool { return f.Index(text, 0) >= 0 }

func (f *Finder) at(text []byte, at int) bool {
	if !f.caseless {
		return string(text[at:at+len(f.needle)]) == f.needle
	}
	for i := range len(f.needle) {
		c := text[at+i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != f.needle[i] {
			return false
		}
	}
	return true
}

func lowerASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }

// commonness orders bytes by how often they occur in Chinese text: leading
// bytes of Han characters most, then by count the bytes that follow them, then
// ASCII.
func commonness(c byte) int {
	switch {
	case c >= 0xE4 && c <= 0xE9:
		return 1000
	case c >= utf8.RuneSelf && c < 0xC0:
		return followers[c-utf8.RuneSelf]
	case c == ',' || c == '\n' || c == ' ' || c == '"':
		return 200
	case '0' <= c && c <= '9':
		return 60
	case c < utf8.RuneSelf:
		return 20
	}
	return 90 // 0xE3 and 0xEF: marks and forms that folding mostly removes
}
