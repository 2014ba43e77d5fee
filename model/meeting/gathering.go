package meeting

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// A gathering word is what a meeting's name ends in: 会议, 大会, 座谈会, 论坛.

// stacked are the words that say what a meeting is for; several may stand
// before its head and belong to its kind: 动员部署会议.
var stacked = endingsOf(strings.Fields(`
座谈 推进 动员 部署 汇报 调度 现场 交流 研讨 培训 启动 通报 表彰 总结 述职 民主生活 组织生活 务虚 协调 论证 评审 咨询 听证 发布 推介 洽谈 对接 宣讲 报告 学习 研判 会商
分析 安排 点评 讲评 约谈 茶话 团拜 恳谈 见面 碰头 誓师 说明 评议 评估 验收 复盘 攻坚 提升 推动 促进 落实 贯彻 吹风 通气 沟通 磋商
谋划 小结 讨论 鉴定 督导 督办 反馈 述学 述廉 测评 警示教育 警示 宣誓
庆祝 纪念 追思 欢送 欢迎 命名 授牌 颁奖 签约 选举 预备 审议 审查 晾晒 拉练 集体廉政谈话 谈话 谈心 调研 解读 分享 辅导 征求意见
交办 冲刺 宣贯 交底 进场 对话 议事 协商 庆功 收官 会审 联审 路演 招商 对标 整改 督查 督战 决战 论证 结题 开题 竞聘 民主推荐 述评 表扬 总结表扬
恳亲 比拼 谈心谈话 揭榜 攻关 起草 编制 意见征集 质询 询问 专题询问 约谈提醒 提醒谈话 廉政谈话 家校 双选 磋商 屋场 圆桌对话
集中约谈 情况说明 表决 协调推进 督办推进 观摩推进 观摩交流 观摩点评 比学赶超 答辩 演讲 展评 交接 成立 换届 换届选举 改选 考核
评选 议事 招生 经验交流 情况通报 新闻发布 媒体通气 形势分析 述职评议 动员部署 巡察反馈 巡视反馈 布置 动员布置 收心 备考 诊断
研商 评课 推荐 遴选 对账 过堂 盘点 拉练点评 谋划部署 述职考核 述职测评 民主测评 家长见面 岗前培训 行前 送别 授旗 授衔 揭牌
加压 提速 会诊 联谊 晒单 比拼
`)...)

// adjoining are the words that belong to the kind only right before its head:
// 常务会议, 领导干部会议, 工作会议.
var adjoining = endingsOf(strings.Fields(`
领导干部 干部 观摩 党组(扩大) 常委会(扩大) 党委(扩大) 党委会 常务 常委会 常委 全体 联席 主席 委员长 主任 代表 工作 电视电话 视频
党组 专题 办公 教师 教职工 职工 校长 园长 党员 会员 少代 家长 学生 班主任 备课组长 教研组长 年级组长 高级别 闭门 圆桌 部长级
领导人 理事 股东 委员 党委 行政 例行 紧急 扩大 年度 网络 线上 中层干部 万人 校务 党委书记 书记 部务 局务 局长 市长办公 县长办公
区长办公 校长办公 省长办公 述职述廉 年终总结 科技奖励 奖励 选民 协商 双周协商 月度 季度 集体学习 理论学习中心组
`)...)

// shortGatherings end in 会 alone and name a meeting by themselves.
var shortGatherings = endingsOf(strings.Fields(`
全委(扩大)会 党委(扩大)会 常委(扩大)会 党组(扩大)会 常委会(扩大)会 (扩大)会 大会 全会 观摩会 全委会 例会 年会 峰会 续会 家长会
党代会 人代会 团代会 职代会 教代会 妇代会 学代会 工代会 侨代会 科代会 少代会 文代会 教职工大会 工作会 常务会 办公会 党组会
专题会 主席会 主任会 联席会 党委会 干部会 视频会 电视电话会 电话会 领导小组会 教师会 教工会 党员会 代表会 院坝会 板凳会
主题班会 招待会 班主任会 中层会 学生会议 两会 三干会 一季度会 民主会 院务会 委务会 校务会 集体备课会 备课会 校长会 书记会
局长会 委员会会 常委会会 党支部会 支部党员会 支委会 部务会 局务会 预算会 质询会 茶叙会 早餐会 沙龙会 议题会 月度会 季度会
联动会 晨会 行政会 圆桌会 闭门会 人大会 四干会 村干会 党小组会 屋场会 坝坝会 小院会 夜话会 两代会 残代会 青代会 文联代会
商代会 会员代表会 业主会 三级书记会 季度会商会 双月会 周例会 月例会 擂台推进会 院坝协商会 考务会 备考会 年级会 级部会 科务会
站务会 所务会 厅务会 行务会 社务会 处务会 司务会 编委会会 职工会 早会 夕会
`)...)

