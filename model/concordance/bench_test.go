package concordance

import (
	"context"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/meeting"
	"example.org/meetbrowse/model/slogan"
)

// screenLines is how many lines a large terminal shows.
const screenLines = 100

// BenchmarkSlogan times the concordance of the most frequent slogan of a corpus
// up to its first screen.
func BenchmarkSlogan(b *testing.B) {
	l := library.New()
	err := sample.Generate(1, 3000, func(name, text string) error {
		a := meeting.Parse(&corpus.Article{ID: name, Text: text})
		a.Slogans = slogan.Find(a)
		l.Add(library.Prepare(a))
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	ctx := context.Background()
	if err := l.IndexSlogans(ctx, library.IndexOptions{}); err != nil {
		b.Fatal(err)
	}
	s := l.Snapshot()
	totals := make([]int, s.Slogans.Len())
	most := int32(0)
	for id := range int32(s.Len()) {
		for _, c := range s.SloganCounts(id) {
			if totals[c.Slogan] += int(c.Count); totals[c.Slogan] > totals[most] {
				most = c.Slogan
			}
		}
	}
	for _, by := range []Key{ByDate, ByPlace, ByRight, BySpeaker} {
		b.Run(by.String(), func(b *testing.B) {
			for b.Loop() {
				c, err := FindSlogan(ctx, s, most, nil)
				if err != nil {
					b.Fatal(err)
				}
				c.Sort(by)
				for i := range min(screenLines, c.Len()) {
					l := c.Line(i)
					c.Context(l, 60)
					c.Speaker(l)
				}
			}
			b.ReportMetric(float64(totals[most]), "hits")
		})
	}
}
