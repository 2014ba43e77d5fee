package slogan

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
)

// sharedAt reports whether all parts have one character at place k.
func sharedAt(parts [][]rune, k int) bool {
	for _, p := range parts[1:] {
		if p[k] != parts[0][k] {
			return false
		}
	}
	return true
}

// rhymes reports whether two parts have half their characters in common, the last
// among them.
func rhymes(parts [][]rune) bool {
	length := len(parts[0])
	return length >= 4 && sharedAt(parts, length-1) && shared(parts)*2 >= length
}

// redoubled reports whether two parts begin with a doubled character each, which
// nothing else needs to lead in: 人人都是主人、处处都是景点.
func redoubled(parts [][]rune) bool {
	a, b := parts[0], parts[1]
	return a[0] == a[1] && b[0] == b[1] && shared(parts) > 1
}

// clausesAlike reports whether two clauses joined by a comma have enough in
// common, which is more the longer they are.
func clausesAlike(parts [][]rune, common int) bool {
	length := len(parts[0])
	ends := sharedAt(parts, 0) || sharedAt(parts, length-1)
	switch {
	case length <= 5:
		return common >= 1
	case length <= 8:
		return common >= 1 && ends || common >= 2
	}
	return common >= 3 && ends
}

// frames stand behind a phrase that is quoted without quotation marks. Folded.
var frames = strings.Fields(`理念 原则 方针 思路 总要求 总体要求 要求 目标 精神 意识 思想 作风 方法 机制 战略`)

// isFramed reports whether the rest of a clause says that a phrase ended.
func isFramed(rest []rune) bool {
	return len(rest) > 0 && rest[0] == '的' && frameSet.has(rest[1:])
}

// isCouplet reports whether two clauses can be parallel without a character in
// common: short, and without structural words.
func isCouplet(parts [][]rune) bool {
	n := len(parts[0])
	return n >= minCouplet && n <= maxCouplet && plain(parts, shared(parts)) &&
		!slices.ContainsFunc(parts[0], coupletSet.has) && !slices.ContainsFunc(parts[1], coupletSet.has)
}

// verseLine is the length of a line of verse, whose verb stands in front of its last
// two characters: 山清水秀迎新客,茶香谷满过丰年.
const verseLine = 7

// isVerse reports whether two clauses are two lines of verse.
func isVerse(parts [][]rune) bool {
	for _, p := range parts {
		if len(p) != verseLine || !verbSet.has(p[4]) && !verseSet.has(p[4]) || nounPairs.has(p[4], p[5]) || plainWords.has(p[4], p[5]) || plainWords.has(p[3], p[4]) || coupletSet.anyOf(p) || grammarSet.anyOf(p) {
			return false
		}
	}
	return plain(parts, shared(parts))
}

// twoVerbs reports whether four characters are two verbs with an object each:
// 拔钉清障, 强基固本.
func twoVerbs(s []rune) bool {
	return twoManners(s) || len(s) == 4 && verbSet.has(s[0]) && verbSet.has(s[2]) &&
		(!verbSet.has(s[3]) || qualitySet.has(s[3])) && s[0] != s[2] && s[1] != s[3] && han.IsHan(s[1]) && han.IsHan(s[3]) &&
		!edgelessSet.has(s[3]) && !edgelessSet.has(s[1]) &&
		!plainWords.has(s[0], s[1]) && !plainWords.has(s[2], s[3])
}

// twoManners reports whether four characters are two verbs each with how it is
// done: 严管重治, 深耕细作.
func twoManners(s []rune) bool {
	return len(s) == 4 && adverbSet.has(s[0]) && adverbSet.has(s[2]) && s[0] != s[2] && s[1] != s[3] &&
		manneredSet.has(s[1]) && manneredSet.has(s[3]) && !plainWords.has(s[2], s[3])
}

// shared is in how many places all parts of one length have one character, words
// of grammar apart; where each part doubles its own first character that counts
// too.
func shared(parts [][]rune) int {
	n := 0
	if len(parts) == 2 {
		b := parts[1]
		for k, r := range parts[0] {
			if r == b[k] && !grammarSet.has(r) {
				n++
			}
		}
	} else {
		for k, r := range parts[0] {
			same := true
			for _, p := range parts[1:] {
				same = same && p[k] == r
			}
			if same && !grammarSet.has(r) {
				n++
			}
		}
	}
	for _, p := range parts {
		if len(p) < 3 || p[0] != p[1] {
			return n
		}
	}
	return n + 1
}

// alike reports whether segments of one length have one pattern. Segments that
// are listed, joined by 、 alone, need less in common. common is what they share.
func alike(parts [][]rune, common int, listed bool) bool {
	length := len(parts[0])
	if length < minSegment || length > maxSegment {
		return false
	}
	if common == length || !enough(parts, length, common, listed) {
		return false
	}
	if !youAndI(parts) && !(listed && (haveSomebody(parts) || areDue(parts))) && (plainFronts.has(parts[0]) || plainFronts.has(parts[1])) || !listed && commonFront(parts[0], parts[1]) > maxFront {
		return false
	}
	return !allNames(parts) && plain(parts, common) && !figureSet.inside(parts[0])
}

