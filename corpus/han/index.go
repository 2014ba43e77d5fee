package han

import "strings"

// third is the byte of a Chinese character by which it is looked for. Nearly all
// of a Chinese text agrees with a word in its first byte, and a fifth of it in the
// second; the third tells best, and a search for one byte takes many at once.
const third = 2

// Index is strings.Index, several times as fast where word begins with a Chinese
// character.
func Index(s, word string) int {
	if len(word) <= third {
		return strings.Index(s, word)
	}
	last := len(s) - len(word) // where word begins at most
	for at := 0; at <= last; at++ {
		i := strings.IndexByte(s[at+third:last+third+1], word[third])
		if i < 0 {
			return -1
		}
		if at += i; s[at:at+len(word)] == word {
			return at
		}
	}
	return -1
}

// LastIndex is strings.LastIndex, faster where word begins with a Chinese
// character.
func LastIndex(s, word string) int {
	if len(word) <= third {
		return strings.LastIndex(s, word)
	}
	for at := len(s) - len(word); at >= 0; at-- {
		if s[at+third] == word[third] && s[at:at+len(word)] == word {
			return at
		}
	}
	return -1
}

// Contains is strings.Contains, as Index is strings.Index.
func Contains(s, word string) bool { return Index(s, word) >= 0 }

// Count is strings.Count, as Index is strings.Index.
func Count(s, word string) int {
	if len(word) <= third {
		return strings.Count(s, word)
	}
	n := 0
	for {
		i := Index(s, word)
		if i < 0 {
			return n
		}
		n++
		s = s[i+len(word):]
	}
}
