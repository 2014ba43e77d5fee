package slogan

import (
	"slices"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// text is an article's clean text by characters: as written and folded, side by
// side.
type text struct {
	raw, folded []rune
	damaged     func(from, to int) bool // whether a stretch of characters has damage

	marks []int32 // where characters other than common Han characters stand
	stops []int32 // where a phrase may end: in front of a mark, a structural word or the end

	// Memory of repeated.
	counters [1 << tableBits]uint8
	slots    []uint16
}

// read makes t the text of an article, reusing its memory.
func (t *text) read(a *model.Article) {
	n := len(a.Text)/3 + 64
	t.raw, t.folded = slices.Grow(t.raw[:0], n), slices.Grow(t.folded[:0], n)
	t.marks, t.stops = t.marks[:0], t.stops[:0]
	for _, r := range a.Text {
		at := int32(len(t.raw))
		t.raw = append(t.raw, r)
		if r < firstHan || r > lastHan {
			t.marks = append(t.marks, at)
		}
		r = han.FoldRune(r)
		t.folded = append(t.folded, r)
		if afterSet.has(r) {
			t.stops = append(t.stops, at)
		}
	}
	t.stops = append(t.stops, int32(len(t.folded)))
	t.damaged = undamaged
	if len(a.Damage) == 0 {
		return
	}
	bad := make([]bool, len(t.raw))
	at := 0
	for i, r := range t.raw {
		for _, d := range a.Damage {
			bad[i] = bad[i] || d.Start < at+utf8.RuneLen(r) && at < d.End
		}
		at += utf8.RuneLen(r)
	}
	t.damaged = func(from, to int) bool {
		for _, b := range bad[from:to] {
			if b {
				return true
			}
		}
		return false
	}
}

func undamaged(int, int) bool { return false }

// candidate is a stretch of a text that is a slogan.
type candidate struct {
	from, to int // characters
	kind     model.SloganKind
	parts    int // segments of a parallel phrase
}

// before is the folded text of up to n characters in front of at, from the same
// line.
func (t *text) before(at, n int) string {
	from := at
	for from > 0 && at-from < n && t.folded[from-1] != '\n' {
		from--
	}
	return string(t.folded[from:at])
}

// after is the folded text of up to n characters from at on, from the same line.
func (t *text) after(at, n int) string {
	to := at
	for to < len(t.folded) && to-at < n && t.folded[to] != '\n' {
		to++
	}
	return string(t.folded[at:to])
}
