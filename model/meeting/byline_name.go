package meeting

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// nameInCredit reads a name in a byline: two to four characters between marks,
// blanks and labels, or a dotted one. Behind the label of a person, kind, the
// first character need not be a known surname.
func nameInCredit(s string, kind uint16) (int, bool) {
	n, count := 0, 0
	for n < len(s) {
		r, m := utf8.DecodeRuneInString(s[n:])
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
	if count > 3 && nameHeads.at(s) != nil && notNames.at(s) == nil && !labelAt(s) && bodyEnd(s[:n]) == 0 {
		return n, true // 照日格图
	}
	if count < 2 || count > 4 {
		return spacedInCredit(s)
	}
	size, class := surnames.surname(s)
	person := kind == creditEditor || kind == creditReporter || kind == creditPhoto
	if class == noSurname && !strings.Contains(s[:n], "·") && (!person || count > 3) || notNames.at(s) != nil && !(person && count == 3 && class == commonSurname) || labelAt(s) || n == size && count == 2 && !strings.Contains(s[:n], "·") {
		return 0, false
	}
	if count == 4 && size != len("欧阳") && !strings.Contains(s[:n], "·") {
		if four, ok := twoNames(s[:n]); ok {
			return four, true
		}
	}
	if bodyEnd(s[:n]) > 0 {
		return 0, false
	}
	return n, true
}

// bodyEnd is the length of the word at the end of s that makes it the name of a
// body or a place; 0 for none.
func bodyEnd(s string) int {
	return hasAnySuffix(s, "报", "网", "台", "社", "局", "办", "部", "委", "处", "室", "校", "院", "会", "组", "科", "站", "中心", "集团", "公司", "发布",
		"在线", "新闻", "客户端", "融媒", "时报", "原创", "头条", "媒体", "镇", "县", "市", "乡", "村", "街道", "旗", "盟", "州")
}

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
	r, _ := utf8.DecodeRuneInString(rest)
	return !han.IsHan(r)
}

// twoNames splits four characters without a compound surname into two names of
// two, as bylines without blanks have them.
func twoNames(s string) (int, bool) {
	_, a := utf8.DecodeRuneInString(s)
	_, b := utf8.DecodeRuneInString(s[a:])
	if _, class := surnames.surname(s[a+b:]); class == commonSurname {
		return a + b, true
	}
	return 0, false
}

// labelBoundary: a label in the middle of characters counts only if a mark, a
// blank or the end is behind it: 王五摄).
func labelBoundary(s string) bool {
	w := creditLabels.at(s)
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
	r, _ := utf8.DecodeRuneInString(rest)
	return !han.IsHan(r)
}

// spacedInCredit reads a name of two characters with a blank between.
func spacedInCredit(s string) (int, bool) {
	r, n := utf8.DecodeRuneInString(s)
	if r > 0xffff || surnames.class[r] != commonSurname || n >= len(s) || s[n] != ' ' {
		return 0, false
	}
	i := n
	for i < len(s) && s[i] == ' ' {
		i++
	}
	g, m := utf8.DecodeRuneInString(s[i:])
	if i > n+2 || !han.IsHan(g) || creditLabels.at(s[i:]) != nil {
		return 0, false
	}
	if next, _ := utf8.DecodeRuneInString(s[i+m:]); han.IsHan(next) {
		return 0, false
	}
	return i + m, true
}
