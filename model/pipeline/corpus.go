package pipeline

import (
	"context"
	"io/fs"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/fault"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/source"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/cache"
	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/meeting"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/model/slogan"
)

// Corpus is what is read, and which of it counts.
type Corpus struct {
	Paths []string
	Load  load.Options
	// Filter keeps articles; nil or empty keeps all.
	Filter *query.Query
	// Sample is how many of the articles that pass the filter are drawn at random,
	// with Seed; 0 keeps all.
	Sample int
	Seed   int64
	// Dictionary is what goes into the dictionary of slogans.
	Dictionary library.IndexOptions
	// Cache recalls articles that were read before; nil for none.
	Cache *cache.Opening
	// Reference is the path of another corpus that the table of slogans compares
	// this one with; "" compares what passes the filter with the rest.
	Reference string
	// ReferenceFS holds that path; nil stands for the machine's files.
	ReferenceFS fs.FS
	// Reviewed gives the reader's own marks and notes, which filters and exports
	// have; nil for none.
	Reviewed export.Reviewed
	// Sum becomes the hash of what was read, whatever the filter; nil for none.
	Sum *export.Sum
	// Skip is told of the inputs that gave no article; nil for nobody.
	Skip func(corpus.Skipped)
}

// Article is all that is known of one article by itself.
func Article(a *corpus.Article) export.Item {
	if a.Export != nil {
		if item, err := export.Read(a.Export); err == nil {
			return item
		}
	}
	return export.Item{Article: withSlogans(meeting.Parse(a))}
}

func withSlogans(a *model.Article) *model.Article {
	a.Slogans = slogan.Find(a)
	return a
}

// prepare is Article of a batch, packed for a library, each with one folding of its text
// for all stages. It goes through the batch stage by stage: that is what batches are for.
func prepare(batch []load.Loaded) []*library.Record {
	folded, parsed := make([]han.Folded, len(batch)), make([]*model.Article, len(batch))
	for i, l := range batch {
		text := l.Article.Text
		if l.Article.Export != nil {
			parsed[i] = Article(l.Article).Article
			text = parsed[i].Text
		}
		folded[i] = han.FoldWithOffsets(text)
	}
	for i, l := range batch {
		if parsed[i] == nil {
			parsed[i] = meeting.ParseFolded(l.Article, folded[i])
		}
	}
	for i, l := range batch {
		if l.Article.Export == nil {
			withSlogans(parsed[i])
		}
	}
	records := make([]*library.Record, len(batch))
	for i := range batch {
		records[i] = library.PrepareFolded(parsed[i], folded[i])
	}
	return records
}

// packed is an article on its way into a library.
type packed struct {
	record *library.Record
	line   []byte // of the export that the article comes from, nil for others
}

// records reads the articles and packs them for a library, several at once, and
// hands them over in the order of the paths, without regard to the filter.
func (c *Corpus) records(ctx context.Context, each func(packed)) error {
	pack := func(record *library.Record, r *source.Record, line []byte) packed {
		record.Stamp = r.Stamp
		return packed{record, line}
	}
	var recall func(*source.Record) (packed, bool)
	if c.Cache != nil {
		recall = func(r *source.Record) (packed, bool) {
			r.Stamp = c.Cache.Stamp(r)
			if a, ok := c.Cache.Recall(r, r.Stamp); ok {
				return pack(library.Prepare(a), r, r.Export), true
			}
			return packed{}, false
		}
	}
	return run(c, each, func(each func(packed), skip func(corpus.Skipped)) error {
		return load.RunCached(ctx, c.Paths, c.Load, recall, func(batch []load.Loaded) []packed {
			out := make([]packed, len(batch))
			for i, record := range prepare(batch) {
				out[i] = pack(record, batch[i].Record, batch[i].Article.Export)
			}
			return out
		}, each, skip)
	})
}

// Records reads the articles and packs them for a library, several at once, and
// hands them over in the order of the paths, without regard to the filter. The
// error is that of ctx, of an unknown encoding, or a *source.FatalError when
// nothing at all could be read.
func (c *Corpus) Records(ctx context.Context, add func(*library.Record)) error {
	return c.records(ctx, func(p packed) { add(p.record) })
}

// Open reads the corpus whole, into a library in which every slogan of any
// article counts in all. ids are the articles that pass the filter, ascending.
// The error is that of Records.
func (c *Corpus) Open(ctx context.Context) (snap *library.Snapshot, ids []int32, err error) {
	return c.open(ctx, func(int32, []byte) {})
}

// open is Open, which tells exported of the lines that were exported.
func (c *Corpus) open(ctx context.Context, exported func(id int32, line []byte)) (snap *library.Snapshot, ids []int32, err error) {
	lib := library.New()
	err = c.records(ctx, func(p packed) {
		if id := lib.Add(p.record); p.line != nil {
			exported(id, p.line)
		}
	})
	if err != nil {
		return nil, nil, err
	}
	lib.Seal()
	if err := lib.IndexSlogans(ctx, c.Dictionary); err != nil {
		return nil, nil, err
	}
	snap = lib.Snapshot()
	c.sum(snap)
	ids = snap.Order(library.AsRead)
	if !c.all() {
		if ids, err = c.Filter.Run(ctx, snap, nil, c.marks(snap)); err != nil {
			return nil, nil, err
		}
		if ids == nil {
			ids = []int32{} // none, where nil stands for all
		}
	}
	if c.Sample > 0 {
		ids = query.Sample(snap, ids, c.Sample, c.Seed)
	}
	return snap, ids, nil
}

func (c *Corpus) all() bool { return c.Filter == nil || c.Filter.Empty() }

// passes tells whether an article by itself passes the filter.
func (c *Corpus) passes(ctx context.Context, item export.Item) bool {
	if c.all() {
		return true
	}
	lib := library.New()
	lib.Add(library.Prepare(item.Article))
	snap := lib.Snapshot()
	ids, err := c.Filter.Run(ctx, snap, nil, c.marks(snap))
	return err == nil && len(ids) > 0
}

// run is a run of package load, for which nothing but skipped inputs is an error.
func run[T any](c *Corpus, each func(T), load func(each func(T), skip func(corpus.Skipped)) error) error {
	articles := 0
	var last corpus.Skipped
	err := load(func(t T) {
		articles++
		each(t)
	}, func(k corpus.Skipped) {
		last = k
		if c.Skip != nil {
			c.Skip(k)
		}
	})
	if err == nil && articles == 0 && last.Err != nil {
		return &source.FatalError{Op: fault.Read, Path: last.Source, Err: last.Err, Advice: fault.NameArticles}
	}
	return err
}
