package slogan

import (
	"slices"
	"strings"
)

// What people say of a matter is no slogan, however short: doubled verbs, comparisons
// with what they had before, complaints that something cannot be had, promises to be
// no burden, and set words of praise. Folded.
var (
	// habitual stand in front of what somebody likes to say or says in his own way.
	habitual = endings(strings.Fields(`常说 常讲 常念叨 总说 总讲 总是说 老说 常挂在嘴边的是 笑着说 笑说 笑称 打趣说 打趣道 打趣 感叹 感叹道 感叹说 感叹地说 感慨 感慨道 感慨说 感慨地说
高兴地说 激动地说 自豪地说 兴奋地说 开心地说 乐呵呵地说 坦言 坦言道 直言 直呼 连声说 连声道 嘟囔 嘟囔着 喃喃`))
	// saying stands behind what somebody likes to say.
	saying = beginnings(strings.Fields(`是他常说 是她常说 是他常挂 是她常挂 是他的口头禅 是她的口头禅 挂在嘴边 的口头禅 等俗语 的俗语 等谚语 的谚语 这句老话 的老话 等老话 等诗句 的诗句 等名句 的名句`))
	// uttered stand right in front of what somebody says, and discoursing end like them
	// but say nothing of the kind.
	uttered     = endings(strings.Fields(`说 说道 笑道 叹道 答道 问道 回答 回答道`))
	discoursing = endings(strings.Fields(`来说 可以说 学说 小说 传说 演说 解说 应该说`))
	// praises are set words of praise and of hope. Folded.
	praises = wordsOf(`大有可为 大有作为 前途无量 前景广阔 前程似锦 未来可期 来日方长 名不虚传 名副其实 实至名归 当之无愧 不虚此行 恰逢其时 正当其时 正逢其时 适逢其时 功不可没 功在千秋 可圈可点
来之不易 有目共睹 受益匪浅 受益良多 获益匪浅 叹为观止 流连忘返 赞不绝口 赏心悦目 物超所值 意犹未尽 回味无穷 一举两得 事半功倍 事倍功半 得不偿失 如鱼得水 耳目一新 喜出望外 心满意足 名列前茅`)
	// everyday are sayings of every day, which coin nothing. Folded.
	everyday = wordsOf(`掉链子 拖后腿 走过场 打折扣 踢皮球 和稀泥 唱高调 翻烧饼 打白条 打太极 走后门 穿小鞋 戴高帽 唱反调 撂挑子 耍花枪 放空炮 和事佬 老大难 绊脚石 拦路虎 敲门砖 试金石 拉家常 唠家常 话家常 回娘家 走亲戚 串门子 凑热闹 出远门
面子 里子 尾巴 帽子 回扣 红包 差不多 一阵风 三合一 老鼠仓 僵尸企业 养在深闺 蜻蜓点水 走马观花 纸上谈兵 隔靴搔痒 浅尝辄止 新瓶装旧酒 换汤不换药 光打雷不下雨 竹篮打水一场空 捡了芝麻丢了西瓜 丢了西瓜捡芝麻 临时抱佛脚
眉毛胡子一把抓 拉到篮子里就是菜 捡到篮里都是菜 捡到篮子里都是菜 剃头挑子一头热 雷声大雨点小 凤凰涅槃 锦上添花 雪中送炭 家和万事兴`)
	// proverbs have two halves, which slogans have too. Folded.
	proverbs = wordsOf(`只听楼梯响、不见人下来 只听楼梯响不见人下来 雷声大、雨点小 头痛医头、脚痛医脚 各吹各的号、各唱各的调 捡了芝麻、丢了西瓜 按下葫芦、浮起瓢 按下葫芦浮起瓢 东一榔头、西一棒子 博学之,审问之,慎思之,明辨之,笃行之 春争日,夏争时 十年树木,百年树人 纸上得来终觉浅,绝知此事要躬行 千里之行,始于足下`)
	// lest stand in front of what must not come to be.
	lest = endings(strings.Fields(`不能 不能让 不可 不可让 不要让 不得让 不许让 别让 莫让 勿让 避免 防止 谨防 严防 以免 免得 不能再让`))
	// denied stand in front of what something is not, or must not only be, and shrugs in
	// front of what people say to be rid of a matter.
	denied = endings(strings.Fields(`不是 不是唱 不是搞 不是当 不是做 不能 不可 不许 不能只是 不能只当 不能只做 不能只有 不能只靠 不能光靠 不能光有 不能总是 不能老是 不能仅仅是 不只是 不光是 不许用 不能用 不得用`))
	shrugs = endings(strings.Fields(`一说就是 一问就是 一讲就是 一查就是 一谈就是 一提就是 一开口就是 张口就是 开口就是 动不动就 动不动就是 动不动就说 动辄`))
	// excused stand behind what serves as an excuse, and left behind what somebody is to
	// come out of.
	excused = beginnings(strings.Fields(`的侥幸 的借口 为借口 的托词 为托词 为托辞 的幌子 为幌子 为由 了事 敷衍 搪塞 打发 推脱 推诿`))
	left    = beginnings(strings.Fields(`里走出 中走出 里跳出 中跳出 里解脱 中解脱 里解放 中解放 的角色里 的角色中`))
	// criticisms stand in front of what one says of another.
	criticisms = endings(strings.Fields(`说对方 说自己 说他 说她 问到的 问起的 追问`))
	// failingSet are verbs before 不 and failure the words behind it that say that a
	// thing could not be done: 卖不出, 用不上.
	failingSet = charsOf("卖买拿说做找看想走跑用吃住干留养运销送种收捞打听学叫算摘赚挣换落")
	failureSet = charsOf("出到了起上下动来去掉")
	// burdens are what nobody wants to be to others.
	burdens   = pairsOf(`添乱 添堵 添麻 添负 丢脸 丢人 抹黑 拖后 增负`)
	refusals  = beginnings(strings.Fields(`不给 不让 不为 不向 不替 别给 莫给 决不给 绝不给 从不给`))
	betterSet = charsOf("还更")
)

