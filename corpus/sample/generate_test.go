package sample

import (
	"errors"
	"fmt"
	"hash/fnv"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// generated collects n articles.
func generated(t testing.TB, seed int64, n int) []string {
	t.Helper()
	texts := make([]string, 0, n)
	err := Generate(seed, n, func(name, text string) error {
		if want := fmt.Sprintf("%08d.txt", len(texts)); name != want {
			t.Fatalf("name %s, want %s", name, want)
		}
		texts = append(texts, text)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func TestGenerateSameSeed(t *testing.T) {
	long, again, short, other := generated(t, 7, 500), generated(t, 7, 500), generated(t, 7, 100), generated(t, 8, 500)
	same := 0
	for i := range long {
		if long[i] != again[i] {
			t.Fatalf("article %d differs from run to run", i)
		}
		if i < len(short) && long[i] != short[i] {
			t.Fatalf("article %d depends on how many follow", i)
		}
		if long[i] == other[i] {
			same++
		}
	}
	if same > 0 {
		t.Errorf("%d articles are the same for another seed", same)
	}
}

// TestGenerateBytes notices when the articles of a seed change, which makes
// figures measured on them incomparable with older ones.
func TestGenerateBytes(t *testing.T) {
	if runtime.GOARCH != "amd64" {
		t.Skip("the last bit of math.Exp differs between architectures")
	}
	h := fnv.New64a()
	for _, text := range generated(t, 1, 1000) {
		h.Write([]byte(text))
	}
	const want = 0x13e42b90f8f6c703
	if got := h.Sum64(); got != want {
		t.Errorf("the articles of seed 1 hash to %#x, want %#x", got, uint64(want))
	}
}

func TestGenerateStops(t *testing.T) {
	stop := errors.New("enough")
	calls := 0
	err := Generate(1, 10, func(string, string) error {
		calls++
		if calls == 3 {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) || calls != 3 {
		t.Errorf("got %v after %d calls", err, calls)
	}
}

func TestGenerateShape(t *testing.T) {
	texts := generated(t, 1, 2000)
	size, characters, traditional, glossed, damaged := 0, 0, 0, 0, 0
	for i, text := range texts {
		if !utf8.ValidString(text) {
			t.Fatalf("article %d is not UTF-8", i)
		}
		if strings.ContainsAny(text, "{}") {
			t.Fatalf("article %d has a slot left: %s", i, text)
		}
		size += len(text)
		for _, r := range text {
			if han.IsHan(r) {
				characters++
			}
		}
		if han.ScriptOf(text) == "hant" {
			traditional++
		}
		if strings.Contains(text, "(huì)") {
			glossed++
		}
		if strings.Contains(text, "?") {
			damaged++
		}
	}
	n := len(texts)
	for _, tt := range []struct {
		what          string
		got, min, max int
	}{
		{"bytes an article", size / n, 4500, 7000},
		{"Han characters an article", characters / n, 1300, 2200},
		{"traditional articles of 100", 100 * traditional / n, 40, 60},
		{"glossed articles of 100", 100 * glossed / n, 10, 45},
		{"damaged articles of 100", 100 * damaged / n, 5, 25},
	} {
		if tt.got < tt.min || tt.got > tt.max {
			t.Errorf("%s: %d, want %d to %d", tt.what, tt.got, tt.min, tt.max)
		}
	}
}

// TestGenerateCopies counts copies by what makes them copies: nearly the same
// 5-character shingles as an earlier article.
func TestGenerateCopies(t *testing.T) {
	const n = 2000
	a := newAuthor(1)
	copies := 0
	for i := range n {
		origin := a.origin(i)
		if origin == i {
			continue
		}
		copies++
		if origin > i || a.origin(origin) != origin {
			t.Fatalf("article %d copies %d, which is no original", i, origin)
		}
		if copies%10 == 0 { // comparing all would take seconds
			if j := jaccard(a.text(i), a.text(origin)); j < 0.8 {
				t.Errorf("article %d and its original %d: Jaccard %.2f", i, origin, j)
			}
			if j := jaccard(a.text(i), a.text(originalAfter(a, i))); j > 0.5 {
				t.Errorf("article %d and another: Jaccard %.2f", i, j)
			}
		}
	}
	if share := 100 * copies / n; share < copyShare-2 || share > copyShare+2 {
		t.Errorf("%d of 100 are copies, want about %d", share, copyShare)
	}
}

func originalAfter(a *author, i int) int {
	for i++; a.origin(i) != i; i++ {
	}
	return i
}

// text is the story of article i without the site's frame.
func (a *author) text(i int) string {
	a.source(a.origin(i), 0)
	a.story()
	var b strings.Builder
	for _, p := range a.paragraphs[:a.used] {
		b.Write(p)
	}
	return b.String()
}

// jaccard is the share of 5-character shingles that two texts have in common.
func jaccard(a, b string) float64 {
	const size = 5
	shingles := func(s string) map[string]bool {
		out := map[string]bool{}
		r := []rune(s)
		for i := 0; i+size <= len(r); i++ {
			out[string(r[i:i+size])] = true
		}
		return out
	}
	x, y := shingles(a), shingles(b)
	both := 0
	for s := range x {
		if y[s] {
			both++
		}
	}
	return float64(both) / float64(len(x)+len(y)-both)
}

func BenchmarkGenerate(b *testing.B) {
	size := 0
	for b.Loop() {
		err := Generate(1, 1000, func(_, text string) error {
			size += len(text)
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(size / b.N))
}
