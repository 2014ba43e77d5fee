package query

import (
	"fmt"
	"slices"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
)

func TestSample(t *testing.T) {
	const articles, n, seeds = 40, 10, 400
	l := library.New()
	add := func(i int) {
		l.Add(library.Prepare(&model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: fmt.Sprintf("第%d篇", i)}}))
	}
	for i := range articles {
		add(i)
	}
	s := l.Snapshot()
	drawn := make([]int, articles)
	for seed := range int64(seeds) {
		ids := Sample(s, nil, n, seed)
		if len(ids) != n || !slices.IsSorted(ids) || len(slices.Compact(slices.Clone(ids))) != n {
			t.Fatalf("seed %d: %v, want %d different ids, ascending", seed, ids, n)
		}
		for _, id := range ids {
			drawn[id]++
		}
	}
	// Each article is drawn 100 times of 400, give or take 8.7 (binomial): five
	// times that is never met by chance.
	for id, times := range drawn {
		if times < 57 || times > 143 {
			t.Errorf("article %d was drawn %d times of %d", id, times, seeds)
		}
	}
	if a, b := Sample(s, nil, n, 1), Sample(s, nil, n, 2); slices.Equal(a, b) {
		t.Errorf("seeds 1 and 2 draw the same: %v", a)
	}
	if ids := Sample(s, []int32{3, 5, 8}, n, 1); !slices.Equal(ids, []int32{3, 5, 8}) {
		t.Errorf("of three, %v are drawn", ids)
	}
	before := Sample(s, nil, n, 1)
	add(articles)
	gone := 0
	after := Sample(l.Snapshot(), nil, n, 1)
	for _, id := range before {
		if !slices.Contains(after, id) {
			gone++
		}
	}
	if gone > 1 {
		t.Errorf("one more article pushes %d out of the sample", gone)
	}
}
