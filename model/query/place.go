package query

import (
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/library"
)

// places are the divisions that a term asks for: those whose own name, prefecture or
// province matches. A quoted value may also begin with what lies above.
func (t *term) places(s *library.Snapshot) symbols {
	if t.own {
		return t.ownPlaces(s)
	}
	test := t.name()
	return choose(s.Places.Len(), func(symbol int32) bool {
		p := s.FoldedPlace(symbol)
		if p.Name != "" && test(p.Name) || p.Prefecture != "" && test(p.Prefecture) || p.Province != "" && test(p.Province) {
			return true
		}
		return t.form == quoted && (chained(p, test) || p.Prefecture != "" && test(p.Province+p.Prefecture))
	})
}

// chained tests the name of a place with what lies above.
func chained(p library.PlaceInfo, test func(string) bool) bool {
	return test(p.Chain()) || p.Prefecture != "" && test(p.Prefecture+p.Name)
}

// ownPlaces are the places that a term names, without those below: the one with that
// label, see library.Snapshot.PlaceLabel, else all with that name.
func (t *term) ownPlaces(s *library.Snapshot) symbols {
	test := t.name()
	labelled := false
	set := choose(s.Places.Len(), func(symbol int32) bool { return test(han.Fold(s.PlaceLabel(symbol))) })
	for _, word := range set {
		labelled = labelled || word != 0
	}
	if labelled {
		return set
	}
	return choose(s.Places.Len(), func(symbol int32) bool {
		p := s.FoldedPlace(symbol)
		return p.Name != "" && test(p.Name) || t.form == quoted && chained(p, test)
	})
}
