package meeting

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

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
