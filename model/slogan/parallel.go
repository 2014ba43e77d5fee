package slogan

import (
	"cmp"
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// Lengths of the segments of a parallel slogan in characters.
const (
	minSegment = 2
	maxSegment = 16
	// couplet is the least length of two clauses that make up a whole sentence
	// and need no character in common.
	minCouplet, maxCouplet = 4, 7
	// minParallel is the least number of characters of a parallel slogan.
	minParallel = 6
)

// segment is a stretch between two marks: folded[from:to].
type segment struct {
	from, to int
	mark     rune // the mark behind it
}

// maxLead is the length of the longest word that leads in or follows.
const maxLead = 3

var (
	leading       = endings(leadWords)
	trailing      = beginnings(tailWords)
	markSet       = charsOf("、,;。!?:\n \"'()《》〈〉")
	verbSet       = charsOf(verbs)
	edgelessSet   = charsOf(edgeless)
	surnameSet    = charsOf(surnames)
	nameEndSet    = charsOf(nameEnds)
	grammarEndSet = charsOf("的了着")
	coupletSet    = charsOf("的着了在把被")
	frameSet      = beginnings(frames)
	grammarSet    = charsOf("的了着和与之")
	undoubleSet   = charsOf(undoubled)
	affixSet      = charsOf(affixes)
	afterSet      = charsOf(structural + "\n")
	boundarySet   = charsOf("、,;。!?:\n \"'")
)

// parallelCandidates finds adjoining segments of one length and pattern.
func (t *text) parallelCandidates() []candidate {
	var out []candidate
	var row []segment
	from := 0
	flush := func() {
		out = append(out, t.parallelIn(row)...)
		row = row[:0]
	}
	for i := 0; i <= len(t.folded); i++ {
		mark := '\n'
		if i < len(t.folded) {
			mark = t.folded[i]
			if !markSet.has(mark) {
				continue
			}
		}
		if i > from {
			row = append(row, segment{from, i, mark})
		}
		from = i + 1
		if mark != '、' && mark != ',' && mark != ' ' && mark != ';' || i == from-1 && len(row) == 0 {
			flush()
		}
	}
	return mostParallel(out)
}

// maxParallel is how many parallel phrases of one article are taken.
const maxParallel = 16

// wordy is 1 for a phrase whose segments are clauses and not words of up to five
// characters.
func wordy(c candidate) int {
	if c.to-c.from > (c.parts+1)*6 {
		return 1
	}
	return 0
}

// mostParallel takes those of words before those of clauses, then the candidates
// with the most segments and, of those, the shortest ones; in the order of the
// text.
func mostParallel(list []candidate) []candidate {
	if len(list) <= maxParallel {
		return list
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(wordy(a), wordy(b)), cmp.Compare(b.parts, a.parts), cmp.Compare(a.to-a.from, b.to-b.from))
	})
	list = list[:maxParallel]
	slices.SortFunc(list, func(a, b candidate) int { return cmp.Compare(a.from, b.from) })
	return list
}

// parallelIn finds the runs of parallel segments in a row: first those joined
// by 、, then those joined by other marks.
func (t *text) parallelIn(row []segment) []candidate {
	var out []candidate
	taken := make([]bool, len(row))
	for i := 0; i < len(row); i++ {
		if from, end := t.anaphora(row, i); end > i {
			for k := i; k < end; k++ {
				taken[k] = true
			}
			if to := row[end-1].to; !t.damaged(from, to) {
				out = append(out, candidate{from, to, model.Parallel, end - i})
			}
			i = end - 1
		}
	}
	for _, joint := range []string{"、", "、,; "} {
		for i := 0; i < len(row); i++ {
			if taken[i] {
				continue
			}
			from, to, end := t.parallelRun(row, taken, i, joint)
			if end <= i+1 {
				continue
			}
			for k := i; k < end; k++ {
				taken[k] = true
			}
			if !t.damaged(from, to) && to-from >= minParallel {
				out = append(out, candidate{from, to, model.Parallel, end - i})
			}
			i = end - 1
		}
	}
	return out
}

