package cache

import (
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"runtime"
	"sync"

	"github.com/cespare/xxhash/v2"
	"github.com/klauspost/compress/s2"

	"example.org/meetbrowse/model/library"
)

// A file is the packed blocks of the image, back to back; the contents, as gob
// writes them; and a trailer: length and hash of the contents, and the magic.

const (
	magic       = "meetbrowse corpus 2\n"
	trailerSize = 16 + len(magic)
	// alignment of blocks in memory: that of a cache line, more than any column
	// needs.
	alignment = 64
)

// contents is what a file says of itself.
type contents struct {
	Layout uint64 // of the image
	Key    string
	Rules  string
	// Files is the hash of the list of files; empty where they could not be
	// believed.
	Files   string
	Skipped []skipped
	Blocks  [][]block // by section
}

// skipped is a corpus.Skipped with the words of its error.
type skipped struct{ Source, English, Chinese string }

// block is where a block of the image lies: at Offset, packed to Packed bytes,
// which have the hash Sum.
type block struct {
	Offset, Packed, Size int64
	Sum                  uint64
}

var errDamaged = errors.New("cache: damaged")

// readContents reads what a file says of itself.
func readContents(f *os.File) (*contents, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	trailer := make([]byte, trailerSize)
	if _, err := f.ReadAt(trailer, info.Size()-int64(trailerSize)); err != nil {
		return nil, err
	}
	if string(trailer[16:]) != magic {
		return nil, errDamaged
	}
	size := binary.LittleEndian.Uint64(trailer)
	if size > uint64(info.Size()) {
		return nil, errDamaged
	}
	data := make([]byte, size)
	if _, err := f.ReadAt(data, info.Size()-int64(trailerSize)-int64(size)); err != nil {
		return nil, err
	}
	if xxhash.Sum64(data) != binary.LittleEndian.Uint64(trailer[8:]) {
		return nil, errDamaged
	}
	c := new(contents)
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(c); err != nil {
		return nil, err
	}
	return c, nil
}

// read reads a block into dst, which has its size. scratch is memory to use, and
// is returned for the next block.
func (b *block) read(f *os.File, dst, scratch []byte) ([]byte, error) {
	if int64(cap(scratch)) < b.Packed {
		scratch = make([]byte, b.Packed)
	}
	packed := scratch[:b.Packed]
	if _, err := f.ReadAt(packed, b.Offset); err != nil {
		return scratch, err
	}
	if xxhash.Sum64(packed) != b.Sum {
		return scratch, errDamaged
	}
	out, err := s2.Decode(dst, packed)
	if err == nil && len(out) != len(dst) {
		err = errDamaged
	}
	return scratch, err
}

// readImage reads all blocks, on all cores.
func readImage(f *os.File, c *contents) (library.Image, error) {
	var total int64
	for _, list := range c.Blocks {
		for _, b := range list {
			total += aligned(b.Size)
		}
	}
	memory := library.Allocate(int(total))
	img := make(library.Image, len(c.Blocks))
	type task struct {
		block block
		dst   []byte
	}
	var tasks []task
	at := int64(0)
	for i, list := range c.Blocks {
		for _, b := range list {
			dst := memory[at : at+b.Size : at+b.Size]
			at += aligned(b.Size)
			img[i] = append(img[i], dst)
			tasks = append(tasks, task{b, dst})
		}
	}
	workers := runtime.GOMAXPROCS(0)
	failed := make([]error, workers)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			var scratch []byte
			for i := w; i < len(tasks) && failed[w] == nil; i += workers {
				if t := &tasks[i]; len(t.dst) > 0 {
					scratch, failed[w] = t.block.read(f, t.dst, scratch)
				}
			}
		})
	}
	wg.Wait()
	return img, errors.Join(failed...)
}

func aligned(n int64) int64 { return (n + alignment - 1) &^ (alignment - 1) }

// writeFile writes an image with its contents, whose Blocks it fills. It leaves all
// cores but one to whoever reads the corpus meanwhile.
func writeFile(out io.Writer, img library.Image, c *contents) error {
	var packed []byte
	offset := int64(0)
	c.Blocks = make([][]block, len(img))
	for i, list := range img {
		for _, b := range list {
			packed = s2.Encode(packed[:cap(packed)], b)
			if _, err := out.Write(packed); err != nil {
				return err
			}
			c.Blocks[i] = append(c.Blocks[i], block{offset, int64(len(packed)), int64(len(b)), xxhash.Sum64(packed)})
			offset += int64(len(packed))
		}
	}
	var data bytes.Buffer
	if err := gob.NewEncoder(&data).Encode(c); err != nil {
		return err
	}
	trailer := binary.LittleEndian.AppendUint64(nil, uint64(data.Len()))
	trailer = binary.LittleEndian.AppendUint64(trailer, xxhash.Sum64(data.Bytes()))
	data.Write(append(trailer, magic...))
	_, err := out.Write(data.Bytes())
	return err
}
