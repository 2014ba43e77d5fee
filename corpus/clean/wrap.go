package clean

import (
	"strings"
	"unicode/utf8"
)

// A text that was broken into lines of one width, in cells, has at least minWrapped
// lines that end within a clause; all but a few of these have fullPart of the width of
// the widest. Half of them have a comma at least, as the columns of a list of names have
// not.
const (
	minWrapped  = 4
	maxWrapped  = 100
	fullPart    = 0.8
	wrappedPart = 0.8
	markedPart  = 0.5
)

// wrapped finds whether the lines below the headline, or of the body that begins with a
// line, were broken at one width.
func (a *article) wrapped(body int) {
	from := body
	if a.headline >= 0 {
		from = a.headline + 1
	}
	widest, open, marked := 0, 0, 0
	for i := from; i < len(a.lines); i++ {
		if a.keep[i] && a.breaksOff(i) {
			open++
			widest = max(widest, a.width(i))
			if strings.ContainsAny(a.lines[i].span.Of(a.text), "，。,；") {
				marked++
			}
		}
	}
	if open < minWrapped || widest > maxWrapped || float64(marked) < markedPart*float64(open) {
		return
	}
	least, full := int(fullPart*float64(widest)), 0
	for i := from; i < len(a.lines); i++ {
		switch {
		case !a.keep[i]:
		case a.lines[i].runes > widest:
			return // no line is longer than those that were broken
		case a.breaksOff(i) && a.width(i) >= least:
			full++
		}
	}
	if float64(full) >= wrappedPart*float64(open) {
		a.from, a.full = from, least
	}
}

// breaksOff reports whether a line ends within a clause, and the text goes on behind it.
func (a *article) breaksOff(i int) bool {
	return a.goesOn(i) && !endsParagraph(a.text[max(0, a.lines[i].span.End-utf8.UTFMax):a.lines[i].span.End])
}

// isBroken reports whether a line was broken where it is full, within a sentence.
func (a *article) isBroken(i int) bool {
	return a.full > 0 && i >= a.from && a.goesOn(i) && a.width(i) >= a.full && !endsSentence(a.lines[i].span.Of(a.text))
}

// goesOn reports whether the text goes on right behind a line, without a paragraph's
// indentation.
func (a *article) goesOn(i int) bool {
	if i+1 >= len(a.lines) || !a.keep[i+1] {
		return false
	}
	end, next := a.lines[i].span.End, a.lines[i+1].span.Start
	return strings.TrimPrefix(strings.TrimLeft(a.text[end:next], blanks), "\r") == "\n"
}

// joins is what a broken line and the one behind it are joined with: a blank between
// two words or numbers, else nothing.
func (a *article) joins(i int) rune {
	if isWordByte(a.text[a.lines[i].span.End-1]) && isWordByte(a.text[a.lines[i+1].span.Start]) {
		return ' '
	}
	return 0
}

func isWordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// endsParagraph reports whether a text ends with a mark that a paragraph may end with.
func endsParagraph(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。！？：；…”』」!?:;)）】", r)
}

// width is that of a line in cells, with its indentation.
func (a *article) width(i int) int {
	n := 0
	for _, r := range a.lines[i].span.Of(a.text) {
		n++
		if r >= 0x2E80 || r >= '‐' && r <= '…' {
			n++
		}
	}
	from := a.lines[i].span.Start
	for from > 0 && a.text[from-1] == ' ' {
		from--
		n++
	}
	return n
}
