package slogan

import "slices"

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
	// Numbers sort faster than hits: the phrase in the high half, and below it the hit.
	var space [tallySpace]uint64
	order := space[:0]
	for i, h := range hits {
		order = append(order, uint64(h.Phrase)<<32|uint64(i))
	}
	slices.Sort(order)
	out := into[:0]
	for _, o := range order {
		h := &hits[uint32(o)]
		n := len(out)
		if n == 0 || out[n-1].Phrase != h.Phrase {
			out = append(out, Count{Phrase: h.Phrase})
			n++
		}
		c := &out[n-1]
		c.Hits++
		if h.Quoted {
			c.Quoted++
		}
		if h.Free {
			c.Free++
		}
	}
	return out
}

// tallySpace is more than the hits of nearly all articles.
const tallySpace = 256
