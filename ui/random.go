package ui

import (
	"context"

	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
)

// Random is a random sample of the corpus, which the program then is about: a
// person reads it to learn how right the facts are. The zero Random is none.
type Random struct {
	N    int // articles
	Seed int64
	From *query.Query // what they are drawn from; nil or empty for all
}

// draw returns the sample, ascending, and how many articles it was drawn from; nil
// stands for all articles, where none is to be drawn. The error is that of ctx.
func (r Random) draw(ctx context.Context, snap *library.Snapshot, marks query.Marks) (drawn []int32, from int, err error) {
	if r.N == 0 {
		return nil, 0, nil
	}
	var runner query.Runner
	ids, err := runner.Run(ctx, snap, nil, []*query.Query{r.From}, marks)
	if err != nil {
		return nil, 0, err
	}
	from = len(ids)
	if ids == nil {
		from = snap.Len()
	}
	return query.Sample(snap, ids, r.N, r.Seed), from, nil
}
