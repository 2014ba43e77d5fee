package slogan

import (
	"slices"
	"sync"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// text is an article's clean text, folded and by characters, with where the
// characters stand that decide something.
type text struct {
	clean   string
	folded  []rune
	offsets []int32 // byte offset in clean of each character and of the end
	signs   signs
	damage  []span // byte stretches of clean

	repeats repeatTable
	rows    rowBuffers
	names   names
	// placesAt is memory for where places stand.
	placesAt []placeAt
}

// signs are the places of the characters that decide something.
type signs struct {
	noted  []int32    // all of them
	others []int32    // those that are no Han characters, and the end
	cuts   []int32    // those that part segments
	counts []int32    // numerals
	joints []int32    // those that part the segments of a slogan
	turns  []int32    // folded quotation marks and line ends
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
	isSign      signFlags = 1 << iota // it tells anything
	isCut                             // it parts segments
	isCount                           // a numeral
	isQuoteSign                       // it opens or closes a quotation, or ends a line
	isPlus                            // +
	isStrength                        // a verb of the pattern 工业强市
	isFormula                         // a character of a formula, 实字当头
	isJoint                           // it parts the segments of a slogan
	isTurn                            // a folded quotation mark, or a line end
	isOther                           // no Han character
)

const isRare = isQuoteSign | isPlus | isStrength | isFormula

// chart has an entry for each character of the Basic Multilingual Plane: its
// folded form in the low 16 bits, its flags in the high ones; below 0 for those
// that no three bytes are.
type chart [1 << 16]int32

const flagsAt = 16

// flags are those of a character, and beyond the plane those of what is no Han character.
func (c *chart) flags(r rune) signFlags { return signFlags(c[uint16(min(r, 0xFFFF))] >> flagsAt) }

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
		if isSeparator(f) {
			flags |= isJoint
		}
		if IsQuote(f) || f == '\n' {
			flags |= isTurn
		}
		if !han.IsHan(f) {
			flags |= isOther
		}
		if flags != 0 {
			flags |= isSign
		}
		c[r] = f | rune(flags)<<flagsAt
		if utf8.RuneLen(r) != 3 {
			c[r] |= -1 << 31
		}
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
	t.makeRoom(len(a.Text))
	chart := theChart()
	t.fold(chart)
	t.sort(chart)
}

// fold finds the characters, folded, where they stand, and which of them tell
// anything.
func (t *text) fold(chart *chart) {
	clean := t.clean
	f, at, noted := t.folded[:len(clean)], t.offsets[:len(clean)], t.signs.noted[:len(clean)]
	n, signs := 0, 0
	for i := 0; i < len(clean); n++ {
		i, n, signs = foldThrees(chart, clean, i, n, signs, f, at, noted)
		if i == len(clean) {
			break
		}
		r, size := rune(clean[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(clean[i:])
		}
		f[n], at[n] = han.FoldRune(r), int32(i)
		if chart.flags(r)&isSign != 0 && (r <= 0xFFFF || !han.IsHan(r)) {
			noted[signs] = int32(n)
			signs++
		}
		i += size
	}
	t.folded, t.offsets, t.signs.noted = f[:n], append(at[:n], int32(len(clean))), noted[:signs]
}

// foldThrees is fold from byte i on, which character n begins at, up to the first that
// does not take three bytes.
func foldThrees(chart *chart, clean string, i, n, signs int, f []rune, at, noted []int32) (int, int, int) {
	f, at, noted = f[:len(clean)], at[:len(clean)], noted[:len(clean)]
	for rest := clean[i:]; len(rest) > 3; rest = rest[3:] {
		four := uint32(rest[0]) | uint32(rest[1])<<8 | uint32(rest[2])<<16 | uint32(rest[3])<<24
		if four&threeMask != threeBytes {
			break
		}
		e := chart[uint16(four<<12|four>>2&0xFC0|four>>16&0x3F)]
		if e < 0 {
			break
		}
		f[n], at[n] = rune(uint16(e)), int32(i)
		noted[signs] = int32(n) // It is written always and counts where the flag says so.
		signs += int(e >> flagsAt & rune(isSign))
		n++
		i += 3
	}
	return i, n, signs
}

// The bits of four bytes, the first one lowest, that tell whether the first three are
// one character.
const (
	threeMask  = 0xC0C0F0
	threeBytes = 0x8080E0
)

// sort makes lists of the signs by what they tell. It writes each to all lists and lets
// its flags decide where that counts, because no branch could be foretold.
func (t *text) sort(chart *chart) {
	s := &t.signs
	n := len(s.noted)
	others, cuts, counts, joints, turns, rare := s.others[:n+1], s.cuts[:n], s.counts[:n], s.joints[:n], s.turns[:n], s.rare[:n]
	var i, j, k, l, m, o int
	for _, at := range s.noted {
		r := t.folded[at]
		flags := chart.flags(r)
		if IsQuote(r) { // Only as written it tells whether it opens or closes.
			r, _ = utf8.DecodeRuneInString(t.clean[t.offsets[at]:])
			flags = chart.flags(r)
		}
		others[i], cuts[j], counts[k], joints[l], turns[m] = at, at, at, at, at
		rare[o] = rareSign{at, uint16(r), flags}
		i += int(flags / isOther & 1)
		j += int(flags / isCut & 1)
		k += int(flags / isCount & 1)
		l += int(flags / isJoint & 1)
		m += int(flags / isTurn & 1)
		if flags&isRare != 0 {
			o++
		}
	}
	others[i] = int32(len(t.folded))
	s.others, s.cuts, s.counts, s.joints, s.turns, s.rare = others[:i+1], cuts[:j], counts[:k], joints[:l], turns[:m], rare[:o]
}

// isThree reports whether a byte begins characters that all take three bytes, and
// no surrogate or overlong form can be among them.
func isThree(c byte) bool { return c > 0xE0 && c < 0xF0 && c != 0xED }

// makeRoom makes room for a text of up to n characters.
func (t *text) makeRoom(n int) {
	s := &t.signs
	if cap(t.offsets) < n+1 {
		room := n + n/2
		t.folded, t.offsets = make([]rune, room), make([]int32, room+1)
		s.noted, s.others, s.rare = make([]int32, room), make([]int32, room+1), make([]rareSign, room)
		s.cuts, s.counts, s.joints, s.turns = make([]int32, room), make([]int32, room), make([]int32, room), make([]int32, room)
	}
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
