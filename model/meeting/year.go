package meeting

import (
	"strings"
	"time"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// isoLayout is the form of a date in the model.
const isoLayout = "2006-01-02"

// isoDay is t.Format(isoLayout), without reading the layout anew for each date.
func isoDay(t time.Time) string {
	y, m, d := t.Date()
	if y < 1000 || y > 9999 {
		return t.Format(isoLayout)
	}
	digit := func(n int) byte { return byte('0' + n%10) }
	return string([]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(int(m) / 10), digit(int(m)), '-', digit(d / 10), digit(d)})
}

// yearClues is what an article says of its year.
type yearClues struct {
	published time.Time // zero if the article does not say
	filed     time.Time // a date in the record's address or name
	done      bool
	inferred  int // from the text; 0 if nothing tells
	session   int // of the national session that the report is about; 0 for none
	academic  int // in which the school year began that the text names; 0 for none
}

// days before its publication that a meeting without a year may lie; one that
// seems later is of the year before.
const slackDays = 2

// resolve finds the calendar date of a day as written, and where its year is
// from; ok is false where no full date can be reached.
func (p *parser) resolve(d day, dateline day) (date time.Time, basis model.DateBasis, ok bool) {
	if d.relative > 0 {
		return p.resolveRelative(d, dateline)
	}
	if d.year != 0 {
		return p.valid(d.year, d.month, d.day, model.DateText)
	}
	if d.month == 0 {
		return p.resolveMonth(d, dateline)
	}
	if ref := p.year.published; !ref.IsZero() {
		t, ok := lastBefore(ref, d.month, d.day)
		if !ok || announced(ref, d.month, d.day) && !p.lastYears(d) {
			return time.Time{}, "", false
		}
		return t, model.DatePublished, true
	}
	if y := p.inferYear(d.month); y != 0 {
		return p.valid(y, d.month, d.day, model.DateInferred)
	}
	if ref := p.year.filed; !ref.IsZero() {
		if t, ok := lastBefore(ref, d.month, d.day); ok && ref.Sub(t) < filedDays*24*time.Hour {
			return t, model.DateInferred, true
		}
	}
	return time.Time{}, "", false
}

// filedDays is how many days a record may be filed after the meeting for the
// date in its name to tell the year.
const filedDays = 60

func (p *parser) valid(y, m, d int, basis model.DateBasis) (time.Time, model.DateBasis, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d || m < 1 {
		return time.Time{}, "", false
	}
	return t, basis, true
}

// lastBefore is the latest such day that is not after ref, but for the slack of
// pages that are dated before they are written.
func lastBefore(ref time.Time, month, date int) (time.Time, bool) {
	limit := ref.AddDate(0, 0, slackDays)
	for y := limit.Year(); y >= limit.Year()-4; y-- {
		t := time.Date(y, time.Month(month), date, 0, 0, 0, 0, time.UTC)
		if t.Day() == date && !t.After(limit) {
			return t, true
		}
	}
	return time.Time{}, false
}

// announcedDays is how many days ahead a page may announce a meeting; a day that
// seems to lie further ahead is of the year before.
const announcedDays = 60

// announced reports whether a day without a year is rather one to come than one
// of the year before ref.
func announced(ref time.Time, month, date int) bool {
	from, to := ref.AddDate(0, 0, slackDays), ref.AddDate(0, 0, announcedDays)
	for y := ref.Year(); y <= to.Year(); y++ {
		t := time.Date(y, time.Month(month), date, 0, 0, 0, 0, time.UTC)
		if t.Day() == date && t.After(from) && !t.After(to) {
			return true
		}
	}
	return false
}

// lastYears: the text says that the day is of the year before.
func (p *parser) lastYears(d day) bool {
	return hasAnySuffix(p.text[:d.Start], "去年", "上年", "昨年", "上一年", "前一年") > 0
}

// resolveMonth finds the month of 21日: that of the dateline, else the latest
// with such a day before publication.
func (p *parser) resolveMonth(d, dateline day) (time.Time, model.DateBasis, bool) {
	if dateline.month != 0 {
		d.year, d.month = dateline.year, dateline.month
		if dateline.day < d.day && dateline.day != 0 { // 电 of the 1st about the 31st
			d.month--
			if d.month == 0 {
				d.month = 12
				if d.year > 0 {
					d.year--
				}
			}
		}
		return p.resolve(d, day{})
	}
	ref, basis := p.year.published, model.DatePublished
	if ref.IsZero() {
		ref, basis = p.year.filed, model.DateInferred
	}
	if ref.IsZero() {
		return time.Time{}, "", false
	}
	for back := range 3 {
		first := time.Date(ref.Year(), ref.Month()-time.Month(back), 1, 0, 0, 0, 0, time.UTC)
		t := first.AddDate(0, 0, d.day-1)
		if t.Month() == first.Month() && !t.After(ref) {
			return t, basis, true
		}
	}
	return time.Time{}, "", false
}

