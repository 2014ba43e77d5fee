package meeting

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// credit is a byline or source line that cleaning took out of the text, or one
// that is left in it.
type credit struct {
	text string // cleaned, folded
	span corpus.Span
	// written is the cleaned text with its own characters, folded.Original leads
	// from text to it.
	folded  han.Folded
	written string
	// raw is the decoded text of the span, if it was taken out.
	raw string
	// start is where the credit begins in the clean text and offsets leads from
	// there to the decoded text, if it is left in it.
	start   int
	offsets *corpus.Map
}

// readCredits sets the credits that cleaning took out.
func (p *parser) readCredits() {
	for i := range p.article.Edits {
		if e := &p.article.Edits[i]; e.Reason == corpus.ReasonCredit {
			p.credits = append(p.credits, p.takenOut(e, clean.Plain(e.Original)))
		}
	}
}

// takenOut makes a credit of what an edit took out of the text, or of a line of that;
// written is how it reads once it is clean.
func (p *parser) takenOut(e *corpus.Edit, written string) credit {
	f := p.foldLine(written)
	return credit{span: e.Span, raw: e.Original, written: written, folded: f, text: withBars(f.Text)}
}

// foldLine is FoldWithOffsets for a line of a page. What it returns holds as long as the
// article is read.
func (p *parser) foldLine(s string) han.Folded {
	if p.lineFolds == maxLineFolders {
		return han.FoldWithOffsets(s)
	}
	if p.lineFolds == len(p.lineFolders) {
		p.lineFolders = append(p.lineFolders, han.Folder{})
	}
	p.lineFolds++
	return p.lineFolders[p.lineFolds-1].Fold(s)
}

// maxLineFolders is for how many lines the memory that folding takes is kept from
// article to article.
const maxLineFolders = 64

// withBars makes blanks of the character 丨, which bylines set between label and
// name like a bar; no name holds it.
func withBars(t string) string { return joinedLabels(strings.ReplaceAll(t, "丨", "\u3000")) }

// evidence is a value of a credit with the decoded span it was read from.
func (c *credit) evidence(s corpus.Span) model.Text {
	return c.evidenceAs(plainName(c.folded.Original(s).Of(c.written)), s)
}

// evidenceAs is a normalised value that was read from a span of a credit. It does
// not hold on to the credit's text, of which it is a small part.
func (c *credit) evidenceAs(v string, s corpus.Span) model.Text {
	return model.Text{Value: strings.Clone(v), Evidence: []corpus.Span{c.decoded(s)}}
}

// decoded is where a span of a credit stands in the decoded text; the whole
// credit where cleaning changed too much to tell.
func (c *credit) decoded(s corpus.Span) corpus.Span {
	s = c.folded.Original(s)
	if c.offsets != nil {
		return c.offsets.Decoded(corpus.Span{Start: c.start + s.Start, End: c.start + s.End})
	}
	w := s.Of(c.written)
	at, ok := nth(c.raw, w, han.Count(c.written[:s.Start], w))
	if !ok {
		at, ok = stretched(c.raw, w)
	}
	if !ok {
		return c.span
	}
	return corpus.Span{Start: c.span.Start + at.Start, End: c.span.Start + at.End}
}

// nth finds the occurrence of w in s that has n others before it, else the first.
func nth(s, w string, n int) (corpus.Span, bool) {
	first := han.Index(s, w)
	if first < 0 || w == "" {
		return corpus.Span{}, false
	}
	at := first
	for ; n > 0; n-- {
		i := han.Index(s[at+len(w):], w)
		if i < 0 {
			at = first
			break
		}
		at += len(w) + i
	}
	return corpus.Span{Start: at, End: at + len(w)}, true
}

// stretched finds the first stretch of decoded text that is w once it is clean:
// 張發(fā)平 for 張發平.
func stretched(raw, w string) (corpus.Span, bool) {
	_, first := firstRune(w)
	_, last := lastRune(w)
	if w == "" || len(w) > maxStretch {
		return corpus.Span{}, false
	}
	for i := 0; ; i += first {
		at := han.Index(raw[i:], w[:first])
		if at < 0 {
			return corpus.Span{}, false
		}
		i += at
		limit := min(len(raw), i+len(w)+maxStretch)
		for j := i + first; j < limit; {
			end := han.Index(raw[j:limit], w[len(w)-last:])
			if end < 0 {
				break
			}
			j += end + last
			if clean.Plain(raw[i:j]) == w {
				return corpus.Span{Start: i, End: j}, true
			}
		}
	}
}

