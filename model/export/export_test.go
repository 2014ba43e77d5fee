package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

func seen(s string) model.Text {
	return model.Text{Value: s, Evidence: []corpus.Span{{Start: 3, End: 3 + len(s)}}}
}

// madeUp is a made-up article with a value in every field.
func madeUp() Item {
	text := "青川市召開“雙輪驅動”推進大會\n1月29日上午,李明遠強調,要抓實抓細\"6+3\"<重點>項目。"
	raw := "首頁 > 新聞\n" + text
	a := &model.Article{
		Article: &corpus.Article{ID: "a1", Source: "dir/a1.txt", URL: "https://example.org/a?b=1&c=2", Encoding: "utf-8", Text: text,
			Edits:  []corpus.Edit{{Span: corpus.Span{Start: 0, End: len(raw) - len(text)}, Original: raw[:len(raw)-len(text)], Reason: corpus.ReasonNavigation}},
			Damage: []corpus.Span{{Start: 1, End: 4}}},
		Headline: seen("青川市召開“雙輪驅動”推進大會"), Subheadlines: []model.Text{seen("副題")},
		Published: seen("2023-01-31T16:01:03"), Outlet: seen("青川日報"),
		Editors: []model.Text{seen("張三")}, Reporters: []model.Text{seen("李四"), seen("王五")},
		Script:   model.Traditional,
		Speeches: []model.Speech{{Speaker: "李明遠", Verb: "強調", Span: corpus.Span{Start: strings.Index(text, "要抓"), End: len(text)}}},
	}
	a.Meetings = []model.Meeting{{
		Name: seen("“雙輪驅動”推進大會"), Aliases: []model.Text{seen("第一會")}, Kind: seen("推進大會"), Date: seen("2023-01-29"),
		DateBasis: model.DatePublished, DateText: seen("1月29日上午"), PartOfDay: seen("上午"), Mode: model.InPerson,
		Place:     model.Place{Name: seen("青川市"), Province: "雲東省", Code: "990100", Level: model.Prefecture, Basis: model.PlaceHeadline},
		People:    []model.Person{{Name: seen("李明遠"), Posts: []model.Text{seen("市委書記")}, Roles: []model.Part{{Role: model.Attend}, {Role: model.Speak}}}},
		Bodies:    []model.Body{{Name: seen("=某集團"), Roles: []model.Part{{Role: model.Exchange}}}},
		Documents: []model.Document{{Title: seen("行動方案"), Verb: model.Text{Value: "印發"}}},
		Targets:   []model.Target{{Text: seen("1500億元"), Value: 1.5e11, Unit: "元", About: seen("總投資"), Bound: seen("達到")}},
	}, {Place: model.Place{Level: model.Central}}}
	a.Slogans = slogan.Find(a)
	return Item{a, "kept", "=SUM(A1)\n第二行"}
}

func TestLineHasTheContractsForm(t *testing.T) {
	const want = `{"id":"a1","source":"dir/a1.txt","headline":"青川市召開“雙輪驅動”推進大會","subheadlines":["副題"],` +
		`"published":"2023-01-31T16:01:03","outlet":"青川日報","editors":["張三"],"reporters":["李四","王五"],"photographers":[],` +
		`"url":"https://example.org/a?b=1&c=2","script":"hant","meetings":[{"name":"“雙輪驅動”推進大會","aliases":["第一會"],` +
		`"kind":"推進大會","date":"2023-01-29","date_end":null,"date_basis":"published","date_text":"1月29日上午","part_of_day":"上午",` +
		`"place":{"name":"青川市","prefecture":null,"province":"雲東省","code":"990100","level":"prefecture","basis":"headline"},` +
		`"venue":null,"mode":"in-person","people":[{"name":"李明遠","posts":["市委書記"],"roles":["attend","speak"]}],` +
		`"bodies":[{"name":"=某集團","roles":["exchange"]}],"documents":[{"title":"行動方案","verb":"印發"}],` +
		`"targets":[{"text":"1500億元","value":150000000000,"unit":"元","about":"總投資","bound":"達到"}]},` +
		`{"name":null,"aliases":[],"kind":null,"date":null,"date_end":null,"date_basis":null,"date_text":null,"part_of_day":null,` +
		`"place":{"name":null,"prefecture":null,"province":null,"code":null,"level":"central","basis":null},"venue":null,"mode":null,` +
		`"people":[],"bodies":[],"documents":[],"targets":[]}],` +
		`"slogans":[{"text":"雙輪驅動","key":"双轮驱动","kind":"coined","count":1,"quoted":1},` +
		`{"text":"抓實抓細","key":"抓实抓细","kind":"parallel","count":1,"quoted":0},` +
		`{"text":"6+3","key":"6+3","kind":"numeric","count":1,"quoted":1}],` +
		`"cleaning":{"encoding":"utf-8","glosses":0,"removed_lines":1,"damaged":1},"mark":"kept","note":"=SUM(A1)\n第二行"}`
	if got := string(Encode(madeUp(), Options{})); got != want {
		t.Errorf("line\n%s\nwant\n%s", got, want)
	}
	empty := Item{Article: &model.Article{Article: &corpus.Article{ID: "b"}}}
	const nothing = `{"id":"b","source":"","headline":null,"subheadlines":[],"published":null,"outlet":null,"editors":[],"reporters":[],` +
		`"photographers":[],"url":null,"script":null,"meetings":[],"slogans":[],` +
		`"cleaning":{"encoding":null,"glosses":0,"removed_lines":0,"damaged":0},"mark":null,"note":null}`
	if got := string(Encode(empty, Options{})); got != nothing {
		t.Errorf("empty article\n%s\nwant\n%s", got, nothing)
	}
}

