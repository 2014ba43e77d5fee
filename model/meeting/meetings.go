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
	return e.sentence <= 2 || p.session() >= 2
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

// laterEvents finds further meetings that the article reports on their own: one
// that continues the first, or the next item of a digest.
func (p *parser) laterEvents(main event) []event {
	further, sequels := p.has(&nextMarks), p.has(&sequelMarks)
	var out []event
	seen := []string{p.of(main.name)}
	for i, s := range p.sentences {
		if i > main.sentence && main.sentence >= 0 && s.first {
			if e, ok := p.nextLead(i, main); ok && !repeated(p.of(e.name), seen) {
				seen = append(seen, p.of(e.name))
				out = append(out, e)
				continue
			}
		}
		if sequels {
			if e, ok := p.sequel(i, main); ok && !repeated(p.of(e.name), seen) {
				seen = append(seen, p.of(e.name))
				out = append(out, e)
				continue
			}
		}
		if !further || i <= main.sentence || !s.first && hasAnyPrefix(p.of(s.Span), "会后", "会议结束后", "大会结束后", "随后") == 0 && !han.Contains(firstClause(start(p.of(s.Span), maxLeadOn)), "会议结束后") {
			continue
		}
		if !p.continues(s.Span) || p.opensSpeech(s.Span) {
			continue
		}
		for _, e := range p.events(s.Span, i) {
			name := p.of(e.name)
			if !p.bareSequel(e, s.Span) && (repeated(name, seen) || sameSession(p.of(e.body)+name, seen) || e.bare) || p.saidBefore(s.Span, e.name.Start) {
				continue
			}
			seen = append(seen, name)
			out = append(out, e)
			break
		}
	}
	if runes(seen[0]) <= maxPartName {
		return out
	}
	return slices.DeleteFunc(out, func(e event) bool { return slices.Contains(partsOfMeetings, p.of(e.name)) })
}

// partsOfMeetings are the names of parts of a meeting that goes on for days, and
// has a longer name; maxPartName is how many characters they have at most.
var partsOfMeetings = strings.Fields("总结会 总结点评会 点评会 总结交流会 闭幕会 开幕会 分组会 总结会议")

const maxPartName = 5

// sequel reads 在随后召开的X第一次会议上: one sentence tells of another meeting, as
// of the first session of those a congress has elected.
func (p *parser) sequel(i int, main event) (event, bool) {
	if i < main.sentence {
		return event{}, false
	}
	s := p.sentences[i].Span
	for _, w := range sequelWords {
		j := han.Index(p.of(s), w)
		if j < 0 || !han.Contains(p.of(s)[j:], "会") {
			continue
		}
		e, ok := p.namedAfter(found{s.Start + j + len(w) - len("召开的"), s.Start + j + len(w) - len("的"), holding}, p.clauseAt(s, s.Start+j), s)
		if !ok || e.bare || !p.inSession(e, s.End) || !containsAny(p.of(e.name), "次", "全会", "全体会议", "大会") || e.name.Start < main.name.End && main.sentence == i {
			continue
		}
		e.clause, e.sentence, e.aside = p.clauseAt(s, s.Start+j), i, true
		return e, true
	}
	return event{}, false
}

// inSession: what follows the name says that something was done there.
func (p *parser) inSession(e event, limit int) bool {
	return hasAnyPrefix(p.text[e.name.End:limit], "上", "中", "选举", "通过", "审议", ",选举", ",审议", "选出") > 0
}

// clauseAt is the clause of a sentence that holds offset at.
func (p *parser) clauseAt(s corpus.Span, at int) corpus.Span {
	for _, c := range p.clauses(s) {
		if c.Start <= at && at < c.End {
			return c
		}
	}
	return s
}

// nextLead reads a paragraph that opens like another report: with a day of its
// own, later than that of the main meeting, and a meeting held on it.
func (p *parser) nextLead(i int, main event) (event, bool) {
	s := p.sentences[i].Span
	at := s.Start
	if p.mayHaveDateline(at) {
		at = p.datelineEnd(s)
	}
	d, ok := p.dateAt(at, s.End)
	if !ok || d.month == 0 || p.opensSpeech(s) {
		return event{}, false
	}
	for _, first := range p.dates(p.sentences[main.sentence].Span) {
		if first.month == 0 || first.day == 0 {
			continue
		}
		if d.month < first.month || d.month == first.month && d.day <= first.day {
			return event{}, false
		}
		for _, e := range p.events(s, i) {
			if !e.bare && !p.saidBefore(s, e.name.Start) {
				return e, true
			}
		}
		return event{}, false
	}
	return event{}, false
}

// bareSequel: a sentence tells that those who had listened to a meeting met on
// their own behind it, without a name: 市会议结束后,我县立即召开会议.
func (p *parser) bareSequel(e event, s corpus.Span) bool {
	return e.bare && p.of(e.name) == "会议" && han.Contains(firstClause(p.of(s)), "会议结束后") && e.clause.Start > s.Start && hasAnyPrefix(p.of(e.clause), "我", "县", "市", "区", "州", "旗", "镇") > 0
}

// maxLeadOn is how many bytes the clause that leads on to another meeting has at
// most: 全市电视电话会议结束后.
const maxLeadOn = 90

// saidBefore: the meeting is named in what somebody says should be done.
func (p *parser) saidBefore(s corpus.Span, at int) bool {
	for _, w := range p.sayingsIn(s.Start, at) {
		if p.text[w.end] == ',' || p.text[w.end] == ':' {
			return true
		}
	}
	return false
}

// nextWords lead from one meeting to the next.
var nextWords = []string{"会后", "会议结束后", "大会结束后", "会议之后", "随后", "当天下午", "当日下午", "同日", "当天上午", "当晚"}

// continues: the paragraph begins with a word that leads from one meeting to
// another.
func (p *parser) continues(s corpus.Span) bool {
	t := p.text[s.Start:min(s.End, s.Start+maxLeadOn)]
	for _, w := range nextWords {
		if i := han.Index(t, w); i >= 0 && i < 60 {
			return true
		}
	}
	return han.Contains(firstClause(t), "结束后")
}

// repeated reports whether a name is one of those seen, or part of one, or tells
// of the same session.
func repeated(name string, seen []string) bool {
	if sameSession(name, seen) {
		return true
	}
	for _, s := range seen {
		if han.Contains(s, name) || han.Contains(name, s) && s != "" {
			return true
		}
	}
	return false
}
