package frequency

import (
	"context"
	"math"
	"runtime"
	"sort"
	"sync"

	"example.org/meetbrowse/model/library"
)

// Parting is how a scope is divided to measure dispersion.
type Parting uint8

// The partings.
const (
	AcrossPlaces Parting = iota
	AcrossMonths
)

// part is the part that an article belongs to; articles whose place or month is
// not known are a part of their own.
func (p Parting) part(s *library.Snapshot, id int32) int32 {
	row := s.Row(id)
	if p == AcrossMonths {
		return row.Date / 100
	}
	if row.Place == library.None {
		return library.None
	}
	return s.PlaceGroups()[row.Place]
}

// parted is a scope divided: the articles of part i are ids[starts[i]:starts[i+1]].
type parted struct {
	ids    []int32
	starts []int
	parts  []int32 // Parting.part of each, in the order in which the scope shows them
}

// divide divides the scope; the articles of a part keep their order.
func (t *Table) divide(p Parting) parted {
	var out parted
	number := map[int32]int32{}
	numbers := make([]int32, len(t.scope))
	last, lastNumber := int32(0), int32(-1) // neighbours are often of one part
	var sizes []int
	for i, id := range t.scope {
		part := p.part(t.snapshot, id)
		if lastNumber < 0 || part != last {
			n, ok := number[part]
			if !ok {
				n = int32(len(out.parts))
				number[part] = n
				out.parts = append(out.parts, part)
				sizes = append(sizes, 0)
			}
			last, lastNumber = part, n
		}
		numbers[i] = lastNumber
		sizes[lastNumber]++
	}
	out.starts = make([]int, len(sizes)+1)
	for i, n := range sizes {
		out.starts[i+1] = out.starts[i] + n
	}
	out.ids = make([]int32, len(t.scope))
	next := append([]int(nil), out.starts...)
	for i, id := range t.scope {
		out.ids[next[numbers[i]]] = id
		next[numbers[i]]++
	}
	return out
}

// dispersionStretches is how many stretches of parts are summed by themselves, and
// then together: a fixed number, because the order in which fractions are added
// shows in their last digits.
const dispersionStretches = 8

// Dispersion sets DP of every row over the places or months of the scope. The
// error is that of the context.
func (t *Table) Dispersion(ctx context.Context, p Parting) error {
	scope := t.divide(p)
	index := numberScratch.get(t.span()) // row of each symbol, plus one
	defer numberScratch.put(index)
	for i, r := range t.Rows {
		index[r.Symbol] = int32(i + 1)
	}
	var sums [dispersionStretches][]float64
	next := make(chan int, dispersionStretches)
	for i := range dispersionStretches {
		next <- i
	}
	close(next)
	var wg sync.WaitGroup
	for range min(dispersionStretches, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				sums[i] = t.disperse(ctx, scope, index, i)
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	for i := range t.Rows {
		dp := 1.0 // Σwᵢ over the parts without hits, to begin with all
		for _, s := range sums {
			dp += s[i]
		}
		t.Rows[i].DP = max(0, dp/2)
		if t.Rows[i].Hits == 0 {
			t.Rows[i].DP = 0
		}
	}
	return nil
}

// disperse sums what the parts of one stretch add to the dispersion of each row,
// twice over.
func (t *Table) disperse(ctx context.Context, scope parted, index []int32, stretch int) []float64 {
	sum := make([]float64, len(t.Rows))
	hits := make([]int32, len(t.Rows))
	var touched []int32
	add := func(symbol, n int32) {
		at := index[symbol] - 1
		if at < 0 || n == 0 { // A single hit that is no row; a speaker without slogans.
			return
		}
		if hits[at] == 0 {
			touched = append(touched, at)
		}
		hits[at] += n
	}
	each := t.visitor()
	from, to := scope.stretch(stretch), scope.stretch(stretch+1)
	for part := from; part < to && ctx.Err() == nil; part++ {
		size := int64(0)
		touched = touched[:0]
		for _, id := range scope.ids[scope.starts[part]:scope.starts[part+1]] {
			size += int64(t.snapshot.Row(id).Han)
			if t.Field == Slogans {
				for _, c := range t.snapshot.SloganCounts(id) {
					add(c.Slogan, int32(c.Count))
				}
				continue
			}
			each(id, func(symbol int32, n, _ int) { add(symbol, int32(n)) })
		}
		share := 0.0
		if t.Han > 0 {
			share = float64(size) / float64(t.Han)
		}
		for _, at := range touched {
			sum[at] += math.Abs(float64(hits[at])/float64(t.Rows[at].Hits)-share) - share
			hits[at] = 0
		}
	}
	return sum
}

// stretch is the part with which a stretch begins: stretches have about as many
// articles each.
func (p parted) stretch(i int) int {
	if i == dispersionStretches {
		return len(p.parts)
	}
	return sort.SearchInts(p.starts[:len(p.parts)], len(p.ids)*i/dispersionStretches)
}

// Places is in how many places of the scope each value stands, by symbol.
func (t *Table) Places() map[int32]int {
	scope := t.divide(AcrossPlaces)
	last := make([]int32, t.span()) // the part counted last, plus one
	out := make(map[int32]int, len(t.Rows))
	each := t.visitor()
	for part, place := range scope.parts {
		if place == library.None {
			continue
		}
		for _, id := range scope.ids[scope.starts[part]:scope.starts[part+1]] {
			each(id, func(symbol int32, _, _ int) {
				if last[symbol] != int32(part+1) {
					last[symbol] = int32(part + 1)
					out[symbol]++
				}
			})
		}
	}
	return out
}
