package slogan

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// Numerals that lead the groups of a numeric slogan.
const numerals = `一二三四五六七八九十百千万两`

// countWords may stand between a numeral and what is counted.
var countWords = beginnings(strings.Fields(`个 大 项 条 种 张 本 场 支 类 不 要 有 无 新 严 化 农 会 型 进 争创 争`))

// maxCounted is the length in characters of what is counted.
const maxCounted = 6

// strategyHeads stand behind a row of numerals: 八八战略, 双十工程.
var strategyHeads = beginnings(strings.Fields(`战略 工程 行动 计划 机制 工作法 布局 模式 体系 制`))

var (
	countFirst = charsOf(numerals + "0123456789")
	rowSet     = charsOf(numerals + "双")
	groupSet   = charsOf(`一二三四五六七八九十两双`)
	greatSet   = charsOf(`二三四五六七八九十两`)
	notGreat   = charsOf(numerals + `,、;。:"'的是以在为和与及等之了 `)
	afterCount = charsOf(numerals + "第几数0123456789〇零")
	measureSet = charsOf(measures)
	beforeSet  = charsOf("第百千万几0123456789")
	// numeralSet and digitSet are what leads a group, unjoinedSet what ends one.
	numeralSet  = charsOf(numerals)
	digitSet    = charsOf("0123456789")
	unjoinedSet = charsOf(",、;。:\"' \t\n\r\f")
	singleSet   = charsOf("一百千万")
	afterSingle = charsOf("个大项条" + numerals)
)

// isNumeric reports whether a quoted phrase is shorthand by numbers.
func isNumeric(folded []rune) bool {
	if !countFirst.has(folded[0]) {
		return slices.Contains(folded, '+') && sumEnd(folded, 0) == len(folded)
	}
	if idioms.whole(folded) {
		return false
	}
	return isGroups(folded) || isCounted(folded) && leadsWithCount(folded) || sumEnd(folded, 0) == len(folded)
}

// isGroups reports whether a phrase is two or more groups of numerals each
// followed by one to three characters: 五抓一优一促, 一改两为.
func isGroups(s []rune) bool {
	groups := 0
	for len(s) > 0 {
		n := 0
		for n < len(s) && countFirst.has(s[n]) {
			n++
		}
		k := n
		for k < len(s) && !countFirst.has(s[k]) && !unjoinedSet.has(s[k]) {
			k++
		}
		if n == 0 || k == n || k > n+3 {
			return false
		}
		s = s[k:]
		groups++
	}
	return groups > 1
}

// isCounted reports whether a phrase is a number of things under one name:
// 两个毫不动摇, 四大班子, 三个100%.
func isCounted(s []rune) bool {
	counts, most := numeralSet, len(s)
	if !numeralSet.has(s[0]) {
		counts, most = digitSet, 2
	}
	for n := 1; n <= most && n < len(s) && counts.has(s[n-1]); n++ {
		name := s[n:]
		if unjoinedSet.anyOf(name) {
			continue
		}
		if len(name) <= maxCounted {
			return true
		}
		if k := countWords.of(name); k > 0 && len(name)-k <= maxCounted {
			return true
		}
	}
	return false
}

// leadsWithCount keeps words that only begin like a count: 一流, 百姓, 万事.
func leadsWithCount(folded []rune) bool {
	return !singleSet.has(folded[0]) || len(folded) > 1 && afterSingle.has(folded[1])
}

// idioms look like groups of numerals and are ordinary words. Folded.
var idioms = wordsOf(`一心一意 一点一滴 一言一行 一举一动 一针一线 一草一木 一丝一毫 一朝一夕 一模一样 一五一十 一唱一和 一问一答 一上一下
一来一往 一板一眼 一砖一瓦 一步一步 一年一度 一手一脚 一分一秒 一户一户 一项一项 一件一件 一个一个 三心二意 三番五次 三番两次 三言两语 三五成群 三头六臂 三令五申
四面八方 四通八达 四平八稳 四分五裂 五湖四海 五花八门 五颜六色 五光十色 六神无主 七上八下 七嘴八舌 七手八脚 七拼八凑 八九不离十 九牛一毛 九死一生
十全十美 十有八九 十拿九稳 百分之百 百发百中 百战百胜 千方百计 千家万户 千山万水 千言万语 千军万马 千真万确 千秋万代 千变万化 千辛万苦 千头万绪 万众一心 万无一失
两全其美 一石二鸟 一箭双雕 独一无二 说一不二 一分为二 一清二楚 一干二净 一穷二白 一来二去 百里挑一 数一数二 丢三落四 接二连三 举一反三 朝三暮四 一日三餐 一言我一语 两眼一抹黑 五关斩六将 六关过五将`)

