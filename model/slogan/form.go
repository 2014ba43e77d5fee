package slogan

import (
	"strings"

	"example.org/meetbrowse/corpus/han"
)

// foldForm is the folded text without quotation marks, with one separator for
// every mark that parts segments.
func foldForm(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case isQuote(r):
			return -1
		case isSeparator(r):
			return separator
		}
		return r
	}, han.Fold(text))
}
