package meeting

import (
	"math/bits"
	"slices"
	"sort"
	"sync"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
)

// trigger is a word that one pass over an article looks for: a mark, a title or
// a verb of role, or several of them at once.
type trigger struct {
	text string
	// mark is the index of the mark, -1 if the word is none.
	mark int32
	// value is what the word means among titles and verbs, 0 if it is neither.
	value uint16
	// classes are the rules that want to know where the word stands, one bit each.
	classes uint32
	// says: it introduces reported speech.
	says bool
	// known is how many bytes of it the key has.
	known uint8
}

// triggerTable finds all triggers of a text in one pass, since searching a
// Chinese text word by word is slow: most of its bytes begin like most of the
// words. Words are filed under their first two characters; a bit set of hashed
// pairs, small enough for the first-level cache, turns most places away.
type triggerTable struct {
	pairs [1 << (pairBits - 6)]uint64
	// alone has a bit, by its lowest bits, for each character that is a word, ends
	// sentences or is a digit.
	alone [aloneWords]uint64
	slots []lexiconSlot
	words []trigger // those of one slot longest first
	mask  uint32
}

// pairBits is the size of the set of hashed pairs: 8 KB.
const pairBits = 16

// aloneWords is how many words of bits there are for single characters: 512 bytes.
const aloneWords = 64

func pairHash(key uint32) uint32 { return key * 0x9e3779b1 >> (32 - pairBits) }

// newTriggers makes a table of words; of one that is given more than once the
// meanings add up.
func newTriggers(words []trigger) *triggerTable {
	lists := map[uint32][]trigger{}
	var keys []uint32
	for _, w := range words {
		key := keyOf(w.text)
		if lists[key] == nil {
			keys = append(keys, key)
		}
		lists[key] = addTrigger(lists[key], w)
	}
	size := 16
	for size < 2*len(lists) {
		size *= 2
	}
	x := &triggerTable{slots: make([]lexiconSlot, size), mask: uint32(size - 1)}
	for _, r := range "。;!?0123456789" {
		x.markAlone(uint32(r))
	}
	for _, key := range keys {
		list := lists[key]
		x.mark(key)
		for i := range list {
			_, n := firstRune(list[i].text)
			_, m := firstRune(list[i].text[n:])
			list[i].known = uint8(n + m)
		}
		sort.SliceStable(list, func(i, j int) bool { return longer(list[i].text, list[j].text) })
		s := &x.slots[x.slot(key)]
		s.key, s.from = key, uint16(len(x.words))
		x.words = append(x.words, list...)
		s.to = uint16(len(x.words))
	}
	return x
}

// keyOf is the first character of a word << 16 | the second, 0 for words of one
// character.
func keyOf(word string) uint32 {
	a, n := firstRune(word)
	b, m := firstRune(word[n:])
	if m == 0 {
		b = 0
	}
	return uint32(a)<<16 | uint32(b)&0xffff
}

// mark sets the bit that lets a key pass.
func (x *triggerTable) mark(key uint32) {
	if key&0xffff == 0 {
		x.markAlone(key >> 16)
		return
	}
	h := pairHash(key)
	x.pairs[h>>6] |= 1 << (h & 63)
}

func (x *triggerTable) markAlone(r uint32) { x.alone[r>>6%aloneWords] |= 1 << (r & 63) }

// addTrigger puts a word into its list; one that is there already gets what w
// adds.
func addTrigger(list []trigger, w trigger) []trigger {
	for i := range list {
		if list[i].text == w.text {
			list[i].mark = max(list[i].mark, w.mark)
			list[i].value = max(list[i].value, w.value)
			list[i].classes |= w.classes
			list[i].says = list[i].says || w.says
			return list
		}
	}
	return append(list, w)
}

// slot is where a key stands in the table, or would stand.
func (x *triggerTable) slot(key uint32) uint32 {
	i := pairHash(key) & x.mask
	for x.slots[i].key != 0 && x.slots[i].key != key {
		i = (i + 1) & x.mask
	}
	return i
}

// class is a group of words whose places in an article tell where a rule has
// something to do at all.
type class uint8

