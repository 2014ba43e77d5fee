package clean

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"example.org/meetbrowse/corpus/han"
)

// goldLabel is what is known of an article beside the project.
type goldLabel struct {
	ID       string   `json:"id"`
	Headline string   `json:"headline"`
	Removed  []string `json:"removed_must"`
	Kept     []string `json:"kept_must"`
}

// TestLabels checks the clean text of the articles beside the project against
// their labels: noise that must be gone, text that must be there, the headline on
// the first line.
func TestLabels(t *testing.T) {
	files := realFiles(t)
	labels := map[string]goldLabel{}
	sources, _ := filepath.Glob("../../../shared/gold/*.json")
	for _, source := range sources {
		raw, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		var list []goldLabel
		if err := json.Unmarshal(raw, &list); err != nil {
			t.Fatal(source, err)
		}
		for _, l := range list {
			labels[l.ID] = l
		}
	}
	plain := strings.NewReplacer(" ", "", "\n", "", `"`, "", "'", "", "《", "", "》", "")
	for _, f := range files {
		l, ok := labels[strings.TrimSuffix(filepath.Base(f), ".txt")]
		if !ok {
			continue
		}
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text := Clean(string(raw), nil).Text
		first, _, _ := strings.Cut(text, "\n")
		fold := func(s string) string { return plain.Replace(han.Fold(s)) }
		if l.Headline != "" && fold(first) != fold(l.Headline) {
			t.Errorf("%s: first line %q, want %q", l.ID, first, l.Headline)
		}
		for _, s := range l.Removed {
			if strings.Contains(fold(text), fold(s)) {
				t.Errorf("%s: %q is left", l.ID, s)
			}
		}
		for _, s := range l.Kept {
			if !strings.Contains(fold(text), fold(s)) {
				t.Errorf("%s: %q is lost", l.ID, s)
			}
		}
	}
}

// TestConcurrent cleans the same pages in several goroutines, which share working
// memory one after another.
func TestConcurrent(t *testing.T) {
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 50 {
				for _, p := range pages {
					if got := Clean(p.page, nil).Text; got != p.want {
						t.Errorf("%s: %q", p.name, got)
					}
				}
			}
		})
	}
	wait.Wait()
}
