package slogan

import (
	"cmp"
	"slices"
	"strings"

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

// maxLonger is how many characters the last of several segments may be longer than
// the others: 敢想、敢拼、敢担当.
const maxLonger = 2

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
	stateSet      = pairsOf(states)
	verseSet      = charsOf("迎过庆贺奔谱绘写送暖享")
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
	// thirds are where the six characters of tripled may begin.
	thirds []int32
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
	return mostParallel(t.joinHalves(out))
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
		if taken[i] || !joins(listed, row[i].mark) || !listed && !t.mayAdjoin(row, i) {
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

// mayAdjoin reports whether segment i and the one behind it may begin a run that is not
// listed, which keeps the whole second one: its length is one of those of a run, and
// where they have no character in common of those of verbs, couplets and lines of verse.
func (t *text) mayAdjoin(row []segment, i int) bool {
	a, b := row[i], row[i+1]
	length := b.to - b.from
	if length <= minSegment || length > maxSegment || length > a.to-a.from {
		return false
	}
	if len(row) == 2 || length <= minCouplet || length == verseLine {
		return true
	}
	parts := [...][]rune{t.folded[a.to-length : a.to], t.folded[b.from:b.to]}
	return shared(parts[:]) > 0
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
	if listed {
		if from, to, end = t.denialRun(row, i, joined); end > i {
			return from, to, end
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
	if !alike(parts, shared(parts), listed) {
		return 0, 0, i
	}
	if !t.leads(row[i], length) && !mayCut(parts, listed) {
		return 0, 0, i
	}
	if more := t.longer(row[last], length); more > 0 && listed && takesLonger(parts) {
		return row[i].to - length, row[last].from + more, last + 1
	}
	if !t.tails(row[last], length) && !sharedAt(parts, length-1) {
		return 0, 0, i
	}
	if row[last].to-row[last].from > length && losesObject(parts) {
		return 0, 0, i
	}
	to = row[last].from + length
	return row[i].to - length, t.joinedBy(to, parts[0], parts), last + 1
}

// longer is the length of a last segment that is somewhat longer than the others and
// ends its clause or stands in front of what it goes with; 0 where it does not.
func (t *text) longer(s segment, length int) int {
	if t.tails(s, length) {
		return 0
	}
	for more := length + 1; more <= length+maxLonger && s.from+more <= s.to; more++ {
		if s.from+more == s.to || t.folded[s.from+more] == '的' || t.folded[s.from+more] == '蔚' {
			return more
		}
	}
	return 0
}

// takesLonger reports whether the last of several parts may go on: they have something
// in common that is not their end, and are no list of things.
func takesLonger(parts [][]rune) bool {
	length := len(parts[0])
	if len(parts) < 3 || shared(parts) == 0 || sharedAt(parts, length-1) {
		return false
	}
	return length > minSegment || verbSet.has(parts[0][0])
}

// mayCut reports whether the first part may begin in the middle of a clause: the
// parts begin alike, or have much in common, or are many of four characters.
func mayCut(parts [][]rune, listed bool) bool {
	length := len(parts[0])
	return sharedAt(parts, 0) || listed && shared(parts)*3 >= length || length == 4 && len(parts) > 2 && listed
}

// joinedBy extends a run that ends at to by one more part behind 和, 与 or 及:
// 渔业转型、茶业转型和山村转型.
func (t *text) joinedBy(to int, first []rune, parts [][]rune) int {
	next := to + 1 + len(first)
	if next > len(t.folded) || !strings.ContainsRune("和与及", t.folded[to]) {
		return to
	}
	more := append(slices.Clone(parts), t.folded[to+1:next])
	if shared(more) > 0 && shared(more) == shared(parts) && plain(more, shared(more)) {
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
		if length < whole && !t.tails(b, length) {
			continue
		}
		pair := [2][]rune{t.folded[a.to-length : a.to], t.folded[b.from : b.from+length]}
		parts := pair[:]
		common := shared(parts)
		// What needs no character in common: a couplet, which is a whole sentence, words
		// of up to four characters, and what 的 and the head of a phrase stand behind.
		if common == 0 && len(row) > 2 && length != verseLine && (!joinedByList || length > 4 && (length == whole || t.folded[b.from+length] != '的')) {
			continue
		}
		listed := joinedByList && (length == a.to-a.from || length == 4)
		couplet := length == a.to-a.from && length == whole && (t.sentence(row, i) && isCouplet(parts) || row[i].mark == ',' && closesSentence(b.mark) && isVerse(parts))
		framed := joinedByList && length < whole && length >= minCouplet && isFramed(t.folded[b.from+length:b.to]) && plain(parts, common)
		if !couplet && !framed && (!joinedByList && !clausesAlike(parts, common) || !alike(parts, common, listed)) {
			continue
		}
		if !t.leads(a, length) && !twoVerbs(parts[0]) && !rhymes(parts) && !redoubled(parts) && !denies(parts) {
			continue
		}
		if length < whole && losesObject(parts) || joinedByList && length == whole && common == 0 && partOfList(row, i) {
			continue
		}
		if score := float64(common) / float64(length); score > best {
			best = score
			from, to, end = a.to-length, b.from+length, i+2
		}
	}
	if end > i {
		to = t.joinedBy(to, t.folded[from:a.to], [][]rune{t.folded[from:a.to], t.folded[b.from:to]})
	}
	return from, to, end
}

// closesSentence reports whether a mark ends a sentence.
func closesSentence(mark rune) bool { return mark == '。' || mark == '!' || mark == '\n' }

// partOfList reports whether segments i and i+1 are part of a longer list of segments
// of one length, which is a slogan as a whole or not at all.
func partOfList(row []segment, i int) bool {
	whole := row[i+1].to - row[i+1].from
	fits := func(k int) bool { return row[k].to-row[k].from >= whole }
	return i+2 < len(row) && row[i+1].mark == '、' && fits(i+2) || i > 0 && row[i-1].mark == '、' && fits(i-1)
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

// isCountOf reports whether a text begins with how many of something the listed are, in
// one of the units: 三大平台.
func isCountOf(text []rune, units *chars) bool {
	return len(text) > 3 && greatSet.has(text[0]) && units.has(text[1])
}

// partSet are the units of the parts of a policy, thingSet those of things too.
var (
	partSet  = charsOf("大个项条种")
	thingSet = charsOf("大个项条种件类")
)

// tails reports whether the first length characters of a segment can end a run.
func (t *text) tails(s segment, length int) bool {
	if s.to-s.from < length {
		return false
	}
	rest := t.folded[s.from+length : s.to]
	return len(rest) == 0 || trailing.has(rest[:min(len(rest), maxLead)]) || isCountOf(rest, partSet)
}
