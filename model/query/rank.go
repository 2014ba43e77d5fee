package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"example.org/meetbrowse/model/find"
	"example.org/meetbrowse/model/library"
)

// saturation is how many occurrences of a word give half of its weight, as k₁ in
// Okapi BM25 (Robertson, Walker 1994): the tenth occurrence says less than the
// second.
const saturation = 1.2

// Rank sorts ids, in place, by relevance: how often the words of the query occur
// in the text, with diminishing weight, and whether they stand in the headline.
// Articles of equal relevance come newest first. Words of fields other than the
// text, excluded words and regular expressions do not count. The error is that of
// the context, and leaves ids as they were.
func (q *Query) Rank(ctx context.Context, s *library.Snapshot, ids []int32) error {
	var words []rankWord
	for _, g := range q.groups {
		for _, t := range g {
			if !t.not && t.form != pattern && (t.field == Any || t.field == Text) && !strings.Contains(t.value, "?") {
				words = append(words, newRankWord(t))
			}
		}
	}
	type ranked struct {
		id    int32
		score float32
	}
	list := make([]ranked, len(ids))
	parallel((len(ids)+shardArticles-1)/shardArticles, func(shard int) {
		for i := shard * shardArticles; i < min(len(ids), (shard+1)*shardArticles) && ctx.Err() == nil; i++ {
			list[i].id = ids[i]
			for _, w := range words {
				list[i].score += w.score(s, ids[i])
			}
		}
	})
	if err := ctx.Err(); err != nil {
		return err
	}
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(s.Row(b.id).Date, s.Row(a.id).Date), cmp.Compare(a.id, b.id))
	})
	for i := range list {
		ids[i] = list[i].id
	}
	return nil
}

// rankWord is a word that relevance counts.
type rankWord struct {
	find   *find.Finder
	needle library.Needle
	name   func(string) bool
}

func newRankWord(t term) rankWord {
	name := t
	name.form = word // A quoted word need not be the whole headline.
	return rankWord{find.New(t.value), library.NewNeedle(t.value), name.name()}
}

// score is below 2: below 1 for the text, and 1 for the headline.
func (w rankWord) score(s *library.Snapshot, id int32) float32 {
	n := 0
	if s.MayContain(id, w.needle) {
		text := s.Folded(id)
		for at := w.find.Index(text, 0); at >= 0; at = w.find.Index(text, at+w.find.Len()) {
			n++
		}
	}
	score := float32(n) / (float32(n) + saturation)
	if w.name(s.FoldedHeadline(id)) {
		score++
	}
	return score
}
