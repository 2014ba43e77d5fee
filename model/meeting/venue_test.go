package meeting

import "testing"

// FuzzFirstInside holds the search for all words at once against that word by word.
func FuzzFirstInside(f *testing.F) {
	f.Add("市会议中心召开,王五主持召开")
	f.Add("召开地礼堂隆重召开")
	f.Add(",为礼堂为")
	f.Add(",礼堂,为")
	f.Add("代表围绕农业局负责人等")
	f.Fuzz(func(t *testing.T, text string) {
		if got, want := venueEnd(text), plainFirstInside(text, venueEnds); got != want {
			t.Errorf("%q: venue ends at %d, want %d", text, got, want)
		}
		if got, want := firstInside(text, bodyVerbs, anyBodyVerb), plainFirstInside(text, bodyVerbs); got != want {
			t.Errorf("%q: verb at %d, want %d", text, got, want)
		}
	})
}
