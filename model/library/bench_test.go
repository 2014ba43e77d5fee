package library

import (
	"context"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/meeting"
	"example.org/meetbrowse/model/slogan"
)

// benchArticles is how many generated articles the benchmarks use.
const benchArticles = 300

func generated(b *testing.B) (list []*model.Article, size int64) {
	b.Helper()
	err := sample.Generate(1, benchArticles, func(name, text string) error {
		c := clean.Clean(text, nil)
		a := meeting.Parse(&corpus.Article{ID: name, Text: c.Text, Edits: c.Edits, Damage: c.Damage})
		a.Slogans = slogan.Find(a)
		list, size = append(list, a), size+int64(len(text))
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return list, size
}

func BenchmarkPrepare(b *testing.B) {
	list, size := generated(b)
	b.SetBytes(size)
	for b.Loop() {
		for _, a := range list {
			Prepare(a)
		}
	}
}

func BenchmarkArticle(b *testing.B) {
	list, _ := generated(b)
	l := New()
	for _, a := range list {
		l.Add(Prepare(a))
	}
	if err := l.IndexSlogans(context.Background(), IndexOptions{}); err != nil {
		b.Fatal(err)
	}
	s := l.Snapshot()
	id := int32(0)
	for b.Loop() {
		s.Article(id)
		id = (id + 1) % benchArticles
	}
}
