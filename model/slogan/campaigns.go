package slogan

import (
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// Campaigns are named after the season or the year that they last: 项目攻坚季, 作风
// 建设年. Folded.
var (
	seasons = endings(strings.Fields(`攻坚季 突破季 冲刺季 会战季 大干季 比拼季 提升季 招商季 攻坚年 突破年 提升年 落实年 建设年 深化年 服务年 改革年 见效年 巩固年 优化年 招商年 整治年 执行年 推进年`))
	// fronts stand in front of a campaign's name.
	fronts = endings(strings.Fields(`全国 全省 全市 全县 全区 全州 全旗 全镇 全乡 我省 我市 我县 我区 我州 我旗 我镇 开展 启动 推进 部署 实施 打响 作为 确定为 定为 是 为 的 以 暨 和`))
	// behind stand behind it.
	behind = beginnings(strings.Fields(`活动 行动 动员 工作 大会 会议 推进 部署 启动 现场 专题 第 暨 为契机 为抓手 为主题`))
)

// A campaign's name has this many characters before its season.
const (
	minCampaign = 2
	maxCampaign = 6
)

// campaign is the length of the name of a campaign that ends in front of character i,
// 0 where none does.
func (t *text) campaign(i int) int {
	f := t.folded
	head := seasons.of(f[:i])
	if head == 0 || i < len(f) && !afterSet.has(f[i]) && !behind.has(f[i:]) {
		return 0
	}
	for n := 0; n <= maxCampaign; n++ {
		at := i - head - n
		if n >= minCampaign && (at == 0 || boundarySet.has(f[at-1]) || fronts.has(f[:at])) {
			return head + n
		}
		if at == 0 || !han.IsHan(f[at-1]) || unpairedSet.has(f[at-1]) {
			return 0
		}
	}
	return 0
}

// doing are the verbs before a number of great matters: 办好三件大事. Folded.
var doing = endings(strings.Fields(`办好 办实 办成 抓好 抓实 做好 干好 干成 聚焦 围绕 紧扣 实施 谋划 推进 落实 扛起 肩负 这`))

// matters is where a number of great matters ends that begins at character i, 0 where
// none does.
func matters(f []rune, i int) int {
	const width = 4
	if i+width > len(f) || !greatSet.has(f[i]) || f[i+1] != '件' && f[i+1] != '项' || f[i+2] != '大' || f[i+3] != '事' || doing.of(f[:i]) == 0 || i+width < len(f) && !afterSet.has(f[i+width]) {
		return 0
	}
	return i + width
}

// What each has one of is named in three to five characters where isGroups does not
// find it: 一村一警务助理.
const (
	minEach = 3
	maxEach = 5
)

// oneEach is where a phrase like 一县一技工学院 ends that begins at character i, 0
// where none does.
func oneEach(f []rune, i int) int {
	at := i + 3
	if at >= len(f) || f[i] != '一' || f[i+2] != '一' || !unitSet.has(f[i+1]) || measureSet.has(f[at]) {
		return 0
	}
	for n := 0; n <= maxEach && at+n <= len(f); n++ {
		if at+n == len(f) || endsHere(f[at+n:]) || n > 0 && building.has(f[at+n:]) {
			if n >= minEach && !measureSet.has(f[at+n-1]) {
				return at + n
			}
			return 0
		}
		if !han.IsHan(f[at+n]) || unpairedSet.has(f[at+n]) || groupSet.has(f[at+n]) {
			return 0
		}
	}
	return 0
}

// campaignCandidates finds campaigns by their season.
func (t *text) campaignCandidates(out []candidate) []candidate {
	for _, sign := range t.signs.rare {
		i := int(sign.at)
		if r := t.folded[i]; sign.flags&isFormula == 0 || r != '季' && r != '年' {
			continue
		}
		if n := t.campaign(i + 1); n > 0 && !t.damaged(i+1-n, i+1) {
			out = append(out, candidate{from: i + 1 - n, to: i + 1, kind: model.Coined})
		}
	}
	return out
}

// isOneEach reports whether a phrase gives each of one kind one of another: 一县一学院.
// What it ends in says what each gets, not what the phrase is.
func isOneEach(s []rune) bool {
	if len(s) < minRunes*2 || s[0] != '一' {
		return false
	}
	for i := 2; i <= 3 && i+1 < len(s); i++ {
		if s[i] == '一' {
			return unitSet.has(s[i-1]) && !unjoinedSet.anyOf(s)
		}
	}
	return false
}

// unitSet are the last characters of what there is one for each of.
var unitSet = charsOf("国省市州县区旗镇乡村街道组户家人企厂园校院所站岗链业品事案策项目月季周年生师馆店河湖山景片")
