package clean

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// labelSet is a list of labels that begin lines.
type labelSet struct {
	byFirst map[rune][]string // longest first
}

var makerLabels, mastheadLabels = sync.OnceValue(func() *labelSet { return newLabelSet(makers) }),
	sync.OnceValue(func() *labelSet { return newLabelSet(mastheads) })

// newLabelSet makes a set of labels separated by blanks; ~ stands for a blank
// within one.
func newLabelSet(list string) *labelSet {
	s := &labelSet{byFirst: map[rune][]string{}}
	for _, w := range strings.Fields(list) {
		w = strings.ReplaceAll(w, "~", " ")
		r, _ := utf8.DecodeRuneInString(w)
		s.byFirst[r] = append(s.byFirst[r], w)
	}
	for _, words := range s.byFirst {
		slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) })
	}
	return s
}

// has reports whether a text is a label.
func (s *labelSet) has(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return slices.Contains(s.byFirst[r], text)
}

// begins reports whether a label begins the text and a separator follows it: a
// colon or a bar, or blanks behind a label of two characters or more.
func (s *labelSet) begins(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	for _, word := range s.byFirst[r] {
		if !strings.HasPrefix(text, word) {
			continue
		}
		rest := text[len(word):]
		after := strings.TrimLeft(rest, " \t")
		if after == "" {
			continue
		}
		if strings.IndexByte(":/|", after[0]) >= 0 || strings.HasPrefix(after, "丨") {
			return true
		}
		if len(after) < len(rest) && len(word) > hanBytes {
			return true
		}
	}
	return false
}
