package library

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
	"unsafe"

	"example.org/meetbrowse/corpus/han"
)

// scanned is what one pass over a folded text finds.
type scanned struct {
	han    int32    // Han characters
	latin  []byte   // see Snapshot.Latin
	filter []uint64 // of the pairs of adjoining characters, see bloom.go
}

// scan reads a folded text once for all that is kept of its characters.
func scan(folded string) scanned {
	out := scanned{filter: newFilter(len(folded))}
	filter, mask := out.filter, uint32(len(out.filter)*64-1)
	last := uint32(0)
	for at := 0; at < len(folded); {
		c := folded[at]
		var r uint32
		switch {
		case c >= firstHanByte && c <= lastHanByte && at+3 <= len(folded):
			r = uint32(c&0xF)<<12 | uint32(folded[at+1]&0x3F)<<6 | uint32(folded[at+2]&0x3F)
			at += 3
			if c > firstHanByte || han.IsHan(rune(r)) { // U+5000 to U+9FFF are Han characters
				out.han++
			}
		case c < utf8.RuneSelf:
			if isWordByte(c) && (at == 0 || !isWordByte(folded[at-1])) {
				out.latin = appendWord(out.latin, folded[at:])
			}
			if r = uint32(c); 'A' <= c && c <= 'Z' {
				r += 'a' - 'A'
			}
			at++
		default:
			wide, n := utf8.DecodeRuneInString(folded[at:])
			r = uint32(wide)
			at += n
			if han.IsHan(wide) {
				out.han++
			}
		}
		if last != 0 {
			h := pairHash(last, r) & mask
			filter[h/64] |= 1 << (h % 64)
		}
		last = r
	}
	return out
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

// equalPrefix is how many bytes of whole characters two texts begin with in
// common.
func equalPrefix(a, b string) int {
	n := min(len(a), len(b))
	x := unsafe.Slice(unsafe.StringData(a), n)
	y := unsafe.Slice(unsafe.StringData(b), n)
	at := 0
	for ; at+8 <= n; at += 8 {
		if d := binary.LittleEndian.Uint64(x[at:]) ^ binary.LittleEndian.Uint64(y[at:]); d != 0 {
			at += bits.TrailingZeros64(d) / 8
			return boundary(a, b, at)
		}
	}
	for at < n && x[at] == y[at] {
		at++
	}
	return boundary(a, b, at)
}

// boundary is the last offset up to at at which a character begins in both
// texts, which are equal so far.
func boundary(a, b string, at int) int {
	for at > 0 && (at < len(a) && !utf8.RuneStart(a[at]) || at < len(b) && !utf8.RuneStart(b[at])) {
		at--
	}
	return at
}

// countRunes is the number of characters of a valid text: of its bytes that begin
// one.
func countRunes(s string) (n int) {
	b := unsafe.Slice(unsafe.StringData(s), len(s))
	const high, low = 0x8080808080808080, 0x4040404040404040
	for len(b) >= 8 {
		v := binary.LittleEndian.Uint64(b)
		n += 8 - bits.OnesCount64(v&high&^(v&low<<1)) // 10xxxxxx continues a character
		b = b[8:]
	}
	for _, c := range b {
		if utf8.RuneStart(c) {
			n++
		}
	}
	return n
}
