package slogan

import (
	"cmp"
	"context"
	"slices"
)

// Recurrent phrases are repeated strings of this many characters.
const (
	minRecurrent = 4
	maxRecurrent = 16
	// minCorpus is in how many articles a phrase must stand at least, and
	// perArticles in one of how many: three in a small corpus, 0.3 % of a large one.
	minCorpus   = 3
	perArticles = 300
	// maxSample is how many articles are looked at: enough to see every phrase that
	// passes perArticles some twenty times. maxArticle is how many characters of
	// one article are, so that the two bound the memory.
	maxSample  = 4000
	maxArticle = 1 << 13
	// freedom is the largest share of the occurrences that one neighbour may have
	// on either side: above it the phrase is a mere part of a longer one.
	freedom = 0.7
	// cohesion is how many times more often the two halves of a phrase must stand
	// together than by chance: plain words that can stand beside anything do not.
	cohesion = 60
	// commonplace is the share of the articles from which a phrase is a plain word
	// of such texts, where there are at least manyArticles to tell.
	commonplace  = 0.3
	manyArticles = 100
	// maxRecurrentPhrases bounds the result: the phrases in most articles stay.
	maxRecurrentPhrases = 400
	// fourBits and twoBits give tables with about a slot for each distinct string of
	// four characters in the sample, and some for each of two.
	fourBits = 22
	twoBits  = 21
)

// Recurrent finds phrases that come back across articles without quotation
// marks: repeated strings in enough distinct articles, with free neighbours and
// cohesive halves, which are not plain words, topics or names. text returns the
// folded text of article i of n. Memory is bounded by the sample, to some 100 MB
// for articles of usual lengths; the result is in the order of how many articles
// have it. The error is that of the context.
func Recurrent(ctx context.Context, n int, text func(i int) string) ([]string, error) {
	s := newSample()
	for i := 0; i < n; i += max(1, (n+maxSample-1)/maxSample) {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.add(text(i))
	}
	s.need = max(minCorpus, s.articles/perArticles)
	s.countPairs()
	places, ends := s.frequent()
	from := int32(0)
	for _, to := range ends {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.growAll(places[from:to])
		from = to
	}
	return s.best(), nil
}

// recurrentSample is the text that recurrent phrases are looked for in.
type recurrentSample struct {
	chars    []uint16 // 0 between the runs of Han characters, and at both ends
	article  []uint16 // of each character
	articles int
	need     int // in how many articles a phrase must stand

	singles []int32 // how often each character stands there
	pairs   []int32 // how often pairs do, by hash
	next    []int32 // how often each character is a neighbour; zero between uses
	buffer  []int32 // places of the groups that are being looked at
	found   []recurrentPhrase
}

type recurrentPhrase struct {
	text           []rune
	articles, hits int
}

func newSample() *recurrentSample {
	return &recurrentSample{chars: []uint16{0}, article: []uint16{0},
		singles: make([]int32, 1<<16), pairs: make([]int32, 1<<twoBits), next: make([]int32, 1<<16)}
}

// add adds the runs of Han characters of a folded text that are long enough for a
// phrase.
func (s *recurrentSample) add(folded string) {
	from, limit := len(s.chars), len(s.chars)+maxArticle
	end := func() {
		if len(s.chars)-from < minRecurrent {
			s.chars = s.chars[:from]
		} else {
			s.chars = append(s.chars, 0)
		}
		from = len(s.chars)
	}
	for _, r := range folded {
		if r >= firstUnified && r <= lastUnified {
			s.chars = append(s.chars, uint16(r))
			continue
		}
		if end(); len(s.chars) > limit {
			break
		}
	}
	end()
	for len(s.article) < len(s.chars) {
		s.article = append(s.article, uint16(s.articles))
	}
	s.articles++
}

// countPairs counts single characters and pairs.
func (s *recurrentSample) countPairs() {
	for i, c := range s.chars[1:] {
		s.singles[c]++
		if before := s.chars[i]; c != 0 && before != 0 {
			*s.pair(before, c)++
		}
	}
}

func (s *recurrentSample) pair(a, b uint16) *int32 {
	return &s.pairs[hash2(rune(a), rune(b))>>(64-twoBits)]
}

// frequent are the places where strings of four characters begin that may stand in
// enough articles, by the hash of these, and where those of one hash end.
func (s *recurrentSample) frequent() (places, ends []int32) {
	counts := make([]int32, 1<<fourBits)
	s.eachFour(func(_ int, slot uint64) { counts[slot]++ })
	n := int32(0)
	for slot, count := range counts {
		counts[slot] = -1
		if int(count) >= s.need {
			counts[slot] = n
			n += count
			ends = append(ends, n)
		}
	}
	places = make([]int32, n)
	s.eachFour(func(at int, slot uint64) {
		if k := counts[slot]; k >= 0 {
			places[k] = int32(at)
			counts[slot]++
		}
	})
	return places, ends
}

