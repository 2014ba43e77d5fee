package meeting

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// readMeetings finds the meetings an article reports and fills each in.
func (p *parser) readMeetings() {
	if p.rejected() {
		return
	}
	if items := p.items(); items != nil {
		p.readItems(items)
		if len(p.out.Meetings) > 0 {
			p.readSpeeches()
		}
		return
	}
	events := p.findEvents()
	if len(events) == 0 {
		if !p.formed || p.minutes.name.Len() == 0 {
			return
		}
		events = []event{{bare: true, sentence: 0, clause: p.minutes.name}}
	}
	p.readPeople(0, len(p.sentences))
	for _, e := range events {
		if e.aside {
			p.asides = append(p.asides, p.sentences[e.sentence].Span)
		}
	}
	for i, e := range events {
		from, to := p.extent(events, i)
		m := p.meeting(e, from, to)
		if i == 0 {
			p.headlinePeople(&m)
			if p.formed {
				p.fillForm(&m, p.minutes)
			}
		}
		if i > 0 && !p.worthReporting(&m, e) || !m.Name.Known() && len(m.People) == 0 {
			continue
		}
		p.out.Meetings = append(p.out.Meetings, m)
	}
	if len(p.out.Meetings) > 0 {
		p.readSpeeches()
	}
}

// extent is the range of sentences that belong to a meeting: up to the next.
func (p *parser) extent(events []event, i int) (from, to int) {
	from, to = 0, len(p.sentences)
	if i > 0 {
		from = events[i].sentence
	}
	if events[i].aside {
		return from, from + 1
	}
	for _, e := range events[i+1:] {
		if !e.aside {
			to = e.sentence
			break
		}
	}
	return from, to
}

// worthReporting: a later meeting must bring more than its name.
func (p *parser) worthReporting(m *model.Meeting, e event) bool {
	return len(m.People) > 0 || m.Date.Known() || !e.bare
}

// meeting fills in one meeting from its event and its sentences.
func (p *parser) meeting(e event, from, to int) model.Meeting {
	m := model.Meeting{Mode: model.InPerson}
	p.nameMeeting(&m, e)
	p.dateMeeting(&m, e)
	p.people.fill(p, &m, from, to)
	p.placeMeeting(&m, e)
	p.venue(&m, e, from, to)
	p.mode(&m, from, to)
	p.bodies(&m, from, to)
	p.documents(&m, from, to)
	p.targets(&m, from, to)
	return m
}

// nameMeeting sets name and kind.
func (p *parser) nameMeeting(m *model.Meeting, e event) {
	if e.kind.Len() > 0 {
		m.Kind = p.value(e.kind)
	}
	if e.name.Len() == 0 {
		return
	}
	m.Name = p.value(e.name)
	if e.body.Len() > 0 {
		body := p.value(e.body)
		m.Name.Value = body.Value + m.Name.Value
		m.Name.Evidence = append(body.Evidence, m.Name.Evidence...)
	} else if e.bare {
		m.Name = model.Text{}
	}
	m.Aliases = p.aliases(e)
}

// aliases are the names in quotation marks that the text gives the meeting as a
// whole: “开年第一会”.
func (p *parser) aliases(e event) []model.Text {
	if !p.has(&aliasMark) {
		return nil
	}
	var out []model.Text
	name := p.of(e.name)
	seen := map[string]bool{}
	for at := 0; ; {
		i := han.Index(p.text[at:], "会\"")
		if i < 0 {
			return out
		}
		end := at + i + len("会")
		at = end + 1
		from := max(0, end-60)
		open := from + strings.LastIndexByte(p.text[from:end], '"')
		if open < from || strings.ContainsAny(p.text[open+1:end], "\n,") {
			continue
		}
		s := corpus.Span{Start: open + 1, End: end}
		t := p.of(s)
		if seen[t] || han.Contains(name, t) || hasAnySuffix(t, "两会", "一次会", "委员会", "协会") > 0 || !p.aliasHere(open, at) {
			continue
		}
		if n := runes(t); n < 3 || n > 16 {
			continue
		}
		seen[t] = true
		out = append(out, p.value(s))
	}
}

