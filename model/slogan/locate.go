package slogan

import (
	"slices"
	"strings"
	"sync"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

// workspace is the memory that finding the slogans of one article takes. It is
// used again for the next one.
type workspace struct {
	text    text
	scanner *Scanner // of the national dictionary
	heads   [locateBuckets]int32
	forms   []ownForm
	ends    []int // where the last occurrence of each slogan ends
}

// ownForm is a form of one of the article's own slogans. Those with one hash are
// chained by index plus one.
type ownForm struct {
	runes  []rune
	slogan int32
	next   int32
}

// locateBuckets keeps the chains of an article's some fifty forms short.
const (
	locateBits    = 11
	locateBuckets = 1 << locateBits
)

var workspaces = sync.Pool{New: func() any {
	_, dictionary := nationalDictionary()
	return &workspace{scanner: dictionary.NewScanner()}
}}

// locate gives the slogans all their occurrences in the scanner's stream, and leaves
// those of the national phrases with the scanner. It does
// what a Scanner of their Dictionary does, without making either: at says where in
// the article, by characters, each one was read.
func (w *workspace) locate(slogans []model.Slogan, at []corpus.Span) {
	clear(w.heads[:])
	w.forms = w.forms[:0]
	w.ends = slices.Grow(w.ends[:0], len(slogans))[:len(slogans)]
	clear(w.ends)
	for i := range slogans {
		folded := w.text.folded[at[i].Start:at[i].End]
		if !slices.ContainsFunc(folded, isMark) {
			w.addForm(folded, int32(i))
			continue
		}
		for _, f := range forms(slogans[i].Text) {
			if len(f) >= minRunes {
				w.addForm(f, int32(i))
			}
		}
	}
	s := &w.scanner.own
	w.scanner.begin()
	pair := w.scanner.dictionary.pair
	for i := 0; i+1 < len(s.runes); i++ {
		h := hash2(s.runes[i], s.runes[i+1])
		if pair.has(h) {
			w.scanner.try(s, i)
		}
		for k := w.heads[h>>(64-locateBits)]; k > 0; k = w.forms[k-1].next {
			f := &w.forms[k-1]
			to := i + len(f.runes)
			if to > len(s.runes) || i < w.ends[f.slogan] || !slices.Equal(s.runes[i:to], f.runes) || !s.whole(i, to) {
				continue
			}
			w.ends[f.slogan] = to
			found := &slogans[f.slogan]
			found.Spans = append(found.Spans, corpus.Span{Start: int(s.at[i]), End: int(s.end[to-1])})
			if s.quoted(i, to) {
				found.Quoted++
			}
		}
	}
}

func (w *workspace) addForm(runes []rune, slogan int32) {
	head := &w.heads[hash2(runes[0], runes[1])>>(64-locateBits)]
	w.forms = append(w.forms, ownForm{runes, slogan, *head})
	*head = int32(len(w.forms))
}

// quoted reports whether the runes from to to stand in quotation marks of their
// own.
func (s *stream) quoted(from, to int) bool {
	return s.quote[from]&opening != 0 && s.quote[to]&closing != 0
}

// joins reports whether a mark is one of those that join segments.
func joins(joint string, mark rune) bool {
	return mark == '、' || len(joint) > len("、") && strings.ContainsRune(joint, mark)
}
