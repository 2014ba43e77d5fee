package source

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"
)

// tree is where paths lead: the machine's files or an fs.FS.
type tree interface {
	stat(name string) (fs.FileInfo, error)
	list(name string) ([]fs.DirEntry, error)
	open(name string) (fs.File, error)
	join(dir, name string) string
	glob(pattern string) ([]string, error)
	// real is the name behind all links, equal for two names of one file.
	real(name string) (string, error)
}

type machine struct{}

func (machine) stat(name string) (fs.FileInfo, error)   { return os.Stat(name) }
func (machine) list(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (machine) join(dir, name string) string            { return filepath.Join(dir, name) }
func (machine) glob(pattern string) ([]string, error)   { return filepath.Glob(pattern) }

// open never waits: should a pipe have taken the place of the file since it was
// examined, it opens without a writer at the other end.
func (machine) open(name string) (fs.File, error) {
	return os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

func (machine) real(name string) (string, error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(abs)
}

type virtual struct{ fsys fs.FS }

func (v virtual) stat(name string) (fs.FileInfo, error)   { return fs.Stat(v.fsys, clean(name)) }
func (v virtual) list(name string) ([]fs.DirEntry, error) { return fs.ReadDir(v.fsys, clean(name)) }
func (v virtual) open(name string) (fs.File, error)       { return v.fsys.Open(clean(name)) }
func (v virtual) join(dir, name string) string            { return path.Join(dir, name) }
func (v virtual) glob(pattern string) ([]string, error)   { return fs.Glob(v.fsys, pattern) }

// real follows links only as far as the file system can tell where they lead.
func (v virtual) real(name string) (string, error) {
	name = clean(name)
	for range maxLinks {
		info, err := fs.Lstat(v.fsys, name)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return name, err
		}
		target, err := fs.ReadLink(v.fsys, name)
		if err != nil {
			return "", err
		}
		name = path.Join(path.Dir(name), target)
	}
	return "", syscall.ELOOP
}

// maxLinks is how many links may lead to one another, as on Linux.
const maxLinks = 40

// clean makes an argument a valid fs.FS name: "./a/" is "a".
func clean(name string) string {
	name = strings.TrimPrefix(path.Clean("/"+name), "/")
	if name == "" {
		return "."
	}
	return name
}
