package query

import (
	"strings"
	"sync"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// maxLetters is the length of the longest word that is looked for as pinyin: one
// bit of a number stands for each of its letters and one for its end.
const maxLetters = 63

// speller matches a word of Latin letters against the readings of Chinese
// characters. Each character is spelt in full or by its initial (z or zh), the
// last one may be cut short, and any of its readings will do. It is immutable.
//
// It runs through a text once with the set of all lengths to which the word may
// be spelt so far, a bit for each (Baeza-Yates and Gonnet 1992).
type speller struct {
	end uint64 // the bit of the whole word
	// ascii are the places of each ASCII letter in the word.
	ascii [utf8.RuneSelf]uint64
	steps []step // 0 is that of characters that spell no part of the word
	// number is the step of each set of readings, and behind them of each letter.
	number []uint16
	// begins are the characters that may begin a spelling, a bit for each: few
	// enough that most characters of a text cost one look at fast memory.
	begins [(maxRune + 1) / 64]uint64
}

// step is what a character may add to a spelling.
type step struct {
	// last are the places from which the rest of the word is the beginning of a
	// reading.
	last  uint64
	first bool // a spelling may begin with the character
	parts []part
}

// part is one way to spell a character: its length, and its places in the word.
type part struct {
	length uint
	places uint64
}

// maxRune is the last character of the Basic Multilingual Plane; rarer ones have
// no readings.
const maxRune = 0xFFFF

// readingSets numbers the sets of readings that characters have; 0 is the empty
// one.
type readingSets struct {
	of   [maxRune + 1]uint16
	sets [][]string
}

// readings are the sets of all characters, which are made when first asked for.
var readings = sync.OnceValue(func() *readingSets {
	r := &readingSets{sets: [][]string{nil}}
	known := map[*string]uint16{}
	for c := range rune(maxRune + 1) {
		set := han.Readings(c)
		if len(set) == 0 {
			continue
		}
		// Sets may begin alike in the shared list, and then differ in length.
		n, ok := known[&set[0]]
		if !ok || len(r.sets[n]) != len(set) {
			n = uint16(len(r.sets))
			known[&set[0]] = n
			r.sets = append(r.sets, set)
		}
		r.of[c] = n
	}
	return r
})

// newSpeller returns a speller of a word for which isLatin holds.
func newSpeller(word string) *speller {
	word = lower(word)
	s := &speller{end: 1 << len(word), steps: make([]step, 1)}
	for i := range len(word) {
		s.ascii[word[i]] |= 1 << i
		s.ascii[word[i]-'a'+'A'] |= 1 << i
	}
	all := readings()
	sets := all.sets
	s.number = make([]uint16, len(sets)+letters)
	for i, set := range sets {
		if st := s.step(word, set); len(st.parts) > 0 || st.last != 0 {
			s.number[i] = uint16(len(s.steps))
			s.steps = append(s.steps, st)
		}
	}
	for i := range letters {
		if places := s.ascii['a'+i]; places != 0 {
			s.number[len(sets)+i] = uint16(len(s.steps))
			s.steps = append(s.steps, step{places & (s.end >> 1), places&1 != 0, []part{{1, places}}})
		}
	}
	for r, set := range &all.of {
		if st := &s.steps[s.number[set]]; st.first {
			s.begins[r/64] |= 1 << (r % 64)
		}
	}
	return s
}

// step is what characters with these readings may add.
func (s *speller) step(word string, set []string) step {
	var st step
	for _, reading := range set {
		if s.ascii[reading[0]] == 0 {
			continue
		}
		st.first = st.first || reading[0] == word[0]
		st.add(word, reading[:1])
		st.add(word, reading)
		if len(reading) > 1 && reading[1] == 'h' {
			st.add(word, reading[:2])
		}
		for n := 1; n <= min(len(reading), len(word)); n++ {
			if strings.HasSuffix(word, reading[:n]) {
				st.last |= 1 << (len(word) - n)
			}
		}
	}
	return st
}

// add adds a way to spell a character where the word has it.
func (st *step) add(word, spelt string) {
	var places uint64
	for i := 0; i+len(spelt) <= len(word); i++ {
		if word[i:i+len(spelt)] == spelt {
			places |= 1 << i
		}
	}
	if places != 0 {
		st.parts = append(st.parts, part{uint(len(spelt)), places})
	}
}

// in reports whether some stretch of the folded text is spelt like the word.
func (s *speller) in(text string) bool {
	of := &readings().of
	var spelt uint64
	for i := 0; i < len(text); {
		var r rune
		if c := text[i]; c < utf8.RuneSelf {
			spelt = (spelt | 1) & s.ascii[c] << 1
			if spelt&s.end != 0 {
				return true
			}
			i++
			continue
		} else if c >= 0xE4 && c <= 0xE9 && i+2 < len(text) { // a common Han character
			r = rune(c&0xF)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)
			i += 3
		} else {
			var n int
			r, n = utf8.DecodeRuneInString(text[i:])
			i += n
		}
		if r > maxRune || spelt == 0 && s.begins[r/64]&(1<<(r%64)) == 0 {
			spelt = 0
			continue
		}
		number := s.number[of[r]]
		if number == 0 {
			spelt = 0
			continue
		}
		st := &s.steps[number]
		spelt |= 1
		if spelt&st.last != 0 {
			return true
		}
		var next uint64
		for _, p := range st.parts {
			next |= spelt & p.places << p.length
		}
		spelt = next
	}
	return false
}

// inCodes is in for a text in the form of appendCodes.
func (s *speller) inCodes(text []uint16) bool {
	var spelt uint64
	for _, code := range text {
		st := &s.steps[s.number[code]]
		if spelt == 0 && !st.first {
			continue
		}
		spelt |= 1
		if spelt&st.last != 0 {
			return true
		}
		var next uint64
		for _, p := range st.parts {
			next |= spelt & p.places << p.length
		}
		spelt = next
	}
	return false
}

// letters is the number of letters that a word is made of.
const letters = 26

// appendCodes appends how each character of a folded text can be spelt: the number
// of its readings, or behind these that of a letter; 0 for any other character.
func appendCodes(codes []uint16, text string) []uint16 {
	all := readings()
	for _, r := range text {
		code := uint16(0)
		if c := r | 0x20; 'a' <= c && c <= 'z' {
			code = uint16(len(all.sets)) + uint16(c-'a')
		} else if r <= maxRune {
			code = all.of[r]
		}
		codes = append(codes, code)
	}
	return codes
}

// isLatin reports whether a word may be pinyin: ASCII letters alone, and not too
// many.
func isLatin(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != "" && len(s) <= maxLetters
}
