package slogan

import (
	"fmt"
	"slices"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

func TestStrongest(t *testing.T) {
	var list []model.Slogan
	add := func(key string, kind model.SloganKind, quoted int, spans ...corpus.Span) {
		list = append(list, model.Slogan{Key: key, Kind: kind, Quoted: quoted, Spans: spans})
	}
	add("一次", model.Recurrent, 0, corpus.Span{Start: 0, End: 6})
	add("长句里的词", model.Parallel, 0, corpus.Span{Start: 10, End: 40})
	add("里的", model.Recurrent, 0, corpus.Span{Start: 16, End: 22}, corpus.Span{Start: 30, End: 36})
	add("引号", model.Coined, 1, corpus.Span{Start: 50, End: 56})
	add("三抓一促", model.Numeric, 0, corpus.Span{Start: 60, End: 72})
	add("两次", model.Recurrent, 0, corpus.Span{Start: 80, End: 86}, corpus.Span{Start: 90, End: 96})
	for most, want := range map[int]string{
		6: "[一次 长句里的词 里的 引号 三抓一促 两次]",
		5: "[一次 长句里的词 引号 三抓一促 两次]",
		4: "[长句里的词 引号 三抓一促 两次]",
		3: "[引号 三抓一促 两次]",
		1: "[引号 三抓一促]",
	} {
		var got []string
		for _, s := range Strongest(slices.Clone(list), most) {
			got = append(got, s.Key)
		}
		if fmt.Sprint(got) != want {
			t.Errorf("the strongest %d: %v, want %s", most, got, want)
		}
	}
}
