package concordance

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/find"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/slogan"
)

// Line is one occurrence: the stretch Start to End of the folded text of an
// article, in bytes.
type Line struct {
	Article    int32
	Start, End int32
}

// Concordance is all occurrences of one phrase in a scope.
type Concordance struct {
	// Lines are in the order of the last Sort; at first by article and place in it.
	Lines    []Line
	snapshot *library.Snapshot
}

// shardArticles is how many articles one goroutine searches at a time.
const shardArticles = 256

// Find finds typed text, in either script, wherever it stands; ASCII letters
// match in either case. scope ascends; nil means all articles. The error is that
// of the context.
func Find(ctx context.Context, s *library.Snapshot, phrase string, scope []int32) (*Concordance, error) {
	folded := han.Fold(phrase)
	if folded == "" {
		return &Concordance{snapshot: s}, nil
	}
	f, needle := find.New(folded), library.NewNeedle(folded)
	return collect(ctx, s, scope, func() func(int32, []Line) []Line {
		return func(id int32, lines []Line) []Line {
			if !s.MayContain(id, needle) {
				return lines
			}
			return literal(f, s, id, lines)
		}
	})
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

// FindSlogan finds the occurrences of a slogan that its counts are made of.
func FindSlogan(ctx context.Context, s *library.Snapshot, symbol int32, scope []int32) (*Concordance, error) {
	text := s.Slogan(symbol).Text
	dictionary := slogan.NewDictionary([]slogan.Phrase{{ID: 0, Text: text}})
	key := s.Slogans.Folded(symbol)
	f := find.New(key)
	edged := key[0] < utf8.RuneSelf || key[len(key)-1] < utf8.RuneSelf
	return collect(ctx, s, scope, func() func(int32, []Line) []Line {
		scanner := dictionary.NewScanner()
		return func(id int32, lines []Line) []Line {
			want := countIn(s, id, symbol)
			if want == 0 {
				return lines
			}
			// Most occurrences stand in the text letter by letter, and the count says
			// when these are all; only else the text is read as the count read it.
			// A slogan that a longer number or word may contain is always read.
			if n := len(lines); !edged {
				if lines = literal(f, s, id, lines); len(lines)-n == want {
					return lines
				}
				lines = lines[:n]
			}
			for _, h := range scanner.Scan(s.FoldedString(id)) {
				lines = append(lines, Line{id, h.Start, h.End})
			}
			return lines
		}
	})
}

func countIn(s *library.Snapshot, id, symbol int32) int {
	counts := s.SloganCounts(id)
	i, ok := slices.BinarySearchFunc(counts, symbol, func(c library.SloganCount, symbol int32) int { return int(c.Slogan - symbol) })
	if !ok {
		return 0
	}
	return int(counts[i].Count)
}

// collect runs a search, made anew for each goroutine, over all articles of the
// scope.
func collect(ctx context.Context, s *library.Snapshot, scope []int32, search func() func(int32, []Line) []Line) (*Concordance, error) {
	n := len(scope)
	if scope == nil {
		n = s.Len()
	}
	shards := make([][]Line, (n+shardArticles-1)/shardArticles)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(shards)) {
		wg.Go(func() {
			one := search()
			for shard := int(next.Add(1)) - 1; shard < len(shards) && ctx.Err() == nil; shard = int(next.Add(1)) - 1 {
				for i := shard * shardArticles; i < min(n, (shard+1)*shardArticles); i++ {
					id := int32(i)
					if scope != nil {
						id = scope[i]
					}
					shards[shard] = one(id, shards[shard])
				}
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return &Concordance{Lines: slices.Concat(shards...), snapshot: s}, nil
}

// Speaker is the name of the one who is reported to say a line, "" where the
// article does not say.
func (c *Concordance) Speaker(l Line) string {
	if symbol := c.speaker(l); symbol != library.None {
		return c.snapshot.People.Text(symbol)
	}
	return ""
}

func (c *Concordance) speaker(l Line) int32 {
	for _, sp := range c.snapshot.Speeches(l.Article) {
		if sp.Start <= l.Start && l.End <= sp.End {
			return sp.Speaker
		}
	}
	return library.None
}

// Context returns a line as written: up to runes characters on either side, from
// the same paragraph.
func (c *Concordance) Context(l Line, runes int) (left, node, right string) {
	folded, text := c.snapshot.FoldedString(l.Article), c.snapshot.Text(l.Article)
	// Folding keeps the number of characters, so counting them finds the place.
	start := skip(text, 0, utf8.RuneCountInString(folded[:l.Start]))
	end := skip(text, start, utf8.RuneCountInString(folded[l.Start:l.End]))
	from := start
	for n := 0; n < runes && from > 0 && text[from-1] != '\n'; n++ {
		_, width := utf8.DecodeLastRuneInString(text[:from])
		from -= width
	}
	to := end
	for n := 0; n < runes && to < len(text) && text[to] != '\n'; n++ {
		_, width := utf8.DecodeRuneInString(text[to:])
		to += width
	}
	return text[from:start], text[start:end], text[end:to]
}

// skip is the offset n characters behind at.
func skip(text string, at, n int) int {
	for ; n > 0 && at < len(text); n-- {
		_, width := utf8.DecodeRuneInString(text[at:])
		at += width
	}
	return at
}
