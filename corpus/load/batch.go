package load

import (
	"runtime/debug"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/fault"
	"example.org/meetbrowse/corpus/source"
)

// Articles are worked on in batches, stage by stage: the rules and tables of one stage
// fill a core's caches, and are read anew for every article otherwise.
const (
	batchArticles = 32
	// batchBytes bounds a batch of large articles, which must not wait for one another.
	batchBytes = 256 << 10
)

// Loaded is an article and the record that it was made of.
type Loaded struct {
	Record  *source.Record
	Article *corpus.Article
}

// worker works on the batches that wait.
func (p *pipeline[T]) worker() {
	var batch []*job[T]
	var loaded []Loaded
	for {
		if batch = p.take(batch[:0]); len(batch) == 0 {
			return
		}
		ready := batch[:0]
		for _, j := range batch {
			if p.load(j) {
				ready = append(ready, j)
			} else {
				close(j.done)
			}
		}
		loaded = p.parseAll(ready, loaded)
		clear(batch[:cap(batch)])
		clear(loaded[:cap(loaded)])
	}
}

// take adds the job that comes next, and those that wait already, to a batch; none
// when there are no more or the run is over.
func (p *pipeline[T]) take(batch []*job[T]) []*job[T] {
	select {
	case <-p.ctx.Done():
		return nil
	case j, ok := <-p.work:
		if !ok {
			return nil
		}
		batch = append(batch, j)
		size := j.cost
		for len(batch) < batchArticles && size < batchBytes {
			select {
			case j, ok := <-p.work:
				if !ok {
					return batch
				}
				batch = append(batch, j)
				size += j.cost
			default:
				return batch
			}
		}
	}
	return batch
}

// load recalls the result of a job, or makes its article; false where there is nothing
// to be parsed.
func (p *pipeline[T]) load(j *job[T]) (ready bool) {
	defer func() {
		if v := recover(); v != nil {
			j.skip(panicked(v))
			ready = false
		}
	}()
	if p.recall != nil {
		var ok bool
		if j.out, ok = p.recall(&j.record); ok {
			return false
		}
	}
	a, err := article(&j.record, p.o.Encoding)
	if err != nil {
		j.skip(err)
		return false
	}
	j.article = a
	return true
}

// parseAll parses the articles of jobs together and, where that fails, one by one, so
// that a fault costs its article alone. loaded is memory for it, which it returns.
func (p *pipeline[T]) parseAll(jobs []*job[T], loaded []Loaded) []Loaded {
	if len(jobs) == 0 {
		return loaded
	}
	loaded = loaded[:0]
	for _, j := range jobs {
		loaded = append(loaded, Loaded{&j.record, j.article})
	}
	if err := p.tryParse(jobs, loaded); err != nil {
		if len(jobs) > 1 {
			for i := range jobs {
				p.parseAll(jobs[i:i+1], nil)
			}
			return loaded
		}
		jobs[0].skip(err)
	}
	for _, j := range jobs {
		j.article = nil
		close(j.done)
	}
	return loaded
}

// tryParse parses articles; the error tells of a panic.
func (p *pipeline[T]) tryParse(jobs []*job[T], loaded []Loaded) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = panicked(v)
		}
	}()
	for i, out := range p.parse(loaded) {
		jobs[i].out = out
	}
	return nil
}

// panicked is the error of a panic with v, asked for while it is being recovered.
func panicked(v any) error {
	return fault.Failed.With(fault.Process, fault.ProgramFault.With(v, firstFrame(debug.Stack())))
}

// skip makes a job one that gave no article.
func (j *job[T]) skip(err error) {
	j.skipped = &corpus.Skipped{Source: j.record.Source, Err: err}
}
