package library

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/meetbrowse/model/slogan"
)

// A slogan is shown as the articles write it most often: in which script, with
// which marks between its segments. That is counted while its occurrences are, and
// does not depend on which article is read first.

// spellings count how slogans are written. They are for one goroutine.
type spellings struct {
	keys  Table
	plain []int32 // occurrences written as the key is, by symbol
	other map[spelling]int32
	odd   []oddRune // of the article in hand
}

// spelling is one way to write a slogan.
type spelling struct {
	slogan int32
	text   string
}

// oddRune is a character of a folded text that the clean text has another one for.
type oddRune struct {
	at, end  int32
	original rune
}

func newSpellings(s *Snapshot) *spellings {
	return &spellings{keys: s.Slogans, plain: make([]int32, s.Slogans.Len()), other: map[spelling]int32{}}
}

// add counts the slogans found in an article, in the order in which they stand.
func (p *spellings) add(s *Snapshot, id int32, hits []slogan.Hit) {
	folded, diff := s.FoldedString(id), s.text.get(s.Row(id).difference)
	kept, known := keepsWords(diff), false
	first := 0
	for _, h := range hits {
		// Most articles differ from their folded text in marks alone, which most
		// slogans do not have.
		if kept && folded[h.Start:h.End] == p.keys.Text(h.Phrase) {
			p.plain[h.Phrase]++
			continue
		}
		if !known {
			p.read(folded, diff)
			known = true
		}
		for first < len(p.odd) && p.odd[first].at < h.Start {
			first++
		}
		text := slogan.Unquoted(spelt(folded, h, p.odd[first:]))
		if text == p.keys.Text(h.Phrase) {
			p.plain[h.Phrase]++
		} else {
			p.other[spelling{h.Phrase, text}]++
		}
	}
}

// read notes where an article differs from its folded text.
func (p *spellings) read(folded string, diff []byte) {
	p.odd = p.odd[:0]
	_ = eachDifference(folded, diff, func(at, end int, original rune) {
		p.odd = append(p.odd, oddRune{int32(at), int32(end), original})
	}) // Add wrote the difference itself
}

// keepsWords reports whether no letter and no digit is among what a difference puts
// in the place of folded characters.
func keepsWords(diff []byte) bool {
	in := reader{data: diff}
	if len(diff) == 0 {
		return true
	}
	return bytes.IndexFunc(in.bytes(int(in.uvarint())), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0
}

// spelt is an occurrence as the clean text has it.
func spelt(folded string, h slogan.Hit, odd []oddRune) string {
	if len(odd) == 0 || odd[0].at >= h.End {
		return folded[h.Start:h.End]
	}
	out := make([]byte, 0, h.End-h.Start+utf8.UTFMax)
	at := h.Start
	for _, o := range odd {
		if o.at >= h.End {
			break
		}
		out = append(out, folded[at:o.at]...)
		out = utf8.AppendRune(out, o.original)
		at = o.end
	}
	return string(append(out, folded[at:h.End]...))
}

// merge adds the counts of another goroutine.
func (p *spellings) merge(o *spellings) {
	for i, n := range o.plain {
		p.plain[i] += n
	}
	for s, n := range o.other {
		p.other[s] += n
	}
}

// labels are the commonest forms, of equals the one that sorts first, for the slogans
// that are known by another one.
func (p *spellings) labels(s *Snapshot) map[int32]string {
	type best struct {
		text string
		n    int32
	}
	found := map[int32]best{}
	for o, n := range p.other {
		b, ok := found[o.slogan]
		if !ok {
			b = best{p.keys.Text(o.slogan), p.plain[o.slogan]}
		}
		if n > b.n || n == b.n && strings.Compare(o.text, b.text) < 0 {
			b = best{o.text, n}
		}
		found[o.slogan] = b
	}
	out := map[int32]string{}
	for symbol, n := range p.plain {
		text := p.keys.Text(int32(symbol))
		if b, ok := found[int32(symbol)]; ok {
			text = b.text
		} else if n == 0 {
			continue
		}
		if text != s.sloganInfo[symbol].Text {
			out[int32(symbol)] = strings.Clone(text)
		}
	}
	return out
}
