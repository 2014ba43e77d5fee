package slogan

import (
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
	minCouplet, maxCouplet = 4, 12
	// minParallel is the least number of characters of a parallel slogan.
	minParallel = 6
)

// segment is a stretch between two marks: folded[from:to].
type segment struct {
	from, to int
	mark     rune // the mark behind it
}

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
			if !strings.ContainsRune("、,;。!?:\n \"'()《》〈〉", mark) {
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
	return out
}

// parallelIn finds the runs of parallel segments in a row: first those joined
// by 、, then those joined by other marks.
func (t *text) parallelIn(row []segment) []candidate {
	var out []candidate
	taken := make([]bool, len(row))
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
				out = append(out, candidate{from, to, model.Parallel})
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
	if i+1 >= len(row) || taken[i+1] || !strings.ContainsRune(joint, row[i].mark) {
		return 0, 0, i
	}
	length := row[i+1].to - row[i+1].from
	last := i + 1
	for last+1 < len(row) && !taken[last+1] && strings.ContainsRune(joint, row[last].mark) &&
		row[last+1].to-row[last+1].from == length {
		last++
	}
	exact := last
	// The segment behind the last equal one may hold the final part of the run.
	if last+1 < len(row) && !taken[last+1] && strings.ContainsRune(joint, row[last].mark) && last > i+1 &&
		t.tails(row[last+1], length) {
		exact = last + 1
	}
	if last == i+1 && exact == last {
		return t.pairRun(row, i, joint)
	}
	if !t.leads(row[i], length) {
		return 0, 0, i
	}
	parts := make([][]rune, 0, exact-i+1)
	parts = append(parts, t.folded[row[i].to-length:row[i].to])
	for k := i + 1; k <= exact; k++ {
		parts = append(parts, t.folded[row[k].from:row[k].from+length])
	}
	if !alike(parts, joint == "、") {
		return 0, 0, i
	}
	return row[i].to - length, row[exact].from + length, exact + 1
}

