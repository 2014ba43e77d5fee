package clean

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// labelSet is a list of labels that begin lines, found by their first character in
// a table with linear probing.
type labelSet [256]struct {
	first  rune     // 0 where the slot is free
	labels []string // longest first
}

var makerLabels, mastheadLabels = sync.OnceValue(func() *labelSet { return newLabelSet(makers) }),
	sync.OnceValue(func() *labelSet { return newLabelSet(mastheads) })

// newLabelSet makes a set of labels separated by blanks; ~ stands for a blank
// within one. They must begin with fewer characters than the table has slots.
func newLabelSet(list string) *labelSet {
	s := &labelSet{}
	for _, w := range strings.Fields(list) {
		w = strings.ReplaceAll(w, "~", " ")
		r, _ := utf8.DecodeRuneInString(w)
		slot := &s[s.slot(r)]
		slot.first = r
		slot.labels = append(slot.labels, w)
	}
	for i := range s {
		slices.SortFunc(s[i].labels, func(a, b string) int { return len(b) - len(a) })
	}
	return s
}

func (s *labelSet) slot(first rune) int {
	i := int(uint32(first) * 0x9e3779b1 >> 24)
	for s[i].first != first && s[i].first != 0 {
		i = (i + 1) % len(s)
	}
	return i
}

// words are the labels that begin with the first character of a text.
func (s *labelSet) words(text string) []string {
	r, _ := utf8.DecodeRuneInString(text)
	return s[s.slot(r)].labels
}

// has reports whether a text is a label.
func (s *labelSet) has(text string) bool { return slices.Contains(s.words(text), text) }

// begins reports whether a label begins the text and a separator follows it: a
// colon or a bar, or blanks behind a label of two characters or more.
func (s *labelSet) begins(text string) bool {
	for _, word := range s.words(text) {
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
