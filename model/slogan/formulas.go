package slogan

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// Formulas are forms of phrases with a gap that each speaker fills: a character that
// everything goes by, 实字当头; who plays one game, 全市一盘棋; what is turned
// from being asked into asking for it, 要我干 and 我要干; who does one thing and
// answers for another, 谁开发谁保护; and the spirit, sense or confidence that all are to
// uphold, 弘扬红船精神, 树立大局意识, 坚定文化自信.
var (
	formulaSet = charsOf("字棋我神识信季年体谁")
	// byWord stand behind the character that everything goes by. Folded.
	byWord = beginnings(strings.Fields(`字当头 字当先 字为先 字为要 字为上 字为本 字托底 字打底 字打头`))
	// wordSet are the characters that speakers let everything go by.
	wordSet = charsOf("稳实干快严新进优好早准细民敢拼先真深廉和诚正公")
	// players are who plays one game. Folded.
	players = endings(strings.Fields(`全国 全省 全市 全县 全区 全州 全盟 全旗 全镇 全乡 全域 全员 上下 城乡 区域`))
	// upholding are the verbs before a named spirit, instilling those before a sense,
	// affirming those before a confidence. Folded.
	upholding  = endings(strings.Fields(`弘扬 发扬 传承 赓续 光大`))
	instilling = endings(strings.Fields(`树立 树牢`))
	affirming  = endings(strings.Fields(`坚定`))
	// alsoSet joins what is upheld together.
	alsoSet = charsOf("、和与")
	// plainSpirits and plainSenses stand in such names that are no set phrase: what a
	// text or a meeting says, and what an office's own field asks of everybody. Folded.
	plainSpirits = strings.Fields(`会议 讲话 全会 大会 文件 批示 指示 这种 这一 上述`)
	plainSenses  = strings.Fields(`安全 消防 环保 保护 法律 法制 卫生 健康 健身 防范 质量 品牌 节水 节能 节约 产权 版权 安防 交通 风险 保密 服务`)
)

// What is upheld has a name of this many characters, the 精神, 意识 or 自信 at its end
// among them.
const (
	minUpheld = 4
	maxUpheld = 8
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
		case '神', '识', '信':
			if n := upheld(f[:i+1]); n > 0 {
				add(i+1-n, i+1, model.Coined)
			}
		case '谁':
			if n := whoever(f[i-1], f[i:]); n > 0 {
				add(i, i+n, model.Parallel)
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

// What whoever does has this many characters, and up to maxThreat stand between the two
// 谁 of a threat, up to maxDoom behind them.
const (
	minDone, maxDone = 2, 3
	maxThreat        = 14
	maxDoom          = 5
)

// whoever is the length of the phrase that f begins with and that says what whoever does
// a thing is to do or is in for: 谁开发谁保护, 谁砸牌子就砸谁的饭碗. It is 0 where there is
// none, or where it is one of several, which are one phrase together.
func whoever(before rune, f []rune) int {
	if before == '谁' || before == separator || before == '为' {
		return 0
	}
	for at := 1 + minDone; at < len(f) && at <= maxThreat; at++ {
		if f[at] != '谁' {
			continue
		}
		n := at - 1
		if n <= maxDone && isHanOnly(f[1:at]) {
			end := at + 1 + n
			ends := end == len(f) || end < len(f) && f[end] != separator && (afterSet.has(f[end]) || f[end] == '的')
			if ends && isHanOnly(f[at+1:end]) {
				return end
			}
			return 0
		}
		if !(f[at-2] == '就' && f[at-1] == f[1]) && !(f[at-3] == '就' && slices.Equal(f[at-2:at], f[1:3])) {
			return 0
		}
		end := at + 1
		for end < len(f) && end < at+1+maxDoom && (f[end] == '的' || !afterSet.has(f[end])) {
			end++
		}
		if end == len(f) || afterSet.has(f[end]) {
			return end
		}
		return 0
	}
	return 0
}

func isHanOnly(s []rune) bool {
	return !slices.ContainsFunc(s, func(r rune) bool { return !han.IsHan(r) })
}

// upheld is the length of the name of a spirit, a sense or a confidence that ends f
// and stands behind a verb of upholding it, or behind another that does:
// 弘扬劳动精神、工匠精神. It is 0 where there is none.
func upheld(f []rune) int {
	if len(f) < minUpheld {
		return 0
	}
	var verbs *edges
	var plain []string
	switch string(f[len(f)-2:]) {
	case "精神":
		verbs, plain = &upholding, plainSpirits
	case "意识":
		verbs, plain = &instilling, plainSenses
	case "自信":
		verbs = &affirming
	default:
		return 0
	}
	for n := minUpheld; n <= maxUpheld && n < len(f); n++ {
		name, before := f[len(f)-n:], f[:len(f)-n]
		if !han.IsHan(name[0]) || name[0] == '的' || name[0] == '了' {
			return 0
		}
		if verbs.of(before) == 0 && !(alsoSet.has(before[len(before)-1]) && upheld(before[:len(before)-1]) > 0) {
			continue
		}
		if slices.ContainsFunc(plain, func(word string) bool { return strings.Contains(string(name), word) }) {
			return 0
		}
		return n
	}
	return 0
}
