package slogan

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
)

// What stands around the title of something. Folded.
var (
	// shows are what has a title of its own, and is named behind it.
	shows = beginnings(strings.Fields(`摄影展 书画展 书法展 美术展 画展 图片展 作品展 成果展 特展 专题展 摄影大赛 摄影比赛 征文 演讲比赛 朗诵比赛 书法比赛 歌咏比赛 知识竞赛 短视频大赛 音乐会 晚会 文艺演出 文艺汇演 专场演出 情景剧 舞台剧 话剧 纪录片 宣传片 专题片 微电影
文艺晚会 动漫短片 动画片 画册 丛书 丛刊 文集 诗集 绘本 专辑 歌曲 舞蹈 小品 相声 快板 电视剧 连续剧 电影 短片 小说 明信片 大合唱 节目`))
	// lectured stand in front of the title of a talk, a lesson or a debate, and questions
	// behind that of a debate.
	lectured  = endings(strings.Fields(`题为 题目为 题目是 执教的 主讲的 讲授的 讲授了 辩题是 辩题为 论题是 论题为`))
	questions = beginnings(strings.Fields(`这一辩题 辩题 这一论题 这一话题 这一问题 这个问题`))
	// pretences stand behind what somebody goes by that he is not.
	pretences = beginnings(strings.Fields(`等名义 名义 为名义 的名义 为名 等为名 等旗号 的旗号 为幌子 等幌子 的幌子 为由 等为由`))
	// divisions are what parts of a show or a booklet are called, which a number of them
	// may stand in front of: 两个篇章.
	divisions = beginnings(strings.Fields(`篇章 单元 板块 章节 展区 展厅 栏目 环节 赛道 组别 专场 议题 课题 篇`))
	// headed stand in front of the title of a speech, and speeches behind it.
	headed   = endings(strings.Fields(`题为 题目为 题目是 以`))
	speeches = beginnings(strings.Fields(`的发言 的交流发言 的经验分享 的演讲 的主题演讲 的主旨演讲 的讲座 的专题讲座 的党课 的专题党课 的致辞 的分享 的主题分享 的报告会 为题作 为题作了 为题发言 为题进行 为题开展`))
	// media stand in front of the name of one.
	media = endings(strings.Fields(`公众号 微信号 视频号 抖音号 客户端 小程序 栏目 专栏 节目 网站 刊物 影片 电影 电视剧 纪录片 歌曲 剧目`))
	// cited stand in front of what is quoted from somebody or from books.
	cited = endings(strings.Fields(`原话 理由是 借口是 古语 俗语 谚语 古训 老话 古人云 诗句 名句 古诗 一句诗 俗话讲 俗话说 常言道 常言说 老话说 老话讲 古人说 诗云 留言`))
	// tellers stand behind a paper or a programme.
	tellers = beginnings(strings.Fields(`采访时 采访 公布 刊登 刊发 播出`))
	// classMeeting goes by a title or by what it calls upon.
	classMeeting = beginnings([]string{"主题班会"})
)

// isTitle reports whether what stands around a quotation says that it is the title of a
// show, a talk or a paper, or quoted from others.
func isTitle(inside, before, after []rune) bool {
	return shows.has(after) || classMeeting.has(after) && !even(inside) || isLecture(inside, before) || questions.has(after) ||
		headed.has(before) && speeches.has(after) || tellers.has(after) || media.has(before) || cited.has(saidMarks.trim(before))
}

// isLecture reports whether what stands in front says that a talk, a lesson or a debate
// has this title. One in even segments is called out all the same.
func isLecture(inside, before []rune) bool {
	return lectured.has(before) && !themeWord.has(themeEnds.trim(before)) && !even(inside)
}

// listed is what stands behind the quotations that follow one another, of which the
// text begins behind one.
func listed(after []rune) []rune {
	for {
		rest := unjoined(after)
		if len(rest) == 0 || !IsQuote(rest[0]) {
			return after
		}
		end := slices.IndexFunc(rest[1:], IsQuote)
		if end < 0 {
			return after
		}
		after = rest[end+2:]
	}
}

// unjoined is a text without what joins it to a list in front.
func unjoined(after []rune) []rune {
	if len(after) > 0 && listJoints.has(after[0]) {
		return after[1:]
	}
	return after
}

// behindList is what stands behind a quotation, and much of it where others follow.
func (t *text) behindList(q quotation, after []rune) []rune {
	if rest := unjoined(after); len(rest) > 0 && IsQuote(rest[0]) {
		return t.after(q.to+1, wideSurroundings)
	}
	return after
}

// isPart reports whether what stands behind a quotation, or the last one of several,
// says that it is a part of a show or a pretence.
func isPart(after []rune) bool {
	after = listed(after)
	if pretences.has(after) {
		return true
	}
	n := 0
	for n < 2 && n < len(after) && honourCount.has(after[n]) {
		n++
	}
	if n == 0 || n == len(after) || after[n] != '个' && after[n] != '大' {
		return false
	}
	return divisions.has(after[n+1:])
}

// isDated reports whether a phrase begins with a year, as the names of yearly events do,
// or is nothing but years.
func isDated(s []rune) bool {
	if len(s) < 5 || !(s[0] == '1' && s[1] == '9' || s[0] == '2' && s[1] == '0') || !isDigit(s[2]) || !isDigit(s[3]) {
		return false
	}
	return s[4] == '年' || !slices.ContainsFunc(s[4:], han.IsHan) && !slices.Contains(s, '+')
}

var listJoints = charsOf("、和及与")
