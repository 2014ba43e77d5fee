package slogan

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// Lengths of quoted slogans in characters.
const (
	// maxCoined is the length up to which a quotation is a phrase and not a
	// sentence.
	maxCoined = 24
	// maxParallelQuote is that of a quotation in parallel segments.
	maxParallelQuote = 50
	// maxAttributed is that of a quotation right behind somebody said: a phrase
	// that was coined by saying it is short.
	maxAttributed = 12
	// surroundings is how far around a quotation its type is looked for.
	surroundings = 12
	// wideSurroundings is how far behind a quotation the others of its list are looked
	// for.
	wideSurroundings = 60
)

// The types of quotations that are no slogans, by their own last or first
// characters. Folded.
var (
	events = endings(strings.Fields(`大会 会议 例会 年会 晚会 峰会 全会 博会 交会 贸会 座谈会 推进会 推介会 博览会 洽谈会 展销会 交易会 发布会 研讨会 交流会
运动会 音乐会 招聘会 说明会 报告会 展览会 对接会 恳谈会 联席会 听证会 宣讲会 演唱会 论坛 沙龙
大赛 联赛 竞赛 比赛 邀请赛 锦标赛 马拉松 博览 杯 之夜 之夏 之春 之秋 之冬 千里行 万里行
嘉年华 义卖 跳蚤市场 讲坛 讲堂 庙会 灯会 山歌会 歌会 宣传日 宣传周 宣传月 教育日 教育周 教育月 开放日 活动日 活动周 活动月 纪念日 文化周 文化月 科技周 读书月`))
	awards = endings(strings.Fields(`奖 奖章 奖状 勋章 奖牌 称号 标兵 能手 先锋岗 文明岗 示范岗 劳模 模范 先进个人 先进集体 先进单位 文明单位 示范单位 优秀党员 企业家
工作者 红旗手 突击手 状元 三强 五强 十强 百强 千强 经理 顾问 明星企业 新秀 一号 二号 三号 之星 十强村 百强村 十强镇 百强镇 千强镇 十强县 百强县 百强区 十强企业 百强企业`))
	// helpers are who officials want to be like, and whatever rank stands before them
	// is no honour: 金牌店小二.
	helpers = endings(strings.Fields(`店小二 勤务员 服务员 管家 保姆 娘家人 红娘 跑腿员 推销员 代言人 引路人 贴心人 领头雁 领头羊 主人翁 东道主`))
	// courses end the names of courses and classes.
	courses = endings(strings.Fields(`传承班 培训班 研修班 进修班 学习班 特训班 提升班 讲习班 研习班 实验班 冲刺班 订单班 辅导班 补习班 兴趣班 专题班 集训班 训练班 短训班 读书班 定向班 创新班 强化班 精英班 专修班 预科班 示范班 公开课 第一课 选修课 必修课 训练营 夏令营 冬令营`))
	// ledgers are funds of merit that go by the name of banks.
	ledgers = endings(strings.Fields(`道德银行 时间银行 爱心银行 两山银行 积分银行 生态银行 绿色银行 文明银行 信用银行 土地银行 志愿银行 公益银行 劳务银行 强村公司 飞地公司`))
	ranks   = beginnings(strings.Fields(`十佳 百佳 双十佳 最美 最佳 优秀 先进 功勋 金牌 银牌 杰出 荣誉 特等 一等 二等 三等`))
	bodies  = endings(strings.Fields(`公司 集团 平台 协会 学会 商会 基金会 银行 医院 学校 大学 中学 小学 学院 高中 初中 附中 附小 一中 二中 三中 四中 五中 六中 一小 二小 三小 幼儿园 合作社 家庭农场 手工坊 茶厂 酒厂 电厂 校区 书院 试院 图书馆 博物馆 纪念馆 体育馆 展览馆 陈列馆 文化馆 美术馆 科技馆 展示馆 规划馆 党建馆 校史馆 村史馆 家风馆 档案馆 科普馆 民俗馆 方志馆 艺术馆 奖学金 奖教金 奖助金 奖教基金 军训团 代表团 合唱团 艺术团 名单 启事 征集令 园区南 园区北 园区东 园区西 小组 名师工作室 创新工作室 博士团 讲师团 宣讲团 体验馆 产业园 科技园 物流园 大桥 夜市 客栈 饭店 书屋 大舞台 小吃铺 博览园 双创园 创业园 民俗园 农业园 夜校 环线 嘱托室 谈心室 调解室 议事室 活动室 咨询室 询问室 停车场 手册 沼气池 阅览室 小长假 志愿队 护边队 巡逻队 生产基地 先锋队 突击队 服务队 志愿队 大院 生源基地 示范基地 实践基地 教育基地 培训基地 实训基地 超市 酒店 客户端 公众号 小程序 微博 抖音号 视频号 日报 晚报 晨报
电视台 广播 频道 热线 在线 网 APP app App`))
	// upright stands in front of bodies in the name of a campaign among them: 清廉医院.
	upright = beginnings([]string{"清廉"})
	// modes are ways to hold a meeting, which joined to each other are no slogans.
	modes = beginnings(strings.Fields(`现场 视频 线上 线下 云上 主会场 分会场 集中 分散 实地 电话 网络 座谈 书面 电视 会议 直播 录播`))
	// plans are the names of planning periods and days by their date, and hot
	// lines: names, not slogans.
	plans = wordsOf(`十五 十一五 十二五 十三五 十四五 十五五 十六五 一五 二五 三五 四五 五五 六五 七五 八五 九五 五一 十一 六一 七一 八一 三八 五四 双十一 双11 618 110 119 120 122 12345`)
	// particles end what somebody says, not what is coined.
	particles = endings(strings.Fields(`怎么办 怎么样 为什么 干什么 吗 呢 吧 啊 呀 哦 嘛 啦 了 哩`))
	// doubtWords are in questions, and one of them is nobody's name.
	doubtWords = pairsOf(`是否 能否 可否 为啥 会不 某某`)
	pronouns   = beginnings(strings.Fields(`如何 怎样 怎么 为什么 我们 我是 我要 我在 我也 我就 你们 你 咱们 咱 他们 他 她 俺`))
)

