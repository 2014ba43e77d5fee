package meeting

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/han"
)

// readPublished takes the date of publication from the record, else from the
// credits.
func (p *parser) readPublished() {
	p.year.filed = filedDate(p.article)
	if s := strings.TrimSpace(p.article.Date); s != "" {
		if d, ok := publication(han.Fold(s), 0); ok {
			p.out.Published, p.year.published = metadata(d.value), d.day
			return
		}
	}
	best := -1
	for i := range p.credits {
		c := &p.credits[i]
		if p.datesSpeech(c.text) || greets(c.text) {
			continue
		}
		if at := dateIn(c.text); at >= 0 && (best < 0 || labelled(c.text) && !labelled(p.credits[best].text)) {
			best = i
		}
	}
	if best < 0 {
		if p.publishedInText(); !p.out.Published.Known() {
			p.publishedInMasthead()
		}
		if !p.out.Published.Known() {
			p.publishedInImprint()
		}
		return
	}
	c := &p.credits[best]
	d, _ := publication(c.text, publishedAt(c.text))
	p.out.Published, p.year.published = c.evidenceAs(d.value, d.Span), d.day
}

// publishedAt is the offset of the date of publication in a credit: that behind its
// label, else the first.
func publishedAt(t string) int {
	for _, label := range []string{"发布日期", "发布时间"} {
		if i := han.Index(t, label); i >= 0 {
			if at := dateIn(start(t[i:], maxLabelled)); at >= 0 {
				return i + at
			}
		}
	}
	return dateIn(t)
}

// maxLabelled is how many bytes a label and its date take at most.
const maxLabelled = 32

// publishedIn takes the date of publication from the first full date of a span
// of the text.
func (p *parser) publishedIn(s corpus.Span) {
	d, ok := publication(p.of(s), max(0, dateIn(p.of(s))))
	if ok {
		at := corpus.Span{Start: s.Start + d.Start, End: s.Start + d.End}
		p.out.Published, p.year.published = p.valueAs(d.value, at), d.day
	}
}

// datesSpeech: a date in brackets that fills its line, under the title of a
// speech, tells when it was held.
func (p *parser) datesSpeech(credit string) bool {
	t := strings.TrimSpace(credit)
	return strings.HasPrefix(t, "(") && strings.HasSuffix(t, "日)") && dateIn(t) == len("(") && hasAnySuffix(p.head(), "讲话", "发言", "致辞", "报告", "讲话稿", "主持词") > 0
}

// greets reports whether a line tells the visitor of a page what day it is.
func greets(t string) bool {
	return containsAny(t, "今天是", "现在是", "当前时间", "欢迎您", "欢迎来到", "欢迎访问", "欢迎光临", "欢迎进入", "欢迎登录")
}

// publishedInText reads a full date that stands before the dateline of the
// first paragraph, where the page's head runs into the report.
func (p *parser) publishedInText() {
	for i := 0; i < p.headline; i++ {
		if s := p.lines[i].Span; dateIn(p.of(s)) >= 0 {
			p.publishedIn(s)
			return
		}
	}
	for i := p.headline + 1; i < p.body && i < len(p.lines); i++ {
		if s := p.lines[i].Span; p.isSourceLine(s) {
			p.publishedIn(s)
			return
		}
	}
	for i := max(p.body+1, len(p.lines)-2); i < len(p.lines); i++ { // (云川融媒 王五 2023年7月6日)
		s := p.lines[i].Span
		t := p.of(s)
		open := strings.LastIndexByte(t, '(')
		if longerThan(t, 40) && (open < 0 || !strings.HasSuffix(t, ")") || runes(t[open:]) > 40) {
			continue
		}
		open = max(open, 0)
		if at := dateIn(t[open:]); at >= 0 && !containsAny(t[open:], "至", "召开", "举行", "通过") {
			p.publishedIn(corpus.Span{Start: s.Start + open, End: s.End})
			return
		}
	}
	if p.headline >= 0 && p.isScript() { // a broadcast is named by its day
		s := p.lines[p.headline].Span
		if dateIn(p.of(s)) >= 0 {
			p.publishedIn(s)
			return
		}
	}
	if p.body >= len(p.lines) {
		return
	}
	s := p.lines[p.body].Span
	s.End = p.datelineEnd(s)
	if at := dateIn(p.of(s)); at >= 0 && !han.Contains(p.of(s)[:at], "讯") {
		p.publishedIn(s)
	}
}

// publishedInMasthead reads the date of a line at the head of the page that
// cleaning took for the page's own, but that names its source.
func (p *parser) publishedInMasthead() {
	for i := range p.article.Edits {
		e := &p.article.Edits[i]
		if e.Span.Start > mastheadBytes || e.Reason != corpus.ReasonNavigation && e.Reason != corpus.ReasonNotice || len(e.Original) > maxMasthead {
			continue
		}
		t := han.Fold(clean.Plain(e.Original))
		at := dateIn(t)
		if at < 0 || greets(t) {
			continue
		}
		d, _ := publication(t, at)
		if containsAny(t, "来源", "发布", "浏览") || at == 0 && len(d.value) > len(isoLayout) {
			c := p.takenOut(e, clean.Plain(e.Original))
			p.out.Published, p.year.published = c.evidenceAs(d.value, d.Span), d.day
			return
		}
	}
}

