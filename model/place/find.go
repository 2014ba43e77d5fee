package place

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
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
	a, at := uint32(0), 0 // the character that may begin a name, 0 for none, and where it stands
	for i := 0; i < len(folded); {
		b, n := uint32(folded[i]), 1
		switch {
		case b-0xe1 <= 0xef-0xe1 && i+2 < len(folded) && (folded[i+1]^0x80)|(folded[i+2]^0x80) < 0x40:
			b, n = b&0x0f<<12|uint32(folded[i+1]&0x3f)<<6|uint32(folded[i+2]&0x3f), 3
		case b >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(folded[i:])
			b, n = uint32(r), size
		}
		if a != 0 && x.mayBegin(a<<16|b) {
			if e := x.nameAt(folded, at, matches); e != nil {
				matches = append(matches, e.match(at))
				a, i = 0, at+len(e.name)
				continue
			}
		}
		a, at = b, i
		if b < utf8.RuneSelf || b > 0xffff {
			a = 0
		}
		i += n
	}
	return matches
}

// nameAt is the longest name at an offset, nil where none is meant; before are the
// names that stand before it.
func (x *index) nameAt(folded string, at int, before []Match) *entry {
	e := x.at(folded[at:])
	if e == nil || misread(folded, at, at+len(e.name), before) || e.otherRank(folded[at+len(e.name):]) {
		return nil
	}
	return e
}

// misread reports whether what reads like a name at an offset is rather an
// ordinary word, or the end of one word and the head of the next: 召|开县|级.
func misread(s string, at, end int, before []Match) bool {
	if end-at > len("新城区") {
		return false
	}
	if strings.HasSuffix(s[at:end], "都市") && strings.HasPrefix(s[end:], "报") {
		return true // 川|江都市|报
	}
	if strings.HasSuffix(s[at:end], "新") && strings.HasPrefix(s[end:], "闻") {
		return true // 桐|阳新|闻网
	}
	return end-at == len("开县") && !wholeWord(s, at, end, before) || common[s[at:end]] && !districtOf(s[end:], at, before)
}

// common are full names that are ordinary words too.
var common = map[string]bool{"城区": true, "郊区": true, "矿区": true, "新城区": true, "老城区": true}

// districtOf reports whether a common word at offset at is the name of a
// district: its city stands right before it, or its organ right behind.
func districtOf(rest string, at int, before []Match) bool {
	if n := len(before); n > 0 && before[n-1].Span.End == at {
		return true
	}
	for _, organ := range [...]string{"区委", "委", "区政府", "人民政府", "人大", "政协", "区长", "纪委"} {
		if strings.HasPrefix(rest, organ) {
			return true
		}
	}
	return false
}

// wholeWord reports whether a name of two characters, which two words of a
// text may make between them (召|开县|级), begins and ends where words do.
func wholeWord(s string, at, end int, before []Match) bool {
	if !strings.HasSuffix(s[at:end], "县") {
		return true
	}
	next, _ := utf8.DecodeRuneInString(s[end:])
	if strings.ContainsRune("长级域直", next) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	if next == '委' { // 省委和县委, but not 蔚县委书记 at the head of a clause
		return (r < hanFirst || r > hanLast) && s[at:end] != "任县" && s[at:end] != "代县"
	}
	if n := len(before); at == 0 || n > 0 && before[n-1].Span.End == at {
		return true
	}
	return r < hanFirst || r > hanLast || strings.ContainsRune("在到赴来对从于向由是省市州为年日了前使让把给往离抵", r)
}

// ranksBehind are the ranks that make a full name of a short one, each with the
// characters that make it another word: 市场, 县城, 区域.
var ranksBehind = map[rune]string{
	'市': "场民区域级面容值价直县州内里外中",
	'县': "域级城直区市里内外",
	'区': "域块间别位县内里外分划",
	'州': "市县",
	'旗': "下舰帜袍手",
}

// otherRank reports whether e is a short name that stands before a rank which
// none of its bearers has, so that a division is named that the gazetteer lacks.
// Behind a province stand counties in general: 浙江县委书记.
func (e *entry) otherRank(rest string) bool {
	if e.full || rest == "" {
		return false
	}
	r, n := utf8.DecodeRuneInString(rest)
	words, ok := ranksBehind[r]
	if !ok || strings.HasSuffix(e.name, "州") && e.name != e.divisions[0].Short {
		return false
	}
	if c, _ := utf8.DecodeRuneInString(rest[n:]); strings.ContainsRune(words, c) {
		return false
	}
	for _, d := range e.divisions {
		if d.Level == model.Province || strings.HasSuffix(d.Name, rest[:n]) {
			return false
		}
	}
	return true
}

// hanFirst and hanLast bound the block of the common Chinese characters.
const (
	hanFirst = 0x4e00
	hanLast  = 0x9fff
)

// Chain appends to matches those of Find that stand at the start of folded text
// without anything between them: 甲省乙市丙县.
func Chain(folded string, matches []Match) []Match {
	x := table()
	for i := 0; ; {
		e := x.nameAt(folded, i, matches)
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
