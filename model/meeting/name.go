package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// notInNames are characters that no given name in official coverage holds:
// particles, pronouns and the ends of bodies' names.
const notInNames = "的了是与及等各们议局处委县区乡就把被从到并或不也都要其这那我你他她它会部市厅所院校办组室些次个项件条分但而且使给对在村镇以由说话题将已再又更最很内外后间两几每该此哪谁什么做作请您企众副班"

// maybeInNames are among them, but names hold them: 张政, 陈在, 刘会.
const maybeInNames = "政党上前以时内日月年作里再之下更"

// notNames are words that begin with what could be a surname.
var notNames = newLexicon(map[uint16]string{1: `
伦理 伦敦 环卫 环保 环境 环节 环城 环湖 法院 法治 法律 法规 法官 法制 法定 年度 年轻 年龄 年终 年底 年初 年前 通过 过程 过去
过硬 采购 采取 采访 采集 爱国 爱心 爱卫 爱岗 智能 智慧 智库 青年 青少 青春 青岛 飞行 飞跃 贯彻 贯通 承担 承诺 承办 承接 折扣
诸多 宾馆 药品 药企 药监 阳光 疏通 疏导 楼宇 楼市 敏感 敏锐 淦阳 焉耆 虎年 鼎力 陀螺 裔孙 漆器 檀香 弋阳 墨水 先后 先进 大会
大力 学校 老教 企业 高一 高二 高三 初一 初二 初三 高度 高质 高校 高新 高级 高效 高层 高标 高水 高位 高端 全面 全体 全部 全程
全力 全市 全县 全区 全省 全国 全会 全镇 全州 全校 全体会 全年 全域 全局 全媒 全员 全场
方面 方案 方向 方针 方式 方法 文件 文化 文明 文艺 文章 文旅 安排 安全 安置 安徽 安心 常委 常务 常态 常规 常年 任务 任命 任职
任期 任何 任免 于是 何时 成员 成立 成功 成果 成为 成效 成绩
水平 水利 水务 水电 时间 时任 时代 时候 时刻 时期 和谐 和市 和区 和县 和各 和相 和部 和有 和全 同志 同时 同意 明确 明年 明显
明天 平安 平台 平均 马上 万元 万人 项目 经济 经过 经验 经理 经营 向上
单位 房地 房屋 车间 车辆 路线 路径 金融 金额 党委 党组 党员 党的 党建 党中 党政 党支 党校 党史 党工 党总 国家 国务 国内 国际
国有 国资 国企 国防 公司 公安 公共 公开 公路 公民 公益
利用 利益 相关 相应 相互 通过 通知 通报 通讯 通道 经信 强化 强调 强劲 强烈 强力 强大 原因 原则 原来 原有 应急 应当 应对 应该
解决 解放 解读 荣誉 荣获 温度 温馨 白天 双方 代表 代理 代码 官方
江苏 江西 海南 湖南 湖北 山东 山西 黑龙 吉林 宁夏 贵州 云南 广东 广西 青海 河南 河北 陕西 甘肃 四川 福建 浙江 辽宁 北京 上海 天津 重庆 香港 澳门 台湾 新疆 西藏
花费 宣传 宣读 宣布 农业 农村 农民 农户 农林 巩固 广大 广泛 广播 广电 师生 师资 师德 易地 都要 都是 居民 居委 巡视 巡察 关于
关键 关心 关注 关系 关工 充分 充足 从严 从事 满意 满怀 满足
应邀 扶贫 能够 能力 能源 双重 双拥 申报 申请 通用 边境 连续 连接 习近平新 艾滋 容易 步伐 步骤 暴雨 束缚 龙头 武装 武警 景区 詹妮
项工 季度 家长 家校 家庭 童年 林业 林地 林草 林长 钟声
支持 支部 支队 支撑 修改 修订 管理 管委 管控 管道 柳暗 经开 商务 商会 商业 千方 千亿 令人 信息 信访 信用 信心 化解 区委 区长
区政 区域 区县 区级 延续 开发 开展 开始 开启 开幕 开局 弥补 归纳
征求 征收 征迁 思想 思路 思政 根据 格局 民主 民政 民生 民营 民警 民族 民办 波动 浩浩 火灾 理论 理念 理事 理解 由于 由市 由区
由县 留学 真正 真抓 礼貌 福利 稳定 稳步 种植 系统 系列 老师 老年 老干 老百 老党 考察 考核 考试
英语 英雄 良好 赏析 超过 超前 达到 达成 逢会 部门 部署 部分 部长 部队 部委 里程 长期 长江 长远 长效 长三 问题 问责 随后 随即
随着 顿时 频繁 风险 风貌 风清 首先 首次 首批 香气 黑恶 说明 说出 要求 要素 要把 来自 来到 来源 来访
前期 前列 前来 前提 家属 从而 都能 相继 相信 经常 向全 当前 当地 当天 当日 当选 当好 成长 平等 公布 公告 公示 公正 公平 国庆
国土 国网 国税 明显 原则 官兵 代会 双招 双减 红色 红旗 红利 红军
安保 安监 文广 文联 文史 文体 水产 水源 水库 施工 施策 施行 计划 计生 程序 程度 章程 章节 强市 强县 强省 强区 强国 强镇 严格
严肃 严密 严厉 严守 严把 严峻 严重 毛泽 黄金 黄河 金山 金牌 金秋 钱塘 汤圆
华东 华南 华北 华为 华侨 严防 何以 张贴 孔子 苗木 苗族 花园 方便 方可 任课 任教 柳树 史料 史志 费用 薛定 雷锋 雷达 汤池 罗列
毕业 安装 乐观 乐趣 时效 皮肤 齐心 齐抓 康复 康养 伍级 余名 余人 元旦 元素 元首 卜算 顾问 顾全 顾客 孟子 平稳 平衡
穆斯 萧山 湛江 汪洋 祁连 贝壳 计算 计入 计分 伏天 成本 成熟 成都 成才 成就 成人 成交 戴帽 谈话 谈到 谈及 谈判 谈心 谈谈 宋代
茅台 熊猫 纪委 纪检 纪律 纪要 纪念 纪录 舒适 舒心 屈服 祝贺 祝愿 董事 梁山 杜绝 蓝图 蓝天 席位 麻烦 强迫 贾汪 路网 路灯 路边
危险 危机 危房 江河 颜色 郭台 梅花 盛会 盛大 盛夏 林区 徐州 骆驼 夏季 夏粮 夏天 蔡甸 田园 田间 胡同 凌晨 霍乱 万众 万户 万亩
支出 支付 柯桥 管好 管住 管护 卢旺 莫名 房产 干部 干净 干事 干劲 干群 应用 应诉 宗旨 宗教 宣讲 宣誓 宣言 丁香 单独 杭州 洪水
包括 包容 包保 包联 诸多
左右 石油 石家 崔巍 吉祥 龚滩 程控 邢台 裴多 陆续 陆地 陆军 荣耀 翁婿 荀子 惠企 惠民 惠农 曲线 封闭 封控 芮城 储备 储能 段落
富裕 富民 富有 富强 乌鲁 焦点 焦虑 弓箭 牧区 牧民 山区 山水 山林 谷物 车站 车辆 车道 侯鸟 全长 全天 班子 班主 班组 班级 仰望
秋季 秋冬 秋粮 秋收 伊始 宫颈
宁波 宁可 仇恨 甘愿 武汉 武术 符合 景观 景色 景德 龙江 龙湖 叶片 幸福 司法 司机 司令 黎明 印发 印度 印章 白皮 怀化 怀念 赖以
池塘 阴影 能效 苍南 双城 双向 党章 谭家 贡献 劳动 劳模 劳务 申论 申办 扶持 扶优 堵点 堵塞 冉冉 郦道 桑植 桂林 桂花 牛羊 寿命
通州 通车 通航 通畅 通信 通俗 通用 边防 边远 边界 燕山 浦东 浦口
温室 温州 温岭 别人 别墅 庄严 庄重 庄稼 柴油 阎良 充电 充实 充满 慕名 连云 连日 连片 茹毛 习惯 习主席 习总书 鱼类 向前 向好 向着
易于 慎重 廖若 终于 终身 终端 暨工 居家 衡阳 衡水 步入 都市 满城 满意 满载 弘扬 国道 国歌 国旗 国情 国民 国门 国药 国债 寇准
广告 广元 禄丰 东部 东北 东莞 东西 东南 欧洲 欧盟 利润 利好 利民 师范 师傅 师资 巩膜 聂拉 敖包 融合 融入 融资 融媒 冷链 冷静
那些 那么 那曲 简单 简介 简要 简化 空间 空气 空中 空白
班车
曾经 沙漠 沙滩 养老 养殖 养护 须知 丰富 丰收 丰硕 巢湖 关爱 关口 关怀 关停 关中 相当 相对 相结 类型 类别 类似 类学 库区 库存
库房 银行 银杏 银发 银龄 庆祝 庆典 庆丰 庆幸 奉献 奉行 奉命 闭幕 闭会 闭环 妥善 妥处 剧目 剧场 剧团 盘活 盘点 官员 官网 官微
官兵 官僚 南部 南方 南北 南京 南昌 南宁 南通 南阳 南充 南平 南海 南路 南侧 豆制 昂扬 昂首 拜访 拜年 排名 排查 排练 排队 密切
密集 密度 茶叶 茶业 茶园 茶产 茶旅 茶话 汉语 汉族 汉中 汉字 冶炼 冶金 绪论 丛书 丛林 查找 查处 查看 查询 查阅 后续 后勤 后备
候补 候选 候车 候诊 荆州 红包 红十 游客 游戏 游行 权利 权力 权威 权益 权限 盖章 益阳 公章 公车 公职 公积 公示 公报 公寓 公园
公认 公用
热线 热点 热情 热烈 热议 热心 木材 木工 火车 火热 宝贵 旺季 多次 多方 多名 多位 多个 多种 多项 种子 种类 线上 线下 线索 首日
普通 普及 普遍 保护 保障 保证 保持 保守 保安 保险 保密 保供 保洁 布局 布置 布展 信号 信仰 但是 呼吁 呼声 格外 努力 扎实 扎根
德育 德才 归口 商贸 商户 商协 商量 早上 早日 早期 字画 同步 同期 同样 同行 同比 同类 同事 同学 员工 员额 访问 我要 续签 续建 雪亮 原创 原地
原文 原材 达标 玉米 玉石 岩溶 阿里 补充 补短 补助 补贴 补齐 补选 补办 补给 补偿 补位 补强 补链 补课 补足 补上 补缺 锁定 锁住 锁链 门诊 门口 门户 门店 门前 门票 门类 门槛 门卫
黑臭 黑土 黑色 黑名 黑车 黑社 黑市 黑客 巨大 巨变 巨额 巨头 巨型 巨匠 巨龙 巨幅 巨资 巨轮 巨著 巨浪 巨石
`})

