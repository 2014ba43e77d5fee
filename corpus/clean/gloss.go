package clean

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// maxGloss is the longest gloss between its brackets in bytes: six letters, one
// of them with a combining mark, look-alikes of two bytes, a blank at either end.
const maxGloss = 16

// bracket deals with an opening bracket of the given length: a gloss goes.
func (s *scanner) bracket(size int) {
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
		case c >= 'a' && c <= 'z', c >= 0xc3 && c <= 0xcc, c >= 0x80 && c < 0xc0, c == ' ', c == ':':
			// Marked vowels, ɡ, ɑ and combining marks lie from U+00C0 to U+033F.
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

// unpadded drops blanks at the ends, which are rare.
func unpadded(s string) string {
	if s != "" && (s[0] == ' ' || s[len(s)-1] == ' ') {
		return strings.Trim(s, " ")
	}
	return s
}

// isGloss reports whether a syllable in brackets at s.at is a gloss of the
// character before it: a reading of it, or any syllable with a tone mark, which
// nobody but a glossing tool writes there.
func (s *scanner) isGloss(syllable string) bool {
	plain, tone, ok := han.ParseSyllable(syllable)
	if !ok || tone != 0 {
		return ok
	}
	before := s.last()
	return han.IsHan(before) && slices.Contains(han.Readings(before), plain)
}

// comma deals with "," at s.at: some mirrors put one before every mark.
func (s *scanner) comma() {
	rest := s.in[s.at+1:]
	if rest == "" || rest[0] != ',' && rest[0] != 0xe3 && rest[0] != 0xef {
		s.at++
		return
	}
	for _, mark := range [...]string{",", "、", "。", "，", "；", "：", "！", "？"} {
		if strings.HasPrefix(rest, mark) {
			s.replace(s.at, s.at+1, "", corpus.ReasonRepair)
			return
		}
	}
	s.at++
}
