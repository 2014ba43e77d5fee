package cache

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/cespare/xxhash/v2"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/fault"
	"example.org/meetbrowse/corpus/source"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
)

// Opening is one opening of a corpus. A nil Opening finds and keeps nothing.
type Opening struct {
	store   *Store
	corpus  Corpus
	key     string
	began   time.Time
	rules   func() string // Corpus.Rules, asked once
	listed  bool          // files is known
	files   string        // see contents
	settled bool          // the files can be believed
	recall  *recall
}

// Open begins an opening. It is nil for what cannot be kept: standard input.
func (s *Store) Open(c Corpus) *Opening {
	if s == nil || slices.Contains(c.Paths, "-") {
		return nil
	}
	return &Opening{store: s, corpus: c, key: c.key(), began: s.now(), rules: sync.OnceValue(c.Rules)}
}

// Whole returns the library of the corpus, sealed and with its slogans indexed,
// and the inputs that gave no article, if nothing has changed; else ok is false,
// and Recall knows what has not. It must be called first, once.
func (o *Opening) Whole(ctx context.Context) (lib *library.Library, skip []corpus.Skipped, ok bool) {
	if o == nil {
		return nil, nil, false
	}
	f, missing := os.Open(o.store.path(o.key))
	if missing == nil {
		go o.rules() // while the files are listed; a corpus without a file need not wait
	}
	files, settled, err := o.list(ctx)
	o.files, o.settled, o.listed = files, settled, err == nil
	if missing != nil {
		return nil, nil, false
	}
	if err != nil { // Reading will tell.
		f.Close()
		return nil, nil, false
	}
	c, err := readContents(f)
	if err != nil || c.Layout != library.Layout() || c.Key != o.key || c.Rules != o.rules() {
		f.Close()
		return nil, nil, false
	}
	if c.Files != files || files == "" {
		if o.recall = newRecall(f, c); o.recall == nil {
			f.Close()
		}
		return nil, nil, false
	}
	defer f.Close()
	img, err := readImage(f, c)
	if err != nil {
		return nil, nil, false
	}
	if lib, err = library.Restore(img); err != nil {
		return nil, nil, false
	}
	for _, s := range c.Skipped {
		skip = append(skip, corpus.Skipped{Source: s.Source, Err: fault.Said(s.English, s.Chinese)})
	}
	os.Chtimes(f.Name(), time.Time{}, o.began) // It was opened last.
	return lib, skip, true
}

// list returns a hash of the files that the corpus has now, and whether all of
// them can be believed.
func (o *Opening) list(ctx context.Context) (sum string, settled bool, err error) {
	files, err := source.Files(ctx, o.corpus.Paths, source.Options{})
	if err != nil {
		return "", false, err
	}
	h := sha256.New()
	settled = true
	for _, f := range files {
		fmt.Fprintf(h, "%q %d %d %q\n", f.Path, f.Size, f.Modified.UnixNano(), fmt.Sprint(f.Err))
		settled = settled && o.believed(f.Modified)
	}
	return hex.EncodeToString(h.Sum(nil)), settled, nil
}

// believed reports whether a later change shows in the time of change.
func (o *Opening) believed(modified time.Time) bool { return modified.Add(settled).Before(o.began) }

// Stamp returns what a record is known by: for a plain file by its name, its size
// and its time of change, for others by what they say. It is 0 for one that
// cannot be known again.
func (o *Opening) Stamp(r *source.Record) uint64 {
	if o == nil {
		return 0
	}
	h := xxhash.New()
	field := func(b string) {
		var size [8]byte
		binary.LittleEndian.PutUint64(size[:], uint64(len(b)))
		h.Write(size[:])
		h.WriteString(b)
	}
	field(r.ID)
	data, held := r.Held()
	if !held {
		if !o.believed(r.Modified) {
			return 0
		}
		field(r.Source)
		field(fmt.Sprint(r.Size, r.Modified.UnixNano()))
	} else {
		container, _, _ := strings.Cut(r.Source, "#") // The number behind it may change.
		field(container)
		for _, s := range []string{fmt.Sprint(r.Format, r.Decoded), r.Charset, r.Title, r.URL, r.Date, r.Outlet, string(r.Export)} {
			field(s)
		}
		h.Write(data)
	}
	return cmp.Or(h.Sum64(), 1)
}

// Recall returns the article of a record with a stamp that has not changed since
// the corpus was kept. It may be called from several goroutines.
func (o *Opening) Recall(r *source.Record, stamp uint64) (*model.Article, bool) {
	if o == nil || o.recall == nil {
		return nil, false
	}
	a, ok := o.recall.images.Article(stamp)
	if !ok || a.ID != r.ID {
		return nil, false
	}
	a.Source = r.Source
	return a, true
}

// Forget says that no more articles are recalled, and frees what that takes.
func (o *Opening) Forget() {
	if o != nil && o.recall != nil {
		o.recall.file.Close()
		o.recall = nil
	}
}

// Keep keeps the library of a corpus that was read whole and indexed, with the
// inputs that gave no article. Nothing is kept of a corpus that changed while it
// was read, or that is too small or too large. The error tells why it was not
// kept; it needs no more than to be ignored.
func (o *Opening) Keep(ctx context.Context, lib *library.Library, skip []corpus.Skipped) error {
	if o == nil || !o.listed {
		return nil
	}
	o.Forget()
	files, _, err := o.list(ctx)
	if err != nil {
		return fmt.Errorf("keep corpus: %w", err)
	}
	if files != o.files {
		return errors.New("keep corpus: it changed while it was read")
	}
	if !o.settled {
		files = "" // Its articles may be recalled one by one.
	}
	img := lib.Image()
	if imageSize(img) < o.store.least {
		return nil
	}
	c := &contents{Layout: library.Layout(), Key: o.key, Rules: o.rules(), Files: files}
	for _, s := range skip {
		c.Skipped = append(c.Skipped, skipped{s.Source, s.Err.Error(), fault.Chinese(s.Err)})
	}
	if err := o.store.write(ctx, o.key, img, c); !errors.Is(err, errTooLarge) {
		return err
	}
	return nil
}

var errTooLarge = errors.New("larger than all that is kept may be")

func imageSize(img library.Image) (n int64) {
	for _, list := range img {
		for _, b := range list {
			n += int64(len(b))
		}
	}
	return n
}

// write puts a file in its place, whole.
func (s *Store) write(ctx context.Context, key string, img library.Image, c *contents) (err error) {
	if err := os.MkdirAll(s.folder, 0o700); err != nil {
		return fmt.Errorf("keep corpus: %w", err)
	}
	f, err := os.CreateTemp(s.folder, tempPrefix)
	if err != nil {
		return fmt.Errorf("keep corpus: %w", err)
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
			err = fmt.Errorf("keep corpus: %w", err)
		}
	}()
	err = writeFile(&bounded{ctx, f, s.limit}, img, c)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err = os.Rename(f.Name(), s.path(key)); err == nil {
		s.prune(s.path(key))
	}
	return err
}

// bounded is a file that is written until ctx is done, and no further than left
// bytes.
type bounded struct {
	ctx  context.Context
	file *os.File
	left int64
}

func (w *bounded) Write(b []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	if w.left -= int64(len(b)); w.left < 0 {
		return 0, errTooLarge
	}
	return w.file.Write(b)
}