// nameEnds are the words that may follow a name in official prose. The value
// tells how strongly they end it: 1 a single character that could as well
// belong to the name, 2 a word.
var nameEnds = newLexicon(withOverlaps(map[uint16]string{2: `
反馈 报告 见证 揭牌 监誓 领誓 讲评 阐述 讲述 剖析 鼓励 祝贺 致贺 回应 答复 提醒 承诺 嘱托 叮嘱 宣告 述学 述职 交办 布置 逐条
率先 依次 利用 运用 使用 递交 轮流 相继 陆续 各自 联合 当场 随即 当即 立即 简要 系统 即席 第一 推介 发布 领学 公布 担忧 带来
说起 激动 兴奋 高兴 自豪 开心 由衷 诚恳 感激 笑着 风趣 接过 走上 坐在 倡议 宣讲 播报 一边 创始 不再 辞去 住在 兼 拿出 用一 深情 动情 感慨 告诉 主持 出席 参加 列席 讲话 致辞 致词
致欢 致开 致闭 作了 作出 作重 作讲 作工 作报 作动 作总 作表 作交 作专 作典 作主 作题 作说 作关 作政 作《 作经 作为 作先 作现
作具 作安 作部 作强 作发 作述 作了 作汇 作辅 作全 作形 作培 作大 作会 作党 作开 作闭 作致 作题
做了 做重 做讲 做工 做报 做动 做总 做表 做交 做专 做典 做主 做题 做说 做出 宣读 宣布 宣讲 传达 通报 汇报 介绍 指出 强调 要求
表示 认为 希望 提出 代表 分别 等人 等市 等县 等区 等领 等出 等参 等同 等陪 等有 等省 等分 等先 等在 等一 等率 等负 等四 等相
等为
率队 率领 率先 带队 带领 一行 一并 一同 以及 同志 首先 最后 随后 接着 结合 围绕 听取 主讲 发言 发表 部署 安排 总结 点评 解读
回顾 先生 女士 老师 教授 校长 书记 主任 局长 部长 处长 主席 委员 院长 会长 市长 县长 区长 镇长 乡长 省长 厅长 科长 园长 副书
副校 副主 副局 副市 副县 副区 副镇 副部 副院 副会 副处
陪同 调研 考察 会见 会上 领奖 领衔 受邀 受市 受县 担任 当选 荣获 荣膺 颁奖 颁发 授牌 授予 逐一 认真 表态 签署 签订 见证 共同
先后 参与 参会 讲授 讲了 讲解 谈到 谈了 充分 高度 详细 重点 全面 具体 现场 深入 专题 亲自 亲切 近日 日前 今天 今日 昨天 昨日
于近 于今 将于
进行 针对 根据 按照 通过 展开 开展 接受 走访 观看 观摩 检查 慰问 指示 审议 研究 宣誓 感谢 肯定 坦言 回答 补充 到会 到场 莅临
应邀 就职 作证 主题 说明 建议 呼吁 寄语 勉励 号召 倡议 明确 委托 委员长 同意 赴京 来到 来我 深有 十分 非常 特别 还对 还就 还要
还强 并讲 并作 并对 并就 并致 并主 并宣 并发 并为 并要 也就 也对 均出 都出 仔细 从事 从四 从三 从五 从两 从六 从学 从多 从如
从八 从七 从加 从抓 从党 从全 从思 从教 从工 从不 从以 从自 从提 从理 从历 从实 从当
在会 在主 在讲 在座 在发 在致 在听 在市 在全 在总 在参 在出 在报 在开 在闭 在大 在表 在动 在调 在会 在推 在点 在工 在部 在交
在近 在县 在省 在我 在北 在京 在人 在中 在介 在谈 在随 在接 在通 在汇 在强 在充 在认 在作 在指 在对 在肯 在督 在视 在考 在检
在区 在校 在现 在活 在回 在其 在分 在第
对会 对全 对下 对做 对今 对当 对此 对如 对各 对大 对我 对开 对活 对学 对项 对市 对与 对参 对本 对新 对在 对近 对工 对抓 对前
对会 对安 对贯 对年 对进 对推 对有 对获 对他 对她 对这 对上 对重 对生 对教 对专 对疫 对《
向大 向全 向会 向与 向获 向各 向为 向参 向受 向市 向县 向长 向广 向本 向来 向在 向代 向学 向新 向他 向她 向全
就如 就做 就进 就贯 就当 就下 就今 就全 就抓 就会 就落 就有 就深 就推 就加 就工 就本 就市 就近 就开 就安 就大 就我 就学 就年
就项 就《 就各 就前 就做 就教 就关 就切 就相 就这 就上 就重 就扎 就新 就疫 就第 就部
为获 为大 为受 为先 为优 为全 为参 为会 为与 为活 为市 为新 为同 为老 为学 为家 为当 为在 为我 为各 为本 为他 为她 为她 为第 为首
要各 要继 要切 要高 要进 要以 要坚 要认 要充 要带 要和 与会 与市 与县 与副 与我 与学 与大 与来 与各 与代 与主 与部 与区 与省 与全 与相 与参 与他
和市 和县 和区 和副 和省 和校 和党 和市 和各 和部 和相 和有 和全 和我 和来 和分 和其 和学 和他 和办 和工 和会 和主 和代 和中 和国 和我 和一 和常 和秘 和纪 和组 和宣
授课 布置 收看 收听 关于 所作 所做 说道 表达 首次 亲赴 受聘 履新 被任 被选 被评 被授 因公 因病 上台 登台 出任 卸任 不再 辞去
兼任 挂职 现任 当场 牵头 带头 组织 召集 召开 宣告 启动 揭牌 按下 共商 会谈 交谈 座谈 交流 讨论 共话 互动 展示 分享 讲述 阐述
阐释 剖析 梳理 提醒 鼓励 期待 祝愿 祝贺 宴请 看望 接见 接待 全程 全体 视频 三位 两位 四位 五位 三人 两人 二人 四人 五人 几位
各位`,
	1: `
在 就 对 向 为 等 与 和 及 同 并 也 还 则 从 以 到 赴 来 率 带 作 做 致 说 讲 的 任 被 获 受 所 要 是 因 表 领 由 谈 问 答 于 将 分 均
都 首 当 携 偕 陪 听 代 主 出 参 宣 指 强 认 提 通 汇 介`}))

