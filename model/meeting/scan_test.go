package meeting

import (
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus/han"
)

// plainHits finds the triggers of a text one after another, as a reference.
func plainHits(text string) hits {
	h := hits{}
	for w, i := range marks {
		if strings.Contains(text, w) {
			h.seen.add(i)
		}
	}
	for at, r := range text {
		if strings.ContainsRune("。;!?", r) {
			h.stops = append(h.stops, int32(at))
		}
		if r >= '0' && r <= '9' {
			h.digits = append(h.digits, int32(at))
		}
		for c := range classes {
			if hasAnyPrefix(text[at:], classWords(c)...) > 0 {
				h.at[c] = append(h.at[c], int32(at))
			}
		}
	}
	h.sayings = sayingVerbs.scan(text, 0, len(text), nil)
	for _, f := range titlesAndVerbs().scan(text, 0, len(text), nil) {
		if f.value&verbFlag != 0 {
			f.value &^= verbFlag
			h.verbs = append(h.verbs, f)
		} else {
			h.titles = append(h.titles, f)
		}
	}
	return h
}

func titlesAndVerbs() *lexicon {
	groups := map[uint16]string{}
	for _, w := range titles.entries() {
		groups[w.value] += " " + w.text
	}
	for _, w := range roleVerbs.entries() {
		groups[w.value|verbFlag] += " " + w.text
	}
	return newLexicon(groups)
}

func FuzzTriggers(f *testing.F) {
	f.Add("市委书记王五主持会议并讲话,副市长李四作了说明。会上,大家说,目标是到年底前达到5亿元以上")
	f.Add("书\xff记《摄》记者 某某摄)")
	f.Add("主持人主持")
	f.Fuzz(func(t *testing.T, text string) {
		var got hits
		got.reset(len(text))
		want := plainHits(text)
		triggers().find(text, &got)
		for c := range classes { // several words may begin at one place
			if !slices.Equal(slices.Compact(got.at[c]), want.at[c]) {
				t.Errorf("%q: class %d at %v, want %v", text, c, got.at[c], want.at[c])
			}
		}
		if got.seen != want.seen ||
			!slices.Equal(got.titles, want.titles) || !slices.Equal(got.verbs, want.verbs) || !slices.Equal(got.sayings, want.sayings) || !slices.Equal(got.stops, want.stops) || !slices.Equal(got.digits, want.digits) {
			t.Errorf("%q: titles %v, verbs %v; want %v, %v", text, got.titles, got.verbs, want.titles, want.verbs)
		}
	})
}

// TestTriggers holds each trigger against the reference, alone and beside
// others.
func TestTriggers(t *testing.T) {
	var all []string
	for _, w := range triggers().words {
		all = append(all, w.text)
	}
	for i, w := range all {
		text := w + all[(i*7+3)%len(all)] + "," + w + "\n" + all[(i*13+5)%len(all)] + w
		var got hits
		got.reset(len(text))
		want := plainHits(text)
		triggers().find(text, &got)
		if got.seen != want.seen || !slices.Equal(got.titles, want.titles) || !slices.Equal(got.verbs, want.verbs) || !slices.Equal(got.sayings, want.sayings) || !slices.Equal(got.stops, want.stops) || !slices.Equal(got.digits, want.digits) {
			t.Errorf("%q: titles %v, verbs %v; want %v, %v", text, got.titles, got.verbs, want.titles, want.verbs)
		}
	}
}

// TestOneMeaning: a word of a lexicon means one thing, whatever the order of
// its groups.
func TestOneMeaning(t *testing.T) {
	for name, x := range map[string]*lexicon{"titles": titles, "roleVerbs": roleVerbs, "creditLabels": creditLabels, "rankWords": rankWords, "nameEnds": nameEnds, "bounds": bounds} {
		seen := map[string]uint16{}
		for _, w := range x.entries() {
			if v, ok := seen[w.text]; ok && v != w.value {
				t.Errorf("%s: %s means %d and %d", name, w.text, v, w.value)
			}
			seen[w.text] = w.value
		}
	}
}

func BenchmarkFind(b *testing.B) {
	var texts []string
	for _, t := range generated(b, 200) {
		texts = append(texts, han.Fold(cleaned(t).Text))
	}
	var h hits
	b.SetBytes(size(texts))
	for b.Loop() {
		for _, t := range texts {
			h.reset(len(t))
			triggers().find(t, &h)
		}
	}
}
