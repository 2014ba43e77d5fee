package clean

import (
	"testing"

	"example.org/meetbrowse/corpus/han"
)

// plainGloss is tonedGloss without its table.
func plainGloss(rest string) int {
	syllable, end := glossAt(rest, 0)
	if _, tone, ok := han.ParseSyllable(syllable); !ok || tone == 0 {
		return 0
	}
	return end
}

// TestTonedGloss checks that the table holds the readings of all characters.
func TestTonedGloss(t *testing.T) {
	used := 0
	for _, word := range usualGlosses() {
		if word != 0 {
			used++
		}
	}
	if used > len(usualGlosses())/2 {
		t.Errorf("%d of %d slots are used", used, len(usualGlosses()))
	}
	for _, s := range han.TonedSyllables() {
		rest := s + ")議程安排"
		if got, want := tonedGloss(rest), plainGloss(rest); got != want {
			t.Errorf("tonedGloss(%s) = %d, want %d", s, got, want)
		}
	}
}

func FuzzTonedGloss(f *testing.F) {
	for _, s := range []string{"xiàng)目標", "zhuāng)重點", "ɡònɡ)同推進", "a)bcdefgh", ")))))))))", "x\x00iàng)))"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i := range s {
			if got := tonedGloss(s[i:]); got != 0 && got != plainGloss(s[i:]) {
				t.Fatalf("tonedGloss(%q) = %d, want %d", s[i:], got, plainGloss(s[i:]))
			}
		}
	})
}

func BenchmarkGloss(b *testing.B) {
	const gloss = "xiàng)目建設"
	b.Run("table", func(b *testing.B) {
		for b.Loop() {
			sink += tonedGloss(gloss)
		}
	})
	b.Run("plain", func(b *testing.B) {
		for b.Loop() {
			sink += plainGloss(gloss)
		}
	})
}