// pairRun tests two segments, trying what lengths the second one may have.
func (t *text) pairRun(row []segment, i int, joint string) (from, to, end int) {
	a, b := row[i], row[i+1]
	whole := b.to - b.from
	for _, length := range []int{whole, 4, 3, 5, 6, 7, 8} {
		if length > whole || length > a.to-a.from {
			continue
		}
		if length < whole && (joint != "、" || !t.tails(b, length)) || !t.leads(a, length) {
			continue
		}
		parts := [][]rune{t.folded[a.to-length : a.to], t.folded[b.from : b.from+length]}
		if alike(parts, joint == "、") || t.sentence(row, i) && length >= minCouplet && length <= maxCouplet && length == a.to-a.from && length == whole && plain(parts) {
			return a.to - length, b.from + length, i + 2
		}
	}
	return 0, 0, i
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
营造 汇聚 激发 坚决 真正 奋力 全面 加快 统筹 协同 强调 指出 要求 聚力 用心 保持 具有 工作 问题 环境 精神`)

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
	front := string(t.folded[s.from : s.to-length])
	for _, w := range leadWords {
		if strings.HasSuffix(front, w) {
			return true
		}
	}
	return false
}

// tailWords may stand behind the last segment of a run. Folded.
var tailWords = strings.Fields(`的 等 之 方面 工作 工程 行动 活动 要求 原则 方针 目标 思路 理念 战略 机制 体制 制度 格局 任务 精神 意识 能力 作用 保卫战 攻坚战
建设 发展 各项 为 上 中 和 与 及 并 相结合 相统一 地 新`)

// tails reports whether the first length characters of a segment can end a run.
func (t *text) tails(s segment, length int) bool {
	if s.to-s.from < length {
		return false
	}
	rest := string(t.folded[s.from+length : s.to])
	if rest == "" {
		return true
	}
	for _, w := range tailWords {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// alike reports whether segments of one length have one pattern. Segments that
// are listed, joined by 、 alone, need less in common.
func alike(parts [][]rune, listed bool) bool {
	length := len(parts[0])
	if length < minSegment || length > maxSegment || !plain(parts) {
		return false
	}
	shared, varied := 0, false
	for k := range length {
		same := true
		for _, p := range parts[1:] {
			same = same && p[k] == parts[0][k]
		}
		if same {
			shared++
		} else {
			varied = true
		}
	}
	if !varied {
		return false
	}
	switch {
	case length == 2:
		return shared == 1 && len(parts) > 2 && listed
	case length == 3:
		return shared >= 1 || allVerbs(parts) && len(parts) > 1
	case length == 4:
		return shared >= 1 || listed || allVerbs(parts)
	case length <= 7:
		return shared >= 1
	}
	return shared >= 2
}

// verbs begin the segments of three characters that are parallel without a
// character in common: 稳增长、调结构. Folded.
const verbs = `稳控调惠抓促强补育建优提扩拓增降防保守讲顾谋比学赶超查改破立创争引留转治护助帮扶减清访问解办亮晒找想鼓敢善明知懂爱重实细严深广抢占攻克夺拼搏闯试做练转聚融合畅通活兴富美净绿安放管服树带当挑担扛争出招选用管育评考督导推拉搭架铺修护种养栽`

func allVerbs(parts [][]rune) bool {
	for _, p := range parts {
		if !strings.ContainsRune(verbs, p[0]) {
			return false
		}
	}
	return true
}

// nameEnds end names of places, bodies, posts and lists of things. Folded.
const nameEnds = `市县区省州镇乡村局委部院厅处所员长记席任人士家等队站室厂店馆街社司科`

// titles are in the names of posts and bodies. Folded.
var titles = []string{`书记`, `主席`, `主任`, `市长`, `县长`, `区长`, `部长`, `局长`, `常委`, `人大`, `政协`, `政府`, `党委`, `纪委`, `法院`, `检察`, `公司`, `集团`, `记者`, `同志`, `先生`, `女士`, `会议`}

// plain reports whether segments are words and not numbers, names or posts.
func plain(parts [][]rune) bool {
	names := 0
	for _, p := range parts {
		for _, r := range p {
			if !han.IsHan(r) {
				return false
			}
		}
		if strings.ContainsRune(nameEnds, p[len(p)-1]) {
			names++
		}
		s := string(p)
		for _, title := range titles {
			if strings.Contains(s, title) {
				return false
			}
		}
	}
	return names*2 <= len(parts) && (names == 0 || len(parts) > 2)
}

// doubled finds phrases of four characters whose halves are parallel: 抓实抓细,
// 敢想敢拼, 苦干实干. A mark or a structural word stands behind.
func (t *text) doubled() []candidate {
	var out []candidate
	f := t.folded
	for i := 0; i+4 <= len(f); i++ {
		a, b, c, d := f[i], f[i+1], f[i+2], f[i+3]
		if !(a == c && b != d && a != b) && !(b == d && a != c && a != b) {
			continue
		}
		if !han.IsHan(a) || !han.IsHan(b) || !han.IsHan(c) || !han.IsHan(d) ||
			strings.ContainsRune(undoubled, a) || strings.ContainsRune(undoubled, b) || strings.ContainsRune(undoubled, c) {
			continue
		}
		if i+4 < len(f) && !strings.ContainsRune(structural+"\n", f[i+4]) || idioms[string(f[i:i+4])] || t.damaged(i, i+4) {
			continue
		}
		out = append(out, candidate{i, i + 4, model.Parallel})
	}
	return out
}

// undoubled are characters that double for grammar's sake: 一个一个, 各级各类, 是不是.
const undoubled = `一各多越又个点市县区省州镇乡村不没是几每某第时有两二三四五六七八九十百千万年月日来去上下人大小也再就`
