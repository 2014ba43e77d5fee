package query

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/model/library"
)

// random is a made-up library.
type random struct {
	snapshot *library.Snapshot
	marks    marks
	found    map[string][]int32 // by expression
}

func newRandom(seed uint64, n int) *random {
	_, s, m := randomLibrary(seed, n)
	return &random{s, m, map[string][]int32{}}
}

// conditions are what random expressions are made of; many follow from another.
var conditions = []string{"kind:全会", "kind:市委全会", "kind:全体会", "kind:委全体会议", "kind:全体", `kind:"全会"`, "place:=青川", `place:="青川市"`, `place:"青川市"`, "headline:重点", "mode:video", "z", "zh", "zho", "zhon", "zhong", "zhongx", "重", "重点", "重点项", "重点项目", "真?实", "真", `"重点"`, `"重点项目"`,
	"GDP", "gdp增", "GDP增长5", "g", "-重", "-重点", "-z", "-zh", "text:重点", "text:zh", "text:zhongxin", "place:青", "place:青川", "place:qc", "place:q",
	"date:2023", "date:2023-01", "date:2023-01..03", "date:>=2023", "date:>=2023-06", "-date:2023", "-date:2023-01", "published:2023", "person:徐", "person:徐树海",
	`person:"徐树海"`, "person:xsh", "person:xs", "host:徐", "speaker:徐", "post:书记", "kind:推进", "kind:推", "level:县", "level:市", "slogan:双轮", "slogan:双",
	"slogan:、双轮", "slogan:sl", "slogan:6+3", "slogan:100", "mark:kept", "note:查", "note:查对", "is:copy", "is:damaged", "has:date", "has:note", "/[真要]抓/", "/[真要]/",
	`/\d+/`, `/\D+/`, "重|真", "重点|真抓", "z|重", "zh|重点", "重|z|要"}

func randomExpr(rng *rand.Rand) string {
	var parts []string
	for range 1 + rng.IntN(3) {
		parts = append(parts, conditions[rng.IntN(len(conditions))])
	}
	return strings.Join(parts, " ")
}

func mustParse(t *testing.T, expr string) *Query {
	t.Helper()
	q, err := Parse(expr)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestNarrows(t *testing.T) {
	for _, c := range []struct {
		q, p string
		want bool
	}{
		{"重点项目", "重点", true},
		{"重点", "重点项目", false},
		{"重点 青川", "重点", true},
		{"重点", "重点 青川", false},
		{"zhenj", "zhen", true},
		{"zhenj", "henj", false},
		{"重点|青川", "重点", false},
		{"重点", "重点|青川", true},
		{"重點項目", "重点", true},
		{"-重", "-重点", true},
		{"-重点", "-重", false},
		{"date:2023-01", "date:2023", true},
		{"date:2023", "date:2023-01", false},
		{"place:青川", "place:青", true},
		{"place:青川", "person:青", false},
		{"/a/ 青", "/a/", true},
		{"/ab/", "/a/", false},
		{"开?红", "开", false},
		{"slogan:双轮驱动", "slogan:双轮", true},
		{"重点", "", true},
	} {
		if got := mustParse(t, c.q).Narrows(mustParse(t, c.p)); got != c.want {
			t.Errorf("%q narrows %q: %v", c.q, c.p, got)
		}
	}
}

// checkNarrows: what narrows finds nothing that the wider query does not find.
func checkNarrows(t *testing.T, r *random, q, p *Query) {
	t.Helper()
	if !q.Narrows(p) {
		return
	}
	more := r.run(p)
	for _, id := range r.run(q) {
		if _, ok := slices.BinarySearch(more, id); !ok {
			t.Fatalf("%q narrows %q and finds article %d, which that does not", q, p, id)
		}
	}
}

// run is what a query finds, which is found once.
func (r *random) run(q *Query) []int32 {
	ids, ok := r.found[q.String()]
	if !ok {
		ids, _ = q.Run(context.Background(), r.snapshot, nil, r.marks)
		r.found[q.String()] = ids
	}
	return ids
}

func TestNarrowingIsNeverWrong(t *testing.T) {
	r := newRandom(5, 400)
	narrowed := 0
	for _, a := range conditions {
		for _, b := range conditions {
			q, p := mustParse(t, a), mustParse(t, b)
			if checkNarrows(t, r, q, p); a != b && q.Narrows(p) {
				narrowed++
			}
		}
	}
	if narrowed < len(conditions)/2 {
		t.Errorf("%d pairs narrow: the test says nothing", narrowed)
	}
}

func FuzzNarrowingIsNeverWrong(f *testing.F) {
	r := newRandom(6, 200)
	f.Add("重点项目 z", "重点")
	f.Add("slogan:双、轮", "slogan:双轮")
	f.Fuzz(func(t *testing.T, a, b string) {
		q, err := Parse(a)
		if err != nil {
			return
		}
		if p, err := Parse(b); err == nil {
			checkNarrows(t, r, q, p)
			checkNarrows(t, r, p, q)
		}
	})
}

// TestRunnerAgreesWithRun: whatever ran before, for whichever snapshot and base.
func TestRunnerAgreesWithRun(t *testing.T) {
	ctx, rng := context.Background(), rand.New(rand.NewPCG(7, 7))
	two := []*random{newRandom(7, 300), newRandom(8, 250)}
	bases := [][]int32{nil, nil, {1, 5, 77, 78, 200}, {}}
	var runner Runner
	var parts []int32
	var queries []*Query
	for range 1500 {
		if rng.IntN(3) == 0 || len(queries) == 0 {
			queries = append(queries, mustParse(t, randomExpr(rng)))
		} else if rng.IntN(2) == 0 {
			queries = queries[:len(queries)-1]
		}
		queries = queries[max(0, len(queries)-3):]
		r, base := two[rng.IntN(30)/29], bases[rng.IntN(40)/13]
		if rng.IntN(10) == 0 {
			r.marks[int32(rng.IntN(250))] = "kept"
		}
		parts = nil
		got, err := runner.Parts(ctx, r.snapshot, base, queries, r.marks, func(ids []int32) { parts = append(parts, ids...) })
		if err != nil {
			t.Fatal(err)
		}
		want := base
		for _, q := range queries {
			if want, err = q.Run(ctx, r.snapshot, want, r.marks); err != nil {
				t.Fatal(err)
			}
			if want == nil {
				want = []int32{}
			}
		}
		if !slices.Equal(got, want) || (got == nil) != (want == nil) {
			t.Fatalf("%v: %v, want %v", queries, got, want)
		}
		if parts != nil && !slices.Equal(parts, got) {
			t.Fatalf("%v in parts: %v, want %v", queries, parts, got)
		}
		if base != nil {
			continue
		}
		some := r.snapshot.Order(library.Newest)[:rng.IntN(200)]
		among, err := runner.Among(ctx, r.snapshot, some, queries, r.marks)
		if err != nil {
			t.Fatal(err)
		}
		if want := those(some, want); !slices.Equal(among, want) {
			t.Fatalf("%v among %v: %v, want %v", queries, some, among, want)
		}
	}
}

// those returns those of ids that are in a list that ascends, where nil is all.
func those(ids, in []int32) []int32 {
	return slices.DeleteFunc(slices.Clone(ids), func(id int32) bool {
		_, ok := slices.BinarySearch(in, id)
		return in != nil && !ok
	})
}
