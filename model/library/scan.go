package library

import (
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// The characters U+4000 to U+9FFF begin with these bytes in UTF-8, and take three.
const (
	firstHanByte = 0xE4
	lastHanByte  = 0xE9
)

// scanned is what one pass over an article's text finds.
type scanned struct {
	han    int32    // Han characters
	latin  []byte   // see Snapshot.Latin
	filter []uint64 // of the pairs of adjoining characters, see bloom.go
	// difference is what turns the folded text back into the clean text, see
	// unfold.go.
	difference []byte
}

// scan reads a clean text and its folded form once, side by side, for all that is
// kept of their characters. It is not ok where the text is no UTF-8.
func scan(clean, folded string) (out scanned, ok bool) {
	out.filter = newFilter(len(folded))
	filter, mask := out.filter, uint32(len(out.filter)*64-1)
	d := differs.Get().(*differ)
	defer d.release()
	last, plain := uint32(0), int32(0)
	at, from := 0, 0 // from is in clean what at is in folded
	for at < len(folded) {
		var r uint32
		c := folded[at]
		// Most characters are U+5000 to U+9FFF, which are Han, and those that folding keeps.
		if c > firstHanByte && c <= lastHanByte && at+3 <= len(folded) && from+3 <= len(clean) &&
			c == clean[from] && folded[at+1] == clean[from+1] && folded[at+2] == clean[from+2] &&
			(folded[at+1]^0x80)|(folded[at+2]^0x80) < 0x40 {
			r = uint32(c&0xF)<<12 | uint32(folded[at+1]&0x3F)<<6 | uint32(folded[at+2]&0x3F)
			plain++
			at, from = at+3, from+3
		} else {
			var n int
			if r, n = out.character(folded, at); n == 0 {
				return scanned{}, false
			}
			if sameCharacter(clean[from:], folded[at:], n) {
				from += n
			} else {
				original, size := utf8.DecodeRuneInString(clean[from:])
				d.note(at, at+n, original)
				from += size
			}
			at += n
		}
		if last != 0 {
			h := pairHash(last, r) & mask
			filter[h/64] |= 1 << (h % 64)
		}
		last = r
	}
	out.han += plain
	out.difference = d.bytes()
	return out, true
}

// character reads the character of n bytes at an offset of a folded text, ASCII
// letters as small ones; n is 0 where it is no UTF-8.
func (s *scanned) character(folded string, at int) (r uint32, n int) {
	c := folded[at]
	if c < utf8.RuneSelf {
		if isWordByte(c) && (at == 0 || !isWordByte(folded[at-1])) {
			s.latin = appendWord(s.latin, folded[at:])
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		return uint32(c), 1
	}
	wide, n := utf8.DecodeRuneInString(folded[at:])
	if wide == utf8.RuneError && n == 1 {
		return 0, 0
	}
	if han.IsHan(wide) {
		s.han++
	}
	return uint32(wide), n
}

// sameCharacter reports whether the first characters of two texts are the same; that
// of b takes n bytes.
func sameCharacter(a, b string, n int) bool {
	switch {
	case len(a) < n:
		return false
	case n == 1:
		return a[0] == b[0]
	case n == 3:
		return a[0] == b[0] && a[1] == b[1] && a[2] == b[2]
	}
	return a[:n] == b[:n]
}

// countHan is the number of Han characters of a text in UTF-8.
func countHan(text string) int {
	n := 0
	for at := 0; at < len(text); {
		c := text[at]
		if c > firstHanByte && c <= lastHanByte { // U+5000 to U+9FFF are Han characters, all of three bytes
			n++
			at += 3
			continue
		}
		if c < utf8.RuneSelf {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if han.IsHan(r) {
			n++
		}
		at += size
	}
	return n
}

// appendWord appends the word of ASCII letters and digits that text begins with,
// in lower case, and a line end; nothing where it has no letter.
func appendWord(words []byte, text string) []byte {
	n, letter := 0, false
	for ; n < len(text) && isWordByte(text[n]); n++ {
		letter = letter || text[n] >= 'A'
	}
	if !letter {
		return words
	}
	for i := range n {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		words = append(words, c)
	}
	return append(words, '\n')
}

func isWordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}
