package frequency

import "math"

// Trend is the hits of one row over time.
type Trend struct {
	// Periods are months (202301) or years (2023) of the scope, ascending and
	// without gaps; Hits go by period.
	Periods []int32
	Hits    []int
	// Han is the size of the scope's articles in each period.
	Han []int64
}

// noPeriod is the place of an article without a period.
const noPeriod = -1

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
	at := placesOf(periods)
	place := func(id int32) int {
		if p := period(id); p != 0 {
			return int(at[p-periods[0]])
		}
		return noPeriod
	}
	index := numberScratch.get(t.span()) // row of each symbol, plus one
	defer numberScratch.put(index)
	for i, r := range rows {
		index[r.Symbol] = int32(i + 1)
	}
	var parts [maxWorkers]trendSum
	workers := eachPart(len(t.scope), func(w, from, to int) {
		parts[w] = t.trendOf(t.scope[from:to], index, len(rows), len(periods), place)
	})
	for _, p := range parts[1:workers] {
		for i, n := range p.han {
			parts[0].han[i] += n
		}
		for i, n := range p.hits {
			parts[0].hits[i] += n
		}
	}
	out := make([]Trend, len(rows))
	for i := range rows {
		n := len(periods)
		out[i] = Trend{periods, parts[0].hits[i*n : (i+1)*n : (i+1)*n], parts[0].han}
	}
	return out
}

// trendSum is the size of each period and the hits of each row in each.
type trendSum struct {
	han  []int64
	hits []int
}

func (t *Table) trendOf(ids, index []int32, rows, periods int, place func(int32) int) trendSum {
	sum := trendSum{make([]int64, periods), make([]int, rows*periods)}
	each := t.visitor()
	for _, id := range ids {
		p := place(id)
		if p == noPeriod {
			continue
		}
		sum.han[p] += int64(t.snapshot.Row(id).Han)
		if t.Field == Slogans {
			for _, c := range t.snapshot.SloganCounts(id) {
				if i := index[c.Slogan]; i > 0 {
					sum.hits[int(i-1)*periods+p] += int(c.Count)
				}
			}
			continue
		}
		each(id, func(symbol int32, n, _ int) {
			if i := index[symbol]; i > 0 {
				sum.hits[int(i-1)*periods+p] += n
			}
		})
	}
	return sum
}

// placesOf is where each period stands in a list that ascends, by its distance
// from the first.
func placesOf(periods []int32) []int32 {
	if len(periods) == 0 {
		return nil
	}
	at := make([]int32, periods[len(periods)-1]-periods[0]+1)
	for i, p := range periods {
		at[p-periods[0]] = int32(i)
	}
	return at
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
