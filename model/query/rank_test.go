package query

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
)

func TestRank(t *testing.T) {
	l := library.New()
	for i, c := range []struct{ headline, body, date, person string }{
		{"青川市開會", "產業強鎮一次", "2023-01-01", ""},
		{"青川市開會", "產業強鎮,產業強鎮,產業強鎮", "2023-01-01", ""},
		{"產業強鎮推進會", "沒有", "2023-01-01", ""},
		{"青川市開會", "產業強鎮一次", "2024-01-01", "常宇強"},
		{"青川市開會", "沒有", "2025-01-01", "蔡雲清"},
		{"青川市開會", "產業強鎮一次" + strings.Repeat("別的很多", 900), "2025-01-01", ""},
	} {
		a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: c.headline + "\n" + c.body}, Headline: text(c.headline), Published: text(c.date)}
		if c.person != "" {
			a.Meetings = []model.Meeting{{People: []model.Person{{Name: text(c.person)}}}}
		}
		l.Add(library.Prepare(a))
	}
	s := l.Snapshot()
	for expr, want := range map[string][]int32{
		"产业强镇":         {2, 1, 3, 0, 5, 4}, // headline, thrice, newest, older, in a long text
		"cyq":          {2, 4, 3, 5, 0, 1}, // the headline as it is spelt, then a name
		"cyqz|沒有":      {2, 4, 5, 3, 0, 1},
		"-产业强镇":        {4, 5, 3, 0, 1, 2}, // nothing to rank by: newest first
		`"產業強鎮"`:       {2, 1, 3, 0, 5, 4},
		"place:推進 要":   {2, 4, 5, 3, 0, 1}, // a word of a field, in the headline
		"产?强镇 is:copy": {2, 4, 5, 3, 0, 1},
	} {
		q, err := Parse(expr)
		if err != nil {
			t.Fatal(err)
		}
		ids := []int32{0, 1, 2, 3, 4, 5}
		if err := q.Rank(context.Background(), s, ids); err != nil || !slices.Equal(ids, want) {
			t.Errorf("%s: %v, want %v (%v)", expr, ids, want, err)
		}
	}
}
