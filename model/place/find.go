package place

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
)

// Match is a name of the gazetteer found in text.
type Match struct {
	// Span measures the text that was searched.
	Span corpus.Span
	// Full tells the full name of a division from a short one, which may as well
	// be an ordinary word.
	Full bool
	// Divisions are all that bear the name, in order of code. The slice belongs
	// to the gazetteer: read only.
	Divisions []*Division
}

// Find appends to matches the names of divisions in folded text, from left to
// right, the longest where several begin at one character, none overlapping.
func Find(folded string, matches []Match) []Match {
	x := table()
	for i := 0; i < len(folded); {
		if folded[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(folded[i:])
		if r > 0xffff || x.first[r>>6]&(1<<(r&63)) == 0 {
			i += n
			continue
		}
		e := x.at(folded[i:])
		if e == nil {
			i += n
			continue
		}
		matches = append(matches, e.match(i))
		i += len(e.name)
	}
	return matches
}

// Chain appends to matches those of Find that stand at the start of folded text
// without anything between them: 甲省乙市丙县.
func Chain(folded string, matches []Match) []Match {
	x := table()
	for i := 0; ; {
		e := x.at(folded[i:])
		if e == nil {
			return matches
		}
		matches = append(matches, e.match(i))
		i += len(e.name)
	}
}

// Prefixes appends to matches the names that folded text begins with, the
// longest first.
func Prefixes(folded string, matches []Match) []Match {
	list := table().under(folded)
	for i := range list {
		if e := &list[i]; strings.HasPrefix(folded, e.name) {
			matches = append(matches, e.match(0))
		}
	}
	return matches
}

func (e *entry) match(at int) Match {
	return Match{corpus.Span{Start: at, End: at + len(e.name)}, e.full, e.divisions}
}

// at is the longest name that s begins with, nil for none.
func (x *index) at(s string) *entry {
	list := x.under(s)
	for i := range list {
		if strings.HasPrefix(s, list[i].name) {
			return &list[i]
		}
	}
	return nil
}

// Resolve picks the division that is meant of several that share a name: the
// one whose prefecture, or else whose province, the article names most often.
// mentions says how often a division is named there. It is nil where the
// article does not tell.
func Resolve(divisions []*Division, mentions func(*Division) int) *Division {
	if len(divisions) == 0 {
		return nil
	}
	if len(divisions) == 1 {
		return divisions[0]
	}
	var best *Division
	most, tied := 0, false
	for _, d := range divisions {
		n := weight(d, mentions)
		switch {
		case best == nil || n > most:
			best, most, tied = d, n, false
		case n == most && !sameLine(best, d):
			tied = true
		case n == most && best.Abolished && !d.Abolished:
			best = d
		}
	}
	if tied {
		return nil
	}
	return best
}

// prefectureWeight makes one mention of the prefecture outweigh the mentions
// of a province that many divisions share.
const prefectureWeight = 1000

func weight(d *Division, mentions func(*Division) int) int {
	n := 0
	if p := d.Prefecture(); p != nil {
		n += prefectureWeight * mentions(p)
	}
	if p := d.Province(); p != nil && p != d {
		n += mentions(p)
	}
	return n
}

// sameLine reports whether two divisions of one name are one place under an
// old and a new code.
func sameLine(a, b *Division) bool {
	return a.prefecture == b.prefecture && a.province == b.province && (a.Abolished || b.Abolished)
}
