package slogan

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// What no phrase outside quotation marks has inside: posts and bodies with their
// level, what speakers do, and turns of reports. Folded.
var (
	postSet = pairsOf(`书记 主席 主任 省长 市长 县长 区长 州长 旗长 盟长 镇长 乡长 部长 局长 厅长 处长 科长 队长 行长 院长 校长 会长 组长 司长 社长 台长 站长 董事 经理 常委 秘书
	省委 市委 县委 区委 州委 旗委 镇委 省直 市直 县直 区直 发言 讲话 报告 汇报 说明 主持 出席 列席 参会 与会 记者 同志 先生 女士 老师 会议 大会 召开 以来 荣获 等奖 称号 同比 环比 宣读 传达 首先 其次`)
	// bodyEnds end the name of a body or a building.
	bodyEnds = endings(strings.Fields(`支行 分行 银行 支队 总队 大队 中队 分局 公司 集团 街道 社区 小区 大学 学院 中学 小学 学校 高中 初中 一中 二中 三中 中专 职高 医院 法院 超市 市场 广场 公园
	车站 码头 商场 酒店 小巷 街巷 巷 楼 楼宇 园区 景区 港区 食堂 宿舍 厕所 公厕 设施 器械 名单 基金会 研究会 协会 学会 委员会 居委会 业委会 管网 拖拉机 收割机 播种机 发动机 飞机 色谱仪 文本 药品 食品 车辆 作品 工艺品 贺卡 包扎`))
	levelSet    = charsOf(`省市县区州旗镇乡`)
	notLevelSet = charsOf(`场民域区县镇乡村政情容貌外内中长有无不抓促管建包考评督`)
	enumerated  = beginnings(strings.Fields(`一是 二是 三是 四是 五是 六是 一要 二要 三要 四要 五要 首先 其次 再次 最后`))
	tierVerbSet = charsOf(`包抓管联帮督`)
	// waterSet end the names of rivers and hills, kinds those of whom offices care for.
	waterSet = charsOf(`河江湖溪岭峰岛湾库渠`)
	kinds    = endings(strings.Fields(`儿童 老人 母亲 妇女 家庭 患者 学生 人员 群体 职工 青年 少年 户`))
	// tallySet end what is counted, held or used, of which there are several kinds.
	tallySet    = charsOf(`界赛数机率额费农证`)
	glueSet     = charsOf(`是就也都还又并且则`)
	countingSet = charsOf(`一二三四五六七八九十`)
)

// maxPersonName is the length in characters up to which a value is taken for a
// person's name.
const maxPersonName = 8

// names are the people that an article names, folded.
type names struct {
	list  [][]rune
	runes []rune
	// first and second have a bit for each character that a name begins or goes on with.
	first, second charBits
}

// read makes n the people that an article names.
func (n *names) read(a *model.Article) {
	n.list, n.runes, n.first, n.second = n.list[:0], n.runes[:0], charBits{}, charBits{}
	for i := range a.Meetings {
		for k := range a.Meetings[i].People {
			n.add(a.Meetings[i].People[k].Name.Value)
		}
	}
	for _, list := range [...][]model.Text{a.Editors, a.Reporters, a.Photographers} {
		for i := range list {
			n.add(list[i].Value)
		}
	}
}

func (n *names) add(s string) {
	from := len(n.runes)
	for _, r := range s {
		n.runes = append(n.runes, han.FoldRune(r))
	}
	if name := n.runes[from:]; len(name) >= minRunes && len(name) <= maxPersonName {
		n.list = append(n.list, name)
		n.first.add(name[0])
		n.second.add(name[1])
	}
}

// in reports whether a stretch has one of the names in it.
func (n *names) in(stretch []rune) bool {
	for at := 1; at < len(stretch); at++ {
		if !n.first.has(stretch[at-1]) || !n.second.has(stretch[at]) {
			continue
		}
		rest := stretch[at-1:]
		for _, name := range n.list {
			if len(name) <= len(rest) && slices.Equal(rest[:len(name)], name) {
				return true
			}
		}
	}
	return false
}

