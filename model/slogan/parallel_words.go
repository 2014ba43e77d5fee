package slogan

import "strings"

// leadWords may stand in front of the first segment of a run, inside the same
// clause. Folded.
var leadWords = strings.Fields(`即 就是 压实 坚持 推动 推进 促进 做到 实现 围绕 按照 落实 加强 提高 增强 提升 把握 立足 着力 努力 全力 积极 主动 切实 进一步 坚定 形成 打造
建设 以 用 把 对 为 要 在 更 好 和 是 从 让 使 于 出 到 成 展现 树立 牢记 强化 突出 深化 构建 建立 健全 完善 确保 打好 做好 抓好 唱响 弘扬 发扬 践行 秉持
遵循 贯彻 倡导 争当 争做 聚焦 紧扣 瞄准 锚定 开展 实施 实行 推行 采取 通过 运用 继续 不断 持续 始终 都 能 须 应 的 地 着 了 一步 上下 各级 部门 同志 干部
营造 汇聚 激发 坚决 真正 奋力 全面 加快 统筹 协同 强调 指出 要求 聚力 用心 保持 具有 发展 一种 相互 之间 并 了 来 起 工作 问题 环境 精神`)

// drives say how hard somebody tries. Folded.
var drives = strings.Fields(`气力 力气 全力 着力 大力 奋力 努力 聚力 合力 持续 不断 深入 切实 坚持 做到 加快 更加 进一步 扎实 坚决 全面 主动 积极 坚定不移 毫不松懈`)

// tailWords may stand behind the last segment of a run. Folded.
var tailWords = strings.Fields(`的 等 之 方面 工作 工程 行动 活动 要求 原则 方针 目标 思路 理念 战略 机制 体制 制度 格局 任务 精神 意识 能力 作用 保卫战 攻坚战
建设 发展 各项 成为 蔚然 为 上 中 和 与 及 并 相结合 相统一 地 新 推进 推动 提升 加快 抓 也 都 是 来 去 再 作为 当作`)

// verbs begin the segments of three characters that are parallel without a
// character in common: 稳增长、调结构. Folded.
const verbs = `稳控调搞用除堵疏断造赋添惠抓促强补育建优提扩拓增降防保守讲顾谋比学赶超查改破立创争引留转治护助帮扶减清访问解办亮晒找想鼓敢善明知懂爱重实细严深广抢占攻克夺拼搏闯试做练凝铸固拔培管治转聚融合畅通活兴富美净绿安放管服树带当挑担扛争出招选用管育评考督导推拉搭架铺修护种养栽`

// adverbs say how something is done, and mannered are the verbs that they go with:
// 严管重治, 深耕细作, 真抓实干. Folded.
const (
	adverbs  = `严重深细实快早精真狠苦敢善勤速猛巧力共互齐同常`
	mannered = `管治抓干做查防打守控耕作挖谋思学悟改闯试为拼调审算督建推办战`
)

// middles are verbs and negations in the second or third place of phrases of four
// characters: 上下联动, 人人有责, 久久为功. Folded.
const middles = `更兼有无不为如成联并共同相必互能敢可应当则就`

// states are what becomes of a thing: 人岗适应. Folded.
const states = `适应 匹配 适配 协调 畅通 互补 互促 互认 互通 互联 互动 联动 联治 联通 贯通 融合 衔接 兼容 均衡 有序 有力 有方 有效 达标 到位 领先 清零 提质 增效 扩容 升级 焕新 带头 上前 助力 牵头 主导 参与 负责 搭台 唱戏 出资 出力 受益 满意 放心 点头 点赞 兜底 托底 买单 上阵 督战 作战 引领 自治 共治 教化 领办 协同 结合 推进 过硬 精湛 优良`

// surnames are the commonest surnames that are no common verbs. Folded.
const surnames = `李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹闵凌纪阮翁虞骆褚娄裴滕柯屠缪戚卓符窦童鄢佟瞿岑荆宗臧冼甄`

// nameEnds end names of places, bodies, posts and lists of things. Folded.
const nameEnds = `节市县区省州镇乡村局委部院厅处所员长记席任人士家等队站室厂店馆街社司科`

// plainWords are words of two characters that begin with a verb and are no verb
// with an object. Folded.
var plainWords = pairsOf(`深入 深化 强化 增强 严格 实行 实施 实现 实际 安全 保卫 保障 保证 保护 保持 调度 调整 调查 调研 推进 推动 推行 推广 合力 合作 改革 改进 改善 改变 攻坚 攻克 加强
优化 优先 优势 优质 优秀 优良 提高 提升 提出 提供 提前 建设 建立 建成 扩大 扩展 拓展 拓宽 控制 稳定 稳步 稳妥 惠及 抓好 抓紧 促进 强大 强力 育人 降低 防止 防范 守护 讲究 顾全 谋划
学习 赶超 查处 查找 改造 破解 破除 立足 创新 创建 创造 创业 争取 争创 引导 引进 引领 留住 转变 转化 转型 治理 护航 帮助 帮扶 扶持 减少 清理 访问 解决 解放 办理 办好 想象 敢于 善于 明确 明显
重视 重点 重要 重大 细化 细致 广泛 抢抓 占领 夺取 拼搏 闯关 试点 试验 做好 做到 做大 做强 练习 转移 聚焦 聚力 聚集 融合 融入 畅通 活动 活力 兴旺 富裕 美好 美丽 净化 绿色 安排 安置 放心 管理 管控 服务
树立 带动 带领 当前 当好 挑战 担当 担负 扛起 争先 出台 出现 招商 招引 选择 选派 管护 用好 用心 用力 育才 考核 考评 督查 督办 督促 导向 推介 推荐 拉动 拉近 搭建 架设 铺开 修订 修复 养护 凝聚 固定 培育 培训 培养
知道 懂得 爱护 扎实 强调 统筹 比较 比赛 兴趣 广大 聚合 通过 通报 通知 通道 活跃 转入 合格 合同 合理 放开 放大 服从 安心 选举 选手 用于 用户 养老 种植 栽培 修改 带头 带来 当地 当时 挑起 担任 出席 出发 出来 招标 评价 评标 评选 评估`)

