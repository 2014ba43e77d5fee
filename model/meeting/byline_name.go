package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/place"
)

// joinedLabels moves the blanks within labels of two characters that are set wide
// before them, 编 辑:王五 or 编 辑 | 王五, so that every other character stays where it is.
func joinedLabels(t string) string {
	var out []byte
	for at := 0; ; {
		i := strings.IndexAny(t[at:], ":|")
		if i < 0 {
			break
		}
		colon := at + i
		at = colon + 1
		head := trimBlanks(t[:colon])
		last, n := lastRune(head)
		head = head[:len(head)-n]
		first := trimBlanks(head)
		r, m := lastRune(first)
		if len(first) == len(head) || !han.IsHan(last) || !han.IsHan(r) {
			continue
		}
		before := first[:len(first)-m]
		if b, _ := lastRune(before); before != "" && han.IsHan(b) {
			continue
		}
		label := string([]rune{r, last})
		if w := creditLabels.at(label); w == nil || w.text != label {
			continue
		}
		if out == nil {
			out = []byte(t)
		}
		gap := out[len(before) : len(head)+n]
		copy(gap, strings.Repeat(" ", len(gap)-len(label)))
		copy(gap[len(gap)-len(label):], label)
	}
	if out == nil {
		return t
	}
	return string(out)
}

// trimBlanks leaves off the blanks at the end of s, where none stand nearly always.
func trimBlanks(s string) string {
	if r, n := lastRune(s); n == 3 && han.IsHan(r) {
		return s
	}
	return strings.TrimRight(s, blanks)
}

// isPerson reports whether a label stands over people.
func isPerson(kind uint16) bool {
	return kind == creditEditor || kind == creditReporter || kind == creditPhoto
}

// startsName reports whether s begins with a surname.
func startsName(s string) bool {
	_, class := surnames.surname(s)
	return class != noSurname
}

// nameAt reads the name that stands at an offset of a credit. A name is a whole
// word: none begins behind a figure or a letter.
func nameAt(t string, at int, kind uint16) (int, bool) {
	if at > 0 && isWordByte(t[at-1]) {
		return 0, false
	}
	n, ok := nameInCredit(t[at:], kind)
	if !ok && at > 0 && isPerson(kind) && (t[at-1] == ':' || t[at-1] == '/') {
		return boundName(t[at:])
	}
	return n, ok
}

// boundName reads a name that is an ordinary word too, which the label right before
// it makes a name: 图/江山.
func boundName(s string) (int, bool) {
	n := hanWord(s)
	size, class := surnames.surname(s)
	if count := runes(s[:n]); class != commonSurname || count < 2 || count > 3 || n == size || labelAt(s) || bodyEnd(s[:n]) > 0 {
		return 0, false
	}
	return n, true
}

// namesReport reports whether s begins with where a report was sent from and what it
// is, as it stands behind a reporter's name and a stroke: 北山报导, 北山专访, 综合报导. A
// name before 报道 is that of a further reporter.
func namesReport(s string) bool {
	word := s[:hanWord(s)]
	if hasAnySuffix(word, "专访", "特稿", "特写", "侧记", "电") > 0 {
		return true
	}
	n := hasAnySuffix(word, "报道", "报导")
	if n == 0 {
		return false
	}
	_, ok := reporterAt(word[:len(word)-n], creditReporter)
	return !ok
}

// isPenName reports whether an author's name has four characters and is not built as
// names are: 江南春雨.
func isPenName(s string) bool {
	size, _ := surnames.surname(s)
	return runes(s) == 4 && size != len("欧阳") && !han.Contains(s, "·") && nameHeads.at(s) == nil && !transliterated(s)
}

// maxLabel is the longest label that is in no list, in characters.
const maxLabel = 8

// otherLabel is the length of a word that s begins with and that is a label by the
// colon behind it alone: 节目统筹:.
func otherLabel(s string) int {
	n := hanWord(s)
	if n == 0 || runes(s[:n]) < 2 || longerThan(s[:n], maxLabel) || !han.IsHan(firstOf(s)) {
		return 0
	}
	if !strings.HasPrefix(strings.TrimLeft(s[n:], " \u3000"), ":") {
		return 0
	}
	return n
}

func firstOf(s string) rune {
	r, _ := firstRune(s)
	return r
}

// maxSigners is how many people sign an article in brackets.
const maxSigners = 4

// isSignature reports whether a text in brackets is names, behind the office that
// they write for or not: (桃溪镇:王五).
func isSignature(t string) bool {
	if han.Contains(t, "。") {
		return false
	}
	office, _, ok := strings.Cut(t, ":")
	if !ok {
		return true
	}
	office = strings.Trim(office, "( ")
	return hanOnly(office) && bodyEnd(office) > 0 && !containsAny(office, "联系", "咨询", "负责", "责任")
}

// ownWords stand before a label that a paper has for each of its pages: 本版校对, 本期统筹.
var ownWords = strings.Fields("本版 本期 本报 本刊 本栏 本台 本网 本站 本页 本集 本周 本次 本组 今日 当日 今晚 夜班 白班")