// nameCandidate is a possible reading of the characters at a place.
type nameCandidate struct {
	end    int
	strong bool // what follows ends a name
	weak   bool // what follows may end a name
}

// nameAt reads a name that begins at offset at and ends no later than limit.
// listed says that it stands in a list of names, where an end is an end.
func (p *parser) nameAt(at, limit int, listed bool) (corpus.Span, bool) {
	if at >= limit {
		return corpus.Span{}, false
	}
	if s, ok := p.knownName(at, limit); ok {
		return s, true
	}
	n, class := surnames.surname(p.text[at:limit])
	if s, ok := p.ethnicName(at, limit, n, class); ok {
		return s, true
	}
	if class == noSurname && !listed && !p.dots {
		return corpus.Span{}, false // no other form of name is believed here
	}
	if w := notNames.at(p.text[at:limit]); w != nil && n <= len("王") {
		return p.nameOfWord(at, len(w.text), limit, (class == commonSurname || nameWords.at(w.text) != nil) && (listed || p.behindPost(at)))
	}
	if s, ok := p.dottedName(at, limit); ok {
		return s, true
	}
	if s, ok := p.spacedName(at, limit); ok {
		return s, true
	}
	if class == noSurname {
		return p.unlistedName(at, limit, listed)
	}
	if class == rareSurname && isRank(p.text[at:limit]) { // 镇人大
		return corpus.Span{}, false
	}
	if titles.at(p.text[at+n:limit]) != nil || elders.at(p.text[at+n:limit]) != nil { // 王校长, 王大爷
		return corpus.Span{}, false
	}
	if w := namedVerbs.at(p.text[at+n : limit]); w != nil && p.people.count(p, p.text[at:at+n+len(w.text)]) < 2 {
		return corpus.Span{}, false // 县长陈|听取汇报
	}
	one := p.extend(at+n, limit)
	if one == 0 {
		if class == commonSurname {
			return p.looseName(at, n, limit, listed)
		}
		return corpus.Span{}, false
	}
	shorter := nameCandidate{end: one}
	shorter.strong, shorter.weak = p.nameEndsAt(one, limit)
	var longer nameCandidate
	if two := p.extend(one, limit); two != 0 && !p.makes(one, limit) {
		longer = nameCandidate{end: two}
		longer.strong, longer.weak = p.nameEndsAt(two, limit)
	}
	if joint := p.pastJoint(one, limit); joint != 0 && class == commonSurname {
		return corpus.Span{Start: at, End: joint}, true
	}
	end := p.choose(at, shorter, longer)
	if end == 0 && longer.end == 0 && class == commonSurname {
		return p.looseName(at, n, limit, listed)
	}
	if end == 0 || p.inDivision(at, end, limit) || byname(p.text[at:end]) {
		return corpus.Span{}, false
	}
	if class == rareSurname && strings.HasPrefix(p.text[end:limit], "\"") { // 医生都懂得"四早"
		return corpus.Span{}, false
	}
	if class == rareSurname && !listed && p.people.count(p, p.text[at:end]) < 2 && !(end == longer.end && longer.strong) {
		return corpus.Span{}, false
	}
	return corpus.Span{Start: at, End: end}, true
}

