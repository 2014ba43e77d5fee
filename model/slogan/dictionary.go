package slogan

import (
	"math/bits"
	"slices"

	"example.org/meetbrowse/corpus/han"
)

// Phrase is an entry of a dictionary: a slogan and the number it goes by.
type Phrase struct {
	ID   int32
	Text string // in either script, with or without punctuation
}

// Dictionary finds a fixed set of phrases in texts, all in one pass. It is
// immutable and may be used by several goroutines, each with its own Scanner.
//
// One table gives the lengths of the forms that begin with the three characters at a
// position of a text, another one the form that so many characters are. Bit filters in front
// of both, which a core's caches hold, keep most positions from getting that far.
type Dictionary struct {
	forms  []form
	runes  []rune // of all forms, back to back
	slots  []slot // the forms by hash, at most half of them taken
	shift  int    // leaves the number of a slot of a hash
	fronts frontTable
	long   []int  // the lengths of all forms of longForm characters or more, ascending
	pair   filter // first two characters of all forms
	whole  filter // all forms, by hash
	ids    int32  // one more than the largest id
}

// form is one way to write a phrase: runes[at:at+n].
type form struct {
	at     int32
	n      int32
	phrase int32
}

// slot is the number of a form, plus one, and a part of its hash.
type slot struct {
	tag  uint32
	form int32
}

// minRunes is the length of the shortest phrase in characters: one character is
// emphasis, not a slogan.
const minRunes = 2

// frontRunes is how many characters the table of fronts knows.
const frontRunes = 3

// NewDictionary returns a dictionary of the phrases. Phrases shorter than two
// characters are left out; of two phrases with the same form the first counts.
func NewDictionary(phrases []Phrase) *Dictionary {
	d := &Dictionary{}
	var folded []rune
	for _, p := range phrases {
		folded = folded[:0]
		for _, r := range p.Text {
			folded = append(folded, han.FoldRune(r))
		}
		d.addForms(p.ID, folded)
	}
	d.fillSlots()
	d.fillFronts()
	return d
}

// addForms adds the ways in which a folded phrase may stand in a stream: with a
// separator between its segments, and without.
func (d *Dictionary) addForms(id int32, folded []rune) {
	at := len(d.runes)
	d.runes = appendForm(d.runes, folded, true)
	parted := len(d.runes) - at
	d.addForm(id, at)
	joined := appendForm(d.runes, folded, false)
	if len(joined)-len(d.runes) < parted {
		at, d.runes = len(d.runes), joined
		d.addForm(id, at)
	}
}

// addForm adds what the runes from at on are as a form of a phrase, if it is long
// enough.
func (d *Dictionary) addForm(id int32, at int) {
	if n := len(d.runes) - at; n >= minRunes {
		d.forms = append(d.forms, form{int32(at), int32(n), id})
		d.ids = max(d.ids, id+1)
	}
}

// fillSlots makes the table of the forms, and keeps the first of equal ones.
func (d *Dictionary) fillSlots() {
	width := max(bits.Len(uint(2*len(d.forms))), 4)
	d.slots, d.shift = make([]slot, 1<<width), 64-width
	d.whole = newFilter(len(d.forms))
	forms := d.forms
	d.forms = d.forms[:0]
	for _, f := range forms {
		text := d.text(f)
		h := hashOn(0, text)
		if s := d.slot(h, text); s.form == 0 {
			d.forms = append(d.forms, f)
			*s = slot{tagOf(h), int32(len(d.forms))}
			d.whole.add(h)
		}
	}
}

// fillFronts makes the table of fronts and the filters.
func (d *Dictionary) fillFronts() {
	short := 0
	for _, f := range d.forms {
		if f.n < frontRunes {
			short++
			continue
		}
		d.fronts.add(frontOf(d.text(f)), lengthBit(int(f.n)))
		if at, found := slices.BinarySearch(d.long, int(f.n)); f.n >= longForm && !found {
			d.long = slices.Insert(d.long, at, int(f.n))
		}
	}
	d.pair = newFilter(d.fronts.n + short)
	for _, f := range d.forms {
		d.pair.add(hash2(d.runes[f.at], d.runes[f.at+1]))
	}
}

func (d *Dictionary) text(f form) []rune { return d.runes[f.at : f.at+f.n] }

// Len is the number of forms.
func (d *Dictionary) Len() int { return len(d.forms) }

