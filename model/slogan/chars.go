package slogan

import "unicode/utf8"

// chars is a set of characters of the Basic Multilingual Plane, one bit each.
type chars [1 << 16 / 64]uint64

func charsOf(list string) *chars {
	var c chars
	for _, r := range list {
		if r < 1<<16 {
			c[r/64] |= 1 << (r % 64)
		}
	}
	return &c
}

func (c *chars) has(r rune) bool {
	return uint32(r) < 1<<16 && c[r/64]&(1<<(r%64)) != 0
}

// edges is a list of words that are looked for at one end of a text, by the
// character at that end.
type edges struct {
	words map[rune][]string
	end   bool // at the end, not the beginning
}

func beginnings(words []string) edges { return makeEdges(words, false) }
func endings(words []string) edges    { return makeEdges(words, true) }

func makeEdges(words []string, end bool) edges {
	e := edges{map[rune][]string{}, end}
	for _, w := range words {
		r := e.edge(w)
		e.words[r] = append(e.words[r], w)
	}
	return e
}

func (e edges) edge(s string) rune {
	if e.end {
		r, _ := utf8.DecodeLastRuneInString(s)
		return r
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// of reports whether the text begins or ends with one of the words.
func (e edges) of(s string) bool {
	for _, w := range e.words[e.edge(s)] {
		if len(w) <= len(s) && (e.end && s[len(s)-len(w):] == w || !e.end && s[:len(w)] == w) {
			return true
		}
	}
	return false
}

// ofRunes is of for a text of characters.
func (e edges) ofRunes(s []rune) bool {
	if len(s) == 0 {
		return false
	}
	first := s[0]
	if e.end {
		first = s[len(s)-1]
	}
	for _, w := range e.words[first] {
		n := utf8.RuneCountInString(w)
		if n > len(s) {
			continue
		}
		part := s[:n]
		if e.end {
			part = s[len(s)-n:]
		}
		same, i := true, 0
		for _, r := range w {
			same = same && part[i] == r
			i++
		}
		if same {
			return true
		}
	}
	return false
}
