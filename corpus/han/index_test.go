package han

import (
	"strings"
	"testing"
)

func FuzzIndex(f *testing.F) {
	f.Add("会议强调,要办好学校,要修好道路。", "要修")
	f.Add("要要要", "要")
	f.Add("云川市云川", "云川")
	f.Add("abcabc", "bc")
	f.Add("山水", "山水云")
	f.Add("山水", "")
	f.Add("\xe5\xb1山\xb1", "\xb1山\xb1")
	f.Fuzz(func(t *testing.T, s, word string) {
		// Words of a text are found more often than others.
		for _, w := range []string{word, s[len(s)/2:], s[len(s)/3 : len(s)/2]} {
			if got, want := Index(s, w), strings.Index(s, w); got != want {
				t.Errorf("Index(%q, %q) = %d, want %d", s, w, got, want)
			}
			if got, want := LastIndex(s, w), strings.LastIndex(s, w); got != want {
				t.Errorf("LastIndex(%q, %q) = %d, want %d", s, w, got, want)
			}
			if got, want := Contains(s, w), strings.Contains(s, w); got != want {
				t.Errorf("Contains(%q, %q) = %v, want %v", s, w, got, want)
			}
			if got, want := Count(s, w), strings.Count(s, w); got != want {
				t.Errorf("Count(%q, %q) = %d, want %d", s, w, got, want)
			}
		}
	})
}

func BenchmarkIndex(b *testing.B) {
	clause := "会议强调要把安全生产放在首位大力推进新型工业化"
	article := strings.Repeat(clause+",", 80)
	words := []string{"部署", "目标", "听取", "力争", "召开", "县政府", "的有"}
	for name, text := range map[string]string{"clause": clause, "article": article} {
		for kind, index := range map[string]func(s, word string) int{"here": Index, "strings": strings.Index} {
			b.Run(name+"/"+kind, func(b *testing.B) {
				b.SetBytes(int64(len(words) * len(text)))
				for b.Loop() {
					for _, w := range words {
						index(text, w)
					}
				}
			})
		}
	}
}
