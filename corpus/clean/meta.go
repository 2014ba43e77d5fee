package clean

import (
	"strings"
	"sync"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// metaTools begin the words that stand beside the date on a page: counters of
// visits and the reader's tools.
var metaTools = sync.OnceValue(func() *labelSet {
	return newLabelSet("浏览次数 浏览量 浏览 点击次数 点击率 点击量 点击数 点击 阅读次数 阅读量 阅读数 阅读 访问次数 访问量 访问 查看 人气 热度 次数 字体 字号 大小 打印 关闭 分享 收藏 评论 投稿 浏览数 已有 共有 扫一扫 保存 默认 背景色 特大 繁体 简体")
})

// isMetaWord reports whether a word is a tool's setting, or what else fills such a
// line.
func isMetaWord(word string) bool {
	switch word {
	case "大", "中", "小", "次", "特大", "超大", "加大", "T", "|", "A-", "A", "A+", "+", "-", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日":
		return true
	}
	return false
}

// isMetaLine reports whether a line consists of a full date and what pages set
// beside it alone: the time of day, names of site and outlet, an address,
// labels with their values, counters, tools. Of these at least one must stand
// there.
func isMetaLine(key string) bool {
	dated, beside, valued := false, 0, false
	for len(key) > 0 {
		key = strings.TrimLeftFunc(key, func(r rune) bool { return isDecoration(r) || r == '(' || r == ')' })
		if key == "" {
			break
		}
		if n := dateLength(key); n > 0 && !dated {
			dated, valued = true, false
			if strings.Contains(key[:n], ":") {
				beside++
			}
			key = key[n:]
			continue
		}
		if n := timeLength(key); n > 0 {
			key, valued = key[n:], false
			continue
		}
		word := metaWord(key)
		key = key[len(word):]
		switch {
		case isMetaLabel(word):
			valued = !strings.Contains(word, ":") || strings.HasSuffix(word, ":") || makerLabels().begins(word)
			beside++
		case isURL(word), isTool(word), isPageNumber(word):
			valued = strings.HasSuffix(word, ":")
			beside++
		case namesBody(word):
			valued = false
			beside++
		case isMetaWord(word) || isCount(word):
		case valued && utf8.RuneCountInString(word) <= maxOutlet:
			// The value of the label before, or a further name.
		default:
			return false
		}
	}
	return dated && beside > 0
}

// metaWord is the word that a text begins with: up to a blank, a bracket, or the
// year behind the name of a site.
func metaWord(s string) string {
	end := strings.IndexAny(s, " \t[]")
	if end < 0 {
		end = len(s)
	}
	if i := strings.Index(s[:end], "20"); i > 0 && dateLength(s[i:]) > 0 {
		end = i
	}
	return s[:end]
}

// isMetaLabel reports whether a word is a label, or one with its value behind a
// colon.
func isMetaLabel(word string) bool {
	name, _, _ := strings.Cut(word, ":")
	return len(name) > hanBytes && (mastheadLabels().has(name) || makerLabels().has(name)) || mastheadLabels().begins(word) || makerLabels().begins(word)
}

// isTool reports whether a word begins with the name of a counter or a tool.
func isTool(word string) bool {
	for _, w := range metaTools().words(word) {
		if strings.HasPrefix(word, w) {
			rest := strings.TrimLeft(word[len(w):], ":")
			return rest == "" || len(rest) < len(word)-len(w) || isCount(rest)
		}
	}
	return false
}

// isPageNumber reports whether a word is the number of a newspaper's page, with
// the page's name or without: A01版, 第二版:要闻.
func isPageNumber(word string) bool {
	word = strings.TrimPrefix(word, "第")
	if word != "" && word[0] >= 'A' && word[0] <= 'Z' {
		word = word[1:]
	}
	n := digits(word, 1, 3)
	if n == 0 {
		n = len(word) - len(strings.TrimLeft(word, "一二三四五六七八九十"))
	}
	if n == 0 || n > maxPageNumber {
		return false
	}
	rest, ok := strings.CutPrefix(word[n:], "版")
	return ok && (rest == "" || rest[0] == ':' && utf8.RuneCountInString(rest) <= maxPageName)
}

// maxPageNumber is how many bytes the number of a page has at most, maxPageName
// how many characters its name with the colon.
const (
	maxPageNumber = len("二十四")
	maxPageName   = 6
)

// isCount reports whether a word is a number with 次 or 人 behind.
func isCount(word string) bool {
	n := digits(word, 1, 9)
	return n > 0 && (word[n:] == "" || word[n:] == "次" || word[n:] == "人")
}

// namesBody reports whether a word is the name of an outlet, or of a body whose
// site a page belongs to.
func namesBody(word string) bool {
	for _, w := range [...]string{"主办", "主管", "承办"} {
		word = strings.TrimSuffix(word, w)
	}
	n := utf8.RuneCountInString(word)
	if n < 3 || n > maxOutlet || strings.ContainsFunc(word, func(r rune) bool { return !han.IsHan(r) }) {
		return false
	}
	if outletName(word) {
		return true
	}
	for _, w := range [...]string{"人民政府", "政府办", "办公室", "政府", "总工会", "委员会", "宣传部", "组织部", "统战部", "教育局", "管理局", "党校", "中学", "小学", "大学", "学院", "报社", "广播电台", "传媒集团", "新闻中心", "传媒中心", "发布", "新闻", "集团", "党政办", "党政综合办"} {
		if strings.HasSuffix(word, w) {
			return true
		}
	}
	return strings.HasSuffix(word, "局") || strings.HasSuffix(word, "报")
}
