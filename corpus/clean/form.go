package clean

import (
	"unicode"
	"unicode/utf8"
)

// Minutes and notes of meetings begin with a form: 时间：…, 地点：…, 主持人：…. Its
// lines are the article's, though single ones look like those of a page on when and
// by whom it was made.

// FormField is what a line of a form tells.
type FormField uint8

// The fields.
const (
	NoField FormField = iota
	FormName
	FormTime
	FormVenue
	FormHost
	FormPresent
)

var formLabels = map[string]FormField{
	"会议名称": FormName,
	"时间":   FormTime, "会议时间": FormTime, "召开时间": FormTime, "开会时间": FormTime,
	"地点": FormVenue, "会议地点": FormVenue, "召开地点": FormVenue, "开会地点": FormVenue,
	"主持": FormHost, "主持人": FormHost, "会议主持": FormHost, "会议主持人": FormHost,
	"出席": FormPresent, "出席人": FormPresent, "出席人员": FormPresent, "出席会议人员": FormPresent, "出席领导": FormPresent,
	"参加": FormPresent, "参加人": FormPresent, "参加人员": FormPresent, "参会人员": FormPresent, "与会人员": FormPresent, "到会人员": FormPresent,
	"列席": FormPresent, "列席人员": FormPresent, "列席会议人员": FormPresent, "参会领导": FormPresent, "与会领导": FormPresent,
}

// maxFormLabel is how many characters a label has at most.
const maxFormLabel = 6

// FormLabel reads the label that a line of a form begins with, 主 持 人：, in
// simplified script or folded: what the line tells, and the offset of the colon.
func FormLabel(line string) (field FormField, colon int) {
	var key [maxFormLabel * hanBytes]byte
	n := 0
	for at, r := range line {
		switch {
		case r == ':' || r == '：':
			return formLabels[string(key[:n])], at
		case unicode.IsSpace(r):
		case n == 0 && !beginsFormLabel(r):
			return NoField, 0
		case n+utf8.RuneLen(r) > len(key):
			return NoField, 0
		default:
			n += utf8.EncodeRune(key[n:], r)
		}
	}
	return NoField, 0
}

// beginsFormLabel turns most lines away at their first character.
func beginsFormLabel(r rune) bool {
	switch r {
	case '会', '时', '召', '开', '地', '主', '出', '参', '列', '与', '到':
		return true
	}
	return false
}

// forms keeps the lines of forms, of which two stand together that tell different
// things. A time and a host alone may be those of a broadcast.
func (a *article) forms() {
	for i := range a.lines {
		if a.lines[i].label == labelText {
			continue
		}
		if f := a.formAt(i); f != NoField && (f.beside(a.formAt(i-1)) || f.beside(a.formAt(i+1))) {
			a.lines[i].label = labelText
		}
	}
}

// formAt is what a line of a form tells.
func (a *article) formAt(i int) FormField {
	if i < 0 || i >= len(a.lines) {
		return NoField
	}
	field, _ := FormLabel(a.lines[i].span.Of(a.text))
	return field
}

// beside reports whether two lines that tell these are parts of one form.
func (f FormField) beside(g FormField) bool {
	meeting := func(f FormField) bool { return f == FormName || f == FormVenue || f == FormPresent }
	return f != NoField && g != NoField && f != g && (meeting(f) || meeting(g))
}
