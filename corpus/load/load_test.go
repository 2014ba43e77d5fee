package load

import (
	"context"
	"fmt"
	"testing"
	"testing/fstest"

	"example.org/meetbrowse/corpus"
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
	if n > 11 {
		t.Errorf("%d results after cancelling at 10", n)
	}
}
