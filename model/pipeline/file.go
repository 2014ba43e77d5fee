package pipeline

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.org/meetbrowse/model/export"
)

// OutputOf is the output for a file by the end of its path: NAME.jsonl has the articles with
// their text, NAME.csv and NAME.tsv the table of articles, and NAME.TABLE.csv or
// NAME.TABLE.tsv any other. A phrase makes it the table KWIC of that phrase. The error
// says that the name ends with no format, or that a concordance is no JSON Lines.
func OutputOf(path, phrase string) (Output, error) {
	name, format := cutExtension(filepath.Base(path))
	o := Output{Format: format, Table: string(export.Articles), Phrase: phrase, BOM: true, JSON: export.Options{Text: true}}
	switch {
	case format != JSONL && format != CSV && format != TSV:
		return Output{}, fmt.Errorf("write %s: the name must end with .jsonl, .csv or .tsv", path)
	case phrase != "" && format == JSONL:
		return Output{}, fmt.Errorf("write %s: lines of a concordance are a table; end the name with .csv or .tsv", path)
	case phrase != "":
		o.Table = KWIC
	default:
		if _, table := cutExtension(name); slices.Contains(export.TableNames(), table) {
			o.Table = table
		}
	}
	return o, nil
}

// Meta says of an export what its output says.
func (o Output) Meta() export.Meta {
	m := export.Meta{Format: o.Format}
	if o.Format != JSONL {
		m.Table = export.Known(o.Table)
	}
	return m
}

// cutExtension parts a name from what stands behind its last dot.
func cutExtension(name string) (before, extension string) {
	extension = filepath.Ext(name)
	return strings.TrimSuffix(name, extension), strings.TrimPrefix(extension, ".")
}

// outputBuffer is how many bytes of an export are written at once.
const outputBuffer = 1 << 16

// Buffered lets write write to out in large pieces. The error is that of write, after
// which the last piece is not written, or of out.
func Buffered(out io.Writer, write func(io.Writer) error) error {
	buffer := bufio.NewWriterSize(out, outputBuffer)
	if err := write(buffer); err != nil {
		return err
	}
	return buffer.Flush()
}

// NewFile makes a file of what write writes. One that exists stays as it is, and
// is an error; one that could not be written whole is removed. The error is that of
// write, or names the path.
func NewFile(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		var pe *fs.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := errors.Join(Buffered(f, write), f.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
