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
	return newLabelSet("浏览次数 浏览量 浏览 点击次数 点击率 点击量 点击数 点击 阅读次数 阅读量 阅读数 阅读 访问次数 访问量 访问 查看 人气 热度 次数 字体 字号 大小 打印 关闭 分享 收藏 评论 投稿 浏览数 放大 缩小 播放 播放量 阅读时间 阅读时长 预计阅读 朗读 收听 听新闻 点赞 繁体 简体 数字报 数字报刊 电子报 数字版 电子版 已有 共有 扫一扫 保存 默认 背景色 特大 繁体 简体 字数 全文字数 预计阅读时间 预计阅读时长 阅读约 阅读需 阅读大约需")
})

// isMetaWord reports whether a word is a tool's setting, or what else fills such a
// line.
func isMetaWord(word string) bool {
	switch word {
	case "大", "中", "小", "次", "特大", "超大", "加大", "T", "|", "A-", "A", "A+", "+", "-", "加入收藏", "版", "第", "繁体版", "简体版", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日":
		return true
	}
	return strings.HasPrefix(word, "农历") || isLunarDay(word)
}

// isLunarDay reports whether a word is a day of the traditional calendar, with its year
// or without: 癸卯年正月廿五, 腊月初八.
func isLunarDay(word string) bool {
	i := han.Index(word, "月")
	if i <= 0 || i > len("癸卯年闰十二") || strings.ContainsAny(word, "0123456789") {
		return false
	}
	day := word[i+len("月"):]
	if n := utf8.RuneCountInString(day); n == 0 || n > len("廿五")/hanBytes {
		return false
	}
	for _, w := range [...]string{"初", "十", "廿", "卅", "二十", "三十"} {
		if strings.HasPrefix(day, w) {
			return true
		}
	}
	return false
}

