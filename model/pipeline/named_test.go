package pipeline

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/meetbrowse/corpus/load"
)

func TestNamed(t *testing.T) {
	file := func(i string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("第" + i + "号座谈会召开。")}
	}
	c := &Corpus{Paths: []string{"."}, Load: load.Options{FS: fstest.MapFS{"x/a.txt": file("一"), "y/a.txt": file("二"), "y/b.txt": file("三"), "z/a.txt": file("四")}}}
	snap, ids, err := c.Open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []struct {
		name   string
		ids    []int32
		at     string
		others string
	}{
		{"a", ids, "a", "y/a.txt z/a.txt"},
		{"y/a.txt", ids, "y/a.txt", ""},
		{"b", ids, "b", ""},
		{"a", ids[1:], "", "y/a.txt z/a.txt"},
		{"a", ids[1:2], "y/a.txt", ""},
		{"c", ids, "", ""},
	} {
		at, others := Named(snap, q.ids, q.name)
		got := ""
		if at >= 0 {
			got = snap.ID(at)
		}
		if got != q.at || strings.Join(others, " ") != q.others {
			t.Errorf("%s of %d articles: %q, others %q", q.name, len(q.ids), got, others)
		}
	}
}
