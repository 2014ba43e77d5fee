package meeting

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/place"
)

// titleKind tells what a title says of the person.
type titleKind = uint16

const (
	// office: a post, 市长.
	office titleKind = iota + 1
	// shared: a post that several may hold, so that the names listed after the
	// first hold it too: 副市长, 委员.
	shared
	// address: a way to speak of somebody that is no post: 同志, 老师, 县领导.
	address
	// workplace: the end of a body's name, which may stand before a name alone.
	workplace
)

var titles = newLexicon(map[uint16]string{
	office: `
书记 第一书记 总书记 市长 县长 区长 省长 镇长 乡长 州长 盟长 旗长 专员 主任 主席 部长 局长 厅长 处长 科长 股长 院长 校长 总校长
检察长 秘书长 会长 名誉会长 理事长 董事长 总经理 经理 行长 所长 站长
队长 总队长 支队长 大队长 中队长 组长 台长 社长 馆长 园长 司长 署长 关长 司令员 司令 政委 政治委员 第一政委 参谋长 主任委员
总监 总督学 总畜牧师 总兽医师 总统计师 总工程师 总经济师 总规划师 总会计师 总农艺师 总编辑 主编
总裁 首席执行官 总理 委员长 国家主席 监事长 代市长 代县长 代区长 代省长 代镇长 代乡长 代州长 代院长 代检察长 代主任 代主席
指挥长 总指挥 政治部主任 巡视员 一级巡视员 首席专家 主委 召集人 班长 主持人 河长 总河长 副总河长 河(湖)长 总河(湖)长
副总河(湖)长 林长 总林长 副总林长 田长 链长 职工 员工 创始人 厂长 村支书 总支书记 联合创始人 掌门人 总代表 首席代表 书记员 理事长
村长 村主任 团长 代表团团长 寨长 庭长 法官 场长 总场长 连长 师长 警长 路长 片长 专班班长 库长 段长 舰长 舱长 船长 机长 主任医师
教导员 指导员 教育长 教务长 总务长 创办人
负责人 主要负责人 党支部书记 团支书 秘书 常务副市长 常务副县长 常务副区长 常务副省长 常务副镇长 常务副州长 常务副部长
常务副主任 常务副校长 常务副局长 常务副秘书长 常务副会长 常务副书记 常务副院长 常务副总经理 常务副组长 财政部长 公安局长
宣传部长 组织部长 统战部长 政法委书记 纪委书记 人武部长 武装部长 人大主任 政协主席 教育局长 发展局长
`,
	shared: `
副书记 副市长 副县长 副区长 副省长 副镇长 副乡长 副州长 副盟长 副旗长 副专员 副主任 副主席 副部长 副局长 副厅长 副处长 副科长
副院长 副校长 副检察长 副秘书长 副会长 副理事长 副董事长 副总经理 副经理 副行长
副所长 副站长 副队长 副总队长 副支队长 副大队长 副组长 副台长 副社长 副馆长 副园长 副司长 副署长 副关长 副司令员 副政委
副参谋长 副主任委员 副总监 副总编辑 副主编 副总裁 副总理 副委员长 副指挥长 副总指挥 副总工程师 副庭长 副场长 副团长
代表团副团长
常委 委员 国务委员 政治局委员 政治局常委 党组成员 党委委员 党工委委员 党委成员 班子成员 成员 二级巡视员 副巡视员 调研员
一级调研员 二级调研员 三级调研员 四级调研员 副调研员 督导员 督学 纪检员 监察专员 组织员 副厅级干部 副县级干部 正县级干部
正处级干部 副处级干部 科员
教授 副教授 研究员 副研究员 院士 专家 律师 工程师 高级工程师 医师 讲师 特级教师 校长助理 市长助理 县长助理 区长助理 主任助理
总经理助理 局长助理 院长助理 助理 顾问 参事 馆员 大使 总领事 领事 公使 代表 人大代表 党代表 政协委员 理事 常务理事 监事 董事
教练 主任科员 副主任科员 辅导员 班主任 护士长 备课组长 教研组长 年级组长 级部主任 年级主任 学科组长 学科主任 驻村干部 副主委
第一副主任 党外人士 村官 网格员 总干事 干事 专干 评委 民警 辅警 站务员 联络员 宣讲员 讲解员 特约研究员 预报员 首席预报员 分析师
首席分析师 农艺师 制茶师 茶艺师 厨师 技师 高级技师 首席技师 焊工 电工 钳工 园艺师 咨询师 心理咨询师 规划师 设计师 培训师 评估师 会计师 技术员 特派员 专班长 楼栋长 楼长 单元长 网格长 巷长 街长 组织委员 宣传委员 纪检委员 统战委员 政法委员
主讲人 副职 发言人 新闻发言人
`,
	workplace: `筹建办 办公室 公司 集团 教研组 备课组 学院 大学 中学 小学 医院 支队 我校 我院 中心 研究院 研究所 协会 学会`,
	address: `
同志 先生 女士 老师 教师 名师 学长 校友 同学 市领导 县领导 区领导 省领导 州领导 镇领导 乡领导 旗领导 校领导 局领导 院领导
厅领导 部领导 集团领导 学校领导 街道领导 老领导 领导 老同志 学生 主播 博士 医生 护士
主讲嘉宾 嘉宾 导师 传承人 劳模 种粮大户 养殖大户 种植大户 大户 带头人 获得者 老干部 退休干部 企业家 志愿者 骑手 快递员 业主代表 小区业主 业者
常委班子 领导班子 党政班子
港青 台青 侨领 侨商 台商 港商 乡贤 创客 学员
居民 村民 家长 商户 社工 农户 牧民 渔民 老党员 退休教师 委员代表
`,
})

