package clean

import (
	"strings"
	"sync"
	"unsafe"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// Result is what cleaning made of a decoded text.
type Result struct {
	// Text is the clean text: paragraphs separated by "\n", none empty, none with
	// blanks at its ends.
	Text string
	// Edits measure the decoded text, in its order, without overlap.
	Edits []corpus.Edit
	// Damage lists the stretches of Text whose characters were lost.
	Damage []corpus.Span
}

// Clean cleans a decoded text. markup are edits of the decoded text to apply
// first, in order and without overlap, as package page makes them for HTML; nil
// for plain text. Any string is accepted; what is not UTF-8 is replaced.
func Clean(decoded string, markup []corpus.Edit) Result {
	w := workspaces.Get().(*workspace)
	defer w.release()
	plain := decoded
	if len(markup) > 0 {
		for _, e := range markup {
			w.markup = append(w.markup, change{e.Span, e.Replacement, e.Reason})
		}
		plain = apply(decoded, w.markup)
	}
	chars := scan(plain, w)
	cuts := cutLines(chars.text, w)
	changes := chars.changes
	if len(markup) > 0 {
		changes = compose(nil, plain, w.markup, changes)
	}
	edits := make([]corpus.Edit, 0, len(changes)+len(cuts))
	both := composer{middle: chars.text, first: changes, second: cuts}
	for c, ok := both.next(); ok; c, ok = both.next() {
		if original := c.span.Of(decoded); original != c.replacement {
			edits = append(edits, corpus.Edit{Span: c.span, Original: original, Replacement: c.replacement, Reason: c.reason})
		}
	}
	text := apply(chars.text, cuts)
	if len(cuts) == 0 && len(chars.changes) > 0 {
		text = strings.Clone(text)
	}
	return Result{Text: text, Edits: edits, Damage: remaining(chars.damage, cuts)}
}

// Plain returns a stretch of decoded text, such as the original of an edit that
// took a credit out, with its characters cleaned: without glosses, leftover
// markup and unsafe characters. Its lines stay. Where there is nothing to clean it
// is the stretch itself.
func Plain(s string) string {
	if untouched(s) {
		return s
	}
	w := workspaces.Get().(*workspace)
	defer w.release()
	return strings.Clone(scan(s, w).text)
}

// workspace holds what cleaning needs on the way. Texts are cleaned by the
// hundred thousand, and what they leave behind would keep the garbage collector
// busy.
type workspace struct {
	out                   []byte
	folded                []byte // lines, folded
	memo                  *memo
	markup, changes, cuts []change
	extra                 []change
	spoilt                []corpus.Span
	wide                  []int // offsets of blanks beyond ASCII in the text that scan made
	lines                 []line
	keep                  []bool
	why                   []corpus.Reason
}

// fold returns a line folded. The result lies in the workspace and is gone with it.
func (w *workspace) fold(raw string) string {
	if han.IsFolded(raw) {
		return raw
	}
	n := len(w.folded)
	w.folded = han.AppendFold(w.folded, raw)
	return view(w.folded[n:])
}

// view makes a string of bytes that are not written to as long as it is used.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// maxKept is the size of the largest text, in bytes, whose workspace is kept.
const maxKept = 1 << 20

var workspaces = sync.Pool{New: func() any { return &workspace{memo: newMemo()} }}

// release gives the workspace back, without hold on any text but the few characters that
// replace others.
func (w *workspace) release() {
	if cap(w.out)+cap(w.folded) > 2*maxKept || cap(w.lines) > maxKept/64 || cap(w.wide) > maxKept/8 || cap(w.changes) > maxKept/16 {
		return
	}
	w.out = w.out[:0]
	w.folded = w.folded[:0]
	w.spoilt = w.spoilt[:0]
	w.wide = w.wide[:0]
	w.keep, w.why = w.keep[:0], w.why[:0]
	w.markup, w.changes, w.cuts, w.extra = w.markup[:0], w.changes[:0], w.cuts[:0], w.extra[:0]
	clear(w.lines)
	w.lines = w.lines[:0]
	workspaces.Put(w)
}

// remaining moves spans of a text to where they are once the changes are made,
// without those of which nothing is left.
func remaining(spans []corpus.Span, changes []change) []corpus.Span {
	var left []corpus.Span
	i, drift := 0, 0
	offset := func(at int) int {
		for i < len(changes) && changes[i].span.End <= at {
			drift += len(changes[i].replacement) - changes[i].span.Len()
			i++
		}
		if i < len(changes) && changes[i].span.Start < at {
			return changes[i].span.Start + drift
		}
		return at + drift
	}
	for _, s := range spans {
		moved := corpus.Span{Start: offset(s.Start), End: offset(s.End)}
		if moved.Start < moved.End {
			left = append(left, moved)
		}
	}
	return left
}
