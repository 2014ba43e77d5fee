package pipeline

import (
	"errors"
	"io/fs"

	"example.org/meetbrowse/model/fault"
)

// NameError says that the name of a file does not tell what can be written there,
// and which names do.
type NameError struct {
	Path string
	Err  error
}

// Error says it in English.
func (e *NameError) Error() string { return fault.Write.With(e.Path, e.Err).Error() }

// Chinese says it in Chinese.
func (e *NameError) Chinese() string { return fault.Chinese(fault.Write.With(e.Path, e.Err)) }

// Unwrap is what is wrong with the name.
func (e *NameError) Unwrap() error { return e.Err }

// FileError says which file could not be written, and why.
type FileError struct {
	Path string
	Err  error
}

// said is the error with what to do where a file stands already.
func (e *FileError) said() error {
	if errors.Is(e.Err, fs.ErrExist) {
		return fault.Write.With(e.Path, fault.ChooseAnother.With(fs.ErrExist))
	}
	return fault.Write.With(e.Path, e.Err)
}

// Error says it in English.
func (e *FileError) Error() string { return e.said().Error() }

// Chinese says it in Chinese.
func (e *FileError) Chinese() string { return fault.Chinese(e.said()) }

// Unwrap is why.
func (e *FileError) Unwrap() error { return e.Err }