func labelled(s string) bool { return containsAny(s, "发布", "时间", "日期", "来源", "发表") }

// dateIn finds the first full date of a credit; -1 if there is none.
func dateIn(s string) int {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == "二"[0] && strings.HasPrefix(s[i:], "二") || c >= 'A' && c <= 'S' && (i == 0 || !isWordByte(s[i-1])) || c > '2' && c <= '9' && beginsDay(s[i:]) {
			if _, ok := publication(s, i); ok {
				return i
			}
			continue
		}
		if s[i] < '1' || s[i] > '2' || i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
			continue
		}
		if _, ok := publication(s, i); ok {
			return i
		}
	}
	return -1
}

// beginsDay reports whether s is a day of one digit before the name of a month.
func beginsDay(s string) bool { return len(s) > 2 && s[1] == ' ' && s[2] >= 'A' && s[2] <= 'S' }

// stamp is a date of publication with the span it was read from.
type stamp struct {
	corpus.Span
	value string // as the model has it
	day   time.Time
}

// looseDate reads a date as fmt does, with signs and zeros: 2018年007月06日. n is its
// length, 0 for none.
func looseDate(s string) (y, m, d, n int) {
	if !mayBeDate(s) {
		return 0, 0, 0, 0
	}
	if _, err := fmt.Sscanf(s, "%4d年%d月%d日", &y, &m, &d); err != nil || !validDate(y, m, d) {
		return 0, 0, 0, 0
	}
	return y, m, d, han.Index(s, "日") + len("日")
}

// mayBeDate reports whether s may begin with a date as looseDate reads one, which
// takes its time: there are figures and their units, but for signs and blanks.
func mayBeDate(s string) bool {
	for _, unit := range []string{"年", "月", "日"} {
		rest := strings.TrimLeft(s, "0123456789")
		if len(rest) == len(s) {
			return s != "" && s[0] < 0xe4 && (s[0] < 'A' || s[0] > 'z') // no Chinese character, no letter
		}
		ok := false
		if s, ok = strings.CutPrefix(rest, unit); !ok {
			return false
		}
	}
	return true
}

// publication reads the date at an offset, with the time of day if one follows:
// 2023-01-31 16:01:03, 2018年07月06日.
func publication(s string, at int) (stamp, bool) {
	y, m, d, n := isoDate(s[at:])
	if n == 0 {
		y, m, d, n = chineseDate(s[at:])
	}
	if n == 0 {
		y, m, d, n = looseDate(s[at:])
	}
	if n == 0 {
		y, m, d, n = englishDate(s[at:])
	}
	if n == 0 {
		return stamp{}, false
	}
	return dated(s, corpus.Span{Start: at, End: at + n}, y, m, d)
}

// englishDate reads December 3, 2019 at the start of s; n is its length, 0 for none.
func englishDate(s string) (y, m, d, n int) {
	if s == "" || s[0] >= utf8.RuneSelf || s[0] <= '9' && strings.IndexByte(s[:min(len(s), len("3rd, "))], ' ') < 0 {
		return 0, 0, 0, 0
	}
	if y, m, d, n = clean.EnglishDate(s); !validDate(y, m, d) {
		return 0, 0, 0, 0
	}
	return y, m, d, n
}

// chineseDate reads 二〇二五年二月六日 at the start of s; n is its length, 0 for
// none.
func chineseDate(s string) (y, m, d, n int) {
	var v [3]int
	for i, unit := range []string{"年", "月", "日"} {
		j := han.Index(s[n:], unit)
		if j <= 0 || j > maxNumeral {
			return 0, 0, 0, 0
		}
		value, ok := han.Number(s[n : n+j])
		if !ok {
			return 0, 0, 0, 0
		}
		v[i] = value
		n += j + len(unit)
	}
	if !validDate(v[0], v[1], v[2]) {
		return 0, 0, 0, 0
	}
	return v[0], v[1], v[2], n
}

// maxNumeral is the longest number of a date in bytes: 二〇二五.
const maxNumeral = 12

// dated is the date at a span of s with the time of day, if that follows.
func dated(s string, at corpus.Span, y, m, d int) (stamp, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d {
		return stamp{}, false
	}
	value := isoDay(t)
	rest := strings.TrimLeft(s[at.End:], " T\u00a0")
	if h, min, sec, n := clock(rest); n > 0 {
		value += fmt.Sprintf("T%02d:%02d:%02d", h, min, sec)
		at.End = len(s) - len(rest) + n
	}
	return stamp{at, value, t}, true
}

// clock reads 16:01 or 16:01:03; seconds that are not said are 0. size is its
// length, 0 for none.
func clock(s string) (h, m, sec, size int) {
	var v [3]int
	i, k := 0, 0
	for ; k < 3; k++ {
		start := i
		for i < len(s) && i-start < 2 && s[i] >= '0' && s[i] <= '9' {
			v[k] = v[k]*10 + int(s[i]-'0')
			i++
		}
		if i == start {
			break
		}
		size = i
		if i >= len(s) || s[i] != ':' {
			k++
			break
		}
		i++
	}
	if k < 2 || v[0] > 23 || v[1] > 59 || v[2] > 59 {
		return 0, 0, 0, 0
	}
	return v[0], v[1], v[2], size
}
