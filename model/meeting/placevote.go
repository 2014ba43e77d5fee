package meeting

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/press"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/place"
)

// Votes of one mention for the division that met.
const (
	ownVote   = 4 // the division itself
	childVote = 2 // a division below it, in full
	farVote   = 1 // a division below it, short
)

// ordinary are short names that are ordinary words too.
var ordinary = map[string]bool{"和平": true, "平安": true, "新建": true, "建设": true, "团结": true, "安全": true, "民主": true, "新华": true, "解放": true,
	"东方": true, "文明": true, "高明": true, "会同": true, "融安": true, "开放": true, "城关": true, "新城": true, "新民": true, "兴安": true, "大同": true,
	"通道": true, "同心": true, "永安": true, "永定": true, "光明": true, "宝山": true, "金山": true, "青山": true, "朝阳": true, "向阳": true, "红旗": true,
	"先锋": true, "胜利": true, "前进": true, "振兴": true, "工农": true, "南山": true, "北山": true, "西山": true, "东山": true, "江北": true, "河东": true,
	"河西": true, "海南": true, "中山": true, "安定": true, "公安": true, "南平": true, "普定": true, "普安": true, "正定": true, "保定": false, "富民": true,
	"惠民": true, "利民": true, "安居": true, "兴业": true, "乐业": true, "崇礼": true, "仁和": true, "大方": true, "开化": true, "文成": false, "建德": false,
	"白云": true, "长安": true, "未央": true, "天心": true, "开福": true, "雨花": true, "玄武": true, "秦淮": true, "鼓楼": true}

// placeByVote counts the divisions that text and masthead name, and takes the
// one of the right rank that most of them speak for.
func (p *parser) placeByVote(out *model.Place, r rank) {
	p.findPlaces()
	votes := map[*place.Division]int{}
	first := map[*place.Division]voter{}
	cast := func(m place.Match, weight int, by voter) {
		for _, d := range m.Divisions {
			if len(m.Divisions) > 1 && p.resolvePlace(m.Divisions) != d {
				continue
			}
			up, n := raised(d, r), childVote
			switch {
			case up == nil:
				continue
			case up == d:
				n = ownVote
			case !m.Full:
				n = farVote
			}
			votes[up] += n * weight
			if was, ok := first[up]; !ok || was.edit != nil && by.edit == nil {
				first[up] = by
			}
		}
	}
	for i, m := range p.places {
		if r == noRank && leadsChain(p.places, i) {
			continue
		}
		if p.inName(m.Span) || !m.Full && (ordinary[m.Span.Of(p.text)] || !localShort(m) && !p.countyShort(m, r)) || p.elsewhere(m.Span) {
			continue
		}
		cast(m, 1, voter{Span: m.Span})
	}
	for _, l := range p.masthead() {
		matches := place.Find(l.text, nil)
		for i, m := range matches {
			if r == noRank && leadsChain(matches, i) {
				continue
			}
			if m.Full || localShort(m) || ownedBy(l.text, m.Span) {
				cast(m, 1, voter{m.Span, l.edit})
			}
		}
	}
	if d := winner(votes, r); d != nil {
		by := first[d]
		if by.edit == nil {
			p.setPlace(out, d, by.Span, model.PlaceBody)
			return
		}
		c := p.takenOut(by.edit, clean.Plain(by.edit.Original))
		p.setPlace(out, d, corpus.Span{}, model.PlaceBody)
		out.Name.Evidence = p.span(c.decoded(by.Span))
		return
	}
	p.unknownByRank(out, r)
}

// leadsChain: another place stands right behind one that only tells where that is:
// 甲市|乙区.
func leadsChain(matches []place.Match, i int) bool {
	return i+1 < len(matches) && matches[i+1].Span.Start == matches[i].Span.End && matches[i+1].Full
}

// voter is a place named in the text, or in what an edit cut from it.
type voter struct {
	corpus.Span
	edit *corpus.Edit
}

