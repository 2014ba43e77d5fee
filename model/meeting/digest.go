package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/han"
)

// item is one piece of a page of short news: its own headline and body.
type item struct {
	headline int         // index in lines, -1 for an item without one
	from, to int         // sentences of its body
	label    corpus.Span // the place that it begins with
	title    corpus.Span // its headline, where that stands in its first paragraph
	note     bool        // it tells of all items
}

// digestHeads are what the headline of a page of short news says.
var digestHeads = lexiconOf("则)", "快讯", "联播", "简讯", "要闻", "速览", "汇总", "集锦", "一览", "短讯", "简报")

// Characters of the headline of an item.
const maxItemHead = 45

// items cuts a page of short news: headlines without a full stop, each followed
// by its paragraphs. It is nil for a page that is one article.
func (p *parser) items() []item {
	if out := p.scriptItems(); len(out) > 1 {
		return out
	}
	if out := p.bulletItems(); len(out) > 1 {
		return out
	}
	if out := p.labelledItems(); len(out) > 1 {
		return out
	}
	if p.has(&lenticularMark) {
		if out := p.bracketItems(); len(out) > 1 {
			return out
		}
		if out := p.numberedItems(); len(out) > 1 {
			return out
		}
	}
	if out := p.paperItems(); len(out) > 1 {
		return out
	}
	if h := p.head(); h == "" || !digestHeads.in(h) {
		return nil
	}
	var out []item
	for i := 0; i < len(p.sentences); i++ {
		s := p.sentences[i]
		if !s.first || !p.isItemHead(s) || i+1 >= len(p.sentences) || p.sentences[i+1].line != s.line+1 || p.isItemHead(p.sentences[i+1]) {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].to = i
		}
		out = append(out, item{headline: s.line, from: i + 1, to: len(p.sentences)})
	}
	if len(out) > 0 && p.body > p.headline+1 { // the headline of the first item reads like a subheadline
		if end := p.sentenceOfLine(out[0].headline); end > 0 {
			out = append([]item{{headline: p.body - 1, from: 0, to: end}}, out...)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// bulletItems cuts a page of short news at the marks that its paragraphs begin
// with, if each tells of a day of its own.
func (p *parser) bulletItems() []item {
	var out []item
	for i, s := range p.sentences {
		if !s.first {
			continue
		}
		at := p.pastBullet(s.Span)
		if at == s.Start || len(p.dates(corpus.Span{Start: at, End: min(s.End, p.cutAt(at+maxLeadOn))})) == 0 {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].to = i
		}
		out = append(out, item{headline: -1, from: i, to: len(p.sentences)})
	}
	if len(out) < 2 {
		return nil
	}
	for k := range out {
		s := &p.sentences[out[k].from].Span
		s.Start = p.pastBullet(*s)
		if title, ok := p.titleBeforeDay(*s); ok {
			out[k].title = title
			*s = trimmed(p.text, corpus.Span{Start: title.End, End: s.End})
		}
	}
	return out
}

// titleBeforeDay is the headline that an item begins with, parted by a blank from
// the day of its report: 青禾县召开春耕推进会 3月2日,….
func (p *parser) titleBeforeDay(s corpus.Span) (corpus.Span, bool) {
	i := strings.IndexByte(start(p.of(s), maxBracketTitle), ' ')
	if i < 0 {
		return corpus.Span{}, false
	}
	title := corpus.Span{Start: s.Start, End: s.Start + i}
	t := p.of(title)
	d, ok := p.dateAt(title.End+1, s.End)
	return title, ok && d.Start == title.End+1 && runes(t) >= minBracketTitle && !containsAny(t, "。", ",", ";")
}

// bracketItems cuts a page of short news at the headlines in brackets that its
// paragraphs begin with: 【全市春耕生产推进会召开】3月2日,….
func (p *parser) bracketItems() []item {
	var out []item
	for i, s := range p.sentences {
		if !s.first {
			continue
		}
		title, ok := p.bracketTitle(s)
		if !ok {
			continue
		}
		out = append(out, item{headline: -1, from: i, to: p.paragraphEnd(i), title: title})
	}
	if len(out) < 2 {
		return nil
	}
	for k, x := range out {
		if k+1 < len(out) {
			out[k].to = out[k+1].from
		}
		s := &p.sentences[x.from].Span
		*s = trimmed(p.text, corpus.Span{Start: x.title.End + len("】"), End: s.End})
	}
	return out
}

// bracketTitle is the headline in brackets that a paragraph begins with, where its
// first clause tells the day.
func (p *parser) bracketTitle(s sentence) (corpus.Span, bool) {
	t := start(p.of(s.Span), maxBracketTitle)
	if !strings.HasPrefix(t, "【") {
		return corpus.Span{}, false
	}
	i := han.Index(t, "】")
	if i < 0 {
		return corpus.Span{}, false
	}
	title := trimmed(p.text, corpus.Span{Start: s.Start + len("【"), End: s.Start + i})
	lead := corpus.Span{Start: s.Start + i + len("】"), End: min(s.End, p.cutAt(s.Start+i+maxLeadOn))}
	return title, runes(p.of(title)) >= minBracketTitle && lead.Start < lead.End && len(p.dates(lead)) > 0
}

// Lengths of a headline in brackets: characters at least, bytes with the brackets
// at most.
const (
	minBracketTitle = 6
	maxBracketTitle = 3 * (maxItemHead + 2)
)

// paperItems cuts a page of a newspaper at the headlines behind which a report begins with
// the paper's own dateline: 本报讯.
func (p *parser) paperItems() []item {
	var out []item
	for i, s := range p.sentences {
		if i+1 < len(p.sentences) && s.first && p.sentences[i+1].line == s.line+1 && p.opensReport(p.sentences[i+1]) && p.isItemHead(s) {
			if n := len(out); n > 0 {
				out[n-1].to = i
			}
			out = append(out, item{headline: s.line, from: i + 1, to: len(p.sentences)})
		}
	}
	if len(out) > 0 && p.headline >= 0 && p.opensReport(p.sentences[0]) {
		out = append([]item{{headline: p.headline, from: 0, to: out[0].from - 1}}, out...)
	}
	return out
}

// opensReport reports whether a sentence begins with the dateline of the paper itself.
func (p *parser) opensReport(s sentence) bool {
	t := p.of(s.Span)
	return s.first && (hasAnyPrefix(t, "本报讯", "本台讯", "本网讯", "本刊讯") > 0 || strings.HasPrefix(t, "本报") && han.Contains(start(t, maxPaperLine), "讯"))
}

// maxPaperLine is how many bytes 本报青禾5月6日讯 takes at most.
const maxPaperLine = 45

// numberedItems cuts a page of short news at the lines that number its items alone:
// 【要闻一】, 【要闻二】.
func (p *parser) numberedItems() []item {
	var out []item
	for i, s := range p.sentences {
		if !s.first || i+1 == len(p.sentences) || !isItemNumber(p.of(s.Span)) || s.Span != p.lines[s.line].Span {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].to = i
		}
		out = append(out, item{headline: -1, from: i + 1, to: len(p.sentences)})
	}
	return out
}

