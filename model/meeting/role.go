package meeting

import (
	"sort"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// roleKind is what a verb says that its subject did.
type roleKind = uint16

const (
	hosts roleKind = iota + 1
	speaks
	says // 强调, 指出: speaking, of one who has no other part
	reports
	reads
	exchanges
	attends
	awards
	inspects
	receives
	firstRole = hosts
	lastRole  = receives
)

var roleVerbs = newLexicon(withOverlaps(map[uint16]string{
	hosts: `主持`,
	speaks: `
讲话 致辞 致词 致欢迎辞 致欢迎词 致开幕辞 致开幕词 致闭幕词 致闭幕辞 致贺词 致贺辞 致祝词 致新春贺词 致新春贺辞 致新春祝词 致新年贺词 致新年贺辞 致新年祝词 致节日贺词 致祝酒词 致祝酒辞 致答谢词 致答谢辞 讲了话 发表演讲 主旨演讲 作动员 作了动员 作开班动员 作了开班动员 作开训动员 作开营动员 作工作动员 作学习动员 作思想动员 作专题动员 作总动员 作再动员 作总结 作小结 作会议小结
总结讲话 点评 作总结发言 训词 讲党课 上党课 作专题辅导 讲了意见 作指示 作出指示 致以 总结发言 作会议总结 讲了几点 讲评 主讲
开讲`,
	says: `强调 指出 要求 表示 认为 希望 提出 说 坦言 说道 介绍说 谈到 提到 建议 明确 勉励 寄语 号召`,
	reports: `
汇报 通报 报告 部署 安排 介绍 解读 说明 述职 回顾总结 反馈 总结了 业务培训 作起草说明 作了总结 推介 发布 公布 总结 专题讲座
讲座 讲解了 作讲解 作了讲解 进行讲解 进行了讲解 专题辅导 辅导报告 辅导讲座 分析 回答记者 回答了记者 答记者问 授课 布置`,
	reads: `宣读 传达 领学 宣布`,
	exchanges: `
发言 交流经验 经验交流 作了交流 作交流 经验介绍 表态 经验分享 交流分享 作了分享 主题分享 作分享 分享 陈述 谈了 畅谈 谈感受
谈体会 谈认识 谈想法 谈打算 献计献策 建言资政 资政建言 议政建言 积极建言 踊跃建言 现身说法 畅所欲言 各抒己见 建言献策`,
	attends: `
出席 参加 列席 就座 到会 与会 参会 陪同 在座 莅临 参与 对照检查 签订 签署 递交 收看 收听 齐聚 相聚 围坐一堂 围坐一起 围坐在一起 围坐一圈 欢聚一堂 当选
担任大会执行主席 担任执行主席 担任会议执行主席 见证 揭牌 监誓 领誓`,
	awards:   `颁奖 授奖 授牌 颁发 颁授 授旗 授予`,
	inspects: `调研 考察 走访 视察 察看 观摩 查看 参观`,
	receives: `荣获 获颁 领奖 获奖 受表彰 受到表彰 获得 获评 获" 喜获 荣膺 荣立 获授`,
}))

var roleNames = [...]model.Role{
	hosts: model.Host, speaks: model.Speak, says: model.Speak, reports: model.Report, reads: model.Read, exchanges: model.Exchange,
	attends: model.Attend, awards: model.Award, inspects: model.Inspect, receives: model.Recipient,
}

// roleSet is a set of roleKinds, one bit each.
type roleSet uint16

func (s roleSet) has(k roleKind) bool { return s&(1<<k) != 0 }

// told is the set of the roles that are told of. To stress this and that is a part of
// its own only for one who has no other.
func (s roleSet) told() roleSet {
	if s&^(1<<attends|1<<says|1<<inspects) != 0 {
		s &^= 1 << says
	}
	if s.has(speaks) {
		s &^= 1 << says
	}
	if s.has(hosts) && s.has(exchanges) { // the host spoke as such
		s = s&^(1<<exchanges) | 1<<says
	}
	if s.has(exchanges) { // what was introduced was introduced in the turn to speak
		s &^= 1 << reports
	}
	return s
}

// notRole tells that the verb at f is part of another word or has another
// meaning where it stands.
func (p *parser) notRole(f found, s corpus.Span) bool {
	before, after := p.text[s.Start:f.start], p.text[f.end:s.End]
	if len(before) > 24 {
		before = before[len(before)-24:]
	}
	switch f.value {
	case hosts:
		return hasAnyPrefix(after, "工作的", "市政府工作", "全面工作", "词", "人", "县政府工作", "日常工作") > 0
	case reports, exchanges:
		if containsAny(before, "听取", "审议", "听了") || han.Contains(before, "讨论") && !han.Contains(before, "讨论稿") {
			return true
		}
		switch p.text[f.start:f.end] {
		case "分享":
			return !strings.HasPrefix(after, "了") && !containsAny(after, "经验", "做法", "心得", "体会", "案例", "感悟", "故事", "历程", "感受", "事迹", "收获", "经历")
		case "谈了", "谈":
			return !startsExchange(after)
		case "表态":
			return strings.HasPrefix(after, "讲话")
		case "分析":
			return !containsAny(before, "作", "进行", "做")
		case "作了总结":
			return hasAnyPrefix(after, "讲话", "发言") > 0
		case "总结了", "回顾总结":
			return han.Contains(before, "讲话")
		case "总结":
			return before != "" && !strings.HasPrefix(before, "作") || !containsAny(after, "工作", "情况", "经济")
		case "布置":
			return !containsAny(firstClause(start(p.text[f.end:], maxTask)), "工作", "任务")
		case "发布", "公布":
			return !containsAny(after, "《", "名单", "结果", "情况") || containsAny(before, "会")
		}
		if f.value == exchanges {
			return hasAnyPrefix(after, "人", "席", "稿", "会", "材料") > 0
		}
		return hasAnyPrefix(after, "会", "厅", "大会", "工作会", "推进会", "团", "书", "文学", "专题会", "调度会") > 0 || strings.HasSuffix(before, "工作") && hasAnyPrefix(after, "会") > 0
	case says:
		return p.notSaying(f, before, after)
	case reads:
		return p.text[f.start:f.end] == "宣布" && !containsAny(after, "决定", "任免", "任命", "名单", "通报")
	case attends:
		return p.notAttending(f, before, after)
	case inspects:
		if s := p.text[p.sentenceAt(f.start):f.start]; !containsAny(s, "会前", "一行", "实地", "会后", "期间", "带队") {
			return true
		}
		return hasAnyPrefix(after, "员", "会", "组", "报告", "成果", "座谈会", "团", "时") > 0 || containsAny(before, "大")
	case receives:
		return notReceiving(before, after)
	case awards:
		return hasAnyPrefix(after, "仪式", "典礼", "大会", "了任命书", "任命书") > 0
	case speaks:
		if p.text[f.start:f.end] == "致以" {
			return !containsAny(after, "祝贺", "问候", "敬意", "祝福", "欢迎")
		}
		return hasAnyPrefix(after, "精神", "稿", "要求") > 0 || strings.HasSuffix(before, "重要") && strings.HasPrefix(after, "和")
	}
	return false
}

// notAttending: the verb of one who came is part of another word, or of what is
// spoken of.
func (p *parser) notAttending(f found, before, after string) bool {
	switch p.text[f.start:f.end] {
	case "签订", "签署", "递交":
		return !containsAny(after, "责任", "承诺书", "目标书", "协议")
	case "见证":
		return hasAnyPrefix(after, "下", "人", "者", "历史") > 0
	case "揭牌":
		return hasAnyPrefix(after, "仪式", "成立", "运营", "运行", "以来") > 0
	case "收看", "收听":
		return !han.Contains(before, "会场")
	}
	return hasAnyPrefix(after, "人员", "材料", "的", "单位", "者", "工作以来", "领导", "代表", "会议的", "会议人员") > 0 && !han.Contains(after, "有")
}

// notReceiving: others gave a prize, or the prize is part of another word.
func notReceiving(before, after string) bool {
	if hasAnySuffix(before, "为", "给", "向", "与") > 0 && !strings.HasSuffix(before, "作为") { // 为获奖教师颁奖
		return true
	}
	if strings.HasPrefix(after, "代表") {
		return !han.Contains(before, "作为")
	}
	return hasAnyPrefix(after, "者", "单位", "个人", "企业", "团体", "先进", "名单", "的先进", "的优秀", "的单位", "的个人", "的企业", "的集体", "的代表") > 0
}

// maxTask is how many bytes behind 布置 the word for what was set out ends at most.
const maxTask = 90

// demandsOf are words before 要求 where it is a noun.
var demandsOf = lexiconOf("按照", "根据", "提出", "工作", "有关", "了")

// notSaying: 要求 is a noun as often as a verb, and 说 a part of many words.
func (p *parser) notSaying(f found, before, after string) bool {
	w := p.text[f.start:f.end]
	if w == "希望" && (before == "他" || before == "她") {
		return false
	}
	switch w {
	case "要求":
		return demandsOf.in(before) || strings.HasPrefix(after, "的")
	case "说":
		if hasAnySuffix(before, "会后", "散会时") > 0 { // to the reporter, not at the meeting
			return true
		}
		return hasAnyPrefix(after, "明", "法", "到做", "课", "服", "教", "唱") > 0 || hasAnyPrefix(before, "听") > 0 || hasAnySuffix(before, "小", "来", "传", "学", "解",
			"据", "游", "评", "就是", "演", "可以", "如果", "应该") > 0
	case "提出":
		return !containsAny(after, "要求", "意见", "希望", "建议", "期望")
	case "明确", "建议", "希望", "提到", "号召":
		if (w == "希望" || w == "号召" || w == "建议") && before == "" && after != "" {
			return false // 王五希望大家多建言
		}
		if w == "建议" && hasAnySuffix(before, "意见", "意见和", "意见、", "对策", "对策和", "的", "条", "项", "点", "合理化", "听取", "工作") > 0 {
			return true
		}
		return after != "" && !startsSaid(after)
	case "表示":
		return hasAnyPrefix(after, "祝贺", "感谢", "欢迎", "慰问", "满意", "肯定", "敬意", "衷心", "热烈", "诚挚") > 0
	}
	return false
}

// startsExchange: what somebody tells of is what he saw and thinks, not an order.
func startsExchange(s string) bool {
	s = firstClause(s)
	return containsAny(s, "感受", "体会", "看法", "想法", "认识", "心得", "收获", "建议", "打算") && !containsAny(s, "要求", "点意见")
}

func startsSaid(s string) bool {
	r, _ := firstRune(s)
	return strings.ContainsRune(",:\"要", r) || hasAnyPrefix(s, "了") > 0
}

// sentenceAt is where the sentence begins that holds offset at.
func (p *parser) sentenceAt(at int) int {
	i := sort.Search(len(p.sentences), func(i int) bool { return p.sentences[i].Start > at }) - 1
	if i < 0 || at >= p.sentences[i].End {
		return at
	}
	return p.sentences[i].Start
}
