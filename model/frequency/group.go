package frequency

import (
	"cmp"
	"slices"
)

// Groups puts the rows of slogans together that are variants of one: each group
// is indexes of Rows, in their order; groups are in the order of their first rows.
// For other fields every row is a group.
func (t *Table) Groups() [][]int {
	var out [][]int
	at := map[int32]int{}
	for i, r := range t.Rows {
		lead := r.Symbol
		if t.Field == Slogans {
			lead = t.snapshot.Variant(r.Symbol)
		}
		g, ok := at[lead]
		if !ok {
			g = len(out)
			at[lead] = g
			out = append(out, nil)
		}
		out[g] = append(out[g], i)
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
