package clean

import (
	"hash/maphash"

	"example.org/meetbrowse/corpus"
)

// Pages of one site share their menus: most of their lines are short and were
// judged on the page before. A line is judged by itself, so the judgement can be
// kept.

const (
	// maxMemo is the longest line, in bytes, whose judgement is kept: sixteen
	// characters hold most entries of menus.
	maxMemo = 48
	// memoSlots is how many are kept, a power of two; the menus of a few sites fit.
	memoSlots = 2048
)

// memo keeps judgements of short lines, the latest for each slot.
type memo struct {
	seed  maphash.Seed
	slots [memoSlots]judgement
}

type judgement struct {
	raw, key         [maxMemo]byte
	rawSize, keySize uint8 // rawSize is 0 where the slot is free
	line             line  // without span and key
}

func newMemo() *memo { return &memo{seed: maphash.MakeSeed()} }

// judge is judgeAlone, looked up where it can be.
func (w *workspace) judge(text string, span corpus.Span) line {
	raw := span.Of(text)
	if len(raw) > maxMemo {
		return w.judgeAlone(text, span)
	}
	j := &w.memo.slots[maphash.String(w.memo.seed, raw)%memoSlots]
	if string(j.raw[:j.rawSize]) == raw {
		l := j.line
		l.span = span
		n := len(w.folded)
		w.folded = append(w.folded, j.key[:j.keySize]...)
		l.key = view(w.folded[n:])
		return l
	}
	l := w.judgeAlone(text, span)
	j.rawSize, j.keySize = uint8(copy(j.raw[:], raw)), uint8(copy(j.key[:], l.key))
	j.line = l
	j.line.span, j.line.key = corpus.Span{}, ""
	return l
}
