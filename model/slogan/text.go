package slogan

import (
	"slices"
	"sync"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// text is an article's clean text, folded and by characters, with where the
// characters stand that decide something, and its stream. All of it is found in
// one pass.
type text struct {
	clean   string
	folded  []rune
	offsets []int32 // byte offset in clean of each character and of the end
	signs   signs
	stream  *stream
	damage  []span // byte stretches of clean

	repeats repeatTable
	rows    rowBuffers
	runes   []rune // of the people's names
}

// signs are the places of the characters that decide something.
type signs struct {
	cuts   []int32    // those that part segments
	counts []int32    // numerals
	rare   []rareSign // the others
}

// rareSign is a quotation mark or line end, a plus sign, a verb of the pattern
// 工业强市 or a character of a formula.
type rareSign struct {
	at    int32
	raw   uint16 // as written
	flags signFlags
}

type span struct{ start, end int32 }

// signFlags are what a character tells of itself.
type signFlags uint16

const (
	isCut       signFlags = 1 << iota // it parts segments
	isCount                           // a numeral
	isQuoteSign                       // it opens or closes a quotation, or ends a line
	isPlus                            // +
	isStrength                        // a verb of the pattern 工业强市
	isFormula                         // a character of a formula, 实字当头
	isJoint                           // a stream leaves it out, joins it or ends a line with it
)

const isRare = isQuoteSign | isPlus | isStrength | isFormula

// chart has an entry for each character of the Basic Multilingual Plane: its
// folded form in the low 16 bits, its flags in the high ones.
type chart [1 << 16]uint32

const flagsAt = 16

var theChart = sync.OnceValue(func() *chart {
	c := new(chart)
	sets := []struct {
		set  *chars
		flag signFlags
	}{{markSet, isCut}, {rowSet, isCount}, {strengthVerbs, isStrength}, {formulaSet, isFormula}}
	for r := range rune(len(c)) {
		f := han.FoldRune(r)
		var flags signFlags
		for _, s := range sets {
			if s.set.has(f) {
				flags |= s.flag
			}
		}
		if f == '+' {
			flags |= isPlus
		}
		if openers.has(r) || closers.has(r) || r == '\n' {
			flags |= isQuoteSign
		}
		if IsQuote(f) || isSeparator(f) || f == '\n' {
			flags |= isJoint
		}
		c[r] = uint32(f) | uint32(flags)<<flagsAt
	}
	return c
})

// read makes t the text of an article, reusing its memory.
func (t *text) read(a *model.Article) {
	t.clean = a.Text
	t.damage = t.damage[:0]
	for _, d := range a.Damage {
		t.damage = append(t.damage, span{int32(d.Start), int32(d.End)})
	}
	clean := a.Text
	t.makeRoom(len(clean))
	stream := t.stream
	stream.text = clean
	f, at := t.folded[:len(clean)], t.offsets[:len(clean)+1]
	g, starts := stream.runes[:len(clean)], stream.at[:len(clean)]
	chart := theChart()
	n, m := 0, 0 // characters of the text and of the stream
	var marks quoteState
	for i := 0; i < len(clean); n++ {
		r, size := rune(clean[i]), 1
		switch c := clean[i]; {
		case c < utf8.RuneSelf:
		case isThree(c) && i+2 < len(clean) && clean[i+1]&0xC0 == 0x80 && clean[i+2]&0xC0 == 0x80:
			r, size = rune(c&0xF)<<12|rune(clean[i+1]&0x3F)<<6|rune(clean[i+2]&0x3F), 3
		default:
			r, size = utf8.DecodeRuneInString(clean[i:])
		}
		e := uint32(0)
		folded := r
		if r > 0xFFFF {
			folded = han.FoldRune(r)
		} else {
			e = chart[r]
			folded = rune(uint16(e))
		}
		at[n] = int32(i)
		f[n] = folded
		if e < 1<<flagsAt && marks.before == 0 {
			g[m], starts[m] = folded, int32(i)
			m++
			i += size
			continue
		}
		flags := signFlags(e >> flagsAt)
		t.signs.note(int32(n), r, flags)
		if flags&isJoint == 0 && marks.before == 0 {
			g[m], starts[m] = folded, int32(i)
			m++
		} else if !marks.skips(folded) {
			m = stream.push(m, folded, int32(i), int32(i+size), &marks)
		}
		i += size
	}
	at[n] = int32(len(clean))
	t.folded, t.offsets = f[:n], at[:n+1]
	stream.close(m, &marks)
}

// isThree reports whether a byte begins characters that all take three bytes, and
// no surrogate or overlong form can be among them.
func isThree(c byte) bool { return c > 0xE0 && c < 0xF0 && c != 0xED }

// makeRoom makes room for a text of up to n characters.
func (t *text) makeRoom(n int) {
	if cap(t.offsets) < n+1 {
		t.folded, t.offsets = make([]rune, n+n/2), make([]int32, n+n/2+1)
		s := &t.signs
		s.cuts, s.counts = make([]int32, 0, n+n/2), make([]int32, 0, n+n/2)
	}
	s := &t.signs
	s.cuts, s.counts, s.rare = s.cuts[:0], s.counts[:0], s.rare[:0]
	t.stream.empty(n)
}

// note adds a place to the lists of its flags. It writes to each list and lets the
// flag decide whether that counts, because no branch could be foretold.
func (s *signs) note(at int32, r rune, flags signFlags) {
	s.cuts = advance(s.cuts, at, flags/isCut)
	s.counts = advance(s.counts, at, flags/isCount)
	if flags&isRare != 0 {
		s.rare = append(s.rare, rareSign{at, uint16(r), flags})
	}
}

// advance appends a value where the lowest bit is set. There is room.
func advance(list []int32, value int32, bit signFlags) []int32 {
	n := len(list)
	list = list[:n+1]
	list[n] = value
	return list[:n+int(bit&1)]
}

// written is a stretch of characters as the article writes it.
func (t *text) written(from, to int) string { return t.clean[t.offsets[from]:t.offsets[to]] }

// damaged reports whether a stretch of characters has damage.
func (t *text) damaged(from, to int) bool {
	if len(t.damage) == 0 || from >= to {
		return false
	}
	start, end := t.offsets[from], t.offsets[to]
	return slices.ContainsFunc(t.damage, func(d span) bool { return d.start < end && start < d.end && d.start < d.end })
}

// candidate is a stretch of a text that is a slogan.
type candidate struct {
	from, to int // characters
	kind     model.SloganKind
	parts    int // segments of a parallel phrase
}

// before is the folded text of up to n characters in front of at, from the same
// line.
func (t *text) before(at, n int) []rune {
	from := at
	for from > 0 && at-from < n && t.folded[from-1] != '\n' {
		from--
	}
	return t.folded[from:at:at]
}

// after is the folded text of up to n characters from at on, from the same line.
func (t *text) after(at, n int) []rune {
	to := at
	for to < len(t.folded) && to-at < n && t.folded[to] != '\n' {
		to++
	}
	return t.folded[at:to:to]
}
