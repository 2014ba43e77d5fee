package library

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// countHan is the number of Han characters of a text.
func countHan(text string) int32 {
	n := int32(0)
	for at := 0; at < len(text); {
		c := text[at]
		if c > firstHanByte && c <= lastHanByte { // U+5000 to U+9FFF are Han characters, all of three bytes
			n++
			at += 3
			continue
		}
		if c < utf8.RuneSelf {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if han.IsHan(r) {
			n++
		}
		at += size
	}
	return n
}

// latinWords are the words of ASCII letters and digits that have a letter, in
// lower case, with a line end behind each.
func latinWords(text string) []byte {
	var out []byte
	for at := 0; at < len(text); {
		if text[at] >= utf8.RuneSelf || !isWordByte(text[at]) {
			at++
			continue
		}
		start, letter := at, false
		for ; at < len(text) && isWordByte(text[at]); at++ {
			letter = letter || text[at] >= 'A'
		}
		if letter {
			out = append(append(out, text[start:at]...), '\n')
		}
	}
	return bytes.ToLower(out)
}

func FuzzScan(f *testing.F) {
	f.Add("會議,「雙輪驅動」A股 GDP增長5.5%\nBRICS")
	f.Add("々〇㐀䶿一龥𠮷ｗｔｏ＂，")
	f.Fuzz(func(t *testing.T, clean string) {
		clean = strings.ToValidUTF8(clean, "?")
		folded := han.Fold(clean)
		got := scan(folded)
		filter := newFilter(len(folded))
		eachPair(folded, func(h uint32) {
			h &= uint32(len(filter)*64 - 1)
			filter[h/64] |= 1 << (h % 64)
		})
		if got.han != countHan(folded) || !bytes.Equal(got.latin, latinWords(folded)) || !slices.Equal(got.filter, filter) {
			t.Fatalf("%q: %+v", folded, got)
		}
		if n := countRunes(clean); n != utf8.RuneCountInString(clean) {
			t.Fatalf("%q has %d characters", clean, n)
		}
	})
}