// nameOfWord reads a name that begins with an ordinary word, where one must
// stand.
func (p *parser) nameOfWord(at, word, limit int, must bool) (corpus.Span, bool) {
	if !must {
		return corpus.Span{}, false
	}
	return p.wordyName(at, word, limit)
}

// namedVerbs are verbs of two characters that stand behind a surname where a page
// leaves out the name.
var namedVerbs = lexiconOf("听取", "主持", "出席", "参加", "列席", "审议", "带领", "率领", "陪同", "召开")

// byname: neighbours call somebody so by the surname: 老赵.
func byname(s string) bool {
	rest, ok := strings.CutPrefix(s, "老")
	c, n := firstRune(rest)
	return ok && n == len(rest) && strings.ContainsRune(plainSurnames, c)
}

// elders are ways to speak of somebody by the surname alone.
var elders = lexiconOf("大爷", "大妈", "大叔", "大娘", "大婶", "大姐", "大哥", "阿姨", "师傅", "奶奶", "爷爷", "婆婆", "老伯", "阿婆", "嫂子")

// makes: at offset at stands no part of a name but a verb or preposition with
// what it governs: 作推介, 为“…”.
func (p *parser) makes(at, limit int) bool {
	t := p.text[at:limit]
	if rest, ok := strings.CutPrefix(t, "作"); ok && (roleVerbs.at(t) != nil || roleVerbs.at(rest) != nil || hasAnyPrefix(rest, "《", "交流", "典型", "经验", "重要讲话") > 0) {
		return true
	}
	n := hasAnyPrefix(t, "作", "为", "对", "就", "向")
	return n > 0 && hasAnyPrefix(t[n:], "《", "\"") > 0
}

