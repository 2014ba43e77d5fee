package query

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/slogan"
)

func TestComplete(t *testing.T) {
	_, s, m := randomLibrary(9, 300)
	for _, c := range []struct{ expr, first string }{
		{"pla", "place:"},
		{"要 -地", "地点:"},
		{"place:白", `"白石縣"`},
		{"要|place:bsx", `"白石縣"`},
		{"slogan:雙輪", `"雙輪驅動"`},
		{"person:“重", `"重慶生"`},
		{"is:co", "copy"},
		{"是:", "首发"},
		{"级别:sh", "市"},
		{"級別:pre", "prefecture"},
		{"标记:", "保留"},
		{"有:地", "地点"},
		{"形式:视", "视频"},
		{"类别:推", `"推進會"`},
		{"place:=bsx", `"白石縣"`},
		{"headl", "headline:"},
		{"mark:k", "kept"},
		{"level:pro", "province"},
		{"has:pl", "place"},
		{"日期：2023-0", "2023-0"},
		{"published:202", "202"},
	} {
		got := Complete(c.expr, len(c.expr), s)
		if len(got) == 0 || !strings.HasPrefix(got[0].Text, c.first) {
			t.Errorf("%q completes to %+v, want %q", c.expr, got, c.first)
			continue
		}
		full := c.expr[:got[0].Start] + got[0].Text + c.expr[got[0].End:]
		if got[0].Articles == 0 { // a name of a field, or a mark
			continue
		}
		q, err := Parse(full[strings.LastIndex(full, "|")+1:])
		if err != nil {
			t.Fatalf("%q: %v", full, err)
		}
		if ids, _ := q.Run(context.Background(), s, nil, m); len(ids) != got[0].Articles {
			t.Errorf("%q matches %d articles, counted %d", full, len(ids), got[0].Articles)
		}
	}
	// Nothing is named like a part of these: what is counted is what is found.
	for _, expr := range []string{"place:云东", "place:青川市", "place:白"} {
		for _, c := range Complete(expr, len(expr), s) {
			ids, err := mustParse(t, "place:"+c.Text).Run(context.Background(), s, nil, m)
			if err != nil {
				t.Fatal(err)
			}
			if len(ids) != c.Articles {
				t.Errorf("%q: %d articles are counted of %s, and %d found", expr, c.Articles, c.Text, len(ids))
			}
		}
		if len(Complete(expr, len(expr), s)) == 0 {
			t.Errorf("%q has no completion", expr)
		}
	}
	if got := Complete("nonsense:x", 10, s); got != nil {
		t.Errorf("values of no field: %v", got)
	}
}

// TestCompletionsCountWhatTheyFind: the articles behind a value are those that the
// filter finds when it is taken.
func TestCompletionsCountWhatTheyFind(t *testing.T) {
	l := library.New()
	for i, m := range []model.Meeting{
		{Place: model.Place{Name: text("青川市")}, Kind: text("推進會"), Venue: text("市民中心A座")},
		{Place: model.Place{Name: text("青川市"), Province: "雲東省"}, Kind: text("推进会"), Venue: text("市民中心a座"), Mode: model.Hybrid},
		{Place: model.Place{Name: text("白石县"), Prefecture: "青川市", Province: "云东省"}, Kind: text("项目推进会")},
		{Place: model.Place{Name: text("云东省"), Province: "云东省"}, Date: text("2022-12-30"), DateEnd: text("2023-02-01")},
	} {
		role := []model.Role{model.Host, model.Speak}[i%2]
		m.People = []model.Person{{Name: text([]string{"李明遠", "李明远"}[i%2]), Roles: []model.Part{{Role: role}}, Posts: []model.Text{text("市長")}}}
		m.Documents = []model.Document{{Title: text("關於“雙輪驅動”的意見")}}
		a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: "会议要求,5G赋能。"}, Meetings: []model.Meeting{m}, Published: text("2000-05-01"), Outlet: text("青川日报")}
		a.Slogans = []model.Slogan{{Text: "5G赋能", Key: slogan.Key("5G赋能"), Spans: []corpus.Span{{}}}}
		l.Add(library.Prepare(a))
	}
	completionsCount(t, l.Snapshot())
	if err := l.IndexSlogans(context.Background(), library.IndexOptions{}); err != nil {
		t.Fatal(err)
	}
	completionsCount(t, l.Snapshot())
	l.Add(library.Prepare(&model.Article{Article: &corpus.Article{ID: "g", Text: "5g赋能"}, Slogans: []model.Slogan{{Text: "5g赋能", Key: slogan.Key("5g赋能"), Spans: []corpus.Span{{}}}}}))
	if err := l.IndexSlogans(context.Background(), library.IndexOptions{}); err != nil {
		t.Fatal(err)
	}
	completionsCount(t, l.Snapshot())
}

func completionsCount(t *testing.T, s *library.Snapshot) {
	t.Helper()
	for f := Place; f <= Has; f++ {
		for _, name := range names[f] {
			list := Complete(name+":", len(name)+1, s)
			if f == Place {
				list = append(list, Complete(name+":=", len(name)+2, s)...)
			}
			if f != Note && f != Text && f != Headline && len(list) == 0 {
				t.Errorf("%s: has no values", name)
			}
			for _, c := range list {
				start := name + ":="
				q, err := Parse(start[:c.Start] + c.Text)
				if err != nil {
					t.Errorf("%s%s: %v", start[:c.Start], c.Text, err)
					continue
				}
				if found, _ := q.Run(context.Background(), s, nil, nil); !q.reviewed() && len(found) != c.Articles {
					t.Errorf("%s finds %d articles, offered with %d", q, len(found), c.Articles)
				}
			}
		}
	}
	for expr, want := range map[string]int{"place:青川": 3, "place:=青川": 2, "place:云东": 4, "person:lmy": 4, "kind:推进": 2} {
		if list := Complete(expr, len(expr), s); len(list) == 0 || list[0].Articles != want {
			t.Errorf("%s: %+v, want %d articles", expr, list, want)
		}
	}
}
