package load

import (
	"context"
	"io"
	"io/fs"
	"runtime"
	"sync"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/charset"
	"example.org/meetbrowse/corpus/source"
)

// Options are the surroundings of a Run; the zero value reads the machine's
// files on all cores.
type Options struct {
	// Encoding overrides what is found in the bytes; empty examines each article.
	Encoding string
	// Workers is how many articles are worked on at once; 0 means one a core.
	Workers int
	// Stdin is what "-" stands for.
	Stdin io.Reader
	// FS holds the paths; nil stands for the machine's files.
	FS fs.FS
	// Progress is told how far reading has come, from a goroutine of its own
	// and often; nil for nobody.
	Progress func(source.Progress)
}

// inFlight bounds the bytes of articles that were read and not yet handed over.
// Several times the largest sensible article for each core keeps all of them
// busy; more would only be memory.
const inFlight = 64 << 20

// queue bounds how many articles may be waiting, in whatever stage: enough that
// a slow article does not stop the others.
const queue = 256

// Run reads all paths, decodes and cleans on several cores, and calls parse in
// the workers, so that the floor above does its part there. each gets the
// results and skip the inputs that gave none, one at a time, in input order,
// from the goroutine that called Run.
//
// It returns the error of charset.Check for an unknown encoding, that of ctx when that is done, after which nothing more is
// called, and a *source.FatalError when a path does not exist or nothing can be
// read. A fault inside parse or cleaning costs its article alone, which is
// skipped.
func Run[T any](ctx context.Context, paths []string, o Options,
	parse func(*corpus.Article) T, each func(T), skip func(corpus.Skipped)) error {
	return RunCached(ctx, paths, o, nil, func(batch []Loaded) []T {
		out := make([]T, len(batch))
		for i, l := range batch {
			out[i] = parse(l.Article)
		}
		return out
	}, each, skip)
}

// RunCached is Run for a floor above that keeps results from one run to the
// next. recall is called first, in the workers, with each record; where it
// returns true its result is taken and the record is neither decoded nor, if it
// is a plain file, opened. Source, Size and Modified of a record tell whether it
// is still the same. A nil recall recalls nothing. parse gets several articles at once,
// along with their records so that the results can be kept under these, and returns a
// result for each, in their order; it is called again with single ones where it panics.
func RunCached[T any](ctx context.Context, paths []string, o Options, recall func(*source.Record) (T, bool),
	parse func(batch []Loaded) []T, each func(T), skip func(corpus.Skipped)) error {
	if o.Encoding != "" {
		if err := charset.Check(o.Encoding); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	p := &pipeline[T]{
		ctx:    ctx,
		o:      o,
		recall: recall,
		parse:  parse,
		work:   make(chan *job[T], queue),
		sorted: make(chan *job[T], queue),
		budget: newBudget(inFlight),
		end:    make(chan error, 1),
	}
	stop := context.AfterFunc(ctx, p.budget.close)
	defer stop()
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var wg sync.WaitGroup
	for range workers {
		wg.Go(p.worker)
	}
	// parse must not be running once Run has returned. The reader is not waited
	// for: it may sit in a read of standard input that nothing can end.
	defer wg.Wait()
	defer cancel()
	go p.read(paths)
	return p.collect(each, skip)
}

// job is one article on its way, or one input that gave none.
type job[T any] struct {
	record  source.Record
	article *corpus.Article // between loading and parsing
	out     T
	skipped *corpus.Skipped
	done    chan struct{} // closed when out or skipped is set
	cost    int64
}

type pipeline[T any] struct {
	ctx    context.Context
	o      Options
	recall func(*source.Record) (T, bool)
	parse  func([]Loaded) []T
	work   chan *job[T]
	sorted chan *job[T] // the same jobs, in input order
	budget *budget
	end    chan error // the reader's error
}

// read feeds the pipeline.
func (p *pipeline[T]) read(paths []string) {
	defer close(p.work)
	defer close(p.sorted)
	so := source.Options{Stdin: p.o.Stdin, FS: p.o.FS, Encoding: p.o.Encoding, Progress: p.o.Progress}
	p.end <- source.Read(p.ctx, paths, so, func(r source.Record) error {
		j := &job[T]{record: r, done: make(chan struct{}), cost: r.Size}
		if !p.budget.take(j.cost) || !p.send(p.sorted, j) || !p.send(p.work, j) {
			return p.ctx.Err()
		}
		return nil
	}, func(s corpus.Skipped) {
		j := &job[T]{skipped: &s, done: make(chan struct{})}
		close(j.done)
		p.send(p.sorted, j)
	})
}

func (p *pipeline[T]) send(to chan<- *job[T], j *job[T]) bool {
	select {
	case to <- j:
		return true
	case <-p.ctx.Done():
		return false
	}
}

// collect hands the results over in input order.
func (p *pipeline[T]) collect(each func(T), skip func(corpus.Skipped)) error {
	for {
		var j *job[T]
		var ok bool
		select {
		case <-p.ctx.Done():
			return p.ctx.Err()
		case j, ok = <-p.sorted:
		}
		if !ok {
			return p.ended()
		}
		select {
		case <-p.ctx.Done():
			return p.ctx.Err()
		case <-j.done:
		}
		if err := p.ctx.Err(); err != nil {
			return err // both were ready
		}
		if j.skipped != nil {
			skip(*j.skipped)
		} else {
			each(j.out)
		}
		p.budget.put(j.cost)
	}
}

// ended returns the reader's error, unless the cancelling that caused it came
// from outside.
func (p *pipeline[T]) ended() error {
	if err := p.ctx.Err(); err != nil {
		return err
	}
	return <-p.end
}
