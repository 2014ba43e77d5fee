package frequency

import (
	"context"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/model"
)

func TestCollocates(t *testing.T) {
	const phrase = "双轮驱动"
	all, snap := corpusOf(3, 200)
	has := func(a *model.Article, key string) bool {
		return slices.ContainsFunc(a.Slogans, func(s model.Slogan) bool { return s.Key == key })
	}
	var ids []int32
	together, elsewhere := map[string]int{}, map[string]int{}
	for id, a := range all {
		if has(a, phrase) {
			ids = append(ids, int32(id))
		}
		for _, key := range []string{"6+3", "一改两为"} {
			switch {
			case has(a, key) && has(a, phrase):
				together[key]++
			case has(a, key):
				elsewhere[key]++
			}
		}
	}
	whole, err := Count(context.Background(), snap, Slogans, nil)
	if err != nil {
		t.Fatal(err)
	}
	with, err := Count(context.Background(), snap, Slogans, ids)
	if err != nil {
		t.Fatal(err)
	}
	got := Collocates(whole, with, phrase, 1)
	if len(got) != 2 || got[0].LogDice < got[1].LogDice {
		t.Fatalf("the collocates are %+v, want two, the stronger first", got)
	}
	for _, c := range got {
		label := with.Label(c.Row)
		if c.Articles != together[label] || c.Elsewhere != elsewhere[label] {
			t.Errorf("%s stands beside the phrase in %d articles and without it in %d, want %d and %d",
				label, c.Articles, c.Elsewhere, together[label], elsewhere[label])
		}
		near(t, "logDice of "+label, c.LogDice,
			LogDice(float64(together[label]), float64(len(ids)), float64(together[label]+elsewhere[label])))
	}
	least := max(got[0].Articles, got[1].Articles) + 1
	if few := Collocates(whole, with, phrase, least); len(few) != 0 {
		t.Errorf("in %d articles or more there are %+v", least, few)
	}
	for _, c := range Collocates(whole, with, "改", 1) {
		if strings.Contains(with.Label(c.Row), "改") {
			t.Errorf("%s stands beside a part of itself", with.Label(c.Row))
		}
	}
}
