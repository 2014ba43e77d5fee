package meeting

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// day is a date as written: zero where the text does not say.
type day struct {
	corpus.Span
	year, month, day int
	// the last day of several; endYear only where it stands beside it.
	endYear, endMonth, endDay int
	// relative: 今天, 昨日: the day must be found from another date; vague: 日前.
	relative int
	vague    bool
	part     corpus.Span // 上午
}

func (d day) known() bool { return d.day != 0 }

// dayParts are the parts of a day; 晚 stands for 晚上 and 当晚 too.
var dayParts = []string{"上午", "下午", "晚", "中午", "傍晚", "凌晨", "清晨", "早上", "早晨", "午后", "夜间", "夜", "晨"}

// dateLength is the length of the date that begins at offset at, with its part
// of the day; 0 where none begins.
func (p *parser) dateLength(at, limit int) int {
	if d, ok := p.dateAt(at, limit); ok {
		return d.End - at
	}
	return 0
}

// dateAt reads a date that begins at offset at: 2023年1月29日上午, 1月29日, 29日,
// 1月29日至30日, 2023-01-29.
func (p *parser) dateAt(at, limit int) (day, bool) {
	d := day{Span: corpus.Span{Start: at, End: at}}
	i := at
	n, size := p.numberAt(i, limit)
	if size == 0 {
		return d, false
	}
	if y, ok := p.isoDate(at, limit); ok {
		return y, true
	}
	for _, unit := range []string{"年", "月", "日"} {
		rest := p.text[i+size : limit]
		blank := len(rest) - len(strings.TrimLeft(rest, " "))
		if unit == "日" && d.month != 0 && p.daysOf(&d, n, i+size, limit) {
			break // 4月25-26日
		}
		if !strings.HasPrefix(rest[blank:], unit) && !(unit == "日" && strings.HasPrefix(rest[blank:], "号")) {
			continue
		}
		switch unit {
		case "年":
			d.year = n
		case "月":
			d.month = n
		default:
			d.day = n
		}
		i += size + blank + len(unit)
		for i < limit && p.text[i] == ' ' {
			i++
		}
		if unit != "日" {
			if n, size = p.numberAt(i, limit); size == 0 {
				break
			}
		}
	}
	if d.day == 0 || d.day > 31 || d.month > 12 || d.year != 0 && (d.year < 1949 || d.year > 2100) {
		return d, false
	}
	if d.month == 0 && strings.HasSuffix(p.text[at:i], "号") && hasAnyPrefix(p.text[i:limit], numberedThings...) > 0 {
		return d, false
	}
	if d.End < i {
		d.End = i
	}
	p.rangeEnd(&d, limit)
	p.dayPart(&d, limit)
	return d, true
}

// numberedThings have numbers with 号, which are no days: 1号会议室, 3号楼.
var numberedThings = []string{"会议", "楼", "厅", "主会", "分会", "报告厅", "演播", "院", "馆", "线", "公馆", "别墅", "车间", "厂", "井", "矿", "机组", "文件",
	"文", "令", "公告", "政务", "教室", "门", "桥", "地块", "选手", "工程", "议题", "议案", "提案"}

// daysOf reads two days that share a month and one 日, the first of which, n, ends
// at offset at: 25-26日.
func (p *parser) daysOf(d *day, n, at, limit int) bool {
	mark := hasAnyPrefix(p.text[at:limit], "-", "—", "~", "至")
	if mark == 0 {
		return false
	}
	last, size := p.numberAt(at+mark, limit)
	end := at + mark + size
	if size == 0 || last <= n || last > 31 || n < 1 || !strings.HasPrefix(p.text[end:limit], "日") {
		return false
	}
	d.day, d.endMonth, d.endDay, d.End = n, d.month, last, end+len("日")
	return true
}

// isoDate reads 2023-01-29 with any of the usual separators.
func (p *parser) isoDate(at, limit int) (day, bool) {
	y, m, dd, n := isoDate(p.text[at:limit])
	if n == 0 {
		return day{}, false
	}
	return day{Span: corpus.Span{Start: at, End: at + n}, year: y, month: m, day: dd}, true
}