// parallelRun is the longest run of parallel segments that begins with segment i:
// where it begins and ends, and the segment behind it. The first segment may have
// something in front, and the last one behind, that is not part of the pattern.
func (t *text) parallelRun(row []segment, taken []bool, i int, joint string) (from, to, end int) {
	joined := func(k int) bool {
		return k+1 < len(row) && !taken[k+1] && strings.ContainsRune(joint, row[k].mark)
	}
	if !joined(i) {
		return 0, 0, i
	}
	length := row[i+1].to - row[i+1].from
	last := i + 1
	for joined(last) && row[last+1].to-row[last+1].from == length {
		last++
	}
	if joined(last) && row[last+1].to-row[last+1].from > length {
		if from, to, end = t.run(row, i, last+1, length, joint); end > i {
			return from, to, end
		}
	}
	if last > i+1 {
		if from, to, end = t.run(row, i, last, length, joint); end > i {
			return from, to, end
		}
	}
	return t.pairRun(row, i, joint)
}

// run tests the segments i to last, each cut to length: the first one to its end,
// the last one to its beginning. Where they have characters in common the cuts
// need no word that leads in or follows.
func (t *text) run(row []segment, i, last, length int, joint string) (from, to, end int) {
	if row[i].to-row[i].from < length {
		return 0, 0, i
	}
	parts := append(make([][]rune, 0, last-i+1), t.folded[row[i].to-length:row[i].to])
	for k := i + 1; k <= last; k++ {
		parts = append(parts, t.folded[row[k].from:row[k].from+length])
	}
	listed := joint == "、"
	if !alike(parts, listed) {
		return 0, 0, i
	}
	if !t.tails(row[last], length) && !sharedAt(parts, length-1) || !t.leads(row[i], length) && !mayCut(parts, listed) {
		return 0, 0, i
	}
	to = row[last].from + length
	return row[i].to - length, t.joinedBy(to, parts[0], parts), last + 1
}

// sharedAt reports whether all parts have one character at place k.
func sharedAt(parts [][]rune, k int) bool {
	for _, p := range parts[1:] {
		if p[k] != parts[0][k] {
			return false
		}
	}
	return true
}

// mayCut reports whether the first part may begin in the middle of a clause: the
// parts begin alike, or have much in common, or are many of four characters.
func mayCut(parts [][]rune, listed bool) bool {
	length := len(parts[0])
	return sharedAt(parts, 0) || listed && shared(parts)*3 >= length || length == 4 && len(parts) > 2 && listed
}

// joinedBy extends a run that ends at to by one more part behind 和, 与 or 及:
// 经济转型、城市转型和政府转型.
func (t *text) joinedBy(to int, first []rune, parts [][]rune) int {
	next := to + 1 + len(first)
	if next > len(t.folded) || !strings.ContainsRune("和与及", t.folded[to]) {
		return to
	}
	more := append(slices.Clone(parts), t.folded[to+1:next])
	if shared(more) > 0 && shared(more) == shared(parts) && plain(more) {
		return next
	}
	return to
}

// pairRun tests two segments with every length that they may have, and takes the
// one with the largest share of characters in common.
func (t *text) pairRun(row []segment, i int, joint string) (from, to, end int) {
	a, b := row[i], row[i+1]
	whole := b.to - b.from
	best := -1.0
	end = i
	for length := minSegment + 1; length <= min(whole, a.to-a.from, maxSegment); length++ {
		parts := [][]rune{t.folded[a.to-length : a.to], t.folded[b.from : b.from+length]}
		if length < whole && (joint != "、" || !t.tails(b, length)) || !t.leads(a, length) && !twoVerbs(parts[0]) && !rhymes(parts) {
			continue
		}
		listed := joint == "、" && (length == a.to-a.from || length == 4)
		couplet := length == a.to-a.from && length == whole && t.sentence(row, i) && isCouplet(parts)
		framed := joint == "、" && length < whole && length >= minCouplet && isFramed(t.folded[b.from+length:b.to]) && plain(parts)
		if !couplet && !framed && (!alike(parts, listed) || joint != "、" && !clausesAlike(parts)) {
			continue
		}
		if score := float64(shared(parts)) / float64(length); score > best {
			best = score
			from, to, end = a.to-length, b.from+length, i+2
		}
	}
	if end > i {
		to = t.joinedBy(to, t.folded[from:a.to], [][]rune{t.folded[from:a.to], t.folded[b.from:to]})
	}
	return from, to, end
}

