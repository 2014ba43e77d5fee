package library

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// article makes an article with a value in every field, some of which stand in
// the text and some of which do not.
func article(rng *rand.Rand, n int) *model.Article {
	word := func() string {
		runes := []rune("青川市白石縣會議產業強鎮“雙輪驅動”推進,。、《》工作 ABC１２３龍國")
		var b strings.Builder
		for range 2 + rng.IntN(6) {
			b.WriteRune(runes[rng.IntN(len(runes))])
		}
		return b.String()
	}
	lines := []string{word() + "召開推進會"}
	for range 1 + rng.IntN(5) {
		lines = append(lines, word()+word()+word())
	}
	clean := strings.Join(lines, "\n")
	span := func() corpus.Span {
		a, b := rng.IntN(len(clean)), rng.IntN(len(clean))
		return corpus.Span{Start: min(a, b), End: max(a, b)}
	}
	text := func() model.Text {
		switch rng.IntN(4) {
		case 0:
			return model.Text{}
		case 1:
			return model.Text{Value: lines[rng.IntN(len(lines))], Evidence: []corpus.Span{span(), span()}}
		}
		return model.Text{Value: word(), Evidence: []corpus.Span{span()}}
	}
	texts := func() (out []model.Text) {
		for range rng.IntN(3) {
			out = append(out, text())
		}
		return out
	}
	a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint("a", n), Source: "dir/" + fmt.Sprint("a", n), URL: word(),
		Title: word(), Date: "2023-01-02", Outlet: word(), Encoding: "gb18030", Text: clean},
		Headline:     model.Text{Value: lines[0], Evidence: []corpus.Span{{Start: 0, End: len(lines[0])}}},
		Subheadlines: texts(), Published: model.Text{Value: fmt.Sprintf("20%02d-%02d-01", rng.IntN(30), 1+rng.IntN(12))},
		Outlet: text(), Editors: texts(), Reporters: texts(), Photographers: texts(), Script: model.Mixed}
	if n%2 == 0 {
		a.Cleaned = &model.Cleaning{Glosses: n, RemovedLines: 3}
	}
	at := 0
	for range rng.IntN(4) {
		e := corpus.Edit{Original: word(), Replacement: strings.Repeat("x", rng.IntN(2)), Reason: corpus.Reason(rng.IntN(5))}
		e.Span = corpus.Span{Start: at, End: at + len(e.Original)}
		at = e.Span.End + rng.IntN(5)
		a.Edits = append(a.Edits, e)
	}
	for range rng.IntN(3) {
		a.Damage = append(a.Damage, span())
		a.Speeches = append(a.Speeches, model.Speech{Speaker: word(), Verb: "強調", Span: span()})
		s := model.Slogan{Text: word(), Kind: model.Numeric, Spans: []corpus.Span{span(), span()}, Quoted: rng.IntN(3)}
		s.Key = slogan.Key(s.Text)
		a.Slogans = append(a.Slogans, s)
		m := model.Meeting{Name: text(), Aliases: texts(), Kind: text(), Date: model.Text{Value: "2023-02-03"},
			DateBasis: model.DateText, DateText: text(), PartOfDay: text(), Venue: text(), Mode: model.Video, ModeText: text(),
			Place: model.Place{Name: text(), Prefecture: word(), Province: word(), Code: "110101", Level: model.County, Basis: model.PlaceLead}}
		m.People = []model.Person{{Name: text(), Posts: texts(), Roles: []model.Part{{Role: model.Host}, {Role: model.Speak}}}}
		m.Bodies = []model.Body{{Name: text(), Roles: []model.Part{{Role: model.Exchange}}}}
		m.Documents = []model.Document{{Title: text(), Verb: model.Text{Value: "印發"}}}
		m.Targets = []model.Target{{Text: text(), Value: 1.5e11, Unit: "元", About: text(), Bound: text()}}
		a.Meetings = append(a.Meetings, m)
	}
	return a
}

