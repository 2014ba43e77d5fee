package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
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
	i := 0
	if len(p.lines) > 0 && p.isHeadline(p.lines[0]) {
		s := p.withoutLabel(p.lines[0].Span)
		p.headline = 0
		p.out.Headline = p.value(s)
		i = 1
	} else if title != "" {
		p.out.Headline = metadata(title)
	}
	for i < len(p.lines) && i <= maxSubheads && p.headline == 0 && p.isSubheadline(p.lines[i], i) {
		p.out.Subheadlines = append(p.out.Subheadlines, p.value(p.lines[i].Span))
		i++
	}
	p.body = i
	p.splitSentences()
}

// isHeadline: short, no full stop at its end, and no beginning of a report.
func (p *parser) isHeadline(l line) bool {
	t := p.of(l.Span)
	if runes(t) > maxHeadline || strings.HasSuffix(t, "。") || strings.HasSuffix(t, ",") || strings.Count(t, "。") > 1 {
		return false
	}
	if title := han.Fold(strings.TrimSpace(p.article.Title)); title != "" && (strings.Contains(title, t) || strings.Contains(t, title)) {
		return true
	}
	return !p.beginsReport(l.Span)
}

// isSubheadline: what stands between headline and body, short and without a
// full stop, where a body follows that is neither.
func (p *parser) isSubheadline(l line, i int) bool {
	t := p.of(l.Span)
	if runes(t) > maxSubheadline || containsAny(t, "。", ";") || strings.HasSuffix(t, ":") || strings.HasSuffix(t, ",") || p.beginsReport(l.Span) || hasAnyPrefix(t, "图为", "(图", "一、", "1.", "1、", "各", "尊敬的", "同志们", "附件", "编号") > 0 {
		return false
	}
	for j := i + 1; j < len(p.lines) && j <= i+maxSubheads; j++ {
		if next := p.of(p.lines[j].Span); strings.Contains(next, "。") {
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
	if d, ok := p.dateAt(s.Start, s.End); ok && (strings.HasPrefix(p.text[d.End:s.End], ",") || d.part.Len() > 0) && runes(t) > 30 {
		return true
	}
	return false
}

// withoutLabel leaves off the label of the medium that sites put before a
// headline: [视频], [图文].
func (p *parser) withoutLabel(s corpus.Span) corpus.Span {
	for _, label := range []string{"[视频]", "[图文]", "[图]", "[组图]", "(图)", "[转载]", "[原创]"} {
		if strings.HasPrefix(p.of(s), label) {
			s.Start += len(label)
		}
	}
	return trimmed(p.text, s)
}