// rhymes reports whether two parts have half their characters in common, the last
// among them.
func rhymes(parts [][]rune) bool {
	length := len(parts[0])
	return length >= 4 && sharedAt(parts, length-1) && shared(parts)*2 >= length
}

// clausesAlike reports whether two clauses joined by a comma have enough in
// common, which is more the longer they are.
func clausesAlike(parts [][]rune) bool {
	length, common := len(parts[0]), shared(parts)
	ends := sharedAt(parts, 0) || sharedAt(parts, length-1)
	switch {
	case length <= 5:
		return common >= 1
	case length <= 8:
		return common >= 1 && ends || common >= 2
	}
	return common >= 3 && ends
}

// frames stand behind a phrase that is quoted without quotation marks. Folded.
var frames = strings.Fields(`理念 原则 方针 思路 总要求 总体要求 要求 目标 精神 意识 思想 作风 方法 机制 战略`)

// isFramed reports whether the rest of a clause says that a phrase ended.
func isFramed(rest []rune) bool {
	return len(rest) > 0 && rest[0] == '的' && frameSet.ofRunes(rest[1:])
}

// isCouplet reports whether two clauses can be parallel without a character in
// common: short, and without structural words.
func isCouplet(parts [][]rune) bool {
	n := len(parts[0])
	return n >= minCouplet && n <= maxCouplet && plain(parts) &&
		!slices.ContainsFunc(parts[0], coupletSet.has) && !slices.ContainsFunc(parts[1], coupletSet.has)
}

// twoVerbs reports whether four characters are two verbs with an object each:
// 拔钉清障, 强基固本.
func twoVerbs(s []rune) bool {
	return len(s) == 4 && verbSet.has(s[0]) && verbSet.has(s[2]) &&
		!verbSet.has(s[3]) && s[0] != s[2] && s[1] != s[3] && han.IsHan(s[1]) && han.IsHan(s[3]) &&
		!edgelessSet.has(s[3]) && !edgelessSet.has(s[1]) &&
		!plainWords[[2]rune{s[0], s[1]}] && !plainWords[[2]rune{s[2], s[3]}]
}

// plainWords are words of two characters that begin with a verb and are no verb
// with an object. Folded.
var plainWords = pairsOf(`深入 深化 强化 增强 严格 实行 实施 实现 实际 安全 保卫 保障 保证 保护 保持 调度 调整 调查 调研 推进 推动 推行 推广 合力 合作 改革 改进 改善 改变 攻坚 攻克 加强
优化 优先 优势 优质 优秀 优良 提高 提升 提出 提供 提前 建设 建立 建成 扩大 扩展 拓展 拓宽 控制 稳定 稳步 稳妥 惠及 抓好 抓紧 促进 强大 强力 育人 降低 防止 防范 守护 讲究 顾全 谋划
学习 赶超 查处 查找 改造 破解 破除 立足 创新 创建 创造 创业 争取 争创 引导 引进 引领 留住 转变 转化 转型 治理 护航 帮助 帮扶 扶持 减少 清理 访问 解决 解放 办理 办好 想象 敢于 善于 明确 明显
重视 重点 重要 重大 细化 细致 广泛 抢抓 占领 夺取 拼搏 闯关 试点 试验 做好 做到 做大 做强 练习 转移 聚焦 聚力 聚集 融合 融入 畅通 活动 活力 兴旺 富裕 美好 美丽 净化 绿色 安排 安置 放心 管理 管控 服务
树立 带动 带领 当前 当好 挑战 担当 担负 扛起 争先 出台 出现 招商 招引 选择 选派 管护 用好 用心 用力 育才 考核 考评 督查 督办 督促 导向 推介 推荐 拉动 拉近 搭建 架设 铺开 修订 修复 养护 凝聚 固定 培育 培训 培养
知道 懂得 爱护 扎实 强调 统筹 比较 比赛 兴趣 广大 聚合 通过 通报 通知 通道 活跃 转入 合格 合同 合理 放开 放大 服从 安心 选举 选手 用于 用户 养老 种植 栽培 修改 带头 带来 当地 当时 挑起 担任 出席 出发 出来 招标 评价 评标 评选 评估`)

