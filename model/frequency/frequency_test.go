package frequency

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
)

func near(t *testing.T, name string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 5e-5*math.Max(1, math.Abs(want)) {
		t.Errorf("%s = %.6f, want %.6f", name, got, want)
	}
}

func TestMeasures(t *testing.T) {
	near(t, "G²", LogLikelihood(60, 20, 1e5, 2e5), 58.0951)
	near(t, "log ratio", LogRatio(60, 20, 1e5, 2e5), 2.58496)
	near(t, "DP", DP([]float64{0, 0, 1, 2, 5}, []float64{1, 1, 1, 1, 1}), 0.475)
	near(t, "logDice", LogDice(30, 200, 500), 10.4557)
	near(t, "G² of a rarer value", LogLikelihood(20, 60, 2e5, 1e5), -LogLikelihood(60, 20, 1e5, 2e5))
	near(t, "G² without hits in the reference", LogLikelihood(5, 0, 1e4, 1e4), 2*5*math.Ln2+2*(9995*math.Log(9995/9997.5)+1e4*math.Log(1e4/9997.5)))
	near(t, "log ratio without hits in the reference", LogRatio(8, 0, 1e4, 1e4), 4)
	near(t, "G² of the whole corpus", LogLikelihood(5, 0, 1e4, 0), 0)
	near(t, "DP of an even value", DP([]float64{2, 4}, []float64{1, 2}), 0)
}

// corpusOf makes a random library with copies, several meetings an article and
// values in both scripts.
func corpusOf(seed uint64, n int) ([]*model.Article, *library.Snapshot) {
	rng := rand.New(rand.NewPCG(seed, 11))
	pick := func(list ...string) string { return list[rng.IntN(len(list))] }
	l := library.New()
	var all []*model.Article
	var bodies []string
	for i := range n {
		body := ""
		for range 10 + rng.IntN(40) {
			body += pick("青", "川", "市", "項目", "大會", "產業", "推進", "工作", ",", "。", fmt.Sprint(rng.IntN(1000)))
		}
		if i > 3 && rng.IntN(3) == 0 {
			body = bodies[rng.IntN(len(bodies))]
		}
		bodies = append(bodies, body)
		a := &model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: body}}
		if rng.IntN(4) > 0 {
			a.Published.Value = fmt.Sprintf("20%02d-%02d-%02d", 21+rng.IntN(3), 1+rng.IntN(12), 1+rng.IntN(28))
		}
		a.Outlet.Value = pick("", "青川日報", "青川日报", "白石發布")
		for range rng.IntN(3) {
			m := model.Meeting{Kind: model.Text{Value: pick("", "推進會", "推进会", "座談會")}}
			m.Place = pickPlace(rng)
			for range rng.IntN(3) {
				m.People = append(m.People, model.Person{Name: model.Text{Value: pick("李明遠", "李明远", "徐树海")},
					Posts: []model.Text{{Value: pick("市長", "書記")}}})
			}
			a.Meetings = append(a.Meetings, m)
		}
		for _, key := range []string{"双轮驱动", "6+3", "一改两为"} {
			if k := rng.IntN(4); k > 0 {
				a.Slogans = append(a.Slogans, model.Slogan{Text: key, Key: key, Kind: model.Coined, Spans: make([]corpus.Span, k)})
			}
		}
		all = append(all, a)
		l.Add(library.Prepare(a))
	}
	return all, l.Snapshot()
}

// pickPlace is one of some places in two provinces, in either script.
func pickPlace(rng *rand.Rand) model.Place {
	place := func(name, prefecture, province string, level model.Level) model.Place {
		return model.Place{Name: model.Text{Value: name}, Prefecture: prefecture, Province: province, Level: level}
	}
	all := []model.Place{
		{},
		place("青川市", "", "云东省", model.Prefecture),
		place("白石縣", "青川市", "雲東省", model.County),
		place("白石县", "青川市", "云东省", model.County),
		place("临湖县", "长洲市", "云东省", model.County),
		place("長洲市", "", "雲東省", model.Prefecture),
		place("云东省", "", "云东省", model.Province),
		place("临江市", "", "江南省", model.County),
		place("", "", "江南省", model.Province),
	}
	return all[rng.IntN(len(all))]
}

// plainValues are the values of an article, told by its facts.
func plainValues(a *model.Article, f Field) map[string]int {
	out := map[string]int{}
	add := func(v string) {
		if v != "" {
			out[han.Fold(v)]++
		}
	}
	switch f {
	case Slogans:
		for _, s := range a.Slogans {
			out[s.Key] += len(s.Spans)
		}
	case Outlets:
		add(a.Outlet.Value)
	case Months:
		if a.Published.Known() {
			add(a.Published.Value[:7])
		}
	case Years:
		if a.Published.Known() {
			add(a.Published.Value[:4])
		}
	}
	for _, m := range a.Meetings {
		switch f {
		case Kinds:
			add(m.Kind.Value)
		case Places:
			add(cmp.Or(m.Place.Name.Value, m.Place.Province))
		case Prefectures:
			if m.Place.Prefecture != "" {
				add(m.Place.Prefecture)
			} else if m.Place.Level == model.Prefecture {
				add(m.Place.Name.Value)
			}
		case Provinces:
			add(m.Place.Province)
		case Levels:
			add(string(m.Place.Level))
		}
		for _, p := range m.People {
			if f == People {
				add(p.Name.Value)
			}
			for _, post := range p.Posts {
				if f == Posts {
					add(post.Value)
				}
			}
		}
	}
	return out
}