// The classes.
const (
	goalClass      class = iota // words that may speak of a goal
	pastClass                   // words that tell of the past
	aheadClass                  // words that speak of what is to come
	backClass                   // words that begin a report of what was done
	holdClass                   // verbs of holdVerbs
	spokenClass                 // 会上 and the like
	titleClass                  // 《
	datelineClass               // 讯, 电
	sourceClass                 // words before somebody whose words are followed
	hearClass                   // 听取
	listClass                   // 的有
	floorClass                  // 发言, 汇报
	honourClass                 // 授予
	assignClass                 // words that set out the work
	aimClass                    // 目标, 任务
	rewardClass                 // words of what somebody gets
	reserveClass                // 谋划储备
	proposeClass                // 提出
	venueClass                  // words that a sentence with a venue holds
	fullHouseClass              // how a hall looked
	comeClass                   // verbs of those who host or attend
	byClass                     // 由
	electClass                  // 当选
	classes
)

// classWords lists the words of the classes.
func classWords(c class) []string {
	texts := func(x *lexicon) (out []string) {
		for _, w := range x.entries() {
			out = append(out, w.text)
		}
		return out
	}
	switch c {
	case goalClass:
		return slices.Concat(goalWords, horizons, aims, closers, presses, plans, pointWords)
	case pastClass:
		return pastWords
	case aheadClass:
		return looksAhead
	case backClass:
		return looksBack
	case holdClass:
		return texts(holdVerbs)
	case spokenClass:
		return gatheringEnds
	case titleClass:
		return []string{"《"}
	case datelineClass:
		return datelineWords
	case sourceClass:
		return append(texts(sourceWords), storyWords...)
	case hearClass:
		return []string{"听取"}
	case honourClass:
		return honourWords
	case floorClass:
		return floorWords
	case listClass:
		return []string{"的有", "的还有"}
	case assignClass:
		return assigning
	case aimClass:
		return aimWords
	case rewardClass:
		return rewards
	case reserveClass:
		return []string{"谋划储备"}
	case proposeClass:
		return []string{"提出"}
	case venueClass:
		return venueVerbs
	case fullHouseClass:
		return fullHouse
	case byClass:
		return []string{"由"}
	case electClass:
		return []string{"当选"}
	case comeClass:
		var out []string
		for _, w := range roleVerbs.entries() {
			if w.value == attends || w.value == hosts {
				out = append(out, w.text)
			}
		}
		return out
	}
	return nil
}

// triggers holds the marks, the titles and the verbs of role.
var triggers = sync.OnceValue(func() *triggerTable {
	var all []trigger
	for w, i := range marks {
		all = append(all, trigger{text: w, mark: int32(i)})
	}
	for c := range classes {
		for _, w := range classWords(c) {
			all = append(all, trigger{text: w, mark: -1, classes: 1 << c})
		}
	}
	for _, w := range titles.entries() {
		all = append(all, trigger{text: w.text, mark: -1, value: w.value})
	}
	for _, w := range roleVerbs.entries() {
		all = append(all, trigger{text: w.text, mark: -1, value: w.value | verbFlag})
	}
	for _, w := range sayingVerbs.entries() {
		all = append(all, trigger{text: w.text, mark: -1, says: w.value < closedUp})
	}
	return newTriggers(all)
})

// verbFlag marks the verbs of role among the values of triggers.
const verbFlag = 1 << 8

// hits is what a pass over a text has found.
type hits struct {
	// seen are the marks that stand in the text, those inside others too.
	seen markSet
	// titles and verbs are the longest at their places, from left to right, none
	// overlapping another of either kind.
	titles, verbs []found
	// stops are the offsets of what ends sentences: 。 ; ! ?
	stops []int32
	// digits are the offsets of digits.
	digits []int32
	// at are the offsets of the words of each class, in order.
	at [classes][]int32
	// inBlock are the classes of the words that begin in each block of the text, one
	// bit each.
	inBlock []uint32

	// sayings are the verbs that introduce reported speech, longest at their
	// places, none overlapping another.
	sayings []found

	next, nextSaying int // where the last title or verb, the last saying ends
}

// blockBytes is how many bytes of a text make a block: more and it would tell less
// of a clause, fewer and a sentence would have too many.
const blockBytes = 128

// classesIn are the classes of the words in the blocks that a span lies in: it may
// hold these alone.
func (h *hits) classesIn(s corpus.Span) (set uint32) {
	for i := s.Start / blockBytes; i <= s.End/blockBytes; i++ {
		set |= h.inBlock[i]
	}
	return set
}

