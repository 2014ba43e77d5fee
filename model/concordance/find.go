package concordance

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/find"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/slogan"
)

// Find finds typed text, in either script, wherever it stands; ASCII letters
// match in either case. scope ascends; nil means all articles. The error is that
// of the context.
func Find(ctx context.Context, s *library.Snapshot, phrase string, scope []int32) (*Concordance, error) {
	folded := han.Fold(phrase)
	if folded == "" {
		return &Concordance{snapshot: s}, nil
	}
	f, needle := find.New(folded), library.NewNeedle(folded)
	lines, err := collect(ctx, size(s, scope), func() func(int, []Line) []Line {
		return func(i int, lines []Line) []Line {
			id := article(scope, i)
			if !s.MayContain(id, needle) {
				return lines
			}
			return literal(f, s, id, lines)
		}
	})
	if err != nil {
		return nil, err
	}
	return &Concordance{snapshot: s, lines: lines}, nil
}

// size is the number of articles of a scope.
func size(s *library.Snapshot, scope []int32) int {
	if scope == nil {
		return s.Len()
	}
	return len(scope)
}

// article is article i of a scope.
func article(scope []int32, i int) int32 {
	if scope == nil {
		return int32(i)
	}
	return scope[i]
}

// literal appends the occurrences of a finder's text, from left to right without
// overlap.
func literal(f *find.Finder, s *library.Snapshot, id int32, lines []Line) []Line {
	text := s.Folded(id)
	for at := f.Index(text, 0); at >= 0; at = f.Index(text, at+f.Len()) {
		lines = append(lines, Line{id, int32(at), int32(at + f.Len())})
	}
	return lines
}

// hits is how often a slogan occurs in an article.
type hits struct {
	article int32
	n       int
}

// FindSlogan finds the occurrences of a slogan that its counts are made of. scope
// ascends; nil means all articles. It reads no text. The error is that of the
// context.
func FindSlogan(ctx context.Context, s *library.Snapshot, symbol int32, scope []int32) (*Concordance, error) {
	found, err := collect(ctx, size(s, scope), func() func(int, []hits) []hits {
		return func(i int, list []hits) []hits {
			id := article(scope, i)
			if n := countIn(s, id, symbol); n > 0 {
				list = append(list, hits{id, n})
			}
			return list
		}
	})
	if err != nil {
		return nil, err
	}
	c := &Concordance{snapshot: s, search: sloganSearch(s, symbol)}
	total := 0
	for _, h := range found {
		total += h.n
		c.articles, c.ends = append(c.articles, h.article), append(c.ends, total)
	}
	return c, nil
}

// sloganSearch returns what makes searches for a slogan.
func sloganSearch(s *library.Snapshot, symbol int32) func() search {
	texts := s.SloganTexts(symbol)
	phrases := make([]slogan.Phrase, len(texts))
	for i, text := range texts {
		phrases[i].Text = text
	}
	dictionary := slogan.NewDictionary(phrases)
	key := s.Slogans.Folded(symbol)
	f := find.New(key)
	literally := slogan.Literal(key)
	return func() search {
		scanner := dictionary.NewScanner()
		return func(id int32, lines []Line) []Line {
			// Most occurrences stand in the text letter by letter, and the count says
			// when these are all; only else the text is read as the count read it.
			// A slogan that a longer number or word may contain is always read.
			if n := len(lines); literally {
				if lines = literal(f, s, id, lines); len(lines)-n == countIn(s, id, symbol) {
					return lines
				}
				lines = lines[:n]
			}
			for _, h := range scanner.Scan(s.FoldedString(id)) {
				lines = append(lines, Line{id, h.Start, h.End})
			}
			return lines
		}
	}
}

func countIn(s *library.Snapshot, id, symbol int32) int { return countOf(s.SloganCounts(id), symbol) }

// countOf is the count of a slogan among those of an article, which are by symbol.
func countOf(counts []library.SloganCount, symbol int32) int {
	i, ok := slices.BinarySearchFunc(counts, symbol, func(c library.SloganCount, symbol int32) int { return int(c.Slogan - symbol) })
	if !ok {
		return 0
	}
	return int(counts[i].Count)
}

// shardItems is how many articles one goroutine looks at before it takes the next.
const shardItems = 256

// collect calls what one makes, anew for each goroutine, with 0 to n-1, and puts
// what it appends one behind the other.
func collect[T any](ctx context.Context, n int, one func() func(i int, list []T) []T) ([]T, error) {
	shards := make([][]T, (n+shardItems-1)/shardItems)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(shards)) {
		wg.Go(func() {
			add := one()
			for shard := int(next.Add(1)) - 1; shard < len(shards) && ctx.Err() == nil; shard = int(next.Add(1)) - 1 {
				for i := shard * shardItems; i < min(n, (shard+1)*shardItems); i++ {
					shards[shard] = add(i, shards[shard])
				}
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return slices.Concat(shards...), nil
}