func (p *parser) resolveRelative(d, dateline day) (time.Time, model.DateBasis, bool) {
	if d.vague {
		return time.Time{}, "", false
	}
	var t time.Time
	basis := model.DatePublished
	if dateline.known() {
		var ok bool
		if t, basis, ok = p.resolve(dateline, day{}); !ok {
			return time.Time{}, "", false
		}
	} else if t = p.year.published; t.IsZero() {
		return time.Time{}, "", false
	}
	t = time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC).AddDate(0, 0, 1-d.relative)
	return t, basis, true
}

// anniversaries tie a count of years to a year: the event is the year they
// count from.
var anniversaries = []struct {
	before []string
	from   int
}{
	{[]string{"建党", "中国共产党成立", "党成立", "中国共产党建党"}, 1921},
	{[]string{"新中国成立", "中华人民共和国成立", "建国", "共和国成立"}, 1949},
	{[]string{"改革开放"}, 1978},
	{[]string{"建军", "中国人民解放军建军"}, 1927},
}

// openings tie the first year of a plan or of a congress to a year.
var openings = []struct {
	text string
	year int
}{
	{"十一五\"", 2006}, {"十二五\"", 2011}, {"十三五\"", 2016}, {"十四五\"", 2021}, {"十五五\"", 2026},
	{"党的二十大精神", 2023}, {"党的十九大精神", 2018}, {"党的十八大精神", 2013},
}

// inferYear finds the year from other clues of the text, for a day in the given
// month: the year in a title or name, 2022年度, the opening year of a plan, an
// anniversary.
func (p *parser) inferYear(month int) int {
	if !p.year.done {
		p.year.done = true
		p.year.inferred = p.yearFromText()
		p.year.academic = p.academicYear()
		p.year.session = p.nationalYear()
	}
	if y := p.year.session; y != 0 && month == nationalMonth {
		return y
	}
	if y := p.year.academic; y != 0 {
		if month < schoolStarts {
			y++
		}
		return y
	}
	y := p.year.inferred
	if y < 0 { // what was done in a year is told early in the next
		y = -y
		if month <= lookingBack {
			y++
		}
	}
	return y
}

// The national congresses are elected for five years and meet each March; the
// fourteenth first met in 2023.
const (
	nationalTerm  = 14
	nationalFirst = 2023
	nationalYears = 5
	nationalMonth = 3
)

// nationalYear is the year of the session of a national congress that the first
// paragraph names: 十三届全国人大四次会议 met in 2021.
func (p *parser) nationalYear() int {
	if p.body >= len(p.lines) {
		return 0
	}
	t := start(p.of(p.lines[p.body].Span), maxSentence)
	for _, w := range []string{"届全国人大", "届全国政协"} {
		i := han.Index(t, w)
		if i < 0 {
			continue
		}
		rest := t[i+len(w):]
		j := han.Index(rest, "次会议")
		if j < 0 || j > len("第二十") {
			continue
		}
		term, sitting := numberBefore(t[:i]), numberBefore(rest[:j])
		if term > 0 && sitting > 0 && sitting <= nationalYears {
			return nationalFirst + nationalYears*(term-nationalTerm) + sitting - 1
		}
	}
	return 0
}

// schoolStarts is the month in which a school year begins.
const schoolStarts = 8

// academicYear is the year in which the school year began that the text names
// first: 2019 of 2019—2020学年.
func (p *parser) academicYear() int {
	for at := 0; p.has(&schoolMark); {
		i := han.Index(p.text[at:], "学年")
		if i < 0 {
			return 0
		}
		at += i
		second := p.yearBefore(at)
		before := strings.TrimRight(p.text[:max(0, at-len("2020"))], "—-~至 年度")
		if first := p.yearBefore(len(before)); second != 0 && first == second-1 {
			return first
		}
		at += len("学年")
	}
	return 0
}

// lookingBack is the last month in which an article that sums up a year without
// naming the one it is written in is taken to be of the next year.
const lookingBack = 3

// yearFromText gathers the years that the text names; negative for a year that
// is only looked back on.
func (p *parser) yearFromText() int {
	for _, o := range openings {
		for at := 0; p.has(&openingMark) && p.holds(o.text); {
			i := han.Index(p.text[at:], o.text)
			if i < 0 {
				break
			}
			at += i + len(o.text)
			if t := p.text[at:min(len(p.text), at+36)]; han.Contains(t, "开局") && !containsAny(t, "奠定", "谋划", "打好", "打下", "。", "基础") && han.Contains(p.text[max(0, at-90):at], "今年") {
				return o.year
			}
		}
	}
	for _, a := range anniversaries {
		for _, b := range a.before {
			if y := p.anniversary(b, a.from); y != 0 {
				return y
			}
		}
	}
	return p.namedYear()
}

