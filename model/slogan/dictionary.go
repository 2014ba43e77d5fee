package slogan

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"

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
// The forms of the phrases are sorted; a table gives the range of those that begin
// with the three characters at a position of a text. In it stands the last form that
// does not sort behind the text: every form that the text begins with is that one or
// begins it. Bit filters on the first two and three characters keep most positions
// from getting that far.
type Dictionary struct {
	forms []form
	runes []rune   // of all forms, back to back
	keys  []uint64 // packed characters of each form behind its front
	first frontTable
	pair  filter // first two characters of all forms
	two   filter // first two characters of forms of two characters
	three filter // first three characters of longer forms
	ids   int32  // one more than the largest id
}

// form is one way to write a phrase: runes[at:at+n].
type form struct {
	at     int32
	n      int32
	phrase int32
	up     int32 // the longest form of frontRunes or more that begins this one; none
}

// none is the number of no form.
const none = -1

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
	d.sortForms()
	var fronts []front
	for i, f := range d.forms {
		key := frontOf(d.text(f))
		if n := len(fronts); n == 0 || fronts[n-1].key != key {
			fronts = append(fronts, front{key: key, from: int32(i)})
		}
		fronts[len(fronts)-1].to = int32(i + 1)
	}
	d.first = newFrontTable(fronts)
	d.linkForms(fronts)
	d.pair, d.two, d.three = newFilter(len(d.forms)), newFilter(len(d.forms)), newFilter(len(d.forms))
	for _, f := range d.forms {
		t := d.text(f)
		d.pair.add(hash2(t[0], t[1]))
		if len(t) == minRunes {
			d.two.add(hash2(t[0], t[1]))
		} else {
			d.three.add(hash3(t[0], t[1], t[2]))
		}
	}
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
		d.forms = append(d.forms, form{int32(at), int32(n), id, none})
		d.ids = max(d.ids, id+1)
	}
}

// sortForms sorts the forms, and keeps the first of each.
func (d *Dictionary) sortForms() {
	type packed struct {
		key uint64
		form
	}
	list := make([]packed, len(d.forms))
	for i, f := range d.forms {
		list[i] = packed{packFront(d.text(f)), f}
	}
	slices.SortFunc(list, func(a, b packed) int {
		if a.key != b.key { // It nearly always tells.
			return cmp.Compare(a.key, b.key)
		}
		return cmp.Or(slices.Compare(d.text(a.form), d.text(b.form)), cmp.Compare(a.at, b.at))
	})
	d.forms = d.forms[:0]
	for _, p := range list {
		if n := len(d.forms); n == 0 || !slices.Equal(d.text(d.forms[n-1]), d.text(p.form)) {
			d.forms = append(d.forms, p.form)
		}
	}
}

// linkForms links each form to the one that begins it, among those of one front.
func (d *Dictionary) linkForms(fronts []front) {
	d.keys = make([]uint64, len(d.forms))
	for _, r := range fronts {
		up := int32(none)
		for i := r.from; i < r.to; i++ {
			f := &d.forms[i]
			text := d.text(*f)
			for up != none && !begins(text, d.text(d.forms[up])) {
				up = d.forms[up].up
			}
			f.up, up = up, i
			if len(text) > frontRunes {
				d.keys[i] = packFront(text[frontRunes:])
			}
		}
	}
}

// begins reports whether a text begins with another.
func begins(text, front []rune) bool {
	return len(front) <= len(text) && slices.Equal(text[:len(front)], front)
}

func (d *Dictionary) text(f form) []rune { return d.runes[f.at : f.at+f.n] }

// Len is the number of forms.
func (d *Dictionary) Len() int { return len(d.forms) }

