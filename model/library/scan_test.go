package library

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// plainHan is the number of Han characters of a text.
func plainHan(text string) (n int) {
	for _, r := range text {
		if han.IsHan(r) {
			n++
		}
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
		got, ok := scan(clean, folded)
		filter := newFilter(len(folded))
		eachPair(folded, func(h uint32) {
			h &= uint32(len(filter)*64 - 1)
			filter[h/64] |= 1 << (h % 64)
		})
		if !ok || int(got.han) != countHan(folded) || countHan(folded) != plainHan(folded) || !bytes.Equal(got.latin, latinWords(folded)) || !slices.Equal(got.filter, filter) {
			t.Fatalf("%q: %+v", folded, got)
		}
	})
}

func TestNoTextIsMadeOfWhatIsNoUTF8(t *testing.T) {
	for _, text := range []string{"\xff", "会\xe4\xbc", "会议\xe4\xbcA", "，\x80", "\xf0\x9f", "\xe4，\xbc"} {
		if found, ok := scan(text, han.Fold(text)); ok {
			t.Errorf("%q: %+v", text, found)
		}
	}
}
