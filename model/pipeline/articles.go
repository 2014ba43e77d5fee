package pipeline

import (
	"bytes"
	"context"
	"errors"
	"io"
	"runtime"
	"sync"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/model/export"
)

// Making the line of an article takes far longer than writing it, so it is done on
// all cores and the lines are written in order.

// encoder writes articles into memory. It is for one goroutine.
type encoder struct {
	lines bytes.Buffer
	write func(export.Item) error
}

// encoders returns a pool of encoders, after it has written to out what comes in
// front of all articles. The error is that of Output.writer.
func (o Output) encoders(out io.Writer) (*sync.Pool, error) {
	if _, err := o.writer(out); err != nil {
		return nil, err
	}
	return &sync.Pool{New: func() any {
		e := new(encoder)
		e.write, _ = o.writer(&e.lines) // It went well before.
		e.lines.Reset()
		return e
	}}, nil
}

// batchArticles is how many articles one goroutine takes at a time: a few hundred
// kilobytes of output.
const batchArticles = 32

// batch is the lines of some articles.
type batch struct {
	ids     []int32
	encoder *encoder
	written int // articles before the error
	err     error
	done    chan struct{}
}

// articles writes articles, each as item makes it, and returns how many.
func (o Output) articles(ctx context.Context, ids []int32, out io.Writer, item func(int32) export.Item) (written int, err error) {
	pool, err := o.encoders(out)
	if err != nil {
		return 0, err
	}
	workers := runtime.GOMAXPROCS(0)
	work, sorted := make(chan *batch), make(chan *batch, 2*workers)
	stop := make(chan struct{})
	var wg sync.WaitGroup
	defer wg.Wait()
	defer close(stop)
	for range workers {
		wg.Go(func() {
			for b := range work {
				b.encode(pool, item)
			}
		})
	}
	wg.Go(func() {
		defer close(work)
		defer close(sorted)
		for from := 0; from < len(ids); from += batchArticles {
			b := &batch{ids: ids[from:min(from+batchArticles, len(ids))], done: make(chan struct{})}
			for _, to := range []chan<- *batch{sorted, work} {
				select {
				case to <- b:
				case <-stop:
					return
				}
			}
		}
	})
	for b := range sorted {
		<-b.done
		if err := ctx.Err(); err != nil {
			return written, err
		}
		if _, err := out.Write(b.encoder.lines.Bytes()); err != nil {
			return written, err
		}
		written += b.written
		if b.err != nil {
			return written, b.err
		}
		b.encoder.lines.Reset()
		pool.Put(b.encoder)
	}
	return written, ctx.Err()
}

func (b *batch) encode(pool *sync.Pool, item func(int32) export.Item) {
	defer close(b.done)
	b.encoder = pool.Get().(*encoder)
	for _, id := range b.ids {
		if b.err = b.encoder.write(item(id)); b.err != nil {
			return
		}
		b.written++
	}
}

// stream writes the articles as they are read.
func (o Output) stream(ctx context.Context, c *Corpus, out io.Writer) (written int, err error) {
	pool, err := o.encoders(out)
	if err != nil {
		return 0, err
	}
	type line struct {
		encoder *encoder // nil for an article that does not pass
		content uint64   // see Corpus.content
		err     error
	}
	var failed error
	err = run(c, func(l line) {
		if c.Sum != nil {
			c.Sum.Add(l.content)
		}
		if l.encoder == nil || failed != nil {
			return
		}
		if failed = l.err; failed == nil {
			_, failed = out.Write(l.encoder.lines.Bytes())
			written++
		}
		l.encoder.lines.Reset()
		pool.Put(l.encoder)
	}, func(each func(line), skip func(corpus.Skipped)) error {
		return load.Run(ctx, c.Paths, c.Load, func(a *corpus.Article) line {
			item := Article(a)
			content := c.content(item)
			if !c.passes(ctx, item) {
				return line{content: content}
			}
			e := pool.Get().(*encoder)
			return line{e, content, e.write(item.With(c.Reviewed, content))}
		}, each, skip)
	})
	return written, errors.Join(err, failed)
}
