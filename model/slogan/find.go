package slogan

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// kindRank says which kind a phrase has that was found in several ways: the
// smallest.
var kindRank = map[model.SloganKind]int{model.Theme: 0, model.Numeric: 1, model.Coined: 2, model.Parallel: 3, model.Recurrent: 4}

// Precedes reports whether a phrase that was found as both kinds is of the first.
func Precedes(a, b model.SloganKind) bool { return kindRank[a] < kindRank[b] }

// Find returns the slogans that an article coins itself, and the set phrases of
// national politics in it, each with all its occurrences in the clean text; in
// the order of their first occurrence.
func Find(a *model.Article) []model.Slogan {
	w := workspaces.Get().(*workspace)
	defer workspaces.Put(w)
	w.text.read(a)
	slogans := w.unique(w.candidates(a))
	slogans = w.locate(slogans)
	slogans = strongest(slogans)
	unquoted(slogans)
	asWritten(a.Text, slogans)
	out := w.inOrder(slogans)
	clear(w.slogans[:cap(w.slogans)]) // They would keep the article alive.
	return out
}

// inOrder sorts slogans by their first occurrence, the longer ones first. Numbers sort
// faster than slogans: where one begins in the high half, and below it how short it is
// and which slogan.
func (w *workspace) inOrder(slogans []model.Slogan) []model.Slogan {
	w.order = w.order[:0]
	for i := range slogans {
		first := slogans[i].Spans[0]
		short := uint64(maxOrdered - min(first.Len(), maxOrdered))
		w.order = append(w.order, uint64(first.Start)<<32|short<<orderBits|uint64(i))
	}
	slices.Sort(w.order)
	out := make([]model.Slogan, len(slogans))
	for i, p := range w.order {
		out[i] = slogans[p&(1<<orderBits-1)]
	}
	return out
}

// orderBits hold the number of a slogan, more than the longest file has, and the bits
// beside them up to maxOrdered bytes of its length, more than a slogan has.
const (
	orderBits  = 23
	maxOrdered = 1<<(32-orderBits) - 1
)

// candidates are the stretches of an article that are slogans.
func (w *workspace) candidates(a *model.Article) []candidate {
	t := &w.text
	found := w.found[:0]
	var seen [maxPlaces]string
	places := placeNames(a, seen[:0])
	t.eachQuotation(func(q quotation) {
		if c, ok := t.classify(q); ok && !t.isLocalGoods(c, places) {
			found = append(found, c)
		}
	})
	quoted := wideOnes(found, w.wide[:0])
	w.wide = quoted
	names := &t.names
	names.read(a)
	parallel := slices.DeleteFunc(outside(t.parallelCandidates(), quoted), func(c candidate) bool {
		stretch := t.folded[c.from:c.to]
		return mereList(stretch) || proverbs.whole(stretch) || names.in(stretch)
	})
	found = append(found, parallel...)
	t.countFours()
	found = append(found, outside(t.tripled(), quoted)...)
	found = t.numericCandidates(found)
	found = t.doubled(parallel, found)
	found = t.strengthCandidates(found)
	n := len(found)
	found = t.placeCandidates(places, found)
	found = found[:n+len(outside(outside(found[n:], parallel), quoted))]
	found = t.formulaCandidates(found)
	found = t.unionCandidates(t.campaignCandidates(found))
	if len(a.Meetings) > 0 { // What a page on other things repeats is what it is about.
		n = len(found)
		found = t.repeated(found)
		found = found[:n+len(outside(found[n:], quoted))]
	}
	w.found = found
	return slices.DeleteFunc(found, func(c candidate) bool {
		return c.to-c.from <= 2*maxPersonName && names.in(t.folded[c.from:c.to])
	})
}

// maxSlogans is how many slogans of one article are kept: a reader looks through
// no more, and the weak ones are what a long text has most of.
const maxSlogans = 38

