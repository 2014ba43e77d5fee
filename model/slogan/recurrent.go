package slogan

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
)

// Recurrent phrases are repeated strings of this many characters.
const (
	minRecurrent = 4
	maxRecurrent = 16
	// minCorpus is in how many articles a phrase must stand at least, and
	// perArticles in one of how many: three in a small corpus, 0.3 % of a large one.
	minCorpus   = 3
	perArticles = 300
	// maxSample is how many articles are looked at: enough to see every phrase that
	// passes perArticles some twenty times, in a few seconds.
	maxSample = 4000
	// freedom is the largest share of the occurrences that one neighbour may have
	// on either side: above it the phrase is a mere part of a longer one.
	freedom = 0.7
	// cohesion is how many times more often the two halves of a phrase must stand
	// together than by chance: plain words that can stand beside anything do not.
	cohesion = 60
	// commonplace is the share of the articles from which a phrase is a plain word
	// of such texts, where there are at least manyArticles to tell.
	commonplace  = 0.3
	manyArticles = 100
	// maxRecurrentPhrases bounds the result: the phrases in most articles stay.
	maxRecurrentPhrases = 400
)

// gram is a counted string of characters.
type gram struct {
	text     []rune
	hits     int32
	articles int32
	last     int32 // the article counted last, plus one
	bound    bool  // one neighbour has more than its share
}

// grams counts the strings of one length.
type grams map[uint64]*gram

// Recurrent finds phrases that come back across articles without quotation
// marks: repeated strings in enough distinct articles, with free neighbours and
// cohesive halves, which are not plain words of official news. text returns the
// folded text of article i of n. Memory is bounded by the sample; the result is
// in the order of how many articles have it. The error is that of the context.
func Recurrent(ctx context.Context, n int, text func(i int) string) ([]string, error) {
	step := max(1, n/maxSample)
	var runs [][]rune
	var article []int32
	count := int32(0)
	for i := 0; i < n; i += step {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		count++
		for _, r := range hanRuns(text(i)) {
			runs = append(runs, r)
			article = append(article, count)
		}
	}
	need := max(minCorpus, count/perArticles)
	pairs, total := pairCounts(runs)
	levels := []grams{countGrams(runs, article, minRecurrent, need, nil)}
	for length := minRecurrent + 1; length <= maxRecurrent+1; length++ {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		longer := countGrams(runs, article, length, need, levels[len(levels)-1])
		bind(levels[len(levels)-1], longer)
		if len(longer) == 0 {
			break
		}
		levels = append(levels, longer)
	}
	var found []*gram
	for _, level := range levels {
		for _, g := range level {
			if count >= manyArticles && float64(g.articles) > commonplace*float64(count) {
				continue
			}
			if !g.bound && len(g.text) <= maxRecurrent && !ordinary(g.text) && !fragment(g.text) && !isName(g.text) && cohesive(g, pairs, total) {
				found = append(found, g)
			}
		}
	}
	slices.SortFunc(found, func(a, b *gram) int {
		return cmp.Or(cmp.Compare(b.articles, a.articles), cmp.Compare(b.hits, a.hits), slices.Compare(a.text, b.text))
	})
	var out []string
	for _, g := range found[:min(len(found), maxRecurrentPhrases)] {
		out = append(out, string(g.text))
	}
	return out, nil
}

// hanRuns are the stretches of Han characters of a folded text that are long
// enough for a phrase.
func hanRuns(folded string) [][]rune {
	var out [][]rune
	all := []rune(folded)
	start := 0
	for i := 0; i <= len(all); i++ {
		if i < len(all) && han.IsHan(all[i]) {
			continue
		}
		if i-start >= minRecurrent {
			out = append(out, all[start:i])
		}
		start = i + 1
	}
	return out
}

func hashRunes(text []rune) uint64 {
	h := uint64(len(text))
	for _, r := range text {
		h = h*shingleBase + uint64(r)
	}
	return mix(h)
}

// countGrams counts the strings of one length and keeps those in enough
// articles. With shorter, only strings whose beginning and end are in it are
// counted; without, a filter of saturating counters stands in for it.
func countGrams(runs [][]rune, article []int32, length int, need int32, shorter grams) grams {
	var seen []uint8
	if shorter == nil {
		seen = make([]uint8, sketchSize)
		for _, run := range runs {
			for at := 0; at+length <= len(run); at++ {
				if c := &seen[hashRunes(run[at:at+length])%sketchSize]; *c < 255 {
					*c++
				}
			}
		}
	}
	out := grams{}
	for i, run := range runs {
		before := false // whether the string without the last character is frequent
		for at := 0; at+length <= len(run); at++ {
			text := run[at : at+length]
			if shorter == nil {
				if int32(seen[hashRunes(text)%sketchSize]) < min(need, 255) {
					continue
				}
			} else {
				if at == 0 {
					before = shorter[hashRunes(text[:length-1])] != nil
				}
				after := shorter[hashRunes(text[1:])] != nil
				both := before && after
				before = after
				if !both {
					continue
				}
			}
			h := hashRunes(text)
			g := out[h]
			if g == nil {
				g = &gram{text: text}
				out[h] = g
			}
			g.hits++
			if g.last != article[i] {
				g.last = article[i]
				g.articles++
			}
		}
	}
	for h, g := range out {
		if g.articles < need {
			delete(out, h)
		}
	}
	return out
}

// sketchSize is how many counters stand in for the strings of the shortest
// length: 16 MB, a few for each distinct string of the sample.
const sketchSize = 1 << 24

