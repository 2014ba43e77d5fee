package clean

import (
	"example.org/meetbrowse/corpus"
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
	stripped := make([]change, len(markup))
	for i, e := range markup {
		stripped[i] = change{e.Span, e.Replacement, e.Reason}
	}
	plain := apply(decoded, stripped)
	chars := scan(plain)
	cuts := cutLines(chars.text)
	changes := compose(chars.text, compose(plain, stripped, chars.changes), cuts)
	edits := make([]corpus.Edit, 0, len(changes))
	for _, c := range changes {
		if original := c.span.Of(decoded); original != c.replacement {
			edits = append(edits, corpus.Edit{Span: c.span, Original: original, Replacement: c.replacement, Reason: c.reason})
		}
	}
	return Result{Text: apply(chars.text, cuts), Edits: edits, Damage: remaining(chars.damage, cuts)}
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

// Plain returns a stretch of decoded text, such as the original of an edit that
// took a credit out, with its characters cleaned: without glosses, leftover
// markup and unsafe characters. Its lines stay.
func Plain(s string) string { return scan(s).text }
