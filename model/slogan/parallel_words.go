package slogan

import "strings"

// leadWords may stand in front of the first segment of a run, inside the same
// clause. Folded.
var leadWords = strings.Fields(`坚持 推动 推进 促进 做到 实现 围绕 按照 落实 加强 提高 增强 提升 把握 立足 着力 努力 全力 积极 主动 切实 进一步 坚定 形成 打造
建设 以 用 把 对 为 要 在 更 好 和 是 从 让 使 于 出 到 成 展现 树立 牢记 强化 突出 深化 构建 建立 健全 完善 确保 打好 做好 抓好 唱响 弘扬 发扬 践行 秉持
遵循 贯彻 倡导 争当 争做 聚焦 紧扣 瞄准 锚定 开展 实施 实行 推行 采取 通过 运用 继续 不断 持续 始终 都 能 须 应 的 地 着 了 一步 上下 各级 部门 同志 干部
营造 汇聚 激发 坚决 真正 奋力 全面 加快 统筹 协同 强调 指出 要求 聚力 用心 保持 具有 发展 一种 相互 之间 并 了 来 起 工作 问题 环境 精神`)

// tailWords may stand behind the last segment of a run. Folded.
var tailWords = strings.Fields(`的 等 之 方面 工作 工程 行动 活动 要求 原则 方针 目标 思路 理念 战略 机制 体制 制度 格局 任务 精神 意识 能力 作用 保卫战 攻坚战
建设 发展 各项 为 上 中 和 与 及 并 相结合 相统一 地 新 推进 推动 提升 加快 抓 也 都 是 来 去 再`)

// verbs begin the segments of three characters that are parallel without a
// character in common: 稳增长、调结构. Folded.
const verbs = `稳控调惠抓促强补育建优提扩拓增降防保守讲顾谋比学赶超查改破立创争引留转治护助帮扶减清访问解办亮晒找想鼓敢善明知懂爱重实细严深广抢占攻克夺拼搏闯试做练凝铸固拔培管治转聚融合畅通活兴富美净绿安放管服树带当挑担扛争出招选用管育评考督导推拉搭架铺修护种养栽`

// surnames are the commonest surnames that are no common verbs. Folded.
const surnames = `李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹闵凌纪`

// nameEnds end names of places, bodies, posts and lists of things. Folded.
const nameEnds = `市县区省州镇乡村局委部院厅处所员长记席任人士家等队站室厂店馆街社司科`

// plainWords are words of two characters that begin with a verb and are no verb
// with an object. Folded.
var plainWords = pairsOf(`深入 深化 强化 增强 严格 实行 实施 实现 实际 安全 保卫 保障 保证 保护 保持 调度 调整 调查 调研 推进 推动 推行 推广 合力 合作 改革 改进 改善 改变 攻坚 攻克 加强
优化 优先 优势 优质 优秀 优良 提高 提升 提出 提供 提前 建设 建立 建成 扩大 扩展 拓展 拓宽 控制 稳定 稳步 稳妥 惠及 抓好 抓紧 促进 强大 强力 育人 降低 防止 防范 守护 讲究 顾全 谋划
学习 赶超 查处 查找 改造 破解 破除 立足 创新 创建 创造 创业 争取 争创 引导 引进 引领 留住 转变 转化 转型 治理 护航 帮助 帮扶 扶持 减少 清理 访问 解决 解放 办理 办好 想象 敢于 善于 明确 明显
重视 重点 重要 重大 细化 细致 广泛 抢抓 占领 夺取 拼搏 闯关 试点 试验 做好 做到 做大 做强 练习 转移 聚焦 聚力 聚集 融合 融入 畅通 活动 活力 兴旺 富裕 美好 美丽 净化 绿色 安排 安置 放心 管理 管控 服务
树立 带动 带领 当前 当好 挑战 担当 担负 扛起 争先 出台 出现 招商 招引 选择 选派 管护 用好 用心 用力 育才 考核 考评 督查 督办 督促 导向 推介 推荐 拉动 拉近 搭建 架设 铺开 修订 修复 养护 凝聚 固定 培育 培训 培养
知道 懂得 爱护 扎实 强调 统筹 比较 比赛 兴趣 广大 聚合 通过 通报 通知 通道 活跃 转入 合格 合同 合理 放开 放大 服从 安心 选举 选手 用于 用户 养老 种植 栽培 修改 带头 带来 当地 当时 挑起 担任 出席 出发 出来 招标 评价 评标 评选 评估`)

// undoubled are characters that double for grammar's sake: 一个一个, 各级各类, 是不是.
const undoubled = `一各多越又个点市县区省州镇乡村不没是几每某第时有两二三四五六七八九十百千万年月日来去上下人大小也再就的副了着过`
