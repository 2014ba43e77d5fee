package review

import (
	"math/rand/v2"
	"testing"
)

// TestTableAgreesWithMap changes tables at random and compares each of them,
// also the older ones, with a map.
func TestTableAgreesWithMap(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	type moment struct {
		table table[string]
		plain map[uint64]string
	}
	history := []moment{{plain: map[uint64]string{}}}
	key := func() uint64 {
		// Few keys in few shards, and both ends of the range.
		k := uint64(random.IntN(40)) << (shardShift - 2)
		switch random.IntN(8) {
		case 0:
			return ^k
		case 1:
			return k + 1
		}
		return k
	}
	for range 300 {
		last := history[len(history)-1]
		next := moment{plain: map[uint64]string{}}
		for k, v := range last.plain {
			next.plain[k] = v
		}
		var changes []pair[string]
		for range random.IntN(30) {
			c := pair[string]{key(), []string{"", "a", "b", "c"}[random.IntN(4)]}
			changes = append(changes, c)
			next.plain[c.key] = c.value
		}
		next.table = last.table.with(changes)
		history = append(history, next)
	}
	for i, m := range history {
		for range 50 {
			k := key()
			if got := m.table.get(k); got != m.plain[k] {
				t.Fatalf("table %d, key %x: %q, want %q", i, k, got, m.plain[k])
			}
		}
		for k, want := range m.plain {
			if got := m.table.get(k); got != want {
				t.Fatalf("table %d, key %x: %q, want %q", i, k, got, want)
			}
		}
	}
}

func TestEmptyValuesTakeNoRoom(t *testing.T) {
	var none table[Mark]
	full := none.with([]pair[Mark]{{1, Kept}, {2, Rejected}, {3, Kept}})
	left := full.with([]pair[Mark]{{1, Unread}, {3, Rejected}, {3, Unread}, {4, Unread}})
	if s := left.shards[0]; len(s.keys) != 1 || len(s.values) != 1 || left.get(2) != Rejected {
		t.Errorf("left %v %v", s.keys, s.values)
	}
}
