package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// event is a meeting as one clause reports it.
type event struct {
	// name spans the meeting's name; empty where the clause only says 会议.
	name corpus.Span
	// body is the body that held it, where it belongs to the name.
	body corpus.Span
	// kind spans the head of the name.
	kind corpus.Span
	// clause is the stretch that reports it, and sentence its index; -1 for the
	// headline and what stands with it.
	clause   corpus.Span
	sentence int
	// bare: neither a purpose nor a body names it.
	bare bool
	// aside: one sentence tells of it, the article goes on about the meeting
	// before.
	aside bool
}

// Longest name of a meeting in characters that is believed.
const maxMeetingName = 60

// events finds the meetings that a stretch of text reports as held.
func (p *parser) events(s corpus.Span, sentence int) []event {
	if !p.mayHold(holdClass, s) || p.isCaption(s) {
		return nil
	}
	var out []event
	clauses := p.clauses(s)
	for i, c := range clauses {
		if !p.mayHold(holdClass, c) {
			continue
		}
		for _, v := range holdVerbs.scan(p.text, c.Start, c.End, nil) {
			if p.notHeld(v, c) {
				continue
			}
			e, ok := event{}, false
			if v.value == holding {
				e, ok = p.namedAfter(v, c, s)
			}
			if !ok {
				e, ok = p.namedBefore(v, c, clauses[:i])
			}
			if ok {
				e.clause, e.sentence = c, sentence
				out = append(out, e)
				break
			}
		}
	}
	return out
}

// mayHaveDateline: offset at begins one of the first paragraphs, or the text
// has none.
func (p *parser) mayHaveDateline(at int) bool {
	for i := p.body; i < len(p.lines) && i < p.body+2*leadParagraphs; i++ {
		if p.lines[i].Start == at {
			return true
		}
	}
	return false
}

// isCaption: what stands under a photograph.
func (p *parser) isCaption(s corpus.Span) bool {
	t := strings.TrimSuffix(p.of(s), "。")
	return hasAnyPrefix(t, "图为", "图:", "(图", "图片") > 0 || !longerThan(t, 40) && hasAnySuffix(t, "现场", "会场", "会场外", "合影", "大会场景") > 0 && !strings.Contains(t, ",")
}

// clauses cuts a sentence at commas and colons outside of marks; enumerations
// stay whole.
func (p *parser) clauses(s corpus.Span) []corpus.Span {
	if p.mayHaveDateline(s.Start) {
		s.Start = p.datelineEnd(s)
	}
	start := s.Start
	p.cuts = p.segments(s, p.cuts[:0])
	out := p.room(len(p.cuts))
	for _, g := range p.cuts {
		if g.sep == ',' || g.sep == ':' || g.sep == ';' {
			out = append(out, trimmed(p.text, corpus.Span{Start: start, End: g.Start - 1}))
			start = g.Start
		}
	}
	return append(out, trimmed(p.text, corpus.Span{Start: start, End: s.End}))
}

// nameBreaks end the name of a meeting between two gathering words.
var nameBreaks = lexiconOf("并", "上", "后", "时", "中", "精神", "传达", "学习", "研究", "听取", "审议")

// namedAfter reads 召开X会议: the name stands between the verb and the last
// gathering word of the clause.
func (p *parser) namedAfter(v found, c, s corpus.Span) (event, bool) {
	start := v.end + hasAnyPrefix(p.text[v.end:c.End], "了", "的", "过")
	limit := p.enumerationEnd(start, c.End)
	heads := p.gatherings(corpus.Span{Start: start, End: limit})
	if len(heads) == 0 {
		return event{}, false
	}
	// A later word is the head unless something between ends the name.
	head := heads[0]
	for _, h := range heads[1:] {
		if between := p.text[head.End:h.Start]; p.of(head.Span) == "会议" && hasAnyPrefix(between, "和", "及", "以及") > 0 || nameBreaks.in(between) {
			break
		}
		head = h
	}
	if rest := p.text[head.End:c.End]; rest != "" && rest[0] >= '0' && rest[0] <= '9' && containsAny(rest, "次", "场", "轮", "个", "余") {
		return event{}, false // 召开推进会6次
	}
	e := event{name: corpus.Span{Start: start, End: head.End}, kind: corpus.Span{Start: head.kind, End: head.End}}
	if !p.plausibleName(&e) {
		return event{}, false
	}
	e.bare = e.name.Start == e.kind.Start && head.kind == head.Start
	if generic(p.of(e.name)) {
		e.body = p.subject(corpus.Span{Start: c.Start, End: v.start})
	}
	return e, true
}