// aliasHere: the quotation names the meeting that was held, not some other.
func (p *parser) aliasHere(open, end int) bool {
	before := p.text[max(0, open-45):open]
	after := p.text[end:min(len(p.text), end+30)]
	return containsAny(before, "召开", "举行", "这次", "此次", "本次") || hasAnyPrefix(after, "召开", "举行") > 0
}

// findEvents lists the meetings of the article, the main one first.
func (p *parser) findEvents() []event {
	head, hasHead := p.headlineEvent()
	lead, hasLead := p.leadEvent()
	var main event
	switch {
	case hasHead && hasLead:
		main = p.fuller(lead, head)
	case hasLead:
		if !p.leadCarries(lead) {
			return nil
		}
		main = lead
	case hasHead:
		main = head
	default:
		e, ok := p.impliedEvent()
		if !ok {
			return nil
		}
		main = e
	}
	return append([]event{main}, p.laterEvents(main)...)
}

// fuller picks the fullest name of lead and headline: the lead's, unless the
// headline's ends in it or the lead gives none.
func (p *parser) fuller(lead, head event) event {
	l, h := p.of(lead.name), p.of(head.name)
	if lead.body.Len() > 0 && strings.HasSuffix(p.of(lead.body)+l, h) {
		return lead
	}
	take := lead.bare && lead.body.Len() == 0 || generic(l) && !generic(h) ||
		len(h) > len(l) && (strings.HasSuffix(h, l) || strings.HasSuffix(strings.TrimSuffix(h, "议"), strings.TrimSuffix(l, "议")))
	if take && !head.bare {
		lead.name, lead.kind, lead.bare, lead.body = head.name, head.kind, head.bare, head.body
	}
	return lead
}

// headlineEvent finds the meeting in headline and subheadlines.
func (p *parser) headlineEvent() (event, bool) {
	for i := 0; i < p.body && i < len(p.lines); i++ {
		for _, part := range p.blankParts(p.lines[i].Span) {
			if es := p.events(part, -1); len(es) > 0 && (p.session() > 0 || !p.visitHeadline()) {
				return es[0], true
			}
			if e, ok := p.spokenAt(part, -1); ok {
				return e, true
			}
		}
	}
	return event{}, false
}

// blankParts cuts a headline at its blanks and exclamations.
func (p *parser) blankParts(s corpus.Span) []corpus.Span {
	var out []corpus.Span
	start := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i == s.End || p.text[i] == ' ' || p.text[i] == '|' || p.text[i] == '!' || p.text[i] == '?' {
			if i > start {
				out = append(out, corpus.Span{Start: start, End: i})
			}
			start = i + 1
		}
	}
	return out
}

// leadParagraphs is how many paragraphs of the body may report the meeting
// first.
const leadParagraphs = 3

// leadSentences is how many sentences of them.
const leadSentences = 60

// leadEvent finds the meeting in the first paragraphs.
func (p *parser) leadEvent() (event, bool) {
	var spoken, attended event
	var bare event
	hasBare := false
	for i, s := range p.sentences {
		if s.line >= p.body+leadParagraphs && (hasBare || spoken.name.Len() > 0 || attended.name.Len() > 0 || s.line >= p.body+2*leadParagraphs || !s.first) {
			break
		}
		if i > leadSentences {
			break
		}
		if p.insideQuotation(s) {
			continue
		}
		for _, e := range p.events(s.Span, i) {
			if !e.bare || e.body.Len() > 0 {
				return e, true
			}
			if !hasBare {
				bare, hasBare = e, true
			}
		}
		if spoken.name.Len() == 0 {
			if e, ok := p.spokenAt(s.Span, i); ok {
				spoken = e
			}
		}
		if attended.name.Len() == 0 {
			if e, ok := p.attended(s.Span, i); ok {
				attended = e
			}
		}
	}
	switch {
	case spoken.name.Len() > 0:
		return spoken, true
	case attended.name.Len() > 0 && (!hasBare || bare.sentence >= attended.sentence):
		return attended, true
	}
	return bare, hasBare
}

