package meeting

import (
	"slices"
	"strings"
)

// scriptLeads mark in the script of a broadcast what is read out before an item,
// scriptTexts an item itself, scriptBodies what belongs to it, scriptNotes what is
// told of all items.
var (
	scriptLeads  = []string{"【导语】", "[导语]", "(导语)", "导语:", "【口播】", "[口播]", "(口播)", "口播:", "【主播】", "[主播]", "主播:", "【主持人】", "主持人:", "【播音】"}
	scriptTexts  = []string{"【正文】", "[正文]", "(正文)", "正文:"}
	scriptBodies = []string{"【解说】", "[解说]", "解说:", "【解说词】", "【配音】", "配音:", "【画外音】",
		"【同期声】", "【同期】", "同期声:", "【字幕】", "【出镜】", "【记者出镜】"}
	scriptNotes = []string{"【提要】", "[提要]", "提要:", "【内容提要】", "内容提要:", "【结束语】", "结束语:", "【片尾】"}
)

// scriptWords are the words of scriptLeads.
var scriptWords = []string{"导语", "口播", "主播", "主持人", "播音", "提要", "正文"}

// scriptMark is the length of the mark that a line of a script begins with.
func scriptMark(t string) int {
	if n := hasAnyPrefix(t, scriptLeads...); n > 0 {
		return n
	}
	if n := hasAnyPrefix(t, scriptTexts...); n > 0 {
		return n
	}
	if n := hasAnyPrefix(t, scriptNotes...); n > 0 {
		return n
	}
	return hasAnyPrefix(t, scriptBodies...)
}

// isScript: the text is the script of a broadcast of several items.
func (p *parser) isScript() bool {
	return p.has(&scriptMarks) && p.countItems() > 1
}

// countItems is how many lines begin an item of a script.
func (p *parser) countItems() int {
	n, led := 0, false
	for _, l := range p.lines {
		var begins bool
		if begins, led = beginsItem(p.of(l.Span), led); begins {
			n++
		}
	}
	return n
}

// beginsItem reports whether a line of a script begins an item: with its lead, or
// with its text where no lead stands before that, as led says. led becomes
// whether a lead stands before the next line.
func beginsItem(line string, led bool) (begins, leads bool) {
	switch {
	case hasAnyPrefix(line, scriptLeads...) > 0:
		return true, true
	case hasAnyPrefix(line, scriptTexts...) > 0:
		return !led, false
	case hasAnyPrefix(line, scriptNotes...) > 0:
		return true, false
	}
	return false, led
}

// scriptItems cuts the script of a broadcast where its items begin.
func (p *parser) scriptItems() []item {
	if !p.isScript() {
		return nil
	}
	var out []item
	led, line := false, -1
	for i, s := range p.sentences {
		if s.line == line {
			continue
		}
		line = s.line
		t := p.of(p.lines[line].Span)
		var begins bool
		if begins, led = beginsItem(t, led); !begins || strings.HasSuffix(t, ":") {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].to = i
		}
		out = append(out, item{headline: -1, from: i, to: len(p.sentences), note: hasAnyPrefix(t, scriptNotes...) > 0})
	}
	return slices.DeleteFunc(out, func(x item) bool { return x.note })
}
