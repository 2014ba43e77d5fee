package export

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/meeting"
	"example.org/meetbrowse/model/slogan"
)

// randomItem is an article with values drawn from words in the fields that rng chooses.
func randomItem(rng *rand.Rand, words []string) Item {
	pick := func() string {
		if rng.IntN(3) == 0 {
			return ""
		}
		return words[rng.IntN(len(words))]
	}
	texts := func() (out []model.Text) {
		for range rng.IntN(3) {
			t := model.Text{Value: pick()}
			for range rng.IntN(3) {
				at := rng.IntN(1000)
				t.Evidence = append(t.Evidence, corpus.Span{Start: at, End: at + rng.IntN(50)})
			}
			out = append(out, t)
		}
		return out
	}
	one := func() model.Text {
		if list := texts(); len(list) > 0 {
			return list[0]
		}
		return model.Text{}
	}
	item := madeUp()
	a := item.Article
	item.Mark, item.Note = pick(), pick()
	a.ID, a.Source, a.URL, a.Encoding = pick(), pick(), pick(), pick()
	a.Text = strings.Join([]string{pick(), pick(), pick(), pick()}, pick())
	a.Headline, a.Published, a.Outlet = one(), one(), one()
	a.Subheadlines, a.Editors, a.Photographers = texts(), texts(), texts()
	a.Edits, a.Damage, a.Speeches = nil, nil, nil
	if rng.IntN(2) == 0 && a.Text != "" {
		a.Speeches = []model.Speech{{Speaker: pick(), Verb: pick(), Span: corpus.Span{Start: 0, End: rng.IntN(len(a.Text) + 1)}}}
	}
	if rng.IntN(3) == 0 {
		a.Cleaned = &model.Cleaning{Glosses: rng.IntN(9), RemovedLines: rng.IntN(9)}
	}
	m := &a.Meetings[0]
	m.Name, m.Kind, m.Place.Name, m.Aliases = one(), one(), one(), texts()
	m.Place.Province, m.Place.Code = pick(), pick()
	m.Targets[0].Value = []float64{0, -2.5, 1e-9, 1e21, 123456789012345678, 0.1, 1.5e11}[rng.IntN(7)]
	m.Targets[0].Unit, m.Documents[0].Verb.Value = pick(), pick()
	if rng.IntN(4) == 0 {
		a.Meetings = nil
	}
	a.Slogans = nil
	for range rng.IntN(4) {
		w := pick()
		a.Slogans = append(a.Slogans, model.Slogan{Text: w, Key: slogan.Key(w), Kind: model.Coined, Spans: make([]corpus.Span, rng.IntN(4))})
	}
	return item
}

// FuzzEncodeAgreesWithThePlainEncoder, and what either writes is read alike.
func FuzzEncodeAgreesWithThePlainEncoder(f *testing.F) {
	f.Add("青川市召開推進大會", "\"\\\n\r\t\b\f\x00\x1f\x7f", "<&>\u2028\u2029\xff\xe4\xb8", "6+3", uint64(3))
	f.Add("雙輪驅動,雙輪驅動", "16+3和6+3", "GDP", "", uint64(5))
	f.Fuzz(func(t *testing.T, a, b, c, d string, seed uint64) {
		rng := rand.New(rand.NewPCG(seed, 1))
		item := randomItem(rng, []string{a, b, c, d, a + b, c + a})
		o := Options{Text: rng.IntN(8) > 0, Evidence: rng.IntN(2) == 0, Raw: rng.IntN(4) == 0}
		line := Encode(item, o)
		if want := plainEncode(item, o); !bytes.Equal(line, want) {
			t.Fatalf("line\n%s\nwant\n%s", line, want)
		}
		got, err := Read(line)
		want, plainErr := readObject(line)
		if !reflect.DeepEqual(got, want) || (err == nil) != (plainErr == nil) {
			t.Fatalf("read\n%+v, %v\nwant\n%+v, %v", got, err, want, plainErr)
		}
		if !o.Text {
			return
		}
		if _, ok := scan(line); !ok {
			t.Fatalf("not read by hand:\n%s", line)
		}
	})
}

