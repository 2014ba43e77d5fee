package library

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"strings"
	"sync"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// SloganIndex holds, for the articles 0 to Len-1, how often every slogan of the
// corpus occurs in them. It is immutable.
type SloganIndex struct {
	n      int
	chunks []indexChunk     // of indexChunkArticles articles each
	lead   []int32          // the leading form of each slogan's variants
	forms  map[int32]string // the texts of Snapshot.sloganForms
	labels map[int32]string // how slogans are shown that are known by another form

	once   sync.Once
	totals *Totals

	ranksOnce sync.Once
	ranks     []int32 // see Snapshot.SloganRanks
}

// indexChunk is the counts of a stretch of articles: those of article i of it are
// counts[starts[i]:starts[i+1]], by symbol.
type indexChunk struct {
	starts []uint32
	counts []SloganCount
	// spoken holds for each speech of the articles, back to back, how many slogans
	// stand in it; those of article i are spoken[speeches[i]:speeches[i+1]].
	speeches []uint32
	spoken   []uint16
}

// indexChunkArticles is how many articles one goroutine counts at a time.
const indexChunkArticles = 512

// Len is the number of articles counted.
func (x *SloganIndex) Len() int { return x.n }

func (x *SloganIndex) counts(id int32) []SloganCount {
	c := &x.chunks[id/indexChunkArticles]
	i := id % indexChunkArticles
	return c.counts[c.starts[i]:c.starts[i+1]]
}

// IndexOptions chooses what goes into the dictionary of a corpus.
type IndexOptions struct {
	Phrases []string // further slogans, in either script
	Stop    []string // what is no slogan, in either script
	// Recurrent looks for phrases that come back across articles.
	Recurrent bool
	// Workers is how many chunks of articles are counted at once; 0 means one a core.
	Workers int
	// Progress, if set, is called now and then with the number of articles
	// counted; from several goroutines.
	Progress func(done int)
}

// IndexSlogans makes every slogan of any article count in all articles that the
// library has now, and lets later snapshots show it. Call it again when more
// articles have come; those after the index show their own slogans. The error is
// that of the context. A library that is sealed is indexed once.
func (l *Library) IndexSlogans(ctx context.Context, o IndexOptions) error {
	s := l.Snapshot()
	var recurrent []string
	if o.Recurrent {
		var err error
		recurrent, err = slogan.Recurrent(ctx, s.Len(), func(i int) string { return s.FoldedString(int32(i)) })
		if err != nil {
			return err
		}
	}
	l.mu.Lock()
	for _, p := range o.Phrases {
		l.addSlogan(slogan.Key(p), p, slogan.Shape(p))
	}
	for _, p := range s.coined(recurrent) {
		l.addSlogan(slogan.Key(p), p, slogan.Shape(p))
	}
	l.settleKinds()
	l.mu.Unlock()
	s = l.Snapshot()
	x := &SloganIndex{n: s.Len(), forms: s.formTexts()}
	if err := x.count(ctx, s, s.makeDictionary(o.Stop), o); err != nil {
		return err
	}
	x.dropParts(s)
	x.lead = x.variants(s)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.snap.index = x
	if l.sealed {
		l.formed = nil
		l.slogans.forget()
	}
	return nil
}

// mistaken reports whether a slogan that nothing but its form tells is made of names. Of
// a list one segment may be a name by chance: 惠民生.
func (n names) mistaken(i SloganInfo, key string) bool {
	switch {
	case i.Kind == model.Parallel && strings.Count(i.Text, "、") >= leastList-1:
		return n.are(key)
	case i.Kind == model.Recurrent || i.Kind == model.Parallel:
		return n.in(key)
	}
	return false
}

// leastList is how many segments a list has at least.
const leastList = 3

