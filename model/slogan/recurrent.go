package slogan

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// Recurrent phrases are repeated strings of this many characters.
const (
	minRecurrent = 4
	maxRecurrent = 16
	// minCorpus is in how many articles a phrase must stand at least, and
	// perArticles in one of how many: three in a small corpus, 0.3 % of a large one.
	minCorpus   = 3
	perArticles = 300
	// maxSample is how many articles are looked at: enough to see every phrase that
	// passes perArticles some twenty times. maxArticle is how many characters of
	// one article are, so that the two bound the memory.
	maxSample  = 4000
	maxArticle = 1 << 13
	// freedom is the largest share of the occurrences that one neighbour may have
	// on either side: above it the phrase is a mere part of a longer one.
	freedom = 0.7
	// cohesion is how many times more often the two halves of a phrase must stand
	// together than by chance: plain words that can stand beside anything do not.
	cohesion = 60
	// commonplace is the share of the articles from which a phrase is a plain word
	// of such texts, where there are at least manyArticles to tell.
	commonplace  = 0.3
	manyArticles = 100
	// maxRecurrentPhrases bounds the result: the phrases in most articles stay.
	maxRecurrentPhrases = 400
	// twoBits gives a table with some slots for each distinct pair of characters.
	twoBits = 21
)

// Recurrent finds phrases that come back across articles without quotation
// marks: repeated strings in enough distinct articles, with free neighbours and
// cohesive halves, which are not plain words, topics or names. text returns the
// folded text of article i of n; several goroutines call it. Memory is bounded by the
// sample, to some 100 MB for articles of usual lengths; the result is in the order of
// how many articles have it. The error is that of the context.
func Recurrent(ctx context.Context, n int, text func(i int) string) ([]string, error) {
	workers := runtime.GOMAXPROCS(0)
	s, err := readSample(ctx, n, text, workers)
	if err != nil {
		return nil, err
	}
	places := make([]frequentPlaces, shares)
	growers := make([]*grower, workers)
	for w := range growers {
		growers[w] = s.newGrower()
	}
	err = inParallel(ctx, workers, shares+1, func(k, w int) {
		if k == 0 {
			s.countPairs()
		} else {
			places[k-1] = s.frequent(k-1, growers[w].table)
		}
	})
	if err != nil {
		return nil, err
	}
	err = inParallel(ctx, workers, shares, func(k, w int) { growers[w].growAll(ctx, places[k]) })
	if err != nil {
		return nil, err
	}
	var found []recurrentPhrase
	for _, g := range growers {
		found = append(found, g.found...)
	}
	return mostRecurrent(found), nil
}

// inParallel calls each with the numbers below n, and with which of the workers does
// it. The error is that of the context.
func inParallel(ctx context.Context, workers, n int, each func(k, worker int)) error {
	var next atomic.Int32
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for k := int(next.Add(1)) - 1; k < n && ctx.Err() == nil; k = int(next.Add(1)) - 1 {
				each(k, w)
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}

type recurrentPhrase struct {
	text           []rune
	articles, hits int
}

// sentenced is the least share of the occurrences of a phrase that a longer one with
// it must have: with less the longer one is the phrase in a sentence, as many are.
const sentenced = 0.2

// dropSentences leaves out the phrases that are a more frequent one in a sentence.
func dropSentences(found []recurrentPhrase) []recurrentPhrase {
	hits := make(map[string]int, len(found))
	for _, p := range found {
		hits[string(p.text)] = p.hits
	}
	return slices.DeleteFunc(found, func(p recurrentPhrase) bool {
		const width = 3 // bytes of a unified Han character
		text := string(p.text)
		for from := 0; from < len(text); from += width {
			for to := from + minRecurrent*width; to <= len(text); to += width {
				if part := hits[text[from:to]]; float64(p.hits) < sentenced*float64(part) {
					return true
				}
			}
		}
		return false
	})
}

// mostRecurrent are the phrases in most articles.
func mostRecurrent(found []recurrentPhrase) []string {
	found = dropSentences(found)
	slices.SortFunc(found, func(a, b recurrentPhrase) int {
		return cmp.Or(cmp.Compare(b.articles, a.articles), cmp.Compare(b.hits, a.hits), slices.Compare(a.text, b.text))
	})
	var out []string
	for _, p := range found[:min(len(found), maxRecurrentPhrases)] {
		out = append(out, string(p.text))
	}
	return out
}