// enumerationEnd ends a name at 、 outside of quotation marks, unless what
// follows belongs to the name: 市委、市政府工作会议.
func (p *parser) enumerationEnd(start, limit int) int {
	p.cuts = p.segments(corpus.Span{Start: start, End: limit}, p.cuts[:0])
	for _, g := range p.cuts {
		if g.sep != '、' {
			continue
		}
		end := g.Start - len("、")
		if heads := p.gatherings(corpus.Span{Start: start, End: end}); len(heads) > 0 && (heads[len(heads)-1].End == end || !p.namedWhole(heads[len(heads)-1].End, limit)) {
			return end
		}
	}
	return limit
}

// namedWhole: the clause goes on behind a gathering word as part of a longer
// name that it ends in: 人大二次会议|代表建议、批评和意见交办会.
func (p *parser) namedWhole(at, limit int) bool {
	heads := p.gatherings(corpus.Span{Start: at, End: limit})
	return len(heads) > 0 && strings.Trim(p.text[heads[len(heads)-1].End:limit], "。") == "" && hasAnyPrefix(p.text[at:limit], "并", "上", "后", "时", "中", "精神", "传达",
		"学习", "研究", "听取", "审议", "部署", "安排", "和", "与", "及", "暨", "总结", "通报") == 0 && !containsAny(p.text[at:limit], "会议", "精神", "讲话",
		"召开", "举行")
}

// namedBefore reads X会议在…召开: the name begins the clause, or the clause
// before if only circumstances stand between.
func (p *parser) namedBefore(v found, c corpus.Span, earlier []corpus.Span) (event, bool) {
	span := corpus.Span{Start: c.Start, End: v.start}
	heads := p.gatherings(span)
	for i := len(earlier) - 1; i >= 0 && i >= len(earlier)-3 && len(heads) == 0 && (hasAnyPrefix(p.of(span), "于", "在", "昨", "今", "历时", "经过", "圆满", "胜利",
		"顺利", "隆重") > 0 || p.dateLength(span.Start, span.End) > 0); i-- {
		span = earlier[i]
		heads = p.gatherings(span)
		if len(heads) > 0 && heads[len(heads)-1].End != span.End && !p.afterAgenda(heads[len(heads)-1].End, span.End) {
			return event{}, false
		}
	}
	if len(heads) == 0 {
		return event{}, false
	}
	head := heads[len(heads)-1]
	for len(heads) > 1 && (strings.HasPrefix(p.text[heads[len(heads)-2].End:], "在") || p.wayHeld(heads[len(heads)-2].End, span.End)) {
		heads = heads[:len(heads)-1]
		head = heads[len(heads)-1]
	}
	if between := p.text[head.End:max(head.End, span.End)]; head.End < v.start && !p.circumstance(between) {
		return event{}, false
	}
	e := event{name: corpus.Span{Start: span.Start, End: head.End}, kind: corpus.Span{Start: head.kind, End: head.End}}
	e.withCeremony(p.text[head.End:max(head.End, span.End)])
	e.name.Start = p.pastLeadIn(e.name)
	if !p.plausibleName(&e) {
		return event{}, false
	}
	e.bare = e.name.Start >= head.Start || e.name.Start == e.kind.Start && head.kind == head.Start
	return e, true
}

// wayHeld: what stands behind a meeting's name says in which form it was held:
// 以视频会议形式.
func (p *parser) wayHeld(at, limit int) bool {
	t := p.text[at:limit]
	return hasAnyPrefix(t, "以", "采取", "采用", "通过") > 0 && hasAnySuffix(t, "形式", "方式", "的形式", "的方式", "会议") > 0 && !longerThan(t, 30)
}

// afterAgenda: what stands behind a meeting's name says that its work was done:
// 在完成各项议程后.
func (p *parser) afterAgenda(at, limit int) bool {
	t := p.text[at:limit]
	return hasAnyPrefix(t, "在", "圆满", "经过", "历时", "顺利", "于") > 0 && !longerThan(t, 30) && (hasAnySuffix(t, "后", "之后", "议程", "任务") > 0 || p.dateLength(at+hasAnyPrefix(t, "于", "在"), limit) > 0)
}

