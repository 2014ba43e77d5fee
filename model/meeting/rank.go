package meeting

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/place"
)

// rank is the kind of division whose body met, as its words tell: 市 of 市委.
type rank rune

// The ranks that are no character of a name.
const (
	noRank      rank = 0
	centralRank rank = '中'
)

// rankWords are what a body of each rank is called without its place.
var rankWords = newLexicon(map[uint16]string{
	uint16('中'): "中共中央 党中央 国务院 中央 全国人大 全国政协 中央军委 全国 中国共产党第 国家 最高人民法院 最高人民检察院 十四届全国人大 十三届全国人大 中国 政协第 " +
		"外交部 教育部 科技部 科学技术部 工业和信息化部 公安部 民政部 司法部 财政部 人力资源和社会保障部 人力资源社会保障部 自然资源部 生态环境部 " +
		"住房和城乡建设部 住房城乡建设部 交通运输部 水利部 农业农村部 文化和旅游部 应急管理部 退役军人事务部 海关总署",
	uint16('省'): "省委 省政府 全省 我省 省人大 省政协 省长 省直 省级 省纪委 省教育 自治区党委 自治区政府 全区各盟 省十",
	uint16('市'): `
市委 市政府 全市 我市 市人大 市政协 市长 市直 市级 市领导 市纪委 市属 市区 市教育 市总工会 市妇联 市工商联 市市场监管局
市财政局 市公安局 市交通 市城管 市政协 市人民 代市长 副市长`,
	uint16('地'): "地委 行署 全地区 我地区 地区人大 地区政协 地区行署 地直",
	uint16('县'): "县委 县政府 全县 我县 县人大 县政协 县长 县直 县级 县领导 县纪委 县教育 县人民 代县长 副县长",
	uint16('区'): "区委 区政府 全区 我区 区人大 区政协 区长 区直 区级 区领导 区纪委 区教育 区人民 代区长 副区长",
	uint16('州'): "州委 州政府 全州 我州 州人大 州政协 州长 州直 州级",
	uint16('旗'): "旗委 旗政府 全旗 我旗 旗人大 旗政协 旗长",
	uint16('盟'): "盟委 盟行署 全盟 我盟 盟长",
	uint16('镇'): "镇党委 镇政府 全镇 我镇 镇人大 镇长 镇委",
	uint16('乡'): "乡党委 乡政府 全乡 我乡 乡人大 乡长 乡委",
	uint16('街'): "街道党工委 街道办事处 街道办 我街道 全街道 街道人大 党工委",
})

// rankIn is the rank of the first body a span names.
func (p *parser) rankIn(s corpus.Span) rank {
	for _, w := range rankWords.scan(p.text, s.Start, s.End, nil) {
		switch r := rank(w.value); {
		case r == '县' && strings.HasPrefix(p.text[w.start:], "县级"):
		case p.text[w.start:w.end] == "地委" && hasAnyPrefix(p.text[w.end:], "托", "派", "任", "员会") > 0: // 就地|委托
		case r == '地' && strings.HasSuffix(p.text[:w.start], "盟"): // 盟|行署
			return '盟'
		case p.text[w.start:w.end] == "全州" && strings.HasPrefix(p.text[w.end:], "县"):
		case r == centralRank && !p.atHead(s, w.start):
		case p.text[w.start:w.end] == "全国" && hasAnyPrefix(p.text[w.end:s.End], "中学生", "大学生", "小学生", "青少年", "高校", "中学", "小学") > 0:
		case p.text[w.start:w.end] == "国家" && stateBranch(p.text[w.end:s.End]):
		case p.text[w.start:w.end] == "中国" && (w.start != s.Start || branchOf(p.text[w.end:])):
		default:
			return r
		}
	}
	return noRank
}

// stateBranch: 国家 begins the name of a state body's local office: 国家税务总局
// 云川县税务局.
func stateBranch(rest string) bool {
	n := hasAnyPrefix(rest, "税务总局", "统计局", "电网", "开发银行", "矿山安全监察局", "粮食和物资储备局", "金融监督管理总局", "移民管理局")
	if n == 0 {
		return false
	}
	m := place.Find(start(rest[n:], maxBranch), nil)
	return len(m) > 0 && m[0].Span.Start <= len("市云") || containsAny(start(rest[n:], maxBranch), "县", "市", "区", "省")
}

