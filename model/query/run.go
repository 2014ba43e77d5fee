package query

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"example.org/meetbrowse/model/library"
)

// shardArticles is how many articles one goroutine tests between two looks at
// the context: a millisecond of full-text search.
const shardArticles = 512

// Run returns the ids of the articles of a snapshot that match, ascending. base
// limits it to these ids, which ascend; nil means all. marks may be nil. The
// error is that of the context.
func (q *Query) Run(ctx context.Context, s *library.Snapshot, base []int32, marks Marks) ([]int32, error) {
	n := len(base)
	if base == nil {
		n = s.Len()
	}
	at := func(i int) int32 {
		if base == nil {
			return int32(i)
		}
		return base[i]
	}
	groups := q.compile(s, marks)
	shards := make([][]int32, (n+shardArticles-1)/shardArticles)
	parallel(len(shards), func(shard int) {
		if ctx.Err() != nil {
			return
		}
		var hits []int32
		for i := shard * shardArticles; i < min(n, (shard+1)*shardArticles); i++ {
			if id := at(i); matches(groups, id) {
				hits = append(hits, id)
			}
		}
		shards[shard] = hits
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return slices.Concat(shards...), nil
}

// compile makes the matchers of all groups, the cheap ones first.
func (q *Query) compile(s *library.Snapshot, marks Marks) [][]matcher {
	groups := make([][]matcher, len(q.groups))
	for i, g := range q.groups {
		for j := range g {
			groups[i] = append(groups[i], g[j].compile(s, marks))
		}
		slices.SortStableFunc(groups[i], func(a, b matcher) int { return int(a.cost) - int(b.cost) })
	}
	dearest := func(g []matcher) int { return int(g[len(g)-1].cost) }
	slices.SortStableFunc(groups, func(a, b []matcher) int { return dearest(a) - dearest(b) })
	return groups
}

func matches(groups [][]matcher, id int32) bool {
	for _, g := range groups {
		if !slices.ContainsFunc(g, func(m matcher) bool { return m.match(id) != m.not }) {
			return false
		}
	}
	return true
}

// parallel calls do with 0 to n-1 on all cores and returns when all are done.
func parallel(n int, do func(int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers <= 1 {
		for i := range n {
			do(i)
		}
		return
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wg.Wait()
}
