package slogan

import (
	"slices"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// Clauses that begin alike and go on alike are parallel though their lengths
// differ: 在学习中找差距,在比较中明方向,在实践中长本领.
const (
	minAnaphora    = 3 // clauses
	minClauseRunes = 5
	maxClauseRunes = 20
	maxLengthGap   = 4 // between a clause and the second one
)

// anaphora is the run of such clauses that begins with segment i: where it begins
// and the segment behind it. Something that leads in may stand in front of the
// first clause.
func (t *text) anaphora(row []segment, i int) (from, end int) {
	if i+minAnaphora > len(row) {
		return 0, i
	}
	second := t.folded[row[i+1].from:row[i+1].to]
	if t.folded[row[i+2].from] != second[0] {
		return 0, i // The third clause begins otherwise.
	}
	if n := len(second); n < minClauseRunes || n > maxClauseRunes || grammarSet.has(second[0]) || !hanSet(second[:1]) {
		return 0, i
	}
	first := t.firstClause(row[i], second)
	if first < 0 {
		return 0, i
	}
	common := t.folded[first:row[i].to]
	if plainFronts.has(common) {
		return 0, i
	}
	if k := commonFront(common, second); k > maxFront {
		return 0, i // clauses about one subject
	}
	framed := common[0] == '在' && slices.Contains(common, '中')
	end = i
	for k := i; k < len(row); k++ {
		clause := t.folded[row[k].from:row[k].to]
		if k == i {
			clause = common
		}
		gap := len(clause) - len(second)
		if !framed && titled(clause) {
			return 0, i
		}
		if clause[0] != second[0] || gap > maxLengthGap || -gap > maxLengthGap || len(clause) < minClauseRunes {
			break
		}
		if k == i {
			common = slices.DeleteFunc(slices.Clone(clause), grammarSet.has)
		} else {
			common = subsequence(common, clause)
		}
		if len(common) < 2 {
			break
		}
		end = k + 1
		if row[k].mark != ',' && row[k].mark != '、' && row[k].mark != ';' {
			break
		}
	}
	if end-i < minAnaphora {
		return 0, i
	}
	return first, end
}

// maxFront is how many characters the clauses may begin with alike.
const maxFront = 2

func commonFront(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// titled reports whether a clause names a post or body.
func titled(clause []rune) bool { return titleSet.inside(clause) }

// firstClause is where in a segment a clause begins that begins like the second
// one and is about as long; -1 where there is none.
func (t *text) firstClause(s segment, second []rune) int {
	even := s.to - len(second)
	for at := max(s.from, even-maxLengthGap); at < min(s.to, even+maxLengthGap+1); at++ {
		if t.folded[at] != second[0] {
			continue
		}
		if at == s.from || leading.has(t.folded[max(s.from, at-maxLead):at]) {
			return at
		}
	}
	return -1
}

// maxCommon is more than the length of any clause that is compared.
const maxCommon = maxClauseRunes + maxLengthGap + 1

// subsequence is the longest common subsequence of two clauses; words of grammar
// do not count. It is nil where it is shorter than two characters.
func subsequence(a, b []rune) []rune {
	if len(a) >= maxCommon || len(b) >= maxCommon {
		return nil
	}
	var inBoth [maxCommon]bool // of the characters of a
	both := 0
	for i, x := range a {
		if slices.Contains(b, x) && !grammarSet.has(x) {
			inBoth[i] = true
			both++
		}
	}
	if both < 2 {
		return nil
	}
	var length [maxCommon][maxCommon]uint8 // of that of the first characters of both
	for i, x := range a {
		if !inBoth[i] {
			length[i+1] = length[i]
			continue
		}
		for j, y := range b {
			if x == y {
				length[i+1][j+1] = length[i][j] + 1
			} else {
				length[i+1][j+1] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	i, j := len(a), len(b)
	if length[i][j] < 2 {
		return nil
	}
	out := make([]rune, length[i][j])
	for n := len(out); n > 0; {
		switch {
		case a[i-1] == b[j-1] && !grammarSet.has(a[i-1]):
			n--
			out[n] = a[i-1]
			i--
			j--
		case length[i][j-1] > length[i-1][j]:
			j--
		default:
			i--
		}
	}
	return out
}

// hanSet reports whether all characters are Han characters that can begin a
// clause.
func hanSet(s []rune) bool {
	for _, r := range s {
		if nameEndSet.has(r) || r < 0x3400 {
			return false
		}
	}
	return true
}

// tripleSet is what the halves of such phrases begin with. Folded.
var tripleSet = charsOf(`大小新高多全主强优好稳深实快早严重低零无真敢促抓保讲比`)

// threefold reports whether six characters are one verb with three endings, or three
// verbs with one object: 抓实抓细抓好, 为林务林爱林.
func threefold(p []rune) bool {
	if p[1] == p[3] && p[3] == p[5] && p[0] != p[2] && p[2] != p[4] && p[0] != p[4] && !undoubleSet.has(p[1]) && !affixSet.has(p[1]) {
		return threeVerbsSet.has(p[0]) && threeVerbsSet.has(p[2]) && threeVerbsSet.has(p[4])
	}
	return p[0] == p[2] && p[2] == p[4] && p[1] != p[3] && p[3] != p[5] && p[1] != p[5] && p[0] != p[1] &&
		!undoubleSet.has(p[0]) && p[0] != '化'
}

// threeVerbsSet are the verbs that an object is said with three times.
var threeVerbsSet = charsOf("为务姓爱兴助惠富重抓懂知学讲信用守护敬研思促强谋亲利便安")

// tripled finds phrases of six characters whose halves begin alike, or that say a
// verb three times: 主渠道主阵地, 高标准高质量. A mark or a word that may follow a
// phrase stands behind. The text has been counted before.
func (t *text) tripled() (out []candidate) {
	at, twins := t.rows.thirds[:0], t.repeats.twins
	for _, i := range t.repeats.thirds {
		if tripleSet.has(t.folded[i]) {
			at = append(at, i)
		}
	}
	for k, i := range twins {
		if slices.Contains(twins[k+1:min(k+3, len(twins))], i+2) { // one character three times
			at = append(at, i-1, i)
		}
	}
	slices.Sort(at)
	t.rows.thirds = at
	for _, i := range slices.Compact(at) {
		if i >= 0 {
			out = t.tripledAt(int(i), out)
		}
	}
	return out
}

// tripledAt adds the six characters from i on if they are such a phrase.
func (t *text) tripledAt(i int, out []candidate) []candidate {
	if i+6 > len(t.folded) {
		return out
	}
	p := t.folded[i : i+6]
	halves := p[0] == p[3] && p[1] != p[4] && p[2] != p[5] && tripleSet.has(p[0])
	if !halves && !threefold(p) {
		return out
	}
	if rest := t.folded[i+6:]; len(rest) > 0 && !afterSet.has(rest[0]) && !trailing.has(rest[:min(len(rest), maxLead)]) {
		return out
	}
	words := p
	if p[1] == p[3] && p[3] == p[5] {
		words = p[1:] // 为 is a verb in 为林务林爱林.
	}
	if nameEndSet.has(p[5]) || ordinary(words) || t.damaged(i, i+6) || slices.ContainsFunc(p, func(r rune) bool { return !han.IsHan(r) || grammarSet.has(r) }) {
		return out
	}
	return append(out, candidate{from: i, to: i + 6, kind: model.Parallel})
}
