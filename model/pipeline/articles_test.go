package pipeline

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/meeting"
)

// generated makes a file system of made-up articles.
func generated(tb testing.TB, n int) (fsys fstest.MapFS, size int64) {
	tb.Helper()
	fsys = fstest.MapFS{}
	err := sample.Generate(3, n, func(name, text string) error {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
		size += int64(len(text))
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return fsys, size
}

// TestLinesAreInOrder: on many cores the output is that of one goroutine.
func TestLinesAreInOrder(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	fsys, _ := generated(t, 3*batchArticles+5)
	c := &Corpus{Paths: []string{"."}, Load: load.Options{FS: fsys}}
	for _, o := range []Output{
		{Format: JSONL, JSON: export.Options{Text: true, Evidence: true}},
		{Format: CSV, Table: string(export.People), BOM: true},
		{Format: TSV, Table: string(export.Slogans), PerArticle: true},
	} {
		var want bytes.Buffer
		plain, err := o.writer(&want)
		if err != nil {
			t.Fatal(err)
		}
		snap, ids, err := c.Open(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range ids {
			if err := plain(itemOf(snap, id, nil)); err != nil {
				t.Fatal(err)
			}
		}
		if got := write(t, o, c); got != want.String() {
			t.Errorf("%s %s differs from one goroutine's", o.Format, o.Table)
		}
	}
}

// full is a writer that fails after some writes.
type full struct{ left int }

var errFull = errors.New("full")

func (w *full) Write(b []byte) (int, error) {
	if w.left--; w.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriteErrorEndsTheExport(t *testing.T) {
	fsys, _ := generated(t, 5*batchArticles)
	c := &Corpus{Paths: []string{"."}, Load: load.Options{FS: fsys}}
	for left := range 4 {
		written, err := Output{Format: JSONL}.Write(context.Background(), c, &full{left})
		if !errors.Is(err, errFull) || written != left*batchArticles {
			t.Errorf("after %d batches: %d written, %v", left, written, err)
		}
	}
}

// TestReferenceCorpus compares with the articles of another path, by the formulas.
func TestReferenceCorpus(t *testing.T) {
	const text = "别处召开会议\n3月1日，别处市召开会议，说到开门红，再说开门红，三抓三促。\n"
	fsys := fstest.MapFS{"other/x.txt": {Data: []byte(text)}}
	for name, f := range articles {
		fsys["own/"+name] = f
	}
	c := &Corpus{Paths: []string{"own"}, Load: load.Options{FS: fsys}, Reference: "other", ReferenceFS: fsys}
	snap, ids, err := c.Open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	own, other := 0.0, 0.0
	for _, r := range text {
		if han.IsHan(r) {
			other++
		}
	}
	for _, id := range ids {
		own += float64(snap.Row(id).Han)
	}
	rows := strings.Split(write(t, Output{Format: TSV, Table: string(export.Slogans)}, c), "\n")
	for key, hits := range map[string][2]float64{"开门红": {2, 2}, "三抓三促": {2, 1}} {
		want := fmt.Sprintf("\t%.4f\t%.4f\t", frequency.LogLikelihood(hits[0], hits[1], own, other), frequency.LogRatio(hits[0], hits[1], own, other))
		found := false
		for _, row := range rows {
			found = found || strings.HasPrefix(row, key+"\t") && strings.Contains(row, want)
		}
		if !found {
			t.Errorf("no row of %s with %q in\n%s", key, want, strings.Join(rows, "\n"))
		}
	}
	c.Reference = "nothing"
	if _, err := (Output{Format: TSV, Table: string(export.Slogans)}).Write(context.Background(), c, new(bytes.Buffer)); err == nil {
		t.Error("a reference corpus that does not exist")
	}
}

// BenchmarkLoad is the whole way from files to an indexed library.
func BenchmarkLoad(b *testing.B) {
	fsys, size := generated(b, 1000)
	b.SetBytes(size)
	for b.Loop() {
		c := &Corpus{Paths: []string{"."}, Load: load.Options{FS: fsys}}
		c.Dictionary.Recurrent = true
		if _, _, err := c.Open(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkExport is the writing of an open corpus.
func BenchmarkExport(b *testing.B) {
	fsys, size := generated(b, 300)
	c := &Corpus{Paths: []string{"."}, Load: load.Options{FS: fsys}}
	snap, ids, err := c.Open(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(size)
	for b.Loop() {
		o := Output{Format: JSONL, JSON: export.Options{Text: true}}
		if _, err := o.WriteScope(context.Background(), snap, ids, nil, new(bytes.Buffer)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSlogans is the part of the slogans in loading: to find those that each of
// 10,000 parsed articles coins, on all cores, and to count all of them in all articles.
func BenchmarkSlogans(b *testing.B) {
	var parsed []*model.Article
	size := int64(0)
	err := sample.Generate(3, 10000, func(name, raw string) error {
		parsed = append(parsed, meeting.Parse(&corpus.Article{ID: name, Text: clean.Clean(raw, nil).Text}))
		size += int64(len(raw))
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(size)
	for b.Loop() {
		findAll(parsed)
		b.StopTimer()
		lib := library.New()
		for _, a := range parsed {
			lib.Add(library.Prepare(a))
		}
		lib.Seal()
		b.StartTimer()
		if err := lib.IndexSlogans(context.Background(), library.IndexOptions{Recurrent: true}); err != nil {
			b.Fatal(err)
		}
	}
}

// findAll finds the slogans of articles on all cores.
func findAll(articles []*model.Article) {
	var next atomic.Int32
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(articles); i = int(next.Add(1)) - 1 {
				withSlogans(articles[i])
			}
		})
	}
	wg.Wait()
}
