package library

import (
	"context"
	"fmt"
	"testing"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

func TestNamesAndPartsAreNoSlogansOfTheCorpus(t *testing.T) {
	l := New()
	fill := []string{"东街见效", "西街见效", "南街见效", "北街见效"}
	for i, f := range fill {
		a := found(fmt.Sprint(i), fmt.Sprintf("%s，构建“一湖两岸”。打造一湖。%s沿河智慧渔带，欧阳树青到场。智慧渔港带动，欧阳树青再到。", f, []string{"让", "使", "看", "到"}[i]))
		if i == 0 {
			a.Meetings = []model.Meeting{{People: []model.Person{{Name: model.Text{Value: "欧阳树青"}}}}}
		}
		if i < 3 {
			a.Slogans = append(a.Slogans, model.Slogan{Text: "两岸", Key: "两岸", Kind: model.Coined})
		}
		l.Add(Prepare(a))
	}
	if err := l.IndexSlogans(context.Background(), IndexOptions{Recurrent: true}); err != nil {
		t.Fatal(err)
	}
	s := l.Snapshot()
	for _, c := range []struct {
		key  string
		want uint16
	}{{"一湖两岸", 1}, {"智慧渔港带动", 1}, {"欧阳树青", 0}, {"两岸", 0}} {
		if got := countOf(s, 1, c.key).Count; got != c.want {
			t.Errorf("%s counts %d, want %d", c.key, got, c.want)
		}
	}
	for _, x := range s.Article(1).Slogans {
		if x.Key == "两岸" {
			t.Errorf("the article shows %+v", x)
		}
	}
}

// TestNamesByChance: a segment of a list may be somebody's name.
func TestNamesByChance(t *testing.T) {
	n := names{people: map[string]bool{"惠渔生": true, "罗港清": true}, whole: map[string]bool{"渔港晨报": true}}
	for _, c := range []struct {
		text string
		kind model.SloganKind
		want bool
	}{
		{"听渔声、察渔情、惠渔生", model.Parallel, false},
		{"惠渔生、罗港清、察渔情", model.Parallel, true},
		{"察渔情，惠渔生", model.Parallel, true},
		{"惠渔生出海", model.Recurrent, true},
		{"惠渔生", model.Coined, false},
		{"渔港晨报", model.Recurrent, true},
	} {
		if got := n.mistaken(SloganInfo{Text: c.text, Kind: c.kind}, slogan.Key(c.text)); got != c.want {
			t.Errorf("%s as %s: %v", c.text, c.kind, got)
		}
	}
}

func TestAffixed(t *testing.T) {
	known := map[string]bool{"潮头行动": true, "开门红": true, "智慧渔港": true}
	for key, want := range map[string]bool{"实施潮头行动": true, "去潮头行动": true, "潮头行动企业": true, "潮头行动": false,
		"夺取开门红": false, "加快建设智慧渔港": false, "智慧渔场": false} {
		if got := affixed(key, known); got != want {
			t.Errorf("%s: %v", key, got)
		}
	}
}
