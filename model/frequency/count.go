package frequency

import (
	"cmp"
	"context"
	"slices"

	"example.org/meetbrowse/model/library"
)

// counter sums the hits of one value.
type counter struct {
	hits, free         int32
	articles, distinct int32
	first, last        int32
	seen               int32 // the article counted last, plus one
}

// checkEvery is how many articles are counted between two looks at the context.
const checkEvery = 4096

// Count counts a field over the articles of scope, which ascend; nil means all.
// The rows come sorted by hits. The error is that of the context.
func Count(ctx context.Context, s *library.Snapshot, f Field, scope []int32) (*Table, error) {
	if scope == nil {
		scope = make([]int32, s.Len())
		for i := range scope {
			scope[i] = int32(i)
		}
	}
	t := &Table{Field: f, Articles: len(scope), snapshot: s, scope: scope}
	switch f {
	case Prefectures:
		t.above = prefectures(s)
	case Provinces:
		t.above = provinces(s)
	}
	var sum []counter
	if f == Slogans {
		sum = t.countSlogans(ctx)
	}
	if sum == nil {
		sum = t.countPlainly(ctx)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	t.Rows = rows(sum, f == Slogans && len(scope) > manyArticles)
	counterScratch.put(sum)
	t.sortRows(ByHits, true)
	return t, nil
}

// countPlainly visits every value of every article of the scope.
func (t *Table) countPlainly(ctx context.Context) []counter {
	grouped := copyGroups(t.snapshot, t.scope)
	var parts [maxWorkers][]counter
	var sizes [maxWorkers]int64
	workers := eachPart(len(t.scope), func(w, from, to int) {
		parts[w], sizes[w] = t.tally(ctx, t.scope[from:to], grouped)
	})
	sum := parts[0]
	t.Han = sizes[0]
	for w := 1; w < workers; w++ {
		t.Han += sizes[w]
		merge(sum, parts[w])
	}
	t.countGroups(sum, grouped)
	return sum
}

// tally counts the articles of one part of the scope.
func (t *Table) tally(ctx context.Context, scope []int32, grouped groups) ([]counter, int64) {
	sum := make([]counter, t.span())
	var han int64
	each := t.visitor()
	var id, day, alone int32
	add := func(symbol int32, hits, free int) {
		c := &sum[symbol]
		c.hits += int32(hits)
		c.free += int32(free)
		if c.seen == id+1 {
			return
		}
		c.seen = id + 1
		c.articles++
		c.distinct += alone
		if day != 0 {
			if c.first == 0 || day < c.first {
				c.first = day
			}
			c.last = max(c.last, day)
		}
	}
	for i, article := range scope {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return sum, 0
		}
		row := t.snapshot.Row(article)
		id, day, alone = article, row.Date, 1
		if grouped.has(row.Copy) {
			alone = 0
		}
		han += int64(row.Han)
		if t.Field == Slogans {
			addSlogans(sum, t.snapshot.SloganCounts(article), day, alone)
			continue
		}
		each(article, add)
	}
	return sum, han
}

// addSlogans adds the slogans of one article: the visitor's work without a call
// for each of millions of counts. An article has each slogan once.
func addSlogans(sum []counter, counts []library.SloganCount, day, alone int32) {
	for _, n := range counts {
		c := &sum[n.Slogan]
		c.hits += int32(n.Count)
		c.free += int32(n.Free())
		c.articles++
		c.distinct += alone
		if day != 0 {
			if c.first == 0 || day < c.first {
				c.first = day
			}
			c.last = max(c.last, day)
		}
	}
}

func merge(into, from []counter) {
	for i := range from {
		f := &from[i]
		if f.articles == 0 {
			continue
		}
		c := &into[i]
		c.hits += f.hits
		c.free += f.free
		c.articles += f.articles
		c.distinct += f.distinct
		if f.first != 0 && (c.first == 0 || f.first < c.first) {
			c.first = f.first
		}
		c.last = max(c.last, f.last)
	}
}

// groups are the articles of a scope that have copies in the scope, by the
// article they are copies of.
type groups struct {
	shared  map[int32]bool
	members []member
}

type member struct{ original, id int32 }

func (g groups) has(original int32) bool { return len(g.shared) > 0 && g.shared[original] }

func copyGroups(s *library.Snapshot, scope []int32) groups {
	g := groups{shared: map[int32]bool{}}
	for _, id := range scope {
		if c := s.Row(id).Copy; c != id {
			g.shared[c] = true
		}
	}
	if len(g.shared) == 0 {
		return g
	}
	for _, id := range scope {
		if c := s.Row(id).Copy; g.shared[c] {
			g.members = append(g.members, member{c, id})
		}
	}
	slices.SortStableFunc(g.members, func(a, b member) int { return cmp.Compare(a.original, b.original) })
	return g
}

// countGroups adds to the distinct articles of each value one for every group of
// copies that has it.
func (t *Table) countGroups(sum []counter, g groups) {
	each := t.visitor()
	for i := range sum {
		sum[i].seen = 0
	}
	for _, m := range g.members {
		each(m.id, func(symbol int32, _, _ int) {
			if c := &sum[symbol]; c.seen != m.original+1 {
				c.seen = m.original + 1
				c.distinct++
			}
		})
	}
}

// In a scope of many articles most slogans occur once. Where there are many rows,
// a slogan that occurs once in the scope is no row: it tells nothing there, and its
// article shows it.
const (
	manyArticles = 1000
	manyRows     = 20000
)

// rows makes the rows of all values that have hits; mayThin says that single hits
// may be left out.
func rows(sum []counter, mayThin bool) []Row {
	n, single := 0, 0
	for i := range sum {
		if sum[i].articles > 0 {
			n++
			if sum[i].hits == 1 {
				single++
			}
		}
	}
	thin := mayThin && n > manyRows
	if thin {
		n -= single
	}
	out := make([]Row, 0, n)
	for i := range sum {
		if c := &sum[i]; c.articles > 0 && !(thin && c.hits == 1) {
			out = append(out, Row{Symbol: int32(i), Hits: int(c.hits), Free: int(c.free),
				Articles: int(c.articles), Distinct: int(c.distinct), First: c.first, Last: c.last})
		}
	}
	return out
}
