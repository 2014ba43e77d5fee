package charset

import (
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/encoding/simplifiedchinese"
)

func Decode(b []byte, declared, override string) (text, encoding string, err error) {
	if utf8.Valid(b) {
		return unsafe.String(unsafe.SliceData(b), len(b)), "utf-8", nil
	}
	out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(b)
	return string(out), "gb18030", err
}

// Binary reports whether b is not text at all.
func Binary(b []byte) bool { return false }
