package slogan

import "strings"

// Listed segments of three characters without a character in common that say who does
// something, at which level or how often: 群众提、代表定、政府办; 户脱贫、村退出、县摘帽;
// 月计划、旬调度、日盘点.
var (
	timesSet = charsOf("年季月旬周日天时晨晚")
	tierSet  = charsOf("省市县区乡镇村组户厂校班家企")
	actSet   = charsOf("提定办评管考议督干抓建治看说做审查签盯验学讲拆帮包享点选推跟")
	// actors are who acts. Folded.
	actors = beginnings(strings.Fields(`群众 代表 政府 人大 政协 党委 部门 企业 干部 党员 社会 市场 百姓 村民 专家 专班 纪委 领导 支部 镇里 村里 县里 区里 单位 学校 教师 家长 学生 医生 居民 业主 职工 商户 商会 组织 机关 书记 组长 队员 乡贤 委员`))
)

// allTimed reports whether each segment says how often something is done.
func allTimed(parts [][]rune) bool { return allDistinct(parts, timesSet) }

// allTiers reports whether each segment says what is done at a level.
func allTiers(parts [][]rune) bool { return allDistinct(parts, tierSet) }

// allDistinct reports whether three segments or more begin with characters of a set, none
// with that of another, and with no word of the office of a level.
func allDistinct(parts [][]rune, set *chars) bool {
	if len(parts) < leastInHalf {
		return false
	}
	for i, p := range parts {
		if !set.has(p[0]) || set.has(p[1]) || officeSet.has(p[1]) || nameEndSet.has(p[2]) {
			return false
		}
		for _, q := range parts[:i] {
			if q[0] == p[0] {
				return false
			}
		}
	}
	return true
}

// officeSet stand behind the name of a level in the names of its offices and of what it
// has everywhere.
var officeSet = charsOf("委府长级直属域民场里内外中情容貌人政")

// allActed reports whether the segments say who does what, most of them of those who
// usually act.
func allActed(parts [][]rune) bool {
	if len(parts) < leastInHalf {
		return false
	}
	known := 0
	for i, p := range parts {
		if !actSet.has(p[2]) || surnameSet.has(p[0]) && !actors.has(p) {
			return false
		}
		if actors.has(p) {
			known++
		}
		for _, q := range parts[:i] {
			if q[2] == p[2] {
				return false
			}
		}
	}
	return 2*known >= len(parts)
}

// areDue reports whether three parts or more say what is to be done with what is due:
// 该减的税一分不少、该降的费一厘不留、该办的事一刻不拖.
func areDue(parts [][]rune) bool {
	return len(parts) >= leastInHalf && parts[0][0] == '该' && sharedAt(parts, 0) && shared(parts) >= leastInHalf
}

// turnsRound reports whether the second of two parts says the first the other way round:
// 书记抓、抓书记.
func turnsRound(parts [][]rune) bool {
	if len(parts) != 2 || len(parts[0]) != 3 {
		return false
	}
	a, b := parts[0], parts[1]
	return a[0] == b[1] && a[1] == b[2] && a[2] == b[0] && a[0] != a[2]
}

// isTurned reports whether a stretch is three characters and the same turned round.
func isTurned(s []rune) bool {
	return len(s) == 7 && s[3] == '、' && turnsRound([][]rune{s[:3], s[4:]})
}

// allJoin reports whether a stretch says of three or more that all join in: 书记带头干、
// 党员跟着干、群众一起干.
func allJoin(s []rune) bool {
	last, segments := s[len(s)-1], 0
	for part := range segmentsOf(s, isListMark) {
		if len(part) < minSegment || part[len(part)-1] != last {
			return false
		}
		segments++
	}
	return segments >= leastInHalf && joinSet.has(last)
}

// joinSet are verbs of joining in.
var joinSet = charsOf("干抓管上学")

// haveSomebody reports whether three segments or more ask that somebody do something:
// 有人管、有人抓、有人问.
func haveSomebody(parts [][]rune) bool {
	return len(parts) >= leastInHalf && len(parts[0]) == 3 && parts[0][0] == '有' && sharedAt(parts, 1) && parts[0][1] == '人' && sharedAt(parts, 0)
}
