package source

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"

	"github.com/cespare/xxhash/v2"

	"example.org/meetbrowse/corpus/fault"
)

// entry is a file that was found, or what is wrong with a name that was.
type entry struct {
	path string // as given, or the folder as given and what follows
	rel  int    // where the path relative to the argument begins in path
	// named says that the argument was this very file, so that its name alone
	// is no reason to leave it out.
	named bool
	err   error
}

// listing collects entries ahead of the reader, so that how many there are is
// known early.
type listing struct {
	mu       sync.Mutex
	more     sync.Cond
	entries  []entry
	complete bool
}

func newListing() *listing {
	l := &listing{}
	l.more.L = &l.mu
	return l
}

func (l *listing) add(e entry) {
	l.mu.Lock()
	l.entries = append(l.entries, e)
	l.mu.Unlock()
	l.more.Signal()
}

func (l *listing) close() {
	l.mu.Lock()
	l.complete = true
	l.mu.Unlock()
	l.more.Signal()
}

// get returns entry i, waiting until it is found; ok is false behind the last.
func (l *listing) get(i int) (e entry, found int, complete, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i >= len(l.entries) && !l.complete {
		l.more.Wait()
	}
	if i >= len(l.entries) {
		return entry{}, len(l.entries), true, false
	}
	e = l.entries[i]
	l.entries[i] = entry{} // the names of a large corpus need not outlive their turn
	return e, len(l.entries), l.complete, true
}

// lister walks what the arguments name.
type lister struct {
	ctx  context.Context
	tree tree
	out  *listing
	seen map[uint64]struct{} // hashes of real names
}

// stdinName is the argument that stands for standard input.
const stdinName = "-"

// argument is a path that was checked before anything is read.
type argument struct {
	path string
	dir  bool
}

// arguments expands globs and checks that every path exists.
func arguments(t tree, paths []string) ([]argument, error) {
	var args []argument
	for _, p := range paths {
		if p == stdinName {
			args = append(args, argument{path: p})
			continue
		}
		info, err := t.stat(p)
		if err == nil {
			args = append(args, argument{p, info.IsDir()})
			continue
		}
		if errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(p, "*?[") {
			names, globErr := t.glob(p)
			if globErr != nil || len(names) == 0 {
				return nil, &FatalError{fault.Find, p, fault.NoMatch, fault.CheckPattern}
			}
			for _, name := range names {
				info, err := t.stat(name)
				args = append(args, argument{name, err == nil && info.IsDir()})
			}
			continue
		}
		var pe *fs.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		return nil, &FatalError{fault.Open, p, err, fault.CheckPath}
	}
	return args, nil
}

func (l *lister) run(args []argument) {
	defer l.out.close()
	for _, a := range args {
		if l.ctx.Err() != nil {
			return
		}
		switch {
		case a.path == stdinName:
			e := entry{path: a.path, named: true}
			if !l.first(stdinName) {
				e.err = reason(fault.Read, fault.Repeated)
			}
			l.out.add(e)
		case a.dir:
			l.folder(a.path, rootOf(a.path))
		default:
			l.file(entry{path: a.path, named: true}, "")
		}
	}
}

// folder lists a folder and all below it. root is the length of the argument it
// was found under.
func (l *lister) folder(dir string, root int) {
	real, err := l.tree.real(dir)
	if err == nil && !l.first(real) {
		err = fault.Repeated
	}
	if err != nil {
		l.fail(dir, root, fault.OpenFolder, err)
		return
	}
	names, err := l.tree.list(dir)
	for _, d := range names {
		if l.ctx.Err() != nil {
			return
		}
		if strings.HasPrefix(d.Name(), ".") {
			continue
		}
		name := l.tree.join(dir, d.Name())
		isDir, realName := d.IsDir(), l.tree.join(real, d.Name())
		if d.Type()&fs.ModeSymlink != 0 {
			info, err := l.tree.stat(name)
			if err != nil {
				l.fail(name, root, fault.FollowLink, err)
				continue
			}
			isDir, realName = info.IsDir(), ""
		}
		if isDir {
			l.folder(name, root)
			continue
		}
		l.file(entry{path: name, rel: relative(name, root)}, realName)
	}
	if err != nil {
		l.fail(dir, root, fault.ListFolder, err)
	}
}

// file adds a file unless it was added before; real is its real name where that
// is known already.
func (l *lister) file(e entry, real string) {
	if real == "" {
		var err error
		if real, err = l.tree.real(e.path); err != nil {
			e.err = reason(fault.Open, err)
			l.out.add(e)
			return
		}
	}
	if !l.first(real) {
		e.err = reason(fault.Open, fault.Repeated)
	} else if k, _, _ := kindOf(filepath.ToSlash(e.path)); k == kindForeign && !e.named {
		e.err = foreign(e.path)
	}
	l.out.add(e)
}

// foreign is the error for a file that by its name is something else.
func foreign(path string) error {
	base := filepath.Base(path)
	ext := filepath.Ext(base)
	switch strings.ToLower(ext) {
	case ".gz", ".zst", ".zstd":
		ext = filepath.Ext(strings.TrimSuffix(base, ext)) + ext
	}
	return fault.Failed.With(fault.Open, fault.Format.With(ext))
}

func (l *lister) fail(path string, root int, op fault.Code, err error) {
	l.out.add(entry{path: path, rel: relative(path, root), err: reason(op, err)})
}

func (l *lister) first(real string) bool {
	h := xxhash.Sum64String(real)
	if _, ok := l.seen[h]; ok {
		return false
	}
	l.seen[h] = struct{}{}
	return true
}

// rootOf is how much of the paths below a folder is the argument that named it,
// once they are joined, which leaves out "./" and the like.
func rootOf(arg string) int {
	if clean := filepath.Clean(arg); clean != "." {
		return len(clean)
	}
	return 0
}

// relative is the offset in path of what follows its first root bytes and the
// separators behind them; 0 for the root itself.
func relative(path string, root int) int {
	if root >= len(path) {
		return 0
	}
	at := root
	for at < len(path) && (path[at] == '/' || path[at] == filepath.Separator) {
		at++
	}
	if at == root && root > 0 && path[root-1] != '/' && path[root-1] != filepath.Separator {
		return 0
	}
	return at
}
