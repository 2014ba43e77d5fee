package meeting

import (
	"strconv"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// bounds are the words that make a figure a goal; those marked strong do so by
// themselves.
var bounds = newLexicon(map[uint16]string{
	2: "不低于 不少于 力争突破 力争达到 确保达到 争取达到 突破 控制在 压缩至 压缩到 缩短至 缩短到 压减 压降",
	1: `
达到 达 增长 超过 完成 实现 预期 提高到 提升到 保持在 稳定在 维持在 不超过 高于 低于 新增 提高 降低 下降 建成 引进 签约 开工
引育 培育 力争 确保 净增 新建 新增加 发展 培养 招引 新签约 到位 覆盖 改造 组建 创建 铺排 实施 谋划 储备 种植 栽植 新植 供应 打造
布局 办理 落地 投产 竣工 入库 纳统 盘活 消化 处置 搬迁 转化 选派 培训 招收 提供 发放 改建 扩建 续建 提质 整治 治理 清理 淘汰
关停 减少 压减到 降至 降到 增至 增加到 增加 扩大到 提高至 提升至 稳定到 保持 维持 筹集 争取 争取到位 引育 申报 认定 创成 新落户
落户 新开复工 开复工 新开工 新引进 新入库 新培育 接待 带动 建设 造林 植树 绿化 流转 收储 安置 转移 解决 惠及 推广 出栏 存栏
播种 修建 兴建 减至 压到 降到 脱贫`,
})

// goalWords open a clause that sets goals.
var goalWords = []string{"确保", "力争", "争取", "目标", "努力实现", "不低于", "不少于", "计划完成", "预期", "压缩", "压减", "缩短"}

// pastWords tell that the figures are of what was done.
var pastWords = []string{"去年", "已经", "累计", "同比", "截至", "截止", "过去", "实现了", "完成了", "达到了", "近年来", "一季度全市", "今年以来", "以来", "前三季度", "已完成"}

var (
	// horizons say by when a goal is to be reached, or that it must be; aims put a demand before its
	// figure.
	horizons = []string{"年底前", "月底前", "年内", "未来五年", "未来三年", "今后五年", "今后三年", "未来几年", "五年内", "三年内", "到年底", "到年末", "全年",
		"必须达到", "必须完成", "必须控制在"}
	// plans are horizons only in what somebody demands.
	plans = []string{"今年", "明年", "本年度", "下半年", "二季度", "三季度", "四季度", "计划完成", "计划新增", "计划实施", "计划建设", "计划改造", "计划造林", "计划引进", "计划新建"}
	aims  = []string{"要控制在", "要达到", "要突破", "要超过", "要完成", "要实现", "要确保", "要力争", "要高于", "要保持在", "要稳定在", "要新增", "要建成", "要引进", "控制在"}
	// closers stand behind a figure that bounds.
	closers = []string{"以上", "以内", "以下", "之内"}
	// pointWords open the points of a speech, which may be goals.
	pointWords = []string{"一要"}
	// presses make a clause one that sets a goal.
	presses = []string{"确保", "力争", "争取", "不低于", "不少于", "压缩至", "压缩到", "缩短至", "压减"}
)

var (
	anyAim      = lexiconOf(aims...)
	anyDeadline = lexiconOf("年底前", "月底前", "未来五年", "未来三年", "今后五年", "今后三年", "五年内", "三年内")
	anyHorizon  = lexiconOf(horizons...)
	anyPress    = lexiconOf(presses...)
)

// rewards tell that figures are what somebody gets: 对达到100亿元的企业奖励5万元.
var rewards = []string{"奖励", "补助", "补贴", "给予", "奖补"}

// demands are the verbs whose object is what shall be, not what was.
var demands = lexiconOf("要求", "强调", "提出", "部署", "明确", "计划", "确定")

var pasts = lexiconOf(pastWords...)

// targets lists the figures that the meeting sets as goals.
func (p *parser) targets(m *model.Meeting, from, to int) {
	years := p.namesYear()
	last := -1 // the last sentence that set a goal
	digits := cursor(p.hits.digits)
	for i := from; i < to; i++ {
		s := p.sentences[i].Span
		if !digits.in(s) {
			continue
		}
		t := p.of(s)
		before := len(m.Targets)
		if last == i-1 && p.sentences[i].soft && achieves.at(t) != nil && !p.past(s) { // …不少于15家;新建学校12所
			p.figuresIn(m, s)
		}
		if len(m.Targets) > before {
			last = i
			continue
		}
		wants := han.Contains(t, "要")
		ordered := wants && (orders(t) || containsAny(t, ",要", ",一要", ":一要")) || p.orderBefore(i) || wants && p.reported(i)
		if !ordered && !years && !p.sentences[i].soft && !p.mayHold(goalClass, s) {
			continue
		}
		list := p.goalList(i) >= 0
		if list || ordered || p.furtherGoals(m, i) || p.mayHold(goalClass, s) || toYear(t) {
			p.targetsIn(m, i, list)
		}
		if len(m.Targets) > before {
			last = i
		}
	}
}

// figuresIn reads the figures of a sentence that goes on with goals.
func (p *parser) figuresIn(m *model.Meeting, s corpus.Span) {
	before := len(m.Targets)
	p.cuts = p.segments(s, p.cuts[:0])
	for _, g := range p.cuts {
		p.figures(m, g, false, len(m.Targets) > before)
	}
}

// digitIn reports whether a digit stands in s.
func (p *parser) digitIn(s corpus.Span) bool { return anyIn(p.hits.digits, s) }

// past reports whether a word that tells of the past stands in s.
func (p *parser) past(s corpus.Span) bool { return p.mayHold(pastClass, s) && pasts.in(p.of(s)) }

// goalList: the sentence goes on a list that 主要目标是: opened; -1 if not.
func (p *parser) goalList(i int) int {
	for j := i; j >= 0 && j > i-30 && p.has(&goalMark); j-- {
		t := p.of(p.sentences[j].Span)
		if p.mayHold(aimClass, p.sentences[j].Span) && containsAny(t, "主要目标是", "预期目标是", "主要预期目标", "目标任务是", "目标为", "奋斗目标是",
			"目标是:", "目标:") && !containsAny(t, "实现了", "完成了", "超额", "达成了") {
			return j
		}
		if !p.sentences[j].soft {
			break
		}
	}
	return -1
}

// achieves begin a clause that says what an order shall lead to.
var achieves = lexiconOf("全面完成", "全力完成", "确保完成", "力争完成", "完成", "新增", "建成", "达到", "实现", "新建", "新植", "投入", "种植",
	"栽植", "改造", "培育", "引育", "引进", "招引", "供应", "打造", "盘活", "创建", "净增", "新引进", "新签约", "新开工", "新培育", "实施",
	"新改建", "发展", "提升", "压减", "建设")

// reported: what stands before sentence i in its paragraph, or before the points
// that a paragraph goes on with, tells that somebody says it, and none of it
// looks back.
func (p *parser) reported(i int) bool {
	ahead := false // a sentence nearer to i speaks of what is to come
	for j := i; j >= 0 && j > i-maxSpeech; j-- {
		t := p.of(p.sentences[j].Span)
		ahead = ahead || p.mayHold(aheadClass, p.sentences[j].Span) || han.Contains(t, "要")
		if !ahead && p.mayHold(backClass, p.sentences[j].Span) {
			return false
		}
		if p.opensSpeech(p.sentences[j].Span) || p.assigns(p.sentences[j].Span) {
			return true
		}
		if p.sentences[j].first && !goesOn(t) {
			return false
		}
	}
	return false
}

// maxSpeech is how many sentences back a speech is looked for at most.
const maxSpeech = 40

// looksAhead speak of what is to come, and so does 要.
var looksAhead = []string{"今年", "明年", "新的一年", "下一步", "目标", "未来", "今后", "下半年"}

// looksBack begin a report of what was done.
var looksBack = []string{"不平凡", "不寻常", "过去一年", "过去五年", "过去的一年", "一年来", "五年来", "回顾", "去年", "上年", "取得了", "来之不易", "年是"}

// assigning are words that set out the work.
var assigning = []string{"部署了", "安排了", "明确了", "提出了", "作了部署", "作部署", "作出部署", "作了安排", "进行了部署", "进行部署", "作了安排部署"}

// assigns: somebody known is said to set out the work: 王五从六个方面部署了工作.
func (p *parser) assigns(s corpus.Span) bool {
	t := p.of(s)
	if s.Len() > maxAssigning || !p.mayHold(assignClass, s) || !containsAny(t, assigning...) || p.digitIn(s) {
		return false
	}
	for _, name := range p.people.names {
		if han.Contains(t, name) {
			return true
		}
	}
	return hasAnyPrefix(t, "会议", "大会") > 0
}

// maxAssigning is how many bytes a sentence has at most that sets out the work.
const maxAssigning = 150

// goesOn: a paragraph begins with a point of what the one before says: 一是, 二要.
func goesOn(t string) bool {
	t = t[hasAnyPrefix(t, "("):]
	r, n := firstRune(t)
	return smallNumerals.has(r) && hasAnyPrefix(t[n:], "是", "要", "、", ")") > 0
}

func (p *parser) targetsIn(m *model.Meeting, i int, list bool) {
	s := p.sentences[i].Span
	goal := list || p.furtherGoals(m, i)
	known, said := false, false
	reported := func() bool { // asked for few of the segments
		if !known {
			known, said = true, !p.past(s) && p.reported(i)
		}
		return said
	}
	ordered := (orders(p.of(s)) || p.orderBefore(i)) && reported()
	before := len(m.Targets)
	p.cuts = p.segments(s, p.cuts[:0])
	for _, g := range p.cuts {
		t := p.of(g.Span)
		done, subject := afterOrder(t)
		if !ordered && (orders(t) || subject) && reported() {
			ordered = true
		}
		told := t
		if goal { // a goal may be measured against the year before
			told = strings.ReplaceAll(t, "同比", "")
		}
		if p.mayHold(pastClass, g.Span) && pasts.in(told) && !list && !containsAny(t, "确保", "力争") {
			goal = false
			continue
		}
		hinted := p.mayHold(goalClass, g.Span)
		if hinted && (anyPress.in(t) || p.demandedHere(g.Span, s, reported)) || p.mayHold(reserveClass, g.Span) && han.Contains(t, "谋划储备") || p.digitIn(g.Span) && toYear(t) || p.goalClause(g.Span) || ordered && p.digitIn(g.Span) && (achieves.at(done) != nil || han.Contains(t, "新增") && !p.past(g.Span)) {
			goal = true
		}
		if !goal || p.mayHold(rewardClass, g.Span) && containsAny(t, rewards...) && han.Contains(t, "对") {
			continue
		}
		p.figures(m, g, list || strings.HasPrefix(t, "其中"), len(m.Targets) > before)
	}
}

// orderBefore: a sentence before in the paragraph, of a few words alone, is an
// order that sentence i spells out: 五要惠民生。城镇新增就业2万人.
func (p *parser) orderBefore(i int) bool {
	for j := i; j > 0 && j > i-3 && !p.sentences[j].first; j-- {
		if t := p.of(p.sentences[j-1].Span); orders(t) {
			return !longerThan(t, maxOrder)
		}
	}
	return false
}

// maxOrder is how many characters a sentence has at most that is an order alone.
const maxOrder = 24

// furtherGoals: behind a semicolon come the goals of another time: 到2027年,…;今年,….
func (p *parser) furtherGoals(m *model.Meeting, i int) bool {
	if !p.sentences[i].soft || len(m.Targets) == 0 {
		return false
	}
	s := p.sentences[i].Span
	return hasAnyPrefix(p.of(s), "今年", "明年", "年内", "全年", "2") > 0 && !p.past(s) && p.reported(i)
}

// demanded: the sentence says what shall be: 会议要求, 王五强调.
func (p *parser) demanded(s corpus.Span) bool {
	return !p.past(s) && demands.in(p.of(s))
}

// demandedHere reports whether segment g of sentence s sets a goal in words that
// would tell of the past in another sentence.
func (p *parser) demandedHere(g, s corpus.Span, reported func() bool) bool {
	t := p.of(g)
	if !p.digitIn(g) && !containsAny(t, "未来", "今后") || p.past(g) || containsAny(t, "实现", "完成") && han.Contains(t, "了") {
		return false
	}
	if anyAim.in(t) && !strings.HasPrefix(t, "控制在") || anyDeadline.in(t) {
		return true
	}
	if anyHorizon.in(t) || containsAny(t, closers...) && bounds.in(t) {
		return p.demanded(s) || reported()
	}
	return containsAny(t, plans...) && p.demanded(s) && bounds.in(t) && !containsAny(t, "今年前", "今年1", "今年上半年", "今年一季度", "月份", "个月", "已", "了")
}

// goalClause: the clause ends in 的目标.
func (p *parser) goalClause(s corpus.Span) bool {
	end := min(len(p.text), s.End+maxEnclosed)
	if !p.mayHold(aimClass, corpus.Span{Start: s.Start, End: end}) {
		return false
	}
	t := p.text[s.Start:end]
	if i := strings.IndexAny(t, ",;\n"); i >= 0 {
		t = t[:i]
	}
	return (containsAny(t, "的目标", "目标任务") || aimed(t) > 0) && !containsAny(t, "实现了", "完成了")
}

// aimWords are what a goal is called.
var aimWords = []string{"目标", "任务"}

// aimed is the offset behind the figure of a clause that sets it as an aim: 120亿元
// |的招商目标; 0 for none.
func aimed(t string) int {
	for _, w := range aimWords {
		end := han.Index(t, w)
		if end < 0 {
			continue
		}
		i := han.LastIndex(t[:end], "的")
		if i > 0 && runes(t[i:end]) <= maxAim && hanOnly(t[i:end]) && hasAnySuffix(t[:i], "元", "%", "个", "亩", "吨", "家", "户", "人", "斤", "次", "里", "以上", "左右") > 0 {
			return i
		}
	}
	return 0
}

// maxAim is how many characters of 的招商引资 may stand before 目标.
const maxAim = 7

// figures reads the figures with a unit in a segment: those behind a bound, and
// in a list of goals, or going on behind one, those that close a short segment.
func (p *parser) figures(m *model.Meeting, g segment, list, further bool) {
	s, before := g.Span, len(m.Targets)
	if !p.digitIn(s) {
		return
	}
	scanned := false
	for i := s.Start; i < s.End; {
		c := p.text[i]
		if c < '0' || c > '9' {
			_, n := firstRune(p.text[i:s.End])
			i += n
			continue
		}
		start := i
		for i < s.End && (p.text[i] >= '0' && p.text[i] <= '9' || p.text[i] == '.' && i+1 < s.End && p.text[i+1] >= '0' && p.text[i+1] <= '9' || p.text[i] == ',' && thousands(p.text[:s.End], i)) {
			i++
		}
		n := unitLength(p.text[i:s.End])
		if n == 0 && (hasAnyPrefix(p.text[i:s.End], closers...) == 0 || hasAnySuffix(p.text[s.Start:start], "控制在", "降至", "降到", "提高到", "提升到", "达到", "不低于") == 0) {
			continue // a bare number counts only between two bounds: 控制在0.3以内
		}
		figure := corpus.Span{Start: start, End: i + n}
		i += n
		if p.sizesProject(figure.End, s.End) {
			continue
		}
		if !scanned {
			p.words, scanned = bounds.scan(p.text, s.Start, s.End, p.words[:0]), true
		}
		bound, about := nearestBound(p.text, p.words, s.Start, start, figure.End)
		if bound.Len() == 0 && hasAnyPrefix(p.text[figure.End:s.End], "的", "以上的", "左右的") > 0 && aimed(p.of(s)) >= figure.End-s.Start {
			bound = corpus.Span{Start: figure.End, End: figure.End}
		} else if bound.Len() == 0 && !p.plainFigure(s, figure, list, further) && !((further || len(m.Targets) > before) && p.likeLast(m, g, figure)) {
			continue
		}
		value, unit := figureValue(p.of(figure))
		m.Targets = append(m.Targets, model.Target{Text: p.value(figure), Value: value, Unit: strings.Clone(unit), Bound: p.valueOf(bound), About: p.about(m, s, about, bound, figure, further || len(m.Targets) > before)})
	}
}

// maxPlain is how many characters of a segment may stand before a figure without
// a bound, as in 税收5亿元.
const maxPlain = 10

// plainFigure reports whether a figure without a bound is an item of a list of
// goals: what it measures right before it, and nothing behind.
func (p *parser) plainFigure(s, figure corpus.Span, list, further bool) bool {
	before := strings.TrimSpace(p.text[s.Start:figure.Start])
	n := runes(before)
	if !list && !further || n < 2 || n > maxPlain || !hanOnly(before) || hasAnySuffix(before, "第", "前", "近", "约", "为", "的", "投入", "投资", "奖励", "每人", "余", "共") > 0 {
		return false
	}
	if rest := strings.Trim(p.text[figure.End:s.End], " 。;!"); rest != "" && hasAnyPrefix(rest, "以上", "以内", "左右") != len(rest) {
		return false
	}
	return hasAnySuffix(p.of(figure), "元", "吨", "亩", "%", "‰", "千瓦", "公里", "户") > 0
}

// likeLast reports whether a figure goes on with the one before it: 新增泊位260个、
// 端口800个, 分别增长6%和8%.
func (p *parser) likeLast(m *model.Meeting, g segment, figure corpus.Span) bool {
	last := m.Targets[len(m.Targets)-1]
	if _, unit := figureValue(p.of(figure)); unit == "" || unit != last.Unit {
		return false
	}
	before := p.text[g.Start:figure.Start]
	if strings.HasSuffix(before, "和") {
		before = strings.TrimSuffix(before, "和")
		return han.Contains(before, "分别") && strings.HasSuffix(before, han.Fold(last.Text.Value))
	}
	rest := strings.Trim(p.text[figure.End:g.End], " 。;!")
	return g.sep == '、' && hanOnly(before) && runes(before) >= 2 && runes(before) <= maxPlain && (rest == "" || hasAnyPrefix(rest, "以上", "左右") == len(rest)) && hasAnySuffix(before, "第", "前", "近", "约", "共", "余") == 0
}

// How many bytes may lie between a bound and its figure.
const (
	farBound     = 24
	farWithFloor = 66 // where 以上 or a mark stands behind the figure
)

func nearestBound(text string, words []found, from, at, end int) (bound, about corpus.Span) {
	for i := len(words) - 1; i >= 0; i-- {
		if w := words[i]; w.end <= at {
			far := farBound
			if hasAnyPrefix(text[end:], "以上", ",", "。", ";") > 0 {
				far = farWithFloor
			}
			if at-w.end > far || strings.ContainsAny(withoutSize(withoutYear(text[w.end:at])), "0123456789") {
				return corpus.Span{}, corpus.Span{}
			}
			return corpus.Span{Start: w.start, End: w.end}, corpus.Span{Start: from, End: w.start}
		}
	}
	return corpus.Span{}, corpus.Span{}
}

// sizesProject: what follows a figure says that it is how large the projects are
// that another figure counts: 3000万元|以上项目20个.
func (p *parser) sizesProject(at, limit int) bool {
	rest, ok := strings.CutPrefix(p.text[at:limit], "以上")
	if !ok || !strings.HasSuffix(p.text[:at], "元") {
		return false
	}
	i := strings.IndexAny(rest, "0123456789")
	return i > 0 && i <= maxSized && containsAny(rest[:i], "项目", "企业", "产业", "工程")
}

// maxSized is how many bytes lie at most between the size of projects and how
// many there are.
const maxSized = 45

// withoutSize leaves off the size of the projects that a figure counts.
func withoutSize(t string) string {
	i := han.Index(t, "元以上")
	if i < 0 {
		return t
	}
	head := strings.TrimRight(strings.TrimRight(t[:i], "万亿千"), "0123456789.")
	return head + t[i:]
}

// withoutYear leaves off the year that a goal is set for: 到2025年底.
func withoutYear(t string) string {
	i := han.Index(t, "到20")
	if i < 0 || len(t) < i+len("到2025年") || !strings.HasPrefix(t[i+len("到2025"):], "年") {
		return t
	}
	return t[:i] + t[i+len("到2025年"):]
}

// units of goals; years, dates and ordinals are none.
var units = lexiconOf(strings.Fields(`
万亿元 亿元 万元 千元 元 亿美元 万美元 美元 万亿斤 亿斤 万斤 公斤 吨 万吨 亿吨 亩 万亩 亿亩 平方公里 平方米 万平方米 公顷 公里 千米 米
个百分点 个工作日 工作日 个 家 户 人 万人 人次 万人次 亿人次 % ‰ 项 座 台 套 件 所 条 名 场 次 张 倍 万户 万家 万名 万个 万辆 辆 万千瓦
千瓦 亿千瓦时 亿立方米 立方米 微克/立方米 微克 天 人以上 位 万张 宗 处 种 支 万套 批 艘 起 例 件次 期 课时 学时 亿件 万件 架次 列
万公里 万米 万公顷 万平方公里 万立方米 万公斤 万担 万石 万座 万台 万条 万项 万件 万枚 枚 万册 册 万箱 箱 万桶 万尾 亿尾 亿只 亿羽 亿株 万盏 万栋 万块 万片
万艘 万架 架 万床 亿千瓦 万兆瓦 万千瓦时 万学时 万课时 吨标准煤 万吨标准煤 标箱 万标箱 万头 头 只 张床位 株 万株 亿株 万只 万羽 羽 尾 兆瓦 斤 篇 栋 幢 眼 盏`)...)

func unitLength(s string) int {
	best := 0
	if w := units.at(s); w != nil {
		best = len(w.text)
	}
	if best > 0 && hasAnyPrefix(s, "天内", "次会议", "名单", "项目标", "条例") > 0 {
		return 0
	}
	return best
}

// figureValue splits a figure into its number and unit: 1500亿元 is 1.5e11 元.
func figureValue(s string) (float64, string) {
	i := strings.LastIndexAny(s, "0123456789") + 1
	n, err := strconv.ParseFloat(strings.ReplaceAll(s[:i], ",", ""), 64)
	if err != nil {
		return 0, s[i:]
	}
	unit := s[i:]
	for _, scale := range []struct {
		text  string
		times float64
	}{{"万亿", 1e12}, {"亿", 1e8}, {"万", 1e4}, {"千", 1e3}} {
		if rest, ok := strings.CutPrefix(unit, scale.text); ok && rest != "" && rest != "米" && rest != "瓦" {
			return n * scale.times, rest
		}
	}
	if unit == "%" || unit == "‰" {
		return n, unit
	}
	return n, han.Fold(unit)
}
