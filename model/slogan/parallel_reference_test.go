package slogan

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// checkTripled compares tripled with trying every place.
func checkTripled(t *testing.T, s string) {
	t.Helper()
	text := readText(s)
	text.countFours()
	got := text.tripled()
	var want []candidate
	var same []int32
	isHan := func(from, to int) bool {
		return from >= 0 && to <= len(text.folded) && !slices.ContainsFunc(text.folded[from:to], func(r rune) bool { return !han.IsHan(r) })
	}
	for i := range text.folded {
		want = text.tripledAt(i, want)
		if (isHan(i-1, i+3) || isHan(i, i+4)) && text.folded[i] == text.folded[i+2] {
			same = append(same, int32(i))
		}
	}
	if twins := text.repeats.twins; !slices.Equal(got, want) || !slices.Equal(twins, same) {
		t.Fatalf("%q: %v and %v, plainly %v and %v", s, got, twins, want, same)
	}
}

// checkAdjoining tries the segments to begin a run that are said not to.
func checkAdjoining(t *testing.T, s string) {
	t.Helper()
	text := readText(s)
	var row []segment
	from := 0
	for _, at := range text.signs.cuts {
		if int(at) > from {
			row = append(row, segment{from, int(at), text.folded[at]})
		}
		from = int(at) + 1
	}
	for i := 0; i+1 < len(row); i++ {
		if text.mayAdjoin(row, i) {
			continue
		}
		if _, _, end := text.parallelRun(row, make([]bool, len(row)), i, false); end > i+1 {
			t.Fatalf("%q has a run at segment %d", s, i)
		}
	}
}

func FuzzShortcutsOfParallelPhrases(f *testing.F) {
	f.Add("抓实抓细抓好，高标准高质量。为林务林爱林", uint64(1))
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		rng := rand.New(rand.NewPCG(seed, 5))
		parts := strings.Fields("高 标准 质量 抓 实 细 好 为 林 务 爱 敢 想 干 人 人 人 ， 、 。 ； 1 的")
		for range 20 {
			var b strings.Builder
			for range rng.IntN(40) {
				b.WriteString(parts[rng.IntN(len(parts))])
			}
			for _, text := range []string{s, b.String(), s + b.String()} {
				checkTripled(t, text)
				checkAdjoining(t, text)
			}
		}
	})
}

func FuzzPlacesAreFoundLikeStrings(f *testing.F) {
	f.Add("青川市青川县清川", "青川")
	f.Add("", "a")
	f.Fuzz(func(t *testing.T, text, name string) {
		text, name = strings.ToValidUTF8(text, "?"), strings.ToValidUTF8(name, "?")
		if utf8.RuneCountInString(name) < minRunes {
			return
		}
		places := []string{name, "青川", name + "川"}
		for _, s := range []string{text, text + name, text + name + "川" + name[1:] + "青川青川" + text} {
			s = strings.ToValidUTF8(s, "?")
			read := readText(s)
			found := map[placeAt]bool{}
			for _, p := range read.findPlaces(places, nil) {
				found[p] = true
			}
			for at, offset := range read.offsets[:len(read.folded)] {
				for i, place := range places {
					if want := strings.HasPrefix(s[offset:], place); found[placeAt{int32(at), int32(i)}] != want {
						t.Fatalf("%q at %d in %q: want %v", place, at, s, want)
					}
				}
			}
		}
	})
}
