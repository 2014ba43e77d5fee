package sample

import "strings"

// national are set phrases that are heard everywhere, the commonest first.
var national = strings.Split("营商环境 高质量发展 招商引资 项目建设 真抓实干 一盘棋 店小二 新质生产力 两个毫不动摇 最后一公里 开门红 牛鼻子 放管服 一件事一次办 马上就办 压舱石 双减 千万工程 四不两直 获得感 时时放心不下 有求必应、无事不扰 五育并举 急难愁盼 比学赶超 主力军 增长极 军令状 任务书 时间表 双招双引 专精特新 项目为王、环境是金 拿地即开工 首席服务员 揭榜挂帅 第一要务 硬骨头 加速度 晴雨表 亩均论英雄 链长制 一网通办 钉钉子精神 头雁效应 接诉即办", " ")

// The parts of the slogans that places coin for themselves.
var (
	digits   = strings.Split("一 二 三 四 五 六 七 八", " ")
	numerals = strings.Split("抓 保 促 提 优 稳 强 建 创 治", " ")
	heads    = strings.Split("工业 产业 生态 文化 开放 创新 实体 港口 园区 乡村 人才 数字 山水 制造 商贸", " ")
	tails    = strings.Split("强市 兴城 立县 振兴 突围 跨越 倍增 攻坚 提质 赋能 富民 先行", " ")
	doings   = strings.Split("敢想 敢拼 敢闯 快干 实干 巧干 会谋 善成 争先 创优 抢跑 领跑", " ")
	labels   = strings.Split("行动 工程 计划 战略 模式 精神 现象 速度 指数 清单", " ")
	images   = strings.Split("春雨 灯塔 领航 破冰 扬帆 磐石 匠心 向阳 头雁 归巢 登高 强基 润心 亮剑 聚力", " ")
)

// coin adds the slogan that the numbers a to d choose: 三抓两促-like, paired, a
// named campaign or a parallel of verbs. Equal numbers give equal slogans.
func coin(out []byte, a, b, c, d uint32) []byte {
	at := func(list []string, n uint32) string { return list[n%uint32(len(list))] }
	switch a % 4 {
	case 0:
		return add(out, at(digits, 1+b%7), at(numerals, b/8), at(digits, 1+c%7), at(numerals, c/8))
	case 1:
		return add(out, at(heads, b), at(tails, c), "、", at(heads, b+1+d%7), at(tails, c+1+d%5))
	case 2:
		return add(out, at(images, b), at(labels, c))
	default:
		return add(out, at(doings, b), "、", at(doings, b+1+c%4), "、", at(doings, b+5+d%4))
	}
}
