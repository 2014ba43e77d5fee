package library

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Order is a way to sort articles.
type Order uint8

// The orders. Equal keys follow each other newest first, then as read; unknown
// keys come last.
const (
	Newest   Order = iota
	ByPlace        // by the code of the division, then its name
	ByOutlet       // by folded name
	ByKind         // by folded name
	AsRead         // by id
	orders
)

// orderCache keeps the newest permutation of each order, so that a larger
// snapshot sorts its new articles alone and merges.
type orderCache struct {
	mu   sync.Mutex
	perm [orders][]int32
	// places is how many symbols of Places there were when ByPlace was last made: a
	// new one may move others.
	places int
}

// Order returns the ids of all articles in the given order. The cost is that of
// sorting what came after the last call and one merge.
func (s *Snapshot) Order(o Order) []int32 {
	s.orders.mu.Lock()
	old := s.orders.perm[o]
	if o == ByPlace && s.Places.Len() > s.orders.places {
		old = nil
	}
	s.orders.mu.Unlock()
	if len(old) == s.n {
		return old
	}
	if len(old) > s.n { // A larger snapshot was asked first.
		return slices.DeleteFunc(slices.Clone(old), func(id int32) bool { return int(id) >= s.n })
	}
	compare := s.comparer(o)
	fresh := make([]int32, s.n-len(old))
	for i := range fresh {
		fresh[i] = int32(len(old) + i)
	}
	slices.SortFunc(fresh, compare)
	merged := merge(old, fresh, compare)
	s.orders.mu.Lock()
	if len(s.orders.perm[o]) < len(merged) {
		s.orders.perm[o] = merged
		if o == ByPlace {
			s.orders.places = s.Places.Len()
		}
	}
	s.orders.mu.Unlock()
	return merged
}

// Sort puts ids in the given order, in place.
func (s *Snapshot) Sort(ids []int32, o Order) { slices.SortFunc(ids, s.comparer(o)) }

func merge(a, b []int32, compare func(x, y int32) int) []int32 {
	out := make([]int32, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if compare(a[0], b[0]) <= 0 {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// comparer is a total order of the articles: no two ids compare equal.
func (s *Snapshot) comparer(o Order) func(x, y int32) int {
	newest := func(x, y int32) int {
		return cmp.Or(cmp.Compare(s.Row(y).Date, s.Row(x).Date), cmp.Compare(x, y))
	}
	symbol := func(t Table, of func(*Row) int32) func(x, y int32) int {
		return func(x, y int32) int {
			a, b := of(s.Row(x)), of(s.Row(y))
			if (a == None) != (b == None) {
				return cmp.Compare(b, a)
			}
			if a != b {
				if c := strings.Compare(t.Folded(a), t.Folded(b)); c != 0 {
					return c
				}
			}
			return newest(x, y)
		}
	}
	switch o {
	case ByPlace:
		return func(x, y int32) int {
			return cmp.Or(s.comparePlaces(s.Row(x).Place, s.Row(y).Place), newest(x, y))
		}
	case ByOutlet:
		return symbol(s.Outlets, func(r *Row) int32 { return r.Outlet })
	case ByKind:
		return symbol(s.Kinds, func(r *Row) int32 { return r.Kind })
	case AsRead:
		return func(x, y int32) int { return cmp.Compare(x, y) }
	}
	return newest
}

// comparePlaces is 0 for symbols of one place alone.
func (s *Snapshot) comparePlaces(a, b int32) int {
	if a == b {
		return 0
	}
	p, q := s.FoldedPlace(a), s.FoldedPlace(b)
	if (p.Code == "") != (q.Code == "") {
		return cmp.Compare(q.Code, p.Code)
	}
	if (p.called() == "") != (q.called() == "") {
		return cmp.Compare(q.called(), p.called())
	}
	return cmp.Or(strings.Compare(p.Code, q.Code), strings.Compare(p.Province, q.Province),
		strings.Compare(p.Prefecture, q.Prefecture), strings.Compare(p.called(), q.called()))
}
