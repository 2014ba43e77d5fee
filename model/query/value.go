package query

import (
	"strconv"
	"strings"

	"example.org/meetbrowse/model"
)

// option is the meaning of a value out of a fixed set.
type option uint8

const (
	isDamaged option = iota + 1
	isCopy
	isOriginal
	isMeeting
	isVideo
)

var flagNames = map[string]option{
	"damaged": isDamaged, "损坏": isDamaged, "残损": isDamaged, "copy": isCopy, "转载": isCopy, "副本": isCopy,
	"original": isOriginal, "首发": isOriginal, "meeting": isMeeting, "会议": isMeeting,
	"video": isVideo, "视频": isVideo,
}

var levelNames = map[string]model.Level{
	"central": model.Central, "中央": model.Central, "province": model.Province, "省": model.Province, "省级": model.Province,
	"prefecture": model.Prefecture, "市": model.Prefecture, "市级": model.Prefecture, "地级": model.Prefecture,
	"county": model.County, "县": model.County, "县级": model.County, "区": model.County, "区县": model.County,
	"township": model.Township, "乡": model.Township, "乡镇": model.Township, "乡级": model.Township, "镇": model.Township,
}

var modeNames = map[string]model.Mode{
	"in-person": model.InPerson, "现场": model.InPerson, "线下": model.InPerson, "video": model.Video, "视频": model.Video,
	"线上": model.Video, "hybrid": model.Hybrid, "混合": model.Hybrid,
}

var markNames = map[string]string{
	"kept": "kept", "保留": "kept", "rejected": "rejected", "排除": "rejected",
	"unread": "", "none": "", "未读": "", "无": "",
}

// understand gives the value its meaning in the field. start and end are where
// it stands in the expression.
func (t *term) understand(expr string, start, end int) error {
	fault := func(f Fault) error { return faultAt(f, start, end, expr[start:end]) }
	if t.form == pattern {
		switch t.field {
		case Date, Published, Level, Mode, Mark, Is, Has:
			return fault(map[Field]Fault{Date: BadDate, Published: BadDate, Level: BadLevel, Mode: BadMode, Mark: BadMark,
				Is: UnknownFlag, Has: UnknownPresence}[t.field])
		}
		return nil
	}
	ok := true
	key := lower(t.value)
	if t.field == Doc && t.form != pattern { // Titles are kept without their marks.
		if bare := strings.Trim(t.value, "《》"); bare != "" {
			t.value = bare
		}
	}
	switch t.field {
	case Date, Published:
		if t.dates, ok = parseDays(t.value); !ok {
			return fault(BadDate)
		}
	case Level:
		level, ok := levelNames[key]
		if !ok {
			return fault(BadLevel)
		}
		t.value = string(level)
	case Mode:
		mode, ok := modeNames[key]
		if !ok {
			return fault(BadMode)
		}
		t.value = string(mode)
	case Mark:
		if t.value, ok = markNames[key]; !ok {
			return fault(BadMark)
		}
	case Is:
		if t.option, ok = flagNames[key]; !ok {
			return fault(UnknownFlag)
		}
	case Has:
		field, ok := fieldNamed(key)
		if !ok || field == Is || field == Has || field == Any {
			return fault(UnknownPresence)
		}
		t.option = option(field)
	default:
		if t.form == word && strings.Trim(t.value, "?") == "" {
			return fault(TooWild)
		}
	}
	return nil
}

// dayRange is a range of days as library.Day writes them, both ends included.
type dayRange struct{ first, last int32 }

// beyond is later than every day.
const beyond = 99999999

func (d dayRange) overlaps(first, last int32) bool { return first <= d.last && d.first <= last }

// rangeMarks are other ways to write the marks of a range and of a comparison.
var rangeMarks = strings.NewReplacer("……", "..", "…", "..", "~", "..", "〜", "..", "至", "..", "到", "..", "≥", ">=", "≤", "<=")

// parseDays reads a year, month or day, a range of them, or a comparison.
func parseDays(s string) (dayRange, bool) {
	s = rangeMarks.Replace(s)
	for _, op := range []string{">=", "<=", ">", "<", "="} {
		rest, ok := strings.CutPrefix(s, op)
		if !ok {
			continue
		}
		d, _, ok := parseDay(rest, nil)
		switch op {
		case ">=":
			d.last = beyond
		case "<=":
			d.first = 1
		case ">":
			d = dayRange{d.last + 1, beyond}
		case "<":
			d = dayRange{1, d.first - 1}
		}
		return d, ok
	}
	from, to, isRange := strings.Cut(s, "..")
	if !isRange {
		d, _, ok := parseDay(s, nil)
		return d, ok
	}
	d := dayRange{1, beyond}
	var parts []int32
	if from != "" {
		first, p, ok := parseDay(from, nil)
		if !ok {
			return d, false
		}
		d.first, parts = first.first, p
	}
	if to != "" {
		last, _, ok := parseDay(to, parts)
		if !ok {
			return d, false
		}
		d.last = last.last
	}
	return d, from != "" || to != ""
}

// parseDay reads 2023, 2023-01, 2023-01-29, with / or 年月日 for the dashes. After
// like, the parts of the beginning of a range, leading parts may be left out:
// 03 in 2023-01..03.
func parseDay(s string, like []int32) (dayRange, []int32, bool) {
	s = strings.NewReplacer("年", "-", "月", "-", "日", "", "/", "-").Replace(s)
	var parts []int32
	for _, field := range strings.Split(strings.TrimSuffix(s, "-"), "-") {
		n, err := strconv.Atoi(field)
		if err != nil || n < 0 || len(field) > 4 || field[0] == '+' {
			return dayRange{}, nil, false
		}
		parts = append(parts, int32(n))
	}
	if missing := len(like) - len(parts); missing > 0 && parts[0] < 100 {
		parts = append(append([]int32{}, like[:missing]...), parts...)
	}
	if len(parts) > 3 || parts[0] < 1000 {
		return dayRange{}, nil, false
	}
	d := dayRange{parts[0] * 10000, parts[0]*10000 + 9999}
	if len(parts) > 1 {
		if parts[1] < 1 || parts[1] > 12 {
			return dayRange{}, nil, false
		}
		d.first += parts[1] * 100
		d.last = d.first + 99
	}
	if len(parts) > 2 {
		if parts[2] < 1 || parts[2] > 31 {
			return dayRange{}, nil, false
		}
		d.first += parts[2]
		d.last = d.first
	}
	return d, parts, true
}