// isItemNumber reports whether a line is the number of an item in brackets, with a
// word in front or none.
func isItemNumber(line string) bool {
	inside, ok := strings.CutPrefix(line, "【")
	inside, closed := strings.CutSuffix(inside, "】")
	if !ok || !closed || longerThan(inside, maxItemNumber) {
		return false
	}
	word := strings.TrimRight(inside, "0123456789一二三四五六七八九十")
	return word != inside && hanOnly(word)
}

// maxItemNumber is how many characters the number of an item has at most.
const maxItemNumber = 5

// labelledItems cuts a page of short news at the places that its paragraphs begin
// with, 柳岸镇:3月2日…, if each tells of something that a place of that rank did.
func (p *parser) labelledItems() []item {
	var out []item
	for i, s := range p.sentences {
		if !s.first {
			continue
		}
		n := p.placeLabel(s.Span)
		if n == 0 {
			if len(out) > 0 {
				break // what closes the page is no item's
			}
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].to = i
		}
		out = append(out, item{headline: -1, from: i, to: p.paragraphEnd(i), label: corpus.Span{Start: s.Start, End: s.Start + n - len(":")}})
	}
	if len(out) < 2 {
		return nil
	}
	for _, x := range out {
		s := &p.sentences[x.from].Span
		*s = trimmed(p.text, corpus.Span{Start: x.label.End + len(":"), End: s.End})
	}
	return out
}

// placeLabel is the length of the name of a place and the colon that a paragraph
// begins with, where its first clause goes on about that place.
func (p *parser) placeLabel(s corpus.Span) int {
	head := start(p.of(s), maxPlaceLabel)
	i := strings.IndexByte(head, ':')
	if i < 0 || rankOf(head[:i]) == noRank || !hanOnly(head[:i]) {
		return 0
	}
	rest := start(p.text[s.Start+i+1:], maxLeadOn)
	if !han.Contains(rest, head[:i]) && len(p.dates(corpus.Span{Start: s.Start + i + 1, End: s.End})) == 0 {
		return 0
	}
	return i + 1
}

