package cell

import (
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
)

// Wrap breaks s into lines of at most cells cells and returns the span of each
// in s, without the spaces at a break. "\n" always begins a new line, and an
// empty paragraph is an empty span, so there are at least as many spans as
// lines in s.
//
// No line begins with a mark that belongs to what stands before it (，。、：；！？
// ”』）》 …) or ends with one that belongs to what follows (“『（《 …), and neither
// —— nor …… is broken, as GB/T 15834-2011 (5.1) has it: the break moves to the
// left as far as needed. Latin words and numbers are kept whole where a line
// has another place to break. Where a line has no place that keeps the rules,
// they give way, and never the width: only a single cluster wider than the line
// stands on one of its own.
func (r *Ruler) Wrap(s string, cells int) []corpus.Span {
	return r.AppendWrap(nil, s, cells)
}

// AppendWrap appends the lines of s to spans, as Wrap.
func (r *Ruler) AppendWrap(spans []corpus.Span, s string, cells int) []corpus.Span {
	w := wrapper{ruler: r, text: s, cells: max(cells, 1), spans: spans}
	start := 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == '\n' {
			w.paragraph(start, i)
			start = i + 1
		}
	}
	return w.spans
}

// wrapper is the state of breaking one paragraph.
type wrapper struct {
	ruler *Ruler
	text  string
	cells int
	spans []corpus.Span

	// line is where the line being filled begins, width the cells from there to
	// the cluster in hand.
	line, width int
	// before is the end of the last cluster that is not a space, last its first
	// character or none, and paused whether spaces came since.
	before int
	last   rune
	paused bool
	// best and second are the places to break the line in hand: best keeps every
	// rule, second breaks a word.
	best, second place
}

// none is no character at all.
const none rune = -1

// place is where a line may be broken: it ends at end, the next begins at next,
// and width cells come before next.
type place struct{ end, next, width int }

func (w *wrapper) paragraph(start, end int) {
	w.begin(start, 0)
	w.before, w.last, w.paused = start, none, false
	for i := start; i < end; {
		next, width := w.ruler.next(w.text[:end], i)
		c, size := decode(w.text, i)
		if isSpace(c) && next == i+size {
			w.paused = w.last != none
			w.width += width
			i = next
			continue
		}
		w.offer(i, c)
		for w.width+width > w.cells && w.breakLine(i) {
		}
		w.width += width
		w.before, w.last, w.paused = next, c, false
		i = next
	}
	if w.last != none {
		end = w.before
	} else {
		end = start + len(w.ruler.Cut(w.text[start:end], w.cells))
	}
	w.spans = append(w.spans, corpus.Span{Start: w.line, End: end})
}

// begin starts a line at byte at with width cells already on it.
func (w *wrapper) begin(at, width int) {
	w.line, w.width = at, width
	w.best, w.second = place{}, place{}
}

// offer notes whether the line may be broken before the cluster at byte i that
// begins with c.
func (w *wrapper) offer(i int, c rune) {
	if w.last == none || w.before <= w.line || !mayPart(w.last, c, w.paused) {
		return
	}
	here := place{w.before, i, w.width}
	if w.paused || !isWord(w.last) || !isWord(c) {
		w.best = here
	} else {
		w.second = here
	}
}

// breakLine ends the line in hand at the best place before byte i, and reports
// whether there was anything to put on it.
func (w *wrapper) breakLine(i int) bool {
	at := w.best
	if at.next == 0 {
		at = w.second
	}
	if at.next == 0 {
		if i <= w.line {
			return false
		}
		// The spaces at a break hang over the edge; a line may also be nothing
		// but the indentation of a paragraph.
		at = place{w.before, i, w.width}
		if w.before <= w.line {
			at.end = w.line + len(w.ruler.Cut(w.text[w.line:i], w.cells))
		}
	}
	w.spans = append(w.spans, corpus.Span{Start: w.line, End: at.end})
	second, best := w.second, w.best
	w.begin(at.next, w.width-at.width)
	// What was noted behind the break still holds on the new line.
	if second.end > at.next {
		w.second = place{second.end, second.next, second.width - at.width}
	}
	if best.end > at.next {
		w.best = place{best.end, best.next, best.width - at.width}
	}
	return true
}

// isSpace reports whether c is left out at a break.
func isSpace(c rune) bool { return c == ' ' || c == '\u3000' || c == '\t' || c == '\r' }

// mayPart reports whether a line may end with a cluster that begins with a and
// the next begin with one that begins with b; spaced when spaces stand between.
func mayPart(a, b rune, spaced bool) bool {
	if opens(a) || closes(b) {
		return false
	}
	return spaced || a != b || (a != '—' && a != '…' && a != '⋯' && a != '─')
}

// isWord reports whether c is part of a Latin word or a number, whose parts are
// kept together.
func isWord(c rune) bool {
	switch {
	case c < utf8.RuneSelf:
		return c > ' '
	case c >= 0x00C0 && c <= 0x058F, c >= 0x1E00 && c <= 0x1FFF:
		return c != '×' && c != '÷'
	}
	return c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || c == '．' || c == '％'
}

// closes reports whether c belongs to what stands before it and may not begin a
// line: stops, closing marks, joining marks and units.
func closes(c rune) bool {
	switch c {
	case '!', ')', ',', '.', ':', ';', '?', ']', '}', '%',
		'，', '。', '、', '：', '；', '！', '？', '．', '％', '～', '／',
		'”', '’', '』', '」', '）', '》', '〉', '】', '〕', '］', '｝', '〗', '〙', '〛', '｠', '＞',
		'﹂', '﹄', '︶', '︸', '︺', '︼', '︾', '﹀', '﹐', '﹑', '﹒', '﹔', '﹕', '﹖', '﹗', '﹚', '﹜', '﹞',
		'｡', '｣', '､', '…', '⋯', '·', '•', '‧', '・', '–', '‰', '‱', '°', '℃', '℉', '′', '″', '々', '〻', 'ー', '»', '›':
		return true
	}
	return false
}

// opens reports whether c belongs to what follows and may not end a line:
// opening marks and currency signs.
func opens(c rune) bool {
	switch c {
	case '(', '[', '{', '$',
		'“', '‘', '『', '「', '（', '《', '〈', '【', '〔', '［', '｛', '〖', '〘', '〚', '｟', '＜',
		'﹁', '﹃', '︵', '︷', '︹', '︻', '︽', '︿', '﹙', '﹛', '﹝',
		'｢', '￥', '¥', '＄', '£', '￡', '№', '«', '‹':
		return true
	}
	return false
}