// joints are the conjunctions and the copula that a given name may end in.
var joints = runeSetOf("和与及同是")

// pastJoint is the offset behind the joint at offset at, if nobody can follow it
// since a verb of role does, so that it ends a name: 王景和主持会议.
// It is 0 otherwise.
func (p *parser) pastJoint(at, limit int) int {
	r, n := firstRune(p.text[at:limit])
	if !joints.has(r) {
		return 0
	}
	rest := p.text[at+n : limit]
	if w := nameEnds.at(rest); roleVerbs.at(rest) == nil && (w == nil || w.value != 2 || r != '是') || titles.at(rest) != nil {
		return 0
	}
	return at + n
}

// extend is the offset behind the character at offset at if a given name can
// hold it, else 0.
func (p *parser) extend(at, limit int) int {
	r, n := firstRune(p.text[at:limit])
	if n < 2 || !han.IsHan(r) || givenStop(r) == 2 {
		return 0
	}
	return at + n
}

// givenStops marks characters that names do not hold (2) or seldom (1).
var givenStops = func() *[1 << 16]uint8 {
	m := &[1 << 16]uint8{}
	for _, r := range notInNames {
		m[r&0xffff] = 2
	}
	for _, r := range maybeInNames {
		m[r&0xffff] = 1
	}
	return m
}()