// nameInCredit reads a name in a byline: two to four characters between marks,
// blanks and labels, or a dotted one. Behind the label of a person, kind, the
// first character need not be a known surname.
func nameInCredit(s string, kind uint16) (int, bool) {
	if hasAnyPrefix(s, ownWords...) > 0 {
		return 0, false
	}
	n, count := 0, 0
	for n < len(s) {
		r, m := firstRune(s[n:])
		if r == '·' {
			n += m
			count = 0
			continue
		}
		if !han.IsHan(r) || count > 0 && creditLabels.at(s[n:]) != nil && labelBoundary(s[n:]) {
			break
		}
		n += m
		if count++; count > maxEthnic {
			return 0, false
		}
	}
	if k := hasAnySuffix(s[:n], "报道", "报导"); k > 0 {
		return reporterAt(s[:n-k], kind)
	}
	if count > 3 && (nameHeads.at(s) != nil || isPerson(kind) && transliterated(s[:n])) && notNames.at(s) == nil && !labelAt(s) && bodyEnd(s[:n]) == 0 {
		return n, true // 照日格图
	}
	if count < 2 || count > 4 {
		return spacedInCredit(s, isPerson(kind))
	}
	size, class := surnames.surname(s)
	person := isPerson(kind)
	if class == noSurname && !han.Contains(s[:n], "·") && (!person || count > 3) || notNames.at(s) != nil && !(person && count == 3 && class == commonSurname) || labelAt(s) || n == size && count == 2 && !han.Contains(s[:n], "·") {
		return 0, false
	}
	if count == 4 && size != len("欧阳") && !han.Contains(s[:n], "·") {
		if four, ok := twoNames(s[:n]); ok {
			return four, true
		}
		if n < len(s) && '0' <= s[n] && s[n] <= '9' { // 京网文备2010006号
			return 0, false
		}
	}
	if bodyEnd(s[:n]) > 0 {
		return 0, false
	}
	return n, true
}

// reporterAt reads a name that 报道 follows: 王五报道, but not 北京报道.
func reporterAt(s string, kind uint16) (int, bool) {
	n, ok := nameInCredit(s, kind)
	_, class := surnames.surname(s)
	return n, ok && n == len(s) && class == commonSurname && len(place.Named(s)) == 0
}

// bodyEnd is the length of the word at the end of s that makes it the name of a
// body or a place; 0 for none.
func bodyEnd(s string) int {
	return hasAnySuffix(s, "报", "网", "台", "社", "局", "办", "部", "委", "处", "室", "校", "院", "会", "组", "科", "站", "中心", "集团", "公司", "发布",
		"在线", "新闻", "客户端", "融媒", "时报", "原创", "头条", "媒体", "镇", "县", "市", "乡", "村", "街道", "旗", "盟", "州", "队", "所", "年段", "年级", "班级", "学区")
}

// transliterated reports whether a name of four characters or more ends in a word
// that such names begin with too, or has only characters of these words: 央措卓玛.
func transliterated(s string) bool {
	tail := s
	for runes(tail) > 2 {
		_, n := firstRune(tail)
		tail = tail[n:]
	}
	if w := nameHeads.at(tail); w != nil && len(w.text) == len(tail) {
		return true
	}
	for _, r := range s {
		if !strings.ContainsRune(nameSounds, r) {
			return false
		}
	}
	return true
}

// nameSounds are the commonest characters that names of Tibetan, Mongolian, Uyghur,
// Kazakh and Yi are written with.
const nameSounds = "阿巴白才措达丹旦德登迪丁多尔尕嘎格公贡古哈呼吉加嘉江杰金久卡康克拉勒力洛罗玛马买毛木穆乃南尼娘努盘普其青曲热仁日赛三沙什苏索塔特图吐旺乌吾西夏亚央依艾益玉扎泽智珠卓兰却先俄萨斯根娜莫"

// labelAt reports whether s begins with a label; one of a single character, 文,
// only with a mark behind it.
func labelAt(s string) bool {
	w := creditLabels.at(s)
	if w == nil {
		return false
	}
	rest := s[len(w.text):]
	if runes(w.text) > 1 || rest == "" {
		return true
	}
	r, _ := firstRune(rest)
	return !han.IsHan(r)
}

// twoNames splits four characters without a compound surname into two names of
// two, as bylines without blanks have them.
func twoNames(s string) (int, bool) {
	_, a := firstRune(s)
	_, b := firstRune(s[a:])
	if _, class := surnames.surname(s[a+b:]); class == commonSurname {
		return a + b, true
	}
	return 0, false
}

// labelBoundary: a label in the middle of characters counts only if a mark, a
// blank or the end is behind it: 王五摄).
func labelBoundary(s string) bool {
	w := creditLabels.at(s)
	if w.text == "协办" { // the office of a 政协 ends so
		return false
	}
	rest := s[len(w.text):]
	if runes(w.text) == 1 { // 王小文, 李图: the character may be part of the name
		if w.text == "摄" {
			return closesNames(rest) || strings.HasPrefix(rest, "/")
		}
		return strings.HasPrefix(rest, "/")
	}
	if rest == "" {
		return true
	}
	r, _ := firstRune(rest)
	return !han.IsHan(r)
}

// spacedInCredit reads a name of two characters with a blank between. Behind the label
// of a person the surname need not be a common one.
func spacedInCredit(s string, person bool) (int, bool) {
	r, n := firstRune(s)
	if class := surnames.single(r); class != commonSurname && !(person && class != noSurname) || n >= len(s) || s[n] != ' ' {
		return 0, false
	}
	i := n
	for i < len(s) && s[i] == ' ' {
		i++
	}
	g, m := firstRune(s[i:])
	if i > n+2 || !han.IsHan(g) || creditLabels.at(s[i:]) != nil {
		return 0, false
	}
	if next, _ := firstRune(s[i+m:]); han.IsHan(next) {
		return 0, false
	}
	return i + m, true
}
