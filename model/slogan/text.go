package slogan

import (
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

	marks  []int32     // where characters other than common Han characters stand
	ends   []int32     // byte offset in clean behind each mark
	cuts   []int32     // those marks that part segments
	quotes []quoteSign // quotation marks and line ends
	plus   []int32     // plus signs
	counts []int32     // numerals
	verbs  []int32     // verbs of the pattern 工业强市
	stops  []int32     // where a phrase may end: in front of a mark, a structural word or the end
	damage []span      // byte stretches of clean

	repeats repeatTable
	rows    rowBuffers
	runes   []rune // of the people's names
}

type span struct{ start, end int32 }

// quoteSign is a quotation mark as written, or a line end.
type quoteSign struct {
	at int32
	r  rune
}

// What a character, as written, tells of itself. The low 16 bits of its entry in
// the chart are its folded form.
const (
	isStop uint32 = 1 << (16 + iota)
	isCut
	isQuoteSign
	isPlus
	isCount
	isStrength
)

// chart is an entry for each character of the Basic Multilingual Plane.
type chart [1 << 16]uint32

var theChart = sync.OnceValue(func() *chart {
	c := new(chart)
	for r := range rune(len(c)) {
		f := han.FoldRune(r)
		e := uint32(f)
		add := func(set *chars, flag uint32) {
			if set.has(f) {
				e |= flag
			}
		}
		add(afterSet, isStop)
		add(markSet, isCut)
		add(rowSet, isCount)
		add(strengthVerbs, isStrength)
		if f == '+' {
			e |= isPlus
		}
		if pairs[r] != 0 || closers.has(r) || r == '\n' {
			e |= isQuoteSign
		}
		c[r] = e
	}
	return c
})

// read makes t the text of an article, reusing its memory.
func (t *text) read(a *model.Article) {
	t.clean = a.Text
	t.marks, t.ends, t.cuts, t.quotes = t.marks[:0], t.ends[:0], t.cuts[:0], t.quotes[:0]
	t.plus, t.counts, t.verbs, t.stops = t.plus[:0], t.counts[:0], t.verbs[:0], t.stops[:0]
	t.damage = t.damage[:0]
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
		if c := clean[i]; c >= firstHanByte && c <= lastHanByte && i+2 < len(clean) {
			b, d := clean[i+1], clean[i+2]
			if b&0xC0 == 0x80 && d&0xC0 == 0x80 {
				e := chart[uint16(c)<<12|uint16(b&0x3F)<<6|uint16(d&0x3F)]
				f[n] = rune(e & 0xFFFF)
				if e > 0xFFFF {
					t.noteWord(int32(n), e)
				}
				i += 3
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(clean[i:])
		i += size
		if r > 0xFFFF {
			f[n] = han.FoldRune(r)
			t.noteMark(int32(n), int32(i), r, 0)
			continue
		}
		e := chart[r]
		f[n] = rune(e & 0xFFFF)
		t.noteMark(int32(n), int32(i), r, e)
	}
	t.folded = f[:n]
	t.stops = append(t.stops, int32(n))
}

// noteWord notes where a Han character stands that decides something.
func (t *text) noteWord(at int32, e uint32) {
	if e&isStop != 0 {
		t.stops = append(t.stops, at)
	}
	if e&isCount != 0 {
		t.counts = append(t.counts, at)
	}
	if e&isStrength != 0 {
		t.verbs = append(t.verbs, at)
	}
}

// noteMark notes where another character stands; end is the offset behind it.
func (t *text) noteMark(at, end int32, r rune, e uint32) {
	if r < firstHan || r > lastHan {
		t.marks = append(t.marks, at)
		t.ends = append(t.ends, end)
	}
	if e&isStop != 0 {
		t.stops = append(t.stops, at)
	}
	if e&isCut != 0 {
		t.cuts = append(t.cuts, at)
	}
	if e&isQuoteSign != 0 {
		t.quotes = append(t.quotes, quoteSign{at, r})
	}
	if e&isPlus != 0 {
		t.plus = append(t.plus, at)
	}
	t.noteWord(at, e&^isStop)
}

// offset is the byte offset in the clean text of a character; of one that is read
// already, or the next one.
func (t *text) offset(at int) int32 {
	k, _ := slices.BinarySearch(t.marks, int32(at))
	if k == 0 {
		return 3 * int32(at)
	}
	return t.ends[k-1] + 3*(int32(at)-t.marks[k-1]-1)
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
