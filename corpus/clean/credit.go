package clean

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// makers are the labels over people who made an article; a separator follows.
const makers = "本报通讯员 本报记者 本网记者 本台记者 全媒体记者 融媒体记者 记者 见习记者 实习记者 特约记者 通讯员 特约通讯员 特约撰稿 实习生 作者 文 图 文/图 图/文 文图 图文 文字 图片 摄影 摄像 摄 撰稿 撰文 供稿 供图 投稿 编辑 责任编辑 责编 本期责编 本期编辑 本期责任编辑 " +
	"本版编辑 本版责编 视频编辑 助理编辑 实习编辑 见习编辑 组版编辑 版面编辑 首席记者 融媒记者 摄影记者 采写 文稿 副总编 副总编辑 总值班 版式 版式设计 监审 校审 核稿 统稿 初审人 复审人 终审人 值班编委 " +
	"执行编辑 值班编辑 网络编辑 网页编辑 网编 新媒体编辑 版式编辑 视觉编辑 文字编辑 美编 美术编辑 责任校对 校对 编审 审核 审稿 审签 签发 审定 审读 初审 复审 终审 一审 二审 三审 监制 总监制 审片 播音 配音 主播 编导 策划 统筹 总策划 出品 出品人 制作 剪辑 录入 编校 责校 主编 副主编 总编 总编辑 值班总编 值班主任 信息员 供稿单位 撰稿单位 来稿单位 投稿单位 供稿部门 报送单位 撰稿人 供稿人 审核人 校对人 拍摄 图片来源 图文来源 文字来源 视频来源 素材来源 图片提供"

// mastheads are the labels over publication date and source.
const mastheads = "来源 来自 文章来源 信息来源 新闻来源 资料来源 消息来源 稿源 稿件来源 来源网站 来源媒体 发布时间 发布日期 发布于 发表时间 发表日期 发表于 更新时间 更新日期 信息时间 录入时间 录入日期 发稿时间 发文时间 上传时间 添加时间 日期 发布者 发布人 发布机构 发布单位 发布部门 信息提供 转自 转载自 原载 信息发布 " +
	"索引号 索~引~号 主题分类 发文机关 发文字号 成文日期 公开方式 公开日期 信息分类 生成日期 有效性 公开范围 标题 名称 信息名称 发文机构 发文日期 内容概述 公开时限 文号 访问量"

// maxCredit is the longest credit line in characters.
const maxCredit = 120

// maxLoose is the longest line, in characters, in which a label tells a credit
// wherever it stands.
const maxLoose = 40

// creditLabel tells credits and mastheads by their first word or by a date that
// labels follow. folded is the line with its decoration, m are its marks.
func creditLabel(folded, key string, runes int, m marks) label {
	if runes > maxCredit {
		return labelText
	}
	if rest, ok := behindSigner(folded); ok {
		m, runes := marksOf(rest)
		if l := creditLabel(rest, undecorated(rest), runes, m); l != labelText {
			return l
		}
	}
	key = unbracketed(key)
	if asks(folded, m) {
		return labelText
	}
	if m&markSeparators != 0 {
		if l := labelledLine(key, runes, m); l != labelText {
			return l
		}
		if wide, ok := setWide(key, m); ok {
			if l := labelledLine(wide, runes, m); l != labelText {
				return l
			}
		}
	}
	if m&markDigit != 0 {
		if l := datedLabel(key, runes); l != labelText {
			return l
		}
	}
	if runes > maxLoose {
		return labelText
	}
	if runes <= maxOutlet+maxLabel && signsAsReporter(key) {
		return labelCredit
	}
	if reportsFrom(key, m) && (runes <= maxOutlet && strings.HasSuffix(key, "摄影报道") || han.Contains(key, "记者") || han.Contains(key, "通讯员")) {
		return labelCredit
	}
	if m&markColon != 0 && containsAny(key, "责任编辑:", "责编:", "编辑:", "记者:", "通讯员:") ||
		m&markSlash != 0 && containsAny(key, "/文", "/图", "/摄", "文/", "图/", "摄影/") ||
		m&markBlank != 0 && signsBehindBlank(key) {
		return labelCredit
	}
	return labelText
}

// setWide is a text that begins with a label of two characters with blanks between
// them, 编  辑:…, without the blanks.
func setWide(key string, m marks) (string, bool) {
	if m&markBlank == 0 || m&(markColon|markBar) == 0 || len(key) < 2*hanBytes || key[hanBytes] != ' ' || !han.IsHan(firstRune(key)) {
		return "", false
	}
	rest := strings.TrimLeft(key[hanBytes:], " ")
	if r, n := utf8.DecodeRuneInString(rest); n != hanBytes || !han.IsHan(r) || strings.IndexAny(strings.TrimLeft(rest[hanBytes:], " "), ":|") != 0 {
		return "", false
	}
	return key[:hanBytes] + rest, true
}

