package meeting

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/han"
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
var ordinary = map[string]bool{"和平": true, "平安": true, "新建": true, "建设": true, "团结": true, "安全": true, "民主": true, "新华": true, "解放": true, "东方": true, "文明": true, "高明": true, "会同": true, "融安": true, "开放": true, "城关": true, "新城": true, "新民": true, "兴安": true, "大同": true, "通道": true, "同心": true, "永安": true, "永定": true, "光明": true, "宝山": true, "金山": true, "青山": true, "朝阳": true, "向阳": true, "红旗": true, "先锋": true, "胜利": true, "前进": true, "振兴": true, "工农": true, "南山": true, "北山": true, "西山": true, "东山": true, "江北": true, "河东": true, "河西": true, "海南": true, "中山": true, "安定": true, "公安": true, "南平": true, "普定": true, "普安": true, "正定": true, "保定": false, "富民": true, "惠民": true, "利民": true, "安居": true, "兴业": true, "乐业": true, "崇礼": true, "仁和": true, "大方": true, "开化": true, "文成": false, "建德": false, "白云": true, "长安": true, "未央": true, "天心": true, "开福": true, "雨花": true, "玄武": true, "秦淮": true, "鼓楼": true}

// placeByVote counts the divisions that text and masthead name, and takes the
// one of the right rank that most of them speak for.
func (p *parser) placeByVote(out *model.Place, r rank) {
	p.findPlaces()
	votes := map[*place.Division]int{}
	first := map[*place.Division]corpus.Span{}
	cast := func(m place.Match, weight int, span corpus.Span) {
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
			if _, ok := first[up]; !ok && span.Len() > 0 {
				first[up] = span
			}
		}
	}
	for _, m := range p.places {
		if p.inName(m.Span) || !m.Full && (ordinary[m.Span.Of(p.text)] || !localShort(m) && !p.countyShort(m, r)) || p.elsewhere(m.Span) {
			continue
		}
		cast(m, 1, m.Span)
	}
	for _, s := range p.masthead() {
		for _, m := range place.Find(s, nil) {
			if m.Full || localShort(m) {
				cast(m, 1, corpus.Span{})
			}
		}
	}
	if d := winner(votes, r); d != nil {
		p.setPlace(out, d, first[d], model.PlaceBody)
		return
	}
	p.unknownByRank(out, r)
}