// isoDate reads a date of digits at the start of s; n is its length, 0 if none.
func isoDate(s string) (year, month, date, n int) {
	if len(s) < len("2023-1-1") || s[0] < '1' || s[0] > '2' {
		return 0, 0, 0, 0
	}
	var v [3]int
	i := 0
	for k := range v {
		start := i
		for i < len(s) && i-start < 4 && s[i] >= '0' && s[i] <= '9' {
			v[k] = v[k]*10 + int(s[i]-'0')
			i++
		}
		if k == 0 && i-start != 4 || k > 0 && (i == start || i-start > 2) {
			return 0, 0, 0, 0
		}
		if k < 2 {
			if i >= len(s) || !strings.ContainsRune("-/.", rune(s[i])) {
				return 0, 0, 0, 0
			}
			i++
		}
	}
	if !validDate(v[0], v[1], v[2]) {
		return 0, 0, 0, 0
	}
	return v[0], v[1], v[2], i
}

func validDate(y, m, d int) bool {
	return y >= 1949 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31
}

// numberAt reads a numeral of up to four digits or Chinese figures.
func (p *parser) numberAt(at, limit int) (value, size int) {
	i := at
	for i < limit && i-at < 15 {
		r, n := firstRune(p.text[i:limit])
		if dateHead(r) != numeral {
			break
		}
		i += n
	}
	if i == at {
		return 0, 0
	}
	v, ok := han.Number(p.text[at:i])
	if !ok {
		return 0, 0
	}
	return v, i - at
}

// rangeEnd reads the end of a meeting of several days: 19日-20日, 5月9日至10日,
// 12月30日至2025年1月1日.
func (p *parser) rangeEnd(d *day, limit int) {
	n := hasAnyPrefix(p.text[d.End:limit], "至", "-", "—", "~", "到", "、", "和")
	if n == 0 {
		return
	}
	i := d.End + n
	year, i, ok := p.counted(i, limit, "年")
	if ok && (d.year == 0 || year != d.year && year != d.year+1) {
		return
	}
	month, i, ok := p.counted(i, limit, "月")
	if !ok {
		month = d.month
	}
	last, i, ok := p.counted(i, limit, "日")
	if !ok || month > 12 || last < 1 || last > 31 {
		return
	}
	d.endYear, d.endMonth, d.endDay, d.End = year, month, last, i
}

// counted reads a number with its unit; next is the offset behind them, at where
// they do not stand there.
func (p *parser) counted(at, limit int, unit string) (n, next int, ok bool) {
	n, size := p.numberAt(at, limit)
	if size == 0 || !strings.HasPrefix(p.text[at+size:limit], unit) {
		return 0, at, false
	}
	return n, at + size + len(unit), true
}

// dayPart reads 上午 behind a date, also where a weekday stands between.
func (p *parser) dayPart(d *day, limit int) {
	i := d.End
	if strings.HasPrefix(p.text[i:limit], "(") {
		if end := p.enclosedEnd(i, limit); end-i <= len("(农历正月初八)")+6 && end > i+1 {
			i = end
		}
	}
	i += hasAnyPrefix(p.text[i:limit], "当天", "当日")
	for _, w := range dayParts {
		if strings.HasPrefix(p.text[i:limit], w) {
			d.part = corpus.Span{Start: i, End: i + len(w)}
			d.End = i + len(w)
			if w == "晚" {
				d.End += hasAnyPrefix(p.text[d.End:limit], "上", "间")
			}
			return
		}
	}
}

// relativeDays are the words that count from the day of writing.
var relativeDays = []struct {
	text  string
	back  int
	vague bool
}{
	{"今天", 0, false}, {"今日", 0, false}, {"今晚", 0, false}, {"今晨", 0, false}, {"昨天", 1, false}, {"昨日", 1, false}, {"昨晚", 1, false}, {"昨晨", 1, false}, {"前天", 2, false}, {"前日", 2, false},
	{"日前", 0, true}, {"近日", 0, true}, {"近期", 0, true},
}