// behindSigner is what follows those who sign in brackets at the start of a line:
// (青禾县委办 柳长青 报道) 来源:….
func behindSigner(folded string) (rest string, ok bool) {
	if folded == "" || folded[0] != '(' {
		return "", false
	}
	inner, rest, ok := strings.Cut(folded[1:], ")")
	if rest = strings.Trim(rest, " "); !ok || rest == "" || strings.ContainsAny(inner, "(。,") {
		return "", false
	}
	if isCreditText(inner) {
		return rest, true
	}
	m, _ := marksOf(inner)
	return rest, reportsFrom(inner, m) && strings.Contains(inner, " ")
}

// reportsFrom reports whether a line ends as bylines with a place do: 记者王五/台北报导.
// What is no report but a special form of one has the stroke before it.
func reportsFrom(key string, m marks) bool {
	if strings.HasSuffix(key, "报道") || strings.HasSuffix(key, "报导") {
		return true
	}
	if m&markSlash == 0 {
		return false
	}
	i := strings.LastIndexByte(key, '/')
	for _, w := range [...]string{"专访", "特稿", "特写", "侧记", "综合", "外电", "电"} {
		if strings.HasSuffix(key[i:], w) {
			return true
		}
	}
	return false
}

// minQuestion is how many characters a question has at least that no word tells.
const minQuestion = 8

// asks reports whether a line is what a reporter asked, behind who asked it:
// 青禾报记者:请问下一步有什么打算? A lost character at the end of a name is no question.
func asks(folded string, m marks) bool {
	if m&markColon == 0 || !strings.HasSuffix(folded, "?") {
		return false
	}
	question := folded[strings.LastIndexByte(folded, ':')+1:]
	if strings.ContainsAny(question, " /|") {
		return false
	}
	return utf8.RuneCountInString(question) >= minQuestion || containsAny(question, "请问", "您", "吗", "呢", "怎", "什么", "如何", "哪")
}

func containsAny(s string, words ...string) bool {
	for _, w := range words {
		if han.Contains(s, w) {
			return true
		}
	}
	return false
}

// labelledLine tells the lines that begin with a label and its separator.
func labelledLine(key string, runes int, m marks) label {
	if mastheadLabels().begins(key) || runes <= maxLoose && isOriginal(key) || runes <= maxLoose && m&markColon != 0 && labelsDate(key) {
		return labelMasthead
	}
	if makerLabels().begins(key) {
		if han.Contains(key, "来源:") || han.Contains(key, "时间:") || han.Contains(key, "日期:") {
			return labelMasthead
		}
		return labelCredit
	}
	if label, _, ok := strings.Cut(key, ":"); ok && makes(label) {
		return labelCredit
	}
	return labelText
}

// isOriginal reports whether a line is what an account of a messenger sets under a
// headline: 原创 with the author and the name of the account.
func isOriginal(key string) bool {
	names, ok := strings.CutPrefix(key, "原创 ")
	return ok && len(strings.Fields(names)) <= maxOriginal && outletName(names) && !strings.ContainsAny(names, ",!?:")
}

// maxOriginal is how many names such a line has at most.
const maxOriginal = 4

// signsBehindBlank reports whether a short line is names with a maker's label
// behind them, or an office with names behind it.
func signsBehindBlank(key string) bool {
	for _, w := range [...]string{" 供稿", " 供图", " 摄影报道", " 摄"} {
		if strings.HasSuffix(key, w) {
			return true
		}
	}
	office, name, ok := strings.Cut(key, " ")
	return ok && isOffice(office) && isSignature(name)
}

// signsAsReporter reports whether a line is 记者 with names and nothing else: each
// of two to four characters, the first not one that makes another word of it.
func signsAsReporter(key string) bool {
	for _, prefix := range [...]string{"本报", "本网", "本台"} {
		key = strings.TrimPrefix(key, prefix)
	}
	rest, ok := strings.CutPrefix(key, "记者")
	if !ok {
		rest, ok = strings.CutPrefix(key, "通讯员")
	}
	if !ok || rest == "" || goesOn(rest) {
		return false
	}
	for _, name := range strings.Fields(strings.NewReplacer("通讯员", " ", "记者", " ", "、", " ", "文/图", " ").Replace(rest)) {
		runes := utf8.RuneCountInString(name)
		if runes < 2 || runes > 4 || strings.ContainsFunc(name, func(r rune) bool { return !han.IsHan(r) }) {
			return false
		}
	}
	return true
}

// goesOn reports whether what follows 记者 makes another word of it, or says what a
// reporter did.
func goesOn(rest string) bool {
	for _, other := range [...]string{"节", "会", "站", "证", "团", "协", "招", "发", "见", "走", "调", "采", "从", "在", "获", "日", "近"} {
		if strings.HasPrefix(rest, other) {
			return true
		}
	}
	return false
}

