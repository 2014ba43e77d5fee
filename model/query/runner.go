package query

import (
	"context"
	"slices"
	"strings"
	"sync"

	"example.org/meetbrowse/model/library"
)

// What a Runner keeps at most: enough for the keys of a filter and back, in a few
// megabytes.
const (
	keptResults = 32
	keptIDs     = 4 << 20
)

// Runner runs the filters in force, over and over while one of them is being
// typed. It keeps what the last ones found: a filter that narrows one of these
// looks at its articles alone, and one that was there before costs nothing. Its
// methods may be called from any goroutine. The zero Runner is ready.
type Runner struct {
	mu       sync.Mutex
	snapshot *library.Snapshot
	base     []int32
	kept     []result // the one used last first
	names    nameCache
}

// result is the articles that match a query; ids ascend.
type result struct {
	query *Query
	ids   []int32
}

// Run returns the ids of the articles of base that match all queries, ascending.
// base ascends; nil means all articles, and so does a nil result, which stands
// for no condition at all. Neither base nor the result may be modified. The error
// is that of the context.
func (r *Runner) Run(ctx context.Context, s *library.Snapshot, base []int32, queries []*Query, marks Marks) ([]int32, error) {
	return r.Parts(ctx, s, base, queries, marks, nil)
}

// Parts is Run, which calls part with what was found so far while it looks on:
// with ids that ascend and follow those of the call before, from other goroutines,
// one at a time. A filter that is answered from what was kept has no parts.
func (r *Runner) Parts(ctx context.Context, s *library.Snapshot, base []int32, queries []*Query, marks Marks, part func(ids []int32)) ([]int32, error) {
	q := And(queries)
	if q.Empty() {
		return base, nil
	}
	from, exact := r.best(q, s, base)
	if exact {
		return from.ids, nil
	}
	rest := q
	if from.query != nil {
		rest = &Query{groups: slices.DeleteFunc(slices.Clone(q.groups), from.query.implies)}
	}
	ids, err := rest.run(ctx, s, from.ids, marks, &r.names, part)
	if err != nil {
		return nil, err
	}
	if ids == nil {
		ids = []int32{}
	}
	r.keep(result{q, ids}, s, base)
	return ids, nil
}

// Among returns those of ids that match all queries, in the order of ids, and keeps
// nothing: a look at the articles that matter most while Parts goes through all.
// The error is that of the context.
func (r *Runner) Among(ctx context.Context, s *library.Snapshot, ids []int32, queries []*Query, marks Marks) ([]int32, error) {
	if len(ids) == 0 {
		return nil, ctx.Err()
	}
	return And(queries).run(ctx, s, ids, marks, &r.names, nil)
}

// And returns the query that matches what all queries match; nil ones do not count.
func And(queries []*Query) *Query {
	all := &Query{}
	var parts []string
	for _, q := range queries {
		if q != nil {
			all.groups = append(all.groups, q.groups...)
			parts = append(parts, q.expr)
		}
	}
	all.expr = strings.Join(parts, " ")
	return all
}

// best returns the smallest result kept that the query narrows; base where there
// is none. exact says that it is the query's own.
func (r *Runner) best(q *Query, s *library.Snapshot, base []int32) (from result, exact bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	from.ids = base
	if r.snapshot != s || !sameIDs(r.base, base) {
		return from, false
	}
	for i, k := range r.kept {
		if !q.Narrows(k.query) {
			continue
		}
		if k.query.Narrows(q) {
			r.kept = append(append([]result{k}, r.kept[:i]...), r.kept[i+1:]...)
			return k, true
		}
		if from.query == nil || len(k.ids) < len(from.ids) {
			from = k
		}
	}
	return from, false
}

// keep notes a result, unless it depends on marks, which change.
func (r *Runner) keep(k result, s *library.Snapshot, base []int32) {
	if k.query.reviewed() {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.snapshot != s || !sameIDs(r.base, base) {
		r.snapshot, r.base, r.kept = s, base, nil
	}
	r.kept = append([]result{k}, r.kept[:min(len(r.kept), keptResults-1)]...)
	total := 0
	for i, k := range r.kept {
		if total += len(k.ids); total > keptIDs {
			r.kept = r.kept[:max(i, 1)]
			return
		}
	}
}

// sameIDs reports whether two slices are one and the same.
func sameIDs(a, b []int32) bool {
	return len(a) == len(b) && (a == nil) == (b == nil) && (len(a) == 0 || &a[0] == &b[0])
}

// reviewed reports whether the reader's own marks or notes decide.
func (q *Query) reviewed() bool {
	for _, g := range q.groups {
		for _, t := range g {
			if t.field == Mark || t.field == Note || t.field == Has && (Field(t.option) == Mark || Field(t.option) == Note) {
				return true
			}
		}
	}
	return false
}
