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
	driving       = endings(drives)
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
	begunSet      = charsOf("眼力手重")   // behind 着, which is a verb there: 着眼长远
	qualitySet    = charsOf("强优实美富")  // verbs that are objects too: 补短培强
	locatingSet   = charsOf("在进到入住下") // 吃在村, 住在村: what stands behind is no name's end
	manneredSet   = charsOf(mannered)
	adverbSet     = charsOf(adverbs)
	middleSet     = charsOf(middles)
	afterSet      = charsOf(structural + "\n")
	boundarySet   = charsOf("、,;。!?:\n \"'")
)

// rowBuffers is memory that looking for parallel segments uses again.
type rowBuffers struct {
	row   []segment
	taken []bool
	parts [][]rune
	found []candidate
	at    []int32
	twins []int32
}

// parallelCandidates finds adjoining segments of one length and pattern.
func (t *text) parallelCandidates() []candidate {
	out := t.rows.found[:0]
	row := t.rows.row[:0]
	from, listed := 0, false
	cut := func(i int, mark rune) {
		if i > from {
			row = append(row, segment{from, i, mark})
		}
		from = i + 1
		if mark == '、' {
			listed = true
		} else if mark != ',' && mark != ' ' && mark != ';' {
			out = t.parallelIn(row, listed, out)
			row, listed = row[:0], false
		}
	}
	for _, at := range t.signs.cuts {
		cut(int(at), t.folded[at])
	}
	cut(len(t.folded), '\n')
	t.rows.row, t.rows.found = row, out
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
// by 、, if there are any, then those joined by other marks.
func (t *text) parallelIn(row []segment, listed bool, out []candidate) []candidate {
	if len(row) < 2 {
		return out
	}
	taken := slices.Grow(t.rows.taken[:0], len(row))[:len(row)]
	clear(taken)
	t.rows.taken = taken
	for i := 0; i+minAnaphora <= len(row); i++ {
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
	if listed {
		out = t.runsIn(row, taken, true, out)
	}
	return t.runsIn(row, taken, false, out)
}

// runsIn adds the runs of segments that are not taken; listed says that 、 alone
// joins them.
func (t *text) runsIn(row []segment, taken []bool, listed bool, out []candidate) []candidate {
	for i := 0; i+1 < len(row); i++ {
		if taken[i] {
			continue
		}
		from, to, end := t.parallelRun(row, taken, i, listed)
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
	return out
}

// joins reports whether a mark is one of those that join segments.
func joins(listed bool, mark rune) bool {
	return mark == '、' || !listed && (mark == ',' || mark == ';' || mark == ' ')
}

// parallelRun is the longest run of parallel segments that begins with segment i:
// where it begins and ends, and the segment behind it. The first segment may have
// something in front, and the last one behind, that is not part of the pattern.
func (t *text) parallelRun(row []segment, taken []bool, i int, listed bool) (from, to, end int) {
	joined := func(k int) bool {
		return k+1 < len(row) && !taken[k+1] && joins(listed, row[k].mark)
	}
	if !joined(i) {
		return 0, 0, i
	}
	length := row[i+1].to - row[i+1].from
	last := i + 1
	for joined(last) && row[last+1].to-row[last+1].from == length {
		last++
	}
	if length >= minSegment && length <= maxSegment {
		if joined(last) && row[last+1].to-row[last+1].from > length {
			if from, to, end = t.run(row, i, last+1, length, listed); end > i {
				return from, to, end
			}
		}
		if last > i+1 {
			if from, to, end = t.run(row, i, last, length, listed); end > i {
				return from, to, end
			}
		}
	}
	return t.pairRun(row, i, listed)
}

// run tests the segments i to last, each cut to length: the first one to its end,
// the last one to its beginning. Where they have characters in common the cuts
// need no word that leads in or follows.
func (t *text) run(row []segment, i, last, length int, listed bool) (from, to, end int) {
	if row[i].to-row[i].from < length {
		return 0, 0, i
	}
	parts := append(t.rows.parts[:0], t.folded[row[i].to-length:row[i].to])
	for k := i + 1; k <= last; k++ {
		parts = append(parts, t.folded[row[k].from:row[k].from+length])
	}
	t.rows.parts = parts
	if !alike(parts, listed) {
		return 0, 0, i
	}
	if !t.tails(row[last], length) && !sharedAt(parts, length-1) || !t.leads(row[i], length) && !mayCut(parts, listed) {
		return 0, 0, i
	}
	if row[last].to-row[last].from > length && losesObject(parts) {
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
// one with the largest share of characters in common. Clauses that are not listed
// keep the whole second segment.
func (t *text) pairRun(row []segment, i int, joinedByList bool) (from, to, end int) {
	a, b := row[i], row[i+1]
	whole := b.to - b.from
	best := -1.0
	end = i
	length := minSegment + 1
	if !joinedByList {
		length = max(length, whole)
	}
	for ; length <= min(whole, a.to-a.from, maxSegment); length++ {
		pair := [2][]rune{t.folded[a.to-length : a.to], t.folded[b.from : b.from+length]}
		parts := pair[:]
		if !joinedByList && len(row) > 2 && shared(parts) == 0 {
			break // A couplet is a whole sentence, and no other clauses have nothing in common.
		}
		if length < whole && !t.tails(b, length) || !t.leads(a, length) && !twoVerbs(parts[0]) && !rhymes(parts) {
			continue
		}
		listed := joinedByList && (length == a.to-a.from || length == 4)
		if length < whole && losesObject(parts) || joinedByList && length == whole && partOfList(row, i) && shared(parts) == 0 {
			continue
		}
		couplet := length == a.to-a.from && length == whole && t.sentence(row, i) && isCouplet(parts)
		framed := joinedByList && length < whole && length >= minCouplet && isFramed(t.folded[b.from+length:b.to]) && plain(parts)
		if !couplet && !framed && (!alike(parts, listed) || !joinedByList && !clausesAlike(parts)) {
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

// partOfList reports whether segments i and i+1 are part of a longer list of segments
// of one length, which is a slogan as a whole or not at all.
func partOfList(row []segment, i int) bool {
	whole := row[i+1].to - row[i+1].from
	fits := func(k int) bool { return row[k].to-row[k].from >= whole }
	return i+2 < len(row) && row[i+1].mark == '、' && fits(i+2) || i > 0 && row[i-1].mark == '、' && fits(i-1)
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
	return len(rest) > 0 && rest[0] == '的' && frameSet.has(rest[1:])
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
	return twoManners(s) || len(s) == 4 && verbSet.has(s[0]) && verbSet.has(s[2]) &&
		(!verbSet.has(s[3]) || qualitySet.has(s[3])) && s[0] != s[2] && s[1] != s[3] && han.IsHan(s[1]) && han.IsHan(s[3]) &&
		!edgelessSet.has(s[3]) && !edgelessSet.has(s[1]) &&
		!plainWords.has(s[0], s[1]) && !plainWords.has(s[2], s[3])
}

// twoManners reports whether four characters are two verbs each with how it is
// done: 严管重治, 深耕细作.
func twoManners(s []rune) bool {
	return len(s) == 4 && adverbSet.has(s[0]) && adverbSet.has(s[2]) && s[0] != s[2] && s[1] != s[3] &&
		manneredSet.has(s[1]) && manneredSet.has(s[3]) && !plainWords.has(s[2], s[3])
}

// shared is in how many places all parts of one length have one character, words
// of grammar apart; where each part doubles its own first character that counts
// too.
func shared(parts [][]rune) int {
	n := 0
	if len(parts) == 2 {
		b := parts[1]
		for k, r := range parts[0] {
			if r == b[k] && !grammarSet.has(r) {
				n++
			}
		}
	} else {
		for k, r := range parts[0] {
			same := true
			for _, p := range parts[1:] {
				same = same && p[k] == r
			}
			if same && !grammarSet.has(r) {
				n++
			}
		}
	}
	for _, p := range parts {
		if len(p) < 3 || p[0] != p[1] {
			return n
		}
	}
	return n + 1
}

// sentence reports whether segments i and i+1 are a whole sentence.
func (t *text) sentence(row []segment, i int) bool {
	begins := row[i].from == 0 || strings.ContainsRune("\n。!?", t.folded[row[i].from-1])
	return begins && len(row) == 2 && strings.ContainsRune("\n。!", row[i+1].mark) && row[i].mark != '、'
}

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
	return leading.has(t.folded[max(s.from, end-maxLead):end])
}

// tails reports whether the first length characters of a segment can end a run.
func (t *text) tails(s segment, length int) bool {
	if s.to-s.from < length {
		return false
	}
	from := s.from + length
	return from == s.to || trailing.has(t.folded[from:min(s.to, from+maxLead)])
}

// alike reports whether segments of one length have one pattern. Segments that
// are listed, joined by 、 alone, need less in common.
func alike(parts [][]rune, listed bool) bool {
	length := len(parts[0])
	if plainFronts.has(parts[0]) || plainFronts.has(parts[1]) || !listed && commonFront(parts[0], parts[1]) > maxFront {
		return false
	}
	if length < minSegment || length > maxSegment {
		return false
	}
	common := shared(parts)
	if common == length || !enough(parts, length, common, listed) {
		return false
	}
	return !allNames(parts) && plain(parts) && !figureSet.inside(parts[0])
}

// enough reports whether parts of a length have enough characters in common.
func enough(parts [][]rune, length, common int, listed bool) bool {
	switch {
	case length == 2:
		return common == 1 && len(parts) > 2 && listed
	case length == 3:
		return common >= 1 || allVerbs(parts)
	case length == 4:
		return common >= 1 || (listed || allVerbs(parts)) && mostlyPredicates(parts)
	case length <= 7:
		return common >= 1 || listed && len(parts) > 2 && sameVerbPlace(parts)
	}
	return common >= 2
}

func allVerbs(parts [][]rune) bool {
	for _, p := range parts {
		if !verbSet.has(p[0]) {
			return false
		}
	}
	return true
}

// mostlyPredicates reports whether half the parts of four characters or more say what
// is done: 着眼长远, 立足当前, but not 深水港口.
func mostlyPredicates(parts [][]rune) bool {
	n := 0
	for _, p := range parts {
		if isPredicate(p) {
			n++
		}
	}
	return 2*n >= len(parts)
}

// isPredicate reports whether four characters begin with a verb, have one in the
// middle or say a thing twice.
func isPredicate(p []rune) bool {
	if verbWords.has(p) || p[0] == p[2] || p[1] == p[3] {
		return true
	}
	return verbSet.has(p[0]) && !nounPairs.has(p[0], p[1]) || adverbSet.has(p[0]) && manneredSet.has(p[1]) || adverbSet.has(p[2]) && manneredSet.has(p[3]) || middleSet.has(p[1]) || middleSet.has(p[2])
}

// sameVerbPlace reports whether all parts have a verb in front of their last two
// characters: 专心致志搞创新.
func sameVerbPlace(parts [][]rune) bool {
	for _, p := range parts {
		if n := len(p); n < 6 || !verbSet.has(p[n-3]) || nounPairs.has(p[n-3], p[n-2]) {
			return false
		}
	}
	return true
}

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

// titleSet is what the names of posts and bodies contain. Folded.
var titleSet = pairsOf(`书记 主席 主任 市长 县长 区长 部长 局长 常委 人大 政协 政府 党委 纪委 法院 检察 公司 集团 记者 同志 先生 女士 会议`)

func pairsOf(list string) *pairSet {
	out := &pairSet{words: map[[2]rune]bool{}}
	for _, w := range strings.Fields(list) {
		r := []rune(w)
		out.add(r[0], r[1])
	}
	return out
}

// figureSet compares figures. Folded.
var figureSet = pairsOf(`超过 达到 不足 左右 同比 环比`)

// plain reports whether segments are words and not numbers, names or posts.
func plain(parts [][]rune) bool {
	names, common := 0, shared(parts)
	for _, p := range parts {
		titled := common*5 < len(p) // a title tells where little is in common
		for i, r := range p {
			if !han.IsHan(r) || common == 0 && grammarEndSet.has(r) && !(r == '着' && i+1 < len(p) && begunSet.has(p[i+1])) || titled && i > 0 && titleSet.has(p[i-1], r) {
				return false
			}
		}
		if nameEndSet.has(p[len(p)-1]) {
			names++
		}
	}
	return names < len(parts) || common > 1 && locatingSet.has(parts[0][len(parts[0])-2])
}

// doubled finds phrases of four characters whose halves are parallel: 抓实抓细,
// 敢想敢拼, 苦干实干, and two verbs with their objects, 拔钉清障. A mark or a
// structural word stands behind. Halves inside a longer parallel phrase are part
// of that. twins are the characters that stand again two characters behind.
func (t *text) doubled(twins []int32, parallel, out []candidate) []candidate {
	at := t.rows.at[:0]
	for _, i := range twins {
		at = append(at, i-1, i)
	}
	for _, cut := range t.signs.cuts {
		if i := int(cut) - 4; i > 0 && t.driven(i) {
			at = append(at, cut-4)
		}
		if i := int(cut) + 1; i+4 <= len(t.folded) && verbSet.has(t.folded[i]) && verbSet.has(t.folded[i+2]) && boundarySet.has(t.folded[cut]) {
			at = append(at, cut+1)
		}
	}
	at = append(at, 0)
	slices.Sort(at)
	t.rows.at = at
	last := int32(-1)
	for _, i := range at {
		if i > last && int(i)+4 <= len(t.folded) && (int(i)+4 == len(t.folded) || afterSet.has(t.folded[i+4])) {
			out = t.doubledAt(int(i), parallel, out)
		}
		last = i
	}
	return out
}

// doubledAt adds the four characters from i on if they are such a phrase.
func (t *text) doubledAt(i int, parallel, out []candidate) []candidate {
	p := t.folded[i : i+4]
	inside := func(c candidate) bool { return c.from <= i && i+4 <= c.to }
	double := isDoubled(p) && !slices.ContainsFunc(parallel, inside)
	if !double && !((t.bounded(i) || t.driven(i)) && twoVerbs(p)) || idioms.whole(p) || plainDoubles.whole(p) || hasPost(p) || t.damaged(i, i+4) {
		return out
	}
	return append(out, candidate{from: i, to: i + 4, kind: model.Parallel})
}

// plainDoubles are doubled words of plain reports. Folded.
var plainDoubles = wordsOf(`收听收看 参观参展 谈心谈话 会议决议 公平公正 政务服务 设施设备 风采风貌 宣传宣讲 走访慰问 自查自纠 生产生活 联防联控 群防群控 问卷问答`)

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

// driven reports whether a word that says how hard somebody tries stands in front of
// character i, and a verb there: 下大气力补短培强.
func (t *text) driven(i int) bool {
	return (verbSet.has(t.folded[i]) || adverbSet.has(t.folded[i])) && driving.has(t.folded[max(0, i-maxLead):i])
}

// affixes double in names of things: 工业企业, 体制机制, 设施设备.
const affixes = `务业制府校设方体政党机标题式法学科院部委局会员长者性化率量区`
