package slogan

import (
	"context"
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

func BenchmarkRecurrent(b *testing.B) {
	list, size := generated(b, 1000)
	texts := make([]string, len(list))
	for i, a := range list {
		texts[i] = han.Fold(a.Text)
	}
	b.SetBytes(size)
	for b.Loop() {
		if _, err := Recurrent(context.Background(), len(texts), func(i int) string { return texts[i] }); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCopies(b *testing.B) {
	list, size := generated(b, 200)
	texts := make([]string, len(list))
	for i, a := range list {
		texts[i] = han.Fold(a.Text)
	}
	b.SetBytes(2 * size) // each article comes twice
	for b.Loop() {
		c := NewCopies()
		for k := range 2 {
			for i, t := range texts {
				c.Add(int32(k*len(texts)+i), NewSketch(t), t, func(id int32) string { return texts[id] })
			}
		}
	}
}
