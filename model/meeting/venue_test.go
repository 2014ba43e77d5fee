package meeting

import "testing"

// FuzzVenueEnd holds the search for all words at once against that word by word.
func FuzzVenueEnd(f *testing.F) {
	f.Add("市会议中心召开,王五主持召开")
	f.Add("召开地礼堂隆重召开")
	f.Add(",为礼堂为")
	f.Fuzz(func(t *testing.T, text string) {
		if got, want := venueEnd(text), firstVenueEnd(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	})
}