// shared is in how many places all parts of one length have one character, words
// of grammar apart; where each part doubles its own first character that counts
// too.
func shared(parts [][]rune) int {
	n, doubled := 0, true
	for k := range parts[0] {
		same := !grammarSet.has(parts[0][k])
		for _, p := range parts[1:] {
			same = same && p[k] == parts[0][k]
		}
		if same {
			n++
		}
	}
	for _, p := range parts {
		doubled = doubled && len(p) > 2 && p[0] == p[1]
	}
	if doubled {
		n++
	}
	return n
}

// sentence reports whether segments i and i+1 are a whole sentence.
func (t *text) sentence(row []segment, i int) bool {
	begins := row[i].from == 0 || strings.ContainsRune("\n。!?", t.folded[row[i].from-1])
	return begins && len(row) == 2 && strings.ContainsRune("\n。!", row[i+1].mark) && row[i].mark != '、'
}

// leadWords may stand in front of the first segment of a run, inside the same
// clause. Folded.
var leadWords = strings.Fields(`坚持 推动 推进 促进 做到 实现 围绕 按照 落实 加强 提高 增强 提升 把握 立足 着力 努力 全力 积极 主动 切实 进一步 坚定 形成 打造
建设 以 用 把 对 为 要 在 更 好 和 是 从 让 使 于 出 到 成 展现 树立 牢记 强化 突出 深化 构建 建立 健全 完善 确保 打好 做好 抓好 唱响 弘扬 发扬 践行 秉持
遵循 贯彻 倡导 争当 争做 聚焦 紧扣 瞄准 锚定 开展 实施 实行 推行 采取 通过 运用 继续 不断 持续 始终 都 能 须 应 的 地 着 了 一步 上下 各级 部门 同志 干部
营造 汇聚 激发 坚决 真正 奋力 全面 加快 统筹 协同 强调 指出 要求 聚力 用心 保持 具有 发展 一种 相互 之间 并 了 来 起 工作 问题 环境 精神`)

// leads reports whether the last length characters of a segment can begin a run:
// they are the whole segment, or follow a word that leads in.
func (t *text) leads(s segment, length int) bool {
	n := s.to - s.from
	if n < length {
		return false
	}
	if n == length {
		return true
	}
	end := s.to - length
	return leading.ofRunes(t.folded[max(s.from, end-maxLead):end])
}

// tailWords may stand behind the last segment of a run. Folded.
var tailWords = strings.Fields(`的 等 之 方面 工作 工程 行动 活动 要求 原则 方针 目标 思路 理念 战略 机制 体制 制度 格局 任务 精神 意识 能力 作用 保卫战 攻坚战
建设 发展 各项 为 上 中 和 与 及 并 相结合 相统一 地 新 推进 推动 提升 加快 抓 也 都 是 来 去 再`)

// tails reports whether the first length characters of a segment can end a run.
func (t *text) tails(s segment, length int) bool {
	if s.to-s.from < length {
		return false
	}
	from := s.from + length
	return from == s.to || trailing.ofRunes(t.folded[from:min(s.to, from+maxLead)])
}

// alike reports whether segments of one length have one pattern. Segments that
// are listed, joined by 、 alone, need less in common.
func alike(parts [][]rune, listed bool) bool {
	length := len(parts[0])
	if length < minSegment || length > maxSegment {
		return false
	}
	common := shared(parts)
	if common == length || !enough(parts, length, common, listed) {
		return false
	}
	return !allNames(parts) && plain(parts)
}

// enough reports whether parts of a length have enough characters in common.
func enough(parts [][]rune, length, common int, listed bool) bool {
	switch {
	case length == 2:
		return common == 1 && len(parts) > 2 && listed
	case length == 3:
		return common >= 1 || allVerbs(parts)
	case length == 4:
		return common >= 1 || listed || allVerbs(parts)
	case length <= 7:
		return common >= 1
	}
	return common >= 2
}