// howHeld say when and how a meeting was held.
var howHeld = lexiconOf("即将", "正在", "隆重", "顺利", "成功", "胜利", "圆满", "如期", "正式", "今", "昨", "日前", "近日", "上午", "下午", "第", "以", "通过", "线上", "暨", "继续", "分", "同时", "预备")

// ceremonies may follow 暨 in the name of a meeting.
var ceremonies = endingsOf("颁奖典礼", "表彰典礼", "颁奖仪式", "签约仪式", "启动仪式", "揭牌仪式", "授牌仪式", "开幕式", "典礼", "仪式")

// withCeremony makes 暨“…”颁奖典礼 behind a meeting's name a part of it.
func (e *event) withCeremony(behind string) {
	if !strings.HasPrefix(behind, "暨") {
		return
	}
	end := han.Index(behind, "在")
	if end < 0 {
		end = len(behind)
	}
	if n := ceremonies.of(behind[:end]); n > 0 {
		e.name.End += end
		e.kind = corpus.Span{Start: e.name.End - n, End: e.name.End}
	}
}

// circumstance reports whether what stands between a name and its verb only
// says when, where and how.
func (p *parser) circumstance(t string) bool {
	if longerThan(t, 40) {
		return false
	}
	t = strings.TrimSpace(t)
	if t == "" || strings.HasPrefix(t, "在") || strings.HasPrefix(t, "于") || strings.HasPrefix(t, "(") {
		return true
	}
	r, _ := firstRune(t)
	if r >= '0' && r <= '9' {
		return true
	}
	return howHeld.at(t) != nil
}

// leadIns are what may stand before a meeting's name in its clause.
var leadIns = newLexicon(map[uint16]string{1: `
今天上午 今天下午 今天 昨天上午 昨天下午 昨天 昨日上午 昨日下午 昨日 今日上午 今日下午 今日 日前 近日 上午 下午 晚上 当天上午
当天下午 当天 当日 当晚 随后 同日 本次 此次 这次 期间 中午 傍晚 刚刚 记者获悉 记者从 获悉 据悉 节后 为期一天的 为期两天的
为期三天的 历时一天的 历时两天的 备受关注的 备受瞩目的 万众瞩目的`})

// pastLeadIn is where a name begins that stands at the head of its clause.
func (p *parser) pastLeadIn(s corpus.Span) int {
	at := p.pastCircumstance(s)
	if hasAnyPrefix(p.text[at:s.End], "在外", "在职", "在校", "在岗") == 0 {
		at += hasAnyPrefix(p.text[at:s.End], "由", "在", "于", "讯", "电", "晚", "时", "日")
	}
	return p.pastCircumstance(corpus.Span{Start: at, End: s.End})
}

// pastCircumstance is where a name begins behind a date, 今天 and their like.
func (p *parser) pastCircumstance(s corpus.Span) int {
	at := s.Start
	for at < s.End {
		if n := p.dateLength(at, s.End); n > 0 {
			at += n
			continue
		}
		w := leadIns.at(p.text[at:s.End])
		if w == nil {
			if c := p.text[at]; c == ' ' || c == ',' || c == '-' {
				at++
				continue
			}
			if n := hasAnyPrefix(p.text[at:s.End], "—"); n > 0 {
				at += n
				continue
			}
			break
		}
		at += len(w.text)
	}
	return at
}

