package library

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
)

// SloganTotal is the counts of one slogan over all articles of a snapshot.
type SloganTotal struct {
	// Hits is every occurrence, Free those outside any longer slogan.
	Hits, Free int32
	// Articles is how many articles have the slogan, Lone how many of them have no
	// copy and are none, Groups how many groups of copies have it.
	Articles, Lone, Groups int32
	// First and Last are the earliest and latest day of an article that has it, 0
	// where none has a day; OnFirst and OnLast how many of its articles are of that
	// day.
	First, Last, OnFirst, OnLast int32
}

// Totals are the counts of every slogan over all articles, from which those of a
// large scope follow by taking away the rest.
type Totals struct {
	Slogans []SloganTotal // by symbol
	Han     int64         // Han characters of all articles
	// Members are the articles that have copies or are copies, by the article that
	// they are copies of, then by id; Copied has a bit for each of them.
	Members []int32
	Copied  Set
}

// Set is a set of ids.
type Set []uint64

// NewSet returns an empty set of ids up to n-1.
func NewSet(n int) Set { return make(Set, (n+63)/64) }

// Add puts an id in.
func (s Set) Add(id int32) { s[id>>6] |= 1 << (id & 63) }

// Has reports whether an id is in.
func (s Set) Has(id int32) bool { return s[id>>6]&(1<<(id&63)) != 0 }

// Totals returns the totals of the snapshot; nil where the index of slogans does
// not reach all of its articles. They are worked out once for an index.
func (s *Snapshot) Totals() *Totals {
	if s.index == nil || s.index.n != s.n {
		return nil
	}
	s.index.once.Do(func() { s.index.totals = s.makeTotals() })
	return s.index.totals
}

func (s *Snapshot) makeTotals() *Totals {
	t := &Totals{Copied: NewSet(s.n)}
	for id := range int32(s.n) {
		row := s.Row(id)
		t.Han += int64(row.Han)
		if row.Copy != id {
			t.Copied.Add(id)
			t.Copied.Add(row.Copy)
		}
	}
	for id := range int32(s.n) {
		if t.Copied.Has(id) {
			t.Members = append(t.Members, id)
		}
	}
	slices.SortStableFunc(t.Members, func(a, b int32) int { return cmp.Compare(s.Row(a).Copy, s.Row(b).Copy) })
	workers := min(runtime.GOMAXPROCS(0), 1+s.n/indexChunkArticles)
	parts := make([][]SloganTotal, workers)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			parts[w] = make([]SloganTotal, len(s.sloganInfo))
			for id := int32(s.n * w / workers); id < int32(s.n*(w+1)/workers); id++ {
				s.addTotals(parts[w], id, t.Copied.Has(id))
			}
		})
	}
	wg.Wait()
	t.Slogans = parts[0]
	for _, p := range parts[1:] {
		for i := range p {
			t.Slogans[i].add(&p[i])
		}
	}
	seen := make([]int32, len(t.Slogans)) // the group counted last, plus one
	for _, id := range t.Members {
		group := s.Row(id).Copy + 1
		for _, c := range s.index.counts(id) {
			if seen[c.Slogan] != group {
				seen[c.Slogan] = group
				t.Slogans[c.Slogan].Groups++
			}
		}
	}
	return t
}

// addTotals adds one article; copied says that it has a copy or is one.
func (s *Snapshot) addTotals(sum []SloganTotal, id int32, copied bool) {
	one := SloganTotal{Articles: 1}
	if !copied {
		one.Lone = 1
	}
	if day := s.Row(id).Date; day != 0 {
		one.First, one.Last, one.OnFirst, one.OnLast = day, day, 1, 1
	}
	for _, c := range s.index.counts(id) {
		one.Hits, one.Free = int32(c.Count), int32(c.Free())
		sum[c.Slogan].add(&one)
	}
}

func (t *SloganTotal) add(o *SloganTotal) {
	t.Hits += o.Hits
	t.Free += o.Free
	t.Articles += o.Articles
	t.Lone += o.Lone
	switch {
	case o.First == 0 || t.First != 0 && o.First > t.First:
	case o.First == t.First:
		t.OnFirst += o.OnFirst
	default:
		t.First, t.OnFirst = o.First, o.OnFirst
	}
	switch {
	case o.Last < t.Last:
	case o.Last == t.Last:
		t.OnLast += o.OnLast
	default:
		t.Last, t.OnLast = o.Last, o.OnLast
	}
}
