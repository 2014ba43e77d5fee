package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/ui/cell"
)

// readCorpus reads testdata/screens/corpus.jsonl, an export of some articles of
// the sample corpus: what the screens show depends on nothing but the panes.
func readCorpus(t testing.TB) *Intake {
	t.Helper()
	read := func(a *corpus.Article) *library.Record {
		item, err := export.Read(a.Export)
		if err != nil {
			t.Error(err)
		}
		return library.Prepare(item.Article)
	}
	in := Read(context.Background(), func(ctx context.Context, in *Intake) error {
		return load.Run(ctx, []string{"../testdata/screens/corpus.jsonl"}, load.Options{}, read, in.Add, in.Skip)
	}, nil)
	for !in.state().done {
		time.Sleep(time.Millisecond)
	}
	if err := in.state().err; err != nil {
		t.Fatal(err)
	}
	return in
}

// TestScreens compares whole screens with testdata/screens.
func TestScreens(t *testing.T) {
	in := readCorpus(t)
	sizes := [][2]int{{80, 24}, {120, 40}, {200, 50}, {40, 12}}
	views := []struct {
		name string
		keys []string
	}{
		{"panes", []string{"j"}},
		{"meeting", []string{"j", "tab", "j", "j", "j", "j"}},
		{"reader", []string{"j", "enter"}},
		{"concordance", []string{"c", "营商环境", "enter"}},
		{"help", []string{"?"}},
	}
	for _, size := range sizes {
		for _, policy := range []cell.Policy{cell.Narrow, cell.Wide} {
			for _, v := range views {
				name := fmt.Sprintf("%s-%dx%d-%s", v.name, size[0], size[1], policy)
				t.Run(name, func(t *testing.T) {
					d := driveCorpus(t, in, size, policy)
					d.press(v.keys...)
					golden(t, name, strings.Join(d.app.Frame().Lines(d.app.ruler), "\n")+"\n")
				})
			}
		}
	}
}

func driveCorpus(t testing.TB, in *Intake, size [2]int, policy cell.Policy) *driver {
	config := testConfig()
	config.Intake, config.Corpus, config.Policy = in, "corpus.jsonl", policy
	config.Size = func() (int, int) { return size[0], size[1] }
	d := newDriver(t, config)
	d.run(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
	return d
}

// golden compares a screen with a file, or writes the file with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("..", "testdata", "screens", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the screen is not that of %s; if the difference is right run: go test ./ui -run Screens -update\n%s", path, cmp.Diff(string(want), got))
	}
}

// TestNoRowIsWiderThanTheScreen measures every row of many screens, in
// every view, under every policy.
func TestNoRowIsWiderThanTheScreen(t *testing.T) {
	in := readCorpus(t)
	for _, policy := range []cell.Policy{cell.Narrow, cell.Wide, cell.Unknown, cell.ASCII} {
		d := driveCorpus(t, in, [2]int{80, 24}, policy)
		for _, keys := range [][]string{{"j"}, {"tab"}, {"tab", "j"}, {"F"}, {"enter"}, {"home", "tab", "enter"}, {"r"}, {"q", "c", "招商", "enter"}, {"?"}} {
			d.press(keys...)
			for i := range 15 {
				cols, rows := minCols+(i*37)%260, minRows+(i*23)%90
				d.send(tea.WindowSizeMsg{Width: cols, Height: rows})
				for row, line := range d.app.Frame().Lines(d.app.ruler) {
					if w := d.app.ruler.Width(line); w > cols {
						t.Fatalf("%v, %d×%d, after %v: row %d is %d cells wide: %s", policy, cols, rows, keys, row, w, line)
					}
				}
			}
		}
	}
}
