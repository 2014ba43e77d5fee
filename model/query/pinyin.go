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
}

// step is what a character may add to a spelling.
type step struct {
	// last are the places from which the rest of the word is the beginning of a
	// reading.
	last uint64
	// places are where the word has a way to spell the character, by its length.
	places [maxSyllable + 1]uint64
}

// maxSyllable is the length of the longest reading.
const maxSyllable = 6

// from returns the lengths to which a word is spelt with the character behind what
// is spelt, a bit for each.
func (st *step) from(spelt uint64) (next uint64) {
	for length := uint(1); length <= maxSyllable; length++ {
		next |= spelt & st.places[length] << length
	}
	return next
}

// maxRune is the last character of the Basic Multilingual Plane; rarer ones have
// no readings.
const maxRune = 0xFFFF

// readingSets numbers the sets of readings that characters have, and the readings;
// set 0 is empty.
type readingSets struct {
	of       [maxRune + 1]uint16
	sets     [][]uint16
	readings []string
}

// readings are the sets of all characters, which are made when first asked for.
var readings = sync.OnceValue(func() *readingSets {
	all := &readingSets{sets: [][]uint16{nil}}
	known, single := map[string]uint16{}, map[string]uint16{}
	for c := range rune(maxRune + 1) {
		list := han.Readings(c)
		if len(list) == 0 {
			continue
		}
		key := strings.Join(list, " ")
		n, ok := known[key]
		if !ok {
			n = uint16(len(all.sets))
			known[key] = n
			set := make([]uint16, len(list))
			for i, reading := range list {
				if set[i], ok = single[reading]; !ok {
					set[i] = uint16(len(all.readings))
					single[reading] = set[i]
					all.readings = append(all.readings, reading)
				}
			}
			all.sets = append(all.sets, set)
		}
		all.of[c] = n
	}
	return all
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
	numbers := numbering{s: s, of: map[step]uint16{{}: 0}, joined: map[[2]uint16]uint16{}}
	single := make([]uint16, len(all.readings)) // the step of each reading
	for i, reading := range all.readings {
		if s.ascii[reading[0]] != 0 {
			single[i] = numbers.add(spell(word, reading))
		}
	}
	s.number = make([]uint16, len(all.sets)+letters)
	for i, set := range all.sets {
		for _, reading := range set {
			s.number[i] = numbers.join(s.number[i], single[reading])
		}
	}
	for i := range letters {
		var st step
		st.places[1] = s.ascii['a'+i]
		st.last = st.places[1] & (s.end >> 1)
		s.number[len(all.sets)+i] = numbers.add(st)
	}
	return s
}

// numbering gives equal steps one number: thousands of sets of readings have some
// dozens of steps between them.
type numbering struct {
	s      *speller
	of     map[step]uint16
	joined map[[2]uint16]uint16 // by the numbers of two steps
}

func (n *numbering) add(st step) uint16 {
	number, ok := n.of[st]
	if !ok {
		number = uint16(len(n.s.steps))
		n.of[st] = number
		n.s.steps = append(n.s.steps, st)
	}
	return number
}

// join returns the number of the step of a character that may take either of two.
func (n *numbering) join(a, b uint16) uint16 {
	switch {
	case a == b || b == 0:
		return a
	case a == 0:
		return b
	}
	key := [2]uint16{a, b}
	number, ok := n.joined[key]
	if !ok {
		st := n.s.steps[a]
		other := n.s.steps[b]
		st.last |= other.last
		for length := range st.places {
			st.places[length] |= other.places[length]
		}
		number = n.add(st)
		n.joined[key] = number
	}
	return number
}

// spell is the step of the ways in which one reading can be spelt.
func spell(word, reading string) (st step) {
	ways := []int{1, len(reading)}
	if len(reading) > 1 && reading[1] == 'h' {
		ways = append(ways, 2)
	}
	for _, n := range ways {
		for i := 0; i+n <= len(word); i++ {
			if word[i:i+n] == reading[:n] {
				st.places[n] |= 1 << i
			}
		}
	}
	for n := 1; n <= min(len(reading), len(word)); n++ {
		if strings.HasSuffix(word, reading[:n]) {
			st.last |= 1 << (len(word) - n)
		}
	}
	return st
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
		if r > maxRune {
			spelt = 0
			continue
		}
		number := s.number[of[r]]
		if number == 0 {
			spelt = 0
			continue
		}
		st := &s.steps[number]
		if spelt |= 1; spelt&st.last != 0 {
			return true
		}
		spelt = st.from(spelt)
	}
	return false
}

// inCodes is in for a text in the form of appendCodes.
func (s *speller) inCodes(text []uint16) bool {
	var spelt uint64
	for _, code := range text {
		number := s.number[code]
		if number == 0 {
			spelt = 0
			continue
		}
		st := &s.steps[number]
		if spelt |= 1; spelt&st.last != 0 {
			return true
		}
		spelt = st.from(spelt)
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
