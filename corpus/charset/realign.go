package charset

import "unicode/utf8"

// realignBits is how much likelier, in bits, a stretch must become before its
// bytes are paired anew: one rare character in place of another is no reason,
// a sentence is.
const realignBits = 30

// realign decodes a stretch of two-byte codes that ends in half a code. Somewhere
// in it a byte was lost, or the first byte of a code was, and from there on
// characters were paired wrongly. realign finds the one byte to leave out so that
// the stretch reads most like prose, and appends what it reads, with U+FFFD for
// the byte. ok is false, and out unchanged, where leaving out the last byte is as
// good.
func realign(out []byte, t *codeTable, run []byte) (_ []byte, ok bool) {
	if len(run)%2 == 0 || len(run) < 3 {
		return out, false
	}
	c := costTable()
	pair := func(i int) int {
		if at, ok := codeIndex(run[i], run[i+1]); ok && t[at] != 0 {
			return int(c[t[at]])
		}
		return strangeBits
	}
	// Moving the byte left out from the end to the beginning, one pair after the
	// other changes from even to odd offsets.
	end := len(run) - 1
	least, best, gain := 0, end, 0
	for i := end - 2; i >= 0; i -= 2 {
		gain += pair(i+1) - pair(i)
		if gain < least {
			least, best = gain, i
		}
	}
	if -least < realignBits {
		return out, false
	}
	out = appendPairs(out, t, run[:best])
	out = utf8.AppendRune(out, utf8.RuneError)
	return appendPairs(out, t, run[best+1:]), true
}

func appendPairs(out []byte, t *codeTable, b []byte) []byte {
	for i := 0; i+1 < len(b); i += 2 {
		if at, ok := codeIndex(b[i], b[i+1]); ok && t[at] != 0 {
			out = appendUnit(out, t[at])
		} else {
			out = utf8.AppendRune(out, utf8.RuneError)
		}
	}
	return out
}
