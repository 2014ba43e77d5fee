package export

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/cespare/xxhash/v2"

	"example.org/meetbrowse/model/fault"
	"example.org/meetbrowse/model/library"
)

// Meta is what stands beside a file that was exported: from what, with what and
// how it was made. Its JSON form is written to MetaPath of the file.
type Meta struct {
	Program string    `json:"program"`
	Version string    `json:"version"`
	Time    time.Time `json:"time"` // when the export was written, in UTC
	Format  string    `json:"format"`
	// Table is that of csv and tsv, null for jsonl.
	Table  *string `json:"table"`
	Filter *string `json:"filter"`
	// Options are the other flags that were given, by name.
	Options map[string]string `json:"options"`
	Corpus  CorpusMeta        `json:"corpus"`
	// Written is how many articles, or lines of a table of the corpus, there are.
	Written int `json:"written"`
}

// CorpusMeta tells corpora apart.
type CorpusMeta struct {
	Hash     string `json:"hash"` // Sum.String of all articles, whatever the filter
	Articles int    `json:"articles"`
	Skipped  int    `json:"skipped"` // inputs that gave no article
}

// MetaPath is the path of the metadata beside the file at path.
func MetaPath(path string) string { return path + ".meta.json" }

// Write writes the metadata as indented JSON. The error is that of w.
func (m Meta) Write(w io.Writer) error {
	m.Time = m.Time.UTC()
	if m.Options == nil {
		m.Options = map[string]string{}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(m); err != nil {
		return fault.WriteMeta.With(err)
	}
	return nil
}

// Known is v, or nil for "": the form of an optional value.
func Known(v string) *string {
	if v == "" {
		return nil
	}
	return &v
}

// Sum is a hash of a corpus: of the clean texts of its articles, as often as each
// occurs, in any order and under any names. The zero Sum is that of no articles.
// It is a sum of hashes in 128 bits (Bellare and Micciancio 1997): it tells that a
// corpus changed, and does not guard against one made to deceive.
type Sum struct {
	articles  int
	low, high uint64
}

// Add adds an article by the hash of its clean text, library.Row.Content.
func (s *Sum) Add(content uint64) {
	var b [9]byte
	binary.LittleEndian.PutUint64(b[:], content)
	s.articles++
	s.low += xxhash.Sum64(b[:8])
	s.high += xxhash.Sum64(b[:])
}

// Articles is how many articles were added.
func (s *Sum) Articles() int { return s.articles }

// String is the hash in 32 hexadecimal digits.
func (s *Sum) String() string { return fmt.Sprintf("%016x%016x", s.high, s.low) }

// SumOf is the hash of all articles of a snapshot.
func SumOf(snap *library.Snapshot) *Sum {
	var s Sum
	for id := range int32(snap.Len()) {
		s.Add(snap.Row(id).Content)
	}
	return &s
}

// Reviewed gives the reader's own mark and note of the article whose clean text has
// this hash, library.Row.Content; "" where there is none.
type Reviewed func(content uint64) (mark, note string)

// With returns the item with the reader's own mark and note, where there are any,
// in place of those it came with. content is the hash of its clean text; r may be
// nil for no reader.
func (i Item) With(r Reviewed, content uint64) Item {
	if r == nil {
		return i
	}
	mark, note := r(content)
	if mark != "" {
		i.Mark = mark
	}
	if note != "" {
		i.Note = note
	}
	return i
}
