package library

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// found makes an article of a text with the slogans that it coins.
func found(id, text string) *model.Article {
	a := &model.Article{Article: &corpus.Article{ID: id, Text: text}}
	a.Slogans = slogan.Find(a)
	return a
}

func countOf(s *Snapshot, id int32, key string) SloganCount {
	for _, c := range s.SloganCounts(id) {
		if s.Slogans.Text(c.Slogan) == key {
			return c
		}
	}
	return SloganCount{}
}

func TestASloganOfOneArticleCountsInAll(t *testing.T) {
	l := New()
	l.Add(Prepare(found("a", "全市要抓好“雙輪驅動”工作，做到“說了就干、定了就辦”。")))
	l.Add(Prepare(found("b", "双轮驱动见成效，双轮驱动再出发，说了就干，定了就办。")))
	l.Add(Prepare(found("c", "推动智慧农田建设，智慧农田见效。")))
	s := l.Snapshot()
	if got := countOf(s, 1, "双轮驱动"); got.Count != 0 || s.Indexed() != 0 {
		t.Errorf("before the index: %+v", got)
	}
	if err := l.IndexSlogans(context.Background(), IndexOptions{Phrases: []string{"智慧農田"}, Stop: []string{"说了就干，定了就办"}}); err != nil {
		t.Fatal(err)
	}
	l.Add(Prepare(found("d", "双轮驱动")))
	s = l.Snapshot()
	for _, c := range []struct {
		id    int32
		key   string
		count uint16
	}{{0, "双轮驱动", 1}, {1, "双轮驱动", 2}, {1, "说了就干定了就办", 0}, {2, "智慧农田", 2}, {3, "双轮驱动", 0}} {
		if got := countOf(s, c.id, c.key); got.Count != c.count {
			t.Errorf("article %d has %q %d times, want %d", c.id, c.key, got.Count, c.count)
		}
	}
	a := s.Article(1)
	i := slices.IndexFunc(a.Slogans, func(x model.Slogan) bool { return x.Key == "双轮驱动" })
	if i < 0 || len(a.Slogans[i].Spans) != 2 || a.Slogans[i].Spans[1].Of(a.Text) != "双轮驱动" {
		t.Errorf("slogans of the article: %+v", a.Slogans)
	}
}

func TestTheFormWithSegmentsIsShown(t *testing.T) {
	l := New()
	l.Add(Prepare(found("a", "全市开门红首季红,夺取“开门红、首季红”。")))
	if err := l.IndexSlogans(context.Background(), IndexOptions{}); err != nil {
		t.Fatal(err)
	}
	a := l.Snapshot().Article(0)
	i := slices.IndexFunc(a.Slogans, func(x model.Slogan) bool { return x.Key == "开门红首季红" })
	if i < 0 || a.Slogans[i].Text != "开门红、首季红" || len(a.Slogans[i].Spans) != 2 {
		t.Errorf("slogans %+v", a.Slogans)
	}
}

func TestIndexAgreesWithAPlainRecount(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	words := []string{"開門紅", "开门红", "全年紅", "“開門紅”", "“雙輪驅動”", "双轮驱动", "6+3", "“6+3”", "。", "，", "要", "\n", "推動"}
	l := New()
	for n := range 1300 {
		var b strings.Builder
		for range 1 + rng.IntN(30) {
			b.WriteString(words[rng.IntN(len(words))])
		}
		l.Add(Prepare(found(fmt.Sprint(n), b.String())))
	}
	if err := l.IndexSlogans(context.Background(), IndexOptions{Phrases: []string{"推动"}}); err != nil {
		t.Fatal(err)
	}
	s := l.Snapshot()
	for id := range int32(s.Len()) {
		text := han.Fold(s.Text(id))
		turn := 0
		directed := strings.Map(func(r rune) rune {
			if r == '\n' {
				turn = 0
			}
			if r == '"' {
				turn++
				return []rune("”“")[turn%2]
			}
			return r
		}, text)
		plain := strings.ReplaceAll(text, `"`, "")
		for _, key := range []string{"开门红", "双轮驱动", "推动"} {
			want := strings.Count(plain, key)
			quoted := strings.Count(directed, "“"+key+"”")
			if got := countOf(s, id, key); int(got.Count) != want || int(got.Quoted) != quoted {
				t.Fatalf("article %d %q: %+v, want %d, %d quoted in %s", id, key, got, want, quoted, text)
			}
		}
		if got, want := len(s.ArticleSlogans(id)), len(s.SloganCounts(id)); got != want {
			t.Fatalf("article %d: %d slogans, %d counts", id, got, want)
		}
	}
}
