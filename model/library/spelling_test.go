package library

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// TestSloganIsShownAsItIsWrittenMostOften counts the forms of slogans in the clean
// texts one after the other.
func TestSloganIsShownAsItIsWrittenMostOften(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	forms := []string{"雙輪驅動", "双轮驱动", "“双轮”驱动", "抓項目、促發展", "抓项目，促发展", "抓項目促發展", "６+3", "6+3", "5g賦能", "5G赋能"}
	l := New()
	for i := range 60 {
		text := "第" + fmt.Sprint(i) + "號ＡＢＣ,"
		for range rng.IntN(6) {
			text += "𠮷要" + forms[rng.IntN(len(forms))] + "。"
		}
		a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: text}}
		if i == 0 {
			for _, f := range forms {
				a.Slogans = append(a.Slogans, model.Slogan{Text: f, Key: slogan.Key(f), Kind: model.Coined})
			}
		}
		l.Add(Prepare(a))
	}
	if err := l.IndexSlogans(context.Background(), IndexOptions{}); err != nil {
		t.Fatal(err)
	}
	s := l.Snapshot()
	counts := map[string]map[string]int{}
	for id := range int32(s.Len()) {
		clean := s.Text(id)
		for _, x := range s.Article(id).Slogans {
			if counts[x.Key] == nil {
				counts[x.Key] = map[string]int{}
			}
			for _, span := range x.Spans {
				counts[x.Key][slogan.Unquoted(span.Of(clean))]++
			}
		}
	}
	if len(counts) < 4 {
		t.Fatalf("only %d slogans", len(counts))
	}
	for symbol := range int32(s.Slogans.Len()) {
		key := s.Slogans.Text(symbol)
		if counts[key] == nil {
			continue
		}
		if got, want := s.Slogan(symbol).Text, Commonest(counts[key]); got != want {
			t.Errorf("%s is shown as %s, want %s of %v", key, got, want, counts[key])
		}
	}
}

// TestRanksAreThoseOfKeys: whatever was read first.
func TestRanksAreThoseOfKeys(t *testing.T) {
	l := New()
	err := sample.Generate(4, 30, func(name, text string) error {
		l.Add(Prepare(found(name, text)))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if l.Snapshot().SloganRanks() != nil {
		t.Error("ranks without an index")
	}
	if err := l.IndexSlogans(context.Background(), IndexOptions{Recurrent: true}); err != nil {
		t.Fatal(err)
	}
	s := l.Snapshot()
	sorted := slices.Clone(s.Slogans.text)
	slices.Sort(sorted)
	for symbol, rank := range s.SloganRanks() {
		if sorted[rank] != s.Slogans.text[symbol] {
			t.Fatalf("%s has the place of %s", s.Slogans.text[symbol], sorted[rank])
		}
	}
}

// TestOnePlaceStandsTogether: sorted by place, the articles of one place are
// neighbours, however much each says of it, while articles arrive too.
func TestOnePlaceStandsTogether(t *testing.T) {
	l := New()
	places := []PlaceInfo{{Name: "青川市"}, {Name: "青川市", Province: "雲東省"}, {Name: "白石縣", Prefecture: "青川市"},
		{Name: "白石县", Province: "云东省"}, {Name: "临江市", Province: "江南省"}, {Name: "鼓山区", Province: "江南省"}, {Name: "鼓山区", Province: "云东省"}, {Name: "鼓山区"}}
	rng := rand.New(rand.NewPCG(5, 5))
	for i := range 60 {
		p := places[rng.IntN(min(len(places), 2+i/4))]
		m := model.Meeting{Place: model.Place{Name: model.Text{Value: p.Name}, Prefecture: p.Prefecture, Province: p.Province}}
		l.Add(Prepare(&model.Article{Article: &corpus.Article{ID: fmt.Sprint(i)}, Meetings: []model.Meeting{m}}))
		if i%7 == 0 {
			l.Snapshot().Order(ByPlace)
		}
	}
	s := l.Snapshot()
	var blocks []string
	for _, id := range s.Order(ByPlace) {
		if label := s.PlaceLabel(s.Row(id).Place); len(blocks) == 0 || blocks[len(blocks)-1] != label {
			blocks = append(blocks, label)
		}
	}
	slices.Sort(blocks)
	if got, want := strings.Join(blocks, " "), "临江市 云东省鼓山区 江南省鼓山区 白石 青川市 鼓山区"; strings.NewReplacer("县", "", "縣", "").Replace(got) != want {
		t.Errorf("blocks %s, want %s", got, want)
	}
}

// BenchmarkIndexSlogans is the counting of all slogans in all articles.
func BenchmarkIndexSlogans(b *testing.B) {
	l := New()
	err := sample.Generate(1, 1000, func(name, text string) error {
		l.Add(Prepare(found(name, text)))
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := l.IndexSlogans(context.Background(), IndexOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
