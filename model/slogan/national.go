package slogan

import (
	_ "embed"
	"strings"
	"sync"

	"example.org/meetbrowse/model"
)

// nationalPhrases are set phrases of national politics, which local coverage
// repeats without quotation marks; one a line, # begins a comment.
//
//go:embed national.txt
var nationalPhrases string

// nationalDictionary, with the keys of its phrases, is built when it is first needed and never changes.
var nationalDictionary = sync.OnceValues(func() ([]string, *Dictionary) {
	var keys []string
	var phrases []Phrase
	for _, line := range PhraseLines(nationalPhrases) {
		phrases = append(phrases, Phrase{int32(len(keys)), line})
		keys = append(keys, Key(line))
	}
	return keys, NewDictionary(phrases)
})

// PhraseLines returns the phrases of a plain list: one a line, blank lines and
// what follows # left out.
func PhraseLines(list string) []string {
	var out []string
	for line := range strings.Lines(list) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// asWritten gives slogans without a text that of their longest occurrence, which
// parts its segments.
func asWritten(clean string, slogans []model.Slogan) {
	for i := range slogans {
		s := &slogans[i]
		if s.Text != "" {
			continue
		}
		for _, span := range s.Spans {
			if text := Unquoted(span.Of(clean)); len(text) > len(s.Text) {
				s.Text = text
			}
		}
	}
}
