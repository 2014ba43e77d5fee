package slogan

import (
	"cmp"
	"slices"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

// MaxShown is how many slogans of one article a reader is shown, of those that the
// article has with all of the corpus: some forty are what one looks through.
const MaxShown = 43

// Strongest returns the slogans of an article without the weakest beyond most, in
// their order. What stands in quotation marks there, themes and numeric slogans stay,
// however many they are; first to go is what stands only inside longer slogans, then
// what stands there once without a shape of its own. Counts of a corpus are not made
// of what is left.
func Strongest(slogans []model.Slogan, most int) []model.Slogan {
	if len(slogans) <= most {
		return slogans
	}
	type ranked struct{ at, weakness int }
	free := freeSlogans(slogans)
	order := make([]ranked, len(slogans))
	for i := range slogans {
		order[i] = ranked{i, weaknessShown(&slogans[i], free[i])}
	}
	slices.SortStableFunc(order, func(x, y ranked) int {
		a, b := &slogans[x.at], &slogans[y.at]
		return cmp.Or(cmp.Compare(x.weakness, y.weakness), cmp.Compare(len(b.Spans), len(a.Spans)), cmp.Compare(len(b.Key), len(a.Key)))
	})
	for most < len(order) && order[most].weakness == 0 {
		most++
	}
	keep := make([]bool, len(slogans))
	for _, r := range order[:most] {
		keep[r.at] = true
	}
	out := make([]model.Slogan, 0, most)
	for i, s := range slogans {
		if keep[i] {
			out = append(out, s)
		}
	}
	return out
}

// weaknessShown is 0 for what an article sets apart, more for what nothing but the
// rest of the corpus tells.
func weaknessShown(s *model.Slogan, free bool) int {
	switch {
	case s.Quoted > 0 || s.Kind == model.Theme || s.Kind == model.Numeric:
		return 0
	case !free:
		return 3
	case s.Kind == model.Parallel || len(s.Spans) > 1:
		return 1
	}
	return 2
}

// freeSlogans tells which slogans stand somewhere outside any longer one.
func freeSlogans(slogans []model.Slogan) []bool {
	type hit struct {
		corpus.Span
		at int
	}
	var hits []hit
	for i := range slogans {
		for _, s := range slogans[i].Spans {
			hits = append(hits, hit{s, i})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	free := make([]bool, len(slogans))
	reach := -1
	for _, h := range hits {
		if h.End > reach {
			free[h.at] = true
			reach = h.End
		}
	}
	return free
}
