package source

import (
	"context"
	"testing"
	"testing/fstest"
	"time"

	"example.org/meetbrowse/corpus"
)

// TestFilesAreWhatReadFinds: the same names in the same order, with size and
// time of change.
func TestFilesAreWhatReadFinds(t *testing.T) {
	day := time.Date(2023, 2, 3, 4, 5, 6, 0, time.UTC)
	fsys := fstest.MapFS{
		"b/2.txt":   {Data: []byte("会议召开。"), ModTime: day},
		"b/1.txt":   {Data: []byte("会议再次召开。"), ModTime: day.Add(time.Hour)},
		"a.jsonl":   {Data: []byte(`{"text":"会议"}` + "\n" + `{"text":"大会"}`)},
		"c.jpg":     {Data: []byte("picture")},
		".hidden":   {Data: []byte("text")},
		"d/.git/x":  {Data: []byte("text")},
		"empty.txt": {},
	}
	files, err := Files(context.Background(), []string{"."}, Options{FS: fsys})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Path)
		if f.Path == "b/1.txt" && (f.Size != int64(len("会议再次召开。")) || !f.Modified.Equal(day.Add(time.Hour))) {
			t.Errorf("%+v", f)
		}
		if (f.Err != nil) != (f.Path == "c.jpg") {
			t.Errorf("%s: %v", f.Path, f.Err)
		}
	}
	var read []string
	note := func(name string) {
		if name == "a.jsonl#2" {
			return
		}
		if name == "a.jsonl#1" {
			name = "a.jsonl"
		}
		read = append(read, name)
	}
	err = Read(context.Background(), []string{"."}, Options{FS: fsys}, func(r Record) error { note(r.Source); return nil },
		func(s corpus.Skipped) { note(s.Source) })
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != len(read) {
		t.Fatalf("found %q, read %q", names, read)
	}
	for i := range names {
		if names[i] != read[i] {
			t.Fatalf("found %q, read %q", names, read)
		}
	}
	if _, err := Files(context.Background(), []string{"nothing"}, Options{FS: fsys}); err == nil {
		t.Error("a path that does not exist was found")
	}
}
