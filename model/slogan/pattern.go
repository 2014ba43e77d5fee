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
	for _, name := range places {
		out = t.calledAfter(name, out)
	}
	return out
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

func (t *text) calledAfter(place string, out []candidate) []candidate {
	n := utf8.RuneCountInString(place)
	for from := 0; ; {
		k := indexName(t.clean[from:], place)
		if k < 0 {
			return out
		}
		at, _ := slices.BinarySearch(t.offsets, int32(from+k))
		from += k + len(place)
		way := ways.of(t.folded[at+n:])
		start := at - virtues.of(t.folded[:at])
		if way > 0 {
			start = at - again.of(t.folded[:at])
			if start == at && t.folded[at+n] == '辉' {
				continue
			}
		} else if start == at || !t.stands(at+n) {
			continue
		}
		if t.damaged(start, at+n+way) {
			continue
		}
		out = append(out, candidate{from: start, to: at + n + way, kind: model.Coined})
	}
}

// indexName is strings.Index for names of Chinese characters: it looks for the last
// byte, because all those characters begin with the same few.
func indexName(text, name string) int {
	last := len(name) - 1
	for at := 0; at+last < len(text); at++ {
		k := strings.IndexByte(text[at+last:], name[last])
		if k < 0 {
			return -1
		}
		if at += k; text[at:at+len(name)] == name {
			return at
		}
	}
	return -1
}
