package frequency

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
)

// indexed makes a random library whose slogans are indexed: with few or many
// articles to a day, with copies, in parts of more than one core.
func indexed(tb testing.TB, seed uint64, n, days int) *library.Snapshot {
	tb.Helper()
	rng := rand.New(rand.NewPCG(seed, 12))
	l := library.New()
	var texts []string
	var phrases []string
	for i := range 300 {
		phrases = append(phrases, fmt.Sprintf("双轮%d驱动", i))
	}
	for i := range n {
		text := fmt.Sprintf("第%d号青川市召开会议部署工作。", i)
		for range rng.IntN(8) {
			text += phrases[int(float64(len(phrases))*rng.Float64()*rng.Float64())] + "。"
		}
		if i > 0 && rng.IntN(6) == 0 {
			text = texts[rng.IntN(len(texts))]
		}
		texts = append(texts, text)
		a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: text}}
		if day := rng.IntN(days + 1); day > 0 {
			a.Published.Value = fmt.Sprintf("%04d-%02d-%02d", 2000+day/300, 1+day/25%12, 1+day%25)
		}
		l.Add(library.Prepare(a))
	}
	if err := l.IndexSlogans(context.Background(), library.IndexOptions{Phrases: phrases}); err != nil {
		tb.Fatal(err)
	}
	return l.Snapshot()
}

// agree compares the counts of a scope with those of the plain reference.
func agree(t *testing.T, s *library.Snapshot, scope []int32) {
	t.Helper()
	fast := &Table{Field: Slogans, snapshot: s, scope: scope}
	plain := &Table{Field: Slogans, snapshot: s, scope: scope}
	got, want := fast.countSlogans(context.Background()), plain.countPlainly(context.Background())
	if fast.Han != plain.Han {
		t.Errorf("%d of %d articles: %d Han characters, want %d", len(scope), s.Len(), fast.Han, plain.Han)
	}
	for i := range want {
		g, w := got[i], want[i]
		g.seen, w.seen = 0, 0
		if w.articles == 0 { // what is no row has no days
			w.first, w.last, g.first, g.last = 0, 0, 0, 0
		}
		if g != w {
			t.Fatalf("%d of %d articles, slogan %d: %+v, want %+v", len(scope), s.Len(), i, g, w)
		}
	}
}

func scopeOf(s *library.Snapshot, rng *rand.Rand, share float64) []int32 {
	scope := []int32{}
	for id := range int32(s.Len()) {
		if rng.Float64() < share {
			scope = append(scope, id)
		}
	}
	return scope
}

func TestSlogansAgreeWithPlainCounts(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	s := indexed(t, 1, 3*checkEvery, 600)
	rng := rand.New(rand.NewPCG(1, 3))
	for _, share := range []float64{0, 0.001, 0.3, 0.5, 0.7, 0.95, 0.999, 1} {
		agree(t, s, scopeOf(s, rng, share))
	}
	for _, days := range []int{0, 1, 3} {
		s := indexed(t, 2, 100, days)
		for range 30 {
			agree(t, s, scopeOf(s, rng, rng.Float64()))
		}
	}
}

func FuzzSlogansAgreeWithPlainCounts(f *testing.F) {
	f.Add(uint64(1), uint16(50), uint8(10), 0.8)
	f.Fuzz(func(t *testing.T, seed uint64, n uint16, days uint8, share float64) {
		s := indexed(t, seed, int(n%300), int(days))
		agree(t, s, scopeOf(s, rand.New(rand.NewPCG(seed, 1)), share))
	})
}

// TestMeasuresDoNotDependOnCores: neither do trends.
func TestMeasuresDoNotDependOnCores(t *testing.T) {
	s := indexed(t, 4, 3*checkEvery, 600)
	scope := scopeOf(s, rand.New(rand.NewPCG(2, 3)), 0.8)
	work := func(cores int) (*Table, []Trend) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		table, err := Count(context.Background(), s, Slogans, scope)
		if err != nil {
			t.Fatal(err)
		}
		if err := table.Dispersion(context.Background(), AcrossMonths); err != nil {
			t.Fatal(err)
		}
		return table, table.Trends(table.Rows[:20], false)
	}
	one, first := work(1)
	many, second := work(5)
	if !slices.Equal(one.Rows, many.Rows) {
		t.Error("rows differ")
	}
	for i := range first {
		if !slices.Equal(first[i].Hits, second[i].Hits) || !slices.Equal(first[i].Han, second[i].Han) {
			t.Errorf("trend %d differs", i)
		}
	}
}

func BenchmarkCount(b *testing.B) {
	s := indexed(b, 1, 20000, 600)
	for _, share := range []float64{0.2, 0.5, 0.9, 1} {
		scope := scopeOf(s, rand.New(rand.NewPCG(1, 3)), share)
		b.Run(fmt.Sprint(share), func(b *testing.B) {
			for b.Loop() {
				if _, err := Count(context.Background(), s, Slogans, scope); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestSpeakersOfSlogans: a slogan counts for whom the article says it of, in
// either script, and not where it stands elsewhere or inside a longer one.
func TestSpeakersOfSlogans(t *testing.T) {
	l := library.New()
	add := func(text string, speeches ...[3]string) {
		a := &model.Article{Article: &corpus.Article{ID: text, Text: text}}
		for _, s := range speeches {
			from := strings.Index(text, s[1])
			a.Speeches = append(a.Speeches, model.Speech{Speaker: s[0], Span: corpus.Span{Start: from, End: strings.Index(text, s[2])}})
		}
		l.Add(library.Prepare(a))
	}
	add("“开门红”在即。李明遠強調，抓好雙輪驅動，夺取“开门红”。徐树海说，要开门红了。",
		[3]string{"李明遠", "李明遠強調", "徐树海说"}, [3]string{"徐树海", "徐树海说", "了。"})
	add("李明远指出，首季开门红就是开门红，三抓三促。", [3]string{"李明远", "首季", "三抓"})
	opts := library.IndexOptions{Phrases: []string{"开门红", "双轮驱动", "首季开门红", "三抓三促"}}
	if err := l.IndexSlogans(context.Background(), opts); err != nil {
		t.Fatal(err)
	}
	table, err := Count(context.Background(), l.Snapshot(), Speakers, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, r := range table.Rows {
		got += fmt.Sprint(table.Label(r), r.Hits, r.Articles, " ")
	}
	if want := "李明远4 2 徐树海1 1 "; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
