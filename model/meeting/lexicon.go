package meeting

import (
	"strings"
	"sync"
	"sync/atomic"
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
// addressing; a bit set of hashed pairs turns most places away. It is small, for
// there are dozens of lexicons, and the first-level cache has to hold those that
// an article asks by turns.
//
// The table is built when it is first asked, so that starting the program does
// not wait for it.
type lexicon struct {
	once   sync.Once
	ready  atomic.Bool
	groups map[uint16]string

	pairs []uint64
	shift uint8 // of a hash, which leaves an index of the bits of pairs
	slots []lexiconSlot
	words []word // those of one slot longest first
	mask  uint32
	short bool // some word has one character
}

// lexiconSlot tells where the words lie that begin with two characters.
type lexiconSlot struct {
	key      uint32 // first character << 16 | second; second 0 for words of one character
	from, to uint16 // to is 0 where the slot is free
}

// bitsPerPair is how many bits of the set of pairs there are for each word at
// least.
const bitsPerPair = 16

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
	size, width := 16, uint(6)
	for size < 2*len(all) {
		size *= 2
	}
	for 1<<width < bitsPerPair*len(all) {
		width++
	}
	x.slots, x.mask = make([]lexiconSlot, size), uint32(size-1)
	x.pairs, x.shift = make([]uint64, 1<<width/64), uint8(32-width)
	for _, w := range all { // how many each slot has
		x.slots[x.fileUnder(w.text)].to++
	}
	at := uint16(0)
	for i := range x.slots {
		s := &x.slots[i]
		s.from, s.to, at = at, at, at+s.to
	}
	x.words = make([]word, len(all))
	for _, w := range all {
		s := &x.slots[x.fileUnder(w.text)]
		l := x.words[s.from : s.to+1]
		j := len(l) - 1
		for j > 0 && longer(w.text, l[j-1].text) {
			l[j] = l[j-1]
			j--
		}
		l[j] = w
		s.to++
	}
	for i := range x.slots {
		if s := &x.slots[i]; s.from == s.to {
			s.to = 0
		}
	}
	x.ready.Store(true)
}

// fileUnder is the slot of a word, which becomes its own.
func (x *lexicon) fileUnder(w string) uint32 {
	a, n := firstRune(w)
	b, m := firstRune(w[n:])
	if m == 0 {
		b = 0
		x.short = true
	}
	key := uint32(a)<<16 | uint32(b)&0xffff
	h := key * lexiconHash >> x.shift
	x.pairs[h>>6] |= 1 << (h & 63)
	i := key * lexiconHash >> 7 & x.mask
	for x.slots[i].key != key && x.slots[i].key != 0 {
		i = (i + 1) & x.mask
	}
	x.slots[i].key = key
	return i
}

// lexiconHash spreads keys: 2³² divided by the golden ratio.
const lexiconHash = 0x9e3779b1

// longer orders the words of a list: by length, then by their bytes, so that
// the order of the groups does not matter.
func longer(a, b string) bool { return len(a) > len(b) || len(a) == len(b) && a < b }

// under gives the words that begin with the characters of a key.
func (x *lexicon) under(key uint32) []word {
	if !x.passes(key) {
		return nil
	}
	for i := key * lexiconHash >> 7 & x.mask; ; i = (i + 1) & x.mask {
		if s := &x.slots[i]; s.key == key {
			return x.words[s.from:s.to]
		} else if s.key == 0 {
			return nil
		}
	}
}

// at returns the longest word that s begins with, or nil.
func (x *lexicon) at(s string) *word {
	if !x.ready.Load() {
		x.once.Do(x.build)
	}
	// Nearly always there are two characters of three bytes, decoded here without
	// a call.
	if len(s) >= 6 && s[0]>>4 == 0xe && s[3]>>4 == 0xe && (s[1]^0x80)|(s[2]^0x80)|(s[4]^0x80)|(s[5]^0x80) < 0x40 {
		a := uint32(s[0]&0x0f)<<12 | uint32(s[1]&0x3f)<<6 | uint32(s[2]&0x3f)
		b := uint32(s[3]&0x0f)<<12 | uint32(s[4]&0x3f)<<6 | uint32(s[5]&0x3f)
		if !x.mayBegin(a, b) {
			return nil
		}
		return x.longest(s, a, b, 6)
	}
	a, n := firstRune(s)
	if a <= 0 || a > 0xffff {
		return nil
	}
	b, m := firstRune(s[n:])
	if m == 0 || b > 0xffff {
		b = 0
	}
	return x.longest(s, uint32(a), uint32(b), n+m)
}

