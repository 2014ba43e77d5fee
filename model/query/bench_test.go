package query

import (
	"context"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/meeting"
	"example.org/meetbrowse/model/slogan"
)

// benchArticles is enough for times that grow with the corpus to show, and few
// enough to make in some seconds.
const benchArticles = 4000

func benchSnapshot(b *testing.B) *library.Snapshot {
	b.Helper()
	l := library.New()
	err := sample.Generate(1, benchArticles, func(name, text string) error {
		m := meeting.Parse(&corpus.Article{ID: name, Text: text})
		m.Slogans = slogan.Find(m)
		l.Add(library.Prepare(m))
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	if err := l.IndexSlogans(context.Background(), library.IndexOptions{}); err != nil {
		b.Fatal(err)
	}
	return l.Snapshot()
}

// BenchmarkRun times one filter key.
func BenchmarkRun(b *testing.B) {
	s := benchSnapshot(b)
	ctx := context.Background()
	for _, expr := range []string{"zj", "lmy", "place:市", "person:李", "date:2023", "营商环境", "没有这几个字", "/[一二]个.新/"} {
		q, err := Parse(expr)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(expr, func(b *testing.B) {
			for b.Loop() {
				q.Run(ctx, s, nil, nil)
			}
			b.ReportMetric(float64(s.Len())*float64(b.N)/b.Elapsed().Seconds()/1e6, "Marticles/s")
		})
	}
}

// BenchmarkComplete times a look at what a word may become.
func BenchmarkComplete(b *testing.B) {
	s := benchSnapshot(b)
	for _, expr := range []string{"place:", "place:市", "person:", "slogan:", "slogan:新", "level:", "date:"} {
		b.Run(expr, func(b *testing.B) {
			for b.Loop() {
				Complete(expr, len(expr), s)
			}
		})
	}
}

// BenchmarkTyping times the keys of a filter as it is typed and taken back, one
// after the other.
func BenchmarkTyping(b *testing.B) {
	s := benchSnapshot(b)
	for _, text := range []string{"zhenjiang", "lmy", "营商环境", "person:李", "/推进.*环境/"} {
		b.Run(text, func(b *testing.B) {
			keys := 0
			for b.Loop() {
				var r Runner
				keys = 0
				for _, end := range typed(text) {
					q, err := Parse(text[:end])
					if err != nil {
						continue
					}
					if _, err := r.Run(context.Background(), s, nil, []*Query{q}, nil); err != nil {
						b.Fatal(err)
					}
					keys++
				}
			}
			b.ReportMetric(b.Elapsed().Seconds()*1e6/float64(b.N*keys), "µs/key")
		})
	}
}

// typed are the ends of what is on the line while a text is typed and taken back.
func typed(text string) (ends []int) {
	for i := range text {
		ends = append(ends, i)
	}
	ends = append(ends[1:], len(text))
	for i := len(ends) - 2; i >= 0; i-- {
		ends = append(ends, ends[i])
	}
	return ends
}