// lookup calls each with every form that text begins with, the longest first.
func (d *Dictionary) lookup(text []rune, each func(phrase int32, n int)) {
	if len(text) < minRunes {
		return
	}
	var space [8]int32
	h := hashOn(0, text[:minRunes])
	found := d.appendForm(space[:0], h, text[:minRunes])
	if len(text) >= frontRunes {
		if lengths := d.fronts.lengths(frontOf(text)); lengths != 0 {
			found = d.appendForms(found, h, text, lengths)
		}
	}
	for i := len(found) - 1; i >= 0; i-- {
		f := &d.forms[found[i]]
		each(f.phrase, int(f.n))
	}
}

// appendForms adds the forms of some lengths that a text begins with, the shortest
// first. h is the hash of its first two characters.
func (d *Dictionary) appendForms(found []int32, h uint64, text []rune, lengths uint64) []int32 {
	hashed := minRunes
	for masked := lengths &^ longBit; masked != 0; masked &= masked - 1 {
		n := bits.TrailingZeros64(masked)
		if n > len(text) {
			return found
		}
		h, hashed = hashOn(h, text[hashed:n]), n
		found = d.appendForm(found, h, text[:n])
	}
	if lengths&longBit == 0 {
		return found
	}
	for _, n := range d.long {
		if n > len(text) {
			break
		}
		h, hashed = hashOn(h, text[hashed:n]), n
		found = d.appendForm(found, h, text[:n])
	}
	return found
}

// appendForm adds the form that a text with a hash is, if it is one.
func (d *Dictionary) appendForm(found []int32, h uint64, text []rune) []int32 {
	if !d.whole.has(h) {
		return found
	}
	if s := d.slot(h, text); s.form != 0 {
		return append(found, s.form-1)
	}
	return found
}

// slot is that of the form which a text with a hash is, or the free one where it
// belongs.
func (d *Dictionary) slot(h uint64, text []rune) *slot {
	tag := tagOf(h)
	for i := h >> d.shift; ; i = (i + 1) % uint64(len(d.slots)) {
		s := &d.slots[i]
		if s.form == 0 || s.tag == tag && slices.Equal(d.text(d.forms[s.form-1]), text) {
			return s
		}
	}
}

// hashOn is the hash of a text and what stands behind it, from the hash of the text;
// that of no text is 0.
func hashOn(h uint64, behind []rune) uint64 {
	for _, r := range behind {
		h = (h + uint64(uint32(r))) * shingleBase
	}
	return h
}

// tagOf is the part of a hash that a slot keeps. The highest bits, which number the
// slots, tell little of it.
func tagOf(h uint64) uint32 { return uint32(h >> 16) }

// frontTable has the lengths of the forms that begin with a front, three characters: a
// hash table of at most half its slots, tried one after the other.
type frontTable struct {
	slots []front
	shift int
	n     int
}

// front is a front and a set of lengths: bit n for forms of n characters, longBit for
// longer ones.
type front struct {
	key     uint64 // never 0
	lengths uint64
}

const (
	longForm = 64
	longBit  = 1
)

// lengthBit is the bit of forms of n characters in a set of lengths.
func lengthBit(n int) uint64 {
	if n >= longForm {
		return longBit
	}
	return 1 << n
}

// runeBits is how many bits a rune takes.
const runeBits = 21

// frontOf is the key of the front that a text begins with.
func frontOf(text []rune) uint64 {
	return 1<<(frontRunes*runeBits) | uint64(text[0])<<(2*runeBits) | uint64(text[1])<<runeBits | uint64(text[2])
}

// add adds to the lengths of a front.
func (t *frontTable) add(key, lengths uint64) {
	if 2*(t.n+1) > len(t.slots) {
		t.grow()
	}
	s := t.slot(key)
	if s.key == 0 {
		t.n++
		s.key = key
	}
	s.lengths |= lengths
}

// grow doubles the slots.
func (t *frontTable) grow() {
	old := t.slots
	t.slots = make([]front, max(2*len(old), 16))
	t.shift = 64 - bits.TrailingZeros(uint(len(t.slots)))
	for _, s := range old {
		if s.key != 0 {
			*t.slot(s.key) = s
		}
	}
}

// lengths is the set of a front, 0 where no form begins with it.
func (t *frontTable) lengths(key uint64) uint64 {
	if t.n == 0 {
		return 0
	}
	return t.slot(key).lengths
}

// slot is that of a key, or the free one where it belongs.
func (t *frontTable) slot(key uint64) *front {
	for i := key * shingleBase >> t.shift; ; i = (i + 1) % uint64(len(t.slots)) {
		if s := &t.slots[i]; s.key == key || s.key == 0 {
			return s
		}
	}
}
