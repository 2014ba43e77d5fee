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

// nationalDictionary is built when it is first needed and never changes.
var nationalDictionary = sync.OnceValues(func() ([]string, *Dictionary) {
	var texts []string
	var phrases []Phrase
	for _, line := range PhraseLines(nationalPhrases) {
		phrases = append(phrases, Phrase{int32(len(texts)), line})
		texts = append(texts, line)
	}
	return texts, NewDictionary(phrases)
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

// scanners are scanners of the national dictionary that are not in use; they
// save the memory of their streams.
var scanners = sync.Pool{New: func() any {
	_, dictionary := nationalDictionary()
	return dictionary.NewScanner()
}}

// national returns the national phrases of the article in the scratch scanner's
// stream that are not among its own slogans.
func national(scratch *Scanner, own []model.Slogan, fill func([]Hit, []model.Slogan)) []model.Slogan {
	texts, _ := nationalDictionary()
	hits := scratch.scan(&scratch.own)
	if len(hits) == 0 {
		return nil
	}
	known := map[string]bool{}
	for _, s := range own {
		known[s.Key] = true
	}
	index := map[int32]int32{}
	var out []model.Slogan
	kept := hits[:0]
	for _, h := range hits {
		i, ok := index[h.Phrase]
		if !ok {
			key := Key(texts[h.Phrase])
			i = -1
			if !known[key] {
				i = int32(len(out))
				out = append(out, model.Slogan{Key: key, Kind: model.Recurrent})
			}
			index[h.Phrase] = i
		}
		if i < 0 {
			continue
		}
		h.Phrase = i
		kept = append(kept, h)
	}
	fill(kept, out)
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
