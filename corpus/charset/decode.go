package charset

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"example.org/meetbrowse/corpus/fault"
)

// Decode turns b into UTF-8 text and names the encoding it was in. declared is
// what a header or page says and only a hint; override is the name of the
// encoding to use whatever the bytes look like, empty to find it. A byte order
// mark is left out; bytes that belong to no character become U+FFFD.
//
// The text shares b's memory where nothing had to change, so b must not be
// written to again. The error is that of Check.
func Decode(b []byte, declared, override string) (text, name string, err error) {
	if override != "" {
		return decodeAs(b, override)
	}
	name, checked := detect(b, declared)
	if checked {
		return view(b), name, nil
	}
	if marked, n := mark(b); marked == name {
		b = b[n:]
	}
	return decodeKnown(b, name), name, nil
}

// Text is the text of bytes that are known to be valid UTF-8, as Decode returns it.
func Text(b []byte) string {
	if marked, n := mark(b); marked == UTF8 {
		b = b[n:]
	}
	return view(b)
}

// Check reports whether an encoding of that name can be an override: any label
// of the WHATWG Encoding Standard, and "hz".
func Check(name string) error {
	if canonical(name) != "" {
		return nil
	}
	if _, err := htmlindex.Get(name); err != nil {
		return fault.Failed.With(fault.Decode, fault.NoEncoding.With(name))
	}
	return nil
}

func decodeAs(b []byte, override string) (text, name string, err error) {
	if err := Check(override); err != nil {
		return "", "", err
	}
	marked, n := mark(b)
	if name = canonical(override); name != "" {
		if marked == name {
			b = b[n:]
		}
		return decodeKnown(b, name), name, nil
	}
	e, err := htmlindex.Get(override)
	if err != nil {
		return "", "", err
	}
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return "", "", fault.DecodeAs.With(override, fault.Damaged.With(err))
	}
	name, _ = htmlindex.Name(e)
	return view(out), name, nil
}

func decodeKnown(b []byte, name string) string {
	switch name {
	case GB18030:
		return view(decodeDouble(b, gbkTable(), simplifiedchinese.GB18030, true))
	case Big5:
		return view(decodeDouble(b, big5Table(), traditionalchinese.Big5, false))
	case UTF16LE:
		return view(decodeUTF16(b, 1))
	case UTF16BE:
		return view(decodeUTF16(b, 0))
	case HZ:
		return view(decodeHZ(b))
	}
	if Valid(b) {
		return view(b)
	}
	return view(bytes.ToValidUTF8(b, []byte("\uFFFD")))
}

// view makes a string of bytes that nobody writes to any more.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// decodeDouble decodes ASCII and the codes of t, and leaves the few codes that
// t has no room for to e.
func decodeDouble(b []byte, t *codeTable, e encoding.Encoding, four bool) []byte {
	out := make([]byte, 0, len(b)+len(b)/2+utf8.UTFMax)
	var slow *encoding.Decoder
	from, fromOut := 0, 0 // where the run of codes at hand begins in b and out
	for i := 0; i < len(b); {
		c := b[i]
		if c < 0x80 {
			out = append(out, c)
			i++
			from, fromOut = i, len(out)
			continue
		}
		if i+1 < len(b) {
			if at, ok := codeIndex(c, b[i+1]); ok && t[at] != 0 {
				out = appendUnit(out, t[at])
				i += 2
				continue
			}
		}
		if slow == nil {
			slow = e.NewDecoder()
		}
		var used int
		out, used = decodeOne(out, slow, b[i:], four)
		i += used
		if used > 1 {
			continue
		}
		if again, ok := realign(out[:fromOut], t, b[from:i]); ok {
			out = again
		}
		from, fromOut = i, len(out)
	}
	return out
}

// decodeOne decodes the first character of b, which is not ASCII: the shortest
// code that d knows, or one bad byte.
func decodeOne(out []byte, d *encoding.Decoder, b []byte, four bool) ([]byte, int) {
	var dst [16]byte
	for _, n := range [...]int{1, 2, 4} {
		if n > len(b) || n == 4 && !(four && isFour(b)) {
			break
		}
		d.Reset()
		written, used, err := d.Transform(dst[:], b[:n], true)
		if err == nil && used == n && !bytes.Contains(dst[:written], []byte("\uFFFD")) {
			return append(out, dst[:written]...), n
		}
	}
	return utf8.AppendRune(out, utf8.RuneError), 1
}

// appendUnit appends a character of the Basic Multilingual Plane that is no
// surrogate.
func appendUnit(out []byte, r uint16) []byte {
	if r < 0x800 {
		return utf8.AppendRune(out, rune(r))
	}
	return append(out, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0x3f, 0x80|byte(r)&0x3f)
}

func decodeUTF16(b []byte, high int) []byte {
	out := make([]byte, 0, len(b)+len(b)/2+utf8.UTFMax)
	unit := func(i int) rune { return rune(b[i+high])<<8 | rune(b[i+1-high]) }
	i := 0
	for ; i+1 < len(b); i += 2 {
		r := unit(i)
		if !utf16.IsSurrogate(r) {
			out = appendUnit(out, uint16(r))
			continue
		}
		pair := rune(utf8.RuneError)
		if i+3 < len(b) {
			pair = utf16.DecodeRune(r, unit(i+2))
		}
		if pair != utf8.RuneError {
			i += 2
		}
		out = utf8.AppendRune(out, pair)
	}
	if i < len(b) {
		out = utf8.AppendRune(out, utf8.RuneError)
	}
	return out
}

// decodeHZ decodes RFC 1843, in which a line end closes what "~}" did not. A
// byte that lost its partner to the crawl costs the rest of its stretch.
func decodeHZ(b []byte) []byte {
	out := make([]byte, 0, len(b)+len(b)/2)
	t := gbkTable()
	double := false
	for i := 0; i < len(b); {
		c, next := b[i], byte(0)
		if i+1 < len(b) {
			next = b[i+1]
		}
		switch {
		case c == '~' && next == '{':
			double = true
			i += 2
		case c == '~' && next == '}':
			double = false
			i += 2
		case c == '~' && next == '~' && !double:
			out = append(out, '~')
			i += 2
		case c == '~' && next == '\n' && !double:
			i += 2
		case c == '\n':
			double = false
			out = append(out, c)
			i++
		case !double && c < 0x80:
			out = append(out, c)
			i++
		case !double || i+1 == len(b):
			out = utf8.AppendRune(out, utf8.RuneError)
			i++
		default:
			r := rune(utf8.RuneError)
			if at, ok := codeIndex(c|0x80, next|0x80); ok && t[at] != 0 {
				r = rune(t[at])
			}
			out = utf8.AppendRune(out, r)
			i += 2
		}
	}
	return out
}
