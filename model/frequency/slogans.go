package frequency

import (
	"context"
	"runtime"
	"sync"

	"example.org/meetbrowse/model/library"
)

// Slogans are counted at every filter key, over millions of counts: those of a
// scope of more than half of the articles are the totals without the rest.

// maxWorkers bounds the parts of a count: each has counters of its own for every
// slogan, which have to be made and added up.
const maxWorkers = 8

// eachPart divides n articles among the cores and calls do with each part. A part
// has at least checkEvery articles.
func eachPart(n int, do func(worker, from, to int)) (workers int) {
	workers = min(runtime.GOMAXPROCS(0), maxWorkers, 1+n/checkEvery)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() { do(w, n*w/workers, n*(w+1)/workers) })
	}
	wg.Wait()
	return workers
}

// countSlogans counts slogans over the scope; nil where the snapshot has no totals.
func (t *Table) countSlogans(ctx context.Context) []counter {
	totals := t.snapshot.Totals()
	if totals == nil {
		return nil
	}
	in := library.NewSet(t.snapshot.Len())
	for _, id := range t.scope {
		in.Add(id)
	}
	var sum []counter
	if 2*len(t.scope) > t.snapshot.Len() {
		sum = t.withoutRest(ctx, totals, in)
	} else {
		sum, t.Han = t.sumSlogans(ctx, totals)
	}
	t.addGroups(totals, in, sum)
	return sum
}

// sumSlogans counts the slogans of the scope, and its Han characters; distinct
// counts the articles without copies.
func (t *Table) sumSlogans(ctx context.Context, totals *library.Totals) ([]counter, int64) {
	var parts [maxWorkers][]counter
	var han [maxWorkers]int64
	workers := eachPart(len(t.scope), func(w, from, to int) {
		sum := counterScratch.get(len(totals.Slogans))
		for i, id := range t.scope[from:to] {
			if i%checkEvery == 0 && ctx.Err() != nil {
				break
			}
			row := t.snapshot.Row(id)
			han[w] += int64(row.Han)
			lone := int32(1)
			if totals.Copied.Has(id) {
				lone = 0
			}
			addSlogans(sum, t.snapshot.SloganCounts(id), row.Date, lone)
		}
		parts[w] = sum
	})
	for w := 1; w < workers; w++ {
		merge(parts[0], parts[w])
		counterScratch.put(parts[w])
		han[0] += han[w]
	}
	return parts[0], han[0]
}

// taken is what the articles outside of a scope take from a total.
type taken struct {
	hits, free, articles, lone int32
	onFirst, onLast            int32
}

// withoutRest is the totals without the articles outside of the scope.
func (t *Table) withoutRest(ctx context.Context, totals *library.Totals, in library.Set) []counter {
	var parts [maxWorkers][]taken
	var han [maxWorkers]int64
	workers := eachPart(t.snapshot.Len(), func(w, from, to int) {
		parts[w] = takenScratch.get(len(totals.Slogans))
		for id := int32(from); id < int32(to); id++ {
			if int(id)%checkEvery == 0 && ctx.Err() != nil {
				break
			}
			if !in.Has(id) {
				han[w] += int64(t.snapshot.Row(id).Han)
				t.take(parts[w], totals, id)
			}
		}
	})
	t.Han = totals.Han
	for w := range workers {
		t.Han -= han[w]
	}
	sum := counterScratch.get(len(totals.Slogans))
	open := library.NewSet(len(sum)) // slogans whose first or last article is gone
	any := false
	for i := range sum {
		all := &totals.Slogans[i]
		gone := parts[0][i]
		for _, p := range parts[1:workers] {
			gone.add(&p[i])
		}
		c := counter{hits: all.Hits - gone.hits, free: all.Free - gone.free, articles: all.Articles - gone.articles,
			distinct: all.Lone - gone.lone, first: all.First, last: all.Last}
		if c.articles > 0 && c.first != 0 && (gone.onFirst == all.OnFirst || gone.onLast == all.OnLast) {
			c.first, c.last = 0, 0
			open.Add(int32(i))
			any = true
		}
		sum[i] = c
	}
	for _, p := range parts[:workers] {
		takenScratch.put(p)
	}
	if any {
		t.findDays(ctx, sum, open)
	}
	return sum
}

func (t *Table) take(sum []taken, totals *library.Totals, id int32) {
	day, lone := t.snapshot.Row(id).Date, int32(1)
	if totals.Copied.Has(id) {
		lone = 0
	}
	for _, c := range t.snapshot.SloganCounts(id) {
		s, all := &sum[c.Slogan], &totals.Slogans[c.Slogan]
		s.hits += int32(c.Count)
		s.free += int32(c.Free())
		s.articles++
		s.lone += lone
		if day == 0 {
			continue
		}
		if day == all.First {
			s.onFirst++
		}
		if day == all.Last {
			s.onLast++
		}
	}
}

func (t *taken) add(o *taken) {
	t.hits += o.hits
	t.free += o.free
	t.articles += o.articles
	t.lone += o.lone
	t.onFirst += o.onFirst
	t.onLast += o.onLast
}

// days are the first and last day of a slogan.
type days struct{ first, last int32 }

// findDays finds the first and last days of the slogans in open.
func (t *Table) findDays(ctx context.Context, sum []counter, open library.Set) {
	var parts [maxWorkers][]days
	workers := eachPart(len(t.scope), func(w, from, to int) {
		found := daysScratch.get(len(sum))
		for i, id := range t.scope[from:to] {
			if i%checkEvery == 0 && ctx.Err() != nil {
				break
			}
			day := t.snapshot.Row(id).Date
			if day == 0 {
				continue
			}
			for _, c := range t.snapshot.SloganCounts(id) {
				if !open.Has(c.Slogan) {
					continue
				}
				d := &found[c.Slogan]
				if d.first == 0 || day < d.first {
					d.first = day
				}
				d.last = max(d.last, day)
			}
		}
		parts[w] = found
	})
	for i := range sum {
		if !open.Has(int32(i)) {
			continue
		}
		c := &sum[i]
		for _, p := range parts[:workers] {
			if d := p[i]; d.first != 0 {
				if c.first == 0 || d.first < c.first {
					c.first = d.first
				}
				c.last = max(c.last, d.last)
			}
		}
	}
	for _, p := range parts[:workers] {
		daysScratch.put(p)
	}
}

// addGroups adds to the distinct articles of each slogan one for every group of
// copies in the scope that has it.
func (t *Table) addGroups(totals *library.Totals, in library.Set, sum []counter) {
	var parts [maxWorkers][]int32
	group := func(i int) int32 { return t.snapshot.Row(totals.Members[i]).Copy }
	workers := eachPart(len(totals.Members), func(w, from, to int) {
		// A group belongs to the part in which it begins.
		for from > 0 && from < len(totals.Members) && group(from) == group(from-1) {
			from++
		}
		for to < len(totals.Members) && to > from && group(to) == group(to-1) {
			to++
		}
		found, seen := numberScratch.get(len(sum)), numberScratch.get(len(sum))
		for i := from; i < to; i++ {
			id := totals.Members[i]
			if !in.Has(id) {
				continue
			}
			mark := group(i) + 1
			for _, c := range t.snapshot.SloganCounts(id) {
				if seen[c.Slogan] != mark {
					seen[c.Slogan] = mark
					found[c.Slogan]++
				}
			}
		}
		numberScratch.put(seen)
		parts[w] = found
	})
	for _, p := range parts[:workers] {
		for i, n := range p {
			sum[i].distinct += n
		}
		numberScratch.put(p)
	}
}
