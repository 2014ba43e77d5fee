package query

import (
	"context"
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
	} {
		got := Complete(c.expr, len(c.expr), s)
		if len(got) == 0 || got[0].Text != c.first {
			t.Errorf("%q completes to %+v, want %q", c.expr, got, c.first)
			continue
		}
		full := c.expr[:got[0].Start] + got[0].Text + c.expr[got[0].End:]
		if got[0].Articles == 0 {
			continue
		}
		q, err := Parse(full)
		if err != nil {
			t.Fatalf("%q: %v", full, err)
		}
		if ids, _ := q.Run(context.Background(), s, nil, m); len(ids) == 0 {
			t.Errorf("%q matches nothing", full)
		}
	}
	if got := Complete("nonsense:x", 10, s); got != nil {
		t.Errorf("values of no field: %v", got)
	}
}
