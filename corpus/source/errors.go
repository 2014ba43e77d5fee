package source

import (
	"errors"
	"fmt"
	"io/fs"
)

// MaxRecord is the largest article, in bytes as stored and after unpacking,
// that is read. The longest government work reports are below 200 kB; the
// limit is there for archives made to exhaust memory, and leaves room for pages
// with pictures written into them.
const MaxRecord = 32 << 20

// The reasons why an input gives no article. They stand in the Err of a
// corpus.Skipped, where errors.Is finds them.
var (
	ErrEmpty      = errors.New("nothing in it")
	ErrBinary     = errors.New("binary data, not text")
	ErrFormat     = errors.New("not a format that is read")
	ErrTooLarge   = fmt.Errorf("larger than %d MiB", MaxRecord>>20)
	ErrRepeated   = errors.New("read already under another name")
	ErrNotRegular = errors.New("not a regular file")
	ErrNoText     = errors.New("no text field")
	ErrNested     = errors.New("archives nested too deeply")
)

// FatalError is an error that ends a Read: a path that does not exist, or
// nothing to read in all that was named.
type FatalError struct {
	// Op is what was tried, Path on what.
	Op, Path string
	Err      error
	// Advice says what to do about it, in one clause.
	Advice string
}

// Error is one sentence: operation, path, reason, advice.
func (e *FatalError) Error() string {
	s := e.Op
	if e.Path != "" {
		s += " " + e.Path
	}
	s += ": " + e.Err.Error()
	if e.Advice != "" {
		s += "; " + e.Advice
	}
	return s
}

// Unwrap returns the reason.
func (e *FatalError) Unwrap() error { return e.Err }

// reason puts an operation before an error and drops the path, which stands
// beside it in a corpus.Skipped.
func reason(op string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return fmt.Errorf("%s: %w", op, err)
}
