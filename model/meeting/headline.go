package meeting

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/press"
)

// Longest headline and subheadline in characters that are believed.
const (
	maxHeadline    = 90
	maxSubheadline = 70
	maxSubheads    = 6
)

// readHeadline tells headline and subheadlines from the body.
func (p *parser) readHeadline() {
	title := strings.TrimSpace(p.article.Title)
	i := p.pageHead()
	if len(p.lines) > i && p.isHeadline(p.lines[i]) {
		s := p.withoutLabel(p.lines[i].Span)
		p.headline = i
		p.out.Headline = p.value(s)
		i++
	} else if title != "" {
		p.out.Headline = metadata(withoutSite(title))
	}
	p.minutes, p.formed = p.readForm(i)
	for i < len(p.lines) && i <= p.headline+maxSubheads && p.headline >= 0 && !(p.formed && p.inForm(p.lines[i].Span)) && (p.isSubheadline(p.lines[i], i) || p.isMetaLine(p.lines[i].Span) || p.isImprint(p.lines[i].Span)) {
		if p.isImprint(p.lines[i].Span) {
			p.credits = append(p.credits, p.creditOf(p.lines[i].Span))
		} else if p.isMetaLine(p.lines[i].Span) {
			p.headCredits = append(p.headCredits, p.lines[i].Span)
		} else if s, ok := p.creditLine(p.lines[i].Span); ok {
			p.headCredits = append(p.headCredits, s)
		} else if !p.isSourceLine(p.lines[i].Span) {
			p.out.Subheadlines = append(p.out.Subheadlines, p.value(p.lines[i].Span))
		}
		i++
	}
	p.body = i
	p.splitSentences()
}

// isSourceLine: a line that says when and where the article was published.
func (p *parser) isSourceLine(s corpus.Span) bool {
	t := p.of(s)
	return !longerThan(t, maxSubheadline) && labelled(t) && dateIn(t) >= 0
}

// isMetaLine: a line that begins with a label and tells when the article was
// published and by whom, 时间:2022-02-09 来源:今日云川 编辑:王五.
func (p *parser) isMetaLine(s corpus.Span) bool {
	t := p.of(s)
	w := creditLabels.at(t)
	return w != nil && w.value == creditSource && strings.HasPrefix(strings.TrimLeft(t[len(w.text):], " "), ":") && !han.Contains(t, "。") && p.isSourceLine(s)
}

// isImprint: a line of a few words with blanks between, one of them a date, one
// an outlet or the label of a reporter: 今日云川 2022年2月9日 记者 王五.
func (p *parser) isImprint(s corpus.Span) bool {
	t := p.of(s)
	if longerThan(t, maxSubheadline) || !strings.ContainsAny(t, " \t\u00a0") || strings.ContainsAny(t, "。,;!?\"") {
		return false
	}
	at := dateIn(t)
	if at < 0 || at > 0 && t[at-1] >= utf8.RuneSelf && t[at-1] != 0xa0 && !strings.HasSuffix(t[:at], "\u3000") {
		return false
	}
	words := strings.Fields(t)
	if len(words) < 2 || len(words) > maxImprint {
		return false
	}
	known := at == 0 && len(words) <= maxUnlabelled && !longerThan(t, maxUnlabelledLine) && !titles.in(t) && !roleVerbs.in(t)
	for _, w := range words {
		label := creditLabels.at(w)
		known = known || label != nil && runes(label.text) > 1 && (len(w) == len(label.text) || strings.HasPrefix(w[len(label.text):], ":")) || isOutletName(w)
		if longerThan(w, maxOutlet) || label == nil && p.mayHold(holdClass, s) {
			return false
		}
	}
	return known
}

// maxImprint is how many words such a line has at most; maxUnlabelled and
// maxUnlabelledLine are how many words and characters one has that begins with
// the date and has no label.
const (
	maxImprint        = 14
	maxUnlabelled     = 4
	maxUnlabelledLine = 32
)

// isOutletName reports whether a word is the name of a paper, station or site.
func isOutletName(w string) bool {
	n := runes(w)
	return hanOnly(w) && n >= 4 && n <= 10 && (strings.HasPrefix(w, "今日") || hasAnySuffix(w, press.Outlets...) > 0 || isPaperName(w))
}

// isPaperName reports whether a word ends as names of papers do that are not among
// the common kinds: 云川侨报, but not 情况简报.
func isPaperName(w string) bool {
	return strings.HasSuffix(w, "报") && hasAnySuffix(w, noPapers...) == 0
}

