package concordance

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/slogan"
)

func libraryOf(t *testing.T, texts ...string) *library.Snapshot {
	t.Helper()
	l := library.New()
	for i, text := range texts {
		a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: text}}
		a.Slogans = slogan.Find(a)
		a.Published.Value = fmt.Sprintf("2023-01-%02d", i%28+1)
		if at := strings.Index(text, "李明遠"); at >= 0 {
			a.Speeches = []model.Speech{{Speaker: "李明遠", Verb: "指出", Span: corpus.Span{Start: at, End: len(text)}}}
		}
		l.Add(library.Prepare(a))
	}
	if err := l.IndexSlogans(context.Background(), library.IndexOptions{}); err != nil {
		t.Fatal(err)
	}
	return l.Snapshot()
}

// lines are all lines, asked for one by one and together, which must be the same.
func lines(t *testing.T, c *Concordance) []Line {
	t.Helper()
	all, err := c.Lines(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if c.Len() != len(all) {
		t.Fatalf("%d lines, and %d together", c.Len(), len(all))
	}
	for i := range all {
		if got := c.Line(i); got != all[i] {
			t.Fatalf("line %d is %v, and %v together", i, got, all[i])
		}
	}
	return all
}

func TestFindAgreesWithPlainSearch(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	words := []string{"開門紅", "开门红", "“雙輪驅動”", "双轮驱动", "GDP", "gdp", "。", "要", "\n", "，"}
	var texts []string
	for range 600 {
		var b strings.Builder
		for range rng.IntN(30) {
			b.WriteString(words[rng.IntN(len(words))])
		}
		texts = append(texts, b.String())
	}
	s := libraryOf(t, texts...)
	for _, phrase := range []string{"开门红", "雙輪驅動", "gDp", "红。", "要要"} {
		c, err := Find(context.Background(), s, phrase, nil)
		if err != nil {
			t.Fatal(err)
		}
		var want []Line
		needle := strings.ToLower(han.Fold(phrase))
		for id, text := range texts {
			folded := strings.ToLower(han.Fold(text))
			for at := 0; ; {
				i := strings.Index(folded[at:], needle)
				if i < 0 {
					break
				}
				want = append(want, Line{int32(id), int32(at + i), int32(at + i + len(needle))})
				at += i + len(needle)
			}
		}
		if !slices.Equal(lines(t, c), want) {
			t.Errorf("%q: %d lines, want %d", phrase, c.Len(), len(want))
		}
	}
}

func TestLinesOfASloganAreItsCount(t *testing.T) {
	s := libraryOf(t, "“说了就干、定了就办”", "说了就干，“定了就办”和說了就干、定了就辦", "“雙輪驅動”16+3和“6+3”", "双“轮”驱动6+3")
	for symbol := range int32(s.Slogans.Len()) {
		want := 0
		for id := range int32(s.Len()) {
			want += countIn(s, id, symbol)
		}
		c, err := FindSlogan(context.Background(), s, symbol, nil)
		if err != nil {
			t.Fatal(err)
		}
		if c.Len() != want {
			t.Errorf("%q: %d lines, count %d", s.Slogan(symbol).Text, c.Len(), want)
		}
	}
}

func TestContextIsAsWritten(t *testing.T) {
	s := libraryOf(t, "青川市\n李明遠指出,要推動「雙輪驅動」,再出發。\n完")
	c, _ := Find(context.Background(), s, "双轮驱动", nil)
	if c.Len() != 1 {
		t.Fatalf("%d lines", c.Len())
	}
	left, node, right := c.Context(c.Line(0), 4)
	if left != "要推動「" || node != "雙輪驅動" || right != "」,再出" {
		t.Errorf("%q %q %q", left, node, right)
	}
	left, _, right = c.Context(c.Line(0), 40)
	if left != "李明遠指出,要推動「" || right != "」,再出發。" {
		t.Errorf("paragraph: %q %q", left, right)
	}
	if got := c.Speaker(c.Line(0)); got != "李明遠" {
		t.Errorf("speaker %q", got)
	}
}

func TestSort(t *testing.T) {
	s := libraryOf(t, "乙開門紅丙", "甲開門紅丁", "李明遠開門紅乙", "開門紅")
	c, _ := Find(context.Background(), s, "開門紅", nil)
	for by, want := range map[Key][]int32{
		ByPosition: {0, 1, 2, 3},
		ByLeft:     {3, 0, 1, 2}, // 乙 < 甲 < 远
		ByRight:    {3, 1, 0, 2}, // 丁 < 丙 < 乙
		ByDate:     {3, 2, 1, 0},
		BySpeaker:  {2, 0, 1, 3},
	} {
		c.Sort(by)
		var got []int32
		for _, l := range lines(t, c) {
			got = append(got, l.Article)
		}
		if !slices.Equal(got, want) {
			t.Errorf("by %v: %v, want %v", by, got, want)
		}
	}
}

// randomLibrary has articles that say two slogans in some ways, or one of them.
func randomLibrary(t *testing.T, seed uint64) *library.Snapshot {
	rng := rand.New(rand.NewPCG(seed, 1))
	words := []string{"“雙輪驅動”", "双轮驱动", "甲說了就干、定了就辦", "說了就干，“定了就办”", "李明遠指出", "。", "16+3", "“6+3”", "要", "\n"}
	var texts []string
	for range 300 {
		var b strings.Builder
		for range rng.IntN(12) {
			b.WriteString(words[rng.IntN(len(words))])
		}
		texts = append(texts, b.String())
	}
	return libraryOf(t, texts...)
}

// plainSort sorts lines by comparing what they say.
func plainSort(s *library.Snapshot, c *Concordance, lines []Line, by Key) {
	name := func(l Line) string {
		if by == BySpeaker {
			return han.Fold(c.Speaker(l))
		}
		return s.FoldedPlace(s.Row(l.Article).Place).Name
	}
	slices.SortStableFunc(lines, func(a, b Line) int { return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start)) })
	slices.SortStableFunc(lines, func(a, b Line) int {
		switch by {
		case ByDate:
			return cmp.Compare(s.Row(b.Article).Date, s.Row(a.Article).Date)
		case ByPlace, BySpeaker:
			x, y := name(a), name(b)
			if (x == "") != (y == "") {
				return cmp.Compare(len(y), len(x))
			}
			return strings.Compare(x, y)
		case ByLeft, ByRight:
			return cmp.Compare(c.context(a, by == ByLeft), c.context(b, by == ByLeft))
		}
		return 0
	})
}

