package meeting

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzEndings holds the table against a search of the whole list.
func FuzzEndings(f *testing.F) {
	f.Add("云川市动员部署会议")
	f.Add("全市教职工大会")
	f.Add("在市行政会务中心")
	f.Add("\xe4\xbc")
	lists := map[string]*endings{"stacked": stacked, "adjoining": adjoining, "halls": halls, "bodyEnds": bodyEnds, "toCome": toCome}
	f.Fuzz(func(t *testing.T, s string) {
		for name, x := range lists {
			want := 0
			for _, w := range x.words {
				if len(w) > want && strings.HasSuffix(s, w) {
					want = len(w)
				}
			}
			if got := x.of(s); got != want {
				t.Errorf("%s of %q: %d, want %d", name, s, got, want)
			}
		}
		r, n := lastRune(s)
		if wr, wn := utf8.DecodeLastRuneInString(s); r != wr || n != wn {
			t.Errorf("last of %q: %d %d, want %d %d", s, r, n, wr, wn)
		}
	})
}