// verbs begin the segments of three characters that are parallel without a
// character in common: 稳增长、调结构. Folded.
const verbs = `稳控调惠抓促强补育建优提扩拓增降防保守讲顾谋比学赶超查改破立创争引留转治护助帮扶减清访问解办亮晒找想鼓敢善明知懂爱重实细严深广抢占攻克夺拼搏闯试做练凝铸固拔培管治转聚融合畅通活兴富美净绿安放管服树带当挑担扛争出招选用管育评考督导推拉搭架铺修护种养栽`

func allVerbs(parts [][]rune) bool {
	for _, p := range parts {
		if !verbSet.has(p[0]) {
			return false
		}
	}
	return true
}

// surnames are the commonest surnames that are no common verbs. Folded.
const surnames = `李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹闵凌纪`

// allNames reports whether all parts look like names of persons: two or three
// characters behind a surname.
func allNames(parts [][]rune) bool {
	for _, p := range parts {
		if len(p) > 3 || !surnameSet.has(p[0]) {
			return false
		}
	}
	return true
}

// nameEnds end names of places, bodies, posts and lists of things. Folded.
const nameEnds = `市县区省州镇乡村局委部院厅处所员长记席任人士家等队站室厂店馆街社司科`

// titleSet is what the names of posts and bodies contain. Folded.
var titleSet = pairsOf(`书记 主席 主任 市长 县长 区长 部长 局长 常委 人大 政协 政府 党委 纪委 法院 检察 公司 集团 记者 同志 先生 女士 会议`)

func pairsOf(list string) map[[2]rune]bool {
	out := map[[2]rune]bool{}
	for _, w := range strings.Fields(list) {
		r := []rune(w)
		out[[2]rune{r[0], r[1]}] = true
	}
	return out
}

// plain reports whether segments are words and not numbers, names or posts.
func plain(parts [][]rune) bool {
	names, common := 0, shared(parts)
	for _, p := range parts {
		titled := common*5 < len(p) // a title tells where little is in common
		for i, r := range p {
			if !han.IsHan(r) || common == 0 && grammarEndSet.has(r) || titled && i > 0 && titleSet[[2]rune{p[i-1], r}] {
				return false
			}
		}
		if nameEndSet.has(p[len(p)-1]) {
			names++
		}
	}
	return names < len(parts)
}

// doubled finds phrases of four characters whose halves are parallel: 抓实抓细,
// 敢想敢拼, 苦干实干, and two verbs with their objects, 拔钉清障. A mark or a
// structural word stands behind. Halves inside a longer parallel phrase are part
// of that.
func (t *text) doubled(parallel []candidate) []candidate {
	var out []candidate
	f := t.folded
	for i := 0; i+4 <= len(f); i++ {
		if i+4 < len(f) && !afterSet.has(f[i+4]) {
			continue
		}
		phrase := f[i : i+4]
		inside := func(c candidate) bool { return c.from <= i && i+4 <= c.to }
		double := isDoubled(phrase) && !slices.ContainsFunc(parallel, inside)
		if !double && !(t.bounded(i) && twoVerbs(phrase)) || idioms[string(phrase)] || t.damaged(i, i+4) {
			continue
		}
		out = append(out, candidate{from: i, to: i + 4, kind: model.Parallel})
	}
	return out
}

func isDoubled(p []rune) bool {
	if !(p[0] == p[2] && p[1] != p[3]) && !(p[1] == p[3] && p[0] != p[2]) || p[0] == p[1] {
		return false
	}
	for i, r := range p {
		if !han.IsHan(r) || undoubleSet.has(r) || p[i] == p[(i+2)%4] && affixSet.has(r) {
			return false
		}
	}
	return true
}

// bounded reports whether a mark stands in front of character i.
func (t *text) bounded(i int) bool {
	return i == 0 || boundarySet.has(t.folded[i-1])
}

// affixes double in names of things: 工业企业, 体制机制, 设施设备.
const affixes = `业制府校设方体政党机标题式法学科院部委局会员长者性化率量区`

// undoubled are characters that double for grammar's sake: 一个一个, 各级各类, 是不是.
const undoubled = `一各多越又个点市县区省州镇乡村不没是几每某第时有两二三四五六七八九十百千万年月日来去上下人大小也再就的副`
