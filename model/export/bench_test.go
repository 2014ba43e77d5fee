package export

import (
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/meeting"
	"example.org/meetbrowse/model/slogan"
)

// lines are exported articles of the seeded generator and their size in bytes.
func lines(b *testing.B) (items []Item, out [][]byte, size int64) {
	b.Helper()
	err := sample.Generate(1, 200, func(name, text string) error {
		a := meeting.Parse(&corpus.Article{ID: name, Text: text})
		a.Slogans = slogan.Find(a)
		items = append(items, Item{Article: a})
		out = append(out, Encode(items[len(items)-1], Options{Text: true}))
		size += int64(len(out[len(out)-1]))
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return items, out, size
}

func BenchmarkEncode(b *testing.B) {
	items, _, size := lines(b)
	b.SetBytes(size)
	for b.Loop() {
		for _, item := range items {
			Encode(item, Options{Text: true})
		}
	}
}

func BenchmarkRead(b *testing.B) {
	_, all, size := lines(b)
	b.SetBytes(size)
	for b.Loop() {
		for _, line := range all {
			if _, err := Read(line); err != nil {
				b.Fatal(err)
			}
		}
	}
}