// dates finds the dates of a span: days, and words like 今天 and 日前.
func (p *parser) dates(s corpus.Span) []day {
	var out []day
	for i := s.Start; i < s.End; {
		c := p.text[i]
		if c < utf8.RuneSelf && (c < '0' || c > '9') {
			i++
			continue
		}
		r, n := firstRune(p.text[i:s.End])
		kind := dateHead(r)
		if kind == noDate {
			i += n
			continue
		}
		if d, ok := p.dateAt(i, s.End); ok && kind == numeral {
			out = append(out, d)
			i = d.End
			continue
		}
		if d, ok := p.relativeAt(i, s.End); ok {
			out = append(out, d)
			i = d.End
			continue
		}
		if c < utf8.RuneSelf {
			for i < s.End && p.text[i] >= '0' && p.text[i] <= '9' {
				i++
			}
			continue
		}
		i += n
	}
	return out
}

// What a character can begin, of all that dates look for.
const (
	noDate = iota
	numeral
	relativeWord // 今 and the others of relativeAt
)

func dateHead(r rune) int {
	switch r {
	case '〇', '○', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '廿', '卅':
		return numeral
	case '今', '昨', '前', '日', '近', '本', '上':
		return relativeWord
	}
	if r >= '0' && r <= '9' {
		return numeral
	}
	return noDate
}

func (p *parser) relativeAt(at, limit int) (day, bool) {
	t := p.text[at:limit]
	if d, ok := p.weekday(at, limit); ok {
		return d, true
	}
	if d, ok := p.numberedDay(at, limit); ok {
		return d, true
	}
	if !strings.HasPrefix(t, "今") && !strings.HasPrefix(t, "昨") && !strings.HasPrefix(t, "前") && !strings.HasPrefix(t, "日前") && !strings.HasPrefix(t, "近") {
		return day{}, false
	}
	for _, w := range relativeDays {
		if !strings.HasPrefix(t, w.text) {
			continue
		}
		d := day{Span: corpus.Span{Start: at, End: at + len(w.text)}, relative: w.back + 1, vague: w.vague}
		if strings.HasSuffix(w.text, "晚") || strings.HasSuffix(w.text, "晨") {
			d.part = corpus.Span{Start: d.End - len("晚"), End: d.End}
		} else {
			p.dayPart(&d, limit)
		}
		return d, true
	}
	return day{}, false
}

// numberedDay reads 昨(15)日: a relative day with its number in brackets.
func (p *parser) numberedDay(at, limit int) (day, bool) {
	back := 0
	switch t := p.text[at:limit]; {
	case strings.HasPrefix(t, "今("):
	case strings.HasPrefix(t, "昨("):
		back = 1
	case strings.HasPrefix(t, "前("):
		back = 2
	default:
		return day{}, false
	}
	i := at + len("今(")
	v, size := p.numberAt(i, limit)
	if size == 0 || v < 1 || v > 31 || !strings.HasPrefix(p.text[i+size:limit], ")日") && !strings.HasPrefix(p.text[i+size:limit], ")天") {
		return day{}, false
	}
	d := day{Span: corpus.Span{Start: at, End: i + size + len(")日")}, relative: back + 1}
	p.dayPart(&d, limit)
	return d, true
}

// weekdays from Monday on.
var weekdays = []string{"一", "二", "三", "四", "五", "六", "日"}

// weekday reads 本周一 and 上周五, counted from the date of publication.
func (p *parser) weekday(at, limit int) (day, bool) {
	t := p.text[at:limit]
	n := hasAnyPrefix(t, "本周", "上周")
	if n == 0 || p.year.published.IsZero() {
		return day{}, false
	}
	today := (int(p.year.published.Weekday()) + len(weekdays) - 1) % len(weekdays)
	for i, w := range weekdays {
		if !strings.HasPrefix(t[n:], w) {
			continue
		}
		back := today - i
		if strings.HasPrefix(t, "上周") {
			back += len(weekdays)
		}
		if back < 0 {
			return day{}, false
		}
		d := day{Span: corpus.Span{Start: at, End: at + n + len(w)}, relative: back + 1}
		p.dayPart(&d, limit)
		return d, true
	}
	return day{}, false
}
