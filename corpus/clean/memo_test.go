package clean

import (
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
)

// FuzzMemo judges each line of a text twice in one workspace and once in a fresh
// one.
func FuzzMemo(f *testing.F) {
	f.Add("首页\n要聞\n首页\n来源：青禾报\n记者 白杨\n")
	f.Add("第１版\n|\n|\n要聞 \n要闻\n")
	w := &workspace{memo: newMemo()}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		for _, raw := range strings.Split(s, "\n") {
			span := corpus.Span{End: len(raw)}
			if raw == "" || trim(raw, span) != span {
				continue
			}
			want := (&workspace{memo: newMemo()}).judgeAlone(raw, span)
			for range 2 {
				if got := w.judge(raw, span); got != want {
					t.Fatalf("judge(%q) = %+v, want %+v", raw, got, want)
				}
			}
		}
		w.folded = w.folded[:0]
	})
}
