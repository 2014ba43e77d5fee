package ui

import (
	"context"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
)

// TestReferenceCorpus: against a corpus in which one slogan is common, the other
// is key, without a filter.
func TestReferenceCorpus(t *testing.T) {
	config := testConfig()
	config.Reference = func(_ context.Context, s *library.Snapshot) (*frequency.Reference, error) {
		r := &frequency.Reference{Hits: make([]int, s.Slogans.Len()), Han: 1000}
		for symbol := range r.Hits {
			if s.Slogan(int32(symbol)).Text == "开门红" {
				r.Hits[symbol] = 500
			}
		}
		return r, nil
	}
	d := driveWith(t, config, coining("a", "开门红"), coining("b", "开门红", "三抓三促"), coining("c", "开门红"))
	d.press("tab", "tab", "s", "s", "s")
	if key := d.app.counts.key(); key != frequency.ByKeyness {
		t.Fatalf("sorted by %v", key)
	}
	if row, _ := d.app.counts.row(); d.app.counts.table.Label(row) != "三抓三促" || row.G2 <= 0 {
		t.Errorf("the key slogan is %s with G2 %.1f", d.app.counts.table.Label(row), row.G2)
	}
	if m := d.app.message; m.text != "" {
		t.Errorf("a filter is asked for: %q", m.text)
	}
}

func TestCollocatesStandBesideAConcordance(t *testing.T) {
	config := testConfig()
	copied := ""
	config.Outside.Copy = func(text string) error { copied = text; return nil }
	d := driveWith(t, config, coining("a", "三抓三促", "开门红"), coining("b", "三抓三促", "开门红"), coining("c", "开门红"), coining("d", "三抓三促", "店小二"))
	d.press("c", "三抓三促", "enter", "F", "Y")
	// The two stand together in two articles of three and three: 14 + log2(4/6).
	if want := "开门红\t2\t1\t13.42"; copied != want {
		t.Errorf("the first collocate is %q, want %q", copied, want)
	}
	if screen := d.screen(); !strings.Contains(screen, "Collocates  三抓三促  in 3 articles  1/1") {
		t.Errorf("the title does not say whose collocates these are:\n%s", screen)
	}
	d.press("enter")
	if p := d.app.concordance; d.app.collocates != nil || p == nil || p.phrase != "开门红" || p.found.Len() != 3 {
		t.Errorf("Enter opens %+v, want the concordance of 开门红 with its 3 lines", p)
	}
}

// coining is an article that quotes slogans.
func coining(id string, slogans ...string) *model.Article {
	a := article(id, "2023-01-29", "云岭县", "云岭县召开推进会"+id, "2023-01-29，提出“"+strings.Join(slogans, "”“")+"”。")
	for _, s := range slogans {
		at := strings.Index(a.Text, s)
		a.Slogans = append(a.Slogans, model.Slogan{Text: s, Key: s, Kind: model.Coined, Spans: []corpus.Span{{Start: at, End: at + len(s)}}})
	}
	return a
}