// branchOf: 中国 begins the name of a party or body with local branches, or a
// phrase, and not of a national society.
func branchOf(rest string) bool {
	if head := start(rest, maxBranch); containsAny(head, "分行", "支行", "分公司", "支公司", "分局", "办事处") {
		return true // 中国某某银行云川分行
	}
	return hasAnyPrefix(rest, "共产党", "人民政治", "·", "共青团", "共产主义", "式", "特色", "梦", "民主", "国民党", "致公党", "农工", "农民丰收", "人民银行") > 0 || hasAnyPrefix(rest, nationalFirms...) > 0
}

// nationalFirms begin, behind 中国, the names of companies, which are no central bodies.
var nationalFirms = strings.Fields("石油 石化 海油 移动 电信 联通 邮政 铁塔 烟草 盐业 黄金 铝业 五矿 农业银行 工商银行 建设银行 银行 农业发展银行 人寿 人保 平安 太平洋 " +
	"华电 大唐 华能 国电 电建 能建 中铁 铁建 铁路 交建 建筑 中车 中煤 宝武 核电 航天 航空")

// maxBranch is how many bytes behind 中国 the name of a local branch ends at most.
const maxBranch = 66

// atHead: 全国 and 中央 speak for a central body only at the head of its name.
func (p *parser) atHead(s corpus.Span, at int) bool {
	before := p.text[s.Start:at]
	return before == "" || hasAnySuffix(before, "中共", "届", "由", "会", "在", "出席") > 0 || han.Contains(p.text[at:s.End], "国务院") && !han.Contains(before, "落实")
}

// meetingRank tells what kind of division met: from the name, the clause that
// reports the meeting, the posts of those who spoke, the headline.
func (p *parser) meetingRank(m *model.Meeting, e event) rank {
	if r := p.rankIn(e.name); r != noRank && !han.Contains(p.of(e.name), "精神") {
		return r
	}
	if r := p.nameRank(e.name); r != noRank {
		return r
	}
	if s := p.headlineSpan(e); han.Contains(p.of(s), "我") {
		for _, r := range []rank{'市', '县', '区', '州', '省', '镇', '乡'} {
			if i := han.Index(p.of(s), "我"+string(r)); i >= 0 && hasAnySuffix(p.of(s)[:i], "在", "于") == 0 {
				return r
			}
		}
	}
	if e.body.Len() > 0 {
		if r := p.rankIn(e.body); r != noRank {
			return r
		}
	}
	c := p.clauseHead(e)
	for _, s := range []corpus.Span{c, p.headlineSpan(e)} {
		if r := p.subjectRank(s); r != noRank {
			return r
		}
	}
	if hasAnyPrefix(p.of(c), "市南区", "市北区", "市中区") > 0 {
		return '区'
	}
	if c.Len() > 0 && !strings.HasPrefix(p.of(c), "全州县") {
		if first, n := firstRune(p.of(c)); strings.ContainsRune("省市县区", first) && hasAnyPrefix(p.of(c)[n:], "级", "场", "域", "民") == 0 && !p.leadsPost(c) {
			return rank(first)
		}
		if w := rankWords.at(p.of(c)); w != nil && !(w.text == "中国" && branchOf(p.of(c)[len(w.text):])) && !(w.text == "国家" && stateBranch(p.of(c)[len(w.text):])) && !han.Contains(p.of(e.name), "精神") && titles.at(p.of(c)) == nil && !p.leadsPost(c) {
			return rank(w.value)
		}
	}
	if r := p.rankOfPeople(m); r != noRank {
		return r
	}
	if c.Len() > 0 {
		if r := p.rankIn(c); r != noRank && (r != centralRank || !han.Contains(p.of(e.name), "精神")) {
			return r
		}
	}
	if p.headline >= 0 && (e.sentence <= 3 || p.inItem) {
		if r := p.rankIn(p.lines[p.headline].Span); r != noRank {
			return r
		}
	}
	if e.sentence >= 0 && e.sentence < len(p.sentences) {
		if r := p.rankIn(p.sentences[e.sentence].Span); r != noRank && r != centralRank && r != '省' {
			return r
		}
	}
	if p.inItem {
		return noRank
	}
	return p.commonRank()
}

