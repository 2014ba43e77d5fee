package slogan

import (
	"cmp"
	"slices"
	"sync"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// text is an article's clean text, folded and by characters, with where the
// characters stand that decide something. All of it is found in one pass.
type text struct {
	clean  string
	folded []rune
	signs  []sign
	odd    []oddRune
	damage []span // byte stretches of clean

	repeats repeatTable
	rows    rowBuffers
	runes   []rune // of the people's names
}

type span struct{ start, end int32 }

// sign is a character that decides something.
type sign struct {
	at    int32
	raw   uint16 // as written; 0 beyond the Basic Multilingual Plane
	flags signFlags
}

// oddRune is a character that does not take three bytes; end is the byte offset
// behind it.
type oddRune struct{ at, end int32 }

// signFlags are what a character tells of itself.
type signFlags uint16

const (
	noHan       signFlags = 1 << iota // it is no Han character
	isStop                            // a phrase may end in front of it
	isCut                             // it parts segments
	isQuoteSign                       // it opens or closes a quotation, or ends a line
	isPlus                            // +
	isCount                           // a numeral
	isStrength                        // a verb of the pattern 工业强市
	isJoint                           // a stream leaves it out, joins it or has to measure it
	isOdd                             // not a character of three bytes
)

// chart has an entry for each character of the Basic Multilingual Plane: its
// folded form in the low 16 bits, its flags in the high ones.
type chart [1 << 16]uint32

const flagsAt = 16

var theChart = sync.OnceValue(func() *chart {
	c := new(chart)
	sets := []struct {
		set  *chars
		flag signFlags
	}{{afterSet, isStop}, {markSet, isCut}, {rowSet, isCount}, {strengthVerbs, isStrength}}
	for r := range rune(len(c)) {
		f := han.FoldRune(r)
		var flags signFlags
		for _, s := range sets {
			if s.set.has(f) {
				flags |= s.flag
			}
		}
		if !han.IsHan(f) {
			flags |= noHan
		}
		if f == '+' {
			flags |= isPlus
		}
		if openers.has(r) || closers.has(r) || r == '\n' {
			flags |= isQuoteSign
		}
		if r < 0x800 || r >= 0xD800 && r <= 0xDFFF {
			flags |= isOdd | isJoint
		}
		if isQuote(f) || isSeparator(f) {
			flags |= isJoint
		}
		c[r] = uint32(f) | uint32(flags)<<flagsAt
	}
	return c
})

// read makes t the text of an article, reusing its memory.
func (t *text) read(a *model.Article) {
	t.clean = a.Text
	t.signs, t.odd, t.damage = t.signs[:0], t.odd[:0], t.damage[:0]
	for _, d := range a.Damage {
		t.damage = append(t.damage, span{int32(d.Start), int32(d.End)})
	}
	clean := a.Text
	if cap(t.folded) < len(clean) {
		t.folded = make([]rune, len(clean)+len(clean)/2)
	}
	f := t.folded[:len(clean)]
	chart := theChart()
	n := 0
	for i := 0; i < len(clean); n++ {
		if c := clean[i]; c&0xF0 == 0xE0 && i+2 < len(clean) {
			b, d := clean[i+1], clean[i+2]
			r := uint16(c)<<12 | uint16(b&0x3F)<<6 | uint16(d&0x3F)
			e := chart[r]
			if b&0xC0 == 0x80 && d&0xC0 == 0x80 && e < uint32(isOdd)<<flagsAt {
				f[n] = rune(uint16(e))
				i += 3
				if e >= 1<<flagsAt {
					t.signs = append(t.signs, sign{int32(n), r, signFlags(e >> flagsAt)})
				}
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(clean[i:])
		i += size
		s := sign{at: int32(n)}
		if r > 0xFFFF {
			f[n] = han.FoldRune(r)
			s.flags = isJoint
			if !han.IsHan(f[n]) {
				s.flags |= noHan
			}
		} else {
			e := chart[r]
			f[n] = rune(uint16(e))
			s.raw, s.flags = uint16(r), signFlags(e>>flagsAt)|isJoint
		}
		t.signs = append(t.signs, s)
		t.odd = append(t.odd, oddRune{int32(n), int32(i)})
	}
	t.folded = f[:n]
}

// offset is the byte offset in the clean text of a character or of the end.
func (t *text) offset(at int) int32 {
	k, _ := slices.BinarySearchFunc(t.odd, int32(at), func(o oddRune, at int32) int { return cmp.Compare(o.at, at) })
	if k == 0 {
		return 3 * int32(at)
	}
	return t.odd[k-1].end + 3*(int32(at)-t.odd[k-1].at-1)
}

// written is a stretch of characters as the article writes it.
func (t *text) written(from, to int) string { return t.clean[t.offset(from):t.offset(to)] }

// damaged reports whether a stretch of characters has damage.
func (t *text) damaged(from, to int) bool {
	if len(t.damage) == 0 || from >= to {
		return false
	}
	start, end := t.offset(from), t.offset(to)
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
