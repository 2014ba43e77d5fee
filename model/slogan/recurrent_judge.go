package slogan

import "strings"

// Shares of a recurrent phrase's occurrences.
const (
	// tight is the share from which a phrase was cut out of a word at one end.
	tight = 0.5
	// topical is the share in front of the head of a topic from which a phrase is a
	// topic: 森林防火工作, 集中开工仪式.
	topical = 0.15
	// standing is the share that stands between marks from which a phrase is one
	// that is called out, whatever its form.
	standing = 0.34
)

// topicHeads stand behind the names of topics. Folded.
var topicHeads = beginnings(strings.Fields(`工作 项目 会议 会 大会 活动 仪式 部门 单位 人员 情况 问题 设施 企业 公司 业务 领域 任务 事项 设备 指挥 专项 系统 产业 资金 现场 方案 规划 协议 合同 办法 条例 法
图书馆 报告厅 会议厅 会议室 礼堂 体育馆 博物馆 纪念馆 展览馆 一楼 二楼 三楼 四楼 五楼 一号 二号 三号 周年 以来
中心 基地 园区 公园 集团 局 厅 委 办 处 科 站 所 院 校 镇 乡 村 县 市 区 路 街 港 口岸 工地 事业 事故 产品 技术 市场 行业 品牌 节 周 月 日 期间`))

// takeCoined adds a string of n characters that stands at all places of a group if it is
// a phrase that somebody coined.
func (g *grower) takeCoined(group []place, n, articles int) {
	if g.articles >= manyArticles && float64(articles) > commonplace*float64(g.articles) {
		return
	}
	first := int(group[0].at)
	text := make([]rune, n)
	for i := range text {
		text[i] = rune(g.chars[first+i])
	}
	if ordinary(text) || n == minRecurrent && isPlainDouble(text) || fragment(text) || isName(text) || isTopic(text) || !g.cohesive(group, text) || g.cutOut(group, n) {
		return
	}
	if called := isCalled(text); g.share(group, n, topicHeads) > topical || !called && g.standingShare(group, n) < standing {
		return
	}
	g.found = append(g.found, recurrentPhrase{text, articles, len(group)})
}

// isCalled reports whether a phrase has the form of one that is called out: verbs
// with their objects or manners, parallel halves, or numbers.
func isCalled(text []rune) bool {
	switch {
	case len(text) == minRecurrent:
		return twoVerbs(text) || isDoubled(text)
	case len(text) == 6:
		return threefold(text) || text[0] == text[3]
	case isNumeric(text):
		return true
	}
	half := len(text) / 2
	return len(text)%2 == 0 && shared([][]rune{text[:half], text[half:]}) > 0
}

// cohesive reports whether a phrase holds together: the pairs of a phrase of four
// characters are seen more often together than by chance.
func (s *recurrentSample) cohesive(group []place, t []rune) bool {
	if len(t) > minRecurrent {
		return true
	}
	a, b := *s.pair(uint16(t[0]), uint16(t[1])), *s.pair(uint16(t[2]), uint16(t[3]))
	return float64(len(group))*float64(len(s.chars)) > cohesion*float64(a)*float64(b)
}

// lift is how many times more often two characters stand together than by chance.
func (s *recurrentSample) lift(a, b uint16) float64 {
	return float64(*s.pair(a, b)) * float64(len(s.chars)) / (float64(s.singles[a]) * float64(s.singles[b]))
}

// cutOut reports whether a string begins or ends inside a word: most of what stands
// beside it there holds on to it more than its own next character does.
func (s *recurrentSample) cutOut(group []place, n int) bool {
	first := int(group[0].at)
	front := s.lift(s.chars[first], s.chars[first+1])
	back := s.lift(s.chars[first+n-2], s.chars[first+n-1])
	fronts, backs := 0, 0
	for _, p := range group {
		i := int(p.at)
		if c := s.chars[i-1]; c != 0 && s.lift(c, s.chars[i]) > front {
			fronts++
		}
		if c := s.chars[i+n]; c != 0 && s.lift(s.chars[i+n-1], c) > back {
			backs++
		}
	}
	most := tight * float64(len(group))
	return float64(fronts) > most || float64(backs) > most
}

// share is the share of a group's places where one of the words stands behind.
func (s *recurrentSample) share(group []place, n int, words edges) float64 {
	hits := 0
	var behind [packedRunes]rune
	for _, p := range group {
		k := 0
		for i := int(p.at) + n; k < len(behind) && i < len(s.chars) && s.chars[i] != 0; i++ {
			behind[k] = rune(s.chars[i])
			k++
		}
		if words.has(behind[:k]) {
			hits++
		}
	}
	return float64(hits) / float64(len(group))
}

// standingShare is the share of a group's places with a mark in front and behind.
func (s *recurrentSample) standingShare(group []place, n int) float64 {
	hits := 0
	for _, p := range group {
		if p.front == 0 && s.chars[int(p.at)+n] == 0 {
			hits++
		}
	}
	return float64(hits) / float64(len(group))
}
