package meeting

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/press"
	"example.org/meetbrowse/model"
)

// nobody are sources that name no outlet.
var nobody = []string{"本站", "本网", "原创", "网络", "互联网", "佚名", "未知", "不详", "管理员", "本报", "本台", "转载", "其他", "匿名", "小编", "某某", "欢迎"}

// readOutlet finds who published the article first: the record's own field, the
// source line, the dateline, else a masthead.
func (p *parser) readOutlet() {
	if s := strings.TrimSpace(p.article.Outlet); s != "" && !isNobody(han.Fold(s)) {
		p.out.Outlet = metadata(s)
		return
	}
	for i := range p.credits {
		if v, ok := sourceOf(&p.credits[i]); ok {
			p.out.Outlet = v
			return
		}
	}
	if p.outletInText() {
		return
	}
	if s, ok := p.outletInDateline(); ok {
		p.out.Outlet = p.value(s)
		return
	}
	p.outletInMasthead()
}

// sourceOf reads 来源:… of a credit.
func sourceOf(c *credit) (model.Text, bool) {
	for _, label := range []string{"来源", "稿源", "出处", "来源于", "转载自", "转自", "摘自", "原载", "信息发布"} {
		for at := 0; ; {
			i := han.Index(c.text[at:], label)
			if i < 0 {
				break
			}
			at += i + len(label)
			s, ok := sourceName(c.text, at)
			if ok && hasAnySuffix(c.text[:at-len(label)], "图片", "配图", "素材", "视频", "资料") == 0 {
				return c.evidence(s), true
			}
		}
	}
	return model.Text{}, false
}

// Longest name of an outlet in characters.
const maxOutlet = 24

// sourceName reads the name behind a source label: up to a blank, a mark or the
// next label.
func sourceName(t string, at int) (corpus.Span, bool) {
	start := at
	for start < len(t) && strings.ContainsRune(" :|/\u00a0\t\"", rune(t[start])) {
		start++
	}
	if start == at || start >= len(t) {
		return corpus.Span{}, false
	}
	end := start
	for end < len(t) {
		r, n := firstRune(t[end:])
		if r == '(' && end > start { // 高新区(新市区)党政办
			if i := strings.IndexByte(t[end:], ')'); i > 0 && i < 24 && end+i+1 < len(t) {
				if next, _ := firstRune(t[end+i+1:]); han.IsHan(next) && hanOnly(t[end+1:end+i]) {
					end += i + 1
					continue
				}
			}
		}
		if strings.ContainsRune(" |,;()[]\n\t\"。【】《》", r) && !(end == start && r == '《') {
			break
		}
		if end > start && (sourceLabels.at(t[end:]) != nil || r >= '0' && r <= '9' && isDateLike(t[end:])) {
			break
		}
		end += n
	}
	s := corpus.Span{Start: start, End: end}
	s.Start += hasAnyPrefix(t[s.Start:s.End], "《")
	name := s.Of(t)
	if n := runes(name); n < 2 || n > maxOutlet || isNobody(name) || creditLabels.at(name) != nil && strings.Contains(name, ":") || !strings.ContainsFunc(name, isLetter) {
		return corpus.Span{}, false
	}
	if w := creditLabels.at(name); w != nil && len(w.text) == len(name) {
		return corpus.Span{}, false
	}
	return s, true
}

func isLetter(r rune) bool {
	return han.IsHan(r) || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
}

// isDateLike reports whether s begins with a date that has its year.
func isDateLike(s string) bool {
	_, ok := publication(s, 0)
	return ok
}

// withoutDate cuts the date that an outlet's name is followed by, and what
// stands before another date: 云川新闻网10月10日, 2024-02-21 07:27:47 云川报.
func withoutDate(name string) string {
	name = strings.TrimRight(name, " ")
	if strings.HasSuffix(name, "日") {
		i := len(name) - len("日")
		for i > 0 && (name[i-1] >= '0' && name[i-1] <= '9' || strings.HasSuffix(name[:i], "月") || strings.HasSuffix(name[:i], "年")) {
			if name[i-1] >= '0' && name[i-1] <= '9' {
				i--
			} else {
				i -= len("月")
			}
		}
		name = name[:i]
	}
	if i := strings.LastIndexAny(name, "0123456789"); i >= 0 {
		name = strings.Repeat(" ", i+1) + name[i+1:]
	}
	return name
}

// sourceLabels are what may follow a source without a blank.
var sourceLabels = newLexicon(map[uint16]string{1: "作者: 编辑: 发布时间 发布日期 责任编辑 责编: 时间: 日期: 浏览 点击 阅读 字号 字体 打印 记者: 更新时间 次数: 审核: 校对:"})

// selfWords are what an article calls its own publisher by behind 本 or 我, alone or
// with an office behind: 本院, 我校宣传部.
var selfWords = strings.Fields(`报 台 站 网 刊 院 校 局 委 办 社 馆 所 会 部 处 司 厅 市 县 区 镇 乡 村 中心 单位 部门 机构 公司 集团 学院 医院 法院
检察院 学校 平台 栏目 公众号 街道 系统`)