// longest is at for a text whose first two characters are known to be a and b,
// which have n bytes; b is 0 where it cannot be part of a word.
func (x *lexicon) longest(s string, a, b uint32, n int) *word {
	// Without a second character the key has a NUL, which a text may have too.
	if b != 0 {
		list, closed := x.under(a<<16|b), false
		for j := range list {
			// Of what is to be compared yet, the last byte tells best.
			if t := list[j].text; len(t) != n && (len(t) > len(s) || s[len(t)-1] != t[len(t)-1] || s[n:len(t)] != t[n:]) {
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
	if x.short {
		if list := x.under(a << 16); list != nil {
			return &list[0]
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
	for i := start; i < end; {
		at, w := x.next(text[:end], i)
		if w == nil {
			break
		}
		i = at + len(w.text)
		out = append(out, found{at, i, w.value})
	}
	return out
}

// in reports whether one of the words stands in s.
func (x *lexicon) in(s string) bool {
	_, w := x.next(s, 0)
	return w != nil
}

// next is the first place from offset i of s on where a word begins, with the
// longest there; nil for none.
func (x *lexicon) next(s string, i int) (int, *word) {
	if !x.ready.Load() {
		x.once.Do(x.build)
	}
	a, at := uint32(0), i // the character that may begin a word, and where it stands
	for i < len(s) {
		b, n := uint32(s[i]), 1
		switch {
		case b>>4 == 0xe && i+2 < len(s) && (s[i+1]^0x80)|(s[i+2]^0x80) < 0x40:
			b, n = b&0x0f<<12|uint32(s[i+1]&0x3f)<<6|uint32(s[i+2]&0x3f), 3
		case b >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[i:])
			b, n = uint32(r), size
		}
		if a >= utf8.RuneSelf && x.mayBegin(a, b) {
			if w := x.at(s[at:]); w != nil {
				return at, w
			}
		}
		a, at = b, i
		i += n
	}
	if a >= utf8.RuneSelf && x.short {
		return at, x.at(s[at:])
	}
	return at, nil
}

// mayBegin reports whether a word may begin with two characters, or be the first.
func (x *lexicon) mayBegin(a, b uint32) bool {
	return x.passes(a<<16|b&0xffff) || x.short && x.passes(a<<16)
}

// passes reports whether there may be a word under a key.
func (x *lexicon) passes(key uint32) bool {
	h := key * lexiconHash >> x.shift
	return x.pairs[h>>6]>>(h&63)&1 != 0
}

// lexiconOf makes a lexicon of words that all mean the same.
func lexiconOf(words ...string) *lexicon {
	return newLexicon(map[uint16]string{1: strings.Join(words, " ")})
}

// hasAnyPrefix reports the length of the first of prefixes that s begins with. Like
// the two that follow it has hundreds of callers, which would outgrow the cache of
// instructions if it were inlined in each.
//
//go:noinline
func hasAnyPrefix(s string, prefixes ...string) int {
	for _, x := range prefixes {
		// Of Chinese words the last byte tells best.
		if n := len(x); n <= len(s) && s[n-1] == x[n-1] && s[:n] == x {
			return n
		}
	}
	return 0
}

// hasAnySuffix reports the length of the first of suffixes that s ends in.
//
//go:noinline
func hasAnySuffix(s string, suffixes ...string) int {
	for _, x := range suffixes {
		if n := len(x); n <= len(s) && s[len(s)-1] == x[n-1] && s[len(s)-n:] == x {
			return n
		}
	}
	return 0
}

// containsAny reports whether one of subs stands in s.
//
//go:noinline
func containsAny(s string, subs ...string) bool {
	for _, x := range subs {
		if han.Contains(s, x) {
			return true
		}
	}
	return false
}

// longerThan reports whether s has more than n characters; long texts are not
// counted.
func longerThan(s string, n int) bool {
	if len(s) <= n {
		return false
	}
	return len(s) > utf8.UTFMax*n || utf8.RuneCountInString(s) > n
}

// firstMark is the offset of the first of some marks in s, -1 where there is none.
func firstMark(s string, marks ...string) int {
	first := -1
	for _, x := range marks {
		if i := han.Index(s, x); i >= 0 {
			first, s = i, s[:i]
		}
	}
	return first
}
