package slogan

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// separator stands in a stream for any run of the marks that part the segments
// of a slogan, so that 说了就干、定了就办 and 说了就干,定了就办 are one form.
const separator = '、'

// stream is a folded text as slogans are matched in it: without quotation marks,
// every run of separating marks and blanks one separator.
type stream struct {
	text   string
	runes  []rune
	at     []int32 // byte offset in the text where each rune begins
	joints []joint // ascending
	cursor int     // the joint asked for last
}

// joint is a separator, or a rune of a stream that has quotation marks in front, and
// where it ends in the text: a separator behind its whole run. The end of the text
// is a joint if it has quotation marks in front.
type joint struct {
	at, end int32
	quote   quoteMarks
}

// quoteMarks are the quotation marks between two characters. Folding leaves no
// direction, so the marks of a line open and close in turn, each kind by itself.
type quoteMarks uint8

// Marks come before the Han characters or, in full width, behind them.
const (
	firstHan = 0x3400
	lastHan  = 0x9FFF
)

const (
	opening quoteMarks = 1 << iota
	closing
)

// IsQuote reports whether a folded character is a quotation mark.
func IsQuote(r rune) bool { return r == '"' || r == '\'' }

// isSeparator reports whether a folded mark parts the segments of one slogan.
func isSeparator(r rune) bool {
	return r == '、' || r == ',' || r == ';' || r == '·' || r == ' '
}

// isMark reports whether a character, folded or not, may fold to a quotation mark
// or separator.
func isMark(r rune) bool { return r < firstHan || r > lastHan }

