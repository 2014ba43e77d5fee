package slogan

import (
	"cmp"
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
// The forms of the phrases are sorted; a table gives the range of those that begin
// with the three characters at a position of a text. Few are tried one after the
// other; of many, the table gives those that go on with the next two characters,
// and so on. Bit filters on the first two and three characters keep most positions
// from getting that far.
type Dictionary struct {
	forms []form
	runes []rune // of all forms, back to back
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
}

type formRange struct{ from, to int32 }

// front is what the forms of a range have in common beside the k characters that
// those of a longer range have: the next two, c being ended for the one form that
// ends before it. first is the first form of that longer range; of all forms, where k
// is 0, it is the first character itself.
type front struct {
	k, first, b, c int32
}

const ended = -1

func (f front) hash() uint64 { return hash3(f.first, f.b, f.c) ^ uint64(f.k)*shingleBase }

// frontTable gives the range of the forms with a front: a hash table of at most
// half its slots, tried one after the other.
type frontTable struct {
	slots []frontRange
	shift uint
}

type frontRange struct {
	front
	formRange
}

func newFrontTable(fronts []frontRange) frontTable {
	bits := uint(4)
	for 1<<bits < 2*len(fronts) {
		bits++
	}
	t := frontTable{make([]frontRange, 1<<bits), 64 - bits}
	for _, f := range fronts {
		*t.slot(f.front) = f
	}
	return t
}

// slot is that of a front, or the free one where it belongs.
func (t *frontTable) slot(f front) *frontRange {
	for i := f.hash() >> t.shift; ; i = (i + 1) % uint64(len(t.slots)) {
		if s := &t.slots[i]; s.front == f || s.to == 0 {
			return s
		}
	}
}

// The table of fronts knows the first three characters, and of long ranges two
// more at a time.
const (
	frontRunes = 3
	nextRunes  = 2
)

// minRunes is the length of the shortest phrase in characters: one character is
// emphasis, not a slogan.
const minRunes = 2

// smallRange is the number of forms with one front up to which trying them one
// after the other is faster than looking at more characters.
const smallRange = 8

// NewDictionary returns a dictionary of the phrases. Phrases shorter than two
// characters are left out; of two phrases with the same form the first counts.
func NewDictionary(phrases []Phrase) *Dictionary {
	d := &Dictionary{}
	for _, p := range phrases {
		for _, f := range forms([]rune(han.Fold(p.Text))) {
			if len(f) < minRunes {
				continue
			}
			d.forms = append(d.forms, form{int32(len(d.runes)), int32(len(f)), p.ID})
			d.runes = append(d.runes, f...)
			d.ids = max(d.ids, p.ID+1)
		}
	}
	slices.SortStableFunc(d.forms, func(a, b form) int { return slices.Compare(d.text(a), d.text(b)) })
	d.forms = slices.CompactFunc(d.forms, func(a, b form) bool { return slices.Equal(d.text(a), d.text(b)) })
	d.first = newFrontTable(d.fronts(nil, formRange{0, int32(len(d.forms))}, 0))
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

// fronts appends the fronts of a range of forms, which have k characters in
// common, and of those ranges inside it that are long.
func (d *Dictionary) fronts(out []frontRange, r formRange, k int) []frontRange {
	for i := r.from; i < r.to; {
		if int(d.forms[i].n) == k {
			i++
			continue
		}
		same := d.frontOf(r, k, d.text(d.forms[i]))
		from := i
		for i < r.to && d.frontOf(r, k, d.text(d.forms[i])) == same {
			i++
		}
		inside := formRange{from, i}
		out = append(out, frontRange{same, inside})
		if i-from > smallRange {
			out = d.fronts(out, inside, next(k))
		}
	}
	return out
}

// next is how many characters the forms of a range inside one have in common whose
// forms have k.
func next(k int) int {
	if k == 0 {
		return frontRunes
	}
	return k + nextRunes
}

// frontOf is the front that a text has among the forms of a range, which have k
// characters in common. It has more than k characters.
func (d *Dictionary) frontOf(r formRange, k int, text []rune) front {
	f := front{int32(k), r.from, text[k], ended}
	if k == 0 {
		f.first, f.b = text[0], text[1]
	}
	if n := next(k); len(text) >= n {
		f.c = text[n-1]
	}
	return f
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
		d.lookupIn(d.first.slot(front{0, text[0], text[1], text[2]}).formRange, frontRunes, text, each)
	}
	if d.two.has(hash2(text[0], text[1])) {
		if r := d.first.slot(front{0, text[0], text[1], ended}).formRange; r.to > r.from {
			each(d.forms[r.from].phrase, minRunes)
		}
	}
}

// lookupIn is lookup in a range of forms of k characters or more, which begin with
// k of the text.
func (d *Dictionary) lookupIn(r formRange, k int, text []rune, each func(phrase int32, n int)) {
	if r.to-r.from <= smallRange {
		for i := r.to - 1; i >= r.from; i-- {
			f := &d.forms[i]
			if n := int(f.n); n <= len(text) && slices.Equal(d.runes[int(f.at)+k:f.at+f.n], text[k:n]) {
				each(f.phrase, n)
			}
		}
		return
	}
	if len(text) > k {
		longer := d.frontOf(r, k, text)
		if longer.c != ended {
			d.lookupIn(d.first.slot(longer).formRange, k+nextRunes, text, each)
			longer.c = ended
		}
		if one := d.first.slot(longer).formRange; one.to > one.from {
			each(d.forms[one.from].phrase, k+1)
		}
	}
	if f := &d.forms[r.from]; int(f.n) == k {
		each(f.phrase, k)
	}
}

// filter is a set of hashes with false positives.
type filter struct {
	bits  []uint64
	shift uint
}

// filterBits is how many bits a filter has for each entry: about one in eight
// wrong lookups gets through.
const filterBits = 8

func newFilter(entries int) filter {
	shift := uint(64 - 6)
	for 1<<(64-shift) < entries*filterBits && shift > 64-30 {
		shift--
	}
	return filter{make([]uint64, 1<<(64-shift)/64), shift}
}

func (f filter) add(h uint64) {
	h >>= f.shift
	f.bits[h/64] |= 1 << (h % 64)
}

func (f filter) has(h uint64) bool {
	h >>= f.shift
	return f.bits[h/64]&(1<<(h%64)) != 0
}

func hash2(a, b rune) uint64 {
	return (uint64(uint32(a))<<21 ^ uint64(uint32(b))) * shingleBase
}

func hash3(a, b, c rune) uint64 {
	return (uint64(uint32(a))<<42 ^ uint64(uint32(b))<<21 ^ uint64(uint32(c))) * shingleBase
}

// Hit is one occurrence of a phrase in a folded text.
type Hit struct {
	Phrase int32
	// Start and End are byte offsets in the folded text, without the quotation
	// marks around the phrase.
	Start, End int32
	Quoted     bool // it stands in quotation marks of its own
	Free       bool // it is not part of a longer phrase's occurrence
}

// Scanner finds the phrases of a dictionary. It is for one goroutine.
type Scanner struct {
	dictionary *Dictionary
	own        stream
	hits       []Hit
	// last holds for each phrase where its last hit ends, plus one, in the text
	// of the number in turn.
	last  []lastHit
	turn  int32
	reach int32 // where the hits so far reach to
}

type lastHit struct{ turn, end int32 }

// NewScanner returns a scanner.
func (d *Dictionary) NewScanner() *Scanner {
	return &Scanner{dictionary: d, last: make([]lastHit, d.ids)}
}

// Scan returns all occurrences of all phrases in a folded text: each phrase from
// left to right without overlap with itself, phrases inside each other too;
// ordered by start, the longest first. The slice is good until the next call.
func (s *Scanner) Scan(folded string) []Hit {
	s.own.fill(folded)
	return s.scan(&s.own)
}

// scan is Scan of a stream.
func (s *Scanner) scan(stream *stream) []Hit {
	s.begin()
	runes := stream.runes
	for i := 0; i+1 < len(runes); i++ {
		if s.dictionary.pair.has(hash2(runes[i], runes[i+1])) {
			s.try(stream, i)
		}
	}
	return s.hits
}

// begin makes the scanner ready for a stream.
func (s *Scanner) begin() {
	s.turn++
	s.hits = s.hits[:0]
	s.reach = -1
}

// try adds the hits that begin at rune i.
func (s *Scanner) try(stream *stream, i int) {
	s.dictionary.lookup(stream.runes[i:], func(phrase int32, n int) {
		if !stream.whole(i, i+n) {
			return
		}
		last := &s.last[phrase]
		if last.turn == s.turn && int32(i) < last.end {
			return
		}
		end := int32(i + n)
		*last = lastHit{s.turn, end}
		s.hits = append(s.hits, Hit{phrase, stream.start(i), stream.end(i + n - 1), stream.quoted(i, i+n), end > s.reach})
		s.reach = max(s.reach, end)
	})
}

// Count is how often one phrase occurs in a text.
type Count struct {
	Phrase             int32
	Hits, Quoted, Free int32
}

// Tally sums the hits by phrase, ascending.
func Tally(hits []Hit, into []Count) []Count {
	into = into[:0]
	for _, h := range hits {
		c := Count{Phrase: h.Phrase, Hits: 1}
		if h.Quoted {
			c.Quoted = 1
		}
		if h.Free {
			c.Free = 1
		}
		into = append(into, c)
	}
	slices.SortFunc(into, func(a, b Count) int { return cmp.Compare(a.Phrase, b.Phrase) })
	out := into[:0]
	for _, c := range into {
		if n := len(out); n > 0 && out[n-1].Phrase == c.Phrase {
			out[n-1].Hits += c.Hits
			out[n-1].Quoted += c.Quoted
			out[n-1].Free += c.Free
			continue
		}
		out = append(out, c)
	}
	return out
}