// makeDictionary holds all slogans of the snapshot but those of the stop list and
// names.
func (s *Snapshot) makeDictionary(stop []string) *slogan.Dictionary {
	stopped := map[string]bool{}
	for _, p := range stop {
		stopped[slogan.Key(p)] = true
	}
	phrases := make([]slogan.Phrase, 0, len(s.sloganInfo))
	n := s.names()
	for i, info := range s.sloganInfo {
		if key := s.Slogans.Text(int32(i)); !stopped[key] && !n.mistaken(info, key) {
			phrases = append(phrases, slogan.Phrase{ID: int32(i), Text: info.Text})
		}
	}
	for _, f := range s.sloganForms {
		if key := s.Slogans.Text(f.ID); !stopped[key] && !n.mistaken(s.sloganInfo[f.ID], key) {
			phrases = append(phrases, f)
		}
	}
	return slogan.NewDictionary(phrases)
}

// count fills the chunks, several at once.
func (x *SloganIndex) count(ctx context.Context, s *Snapshot, dictionary *slogan.Dictionary, o IndexOptions) error {
	workers, progress := o.Workers, o.Progress
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	x.chunks = make([]indexChunk, (x.n+indexChunkArticles-1)/indexChunkArticles)
	next := make(chan int)
	var wg sync.WaitGroup
	spelt := make([]*spellings, workers)
	for w := range workers {
		wg.Go(func() {
			scanner := dictionary.NewScanner()
			spelt[w] = newSpellings(s)
			var space []SloganCount
			for i := range next {
				c := countChunk(s, scanner, i*indexChunkArticles, min(x.n, (i+1)*indexChunkArticles), space, spelt[w])
				space = c.counts
				c.counts = append(make([]SloganCount, 0, len(space)), space...) // no larger than need be
				x.chunks[i] = c
				if progress != nil {
					progress(min(x.n, (i+1)*indexChunkArticles))
				}
			}
			spelt[w].settleAll()
		})
	}
	for i := range x.chunks {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, p := range spelt[1:] {
		spelt[0].merge(p)
	}
	x.labels = spelt[0].labels(s)
	return nil
}

// countChunk counts the articles of one chunk; the counts may lie in space.
func countChunk(s *Snapshot, scanner *slogan.Scanner, from, to int, space []SloganCount, spelt *spellings) indexChunk {
	c := indexChunk{starts: make([]uint32, 1, to-from+1), counts: space[:0], speeches: make([]uint32, 1, to-from+1)}
	var tally []slogan.Count
	for id := from; id < to; id++ {
		hits := scanner.Scan(s.FoldedString(int32(id)))
		spelt.add(s, int32(id), hits)
		for _, speech := range s.Speeches(int32(id)) {
			c.spoken = append(c.spoken, slogansIn(hits, speech))
		}
		c.speeches = append(c.speeches, uint32(len(c.spoken)))
		tally = slogan.Tally(hits, tally)
		for _, n := range tally {
			c.counts = append(c.counts, SloganCount{Slogan: n.Phrase, Count: uint16(min(n.Hits, 1<<16-1)),
				Quoted: uint8(min(n.Quoted, 1<<8-1)), Nested: uint8(min(n.Hits-n.Free, 1<<8-1))})
		}
		c.starts = append(c.starts, uint32(len(c.counts)))
	}
	return c
}

// slogansIn counts the occurrences of slogans in a speech that are not inside
// longer ones.
func slogansIn(hits []slogan.Hit, speech SpeechRow) uint16 {
	at, _ := slices.BinarySearchFunc(hits, speech.Start, func(h slogan.Hit, start int32) int { return cmp.Compare(h.Start, start) })
	n := uint16(0)
	for ; at < len(hits) && hits[at].Start < speech.End; at++ {
		if hits[at].Free && hits[at].End <= speech.End && n < 1<<16-1 {
			n++
		}
	}
	return n
}

// Spoken is how many slogans stand in each of an article's Speeches, slogans
// inside longer ones left out; nil where the index does not reach the article.
func (s *Snapshot) Spoken(id int32) []uint16 {
	if int(id) >= s.Indexed() {
		return nil
	}
	c := &s.index.chunks[id/indexChunkArticles]
	i := id % indexChunkArticles
	return c.spoken[c.speeches[i]:c.speeches[i+1]]
}

// variants groups the slogans that occur twice or more; what occurs once has no
// forms to choose from. Of equally frequent forms the one that sorts first leads.
func (x *SloganIndex) variants(s *Snapshot) []int32 {
	hits := make([]int, len(s.sloganInfo))
	for _, c := range x.chunks {
		for _, n := range c.counts {
			hits[n.Slogan] += int(n.Count)
		}
	}
	var symbols []int32
	var keys []string
	var weights []int
	lead := make([]int32, len(hits))
	for i := range lead {
		lead[i] = int32(i)
	}
	for _, i := range x.byKey(s) {
		n := hits[i]
		if n > 0 && (n > 1 || len(hits) < fewSlogans) {
			symbols = append(symbols, i)
			keys = append(keys, s.Slogans.Text(i))
			weights = append(weights, n)
		}
	}
	for i, other := range slogan.Variants(keys, weights) {
		lead[symbols[i]] = symbols[other]
	}
	return lead
}

// fewSlogans is how many slogans a corpus may have for those that occur once to
// be grouped too.
const fewSlogans = 20000

// Variant is the leading form of the slogan that symbol is a form of: symbol
// itself where there is no other, or no index yet.
func (s *Snapshot) Variant(symbol int32) int32 {
	if s.index == nil || int(symbol) >= len(s.index.lead) {
		return symbol
	}
	return s.index.lead[symbol]
}

// Indexed is how many articles of the snapshot show the slogans of the whole
// corpus.
func (s *Snapshot) Indexed() int {
	if s.index == nil {
		return 0
	}
	return min(s.n, s.index.n)
}

// formTexts are the second forms of slogans, by symbol.
func (s *Snapshot) formTexts() map[int32]string {
	forms := make(map[int32]string, len(s.sloganForms))
	for _, f := range s.sloganForms {
		forms[f.ID] = f.Text
	}
	return forms
}

// ArticleSlogans returns the slogans of an article with all their occurrences in
// its clean text: those of the whole corpus where the index reaches the article,
// else its own; of very many the strongest, as a reader is shown them, while
// SloganCounts has all. Their texts are as this article writes them, where it parts
// their segments if it does; in the order of their first occurrence.
func (s *Snapshot) ArticleSlogans(id int32) []model.Slogan {
	if int(id) >= s.Indexed() {
		return s.ownArticle(id).Slogans
	}
	clean := s.Text(id)
	return slogan.Strongest(s.sloganSpans(clean, han.FoldWithOffsets(clean), s.index.counts(id)), slogan.MaxShown)
}

// sloganSpans finds the slogans that were counted in an article. A dictionary of
// those alone finds what that of the corpus does: no two slogans have a form in
// common, and the occurrences of one do not depend on the others.
func (s *Snapshot) sloganSpans(clean string, folded han.Folded, counts []SloganCount) []model.Slogan {
	phrases := make([]slogan.Phrase, 0, len(counts)+1)
	for i, c := range counts {
		phrases = append(phrases, slogan.Phrase{ID: int32(i), Text: s.sloganInfo[c.Slogan].Text})
		if form, ok := s.index.forms[c.Slogan]; ok {
			phrases = append(phrases, slogan.Phrase{ID: int32(i), Text: form})
		}
	}
	at := make([]int32, len(counts)) // place in out, plus one
	out := make([]model.Slogan, 0, len(counts))
	for _, h := range slogan.NewDictionary(phrases).NewScanner().Scan(folded.Text) {
		symbol := counts[h.Phrase].Slogan
		if at[h.Phrase] == 0 {
			out = append(out, model.Slogan{Key: s.Slogans.Text(symbol), Kind: s.sloganInfo[symbol].Kind})
			at[h.Phrase] = int32(len(out))
		}
		found := &out[at[h.Phrase]-1]
		span := folded.Original(corpus.Span{Start: int(h.Start), End: int(h.End)})
		// The form that parts its segments tells more than one that does not.
		if text := slogan.Unquoted(span.Of(clean)); len(text) > len(found.Text) {
			found.Text = text
		}
		found.Spans = append(found.Spans, span)
		if h.Quoted {
			found.Quoted++
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}