// ownedBy: a short name in the head of a page is that of the page's owner: 今日
// 云川, 云川要闻.
func ownedBy(s string, at corpus.Span) bool {
	return hasAnySuffix(s[:at.Start], "今日", "走进", "魅力", "印象", "认识", "掌上", "微") > 0 || hasAnyPrefix(s[at.End:], press.Outlets...) > 0 ||
		hasAnyPrefix(s[at.End:], "要闻", "新闻", "动态", "概况", "政务", "时政", "网", "党建") > 0
}

// inName: what looks like a place begins the name of a person.
func (p *parser) inName(s corpus.Span) bool {
	for _, name := range p.people.names {
		i := han.Index(name, p.of(s))
		if i >= 0 && len(name) > s.Len() && s.Start >= i && strings.HasPrefix(p.text[s.Start-i:], name) {
			return true
		}
	}
	return false
}

// countyShort: the short name of a county counts where a county met and the
// article says it more than once.
func (p *parser) countyShort(m place.Match, r rank) bool {
	name := m.Span.Of(p.text)
	if r != '县' && r != '区' && r != noRank || len(m.Divisions) != 1 || han.Count(p.text, name) < 2 {
		return false
	}
	for at := 0; ; {
		i := han.Index(p.text[at:], name)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(name)
		if r == noRank && hasAnyPrefix(p.text[at:], "召开", "举行") > 0 && p.headline >= 0 && strings.HasPrefix(p.of(p.withoutLabel(p.lines[p.headline].Span)), name) {
			return true // a company that is called after the place where it met
		}
		if hasAnyPrefix(p.text[at:], "县", "区", "的发展", "人民", "经济", "发展", "建", "特色", "新", "大地", "篇章", "实践", "籍", "投资", "大业",
			"高质量") > 0 && hasAnySuffix(p.text[:i], "法治\"", "平安") == 0 ||
			hasAnySuffix(p.text[:i], "法治", "在", "来", "平安", "建设", "现代化", "美丽", "幸福", "对", "进驻", "到") > 0 {
			return true
		}
	}
}

// elsewhere: the place is named as one to go to or to learn from, or is part of
// another word.
func (p *parser) elsewhere(s corpus.Span) bool {
	before := p.text[max(0, s.Start-6):s.Start]
	after := p.text[s.End:min(len(p.text), s.End+12)]
	return strings.HasSuffix(before, "赴") || hasAnyPrefix(after, "路", "街", "大道", "籍", "时间", "杯\"", "精神", "起义", "战役", "大捷", "整风", "经验", "模式", "速度", "人民大会堂") > 0
}

// winner is the division with most votes. Of several that share them it is the one that
// lies within all the others, where no rank is asked for; else there is none, nor where a
// province won that was not asked for.
func winner(votes map[*place.Division]int, r rank) *place.Division {
	most := 0
	var best []*place.Division
	for d, n := range votes {
		if n < most || r == noRank && d.Level == model.Province {
			continue
		}
		if n > most {
			most, best = n, best[:0]
		}
		best = append(best, d)
	}
	if len(best) == 1 {
		return best[0]
	}
	if r != noRank {
		return nil
	}
	for _, d := range best {
		if !slices.ContainsFunc(best, func(other *place.Division) bool { return other != d && !d.Within(other) }) {
			return d
		}
	}
	return nil
}

// mastLine is a line that cleaning cut, folded.
type mastLine struct {
	text string
	edit *corpus.Edit
}

// masthead is the folded text of what cleaning cut at the ends of the page and
// of its copyright lines, where the owner of the page is named.
func (p *parser) masthead() []mastLine {
	if p.masted {
		return p.mast
	}
	out := p.mast[:0]
	for i := range p.article.Edits {
		e := &p.article.Edits[i]
		if e.Reason != corpus.ReasonNavigation && e.Reason != corpus.ReasonNotice && e.Reason != corpus.ReasonRepeat || len(e.Original) > maxMasthead {
			continue
		}
		if e.Span.Start < mastheadBytes || han.Contains(e.Original, "版") || han.Contains(e.Original, "主办") || han.Contains(e.Original, "主辦") {
			out = append(out, mastLine{han.Fold(clean.Plain(e.Original)), e})
		}
	}
	p.mast, p.masted = out, true
	return out
}