// notGatherings end in 会 and are no meetings: bodies, shows, contests.
var notGatherings = endingsOf(strings.Fields(`
社会 机会 体会 领会 协会 学会 工会 商会 联合会 基金会 理事会 董事会 监事会 委员会 常委会 晚会 运动会 音乐会 演唱会 博览会
展览会 展销会 交易会 招聘会 联欢会 都会 不会 才会 就会 也会 将会 都会 学生会 居委会 村委会 管委会 组委会 校友会 研究会 促进会
联谊会 同乡会 家委会 家长委员会 妇联会 亚运会 奥运会 冬奥会 全运会 残运会 省运会 进博会 广交会 服贸会 世博会 园博会 高交会
洽洽会 游园会 义卖会 庙会 灯会 舞会 聚会 幸会 误会 教会 仪式会 青联会 红十字会 筹委会 编委会 评委会 农交会 种博会 消博会
智博会 数博会 文博会 花博会 茶博会 旅博会 世园会 欢乐会 歌会 诗会 读书会 同学会 再会 理会 照会 国会 议会 省会 残联会 科协会
艺术会 书画会 拍卖会 展示会 擂台会 比武会 汇演会 游艺会 分会 总会 人大常委会 全国人大常委会 趣味会 成果会 展演会 品鉴会
品茗会 订货会 供销会 夏令会
`)...)

// ceremonialEnds are the ceremonies of classes for officials that count as
// meetings: 培训班开班式.
var ceremonialEnds = endingsOf("班开班式", "班结业式", "班开班仪式", "班结业仪式", "班开班动员仪式", "班结班式", "班结训仪式")

// gathering is a gathering word found in the text.
type gathering struct {
	corpus.Span     // the word itself, 会议 or 会 or 论坛
	kind        int // where the kind begins
}

// gatherings finds the gathering words of a span, those in brackets or title
// marks aside.
func (p *parser) gatherings(s corpus.Span) []gathering {
	var out []gathering
	for i := s.Start; i < s.End; {
		r, n := firstRune(p.text[i:s.End])
		at := i
		i += n
		switch {
		case r == '会':
			if g, ok := p.gatheringAt(s, at); ok {
				i = g.End
				if !p.insideTitle(s, at) {
					out = append(out, g)
				}
			}
		case r == '仪' && strings.HasPrefix(p.text[i:s.End], "式") && strings.HasSuffix(p.text[s.Start:at], "签约"):
			i += len("式")
			out = append(out, gathering{corpus.Span{Start: at, End: i}, at - len("签约")})
		case r == '式' && ceremonialEnds.of(p.text[s.Start:i]) > 0 && !p.insideTitle(s, at):
			n := ceremonialEnds.of(p.text[s.Start:i])
			out = append(out, gathering{corpus.Span{Start: i - n + len("班"), End: i}, i - n + len("班")})
		case r == '论' && strings.HasPrefix(p.text[i:s.End], "坛"):
			i += len("坛")
			if !p.insideTitle(s, at) {
				out = append(out, gathering{corpus.Span{Start: at, End: i}, at})
			}
		}
	}
	return out
}

func (p *parser) insideTitle(s corpus.Span, at int) bool {
	open := han.LastIndex(p.text[s.Start:at], "《")
	return open >= 0 && !han.Contains(p.text[s.Start+open:at], "》")
}

// gatheringAt decides whether the 会 at offset at ends the name of a meeting.
func (p *parser) gatheringAt(s corpus.Span, at int) (gathering, bool) {
	end := at + len("会")
	before := p.text[s.Start:at]
	after := p.text[end:s.End]
	if strings.HasPrefix(after, "议") {
		end += len("议")
		if hasAnyPrefix(p.text[end:s.End], "室", "厅", "中心", "纪要", "精神", "材料", "桌", "记录", "通知", "议程", "论文", "主题", "费") > 0 {
			return gathering{}, false
		}
		start, kind := at, p.kindStart(s.Start, at)
		if strings.HasSuffix(before, "大") || strings.HasSuffix(before, "社") {
			return gathering{}, false
		}
		return gathering{corpus.Span{Start: start, End: end}, kind}, true
	}
	if hasAnyPrefix(after, "见", "谈", "员", "计", "展", "场", "晤", "同", "长", "务", "客", "标", "徽", "期", "费", "商", "诊", "战", "演", "师", "有", "给",
		"让", "使", "成为", "精神", "所", "馆", "堂", "址", "籍", "刊", "歌", "旗", "主席", "理事", "党组", "秘书", "副", "代表", "主任",
		"议") > 0 && !strings.HasPrefix(after, "主席团") && !strings.HasPrefix(after, "代表团") {
		return gathering{}, false
	}
	whole := p.text[s.Start:end]
	short := shortGatherings.of(whole)
	for _, w := range shortGatherings.words {
		if short == 0 {
			break
		}
		if strings.HasSuffix(whole, w) {
			if w == "大会" && strings.HasSuffix(whole, "人大会") {
				continue
			}
			g := gathering{corpus.Span{Start: at, End: end}, end - len(w)}
			if w == "大会" {
				g.Start, g.kind = end-len(w), p.kindStart(s.Start, end-len(w))
			} else if k := p.kindStart(s.Start, at); k < g.kind {
				g.kind = k
			}
			return g, !strings.HasSuffix(whole, "运动大会")
		}
	}
	if (notGatherings.of(whole) == 0 || hasAnySuffix(before, "协商", "会商", "磋商", "招商", "评议", "审议", "商议") > 0) && stacked.of(before) > 0 {
		return gathering{corpus.Span{Start: at, End: end}, p.kindStart(s.Start, at)}, true
	}
	return gathering{}, false
}

