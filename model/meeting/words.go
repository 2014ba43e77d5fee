package meeting

import "sort"

// within is the part of words, which are in order, that lies between start and
// end.
func within(words []found, start, end int) []found {
	i := sort.Search(len(words), func(i int) bool { return words[i].start >= start })
	j := i
	for j < len(words) && words[j].end <= end {
		j++
	}
	return words[i:j]
}

// titlesIn are the titles between two offsets.
func (p *parser) titlesIn(start, end int) []found {
	if start >= p.scannedFrom && end <= p.scannedTo {
		return within(p.titles, start, end)
	}
	return titles.scan(p.text, start, end, nil)
}

// scanWords finds titles and verbs of role in the body once.
func (p *parser) scanWords() {
	if len(p.sentences) == 0 || p.scannedTo > 0 {
		return
	}
	p.scannedFrom, p.scannedTo = p.sentences[0].Start, p.sentences[len(p.sentences)-1].End
	all := titlesAndVerbs.scan(p.text, p.scannedFrom, p.scannedTo, make([]found, 0, 192))
	p.titles, p.verbs = make([]found, 0, 64), make([]found, 0, len(all))
	for _, f := range all {
		if f.value&verbFlag != 0 {
			f.value &^= verbFlag
			p.verbs = append(p.verbs, f)
		} else {
			p.titles = append(p.titles, f)
		}
	}
}

// verbFlag marks the verbs of role among the words of titlesAndVerbs.
const verbFlag = 1 << 8

// titlesAndVerbs holds both, so that one pass finds them.
var titlesAndVerbs = func() *lexicon {
	var all []word
	for _, list := range titles.words {
		all = append(all, list...)
	}
	for _, list := range roleVerbs.words {
		for _, w := range list {
			all = append(all, word{w.text, w.value | verbFlag})
		}
	}
	return buildLexicon(all)
}()
