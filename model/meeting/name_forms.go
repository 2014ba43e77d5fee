package meeting

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/place"
)

// Characters of one part of a name written with middle dots, and of the whole.
const (
	maxNamePart  = 8
	maxNameParts = 4
)

// dottedName reads a name of several parts: 阿不都热合曼·买买提.
func (p *parser) dottedName(at, limit int) (corpus.Span, bool) {
	end, parts := at, 0
	for parts < maxNameParts {
		n := p.hanRun(end, limit, maxNamePart)
		if n == 0 {
			break
		}
		parts++
		next := end + n
		if !strings.HasPrefix(p.text[next:limit], "·") {
			if parts == 1 {
				return corpus.Span{}, false
			}
			return corpus.Span{Start: at, End: p.lastPart(end, limit)}, true
		}
		end = next + len("·")
	}
	return corpus.Span{}, false
}

// hanRun is the number of bytes of the Chinese characters at offset at, or 0
// where there are none or more than most.
func (p *parser) hanRun(at, limit, most int) int {
	n := 0
	for i := at; i < limit; {
		r, m := utf8.DecodeRuneInString(p.text[i:limit])
		if !han.IsHan(r) {
			return i - at
		}
		if n++; n > most {
			if strings.Contains(p.text[at:min(limit, at+3*most+2)], "·") {
				return 0
			}
			return i - at
		}
		i += m
	}
	return limit - at
}

// lastPart is where the last part of a dotted name ends: at the first word that
// ends names, after two characters at least.
func (p *parser) lastPart(at, limit int) int {
	end := at
	for n := 0; n < maxNamePart; n++ {
		if n >= 2 {
			if strong, _ := p.nameEndsAt(end, limit); strong {
				return end
			}
		}
		r, m := utf8.DecodeRuneInString(p.text[end:limit])
		if m == 0 || !han.IsHan(r) {
			break
		}
		end += m
	}
	return end
}

// spacedName reads a name of two characters that a blank fills up to three, as
// lists set in columns have it.
func (p *parser) spacedName(at, limit int) (corpus.Span, bool) {
	r, n := utf8.DecodeRuneInString(p.text[at:limit])
	if surnames.class[r&0xffff] != commonSurname || r > 0xffff {
		return corpus.Span{}, false
	}
	i := at + n
	for i < limit && p.text[i] == ' ' {
		i++
	}
	if i == at+n || i > at+n+2 || i >= limit {
		return corpus.Span{}, false
	}
	end := p.extend(i, limit)
	if end == 0 {
		return corpus.Span{}, false
	}
	if end < limit {
		if next, _ := utf8.DecodeRuneInString(p.text[end:limit]); han.IsHan(next) {
			if strong, _ := p.nameEndsAt(end, limit); !strong {
				return corpus.Span{}, false
			}
		}
	}
	return corpus.Span{Start: at, End: end}, true
}

// unlistedName reads a name without a known surname: only in a list of names,
// or where it recurs, and only if it ends for certain.
func (p *parser) unlistedName(at, limit int, listed bool) (corpus.Span, bool) {
	if w := nameEnds.at(p.text[at:limit]); !listed || w != nil && w.value == 2 || roleVerbs.at(p.text[at:limit]) != nil {
		return corpus.Span{}, false
	}
	end := at
	for n := 0; n < 4; n++ {
		if n >= 3 {
			if strong, _ := p.nameEndsAt(end, limit); strong {
				s := corpus.Span{Start: at, End: end}
				return s, p.people.count(p, p.of(s)) > 1 && !isDivision(p.of(s))
			}
		}
		next := p.extend(end, limit)
		if next == 0 {
			return corpus.Span{}, false
		}
		end = next
	}
	return corpus.Span{}, false
}

// isDivision reports whether s is rather a division than a person: a full name,
// or the short name of a prefecture or province.
func isDivision(s string) bool {
	for _, d := range place.Named(s) {
		if d.Name == s || d.Level != model.County {
			return true
		}
	}
	return false
}

// plainName is a name without the blanks inside it.
func plainName(s string) string {
	if strings.ContainsAny(s, " \u3000") {
		return strings.NewReplacer(" ", "", "\u3000", "").Replace(s)
	}
	return s
}
