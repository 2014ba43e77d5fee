package review

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"example.org/meetbrowse/model/fault"
)

const (
	// lockWait is how long an append waits for another program that appends:
	// far longer than a slow disk takes, short enough to be told of a program
	// that was stopped in the middle.
	lockWait = 5 * time.Second
	// openTries is how often a file is opened that others replace meanwhile.
	openTries = 10

	folderMode = 0o700
	fileMode   = 0o600
)

// appendable is the file during one append, locked until it is closed.
type appendable interface {
	readable
	io.Writer
	Sync() error
	Close() error
}

// openAppend opens the file for an append and locks it, waiting for others at
// most wait. A missing file and its folders are made, and are on disk when the
// file is returned.
func openAppend(path string, wait time.Duration) (appendable, error) {
	for range openTries {
		f, err := openOrCreate(path)
		if err != nil {
			return nil, err
		}
		if err := lock(f, wait); err != nil {
			return nil, &fs.PathError{Op: "lock", Path: path, Err: err}
		}
		same, size, err := stillAt(f, path)
		if err == nil && same {
			if size == 0 {
				err = syncFolder(filepath.Dir(path))
			}
			if err == nil {
				return f, nil
			}
		}
		f.Close()
		if err != nil {
			return nil, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: path, Err: fault.Replaced}
}

func openOrCreate(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: path, Err: fault.NotRegular}
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_APPEND, 0)
	if !errors.Is(err, fs.ErrNotExist) {
		return f, err
	}
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return nil, err
	}
	return os.OpenFile(path, os.O_RDWR|os.O_APPEND|os.O_CREATE, fileMode)
}

// stillAt reports whether the open file is the one at path, and its size.
func stillAt(f *os.File, path string) (same bool, size int64, err error) {
	held, err := f.Stat()
	if err != nil {
		return false, 0, err
	}
	there, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, 0, nil
	}
	return err == nil && os.SameFile(held, there), held.Size(), err
}

// makeFolder makes a folder with those above it, each of them on disk in the
// one above.
func makeFolder(path string) error {
	err := os.Mkdir(path, folderMode)
	above := filepath.Dir(path)
	if errors.Is(err, fs.ErrNotExist) && above != path {
		if err := makeFolder(above); err != nil {
			return err
		}
		err = os.Mkdir(path, folderMode)
	}
	switch {
	case err == nil:
		return syncFolder(above)
	case errors.Is(err, fs.ErrExist):
		return nil
	}
	return err
}
