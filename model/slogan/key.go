package slogan

import (
	"strings"

	"example.org/meetbrowse/corpus/han"
)

// unkeyed are the folded marks that a key leaves out: two forms that differ in
// them alone are one slogan. Signs that carry meaning in a slogan (6+3, 100%,
// 3.0) stay.
const unkeyed = "\"',、;:·。!?()<>《》〈〉【】〔〕[]—…_ \t\n"

// Key is what equal slogans have in common: the folded text without quotation
// marks, punctuation and blanks.
func Key(text string) string {
	folded := han.Fold(text)
	return strings.Map(func(r rune) rune {
		if unkeyedSet.has(r) {
			return -1
		}
		return r
	}, folded)
}

var unkeyedSet = charsOf(unkeyed)
