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

	"github.com/cespare/xxhash/v2"

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
// is an error. Until it is whole it stands beside its place under another name, so
// that not even a crash leaves half a file; what could not be written whole is
// removed. The error is that of write, or names the path.
func NewFile(path string, write func(io.Writer) error) error {
	if err := Free(path); err != nil {
		return err
	}
	part := partOf(path)
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return fileError(path, err)
	}
	if err = errors.Join(Buffered(f, write), f.Close()); err == nil {
		err = place(part, path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(part))
	}
	return nil
}

// partOf is where a file stands until it is whole. The name is short, since one
// that is as long as may be has no room for more.
func partOf(path string) string {
	name := fmt.Sprintf(".meetbrowse-%d-%016x.part", os.Getpid(), xxhash.Sum64String(path))
	return filepath.Join(filepath.Dir(path), name)
}

// place gives a file that is whole its name, which no other file may have. Where
// the file system has no links, one that appears in the same moment is replaced.
func place(part, path string) error {
	err := os.Link(part, path)
	switch {
	case err == nil:
		return os.Remove(part)
	case errors.Is(err, fs.ErrExist):
		return fileError(path, fs.ErrExist)
	}
	if err := Free(path); err != nil {
		return err
	}
	if err := os.Rename(part, path); err != nil {
		return fileError(path, err)
	}
	return nil
}

// Free is the error of a path that stands for a file already, nil for any other.
func Free(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fileError(path, fs.ErrExist)
	}
	return nil
}

// fileError says of an error of the file system what could not be written, and
// what to do where something stands there already.
func fileError(path string, err error) error {
	var (
		pe *fs.PathError
		le *os.LinkError
	)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("write %s: %w; choose another name, or remove it first", path, fs.ErrExist)
	case errors.As(err, &pe):
		err = pe.Err
	case errors.As(err, &le):
		err = le.Err
	}
	return fmt.Errorf("write %s: %w", path, err)
}