// maxStretch is how many bytes a value of a credit has at most to be looked for
// among what cleaning took out of it, and how many these may be.
const maxStretch = 60

// creditKind is the field a credit's label stands for.
const (
	creditEditor = iota + 1
	creditReporter
	creditPhoto
	creditBoth // 文/图 by the same people
	creditOther
	creditSource
)

var creditLabels = newLexicon(map[uint16]string{
	creditEditor: `
责任编辑 责编 编辑 本期责编 值班编辑 网络编辑 美术编辑 本版编辑 执行编辑 视频编辑 新媒体编辑 网编 助理编辑 实习编辑
见习编辑 值班编辑员 网页编辑 文字编辑 视觉编辑 图文编辑 融媒编辑 微信编辑 轮值编辑 编辑人 编辑员 责任编缉 组版编辑 版面编辑`,
	creditReporter: `
记者 通讯员 实习生 实习记者 见习记者 特约记者 全媒体记者 首席记者 本报记者 融媒体记者 特约通讯员 撰文 撰稿 供稿 采写 作者 文
文字 撰稿人 供稿人 文稿 报道组 采访 融媒记者 报道员 本网记者 通讯 供稿者 来稿 稿件作者 本台记者 主笔 视频记者`,
	creditPhoto: `摄影 摄影记者 摄 图 图片 摄像 供图 图片提供 摄影师 配图 照片`,
	creditBoth:  `文/图 图/文 文图 图文 文/摄 摄影/文 文、图 图、文 摄影报道 文字/图片 文字、摄影 文并图 文、摄`,
	creditOther: `
校对 审核 审稿 监制 一审 二审 三审 初审 复审 终审 编校 审片 播音 主编 总编辑 副总编 值班主任 总监 总值班 签发 策划 统筹 制作
制图 只看该作者 设计 海报 剪辑 主持人 主播 配音 配乐 出品 总监制 值班总编 复核 核稿 录入 录入者 发布人 上传 上传者 制表 美编 视觉 后期
校审 责任校对 版式 签审 编发 纠错 报错 举报 转发 点赞 返回 订阅 繁体 简体 阅读 点击 浏览 字号 字体 大小 打印 关闭 分享 评论 次数 人气 热度 收藏 发布者 发布单位 栏目 分类
类型 责任人 审核人 审批 出品人 主审 编委 统稿 值班编委 执行 值班领导 编导 导播 摄制 灯光 字幕 包装 运营 转自 原标题 题图 版权
声明 发布部门 信息员 联系人 电话 总编 复审人 终审人 实习审核 监审 总监审 审签 签审人 审定 审读 核发 总策划 总统筹 出品人
出品单位 总编审 编发人 责校 推送 校稿 运维 值班审核 值班编审 内容审核 责任审核 技术支持 联合出品 主持 主播人 编务 版面 校检
初核 复核人 策划人 统筹人 监督 排版 封面 通联 投稿 爆料 编审 译 翻译 译制 译审 审译 编译 译者 校译 汉译 审校 播报 朗读 诵读
口播 出镜 制片 监播 值班 值班员 值班编导 值班监制 值班制片 主办 承办 协办 主管 指导单位 主办单位 承办单位 协办单位 主管单位 题字 绘图 绘画 漫画 图表 图解`,
	creditSource: `
来源 稿源 文章来源 信息来源 新闻来源 消息来源 稿件来源 发布机构 信息发布 发布时间 发布日期 时间 日期 更新时间 来源于 供稿单位
出处 来源单位 原文来源 媒体 更新日期 发表时间 发表日期 添加时间 录入时间 成文日期 创建时间 发文时间 刊发时间 提交时间
编辑时间 上传时间`,
})

// readBylines fills reporters, photographers and editors from the credits that
// cleaning took out, and from credits that still stand in the text.
func (p *parser) readBylines() {
	for i := range p.credits {
		p.byline(&p.credits[i])
	}
	for _, s := range p.creditsInText() {
		c := p.creditOf(s)
		p.byline(&c)
	}
	p.bylinesInNotices()
}

// creditOf makes a credit of a span of the text.
func (p *parser) creditOf(s corpus.Span) credit {
	o := p.folded.Original(s)
	w := o.Of(p.article.Text)
	f := p.foldLine(w)
	return credit{text: withBars(f.Text), folded: f, written: w, span: p.offsets.Decoded(o), start: o.Start, offsets: &p.offsets}
}

