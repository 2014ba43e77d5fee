package frequency

import (
	"cmp"
	"context"
	"math"
	"slices"

	"example.org/meetbrowse/model/library"
)

// Keyness sets G2 and LogRatio of every row, comparing the scope with the rest of
// the corpus. whole is the table of the same field and snapshot over all
// articles.
func (t *Table) Keyness(whole *Table) {
	all := make(map[int32]int, len(whole.Rows))
	for _, r := range whole.Rows {
		all[r.Symbol] = r.Hits
	}
	c := float64(t.Han)
	d := float64(whole.Han - t.Han)
	for i := range t.Rows {
		r := &t.Rows[i]
		a := float64(r.Hits)
		b := float64(max(0, all[r.Symbol]-r.Hits)) // single hits may be no rows of the whole
		r.G2, r.LogRatio = LogLikelihood(a, b, c, d), LogRatio(a, b, c, d)
	}
}

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
	return s.Places.Canon(row.Place)
}

// Dispersion sets DP of every row over the places or months of the scope. The
// error is that of the context.
func (t *Table) Dispersion(ctx context.Context, p Parting) error {
	order := slices.Clone(t.scope)
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(p.part(t.snapshot, a), p.part(t.snapshot, b)) })
	index := make([]int32, t.span()) // row of each symbol, plus one
	for i, r := range t.Rows {
		index[r.Symbol] = int32(i + 1)
		t.Rows[i].DP = 1 // Σwᵢ over the parts without hits, to begin with all
	}
	each := t.visitor()
	hits := make([]int32, len(t.Rows))
	var touched []int32
	for i := 0; i < len(order); {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		part, size := p.part(t.snapshot, order[i]), int64(0)
		touched = touched[:0]
		for ; i < len(order) && p.part(t.snapshot, order[i]) == part; i++ {
			size += int64(t.snapshot.Row(order[i]).Han)
			each(order[i], func(symbol int32, n, _ int) {
				at := index[symbol] - 1
				if at < 0 { // A single hit that is no row.
					return
				}
				if hits[at] == 0 {
					touched = append(touched, at)
				}
				hits[at] += int32(n)
			})
		}
		share := 0.0
		if t.Han > 0 {
			share = float64(size) / float64(t.Han)
		}
		for _, at := range touched {
			r := &t.Rows[at]
			r.DP += math.Abs(float64(hits[at])/float64(r.Hits)-share) - share
			hits[at] = 0
		}
	}
	for i := range t.Rows {
		t.Rows[i].DP = max(0, t.Rows[i].DP/2)
	}
	return nil
}

// Trend is the hits of one row over time.
type Trend struct {
	// Periods are months (202301) or years (2023) of the scope, ascending and
	// without gaps; Hits go by period.
	Periods []int32
	Hits    []int
	// Han is the size of the scope's articles in each period.
	Han []int64
}

// Rates are hits for every 10,000 Han characters of each period.
func (t Trend) Rates() []float64 {
	out := make([]float64, len(t.Hits))
	for i := range out {
		if t.Han[i] > 0 {
			out[i] = float64(t.Hits[i]) * 10000 / float64(t.Han[i])
		}
	}
	return out
}

// Trends returns the trends of the given rows by month, or by year where byYear
// is set; all have the same periods. Articles without a day do not count. One
// pass over the scope serves all rows: ask for those on the screen together.
func (t *Table) Trends(rows []Row, byYear bool) []Trend {
	period := func(id int32) int32 {
		day := t.snapshot.Row(id).Date
		if byYear {
			return day / 10000
		}
		if day/100%100 == 0 {
			return 0
		}
		return day / 100
	}
	periods := t.periods(period, byYear)
	at := make(map[int32]int, len(periods))
	for i, p := range periods {
		at[p] = i
	}
	out := make([]Trend, len(rows))
	index := make([]int32, t.span()) // row of each symbol, plus one
	han := make([]int64, len(periods))
	for i, r := range rows {
		index[r.Symbol] = int32(i + 1)
		out[i] = Trend{periods, make([]int, len(periods)), han}
	}
	each := t.visitor()
	for _, id := range t.scope {
		p := period(id)
		if p == 0 {
			continue
		}
		han[at[p]] += int64(t.snapshot.Row(id).Han)
		each(id, func(symbol int32, n, _ int) {
			if i := index[symbol] - 1; i >= 0 {
				out[i].Hits[at[p]] += n
			}
		})
	}
	return out
}

// periods are all periods from the first of the scope to the last.
func (t *Table) periods(period func(int32) int32, byYear bool) []int32 {
	first, last := int32(math.MaxInt32), int32(0)
	for _, id := range t.scope {
		if p := period(id); p != 0 {
			first, last = min(first, p), max(last, p)
		}
	}
	var out []int32
	for p := first; p <= last; p++ {
		if !byYear && p%100 > 12 {
			p += 100 - 12 // January of the next year
		}
		out = append(out, p)
	}
	return out
}

// Places is in how many places of the scope each value stands, by symbol.
func (t *Table) Places() map[int32]int {
	order := slices.Clone(t.scope)
	place := func(id int32) int32 { return AcrossPlaces.part(t.snapshot, id) }
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(place(a), place(b)) })
	last := make([]int32, t.span()) // the place counted last, plus one
	out := make(map[int32]int, len(t.Rows))
	each := t.visitor()
	for _, id := range order {
		at := place(id)
		if at == library.None {
			continue
		}
		each(id, func(symbol int32, _, _ int) {
			if last[symbol] != at+1 {
				last[symbol] = at + 1
				out[symbol]++
			}
		})
	}
	return out
}