// Longest post in bytes that is believed; a longer stretch is no post but a
// clause.
const maxPost = 120

// beforePost are the words that may stand between the start of a clause and a
// post; the post begins behind the last of them.
var beforePost = newLexicon(map[uint16]string{1: `
会议由 大会由 座谈会由 活动由 全会由 仪式由 由 来自 邀请 邀请了 特邀 特别邀请 请 受到 以及 还有 包括 随后 最后 首先 其中 同时
还有 会上 会后 会前 会议上 大会上 座谈会上 仪式上 今天 昨天 今日 昨日 当天 当日 当晚 日前 近日 上午 下午 晚上 中午 期间 同时
接着 之后 在会上 的有 会议听取了 会议听取 听取 听取了 听了 经 有 时 着 原则 现场 我校 我县 我市 我区 我镇 本校 我院 我局 我校的
本次会议由 此次会议由 会议分别由 分别由 先后由 然后 结束后 与会领导 与会 出席会议的 参加会议的 出席的 并由 再由 接下来 而后
紧接着 特邀嘉宾 嘉宾 陪同 在 率团来访的 率队来访的 来访的 前来考察的 欢迎 推选 选举 聘请 任命 决定任命 当选 选举产生 会见 会晤 拜会`})

// trimPost narrows a span to the post in it: without the words that lead up to
// it and without the name of the place.
func (p *parser) trimPost(s corpus.Span) corpus.Span {
	s.Start += hasAnyPrefix(p.of(s), "各")
	for i := s.Start; i < s.End; {
		switch c := p.text[i]; {
		case c == '"' || c == '(' || strings.HasPrefix(p.text[i:], "《"):
			i = p.enclosedEnd(i, s.End)
			continue
		case c < utf8.RuneSelf && c != '"' && c != '(' && c != ')' && !isWordByte(c):
			i++
			s.Start = i
			continue
		}
		if w := beforePost.at(p.text[i:s.End]); w != nil && i+len(w.text) < s.End && p.startsPost(s.Start, i, w.text) {
			i += len(w.text)
			s.Start = i
			continue
		}
		_, n := firstRune(p.text[i:s.End])
		i += n
	}
	if t := p.of(s); hasAnyPrefix(t, "年过", "年近", "年逾") > 0 { // 年过花甲的文史专家
		if i := han.Index(t, "的"); i > 0 {
			s.Start += i + len("的")
		}
	}
	if containsAny(p.of(s), "和", "与", "及") { // 洛桑卓玛和县委常委
		if n, ok := p.nameAt(s.Start, s.End, true); ok && runes(p.of(n)) > 2 {
			if joint := hasAnyPrefix(p.text[n.End:s.End], "和", "与", "及"); joint > 0 {
				s.Start = n.End + joint
			}
		}
	}
	for _, name := range p.people.names {
		if i := han.LastIndex(p.of(s), name); i >= 0 { // 秘书长王五和理事长
			s.Start += i + len(name)
			s.Start += hasAnyPrefix(p.of(s), "以及", "和", "与", "及", "、", ",")
		}
	}
	if t := p.of(s); containsAny(t, "执行主席", "主席团") || t == "班子成员" || strings.HasSuffix(t, "领导班子成员") {
		return corpus.Span{}
	}
	return p.withoutPlace(s)
}

func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// startsPost keeps the short words of beforePost from cutting a post apart:
// one character counts only at the start of the clause.
func (p *parser) startsPost(start, at int, w string) bool {
	if w == "经" && hasAnyPrefix(p.text[at:], "经开", "经济", "经信", "经营", "经理", "经审", "经委", "经发", "经贸", "经管", "经办", "经纪") > 0 {
		return false
	}
	return utf8.RuneCountInString(w) > 1 || at == start || w == "由"
}

