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
	keys    Table
	lengths []int32     // bytes of each key
	plain   []int32     // occurrences written as the key is, by symbol
	usual   []otherForm // the other form that was met last, by symbol
	other   map[spelling]int32
	odd     []oddRune // of the article in hand
	text    []byte    // of the occurrence in hand
}

// spelling is one way to write a slogan.
type spelling struct {
	slogan int32
	text   string
}

// otherForm is a form of a slogan and how often it was met in turn.
type otherForm struct {
	text string
	n    int32
}

// oddRune is a character of a folded text that the clean text has another one for.
type oddRune struct {
	at, end  int32
	original rune
}

func newSpellings(s *Snapshot) *spellings {
	n := s.Slogans.Len()
	p := &spellings{keys: s.Slogans, lengths: make([]int32, n), plain: make([]int32, n), usual: make([]otherForm, n), other: map[spelling]int32{}}
	for i := range p.lengths {
		p.lengths[i] = int32(len(p.keys.Text(int32(i))))
	}
	return p
}

// add counts the slogans found in an article, in the order in which they stand.
func (p *spellings) add(s *Snapshot, id int32, hits []slogan.Hit) {
	folded, diff := s.FoldedString(id), s.text.get(s.Row(id).difference)
	kept, known := keepsWords(diff), false
	first := 0
	for _, h := range hits {
		// Most articles differ from their folded text in marks alone, which most slogans
		// do not have. An occurrence has all of its key, so without marks it is as long.
		if kept && h.End-h.Start == p.lengths[h.Phrase] {
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
		p.spell(folded, h, p.odd[first:])
		p.count(h.Phrase)
	}
}

// count counts an occurrence of a slogan that is written as text says.
func (p *spellings) count(symbol int32) {
	usual := &p.usual[symbol]
	switch {
	case string(p.text) == usual.text:
		usual.n++
	case string(p.text) == p.keys.Text(symbol):
		p.plain[symbol]++
	default:
		p.settle(symbol)
		*usual = otherForm{string(p.text), 1}
	}
}

// settle moves the count of the form that was met last to the others.
func (p *spellings) settle(symbol int32) {
	if usual := &p.usual[symbol]; usual.n > 0 {
		p.other[spelling{symbol, usual.text}] += usual.n
		usual.n = 0
	}
}

// settleAll makes other complete.
func (p *spellings) settleAll() {
	for i := range p.usual {
		p.settle(int32(i))
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

// spell makes text an occurrence as the clean text has it, without quotation marks.
func (p *spellings) spell(folded string, h slogan.Hit, odd []oddRune) {
	p.text = p.text[:0]
	at := h.Start
	for _, o := range odd {
		if o.at >= h.End {
			break
		}
		p.appendUnquoted(folded[at:o.at])
		if !slogan.IsQuote(rune(folded[o.at])) {
			p.text = utf8.AppendRune(p.text, o.original)
		}
		at = o.end
	}
	p.appendUnquoted(folded[at:h.End])
}

func (p *spellings) appendUnquoted(folded string) {
	for i := range len(folded) {
		if !slogan.IsQuote(rune(folded[i])) {
			p.text = append(p.text, folded[i])
		}
	}
}

// merge adds the counts of another goroutine, which has settled.
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