func TestOptionalParts(t *testing.T) {
	item := madeUp()
	var o map[string]json.RawMessage
	if err := json.Unmarshal(Encode(item, Options{Text: true, Evidence: true, Raw: true}), &o); err != nil {
		t.Fatal(err)
	}
	var text, raw string
	json.Unmarshal(o["text"], &text)
	json.Unmarshal(o["raw"], &raw)
	if text != item.Text || raw != item.Decoded() {
		t.Errorf("text %q, raw %q", text, raw)
	}
	if got, want := string(o["speeches"]), `[{"speaker":"李明遠","verb":"強調","text":"要抓實抓細\"6+3\"<重點>項目。"}]`; got != want {
		t.Errorf("speeches %s, want %s", got, want)
	}
	var evidence map[string][][2]int
	json.Unmarshal(o["evidence"], &evidence)
	if got := evidence["/meetings/0/people/0/posts/0"]; len(got) != 1 || got[0] != [2]int{3, 15} {
		t.Errorf("evidence of the post: %v", got)
	}
}

func TestReadIsTheInverse(t *testing.T) {
	for _, o := range []Options{{Text: true}, {Text: true, Evidence: true}, {Text: true, Raw: true}, {Text: true, Evidence: true, Raw: true}} {
		line := Encode(madeUp(), o)
		item, err := Read(line)
		if err != nil {
			t.Fatal(err)
		}
		if again := Encode(item, o); !bytes.Equal(again, line) {
			t.Errorf("%+v: read and written again\n%s\nwas\n%s", o, again, line)
		}
		if o.Raw && item.Decoded() != madeUp().Decoded() {
			t.Errorf("decoded text %q", item.Decoded())
		}
	}
	if _, err := Read(Encode(madeUp(), Options{})); err != ErrNoText {
		t.Errorf("line without text: %v", err)
	}
}

func FuzzReadIsTheInverse(f *testing.F) {
	f.Add("青川市\n“雙輪驅動”", "首頁青川市(shì)\n\n“雙輪驅動”", "抓實", uint64(1))
	f.Fuzz(func(t *testing.T, clean, raw, value string, seed uint64) {
		clean, raw, value = strings.ToValidUTF8(clean, "?"), strings.ToValidUTF8(raw, "?"), strings.ToValidUTF8(value, "?")
		rng := rand.New(rand.NewPCG(seed, 1))
		item := madeUp()
		item.Text, item.Edits, item.Speeches = clean, align(raw, clean), nil
		if got := item.Decoded(); got != raw {
			t.Fatalf("align(%q, %q) decodes to %q", raw, clean, got)
		}
		item.Headline.Value, item.Meetings[0].Kind.Value, item.Note = value, value, value
		if rng.IntN(2) == 0 {
			item.Meetings = nil
		}
		item.Damage = nil
		item.Slogans = slogan.Find(item.Article)
		o := Options{Text: true, Evidence: rng.IntN(2) == 0, Raw: rng.IntN(2) == 0}
		if item.Headline.Value == "" {
			item.Headline.Evidence = nil
		}
		line := Encode(item, o)
		again, err := Read(line)
		if err != nil {
			t.Fatal(err)
		}
		if got := Encode(again, o); !bytes.Equal(got, line) {
			t.Fatalf("read and written again\n%s\nwas\n%s", got, line)
		}
	})
}

func TestTables(t *testing.T) {
	for table, want := range map[Table][]string{
		Articles: {"a1", "青川市召開“雙輪驅動”推進大會", "2023-01-31T16:01:03", "青川日報", "張三", "李四；王五", "", "2023-01-29", "青川市", "雲東省",
			"prefecture", "推進大會", "“雙輪驅動”推進大會", "李明遠", "雙輪驅動；抓實抓細；6+3", "kept", "'=SUM(A1)\n第二行"},
		Meetings:  {"a1", "1", "“雙輪驅動”推進大會", "推進大會", "2023-01-29", "1月29日上午", "published", "上午", "青川市", "", "雲東省", "990100", "prefecture", "", "in-person"},
		People:    {"a1", "1", "李明遠", "市委書記", "attend；speak"},
		Documents: {"a1", "1", "行動方案", "印發"},
		Targets:   {"a1", "1", "1500億元", "150000000000", "元", "總投資", "達到"},
		Slogans:   {"a1", "雙輪驅動", "双轮驱动", "coined", "1", "1"},
	} {
		var b bytes.Buffer
		s, err := NewSheet(&b, table, CSV, true)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Write(madeUp()); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(b.String(), "\uFEFF") || !strings.Contains(b.String(), "\r\n") {
			t.Errorf("%s: no byte order mark or CRLF: %q", table, b.String())
		}
		r := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\uFEFF")))
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", table, err)
		}
		if got := strings.Join(rows[0], ","); got != columns[table] {
			t.Errorf("%s: header %s", table, got)
		}
		if got := strings.Join(rows[1], "|"); got != strings.Join(want, "|") {
			t.Errorf("%s:\n%s\nwant\n%s", table, got, strings.Join(want, "|"))
		}
	}
	if _, err := NewSheet(&bytes.Buffer{}, "nonsense", CSV, false); err == nil {
		t.Error("a table that does not exist is no error")
	}
}

func TestCellsAreNoFormulas(t *testing.T) {
	var b bytes.Buffer
	c := newCells(&b, TSV, true)
	for _, s := range []string{"=1+1", "+86", "-5", "@x", "\tx", "6+3", "a\tb\nc"} {
		c.text(s)
	}
	c.number(-2.5)
	c.end()
	if got, want := b.String(), "'=1+1\t'+86\t'-5\t'@x\t' x\t6+3\ta b c\t-2.5\n"; got != want {
		t.Errorf("row %q, want %q", got, want)
	}
}
