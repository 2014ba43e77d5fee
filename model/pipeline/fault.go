package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
)

// NameError says that the name of a file does not tell what can be written there,
// and which names do.
type NameError struct {
	Path             string
	english, chinese string
}

// Error says it in English.
func (e *NameError) Error() string { return fmt.Sprintf("write %s: %s", e.Path, e.english) }

// Chinese says it in Chinese.
func (e *NameError) Chinese() string { return fmt.Sprintf("写入 %s 失败：%s", e.Path, e.chinese) }

// FileError says which file could not be written, and why.
type FileError struct {
	Path string
	Err  error
}

// Error says what to do where a file stands already.
func (e *FileError) Error() string {
	if errors.Is(e.Err, fs.ErrExist) {
		return fmt.Sprintf("write %s: %v; choose another name, or remove it first", e.Path, fs.ErrExist)
	}
	return fmt.Sprintf("write %s: %v", e.Path, e.Err)
}

// Unwrap is why.
func (e *FileError) Unwrap() error { return e.Err }
