package meeting

import "strings"

// scriptLeads mark in the script of a broadcast what is read out before an item,
// scriptBodies what belongs to it.
var (
	scriptLeads  = []string{"【导语】", "[导语]", "(导语)", "导语:", "【口播】", "[口播]", "(口播)", "口播:", "【主播】", "[主播]", "主播:", "【主持人】", "主持人:", "【播音】", "【提要】"}
	scriptBodies = []string{"【正文】", "[正文]", "(正文)", "正文:", "【解说】", "[解说]", "解说:", "【解说词】", "【配音】", "配音:", "【画外音】",
		"【同期声】", "【同期】", "同期声:", "【字幕】", "【出镜】", "【记者出镜】"}
)

// scriptWords are the words of scriptLeads.
var scriptWords = []string{"导语", "口播", "主播", "主持人", "播音", "提要"}

// scriptMark is the length of the mark that a line of a script begins with.
func scriptMark(t string) int {
	if n := hasAnyPrefix(t, scriptLeads...); n > 0 {
		return n
	}
	return hasAnyPrefix(t, scriptBodies...)
}

// isScript: the text is the script of a broadcast of several items.
func (p *parser) isScript() bool {
	return p.has(&scriptMarks) && p.leads() > 1
}

// leads counts the lines that begin an item of a script.
func (p *parser) leads() int {
	n := 0
	for _, l := range p.lines {
		if hasAnyPrefix(p.of(l.Span), scriptLeads...) > 0 {
			n++
		}
	}
	return n
}

// scriptItems cuts the script of a broadcast at its leads.
func (p *parser) scriptItems() []item {
	if !p.isScript() {
		return nil
	}
	var out []item
	for i, s := range p.sentences {
		l := p.lines[s.line].Span
		if !s.first || hasAnyPrefix(p.of(l), scriptLeads...) == 0 || strings.HasSuffix(p.of(l), ":") {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].to = i
		}
		out = append(out, item{headline: -1, from: i, to: len(p.sentences)})
	}
	return out
}
