package slogan

import (
	"context"
	"slices"
)

// recurrentSample is the text that recurrent phrases are looked for in.
type recurrentSample struct {
	chars    []uint16 // 0 between the runs of Han characters, and at both ends
	starts   []int32  // where each article begins in it
	articles int
	need     int // in how many articles a phrase must stand
	parts    []samplePart

	singles []int32 // how often each character stands there
	pairs   []int32 // how often pairs do, by hash
}

// samplePart is the articles of a sample that one goroutine reads.
type samplePart struct {
	chars  []uint16
	starts []int32
	base   int32 // where the part begins in the sample
	fours  [shares][]four
}

// readSample reads every so many of n articles, in as many parts as there are workers.
func readSample(ctx context.Context, n int, text func(i int) string, workers int) (*recurrentSample, error) {
	step := max(1, (n+maxSample-1)/maxSample)
	articles := (n + step - 1) / step
	s := &recurrentSample{articles: articles, need: max(minCorpus, articles/perArticles), parts: make([]samplePart, workers),
		singles: make([]int32, 1<<16), pairs: make([]int32, 1<<twoBits)}
	err := inParallel(ctx, workers, workers, func(k, _ int) {
		var texts []string
		for i := articles * k / workers; i < articles*(k+1)/workers && ctx.Err() == nil; i++ {
			texts = append(texts, text(i*step))
		}
		s.parts[k].read(texts)
		s.parts[k].findFours()
	})
	if err != nil {
		return nil, err
	}
	s.join()
	return s, nil
}

// join puts the characters of the parts together.
func (s *recurrentSample) join() {
	total := int32(1)
	for i := range s.parts {
		s.parts[i].base = total
		total += int32(len(s.parts[i].chars))
	}
	s.chars = make([]uint16, total)
	for i := range s.parts {
		p := &s.parts[i]
		copy(s.chars[p.base:], p.chars)
		for _, at := range p.starts {
			s.starts = append(s.starts, p.base+at)
		}
		p.chars, p.starts = nil, nil
	}
}

// read makes a part of folded texts.
func (p *samplePart) read(texts []string) {
	room := 0
	for _, t := range texts {
		room += min(roomFor(t), 2*maxArticle)
	}
	p.chars = make([]uint16, 0, room)
	for _, t := range texts {
		p.add(t)
	}
}

// roomFor is how many characters a folded text has in a sample at most: a run of four,
// which thirteen bytes make with its mark, has five with its 0.
func roomFor(folded string) int { return len(folded)*5/13 + minRecurrent + 1 }

// add adds the runs of Han characters of a folded text that are long enough for a
// phrase, each with a 0 behind it.
func (p *samplePart) add(folded string) {
	first := len(p.chars)
	p.starts = append(p.starts, int32(first))
	p.chars = slices.Grow(p.chars, roomFor(folded))
	chars := p.chars[:first+roomFor(folded)]
	from, to := first, first
	for i := 0; i <= len(folded); {
		if r := unifiedAt(folded, i); r > 0 {
			chars[to] = r
			to++
			i += 3
			continue
		}
		i++ // Of a character of several bytes none but the first begins one.
		if to-from < minRecurrent {
			to = from
			continue
		}
		chars[to] = 0
		to++
		if from = to; to > first+maxArticle {
			break
		}
	}
	p.chars = chars[:to]
}

// unifiedAt is the unified Han character that begins at byte i of a text, 0 where none
// does.
func unifiedAt(text string, i int) uint16 {
	if i+2 >= len(text) || text[i]-0xE4 > 0xE9-0xE4 || text[i+1]&0xC0 != 0x80 || text[i+2]&0xC0 != 0x80 {
		return 0
	}
	r := uint16(text[i])<<12 | uint16(text[i+1]&0x3F)<<6 | uint16(text[i+2]&0x3F)
	if r < firstUnified {
		return 0
	}
	return r
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
