package query

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"example.org/meetbrowse/model/find"
	"example.org/meetbrowse/model/library"
)

// What the place of a word in an article is worth: its headline before its text,
// what is written before what is spelt alike, a name before a slogan.
const (
	headlineWeight        = 4
	spelledHeadlineWeight = 3
	textWeight            = 1 // and up to 1 more, the oftener the word occurs
	spelledNameWeight     = 0.8
	spelledSloganWeight   = 0.4
)

// The weight of occurrences, as in Okapi BM25 (Robertson, Walker 1994): the tenth
// says less than the second, and one in a short article more than one in a long
// one.
const (
	saturation    = 1.2  // k₁: how many occurrences give half the weight in a typical article
	lengthShare   = 0.5  // b: how much of it goes by the length of the article
	typicalLength = 1500 // Han characters
	// steps is how finely that weight is told: of articles that differ by less, the
	// newer one is the better.
	steps = 10
)

// Rank sorts ids, in place, by relevance: where the words of the query stand, in
// the headline or in the text, how often and how densely. A word of a named field,
// which every article in hand has, counts where the headline has it too. Excluded
// words and regular expressions do not count. Articles of equal relevance come
// newest first. The error is that of the context, and leaves ids as they were.
func (q *Query) Rank(ctx context.Context, s *library.Snapshot, ids []int32) error {
	words := q.rankWords(s)
	type ranked struct {
		score float32
		date  int32
		id    int32
	}
	list := make([]ranked, len(ids))
	parallel((len(ids)+shardArticles-1)/shardArticles, func(shard int) {
		for i := shard * shardArticles; i < min(len(ids), (shard+1)*shardArticles) && ctx.Err() == nil; i++ {
			list[i] = ranked{id: ids[i], date: s.Row(ids[i]).Date}
			for _, w := range words {
				list[i].score += w.score(s, ids[i])
			}
		}
	})
	if err := ctx.Err(); err != nil {
		return err
	}
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.date, a.date), cmp.Compare(a.id, b.id))
	})
	for i := range list {
		ids[i] = list[i].id
	}
	return nil
}

// rankWord is a word that relevance counts.
type rankWord struct {
	written func(text []byte) bool
	// find and needle count occurrences in the text; nil for a word of a field.
	find   *find.Finder
	needle library.Needle
	// spelt and the names of the articles, for a word of Latin letters.
	spelt  *speller
	names  func(id int32) bool
	coined func(id int32) bool
}

// rankWords are the words of the query, each once.
func (q *Query) rankWords(s *library.Snapshot) (out []rankWord) {
	seen := map[string]bool{}
	for _, g := range q.groups {
		for _, t := range g {
			switch t.field {
			case Date, Published, Level, Mark, Note, Is, Has:
				continue
			}
			full := t.field == Any || t.field == Text
			if key := lower(t.value); !t.not && t.form != pattern && !(seen[key] && !full) {
				seen[key] = true
				out = append(out, t.rankWord(s, full))
			}
		}
	}
	return out
}

// rankWord is what counts of one term; full says that its occurrences in the text
// do.
func (t term) rankWord(s *library.Snapshot, full bool) rankWord {
	w := rankWord{written: t.fullText().matches}
	wild := t.form == word && strings.Contains(t.value, "?")
	if full && !wild {
		w.find, w.needle = find.New(t.value), library.NewNeedle(t.value)
	}
	if t.form != word || t.field == Text || !isLatin(t.value) {
		return w
	}
	w.spelt = newSpeller(t.value)
	if t.field == Any {
		person, place := matchPerson(s, Person, chooseSpelt(s.People, t.value, w.spelt, nil, codedTexts{})), matchPlace(s, t.places(s))
		w.names = func(id int32) bool { return place(id) || person(id) }
		w.coined = matchSlogan(s, chooseSpelt(s.Slogans, t.value, w.spelt, nil, codedTexts{}))
	}
	return w
}

// score is the relevance of the word for an article.
func (w *rankWord) score(s *library.Snapshot, id int32) float32 {
	score := float32(0)
	headline := s.FoldedHeadline(id)
	switch {
	case w.written(bytesOf(headline)):
		score += headlineWeight
	case w.spelt != nil && w.spelt.in(headline):
		score += spelledHeadlineWeight
	}
	if n := w.count(s, id); n > 0 {
		length := 1 - lengthShare + lengthShare*float32(s.Row(id).Han)/typicalLength
		return score + textWeight + float32(math.Round(float64(steps*n/(n+saturation*length))))/steps
	}
	switch {
	case w.names != nil && w.names(id):
		score += spelledNameWeight
	case w.coined != nil && w.coined(id):
		score += spelledSloganWeight
	}
	return score
}

// count is how often the word occurs in the text.
func (w *rankWord) count(s *library.Snapshot, id int32) float32 {
	if w.find == nil || !s.MayContain(id, w.needle) {
		return 0
	}
	n := float32(0)
	text := s.Folded(id)
	for at := w.find.Index(text, 0); at >= 0; at = w.find.Index(text, at+w.find.Len()) {
		n++
	}
	return n
}
