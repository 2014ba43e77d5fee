package ui

import (
	"context"
	"slices"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/pipeline"
	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/theme"
)

// What a key of a filter and what follows at rest may send at 120×40.
const (
	filterBytes = 2500
	restBytes   = 3000
)

// TestBytesOfAFilter types filters over the sample corpus, takes them back
// letter by letter, and measures what each key sends, at once and at rest, when
// nothing is missing on the terminal.
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
	config.Policy, config.Theme = cell.Narrow, theme.New(theme.Dark, func(string) string { return "" })
	config.Size = func() (int, int) { return 120, 40 }
	d := newDriver(t, config)
	d.run(d.app.Init())
	r := painted(d)
	var sent, left []int
	measure := func(bytes *[]int) {
		*bytes = append(*bytes, r.out.Len())
		r.out.Reset()
	}
	for _, text := range []string{"望渡", "招商引资", "place:huai", "项目", "2023", "lingdao"} {
		r.press(letter('/'))
		var keys []tea.KeyMsg
		for _, c := range text {
			keys = append(keys, letter(c))
		}
		for range keys {
			keys = append(keys, tea.KeyMsg{Type: tea.KeyBackspace})
		}
		for _, key := range keys {
			r.out.Reset()
			r.press(key)
			measure(&sent)
			if r.app.scope.busy {
				t.Fatal("the answer is not there with the key")
			}
			asked := r.app.counts.table
			due := r.app.pace.due
			r.restLong()
			r.until(func() bool { return !due || r.app.counts.table != asked })
			measure(&left)
			if n := r.stale(); n > 0 {
				t.Errorf("%d bytes are missing at rest behind %v", n, key)
			}
		}
		r.press(tea.KeyMsg{Type: tea.KeyEsc})
	}
	for _, c := range []struct {
		what  string
		bytes []int
		want  int
	}{{"a key", sent, filterBytes}, {"what follows at rest", left, restBytes}} {
		slices.Sort(c.bytes)
		median, most := c.bytes[len(c.bytes)/2], c.bytes[len(c.bytes)-1]
		t.Logf("%s sends %d bytes in the middle, %d at most", c.what, median, most)
		if most > c.want {
			t.Errorf("%s sends up to %d bytes, want %d", c.what, most, c.want)
		}
	}
}
