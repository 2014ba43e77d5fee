package query

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/slogan"
)

type marks map[int32]string

func (m marks) Mark(id int32) string { return m[id] }
func (m marks) Note(id int32) string {
	if m[id] == "" {
		return ""
	}
	return "查對 " + m[id]
}

// vocabulary for made-up articles.
var (
	places  = []model.Place{{Name: text("青川市"), Province: "雲東省", Level: model.Prefecture}, {Name: text("白石縣"), Prefecture: "青川市", Province: "雲東省", Level: model.County}, {Level: model.Central}}
	persons = []string{"徐树海", "重慶生", "李明遠", "阿依古麗·買買提"}
	kinds   = []string{"推進會", "座談會", "", "常務會議", "全會", "市委全體會議"}
	phrases = []string{"雙輪驅動", "6+3", "開局就是決戰、起步就要衝刺", "營商環境", "三個100%"}
	words   = []string{"市委召開", "重點項目", "GDP增長5%", "Nb-IoT平臺", "。", ",", "“", "”", "要", "真抓實幹", "?", "a", "鎮江", "zhongxin"}
)

func text(s string) model.Text { return model.Text{Value: s} }

func randomArticle(rng *rand.Rand, n int) *model.Article {
	pick := func(list []string) string { return list[rng.IntN(len(list))] }
	some := func(list []string, most int) string {
		var b strings.Builder
		for range rng.IntN(most + 1) {
			b.WriteString(pick(list))
		}
		return b.String()
	}
	a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint(n)}}
	a.Headline = text(some(words, 4))
	a.Text = a.Headline.Value + "\n" + some(words, 12) + "\n" + some(append(words, phrases...), 12)
	if rng.IntN(3) > 0 {
		a.Published = text(fmt.Sprintf("20%02d-%02d-%02d", 22+rng.IntN(3), 1+rng.IntN(12), 1+rng.IntN(28)))
	}
	a.Outlet = text(some([]string{"青川日報", "白石發布", "ABC"}, 1))
	if rng.IntN(4) == 0 {
		a.Damage = []corpus.Span{{Start: 0, End: 1}}
	}
	for range rng.IntN(3) {
		m := model.Meeting{Kind: text(pick(kinds)), Place: places[rng.IntN(len(places))], Mode: model.InPerson}
		if rng.IntN(2) == 0 {
			m.Date = text(fmt.Sprintf("20%02d-%02d-%02d", 22+rng.IntN(3), 1+rng.IntN(12), 1+rng.IntN(28)))
			m.Mode = model.Video
		}
		for range rng.IntN(3) {
			p := model.Person{Name: text(pick(persons)), Roles: []model.Part{{Role: []model.Role{model.Host, model.Speak, model.Attend}[rng.IntN(3)]}}}
			if rng.IntN(2) == 0 {
				p.Posts = []model.Text{text(pick([]string{"市委書記", "縣長"}))}
			}
			m.People = append(m.People, p)
		}
		if rng.IntN(3) == 0 {
			m.Documents = []model.Document{{Title: text(pick([]string{"青川市行動方案", "關於表彰的通報"}))}}
		}
		a.Meetings = append(a.Meetings, m)
	}
	for _, p := range phrases {
		if rng.IntN(4) == 0 {
			a.Slogans = append(a.Slogans, model.Slogan{Text: p, Key: slogan.Key(p), Kind: model.Coined, Spans: []corpus.Span{{}}})
		}
	}
	if rng.IntN(3) == 0 {
		a.Speeches = []model.Speech{{Speaker: pick(persons), Verb: "指出"}}
	}
	return a
}

func randomLibrary(seed uint64, n int) ([]*model.Article, *library.Snapshot, marks) {
	rng := rand.New(rand.NewPCG(seed, 7))
	l := library.New()
	var all []*model.Article
	m := marks{}
	for i := range n {
		a := randomArticle(rng, i)
		all = append(all, a)
		id := l.Add(library.Prepare(a))
		m[id] = []string{"", "kept", "rejected"}[rng.IntN(3)]
	}
	return all, l.Snapshot(), m
}

// check runs the query both ways.
func check(t *testing.T, expr string, all []*model.Article, s *library.Snapshot, m marks) []int32 {
	t.Helper()
	q, err := Parse(expr)
	if err != nil {
		var e *Error
		if !errors.As(err, &e) || e.Start < 0 || e.End > len(expr) || e.Start > e.End || e.Error() == "" || e.Chinese() == "" {
			t.Fatalf("Parse(%q): %#v", expr, err)
		}
		return nil
	}
	got, err := q.Run(context.Background(), s, nil, m)
	if err != nil {
		t.Fatal(err)
	}
	var want []int32
	for i, a := range all {
		id := int32(i)
		if plainMatch(q, a, s.Row(id).Copy != id, m, id) {
			want = append(want, id)
		}
	}
	if !slices.Equal(got, want) {
		t.Fatalf("%q gives %v, want %v", expr, got, want)
	}
	return got
}