// isNobody reports whether a source names no outlet: 本站, 网络.
func isNobody(s string) bool {
	switch s {
	case "无", "发布", "更新", "时间", "日期": // 来源: 发布时间:2023年9月11日
		return true
	}
	if n := hasAnyPrefix(s, "本", "我"); n > 0 && hasAnyPrefix(s[n:], selfWords...) > 0 {
		return true
	}
	for _, n := range nobody {
		if strings.HasPrefix(s, n) {
			return true
		}
	}
	return false
}

// outletInText reads (来源:…) left in the text.
func (p *parser) outletInText() bool {
	for at := 0; p.has(&sourceMark); {
		i := han.Index(p.text[at:], "来源:")
		if i < 0 {
			return false
		}
		at += i
		if before := p.text[max(0, at-1):at]; before == "(" || before == "\n" || before == " " || at == 0 {
			if s, ok := sourceName(p.text, at+len("来源")); ok {
				p.out.Outlet = p.value(s)
				return true
			}
		}
		at += len("来源:")
	}
	return false
}

// outletInDateline reads 云川网 of 云川网讯, 新华社 of 新华社北京8月31日电, 云川新闻网 of
// 云川新闻网10月10日消息.
func (p *parser) outletInDateline() (corpus.Span, bool) {
	s, _ := p.dateline()
	if s.Len() == 0 {
		return s, false
	}
	t := p.of(s)
	end := len(t)
	if i := strings.IndexByte(t, '('); i >= 0 {
		end = i
	}
	last := -1 // 云川商讯网讯
	for _, w := range datelineWords {
		last = max(last, han.LastIndex(t[:end], w))
	}
	if last >= 0 {
		end = last
	}
	name := t[:end]
	name = withoutDate(name)
	if i := han.Index(name, "、"); i >= 0 {
		name = name[:i]
	}
	if i := han.Index(name, "社"); i >= 0 && hasAnyPrefix(name[:i+len("社")], "新华社", "中新社") > 0 {
		name = name[:i+len("社")]
	}
	start := len(name) - len(strings.TrimLeft(name, " [【\""))
	start += hasAnyPrefix(name[start:], "【")
	if i := strings.LastIndexByte(strings.TrimRight(name, " "), ' '); i >= start {
		start = i + 1
	}
	name = strings.TrimRight(name, " ")
	for _, w := range []string{"全媒体", "记者", "日"} {
		name = strings.TrimSuffix(name, w)
	}
	if start >= len(name) {
		return s, false
	}
	if strings.HasPrefix(t[end:], "电") {
		name = name[:start+withoutPost(name[start:])]
	}
	span := corpus.Span{Start: s.Start + start, End: s.Start + len(name)}
	v := p.of(span)
	if isNobody(v) || runes(v) < 2 || runes(v) > maxOutlet || hasAnySuffix(v, "报", "网", "台", "社", "客户端", "发布", "中心", "在线", "新闻", "传媒", "号", "通",
		"融媒", "观察", "频道", "时报", "晚报", "头条") == 0 {
		return s, false
	}
	return span, true
}

// mastheadWords are what the name of an outlet ends in beside a date.
var mastheadWords = slices.Concat(press.Outlets, []string{"报社", "传媒集团"})

// outletInMasthead takes the name of a paper, station or site that stands at
// the head of the page.
func (p *parser) outletInMasthead() {
	for i := range p.credits {
		c := &p.credits[i]
		if dateIn(c.text) < 0 || strings.HasPrefix(c.text, "(") {
			continue
		}
		for _, w := range mastheadWords {
			j := han.Index(c.text, w)
			if j <= 0 {
				continue
			}
			start := j
			for start > 0 {
				r, n := lastRune(c.text[:start])
				if !han.IsHan(r) {
					break
				}
				start -= n
			}
			if n := runes(c.text[start:j]); n >= 2 && n <= 8 {
				p.out.Outlet = c.evidence(corpus.Span{Start: start, End: j + len(w)})
				return
			}
		}
	}
	if p.outletBesideDate() {
		return
	}
	for _, find := range []func(*credit) (corpus.Span, bool){firstOutlet, bodyBehindDate, creditBesideDate, imprintOfCredit, accountOfOriginal} {
		for i := range p.credits {
			if s, ok := find(&p.credits[i]); ok {
				p.out.Outlet = p.credits[i].evidence(s)
				return
			}
		}
	}
	if p.outletAboveHeadline() || p.outletInImprint() || p.outletBeforeReporter() {
		return
	}
	p.outletInPageLines()
}

