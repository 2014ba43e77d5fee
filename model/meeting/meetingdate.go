package meeting

import (
	"strings"
	"time"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// dateMeeting sets date, day as written, part of day and basis.
func (p *parser) dateMeeting(m *model.Meeting, e event) {
	head, lineDay := p.dateline()
	d, ok := p.eventDay(e, head)
	if !ok {
		p.sameDay(m, e)
		if part := p.partInClause(e); part.Len() > 0 && !m.PartOfDay.Known() {
			m.PartOfDay = p.value(part)
		}
		return
	}
	start, earlier := p.firstDay(e, d)
	if earlier {
		d = start
	}
	m.DateText = p.value(d.Span)
	if part := p.partOfSentence(e, d); part.Len() > 0 {
		d.part = part
	}
	if d.part.Len() == 0 && !earlier {
		d.part = p.partInClause(e)
	}
	if d.part.Len() == 0 && d.endDay == 0 {
		d.part = p.partBehind(e, d)
	}
	if d.part.Len() > 0 {
		m.PartOfDay = p.value(d.part)
	}
	if d.known() || d.relative > 0 {
		if t, basis, ok := p.resolve(d, lineDay); ok {
			m.Date, m.DateBasis = p.valueAs(isoDay(t), d.Span), basis
			if last, ok := d.last(t); ok {
				m.DateEnd = p.valueAs(isoDay(last), d.Span)
			}
		}
	}
}

// last is the last day of a meeting that began on first, if the text names one
// that the calendar has: the year turns where the month is an earlier one.
func (d day) last(first time.Time) (time.Time, bool) {
	if d.endDay == 0 {
		return time.Time{}, false
	}
	y, m := first.Year(), d.endMonth
	switch {
	case m == 0:
		m = int(first.Month())
	case m < int(first.Month()):
		y++
	}
	if d.endYear != 0 {
		y = d.endYear
	}
	t := time.Date(y, time.Month(m), d.endDay, 0, 0, 0, 0, time.UTC)
	ok := t.Day() == d.endDay && t.After(first) && t.Before(first.AddDate(0, maxMonths, 0))
	return t, ok
}

// maxMonths is how many months a meeting lasts at most; what seems longer is
// misread or miswritten.
const maxMonths = 3

// firstDay reads the day a meeting began where the article reports its end:
// 会议自2月8日开始.
func (p *parser) firstDay(e event, last day) (day, bool) {
	for i := max(0, e.sentence); i < len(p.sentences) && i < e.sentence+3; i++ {
		s := p.sentences[i].Span
		j := han.Index(p.of(s), "自")
		if j < 0 {
			continue
		}
		d, ok := p.dateAt(s.Start+j+len("自"), s.End)
		if ok && d.day != 0 && hasAnyPrefix(p.text[d.End:s.End], "开始", "起", "开幕", "召开以来", "举行以来") > 0 && last.day != 0 {
			if d.month == 0 {
				d.month = last.month
			}
			d.year, d.endMonth, d.endDay = last.year, last.month, last.day
			return d, true
		}
	}
	return day{}, false
}

// partOfSentence reads the part of the day that the sentence of a meeting begins
// with where its day stands in another: 下午,王五主持召开.
func (p *parser) partOfSentence(e event, d day) corpus.Span {
	if e.sentence < 0 || e.sentence >= len(p.sentences) || p.sentences[e.sentence].Contains(d.Start) {
		return corpus.Span{}
	}
	s := p.sentences[e.sentence].Span
	at := s.Start + hasAnyPrefix(p.of(s), "当天", "当日", "同日", "随后")
	for _, w := range dayParts {
		if strings.HasPrefix(p.text[at:s.End], w) {
			return corpus.Span{Start: at, End: at + len(w)}
		}
	}
	return corpus.Span{}
}

// partBehind reads the part of the day that a sentence behind the one that
// reports the meeting begins with, as it tells how it opened: 上午9时,大会开幕.
func (p *parser) partBehind(e event, d day) corpus.Span {
	if e.sentence < 0 || !d.known() {
		return corpus.Span{}
	}
	for i := e.sentence + 1; i < len(p.sentences) && i <= e.sentence+openingLines; i++ {
		s := p.sentences[i].Span
		if part := p.partOfThatDay(s); part.Len() > 0 {
			return part
		}
		n := hasAnyPrefix(p.of(s), "上午", "下午")
		if n == 0 {
			continue
		}
		_, size := p.numberAt(s.Start+n, s.End)
		if size > 0 && containsAny(p.of(s), "开幕", "大会开始", "会议开始", "宣布开会", "国歌", "准时开始", "准时开会") {
			return corpus.Span{Start: s.Start, End: s.Start + n}
		}
	}
	return corpus.Span{}
}

// partOfThatDay reads the part of the day of a sentence that says when on the day named
// before the meeting was held: 当天下午,现场办公会在云川镇召开.
func (p *parser) partOfThatDay(s corpus.Span) corpus.Span {
	n := hasAnyPrefix(p.of(s), "当天", "当日")
	if n == 0 {
		return corpus.Span{}
	}
	part := hasAnyPrefix(p.of(s)[n:], "上午", "下午", "晚")
	head := firstClause(strings.TrimPrefix(p.of(s)[n+part:], ","))
	if part == 0 || !containsAny(head, "会在", "会议在", "会召开", "会议召开", "会举行", "会议举行") {
		return corpus.Span{}
	}
	return corpus.Span{Start: s.Start + n, End: s.Start + n + part}
}

// openingLines is how many sentences behind the report of a meeting may tell how
// it opened.
const openingLines = 5

// partInClause reads the part of the day that stands apart from the date.
func (p *parser) partInClause(e event) corpus.Span {
	if e.sentence >= 0 && e.clause.Start > 0 && p.text[e.clause.Start-1] == ',' { // 正月初八上午,县委召开
		end := e.clause.Start - 1
		if n := hasAnySuffix(p.text[:end], "上午", "下午"); n > 0 {
			return corpus.Span{Start: end - n, End: end}
		}
	}
	for _, w := range []string{"上午", "下午", "晚"} {
		i := han.Index(p.of(e.clause), w)
		if i < 0 || w == "晚" && hasAnyPrefix(p.of(e.clause)[i:], "晚报", "晚会") > 0 {
			continue
		}
		if v := holdVerbs.scan(p.text, e.clause.Start+i, e.clause.End, nil); len(v) > 0 || strings.HasPrefix(p.of(e.clause), w) {
			return corpus.Span{Start: e.clause.Start + i, End: e.clause.Start + i + len(w)}
		}
	}
	return corpus.Span{}
}

// sameDay gives a meeting that continues another its date: 会议结束后,我区立即召开
// 续会.
func (p *parser) sameDay(m *model.Meeting, e event) {
	if len(p.out.Meetings) == 0 || e.sentence < 0 || !e.aside && !p.continues(p.sentences[e.sentence].Span) {
		return
	}
	before := &p.out.Meetings[len(p.out.Meetings)-1]
	m.Date, m.DateBasis = before.Date, before.DateBasis
	if part := p.partOfSentence(e, day{Span: corpus.Span{Start: -1, End: -1}}); part.Len() > 0 {
		m.PartOfDay = p.value(part)
	}
}

// eventDay picks the day of a meeting: the one nearest before its verb in the
// sentence, else in it, else in the sentence before or the dateline.
func (p *parser) eventDay(e event, dateline corpus.Span) (day, bool) {
	if e.sentence < 0 && !p.inItem {
		for i := 0; i < len(p.sentences) && i < 2; i++ {
			if d, ok := p.dayIn(p.sentences[i].Span, e, dateline); ok {
				return d, true
			}
		}
		if p.headline >= 0 {
			return p.dayIn(p.lines[p.headline].Span, e, dateline)
		}
		return day{}, false
	}
	if e.sentence < 0 {
		return day{}, false
	}
	s := p.sentences[e.sentence].Span
	if d, ok := p.dayIn(s, e, dateline); ok {
		return d, true
	}
	if e.sentence > 0 && e.sentence <= 4 && len(p.out.Meetings) == 0 && !p.inItem {
		for i := e.sentence - 1; i >= 0; i-- {
			if d, ok := p.dayIn(p.sentences[i].Span, e, dateline); ok {
				return d, true
			}
		}
	}
	if e.sentence == 0 && len(p.sentences) > 1 && p.sentences[0].Len() < 60 {
		return p.dayIn(p.sentences[1].Span, e, dateline)
	}
	return day{}, false
}

// dayIn picks a day of a sentence. One in the dateline counts only if there is
// no other, and not where the dateline tells when it was sent.
func (p *parser) dayIn(s corpus.Span, e event, dateline corpus.Span) (day, bool) {
	var best, fallback day
	for _, d := range p.dates(s) {
		if e.name.Contains(d.Start) && d.Start != e.name.Start || p.insideTitle(s, d.Start) || d.relative == 0 && d.day == 0 {
			continue
		}
		if dateline.Contains(d.Start) {
			if fallback.Len() == 0 {
				fallback = d
			}
			continue
		}
		if best.endDay != 0 && d.month == 0 && d.day != 0 && e.clause.Contains(d.Start) && !e.clause.Contains(best.Start) && best.holds(d.day) {
			d.year, d.month = best.year, best.month // 14日至15日观摩,15日下午召开总结会
			best = d
			continue
		}
		if best.Len() == 0 || d.End <= e.clause.End && best.vague || best.relative > 0 && d.known() && d.Start <= best.End+1 {
			best = d
		}
	}
	if best.Len() > 0 {
		return best, true
	}
	if fallback.Len() > 0 && p.sent(fallback, dateline) {
		return day{}, false
	}
	return fallback, fallback.Len() > 0
}

// holds reports whether day n of the month lies in a stretch of days of one
// month.
func (d day) holds(n int) bool {
	return (d.endMonth == 0 || d.endMonth == d.month) && d.day <= n && n <= d.endDay
}

// sent: the date of the dateline is when the report was sent, 10月10日消息.
func (p *parser) sent(d day, dateline corpus.Span) bool {
	rest := p.text[d.End:dateline.End]
	return containsAny(rest, "消息", "电", "报道", "讯")
}