// isMetaLine reports whether a line consists of a full date and what pages set
// beside it alone: the time of day, names of site and outlet, an address,
// labels with their values, counters, tools. Of these at least one must stand
// there.
func isMetaLine(key string) bool {
	dated, beside, valued, latin := false, 0, false, opensByline(key)
	tools, posted := 0, unposted
	for len(key) > 0 {
		key = strings.TrimLeftFunc(key, func(r rune) bool { return isDecoration(r) || r == '(' || r == ')' })
		if key == "" {
			break
		}
		if n := dayLength(key); n > 0 && !dated {
			dated, valued = true, false
			if strings.Contains(key[:n], ":") || dateLength(key) == 0 { // a time of day, or English
				beside++
				posted = postedHere
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
		word = strings.TrimRight(word, "】》〕()")
		here := posted == postedHere
		if here {
			posted = unposted
		}
		switch {
		case isMetaLabel(word):
			valued = !strings.Contains(word, ":") || strings.HasSuffix(word, ":") || makerLabels().begins(word)
			beside++
			tools++
		case isURL(word), isTool(word), isPageNumber(word), linkOf(word) > weakLink:
			valued = strings.HasSuffix(word, ":") || isPageNumber(word)
			beside++
			tools++
		case namesBody(word) || isPaper(word):
			valued, latin = false, true
			beside++
		case isMetaWord(word) || isCount(word):
		case latin && isLatin(word):
			// The name of the outlet once more, or who put the article up.
		case valued && utf8.RuneCountInString(word) <= maxOutlet:
			// The value of the label before, or a further name.
		case here && isTown(word):
			posted = postedFrom
		default:
			return false
		}
	}
	return dated && beside > 0 && (posted != postedFrom || tools > 0)
}

// posting says whether the date of a line is that of a post, behind which the town it
// was sent from may stand: 2024-03-05 08:30 青禾.
type posting uint8

const (
	unposted   posting = iota
	postedHere         // a date with its time of day stands right before
	postedFrom         // a town stood behind it
)

// isTown reports whether a word is as short as the name of a town.
func isTown(word string) bool {
	n := utf8.RuneCountInString(word)
	return n >= 2 && n <= maxTown && !strings.ContainsFunc(word, func(r rune) bool { return !han.IsHan(r) })
}

// maxTown is how many characters the name of a town has at most.
const maxTown = 4

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
	name, value, _ := strings.Cut(word, ":")
	if name == "时间" && len(name) < len(word) && (value == "" || dateLength(value) > 0) {
		return true
	}
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
// the page's name or without: A01版, 第二版:要闻; behind a letter or
// 第 版 may be missing.
func isPageNumber(word string) bool {
	word, numbered := strings.CutPrefix(word, "第")
	lettered := word != "" && word[0] >= 'A' && word[0] <= 'Z'
	if lettered {
		word = word[1:]
	}
	n := digits(word, 1, 3)
	if (lettered || numbered) && n > 0 && n == len(word) {
		return true
	}
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

// isCount reports whether a word is a number, with its thousands apart or in 万,
// alone or with 次, 人 or 分钟 behind: 9,021, 3.2万, 约4分钟.
func isCount(word string) bool {
	word = strings.TrimPrefix(word, "约")
	n := digits(word, 1, 9)
	if n == 0 {
		return false
	}
	for n < len(word) && (word[n] == ',' || word[n] == '.') && digits(word[n+1:], 1, 3) > 0 {
		n += 1 + digits(word[n+1:], 1, 3)
	}
	rest := strings.TrimPrefix(word[n:], "万")
	rest = strings.TrimPrefix(rest, "+")
	switch rest {
	case "", "次", "人", "分钟", "条", "阅读", "浏览", "播放", "观看", "评论", "点赞", "赞", "点击":
		return true
	}
	return false
}

// opensByline reports whether a line begins as English pages say who put an article
// up, and when.
func opensByline(key string) bool {
	if key == "" || key[0] >= utf8.RuneSelf || key[0] <= '9' {
		return false
	}
	word, _, _ := strings.Cut(key, " ")
	switch strings.ToLower(strings.TrimSuffix(word, ":")) {
	case "by", "posted", "published", "updated":
		return true
	}
	return false
}

// isLatin reports whether a word has Latin letters alone.
func isLatin(word string) bool {
	for i := range len(word) {
		if c := word[i] | 0x20; (c < 'a' || c > 'z') && word[i] != '.' && word[i] != '&' && word[i] != ':' && word[i] != ',' && word[i] != '\'' {
			return false
		}
	}
	return true
}

// isPaper reports whether a word is the name of a paper with its site's edition.
func isPaper(word string) bool {
	for _, w := range [...]string{"数字报刊", "数字报", "电子报", "数字版", "电子版", "多媒体版"} {
		if rest, ok := strings.CutSuffix(word, w); ok {
			return namesBody(rest)
		}
	}
	return false
}

// namesBody reports whether a word is the name of an outlet, or of a body whose
// site a page belongs to.
func namesBody(word string) bool {
	for _, w := range [...]string{"主办", "主管", "承办", "官方账号", "官方帐号", "官方号", "特约评论员", "评论员", "编辑部"} {
		word = strings.TrimSuffix(word, w)
	}
	n := utf8.RuneCountInString(word)
	if n < 3 || n > maxOutlet || strings.ContainsFunc(word, func(r rune) bool { return !han.IsHan(r) }) {
		return false
	}
	if outletName(word) {
		return true
	}
	for _, w := range [...]string{"人民政府", "政府办", "办公室", "政府", "总工会", "委员会", "宣传部", "组织部", "统战部", "教育局", "管理局", "党校", "中学", "小学", "大学", "学院", "报社", "广播电台", "传媒集团", "新闻中心", "传媒中心", "发布", "新闻", "集团", "党政办", "党政综合办",
		"法院", "检察院", "考试院", "研究院", "医院", "协会", "学会", "商会", "纪委监委", "管委会", "街道办事处", "工商联", "红十字会", "残联", "文联", "科协"} {
		if strings.HasSuffix(word, w) {
			return true
		}
	}
	return strings.HasSuffix(word, "局") || strings.HasSuffix(word, "报")
}
