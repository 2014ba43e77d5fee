package meeting

import (
	"testing"

	"example.org/meetbrowse/model/place"
)

// TestWinner: who wins does not depend on the order in which the votes are looked at.
func TestWinner(t *testing.T) {
	division := func(name string) *place.Division {
		list := place.Named(name)
		if len(list) != 1 {
			t.Fatalf("%d divisions are called %s", len(list), name)
		}
		return list[0]
	}
	province, city, inner, other := division("河北省"), division("唐山市"), division("迁安市"), division("邯郸市")
	for _, c := range []struct {
		name  string
		votes map[*place.Division]int
		r     rank
		want  *place.Division
	}{
		{"most votes", map[*place.Division]int{city: 5, inner: 4, other: 4}, '市', city},
		{"a tie of a city and one in it", map[*place.Division]int{city: 4, inner: 4}, '市', nil},
		{"the same where no rank is asked for", map[*place.Division]int{city: 4, inner: 4}, noRank, inner},
		{"a tie of three", map[*place.Division]int{city: 4, inner: 4, other: 4}, noRank, nil},
		{"a province does not count without a rank", map[*place.Division]int{province: 9, city: 4}, noRank, city},
		{"a province that was asked for", map[*place.Division]int{province: 9}, '省', province},
		{"nobody", nil, noRank, nil},
	} {
		for range 30 { // a map begins anywhere
			if got := winner(c.votes, c.r); got != c.want {
				t.Fatalf("%s: %+v", c.name, got)
			}
		}
	}
}
