package find

import (
	"strings"
	"testing"
	"unicode"

	"example.org/meetbrowse/corpus/han"
)

// plainIndex is the reference: compare at every offset.
func plainIndex(text, needle string, from int) int {
	lower := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < 0x80 {
				return unicode.ToLower(r)
			}
			return r
		}, s)
	}
	text, needle = lower(text), lower(needle)
	for at := from; at+len(needle) <= len(text); at++ {
		if text[at:at+len(needle)] == needle {
			return at
		}
	}
	return -1
}

func FuzzIndex(f *testing.F) {
	f.Add("青川市召開推進大會,推進重點項目", "推進", 3)
	f.Add("GDP gdp Gdp增長", "gDP增", 0)
	f.Add("aaaa", "aaa", 1)
	f.Add("", "一", 0)
	f.Fuzz(func(t *testing.T, text, needle string, from int) {
		needle = strings.ToValidUTF8(needle, "?")
		text = strings.ToValidUTF8(text, "?")
		if needle == "" || from < 0 || from > len(text) {
			return
		}
		if got, want := New(needle).Index([]byte(text), from), plainIndex(text, needle, from); got != want {
			t.Fatalf("Index(%q, %q, %d) = %d, want %d", text, needle, from, got, want)
		}
	})
}

func BenchmarkContains(b *testing.B) {
	text := []byte(han.Fold(strings.Repeat("青川市召開重點項目推進大會,市委書記李明遠強調要真抓實干、久久為功,推動高質量發展取得新成效。", 120)))
	for _, needle := range []string{"双招双引", "营商环境", "发展的", "会议的"} {
		b.Run(needle, func(b *testing.B) {
			f := New(needle)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				f.Contains(text)
			}
		})
	}
}