// noPapers are the words in 报 that are no papers.
var noPapers = strings.Fields("简报 通报 公报 专报 汇报 月报 年报 季报 旬报 周报 海报 预报 申报 上报 呈报 填报 举报 情报 电报 战报 捷报 喜报 快报 播报 直报 续报 警报 回报 板报 墙报 报报 本报 党报 各报 小报 大报 见报 登报 看报 读报")

// pageHead counts the lines before the headline that belong to the page:
// breadcrumbs, the head of a newspaper page.
func (p *parser) pageHead() int {
	n := 0
	for n+1 < len(p.lines) && n < 3 && p.isPageHead(p.of(p.lines[n].Span)) {
		n++
	}
	return n
}

func (p *parser) isPageHead(t string) bool {
	if longerThan(t, 60) || containsAny(t, "。") {
		return false
	}
	if containsAny(t, " > ", "»", "当前浏览", "当前位置", "上一章", "下一章", "加入书签", "数字版", "数字报", "版:", "内部资料", "您所在的位置", "首页 ") {
		return true
	}
	return han.Contains(t, "星期") && dateIn(t) >= 0 || isPapers(t)
}

// isPapers: the line is the names of newspapers alone, 《云川日报》 《云川晚报》.
func isPapers(t string) bool {
	n := 0
	for t = strings.TrimSpace(t); t != ""; t = strings.TrimLeft(t, " 、") {
		end := han.Index(t, "》")
		if !strings.HasPrefix(t, "《") || end < 0 || longerThan(t[:end], maxPaper) {
			return false
		}
		n += hasAnySuffix(t[:end], press.Papers...)
		t = t[end+len("》"):]
	}
	return n > 0
}

// maxPaper is how many characters the name of a paper has at most, with its
// mark.
const maxPaper = 10

// withoutSite cuts the name of the site that page titles end in.
func withoutSite(title string) string {
	for _, mark := range []string{"_", "--", " - ", " | "} {
		if i := han.Index(title, mark); i > len("会议召开") {
			title = title[:i]
		}
	}
	return strings.TrimSpace(title)
}

// isHeadline: short, no full stop at its end, and no beginning of a report.
func (p *parser) isHeadline(l line) bool {
	t := p.of(l.Span)
	if longerThan(t, maxHeadline) || strings.HasSuffix(t, "。") || strings.HasSuffix(t, ",") || han.Count(t, "。") > 1 {
		return false
	}
	if title := han.Fold(strings.TrimSpace(p.article.Title)); title != "" && (han.Contains(title, t) || han.Contains(t, title)) {
		return true
	}
	return !p.beginsReport(l.Span)
}

// isSubheadline: what stands between headline and body, short and without a
// full stop, where a body follows that is neither.
func (p *parser) isSubheadline(l line, i int) bool {
	t := p.of(l.Span)
	if isItemNumber(t) || longerThan(t, maxSubheadline) || containsAny(t, "。", ";") || strings.HasSuffix(t, ":") || strings.HasSuffix(t, ",") || p.beginsReport(l.Span) || hasAnyPrefix(t, "图为",
		"(图", "一、", "1.", "1、", "各", "尊敬的", "同志们", "附件", "编号", "问:", "答:") > 0 {
		return false
	}
	for j := i + 1; j < len(p.lines) && j <= i+maxSubheads; j++ {
		if next := p.of(p.lines[j].Span); han.Contains(next, "。") {
			return true
		}
	}
	return false
}

// beginsReport: a dateline, or a date with what happened on it.
func (p *parser) beginsReport(s corpus.Span) bool {
	t := p.of(s)
	if hasAnyPrefix(t, "本报讯", "本网讯", "本台讯", "本站讯", "新华社", "中新社", "中新网", "人民网") > 0 {
		return true
	}
	if end := p.datelineEnd(s); end > s.Start {
		return true
	}
	if d, ok := p.dateAt(s.Start, s.End); ok && (strings.HasPrefix(p.text[d.End:s.End], ",") || d.part.Len() > 0) && longerThan(t, 30) {
		return true
	}
	return false
}

// withoutLabel leaves off the label of the medium that sites put before a
// headline: [视频], [图文].
func (p *parser) withoutLabel(s corpus.Span) corpus.Span {
	for _, label := range []string{"[视频]", "[图文]", "[图]", "[组图]", "(图)", "[转载]", "[原创]", "【本报评论员】", "【本报讯】", "【社论】", "【短评】", "【时评】"} {
		if strings.HasPrefix(p.of(s), label) {
			s.Start += len(label)
		}
	}
	return trimmed(p.text, s)
}
