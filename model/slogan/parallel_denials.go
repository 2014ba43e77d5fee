package slogan

// Segments of different lengths that end alike in what shall not be: 小病不出村、常见病不出镇、
// 大病不出县.
const (
	leastDenials = 3 // segments
	denialTail   = 3 // characters: not, the verb, and where it differs
	maxDenialGap = 3 // between the lengths of the segments
	maxDenial    = 8 // characters of a segment
)

// denialRun is the run of such listed segments that begins with segment i: where it begins
// and ends, and the segment behind it.
func (t *text) denialRun(row []segment, i int, joined func(k int) bool) (from, to, end int) {
	second := t.folded[row[i+1].from:row[i+1].to]
	if len(second) <= denialTail || len(second) > maxDenial {
		return 0, 0, i
	}
	not := second[len(second)-denialTail:]
	if not[0] != '不' && not[0] != '无' {
		return 0, 0, i
	}
	denies := func(s []rune) bool {
		n := len(s) - denialTail
		return n > 0 && s[n] == not[0] && s[n+1] == not[1]
	}
	if !denies(t.folded[row[i].from:row[i].to]) {
		return 0, 0, i
	}
	last := i
	for joined(last) && denies(t.folded[row[last+1].from:row[last+1].to]) {
		last++
		if gap := row[last].to - row[last].from - len(second); gap > maxDenialGap || -gap > maxDenialGap {
			return 0, 0, i
		}
	}
	if last-i+1 < leastDenials {
		return 0, 0, i
	}
	for gap := -maxDenialGap; gap <= maxDenialGap; gap++ {
		if length := len(second) + gap; length > denialTail && t.leads(row[i], length) {
			return row[i].to - length, row[last].to, last + 1
		}
	}
	return 0, 0, i
}