// fill makes s the stream of a folded text, reusing its memory.
func (s *stream) fill(folded string) {
	s.empty(len(folded))
	s.text = folded
	runes, at := s.runes[:len(folded)], s.at[:len(folded)]
	n := 0
	var marks quoteState
	for i := 0; i < len(folded); {
		if marks.before == 0 { // Han characters and others behind the separator take three bytes.
			for i+2 < len(folded) && folded[i] > 0xE3 && isThree(folded[i]) && folded[i+1]&0xC0 == 0x80 && folded[i+2]&0xC0 == 0x80 {
				runes[n], at[n] = rune(folded[i]&0xF)<<12|rune(folded[i+1]&0x3F)<<6|rune(folded[i+2]&0x3F), int32(i)
				n++
				i += 3
			}
			if i == len(folded) {
				break
			}
		}
		r, width := rune(folded[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(folded[i:])
		}
		if marks.before == 0 && (r > separator || r > '·' && r < separator || isWord(r)) {
			runes[n], at[n] = r, int32(i)
			n++
		} else if !marks.skips(r) {
			n = s.push(n, r, int32(i), int32(i+width), &marks)
		}
		i += width
	}
	s.close(n, &marks)
}

// empty makes room for a text of n bytes.
func (s *stream) empty(n int) {
	if cap(s.runes) < n {
		s.runes, s.at = make([]rune, n+n/2), make([]int32, n+n/2)
	}
	s.runes, s.at = s.runes[:n], s.at[:n]
	s.joints, s.cursor = s.joints[:0], 0
}

// close ends the stream behind n runes.
func (s *stream) close(n int, q *quoteState) {
	s.runes, s.at = s.runes[:n], s.at[:n]
	if q.before != 0 {
		s.joints = append(s.joints, joint{int32(n), int32(len(s.text)), q.before})
	}
}

// quoteState are the quotation marks of a line so far.
type quoteState struct {
	before quoteMarks // in front of the next character
	open   quoteMarks // one bit for each kind of mark
}

// skips reports whether a folded character is a quotation mark, and notes it; a
// line end closes all.
func (q *quoteState) skips(r rune) bool {
	if r == '\n' {
		q.open = 0
	}
	if !IsQuote(r) {
		return false
	}
	kind := quoteMarks(1)
	if r == '"' {
		kind = 2
	}
	if q.open&kind == 0 {
		q.before |= opening
	} else {
		q.before |= closing
	}
	q.open ^= kind
	return true
}

// push adds a character that stands from start to end behind n others, and
// returns how many there are; a separator joins the one in front.
func (s *stream) push(n int, r rune, start, end int32, q *quoteState) int {
	if isSeparator(r) {
		if n > 0 && s.runes[n-1] == separator && q.before == 0 {
			s.joints[len(s.joints)-1].end = end
			return n
		}
		r = separator
	}
	if r == separator || q.before != 0 {
		s.joints = append(s.joints, joint{int32(n), end, q.before})
		q.before = 0
	}
	s.runes[n], s.at[n] = r, start
	return n + 1
}

// joint is the last joint at or before rune i, nil where there is none. Going
// through the runes in order costs one pass through the joints together.
func (s *stream) joint(i int) *joint {
	k := s.cursor
	for k+1 < len(s.joints) && int(s.joints[k+1].at) <= i {
		k++
	}
	for k >= 0 && (k >= len(s.joints) || int(s.joints[k].at) > i) {
		k--
	}
	s.cursor = max(k, 0)
	if k < 0 {
		return nil
	}
	return &s.joints[k]
}

// start is the byte offset in the text where rune i begins.
func (s *stream) start(i int) int32 { return s.at[i] }

// end is the byte offset in the text behind rune i.
func (s *stream) end(i int) int32 {
	if s.runes[i] == separator {
		return s.joint(i).end // Every separator is one.
	}
	at := s.at[i]
	if isThree(s.text[at]) && s.runes[i] != utf8.RuneError {
		return at + 3
	}
	_, width := utf8.DecodeRuneInString(s.text[at:])
	return at + int32(width)
}

// adjoins reports whether nothing stands between rune i and the one in front of it; of
// Han characters alone.
func (s *stream) adjoins(i int) bool {
	return i > 0 && i < len(s.at) && s.at[i]-s.at[i-1] == 3 && isThree(s.text[s.at[i-1]]) && s.runes[i-1] != utf8.RuneError
}

// quote are the quotation marks in front of rune i, or of the end of the text.
func (s *stream) quote(i int) quoteMarks {
	if j := s.joint(i); j != nil && j.at == int32(i) {
		return j.quote
	}
	return 0
}

// quoted reports whether the runes from to to stand in quotation marks of their
// own; what ends a sentence may stand in front of the closing one.
func (s *stream) quoted(from, to int) bool {
	if s.adjoins(from) || s.quote(from)&opening == 0 {
		return false
	}
	return s.quote(to)&closing != 0 || to < len(s.runes) && (s.runes[to] == '。' || s.runes[to] == '!') && s.quote(to+1)&closing != 0
}

// whole reports whether runes from to to are an occurrence: they cut no number and no
// Latin word at either end, and are no mere figure.
func (s *stream) whole(from, to int) bool {
	return !s.cuts(from) && !s.cuts(to) && !s.isFigure(from, to)
}

// cuts reports whether a number or a Latin word goes on in front of rune at: 百千万工程
// is no 千万工程.
func (s *stream) cuts(at int) bool {
	if at == 0 || at >= len(s.runes) {
		return false
	}
	a, b := s.runes[at-1], s.runes[at]
	return (isWord(b) && isWord(a) || numeralSet.has(b) && numeralSet.has(a)) && s.quote(at) == 0
}

// figureHeads name what has a number for its name: 1650工程, 125思路. Folded.
var figureHeads = beginnings(strings.Fields(`工程 战略 行动 计划 机制 模式 体系 布局 格局 思路 目标 规划 工作法 工作思路 工作机制 产业 院校 高校 大学 名校`))

// isFigure reports whether the runes from to to are digits that count something: they
// stand in no quotation marks of their own, and nothing that is named by them follows.
func (s *stream) isFigure(from, to int) bool {
	for _, r := range s.runes[from:to] {
		if !isDigit(r) {
			return false
		}
	}
	return !s.quoted(from, to) && !isHeaded(s.runes[to:])
}

// maxHeadGap is how many characters may stand between a number and what it names:
// 1236扶贫攻坚行动.
const maxHeadGap = 6

// isHeaded reports whether what is named by a number follows, alone or behind others,
// 985、211高校, and no measure of an amount.
func isHeaded(after []rune) bool {
	for len(after) > 1 && after[0] == separator && isDigit(after[1]) {
		after = after[1:]
		for len(after) > 0 && isDigit(after[0]) {
			after = after[1:]
		}
	}
	if len(after) > 0 && measureSet.has(after[0]) {
		return false
	}
	for n := range min(len(after), maxHeadGap+1) {
		if figureHeads.has(after[n:]) {
			return true
		}
		if !han.IsHan(after[n]) || grammarSet.has(after[n]) {
			return false
		}
	}
	return false
}

// Literal reports whether a slogan occurs wherever a folded text has its key letter by
// letter: a longer number or word may contain one that begins or ends with a numeral
// or a Latin letter.
func Literal(key string) bool {
	first, _ := utf8.DecodeRuneInString(key)
	last, _ := utf8.DecodeLastRuneInString(key)
	return !edgy(first) && !edgy(last)
}

// edgy reports whether a number or a Latin word may go on beside a character.
func edgy(r rune) bool { return isWord(r) || numeralSet.has(r) }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isWord(r rune) bool {
	return isDigit(r) || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
}

// appendForm adds the characters of a slogan as a stream has them; parted says
// whether one separator stands for the marks between its segments.
func appendForm(dst, folded []rune, parted bool) []rune {
	start, marked := len(dst), false
	for _, r := range folded {
		switch {
		case IsQuote(r):
		case isSeparator(r):
			marked = parted && len(dst) > start
		default:
			if marked {
				dst = append(dst, separator)
				marked = false
			}
			dst = append(dst, r)
		}
	}
	return dst
}