// nameRank is the rank of the division that a meeting's name begins with in
// full; noRank for none.
func (p *parser) nameRank(s corpus.Span) rank {
	last, end := noRank, s.Start
	for _, m := range place.Chain(p.of(s), nil) {
		if !m.Full && !strings.HasSuffix(m.Span.Of(p.of(s)), "州") {
			break
		}
		last, end = rankOf(m.Span.Of(p.of(s))), s.Start+m.Span.End
	}
	if next := p.unknownPart(end, s.End); last != noRank && next != 0 {
		return rankOf(p.text[end:next])
	}
	return last
}

// subjectRank is the rank of the place that a clause begins with as the one
// who held the meeting: 云川县召开.
func (p *parser) subjectRank(s corpus.Span) rank {
	at := s.Start
	last := noRank
	for at < s.End {
		end := p.unknownPart(at, s.End)
		if end == 0 {
			break
		}
		last, at = rankOf(p.text[at:end]), end
	}
	if last != noRank && hasAnyPrefix(p.text[at:s.End], "召开", "举行", "组织召开", "在", "举办") > 0 {
		return last
	}
	return noRank
}

// leadsPost: the clause begins with a person's post, 市委书记王五主持召开.
func (p *parser) leadsPost(c corpus.Span) bool {
	for _, t := range p.titlesIn(c.Start, c.End) {
		if _, ok := p.nameAt(t.end, c.End, false); ok && t.start-c.Start < maxPost {
			return true
		}
	}
	return false
}

// rankOfPeople is the rank of the last local post of the first persons who
// hosted or spoke: 省委常委、市委书记 speaks for the city.
func (p *parser) rankOfPeople(m *model.Meeting) rank {
	// The host is of the body that met; others who speak may be guests.
	people := make([]model.Person, 0, len(m.People))
	for _, host := range []bool{true, false} {
		for _, x := range m.People {
			if model.HasRole(x.Roles, model.Host) == host {
				people = append(people, x)
			}
		}
	}
	for _, x := range people {
		if len(x.Roles) == 1 && x.Roles[0].Role == model.Attend {
			continue
		}
		for i := len(x.Posts) - 1; i >= 0; i-- {
			t := han.Fold(x.Posts[i].Value)
			if w := rankWords.at(t); w != nil && w.text != "中国" { // 中国某某协会副会长 is a guest
				return rank(w.value)
			}
			c, _ := firstRune(t)
			if strings.ContainsRune("市县区州旗镇", c) {
				return rank(c)
			}
		}
	}
	return noRank
}

// commonRank is the rank that 全市, 我县, 市委 and their like speak of most.
func (p *parser) commonRank() rank {
	ranks := [...]rune{'市', '县', '区', '州', '旗', '镇', '乡', '省'}
	var counts [len(ranks)]int
	for _, w := range []string{"我", "全", "委"} {
		for at := 0; ; {
			i := han.Index(p.text[at:], w)
			if i < 0 {
				break
			}
			before, _ := lastRune(p.text[:at+i])
			at += i + len(w)
			beside, _ := firstRune(p.text[at:])
			if w == "委" {
				beside = before
			}
			if k := slices.Index(ranks[:], beside); k >= 0 {
				counts[k]++
			}
		}
	}
	best, most := noRank, 1
	for i, r := range ranks {
		if counts[i] > most {
			best, most = rank(r), counts[i]
		}
	}
	return best
}

// rankSaid is the rank that the name of the meeting, the body that held it or
// the headline says.
func (p *parser) rankSaid(e event) rank {
	if c := p.clauseHead(e); c.Len() > 0 {
		if first, _ := firstRune(p.of(c)); strings.ContainsRune("省县区", first) {
			return rank(first)
		}
	}
	for _, s := range []corpus.Span{e.name, e.body, p.headlineSpan(e)} {
		if r := p.rankIn(s); r != noRank {
			return r
		}
	}
	return noRank
}

// levelOfRank is the level of a body whose place the article does not tell.
// A city may be of either level.
func levelOfRank(r rank) model.Level {
	switch r {
	case '省':
		return model.Province
	case '州', '盟', '地':
		return model.Prefecture
	case '县', '区', '旗':
		return model.County
	case '镇', '乡', '街':
		return model.Township
	}
	return ""
}
