package pipeline

import (
	"context"
	"io"
	"slices"

	"example.org/meetbrowse/model/concordance"
	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/fault"
	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
)

// The names of formats and tables that package export does not have.
const (
	JSONL = "jsonl"
	CSV   = "csv"
	TSV   = "tsv"
	KWIC  = "kwic"
)

// Output is what is written of a corpus.
type Output struct {
	// Format is JSONL, CSV or TSV; Table the table of the last two.
	Format, Table string
	// Phrase is what the table KWIC is about.
	Phrase string
	// PerArticle makes the table of slogans one of articles, not of the corpus.
	PerArticle bool
	// BOM puts a byte order mark in front of CSV.
	BOM bool
	// JSON chooses the optional parts of JSON Lines.
	JSON export.Options
}

// contextRunes is how many characters stand on either side of a phrase.
const contextRunes = 30

// ofCorpus reports whether the table is about the corpus and not about its
// articles one by one.
func (o Output) ofCorpus() bool {
	return o.Format != JSONL && (o.Table == KWIC || o.Table == string(export.Slogans) && !o.PerArticle)
}

// Check returns the parts of an output that say nothing together, nil when all
// fits.
func (o Output) Check() error {
	articles := o.Table == "" || o.Table == string(export.Articles)
	switch {
	case o.Format == JSONL && !articles:
		return fault.Flag.With("format", fault.OnlyTable.With(o.Table))
	case o.Format == JSONL && (o.Phrase != "" || o.PerArticle):
		return fault.Flag.With("format", fault.OnlyForTables)
	case o.Format != JSONL && (o.JSON.Text || o.JSON.Evidence || o.JSON.Raw):
		return fault.Flag.With("format", fault.OnlyForJSONL)
	case o.PerArticle && o.Table != string(export.Slogans):
		return fault.Flag.With("per-article", fault.OnlyForSlogans)
	case o.Phrase == "" && o.Table == KWIC:
		return fault.Flag.With("phrase", fault.NeedsPhrase)
	case o.Phrase != "" && o.Table != KWIC:
		return fault.Flag.With("phrase", fault.OnlyForKWIC)
	}
	return nil
}

// Write writes a corpus and returns how many rows' worth of articles or lines it
// wrote. Standard input is written article by article, each with its own slogans,
// in constant memory, unless a sample is drawn or the filter asks for what only the
// corpus knows; of files, a slogan of one article
// counts in all. Articles have the reader's own marks and notes, where there are
// any, else those that they were exported with. The error is that of the corpus, of
// out, or says that there is no such format or table.
func (o Output) Write(ctx context.Context, c *Corpus, out io.Writer) (written int, err error) {
	if !o.ofCorpus() && c.Sample == 0 && slices.Contains(c.Paths, "-") && (c.all() || !c.Filter.CorpusWide()) {
		return o.stream(ctx, c, out)
	}
	exported := map[int32][]byte{}
	snap, ids, err := c.open(ctx, func(id int32, line []byte) { exported[id] = line })
	if err != nil {
		return 0, err
	}
	if o.ofCorpus() {
		return o.table(ctx, c, snap, ids, out)
	}
	return o.articles(ctx, ids, out, func(id int32) export.Item {
		return itemOf(snap, id, exported[id]).With(c.Reviewed, snap.Row(id).Content)
	})
}

// WriteScope writes the articles with the given ids, which ascend, of a corpus
// that is open, with their marks and notes; it is Write otherwise.
func (o Output) WriteScope(ctx context.Context, snap *library.Snapshot, ids []int32, marks query.Marks, out io.Writer) (written int, err error) {
	if o.ofCorpus() {
		return o.table(ctx, nil, snap, ids, out)
	}
	return o.articles(ctx, ids, out, func(id int32) export.Item {
		item := itemOf(snap, id, nil)
		if marks != nil {
			item.Mark, item.Note = marks.Mark(id), marks.Note(id)
		}
		return item
	})
}

// Save writes a scope to a file, as OutputOf reads its name; it is WriteScope
// otherwise. A file that exists is an fs.ErrExist unless it may be replaced.
func Save(ctx context.Context, path, phrase string, replace bool, snap *library.Snapshot, ids []int32, marks query.Marks) error {
	o, err := OutputOf(path, phrase)
	if err != nil {
		return err
	}
	file := NewFile
	if replace {
		file = ReplaceFile
	}
	return file(path, func(out io.Writer) error {
		_, err := o.WriteScope(ctx, snap, ids, marks, out)
		return err
	})
}

// itemOf is an article with the slogans of the whole corpus. What was exported
// before stays as it was.
func itemOf(snap *library.Snapshot, id int32, line []byte) export.Item {
	if line != nil {
		if item, err := export.Read(line); err == nil {
			return item
		}
	}
	return export.Item{Article: snap.Article(id)}
}

// table writes a table that is about the corpus; c, if it is not nil, names what to
// compare it with.
func (o Output) table(ctx context.Context, c *Corpus, snap *library.Snapshot, ids []int32, out io.Writer) (int, error) {
	format, err := o.tableFormat()
	if err != nil {
		return 0, err
	}
	if o.Table == KWIC {
		found, err := concordance.Find(ctx, snap, o.Phrase, ids)
		if err != nil || found.Len() == 0 {
			return 0, err
		}
		return found.Len(), export.KWIC(out, snap, found, contextRunes, format, o.BOM)
	}
	whole, err := frequency.Count(ctx, snap, frequency.Slogans, nil)
	if err != nil {
		return 0, err
	}
	table, err := frequency.Count(ctx, snap, frequency.Slogans, ids)
	if err != nil {
		return 0, err
	}
	if c != nil && c.Reference != "" {
		reference, err := c.CountReference(ctx, snap)
		if err != nil {
			return 0, err
		}
		table.Against(reference)
	}
	table.Sort(frequency.ByArticles)
	return table.Articles, export.FrequencyTable(ctx, out, table, whole, format, o.BOM)
}

// writer returns what writes one article.
func (o Output) writer(out io.Writer) (func(export.Item) error, error) {
	if o.Format == JSONL {
		return export.NewLines(out, o.JSON).Write, nil
	}
	format, err := o.tableFormat()
	if err != nil {
		return nil, err
	}
	sheet, err := export.NewSheet(out, export.Table(o.Table), format, o.BOM)
	if err != nil {
		return nil, fault.Flag.With("table", err)
	}
	return sheet.Write, nil
}

func (o Output) tableFormat() (export.Format, error) {
	switch o.Format {
	case CSV:
		return export.CSV, nil
	case TSV:
		return export.TSV, nil
	}
	return 0, fault.Flag.With("format", fault.NoValue.With(o.Format, fault.Choice{JSONL, CSV, TSV}))
}
