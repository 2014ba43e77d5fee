package slogan

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// Numerals that lead the groups of a numeric slogan.
const numerals = `一二三四五六七八九十百千万两`

var (
	// groups are numerals each followed by one or two characters: 五抓一优一促, 一改两为.
	groups = regexp.MustCompile(`^([` + numerals + `0-9]+[^` + numerals + `0-9,、;。:\s"']{1,3}){2,}$`)
	// counted is a number of things under one name: 两个毫不动摇, 四大班子, 三个100%.
	counted = regexp.MustCompile(`^([` + numerals + `]+|[0-9]{1,2})(个|大|项|条|种|张|本|场|支|类|不|要|有|无|新|严|化|农|会|型|进|争|争创)?[^,、;。:\s"']{1,6}$`)
	// sum is digits joined by plus signs: 6+3, 1+N.
	sum = regexp.MustCompile(`[0-9A-Za-z]+(\+[0-9A-Za-z]+)+`)
)

// strategyHeads stand behind a row of numerals: 八八战略, 双十工程.
var strategyHeads = beginnings(strings.Fields(`战略 工程 行动 计划 机制 工作法 布局 模式 体系`))

var (
	countFirst = charsOf(numerals + "0123456789")
	rowSet     = charsOf(numerals + "双")
	groupSet   = charsOf(`一二三四五六七八九十两双`)
	greatSet   = charsOf(`二三四五六七八九十两`)
	notGreat   = charsOf(numerals + `,、;。:"'的是以在为和与及等之了 `)
	afterCount = charsOf(numerals + "第几数0123456789〇零")
	measureSet = charsOf(measures)
	endSet     = charsOf(structural)
	beforeSet  = charsOf("第百千万几0123456789")
)

// isNumeric reports whether a quoted phrase is shorthand by numbers.
func isNumeric(folded string) bool {
	if first, _ := utf8.DecodeRuneInString(folded); !countFirst.has(first) && !strings.Contains(folded, "+") {
		return false
	}
	if idioms[folded] {
		return false
	}
	return groups.MatchString(folded) || counted.MatchString(folded) && leadsWithCount(folded) || sum.FindString(folded) == folded && folded != ""
}

// leadsWithCount keeps words that only begin like a count: 一流, 百姓, 万事.
func leadsWithCount(folded string) bool {
	r, n := utf8.DecodeRuneInString(folded)
	if r == '一' || r == '百' || r == '千' || r == '万' {
		next, _ := utf8.DecodeRuneInString(folded[n:])
		return strings.ContainsRune("个大项条"+numerals, next)
	}
	return true
}

// idioms look like groups of numerals and are ordinary words. Folded.
var idioms = setOf(`一心一意 一点一滴 一言一行 一举一动 一针一线 一草一木 一丝一毫 一朝一夕 一模一样 一五一十 一唱一和 一问一答 一上一下
一来一往 一板一眼 一砖一瓦 一步一步 一年一度 一手一脚 一分一秒 一户一户 一项一项 一件一件 一个一个 三心二意 三番五次 三番两次 三言两语 三五成群 三头六臂 三令五申
四面八方 四通八达 四平八稳 四分五裂 五湖四海 五花八门 五颜六色 五光十色 六神无主 七上八下 七嘴八舌 七手八脚 七拼八凑 八九不离十 九牛一毛 九死一生
十全十美 十有八九 十拿九稳 百分之百 百发百中 百战百胜 千方百计 千家万户 千山万水 千言万语 千军万马 千真万确 千秋万代 千变万化 千辛万苦 千头万绪 万众一心 万无一失
两全其美 一石二鸟 一箭双雕 独一无二 说一不二 一分为二 一清二楚 一干二净 一穷二白 一来二去 百里挑一 数一数二 丢三落四 接二连三 举一反三 朝三暮四 一日三餐`)

// plainGreat are counts of great things that name parts, not policies.
var plainGreat = setOf(`重点 方面 部分 类别 系列 板块 问题 原因 特点 阶段 步骤 区域 领域 平台 银行 品类 行业 城市 企业 集团 洲内 洋洲 代表 队伍 会议 学院 食品 菜系 名著 发明 家族 球场`)

// numericCandidates finds numeric slogans that stand without quotation marks.
func (t *text) numericCandidates() []candidate {
	var out []candidate
	for start := 0; start < len(t.folded); {
		end := start
		for end < len(t.folded) && t.folded[end] != '\n' {
			end++
		}
		out = append(out, numericIn(t.folded[start:end], start)...)
		start = end + 1
	}
	kept := out[:0]
	for _, c := range out {
		if !t.damaged(c.from, c.to) {
			kept = append(kept, c)
		}
	}
	return kept
}

