package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"time"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/charset"
	"example.org/meetbrowse/corpus/fault"
)

// Read hands over every article under the paths: each is called with one record
// at a time, skip with every input that gives none, both from the goroutine
// that called Read and in input order.
//
// It returns a *FatalError when a path does not exist or nothing at all could
// be handed over, the error of ctx when that is done, and the error of each,
// which stops the reading. Everything else is told through skip.
func Read(ctx context.Context, paths []string, o Options, each func(Record) error, skip func(corpus.Skipped)) error {
	var t tree = machine{}
	if o.FS != nil {
		t = virtual{o.FS}
	}
	args, err := arguments(t, paths)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	files := newListing()
	go (&lister{ctx: ctx, tree: t, out: files, seen: make(map[uint64]struct{})}).run(args)

	r := &reader{ctx: ctx, tree: t, o: o, ids: newIDs(), each: each, skip: skip}
	defer func() {
		for i := range r.layers {
			r.layers[i].close()
		}
	}()
	for i := 0; ; i++ {
		e, found, complete, ok := files.get(i)
		if o.Progress != nil {
			o.Progress(Progress{Files: i, Found: found, Complete: complete})
		}
		if !ok {
			break
		}
		if err := r.file(e); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if r.given == 0 {
		return r.nothing(paths)
	}
	return nil
}

// reader is the state of one Read.
type reader struct {
	ctx     context.Context
	tree    tree
	o       Options
	ids     *ids
	each    func(Record) error
	skip    skipFunc
	given   int // records handed over
	skipped int
	last    error // why the latest input was skipped
	layers  [maxLayers + 1]layer
}

// nothing is the error for a Read that handed nothing over.
func (r *reader) nothing(paths []string) error {
	path := ""
	if len(paths) == 1 {
		path = paths[0]
	}
	switch {
	case r.skipped == 1:
		return &FatalError{fault.Read, path, r.last, fault.NameArticles}
	case r.skipped > 1:
		err := fault.NoneRead.With(r.skipped, r.last)
		return &FatalError{fault.Read, path, err, fault.NameMoreArticles}
	}
	return &FatalError{fault.Read, path, fault.NoArticles, fault.NameArticles}
}

// errStop marks an error that ends the whole Read, not one container.
type errStop struct{ error }

func (e errStop) Unwrap() error { return e.error }

// origin is where records come from: a file, or a member of an archive.
type origin struct {
	source   string // as Record.Source shows it
	rel      string // the same, relative to the argument
	stem     string // the bare name
	modified time.Time
	layers   int    // packings and archives opened on the way
	encoding string // of a container of text, by its beginning
	count    *int   // records met in the container
}

// drop tells that an input gave nothing.
func (r *reader) drop(source string, err error) {
	r.skipped++
	r.last = err
	r.skip(corpus.Skipped{Source: source, Err: err})
}

// give hands a record over. The error it returns is an errStop.
func (r *reader) give(rec Record) error {
	if err := r.ctx.Err(); err != nil {
		return errStop{err}
	}
	r.given++
	if err := r.each(rec); err != nil {
		return errStop{err}
	}
	return nil
}

// file reads one entry. It returns only errors that end the Read.
func (r *reader) file(e entry) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	if e.err != nil {
		r.drop(e.path, e.err)
		return nil
	}
	if err := r.guard(e.path, func() error { return r.open(e) }); err != nil {
		return err.(errStop).error
	}
	return nil
}

// guard tells of what fails while one input is read, be it an error or a fault
// in a parser of a hostile format, so that it costs that input alone. The only
// error it returns is an errStop.
func (r *reader) guard(source string, read func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			r.drop(source, fault.Failed.With(fault.Read, fault.ProgramFault.With(p, "")))
			err = nil
		}
	}()
	err = read()
	if err == nil {
		return nil
	}
	var stop errStop
	if errors.As(err, &stop) {
		return stop
	}
	r.drop(source, err)
	return nil
}

// open finds out what an entry is and hands over what is in it.
func (r *reader) open(e entry) error {
	if e.path == stdinName && e.named {
		return r.stdin()
	}
	info, err := r.tree.stat(e.path)
	if err != nil {
		return reason(fault.Open, err)
	}
	if !info.Mode().IsRegular() {
		return fault.Failed.With(fault.Open, fault.NotRegularBut.With(modeName(info.Mode())))
	}
	if info.Size() == 0 {
		return reason(fault.Read, fault.Empty)
	}
	k, pack, stem := kindOf(filepath.ToSlash(e.path))
	at := origin{source: e.path, rel: filepath.ToSlash(e.path[e.rel:]), stem: stem, modified: info.ModTime()}
	if pack == packNone && (k == kindText || k == kindMarkdown || k == kindHTML) {
		return r.plain(e.path, at, k, info.Size())
	}
	f, err := r.tree.open(e.path)
	if err != nil {
		return reason(fault.Open, err)
	}
	defer f.Close()
	if k == kindForeign {
		k = kindUnknown
	}
	return r.stream(at, k, pack, f)
}

func modeName(m fs.FileMode) fault.Code {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return fault.NamedPipe
	case m&fs.ModeSocket != 0:
		return fault.Socket
	case m&fs.ModeDevice != 0:
		return fault.Device
	case m.IsDir():
		return fault.Folder
	}
	return fault.SomethingElse
}

// plain hands over a file that is one article, unread.
func (r *reader) plain(path string, at origin, k kind, size int64) error {
	if size > MaxRecord {
		return reason(fault.Read, errTooLarge)
	}
	t := r.tree
	rec := Record{Source: at.source, Size: size, Modified: at.modified, Format: formatOf(k)}
	rec.ID = r.ids.take(at.stem, at.rel, at.source)
	rec.load = func(rec *Record) ([]byte, error) {
		b, err := readFile(t, path, size)
		if err == nil {
			err = examine(rec, b)
		}
		return b, err
	}
	return r.give(rec)
}

func formatOf(k kind) Format {
	switch k {
	case kindHTML:
		return HTML
	case kindMarkdown:
		return Markdown
	}
	return Text
}

func readFile(t tree, path string, size int64) ([]byte, error) {
	f, err := t.open(path)
	if err != nil {
		return nil, reason(fault.Open, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, reason(fault.Open, fault.NotRegular)
	}
	return readAll(f, size)
}

// readAll reads to the end of in, of which hint bytes are expected, and refuses
// more than MaxRecord.
func readAll(in io.Reader, hint int64) ([]byte, error) {
	hint = max(min(hint, MaxRecord), 0)
	b := make([]byte, 0, hint+1) // one more, so that the end shows without growing
	for {
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := in.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if len(b) > MaxRecord {
			return nil, reason(fault.Read, errTooLarge)
		}
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return b, reason(fault.Read, err)
		}
	}
}

// examine tells binary and empty bytes from an article, and a page from text
// that only bears its name.
func examine(rec *Record, b []byte) error {
	switch {
	case blank(b):
		return reason(fault.Read, fault.Empty)
	case charset.Binary(b):
		return reason(fault.Read, fault.Binary)
	}
	if rec.Format != HTML && (looksHTML(b) || looksMarkup(b)) {
		rec.Format = HTML
	}
	return nil
}
