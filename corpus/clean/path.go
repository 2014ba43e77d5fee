package clean

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// isCrumb reports whether a line is a path through a site, or a piece of one.
func isCrumb(folded string, runes int) bool {
	if strings.IndexByte(folded, '>') >= 0 &&
		(folded[len(folded)-1] == '>' || folded[0] == '>' || strings.Count(folded, " > ")+strings.Count(folded, " >> ") >= 2) {
		return true
	}
	if runes > maxShort {
		return false
	}
	if !strings.HasPrefix(folded, "首页") && !strings.HasPrefix(folded, "网站首页") {
		return false
	}
	return strings.ContainsAny(folded, ">/»→|") || strings.HasSuffix(folded, "正文")
}

// The longest piece of a path through a site, and the longest name of a column at
// its end, in characters.
const (
	maxPiece      = 16
	maxPathColumn = 8
)

// isPath reports whether a line is the way to a page without 首页 before it: pieces
// between angle brackets of which the first names a site or its owner or the last
// a column, 青禾县人民法院 >> 法院新闻, or pieces between strokes of which the last says
// that the page itself follows, 要闻 / 县区 / 正文.
func isPath(folded string, runes int) bool {
	if runes > maxShort {
		return false
	}
	for _, mark := range [...]string{" >> ", " > ", " » ", " -> ", " / "} {
		if !strings.Contains(folded, mark) {
			continue
		}
		pieces := strings.Split(folded, mark)
		for _, p := range pieces {
			if n := utf8.RuneCountInString(p); n == 0 || n > maxPiece || strings.ContainsAny(p, ",!?\"") {
				return false
			}
		}
		last := pieces[len(pieces)-1]
		switch last {
		case "正文", "详情", "详细", "文章", "文章正文", "内容", "浏览", "文稿", "列表":
			return true
		}
		return mark != " / " && (ownsSite(pieces[0]) || namesPathColumn(last))
	}
	return false
}

// ownsSite reports whether the first piece of a path is the name of a site or of a
// body that has one.
func ownsSite(piece string) bool {
	if i := strings.IndexByte(piece, ' '); i >= 0 { // 青禾 青禾网 >> 要闻
		piece = piece[i+1:]
	}
	for _, w := range [...]string{"网", "网站", "在线", "政府", "频道", "门户", "法院", "检察院"} {
		if strings.HasSuffix(piece, w) {
			return true
		}
	}
	return false
}

// namesPathColumn reports whether the last piece of a path is the name of a column.
func namesPathColumn(piece string) bool {
	if utf8.RuneCountInString(piece) > maxPathColumn || !han.IsHan(firstRune(piece)) {
		return false
	}
	for _, w := range [...]string{"新闻", "要闻", "动态", "资讯", "快讯", "头条", "时政", "专题", "专栏", "播报", "聚焦", "频道", "公告", "通知公告", "信息公开"} {
		if strings.HasSuffix(piece, w) {
			return true
		}
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
