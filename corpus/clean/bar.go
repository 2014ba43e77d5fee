package clean

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// minBar is how many entries a bar of links has at least.
const minBar = 4

// isMenuBar reports whether a line is short words between upright bars, or
// behind 首页.
func isMenuBar(folded string, runes int, m marks) bool {
	if m&markBlank != 0 && strings.IndexByte(folded, ' ') > 0 && strings.HasPrefix(folded, "首") && strings.HasPrefix(strings.ReplaceAll(folded, " ", ""), "首页") {
		words := strings.Fields(folded)
		return len(words) >= minBar && runes <= len(words)*10
	}
	if m&markBar == 0 {
		return false
	}
	bars := strings.Count(folded, "|")
	if bars == 0 && runes >= 2*minBar-1 {
		bars = han.Count(folded, "丨")
	}
	if bars+1 == minBar-1 && runes <= (bars+1)*10 {
		return isSiteBar(folded)
	}
	return bars+1 >= minBar && runes <= (bars+1)*10
}

// isSiteBar reports whether a line of short words between bars, fewer than a bar of
// links has, is a site's own: one of them is a channel, an outlet or what every page
// links to, or two are what pages link to, as in 青禾报网转载 | 柳岸频道 | 桃溪.
func isSiteBar(folded string) bool {
	known := 0
	for word := range strings.FieldsFuncSeq(folded, func(r rune) bool { return r == '|' || r == '丨' }) {
		word = strings.Trim(word, " ")
		switch l := linkOf(word); {
		case l > weakLink:
			known = 2
		case !isEntry(word):
			return false
		case l == weakLink:
			known++
		case strings.HasSuffix(word, "频道"), outletName(word), isPaper(word):
			known = 2
		}
	}
	return known >= 2
}

// The shortest and longest entry of a row of links, in characters.
const (
	minEntry = 2
	maxEntry = 8
)

// isMenuRow reports whether a line is a row of entries with blanks or bars between,
// of which one is such that every site has it: 概况 新闻 公开 联系我们, HOME NEWS CONTACT.
func isMenuRow(folded string, runes int) bool {
	if runes > 2*maxShort {
		return false
	}
	entries, sure := 0, 0
	for rest := folded; rest != ""; {
		word := rest
		if i := strings.IndexAny(rest, " \t|"); i >= 0 {
			word, rest = rest[:i], rest[i+1:]
		} else {
			rest = ""
		}
		if word == "" {
			continue
		}
		entries++
		if linkOf(word) == siteLink {
			sure++
			continue
		}
		if !isEntry(word) {
			return false
		}
	}
	return sure > 0 && (entries >= minBar || entries == minBar-1 && sure > 1)
}

// isEntry reports whether a word may be an entry of a menu.
func isEntry(word string) bool {
	n, latin := 0, false
	for _, r := range word {
		n++
		latin = latin || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
		if !han.IsHan(r) && !(r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z') {
			return false
		}
	}
	return n >= minEntry && (n <= maxEntry || latin && n <= 2*maxEntry)
}

// minAdvertised is how many characters a line that advertises a programme has at least.
const minAdvertised = 8

// advertises reports whether a line counts those who follow an account, or asks the
// reader to read on in a programme.
func advertises(key string, runes int) bool {
	if runes > maxShort || runes < minAdvertised {
		return false
	}
	if app, ok := strings.CutSuffix(key, " 打开"); ok && runes <= maxOutlet && !strings.ContainsAny(app, " ,!?") && (strings.HasSuffix(app, "客户端") || strings.HasSuffix(app, "APP")) {
		return true
	}
	if strings.HasSuffix(key, "人关注") {
		return containsAny(key, "已有", "官方微信", "公众号", "官方账号")
	}
	return (strings.HasPrefix(key, "下载") || strings.HasPrefix(key, "打开")) && containsAny(key, "APP", "客户端") && containsAny(key, "更多", "阅读体验", "查看", "看全文")
}

// maxWhole is the longest line, in bytes, that may consist of navigation's words
// alone.
const maxWhole = 150

// maxLink is the longest word of navigation in bytes.
const maxLink = len("返回章节目录(1234567)")

