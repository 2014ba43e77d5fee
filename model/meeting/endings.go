package meeting

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// endings finds the longest of its words that a text ends in. Words are filed
// under their last character, the longest first.
type endings struct {
	once  sync.Once
	words []string

	last   [1 << 10]uint64 // bit set of last characters
	byLast map[rune][]string
}

func endingsOf(words ...string) *endings { return &endings{words: words} }

func (x *endings) build() {
	x.byLast = make(map[rune][]string, len(x.words))
	for _, w := range x.words {
		r, _ := utf8.DecodeLastRuneInString(w)
		x.last[r>>6&0x3ff] |= 1 << (r & 63)
		list := append(x.byLast[r], w)
		i := len(list) - 1
		for ; i > 0 && len(list[i-1]) < len(w); i-- {
			list[i] = list[i-1]
		}
		list[i] = w
		x.byLast[r] = list
	}
}

// of is the length in bytes of the longest word that s ends in, 0 for none.
func (x *endings) of(s string) int {
	x.once.Do(x.build)
	r, _ := lastRune(s)
	if r > 0xffff || x.last[r>>6]&(1<<(r&63)) == 0 {
		return 0
	}
	for _, w := range x.byLast[r] {
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