// plausibleName rejects what is too long, or no name at all, and cuts words
// that do not belong to it.
func (p *parser) plausibleName(e *event) bool {
	e.name = trimmed(p.text, e.name)
	e.name.Start = p.pastCircumstance(e.name)
	if strings.HasPrefix(p.of(e.name), "一场以\"") {
		e.name.Start += len("一场")
	}
	if t := p.of(e.name); strings.HasPrefix(t, "以\"") { // 以“…”为主题的X论坛
		if i := han.Index(t, "主题的"); i > 0 {
			e.name.Start += i + len("主题的")
		}
	}
	if t := p.of(e.name); strings.HasPrefix(t, "\"") { // “开年第一会”——X大会
		if i := strings.Index(t, "\"——"); i > 0 && han.Contains(t[:i], "会") {
			e.name.Start += i + len("\"——")
		}
	}
	if t := p.of(e.name); strings.Count(t, "——") == 1 && !strings.Contains(t, "\"") { // 礼堂外车辆满满——全县大会即将开幕
		if i := strings.Index(t, "——"); e.name.Start+i < e.kind.Start {
			e.name.Start += i + len("——")
		}
	}
	e.name.Start += modifier(p.of(e.name))
	for _, praise := range []string{"一次", "一场", "首次", "专门", "隆重的", "盛大的", "了", "题为", "以"} {
		if strings.HasPrefix(p.of(e.name), praise) && e.name.Len() > len(praise) {
			e.name.Start += len(praise)
		}
	}
	e.name.Start += itemNumber(p.of(e.name))
	t := p.of(e.name)
	if t == "" || longerThan(t, maxMeetingName) || e.name.Start > e.kind.Start {
		if e.name.Start <= e.kind.Start || e.name.Start >= e.kind.End {
			return false
		}
		e.kind.Start = e.name.Start
	}
	if n, ok := p.nameAt(e.name.Start, e.name.End, false); ok && hasAnyPrefix(p.text[n.End:e.name.End], "从", "在", "就", "对", "率", "向", "为") > 0 {
		return false
	}
	if han.Contains(t, "。") || strings.ContainsAny(t, "!?\n") || hasAnyPrefix(t, "的", "过", ")", "、") > 0 || strings.Count(t, "(") != strings.Count(t, ")") {
		return false
	}
	if containsAny(t, "会议精神", "大会精神", "全会精神") && !containsAny(t, "宣讲", "报告会", "传达", "学习", "培训") {
		return false
	}
	return !containsAny(t, "习近平总书记", "重要讲话", "如何", "是否", "为什么")
}

// maxColumn is how many characters the name of a column has at most.
const maxColumn = 8

// itemNumber is the length of the number that a digest puts before its items, or
// of the name of a column: 【二】, 【要闻】.
func itemNumber(t string) int {
	rest, ok := strings.CutPrefix(t, "【")
	if !ok {
		return 0
	}
	i := han.Index(rest, "】")
	if _, number := han.Number(rest[:max(i, 0)]); i <= 0 || !number && (longerThan(rest[:i], maxColumn) || strings.TrimSpace(rest[i+len("】"):]) == "") {
		return 0
	}
	return len("【") + i + len("】")
}

// modifier is the length of a clause before a meeting's name that says what it
// did or who came: 完成各项议程的, 出席…会议的.
func modifier(t string) int {
	for _, w := range []string{"议程的", "任务的", "使命的"} {
		if i := han.Index(t, w); i > 0 && containsAny(t[:i], "完成", "圆满") && han.Contains(t[i:], "会") {
			return i + len(w)
		}
	}
	for _, w := range []string{"主办的", "承办的", "组织召开的", "发起的", "召集的"} { // 由市侨联主办的“X”座谈会
		if i := han.LastIndex(t, w); i > 0 && han.Contains(t[i:], "会") && !strings.ContainsAny(t[:i], "\"《") {
			return i + len(w)
		}
	}
	if hasAnyPrefix(t, "出席", "参加", "列席") > 0 {
		if i := han.Index(t, "的"); i > 0 && han.Contains(t[i:], "会") {
			return i + len("的")
		}
	}
	return 0
}

// subject is the body that a clause names before its verb: 市政府 in 3月2日,
// 市政府召开. Persons and 我县 are no bodies.
func (p *parser) subject(s corpus.Span) corpus.Span {
	s = trimmed(p.text, s)
	s.Start = p.pastCircumstance(s)
	// The date may stand behind the body.
	for i := s.Start; i < s.End; {
		if p.dateLength(i, s.End) > 0 || leadIns.at(p.text[i:s.End]) != nil && i > s.Start {
			s.End = i
			break
		}
		_, n := firstRune(p.text[i:s.End])
		i += n
	}
	s = trimmed(p.text, s)
	for _, w := range []string{"主持", "组织", "专题", "分别", "联合", "隆重", "顺利", "又", "再次", "在京", "集中", "共同"} {
		if strings.HasSuffix(p.of(s), w) {
			s.End -= len(w)
		}
	}
	if i := han.Index(p.of(s), "在"); i > 0 && halls.of(p.of(s)) > 0 { // 校党委在报告厅
		s.End = s.Start + i
	}
	t := p.of(s)
	if t == "" || runes(t) > 24 || hasAnyPrefix(t, "我", "本", "全", "为", "按", "根据") > 0 {
		return corpus.Span{}
	}
	if hasAnySuffix(t, "委", "府", "会", "局", "组", "院", "部", "厅", "办", "公室", "协", "联", "团", "司", "社", "中心", "党委", "人大", "处", "室", "校", "学", "镇", "乡", "街道", "社区", "村") == 0 {
		return corpus.Span{}
	}
	for _, w := range p.titlesIn(s.Start, s.End) {
		if _, ok := p.nameAt(w.end, s.End+1, false); ok {
			return corpus.Span{}
		}
	}
	return s
}

