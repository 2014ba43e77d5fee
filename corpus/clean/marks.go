package clean

import (
	"strings"
	"unicode/utf8"
)

// marks are the kinds of characters that a line holds, as far as rules ask for
// them. A page has hundreds of lines that hold none, and most rules are not even
// tried on those.
type marks uint8

// The marks.
const (
	markColon marks = 1 << iota
	markSlash
	markBar // upright, or 丨
	markBlank
	markDigit
	markDot
	markAngle // > or »
)

// markSeparators stand between a label and its value.
const markSeparators = markColon | markSlash | markBar | markBlank

var asciiMarks = [utf8.RuneSelf]marks{
	':': markColon, '/': markSlash, '|': markBar, ' ': markBlank, '\t': markBlank, '.': markDot, '>': markAngle,
	'0': markDigit, '1': markDigit, '2': markDigit, '3': markDigit, '4': markDigit, '5': markDigit, '6': markDigit, '7': markDigit, '8': markDigit, '9': markDigit,
}

// marksOf returns the marks of a folded text, which is valid UTF-8, and the number
// of its characters.
func marksOf(folded string) (m marks, runes int) {
	for i := 0; i < len(folded); runes++ {
		c := folded[i]
		switch {
		case c < utf8.RuneSelf:
			m |= asciiMarks[c]
			i++
		case c < 0xe0:
			if c == 0xc2 && strings.HasPrefix(folded[i:], "»") {
				m |= markAngle
			}
			i += 2
		case c < 0xf0:
			if c == 0xe4 && strings.HasPrefix(folded[i:], "丨") {
				m |= markBar
			}
			i += hanBytes
		default:
			i += utf8.UTFMax
		}
	}
	return m, runes
}

// undecorated is a folded text without the decoration at its ends.
func undecorated(folded string) string {
	if plainStart(folded) && plainStart(folded[max(0, len(folded)-hanBytes):]) {
		return folded
	}
	return strings.TrimFunc(folded, isDecoration)
}

// plainStart reports whether a text begins with a Chinese character that is no
// decoration, by the first of its three bytes.
func plainStart(s string) bool {
	return len(s) >= hanBytes && s[0] > 0xe4 && s[0] <= 0xe9
}

// unbracketed is a key without the brackets at its ends.
func unbracketed(key string) string {
	const brackets = "()[] "
	if strings.HasPrefix(key, "〔") && strings.HasSuffix(key, "〕") {
		return key[len("〔") : len(key)-len("〕")]
	}
	if key == "" || strings.IndexByte(brackets, key[0]) < 0 && strings.IndexByte(brackets, key[len(key)-1]) < 0 {
		return key
	}
	return strings.Trim(key, brackets)
}