// isWhole reports whether a line consists of words that are navigation when they
// fill it, in any order, with blanks, bars or the like between them; the name of
// the site may stand among them.
func isWhole(key string) bool {
	if len(key) > maxWhole {
		return false
	}
	words, weak, name, dated := 0, 0, "", false
	for key != "" {
		word, rest := cutEntry(key)
		key = rest
		if isFigure(word) { // a page's number, a counter
			dated = dated || len(word) == len("2006") && (strings.HasPrefix(word, "20") || strings.HasPrefix(word, "19"))
			continue
		}
		switch linkOf(word) {
		case noLink:
			if name != "" || words == 0 && rest == "" {
				return false
			}
			name = word
			continue
		case weakLink:
			weak++
		}
		words++
	}
	if name != "" {
		return words > weak && !dated && namesSite(name)
	}
	return words > 1 || words > weak
}

// namesSite reports whether a word is the name of a site, of its owner or of a
// paper: 青禾县人民政府门户网站, 今日青禾. What is issued is no name: 年度十件实事发布.
func namesSite(word string) bool {
	n := utf8.RuneCountInString(word)
	if n < 3 || n > maxOutlet || !han.IsHan(firstRune(word)) {
		return false
	}
	for _, w := range [...]string{"发布", "新闻", "在线"} {
		if strings.HasSuffix(word, w) {
			return false
		}
	}
	return n <= maxColumn && strings.HasPrefix(word, "今日") || strings.HasSuffix(word, "门户") || namesBody(word)
}

// cutEntry cuts the first entry of a bar of links off.
func cutEntry(key string) (entry, rest string) {
	for i := 0; i < len(key); {
		if c := key[i]; c > 0xe4 && c <= 0xe9 { // a Chinese character that is no mark
			i += hanBytes
			continue
		}
		r, n := utf8.DecodeRuneInString(key[i:])
		if isBarMark(r) {
			return key[:i], key[i+n:]
		}
		i += n
	}
	return key, ""
}

// isFigure reports whether a word is a number, or nothing.
func isFigure(word string) bool {
	return word == "" || (word[0] < utf8.RuneSelf || strings.HasPrefix(word, "万")) && strings.Trim(word, "0123456789.万+") == ""
}

// isBarMark reports whether a folded character stands between the entries of a bar
// of links.
func isBarMark(r rune) bool {
	if r < utf8.RuneSelf {
		return strings.IndexByte(" \t|/,-_<>[]:;", byte(r)) >= 0
	}
	switch r {
	case '丨', '·', '、', '«', '»', '←', '→', '↑', '【', '】', '《', '》', '◀', '▶', '•', '┊', '│', '‹', '›':
		return true
	}
	return false
}

// link is what a word in a row of words says of the row.
type link uint8

// The kinds of links.
const (
	noLink   link = iota
	weakLink      // navigation beside other such words alone
	sureLink      // navigation where it fills a line, or is one of several that do
	siteLink      // sure, and such that every site has it
)

