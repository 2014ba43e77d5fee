package meeting

import (
	"slices"
	"strings"
	"sync"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/press"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/place"
)

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
		return
	}
	if p.aboveOfOutlet(out); out.Province == "" && out.Level == model.Township {
		p.aboveOfOwner(out)
	}
}

// aboveOfOwner takes the division above a town from the government that owns the page.
func (p *parser) aboveOfOwner(out *model.Place) {
	for i := range p.credits {
		t := p.credits[i].text
		end := han.Index(t, "人民政府")
		if end <= 0 {
			continue
		}
		for _, m := range place.Find(t[:end], nil) {
			if d := p.resolvePlace(m.Divisions); d != nil && m.Full && m.Span.End == end {
				p.setAbove(out, d)
				return
			}
		}
	}
}

// aboveOfOutlet takes the division above a place from the outlet: a town's paper
// is its county's, a city's its province's.
func (p *parser) aboveOfOutlet(out *model.Place) {
	for _, m := range place.Find(withoutAppeal(han.Fold(p.out.Outlet.Value)), nil) {
		var d *place.Division
		if i := slices.IndexFunc(m.Divisions, func(d *place.Division) bool { return d.Level == model.Province }); i >= 0 {
			d = m.Divisions[i] // 河北日报 is the province's
		} else {
			d = p.resolvePlace(m.Divisions)
		}
		if d == nil || out.Level == model.County && d.Level == model.County || out.Level == model.Prefecture && d.Level != model.Province {
			continue
		}
		p.setAbove(out, d)
		return
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
		at := m.Span.End
		if m.Full && !strings.HasPrefix(p.text[at:], name) { // 甲市柳岸镇红星村
			at = p.unknownPart(at, min(len(p.text), p.cutAt(at+maxPost)))
		}
		if m.Full && at > 0 && strings.HasPrefix(p.text[at:], name) {
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
	{"高新技术产业开发区", '区', model.County}, {"经济技术开发区", '区', model.County}, {"经济开发区", '区', model.County}, {"高新区", '区', model.County},
	{"经开区", '区', model.County}, {"新区", '区', model.County},
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
// another city is of the county's level, and so is one that a county has become.
func (p *parser) levelOf(name string, depth int) model.Level {
	for _, x := range unknownRanks {
		if strings.HasSuffix(name, x.suffix) {
			if x.rank == '市' && (depth > 2 || wasCounty(strings.TrimSuffix(name, x.suffix)) || p.countyCity() || containsAny(p.text, "市"+name, "市下辖的"+name, "市代管的"+name)) {
				return model.County
			}
			return x.level
		}
	}
	return ""
}

// wasCounty: counties alone bear the name.
func wasCounty(short string) bool {
	held := place.Named(short)
	return len(held) > 0 && !slices.ContainsFunc(held, func(d *place.Division) bool { return d.Level != model.County })
}

// namesRank: the text names a division of rank r by a short name: 青川 and 市
// where it says 青川市.
func (p *parser) namesRank(short string, r rank) bool {
	full := short + string(rune(r))
	for at := 0; ; {
		i := han.Index(p.text[at:], full)
		if i < 0 {
			return false
		}
		at += i + len(full)
		if p.placeTail(at, len(p.text), r) {
			return true
		}
	}
}

// countyCity: the article speaks of towns right below the city, and of no
// counties or districts.
func (p *parser) countyCity() bool {
	return p.has(&townMarks) && !p.has(&countyMarks)
}

// unknownBelow: at offset at stands a county or district that the gazetteer does
// not hold, behind the city it lies in.
func (p *parser) unknownBelow(at, limit int) bool {
	end := p.unknownPart(at, limit)
	if end == 0 {
		return false
	}
	name := p.text[at:end]
	r := rankOf(name)
	return (r == '区' || r == '县') && runes(name) <= maxCounty && !strings.ContainsAny(name, "赴到来对向") && p.partEnds(end, limit)
}

// maxCounty is how many characters a county's name has at most, but for those of
// autonomous ones.
const maxCounty = 4

// unknownHeads are the characters that the suffixes of unknownRanks begin with.
var unknownHeads = sync.OnceValue(func() *runeSet {
	heads := ""
	for _, x := range unknownRanks {
		r, _ := firstRune(x.suffix)
		heads += string(r)
	}
	return runeSetOf(heads)
})

// notInPlaces are characters that no name of a place holds, but for those of
// opensPlace at its start.
var (
	notInPlaces = runeSetOf("省市县区委府局会议全我本各党的和与在召开学校院届第次十")
	opensPlace  = runeSetOf("和开会学党")
)

// unknownPart reads one part of a chain of places: two to four characters and a
// rank. It is where the part ends, or 0.
func (p *parser) unknownPart(at, limit int) int {
	end := at
	for n := 0; n < 6 && end < limit; n++ {
		r, m := firstRune(p.text[end:limit])
		if n >= 2 && unknownHeads().has(r) {
			for _, x := range unknownRanks {
				if strings.HasPrefix(p.text[end:limit], x.suffix) && p.placeName(at, end, x.rank) && p.placeTail(end+len(x.suffix), limit, x.rank) {
					return end + len(x.suffix)
				}
			}
		}
		if !han.IsHan(r) || notInPlaces.has(r) && !(n == 0 && opensPlace.has(r)) {
			return 0
		}
		end += m
	}
	return 0
}

// placeName: the characters before a rank can be the name of a place: 工业园区
// and 市场 are none.
func (p *parser) placeName(at, end int, r rank) bool {
	w := notNames.at(p.text[at:end])
	if (w != nil && placeWords.at(w.text) == nil || notPlaces.at(p.text[at:end]) != nil) && (r == noRank || !p.compatible(place.Named(p.text[at:end]), r)) {
		return false
	}
	c, _ := lastRune(p.text[at:end])
	switch r {
	case '区', '社':
		if hasAnyPrefix(p.text[end:], "高新", "经开", "经济", "新区") > 0 {
			return true
		}
		return !strings.ContainsRune("园社城地片小校景库灾林牧矿辖战防专新开发湾", c) || r == '社'
	case '市':
		return !strings.ContainsRune("城都超股", c)
	case '镇', '乡', '村':
		if c == '家' { // 胡家镇
			_, class := surnames.surname(p.text[at:end])
			return class == commonSurname && w == nil
		}
		return !strings.ContainsRune("城乡集农新", c) && (c != '山' || r != '村' && p.text[at:end] != "大山" && p.text[at:end] != "山")
	}
	return true
}

// placeWords are ordinary words that towns and districts are called after.
var placeWords = lexiconOf("红旗", "红军", "红色", "柳树", "黄河", "长江", "金山", "平安", "文明", "石油", "梅花", "龙江", "龙湖", "梁山", "江河",
	"桂花", "汤池", "花园", "双城", "黎明", "幸福", "左右", "白云", "阳光", "青春", "杏花", "银杏", "荷花", "武术", "双河", "龙头", "富民", "富强",
	"民主", "民族", "民生", "安全", "和谐", "丰收", "东部", "东西", "南北", "南通", "关口", "冷水", "石家", "祁连", "湛江", "张家", "田园", "燕山",
	"康复", "华侨", "林业", "苗木", "鱼类", "明星", "曲线", "文化", "国庆", "蓝天", "乐观", "连云", "广元", "衡阳", "南京", "长安", "沙漠", "沙滩",
	"秋季", "成功", "温泉", "毛家")

// notPlaces are words that stand before a rank but name no place.
var notPlaces = newLexicon(map[uint16]string{1: `
民革 民盟 民建 民进 农工 致公 九三 台盟 自治 民族 少数 宣布 传达 按照 根据 贯彻 落实 执行 围绕 结合 对照 紧扣 聚焦 响应 坚决
深入 迎接 配合 服务 获得 来自 参加 争取 对接 邀请 汇报 中心 建设 推动 推进 加快 打造 持续 努力 奋力 深化 特色 现代 文明 卫生
创建 涉及 覆盖 包括 其他 有关 部分 多个 辖区 我们 他们 今年 去年 本届 历届 五星 美丽 幸福 平安 法治 数字 智慧 经济 农业 工业
科技 旅游 生态 园林 森林 海绵 示范 试点 对口 东部 西部 中部 南部 北部 周边 沿海 沿江 沿线 城乡 直辖 地级 县级 副省 产业 强镇
强县 强市 百强 发展 高新 经开 保税 自贸 综合 核心 主城 老城 城中 新型 各地 区域 兄弟 友好 外地 本地 属地 跨县 跨市 跨省 走进
来到 前往 赴 回到 在全 向全 对全 为全 把全 让全 使全 以全 听取 审议 研究 讨论 印发 出台 制定 学习 主持 出席 陪同 会同 协助 要求 希望 支持 帮助 指导 督促 检查 视察 调研 考察 走访 慰问
看望 接受 感谢 肯定 推荐 提名 任命 选举 免去 接任 历任 曾任 现任 担任 出任 调任 升任 是全 和全 与全 从全 到全 就全 由全 于全 代表 作为 成为 属于 位于 隶属`})

// placeTail: what follows the rank leaves it a rank: 市场, 县域 and 区间 are
// other words.
func (p *parser) placeTail(at, limit int, r rank) bool {
	if at >= limit {
		return true
	}
	c, _ := firstRune(p.text[at:limit])
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
	if r, _ := firstRune(t); !han.IsHan(r) {
		return true
	}
	if isRank(t) {
		return true
	}
	if hasAnyPrefix(t, "召开", "举行", "委", "政府", "人大", "政协", "人民", "党委", "党工委", "在", "于", "组织", "第", "全", "部署", "领导", "农业",
		"工业", "教育", "项目", "经济", "隆重", "举办", "专题", "纪委", "政法", "总工会", "妇联", "团", "各", "四套", "四大", "两", "一", "二", "三",
		"今", "昨", "日前", "近日", "迅速", "及时", "认真", "收听", "继续", "扎实", "庆祝", "纪念", "安全", "招商", "营商", "乡村", "科技", "工商",
		"常务", "常委", "党代", "代表", "街道", "机关", "上下", "干部", "防", "春", "秋", "冬", "夏") > 0 {
		return true
	}
	// Another part of the chain.
	end := at
	for n := 0; n < 5 && end < limit; n++ {
		r, m := firstRune(p.text[end:limit])
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

// outletWords end the name of the place that an outlet is called after.
var outletWords = slices.Concat(press.Papers, press.Newsrooms, press.Sites,
	strings.Fields("新闻 广播 电视 网 报 传媒 政府 市 县 区"))

// unknownOutlet reads 云川 of 云川日报 where the text names 云川市.
func (p *parser) unknownOutlet(out *model.Place, folded string, v model.Text, r rank) bool {
	if han.Contains(folded, "都市报") { // of a region, not of a city
		return false
	}
	if r != '市' && r != '县' && r != '区' {
		return false
	}
	for _, end := range outletWords {
		i := han.Index(folded, end)
		if i < 0 {
			continue
		}
		name := strings.TrimPrefix(folded[:i], "今日")
		if n := runes(name); n < 2 || n > 3 || !hanOnly(name) || notPlaces.at(name) != nil || hasAnyPrefix(name, "省", "市", "县", "区") > 0 || containsAny(name, "人民", "中国",
			"新华", "光明", "经济", "法治", "农民", "工人", "青年") {
			continue
		}
		if held := place.Named(name); len(held) > 0 && !p.compatible(held, r) { // it is a place of another rank
			continue
		}
		full := name + string(rune(r))
		if rankOf(name) == r {
			full = name
		}
		if at := han.Index(p.text, full); at >= 0 {
			out.Name = p.value(corpus.Span{Start: at, End: at + len(full)})
			out.Name.Evidence = append(out.Name.Evidence, v.Evidence...)
		} else if han.Contains(folded, full) {
			out.Name = model.Text{Value: p.inScript(full), Evidence: v.Evidence}
		} else if han.Count(p.text, name) > han.Count(p.text, name+end) && p.postPlace(r).Len() == 0 {
			// The text says the name apart from the outlet, which may be called after
			// a river.
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
