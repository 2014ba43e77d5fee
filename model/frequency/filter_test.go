package frequency

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
)

// scattered makes a library in which articles say more or less of one place, in
// either script, and have several meetings and days.
func scattered(seed uint64, n int) *library.Snapshot {
	rng := rand.New(rand.NewPCG(seed, 13))
	pick := func(list ...string) string { return list[rng.IntN(len(list))] }
	l := library.New()
	for i := range n {
		a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: fmt.Sprintf("第%d号會議,雙輪驅動。李明遠强調,雙輪驅動。", i)}}
		a.Published.Value = pick("", "2022-12-31", "2023", "2023-02", "2023-01-05T08:00:00")
		a.Outlet.Value = pick("", "青川日報", "青川日报")
		for range rng.IntN(3) {
			a.Meetings = append(a.Meetings, scatteredMeeting(rng, pick))
		}
		if rng.IntN(2) == 0 {
			a.Speeches = []model.Speech{{Speaker: pick("李明遠", "李明远", "徐树海"), Span: corpus.Span{Start: 0, End: len(a.Text)}}}
		}
		a.Slogans = []model.Slogan{{Text: pick("雙輪驅動", "双轮驱动"), Key: "双轮驱动", Kind: model.Coined, Spans: []corpus.Span{{}}}}
		l.Add(library.Prepare(a))
	}
	if err := l.IndexSlogans(context.Background(), library.IndexOptions{}); err != nil {
		panic(err)
	}
	return l.Snapshot()
}

func scatteredMeeting(rng *rand.Rand, pick func(...string) string) model.Meeting {
	m := model.Meeting{Kind: model.Text{Value: pick("", "推進會", "推进会", "會議", "座談會")}}
	m.Date.Value = pick("", "2022-12-30", "2023-01-29", "2023-04-01")
	if m.Date.Known() {
		m.DateEnd.Value = pick("", "", "2023-04-02")
	}
	m.Place = scatteredPlace(rng)
	for range rng.IntN(3) {
		m.People = append(m.People, model.Person{Name: model.Text{Value: pick("李明遠", "李明远", "徐树海")},
			Posts: []model.Text{{Value: pick("市長", "市长", "書記")}}, Roles: []model.Part{{Role: []model.Role{model.Speak, model.Host}[rng.IntN(2)]}}})
	}
	if rng.IntN(3) == 0 {
		m.Documents = []model.Document{{Title: model.Text{Value: pick("關於“雙輪驅動”的意見", "关于“双轮驱动”的意见", `方案"试行"`)}}}
	}
	return m
}

func scatteredPlace(rng *rand.Rand) model.Place {
	place := func(name, prefecture, province string, level model.Level) model.Place {
		return model.Place{Name: model.Text{Value: name}, Prefecture: prefecture, Province: province, Level: level}
	}
	all := []model.Place{
		{},
		{Level: model.Central},
		place("青川市", "", "", model.Prefecture),
		place("青川市", "", "云东省", model.Prefecture),
		place("青川市", "", "雲東省", model.County),
		place("白石縣", "青川市", "", model.County),
		place("白石县", "", "云东省", model.County),
		place("鼓山区", "青川市", "云东省", model.County),
		place("鼓山区", "临江市", "江南省", model.County),
		place("鼓山區", "臨江市", "", model.County),
		place("鼓山区", "", "", model.County),
		place("长洲市", "", "江南省", model.Prefecture),
		place("长洲市", "青川市", "云东省", model.County),
		place("云东省", "", "雲東省", model.Province),
		place("云东省", "", "", model.Province),
	}
	return all[rng.IntN(len(all))]
}

// TestFilterFindsWhatTheRowCounts: the filter of each row finds the articles that it
// counts, and no two rows have one name.
func TestFilterFindsWhatTheRowCounts(t *testing.T) {
	for seed := range uint64(4) {
		s := scattered(seed, 150)
		for _, f := range Fields() {
			table, err := Count(context.Background(), s, f, nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(table.Rows) == 0 {
				t.Errorf("no %v", f)
			}
			labels := map[string]bool{}
			for _, r := range table.Rows {
				if labels[table.Label(r)] {
					t.Errorf("two rows of %v are called %s", f, table.Label(r))
				}
				labels[table.Label(r)] = true
				q, err := query.Parse(table.Filter(r))
				if err != nil {
					t.Fatalf("%v: %s: %v", f, table.Filter(r), err)
				}
				found, err := q.Run(context.Background(), s, nil, nil)
				if err != nil {
					t.Fatal(err)
				}
				if len(found) != r.Articles || !slices.Equal(found, table.ArticlesOf(r)) {
					t.Errorf("%v: %s finds %d articles, the row counts %d", f, table.Filter(r), len(found), r.Articles)
				}
			}
		}
	}
}

// TestOnePlaceIsOneRow: what an article leaves out, and its script, make no place of
// their own; different provinces do.
func TestOnePlaceIsOneRow(t *testing.T) {
	s := scattered(1, 200)
	table, err := Count(context.Background(), s, Places, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range table.Rows {
		got = append(got, han.Fold(table.Label(r)))
	}
	slices.Sort(got)
	want := []string{"云东省", "云东省青川市长洲市", "云东省青川市鼓山区", "江南省临江市鼓山区", "江南省长洲市", "白石县", "青川市", "鼓山区"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestLabelIsTheCommonestForm: a name is shown as most articles write it, not as the
// first one does.
func TestLabelIsTheCommonestForm(t *testing.T) {
	l := library.New()
	for i, name := range []string{"李明遠", "李明远", "李明远", "徐樹海", "徐树海"} {
		l.Add(library.Prepare(&model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: name},
			Meetings: []model.Meeting{{People: []model.Person{{Name: model.Text{Value: name}}}}}}))
	}
	table, err := Count(context.Background(), l.Snapshot(), People, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, r := range table.Rows {
		got += fmt.Sprint(table.Label(r), r.Articles, " ")
	}
	if want := "李明远3 徐树海2 "; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