// FuzzScanAgreesWithThePlainReader: on any line, what is read by hand is what
// encoding/json reads.
func FuzzScanAgreesWithThePlainReader(f *testing.F) {
	line := Encode(madeUp(), Options{Text: true, Evidence: true, Raw: true})
	f.Add(line)
	f.Add(bytes.ReplaceAll(line, []byte(`"count":1`), []byte(`"count":01`)))
	f.Add(bytes.ReplaceAll(line, []byte(`150000000000`), []byte(`1.5e11`)))
	f.Add(bytes.ReplaceAll(line, []byte(`\n`), []byte(`\ud83d\ude00\/\u4e00`)))
	f.Add(Encode(Item{Article: &model.Article{Article: &corpus.Article{ID: "b"}}}, Options{Text: true}))
	f.Fuzz(func(t *testing.T, line []byte) {
		got, ok := scan(line)
		if !ok {
			return
		}
		want, err := readObject(line)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("read\n%+v\nwant\n%+v, %v", got, want, err)
		}
	})
}

// FuzzLocate: the spans of a slogan are those where it stands letter by letter
// when these are as many as it counts, else those that the counts are made of.
func FuzzLocate(f *testing.F) {
	f.Add("說了就干、定了就辦,“雙輪驅動”16+3和6+3双轮驱动雙輪驅動", "雙輪驅動", "6+3", "了就", 2)
	f.Add("一一一一一一", "一一", "一一一", "一", 2)
	f.Fuzz(func(t *testing.T, text, a, b, c string, count int) {
		texts := []string{strings.ToValidUTF8(a, ""), strings.ToValidUTF8(b, ""), strings.ToValidUTF8(c, "")}
		text = strings.ToValidUTF8(text, "")
		count = max(0, min(count, len(text)))
		for i, s := range texts {
			got := []model.Slogan{{Text: texts[0]}, {Text: texts[1]}, {Text: texts[2]}}
			locateSlogans(got, []int{count, count, count}, text)
			if len(got[i].Spans) != count {
				t.Fatalf("%d spans of %q, want %d", len(got[i].Spans), s, count)
			}
			want := plainLiterals(s, text)
			if len(want) != count {
				continue
			}
			for j := range want {
				if got[i].Spans[j] != want[j] {
					t.Fatalf("%q in %q: %v, want %v", s, text, got[i].Spans, want)
				}
			}
		}
	})
}

func plainLiterals(s, text string) (out []corpus.Span) {
	for at := 0; s != "" && at+len(s) <= len(text); at++ {
		end := at + len(s)
		cut := at > 0 && isWord(text[at-1]) && isWord(text[at]) || end < len(text) && isWord(text[end-1]) && isWord(text[end])
		if text[at:end] == s && !cut {
			out = append(out, corpus.Span{Start: at, End: end})
			at = end - 1
		}
	}
	return out
}

// TestGeneratedArticlesAreLocated: read back, slogans and speeches stand where
// they were found, but for slogans that stand in several forms.
func TestGeneratedArticlesAreLocated(t *testing.T) {
	check := func(name, text string) {
		a := meeting.Parse(&corpus.Article{ID: name, Text: text})
		a.Slogans = slogan.Find(a)
		got, err := Read(Encode(Item{Article: a}, Options{Text: true}))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got.Speeches, a.Speeches) {
			t.Errorf("%s: speeches %+v, want %+v", name, got.Speeches, a.Speeches)
		}
		for i := range a.Slogans {
			if !reflect.DeepEqual(got.Slogans[i].Spans, a.Slogans[i].Spans) {
				t.Errorf("%s: %s at %v, want %v", name, a.Slogans[i].Text, got.Slogans[i].Spans, a.Slogans[i].Spans)
			}
		}
	}
	if err := sample.Generate(3, 100, func(name, text string) error { check(name, text); return nil }); err != nil {
		t.Fatal(err)
	}
	real, _ := filepath.Glob("../../../shared/corpus/seeds/*.txt")
	for _, path := range real {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		check(filepath.Base(path), strings.ToValidUTF8(string(text), ""))
	}
}

// TestReadOfAnyJSON: lines that another program wrote are read too.
func TestReadOfAnyJSON(t *testing.T) {
	item := madeUp()
	line := Encode(item, Options{Text: true})
	var fields map[string]any
	if err := json.Unmarshal(line, &fields); err != nil {
		t.Fatal(err)
	}
	other, err := json.MarshalIndent(fields, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := scan(other); ok {
		t.Error("keys in another order are read by hand")
	}
	got, err := Read(other)
	if err != nil {
		t.Fatal(err)
	}
	if again := Encode(got, Options{Text: true}); !bytes.Equal(again, line) {
		t.Errorf("read and written\n%s\nwant\n%s", again, line)
	}
}
