package source

import (
	"context"
	"runtime"
	"sync"
	"time"

	"example.org/meetbrowse/corpus/fault"
)

// File is a file that Read opens, or a name that it tells of through skip.
type File struct {
	Path     string
	Size     int64
	Modified time.Time
	// Err is why Read does not open it; nil for most.
	Err error
}

// Files returns what Read finds under the paths, in its order, without opening
// any file: equal results mean that Read reads the same, as far as size and time
// of change tell. The error is that of Read, for a path that does not exist, or
// that of ctx.
func Files(ctx context.Context, paths []string, o Options) ([]File, error) {
	var t tree = machine{}
	if o.FS != nil {
		t = virtual{o.FS}
	}
	args, err := arguments(t, paths)
	if err != nil {
		return nil, err
	}
	found := newListing()
	(&lister{ctx: ctx, tree: t, out: found, seen: make(map[uint64]struct{})}).run(args)
	files := make([]File, len(found.entries))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := len(files) * w / workers; i < len(files)*(w+1)/workers && ctx.Err() == nil; i++ {
				e := found.entries[i]
				files[i] = File{Path: e.path, Err: e.err}
				if e.err != nil || e.path == stdinName && e.named {
					continue
				}
				info, err := t.stat(e.path)
				if err != nil {
					files[i].Err = reason(fault.Open, err)
					continue
				}
				files[i].Size, files[i].Modified = info.Size(), info.ModTime()
			}
		})
	}
	wg.Wait()
	return files, ctx.Err()
}

// Held returns what a record's container holds of its text, as it stands there; ok
// is false for a plain file, which Bytes reads. It must not be changed.
func (r *Record) Held() (data []byte, ok bool) { return r.data, r.data != nil }