// plainGreat are counts of great things that name parts, not policies.
var plainGreat = wordsOf(`重点 方面 部分 类别 系列 板块 问题 原因 特点 阶段 步骤 区域 领域 平台 银行 品类 行业 城市 企业 集团 洲内 洋洲 代表 队伍 会议 学院 食品 菜系 名著 发明 家族 球场 奖项 传统 片区 组成 内容 章节 环节 来源 类型 国家 厂家 客户 家具 电商 运营 品牌 流派 语种 学科 专业 赛事 节日 节气 湖泊 火炉 古都 石窟 产业`)

// numericCandidates finds numeric slogans that stand without quotation marks.
func (t *text) numericCandidates(out []candidate) []candidate {
	add := func(from, to int) {
		if !t.damaged(from, to) {
			out = append(out, candidate{from: from, to: to, kind: model.Numeric})
		}
	}
	f := t.folded
	t.eachSum(add)
	group := 0 // where the last group ends
	for _, at := range t.signs.counts {
		i := int(at)
		if to := t.bothEnd(i); to > 0 {
			add(i-2, to)
		}
		if i >= group && groupSet.has(f[i]) && (i == 0 || !groupSet.has(f[i-1]) && !beforeSet.has(f[i-1])) {
			if to := groupsEnd(f, i); to > 0 {
				add(i, to)
				group = to
			}
		}
		if i > 0 && afterCount.has(f[i-1]) {
			continue
		}
		if to := max(strategyAt(f, i), matters(f, i), oneEach(f, i), together(f, i)); to > 0 {
			add(i, to)
		}
		if n := greatLength(f[i:]); n > 0 {
			add(i, i+n)
		}
	}
	return out
}

// eachSum calls each with the shorthand sums: digits and letters joined by plus
// signs, 6+3, 1+N.
func (t *text) eachSum(each func(from, to int)) {
	f, end := t.folded, 0
	for _, sign := range t.signs.rare {
		if sign.flags&isPlus == 0 || int(sign.at) < end {
			continue
		}
		from := int(sign.at)
		for from > end && isWord(f[from-1]) {
			from--
		}
		if from == int(sign.at) {
			continue
		}
		if to := sumEnd(f, from); to > 0 {
			end = to
			if isShorthandSum(f, from, to) {
				each(from, to)
			}
		}
	}
}

// sumEnd is where a sum ends that begins at character i, 0 where none does.
func sumEnd(s []rune, i int) int {
	end := 0
	for terms := 1; ; terms++ {
		from := i
		for i < len(s) && isWord(s[i]) {
			i++
		}
		if i == from {
			return end
		}
		if terms > 1 {
			end = i
		}
		if i == len(s) || s[i] != '+' {
			return end
		}
		i++
	}
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
	if k := strategyHeads.of(line[n:]); k > 0 {
		return n + k
	}
	return 0
}

// greatTails may stand behind a number of great things as part of its name: 三大攻坚战.
// Folded.
var greatTails = beginnings(strings.Fields(`战 攻坚战 保卫战 歼灭战 战役 行动 工程 战略 计划 任务 目标 体系 定位 产业 集群 产业集群`))

// greatLength is the length of a number of great things that a text begins with, 九大改革
// or 三大攻坚战; 0 where there is none, or where a longer word goes on behind it.
func greatLength(f []rune) int {
	const width = 4
	if len(f) < width || !greatSet.has(f[0]) || f[1] != '大' || !isGreat(f[2:width]) {
		return 0
	}
	rest := f[width:]
	if n := greatTails.of(rest); n > 0 && (n == len(rest) || endsHere(rest[n:])) {
		return width + n
	}
	if len(rest) > 0 && !endsHere(rest) && !building.has(rest) && !asking.has(rest) {
		return 0
	}
	return width
}