func givenStop(r rune) uint8 {
	if uint32(r) > 0xffff {
		return 0
	}
	return givenStops[r]
}

// nameEndsAt tells whether a name may end before offset at.
func (p *parser) nameEndsAt(at, limit int) (strong, weak bool) {
	if at >= limit {
		return true, true
	}
	r, _ := firstRune(p.text[at:limit])
	if !han.IsHan(r) {
		return r != '·', r != '·'
	}
	w := nameEnds.at(p.text[at:limit])
	if w == nil {
		return false, false
	}
	if w.text == "等" { // 等12位企业家
		next, _ := firstRune(p.text[at+len("等") : limit])
		return dateHead(next) == numeral, true
	}
	return w.value == 2, true
}

// choose picks where a name ends: its length is told by what follows, else by
// how often each reading recurs in the article. 0: neither reading holds.
func (p *parser) choose(at int, shorter, longer nameCandidate) int {
	switch {
	case longer.end == 0:
		if shorter.weak {
			return shorter.end
		}
		return 0
	case p.twoJoints(shorter.end, longer.end), p.verbHead(shorter.end, longer.end): // 祁大同|和, 卫国强|从
		return longer.end
	case longer.strong && !shorter.strong:
		return longer.end
	case shorter.strong && !longer.weak:
		return shorter.end
	case !shorter.weak && !longer.weak:
		return p.recurring(at, shorter, longer)
	case !shorter.weak:
		return longer.end
	case !longer.weak:
		return p.prefer(at, shorter, longer, shorter)
	case longer.strong == shorter.strong:
		return p.prefer(at, shorter, longer, longer)
	}
	return p.prefer(at, shorter, longer, shorter)
}