// strongest leaves out the weakest of too many slogans: first plain recurrent
// ones that stand there once, then parallel ones without quotation marks.
func strongest(slogans []model.Slogan) []model.Slogan {
	if len(slogans) <= maxSlogans {
		return slogans
	}
	slices.SortStableFunc(slogans, func(a, b model.Slogan) int {
		return cmp.Or(cmp.Compare(weakness(a), weakness(b)), cmp.Compare(len(b.Spans), len(a.Spans)), cmp.Compare(len(b.Key), len(a.Key)))
	})
	keep := maxSlogans
	for keep < len(slogans) && weakness(slogans[keep]) == 0 {
		keep++ // What an article sets apart itself stays, however much there is.
	}
	return slogans[:keep]
}

// unquoted calls coined only what stands in quotation marks somewhere in the
// article: what has the form of a coined phrase without them is one that comes back.
func unquoted(slogans []model.Slogan) {
	for i := range slogans {
		if s := &slogans[i]; s.Kind == model.Coined && s.Quoted == 0 {
			s.Kind = model.Recurrent
		}
	}
}

// weakness is 0 for what an article sets apart by marks or numbers, more for what
// only its form or its frequency tells.
func weakness(s model.Slogan) int {
	switch {
	case s.Quoted > 0 || s.Kind == model.Theme || s.Kind == model.Numeric || s.Kind == model.Coined:
		return 0
	case s.Kind == model.Parallel || len(s.Spans) > 1:
		return 1
	}
	return 2
}

// outside leaves out the candidates that share a character with a slogan in
// quotation marks: what is quoted is quoted whole.
func outside(list, wide []candidate) []candidate {
	if len(list) == 0 || len(wide) == 0 {
		return list
	}
	return slices.DeleteFunc(list, func(c candidate) bool {
		for i := range wide {
			if q := &wide[i]; c.from < q.to && q.from < c.to {
				return true
			}
		}
		return false
	})
}

// wideOnes adds those candidates that are as long as a parallel phrase.
func wideOnes(list, into []candidate) []candidate {
	for _, c := range list {
		if c.to-c.from >= minParallel {
			into = append(into, c)
		}
	}
	return into
}

// unique makes one slogan of the candidates with one key, without occurrences; the
// workspace remembers where its text stands.
func (w *workspace) unique(found []candidate) []model.Slogan {
	t := &w.text
	out := w.slogans[:0]
	w.at = w.at[:0]
	clear(w.byKey)
	for _, c := range found {
		length, quoted := w.setKey(t.folded[c.from:c.to])
		if length < minRunes {
			continue
		}
		i, ok := w.byKey[string(w.key)] // This conversion allocates nothing.
		if ok && c.to-c.from == length {
			if c.kind != out[i].Kind && Precedes(c.kind, out[i].Kind) {
				out[i].Kind = c.kind
			}
			continue
		}
		text := t.written(c.from, c.to)
		if quoted {
			text = Unquoted(text)
		}
		if !ok {
			key := text
			if text != string(w.key) {
				key = string(w.key)
			}
			w.byKey[key] = len(out)
			w.at = append(w.at, stretch{c.from, c.to})
			out = append(out, model.Slogan{Text: text, Key: key, Kind: c.kind})
			continue
		}
		if len(text) > len(out[i].Text) {
			out[i].Text = text // the form that parts its segments
			w.at[i] = stretch{c.from, c.to}
		}
		if c.kind != out[i].Kind && Precedes(c.kind, out[i].Kind) {
			out[i].Kind = c.kind
		}
	}
	return out
}

// setKey makes w.key the key of a folded phrase, and returns its length in
// characters and whether there are quotation marks in the phrase.
func (w *workspace) setKey(folded []rune) (length int, quoted bool) {
	w.key = w.key[:0]
	for _, r := range folded {
		if unkeyedSet.has(r) {
			quoted = quoted || IsQuote(r)
			continue
		}
		if r >= firstHan && r <= lastHan {
			w.key = append(w.key, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
		} else {
			w.key = utf8.AppendRune(w.key, r)
		}
		length++
	}
	return length, quoted
}

// Unquoted is a phrase without the quotation marks inside it.
func Unquoted(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return isMark(r) && IsQuote(han.FoldRune(r)) }) {
		return s
	}
	out := make([]rune, 0, len(s)/3)
	for _, r := range s {
		if !IsQuote(han.FoldRune(r)) {
			out = append(out, r)
		}
	}
	return string(out)
}