// leastSentence is the least length in characters of a sentence that is said with its
// full stop.
const leastSentence = 5

// minHabitual is the least length in characters of what somebody likes to say, for
// shorter words are quoted for themselves.
const minHabitual = 4

// isSpoken reports whether a quotation, with what stands around it, is what people
// say and no set phrase.
func isSpoken(s []rune, before, after []rune) bool {
	if asks(s) || proverbs.whole(s) || moments.has(s) || criticisms.has(saidMarks.trim(before)) || shrugs.has(before) || excused.has(after) {
		return true
	}
	if even(s) {
		return false
	}
	if praises.whole(s) || len(s) == 4 && s[0] == s[2] && s[1] == s[3] && s[0] != s[1] {
		return true
	}
	if refusals.has(s) && burdens.inside(s) || isComparison(s) || lest.has(before) && (complains(s) || len(s) >= leastSentence && before[len(before)-1] == '让') {
		return true
	}
	if everyday.whole(s) || denied.has(before) && !isNumeric(s) || left.has(after) || wonders(s) {
		return true
	}
	// 坦言"重建轻管"的毛病 says more than what is quoted.
	return len(s) >= minHabitual && (isUttered(saidMarks.trim(before)) && !(len(after) > 0 && after[0] == '的') || saying.has(after))
}

// isExclaimed reports whether a quotation is a sentence with its own mark at its end, at
// the head of a line or behind another one, that the text goes on behind: so begin the
// scenes that reporters tell.
func (t *text) isExclaimed(q quotation, length int, before, after []rune) bool {
	begins := len(before) == 0 || IsQuote(before[len(before)-1]) || sentenceEnds.has(before[len(before)-1])
	return begins && length >= leastSentence && sentenceEnds.has(t.folded[q.to-1]) && len(after) > 0 && !markSet.has(after[0]) && !balanced(t.folded[q.from:q.to-1])
}

// balanced reports whether a phrase is two segments or more of one length.
func balanced(s []rune) bool {
	segments, length := 0, 0
	for part := range segmentsOf(s, isSeparator) {
		if segments > 0 && len(part) != length {
			return false
		}
		segments, length = segments+1, len(part)
	}
	return segments > 1
}

var sentenceEnds = charsOf("。!?")

// moments begin what somebody says of his own days, and requests end what he asks for.
// Folded.
var (
	moments  = beginnings(strings.Fields(`现在 今天 昨天 明天 刚才 最近 以前 从前 当时 那时 这次 这几年 这些年 前几年`))
	requests = endings(strings.Fields(`说说 看看 想想 试试 听听 谈谈 讲讲 行不行 好不好 对不对 是不是 可不可以 能不能 有没有`))
)

// asks reports whether a phrase speaks to somebody alone, as slogans do not that set
// you against me.
func asks(s []rune) bool {
	return len(s) > 4 && requests.has(s) || slices.Contains(s, '你') && !slices.Contains(s, '我') && slices.ContainsFunc(s, looseEnds.has)
}

// wonders reports whether a phrase asks who does a thing, as people do and slogans do
// not: 围栏坏了谁修.
func wonders(s []rune) bool {
	n := len(s)
	return n > 4 && s[n-2] == '谁' && !slices.Contains(s[:n-2], '谁')
}

// isUttered reports whether what stands in front says that somebody speaks, in words of
// his own and not for his office.
func isUttered(before []rune) bool {
	return habitual.has(before) || uttered.has(before) && !discoursing.has(before)
}

// saidMarks stand between a verb of saying and what is said.
var saidMarks = charsOf(",:")

// isComparison reports whether a phrase sets one thing above another: 比在家还方便.
func isComparison(s []rune) bool {
	if len(s) > 5 && s[0] == '一' && s[2] == '比' && s[3] == '一' && s[1] == s[4] { // 一天比一天好
		return true
	}
	if s[0] != '比' {
		return false
	}
	for i := 2; i+1 < len(s); i++ {
		if betterSet.has(s[i]) {
			return true
		}
	}
	return false
}

// complains reports whether a phrase says that a thing could not be done: 好鱼运不出大山.
func complains(s []rune) bool {
	for i := 1; i+2 < len(s); i++ {
		if s[i+1] == '不' && failingSet.has(s[i]) && failureSet.has(s[i+2]) {
			return true
		}
	}
	return false
}
