package pipeline

import (
	"context"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
)

// counted is what one article of a reference corpus has of the slogans of another.
type counted struct {
	han  int
	hits []library.SloganHits
}

// CountReference counts the slogans of a snapshot of the corpus in its reference
// corpus, whose articles are cleaned but not parsed. The error is that of Records.
func (c *Corpus) CountReference(ctx context.Context, snap *library.Snapshot) (*frequency.Reference, error) {
	counter := snap.SloganCounter()
	out := &frequency.Reference{Hits: make([]int, snap.Slogans.Len())}
	other := &Corpus{Paths: []string{c.Reference}, Load: c.Load, Skip: c.Skip}
	other.Load.FS, other.Load.Stdin, other.Load.Progress = c.ReferenceFS, nil, nil
	err := run(other, func(n counted) {
		out.Han += int64(n.han)
		for _, h := range n.hits {
			out.Hits[h.Slogan] += int(h.Hits)
		}
	}, func(each func(counted), skip func(corpus.Skipped)) error {
		return load.Run(ctx, other.Paths, other.Load, func(a *corpus.Article) counted {
			folded := han.Fold(a.Text)
			return counted{library.CountHan(folded), counter.Count(folded)}
		}, each, skip)
	})
	return out, err
}
