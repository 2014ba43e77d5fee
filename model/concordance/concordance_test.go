package concordance

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
		if !slices.Equal(c.Lines, want) {
			t.Errorf("%q: %d lines, want %d", phrase, len(c.Lines), len(want))
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
		if len(c.Lines) != want {
			t.Errorf("%q: %d lines, count %d", s.Slogan(symbol).Text, len(c.Lines), want)
		}
	}
}

func TestContextIsAsWritten(t *testing.T) {
	s := libraryOf(t, "青川市\n李明遠指出,要推動「雙輪驅動」,再出發。\n完")
	c, _ := Find(context.Background(), s, "双轮驱动", nil)
	if len(c.Lines) != 1 {
		t.Fatalf("%d lines", len(c.Lines))
	}
	left, node, right := c.Context(c.Lines[0], 4)
	if left != "要推動「" || node != "雙輪驅動" || right != "」,再出" {
		t.Errorf("%q %q %q", left, node, right)
	}
	left, _, right = c.Context(c.Lines[0], 40)
	if left != "李明遠指出,要推動「" || right != "」,再出發。" {
		t.Errorf("paragraph: %q %q", left, right)
	}
	if got := c.Speaker(c.Lines[0]); got != "李明遠" {
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
		for _, l := range c.Lines {
			got = append(got, l.Article)
		}
		if !slices.Equal(got, want) {
			t.Errorf("by %v: %v, want %v", by, got, want)
		}
	}
}
