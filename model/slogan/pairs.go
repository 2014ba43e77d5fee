package slogan

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// Two things named by a character each shall both be had, 量质双升, or two places grow
// into one, 青云一体化.
var (
	// bothVerbs stand behind 双 in the former.
	bothVerbs = charsOf("解赢增提促收优升丰强兴达改控减")
	// growing stand in front of either. Folded.
	growing = endings(strings.Fields(`做到 实现 推动 推进 促进 确保 达到 力争 加快 加速 深化 融入 助力 服务 实施 参与 强调 指出 要求`))
	// plainBoth are pairs that are said of anything.
	plainBoth = wordsOf(`合作 互利 共同 各方 两岸 成双 一双 互惠 取得`)
	divided   = charsOf("市州县区")
)

// begins reports whether a phrase may begin at character i: a mark stands in front, or
// a verb of having it grow.
func (t *text) begins(i int) bool {
	return i == 0 || boundarySet.has(t.folded[i-1]) || growing.has(t.folded[:i])
}

// bothEnd is where a phrase like 量质双升 ends whose 双 is character i, 0 for none.
func (t *text) bothEnd(i int) int {
	f := t.folded
	if f[i] != '双' || i < 2 || i+2 > len(f) || !bothVerbs.has(f[i+1]) || !isPair(f[i-2], f[i-1]) || plainBoth.whole(f[i-2:i]) {
		return 0
	}
	if i+2 < len(f) && !afterSet.has(f[i+2]) || !t.begins(i-2) {
		return 0
	}
	return i + 2
}

// isPair reports whether two characters may name two things.
func isPair(a, b rune) bool {
	return a != b && han.IsHan(a) && han.IsHan(b) && !unpairedSet.has(a) && !unpairedSet.has(b) && !countFirst.has(a) && !countFirst.has(b)
}

// unionCandidates finds places that grow into one, each named by a character, one of
// which the name of a place in the article begins with.
func (t *text) unionCandidates(out []candidate) []candidate {
	f := t.folded
	for _, sign := range t.signs.rare {
		i := int(sign.at)
		if sign.flags&isFormula == 0 || f[i] != '体' || i < 3 || i+1 >= len(f) || f[i-1] != '一' || f[i+1] != '化' {
			continue
		}
		a, b := f[i-3], f[i-2]
		if !isPair(a, b) || !t.begins(i-3) || !t.namesPlace(a) && !t.namesPlace(b) || t.damaged(i-3, i+2) {
			continue
		}
		out = append(out, candidate{from: i - 3, to: i + 2, kind: model.Coined})
	}
	return out
}

// namesPlace reports whether the name of a division of three characters in the article
// begins with one.
func (t *text) namesPlace(first rune) bool {
	for from := 0; ; {
		k := slices.Index(t.folded[from:], first)
		if k < 0 || from+k+2 >= len(t.folded) {
			return false
		}
		if k += from; divided.has(t.folded[k+2]) && !divided.has(t.folded[k+1]) || t.folded[k+1] == '州' {
			return true
		}
		from = k + 1
	}
}