func (p *parser) anniversary(event string, from int) int {
	for at := 0; p.has(&jubileeMark); {
		i := han.Index(p.text[at:], event)
		if i < 0 {
			return 0
		}
		at += i + len(event)
		n, size := p.numberAt(at, len(p.text))
		if size > 0 && n > 10 && n < 200 && strings.HasPrefix(p.text[at+size:], "周年") && han.Contains(p.text[max(0, at-120):at], "今年") {
			return from + n
		}
	}
	return 0
}

// namedYear weighs the years named with 年: plans and lists of a year speak for
// it, reports on a year for the next.
func (p *parser) namedYear() int {
	forward, back, planned := 0, 0, 0
	for _, digit := range p.hits.digits {
		at := int(digit) + 1
		if !strings.HasPrefix(p.text[at:], "年") {
			continue
		}
		y := p.yearBefore(at)
		if y == 0 {
			continue
		}
		at += len("年")
		after := p.text[at:min(len(p.text), at+45)]
		before := p.text[max(0, at-60):at]
		verb := p.text[max(0, at-30) : at-len("2023年")]
		switch {
		case hasAnySuffix(verb, "到", "至") > 0: // by when something is to be done
		case hasAnySuffix(verb, "通报", "通报了", "总结", "总结了", "回顾", "回顾了", "回顾总结", "表彰") > 0 && !strings.HasPrefix(after, "第"):
			back = max(back, y)
		case hasAnyPrefix(after, "是", "春季", "夏季", "秋季", "工作计划", "工作安排", "计划", "工作思路", "目标", "工作要点", "重点工作", "主要目标",
			"工作会", "工作动员", "工作部署", "工作推进", "工作启动") > 0,
			strings.HasPrefix(after, "全") && !strings.HasPrefix(after, "全年") && !strings.HasPrefix(after, "全面"),
			han.Contains(before, "《") && !han.Contains(before, "》") && containsAny(titleRest(p.text[at:]), "清单", "任务", "方案", "计划", "要点",
				"安排") && !containsAny(titleRest(p.text[at:]), "规划", "通报", "总结", "情况", "表彰"),
			containsAny(firstClause(after), "计划", "安排", "工作部署", "目标任务", "重点任务", "工作要点", "工作思路"):
			forward = max(forward, y)
		case hasAnyPrefix(after, "度", "工作总结", "工作情况", "工作汇报", "的工作", "工作", "以来", "总结") > 0, containsAny(firstClause(after), "执行情况", "总结", "回顾", "工作汇报"):
			back = max(back, y)
		case hasAnySuffix(verb, "部署", "部署了", "安排", "谋划", "做好", "抓好") > 0 && containsAny(firstClause(after), "工作", "任务"):
			planned = max(planned, y)
		case strings.HasPrefix(after, "第") && at < len(p.text)/4:
			forward = max(forward, y)
		}
	}
	switch {
	case forward > 0 && forward >= back:
		return forward
	case back > 0:
		return -back
	case planned > 0: // what is planned for a year is so in it or late in the one before
		return -(planned - 1)
	}
	return 0
}

// titleRest is what is left of a title in 《》.
func titleRest(s string) string {
	s = start(s, maxTitleRest)
	if i := han.Index(s, "》"); i >= 0 {
		return s[:i]
	}
	return ""
}

// maxTitleRest is how many bytes of a title behind its year tell what it is.
const maxTitleRest = 120

func firstClause(s string) string {
	if i := strings.IndexAny(s, ",;\n"); i >= 0 {
		s = s[:i]
	}
	if i := han.Index(s, "。"); i >= 0 {
		s = s[:i]
	}
	return s
}

// yearBefore reads the four digits of a year that end at offset at.
func (p *parser) yearBefore(at int) int {
	if at < 4 {
		return 0
	}
	y := 0
	for _, c := range []byte(p.text[at-4 : at]) {
		if c < '0' || c > '9' {
			return 0
		}
		y = y*10 + int(c-'0')
	}
	if y < 1980 || y > 2100 || at > 4 && p.text[at-5] >= '0' && p.text[at-5] <= '9' {
		return 0
	}
	return y
}

// filedDate reads a date from the address or the name of a record, where sites
// and archives put it: /2023/0131/, 20230131.
func filedDate(a *corpus.Article) time.Time {
	for _, s := range []string{a.URL, a.ID} {
		for i := 0; i+8 <= len(s); i++ {
			if i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
				continue
			}
			if t, ok := compactDate(s[i:]); ok {
				return t
			}
		}
	}
	return time.Time{}
}

func compactDate(s string) (time.Time, bool) {
	var v, n int
	for i := 0; i < len(s) && n < 8; i++ {
		c := s[i]
		if c >= '0' && c <= '9' {
			v = v*10 + int(c-'0')
			n++
			if n == 8 && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
				return time.Time{}, false
			}
			continue
		}
		if (c == '-' || c == '/' || c == '_') && (n == 4 || n == 6) {
			continue
		}
		break
	}
	y, m, d := v/10000, v/100%100, v%100
	if n != 8 || !validDate(y, m, d) {
		return time.Time{}, false
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d
}