// hasPost reports whether a stretch has a post, a body with its level or a turn of
// reports in it.
func hasPost(stretch []rune) bool { return postSet.inside(stretch) }

// mereList reports whether a parallel stretch lists bodies, places, buildings or
// points of a speech, and coins nothing.
func mereList(stretch []rune) bool {
	if hasPost(stretch) && !isTurned(stretch) && !allJoin(stretch) || endsInKind(stretch) {
		return true
	}
	first, alikeAtFront, segments, ended, levelled, glued, counted := rune(0), true, 0, 0, 0, 0, 0
	for s := range segmentsOf(stretch, isSeparator) {
		if len(s) == 0 {
			continue
		}
		if segments++; segments == 1 {
			first = s[0]
		}
		alikeAtFront = alikeAtFront && s[0] == first
		if enumerated.has(s) {
			return true
		}
		if n := bodyEnds.of(s); n > 0 && (n == len(s) || len(s) > n+1 || !verbSet.has(s[0])) {
			ended++
		}
		if levelSet.has(s[0]) && len(s) > 2 && !notLevelSet.has(s[1]) && !actsAtTier(s) {
			levelled++
		}
		if isKin(s) {
			ended++
		}
		if glueSet.has(s[0]) && first != '既' {
			glued++
		}
		if countingSet.has(s[0]) && len(s) == minRunes {
			counted++
		}
	}
	return segments > 1 && (levelled > 1 || counted == segments || ended == segments || !alikeAtFront && (ended*2 >= segments || glued > 0))
}

// actsAtTier reports whether a segment says what those of a level do: 县级领导包片,
// 乡抓落实.
func actsAtTier(s []rune) bool {
	return tierVerbSet.has(s[1]) || s[len(s)-2] == '包'
}

// endsInKind reports whether all segments end in the same character that says what kind of
// thing they are, with others in front of it: 签约数、开工数; 清水河、白沙河.
func endsInKind(stretch []rune) bool {
	var last, beside rune
	segments := 0
	for s := range segmentsOf(stretch, isSeparator) {
		n := len(s)
		if n < minRunes || verbSet.has(s[0]) || countFirst.has(s[0]) || segments > 0 && s[n-1] != last || !tallySet.has(s[n-1]) && (!waterSet.has(s[n-1]) || n > maxWater || s[n-2] == beside) {
			return false
		}
		segments, last, beside = segments+1, s[n-1], s[n-2]
	}
	return segments > 1
}

// maxWater is how many characters the name of a river or a hill has at most.
const maxWater = 4

// isKin reports whether a segment says whom offices care for.
func isKin(s []rune) bool {
	return len(s) == 4 && kinds.has(s) && !verbSet.has(s[0]) && !verbWords.has(s)
}

// needy verbs need an object: a segment that begins with one and is cut off behind
// four characters is no phrase of its own. Folded.
var needy = beginnings(strings.Fields(`完成 实现 推进 推动 加强 加快 提高 提升 落实 克服 应对 确保 促进 保障 开展 组织 建立 健全 完善`))

// losesObject reports whether the last of the parts, which have nothing in common,
// begins with a verb whose object the cut leaves out.
func losesObject(parts [][]rune) bool {
	return shared(parts) == 0 && needy.has(parts[len(parts)-1])
}

// headVerbs stand in front of a phrase as its verb: what follows them is the
// phrase. Folded.
var headVerbs = beginnings(strings.Fields(`优化 细化 激发 厚植 盯紧 畅通 打通 统筹 突出 完善 培育 必须 唯有 只有 应当 需要 能够 一定 务必 坚决 通过 加以 全部 指导 自主 修订 亲自 特此 实施 持续 推行 落实 贯彻 坚持 牢固 开展 抓好 做好 做实 搞好 关于 深化 强化 继续 围绕 聚焦 打造 建设 构建 发展 助力 赋能 全力 大力 着力 奋力
 深入 扎实 切实 严格 稳步 有序 巩固 提供 形成 实现 制定 编制 审议 听取 传达 学习 召开 举行 参观 观摩 察看 走访 调研 研究 讨论 汇报 作出 作表 作交`))

