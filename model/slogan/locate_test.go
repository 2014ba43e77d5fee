package slogan

import (
	"slices"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model"
)

// TestOccurrencesAgreeWithADictionary finds the slogans of articles again with a
// Dictionary of their texts.
func TestOccurrencesAgreeWithADictionary(t *testing.T) {
	err := sample.Generate(5, 60, func(name, text string) error {
		text += "\n“敢抓，敢管”、敢抓敢管,“敢抓、敢管”。1+N1+N、a1+N。開門紅開門红"
		slogans := find(text)
		var phrases []Phrase
		for i, s := range slogans {
			phrases = append(phrases, Phrase{int32(i), s.Text})
		}
		work := workspaces.Get().(*workspace)
		defer workspaces.Put(work)
		work.text.read(&model.Article{Article: &corpus.Article{Text: text}})
		work.text.fillStream(&work.stream)
		spans, quoted := make([][]corpus.Span, len(slogans)), make([]int, len(slogans))
		for _, h := range NewDictionary(phrases).NewScanner().scan(&work.stream) {
			spans[h.Phrase] = append(spans[h.Phrase], corpus.Span{Start: int(h.Start), End: int(h.End)})
			if h.Quoted {
				quoted[h.Phrase]++
			}
		}
		for i, s := range slogans {
			if !slices.Equal(s.Spans, spans[i]) || s.Quoted != quoted[i] {
				t.Fatalf("%s: %q at %v (%d quoted), a dictionary finds %v (%d)", name, s.Text, s.Spans, s.Quoted, spans[i], quoted[i])
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
