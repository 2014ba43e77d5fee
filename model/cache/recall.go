package cache

import (
	"os"
	"sync"

	"example.org/meetbrowse/model/library"
)

// recall reads single articles of a kept corpus. Articles are asked for in the
// order in which they were read, give or take those that are in work, so a few
// blocks at a time are enough.
type recall struct {
	images *library.Recall
	file   *os.File
	blocks [][]block

	mu     sync.Mutex
	recent []*unpacked // the one used last at the end
}

// unpacked is a block in memory.
type unpacked struct {
	section, i int
	data       []byte
	err        error
	done       chan struct{} // closed when data or err is set
}

// recentBlocks is how many blocks of a megabyte each stay in memory: those that the
// articles in work are in, and as many again.
const recentBlocks = 48

// newRecall returns nil when the file cannot be used.
func newRecall(f *os.File, c *contents) *recall {
	r := &recall{file: f, blocks: c.Blocks}
	var err error
	if r.images, err = library.NewRecall(r.get); err != nil {
		return nil
	}
	return r
}

// get returns a block, which must not be changed.
func (r *recall) get(section, i int) ([]byte, error) {
	r.mu.Lock()
	for k := len(r.recent) - 1; k >= 0; k-- {
		if u := r.recent[k]; u.section == section && u.i == i {
			r.recent = append(append(r.recent[:k], r.recent[k+1:]...), u)
			r.mu.Unlock()
			<-u.done
			return u.data, u.err
		}
	}
	if section >= len(r.blocks) || i >= len(r.blocks[section]) {
		r.mu.Unlock()
		return nil, errDamaged
	}
	u := &unpacked{section: section, i: i, done: make(chan struct{})}
	if len(r.recent) == recentBlocks {
		r.recent = append(r.recent[:0], r.recent[1:]...)
	}
	r.recent = append(r.recent, u)
	r.mu.Unlock()
	defer close(u.done)
	b := &r.blocks[section][i]
	data := make([]byte, b.Size)
	_, err := b.read(r.file, data, nil)
	u.data, u.err = data, err
	return data, err
}