// numericIn finds numeric slogans in a line that begins at character at.
func numericIn(line []rune, at int) []candidate {
	var out []candidate
	if slices.Contains(line, '+') {
		s := string(line)
		for _, m := range sum.FindAllStringIndex(s, -1) {
			if isShorthandSum(s, m[0], m[1]) {
				start := at + utf8.RuneCountInString(s[:m[0]])
				out = append(out, candidate{from: start, to: start + utf8.RuneCountInString(s[m[0]:m[1]]), kind: model.Numeric})
			}
		}
	}
	for i, r := range line {
		if !rowSet.has(r) || i > 0 && afterCount.has(line[i-1]) {
			continue
		}
		if to := strategyAt(line, i); to > 0 {
			out = append(out, candidate{from: at + i, to: at + to, kind: model.Numeric})
		}
		if greatSet.has(r) && i+4 <= len(line) && line[i+1] == '大' && isGreat(line[i+2:i+4]) {
			out = append(out, candidate{from: at + i, to: at + i + 4, kind: model.Numeric})
		}
	}
	for _, g := range groupRuns(line) {
		out = append(out, candidate{from: at + g[0], to: at + g[1], kind: model.Numeric})
	}
	return out
}

// strategyAt is the end of a row of two to five numerals and its head that begin
// at character i, or 0.
func strategyAt(line []rune, i int) int {
	n := i
	for n < len(line) && n-i < 5 && rowSet.has(line[n]) {
		n++
	}
	if n-i < 2 {
		return 0
	}
	rest := string(line[n:min(len(line), n+3)])
	for _, w := range strategyHeads.words[strategyHeads.edge(rest)] {
		if strings.HasPrefix(rest, w) {
			return n + utf8.RuneCountInString(w)
		}
	}
	return 0
}

// isGreat reports whether the two characters behind a number of great things
// name policies: 九大改革.
func isGreat(name []rune) bool {
	return !notGreat.has(name[0]) && !notGreat.has(name[1]) && han.IsHan(name[0]) && han.IsHan(name[1]) && !plainGreat[string(name)]
}

// isShorthandSum keeps out sums that are worked out, telephone numbers and
// versions.
func isShorthandSum(s string, from, to int) bool {
	before, after := strings.TrimRight(s[:from], " "), strings.TrimLeft(s[to:], " ")
	if strings.HasSuffix(before, ".") || strings.HasSuffix(before, "+") || strings.HasPrefix(after, "=") || strings.HasPrefix(after, ".") {
		return false
	}
	digits, letters := 0, 0
	for _, r := range s[from:to] {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case r != '+':
			letters++
		}
	}
	return digits > 0 && digits <= 6 && letters <= 4
}

// A group outside quotation marks is a numeral and one or two characters; there
// are at least two groups, at least minGroupRunes characters, and a mark or a
// structural word behind the last.
const minGroupRunes = 4

// measures follow a plain count: a row of them is a date or a list of amounts.
const measures = `届〇零年月日时分秒点个只名人位家户次回天周岁度里米吨元亿角两斤亩倍层级种类条件项件批轮届期场座栋台辆所间本套份张步声些样下是要来路起直切旦向共般边面带律致同直定样来流再经`

// structural characters stand behind a complete phrase.
const structural = `的地之等和与及、,;。!?:"')(《<》> `

func groupRuns(line []rune) [][2]int {
	var out [][2]int
	for i := 0; i < len(line); i++ {
		if !groupSet.has(line[i]) || i > 0 && (groupSet.has(line[i-1]) || beforeSet.has(line[i-1])) {
			continue
		}
		at, n, plain := i, 0, 0
		for at < len(line) && groupSet.has(line[at]) {
			width := groupWidth(line[at+1:])
			if width == 0 {
				break
			}
			if measureSet.has(line[at+1]) {
				plain++
			}
			at += 1 + width
			n++
		}
		if at < len(line) && !endsHere(line[at:]) {
			continue
		}
		if n < 2 || plain > 0 || at-i < minGroupRunes || idioms[string(line[i:at])] {
			continue
		}
		out = append(out, [2]int{i, at})
		i = at - 1
	}
	return out
}

// endsHere reports whether a phrase may end in front of rest: a mark, a
// structural word or the head of what it names follows.
func endsHere(rest []rune) bool {
	return endSet.has(rest[0]) || strategyHeads.ofRunes(rest)
}

// groupWidth is how many characters belong to a numeral: one or two up to the
// next numeral or the end of the phrase; 0 where neither follows.
func groupWidth(rest []rune) int {
	for width := 1; width <= 2 && width <= len(rest); width++ {
		if endSet.has(rest[width-1]) || !han.IsHan(rest[width-1]) {
			return 0
		}
		if width == len(rest) || groupSet.has(rest[width]) || endsHere(rest[width:]) {
			return width
		}
	}
	return 0
}