// bracketCredits are words of credits in brackets.
var bracketCredits = []string{"记者 ", "记者:", "通讯员 ", "通讯员:", "摄)", "文/图"}

// creditsInText finds (记者 …) and (… 摄) left in the text.
func (p *parser) creditsInText() []corpus.Span {
	var out []corpus.Span
	for _, w := range bracketCredits {
		if !p.has(&bracketMarks) {
			break
		}
		for at := 0; p.holds(w); {
			i := han.Index(p.text[at:], w)
			if i < 0 {
				break
			}
			i += at
			at = i + len(w)
			from := max(0, i-60)
			open := from + strings.LastIndexByte(p.text[from:i], '(')
			if open < from {
				continue
			}
			end := strings.IndexByte(p.text[open:], ')')
			if end < 0 || end > maxEnclosed || open+end < i {
				continue
			}
			s := corpus.Span{Start: open, End: open + end + 1}
			if n := len(out); n == 0 || out[n-1] != s {
				out = append(out, s)
			}
		}
	}
	if s, ok := p.creditInDateline(); ok {
		out = append(out, s)
	}
	for i := max(p.body, len(p.lines)-lastLines); i < len(p.lines); i++ {
		l := p.lines[i]
		t := p.of(l.Span)
		if s, ok := p.creditLine(l.Span); ok {
			out = append(out, s)
			continue
		}
		if w := creditLabels.at(t); w != nil && w.value != creditSource && !longerThan(t, 29) && labelEnds(t[len(w.text):], w.value, runes(w.text)) {
			out = append(out, l.Span)
			continue
		}
		if !strings.HasSuffix(t, ")") {
			continue
		}
		if open := strings.LastIndexByte(t, '('); open >= 0 && !longerThan(t[open:], 15) && (open == 0 || hasAnySuffix(strings.TrimRight(t[:open], " "), "。", "!") > 0) {
			out = append(out, corpus.Span{Start: l.Start + open, End: l.End})
		}
	}
	out = append(out, p.headCredits...)
	for _, l := range p.linesIf(&photoMark) { // 图为…。王五/摄
		if t := p.of(l.Span); strings.HasSuffix(t, "摄") {
			start := max(han.LastIndex(t, "。")+len("。"), strings.LastIndexByte(t, '(')+1)
			if start > 0 && len(t)-start < 60 && start < len(t) {
				out = append(out, corpus.Span{Start: l.Start + start, End: l.End})
			}
		}
	}
	return out
}

// maxCreditLine is how many characters a line of credits has at most, maxStaff how
// many stand before its label: 云川传媒全媒体.
const (
	maxCreditLine = 45
	maxStaff      = 12
)

// creditLine reads a line that is the names of reporters alone, behind the
// outlet they work for: 云川传媒记者 王五 赵小青 编辑 李四.
func (p *parser) creditLine(s corpus.Span) (corpus.Span, bool) {
	if !p.has(&reporterMark) {
		return s, false
	}
	t := p.of(s)
	i := han.Index(t, "记者 ")
	if i < 0 || longerThan(t, maxCreditLine) || longerThan(t[:i], maxStaff) || i > 0 && !hanOnly(t[:i]) || strings.ContainsAny(t, "。,;!?") {
		return s, false
	}
	for at := i + len("记者 "); at < len(t); { // nothing but names and labels
		if t[at] == ' ' || t[at] == ':' || t[at] == '/' {
			at++
			continue
		}
		w := creditLabels.at(t[at:])
		n, ok := nameInCredit(t[at:], creditReporter)
		switch {
		case w != nil:
			at += len(w.text)
		case ok:
			at += n
		default:
			return s, false
		}
	}
	return corpus.Span{Start: s.Start + i, End: s.End}, true
}

// creditInDateline finds 记者王五报道 at the head of the first paragraph.
func (p *parser) creditInDateline() (corpus.Span, bool) {
	if p.body >= len(p.lines) {
		return corpus.Span{}, false
	}
	l := p.lines[p.body]
	head := start(p.of(l.Span), maxDateline)
	i := han.Index(head, "记者")
	if i < 0 || han.Contains(head[:i], "。") {
		return corpus.Span{}, false
	}
	j := han.Index(head[i:], "报道")
	if j < 0 {
		j = han.Index(head[i:], "报导")
	}
	if j < 0 || j > 60 || strings.ContainsAny(head[i:i+j], "()0123456789") || containsAny(head[i:i+j], "从", "获悉", "在") {
		return corpus.Span{}, false
	}
	return corpus.Span{Start: l.Start + i, End: l.Start + i + j + len("报道")}, true
}

