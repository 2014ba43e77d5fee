package frequency

import (
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
)

// placesAbove gives for each place the first place with the same division above it,
// which stands for all of that division; library.None where there is none. above is
// the name of that division. No two prefectures, nor two provinces, have one name.
func placesAbove(s *library.Snapshot, above func(library.PlaceInfo) string) []int32 {
	first := map[string]int32{}
	out := make([]int32, s.Places.Len())
	for symbol := range out {
		name := above(s.FoldedPlace(int32(symbol)))
		if name == "" {
			out[symbol] = library.None
			continue
		}
		if _, ok := first[name]; !ok {
			first[name] = int32(symbol)
		}
		out[symbol] = first[name]
	}
	return out
}

// prefectureOf is the name of the prefecture that a place lies in, or is if it has
// none above it.
func prefectureOf(p library.PlaceInfo) string {
	if p.Prefecture != "" {
		return p.Prefecture
	}
	return p.Name
}

// visitAbove emits the division above the place of each meeting.
func (t *Table) visitAbove(id int32, emit func(symbol int32, hits, free int)) {
	for _, m := range t.snapshot.Meetings(id) {
		if m.Place == library.None || t.above[m.Place] == library.None {
			continue
		}
		inPrefecture := t.snapshot.Place(m.Place).Prefecture != "" || library.LevelOf(m.Level) == model.Prefecture
		if t.Field == Provinces || inPrefecture {
			emit(t.above[m.Place], 1, 1)
		}
	}
}
