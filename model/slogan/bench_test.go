package slogan

import (
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model"
)

// generated are articles of the seeded generator, cleaned as they are when slogans
// are looked for, and their size in bytes.
func generated(b *testing.B, n int) (list []*model.Article, size int64) {
	b.Helper()
	err := sample.Generate(1, n, func(name, raw string) error {
		text := clean.Clean(raw, nil).Text
		list = append(list, &model.Article{Article: &corpus.Article{ID: name, Text: text}})
		size += int64(len(text))
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return list, size
}

func BenchmarkFind(b *testing.B) {
	list, size := generated(b, 200)
	b.SetBytes(size)
	for b.Loop() {
		for _, a := range list {
			Find(a)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	list, size := generated(b, 2000)
	var phrases []Phrase
	seen := map[string]bool{}
	var texts []string
	for _, a := range list {
		for _, s := range Find(a) {
			if !seen[s.Key] {
				seen[s.Key] = true
				phrases = append(phrases, Phrase{int32(len(phrases)), s.Text})
			}
		}
		texts = append(texts, han.Fold(a.Text))
	}
	scanner := NewDictionary(phrases).NewScanner()
	b.SetBytes(size)
	b.ReportMetric(float64(len(phrases)), "phrases")
	for b.Loop() {
		for _, t := range texts {
			scanner.Scan(t)
		}
	}
}

func BenchmarkSketch(b *testing.B) {
	list, size := generated(b, 200)
	b.SetBytes(size)
	for b.Loop() {
		for _, a := range list {
			NewSketch(a.Text)
		}
	}
}
