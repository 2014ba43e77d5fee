package export

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/review"
)

func TestMetaHasItsForm(t *testing.T) {
	var sum Sum
	sum.Add(1)
	m := Meta{Program: "meetbrowse", Version: "v1.2.3", Time: time.Date(2026, 1, 2, 11, 4, 5, 0, time.FixedZone("", 8*3600)), Format: "csv",
		Table: Known("articles"), Filter: Known(""), Options: map[string]string{"bom": "true"},
		Corpus: CorpusMeta{Hash: sum.String(), Articles: sum.Articles(), Skipped: 2}, Written: 1}
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	want := `{
  "program": "meetbrowse",
  "version": "v1.2.3",
  "time": "2026-01-02T03:04:05Z",
  "format": "csv",
  "table": "articles",
  "filter": null,
  "options": {
    "bom": "true"
  },
  "corpus": {
    "hash": "` + sum.String() + `",
    "articles": 1,
    "skipped": 2
  },
  "written": 1
}
`
	if b.String() != want {
		t.Errorf("metadata\n%s\nwant\n%s", b.String(), want)
	}
}

// TestSumKnowsTextsAlone: order and names do not count, texts and how often each
// occurs do.
func TestSumKnowsTextsAlone(t *testing.T) {
	sum := func(names []string, texts ...string) string {
		l := library.New()
		for i, text := range texts {
			l.Add(library.Prepare(&model.Article{Article: &corpus.Article{ID: names[i%len(names)], Text: text}}))
		}
		return SumOf(l.Snapshot()).String()
	}
	texts := []string{"甲", "乙", "丙", "甲", ""}
	want := sum([]string{"a"}, texts...)
	for range 10 {
		rand.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
		if got := sum([]string{"x", "y"}, texts...); got != want {
			t.Errorf("%q: %s, want %s", texts, got, want)
		}
	}
	for _, other := range [][]string{{"甲", "乙", "丙", ""}, {"甲", "乙", "丙", "甲"}, {"甲", "乙", "丙", "乙", ""}, {"甲", "乙", "丙", "甲", "甲", ""}, nil} {
		if got := sum([]string{"a"}, other...); got == want || len(got) != 32 {
			t.Errorf("%q: %s, the same as %q", other, got, texts)
		}
	}
}

// TestItemsGetTheReadersMarks: by their text, whatever they came with.
func TestItemsGetTheReadersMarks(t *testing.T) {
	item := Item{Article: &model.Article{Article: &corpus.Article{Text: "甲"}}, Mark: "rejected", Note: "old"}
	own := func(content uint64) (mark, note string) {
		if content == review.Key("甲") {
			return "kept", ""
		}
		return "", ""
	}
	if got := item.With(own, review.Key(item.Text)); got.Mark != "kept" || got.Note != "old" {
		t.Errorf("%q %q", got.Mark, got.Note)
	}
	if got := item.With(own, review.Key("乙")); got != item {
		t.Errorf("%q %q", got.Mark, got.Note)
	}
	if got := item.With(nil, 0); got != item {
		t.Errorf("%q %q", got.Mark, got.Note)
	}
}

// FuzzCells: any reader of RFC 4180 reads back what was written, guarded against
// formulas; TSV has as many cells and lines as there are.
func FuzzCells(f *testing.F) {
	f.Add("=1+1", "a,\"b\"", "甲\n乙", " ")
	f.Add("@x", "\t", "\r\n", "")
	f.Add("", "", "", "")
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		row := []string{a, b, c, d}
		var asCSV, asTSV bytes.Buffer
		for _, cells := range []*cells{newCells(&asCSV, CSV, false), newCells(&asTSV, TSV, false)} {
			for _, s := range row {
				cells.text(s)
			}
			cells.end()
		}
		r := csv.NewReader(&asCSV)
		got, err := r.ReadAll()
		if err != nil || len(got) != 1 {
			t.Fatalf("%q: %q, %v", row, got, err)
		}
		for i, s := range row {
			if strings.IndexAny(s, "=+-@\t\r") == 0 {
				s = "'" + s
			}
			// encoding/csv reads \r\n in a quoted cell as \n.
			if want := strings.ReplaceAll(s, "\r\n", "\n"); got[0][i] != want {
				t.Fatalf("%q is read back as %q", want, got[0][i])
			}
		}
		if line := asTSV.String(); strings.Count(line, "\t") != len(row)-1 || strings.Count(line, "\n") != 1 || strings.Contains(line, "\r") ||
			slices.ContainsFunc(strings.Split(line, "\t"), func(s string) bool { return s != "" && strings.IndexByte("=+-@", s[0]) >= 0 }) {
			t.Fatalf("%q is written as %q", row, line)
		}
	})
}
