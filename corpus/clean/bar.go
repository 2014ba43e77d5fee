package clean

import (
	"strings"
	"unicode/utf8"
)

// maxWhole is the longest line, in bytes, that may consist of navigation's words
// alone.
const maxWhole = 150

// isWhole reports whether a line consists of words that are navigation when they
// fill it, in any order, with blanks, bars or the like between them.
func isWhole(key string) bool {
	if len(key) > maxWhole {
		return false
	}
	words, weak := 0, 0
	for key != "" {
		word := key
		n := strings.IndexFunc(key, isBarMark)
		if n >= 0 {
			word = key[:n]
			_, size := utf8.DecodeRuneInString(key[n:])
			key = key[n+size:]
		} else {
			key = ""
		}
		switch {
		case strings.Trim(word, "0123456789.万+") == "": // a page's number, a counter
			continue
		case isWeakWord(word):
			weak++
		case !isWholeWord(word):
			return false
		}
		words++
	}
	return words > 1 || words > weak
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

// isWholeWord reports whether a word that fills a line, or is one of several that
// do, is navigation: of a page, a chapter, a film, the reader's account, sharing.
func isWholeWord(word string) bool {
	switch word {
	case "首页", "登录", "注册", "更多", "评论", "收藏", "已收藏", "点赞", "分享", "打印", "关闭", "简介", "直播", "节目单", "搜索", "微博", "微信", "次", "返回",
		"帮助", "退出", "取消", "确定", "复制链接", "大", "中", "小", "图集", "朗读", "责任", "×", "END", "end",
		"上一章", "下一章", "上一页", "下一页", "上一节", "下一节", "上一回", "下一回", "上一卷", "下一卷", "上一话", "下一话", "上一集", "下一集", "上页", "下页", "上章", "下章",
		"上一篇", "下一篇", "上一条", "下一条", "尾页", "末页", "目录页", "返回目录", "回目录", "回到目录", "返回章节目录", "章节目录", "章节列表", "目录列表", "返回书页", "返回封面", "返回列表", "返回首页",
		"返回顶部", "回到顶部", "返回上页", "返回上一页", "加入书签", "存书签", "加书签", "加入书架", "放入书架", "投推荐票", "推荐票", "章节报错", "章节错误", "最新章节", "全文阅读",
		"QQ空间", "QQ好友", "QQ", "新浪微博", "腾讯微博", "朋友圈", "微信好友", "微信朋友圈", "人人网", "豆瓣", "百度贴吧", "分享到", "分享至", "举报", "纠错", "打赏", "赞赏", "转发", "在看", "已关注", "取消关注",
		"加入收藏", "设为首页", "打印本页", "关闭窗口", "播放", "暂停", "全屏", "静音", "倍速", "标清", "超清", "展开", "收起", "网站支持IPv6", "本网站支持IPv6", "字号", "字体", "特大", "繁体版", "简体版":
		return true
	}
	name, _ := cutCount(word)
	switch name {
	case "赞", "点赞", "阅读", "评论", "收藏", "分享", "浏览", "转发", "喜欢", "踩", "顶", "在看", "回复", "打赏", "人气":
		return name != word
	}
	return false
}

// isWeakWord reports whether a word is navigation beside other such words alone.
func isWeakWord(word string) bool {
	switch word {
	case "目录", "书签", "书架", "推荐", "书页", "封面", "关注", "下载", "高清", "空间", "反馈", "报错", "回复", "顶部", "列表", "书目", "阅读", "赞", "浏览", "人气", "喜欢", "最后一页":
		return true
	}
	return isPart(word)
}

// isPart reports whether a word is the number of a page or part of a book, or how
// many it has: 第三回, 第2页, 共3页.
func isPart(word string) bool {
	rest, ok := strings.CutPrefix(word, "第")
	if !ok {
		rest, ok = strings.CutPrefix(word, "共")
	}
	unit, size := utf8.DecodeLastRuneInString(rest)
	if !ok || !strings.ContainsRune("章回节卷页集话", unit) {
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