func TestCountAgreesWithPlainLoops(t *testing.T) {
	all, s := corpusOf(1, 300)
	rng := rand.New(rand.NewPCG(2, 2))
	for round := range 6 {
		var scope []int32
		for id := range all {
			if round == 0 || rng.IntN(3) == 0 {
				scope = append(scope, int32(id))
			}
		}
		for _, f := range Fields() {
			table, err := Count(context.Background(), s, f, scope)
			if err != nil {
				t.Fatal(err)
			}
			seen := map[string]bool{}
			for _, r := range table.Rows {
				label := han.Fold(table.Label(r))
				seen[label] = true
				hits, distinct := 0, map[int32]bool{}
				var ids []int32
				first, last := int32(0), int32(0)
				for _, id := range scope {
					n := plainValues(all[id], f)[label]
					if n == 0 {
						continue
					}
					hits += n
					ids = append(ids, id)
					distinct[s.Row(id).Copy] = true
					if d := library.Day(all[id].Published.Value); d != 0 {
						if first == 0 || d < first {
							first = d
						}
						last = max(last, d)
					}
				}
				if r.Hits != hits || r.Articles != len(ids) || r.Distinct != len(distinct) || r.First != first || r.Last != last {
					t.Errorf("%v %q: %+v; plain loops: %d hits, %d articles, %d distinct, %d to %d", f, label, r, hits, len(ids), len(distinct), first, last)
				}
				if got := table.ArticlesOf(r); !slices.Equal(got, ids) {
					t.Errorf("%v %q: articles %v, want %v", f, label, got, ids)
				}
			}
			for _, id := range scope {
				for label := range plainValues(all[id], f) {
					if !seen[label] {
						t.Errorf("%v %q is missing", f, label)
					}
				}
			}
		}
	}
}

func TestDispersionAndKeynessAgreeWithTheirFormulas(t *testing.T) {
	all, s := corpusOf(3, 200)
	var scope []int32
	for id := range all {
		if id%3 != 0 {
			scope = append(scope, int32(id))
		}
	}
	table, _ := Count(context.Background(), s, Slogans, scope)
	whole, _ := Count(context.Background(), s, Slogans, nil)
	table.Keyness(whole)
	if err := table.Dispersion(context.Background(), AcrossMonths); err != nil {
		t.Fatal(err)
	}
	for _, r := range table.Rows {
		key := s.Slogans.Text(r.Symbol)
		var hits, sizes []float64
		index := map[string]int{}
		var a, b, c, d float64
		for id, x := range all {
			n, size := float64(plainValues(x, Slogans)[key]), float64(s.Row(int32(id)).Han)
			if id%3 == 0 {
				b, d = b+n, d+size
				continue
			}
			a, c = a+n, c+size
			month := x.Published.Value
			if month != "" {
				month = month[:7]
			}
			if _, ok := index[month]; !ok {
				index[month] = len(hits)
				hits, sizes = append(hits, 0), append(sizes, 0)
			}
			hits[index[month]] += n
			sizes[index[month]] += size
		}
		near(t, key+" DP", r.DP, DP(hits, sizes))
		near(t, key+" G²", r.G2, LogLikelihood(a, b, c, d))
		near(t, key+" log ratio", r.LogRatio, LogRatio(a, b, c, d))
	}
}

func TestSortIsDeterministic(t *testing.T) {
	_, s := corpusOf(4, 100)
	table, _ := Count(context.Background(), s, Months, nil)
	for k := range keys {
		table.Sort(ByFirst)
		table.Sort(k)
		ok := slices.IsSortedFunc(table.Rows, func(a, b Row) int {
			if x, y := sortKey(&a, k), sortKey(&b, k); x != y {
				if x < y {
					return -1
				}
				return 1
			}
			return int(a.Symbol) - int(b.Symbol)
		})
		if !ok {
			t.Errorf("rows are not sorted by %v", k)
		}
	}
}

func TestTrendsHaveNoGaps(t *testing.T) {
	all, s := corpusOf(5, 60)
	table, _ := Count(context.Background(), s, Slogans, nil)
	trends := table.Trends(table.Rows, false)
	for i, r := range table.Rows {
		want := map[int32]int{}
		for _, a := range all {
			if a.Published.Known() {
				want[library.Day(a.Published.Value)/100] += plainValues(a, Slogans)[s.Slogans.Text(r.Symbol)]
			}
		}
		tr := trends[i]
		for j, p := range tr.Periods {
			if j > 0 {
				y, m := tr.Periods[j-1]/100, tr.Periods[j-1]%100+1
				if m == 13 {
					y, m = y+1, 1
				}
				if p != y*100+m {
					t.Fatalf("%d follows %d", p, tr.Periods[j-1])
				}
			}
			if tr.Hits[j] != want[p] {
				t.Errorf("%s in %d: %d hits, want %d", table.Label(r), p, tr.Hits[j], want[p])
			}
		}
	}
}
