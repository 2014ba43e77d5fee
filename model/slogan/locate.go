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
	found   []candidate
	wide    []candidate
	slogans []model.Slogan
	at      []stretch // of text, where each slogan was read
	byKey   map[string]int
	key     []byte

	// The national phrases are numbered first, then the article's own slogans.
	forms    formTable
	runes    []rune // of those forms that are no stretch of the text
	stream   stream
	starts   []int32
	ends     []int32 // where the last occurrence of each phrase ends in the stream
	hits     []ownHit
	order    []uint64
	counts   []int32 // occurrences of each slogan
	national []int32 // which slogan each national phrase is, plus one
}

type stretch struct{ from, to int }

// ownHit is an occurrence of a phrase, in bytes of the clean text.
type ownHit struct {
	phrase, start, end int32
	quoted             bool
}

// unknown is what a national phrase is that the article has not, known one that is
// among its own slogans.
const (
	unknown = 0
	known   = -1
)

var workspaces = sync.Pool{New: func() any {
	w := &workspace{byKey: map[string]int{}}
	w.forms = nationalList().forms
	w.forms.forms = slices.Clone(w.forms.forms)
	return w
}}

// locate gives the slogans all their occurrences in the stream of the text, adds the
// national phrases that stand there, and leaves out what stands nowhere. It does
// what a Scanner of their Dictionary does, without making either.
func (w *workspace) locate(slogans []model.Slogan) []model.Slogan {
	w.prepare()
	w.text.fillStream(&w.stream)
	w.starts = w.forms.filter.pairs(w.stream.runes, w.starts)
	for _, at := range w.starts {
		w.try(int(at))
	}
	slogans = w.addNational(slogans)
	w.slogans = slogans
	return w.distribute(slogans)
}

// prepare makes the forms of the slogans ready to be looked for.
func (w *workspace) prepare() {
	list := nationalList()
	w.forms.reset(&list.forms)
	w.runes, w.hits = w.runes[:0], w.hits[:0]
	phrases := len(list.keys) + len(w.at)
	w.ends = slices.Grow(w.ends[:0], phrases)[:phrases]
	clear(w.ends)
	for i, at := range w.at {
		phrase := int32(len(list.keys) + i)
		folded := w.text.folded[at.from:at.to]
		if !slices.ContainsFunc(folded, isMark) {
			w.forms.add(folded, phrase)
			continue
		}
		from := len(w.runes)
		w.runes = appendForm(w.runes, folded, true)
		parted := w.runes[from:len(w.runes):len(w.runes)]
		w.forms.add(parted, phrase)
		from = len(w.runes)
		w.runes = appendForm(w.runes, folded, false)
		if joined := w.runes[from:len(w.runes):len(w.runes)]; len(joined) < len(parted) {
			w.forms.add(joined, phrase)
		}
	}
}

// try notes what begins at rune i of the stream.
func (w *workspace) try(i int) {
	s := &w.stream
	k, front := w.forms.chain(s.runes[i:])
	for k > 0 {
		f := &w.forms.forms[k-1]
		k = f.next
		if !f.begins(s.runes[i:], front) || int32(i) < w.ends[f.phrase] {
			continue
		}
		if to := i + len(f.runes); !f.edgy || s.whole(i, to) {
			w.ends[f.phrase] = int32(to)
			w.hits = append(w.hits, ownHit{f.phrase, s.start(i), s.end(to - 1), s.quoted(i, to)})
		}
	}
}

// addNational adds the national phrases that were found and are not among the
// article's own slogans, and makes the numbers of the hits those of slogans.
func (w *workspace) addNational(slogans []model.Slogan) []model.Slogan {
	list := nationalList()
	n := int32(len(list.keys))
	w.national = slices.Grow(w.national[:0], int(n))[:n]
	clear(w.national)
	hits := w.hits[:0]
	for _, h := range w.hits {
		if h.phrase >= n {
			h.phrase -= n
			hits = append(hits, h)
			continue
		}
		at := &w.national[h.phrase]
		if *at == unknown {
			key := list.keys[h.phrase]
			if _, own := w.byKey[key]; own {
				*at = known
			} else {
				slogans = append(slogans, model.Slogan{Key: key, Kind: list.kinds[h.phrase]})
				*at = int32(len(slogans))
			}
		}
		if *at != known {
			h.phrase = *at - 1
			hits = append(hits, h)
		}
	}
	w.hits = hits
	return slogans
}

// distribute gives each slogan its hits.
func (w *workspace) distribute(slogans []model.Slogan) []model.Slogan {
	w.counts = slices.Grow(w.counts[:0], len(slogans))[:len(slogans)]
	clear(w.counts)
	for _, h := range w.hits {
		w.counts[h.phrase]++
	}
	spans := make([]corpus.Span, len(w.hits))
	at := int32(0)
	for i, n := range w.counts {
		slogans[i].Spans = spans[at : at : at+n]
		at += n
	}
	for _, h := range w.hits {
		s := &slogans[h.phrase]
		s.Spans = append(s.Spans, corpus.Span{Start: int(h.start), End: int(h.end)})
		if h.quoted {
			s.Quoted++
		}
	}
	return slices.DeleteFunc(slogans, func(s model.Slogan) bool { return len(s.Spans) == 0 })
}