// linesIf gives the lines of the article if it holds a mark.
func (p *parser) linesIf(mark *markSet) []line {
	if p.has(mark) {
		return p.lines
	}
	return nil
}

// lastLines is how many lines at the end of the text may be credits.
const lastLines = 4

// byline reads one credit: labels, each with the names behind it, or names with
// their label at the end.
func (p *parser) byline(c *credit) {
	t := c.text
	at := 0
	kind, author := uint16(0), false
	var names []corpus.Span
	flush := func() {
		p.credited(c, kind, names)
		names = nil
	}
	for at < len(t) {
		if c := t[at]; c < utf8.RuneSelf { // neither labels nor names begin so
			if c == ']' {
				flush()
				kind = 0
			}
			at++
			continue
		}
		w := creditLabels.at(t[at:])
		if w != nil && (labelEnds(t[at+len(w.text):], w.value, runes(w.text)) || kind == 0 && len(names) > 0) {
			trailing := len(names) > 0 && (kind == 0 || w.value == creditPhoto || w.value == creditBoth) && closesNames(t[at+len(w.text):])
			if trailing { // 王五 李四 摄
				if kind != creditReporter || w.value != creditBoth {
					kind = w.value
				}
				flush()
				kind = 0
			} else {
				flush()
				kind = w.value
			}
			author = w.text == "作者"
			at += len(w.text)
			continue
		}
		if n := otherLabel(t[at:]); n > 0 && (len(names) > 0 || !isPerson(kind) || !startsName(t[at:])) {
			if kind != 0 || bodyEnd(t[at:at+n]) == 0 {
				flush()
				kind = creditOther
			}
			at += n
			continue
		}
		if len(names) > 0 && t[at-1] == '/' && namesReport(t[at:]) {
			at += hanWord(t[at:])
			continue
		}
		if n, ok := nameAt(t, at, kind); ok {
			if !author || !isPenName(t[at:at+n]) {
				names = append(names, corpus.Span{Start: at, End: at + n})
			}
			at += n
			continue
		}
		r, n := firstRune(t[at:])
		if r == '】' {
			flush()
			kind = 0
		}
		if han.IsHan(r) {
			if len(names) > 0 && kind == 0 {
				if hasAnyPrefix(t[at:], "报道", "报导") > 0 { // (王五 报道)
					p.credited(c, creditReporter, names)
				}
				names = nil
			}
			at += hanWord(t[at:])
			continue
		}
		at += n
	}
	flush()
}

// labelEnds: behind a label stands a mark or a blank, or at once a name; a label
// of one character, 文, needs the mark.
func labelEnds(rest string, kind uint16, size int) bool {
	if rest == "" {
		return true
	}
	r, _ := firstRune(rest)
	if !han.IsHan(r) || r == '丨' {
		return true
	}
	if size == 1 {
		return false
	}
	if kind == creditSource || creditLabels.at(rest) != nil {
		return true
	}
	_, ok := nameInCredit(rest, kind)
	return ok
}

// closesNames: a label at the end of its names is followed by the end or a mark
// that does not introduce more.
func closesNames(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return rest == "" || rest[0] == ')' || rest[0] == ']' || strings.HasPrefix(rest, "】") || creditLabels.at(rest) != nil || rest[0] == ',' || strings.HasPrefix(rest, "。")
}

// hanWord is the length of the Chinese characters at the start of s, up to a
// label.
func hanWord(s string) int {
	n := 0
	for n < len(s) {
		r, m := firstRune(s[n:])
		if !han.IsHan(r) || n > 0 && creditLabels.at(s[n:]) != nil && labelBoundary(s[n:]) {
			break
		}
		n += m
	}
	return n
}

// credited files the names of one label.
func (p *parser) credited(c *credit, kind uint16, names []corpus.Span) {
	list := &p.out.Reporters
	switch kind {
	case creditEditor:
		list = &p.out.Editors
	case creditPhoto:
		list = &p.out.Photographers
	case creditReporter, creditBoth:
	case 0: // (王五) at the end of an article
		if !strings.HasPrefix(c.text, "(") || len(names) > maxSigners || !isSignature(c.text) {
			return
		}
	default:
		return
	}
	for _, s := range names {
		if !isNobody(s.Of(c.text)) {
			*list = addName(*list, c.evidence(s))
		}
	}
}

func addName(list []model.Text, v model.Text) []model.Text {
	for _, x := range list {
		if x.Value == v.Value {
			return list
		}
	}
	return append(list, v)
}
