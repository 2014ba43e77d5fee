package charset

import "unicode/utf8"

// The functions below give the bits that a sample costs when it is read in one
// encoding. A character cut off by the end of the sample costs nothing. They
// stop early, with what they have, once that exceeds limit.

func costUTF8(c *costs, b []byte, limit int) (bits int) {
	for i := 0; i < len(b) && bits <= limit; {
		if b[i] < utf8.RuneSelf {
			bits += int(c[b[i]])
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			if r > 0xffff {
				bits += hanBits
			} else {
				bits += int(c[r])
			}
		case utf8.FullRune(b[i:]):
			bits += invalidBits
		}
		i += n
	}
	return bits
}

// costDouble scores the two-byte codes of t; four says that GB18030's codes of
// four bytes exist too.
func costDouble(c *costs, t *codeTable, b []byte, limit int, four bool) (bits int) {
	for i := 0; i < len(b) && bits <= limit; {
		if b[i] < 0x80 {
			bits += int(c[b[i]])
			i++
			continue
		}
		if i+1 == len(b) {
			break
		}
		at, ok := codeIndex(b[i], b[i+1])
		switch {
		case ok && t[at] != 0:
			bits += int(c[t[at]])
			i += 2
		case ok && b[i+1] >= 0x80:
			bits += strangeBits
			i += 2
		case four && isFour(b[i:]):
			bits += strangeBits
			i += 4
		default:
			bits += invalidBits
			i++
		}
	}
	return bits
}

// isFour reports whether b begins with a four-byte code of GB18030.
func isFour(b []byte) bool {
	return len(b) >= 4 && '0' <= b[1] && b[1] <= '9' && b[2] >= leadMin && b[2] <= leadMax && '0' <= b[3] && b[3] <= '9'
}

// costUTF16 scores pairs whose more significant byte is at index high.
func costUTF16(c *costs, b []byte, limit, high int) (bits int) {
	for i := 0; i+1 < len(b) && bits <= limit; i += 2 {
		r := uint16(b[i+high])<<8 | uint16(b[i+1-high])
		bits += int(c[r])
	}
	return bits
}

// costHZ scores GB 2312 between "~{" and "~}" or the end of the line.
func costHZ(c *costs, b []byte, limit int) (bits int) {
	t := gbkTable()
	double := false
	for i := 0; i < len(b) && bits <= limit; {
		switch {
		case b[i] == '~' && i+1 < len(b) && (b[i+1] == '{' || b[i+1] == '}'):
			double = b[i+1] == '{'
			i += 2
		case b[i] >= 0x80:
			bits += invalidBits
			i++
		case !double || b[i] == '\n':
			bits += int(c[b[i]])
			double = double && b[i] != '\n'
			i++
		case i+1 == len(b):
			return bits
		default:
			at, ok := codeIndex(b[i]|0x80, b[i+1]|0x80)
			if ok && t[at] != 0 {
				bits += int(c[t[at]])
			} else {
				bits += strangeBits
			}
			i += 2
		}
	}
	return bits
}
