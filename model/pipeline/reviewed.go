package pipeline

import (
	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/model/review"
)

// reviewed is the reader's own marks and notes by the ids of a snapshot.
type reviewed struct {
	of   export.Reviewed
	snap *library.Snapshot
}

func (r reviewed) Mark(id int32) string {
	mark, _ := r.of(r.snap.Row(id).Content)
	return mark
}

func (r reviewed) Note(id int32) string {
	_, note := r.of(r.snap.Row(id).Content)
	return note
}

// marks are those that filters see; nil for none.
func (c *Corpus) marks(snap *library.Snapshot) query.Marks {
	if c.Reviewed == nil {
		return nil
	}
	return reviewed{c.Reviewed, snap}
}

// sum makes the hash of the corpus that of all articles of a snapshot.
func (c *Corpus) sum(snap *library.Snapshot) {
	if c.Sum == nil {
		return
	}
	*c.Sum = *export.SumOf(snap)
}

// content is the hash of an article's clean text, 0 where nobody asks for it.
func (c *Corpus) content(item export.Item) uint64 {
	if c.Reviewed == nil && c.Sum == nil {
		return 0
	}
	return review.Key(item.Text)
}