// thingEnds end what is counted, built or made, which recurs without being coined.
// Folded.
var thingEnds = endings(strings.Fields(`园 大道 大桥 公路 铁路 高速 产值 进展 电话 材料 企业 产业 行业 项目 一条 一项 力争 确保 考核 指标 面积 数量 比例 资金 货物 产品 设备 车辆 人数 快讯 网讯 突破 平方米 人次 立方米 公里 公斤 总额 名单 公告 公示 解读 简介 简历 全文`))

// halfWords begin a string that was cut out of a word or a date. Folded.
var halfWords = charsOf(`凡确度届期批去好只令使作`)

// fragment reports whether a string that comes back across articles is a part of a
// sentence: a verb with its object, or the name of a thing.
func fragment(text []rune) bool {
	return headVerbs.has(text) || thingEnds.has(text) || halfWords.has(text[0]) || hasPost(text)
}

// adminHeads end the names of what offices deal with, which come back and are not
// coined. Folded.
var adminHeads = endings(strings.Fields(`建设 管理 服务 治理 监督 监管 检查 整治 保护 防治 防控 防火 防汛 抗旱 安全 生产 经营 销售 合作 交流 协议 仪式 方案 办法 规划 计划 会议 教育 培训 卫生 医疗 交通 运输 物流 设施 设备 资源 资金
人才 人员 机构 组织 部门 企业 产业 行业 项目 工程 市场 拥堵 纪检 旅游 文化 体育 农业 工业 渔业 林业 水利 电力 能源 环境 土地 房屋 住房 就业 养老 救助 慈善 统计 普查 审计 执法 司法 信访 招生 考试 招聘 征兵 选举 换届
审批 调查 研究 调研 慰问 座谈 分析 情况 问题 中心 平台 系统 体系 机制 开工 竣工 签约 投产 一行 示范 示范点 值守 分类 收割 收购 播种 种植 养殖 捕捞 春耕 秋收 备耕 供应 供水 供电 供暖 排水 改造 拆迁 征收 搬迁 抢险 救灾 应急 演练
比赛 大赛 演出 展览 展销 参观 考察 出口 进口 贸易 金融 保险 信贷 税收 财政 预算 决算 立法 备案 换证 登记 消费 批发 零售 餐饮 酒店 景区 码头 港口 机场 车站 隧道 桥梁 管网 线路 船舶 车辆 教学 课程 事业 健康 知识 关系 地带 地区 海域 武装 广场 新生 工作室 评比 田径 跳高 跳远 铅球 长跑 短跑 足球 篮球 排球 队伍 阶段 典礼 贺电 保护法 促进法 管理法 条例 多样性 英语 语文 数学 物理 化学`))

// plainWordFronts begin what is said of anything. Folded.
var plainWordFronts = beginnings(strings.Fields(`北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门
两国 双方 各国 我校 本校 全校 全国 全球 针对 本次 此次 这次 各地 当地 我国 世界 国际 国内 国家 地方 基层 乡镇 农村 城乡 城市`))

// isTopic reports whether a string names what offices deal with.
func isTopic(text []rune) bool { return adminHeads.has(text) || plainWordFronts.has(text) }

// isVillage reports whether a phrase is the name of a village that begins with a
// number of two characters: 十六湾村.
func isVillage(s []rune) bool {
	n := len(s)
	return n >= 4 && n <= 5 && countFirst.has(s[0]) && countFirst.has(s[1]) && !countFirst.has(s[2]) && villageSet.has(s[n-1])
}

var villageSet = charsOf("村寨镇乡")
