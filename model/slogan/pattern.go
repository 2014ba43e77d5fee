package slogan

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// The productive pattern of local strategies: two characters of what shall make
// the place strong, and the place: 工业强市, 生态立县.
var (
	strengthPlaces = charsOf("国省市县区")
	unpairedSet    = charsOf(unpaired)
	firstHalfSet   = charsOf(firstHalves)
)

// unpaired are characters that no pair in front of the pattern begins or ends
// with, because they are structural.
const unpaired = `的地得和与及之在以为是把被将对向从由于了着过要会能可应须都也再更最很不没各每这那其该此全我化`

// firstHalves make a word of the verb with the character in front of it, and so
// no pattern: 增强, 成立, 复兴, and names of places.
const firstHalves = `增加自最更富坚成建设树确独创订中国绍嘉泰宜新复长资振德永大龙定东做进百十千生灵盘激救`

// strengthVerbs are the verbs of the pattern.
var strengthVerbs = charsOf("强立兴活")

// strengthCandidates finds slogans of that pattern outside quotation marks.
func (t *text) strengthCandidates(out []candidate) []candidate {
	for _, sign := range t.signs.rare {
		i := int(sign.at) - 2
		if sign.flags&isStrength == 0 || i < 0 || i+4 > len(t.folded) {
			continue
		}
		a, b := t.folded[i], t.folded[i+1]
		if !strengthPlaces.has(t.folded[i+3]) || !han.IsHan(a) || !han.IsHan(b) || unpairedSet.has(a) || unpairedSet.has(b) ||
			firstHalfSet.has(b) || leading.whole(t.folded[i:i+2]) || t.damaged(i, i+4) {
			continue
		}
		out = append(out, candidate{from: i, to: i + 4, kind: model.Coined})
	}
	return out
}

// ways stand behind a place's name in what is called after it: 青川模式. Folded.
var ways = beginnings(strings.Fields(`模式 经验 精神 样板 样本 方案 速度 效率 答卷 现象 力量 之治 之路 名片 辉煌
东大门 南大门 西大门 北大门 后花园 会客厅`))

// virtues stand in front of a place in what it wants to be: 清廉青川. Folded.
var virtues = endings(strings.Fields(`清廉 平安 法治 美丽 健康 数字 文明 诚信 幸福 智慧 活力 和谐 信用 品质 善治 开放 创新 富裕 大美 宜居 生态 书香 无废 阳光`))

// again stands in front of a place and what it once reached: 再创青川辉煌. Folded.
var again = endings(strings.Fields(`再创 再铸 再续 共创 重振`))

// divisionEnds end the names of divisions, in either script, which leave them out in
// front of ways.
const divisionEnds = "省市县縣區区州盟旗"

// placeCandidates finds what is called after the places that the article is about,
// outside quotation marks too.
func (t *text) placeCandidates(places []string, out []candidate) []candidate {
	t.placesAt = t.findPlaces(places, t.placesAt[:0])
	for k, name := range places {
		n, end := utf8.RuneCountInString(name), 0
		for _, p := range t.placesAt {
			if at := int(p.at); int(p.place) == k && at >= end {
				end = at + n
				out = t.calledAfter(at, end, out)
			}
		}
	}
	return out
}

// placeAt is where one of the places stands, by its number.
type placeAt struct{ at, place int32 }

// findPlaces finds all places in one pass, those inside each other too.
func (t *text) findPlaces(places []string, found []placeAt) []placeAt {
	var firsts, seconds charBits
	for _, name := range places {
		r, size := utf8.DecodeRuneInString(name)
		firsts.add(han.FoldRune(r))
		r, _ = utf8.DecodeRuneInString(name[size:])
		seconds.add(han.FoldRune(r))
	}
	before := rune(0)
	for at, r := range t.folded {
		if seconds.has(r) && firsts.has(before) && at > 0 {
			for i, name := range places {
				if strings.HasPrefix(t.clean[t.offsets[at-1]:], name) {
					found = append(found, placeAt{int32(at - 1), int32(i)})
				}
			}
		}
		before = r
	}
	return found
}

// placeNames adds the names of the places that the article is about, as it writes them
// and without what they are, to a list.
func placeNames(a *model.Article, known []string) []string {
	for i := range a.Meetings {
		p := &a.Meetings[i].Place
		for _, name := range [...]string{p.Name.Value, p.Prefecture, p.Province} {
			short := name
			if r, n := utf8.DecodeLastRuneInString(name); strings.ContainsRune(divisionEnds, r) {
				short = name[:len(name)-n]
			}
			if utf8.RuneCountInString(short) >= minRunes && !slices.Contains(known, short) && len(known) < maxPlaces {
				known = append(known, short)
			}
		}
	}
	return known
}

// stands reports whether the name of a place that ends at character i is no part of a
// longer name: a mark, a structural word or 建设 stands behind.
func (t *text) stands(i int) bool {
	return i >= len(t.folded) || afterSet.has(t.folded[i]) || building.has(t.folded[i:])
}

var building = beginnings([]string{"建设", "创建"})

// maxPlaces is how many names of places are looked for in one article.
const maxPlaces = 12

// calledAfter adds what is called after a place whose name is the characters from at to
// end.
func (t *text) calledAfter(at, end int, out []candidate) []candidate {
	way := ways.of(t.folded[end:])
	start := at - virtues.of(t.folded[:at])
	if way > 0 {
		start = at - again.of(t.folded[:at])
		if start == at && t.folded[end] == '辉' {
			return out
		}
	} else if start == at || !t.stands(end) {
		return out
	}
	if t.damaged(start, end+way) {
		return out
	}
	return append(out, candidate{from: start, to: end + way, kind: model.Coined})
}