// What stands around a quotation. Folded.
var (
	awarding = beginnings(strings.Fields(`荣获 获得 获评 获颁 获选 评为 评选 授予 授牌 命名为 命名 摘得 荣膺 斩获 颁发 颁布 夺得 入选 获批 被誉为 誉为 受表彰 获表彰 受到表彰`))
	// honours stand behind a name, and in front of them a number of them may.
	honours     = beginnings(strings.Fields(`荣誉 称号 奖 奖项 大奖 获得者 得主 获奖 评选 先进集体 先进个人 优秀顾问的决定`))
	honourCount = charsOf(`一二两三四五六七八九十多0123456789`)
	aliases     = endings(strings.Fields(`简称 又称 俗称 下称 统称 全称 别称 昵称 网名 笔名 代号 名叫 名字叫 取名 起名 人称 更名 改名 原名 前身`))
	named       = beginnings(strings.Fields(`获悉 了解到 报道 客户端 APP app App 公众号 专版 专刊 微信 微博 小程序 抖音 视频号 栏目 专栏 频道 电视台 日报 网站 一文 一书 号 轮 舰 牌 商标 有限 公司 集团
酒店 超市 药业 杯 字 二字 两字 三字 四字 一词 一字`))
	// verse begins like 三字 and does not say how many characters a word has: 念好“土特产”三字经.
	verse = beginnings([]string{"三字经"})
	// products are things that have names of their own.
	products = beginnings(strings.Fields(`轨道交通 列车 动车 专列 班列 客机 飞机 无人机 机器人 飞船 火箭 卫星 探测器 潜水器 望远镜 大桥 隧道 游轮 邮轮 渡轮 手机 芯片 疫苗 导弹 战机 战舰 舰艇 柴油机 发动机 样机 汽车 轿车 客车 茶叶 大米 白酒 景区 古镇 公园 广场 大厦 小区`))
	// spans of days make a campaign of a contest: 百日竞赛.
	lasting = beginnings(strings.Fields(`百日 百天 季度 月度 四季 全年 双月`))
	// productStops end what may stand between a name and the thing.
	productStops = charsOf(`,。;、:和与的进入到在走`)
	said         = endings(strings.Fields(`说 说道 指出 强调 表示 要求 认为 介绍 告诉 坦言 感慨 直言 回答 问 喊 称 写道 谈到 建议 提醒 呼吁 回忆 解释 透露`))
	// announcing words and a colon stand in front of a banner or motto.
	announcing = beginnings(strings.Fields(`横幅 标语 口号 写着 喊出 打出 题为 主题 提出 理念 宗旨 校训 精神 即 就是 方针 原则 目标`))
	themed     = endings(strings.Fields(`主题 主旨 以 围绕 聚焦 紧扣 按照`))
	asTheme    = beginnings(strings.Fields(`为主题 为会议主题 为活动主题 为年度主题 为大会主题 为论坛主题 作为主题 主题 会议主题 活动主题 为主旨 为题`))
	// mottoHeads are what a quotation of two characters names.
	mottoHeads = beginnings(strings.Fields(`机制 计划 行动 工程 战略 制度 模式 体系 理念 精神 原则 思路 方针 要求 工作 活动 改革 目标 任务 政策 意识 作风 格局 品牌 平台 路径 做法 方式 方法 举措 措施 办法 效应 思维 使命 教育 测评 考核 服务 建设 管理 问题 现象 态势 标准 试点`))
	// Between the two stand up to maxMottoGap characters, none of mottoGapSet, and
	// the first none of mottoFirstSet.
	mottoGapSet   = charsOf(`,。;、和与"`)
	mottoFirstSet = charsOf(`,。;、和与"并相`)
)

