package load

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/source"
)

func TestRunKeepsOrderAndListsFaults(t *testing.T) {
	files := fstest.MapFS{}
	for i := range 500 {
		files[fmt.Sprintf("%03d.txt", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "第%d篇\n会议召开。\n", i)}
	}
	files["250.txt"].Data = nil
	var got []string
	var skipped []corpus.Skipped
	err := Run(t.Context(), []string{"."}, Options{FS: files, Workers: 4}, func(a *corpus.Article) string {
		if a.ID == "100" {
			panic("made up")
		}
		return a.ID
	}, func(id string) { got = append(got, id) }, func(s corpus.Skipped) { skipped = append(skipped, s) })
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 498 || len(skipped) != 2 {
		t.Fatalf("%d articles, %d skipped, want 498 and 2: %v", len(got), len(skipped), skipped)
	}
	for i := 1; i < len(got); i++ {
		if got[i-1] >= got[i] {
			t.Fatalf("%s before %s", got[i-1], got[i])
		}
	}
	if skipped[0].Source != "100.txt" || skipped[1].Source != "250.txt" {
		t.Errorf("skipped %v", skipped)
	}
	if err := skipped[0].Err.Error(); !strings.Contains(err, "made up") || !strings.Contains(err, "load_test.go:") {
		t.Errorf("%v does not say where the fault is", err)
	}
}

func TestRunStopsWhenCancelled(t *testing.T) {
	files := fstest.MapFS{}
	for i := range 2000 {
		files[fmt.Sprintf("%04d.txt", i)] = &fstest.MapFile{Data: []byte("会议召开。")}
	}
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	err := Run(ctx, []string{"."}, Options{FS: files}, func(a *corpus.Article) int { return 1 }, func(int) {
		if n++; n == 10 {
			cancel()
		}
	}, func(corpus.Skipped) {})
	if err != context.Canceled {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if n != 10 {
		t.Errorf("%d results, cancelled at 10", n)
	}
}

func TestRunCachedReadsOnlyWhatChanged(t *testing.T) {
	then := time.Date(2023, 3, 8, 0, 0, 0, 0, time.UTC)
	files := fstest.MapFS{
		"a.txt": &fstest.MapFile{Data: []byte("会议召开。"), ModTime: then},
		"b.txt": &fstest.MapFile{Data: []byte("会议结束。"), ModTime: then},
	}
	type key struct {
		source string
		size   int64
		time   time.Time
	}
	keyOf := func(r *source.Record) key { return key{r.Source, r.Size, r.Modified} }
	kept := map[key]string{}
	run := func() (got, parsed []string) {
		err := RunCached(t.Context(), []string{"."}, Options{FS: files, Workers: 1},
			func(r *source.Record) (string, bool) { text, ok := kept[keyOf(r)]; return text, ok },
			func(batch []Loaded) (texts []string) {
				for _, l := range batch {
					parsed = append(parsed, l.Article.ID)
					kept[keyOf(l.Record)] = l.Article.Text
					texts = append(texts, l.Article.Text)
				}
				return texts
			}, func(s string) { got = append(got, s) }, func(s corpus.Skipped) { t.Error(s) })
		if err != nil {
			t.Fatal(err)
		}
		return got, parsed
	}
	first, _ := run()
	files["b.txt"] = &fstest.MapFile{Data: []byte("会议继续。"), ModTime: then.Add(time.Second)}
	second, parsed := run()
	if !slices.Equal(parsed, []string{"b"}) || first[0] != second[0] || second[1] != "会议继续。" {
		t.Errorf("parsed %q, got %q after %q", parsed, second, first)
	}
}

// stuck is a standard input that never says anything.
type stuck struct{ begun, end chan struct{} }

func (s stuck) Read([]byte) (int, error) {
	close(s.begun)
	<-s.end
	return 0, io.EOF
}

func TestRunDoesNotWaitForStandardInput(t *testing.T) {
	in := stuck{make(chan struct{}), make(chan struct{})}
	defer close(in.end)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-in.begun
		cancel()
	}()
	err := Run(ctx, []string{"-"}, Options{Stdin: in}, func(a *corpus.Article) int { return 0 }, func(int) {}, func(corpus.Skipped) {})
	if err != context.Canceled {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

// TestRunBoundsWhatIsInFlight checks that reading waits for handing over: of
// articles of four megabytes no more are parsed ahead of the consumer than the
// bound allows.
func TestRunBoundsWhatIsInFlight(t *testing.T) {
	const size = 4 << 20
	files := fstest.MapFS{}
	for i := range 40 {
		files[fmt.Sprintf("%02d.jsonl", i)] = &fstest.MapFile{Data: []byte(exported(i, strings.Repeat("会", size/3)))}
	}
	var parsed, most atomic.Int64
	handed := int64(0)
	err := Run(t.Context(), []string{"."}, Options{FS: files, Workers: 4}, func(a *corpus.Article) int {
		return int(parsed.Add(1))
	}, func(int) {
		handed++
		most.Store(max(most.Load(), parsed.Load()-handed))
		runtime.Gosched()
	}, func(s corpus.Skipped) { t.Error(s) })
	if err != nil {
		t.Fatal(err)
	}
	if handed != 40 || most.Load() > inFlight/size {
		t.Errorf("%d handed over, up to %d ahead; want 40 and at most %d", handed, most.Load(), inFlight/size)
	}
}

func exported(i int, text string) string {
	return fmt.Sprintf(`{"id":"x%d","meetings":[],"slogans":[],"cleaning":{},"text":"%s"}`+"\n", i, text)
}

func TestBudget(t *testing.T) {
	b := newBudget(10)
	if !b.take(100) {
		t.Fatal("what is larger than the budget does not pass alone")
	}
	passed := make(chan bool)
	go func() { passed <- b.take(1) }()
	select {
	case <-passed:
		t.Fatal("the budget is passed")
	default:
	}
	b.put(100)
	if !<-passed {
		t.Fatal("what was freed cannot be taken")
	}
	b.close()
	if b.take(1) {
		t.Error("a closed budget can be taken from")
	}
}

func BenchmarkExport(b *testing.B) {
	var lines strings.Builder
	for i := range 2000 {
		lines.WriteString(exported(i, strings.Repeat(`会议强调，要抓好落实。\n`, 150)))
	}
	fsys := fstest.MapFS{"e.jsonl": &fstest.MapFile{Data: []byte(lines.String())}}
	b.SetBytes(int64(lines.Len()))
	for b.Loop() {
		n := 0
		err := Run(b.Context(), []string{"."}, Options{FS: fsys}, func(a *corpus.Article) int { return len(a.Text) },
			func(int) { n++ }, func(corpus.Skipped) {})
		if err != nil || n != 2000 {
			b.Fatal(n, err)
		}
	}
}
