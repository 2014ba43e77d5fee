package frequency

import (
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
)

// divisions are the prefectures or the provinces of a snapshot.
type divisions struct {
	of    []int32  // of each place the first one of its division, library.None for none
	label []string // of those first ones
}

// division is a prefecture or a province by its folded names; name is its own.
type division struct{ name, province string }

// divide finds the division that each place lies in or is. The name of a division
// begins with its province where another place has that name.
func divide(s *library.Snapshot, in func(symbol int32) division, written func(symbol int32) string) *divisions {
	d := &divisions{make([]int32, s.Places.Len()), make([]string, s.Places.Len())}
	first, forms := map[division]int32{}, map[division]map[string]int{}
	bearers := map[string]map[division]bool{}
	mentions := s.PlaceMentions()
	for symbol := range int32(s.Places.Len()) {
		key := in(symbol)
		for _, name := range []string{key.name, s.FoldedPlace(symbol).Name} {
			if bearers[name] == nil {
				bearers[name] = map[division]bool{}
			}
		}
		bearers[s.FoldedPlace(symbol).Name][key] = true
		d.of[symbol] = library.None
		if key.name == "" {
			continue
		}
		bearers[key.name][key] = true
		if _, ok := first[key]; !ok {
			first[key], forms[key] = symbol, map[string]int{}
		}
		d.of[symbol] = first[key]
		if form := written(symbol); form != "" {
			forms[key][form] += mentions[symbol]
		}
	}
	for key, at := range first {
		d.label[at] = library.Commonest(forms[key])
		if len(bearers[key.name]) > 1 && key.province != key.name {
			d.label[at] = key.province + d.label[at]
		}
	}
	return d
}

// prefectures and provinces are the divisions of a snapshot.
func prefectures(s *library.Snapshot) *divisions {
	known := map[division]bool{}
	for symbol := range int32(s.Places.Len()) {
		p := s.FoldedPlace(symbol)
		if p.Prefecture == "" && s.PlaceLevel(symbol) == model.Prefecture {
			p.Prefecture = p.Name
		}
		known[division{p.Prefecture, p.Province}] = true
	}
	return divide(s, func(symbol int32) division {
		p := s.FoldedPlace(symbol)
		if own := (division{p.Name, p.Province}); p.Prefecture == "" && known[own] {
			return own
		}
		return division{p.Prefecture, p.Province}
	}, func(symbol int32) string {
		if s.FoldedPlace(symbol).Prefecture == "" {
			return s.Place(symbol).Name
		}
		return s.Place(symbol).Prefecture
	})
}

func provinces(s *library.Snapshot) *divisions {
	return divide(s, func(symbol int32) division {
		province := s.FoldedPlace(symbol).Province
		return division{province, province}
	}, func(symbol int32) string { return s.Place(symbol).Province })
}

// visitAbove emits the division above the place of each meeting.
func (t *Table) visitAbove(id int32, emit func(symbol int32, hits, free int)) {
	for _, m := range t.snapshot.Meetings(id) {
		if m.Place != library.None && t.above.of[m.Place] != library.None {
			emit(t.above.of[m.Place], 1, 1)
		}
	}
}
