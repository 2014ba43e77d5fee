package query

import (
	"context"
	"strings"
	"testing"
)

func TestComplete(t *testing.T) {
	_, s, m := randomLibrary(9, 300)
	for _, c := range []struct{ expr, first string }{
		{"pla", "place:"},
		{"要 -地", "地点:"},
		{"place:白", "白石縣"},
		{"要|place:bsx", "白石縣"},
		{"slogan:雙輪", "雙輪驅動"},
		{"person:“重", "重慶生"},
		{"is:co", "copy"},
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
		q, err := Parse(full)
		if err != nil {
			t.Fatalf("%q: %v", full, err)
		}
		// A value may stand in others, so that the expression finds more than it counts;
		// what is not a name cannot.
		if ids, _ := q.Run(context.Background(), s, nil, m); len(ids) < got[0].Articles {
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