// maxMasthead is the size in bytes of a line that may be a masthead.
const maxMasthead = 400

// placeOfCredits reads the place from the body that a credit names: 云川县融媒体
// 中心.
func (p *parser) placeOfCredits(out *model.Place, r rank) bool {
	if r == noRank || r == '省' || lower(r) {
		return false
	}
	for i := range p.credits {
		c := &p.credits[i]
		for _, m := range place.Find(c.text, nil) {
			var fit []*place.Division
			for _, d := range m.Divisions {
				if (m.Full || startsOutlet(c.text[m.Span.End:])) && ofRank(d, r) {
					fit = append(fit, d)
				}
			}
			if d := p.resolvePlace(fit); d != nil {
				p.setPlace(out, d, corpus.Span{}, model.PlaceOutlet)
				out.Name.Evidence = []corpus.Span{c.decoded(m.Span)}
				return true
			}
		}
		for _, w := range []string{"融媒", "新闻", "广播", "电视", "日报", "宣传", "人民政府", "教育局", "政府"} {
			j := han.Index(c.text, string(rune(r))+w)
			if j < 0 {
				continue
			}
			start := j
			for n := 0; n < 2; n++ {
				x, m := lastRune(c.text[:start])
				if !han.IsHan(x) {
					start = j
					break
				}
				start -= m
			}
			if start < j {
				v := c.evidence(corpus.Span{Start: start, End: j + len(string(rune(r)))})
				out.Name, out.Level, out.Basis = v, p.levelOf(han.Fold(v.Value), 1), model.PlaceOutlet
				p.unknownChain(out)
				return true
			}
		}
	}
	return false
}

// unknownByRank takes the place of the right rank that the text names most,
// where the gazetteer knows none: X市 in 把X市建成….
func (p *parser) unknownByRank(out *model.Place, r rank) {
	if r == noRank || r == '街' {
		return
	}
	least := 2
	if r == '省' {
		least = 1
	}
	s := p.unknownOf(string(rune(r)), 2, least)
	if s.Len() == 0 {
		return
	}
	out.Name = p.value(s)
	out.Level, out.Basis = p.levelOf(p.of(s), 1), model.PlaceBody
	p.unknownChain(out)
}

// unknownOf finds the place with a rank that the text names most, at least so
// many times; its name without the rank has so many characters.
func (p *parser) unknownOf(mark string, size, least int) corpus.Span {
	counts := map[string]int{}
	best, at := "", 0
	for i := 0; ; {
		j := han.Index(p.text[i:], mark)
		if j < 0 {
			break
		}
		j += i
		i = j + len(mark)
		start := j
		for n := 0; n < size; n++ {
			c, m := lastRune(p.text[:start])
			if !han.IsHan(c) || strings.ContainsRune("全我本各省市县区城超个门都这那该一二三两几外东内跨在出邻", c) {
				start = j
				break
			}
			start -= m
		}
		if start == j || mark != "省" && !p.partEnds(i, len(p.text)) || !p.placeTail(i, len(p.text), rankOf(mark)) || !p.partBegins(start) || !p.placeName(start, j, rankOf(mark)) {
			continue
		}
		name := p.text[start:i]
		counts[name]++
		if counts[name] > counts[best] {
			best, at = name, start
		}
	}
	if best == "" || counts[best] < least {
		return corpus.Span{}
	}
	return corpus.Span{Start: at, End: at + len(best)}
}

// partBegins: what may stand before the name of a place.
func (p *parser) partBegins(at int) bool {
	if at == 0 {
		return true
	}
	r, _ := lastRune(p.text[:at])
	return !han.IsHan(r) || strings.ContainsRune("在为对是由和与到了省市年日赴从的于给将把使让", r)
}
