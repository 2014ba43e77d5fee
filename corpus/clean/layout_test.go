package clean

import (
	"slices"
	"strings"
	"testing"
)

// plainWordEnd looks at one character after another, as a reference.
func plainWordEnd(text string, at, end int) int {
	if i := strings.IndexFunc(text[at:end], isBlank); i >= 0 {
		return at + i
	}
	return end
}

// FuzzWordEnd holds the blanks that the pass over the characters found, and the
// words between them, against the reference.
func FuzzWordEnd(f *testing.F) {
	f.Add("\u3000\u3000青禾县 开会\t今日\u00a0王五\u2003李四&emsp;赵六&nbsp;\u3000\n?會&#12288;")
	f.Add("a\tb c\u1680\u205f\u202f\t\t")
	f.Fuzz(func(t *testing.T, in string) {
		w := &workspace{memo: newMemo()}
		text := scan(in, w).text
		var want []int
		for i, r := range text {
			if r >= 0x80 && isBlank(r) {
				want = append(want, i)
			}
		}
		if !slices.Equal(w.wide, want) {
			t.Fatalf("%q: wide blanks at %v, want %v", in, w.wide, want)
		}
		p := paragraphs{text: text, wide: w.wide, tab: -1}
		for at := 0; at < len(text); {
			end := len(text)
			if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
				end = at + i
			}
			got := p.wordEnd(at, end)
			if want := plainWordEnd(text, at, end); got != want {
				t.Fatalf("%q: word at %d ends at %d, want %d", in, at, got, want)
			}
			for at = got; at < len(text) && (text[at] == '\n' || strings.IndexFunc(text[at:], isBlank) == 0); {
				at += len(string([]rune(text[at:min(len(text), at+3)])[:1]))
			}
		}
	})
}
