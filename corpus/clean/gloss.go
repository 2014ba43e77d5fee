package clean

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// maxGloss is the longest gloss between its brackets in bytes: six letters, one
// of them with a combining mark, look-alikes of two bytes, a blank at either end.
const maxGloss = 16

// bracket deals with an opening bracket of the given length: a gloss goes.
func (s *scanner) bracket(size int) {
	if n := s.glosses.toned(s.in[s.at+size:]); n > 0 {
		s.replace(s.at, s.at+size+n, "", corpus.ReasonGloss)
		return
	}
	syllable, end := glossAt(s.in, s.at+size)
	if end > 0 && s.isGloss(syllable) {
		s.replace(s.at, end, "", corpus.ReasonGloss)
		return
	}
	s.at += size
}

// glossAt returns what may be a syllable from offset at of text up to a closing
// bracket, and the offset behind the bracket; 0 where there is none.
func glossAt(text string, at int) (syllable string, end int) {
	limit := min(len(text), at+maxGloss)
	for i := at; i < limit; i++ {
		switch c := text[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= 0xc3 && c <= 0xcc, c == 0xe1, c >= 0x80 && c < 0xc0, c == ' ', c == ':', c >= '1' && c <= '4':
			// Marked vowels, ɡ, ɑ and combining marks lie from U+00C0 to U+033F, ḿ
			// and ế at U+1E00.
		case c == ')':
			return unpadded(text[at:i]), i + 1
		case c == 0xef && strings.HasPrefix(text[i:], "）"):
			return unpadded(text[at:i]), i + len("）")
		default:
			return "", 0
		}
	}
	return "", 0
}

// toned is the length of a syllable with its tone mark and the ")" right
// behind it at the start of rest, in the usual spellings; 0 for anything else,
// even if it is a gloss. Nearly all glosses are found by it, in a fifth of the
// time (BenchmarkGloss).
func (g *glossSet) toned(rest string) int {
	if len(rest) < glossWord {
		return 0
	}
	word := binary.LittleEndian.Uint64([]byte(rest[:glossWord]))
	// The lowest byte of word that is ")" gets its high bit set; see Lamport,
	// Multiple byte processing with full-word instructions, 1975.
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	other := word ^ ones*')'
	n := bits.TrailingZeros64((other-ones)&^other&highs) / 8
	// As a number, a syllable is that with NULs behind it too.
	if n == 0 || n == glossWord || rest[n-1] == 0 || !g.has(word&(1<<(8*n)-1)) {
		return 0
	}
	return n + 1
}

// glossWord is how many bytes are compared at once; zhuāng and its bracket have
// as many.
const glossWord = 8

// glossSet holds syllables as little-endian numbers, with linear probing in a
// table twice as large as needed at least.
type glossSet [4096]uint64

func (g *glossSet) slot(word uint64) int {
	i := int(word * 0x9e3779b97f4a7c15 >> (64 - 12))
	for g[i] != word && g[i] != 0 {
		i = (i + 1) % len(g)
	}
	return i
}

func (g *glossSet) has(word uint64) bool { return word != 0 && g[g.slot(word)] == word }

// usualGlosses are the readings of all characters, with g and a as well as with
// their look-alikes.
var usualGlosses = sync.OnceValue(func() *glossSet {
	g := &glossSet{}
	lookalikes := strings.NewReplacer("g", "ɡ", "a", "ɑ")
	script := strings.NewReplacer("g", "ɡ")
	for _, s := range han.TonedSyllables() {
		for _, spelt := range [...]string{s, script.Replace(s), lookalikes.Replace(s)} {
			syllable, end := glossAt(spelt+")", 0)
			if _, tone, ok := han.ParseSyllable(syllable); end != len(spelt)+1 || !ok || tone == 0 || len(spelt) >= glossWord {
				continue
			}
			var word [glossWord]byte
			copy(word[:], spelt)
			w := binary.LittleEndian.Uint64(word[:])
			g[g.slot(w)] = w
		}
	}
	return g
})

// unpadded drops blanks at the ends, which are rare.
func unpadded(s string) string {
	if s != "" && (s[0] == ' ' || s[len(s)-1] == ' ') {
		return strings.Trim(s, " ")
	}
	return s
}

// isGloss reports whether a syllable in brackets at s.at is a gloss of the
// character before it: a reading of it, with the number of its tone or without,
// or any syllable with a tone mark, which nobody but a glossing tool writes there.
// Capital letters without a mark are a name or an abbreviation.
func (s *scanner) isGloss(syllable string) bool {
	small := strings.ToLower(syllable)
	plain, tone, ok := han.ParseSyllable(small)
	if !ok {
		plain, tone, ok = retroflexed(small)
	}
	if ok && tone != 0 {
		return true
	}
	before := s.last()
	if small != syllable || !han.IsHan(before) {
		return false
	}
	if syllable == "r" {
		return before == '兒' || before == '儿'
	}
	if !ok && small != "" {
		plain, tone, ok = han.ParseSyllable(small[:len(small)-1])
		ok = ok && tone == 0 && small[len(small)-1] <= '4'
	}
	return ok && slices.Contains(han.Readings(before), plain)
}

// retroflexed parses a syllable with a tone mark and the r of 兒 behind it.
func retroflexed(syllable string) (plain string, tone int, ok bool) {
	stem, found := strings.CutSuffix(syllable, "r")
	if !found {
		return "", 0, false
	}
	plain, tone, ok = han.ParseSyllable(stem)
	return plain, tone, ok && tone != 0
}

// beginsMark are the first bytes of the marks that a comma is put before.
var beginsMark = [1 << 8]bool{',': true, ':': true, ';': true, '!': true, '?': true, 0xe3: true, 0xef: true}

// comma deals with "," at s.at: some mirrors put one before every mark.
func (s *scanner) comma() {
	rest := s.in[s.at+1:]
	if rest == "" || !beginsMark[rest[0]] {
		s.at++
		return
	}
	for _, mark := range [...]string{",", "、", "。", "，", "；", "：", "！", "？"} {
		if strings.HasPrefix(rest, mark) {
			s.replace(s.at, s.at+1, "", corpus.ReasonRepair)
			return
		}
	}
	if strings.IndexByte(":;!?", rest[0]) >= 0 && han.IsHan(s.last()) {
		s.replace(s.at, s.at+1, "", corpus.ReasonRepair)
		return
	}
	s.at++
}
