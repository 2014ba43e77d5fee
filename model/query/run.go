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
// the context: a tenth of a millisecond of full-text search, some milliseconds of
// a regular expression.
const shardArticles = 128

// Run returns the ids of the articles of a snapshot that match, ascending. base
// limits it to these ids, which ascend; nil means all. marks may be nil. The
// error is that of the context.
func (q *Query) Run(ctx context.Context, s *library.Snapshot, base []int32, marks Marks) ([]int32, error) {
	return q.run(ctx, s, base, marks, nil, nil)
}

// run is Run. Where part is not nil it is called with what was found so far, from
// one goroutine at a time: with ids that ascend and follow those of the call
// before.
func (q *Query) run(ctx context.Context, s *library.Snapshot, base []int32, marks Marks, names *nameCache, part func([]int32)) ([]int32, error) {
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
	groups := q.compile(s, marks, names)
	shards := shards{found: make([][]int32, (n+shardArticles-1)/shardArticles), part: part}
	parallel(len(shards.found), func(shard int) {
		if ctx.Err() != nil {
			return
		}
		var hits []int32
		for i := shard * shardArticles; i < min(n, (shard+1)*shardArticles); i++ {
			if id := at(i); matches(groups, id) {
				hits = append(hits, id)
			}
		}
		shards.done(shard, hits)
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return slices.Concat(shards.found...), nil
}

// shards are the hits of stretches of articles, which are tested in any order, and
// handed over in their own.
type shards struct {
	found [][]int32
	part  func([]int32)

	mu    sync.Mutex
	ready map[int]bool
	next  int // the first that was not handed over
}

func (s *shards) done(shard int, hits []int32) {
	s.found[shard] = hits
	if s.part == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ready == nil {
		s.ready = map[int]bool{}
	}
	s.ready[shard] = true
	for ; s.ready[s.next]; s.next++ {
		delete(s.ready, s.next)
		if len(s.found[s.next]) > 0 {
			s.part(s.found[s.next])
		}
	}
}

// compile makes the matchers of all groups, the cheap ones first.
func (q *Query) compile(s *library.Snapshot, marks Marks, names *nameCache) [][]matcher {
	groups := make([][]matcher, len(q.groups))
	for i, g := range q.groups {
		for j := range g {
			groups[i] = append(groups[i], g[j].compile(s, marks, names))
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
