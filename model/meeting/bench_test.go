package meeting

import (
	"runtime"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/sample"
)

// articles of the generator, as a crawl has them.
func generated(b testing.TB, n int) []string {
	b.Helper()
	var out []string
	err := sample.Generate(1, n, func(_, text string) error {
		out = append(out, text)
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return out
}

func size(texts []string) int64 {
	n := 0
	for _, t := range texts {
		n += len(t)
	}
	return int64(n)
}

func cleaned(text string) *corpus.Article {
	r := clean.Clean(text, nil)
	return &corpus.Article{ID: "a", Text: r.Text, Edits: r.Edits, Damage: r.Damage}
}

// loaded stands for the articles that are in memory already while a corpus is
// read. Beside an empty heap the garbage collector would run a hundred times as
// often as it does then.
const loaded = 64 << 20

// BenchmarkParse reads articles that are clean already.
func BenchmarkParse(b *testing.B) {
	texts := generated(b, 200)
	articles := make([]*corpus.Article, len(texts))
	for i, t := range texts {
		articles[i] = cleaned(t)
	}
	b.SetBytes(size(texts))
	held := make([]byte, loaded)
	for b.Loop() {
		for _, a := range articles {
			Parse(a)
		}
	}
	runtime.KeepAlive(held)
}

// BenchmarkCleanAndParse is the share of one core in loading a corpus.
func BenchmarkCleanAndParse(b *testing.B) {
	texts := generated(b, 200)
	b.SetBytes(size(texts))
	held := make([]byte, loaded)
	for b.Loop() {
		for _, t := range texts {
			Parse(cleaned(t))
		}
	}
	runtime.KeepAlive(held)
}
