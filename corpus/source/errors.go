package source

import (
	"errors"
	"io/fs"

	"example.org/meetbrowse/corpus/fault"
)

// MaxRecord is the largest article, in bytes as stored and after unpacking,
// that is read. The longest government work reports are below 200 kB; the
// limit is there for archives made to exhaust memory, and leaves room for pages
// with pictures written into them.
const MaxRecord = 32 << 20

// errTooLarge is fault.TooLarge for what is larger than MaxRecord.
var errTooLarge = fault.TooLarge.With(MaxRecord >> 20)

// FatalError is an error that ends a Read: a path that does not exist, or
// nothing to read in all that was named.
type FatalError struct {
	// Op is what was tried, on Path.
	Op   fault.Code
	Path string
	Err  error
	// Advice says what to do about it.
	Advice fault.Code
}

// Error is one sentence: operation, path, reason, advice.
func (e *FatalError) Error() string {
	s := e.Op.Error()
	if e.Path != "" {
		s += " " + e.Path
	}
	return s + ": " + e.Err.Error() + "; " + e.Advice.Error()
}

// Chinese is the same in Chinese.
func (e *FatalError) Chinese() string {
	s := e.Op.Chinese()
	if e.Path != "" {
		s += " " + e.Path + " "
	}
	why := e.Err
	var of *fault.Error
	if errors.As(why, &of) && of.Code == fault.Failed && of.Args[0] == e.Op {
		why = of.Unwrap()[1] // The operation was said.
	}
	return s + "失败：" + fault.Chinese(why) + "；" + e.Advice.Chinese()
}

// Unwrap returns the reason.
func (e *FatalError) Unwrap() error { return e.Err }

// reason puts an operation before an error and drops the path, which stands
// beside it in a corpus.Skipped. An error that only the library knows from which it
// comes is one of damaged data: all others are of the system or of package fault.
func reason(op fault.Code, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	if !fault.Known(err) {
		err = fault.Damaged.With(err)
	}
	return fault.Failed.With(op, err)
}
