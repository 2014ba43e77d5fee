package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// Words around what a figure measures that do not belong to it.
var (
	aboutHeads = strings.Fields("确保 力争 争取 努力实现 努力 坚决 其中 提出 要求 强调 指出 明确 预计 并")
	aboutTails = strings.Fields("确保 力争 争取 预计 预期 计划 分别 均 也 将 要 须 同比 至少 再")
)

// perHead are words that end in 均 and belong to what is measured.
var perHead = strings.Fields("人均 年均 户均 平均 亩均 月均 日均")

// timesOfGoals say by when, or for whom, a goal is set, but not what it measures.
var timesOfGoals = strings.Fields(`
到 至 在 今年 明年 本年度 年度 全年 每年 年内 年底前 年底 年末 月底前 月底 上半年 下半年 一季度 二季度 三季度 四季度 季度末
未来五年 未来三年 今后五年 今后三年 五年内 三年内 年 月 日 底 末 前
全省 全市 全县 全区 全州 全旗 全镇 全乡 要 须`)

// aboutSpan leaves off the words around what a figure measures; it is empty where
// nothing is left but a time.
func (p *parser) aboutSpan(s corpus.Span) corpus.Span {
	for again := true; again; {
		s = trimmed(p.text, s)
		t := p.of(s)
		head, tail := hasAnyPrefix(t, aboutHeads...), hasAnySuffix(t, aboutTails...)
		if head == 0 && strings.HasPrefix(t, "要") && !strings.HasPrefix(t, "要素") && !strings.HasPrefix(t, "要件") {
			head = len("要")
		}
		if hasAnySuffix(t, perHead...) > 0 {
			tail = 0
		}
		again = head+tail > 0
		s.Start = min(s.Start+head, s.End)
		s.End = max(s.End-tail, s.Start)
	}
	if t := p.of(s); runes(t) < 2 || onlyTimes(t) {
		return corpus.Span{}
	}
	return s
}

func onlyTimes(t string) bool {
	for t != "" {
		n := len(t) - len(strings.TrimLeft(t, "0123456789 "))
		if n == 0 {
			n = hasAnyPrefix(t, timesOfGoals...)
		}
		if n == 0 {
			return false
		}
		t = t[n:]
	}
	return true
}

// maxObject is how many characters an object between a bound and its figure has
// at most: 新增|高标准农田|10万亩.
const maxObject = 16

// about is what a figure of segment g measures: what stands before its bound,
// with the object of the bound if it has one; the words before a figure without a
// bound; else what the figure before it in the sentence measures, which 预期 and
// 力争 go on about.
func (p *parser) about(m *model.Meeting, g, before, bound, figure corpus.Span, further bool) model.Text {
	if bound.Start >= figure.End { // 120亿元的招商目标
		bound = corpus.Span{}
	}
	if bound.Len() == 0 {
		if s := p.aboutSpan(p.lastWords(corpus.Span{Start: g.Start, End: figure.Start})); s.Len() > 0 {
			return p.value(s)
		}
		return p.lastAbout(m, g, figure, further)
	}
	subject := p.aboutSpan(before)
	if object := p.aboutSpan(corpus.Span{Start: bound.End, End: figure.Start}); p.isObject(object) {
		if subject.Len() > 0 {
			object.Start = subject.Start
		}
		return p.value(object)
	}
	if subject.Len() > 0 {
		return p.value(subject)
	}
	return p.lastAbout(m, g, figure, further)
}

func (p *parser) isObject(s corpus.Span) bool {
	t := p.of(s)
	return s.Len() > 0 && runes(t) <= maxObject && !containsAny(t, ",", "、", "。") &&
		hasAnySuffix(t, "近", "约", "过", "超", "达", "至", "到", "第", "共", "了") == 0 && !strings.HasSuffix(t, "不低于") && !strings.HasSuffix(t, "不少于")
}

// lastWords are the characters that end a span, behind the last mark or figure.
func (p *parser) lastWords(s corpus.Span) corpus.Span {
	at := s.End
	for at > s.Start {
		i := at - 1
		for i > s.Start && p.text[i]&0xc0 == 0x80 {
			i--
		}
		if r, _ := firstRune(p.text[i:at]); !han.IsHan(r) {
			break
		}
		at = i
	}
	return corpus.Span{Start: at, End: s.End}
}

// lastAbout is what the figure before this one in the sentence measures, if this
// one adds nothing of its own on either side.
func (p *parser) lastAbout(m *model.Meeting, g, figure corpus.Span, further bool) model.Text {
	if !further || len(m.Targets) == 0 {
		return model.Text{}
	}
	rest := strings.TrimRight(p.text[figure.End:g.End], " 。;!")
	if rest != "" && hasAnyPrefix(rest, "以上", "以内", "以下", "左右", "之内") != len(rest) {
		return model.Text{}
	}
	return m.Targets[len(m.Targets)-1].About
}
