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

// TestMarksGoWithTheArticles: into every format and as a filter, from files and
// from a stream, and an exported mark stays where the reader has none.
func TestMarksGoWithTheArticles(t *testing.T) {
	plain := testCorpus(t, "")
	snap, _, err := plain.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	kept := snap.Row(1).Content
	reviewed := func(content uint64) (mark, note string) {
		if content == kept {
			return "kept", "核对过"
		}
		return "", ""
	}
	lines := Output{Format: JSONL, JSON: export.Options{Text: true}}
	for _, filter := range []string{"", "mark:kept", "note:核对"} {
		c := testCorpus(t, filter)
		c.Reviewed = reviewed
		out := write(t, lines, c)
		if strings.Count(out, `"mark":"kept","note":"核对过"`) != 1 || filter != "" && strings.Count(out, "\n") != 1 {
			t.Errorf("filter %q: the marks are not those of the reader:\n%s", filter, out)
		}
		table := write(t, Output{Format: TSV, Table: string(export.Articles)}, c)
		if !strings.Contains(table, "\tkept\t核对过\n") {
			t.Errorf("filter %q: the table has no mark:\n%s", filter, table)
		}
		stream := testCorpus(t, filter)
		stream.Paths, stream.Load = []string{"-"}, load.Options{Stdin: strings.NewReader(out)}
		if again := write(t, lines, stream); filter == "" && again != out {
			t.Errorf("without marks of the reader's own, those of an export change:\n%s", again)
		}
		stream.Load.Stdin, stream.Reviewed = strings.NewReader(out), func(uint64) (string, string) { return "rejected", "" }
		stream.Filter = nil
		if again := write(t, lines, stream); !strings.Contains(again, `"mark":"rejected","note":"核对过"`) {
			t.Errorf("the reader's mark does not go before that of the export:\n%s", again)
		}
	}
}

func TestSumKnowsTheCorpus(t *testing.T) {
	sum := func(filter string, stream bool) string {
		c := testCorpus(t, filter)
		if stream {
			first := write(t, Output{Format: JSONL, JSON: export.Options{Text: true}}, testCorpus(t, ""))
			c.Paths, c.Load = []string{"-"}, load.Options{Stdin: strings.NewReader(first)}
		}
		c.Sum = new(export.Sum)
		write(t, Output{Format: JSONL}, c)
		if c.Sum.Articles() != 2 {
			t.Errorf("%d articles are in the sum, want 2", c.Sum.Articles())
		}
		return c.Sum.String()
	}
	if whole := sum("", false); sum("營商環境", false) != whole || sum("", true) != whole {
		t.Error("the same corpus has different sums: with a filter, or as a stream")
	}
}