// maxProductGap is how many characters may stand between a name and the thing that
// it names, maxMottoGap between a short quotation and what it names.
const (
	maxProductGap = 4
	maxMottoGap   = 5
)

// namesProduct reports whether what stands behind is a thing that has a name of its
// own.
func namesProduct(after []rune) bool {
	for n, r := range after {
		if products.has(after[n:]) {
			return true
		}
		if n == maxProductGap || productStops.has(r) {
			return false
		}
	}
	return false
}

// isAwarded reports whether a word of giving or winning stands in front, in the
// same clause.
func isAwarded(before []rune) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if clauseEnds.has(before[i]) {
			return false
		}
		if awarding.has(before[i:]) {
			return true
		}
	}
	return false
}

// isAnnounced reports whether what stands in front announces a banner or motto.
func isAnnounced(before []rune) bool {
	n := len(before)
	if n > 0 && before[n-1] == '即' {
		return true
	}
	return n > 0 && before[n-1] == ':' && announcing.inside(before[:n-1])
}

// isSaid reports whether what stands in front says that somebody speaks.
func isSaid(before []rune) bool {
	return len(before) > 0 && before[len(before)-1] == ':' || said.has(commaSet.trim(before))
}

// isHonoured reports whether an honour stands behind, or a number of them.
func isHonoured(after []rune) bool {
	if len(after) > 0 && after[0] == '等' {
		after = after[1:]
	}
	for n := 0; n < 3 && len(after) > 0 && honourCount.has(after[0]); n++ {
		after = after[1:]
	}
	if len(after) > 0 && (after[0] == '个' || after[0] == '项') {
		after = after[1:]
	}
	return honours.has(after)
}

// hasMottoHead reports whether what stands behind a quotation is what it names.
func hasMottoHead(after []rune) bool {
	if len(after) > 0 && after[0] == '的' && gapsToHead(after[1:]) {
		return true
	}
	return gapsToHead(after)
}

func gapsToHead(after []rune) bool {
	for n := 0; n <= maxMottoGap && n < len(after); n++ {
		if mottoHeads.has(after[n:]) {
			return true
		}
		if mottoGapSet.has(after[n]) || n == 0 && mottoFirstSet.has(after[n]) {
			return false
		}
	}
	return false
}

