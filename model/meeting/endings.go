package meeting

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// endings finds the longest of its words that a text ends in. Words are filed
// under their last character, the longest first, in a hash table with open
// addressing.
type endings struct {
	once  sync.Once
	words []string

	slots []endingSlot
	mask  uint32
}

type endingSlot struct {
	last  rune // 0 where the slot is free
	words []string
}

func endingsOf(words ...string) *endings { return &endings{words: words} }

func (x *endings) build() {
	size := 16
	for size < 4*len(x.words) { // three slots of four free, for most texts end in no word
		size *= 2
	}
	x.slots, x.mask = make([]endingSlot, size), uint32(size-1)
	for _, w := range x.words {
		r, _ := utf8.DecodeLastRuneInString(w)
		s := x.slot(r)
		s.last = r
		list := append(s.words, w)
		i := len(list) - 1
		for ; i > 0 && len(list[i-1]) < len(w); i-- {
			list[i] = list[i-1]
		}
		list[i] = w
		s.words = list
	}
}

// slot is where a last character stands in the table, or would stand.
func (x *endings) slot(last rune) *endingSlot {
	i := uint32(last) * lexiconHash >> 7 & x.mask
	for x.slots[i].last != last && x.slots[i].last != 0 {
		i = (i + 1) & x.mask
	}
	return &x.slots[i]
}

// of is the length in bytes of the longest word that s ends in, 0 for none.
func (x *endings) of(s string) int {
	x.once.Do(x.build)
	r, n := lastRune(s)
	for _, w := range x.slot(r).words {
		// The last character agrees; of the one before, the last byte tells best.
		if i := len(w) - n - 1; i >= 0 && (len(s) < len(w) || s[len(s)-n-1] != w[i]) {
			continue
		}
		if strings.HasSuffix(s, w) {
			return len(w)
		}
	}
	return 0
}

// lastRune decodes the last character of s; the usual case, three bytes,
// without a call.
func lastRune(s string) (rune, int) {
	if n := len(s); n >= 3 && s[n-3]&0xf0 == 0xe0 && s[n-2]&0xc0 == 0x80 && s[n-1]&0xc0 == 0x80 {
		if r := rune(s[n-3]&0x0f)<<12 | rune(s[n-2]&0x3f)<<6 | rune(s[n-1]&0x3f); r >= 0x800 && (r < 0xd800 || r > 0xdfff) {
			return r, 3
		}
	}
	return utf8.DecodeLastRuneInString(s)
}