// TestSloganLinesInEveryOrder: however a concordance was sorted before, its lines
// are all those of the scope in the order asked for.
func TestSloganLinesInEveryOrder(t *testing.T) {
	s := randomLibrary(t, 5)
	scope := []int32{2, 3, 5, 80, 81, 82, 150, 299}
	for symbol := range int32(s.Slogans.Len()) {
		for _, ids := range [][]int32{nil, scope} {
			c, err := FindSlogan(context.Background(), s, symbol, ids)
			if err != nil {
				t.Fatal(err)
			}
			want := slices.Clone(lines(t, c))
			for _, by := range []Key{ByDate, ByPlace, ByPosition, ByRight, ByDate, ByLeft, BySpeaker, ByPlace, ByPosition} {
				c = c.Clone()
				c.Sort(by)
				plainSort(s, c, want, by)
				if got := lines(t, c); !slices.Equal(got, want) {
					t.Fatalf("%s by %v: %v, want %v", s.Slogan(symbol).Text, by, got, want)
				}
			}
		}
	}
}

// TestArticles: read or not, and in whatever order the lines are.
func TestArticles(t *testing.T) {
	s := randomLibrary(t, 6)
	for symbol := range int32(s.Slogans.Len()) {
		c, err := FindSlogan(context.Background(), s, symbol, nil)
		if err != nil {
			t.Fatal(err)
		}
		var want []int32
		for _, l := range lines(t, c) {
			want = append(want, l.Article)
		}
		slices.Sort(want)
		want = slices.Compact(want)
		for _, by := range []Key{ByDate, ByLeft} {
			c.Sort(by)
			if got := c.Articles(); !slices.Equal(got, want) {
				t.Errorf("%s by %v stands in %v, want %v", s.Slogan(symbol).Text, by, got, want)
			}
		}
	}
}
