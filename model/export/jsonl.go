package export

import (
	"io"
	"math"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/fault"
)

// Item is an article with the reader's own mark and note.
type Item struct {
	*model.Article
	Mark, Note string
}

// Options chooses the optional parts of the JSON form.
type Options struct {
	Text     bool // the clean text and the reported speeches
	Evidence bool // where every value was read
	Raw      bool // the decoded record, which evidence measures
}

// Lines writes JSON Lines.
type Lines struct {
	options Options
	w       io.Writer
	line    []byte
}

// NewLines returns a writer of JSON Lines to w. Each Write makes one call to w.
func NewLines(w io.Writer, o Options) *Lines { return &Lines{options: o, w: w} }

// Write writes one article as one line. The error is that of the underlying
// writer, or says that the value of a target is no number of JSON.
func (l *Lines) Write(item Item) error {
	for i := range item.Meetings {
		for _, t := range item.Meetings[i].Targets {
			if math.IsNaN(t.Value) || math.IsInf(t.Value, 0) {
				return fault.Write.With(item.ID, fault.BadTarget.With(t.Value))
			}
		}
	}
	l.line = append(Append(l.line[:0], item, l.options), '\n')
	_, err := l.w.Write(l.line)
	return err
}

// Encode returns the line of one article, without the line end. The values of its
// targets are finite.
func Encode(item Item, o Options) []byte { return Append(nil, item, o) }