func TestRunAgreesWithThePlainReference(t *testing.T) {
	all, s, m := randomLibrary(1, 1500)
	for _, expr := range []string{"", "重点项目", "重點項目 雙輪驅動", "重点|真抓", "-重点", "重点 -真抓|要", `"6+3"`, "/三个\\d+%/", "/[真要]抓/",
		"真?实", "市?召开|重?项目", "xsh", "xushuhai", "zhongqing", "chongqing", "cqs", "qingchuan", "qc", "gdp", "GDP增", "iot", "zhongxin", "z", "slqd",
		"place:青川", "place:qingchuan", "place:雲東", `place:"白石县"`, "date:2023", "date:2023-01..03", "date:>=2023-06", "date:<2023", "date:..2022-05",
		"published:2023..2024", "person:徐树海", "person:xsh", "host:徐", "speaker:重庆生", "post:书记", "kind:推进", "level:县", "level:central", "outlet:日报",
		"slogan:双轮", `slogan:"开局就是决战，起步就要冲刺"`, "slogan:6+3", "doc:方案", "text:zhongxin", "mark:kept", "mark:unread", "note:查对", "is:damaged",
		"is:copy", "is:original", "is:meeting", "is:video", "has:date", "-has:place", "has:host", "has:slogan", "has:note", "地点:青川 日期:2023", "会议类型:推进",
		"人物:李明远|人物:徐树海 -主持:徐树海", "/(增长)?5%/", "/^市委/", `/\A市/`, `/\b5/`, "/召开$|^重点/", "person:阿依古丽", "aygl"} {
		hits := check(t, expr, all, s, m)
		if len(hits) == 0 && !strings.Contains(expr, "is:copy") {
			t.Errorf("%q matches nothing: the test says nothing", expr)
		}
	}
}

func FuzzRunAgreesWithThePlainReference(f *testing.F) {
	all, s, m := randomLibrary(2, 150)
	for _, seed := range []string{"重点|真抓 -要", "真?实", "place:青川", "date:2023-01..03", "xsh", `slogan:"6+3"`, "/a|b/", "/a$/", "/^市|\\b5%/", "“引号", "－has:place", "is:copy", "note:kept"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, expr string) { check(t, expr, all, s, m) })
}

func TestFaultsAreExplainedWhereTheyStand(t *testing.T) {
	for _, c := range []struct {
		expr       string
		fault      Fault
		start, end int
	}{
		{"foo:bar", UnknownField, 0, 3},
		{"會 地址:青", UnknownField, 4, 10},
		{"place:", MissingValue, 0, 6},
		{"a | ", MissingWord, 2, 4},
		{"| a", MissingWord, 0, 1},
		{"a -", MissingWord, 2, 3},
		{`a "b c`, OpenQuote, 2, 6},
		{"/a(", OpenRegexp, 0, 3},
		{"/a(/", BadRegexp, 0, 4},
		{"date:2023-13", BadDate, 5, 12},
		{"date:soon", BadDate, 5, 9},
		{"level:high", BadLevel, 6, 10},
		{"mark:maybe", BadMark, 5, 10},
		{"is:nice", UnknownFlag, 3, 7},
		{"has:nice", UnknownPresence, 4, 8},
		{"??", TooWild, 0, 2},
	} {
		_, err := Parse(c.expr)
		var e *Error
		if !errors.As(err, &e) || e.Fault != c.fault || e.Start != c.start || e.End != c.end {
			t.Errorf("Parse(%q): %+v, want fault %d at %d-%d", c.expr, err, c.fault, c.start, c.end)
		}
	}
}

func TestDays(t *testing.T) {
	for in, want := range map[string]dayRange{
		"2023":            {20230000, 20239999},
		"2023-01":         {20230100, 20230199},
		"2023年1月29日":      {20230129, 20230129},
		"2023-01..03":     {20230100, 20230399},
		"2023-01-05..09":  {20230105, 20230109},
		"2023-01-05..02":  {20230105, 20230102}, // days of one month: an empty range
		"2022..2023":      {20220000, 20239999},
		"2022-11..2023-2": {20221100, 20230299},
		">2023-02":        {20230300, beyond},
		"<=2023":          {1, 20239999},
		"..2022":          {1, 20229999},
	} {
		got, ok := parseDays(in)
		if !ok || got != want {
			t.Errorf("parseDays(%q) = %v, %v; want %v", in, got, ok, want)
		}
	}
}

func TestRunStopsWhenCancelled(t *testing.T) {
	_, s, m := randomLibrary(3, 50)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	q, err := Parse("要")
	if err != nil {
		t.Fatal(err)
	}
	if ids, err := q.Run(ctx, s, nil, m); !errors.Is(err, context.Canceled) || ids != nil {
		t.Errorf("Run after cancel: %v, %v", ids, err)
	}
}

func TestRunStaysInsideItsBase(t *testing.T) {
	_, s, m := randomLibrary(4, 400)
	base := []int32{3, 50, 51, 200, 399}
	q, _ := Parse("要|重点")
	all, _ := q.Run(context.Background(), s, nil, m)
	got, _ := q.Run(context.Background(), s, base, m)
	var want []int32
	for _, id := range base {
		if slices.Contains(all, id) {
			want = append(want, id)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("inside %v: %v, want %v", base, got, want)
	}
}
