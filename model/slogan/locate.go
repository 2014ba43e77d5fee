package slogan

import (
	"slices"
	"sync"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

// workspace is the memory that finding the slogans of one article takes. It is
// used again for the next one.
type workspace struct {
	text    text
	scanner *Scanner // of the national dictionary
	found   []candidate
	wide    []candidate
	slogans []model.Slogan
	at      []stretch // of text, where each slogan was read
	byKey   map[string]int
	key     []byte

	common pairFilter // first two characters of the national phrases
	filter pairFilter // those of the own forms too
	starts []int32
	heads  [1 << locateBits]int32
	forms  []ownForm
	runes  []rune // of those forms that are no stretch of the text
	ends   []int  // where the last occurrence of each slogan ends
	hits   []ownHit
	order  []placed
	counts []int32 // occurrences of each slogan
	// national holds for each national phrase which slogan it is, plus one, in the
	// article of the number in turn.
	national []nationalSlogan
	turn     int32
}

// placed is a slogan by its place in the text.
type placed struct {
	place uint64
	at    int32
}

type stretch struct{ from, to int }

type nationalSlogan struct{ turn, slogan int32 }

// ownForm is a form of one of the article's own slogans. Those with one hash are
// chained by index plus one.
type ownForm struct {
	runes  []rune
	slogan int32
	next   int32
}

// ownHit is an occurrence of a slogan, in bytes of the clean text.
type ownHit struct {
	slogan, start, end int32
	quoted             bool
}

// locateBits keeps the chains of an article's some fifty forms short.
const locateBits = 11

var workspaces = sync.Pool{New: func() any {
	dictionary := nationalList().dictionary
	w := &workspace{
		scanner:  dictionary.NewScanner(),
		byKey:    map[string]int{},
		national: make([]nationalSlogan, dictionary.ids),
	}
	for _, f := range dictionary.forms {
		w.common.add(hash2(dictionary.runes[f.at], dictionary.runes[f.at+1]))
	}
	return w
}}

// locate gives the slogans all their occurrences in the scanner's stream, adds the
// national phrases that stand there, and leaves out what stands nowhere. It does
// what a Scanner of their Dictionary does, without making either.
func (w *workspace) locate(slogans []model.Slogan) []model.Slogan {
	w.hits = w.hits[:0]
	if len(slogans) > 0 {
		clear(w.heads[:])
	}
	w.prepare(len(slogans))
	s := &w.scanner.own
	w.scanner.begin()
	w.text.fillStream(s)
	w.starts = w.filter.pairs(s.runes, w.starts)
	for _, at := range w.starts {
		w.try(int(at), len(slogans) > 0)
	}
	slogans = w.addNational(slogans)
	w.slogans = slogans
	return w.distribute(slogans)
}

// prepare makes the forms of the slogans ready to be looked for.
func (w *workspace) prepare(slogans int) {
	w.filter = w.common
	w.forms, w.runes = w.forms[:0], w.runes[:0]
	w.ends = slices.Grow(w.ends[:0], slogans)[:slogans]
	clear(w.ends)
	for i, at := range w.at {
		folded := w.text.folded[at.from:at.to]
		if !slices.ContainsFunc(folded, isMark) {
			w.addForm(folded, int32(i))
			continue
		}
		from := len(w.runes)
		w.runes = appendForm(w.runes, folded, true)
		parted := w.runes[from:len(w.runes):len(w.runes)]
		w.addForm(parted, int32(i))
		from = len(w.runes)
		w.runes = appendForm(w.runes, folded, false)
		if joined := w.runes[from:len(w.runes):len(w.runes)]; len(joined) < len(parted) {
			w.addForm(joined, int32(i))
		}
	}
}

func (w *workspace) addForm(runes []rune, slogan int32) {
	if len(runes) < minRunes {
		return
	}
	h := hash2(runes[0], runes[1])
	w.filter.add(h)
	head := &w.heads[h>>(64-locateBits)]
	w.forms = append(w.forms, ownForm{runes, slogan, *head})
	*head = int32(len(w.forms))
}

// try notes what begins at rune i of the stream.
func (w *workspace) try(i int, own bool) {
	s := &w.scanner.own
	h := hash2(s.runes[i], s.runes[i+1])
	if w.scanner.dictionary.pair.has(h) {
		w.scanner.try(s, i)
	}
	if !own {
		return
	}
	for k := w.heads[h>>(64-locateBits)]; k > 0; k = w.forms[k-1].next {
		f := &w.forms[k-1]
		to := i + len(f.runes)
		if to > len(s.runes) || i < w.ends[f.slogan] || !slices.Equal(s.runes[i:to], f.runes) || !s.whole(i, to) {
			continue
		}
		w.ends[f.slogan] = to
		w.hits = append(w.hits, ownHit{f.slogan, s.start(i), s.end(to - 1), s.quoted(i, to)})
	}
}

// addNational adds the national phrases that the scanner found and that are not
// among the article's own slogans, and their occurrences.
func (w *workspace) addNational(slogans []model.Slogan) []model.Slogan {
	list := nationalList()
	w.turn++
	for _, h := range w.scanner.hits {
		n := &w.national[h.Phrase]
		if n.turn != w.turn {
			*n = nationalSlogan{w.turn, 0}
			if key := list.keys[h.Phrase]; !w.known(key) {
				slogans = append(slogans, model.Slogan{Key: key, Kind: list.kinds[h.Phrase]})
				n.slogan = int32(len(slogans))
			}
		}
		if n.slogan > 0 {
			w.hits = append(w.hits, ownHit{n.slogan - 1, h.Start, h.End, h.Quoted})
		}
	}
	return slogans
}

func (w *workspace) known(key string) bool {
	_, ok := w.byKey[key]
	return ok
}

// distribute gives each slogan its hits.
func (w *workspace) distribute(slogans []model.Slogan) []model.Slogan {
	w.counts = slices.Grow(w.counts[:0], len(slogans))[:len(slogans)]
	clear(w.counts)
	for _, h := range w.hits {
		w.counts[h.slogan]++
	}
	spans := make([]corpus.Span, len(w.hits))
	at := int32(0)
	for i, n := range w.counts {
		slogans[i].Spans = spans[at : at : at+n]
		at += n
	}
	for _, h := range w.hits {
		s := &slogans[h.slogan]
		s.Spans = append(s.Spans, corpus.Span{Start: int(h.start), End: int(h.end)})
		if h.quoted {
			s.Quoted++
		}
	}
	return slices.DeleteFunc(slogans, func(s model.Slogan) bool { return len(s.Spans) == 0 })
}