// insideQuotation: the sentence stands in what somebody is quoted with.
func (p *parser) insideQuotation(s sentence) bool {
	from := p.lines[s.line].Start
	return s.Start-from < maxSentence && strings.Count(p.text[from:s.Start], "\"")%2 == 1
}

// sessionWords begin the sentences that report on a meeting in session.
var sessionWords = []string{"会上", "会议强调", "会议指出", "会议要求", "会议听取", "会议认为", "主持会议", "出席会议", "参加会议",
	"主持并讲话", "会议由", "会议审议", "会议传达", "会议学习", "座谈会上", "会议研究", "会议开始", "与会", "会议决定", "大会", "会议通报",
	"会议对", "会议一开始"}

// session counts how many kinds of such words an article has.
func (p *parser) session() int {
	return p.kinds(&sessionMarks)
}

// leadCarries: a meeting found in the lead alone is what the article reports,
// not a circumstance: the lead opens with it or the article goes on about it.
func (p *parser) leadCarries(e event) bool {
	if p.visitHeadline() && e.bare || p.awardHeadline() && p.session() < 2 && !p.elects(e) {
		return false
	}
	if e.sentence >= 0 && (p.session() == 0 && !p.dayNear(e.sentence) || yearAlone(p.of(p.sentences[e.sentence].Span))) {
		return false
	}
	return e.sentence <= 2 || p.session() >= 2 || p.opensParagraph(e)
}

// opensParagraph: the report turns to a named meeting with a paragraph of its own, which
// tells its day and who convened it.
func (p *parser) opensParagraph(e event) bool {
	s := p.sentences[e.sentence]
	return s.first && !e.bare && han.Contains(p.of(s.Span), "主持召开") &&
		slices.ContainsFunc(p.dates(s.Span), func(d day) bool { return d.day != 0 })
}

// yearAlone: a sentence begins with a year that stands for itself, as in the
// story of a life: 1993年,县里召开教师大会.
func yearAlone(t string) bool {
	return len(t) > len("1993年") && (t[0] == '1' || t[0] == '2') && strings.HasPrefix(t[len("1993"):], "年,") && strings.Trim(t[:len("1993")], "0123456789") == ""
}

// dayNear: sentence i or the one before tells a day, 今天 and 近日 too.
func (p *parser) dayNear(i int) bool {
	for j := max(0, i-1); j <= i; j++ {
		if s := p.sentences[j].Span; slices.ContainsFunc(p.dates(s), func(d day) bool { return d.day != 0 || d.relative > 0 }) {
			return true
		}
	}
	return false
}

// elects: the headline tells who was elected, at the session that the lead
// reports.
func (p *parser) elects(e event) bool {
	return han.Contains(p.head(), "当选") && e.sentence <= 1 && containsAny(p.of(e.name), "次全体会议", "次会议", "代表大会", "次全会")
}

// impliedEvent finds a meeting that no clause names: the article only tells
// what was said at it.
func (p *parser) impliedEvent() (event, bool) {
	if p.session() < 2 || p.visitHeadline() {
		return event{}, false
	}
	for i, s := range p.sentences {
		j := -1
		for _, w := range []string{"主持会议", "出席会议", "参加会议", "会议一开始", "会议指出", "会议强调", "会议要求", "会议由", "会议听取"} {
			if k := han.Index(p.of(s.Span), w); k >= 0 && (j < 0 || k < j) {
				j = k
			}
		}
		if j < 0 {
			continue
		}
		at := s.Start + j
		at += han.Index(p.text[at:], "会议")
		span := corpus.Span{Start: at, End: at + len("会议")}
		if p.headline >= 0 && i < 12 || i < 6 {
			return event{name: span, kind: span, clause: p.sentences[0].Span, sentence: min(i, 0), bare: true}, true
		}
	}
	return event{}, false
}