// spokenAt reads 在X会议上强调: the name of a meeting as the place of a speech.
func (p *parser) spokenAt(s corpus.Span, sentence int) (event, bool) {
	if !p.mayHold(spokenClass, s) {
		return event{}, false
	}
	t := p.of(s)
	for _, end := range gatheringEnds {
		i := han.Index(t, end)
		if i < 0 {
			continue
		}
		stop := s.Start + i + len(end) - len("上")
		j := han.LastIndex(t[:i], "在")
		if k := han.LastIndex(t[:i], "从"); k > j {
			j = k
		}
		if j < 0 {
			continue
		}
		name := corpus.Span{Start: s.Start + j + len("在"), End: stop}
		heads := p.gatherings(name)
		if len(heads) == 0 {
			continue
		}
		head := heads[len(heads)-1]
		if _, person := p.nameAt(name.Start, name.End, false); person || !p.saidAt(stop, s.End) {
			continue
		}
		e := event{name: corpus.Span{Start: name.Start, End: head.End}, kind: corpus.Span{Start: head.kind, End: head.End}, clause: s, sentence: sentence}
		if !p.plausibleName(&e) || e.name.Start >= head.Start || runes(p.of(e.name)) < 4 {
			continue
		}
		if e.name.Start == e.kind.Start && han.Contains(p.text[stop:s.End], "获悉") && !han.Contains(p.head(), "会") {
			continue // 记者从新闻发布会上获悉,博览会将于下月举行
		}
		if k := han.Index(p.of(e.name), "主持召开"); k >= 0 {
			e.name.Start += k + len("主持召开")
		}
		return e, true
	}
	return event{}, false
}

// saidAt: what follows 会上 is that somebody spoke there, or that the reporter
// learnt something.
func (p *parser) saidAt(at, limit int) bool {
	t := p.text[at:limit]
	if i := strings.IndexAny(t, ",:"); i >= 0 {
		t = t[:i]
	}
	return containsAny(t, "强调", "指出", "要求", "讲话", "获悉", "致辞", "表示", "说", "提出", "了解到")
}

// attended reads 出席X会议并讲话.
func (p *parser) attended(s corpus.Span, sentence int) (event, bool) {
	if !p.mayHold(comeClass, s) {
		return event{}, false
	}
	for _, w := range roleVerbs.scan(p.text, s.Start, s.End, nil) {
		if w.value != attends && w.value != hosts {
			continue
		}
		limit := s.End
		if i := firstMark(p.text[w.end:s.End], ",", "。", ";"); i >= 0 {
			limit = w.end + i
		}
		heads := p.gatherings(corpus.Span{Start: w.end, End: limit})
		if len(heads) == 0 {
			continue
		}
		e := event{name: corpus.Span{Start: w.end + hasAnyPrefix(p.text[w.end:limit], "了", "召开", "的"), End: heads[0].End}, kind: corpus.Span{Start: heads[0].kind, End: heads[0].End}, clause: s, sentence: sentence}
		if hasAnyPrefix(p.text[heads[0].End:limit], "的", "期间", "前", "后") > 0 {
			continue
		}
		if p.plausibleName(&e) && e.name.Start < heads[0].Start && runes(p.of(e.name)) > 4 && !generic(p.of(e.name)) && !containsAny(p.of(e.name), "本次", "此次", "这次", "座谈会") {
			return e, true
		}
	}
	return event{}, false
}

// hanOnly reports whether s is Chinese characters alone.
func hanOnly(s string) bool {
	for _, r := range s {
		if !han.IsHan(r) {
			return false
		}
	}
	return s != ""
}
