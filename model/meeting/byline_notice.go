package meeting

import (
	"sort"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/han"
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
func (p *parser) footLines(each func(c *credit) bool) {
	if !p.footed {
		p.footed = true
		p.readFoot()
	}
	for i := range p.foot {
		if !each(&p.foot[i]) {
			return
		}
	}
}

// readFoot sets the lines of the foot, which several rules ask for.
func (p *parser) readFoot() {
	end := p.offsets.Decoded(corpus.Span{Start: max(0, len(p.article.Text)-1), End: len(p.article.Text)}).Start
	edits := p.article.Edits
	// They lie in the order of the decoded text.
	first := sort.Search(len(edits), func(i int) bool { return edits[i].Span.Start >= end })
	for i := range edits[first:] {
		e := &edits[first+i]
		if e.Reason != corpus.ReasonNavigation && e.Reason != corpus.ReasonNotice {
			continue
		}
		foot := clean.Plain(start(e.Original, maxFoot))
		for foot != "" {
			line, rest, _ := strings.Cut(foot, "\n")
			foot = rest
			if line = strings.TrimSpace(line); line != "" && !longerThan(line, maxFootLine) {
				p.foot = append(p.foot, p.takenOut(e, line))
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
	p.footLines(func(c *credit) bool {
		if !namesMakers(c.text) {
			return true
		}
		editors, reporters, photographers := o.Editors, o.Reporters, o.Photographers
		p.byline(c)
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
	if han.Contains(t, "责") && containsAny(t, "[责任编辑:", "(责任编辑:", "[责编:", "(责编:", "【责任编辑:", "【责编:") {
		return true
	}
	if i := han.Index(t, "编辑:"); i > 0 { // 主办:云川日报社 值班编辑:王五
		word := t[:i]
		word = word[strings.LastIndexAny(word, blanks)+1:]
		if len(word) < i && (word == "" || creditLabels.at(word+"编辑") != nil) {
			return true
		}
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
