package meeting

import (
	"strings"
	"sync"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// word is an entry of a lexicon with what it means there.
type word struct {
	text  string
	value uint16
}

// lexicon finds the longest of its words that begins at a place in a text. Words
// are filed under their first two characters in a hash table with open
// addressing; a bit set of first characters, small enough for the first-level
// cache, turns most places away.
//
// The table is built when it is first asked, so that starting the program does
// not wait for it.
type lexicon struct {
	once   sync.Once
	groups map[uint16]string

	first [1 << 10]uint64
	keys  []uint32 // first character << 16 | second; second 0 for words of one character
	lists []int32  // list + 1 of the key in the same slot
	words [][]word // longest first
	mask  uint32
	short bool // some word has one character
}

// newLexicon takes words grouped by value, separated by blanks.
func newLexicon(groups map[uint16]string) *lexicon {
	return &lexicon{groups: groups}
}

// entries lists the words as they were given.
func (x *lexicon) entries() []word {
	var all []word
	for value, words := range x.groups {
		for w := range strings.FieldsSeq(words) {
			all = append(all, word{w, value})
		}
	}
	return all
}

func (x *lexicon) build() {
	all := x.entries()
	size := 16
	for size < 2*len(all) {
		size *= 2
	}
	x.keys, x.lists, x.mask = make([]uint32, size), make([]int32, size), uint32(size-1)
	list := make([]int32, len(all)) // of each word
	counts := make([]int32, 0, len(all))
	for i, w := range all {
		a, n := firstRune(w.text)
		b, m := firstRune(w.text[n:])
		if m == 0 {
			b = 0
			x.short = true
		}
		x.first[a>>6&0x3ff] |= 1 << (a & 63)
		key := uint32(a)<<16 | uint32(b)&0xffff
		slot := x.slot(key)
		if x.lists[slot] == 0 {
			x.keys[slot] = key
			counts = append(counts, 0)
			x.lists[slot] = int32(len(counts))
		}
		list[i] = x.lists[slot] - 1
		counts[list[i]]++
	}
	x.fill(all, list, counts)
}

// fill puts the words into their lists, which share one array, longest first.
func (x *lexicon) fill(all []word, list, counts []int32) {
	shared := make([]word, len(all))
	x.words = make([][]word, len(counts))
	at := int32(0)
	for i, n := range counts {
		x.words[i] = shared[at : at : at+n]
		at += n
	}
	for i, w := range all {
		l := append(x.words[list[i]], w)
		j := len(l) - 1
		for j > 0 && longer(w.text, l[j-1].text) {
			l[j] = l[j-1]
			j--
		}
		l[j] = w
		x.words[list[i]] = l
	}
}

// longer orders the words of a list: by length, then by their bytes, so that
// the order of the groups does not matter.
func longer(a, b string) bool { return len(a) > len(b) || len(a) == len(b) && a < b }

// slot is where a key stands in the table, or would stand.
func (x *lexicon) slot(key uint32) uint32 {
	i := key * 0x9e3779b1 >> 7 & x.mask
	for x.lists[i] != 0 && x.keys[i] != key {
		i = (i + 1) & x.mask
	}
	return i
}

// at returns the longest word that s begins with, or nil.
func (x *lexicon) at(s string) *word {
	x.once.Do(x.build)
	a, n := firstRune(s)
	if uint32(a) > 0xffff || x.first[a>>6]&(1<<(a&63)) == 0 {
		return nil
	}
	return x.behind(s, a, n)
}

// behind looks s up, whose first character is known to begin some word.
func (x *lexicon) behind(s string, a rune, n int) *word {
	b, m := firstRune(s[n:])
	// Without a second character the key has a NUL, which a text may have too.
	if m > 0 && b > 0 && b <= 0xffff {
		if l := x.lists[x.slot(uint32(a)<<16|uint32(b))]; l != 0 {
			list, closed := x.words[l-1], false
			for j := range list {
				if t := list[j].text; len(t) != n+m && !strings.HasPrefix(s[n+m:], t[n+m:]) {
					continue
				}
				switch v := list[j].value; {
				case v < closedUp:
					return &list[j]
				case v == closedUp:
					closed = true
				case !closed:
					return nil
				}
			}
		}
	}
	if x.short {
		if l := x.lists[x.slot(uint32(a)<<16)]; l != 0 {
			return &x.words[l-1][0]
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

func (f found) span() corpus.Span { return corpus.Span{Start: f.start, End: f.end} }

// scan appends the words between start and end, longest first, none
// overlapping.
func (x *lexicon) scan(text string, start, end int, out []found) []found {
	x.once.Do(x.build)
	for i := start; i < end; {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		a, n := firstRune(text[i:end])
		if uint32(a) <= 0xffff && x.first[a>>6]&(1<<(a&63)) != 0 {
			if w := x.behind(text[i:end], a, n); w != nil {
				out = append(out, found{i, i + len(w.text), w.value})
				i += len(w.text)
				continue
			}
		}
		i += n
	}
	return out
}

// in reports whether one of the words stands in s.
func (x *lexicon) in(s string) bool {
	x.once.Do(x.build)
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		a, n := firstRune(s[i:])
		if uint32(a) <= 0xffff && x.first[a>>6]&(1<<(a&63)) != 0 && x.behind(s[i:], a, n) != nil {
			return true
		}
		i += n
	}
	return false
}

// lexiconOf makes a lexicon of words that all mean the same.
func lexiconOf(words ...string) *lexicon {
	return newLexicon(map[uint16]string{1: strings.Join(words, " ")})
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

// longerThan reports whether s has more than n characters; long texts are not
// counted.
func longerThan(s string, n int) bool {
	if len(s) <= n {
		return false
	}
	return len(s) > utf8.UTFMax*n || utf8.RuneCountInString(s) > n
}

func containsAny(s string, subs ...string) bool {
	for _, x := range subs {
		if han.Contains(s, x) {
			return true
		}
	}
	return false
}
