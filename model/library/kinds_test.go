package library

import (
	"context"
	"testing"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// TestKindsOfTheCorpus: a slogan has the kind that comes first of those that any
// article found it as, whichever article comes first.
func TestKindsOfTheCorpus(t *testing.T) {
	l := New()
	for i, text := range []string{"坚定不移推进工业强市。", "落实“工业强市”战略。", "落实四抓两优。"} {
		l.Add(Prepare(found(string(rune('a'+i)), text)))
	}
	before := l.Snapshot()
	if err := l.IndexSlogans(context.Background(), IndexOptions{Phrases: []string{"推进有力", "三个统筹"}}); err != nil {
		t.Fatal(err)
	}
	s := l.Snapshot()
	want := map[string]model.SloganKind{"工业强市": model.Coined, "四抓两优": model.Numeric, "推进有力": model.Recurrent, "三个统筹": model.Numeric}
	for i := range s.sloganInfo {
		key := s.Slogans.Text(int32(i))
		if kind, ok := want[key]; ok && s.Slogan(int32(i)).Kind != kind {
			t.Errorf("%s is %s, want %s", key, s.Slogan(int32(i)).Kind, kind)
		}
		delete(want, key)
	}
	if len(want) > 0 {
		t.Errorf("not there: %v", want)
	}
	symbol := l.slogans.exact[slogan.Key("工业强市")]
	if kind := before.Slogan(symbol).Kind; kind != model.Recurrent {
		t.Errorf("an older snapshot says %s", kind)
	}
}
