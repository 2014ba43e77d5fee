package frequency

import "math"

// Key is what rows are sorted by.
type Key uint8

// The keys; the largest value comes first, except by ByFirst and BySymbol.
const (
	ByHits Key = iota
	ByArticles
	ByDistinct
	ByFree
	ByKeyness    // G², after Keyness
	ByDispersion // DP, the most even first, after Dispersion over places
	ByEvenness   // DP, the most even first, after Dispersion over months
	ByFirst      // the newest first
	BySymbol     // in the order of the values: months and years by time
	keys
)

var keyNames = [keys]string{"hits", "articles", "distinct", "free", "keyness", "dispersion", "dispersion over months", "first seen", "value"}

// String is the key's name in English.
func (k Key) String() string { return keyNames[k] }

// Sort sorts the rows. Rows with equal keys are in the order of their symbols; those
// of slogans in the order of their own keys, once the index reaches all articles.
func (t *Table) Sort(by Key) { t.sortRows(by, false) }

// sortRows is Sort of rows that may be in the order of their symbols already.
func (t *Table) sortRows(by Key, bySymbol bool) {
	order := make([]keyed, len(t.Rows))
	spare := make([]keyed, len(t.Rows))
	var ranks []int32
	if t.Field == Slogans {
		ranks = t.snapshot.SloganRanks()
	}
	if !bySymbol || ranks != nil {
		for i, r := range t.Rows {
			first := r.Symbol
			if ranks != nil {
				first = ranks[first]
			}
			order[i] = keyed{uint64(uint32(first)), int32(i)}
		}
		radixSort(order, spare)
		for i := range order {
			order[i].key = sortKey(&t.Rows[order[i].at], by)
		}
	} else {
		for i := range t.Rows {
			order[i] = keyed{sortKey(&t.Rows[i], by), int32(i)}
		}
	}
	radixSort(order, spare)
	out := make([]Row, len(order))
	for i, k := range order {
		out[i] = t.Rows[k.at]
	}
	t.Rows = out
}

// sortKey is a number that is smaller the earlier the row comes.
func sortKey(r *Row, by Key) uint64 {
	switch by {
	case ByHits:
		return ^uint64(r.Hits)
	case ByArticles:
		return ^uint64(r.Articles)
	case ByDistinct:
		return ^uint64(r.Distinct)
	case ByFree:
		return ^uint64(r.Free)
	case ByKeyness:
		return ^ordered(r.G2)
	case ByDispersion, ByEvenness:
		return ordered(r.DP)
	case ByFirst:
		return ^uint64(r.First)
	}
	return 0
}

// ordered maps numbers to integers of the same order.
func ordered(v float64) uint64 {
	bits := math.Float64bits(v)
	if bits>>63 == 1 {
		return ^bits
	}
	return bits | 1<<63
}

type keyed struct {
	key uint64
	at  int32
}

// radixSort sorts by key and keeps the order of equal keys; spare is as long as
// list. A table may have hundreds of thousands of rows and is sorted anew at each
// filter key; most of the eight bytes of the keys are equal in all rows and cost
// one look.
func radixSort(list, spare []keyed) {
	var differ uint64
	for _, k := range list {
		differ |= k.key ^ list[0].key
	}
	for shift := 0; shift < 64; shift += 8 {
		if differ>>shift&0xff == 0 {
			continue
		}
		var count [257]int
		for _, k := range list {
			count[k.key>>shift&0xff+1]++
		}
		for i := 1; i < len(count); i++ {
			count[i] += count[i-1]
		}
		for _, k := range list {
			b := k.key >> shift & 0xff
			spare[count[b]] = k
			count[b]++
		}
		copy(list, spare)
	}
}
