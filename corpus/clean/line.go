package clean

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// label is what a line is.
type label uint8

// The labels.
const (
	labelText     label = iota // the article's, as far as the line itself tells
	labelMenu                  // navigation that may stand anywhere
	labelCrumb                 // breadcrumb
	labelItem                  // one of a list of other articles
	labelEnd                   // what follows an article: neighbours, lists
	labelBody                  // the label over the body
	labelNotice                // copyright, licences, contact
	labelSpam                  // injected advertising
	labelCredit                // people who made the article
	labelMasthead              // publication date and source
)

// The limits of what a line is judged by.
const (
	maxJudged  = 1500 // bytes; a longer line is prose
	maxShort   = 60   // characters of a line that can be a menu item, a label or a headline
	minProse   = 12   // characters of a sentence
	minClauses = 2    // commas that make prose of a line without a full stop
	minComma   = 40   // characters such a line has at least
)

// line is one line of the text, without the blanks at its ends.
type line struct {
	span  corpus.Span
	key   string // folded, without decoration before and behind; empty for a long line
	runes int
	label label
	prose bool
}

// readLines splits a text into its lines that are not blank, and labels each by
// itself.
func readLines(text string) []line {
	lines := make([]line, 0, 16+strings.Count(text, "\n"))
	for start := 0; start < len(text); {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		if span := trim(text, corpus.Span{Start: start, End: end}); span.Start < span.End {
			lines = append(lines, judge(text, span))
		}
		start = end + 1
	}
	return lines
}

// blanks are the characters that indent and pad; the text is safe and has no
// others that show nothing.
const blanks = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

func trim(text string, s corpus.Span) corpus.Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !isBlank(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !isBlank(r) {
			break
		}
		s.End -= n
	}
	return s
}

func isBlank(r rune) bool {
	switch {
	case r == ' ', r == '\t', r == 0xa0, r == 0x3000:
		return true
	case r < 0x1680:
		return false
	}
	return r == 0x1680 || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == 0x205f
}

// decoration is what stands around a label or an item and says nothing.
const decoration = " ▍■□●○◆◇▲△▼▽★☆※►▶◀·•*|丨｜-—–=_~#?�【】[]《》<>:：,.。、"

func judge(text string, span corpus.Span) line {
	l := line{span: span}
	if span.Len() > maxJudged {
		l.prose = true
		l.runes = span.Len() / 3
		return l
	}
	folded := han.Fold(span.Of(text))
	l.key = strings.Trim(folded, decoration)
	l.runes = utf8.RuneCountInString(folded)
	l.prose = isProse(folded, l.runes)
	l.label = labelOf(folded, l.key, l.runes, l.prose)
	return l
}

// isProse reports whether a line has the build of running text rather than of a
// headline, a label or a list item.
func isProse(folded string, runes int) bool {
	if runes < minProse {
		return false
	}
	if strings.Contains(folded, "。") {
		return true
	}
	return runes >= minComma && strings.Count(folded, ",") >= minClauses
}

func labelOf(folded, key string, runes int, prose bool) label {
	if key == "" {
		return labelMenu
	}
	s := theMatcher().read(folded)
	if s.count[signSpam] >= 3 && !prose || s.count[signSpam] >= 2 && strings.Contains(folded, "|") {
		return labelSpam
	}
	if isNotice(s, runes, prose) {
		return labelNotice
	}
	if prose {
		return labelText
	}
	if l := creditLabel(key); l != labelText {
		return l
	}
	if runes > maxShort && s.count[signCrumb] == 0 && s.count[signSibling] == 0 && s.count[signMenu] < 2 {
		return labelText
	}
	switch {
	case s.count[signCrumb] > 0 || isCrumb(folded):
		return labelCrumb
	case s.lead && s.first == signSibling || isSibling(key):
		return labelEnd
	case isWhole(key, words[signBody]):
		return labelBody
	case s.count[signList] > 0 && runes <= 16:
		return labelEnd
	case s.count[signMenu] > 0 && (runes <= 24 || s.count[signMenu] > 1):
		return labelMenu
	case isWhole(key, wholeMenu):
		return labelMenu
	case isItem(folded):
		return labelItem
	case isURL(key):
		return labelMenu
	}
	return labelText
}

// wholeMenu are the words that are navigation when they fill a line.
const wholeMenu = "首页 正文 登录 注册 登录|注册 更多 评论 收藏 已收藏 点赞 分享 打印 关闭 简介 直播 节目单 搜索 客户端 微博 微信 次 返回 帮助 退出 取消 确定 复制链接 大 中 小 图集 视频 音频 朗读 听新闻 纠错 责任 × | "

func isWhole(key, list string) bool {
	for i := strings.Index(list, key); i >= 0; {
		end := i + len(key)
		if (i == 0 || list[i-1] == ' ') && (end == len(list) || list[end] == ' ') {
			return true
		}
		next := strings.Index(list[i+1:], key)
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

// isNotice weighs the words of copyright, licences and contact. Running text may
// speak of copyright; a notice has little else to say.
func isNotice(s signs, runes int, prose bool) bool {
	legal, licence, contact := int(s.count[signLegal]), int(s.count[signLicence]), int(s.count[signContact])
	if prose {
		return legal >= 3 && legal*60 > runes || contact >= 3 && contact*25 > runes
	}
	if runes <= maxShort {
		return legal >= 2 || licence > 0 || contact > 0 || legal > 0 && s.lead && s.first == signLegal
	}
	return legal+licence+contact >= 3
}

func isCrumb(folded string) bool {
	return strings.HasSuffix(folded, ">") || strings.HasPrefix(folded, ">") || strings.Count(folded, " > ")+strings.Count(folded, " >> ") >= 2
}

func isSibling(key string) bool {
	for _, w := range [...]string{"上一篇", "下一篇", "上一条", "下一条"} {
		if strings.HasPrefix(key, w) {
			return true
		}
	}
	return false
}

// isItem reports whether a line is the headline of another article with its date
// in square brackets behind it.
func isItem(folded string) bool {
	if !strings.HasSuffix(folded, "]") {
		return false
	}
	i := strings.LastIndexByte(folded, '[')
	if i <= 0 {
		return false
	}
	digits := 0
	for _, c := range folded[i+1 : len(folded)-1] {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c != '-' && c != '/' && c != '.' && c != ' ' && c != ':':
			return false
		}
	}
	return digits >= 3
}

func isURL(key string) bool {
	key = strings.TrimLeft(key, "(")
	return (strings.HasPrefix(key, "http://") || strings.HasPrefix(key, "https://") || strings.HasPrefix(key, "www.")) &&
		strings.IndexByte(key, ' ') < 0 && !strings.ContainsFunc(key, han.IsHan)
}
