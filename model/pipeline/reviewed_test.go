package pipeline

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/review"
)

// TestExportsHaveTheReadersMarks: from files and from a stream, in filters too;
// without a mark of the reader the exported one stays.
func TestExportsHaveTheReadersMarks(t *testing.T) {
	plain := write(t, Output{Format: JSONL, JSON: export.Options{Text: true}}, testCorpus(t, ""))
	plain = strings.Replace(plain, `"note":null`, `"note":"of the file"`, 2)
	snap, _, err := testCorpus(t, "").Open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	first := review.Key(snap.Text(0))
	marked := func(filter string, stream bool) string {
		c := testCorpus(t, filter)
		c.Load.FS = fstest.MapFS{"x.jsonl": {Data: []byte(plain)}}
		if stream {
			c.Paths, c.Load = []string{"-"}, load.Options{Stdin: strings.NewReader(plain)}
		}
		c.Reviewed = func(content uint64) (mark, note string) {
			if content == first {
				return "kept", "own"
			}
			return "", ""
		}
		c.Sum = new(export.Sum)
		out := write(t, Output{Format: JSONL}, c)
		if want := export.SumOf(snap).String(); c.Sum.String() != want || c.Sum.Articles() != 2 {
			t.Errorf("hash %s of %d articles, want %s of 2", c.Sum, c.Sum.Articles(), want)
		}
		return out
	}
	for _, stream := range []bool{false, true} {
		out := marked("", stream)
		for _, want := range []string{`"mark":"kept","note":"own"`, `"mark":null,"note":"of the file"`} {
			if strings.Count(out, want) != 1 {
				t.Errorf("stream %v: no %s in\n%s", stream, want, out)
			}
		}
		if out := marked("mark:kept", stream); strings.Count(out, "\n") != 1 || !strings.Contains(out, `"id":"a"`) {
			t.Errorf("stream %v: the filter leaves\n%s", stream, out)
		}
	}
	var none bytes.Buffer
	if n, err := (Output{Format: JSONL}).Write(context.Background(), testCorpus(t, "mark:kept"), &none); n != 0 || err != nil {
		t.Errorf("without a reader %d are kept, %v", n, err)
	}
}