// twoJoints: what ends a name of two characters is followed by a conjunction, so
// that it is none itself.
func (p *parser) twoJoints(at, next int) bool {
	return hasAnyPrefix(p.text[at:], "同", "和", "与", "及") > 0 && hasAnyPrefix(p.text[next:], "和", "与", "及", "、") > 0
}

// verbHead: what could be the first half of a verb behind a name of two characters is
// followed by a preposition, so that it is the end of the name.
func (p *parser) verbHead(at, next int) bool {
	return hasAnyPrefix(p.text[at:next], "强", "认", "提", "通", "汇", "介", "指", "宣", "参") > 0 && hasAnyPrefix(p.text[next:], "就", "从", "对", "向", "为", "在", "以") > 0
}

// recurring accepts a reading that nothing after it confirms only if the same
// characters stand elsewhere in the article with different ones behind them.
func (p *parser) recurring(at int, shorter, longer nameCandidate) int {
	if p.people.count(p, p.text[at:shorter.end]) < 2 {
		return 0 // nor does the longer one recur
	}
	if n := p.people.count(p, p.text[at:longer.end]); n > 1 && p.confirmed(p.text[at:longer.end]) {
		return longer.end
	}
	if p.confirmed(p.text[at:shorter.end]) {
		return shorter.end
	}
	return 0
}

// prefer decides between two readings by recurrence: a longer one that is as
// frequent as the shorter one it begins with is the name.
func (p *parser) prefer(at int, shorter, longer, otherwise nameCandidate) int {
	short, long := p.people.count(p, p.text[at:shorter.end]), p.people.count(p, p.text[at:longer.end])
	switch {
	case short > long:
		return shorter.end
	case shorter.weak && nameEnds.at(p.text[shorter.end:]) != nil && !p.punctuated(p.text[at:longer.end]):
		return shorter.end
	case short > 1 && p.confirmed(p.text[at:longer.end]):
		return longer.end
	}
	return otherwise.end
}

// punctuated reports whether a mark stands behind s anywhere in the article.
func (p *parser) punctuated(s string) bool {
	for at := 0; ; {
		i := han.Index(p.text[at:], s)
		if i < 0 {
			return false
		}
		at += i + len(s)
		if r, _ := firstRune(p.text[at:]); at == len(p.text) || !han.IsHan(r) {
			return true
		}
	}
}

// confirmed reports whether s stands somewhere in the article where a name
// could end behind it.
func (p *parser) confirmed(s string) bool {
	for at := 0; ; {
		i := han.Index(p.text[at:], s)
		if i < 0 {
			return false
		}
		at += i + len(s)
		if strong, _ := p.nameEndsAt(at, len(p.text)); strong {
			return true
		}
	}
}
