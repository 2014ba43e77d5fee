package slogan

import (
	"slices"
	"strings"
)

// What stands around the name of a firm, a place, a group or goods. Folded.
var (
	// venues are what goes by a name of its own, which a few characters may say more of:
	// "云上豆"卫浴有限公司.
	venues = beginnings(strings.Fields(`有限公司 有限责任公司 股份公司 合作社 专业合作社 农民专业合作社 饭店 宾馆 客栈 民宿 酒楼 茶楼 餐厅 书店 展示馆 体验馆 规划馆 展览馆 陈列馆 博物馆 纪念馆 产业园 科技园 工业园 物流园
游客中心 社团 团队 党员先锋岗 先锋岗 旅游环线 教育基地 谈心室 调解室 咨询室 敲门队 志愿队 宣传队 巡逻队 护林队 餐饮 车间 观景台 农家乐 打卡点 停车场 工作室 数字平台 小火车 观光车 巴士 门诊 工坊 作坊 观光带 专场 分会场 弹唱队 合唱团 艺术团 歌舞团 剧团 乐队 志愿服务队 服务队 突击队`))
	// ventures are what the names of several stand in front of together.
	ventures = beginnings(strings.Fields(`等企业 等龙头企业 等公司 等商家 等景区 等景点 等产品 等品牌 等超市 等饭店 等店 等合作社 这些企业 这些公司 这些景区 等农产品 等特产`))
	// sold stand in front of the name of goods.
	sold    = endings(strings.Fields(`养 种 种植 养殖 买到 买 购买 品尝 正宗的 销售 酿造 卖 一间 一家 一碗 一杯 一盘 非遗 体验 体验了 品尝了 发放`))
	branded = beginnings(strings.Fields(`区域公用品牌 公用品牌 公共品牌 统一品牌 地理标志`))
	// systems go by a name that ends like one of theirs.
	systems  = beginnings(strings.Fields(`平台 系统 追溯平台 服务平台 信息平台 管理平台 云平台`))
	codeEnds = charsOf("通云码链宝")
	// provinces are the characters that stand for provinces in the names of their apps, and
	// appEnds end these: 浙里办.
	provinces = charsOf("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔滇藏陕甘宁新")
	appEnds   = charsOf("办钉保码险")
	// keepers stand behind the name of a shop.
	keepers = beginnings(strings.Fields(`的老板 老板 的店主 店主 的掌柜 掌柜`))
	// towns go by a name that is a motto where it is what a place is to become: planning
	// stand in front, planned behind.
	towns    = endings(strings.Fields(`小镇 古镇 民俗村 度假村`))
	planning = endings(strings.Fields(`打造 建设 建成 创建 争创 迈向 以 定位为 目标是`))
	planned  = beginnings(strings.Fields(`建设 创建 为目标 目标 的目标 定位 战略`))
	// firms stand in front of the name of a firm or brand, and founders behind it.
	firms    = endings(strings.Fields(`企业 公司 商家 商户 网店 门店 团队 工作室 品牌`))
	founders = beginnings(strings.Fields(`创办人 创始人 联合创始人 负责人 董事长 总经理 经理 主理人 品牌创始人 CEO`))
	// served are where goods are brought that have the name of their place.
	served   = pairsOf(`餐桌 货架 柜台 远销 热销 畅销 大山 卖到 礼盒`)
	goodsSet = charsOf(`铺尖芽面啡芒橘艾薯莓柿芋葱参芪杞药粉饼糕露驴驼蚕鸽蛋奶糖醋盐茶鱼米酒果菜羊牛鸡鸭鹅虾蟹菇橙桃梨枣柑柚瓜豆油蜜藕笋椒姜蒜`)
)

// maxGoods is how many characters the name of goods has at most.
const maxGoods = 6

// isNamed reports whether a quotation is the name of a firm, a place, a group, an app or
// goods, by what it ends in and what stands around it.
func isNamed(inside []rune, length int, before, after []rune) bool {
	last := inside[len(inside)-1]
	switch {
	case last == '贷' && !isNumeric(inside),
		length == 3 && provinces.has(inside[0]) && appEnds.has(last),
		length <= maxGoods && codeEnds.has(last) && systems.has(after),
		length <= maxGoods && goodsSet.has(last) && (served.inside(after) || sold.has(before) || branded.has(after)):
		return true
	case towns.has(inside) && !planning.has(before) && !planned.has(after),
		isThings(inside) && isCountOf(after, thingSet):
		return true
	case keepers.has(after), ventures.has(listed(after)), firms.has(before) && founders.has(after):
		return true
	}
	return (isVenue(after) || isOneOf(listed(after))) && mayName(inside)
}

// leastThings is how many segments a list of things has at least.
const leastThings = 4

// isThings reports whether a phrase lists segments that are not all of one length, as
// the names of things are.
func isThings(s []rune) bool {
	segments, first, equal := 0, 0, true
	for part := range segmentsOf(s, isListMark) {
		if segments == 0 {
			first = len(part)
		}
		equal = equal && len(part) == first
		segments++
	}
	return segments >= leastThings && !equal
}

// maxVenueGap is how many characters may stand between a name and what goes by it.
const maxVenueGap = 4

// clauseSet are characters that a motto has and a name has not.
var clauseSet = charsOf("不有我你要帮办能来为就更最零让把跑做敢抓学说好商评")

// mayName reports whether a phrase may be a name: no clause, no number and no segments
// alike, and none of what policies are called.
func mayName(s []rune) bool {
	return !clauseSet.anyOf(s) && !isNumeric(s) && !even(s) && !policies.has(s)
}

var policies = endings(strings.Fields(`工程 计划 行动 战略 机制 模式 精神 文化 经济 治理`))

// ofThem are what the names of several stand in front of with how many they are:
// 等26个社团.
var ofThem = beginnings(strings.Fields(`社团 项目 企业 公司 品牌 产品 景点 景区 车间 扶贫车间 帮扶车间 农产品 课程 节目 作品 店铺 商标 合作社 小镇`))

// isOneOf reports whether what stands behind a list of names says what they are, and
// maybe how many.
func isOneOf(after []rune) bool {
	if len(after) == 0 || after[0] != '等' {
		return false
	}
	after = after[1:]
	n := 0
	for n < len(after) && n < 3 && (honourCount.has(after[n]) || isDigit(after[n])) {
		n++
	}
	if n < len(after) && n > 0 {
		n++ // the measure
	}
	return ofThem.has(after[n:])
}

// isVenue reports whether what stands behind a quotation is a place, a firm or a group
// that goes by a name of its own.
func isVenue(after []rune) bool {
	for n := range min(len(after), maxVenueGap+1) {
		if venues.has(after[n:]) {
			return true
		}
		if productStops.has(after[n]) || IsQuote(after[n]) {
			return false
		}
	}
	return false
}

// isLocalGoods reports whether a phrase is the name of goods that begins with that of one
// of the places.
func (t *text) isLocalGoods(c candidate, places []string) bool {
	if c.to-c.from > maxGoods || !goodsSet.has(t.folded[c.to-1]) {
		return false
	}
	written := t.written(c.from, c.to)
	return slices.ContainsFunc(places, func(p string) bool { return strings.HasPrefix(written, p) && len(p) < len(written) })
}
