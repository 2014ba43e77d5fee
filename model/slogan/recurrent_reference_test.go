package slogan

import (
	"context"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// repeatedString is a string that comes back with free neighbours: how often, and in
// how many articles.
type repeatedString struct{ hits, articles int }

// stand is where a string stands: in which article, and what is beside it, 0 for a mark.
type stand struct {
	article     int
	front, back rune
}

// plainRepeated are those strings of articles by looking at every string in a map.
func plainRepeated(texts []string) map[string]repeatedString {
	need := max(minCorpus, len(texts)/perArticles)
	stands := map[string][]stand{}
	for article, t := range texts {
		for _, run := range strings.FieldsFunc(t, func(r rune) bool { return r < firstUnified || r > lastUnified }) {
			r := append(append([]rune{0}, []rune(run)...), 0)
			for i := 1; i < len(r)-1; i++ {
				for n := minRecurrent; n <= maxRecurrent && i+n < len(r); n++ {
					s := string(r[i : i+n])
					stands[s] = append(stands[s], stand{article, r[i-1], r[i+n]})
				}
			}
		}
	}
	out := map[string]repeatedString{}
	for s, list := range stands {
		articles := map[int]bool{}
		for _, p := range list {
			articles[p.article] = true
		}
		if len(articles) >= need && plainFree(list, func(p stand) rune { return p.front }) && plainFree(list, func(p stand) rune { return p.back }) {
			out[s] = repeatedString{len(list), len(articles)}
		}
	}
	return out
}

// plainFree reports whether the neighbours on one side of a string are none that it was
// cut off from.
func plainFree(list []stand, beside func(stand) rune) bool {
	counts := map[rune]int{}
	for _, p := range list {
		counts[beside(p)]++
	}
	if counts[0] == 0 && len(counts) <= 2 {
		return false
	}
	delete(counts, 0)
	for _, n := range counts {
		if n > int(freedom*float64(len(list))) {
			return false
		}
	}
	return true
}

func checkRepeated(t *testing.T, texts []string, workers int) {
	t.Helper()
	s, err := readSample(context.Background(), len(texts), func(i int) string { return texts[i] }, workers)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]repeatedString{}
	g := s.newGrower()
	g.judge = func(group []place, n, articles int) {
		var b strings.Builder
		for _, c := range s.chars[group[0].at:][:n] {
			b.WriteRune(rune(c))
		}
		for _, p := range group {
			if !slices.Equal(s.chars[p.at:][:n], s.chars[group[0].at:][:n]) || p.front != s.chars[p.at-1] {
				t.Fatalf("places of %q differ in %q", b.String(), texts)
			}
		}
		got[b.String()] = repeatedString{len(group), articles}
	}
	for share := range shares {
		g.growAll(context.Background(), s.frequent(share, g.table))
	}
	if want := plainRepeated(texts); !maps.Equal(got, want) {
		t.Fatalf("%q:\n%v\nplainly\n%v", texts, got, want)
	}
}

func FuzzRepeatedStringsAgreeWithAPlainCount(f *testing.F) {
	f.Add("拔钉清障，拔钉清障。山海拔钉清障江", uint64(1), uint8(2))
	f.Add("\xe4\xb8\xed\xa0\x80\xf0\x9f开门红", uint64(1), uint8(1))
	f.Fuzz(func(t *testing.T, text string, seed uint64, workers uint8) {
		rng := rand.New(rand.NewPCG(seed, 11))
		letters := []rune("山海江河，")[:3+rng.IntN(3)]
		texts := []string{text, text, text + text}
		for range rng.IntN(30) {
			var b strings.Builder
			for range rng.IntN(60) {
				if rng.IntN(8) == 0 {
					b.WriteString([]string{"拔钉清障翻山", "看潮听雨种菜养花修渠筑坝开山", "𠀀", "清障翻山"}[rng.IntN(4)])
				}
				b.WriteRune(letters[rng.IntN(len(letters))])
			}
			texts = append(texts, b.String())
		}
		checkRepeated(t, texts, 1+int(workers%4))
	})
}

func TestRepeatedStringsAgreeWithAPlainCount(t *testing.T) {
	texts := corpusOf(40, "拔钉清障", "拔钉清障修渠筑坝", "深耕细作")
	for workers := range 3 {
		checkRepeated(t, texts, 1+workers)
	}
	checkRepeated(t, slices.Repeat([]string{"看潮听雨种菜养花修渠筑坝开山看潮听雨种菜养花"}, 5), 2)
}