// enough reports whether parts of a length have enough characters in common.
func enough(parts [][]rune, length, common int, listed bool) bool {
	switch {
	case length == 2:
		return common == 1 && len(parts) > 2 && listed
	case length == 3:
		return common >= 1 || allVerbs(parts) || youAndI(parts) || turnsRound(parts) || listed && (allClear(parts) || allSparing(parts) || allTimed(parts) || allTiers(parts) || allActed(parts))
	case length == 4:
		return common >= 1 || (listed || allVerbs(parts)) && mostlyPredicates(parts) && !besideDoubled(parts)
	case length <= 7:
		return common >= 1 || listed && len(parts) > 2 && sameVerbPlace(parts)
	}
	return common >= 2
}

// modalSet stand behind 既 in plain sentences.
var modalSet = charsOf("有要是能会可需")

// youAndI reports whether two parts set one against the other: 你赚钱、我发展; 民有所呼、
// 我有所应; or say both of two things: 既富口袋、又富脑袋.
func youAndI(parts [][]rune) bool {
	if len(parts) != 2 {
		return false
	}
	a, b := parts[0][0], parts[1][0]
	if a == '既' && b == '又' {
		return shared(parts) > 0 && !modalSet.has(parts[0][1])
	}
	return b == '我' && (a == '你' || a == '民') || a == '我' && b == '你'
}

func allVerbs(parts [][]rune) bool {
	for _, p := range parts {
		if !verbSet.has(p[0]) && !(len(p) == 3 && beginsWithVerb(p)) {
			return false
		}
	}
	return true
}

// besideDoubled reports whether one of two parts is a phrase by itself, and the other
// says nothing of what is done: 对照标准、抓实抓细.
func besideDoubled(parts [][]rune) bool {
	return len(parts) == 2 && (isDoubled(parts[0]) && !isPredicate(parts[1]) || isDoubled(parts[1]) && !isPredicate(parts[0]))
}

// mostlyPredicates reports whether half the parts of four characters or more say what
// is done: 着眼长远, 立足当前, but not 深水港口.
func mostlyPredicates(parts [][]rune) bool {
	n := 0
	for _, p := range parts {
		if isPredicate(p) {
			n++
		}
	}
	return 2*n >= len(parts)
}

// isPredicate reports whether four characters begin with a verb, have one in the
// middle or say a thing twice.
func isPredicate(p []rune) bool {
	if verbWords.has(p) || p[0] == p[2] || p[1] == p[3] {
		return true
	}
	return verbSet.has(p[0]) && !nounPairs.has(p[0], p[1]) || adverbSet.has(p[0]) && manneredSet.has(p[1]) || adverbSet.has(p[2]) && manneredSet.has(p[3]) || middleSet.has(p[1]) || middleSet.has(p[2]) ||
		stateSet.has(p[2], p[3])
}

// sameVerbPlace reports whether all parts have a verb in front of their last two
// characters: 专心致志搞创新.
func sameVerbPlace(parts [][]rune) bool {
	for _, p := range parts {
		n := len(p)
		if n < 5 || !verbSet.has(p[n-3]) && !bearingSet.has(p[n-3]) || nounPairs.has(p[n-3], p[n-2]) || n == 5 && plainWords.has(p[2], p[3]) {
			return false
		}
	}
	return true
}

// bearingSet are verbs of clauses that no slogan begins with.
var bearingSet = charsOf("负为唱")

// denies reports whether two parts with more in common say what is not to be: 进村不漏户、
// 入户不漏人.
func denies(parts [][]rune) bool {
	a, b := parts[0], parts[1]
	for k, r := range a {
		if (r == '不' || r == '无') && b[k] == r {
			return shared(parts) > 1 && a[0] != b[0]
		}
	}
	return false
}

// allNames reports whether all parts look like names of persons: two or three
// characters behind a surname, not the same one for three or more.
func allNames(parts [][]rune) bool {
	if first := parts[0]; len(parts) > 2 && sharedAt(parts, 0) && len(first) == 3 && (first[0] != '向' || verbSet.has(first[2])) {
		return false
	}
	for _, p := range parts {
		if len(p) > 3 || !surnameSet.has(p[0]) {
			return false
		}
	}
	return true
}

// titleSet is what the names of posts and bodies contain. Folded.
var titleSet = pairsOf(`书记 主席 主任 市长 县长 区长 部长 局长 常委 人大 政协 政府 党委 纪委 法院 检察 公司 集团 记者 同志 先生 女士 会议`)

func pairsOf(list string) *pairSet {
	out := &pairSet{words: map[[2]rune]bool{}}
	for _, w := range strings.Fields(list) {
		r := []rune(w)
		out.add(r[0], r[1])
	}
	return out
}

// figureSet compares figures. Folded.
var figureSet = pairsOf(`超过 达到 不足 左右 同比 环比`)

// plain reports whether segments, which have so much in common, are words and not
// numbers, names or posts.
func plain(parts [][]rune, common int) bool {
	names := 0
	for _, p := range parts {
		titled := common*5 < len(p) && !(len(p) == 3 && (beginsWithVerb(p) || actSet.has(p[2]))) // a title tells where little is in common
		for i, r := range p {
			if !han.IsHan(r) || common == 0 && grammarEndSet.has(r) && !(r == '着' && i+1 < len(p) && begunSet.has(p[i+1])) || titled && i > 0 && titleSet.has(p[i-1], r) {
				return false
			}
		}
		if nameEndSet.has(p[len(p)-1]) && !(p[len(p)-1] == '处' && p[len(p)-2] == '一') {
			names++
		}
	}
	return names < len(parts) || common > 1 && locatingSet.has(parts[0][len(parts[0])-2])
}