// eachFour calls each with where every string of four characters begins, and its
// hash.
func (s *recurrentSample) eachFour(each func(at int, slot uint64)) {
	window, run := uint64(0), 0
	for i, c := range s.chars {
		if run++; c == 0 {
			run = 0
		}
		if window = window<<16 | uint64(c); run >= minRecurrent {
			each(i-minRecurrent+1, window*shingleBase>>(64-fourBits))
		}
	}
}

// growAll grows the groups of places of one hash, which nearly always are one.
func (s *recurrentSample) growAll(places []int32) {
	for len(places) >= s.need {
		four := s.chars[places[0] : places[0]+minRecurrent]
		n := 0
		var others []int32
		for _, p := range places {
			if slices.Equal(s.chars[p:p+minRecurrent], four) {
				places[n] = p
				n++
			} else {
				others = append(others, p)
			}
		}
		s.grow(places[:n], minRecurrent)
		places = others
	}
}

// grow takes the string of n characters that stands at all places of a group if it
// is a phrase, and looks at the longer ones that begin with it. Places ascend.
func (s *recurrentSample) grow(group []int32, n int) {
	articles := s.articlesOf(group)
	if articles < s.need || n > maxRecurrent+1 {
		return
	}
	most := int32(freedom * float64(len(group)))
	right, left := s.commonest(group, n), s.commonest(group, -1)
	if n <= maxRecurrent && right <= most && left <= most && !s.narrow(group, n) && !s.narrow(group, -1) {
		s.judge(group, n, articles)
	}
	if int(right) < s.need {
		return
	}
	from := len(s.buffer)
	s.countNext(group, n)
	for k, p := range group {
		c := s.chars[int(p)+n]
		if int(s.next[c]) < s.need {
			continue
		}
		for _, p := range group[k:] {
			if s.chars[int(p)+n] == c {
				s.buffer = append(s.buffer, p)
			}
		}
		s.next[c] = 0 // looked at
	}
	s.clearNext(group, n)
	groups := s.buffer[from:]
	for len(groups) > 0 {
		c, to := s.chars[int(groups[0])+n], 1
		for to < len(groups) && s.chars[int(groups[to])+n] == c {
			to++
		}
		s.grow(groups[:to], n+1)
		groups = groups[to:]
	}
	s.buffer = s.buffer[:from]
}

// articlesOf is in how many articles the places of a group are.
func (s *recurrentSample) articlesOf(group []int32) int {
	n, last := 1, s.article[group[0]]
	for _, p := range group[1:] {
		if a := s.article[p]; a != last {
			last = a
			n++
		}
	}
	return n
}

// narrow reports whether no mark stands at an offset from the places of a group,
// and one of two characters always: the string was cut out of two longer words.
func (s *recurrentSample) narrow(group []int32, offset int) bool {
	var a, b uint16
	for _, p := range group {
		switch c := s.chars[int(p)+offset]; {
		case c == 0:
			return false
		case a == 0:
			a = c
		case c == a, c == b:
		case b == 0:
			b = c
		default:
			return false
		}
	}
	return true
}

// commonest is how often the commonest character stands at an offset from the
// places of a group.
func (s *recurrentSample) commonest(group []int32, offset int) int32 {
	most := s.countNext(group, offset)
	s.clearNext(group, offset)
	return most
}

// countNext counts the characters at an offset from the places of a group, and
// returns the largest count.
func (s *recurrentSample) countNext(group []int32, offset int) int32 {
	most := int32(0)
	for _, p := range group {
		if c := s.chars[int(p)+offset]; c != 0 {
			s.next[c]++
			most = max(most, s.next[c])
		}
	}
	return most
}

func (s *recurrentSample) clearNext(group []int32, offset int) {
	for _, p := range group {
		s.next[s.chars[int(p)+offset]] = 0
	}
}

// sentenced is the least share of the occurrences of a phrase that a longer one with
// it must have: with less the longer one is the phrase in a sentence, as many are.
const sentenced = 0.2

// dropSentences leaves out the phrases that are a more frequent one in a sentence.
func (s *recurrentSample) dropSentences() {
	hits := make(map[string]int, len(s.found))
	for _, p := range s.found {
		hits[string(p.text)] = p.hits
	}
	s.found = slices.DeleteFunc(s.found, func(p recurrentPhrase) bool {
		const width = 3 // bytes of a unified Han character
		text := string(p.text)
		for from := 0; from < len(text); from += width {
			for to := from + minRecurrent*width; to <= len(text); to += width {
				if part := hits[text[from:to]]; float64(p.hits) < sentenced*float64(part) {
					return true
				}
			}
		}
		return false
	})
}

// best are the phrases in most articles.
func (s *recurrentSample) best() []string {
	s.dropSentences()
	slices.SortFunc(s.found, func(a, b recurrentPhrase) int {
		return cmp.Or(cmp.Compare(b.articles, a.articles), cmp.Compare(b.hits, a.hits), slices.Compare(a.text, b.text))
	})
	var out []string
	for _, p := range s.found[:min(len(s.found), maxRecurrentPhrases)] {
		out = append(out, string(p.text))
	}
	return out
}