// organs are what may follow the rank of a place in a post.
var organs = []string{"委", "政府", "人大", "政协", "纪委", "监委", "长", "副市长", "副县长", "副区长", "副省长", "副州长", "副镇长", "副乡长",
	"常务副", "代市长", "代县长", "代区长", "代省长", "代镇长", "人民", "政法委", "公安局", "法院", "检察院", "总工会", "工商联"}

// withoutPlace cuts the name of the place a post belongs to, but not its rank:
// 云川市委书记 is 市委书记, 云川市长 is 市长.
func (p *parser) withoutPlace(s corpus.Span) corpus.Span {
	for range 3 {
		t := p.of(s)
		n := p.placePrefix(t)
		if n == 0 {
			return s
		}
		s.Start += n
	}
	return s
}

// placePrefix is the number of bytes of a place's name that t begins with, such
// that a post is left.
func (p *parser) placePrefix(t string) int {
	p.chain = place.Prefixes(t, p.chain[:0])
	for _, m := range p.chain {
		d := m.Span.Of(t)
		if runes(d) > maxDivision {
			continue
		}
		rest := t[len(d):]
		switch r, n := lastRune(d); {
		case isRank(rest), hasAnyPrefix(rest, "副", "常务", "代市", "代县", "代区", "代省", "代州", "代镇") > 0:
			return len(d)
		case len(place.Prefixes(rest, nil)) > 0 || unknownPlace(rest) > 0: // 云川市|临溪区委
			return len(d)
		case strings.ContainsRune("省市县区州盟旗", r) && len(d) > 2*n && m.Divisions[0].Name == d: // 云川|市人大
			return len(d) - n
		}
	}
	return unknownPlace(t)
}

// maxDivision is how many characters of a post the name of its place takes at
// most.
const maxDivision = 8

// rankRunes are the ranks of one character, postRunes begin a post as well.
var (
	rankRunes = runeSetOf("省市县区州盟旗镇乡")
	postRunes = runeSetOf("副党委原")
)

// isRank reports whether t begins with a rank and the organ of a place: 市委,
// 市长, 区人大.
func isRank(t string) bool {
	r, n := firstRune(t)
	if !rankRunes.has(r) {
		return false
	}
	return startsOrgan(t[n:])
}

func startsOrgan(t string) bool {
	for _, o := range organs {
		if strings.HasPrefix(t, o) {
			return true
		}
	}
	return false
}

// unknownPlace is the length of a place's name of two or three characters that
// the gazetteer does not hold but that a rank and an organ follow: 云川|市委.
func unknownPlace(t string) int {
	end := 0
	if notPlaces.at(t) != nil { // 民革|市委会
		return 0
	}
	for n := 0; n < 4; n++ {
		if n >= 2 && isRank(t[end:]) && !han.Contains(t[:end], "全") {
			return end
		}
		r, m := firstRune(t[end:])
		if m < 2 || rankRunes.has(r) || postRunes.has(r) {
			return 0
		}
		end += m
	}
	return 0
}

// parted cuts posts at 兼 between two titles: 县委副书记兼政法委书记.
func (p *parser) parted(posts []corpus.Span) []corpus.Span {
	for i, s := range posts {
		t := p.of(s)
		at := han.Index(t, "兼")
		if at <= 0 || len(p.titlesIn(s.Start, s.Start+at)) == 0 {
			continue
		}
		second := corpus.Span{Start: s.Start + at + len("兼"), End: s.End}
		second.Start += hasAnyPrefix(p.of(second), "任", "职")
		second = p.withoutPlace(second)
		posts[i].End = s.Start + at
		if second.Len() > 0 {
			return slices.Insert(posts, i+1, second)
		}
	}
	return posts
}

// withoutDelegates leaves off 企业代表, which is no post.
func (p *parser) withoutDelegates(posts []corpus.Span) []corpus.Span {
	delegate := func(s corpus.Span) bool {
		t := p.of(s)
		return strings.HasSuffix(t, "代表") && hasAnySuffix(t, "人大代表", "党代表", "首席代表", "总代表", "全权代表", "商务代表") == 0
	}
	posts = p.parted(posts)
	for i, s := range posts {
		if words := p.titlesIn(s.Start, s.End); delegate(s) && len(words) > 1 && words[len(words)-2].value <= shared {
			if hasAnySuffix(p.text[:words[len(words)-2].end], "负责人") > 0 && hasAnyPrefix(p.of(s), "受到", "获得", "表彰", "部分", "各", "企业") > 0 {
				continue // 受表彰的企业负责人代表
			}
			if hasAnyPrefix(p.text[words[len(words)-2].end:s.End], "和", "及", "与", "以及") > 0 {
				continue // 水利局主要负责人和牧民代表
			}
			posts[i].End = words[len(words)-2].end // 学生会主席学生代表
		}
	}
	return slices.DeleteFunc(posts, delegate)
}