// undoubled are characters that double for grammar's sake: 一个一个, 各级各类, 是不是.
const undoubled = `一各多越又个点市县区省州镇乡村不没是几每某第时有两二三四五六七八九十百千万年月日来去上下人大小也再就的副了着过与`

// plainFronts begin clauses that say something in a row and coin nothing: 有的谈融资,
// 是促进发展的保障. Folded.
var plainFronts = beginnings(strings.Fields(`有的 有些 有人 是 就是 也是 要是 不是 既是 更是 还 也 又 都 这 那 各 某 该 他 她 它 我 你 由 及 一个个 一组组 一串串 一项项 一件件
一条条 一幅幅 一张张 一座座 一排排 一声声 一次次 一批批 一名名 一位位 一家家 无论 不论 不管 以前 从前 过去 现在 如今 当时 因为 所以 如果 虽然 但是 而且 并且 或者 其中 比如 例如 包括`))

// verbWords are verbs of two characters that phrases of four begin with: 着眼长远,
// 立足当前. Folded.
var verbWords = beginnings(strings.Fields(`综合 倒排 挂图 持续 自加 自我 强势 分秒 日夜 抢前 取长 坚持 推动 推进 促进 做到 实现 围绕 落实 加强 提高 增强 提升 把握 立足 着眼 着力 努力 全力 积极 主动 切实 坚定 形成 打造 建设 展现 树立 牢记 强化 突出 深化 构建
建立 健全 完善 确保 打好 做好 抓好 唱响 弘扬 发扬 践行 秉持 遵循 贯彻 倡导 争当 争做 聚焦 紧扣 瞄准 锚定 开展 实施 推行 采取 运用 保持 营造 汇聚 激发 坚决 奋力 全面 加快 统筹 协同 聚力 用心 凝聚 解放 更新 转变
认清 抢抓 紧盯 紧抓 锁定 担当 扛起 扛牢 压实 压紧 勇于 敢于 善于 勇立 奋勇 勇往 砥砺 踔厉 锐意 开拓 创新 创优 争先 争创 争取 夯实 筑牢 守牢 守住 守好 严守 严防 严格 严肃 严明 严管 狠抓 狠刹 真抓 实干 苦干 大干
攻坚 破解 破除 破难 突破 优化 细化 量化 规范 整合 盘活 激活 壮大 培育 培优 引进 引领 带动 拉动 驱动 支撑 服务 保障 改善 惠及 关注 关爱 尊重 依靠 发动 团结 动员 组织 振奋 提振 鼓足 增添 顽强 拼搏 明确 明晰 理清 厘清 找准 把准 吃透 用好 用活 用足
统一 提神 鼓劲 相互 携手 并肩 同心 齐心 合力 协力 尽心 尽责 履职 负责 靠前 主攻 快速 迅速 及时 扎实 扎根 深耕 精耕 精准 精心 科学 依法 从严 从快 从实 从紧 换位 将心 立说 立行 说到 说干 干就 动真 碰硬 较真 领导 责任 措施 思想
画好 共谱 续写 谱写 书写 共绘 同绘 共创 共享 共建 再创 再上 赶超 追赶 领跑 领先 示范 树牢 传承 赓续 坚守 恪守 回归 拥抱 面向 迈向 走向 走好 走出 跑出 跑赢 打赢 打响 打通 打破 架起 搭建 撑起 擦亮 亮出 拿出 下足 下大 投身 献身 奉献 感恩 不忘 牢筑 勤政 廉政`))

// nounPairs begin nouns of four characters with a character that is a verb elsewhere.
// Folded.
var nounPairs = pairsOf(`管道 管线 标准 建筑 建材 护理 优质 畜牧 养殖 保险 保健 控制 重型 重工 实验 实体 绿色 引擎 转炉 促销 保税 铸件 育种 种子 种苗 种植 种业 服饰 服装 修理 修配 放射 广告 深水 深海 实训 细胞 活体 控股 聚合 合金 固体 富硒 养生 保温 减速 增值 调味 练习 管理 当代 树脂 树木
带鱼 讲师 问卷 比特 亮点 留学 解剖 清单 清真 美术 美容 美食 净水 活性 善后 知识 兴奋 超市 超级 改良 查询 想法 鼓风 爱国 拓扑 引水 争议 治安 助剂 帮工 访客 办公 办法 谋略 学科 学术 学校 学生 学院 学前 学历 广电 占地 试剂 融资 督导 推土 拉链 架子 铺面 栽植`)
