package slogan

import "slices"

// A row of segments that a comma parts into two halves alike is one phrase: 想得到、
// 说得清、做得好，能吃苦、能攻坚、能打赢.
const (
	leastInHalf = 3 // segments
	mostInHalf  = 4
	maxHalved   = 5 // characters of a segment
)

// joinHalves unites runs of listed segments that a comma alone parts, where both have as
// many segments of one length; each is a run of what parallelCandidates found.
func (t *text) joinHalves(list []candidate) []candidate {
	for i := 0; i+1 < len(list); {
		a, b := list[i], list[i+1]
		if a.to+1 != b.from || a.parts != b.parts || a.parts < leastInHalf || a.parts > mostInHalf || a.to-a.from != b.to-b.from || !t.listsAlike(a) || !t.listsAlike(b) || t.folded[a.to] != ',' {
			i++
			continue
		}
		list[i].to, list[i].parts = b.to, a.parts+b.parts
		list = slices.Delete(list, i+1, i+2)
	}
	return list
}

// listsAlike reports whether a run is segments of one short length with 、 between.
func (t *text) listsAlike(c candidate) bool {
	length := (c.to - c.from - c.parts + 1) / c.parts
	if length > maxHalved || length*c.parts+c.parts-1 != c.to-c.from {
		return false
	}
	for i := c.from + length; i < c.to; i += length + 1 {
		if t.folded[i] != '、' {
			return false
		}
	}
	return true
}

// ableSet begin segments of three characters beside verbs: 会协商; not 会议室.
var (
	ableSet   = charsOf("会能肯勇说拆负存正作勤看拒")
	ableNouns = charsOf("议员长场所计展量力源耗士气者明法迁荷款折品业者家宗式文务工俭守台护客")
)

func beginsWithVerb(p []rune) bool {
	return verbSet.has(p[0]) || ableSet.has(p[0]) && !ableNouns.has(p[1])
}

// Segments of three characters that say how things are, 底数清, 情况明, or how little
// there shall be of them, 不出事, 少扰民.
var (
	clearSet   = charsOf("清明实准对全细严牢稳透畅净齐优强硬深足")
	sparingSet = charsOf("不少无零免全")
)

// allClear reports whether listed segments all say how something is: two characters
// for it and one for how. Names of people begin with surnames.
func allClear(parts [][]rune) bool {
	named := 0
	for _, p := range parts {
		if len(p) != 3 || !clearSet.has(p[2]) || clearSet.has(p[1]) {
			return false
		}
		if surnameSet.has(p[0]) {
			named++
		}
	}
	return len(parts) >= leastInHalf && named < 2
}

// allSparing reports whether listed segments all ask for little or nothing of a thing.
func allSparing(parts [][]rune) bool {
	for _, p := range parts {
		if len(p) != 3 || !sparingSet.has(p[0]) {
			return false
		}
	}
	return len(parts) >= leastInHalf
}