// reset empties h for another text, of so many bytes.
func (h *hits) reset(size int) {
	blocks := size/blockBytes + 1
	h.inBlock = slices.Grow(h.inBlock[:0], blocks)[:blocks]
	clear(h.inBlock)
	h.seen = markSet{}
	h.titles, h.verbs, h.stops, h.digits, h.next = h.titles[:0], h.verbs[:0], h.stops[:0], h.digits[:0], 0
	for c := range h.at {
		h.at[c] = h.at[c][:0]
	}
	h.sayings, h.nextSaying = h.sayings[:0], 0
}

// find adds the triggers of a text to h. Whether a place is worth a look is told
// by two bits at once, since a branch on each would be mispredicted too often.
func (x *triggerTable) find(text string, h *hits) {
	a, at, alone := uint32(0), 0, uint64(0) // the character that may begin a word, where it stands, whether it may be one
	for i := 0; i < len(text); {
		b, n := uint32(text[i]), 1
		switch {
		case b-0xe1 <= 0xef-0xe1 && i+2 < len(text) && (text[i+1]^0x80)|(text[i+2]^0x80) < 0x40:
			b, n = b&0x0f<<12|uint32(text[i+1]&0x3f)<<6|uint32(text[i+2]&0x3f), 3
		case b >= utf8.RuneSelf:
			b, n = oddRune(text[i:])
		}
		p := pairHash(a<<16 | b)
		if pair := x.pairs[p>>6] >> (p & 63); (pair|alone)&1 != 0 {
			x.look(text, at, a, b, pair, alone, h)
		}
		alone = x.alone[b>>6%aloneWords] >> (b & 63)
		a, at = b, i
		i += n
	}
	x.look(text, at, a, 0, 0, alone, h)
}

// look files what stands at offset at: words that begin with the characters a and
// b, if the lowest bit of pair says that some may, and what a is alone.
//
//go:noinline
func (x *triggerTable) look(text string, at int, a, b uint32, pair, alone uint64, h *hits) {
	if pair&1 != 0 && b != 0 {
		x.note(text, at, a<<16|b, h)
	}
	if alone&1 == 0 {
		return
	}
	switch {
	case a == '。' || a == ';' || a == '!' || a == '?':
		h.stops = append(h.stops, int32(at))
	case a >= '0' && a <= '9':
		h.digits = append(h.digits, int32(at))
	default:
		x.note(text, at, a<<16, h)
	}
}

// oddRune decodes the first character of s, 0 for one beyond 0xffff.
func oddRune(s string) (r uint32, size int) {
	c, size := utf8.DecodeRuneInString(s)
	if c > 0xffff {
		c = 0
	}
	return uint32(c), size
}

// note files the words under one key that stand at offset at.
func (x *triggerTable) note(text string, at int, key uint32, h *hits) {
	slot, closed := x.slots[x.slot(key)], false
	list := x.words[slot.from:slot.to] // empty where no word has the key
	for i := range list {
		w := &list[i]
		// Of what is to be compared yet, the last byte tells best.
		if n, end := len(w.text), at+len(w.text); n != int(w.known) && (end > len(text) || text[end-1] != w.text[n-1] || text[at:end] != w.text) {
			continue
		}
		if w.mark >= 0 {
			h.seen.add(int(w.mark))
		}
		h.inBlock[at/blockBytes] |= w.classes
		for set := w.classes; set != 0; set &= set - 1 {
			c := bits.TrailingZeros32(set)
			h.at[c] = append(h.at[c], int32(at))
		}
		if w.value >= closedUp {
			if w.value == overlapping && !closed {
				return
			}
			closed = true
			continue
		}
		if w.value != 0 && at >= h.next {
			f := found{at, at + len(w.text), w.value &^ verbFlag}
			if w.value&verbFlag != 0 {
				h.verbs = append(h.verbs, f)
			} else {
				h.titles = append(h.titles, f)
			}
			h.next = f.end
		}
		if w.says && at >= h.nextSaying {
			h.sayings = append(h.sayings, found{at, at + len(w.text), 1})
			h.nextSaying = at + len(w.text)
		}
	}
}