// lookup calls each with every form that text begins with, the longest first.
func (d *Dictionary) lookup(text []rune, each func(phrase int32, n int)) {
	if len(text) < minRunes {
		return
	}
	if len(text) > minRunes && d.three.has(hash3(text[0], text[1], text[2])) {
		key := packFront(text[frontRunes:])
		for i := d.lastBefore(text, key); i != none; i = d.forms[i].up {
			if d.beginsWith(text, key, i) {
				each(d.forms[i].phrase, int(d.forms[i].n))
			}
		}
	}
	if d.two.has(hash2(text[0], text[1])) {
		if r := d.first.slot(frontOf(text[:minRunes])); r.to > r.from {
			each(d.forms[r.from].phrase, minRunes)
		}
	}
}

// lastBefore is a form that each form which a text of three characters or more begins
// with is or begins; none where there is none. key is the text's.
func (d *Dictionary) lastBefore(text []rune, key uint64) int32 {
	r := d.first.slot(frontOf(text[:frontRunes]))
	if r.from == r.to {
		return none
	}
	keys := d.keys[r.from:r.to]
	last := 0 // Those behind it have greater keys, if not all have.
	for n := len(keys); n > 1; {
		half := n / 2
		if keys[last+half] <= key {
			last += half
		}
		n -= half
	}
	switch {
	case keys[last] > key:
		return none
	case keys[last] == key && last > 0 && keys[last-1] == key: // They do not tell.
		first := last - 1
		for first > 0 && keys[first-1] == key {
			first--
		}
		same := d.forms[int(r.from)+first : int(r.from)+last+1]
		last = first - 1 + sort.Search(len(same), func(i int) bool { return d.isBehind(&same[i], text) })
		if last < 0 {
			return none
		}
	}
	return r.from + int32(last)
}

// isBehind reports whether a form sorts behind a text that has its front.
func (d *Dictionary) isBehind(f *form, text []rune) bool {
	return slices.Compare(d.runes[f.at+frontRunes:f.at+f.n], text[frontRunes:]) > 0
}

// beginsWith reports whether a text with a key begins with form i, which has its front.
func (d *Dictionary) beginsWith(text []rune, key uint64, i int32) bool {
	f := &d.forms[i]
	behind := max(frontRunes+packedRunes-int(f.n), 0) // characters of the key that do not count
	return (d.keys[i]^key)>>(16*behind) == 0 && int(f.n) <= len(text) && slices.Equal(d.runes[f.at:f.at+f.n], text[:f.n])
}

// packFront is the first four characters of a text, the first one highest. Of two texts
// it is no larger for the one that sorts first.
func packFront(text []rune) uint64 {
	packed := uint64(0)
	for i := range packedRunes {
		packed <<= 16
		if i < len(text) {
			packed |= uint64(packable(text[i]))
		}
	}
	return packed
}

// front is the range of the forms with a front: their first three characters, or those
// of a form of two.
type front struct {
	key      uint64
	from, to int32
}

// frontOf is the key of a text's front, which is never 0.
func frontOf(text []rune) uint64 {
	a, b := uint64(text[0])<<(2*runeBits), uint64(text[1])<<runeBits
	if len(text) == minRunes {
		return a | b | (1<<runeBits - 1) // no rune
	}
	return 1<<(frontRunes*runeBits) | a | b | uint64(text[2])
}

// runeBits is how many bits a rune takes.
const runeBits = 21

// frontTable finds fronts: a hash table of at most half its slots, tried one after the
// other.
type frontTable struct {
	slots []front
	shift int
}

func newFrontTable(fronts []front) frontTable {
	width := max(bits.Len(uint(2*len(fronts))), 4)
	t := frontTable{make([]front, 1<<width), 64 - width}
	for _, f := range fronts {
		*t.slot(f.key) = f
	}
	return t
}

// slot is that of a key, or the free one where it belongs.
func (t *frontTable) slot(key uint64) *front {
	for i := key * shingleBase >> t.shift; ; i = (i + 1) % uint64(len(t.slots)) {
		if s := &t.slots[i]; s.key == key || s.key == 0 {
			return s
		}
	}
}
