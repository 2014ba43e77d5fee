package source

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/fault"
)

// A record of a large corpus is mostly one long string, which a general JSON
// decoder copies several times. The scanner here finds the values of an
// object's own keys at the speed of bytes.IndexByte and leaves them as they
// stand; encoding/json is its reference in the tests.

var errJSON = fault.Failed.With(fault.ParseJSON, fault.NotObject)

// scanObject calls field with every key of the JSON object b, still escaped,
// and its value as written.
func scanObject(b []byte, field func(key, value []byte)) error {
	i := skipSpace(b, 0)
	if i >= len(b) || b[i] != '{' {
		return errJSON
	}
	i = skipSpace(b, i+1)
	if i < len(b) && b[i] == '}' {
		return atEnd(b, i+1)
	}
	for {
		if i >= len(b) || b[i] != '"' {
			return syntax(b, i)
		}
		end := skipString(b, i)
		if end < 0 {
			return syntax(b, len(b))
		}
		key := b[i+1 : end-1]
		i = skipSpace(b, end)
		if i >= len(b) || b[i] != ':' {
			return syntax(b, i)
		}
		i = skipSpace(b, i+1)
		end = skipValue(b, i)
		if end < 0 {
			if i < len(b) && (b[i] == '"' || b[i] == '{' || b[i] == '[') {
				i = len(b) // begun and not ended
			}
			return syntax(b, i)
		}
		field(key, b[i:end])
		i = skipSpace(b, end)
		if i < len(b) && b[i] == ',' {
			i = skipSpace(b, i+1)
			continue
		}
		if i < len(b) && b[i] == '}' {
			return atEnd(b, i+1)
		}
		return syntax(b, i)
	}
}

func atEnd(b []byte, i int) error {
	if i = skipSpace(b, i); i < len(b) {
		return syntax(b, i)
	}
	return nil
}

func syntax(b []byte, i int) error {
	if i >= len(b) {
		return fault.Failed.With(fault.ParseJSON, fault.CutOff)
	}
	return fault.Failed.With(fault.ParseJSON, fault.Unexpected.With(b[i], i+1))
}

func skipSpace(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\t' || b[i] == '\r' || b[i] == '\n') {
		i++
	}
	return i
}

// skipString returns the offset behind the string that begins at i, or -1.
func skipString(b []byte, i int) int {
	for at := i + 1; ; {
		n := bytes.IndexByte(b[at:], '"')
		if n < 0 {
			return -1
		}
		at += n
		// An odd number of backslashes escapes the mark.
		slashes := 0
		for b[at-1-slashes] == '\\' {
			slashes++
		}
		at++
		if slashes%2 == 0 {
			return at
		}
	}
}

// skipValue returns the offset behind the value that begins at i, or -1. Nested
// values are matched by their brackets alone.
func skipValue(b []byte, i int) int {
	if i >= len(b) {
		return -1
	}
	switch b[i] {
	case '"':
		return skipString(b, i)
	case '{', '[':
		return skipNested(b, i)
	}
	start := i
	for i < len(b) && (b[i] >= '0' && b[i] <= '9' || b[i] >= 'a' && b[i] <= 'z' || b[i] == 'E' || b[i] == '+' || b[i] == '-' || b[i] == '.') {
		i++
	}
	if i == start {
		return -1
	}
	return i
}

func skipNested(b []byte, i int) int {
	depth := 0
	for i < len(b) {
		switch b[i] {
		case '"':
			if i = skipString(b, i); i < 0 {
				return -1
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
		i++
	}
	return -1
}

// unquote is the text of a JSON string value, without its marks: the very bytes
// where nothing is escaped, a copy otherwise. What escapes no character becomes
// U+FFFD.
func unquote(s []byte) []byte {
	n := bytes.IndexByte(s, '\\')
	if n < 0 {
		return s
	}
	out := make([]byte, 0, len(s))
	for n >= 0 {
		out = append(out, s[:n]...)
		s = s[n:]
		var used int
		out, used = unescape(out, s)
		s = s[used:]
		n = bytes.IndexByte(s, '\\')
	}
	return append(out, s...)
}

// unquoteInPlace is unquote that writes over s, whose text is not needed any more.
func unquoteInPlace(s []byte) []byte {
	out, at := s[:0], 0
	for at < len(s) {
		if s[at] != '\\' {
			n := bytes.IndexByte(s[at:], '\\')
			if n < 0 {
				n = len(s) - at
			}
			out = append(out, s[at:at+n]...)
			at += n
			continue
		}
		if r := hex4(s[at:]); r >= threeBytes && !utf16.IsSurrogate(r) { // all that is Chinese, in many a crawl
			out = append(out, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0x3f, 0x80|byte(r)&0x3f)
			at += len(`\u0000`)
			continue
		}
		var room [utf8.UTFMax]byte
		escaped, used := unescape(room[:0], s[at:])
		if len(escaped) > used { // U+FFFD may be longer than what escapes nothing
			return append(bytes.Clone(out), unquote(s[at:])...)
		}
		out = append(out, escaped...)
		at += used
	}
	return out
}

// threeBytes is the first character that has three bytes in UTF-8.
const threeBytes = 0x800

// unescape appends the character of the escape that s begins with and returns
// its length.
func unescape(out, s []byte) ([]byte, int) {
	if len(s) < 2 {
		return utf8.AppendRune(out, utf8.RuneError), len(s)
	}
	switch s[1] {
	case '"', '\\', '/':
		return append(out, s[1]), 2
	case 'b':
		return append(out, '\b'), 2
	case 'f':
		return append(out, '\f'), 2
	case 'n':
		return append(out, '\n'), 2
	case 'r':
		return append(out, '\r'), 2
	case 't':
		return append(out, '\t'), 2
	case 'u':
		r := hex4(s)
		if r < 0 {
			break
		}
		if utf16.IsSurrogate(r) {
			if pair := utf16.DecodeRune(r, hex4(s[6:])); pair != utf8.RuneError {
				return utf8.AppendRune(out, pair), 12
			}
		}
		return utf8.AppendRune(out, r), 6
	}
	_, size := utf8.DecodeRune(s[1:])
	return utf8.AppendRune(out, utf8.RuneError), 1 + size
}

// hex4 is the number in the escape \uXXXX that s begins with, or -1.
func hex4(s []byte) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return -1
	}
	a, b, c, d := hexDigits[s[2]], hexDigits[s[3]], hexDigits[s[4]], hexDigits[s[5]]
	if a|b|c|d > 0xf {
		return -1
	}
	return rune(a)<<12 | rune(b)<<8 | rune(c)<<4 | rune(d)
}

// hexDigits are the values of the hexadecimal digits, above 15 for what is none.
var hexDigits = func() (values [1 << 8]uint8) {
	for c := range values {
		values[c] = 0xff
	}
	for v, c := range "0123456789abcdef" {
		values[c] = uint8(v)
	}
	for v, c := range "ABCDEF" {
		values[c] = uint8(10 + v)
	}
	return values
}()
