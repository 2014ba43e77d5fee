package frequency

import (
	"cmp"
	"slices"
)

// Groups puts the rows of slogans together that are variants of one: each group
// is indexes of Rows, in their order; groups are in the order of their first rows.
// For other fields every row is a group.
func (t *Table) Groups() [][]int {
	out := make([][]int, 0, len(t.Rows))
	own := make([]int, len(t.Rows)) // nearly all groups are one row
	var at []int32                  // the group of each leading form, plus one
	if t.Field == Slogans {
		at = numberScratch.get(t.span())
		defer numberScratch.put(at)
	}
	for i, r := range t.Rows {
		own[i] = i
		if at != nil {
			g := &at[t.snapshot.Variant(r.Symbol)]
			if *g > 0 {
				out[*g-1] = append(out[*g-1], i)
				continue
			}
			*g = int32(len(out) + 1)
		}
		out = append(out, own[i:i+1:i+1])
	}
	return out
}

// Collocate is a slogan that stands in the same articles as another.
type Collocate struct {
	Symbol   int32
	Together int     // articles that have both
	LogDice  float64 // see LogDice, over articles
}

// Collocates returns the other values that stand in the articles of one row of
// the table, the strongest first; those in fewer than least articles are left
// out.
func (t *Table) Collocates(of Row, least int) []Collocate {
	articles := make(map[int32]int, len(t.Rows))
	for _, r := range t.Rows {
		articles[r.Symbol] = r.Articles
	}
	together := map[int32]int{}
	each := t.visitor()
	for _, id := range t.ArticlesOf(of) {
		seen := map[int32]bool{}
		each(id, func(symbol int32, _, _ int) {
			if symbol != of.Symbol && !seen[symbol] {
				seen[symbol] = true
				together[symbol]++
			}
		})
	}
	var out []Collocate
	for symbol, n := range together {
		if n >= least {
			out = append(out, Collocate{symbol, n, LogDice(float64(n), float64(of.Articles), float64(articles[symbol]))})
		}
	}
	slices.SortFunc(out, func(a, b Collocate) int {
		return cmp.Or(cmp.Compare(b.LogDice, a.LogDice), cmp.Compare(a.Symbol, b.Symbol))
	})
	return out
}
