package slogan

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// Formulas are forms of phrases with a gap that each speaker fills: a character that
// everything goes by, 实字当头; who plays one game, 全市一盘棋; and what is turned
// from being asked into asking for it, 要我干 and 我要干.
var (
	formulaSet = charsOf("字棋我")
	// byWord stand behind the character that everything goes by. Folded.
	byWord = beginnings(strings.Fields(`字当头 字当先 字为先 字为要 字为上 字为本 字托底 字打底 字打头`))
	// wordSet are the characters that speakers let everything go by.
	wordSet = charsOf("稳实干快严新进优好早准细民敢拼先真深廉和诚正公")
	// players are who plays one game. Folded.
	players = endings(strings.Fields(`全国 全省 全市 全县 全区 全州 全盟 全旗 全镇 全乡 全域 全员 上下 城乡 区域`))
)

// maxTurn is how many characters stand between what is asked and the asking.
const maxTurn = 8

// formulaCandidates finds the phrases of those forms, in quotation marks or not.
func (t *text) formulaCandidates(out []candidate) []candidate {
	f := t.folded
	add := func(from, to int, kind model.SloganKind) {
		if !t.damaged(from, to) {
			out = append(out, candidate{from: from, to: to, kind: kind})
		}
	}
	for _, sign := range t.signs.rare {
		i := int(sign.at)
		if sign.flags&isFormula == 0 || i == 0 {
			continue
		}
		switch f[i] {
		case '字':
			if n := byWord.of(f[i:]); n > 0 && wordSet.has(f[i-1]) {
				add(i-1, i+n, model.Coined)
			}
		case '棋':
			if i < 4 || f[i-1] != '盘' || f[i-2] != '一' {
				continue
			}
			if n := players.of(f[:i-2]); n > 0 {
				add(i-2-n, i+1, model.Coined)
			}
		case '我':
			if f[i-1] != '要' {
				continue
			}
			if at, n := t.turned(i); n > 0 {
				add(i-1, i+1+n, model.Parallel)
				add(at, at+2+n, model.Parallel)
			}
		}
	}
	return out
}

// turned is where 我要 stands behind 要我 with the same verb, which is asked for
// whole, and the length of the verb; i is the place of 我 in the former.
func (t *text) turned(i int) (at, n int) {
	f := t.folded
	for at = i + 2; at <= i+2+maxTurn && at+2 < len(f) && f[at] != '\n'; at++ {
		if f[at] != '我' || f[at+1] != '要' {
			continue
		}
		for n = 0; n < 2 && at+2+n < len(f) && f[at+2+n] == f[i+1+n] && han.IsHan(f[i+1+n]); n++ {
		}
		end := at + 2 + n
		if n > 0 && (end == len(f) || afterSet.has(f[end])) && !slices.Contains(f[i+1:i+1+n], '的') {
			return at, n
		}
	}
	return 0, 0
}
