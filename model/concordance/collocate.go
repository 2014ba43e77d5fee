package concordance

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"

	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
)

// Collocate is a slogan that stands in the same articles as another.
type Collocate struct {
	Symbol   int32
	Together int     // articles of the scope that have both
	Articles int     // articles of the scope that have this one
	LogDice  float64 // frequency.LogDice of the articles
}

// Collocates returns the slogans that stand in the articles of a scope beside one
// slogan, the strongest first; those that do so in fewer than least articles are
// left out. scope ascends; nil means all articles. The error is that of the
// context.
func Collocates(ctx context.Context, s *library.Snapshot, symbol int32, scope []int32, least int) ([]Collocate, error) {
	n := size(s, scope)
	parts := make([]tally, runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	for w := range parts {
		wg.Go(func() {
			parts[w] = makeTally(ctx, s, symbol, scope, n*w/len(parts), n*(w+1)/len(parts))
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	sum := parts[0]
	for _, p := range parts[1:] {
		for i := range p.together {
			sum.together[i] += p.together[i]
			sum.articles[i] += p.articles[i]
		}
	}
	var out []Collocate
	for i, together := range sum.together {
		if int(together) < max(1, least) || int32(i) == symbol {
			continue
		}
		out = append(out, Collocate{int32(i), int(together), int(sum.articles[i]),
			frequency.LogDice(float64(together), float64(sum.articles[symbol]), float64(sum.articles[i]))})
	}
	slices.SortFunc(out, func(a, b Collocate) int {
		return cmp.Or(cmp.Compare(b.LogDice, a.LogDice), cmp.Compare(a.Symbol, b.Symbol))
	})
	return out, nil
}

// tally counts articles by slogan: those that have it, and those that have it
// beside the slogan in question.
type tally struct{ articles, together []int32 }

// makeTally counts the articles from to to of a scope.
func makeTally(ctx context.Context, s *library.Snapshot, symbol int32, scope []int32, from, to int) tally {
	t := tally{make([]int32, s.Slogans.Len()), make([]int32, s.Slogans.Len())}
	for i := from; i < to; i++ {
		if i%shardItems == 0 && ctx.Err() != nil {
			break
		}
		counts := s.SloganCounts(article(scope, i))
		for _, c := range counts {
			t.articles[c.Slogan]++
		}
		if countOf(counts, symbol) == 0 {
			continue
		}
		for _, c := range counts {
			t.together[c.Slogan]++
		}
	}
	return t
}