// isMode reports whether a phrase is ways to hold a meeting: 视频+现场.
func isMode(s []rune) bool {
	n := modes.of(s)
	if n == 0 || n == len(s) {
		return false
	}
	for s = s[n:]; len(s) > 0; s = s[n+1:] {
		if n = modes.of(s[1:]); n == 0 || !modeJoints.has(s[0]) {
			return false
		}
	}
	return true
}

// isDate reports whether a phrase is a date or a time of day: 2006年7月14日.
func isDate(s []rune) bool {
	units := false
	for _, r := range s {
		if !dateSet.has(r) {
			return false
		}
		units = units || r == '年' || r == '月' || r == '日' || r == ':'
	}
	return units
}

var dateSet = charsOf(`0123456789〇零一二三四五六七八九十年月日号时分点:-./上下午晚`)

// isNumber reports whether a phrase is a small number, a year or a date.
func isNumber(s []rune) bool {
	dotted := false
	for _, r := range s {
		if r != '.' && r != '·' && (r < '0' || r > '9') {
			return false
		}
		dotted = dotted || r == '.' || r == '·'
	}
	return len(s) <= 2 || dotted || len(s) == 4 && (s[0] == '1' && s[1] == '9' || s[0] == '2' && s[1] == '0')
}

// metaphors are two-character images that officials put in quotation marks and
// repeat; other quoted words of two characters are mostly emphasis.
var metaphors = wordsOf(`红榜 黑榜 亲清 好钢 刀刃 赛马 相马 登高 清零 短板 痛点 堵点 难点 卡点 引擎 龙头 链主 链长 名片 窗口 样板
标杆 桥梁 纽带 抓手 底盘 底色 底线 红线 高线 基石 血脉 根魂 沃土 洼地 高地 利剑 钥匙 药方 处方 良方 答卷 考题 考场 赛场 赛道 战场
战图 阵地 堡垒 擂台 舞台 奖台 看台 亮剑 揭榜 挂帅 闯关 破冰 破题 破圈 出圈 出海 上云 触网 瘦身 健身 充电 补钙 体检 把脉 问诊 开方
抓药 护航 领航 领跑 跟跑 并跑 帮跑 代办 帮办 快办 网办 雁阵 雁巢 头雁 群雁 种子 苗圃 森林 雨林 绿肺 绿芯 蓝链 金矿 富矿 宝盆 钱袋
米袋 菜篮 包袱 家底 家园 港湾 管家 保姆 娘家 亮绩 亮丑 晒单 亮单 答题 交卷 阅卷 清单 台账 闭环 网格 哨点 前哨 后盾 盾牌 尖兵 先锋`)

func wordsOf(list string) edges { return beginnings(strings.Fields(list)) }

var (
	commaSet     = charsOf(",")
	aliasEnds    = charsOf("为叫是作:,")
	themeEnds    = charsOf("是为:,")
	clauseEnds   = charsOf(",。;、")
	modeJoints   = charsOf("+、和与加")
	sentenceSet  = charsOf("。!?…:")
	themeWord    = endings([]string{"主题"})
	edition      = endings([]string{"届"}) // 首届“…”
	glasses      = endings([]string{"一杯"})
	looseEnds    = charsOf("!。,;、 ")
	looseFronts  = charsOf("、, ")
	possessiveOf = charsOf("的")
)

// classify tells what a quotation is: the kind of slogan, and false when it is
// none. The stretch it returns is the slogan without marks at its ends.
func (t *text) classify(q quotation) (candidate, bool) {
	c := candidate{from: q.from, to: q.to, kind: model.Coined}
	for c.to > c.from && looseEnds.has(t.folded[c.to-1]) {
		c.to--
	}
	for c.from < c.to && looseFronts.has(t.folded[c.from]) {
		c.from++
	}
	c.from += subject(t.folded[c.from:c.to])
	inside := t.folded[c.from:c.to]
	length := keyLength(inside)
	if length < minRunes || t.damaged(q.from, q.to) || !hasWord(inside) {
		return c, false
	}
	before, after := t.before(q.from-1, surroundings), t.after(q.to+1, surroundings)
	if t.no(q, inside, length, before, after) {
		return c, false
	}
	if themed.has(before) && asTheme.has(after) || themeWord.has(themeEnds.trim(before)) {
		c.kind = model.Theme
	} else if isNumeric(inside) {
		c.kind = model.Numeric
	}
	return c, true
}

