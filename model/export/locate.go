package export

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// locateSlogans finds the occurrences of the slogans of an article in its text
// again; counts are those of the file and stand, so that a slogan has empty spans
// for occurrences that are not found.
//
// Most slogans stand in the text letter by letter as often as they count, and one
// pass over the text finds these all. Only for the others the text is folded and
// read as the counts were made.
func locateSlogans(slogans []model.Slogan, counts []int, text string) {
	total := 0
	for i := range counts {
		counts[i] = max(0, min(counts[i], len(text)))
		total += counts[i]
	}
	room := make([]corpus.Span, 0, min(total, len(text)))
	for i, n := range counts {
		if n <= cap(room)-len(room) {
			at := len(room)
			room = room[:at+n]
			slogans[i].Spans = room[at:at:len(room)]
		}
	}
	locateLiterals(slogans, text)
	var phrases []slogan.Phrase
	for i := range slogans {
		if len(slogans[i].Spans) != counts[i] {
			slogans[i].Spans = nil
			phrases = append(phrases, slogan.Phrase{ID: int32(i), Text: slogans[i].Text})
		}
	}
	if len(phrases) == 0 {
		return
	}
	folded := han.FoldWithOffsets(text)
	for _, h := range slogan.NewDictionary(phrases).NewScanner().Scan(folded.Text) {
		s := &slogans[h.Phrase]
		s.Spans = append(s.Spans, folded.Original(corpus.Span{Start: int(h.Start), End: int(h.End)}))
	}
	for _, p := range phrases {
		s, n := &slogans[p.ID], counts[p.ID]
		for len(s.Spans) < n {
			s.Spans = append(s.Spans, corpus.Span{})
		}
		s.Spans = s.Spans[:n]
	}
}

// Slogans are told apart by their first headBytes bytes, two Han characters, of
// which a hash points into a table that stays in the fastest memory.
const (
	headBytes = 6
	headMask  = 1<<(8*headBytes) - 1
	hashBits  = 10
)

// hash is the place in the table of a text with these first eight bytes.
func hash(word uint64) uint64 {
	return word & headMask * 0x9E3779B97F4A7C15 >> (64 - hashBits) // the golden ratio of 2⁶⁴, as Knuth multiplies
}

// locateLiterals appends where each slogan stands in the text letter by letter,
// from left to right without overlap with itself.
func locateLiterals(slogans []model.Slogan, text string) {
	var first [1 << hashBits]int16 // the last slogan of each hash, plus one
	next := make([]int16, len(slogans))
	for i := range slogans {
		s := slogans[i].Text
		if len(s) < headBytes || i >= 1<<15-1 {
			locateShort(&slogans[i], text, 0)
			continue
		}
		if len(s) < 8 {
			s += "  " // word reads eight bytes, hash uses six
		}
		h := hash(word(s))
		next[i] = first[h]
		first[h] = int16(i + 1)
	}
	i := 0
	for i+8 <= len(text) {
		for n := first[hash(word(text[i:]))]; n != 0; n = next[n-1] {
			if s := &slogans[n-1]; strings.HasPrefix(text[i:], s.Text) {
				addLiteral(s, text, i)
			}
		}
		switch c := text[i]; {
		case c >= 0xE0 && c < 0xF0: // three bytes, as nearly all characters
			i += 3
		case c < 0xC0:
			i++
		case c < 0xE0:
			i += 2
		default:
			i += 4
		}
	}
	for k := range slogans { // what may stand in the last bytes
		if n := len(slogans[k].Text); n >= headBytes && n < 8 {
			locateShort(&slogans[k], text, i)
		}
	}
}

// locateShort is locateLiterals of one short slogan, such as 6+3, from at on.
func locateShort(s *model.Slogan, text string, at int) {
	for s.Text != "" && at <= len(text) {
		i := strings.Index(text[at:], s.Text)
		if i < 0 {
			return
		}
		addLiteral(s, text, at+i)
		at += i + 1
	}
}

// addLiteral adds an occurrence unless it overlaps the last one or cuts a number
// or Latin word.
func addLiteral(s *model.Slogan, text string, at int) {
	end := at + len(s.Text)
	if n := len(s.Spans); n > 0 && at < s.Spans[n-1].End {
		return
	}
	if at > 0 && isWord(text[at-1]) && isWord(text[at]) || end < len(text) && isWord(text[end-1]) && isWord(text[end]) {
		return
	}
	s.Spans = append(s.Spans, corpus.Span{Start: at, End: end})
}

func isWord(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// probeBytes is how much of a speech is looked for: the length up to which
// package strings compares many places at once.
const probeBytes = 60

// locateSpeech finds a speech in the text, at or behind from if it stands there.
func locateSpeech(said, text string, from int) (at int, ok bool) {
	if at := index(text[from:], said); at >= 0 {
		return from + at, true
	}
	at = index(text, said)
	return at, at >= 0
}

// index is strings.Index for a long text to find.
func index(text, s string) int {
	if len(s) <= probeBytes {
		return strings.Index(text, s)
	}
	for from := 0; ; {
		at := strings.Index(text[from:], s[:probeBytes])
		if at < 0 || strings.HasPrefix(text[from+at:], s) {
			if at >= 0 {
				at += from
			}
			return at
		}
		from += at + 1
	}
}
