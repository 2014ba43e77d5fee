package export

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/concordance"
	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/slogan"
)

func TestCorpusTables(t *testing.T) {
	l := library.New()
	for i, text := range []string{"推動“落細落實”工作,“落細落實”", "抓好“落實落細”", "要落實落細"} {
		a := &model.Article{Article: &corpus.Article{ID: string(rune('a' + i)), Text: text}}
		a.Published.Value = "2023-01-0" + string(rune('1'+i))
		a.Meetings = []model.Meeting{{Place: model.Place{Name: model.Text{Value: "青川市"}, Province: "雲東省"}}}
		a.Slogans = slogan.Find(a)
		l.Add(library.Prepare(a))
	}
	ctx := context.Background()
	if err := l.IndexSlogans(ctx, library.IndexOptions{}); err != nil {
		t.Fatal(err)
	}
	s := l.Snapshot()
	table, _ := frequency.Count(ctx, s, frequency.Slogans, nil)
	var b bytes.Buffer
	if err := FrequencyTable(ctx, &b, table, table, TSV, false); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(b.String(), "\n")
	if lines[0] != strings.ReplaceAll(frequencyColumns, ",", "\t") {
		t.Errorf("header %q", lines[0])
	}
	if want := "落細落實\tcoined\t2\t2\t1\t1\t1\t2023-01-01\t2023-01-01\t0.0000\t\t\t落實落細\t0.0000\t0.3333"; !strings.Contains(b.String(), want) {
		t.Errorf("table without anything to compare\n%s\nlacks\n%s", b.String(), want)
	}
	b.Reset()
	part, _ := frequency.Count(ctx, s, frequency.Slogans, []int32{0})
	if err := FrequencyTable(ctx, &b, part, table, TSV, false); err != nil {
		t.Fatal(err)
	}
	// a=2 b=0 c=12 d=11, with half a hit for none in the logarithm of the ratio.
	if want := "落細落實\tcoined\t2\t2\t1\t1\t1\t2023-01-01\t2023-01-01\t0.0000\t2.7767\t1.8745"; !strings.Contains(b.String(), want) {
		t.Errorf("part of a corpus\n%s\nlacks\n%s", b.String(), want)
	}
	b.Reset()
	k, _ := concordance.Find(ctx, s, "落实落细", nil)
	if err := KWIC(&b, s, k, 3, CSV, false); err != nil {
		t.Fatal(err)
	}
	want := kwicColumns + "\r\nb,2023-01-02,青川市,,抓好“,落實落細,”\r\nc,2023-01-03,青川市,,要,落實落細,\r\n"
	if b.String() != want {
		t.Errorf("lines\n%s\nwant\n%s", b.String(), want)
	}
}