// maxLabel is the longest label in characters.
const maxLabel = 8

// makes reports whether a label that no list has is one over makers.
func makes(label string) bool {
	if utf8.RuneCountInString(label) > maxLabel {
		return false
	}
	for _, w := range [...]string{"编辑", "责编", "记者", "通讯员", "校对", "审核", "摄影", "编审", "监制", "主编", "美编", "统筹", "版式", "责校", "核稿", "审稿"} {
		if strings.HasSuffix(label, w) {
			return true
		}
	}
	return false
}

// namesDay reports whether a short text begins with a day of the week.
func namesDay(s string) bool {
	day, ok := strings.CutPrefix(s, "星期")
	if !ok {
		day, ok = strings.CutPrefix(s, "周")
	}
	r, _ := utf8.DecodeRuneInString(day)
	return ok && utf8.RuneCountInString(s) <= maxOutlet && strings.ContainsRune("一二三四五六日天", r)
}

// isOffice reports whether a word is the name of an outlet's office, before
// which reporters sign.
func isOffice(word string) bool {
	for _, w := range [...]string{"融媒体中心", "新闻中心", "报社", "电视台", "广播电视台", "记者站", "新闻传媒中心", "通讯社", "传媒中心"} {
		if strings.HasSuffix(word, w) {
			return true
		}
	}
	return false
}

// labelsDate reports whether a text has a date behind a label that ends in 时间 or
// 日期.
func labelsDate(key string) bool {
	for _, w := range [...]string{"时间:", "日期:"} {
		if i := han.Index(key, w); i >= 0 && dateLength(strings.TrimLeft(key[i+len(w):], " ")) > 0 {
			return true
		}
	}
	return false
}

// regions are where a messenger says that an article comes from.
var regions = strings.Fields("北京 天津 上海 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾")

// datedLabel tells the lines that say when an article appeared: those that begin
// with a date, and short ones with a date and a time of day.
func datedLabel(key string, runes int) label {
	n := dayLength(key)
	if n > 0 {
		rest := strings.TrimFunc(key[n:], func(r rune) bool { return isDecoration(r) || r == '(' || r == ')' })
		switch {
		case rest == "":
			return labelDate
		case namesDay(rest):
			return labelToday
		case slices.Contains(regions, rest): // 2021-06-09 22:14 陕西
			return labelMasthead
		case mastheadLabels().begins(rest), makerLabels().begins(rest), strings.HasPrefix(rest, "发表于"), strings.HasPrefix(rest, "发布于"):
			return labelMasthead
		}
		if isMetaLine(key) {
			return labelMasthead
		}
		return labelText
	}
	if runes > maxLoose {
		return metaLabel(key)
	}
	for i := strings.Index(key, "20"); i >= 0; {
		if n := dateLength(key[i:]); n > 0 && (strings.Contains(key[i:i+n], ":") || i+n == len(key) && outletName(strings.TrimRight(key[:i], " "))) {
			return labelMasthead
		}
		next := strings.Index(key[i+1:], "20")
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return metaLabel(key)
}

// metaLabel tells a line whose date stands behind the name of a site.
func metaLabel(key string) label {
	if (strings.Contains(key, "20") || strings.Contains(key, "19")) && isMetaLine(key) {
		return labelMasthead
	}
	return labelText
}

// dateLength is the length of a full date at the start of a folded text, with the
// time of day where it follows; 0 for none.
func dateLength(s string) int {
	i := digits(s, 4, 4)
	if i == 0 {
		return 0
	}
	for _, unit := range [...]string{"年", "月"} {
		switch {
		case strings.HasPrefix(s[i:], unit):
			i += len(unit)
		case i < len(s) && (s[i] == '-' || s[i] == '/' || s[i] == '.'):
			i++
		default:
			return 0
		}
		n := digits(s[i:], 1, 2)
		if n == 0 {
			return 0
		}
		i += n
	}
	if strings.HasPrefix(s[i:], "日") {
		i += len("日")
	}
	rest := strings.TrimLeft(s[i:], " \tT")
	if n := timeLength(rest); n > 0 {
		return len(s) - len(rest) + n
	}
	return i
}

// timeLength is the length of a time of day at the start of s.
func timeLength(s string) int {
	i := digits(s, 1, 2)
	if i == 0 || i >= len(s) || s[i] != ':' {
		return 0
	}
	n := digits(s[i+1:], 2, 2)
	if n == 0 {
		return 0
	}
	i += 1 + n
	if i < len(s) && s[i] == ':' {
		if n := digits(s[i+1:], 2, 2); n > 0 {
			i += 1 + n
		}
	}
	return i
}

// digits counts the digits at the start of s, 0 where there are fewer than least;
// it stops at most.
func digits(s string, least, most int) int {
	n := 0
	for n < len(s) && n < most && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n < least {
		return 0
	}
	return n
}