// jointWords stand behind a number and a character for what is to be had together. Folded.
var jointWords = beginnings(strings.Fields(`共治 并举 联动 共建 合一 融合 同创 同治 同抓 协同 齐抓 并进 统筹 共享 并重 联治 联防 联创 共进 互动 衔接 并治`))

// together is where a phrase like 五水共治 ends that begins at character i, 0 where none
// does.
func together(f []rune, i int) int {
	const width = 4
	if i+width > len(f) || !jointWords.has(f[i+2:]) || !greatSet.has(f[i]) || !han.IsHan(f[i+1]) || measureSet.has(f[i+1]) || notGreat.has(f[i+1]) {
		return 0
	}
	if rest := f[i+width:]; len(rest) > 0 && !endsHere(rest) && !building.has(rest) && !asking.has(rest) {
		return 0
	}
	return i + width
}

// asking stand behind a phrase that something is asked of: 五育并举要抓牢. Folded.
var asking = beginnings(strings.Fields(`为 要 是 就是 不 更 既 必须 应 中 上 里 都 已 将`))

// isGreat reports whether the two characters behind a number of great things
// name policies: 九大改革.
func isGreat(name []rune) bool {
	return !notGreat.has(name[0]) && !notGreat.has(name[1]) && han.IsHan(name[0]) && han.IsHan(name[1]) && !plainGreat.whole(name)
}

// isShorthandSum keeps out sums that are worked out, telephone numbers and
// versions.
func isShorthandSum(s []rune, from, to int) bool {
	before, after := from-1, to
	for before >= 0 && s[before] == ' ' {
		before--
	}
	for after < len(s) && s[after] == ' ' {
		after++
	}
	if before >= 0 && (s[before] == '.' || s[before] == '+') || after < len(s) && (s[after] == '=' || s[after] == '.') {
		return false
	}
	digits, letters := 0, 0
	for _, r := range s[from:to] {
		switch {
		case isDigit(r):
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
const measures = `笔万亿代季旬届〇零年月日时分秒点个只名人位家户次回天周岁度里米吨元亿角两斤亩倍层级种类条件项件批轮届期场座栋台辆所间本套份张步声些样下是要来路起直切旦向共般边面带律致同直定样来流再经`

// structural characters stand behind a complete phrase.
const structural = `的地之等和与及、,;。!?:"')(《<》> `

// groupsEnd is where the groups end that begin at character i, 0 where they are no
// slogan.
func groupsEnd(line []rune, i int) int {
	if i+3 >= len(line) || !groupSet.has(line[i+2]) && !groupSet.has(line[i+3]) {
		return 0 // The second group begins nowhere.
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
	if at < len(line) && !endsHere(line[at:]) || n < 2 || plain > 0 || repeats(line, i) || at-i < minGroupRunes || idioms.whole(line[i:at]) {
		return 0
	}
	return at
}

// repeats reports whether groups say one thing twice, 一件一件抓, or were cut out of
// words that do, 推一推动一动.
func repeats(line []rune, i int) bool {
	return i+4 <= len(line) && slices.Equal(line[i:i+2], line[i+2:i+4]) || i > 0 && i+1 < len(line) && line[i-1] == line[i+1]
}

// endsHere reports whether a phrase may end in front of rest: a mark, a
// structural word or the head of what it names follows.
func endsHere(rest []rune) bool {
	return afterSet.has(rest[0]) || strategyHeads.has(rest)
}

// groupWidth is how many characters belong to a numeral: one or two up to the
// next numeral or the end of the phrase; 0 where neither follows.
func groupWidth(rest []rune) int {
	if len(rest) > 0 && groupSet.has(rest[0]) {
		return 0 // a numeral of two characters: 十八届三中
	}
	for width := 1; width <= 2 && width <= len(rest); width++ {
		if afterSet.has(rest[width-1]) || !han.IsHan(rest[width-1]) {
			return 0
		}
		if width == len(rest) || groupSet.has(rest[width]) || endsHere(rest[width:]) {
			return width
		}
	}
	return 0
}
