package pipeline

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestNewFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	fault := errors.New("fault of the corpus")
	if err := NewFile(path, writes("half", fault)); !errors.Is(err, fault) {
		t.Errorf("a write that fails: %v, want its own error", err)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) > 0 {
		t.Errorf("half a file is left behind: %v, %v", left, err)
	}
	err := NewFile(path, func(out io.Writer) error {
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("the file is there before it is whole: %v", err)
		}
		return writes("whole", nil)(out)
	})
	if err != nil {
		t.Fatal(err)
	}
	err = NewFile(path, writes("other", nil))
	if err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("writing over a file: %v, want an error with the path", err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "whole" {
		t.Errorf("the file is %q (%v), want what was there", data, err)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
		t.Errorf("%v stands beside the file (%v)", left, err)
	}
}

// TestBufferedWritesNoHeaderOfNothing: what failed before the first piece was full
// leaves nothing on the output.
func TestBufferedWritesNoHeaderOfNothing(t *testing.T) {
	var out strings.Builder
	fault := errors.New("fault")
	err := Buffered(&out, func(w io.Writer) error {
		_, _ = io.WriteString(w, "header\n")
		return fault
	})
	if !errors.Is(err, fault) || out.Len() > 0 {
		t.Errorf("%q was written (%v), want nothing and the fault", out.String(), err)
	}
}

func TestOutputOf(t *testing.T) {
	for _, test := range []struct {
		name, phrase  string
		format, table string // "" for an error
	}{
		{"out/a.jsonl", "", JSONL, "articles"},
		{"a.csv", "", CSV, "articles"},
		{"a.people.tsv", "", TSV, "people"},
		{"slogans.csv", "", CSV, "articles"},
		{"a.2023.csv", "", CSV, "articles"},
		{"a.csv", "三抓三促", CSV, KWIC},
		{"a.kwic.csv", "三抓三促", CSV, KWIC},
		{"a.people.csv", "三抓三促", "", ""},
		{"a.kwic.csv", "", "", ""},
		{"a.foo.csv", "", "", ""},
		{"a.foo.jsonl", "", JSONL, "articles"},
		{"a.people.jsonl", "", "", ""},
		{"一.会议.csv", "", CSV, "articles"},
		{"a.jsonl", "三抓三促", "", ""},
		{"a.xlsx", "", "", ""},
		{"a", "", "", ""},
	} {
		o, err := OutputOf(test.name, test.phrase)
		if (err != nil) != (test.format == "") {
			t.Errorf("%s: %v", test.name, err)
		}
		if err == nil && (o.Format != test.format || o.Table != test.table || o.Phrase != test.phrase) {
			t.Errorf("%s: %+v, want %s of %s", test.name, o, test.format, test.table)
		}
	}
}

// TestReplaceFile: what stands there is replaced, but for folders, and only by a
// file that is whole.
func TestReplaceFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.csv")
	for _, text := range []string{"one", "two"} {
		if err := ReplaceFile(path, writes(text, nil)); err != nil {
			t.Fatal(err)
		}
		if data, err := os.ReadFile(path); err != nil || string(data) != text {
			t.Errorf("the file is %q (%v), want %s", data, err, text)
		}
	}
	if err := ReplaceFile(path, writes("half", errors.New("fault"))); err == nil {
		t.Error("a fault is no error")
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "two" {
		t.Errorf("behind a fault the file is %q (%v), want two", data, err)
	}
	link := filepath.Join(filepath.Dir(path), "link.csv")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	if err := ReplaceFile(link, writes("three", nil)); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "three" {
		t.Errorf("behind the link is %q (%v), want three", data, err)
	}
	if err := ReplaceFile(filepath.Dir(path), writes("x", nil)); err == nil {
		t.Error("a folder was replaced")
	}
}

// writes is a function that writes a text and then fails, or not.
func writes(text string, err error) func(io.Writer) error {
	return func(out io.Writer) error {
		_, failed := io.WriteString(out, text)
		return errors.Join(failed, err)
	}
}
