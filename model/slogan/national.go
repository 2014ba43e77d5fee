package slogan

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// nationalPhrases are set phrases of national politics, which local coverage
// repeats without quotation marks; one a line, # begins a comment.
//
//go:embed national.txt
var nationalPhrases string

// national is the national phrases: by number, their keys and kinds.
type national struct {
	keys  []string
	kinds []model.SloganKind
	forms formTable
}

// isAmount reports whether a phrase is a length of time or an amount and what it is
// of: 一百二十七载, 十八岁成人礼.
func isAmount(folded []rune) bool {
	n := 0
	for n < len(folded) && countFirst.has(folded[n]) {
		n++
	}
	return n > 0 && n < len(folded) && amountSet.has(folded[n])
}

var amountSet = charsOf("年月日号时分秒天周岁载度里米吨元亿斤亩倍届期季旬")

// nationalList is built when it is first needed and never changes.
var nationalList = sync.OnceValue(func() *national {
	var n national
	var phrases []Phrase
	for _, line := range PhraseLines(nationalPhrases) {
		phrases = append(phrases, Phrase{int32(len(n.keys)), line})
		n.keys = append(n.keys, Key(line))
		n.kinds = append(n.kinds, shapeOf([]rune(han.Fold(line))))
	}
	d := NewDictionary(phrases)
	slices.SortStableFunc(d.forms, func(a, b form) int { return cmp.Compare(a.n, b.n) }) // the longest found first
	for _, f := range d.forms {
		n.forms.add(d.text(f), f.phrase)
	}
	return &n
})

// Shape is the kind of a phrase that stands without quotation marks, by its form:
// numeric, parallel, or recurrent where the form tells nothing.
func Shape(phrase string) model.SloganKind {
	folded := []rune(Unquoted(han.Fold(phrase)))
	if len(folded) == 0 {
		return model.Recurrent
	}
	return shapeOf(folded)
}

// shapeOf is the kind of a folded phrase that stands without quotation marks: numbers
// and parallel segments tell themselves, the others are those that come back.
func shapeOf(folded []rune) model.SloganKind {
	switch {
	case isNumeric(folded) && !isAmount(folded):
		return model.Numeric
	case slices.ContainsFunc(folded, isSeparator), len(folded) == 6 && threefold(folded),
		len(folded) == minRecurrent && (isDoubled(folded) || twoVerbs(folded)) && !idioms.whole(folded):
		return model.Parallel
	}
	return model.Recurrent
}

// PhraseLines returns the phrases of a plain list: one a line, blank lines and
// what follows # left out.
func PhraseLines(list string) []string {
	var out []string
	for line := range strings.Lines(list) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// asWritten gives slogans without a text that of their longest occurrence, which
// parts its segments.
func asWritten(clean string, slogans []model.Slogan) {
	for i := range slogans {
		s := &slogans[i]
		if s.Text != "" {
			continue
		}
		for _, span := range s.Spans {
			if span.Len() <= len(s.Text) {
				continue
			}
			if text := Unquoted(span.Of(clean)); len(text) > len(s.Text) {
				s.Text = text
			}
		}
	}
}
