package slogan

import "strings"

// edgeless are characters that no phrase begins or ends with. Folded.
const edgeless = `第的地得了着过在是和与及或等对为把被将以从向到于其这那各该本我你他她它们也都就还又再更最很太要能会可应须让使由按据因但而且则若如所有无未不没已曾正即又并个件项些次名位家人日月年时上下中内外前后里间`

// inside are words that make a string part of a sentence or of a name. Folded.
var insides = beginnings(strings.Fields(`的 了 们 书记 市长 县长 区长 省长 镇长 部长 局长 主席 主任 秘书长 委员 常委 领导 负责 同志 政府 人大 政协 党委 党组 党支部 纪委 法院 检察 公安
部门 单位 机关 干部 党员 群众 记者 会议 大会 全会 今年 去年 明年 今天 昨天 上午 下午 日前 近日 期间 月份 季度 年度 以来 第一 第二 第三 省委 市委 县委 区委 全省 全市 全县 全区 我省 我市 我县
指出 强调 要求 表示 认为 介绍 出席 参加 主持 讲话 精神 主义 思想 习近平 总书记 中央 国务院 委员会 代表 公司 集团 学校 大学 中学 医院 新闻 日报 通讯 有限 进行 通过 方面 情况 问题 一个 这个 为主 之间 之一 以及 其中 如何
有关 相关 具有 成为 作为 不断 进一步 认真 切实 积极 全面 深入 充分 十分 重要 重大 重点 主要 基本 一定 一批 一些 多个 万元 亿元 人民 开展 加强 加快 推进 推动 促进 提高 提升 落实 完成 组织 活动 工作 分会场 召开 发改委 结合起来 支持企业 帮助企业 发言 汇报 通报 学习贯彻 传达 审议 听取 听取 关于 责任人 负责人 街道 社区 园区 开发区 文创园 产业园 景区 固定资产 资产投资 规模以上 到位资金 增加值 收入
老师 教师 学生 同学 师生 学弟 学妹 教授 先生 女士 高一 高二 高三 初一 初二 初三 年级 班级 级组 全体 荣获 获奖 等奖 冠军 亚军 共青团 团委 当选 点击 分钟 年组 竞赛 锦标赛 党校 课堂 高考 志愿填报 届 首相 总统 总理 外长 停火 基金会 契机
美国 俄罗斯 英国 法国 德国 日本 韩国 朝鲜 印度 伊朗 伊拉克 以色列 巴勒斯坦 乌克兰 叙利亚 黎巴嫩 也门 沙特 埃及 土耳其 巴基斯坦 阿富汗 柬埔寨 越南 老挝 缅甸 泰国 新加坡 马来西亚 菲律宾 蒙古国 哈萨克 吉尔吉斯 塔吉克
乌兹别克 土库曼 澳大利亚 新西兰 加拿大 墨西哥 巴西 阿根廷 智利 秘鲁 古巴 南非 肯尼亚 意大利 西班牙 葡萄牙 希腊 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 匈牙利 捷克 欧盟 东盟 联合国 非洲 欧洲 拉美 阿拉伯`))

// ordinary reports whether a repeated string is plain language: parts of
// sentences, names, posts and the set turns of news reports.
func ordinary(text []rune) bool {
	last := len(text) - 1
	if edgelessSet.has(text[0]) || edgelessSet.has(text[last]) && !(text[last] == '地' && groundSet.has(text[last-1])) {
		return true
	}
	return insides.inside(text) || plainTurns.whole(text) || transliterated(text)
}

// transliterated reports whether a string is a foreign name, or a part of one: all
// its characters are among those that spell such names.
func transliterated(text []rune) bool {
	for _, r := range text {
		if !spellingSet.has(r) {
			return false
		}
	}
	return true
}

// spellingSet are characters that mostly stand for the sounds of foreign names, as
// in the tables of 世界人名翻译大辞典. Folded.
var spellingSet = charsOf(`阿埃艾奥巴拜贝比彼宾伯博布达戴丹德登迪蒂丁杜敦厄恩尔法菲费夫弗盖戈格哈赫霍基吉加贾杰卡凯坎康科克肯库夸奎拉莱赖兰勒雷黎里利列林卢鲁伦罗洛马玛迈麦曼芒梅门蒙米摩莫姆穆纳内尼宁纽努诺欧帕潘佩彭皮普奇齐契恰乔切琼萨塞桑瑟森沙舍施什史舒斯苏索塔泰坦汤唐陶特腾廷图托瓦威韦维温沃乌西希锡谢辛雅亚扬耶伊因尤约赞泽扎詹兹佐`)

// groundSet are what makes a noun with 地 behind: 阵地, 高地.
var groundSet = charsOf("阵高基洼领实圣胜绿")

// plainTurns are frequent turns that nobody coined, among them what reporters say of
// any occasion. Folded.
var plainTurns = wordsOf(`高潮迭起 掌声雷动 座无虚席 成绩斐然 精彩纷呈 气氛热烈 反响热烈 意犹未尽 受益匪浅 收获满满 收获颇丰 热火朝天 井然有序 有条不紊 圆满成功 圆满落幕 圆满结束 拉开帷幕 拉开序幕 落下帷幕 络绎不绝
人头攒动 载歌载舞 欢声笑语 硕果累累 成果丰硕 成效显著 喜气洋洋 扣人心弦 引人入胜 经久不息 津津有味 跃跃欲试 依依不舍 感人至深 感人肺腑 别开生面 异彩纷呈 耳目一新 印象深刻 成绩来之不易 侥幸心理 专项行动 典型案例
目标任务 认清形势 加以解决 现场协调解决 取得明显成效 来不得半点马虎 千方百计 持之以恒 首要任务 决策部署 体制机制 牢牢把握 紧紧围绕 经济社会发展 现代化建设 社会管理 实施意见 发展格局 科技创新 全力以赴 深刻认识 深化认识 大力弘扬 考核机制 管理体制 完善机制
薄弱环节 坚实基础 坚定信心 坚定不移 强化担当 提供支撑 提供保障 融资渠道 交通建设 教育发展 教育系统 经济运行 产业体系 行动方案 实施方案 工作方案 传达学习 先后发言 牢固树立 冷链物流 数字服务 发展规划 管理办法 指导意见 年度计划 考核办法 奖励办法 队伍建设 责任落实 数据显示 形势任务 经济发展 经济社会 社会发展 产业发展 城市建设 企业发展 事业发展 基础设施 公共服务 生产经营 安全生产 环境保护 生态环境 农业生产 农业农村 科学技术
教育教学 文化建设 社会治理 社会保障 城乡居民 居民收入 固定资产 资产投资 财政收入 生产总值 同比增长 国内外 国际国内 信息技术 先进制造 制造业企业 高新技术 技术产业 战略性新兴 新兴产业
产业结构 经济结构 经济增长 市场主体 市场经济 民主监督 参政议政 政治协商 法律法规 规章制度 责任追究 检查指导 调查研究 学习贯彻 高度重视 交流发言 座谈交流 实地察看 实地走访 现场查看 详细了解 亲切慰问
致以诚挚 衷心感谢 热烈祝贺 表彰先进 总结经验 分析形势 安排部署 动员部署 责任编辑 版权所有 转载请注明 未经授权 扫描二维码 微信公众号 欢迎关注 来源网络 点击查看 上一篇下一篇 联系电话 友情链接 网站地图 返回首页 返回顶部`)
