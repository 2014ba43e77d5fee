package pipeline

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

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
