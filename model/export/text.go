package export

import (
	"math"
	"math/bits"
	"strconv"
	"unicode/utf8"
)

// The texts of an article are nearly all of its line, and nearly no byte of them
// is escaped: special looks at eight bytes at a time.
const (
	everyByte = 0x0101010101010101
	highBits  = 0x8080808080808080
)

// word is the first eight bytes of s, of which there are eight at least.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// special is the offset at or behind i of the first byte of s that cannot stand
// in a JSON string as it is: a quotation mark, a backslash or a control; the
// length of s where there is none. How eight bytes are compared at once: Hacker's
// Delight, 6-1, Find First 0-Byte; a false alarm stands behind a true one only.
func special(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		v := word(s[i:])
		mark, slash := v^everyByte*'"', v^everyByte*'\\'
		found := ((mark - everyByte) &^ mark) | ((slash - everyByte) &^ slash) | ((v - everyByte*' ') &^ v)
		if found &= highBits; found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for ; i < len(s); i++ {
		if c := s[i]; c == '"' || c == '\\' || c < ' ' {
			return i
		}
	}
	return i
}

// One and two characters of three bytes, as the bits that their bytes begin with:
// those of every Han character and of Chinese punctuation.
const (
	oneMask, oneBits = 0xC0C0F0, 0x8080E0
	twoMask, twoBits = oneMask<<24 | oneMask, oneBits<<24 | oneBits
)

// plain reports whether s is UTF-8 without the line ends of Unicode, U+2028 and
// U+2029.
func plain(s string) bool {
	for len(s) >= 8 {
		v := word(s)
		if v&twoMask == twoBits && common3(byte(v)) && common3(byte(v>>24)) {
			s = s[6:]
		} else if ascii := bits.TrailingZeros64(v&highBits) / 8; ascii > 0 {
			s = s[ascii:]
		} else if v&oneMask == oneBits && common3(byte(v)) {
			s = s[3:]
		} else {
			n, ok := plainRune(s)
			if !ok {
				return false
			}
			s = s[n:]
		}
	}
	for s != "" {
		n, ok := plainRune(s)
		if !ok {
			return false
		}
		s = s[n:]
	}
	return true
}

// common3 reports whether each character of three bytes that begins with c is
// plain: not so after E0 and ED, which begin some byte sequences that are no
// characters, and E2, with which the line ends begin.
func common3(c byte) bool { return c != 0xE0 && c != 0xE2 && c != 0xED }

// plainRune is the length of the first character of s and whether it is plain.
func plainRune(s string) (n int, ok bool) {
	r, n := utf8.DecodeRuneInString(s)
	return n, (r != utf8.RuneError || n > 1) && r != '\u2028' && r != '\u2029'
}

// appendText appends s as a JSON string, byte for byte as encoding/json writes it
// without escaping HTML: bytes that are no UTF-8 become \ufffd, and the line ends
// of Unicode are escaped.
func appendText(b []byte, s string) []byte {
	if !plain(s) {
		return appendOdd(b, s)
	}
	b = append(b, '"')
	for from := 0; ; {
		at := special(s, from)
		b = append(b, s[from:at]...)
		if at == len(s) {
			return append(b, '"')
		}
		b = appendEscape(b, s[at])
		from = at + 1
	}
}

// appendOdd is appendText of any text, character by character.
func appendOdd(b []byte, s string) []byte {
	b = append(b, '"')
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(b, `\ufffd`...)
		case r == '\u2028' || r == '\u2029':
			b = append(append(b, `\u202`...), "89"[r-'\u2028'])
		case special(s[:n], 0) == 0:
			b = appendEscape(b, s[0])
		default:
			b = append(b, s[:n]...)
		}
		s = s[n:]
	}
	return append(b, '"')
}

// appendEscape appends the escape of a byte for which special stops.
func appendEscape(b []byte, c byte) []byte {
	const digits = "0123456789abcdef"
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\b':
		return append(b, '\\', 'b')
	case '\f':
		return append(b, '\\', 'f')
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	return append(b, '\\', 'u', '0', '0', digits[c>>4], digits[c&0xF])
}

// appendNumber appends a finite number as encoding/json does, which follows
// Number::toString of ECMA-262.
func appendNumber(b []byte, v float64) []byte {
	format := byte('f')
	if abs := math.Abs(v); abs != 0 && (abs < 1e-6 || abs >= 1e21) {
		format = 'e'
	}
	b = strconv.AppendFloat(b, v, format, -1, 64)
	if n := len(b); format == 'e' && n >= 4 && b[n-4] == 'e' && b[n-3] == '-' && b[n-2] == '0' {
		b[n-2] = b[n-1] // e-09 is written e-9.
		b = b[:n-1]
	}
	return b
}