// inName: what looks like a place begins the name of a person.
func (p *parser) inName(s corpus.Span) bool {
	for _, name := range p.people.names {
		i := strings.Index(name, p.of(s))
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
	if r != '县' && r != '区' && r != noRank || len(m.Divisions) != 1 || strings.Count(p.text, name) < 2 {
		return false
	}
	for at := 0; ; {
		i := strings.Index(p.text[at:], name)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(name)
		if hasAnyPrefix(p.text[at:], "县", "区", "的发展", "人民", "经济", "发展", "建", "特色", "新", "大地", "篇章", "实践", "籍", "投资", "大业", "高质量") > 0 && hasAnySuffix(p.text[:i], "法治\"", "平安") == 0 ||
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
	return strings.HasSuffix(before, "赴") || hasAnyPrefix(after, "路", "街", "大道", "籍", "时间", "人民大会堂") > 0
}

// winner is the division with most votes; nil if two share them, or if a
// province won that was not asked for.
func winner(votes map[*place.Division]int, r rank) *place.Division {
	var best *place.Division
	tied := false
	for d, n := range votes {
		if r == noRank && d.Level == model.Province {
			continue
		}
		switch {
		case best == nil || n > votes[best] || n == votes[best] && d.Within(best) && r == noRank:
			best, tied = d, false
		case n == votes[best] && !best.Within(d):
			tied = true
		}
	}
	if tied {
		return nil
	}
	return best
}

// masthead is the folded text of what cleaning cut at the ends of the page and
// of its copyright lines, where the owner of the page is named.
func (p *parser) masthead() []string {
	var out []string
	for i := range p.article.Edits {
		e := &p.article.Edits[i]
		if e.Reason != corpus.ReasonNavigation && e.Reason != corpus.ReasonNotice && e.Reason != corpus.ReasonRepeat || len(e.Original) > maxMasthead {
			continue
		}
		if e.Span.Start < mastheadBytes || strings.Contains(e.Original, "版") || strings.Contains(e.Original, "主办") || strings.Contains(e.Original, "主辦") {
			out = append(out, han.Fold(clean.Plain(e.Original)))
		}
	}
	return out
}

// maxMasthead is the size in bytes of a line that may be a masthead.
const maxMasthead = 400

// unknownAtHead reads a place that the gazetteer does not hold from the head of
// a span: 云川市召开, 澜州省云川市临溪区柳岸镇在….
func (p *parser) unknownAtHead(out *model.Place, s corpus.Span, r rank, basis model.PlaceBasis) bool {
	var parts []corpus.Span
	at := s.Start
	for len(parts) < 4 {
		end := p.unknownPart(at, s.End)
		if end == 0 {
			break
		}
		parts = append(parts, corpus.Span{Start: at, End: end})
		at = end
	}
	if len(parts) == 0 {
		return false
	}
	// What precedes the rank that met is its chain.
	for len(parts) > 1 && r != noRank && basis != model.PlaceName && rankOf(p.of(parts[len(parts)-1])) != r && hasRank(p, parts, r) {
		parts = parts[:len(parts)-1]
	}
	last := parts[len(parts)-1]
	if basis != model.PlaceName && r != noRank && rankOf(p.of(last)) != r && (r != '省' || len(parts) > 1) && !lower(rankOf(p.of(last))) {
		return false
	}
	out.Name, out.Basis = p.value(last), basis
	out.Level = p.levelOf(p.of(last), len(parts))
	for _, s := range parts[:len(parts)-1] {
		if d := p.resolvePlace(place.Named(p.of(s))); d != nil { // 甲县 of 甲县柳岸镇
			p.setAbove(out, d)
			continue
		}
		switch rankOf(p.of(s)) {
		case '省':
			out.Province = p.written(s)
		case '市', '州':
			out.Prefecture = p.written(s)
		}
	}
	p.unknownChain(out)
	return true
}

// unknownChain finds the province of a place the gazetteer does not hold, where
// the article names one province that it does not hold either.
func (p *parser) unknownChain(out *model.Place) {
	if out.Level == model.Province {
		out.Province = out.Name.Value
	}
	if out.Province != "" {
		return
	}
	if d := p.divisionBefore(han.Fold(out.Name.Value)); d != nil {
		p.setAbove(out, d)
		return
	}
	if s := p.unknownOf("省", 2, 1); s.Len() > 0 {
		out.Province = p.written(s)
	}
}

// divisionBefore is the division that the text names right before a place that
// the gazetteer does not hold: 甲县 of 甲县柳岸镇; nil for none.
func (p *parser) divisionBefore(name string) *place.Division {
	if name == "" {
		return nil
	}
	p.findPlaces()
	for _, m := range p.places {
		if m.Full && strings.HasPrefix(p.text[m.Span.End:], name) {
			if d := p.resolvePlace(m.Divisions); d != nil {
				return d
			}
		}
	}
	return nil
}

func hasRank(p *parser, parts []corpus.Span, r rank) bool {
	for _, s := range parts {
		if rankOf(p.of(s)) == r {
			return true
		}
	}
	return false
}

func lower(r rank) bool { return r == '镇' || r == '乡' || r == '街' || r == '社' || r == '村' }

// ranks of unknown places by the end of their names.
var unknownRanks = []struct {
	suffix string
	rank   rank
	level  model.Level
}{
	{"自治区", '省', model.Province}, {"自治州", '州', model.Prefecture}, {"自治县", '县', model.County}, {"街道", '街', model.Township}, {"社区", '社', ""},
	{"高新技术产业开发区", '区', model.County}, {"经济技术开发区", '区', model.County}, {"经济开发区", '区', model.County}, {"高新区", '区', model.County}, {"经开区", '区', model.County}, {"新区", '区', model.County},
	{"省", '省', model.Province}, {"市", '市', model.Prefecture}, {"州", '州', model.Prefecture}, {"县", '县', model.County}, {"区", '区', model.County}, {"旗", '旗', model.County},
	{"镇", '镇', model.Township}, {"乡", '乡', model.Township}, {"村", '村', ""},
}

func rankOf(name string) rank {
	for _, x := range unknownRanks {
		if strings.HasSuffix(name, x.suffix) {
			return x.rank
		}
	}
	return noRank
}

// levelOf is the level that the end of an unknown name tells; a city below
// another city is of the county's level.
func (p *parser) levelOf(name string, depth int) model.Level {
	for _, x := range unknownRanks {
		if strings.HasSuffix(name, x.suffix) {
			if x.rank == '市' && (depth > 2 || p.countyCity() || containsAny(p.text, "市"+name, "市下辖的"+name, "市代管的"+name)) {
				return model.County
			}
			return x.level
		}
	}
	return ""
}

// countyCity: the article speaks of towns right below the city, and of no
// counties or districts.
func (p *parser) countyCity() bool {
	return p.has(townWords...) && !p.has(countyWords...)
}

// unknownPart reads one part of a chain of places: two to four characters and a
// rank. It is where the part ends, or 0.
func (p *parser) unknownPart(at, limit int) int {
	end := at
	for n := 0; n < 6 && end < limit; n++ {
		if n >= 2 {
			for _, x := range unknownRanks {
				if strings.HasPrefix(p.text[end:limit], x.suffix) && p.placeName(at, end, x.rank) && p.placeTail(end+len(x.suffix), limit, x.rank) {
					return end + len(x.suffix)
				}
			}
		}
		r, m := utf8.DecodeRuneInString(p.text[end:limit])
		if !han.IsHan(r) || strings.ContainsRune("省市县区委府局会议全我本各党的和与在召开学校院届第次十", r) {
			return 0
		}
		end += m
	}
	return 0
}

// placeName: the characters before a rank can be the name of a place: 工业园区
// and 市场 are none.
func (p *parser) placeName(at, end int, r rank) bool {
	if notNames.at(p.text[at:end]) != nil || notPlaces.at(p.text[at:end]) != nil {
		return false
	}
	c, _ := utf8.DecodeLastRuneInString(p.text[at:end])
	switch r {
	case '区', '社':
		if hasAnyPrefix(p.text[end:], "高新", "经开", "经济", "新区") > 0 {
			return true
		}
		return !strings.ContainsRune("园社城地片小校景库灾林牧矿辖战防专新开发", c) || r == '社'
	case '市':
		return !strings.ContainsRune("城都超股", c)
	case '镇', '乡', '村':
		return !strings.ContainsRune("城乡集家农山新", c)
	}
	return true
}

// notPlaces are words that stand before a rank but name no place.
var notPlaces = newLexicon(map[uint16]string{1: "自治 民族 少数 宣布 传达 按照 根据 贯彻 落实 执行 围绕 结合 对照 紧扣 聚焦 响应 坚决 深入 迎接 配合 服务 获得 来自 参加 争取 对接 邀请 汇报 中心 建设 推动 推进 加快 打造 持续 努力 奋力 深化 特色 现代 文明 卫生 创建 涉及 覆盖 包括 其他 有关 部分 多个 辖区 我们 他们 今年 去年 本届 历届 五星 美丽 幸福 平安 法治 数字 智慧 经济 农业 工业 科技 旅游 生态 园林 森林 海绵 示范 试点 对口 东部 西部 中部 南部 北部 周边 沿海 沿江 沿线 城乡 直辖 地级 县级 副省 产业 强镇 强县 强市 百强 发展 高新 经开 保税 自贸 综合 核心 主城 老城 城中 新型 各地 区域 兄弟 友好 外地 本地 属地 跨县 跨市 跨省 走进 来到 前往 赴 回到 在全 向全 对全 为全 把全 让全 使全 以全 是全 和全 与全 从全 到全 就全 由全 于全 代表 作为 成为 属于 位于 隶属 "})

// placeTail: what follows the rank leaves it a rank: 市场, 县域 and 区间 are
// other words.
func (p *parser) placeTail(at, limit int, r rank) bool {
	if at >= limit {
		return true
	}
	c, _ := utf8.DecodeRuneInString(p.text[at:limit])
	switch r {
	case '市':
		return !strings.ContainsRune("场民区域级面容值价", c)
	case '县':
		return !strings.ContainsRune("域级城直", c)
	case '区':
		return !strings.ContainsRune("域块间别位", c)
	case '省':
		return !strings.ContainsRune("级直会份内外", c)
	case '州':
		return !strings.ContainsRune("市县", c)
	case '镇', '乡':
		return !strings.ContainsRune("区街村镇亲情", c)
	}
	return true
}

// partEnds: what may follow the name of a place: another part, a body, a verb.
func (p *parser) partEnds(at, limit int) bool {
	if at >= limit {
		return true
	}
	t := p.text[at:limit]
	if r, _ := utf8.DecodeRuneInString(t); !han.IsHan(r) {
		return true
	}
	if isRank(t) {
		return true
	}
	if hasAnyPrefix(t, "召开", "举行", "委", "政府", "人大", "政协", "人民", "党委", "党工委", "在", "于", "组织", "第", "全", "部署", "领导", "农业", "工业", "教育", "项目", "经济", "隆重", "举办", "专题", "纪委", "政法", "总工会", "妇联", "团", "各", "四套", "四大", "两", "一", "二", "三", "今", "昨", "日前", "近日", "迅速", "及时", "认真", "收听", "继续", "扎实", "庆祝", "纪念", "安全", "招商", "营商", "乡村", "科技", "工商", "常务", "常委", "党代", "代表", "街道", "机关", "上下", "干部", "防", "春", "秋", "冬", "夏") > 0 {
		return true
	}
	// Another part of the chain.
	end := at
	for n := 0; n < 5 && end < limit; n++ {
		r, m := utf8.DecodeRuneInString(p.text[end:limit])
		if !han.IsHan(r) {
			return false
		}
		end += m
		if n >= 1 && hasAnyPrefix(p.text[end:limit], "市", "县", "区", "镇", "乡", "街道", "社区", "自治州", "自治县", "州", "盟", "旗") > 0 {
			return true
		}
	}
	return false
}

// unknownOutlet reads 云川 of 云川日报 where the text names 云川市.
func (p *parser) unknownOutlet(out *model.Place, folded string, v model.Text, r rank) bool {
	if r != '市' && r != '县' && r != '区' {
		return false
	}
	for _, end := range []string{"日报", "晚报", "时报", "新闻", "发布", "融媒", "广播", "电视", "网", "报", "在线", "传媒", "政府", "市", "县", "区"} {
		i := strings.Index(folded, end)
		if i < 0 {
			continue
		}
		name := strings.TrimPrefix(folded[:i], "今日")
		if n := runes(name); n < 2 || n > 3 || !hanOnly(name) || notPlaces.at(name) != nil || hasAnyPrefix(name, "省", "市", "县", "区") > 0 || containsAny(name, "人民", "中国", "新华", "光明", "经济", "法治", "农民", "工人", "青年") {
			continue
		}
		if held := place.Named(name); len(held) > 0 && !p.compatible(held, r) { // it is a place of another rank
			continue
		}
		full := name + string(rune(r))
		if rankOf(name) == r {
			full = name
		}
		if at := strings.Index(p.text, full); at >= 0 {
			out.Name = p.value(corpus.Span{Start: at, End: at + len(full)})
			out.Name.Evidence = append(out.Name.Evidence, v.Evidence...)
		} else if strings.Contains(folded, full) {
			out.Name = model.Text{Value: p.inScript(full), Evidence: v.Evidence}
		} else if strings.Contains(p.text, name) && p.postPlace(r).Len() == 0 {
			out.Name = model.Text{Value: p.inScript(full), Evidence: v.Evidence}
		} else {
			continue
		}
		out.Level, out.Basis = p.levelOf(full, 1), model.PlaceOutlet
		p.unknownChain(out)
		return true
	}
	return false
}

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
				out.Name.Evidence = []corpus.Span{c.span}
				return true
			}
		}
		for _, w := range []string{"融媒", "新闻", "广播", "电视", "日报", "宣传", "人民政府", "教育局", "政府"} {
			j := strings.Index(c.text, string(rune(r))+w)
			if j < 0 {
				continue
			}
			start := j
			for n := 0; n < 2; n++ {
				x, m := utf8.DecodeLastRuneInString(c.text[:start])
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
		j := strings.Index(p.text[i:], mark)
		if j < 0 {
			break
		}
		j += i
		i = j + len(mark)
		start := j
		for n := 0; n < size; n++ {
			c, m := utf8.DecodeLastRuneInString(p.text[:start])
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
	r, _ := utf8.DecodeLastRuneInString(p.text[:at])
	return !han.IsHan(r) || strings.ContainsRune("在为对是由和与到了省市年日赴从的于给将把使让", r)
}
