package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/model"
)

// maxFoot is how far into a cut at the foot of a page, in bytes, a credit is looked
// for, and maxFootLine how long a line there may be, in characters.
const (
	maxFoot     = 900
	maxFootLine = 110
)

// footLines are the lines that cleaning took out behind the text as notices or
// navigation, for one that names makers or the outlet may stand among them.
func (p *parser) footLines(each func(e *corpus.Edit, line string) bool) {
	end := p.offsets.Decoded(corpus.Span{Start: max(0, len(p.article.Text)-1), End: len(p.article.Text)}).Start
	for i := range p.article.Edits {
		e := &p.article.Edits[i]
		if e.Reason != corpus.ReasonNavigation && e.Reason != corpus.ReasonNotice || e.Span.Start < end {
			continue
		}
		foot := clean.Plain(start(e.Original, maxFoot))
		for line := range strings.SplitSeq(foot, "\n") {
			line = strings.TrimSpace(line)
			if line != "" && !longerThan(line, maxFootLine) && !each(e, line) {
				return
			}
		}
	}
}

// bylinesInNotices reads the makers that a line at the foot names beside a notice,
// 责任编辑:王五 主办:…, where nothing else names them.
func (p *parser) bylinesInNotices() {
	o := p.out
	if len(o.Editors) > 0 && len(o.Reporters) > 0 {
		return
	}
	p.footLines(func(e *corpus.Edit, line string) bool {
		c := pageLine(e, line)
		if !namesMakers(c.text) {
			return true
		}
		editors, reporters, photographers := o.Editors, o.Reporters, o.Photographers
		p.byline(&c)
		o.Editors, o.Reporters, o.Photographers = firstKnown(editors, o.Editors), firstKnown(reporters, o.Reporters), firstKnown(photographers, o.Photographers)
		return true
	})
}

func firstKnown(known, more []model.Text) []model.Text {
	if len(known) > 0 {
		return known
	}
	return more
}

// namesMakers reports whether a line begins with the label of a maker and its
// colon, in brackets or not, or has an editor in brackets.
func namesMakers(t string) bool {
	if containsAny(t, "[责任编辑:", "(责任编辑:", "[责编:", "(责编:", "【责任编辑:", "【责编:") {
		return true
	}
	t = strings.TrimLeft(strings.TrimPrefix(t, "【"), "([ ")
	w := creditLabels.at(t)
	if w == nil || !isPerson(w.value) && w.value != creditBoth {
		return false
	}
	rest := t[len(w.text):]
	name := strings.TrimLeft(rest, " \u3000")
	if strings.HasPrefix(name, ":") || len(name) == len(rest) {
		return strings.HasPrefix(name, ":")
	}
	_, ok := nameInCredit(name, w.value)
	return ok && runes(w.text) > 1
}
