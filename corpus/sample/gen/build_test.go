package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestCommitted makes sure that what is committed is what the sources make.
func TestCommitted(t *testing.T) {
	out, err := build(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	labels, err := os.ReadFile("../../../testdata/sample/labels.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(labels, out.labels) {
		t.Error("labels.json is not what the sources make: run go generate ./corpus/sample")
	}
	conversions, err := os.ReadFile("../conversions.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(conversions, out.conversions) {
		t.Error("conversions.txt is not what the sources make: run go generate ./corpus/sample")
	}
	files, err := filepath.Glob("../articles/*")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(out.pages) {
		t.Errorf("%d committed files, %d made", len(files), len(out.pages))
	}
	for name, want := range out.pages {
		got, err := os.ReadFile(filepath.Join("..", "articles", name))
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the sources make: run go generate ./corpus/sample", name)
		}
	}
}