// linkOf tells what a word is: of a page, a chapter, a film, the reader's account,
// sharing.
func linkOf(word string) link {
	if len(word) > maxLink {
		return noLink
	}
	switch word {
	case "更多", "评论", "收藏", "已收藏", "点赞", "分享", "打印", "关闭", "简介", "直播", "节目单", "搜索", "微博", "微信", "次", "返回",
		"帮助", "退出", "取消", "确定", "复制链接", "大", "中", "小", "图集", "朗读", "责任", "×", "END", "end",
		"上一章", "下一章", "上一页", "下一页", "上一节", "下一节", "上一回", "下一回", "上一卷", "下一卷", "上一话", "下一话", "上一集", "下一集", "上页", "下页", "上章", "下章",
		"上一篇", "下一篇", "上一条", "下一条", "尾页", "末页", "目录页", "返回目录", "回目录", "回到目录", "返回章节目录", "章节目录", "章节列表", "目录列表", "返回书页", "返回封面", "返回列表",
		"返回顶部", "回到顶部", "返回上页", "返回上一页", "加入书签", "存书签", "加书签", "加入书架", "放入书架", "投推荐票", "推荐票", "章节报错", "章节错误", "最新章节", "全文阅读",
		"QQ空间", "QQ好友", "QQ", "新浪微博", "腾讯微博", "朋友圈", "微信好友", "微信朋友圈", "人人网", "豆瓣", "百度贴吧", "分享到", "分享至", "举报", "纠错", "打赏", "赞赏", "转发", "在看", "已关注", "取消关注",
		"打印本页", "关闭窗口", "播放", "暂停", "全屏", "静音", "倍速", "标清", "超清", "展开", "收起", "网站支持IPv6", "本网站支持IPv6", "字号", "字体", "特大",
		"繁体", "简体", "放大", "缩小", "放大+", "缩小+", "默认", "A+", "版面导航", "数字报", "数字报刊", "电子报", "标题导航", "往期回顾", "RSS", "听新闻", "我的收藏",
		"上一版", "下一版", "上一期", "下一期", "English", "ENGLISH", "EN", "简体中文", "繁体中文", "无障碍阅读", "关怀版", "适老版", "长者版", "大字版", "广告",
		"Menu", "MENU", "Search", "Share", "Print", "Close", "Top", "Facebook", "Twitter", "Line", "LINE", "Telegram", "WhatsApp", "脸书", "推特", "知道了", "去阅读", "人划线",
		"阅读量", "浏览量", "播放量", "点击量", "网友评论",
		"次播放", "次阅读", "次浏览", "次观看", "次转发", "人点赞", "人收藏", "人阅读", "人关注", "人评论", "人看过", "人赞", "条评论",
		"万次播放", "万次阅读", "万次浏览", "万次观看", "万人点赞", "万人收藏", "万人阅读", "万人关注":
		return sureLink
	case "目录", "书签", "书架", "推荐", "书页", "封面", "关注", "下载", "高清", "空间", "反馈", "报错", "回复", "顶部", "列表", "书目", "阅读", "赞", "浏览", "人气", "详情", "政务公开", "政务服务", "互动交流", "政民互动", "公众参与", "信息公开", "智能问答", "喜欢", "最后一页", "A", "条", "人", "已有":
		return weakLink
	case "首页", "网站首页", "返回首页", "联系我们", "关于我们", "网站地图", "站点地图", "网站声明", "隐私声明", "法律声明", "加入收藏", "设为首页", "无障碍", "无障碍浏览", "长者模式",
		"登录", "注册", "登录注册", "用户登录", "会员登录", "登入", "登入会员", "会员登入", "繁体版", "简体版", "手机版", "电脑版", "订阅电子报", "政务微博", "政务微信", "隐私政策", "隐私权政策", "服务条款", "客服中心", "会员中心", "读者投书",
		"HOME", "Home", "ABOUT", "About", "CONTACT", "Contact", "LOGIN", "Login", "SUBSCRIBE", "Subscribe", "CLASSIFIEDS", "Classifieds":
		return siteLink
	}
	if isPart(word) {
		return weakLink
	}
	if word == "" {
		return noLink
	}
	switch last := word[len(word)-1]; {
	case word[0] >= '0' && word[0] <= '9':
		if rest := strings.TrimLeft(word, "0123456789.万+"); rest != "" && linkOf(rest) == sureLink {
			return sureLink
		}
	case last == ')' || last == '+' || last >= '0' && last <= '9' || strings.HasSuffix(word, "万"):
		if name, _ := cutCount(word); name != word && isCounted(name) {
			return sureLink
		}
	}
	return noLink
}

// isCounted reports whether readers' doings of a certain name are counted: 点赞(12).
func isCounted(name string) bool {
	switch name {
	case "赞", "点赞", "阅读", "评论", "收藏", "分享", "浏览", "转发", "喜欢", "踩", "顶", "在看", "回复", "打赏", "人气":
		return true
	}
	return false
}

// isPart reports whether a word is the number of a page or part of a book, or how
// many it has, or a newspaper: 第三回, 第2页, 共3页, 本期共8版.
func isPart(word string) bool {
	var rest string
	for _, w := range [...]string{"第", "共", "本期共", "今日共", "今日", "总第"} {
		if strings.HasPrefix(word, w) {
			rest = word[len(w):]
			break
		}
	}
	if rest == "" {
		return false
	}
	unit, size := utf8.DecodeLastRuneInString(rest)
	if !strings.ContainsRune("章回节卷页集话版期", unit) {
		return false
	}
	number := rest[:len(rest)-size]
	return number != "" && strings.Trim(number, "0123456789〇零一二三四五六七八九十百千") == ""
}

// cutCount cuts a counter behind a word: 点赞(12), 阅读3.5万.
func cutCount(word string) (name, count string) {
	rest := strings.TrimSuffix(word, ")")
	rest = strings.TrimSuffix(rest, "+")
	rest = strings.TrimSuffix(rest, "万")
	name = strings.TrimRight(rest, "0123456789.")
	if name == rest {
		return word, ""
	}
	return strings.TrimSuffix(name, "("), word[len(name):]
}
