package charset

import "bytes"

// magic are the first bytes of formats that a crawl leaves among its pages.
var magic = [...]string{
	"%PDF-", "\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "RIFF", "PK\x03\x04", "\x1f\x8b\x08",
	"\x28\xb5\x2f\xfd", "\x7fELF", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "SQLite format 3\x00", "BZh9", "7z\xbc\xaf\x27\x1c", "\xfd7zXZ\x00",
	"Rar!\x1a\x07", "OggS", "ID3", "\x00\x00\x01\x00", "wOFF", "wOF2",
}

const (
	// binarySample is how many bytes are examined; formats show their nature at
	// once.
	binarySample = 8 << 10
	// binaryShare is one in how many bytes must be a control character for data
	// to be binary: random bytes have one in nine, damaged text one in hundreds.
	binaryShare = 20
)

// Binary reports whether b is no text in any encoding that is told apart here.
func Binary(b []byte) bool {
	for _, m := range magic {
		if bytes.HasPrefix(b, []byte(m)) {
			return true
		}
	}
	if name, _ := mark(b); name != "" {
		return false
	}
	b = b[:min(len(b), binarySample)]
	controls := 0
	for _, c := range b {
		if c < 0x20 && (c < '\t' || c > '\r') && c != 0x1b || c == 0x7f {
			controls++
		}
	}
	if controls*binaryShare <= len(b) {
		return false
	}
	// UTF-16 is full of what looks like controls. It is text when its
	// characters are nearer to Chinese prose than to chance.
	const proseBits = 16
	c := costTable()
	b = b[:len(b)&^1]
	limit := proseBits * len(b) / 2
	bits := min(costUTF16(c, b, limit, 1), costUTF16(c, b, limit, 0))
	return bits > limit
}
