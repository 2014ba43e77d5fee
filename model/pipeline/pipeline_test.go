package pipeline

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/query"
)

var articles = fstest.MapFS{
	"a.txt": {Data: []byte("云岭县召开项目建设推进会\n2023-01-30 来源：云岭日报\n1月29日上午，云岭县项目建设推进会召开。县委书记骆青松出席会议并讲话。\n骆青松强调，要以“三抓三促”为抓手，夺取首季“开门红”。\n")},
	"b.txt": {Data: []byte("云岭县召开营商环境座谈会\n2023-03-03 来源：云岭日报\n3月2日下午，云岭县营商环境座谈会召开。县委书记骆青松主持会议。\n会议指出，三抓三促已见成效，开门红来之不易。\n")},
}

func testCorpus(t *testing.T, filter string) *Corpus {
	t.Helper()
	q, err := query.Parse(filter)
	if err != nil {
		t.Fatal(err)
	}
	return &Corpus{Paths: []string{"."}, Load: load.Options{FS: articles}, Filter: q}
}

func write(t *testing.T, o Output, c *Corpus) string {
	t.Helper()
	var out bytes.Buffer
	if _, err := o.Write(context.Background(), c, &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestSloganOfOneArticleCountsInAll: what a quotation coins in one article
// counts without quotation marks in the other.
func TestSloganOfOneArticleCountsInAll(t *testing.T) {
	out := write(t, Output{Format: TSV, Table: string(export.Slogans), PerArticle: true}, testCorpus(t, ""))
	for _, row := range []string{"a\t三抓三促\t三抓三促\tnumeric\t1\t1", "b\t三抓三促\t三抓三促\tnumeric\t1\t0", "b\t开门红\t"} {
		if !strings.Contains(out, row) {
			t.Errorf("no row %q in\n%s", row, out)
		}
	}
}

func TestFilterKeepsArticles(t *testing.T) {
	out := write(t, Output{Format: JSONL}, testCorpus(t, "營商環境"))
	if strings.Count(out, "\n") != 1 || !strings.Contains(out, `"id":"b"`) {
		t.Errorf("the filter leaves\n%s", out)
	}
}

// TestExportReadBackIsTheIdentity: with the dictionary of the whole corpus, from
// a file and from a stream.
func TestExportReadBackIsTheIdentity(t *testing.T) {
	for _, o := range []export.Options{{Text: true}, {Text: true, Evidence: true}, {Text: true, Evidence: true, Raw: true}} {
		output := Output{Format: JSONL, JSON: o}
		first := write(t, output, testCorpus(t, ""))
		file := testCorpus(t, "")
		file.Load.FS = fstest.MapFS{"x.jsonl": {Data: []byte(first)}}
		if again := write(t, output, file); again != first {
			t.Errorf("%+v: from a file\n%s\nbecomes\n%s", o, first, again)
		}
		stream := testCorpus(t, "")
		stream.Paths, stream.Load = []string{"-"}, load.Options{Stdin: strings.NewReader(first)}
		if again := write(t, output, stream); again != first {
			t.Errorf("%+v: from a stream\n%s\nbecomes\n%s", o, first, again)
		}
	}
}

// TestExportHasTheSameTableOfSlogans: what is counted in an export of a corpus is what
// was counted in the corpus, written the same and in the same order.
func TestExportHasTheSameTableOfSlogans(t *testing.T) {
	corpus := testCorpus(t, "")
	corpus.Load.FS = sample.Files
	corpus.Dictionary.Recurrent = true
	exported := *corpus
	lines := write(t, Output{Format: JSONL, JSON: export.Options{Text: true}}, corpus)
	exported.Load.FS = fstest.MapFS{"x.jsonl": {Data: []byte(lines)}}
	table := Output{Format: TSV, Table: string(export.Slogans)}
	want, got := strings.Split(write(t, table, corpus), "\n"), strings.Split(write(t, table, &exported), "\n")
	if len(got) != len(want) || len(want) < 100 {
		t.Fatalf("%d rows, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("row %d is %q, want %q", i, got[i], want[i])
		}
	}
}

func TestConcordanceTable(t *testing.T) {
	out := write(t, Output{Format: TSV, Table: KWIC, Phrase: "開門紅"}, testCorpus(t, ""))
	if got := strings.Count(out, "\t开门红\t"); got != 2 {
		t.Errorf("%d lines of 開門紅, want 2:\n%s", got, out)
	}
}

func TestUnknownFormatAndTable(t *testing.T) {
	for _, o := range []Output{{Format: "xml"}, {Format: CSV, Table: "nothing"}} {
		if _, err := o.Write(context.Background(), testCorpus(t, ""), new(bytes.Buffer)); err == nil {
			t.Errorf("%+v was written", o)
		}
	}
}
