package charset

import (
	"bytes"
	"math"
	"strings"
)

// The names of the encodings that are told apart, as Decode returns them.
const (
	UTF8    = "utf-8"
	UTF16LE = "utf-16le"
	UTF16BE = "utf-16be"
	GB18030 = "gb18030"
	Big5    = "big5"
	HZ      = "hz"
)

const (
	// sampleCharacters is how many characters outside ASCII are scored: past a
	// few hundred the difference between a right and a wrong reading only grows.
	sampleCharacters = 500
	// sampleBytes bounds the search for them in pages that begin with script.
	sampleBytes = 1 << 18
	// hintBits is what a declaration is worth: it decides between readings of a
	// few characters and no longer text.
	hintBits = 12
)

// Detect names the encoding of b. declared is what a page or header says, in
// any spelling; it counts only where the bytes leave it open.
func Detect(b []byte, declared string) string {
	name, _ := detect(b, declared)
	return name
}

// detect also reports whether b was found to be valid UTF-8 in passing.
func detect(b []byte, declared string) (name string, checked bool) {
	if name, _ := mark(b); name != "" {
		return name, false
	}
	zeros := bytes.IndexByte(b, 0) >= 0
	if zeros {
		if name := wideASCII(b); name != "" {
			return name, false
		}
	}
	hz := bytes.Contains(b, []byte("~{"))
	if !hz && !zeros && Valid(b) {
		return UTF8, true
	}
	return likeliest(b, canonical(declared), hz), false
}

// mark returns the encoding that a byte order mark gives, and its length.
func mark(b []byte) (string, int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return UTF8, 3
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return UTF16LE, 2
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return UTF16BE, 2
	case bytes.HasPrefix(b, []byte("\x84\x31\x95\x33")):
		return GB18030, 4
	}
	return "", 0
}

// wideASCII recognises UTF-16 that is mostly ASCII, and might be valid UTF-8, by
// the zeros on one side of its pairs. Where fewer are, the cost of the text
// decides: 一 (U+4E00) and 开 (U+5F00) have their zeros on the other side.
func wideASCII(b []byte) string {
	b = b[:min(len(b), sampleBytes)]
	var zeros [2]int
	for i, c := range b {
		if c == 0 {
			zeros[i&1]++
		}
	}
	const side = 8 // times as many
	switch {
	case zeros[1] > side*zeros[0] && zeros[1]*4 >= len(b):
		return UTF16LE
	case zeros[0] > side*zeros[1] && zeros[0]*4 >= len(b):
		return UTF16BE
	}
	return ""
}

// likeliest is the encoding under which b is the most probable Chinese text, by
// the sum of the bits its characters cost.
func likeliest(b []byte, declared string, hz bool) string {
	s := sample(b)
	c := costTable()
	best, least := "", math.MaxInt-hintBits
	consider := func(name string, cost func(limit int) int) {
		hint := 0
		if declared == name {
			hint = hintBits
		}
		if bits := cost(least+hint) - hint; bits < least {
			best, least = name, bits
		}
	}
	consider(GB18030, func(limit int) int { return costDouble(c, gbkTable(), s, limit, true) })
	consider(Big5, func(limit int) int { return costDouble(c, big5Table(), s, limit, false) })
	consider(UTF8, func(limit int) int { return costUTF8(c, s, limit) })
	consider(UTF16LE, func(limit int) int { return costUTF16(c, s, limit, 1) })
	consider(UTF16BE, func(limit int) int { return costUTF16(c, s, limit, 0) })
	if hz {
		consider(HZ, func(limit int) int { return costHZ(c, s, limit) })
	}
	return best
}

// sample is the stretch of b that is scored. It begins at an even offset, for
// the pairs of UTF-16, before the first byte outside ASCII.
func sample(b []byte) []byte {
	start := 0
	for start < len(b) && b[start] < 0x80 && b[start] != '~' {
		start++
	}
	if start == len(b) || start >= sampleBytes {
		start = 0
	}
	start &^= 1
	end, high := start, 0
	for end < len(b) && end-start < sampleBytes && high < 2*sampleCharacters {
		if b[end] >= 0x80 {
			high++
		}
		end++
	}
	return b[start:end]
}

// canonical is our name for a declared encoding; empty for one that is not
// told apart here.
func canonical(label string) string {
	switch strings.ToLower(strings.Trim(label, " \t\"'")) {
	case "utf-8", "utf8":
		return UTF8
	case "gb18030", "gbk", "gb2312", "gb_2312", "gb_2312-80", "cp936", "ms936", "windows-936", "x-gbk", "euc-cn":
		return GB18030
	case "big5", "big-5", "big5-hkscs", "cp950", "x-x-big5", "cn-big5":
		return Big5
	case "utf-16le", "utf-16", "utf16", "unicode":
		return UTF16LE
	case "utf-16be":
		return UTF16BE
	case "hz", "hz-gb-2312":
		return HZ
	}
	return ""
}