// keyLength is the length in characters of the key of a folded phrase.
func keyLength(folded []rune) int {
	n := 0
	for _, r := range folded {
		if !unkeyedSet.has(r) {
			n++
		}
	}
	return n
}

// no reports whether a quotation is no slogan. It looks inside before it looks
// around.
func (t *text) no(q quotation, inside []rune, length int, before, after []rune) bool {
	if namesThing(inside) || isMode(inside) || isDate(inside) ||
		plans.whole(inside) || isNumber(inside) || isDated(inside) || doubtWords.inside(inside) || particles.has(inside) || pronouns.has(inside) || sentenceSet.anyOf(inside) {
		return true
	}
	if aliases.has(aliasEnds.trim(before)) || isAwarded(before) || edition.has(before) || named.has(after) && !verse.has(after) || namesProduct(after) || isHonoured(after) {
		return true
	}
	if isTitle(inside, before, after) || isNamed(inside, length, before, after) || isPart(t.behindList(q, after)) {
		return true
	}
	if isSpoken(inside, before, after) || t.isExclaimed(q, length, before, after) || sentenceEnds.has(t.folded[q.to-1]) && length >= leastSentence && isSaid(before) && !isAnnounced(before) {
		return true
	}
	if length > maxAttributed {
		if t.folded[q.to-1] == '。' {
			return true
		}
		parallel, isBanner := even(inside), isAnnounced(before)
		switch {
		case length > maxParallelQuote:
			return true
		case length > maxCoined && !parallel && !isBanner:
			return true
		case !parallel && !isBanner && isSaid(before):
			return true
		}
	}
	return length == minRunes && !isNumeric(inside) && !metaphors.whole(inside) && !hasMottoHead(after)
}

// namesThing reports whether a quotation is the name of an event, an honour, a body
// or a course.
func namesThing(inside []rune) bool {
	if isOneEach(inside) {
		return false
	}
	return (events.has(inside) || festival(inside)) && !glasses.has(inside) && !lasting.has(inside) || awards.has(inside) || ranks.has(inside) && !helpers.has(inside) || courses.has(inside) || isVillage(inside) ||
		bodies.has(inside) && !upright.has(inside) && !possessiveOf.anyOf(inside) && !slices.Contains(inside, '+') && !ledgers.has(inside)
}

// festival reports whether a phrase is the name of a festival.
func festival(s []rune) bool {
	return len(s) > 2 && s[len(s)-1] == '节' && !jointEnds.has(s)
}

// jointEnds end with the character of festivals and are none. Folded.
var jointEnds = endings(strings.Fields(`环节 细节 情节 季节 时节 关节 章节 礼节 气节 名节 调节 小节 大节 晚节 末节 骨节 竹节`))

// even reports whether there are several segments of nearly one length between
// the separating marks of a phrase.
func even(folded []rune) bool {
	parts, shortest, longest := 0, 1<<30, 0
	for s := range segmentsOf(folded, isSeparator) {
		if n := len(s); n > 0 {
			parts++
			shortest, longest = min(shortest, n), max(longest, n)
		}
	}
	return parts > 1 && longest-shortest <= 2
}

// hasWord reports whether there is anything but marks: a Han character, or a
// number of three digits or with a sign.
func hasWord(s []rune) bool {
	digits := 0
	for _, r := range s {
		switch {
		case han.IsHan(r):
			return true
		case isDigit(r):
			digits++
		case r == '+':
			digits += 2
		}
	}
	return digits >= 3
}