// maxPlaceLabel is how many bytes a paragraph's label with its colon has at most.
const maxPlaceLabel = 34

// paragraphEnd is the sentence behind the paragraph that a sentence opens.
func (p *parser) paragraphEnd(i int) int {
	for i++; i < len(p.sentences) && !p.sentences[i].first; i++ {
	}
	return i
}

// pastBullet is where a sentence or headline begins behind the mark at the head of
// its paragraph.
func (p *parser) pastBullet(s corpus.Span) int {
	n := clean.Bullet(p.of(s))
	if n == 0 {
		return s.Start
	}
	return trimmed(p.text, corpus.Span{Start: s.Start + n, End: s.End}).Start
}

// sentenceOfLine is the first sentence of a line.
func (p *parser) sentenceOfLine(line int) int {
	for i := range p.sentences {
		if p.sentences[i].line == line {
			return i
		}
	}
	return 0
}

func (p *parser) isItemHead(s sentence) bool {
	t := p.of(s.Span)
	return s.Span == p.lines[s.line].Span && !longerThan(t, maxItemHead) && !containsAny(t, "。", ";", ",") && !strings.HasSuffix(t, ":")
}

// readItems reads the meetings of a page of short news, one item after another.
func (p *parser) readItems(items []item) {
	p.readPeople(0, len(p.sentences))
	own, body := p.headline, p.body
	if own >= 0 {
		p.digest = p.withoutLabel(p.lines[own].Span)
	}
	for _, x := range items {
		p.headline, p.body = x.headline, x.headline+1
		if x.headline < 0 {
			p.headline, p.body = own, p.sentences[x.from].line
		} else {
			head := &p.lines[x.headline].Span
			head.Start = p.pastBullet(*head)
		}
		p.datelined = false
		e, ok := p.itemEvent(x)
		if !ok {
			continue
		}
		p.inItem, p.inBroadcast, p.label = true, x.headline < 0, x.label
		to := x.to
		again, followed := p.followUp(e, x)
		if followed {
			to = again.sentence
		}
		m := p.meeting(e, x.from, to)
		if x.headline >= 0 {
			p.headlinePeople(&m)
		}
		p.out.Meetings = append(p.out.Meetings, m)
		if followed {
			p.out.Meetings = append(p.out.Meetings, p.meeting(again, again.sentence, x.to))
		}
	}
	p.headline, p.body, p.inItem, p.inBroadcast, p.label, p.datelined = own, body, false, false, corpus.Span{}, false
}

// followUp is the meeting that an item says was held right after its own: 会议结束后,
// 我市立即召开续会.
func (p *parser) followUp(first event, x item) (event, bool) {
	for i := max(first.sentence, x.from) + 1; i < x.to; i++ {
		for _, e := range p.events(p.sentences[i].Span, i) {
			if strings.HasSuffix(p.of(e.kind), "续会") || strings.HasSuffix(p.of(e.name), "续会") {
				return e, true
			}
		}
	}
	return event{}, false
}

// itemEvent finds the meeting of an item in its first sentences, with the
// fullest name of those and its headline.
func (p *parser) itemEvent(x item) (event, bool) {
	var head event
	hasHead := false
	if x.title.Len() > 0 {
		if es := p.events(x.title, -1); len(es) > 0 {
			head, hasHead = es[0], true
		}
	}
	if x.headline >= 0 {
		for _, part := range p.blankParts(p.lines[x.headline].Span) {
			if es := p.events(part, -1); len(es) > 0 && !hasHead {
				head, hasHead = es[0], true
			}
		}
	}
	for i := x.from; i < x.to && i < x.from+itemLead; i++ {
		for _, e := range p.events(p.sentences[i].Span, i) {
			if e.bare && e.body.Len() == 0 && !hasHead {
				continue
			}
			if hasHead {
				e = p.fuller(e, head)
			}
			return e, true
		}
	}
	if !hasHead || head.bare {
		return event{}, false
	}
	head.sentence = x.from
	head.clause = corpus.Span{Start: p.sentences[x.from].Start, End: p.sentences[x.from].Start}
	return head, true
}

// itemLead is how many sentences of an item may report its meeting.
const itemLead = 2