// outletInPageLines takes the outlet behind a date, or the paper in title marks, of
// what cleaning took for the page's own at its head.
func (p *parser) outletInPageLines() {
	for i := range p.article.Edits {
		e := &p.article.Edits[i]
		if e.Reason != corpus.ReasonNavigation && e.Reason != corpus.ReasonNotice {
			continue
		}
		if len(p.article.Text) > 0 && e.Span.Start > mastheadBytes {
			return
		}
		f := han.FoldWithOffsets(e.Original)
		if s, ok := outletBehindDate(f.Text); ok {
			s = f.Original(s)
			p.out.Outlet = model.Text{Value: s.Of(e.Original), Evidence: p.span(corpus.Span{Start: e.Span.Start + s.Start, End: e.Span.Start + s.End})}
			return
		}
		if i := han.Index(f.Text, "《"); i >= 0 {
			if j := han.Index(f.Text[i:], "》"); j > 0 && j < 30 && strings.HasSuffix(f.Text[i:i+j], "报") {
				s := f.Original(corpus.Span{Start: i + len("《"), End: i + j})
				p.out.Outlet = model.Text{Value: s.Of(e.Original), Evidence: []corpus.Span{{Start: e.Span.Start + s.Start, End: e.Span.Start + s.End}}}
				return
			}
		}
	}
}

// outletAboveHeadline takes the name of a paper at the head of the page.
func (p *parser) outletAboveHeadline() bool {
	for i := 0; i < p.headline; i++ {
		s := p.lines[i].Span
		for _, w := range press.Papers {
			if j := han.Index(p.of(s), w); j > 0 && runes(p.of(s)[:j]) <= 6 && hanOnly(p.of(s)[:j]) {
				p.out.Outlet = p.value(corpus.Span{Start: s.Start, End: s.Start + j + len(w)})
				return true
			}
		}
	}
	return false
}

// outletBehindDate finds the outlet in a line that begins with its date:
// 2018-05-31 09:20 云川新闻网 [打印本页].
func outletBehindDate(t string) (corpus.Span, bool) {
	if dateIn(t) != 0 {
		return corpus.Span{}, false
	}
	for w := range strings.FieldsSeq(t) {
		if i := han.Index(t, w); isOutletName(w) {
			return corpus.Span{Start: i, End: i + len(w)}, true
		}
	}
	return corpus.Span{}, false
}

// maxPosted is the longest name of the town a report was sent from, in
// characters.
const maxPosted = 4

// withoutPost is the length of an outlet's name without the town that a dateline
// sets behind it: 云川日报 of 云川日报北京.
func withoutPost(name string) int {
	best := len(name)
	for _, w := range press.Outlets {
		if i := han.LastIndex(name, w); i > 0 {
			if n := runes(name[i+len(w):]); n >= 2 && n <= maxPosted {
				best = min(best, i+len(w))
			}
		}
	}
	return best
}

// firstOutlet finds the outlet that a credit with a date begins with: 今日云川
// 2022年2月9日.
func firstOutlet(c *credit) (corpus.Span, bool) {
	word, rest, _ := strings.Cut(c.text, " ")
	if dateIn(rest) < 0 {
		return corpus.Span{}, false
	}
	site := hasAnySuffix(word, sites...) > 0 && runes(word) <= maxOutlet && hanOnly(word) && !isNobody(word)
	return corpus.Span{End: len(word)}, site || isOutletName(word)
}

// sites are what the names of the sites of governments and bodies end in.
var sites = []string{"政府网", "政务网", "门户网", "门户网站", "政府网站", "信息网", "党建网", "文明网", "人大网", "政协网"}

// creditBesideDate finds the account in a credit that is a date, a time and a name.
func creditBesideDate(c *credit) (corpus.Span, bool) { return besideDate(c.text) }

// pageOwners are what the names of outlets and of bodies that put articles on
// their own pages end in.
var pageOwners = endingsOf(slices.Concat(press.Outlets, strings.Fields(`
人民政府 人民政府网 政府网 政务网 门户网 门户网站 信息网 党建网 文明网 人大网 政协网 清风网 社
管委会 纪委监委 工商联 红十字会 残联 妇联 团委 科协 文联 总工会 委员会 局 办公室 宣传部 组织部 统战部
中学 小学 大学 学院 集团`))...)

// bodyBehindDate finds the body that a page names behind its date without a
// label: 2021-05-06 08:30 云川县总工会 点击:3.
func bodyBehindDate(c *credit) (corpus.Span, bool) {
	at := dateIn(c.text)
	if at < 0 {
		return corpus.Span{}, false
	}
	start := len(c.text) - len(strings.TrimLeft(c.text[at:], " :-/.T0123456789年月日\t\u00a0"))
	word, _, _ := strings.Cut(c.text[start:], " ")
	n := runes(word)
	ok := n >= 4 && n <= maxOutlet && hanOnly(word) && sourceLabels.at(word) == nil && creditLabels.at(word) == nil && !isNobody(word) &&
		pageOwners.of(word) > 0
	return corpus.Span{Start: start, End: start + len(word)}, ok
}

// mastheadBytes is how far into a page its masthead may stand.
const mastheadBytes = 400
