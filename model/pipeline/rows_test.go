package pipeline

import (
	"context"
	"os"
	"slices"
	"testing"

	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/query"
)

// TestRowsFindWhatTheyCount: in the sample corpus, and in real articles where they are
// there, the filter of every counted row finds the articles of the row, and no two rows
// of a field have one name.
func TestRowsFindWhatTheyCount(t *testing.T) {
	corpora := []*Corpus{{Paths: []string{"."}, Load: load.Options{FS: sample.Files}}}
	const articles = "../../../shared/corpus"
	if _, err := os.Stat(articles); err == nil {
		corpora = append(corpora, &Corpus{Paths: []string{articles}})
	}
	for _, c := range corpora {
		c.Dictionary.Recurrent = true
		snap, _, err := c.Open(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range frequency.Fields() {
			table, err := frequency.Count(context.Background(), snap, f, nil)
			if err != nil {
				t.Fatal(err)
			}
			labels := map[string]bool{}
			for _, r := range table.Rows {
				if labels[table.Label(r)] {
					t.Errorf("two rows of %v have one name", f)
				}
				labels[table.Label(r)] = true
				q, err := query.Parse(table.Filter(r))
				if err != nil {
					t.Fatal(err)
				}
				if found, err := q.Run(context.Background(), snap, nil, nil); err != nil || !slices.Equal(found, table.ArticlesOf(r)) || len(found) != r.Articles {
					t.Errorf("%s, %d rows of %v: %s finds %d articles, and %d were counted; %v", c.Paths[0], len(table.Rows), f, table.Filter(r), len(found), r.Articles, err)
				}
			}
		}
	}
}
