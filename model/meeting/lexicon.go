package meeting

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// word is an entry of a lexicon with what it means there.
type word struct {
	text  string
	value uint16
	// second is the bytes of the second character, so that most words are told
	// apart without a call; 0 for a word of one character.
	second uint32
}

// lexicon finds the longest of its words that begins at a place in a text.
type lexicon struct {
	index [1 << 16]uint16 // by first character: list + 1, or 0
	lists [][]word
}

// newLexicon takes words grouped by value, separated by blanks.
func newLexicon(groups map[uint16]string) *lexicon {
	x := &lexicon{}
	for value, words := range groups {
		for w := range strings.FieldsSeq(words) {
			x.add(w, value)
		}
	}
	for _, list := range x.lists {
		sort.Slice(list, func(i, j int) bool {
			if len(list[i].text) != len(list[j].text) {
				return len(list[i].text) > len(list[j].text)
			}
			return list[i].text < list[j].text
		})
	}
	return x
}

func (x *lexicon) add(text string, value uint16) {
	r, n := utf8.DecodeRuneInString(text)
	i := x.index[r&0xffff]
	if i == 0 {
		x.lists = append(x.lists, nil)
		i = uint16(len(x.lists))
		x.index[r&0xffff] = i
	}
	x.lists[i-1] = append(x.lists[i-1], word{text, value, secondOf(text, n)})
}

// secondOf packs the three bytes behind the first character of s; 0 where there
// are fewer.
func secondOf(s string, first int) uint32 {
	if len(s) < first+3 {
		return 0
	}
	return uint32(s[first]) | uint32(s[first+1])<<8 | uint32(s[first+2])<<16
}

// begins reports whether s begins with the word, whose second character is
// packed in second.
func (w *word) begins(s string, second uint32) bool {
	if w.second != 0 && w.second != second {
		return false
	}
	return strings.HasPrefix(s, w.text)
}

// at returns the longest word that s begins with, or nil.
func (x *lexicon) at(s string) *word {
	r, n := firstRune(s)
	if r > 0xffff {
		return nil
	}
	i := x.index[r]
	if i == 0 {
		return nil
	}
	second := secondOf(s, n)
	list := x.lists[i-1]
	for j := range list {
		if list[j].begins(s, second) {
			return &list[j]
		}
	}
	return nil
}

// firstRune decodes the first character of s; the usual case, three bytes,
// without a call.
func firstRune(s string) (rune, int) {
	if len(s) >= 3 && s[0]&0xf0 == 0xe0 && s[1]&0xc0 == 0x80 && s[2]&0xc0 == 0x80 {
		return rune(s[0]&0x0f)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	return utf8.DecodeRuneInString(s)
}

// found is a word at its place in the text.
type found struct {
	start, end int
	value      uint16
}

// scan appends the words between start and end, longest first, none
// overlapping.
func (x *lexicon) scan(text string, start, end int, out []found) []found {
	for i := start; i < end; {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := firstRune(text[i:end])
		if r <= 0xffff && x.index[r] != 0 {
			if w := x.at(text[i:end]); w != nil {
				out = append(out, found{i, i + len(w.text), w.value})
				i += len(w.text)
				continue
			}
		}
		i += n
	}
	return out
}

// hasAnyPrefix reports the length of the first of prefixes that s begins with.
func hasAnyPrefix(s string, prefixes ...string) int {
	for _, x := range prefixes {
		if strings.HasPrefix(s, x) {
			return len(x)
		}
	}
	return 0
}

// hasAnySuffix reports the length of the first of suffixes that s ends in.
func hasAnySuffix(s string, suffixes ...string) int {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return len(x)
		}
	}
	return 0
}

func containsAny(s string, subs ...string) bool {
	for _, x := range subs {
		if strings.Contains(s, x) {
			return true
		}
	}
	return false
}
