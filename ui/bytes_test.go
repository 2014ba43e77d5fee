package ui

import (
	"bytes"
	"context"
	"slices"
	"testing"
	"time"

	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/pipeline"
	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
	"example.org/meetbrowse/ui/theme"
)

// What a key of a filter and its counts may send at 120×40: half of the keys the
// first, and none more than the second, when every row of every pane is another.
const (
	filterBytes     = 2500
	mostFilterBytes = 5000
)

// TestBytesOfAFilter types filters over the sample corpus, takes them back
// letter by letter, and measures what each key sends.
func TestBytesOfAFilter(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the sample corpus")
	}
	c := pipeline.Corpus{Paths: []string{"."}, Load: load.Options{FS: sample.Files}}
	config := testConfig()
	config.Intake = Read(context.Background(), func(ctx context.Context, in *Intake) error { return c.Records(ctx, in.Add) }, &c.Dictionary)
	for !config.Intake.state().done {
		time.Sleep(time.Millisecond)
	}
	var out bytes.Buffer
	painter := screen.NewPainter(&out, cell.New(cell.Narrow))
	defer painter.Close()
	config.Policy, config.Theme = cell.Narrow, theme.New(theme.Dark, func(string) string { return "" })
	config.Size = func() (int, int) { return 120, 40 }
	config.Paint = func(f *screen.Frame, _ bool) {
		painter.Paint(f)
		if err := painter.Flush(); err != nil {
			t.Error(err)
		}
	}
	d := newDriver(t, config)
	d.run(d.app.Init())
	var sent []int
	for _, text := range []string{"望渡", "招商引资", "place:huai", "项目", "2023", "lingdao"} {
		d.press("/")
		keys := []string{}
		for _, letter := range text {
			keys = append(keys, string(letter))
		}
		for range keys {
			keys = append(keys, "backspace")
		}
		for _, key := range keys {
			out.Reset()
			d.press(key)
			sent = append(sent, out.Len())
		}
		d.press("esc")
	}
	slices.Sort(sent)
	if median, most := sent[len(sent)/2], sent[len(sent)-1]; median > filterBytes || most > mostFilterBytes {
		t.Errorf("half of the keys send %d bytes, want %d; one sends %d, want %d", median, filterBytes, most, mostFilterBytes)
	} else {
		t.Logf("half of the keys send %d bytes, one %d", median, most)
	}
}
