package frequency

import (
	"cmp"
	"slices"
	"strings"
)

// Collocate is a slogan that stands in the same articles as a phrase.
type Collocate struct {
	Row               // of the slogan, in the articles of the phrase
	Elsewhere int     // articles of the scope that have the slogan and not the phrase
	LogDice   float64 // see LogDice, over articles
}

// Collocates returns the slogans that stand in the articles of a folded phrase, the
// strongest first. whole counts slogans over the scope, with counts them over those
// articles of the scope that have the phrase. Slogans in fewer than least of these
// are left out, and so is what the phrase is a part of, or has as a part.
func Collocates(whole, with *Table, phrase string, least int) []Collocate {
	articles := make(map[int32]int, len(whole.Rows))
	for _, r := range whole.Rows {
		articles[r.Symbol] = r.Articles
	}
	var out []Collocate
	for _, r := range with.Rows {
		if r.Articles < least {
			continue
		}
		if value := with.symbols().Folded(r.Symbol); strings.Contains(value, phrase) || strings.Contains(phrase, value) {
			continue
		}
		// A large table leaves out what is in one article alone.
		all := max(articles[r.Symbol], r.Articles)
		out = append(out, Collocate{r, all - r.Articles, LogDice(float64(r.Articles), float64(with.Articles), float64(all))})
	}
	slices.SortFunc(out, func(a, b Collocate) int {
		return cmp.Or(cmp.Compare(b.LogDice, a.LogDice), cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Symbol, b.Symbol))
	})
	return out
}