// bind marks the strings that are mere parts of longer ones: one neighbour on
// one side has more than its share.
func bind(shorter, longer grams) {
	for _, g := range longer {
		n := len(g.text)
		for _, part := range [][]rune{g.text[:n-1], g.text[1:]} {
			if s := shorter[hashRunes(part)]; s != nil && float64(g.hits) > freedom*float64(s.hits) {
				s.bound = true
			}
		}
	}
}

// pairCounts counts single characters and pairs, and all characters.
func pairCounts(runs [][]rune) (map[[2]rune]int32, float64) {
	pairs := map[[2]rune]int32{}
	total := 0
	for _, run := range runs {
		total += len(run)
		for i, r := range run {
			pairs[[2]rune{r, 0}]++
			if i+1 < len(run) {
				pairs[[2]rune{r, run[i+1]}]++
			}
		}
	}
	return pairs, float64(total)
}

// cohesive reports whether a phrase holds together: the pairs of a phrase of four
// characters, and every pair across the middle of a longer one, are seen more
// often together than by chance.
func cohesive(g *gram, pairs map[[2]rune]int32, total float64) bool {
	t := g.text
	if len(t) == minRecurrent {
		a, b := pairs[[2]rune{t[0], t[1]}], pairs[[2]rune{t[2], t[3]}]
		return float64(g.hits)*total > cohesion*float64(a)*float64(b)
	}
	return true
}

// edgeless are characters that no phrase begins or ends with. Folded.
const edgeless = `的地得了着过在是和与及或等对为把被将以从向到于其这那各该本我你他她它们也都就还又再更最很太要能会可应须让使由按据因但而且则若如所有无未不没已曾正即又并个件项些次名位家人日月年时上下中内外前后里间`

// inside are words that make a string part of a sentence or of a name. Folded.
var insides = beginnings(strings.Fields(`的 了 们 书记 市长 县长 区长 省长 镇长 部长 局长 主席 主任 秘书长 委员 常委 领导 负责 同志 政府 人大 政协 党委 党组 党支部 纪委 法院 检察 公安
部门 单位 机关 干部 党员 群众 记者 会议 大会 全会 今年 去年 明年 今天 昨天 上午 下午 日前 近日 期间 月份 季度 年度 以来 第一 第二 第三 省委 市委 县委 区委 全省 全市 全县 全区 我省 我市 我县
指出 强调 要求 表示 认为 介绍 出席 参加 主持 讲话 精神 主义 思想 习近平 总书记 中央 国务院 委员会 代表 公司 集团 学校 大学 中学 医院 新闻 日报 通讯 有限 进行 通过 方面 情况 问题 一个 这个 为主 之间 之一 以及 其中 如何
有关 相关 具有 成为 作为 不断 进一步 认真 切实 积极 全面 深入 充分 十分 重要 重大 重点 主要 基本 一定 一批 一些 多个 万元 亿元 人民 开展 加强 加快 推进 推动 促进 提高 提升 落实 完成 组织 活动 工作 分会场 召开 发改委 结合起来 支持企业 帮助企业 发言 汇报 通报 学习贯彻 传达 审议 听取 听取 关于 责任人 负责人 街道 社区 园区 开发区 文创园 产业园 景区 固定资产 资产投资 规模以上 到位资金 增加值 收入`))

// ordinary reports whether a repeated string is plain language: parts of
// sentences, names, posts and the set turns of news reports.
func ordinary(text []rune) bool {
	last := len(text) - 1
	if edgelessSet.has(text[0]) || edgelessSet.has(text[last]) && !(text[last] == '地' && groundSet.has(text[last-1])) {
		return true
	}
	return insides.inside(text) || plainTurns.whole(text)
}

// groundSet are what makes a noun with 地 behind: 阵地, 高地.
var groundSet = charsOf("阵高基洼领实圣胜绿")

// plainTurns are frequent turns of four characters that nobody coined. Folded.
var plainTurns = wordsOf(`首要任务 决策部署 体制机制 牢牢把握 紧紧围绕 经济社会发展 现代化建设 社会管理 实施意见 发展格局 科技创新 全力以赴 深刻认识 深化认识 大力弘扬 考核机制 管理体制 完善机制
薄弱环节 坚实基础 坚定信心 坚定不移 强化担当 提供支撑 提供保障 融资渠道 交通建设 教育发展 教育系统 经济运行 产业体系 行动方案 实施方案 工作方案 传达学习 先后发言 牢固树立 冷链物流 数字服务 发展规划 管理办法 指导意见 年度计划 考核办法 奖励办法 队伍建设 责任落实 数据显示 形势任务 经济发展 经济社会 社会发展 产业发展 城市建设 企业发展 事业发展 基础设施 公共服务 生产经营 安全生产 环境保护 生态环境 农业生产 农业农村 科学技术
教育教学 文化建设 社会治理 社会保障 城乡居民 居民收入 固定资产 资产投资 财政收入 生产总值 同比增长 国内外 国际国内 信息技术 先进制造 制造业企业 高新技术 技术产业 战略性新兴 新兴产业
产业结构 经济结构 经济增长 市场主体 市场经济 民主监督 参政议政 政治协商 法律法规 规章制度 责任追究 检查指导 调查研究 学习贯彻 高度重视 交流发言 座谈交流 实地察看 实地走访 现场查看 详细了解 亲切慰问
致以诚挚 衷心感谢 热烈祝贺 表彰先进 总结经验 分析形势 安排部署 动员部署 责任编辑 版权所有 转载请注明 未经授权 扫描二维码 微信公众号 欢迎关注 来源网络 点击查看 上一篇下一篇 联系电话 友情链接 网站地图 返回首页 返回顶部`)
