package ui

import (
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/query"
)

// release is a body long enough for two articles with it to be copies.
var release = strings.Repeat("会议听取了全县项目建设情况汇报，研究部署下一阶段工作，各镇街作了交流发言。", 4)

func TestCopiesFoldIntoOneRow(t *testing.T) {
	d := drive(t, Config{}, append(testArticles(),
		article("d", "2023-05-01", "云岭县", "云岭县项目建设再推进", "2023-05-01，"+release),
		article("e", "2023-05-01", "云岭县", "云岭：项目建设再推进", "2023-05-01，"+release),
	)...)
	d.press("d")
	if got, want := d.ids(), "d b a c"; got != want {
		t.Errorf("folded, the list is %q, want %q", got, want)
	}
	if screen := d.screen(); !strings.Contains(screen, "+1 云岭县") {
		t.Errorf("the row does not say that a copy is folded into it:\n%s", screen)
	}
	if got := len(d.app.counts.table.Rows); d.app.counts.table.Articles != 5 {
		t.Errorf("%d articles are counted (%d rows), want all 5", d.app.counts.table.Articles, got)
	}
	d.press("d")
	if got, want := d.ids(), "d e b a c"; got != want {
		t.Errorf("unfolded, the list is %q, want %q", got, want)
	}
}

func TestRelevanceRanksByAllFilters(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	for range articleOrders {
		d.press("s")
		if articleOrders[d.app.order].ranked {
			t.Error("the list is ranked without a filter")
		}
	}
	d.press("/", "会议", "enter", "s", "s", "s")
	// The oldest article alone has it in the headline.
	if !articleOrders[d.app.order].ranked {
		t.Fatalf("the last order is %q", d.app.order.name().en)
	}
	if got := d.ids(); !strings.HasPrefix(got, "c ") {
		t.Errorf("ranked, the list is %q, want c first", got)
	}
}

func TestRandomSampleTakesThePlaceOfTheCorpus(t *testing.T) {
	config := testConfig()
	from, err := query.Parse("云岭")
	if err != nil {
		t.Fatal(err)
	}
	config.Random = Random{N: 1, Seed: 7, From: from}
	d := driveWith(t, config, testArticles()...)
	drawn := d.ids()
	if !slices.Contains([]string{"a", "c"}, drawn) {
		t.Fatalf("drawn is %q, want one of a and c", drawn)
	}
	d.press("/", "湖湾", "enter")
	if got := d.ids(); got != "" {
		t.Errorf("a filter finds %q, which was not drawn", got)
	}
	d.press("backspace")
	if got := d.ids(); got != drawn {
		t.Errorf("without the filter the list is %q, want the same sample %q", got, drawn)
	}
	if screen := d.screen(); !strings.Contains(screen, "1 drawn from 2 of 3 articles: 云岭 (seed 7)") {
		t.Errorf("the title does not say that this is a sample:\n%s", screen)
	}
}

func TestTrendByMonthOrByYear(t *testing.T) {
	d := drive(t, Config{Size: func() (int, int) { return 120, 40 }}, testArticles()...)
	d.press("F", "F", "tab", "tab") // places, and the pane that counts them
	for _, want := range []struct {
		head    string
		periods int // from December 2022 to March 2023
	}{{"by month", 4}, {"by year", 2}, {"by month", 4}} {
		row, ok := d.app.counts.row()
		if !ok {
			t.Fatal("nothing is counted")
		}
		if got := len(d.app.counts.trends[row.Symbol].Hits); got != want.periods {
			t.Errorf("%s: the trend has %d periods, want %d", want.head, got, want.periods)
		}
		if screen := d.screen(); !strings.Contains(screen, want.head) {
			t.Errorf("the screen does not say %q:\n%s", want.head, screen)
		}
		d.press("T")
	}
}

// TestPlacesCountByLevel: who narrows to a prefecture or a province has all below
// it.
func TestPlacesCountByLevel(t *testing.T) {
	within := func(id, name, prefecture, province string) *model.Article {
		a := article(id, "2023-01-29", name, name+"召开会议", "2023-01-29，会议强调“三抓三促”。")
		a.Meetings[0].Place.Prefecture, a.Meetings[0].Place.Province = prefecture, province
		return a
	}
	d := drive(t, Config{}, within("a", "云岭县", "湖州湾市", "云东省"), within("b", "临湖区", "湖州湾市", "云东省"), within("c", "白石县", "青川市", "雲東省"))
	d.press("tab", "tab")
	for _, want := range []struct{ field, first, ids string }{
		{"Prefectures", "湖州湾市", "a b"},
		{"Provinces", "云东省", "a b c"},
	} {
		for range len(countedFields) {
			if countedFields[d.app.counts.field].en == want.field {
				break
			}
			d.press("F")
		}
		row, _ := d.app.counts.row()
		if got := d.app.counts.table.Label(row); got != want.first {
			t.Errorf("%s: first comes %q, want %q", want.field, got, want.first)
		}
		d.press("enter")
		if got := d.ids(); got != want.ids {
			t.Errorf("%s: %s leaves %q, want %q", want.field, want.first, got, want.ids)
		}
		d.press("backspace")
	}
}