// kindStart is where the kind of a meeting begins whose head begins at offset
// at: one adjoining word, or up to two stacked ones.
func (p *parser) kindStart(from, at int) int {
	if i := adjoining.of(p.text[from:at]); i > 0 && !(strings.HasPrefix(p.text[at-i:at], "干部") && strings.HasSuffix(p.text[from:at-i], "级")) {
		at -= i
		if n := hasAnySuffix(p.text[from:at], widened[p.text[at:at+i]]...); n > 0 {
			return at - n
		}
		if j := stacked.of(p.text[from:at]); j > 0 && hasAnyPrefix(p.text[at:], "表彰", "视频", "电视电话") > 0 {
			at -= j
		}
		return at
	}
	for n := range 2 {
		i := stacked.of(p.text[from:at])
		if i == 0 {
			break
		}
		if (n > 0 || strings.HasPrefix(p.text[at:], "大会")) && hasAnyPrefix(p.text[at-i:], "提升", "落实", "促进") > 0 || n > 0 && hasAnyPrefix(p.text[at-i:], "攻坚") > 0 {
			break // what is fought for is no part of its kind
		}
		at -= i
		if strings.HasPrefix(p.text[at:], "座谈") { // what the talk is about is no part of its kind
			break
		}
	}
	return at
}

// widened are the words that belong to the kind before some of adjoining: 现场观摩会,
// 职工代表大会.
var widened = map[string][]string{"观摩": {"现场"}, "办公": {"现场"}, "代表": {"教职工", "职工"}}

// holdKind tells how a verb speaks of a meeting.
const (
	holding = iota + 1 // 召开: the meeting's name stands before or behind
	opening            // 开幕: the name stands before
)

var holdVerbs = newLexicon(map[uint16]string{
	holding: "召开 举行 举办 召集 续开",
	opening: "开幕 闭会 闭幕 落幕 开班",
})

// generic reports whether a meeting's name says no more than its kind, so that
// the body that held it belongs to the name: 第三次常务会议.
func generic(name string) bool {
	if han.Contains(name, "届委员会") || han.Contains(name, "届人民代表大会") {
		return false // the body is told by its term
	}
	rest := name
	if year := strings.TrimLeft(rest, "0123456789"); len(rest)-len(year) == 4 && strings.HasPrefix(year, "年第") {
		rest = year[len("年"):] // 2023年第三次学习会
	}
	for {
		i := hasAnyPrefix(rest, "第")
		if i == 0 {
			break
		}
		j := han.Index(rest, "次")
		if j < 0 || j > 36 {
			break
		}
		if containsAny(rest[i:j], "委", "府", "局", "院", "协") {
			return false // 第十三届县委常委会第112次会议
		}
		rest = rest[j+len("次"):]
	}
	for again := true; again; {
		again = false
		for _, w := range plainKinds {
			// Of Chinese words the last byte tells best.
			if n := len(w); n <= len(rest) && rest[n-1] == w[n-1] && rest[:n] == w {
				rest, again = rest[n:], true
			}
		}
	}
	return rest == "会议" || rest == "会" || rest == "大会" || rest == "全会"
}

// plainKinds are the words that stand before the kind of a meeting and do not tell it
// from others.
var plainKinds = []string{"(扩大)", "扩大", "党组", "常务", "常委会", "常委", "全体", "主席", "主任", "专题", "办公", "委员长",
	"理论学习中心组", "学习", "党委", "行政", "工作", "例行", "部务", "局务", "书记", "专题学习", "专题研究", "联席", "民主生活", "集体学习",
	"领导班子", "党员", "民主", "生活", "年度", "述职"}

func runes(s string) int { return utf8.RuneCountInString(s) }
