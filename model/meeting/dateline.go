package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/press"
)

// Farthest in bytes that the 讯 or 电 of a dateline stands from the start of
// its paragraph.
const maxDateline = 150

// datelineWords are what a dateline ends in.
var datelineWords = []string{"讯", "电", "消息", "报道"}

// datelineEnd is the offset behind the dateline that a paragraph begins with,
// or its start: 云川网讯, 新华社北京8月31日电, 云川新闻网10月10日消息:, 本报讯 (记者 王五).
func (p *parser) datelineEnd(s corpus.Span) int {
	limit := min(s.End, s.Start+maxDateline)
	if !p.mayHold(datelineClass, corpus.Span{Start: s.Start, End: limit}) {
		return s.Start
	}
	head := p.text[s.Start:limit]
	if i := han.Index(head, "。"); i >= 0 {
		head = head[:i]
	}
	best := -1
	for _, w := range datelineWords {
		i := han.Index(head, w)
		if i < 0 {
			continue
		}
		if j := i + len(w); w == "讯" && strings.HasPrefix(head[j:], "网讯") { // 云川资讯网讯
			i = j + len("网")
		}
		rest := head[i+len(w):]
		if w == "讯" && (headsNews(head[:i], rest) || hasAnyPrefix(rest, "息", "问", "号") > 0) {
			continue
		}
		if !p.namesSource(head[:i], w) || !datelineStops(rest) && !certainSource(head[:i], w) {
			continue
		}
		best = i + len(w)
		best += p.closings(head[best:])
		break
	}
	if best < 0 {
		return s.Start
	}
	return s.Start + best
}

// headsNews: a line that ends in 简讯 or the like, with the number of the items behind
// it or not, is the headline of a page of short news: 云川简讯(4则).
func headsNews(before, rest string) bool {
	if hasAnySuffix(before, "简", "短", "快", "资", "喜", "通") == 0 {
		return false
	}
	rest = strings.TrimLeft(rest, " ")
	inside, after, counted := strings.Cut(rest, ")")
	return rest == "" || counted && strings.TrimSpace(after) == "" && strings.HasPrefix(rest, "(") && hasAnySuffix(strings.TrimRight(inside, " "), "则", "条", "篇", "组") > 0
}

// datelineStops: behind 讯 stands a mark, a blank, a bracket or a date.
func datelineStops(rest string) bool {
	if rest == "" {
		return false
	}
	c := rest[0]
	return c == ' ' || c == ':' || c == '(' || c == ',' || c >= '0' && c <= '9' || strings.HasPrefix(rest, "】") || strings.HasPrefix(rest, "]") ||
		hasAnyPrefix(rest, "近日", "日前", "昨日", "昨天", "今天", "今日", "—", "为") > 0
}

// certainSource: the words before 讯 or 电 leave no doubt, so that the report
// may follow at once.
func certainSource(t, word string) bool {
	switch word {
	case "电":
		return strings.HasSuffix(strings.TrimRight(t, " "), "日") && containsAny(t, "社", "网", "报", "台")
	case "讯":
		return hasAnySuffix(t, "网", "本报", "日") > 0 || isPaperName(t) || hasAnySuffix(t, press.Outlets...) > 0
	}
	return false
}

// namesSource: what stands before 讯 is a paper, a site or a short place, and
// before 电 an agency.
func (p *parser) namesSource(t, word string) bool {
	if longerThan(t, 45) || containsAny(t, ",", "。", "通过", "资") && word != "讯" {
		return false
	}
	switch word {
	case "电":
		return containsAny(t, "社", "报", "台", "网") && containsAny(t, "日", "社")
	case "消息", "报道":
		return containsAny(t, "网", "报", "台", "社", "日", "客户端", "发布", "融媒")
	}
	return containsAny(t, "网", "报", "台", "社", "客户端", "发布", "融媒", "本", "快", "电视", "新闻", "安徽", "在线", "中心", "传媒", "通", "记者") || runes(t) <= 4
}

// closings skips brackets with a byline, marks and blanks behind the word.
func (p *parser) closings(t string) int {
	n := 0
	for n < len(t) {
		switch {
		case t[n] == ' ' || t[n] == ':' || t[n] == ',':
			n++
		case t[n] == ']':
			n++
		case strings.HasPrefix(t[n:], "】"):
			n += len("】")
		case t[n] == '(':
			i := strings.IndexByte(t[n:], ')')
			if i < 0 {
				return n
			}
			n += i + 1
		default:
			return n
		}
	}
	return n
}

// dateline is the span of the dateline of the body's first paragraphs, with the
// date in it.
func (p *parser) dateline() (corpus.Span, day) {
	if !p.datelined {
		p.datelined = true
		p.datelineSpan, p.datelineDay = p.findDateline()
	}
	return p.datelineSpan, p.datelineDay
}

func (p *parser) findDateline() (corpus.Span, day) {
	for i := p.body; i < len(p.lines) && i < p.body+3; i++ {
		s := p.lines[i].Span
		end := p.datelineEnd(s)
		if end == s.Start {
			continue
		}
		head := corpus.Span{Start: s.Start, End: end}
		for _, d := range p.dates(head) {
			if d.known() {
				return head, d
			}
		}
		return head, day{}
	}
	return corpus.Span{}, day{}
}
