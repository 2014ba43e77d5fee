package sample

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"path"
	"testing"
	"unicode/utf8"
)

func TestFiles(t *testing.T) {
	entries, err := fs.ReadDir(Files, ".")
	if err != nil {
		t.Fatal(err)
	}
	articles, foreign := 0, 0
	kinds := map[string]int{}
	for _, e := range entries {
		b, err := fs.ReadFile(Files, e.Name())
		if err != nil {
			t.Error(err)
			continue
		}
		ext := path.Ext(e.Name())
		kinds[ext]++
		if !utf8.Valid(b) {
			foreign++
		}
		if ext != ".jsonl" {
			articles++
			continue
		}
		for line := range bytes.Lines(b) {
			var r struct{ ID, Title, Date, Source, Text string }
			if err := json.Unmarshal(line, &r); err != nil || r.ID == "" || r.Text == "" {
				t.Errorf("%s: bad record %s: %v", e.Name(), line, err)
			}
			articles++
		}
	}
	if articles < 44 {
		t.Errorf("%d articles, want 44 or more", articles)
	}
	if kinds[".txt"] == 0 || kinds[".html"] < 2 || kinds[".jsonl"] == 0 || len(kinds) != 3 {
		t.Errorf("files by extension: %v", kinds)
	}
	if foreign != 2 {
		t.Errorf("%d files are not UTF-8, want one in GB18030 and one in Big5", foreign)
	}
}