func TestArticleComesBackUnchanged(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	l := New()
	var want []*model.Article
	for n := range 3000 {
		a := article(rng, n)
		want = append(want, a)
		if id := l.Add(Prepare(a)); int(id) != n {
			t.Fatalf("article %d got id %d", n, id)
		}
	}
	s := l.Snapshot()
	for n, a := range want {
		if d := cmp.Diff(a, s.Article(int32(n))); d != "" {
			t.Fatalf("article %d: %s", n, d)
		}
		if got := s.FoldedString(int32(n)); got != han.Fold(a.Text) {
			t.Fatalf("article %d: folded text %q of %q", n, got, a.Text)
		}
		if s.Headline(int32(n)) != a.Headline.Value || s.FoldedHeadline(int32(n)) != han.Fold(a.Headline.Value) {
			t.Fatalf("article %d: headline %q", n, s.Headline(int32(n)))
		}
	}
}

func TestSnapshotStaysAsItWas(t *testing.T) {
	l := New()
	rng := rand.New(rand.NewPCG(3, 4))
	var wg sync.WaitGroup
	for n := range 2500 {
		l.Add(Prepare(article(rng, n)))
		if n%500 != 0 {
			continue
		}
		s := l.Snapshot()
		wg.Add(1)
		go func() { // Reads while the writer goes on; the race detector watches.
			defer wg.Done()
			for id := range int32(s.Len()) {
				if s.ID(id) != fmt.Sprint("a", id) || len(s.Article(id).Meetings) != len(s.Meetings(id)) {
					t.Errorf("snapshot of %d: article %d is %q", s.Len(), id, s.ID(id))
				}
			}
			if got := len(s.Order(Newest)); got != s.Len() {
				t.Errorf("order of %d articles has %d", s.Len(), got)
			}
		}()
	}
	wg.Wait()
}

func TestOrderIsTheSortedOrder(t *testing.T) {
	l := New()
	rng := rand.New(rand.NewPCG(5, 6))
	for n := range 700 {
		l.Add(Prepare(article(rng, n)))
		if n%97 != 0 {
			continue
		}
		s := l.Snapshot()
		for o := range orders {
			want := make([]int32, s.Len())
			for i := range want {
				want[i] = int32(i)
			}
			s.Sort(want, o)
			if got := s.Order(o); !slices.Equal(got, want) {
				t.Fatalf("%d articles, order %d: %v, sorted %v", n+1, o, got, want)
			}
		}
	}
}

func TestUnknownValuesSortLast(t *testing.T) {
	l := New()
	dates := []string{"", "2023-05-01", "2024-01-01"}
	outlets := []string{"乙報", "", "甲報"}
	for i := range dates {
		a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: fmt.Sprint("text ", i)}}
		a.Published.Value, a.Outlet.Value = dates[i], outlets[i]
		l.Add(Prepare(a))
	}
	s := l.Snapshot()
	if got := s.Order(Newest); !slices.Equal(got, []int32{2, 1, 0}) {
		t.Errorf("newest first: %v", got)
	}
	if got := s.Order(ByOutlet); got[2] != 1 {
		t.Errorf("by outlet: %v", got)
	}
}

func TestCopiesShareTheFirst(t *testing.T) {
	l := New()
	body := strings.Repeat("青川市今天召開大會部署下半年重點項目工作並且表彰先進集體和個人。", 3)
	other := strings.Repeat("白石縣昨日舉辦農民豐收節有關的文藝演出活動吸引了許多遊客前來。", 3)
	for i, text := range []string{body, other, body + "(記者)", han.Fold(body)} {
		a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: text}}
		l.Add(Prepare(a))
	}
	s := l.Snapshot()
	for id, want := range []int32{0, 1, 0, 0} {
		if got := s.Row(int32(id)).Copy; got != want {
			t.Errorf("article %d is a copy of %d, want %d", id, got, want)
		}
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]int32{"": 0, "2023-01-29": 20230129, "2023-01-31T16:01:03": 20230131, "2023-02": 20230200, "x023-01-01": 0} {
		if got := Day(in); got != want {
			t.Errorf("Day(%q) = %d, want %d", in, got, want)
		}
	}
}

func FuzzUnfold(f *testing.F) {
	f.Add("會議,「雙輪驅動」", []byte{1, 2})
	f.Fuzz(func(t *testing.T, clean string, junk []byte) {
		clean = strings.ToValidUTF8(clean, "?")
		folded := han.Fold(clean)
		found, ok := scan(clean, folded)
		got, err := unfold(folded, found.difference)
		if err != nil || !ok || got != clean {
			t.Fatalf("unfold of the difference of %q = %q, %v", clean, got, err)
		}
		unfold(folded, junk) // Must return, whatever the bytes.
		unpackFacts(junk, clean)
	})
}
