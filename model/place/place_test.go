package place

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

func TestNamed(t *testing.T) {
	for _, c := range []struct {
		name, full, code, prefecture, province string
		level                                  model.Level
	}{
		{"浙江", "浙江省", "330000", "", "浙江省", model.Province},
		{"温州", "温州市", "330300", "", "浙江省", model.Prefecture},
		{"巢湖市", "巢湖市", "340181", "合肥市", "安徽省", model.County},
		{"临安", "临安区", "330112", "杭州市", "浙江省", model.County},
		{"恩施州", "恩施土家族苗族自治州", "422800", "", "湖北省", model.Prefecture},
		{"景宁", "景宁畲族自治县", "331127", "丽水市", "浙江省", model.County},
		{"内蒙古", "内蒙古自治区", "150000", "", "内蒙古自治区", model.Province},
		{"仙桃", "仙桃市", "429004", "", "湖北省", model.County},
		{"赵县", "赵县", "130133", "石家庄市", "河北省", model.County},
		{"镇江新区", "镇江新区", "321171", "镇江市", "江苏省", model.County},
	} {
		found := Named(c.name)
		if len(found) == 0 {
			t.Errorf("%s is unknown", c.name)
			continue
		}
		d := found[0]
		prefecture := ""
		if p := d.Prefecture(); p != nil {
			prefecture = p.Name
		}
		if d.Name != c.full || d.Code != c.code || d.Level != c.level || prefecture != c.prefecture || d.Province().Name != c.province {
			t.Errorf("%s: %s %s %s %s %s", c.name, d.Name, d.Code, d.Level, prefecture, d.Province().Name)
		}
	}
	if n := len(Named("朝阳区")); n != 2 {
		t.Errorf("朝阳区: %d divisions, want 2", n)
	}
	if Named("云川市") != nil {
		t.Error("an invented place is known")
	}
}

func TestEveryDivisionHasItsLine(t *testing.T) {
	x := table()
	if n := len(x.divisions); n < 3300 {
		t.Fatalf("%d divisions", n)
	}
	for i := range x.divisions {
		d := &x.divisions[i]
		if d.Province() == nil {
			t.Errorf("%s %s lies in no province", d.Code, d.Name)
		}
		if len(d.Code) != 6 || strings.ContainsAny(d.Name, "-z( ") || d.Short == "" {
			t.Errorf("malformed: %+v", d)
		}
	}
}

func TestFind(t *testing.T) {
	text := "浙江省温州市苍南县和景宁畲族自治县、乌有县"
	var got []string
	for _, m := range Find(text, nil) {
		got = append(got, m.Span.Of(text))
	}
	if want := "浙江省 温州市 苍南县 景宁畲族自治县"; strings.Join(got, " ") != want {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestResolve(t *testing.T) {
	named := func(names ...string) func(*Division) int {
		return func(d *Division) int {
			n := 0
			for _, s := range names {
				if s == d.Name {
					n++
				}
			}
			return n
		}
	}
	if d := Resolve(Named("鼓楼区"), named()); d != nil {
		t.Errorf("without a hint 鼓楼区 is %s", d.Code)
	}
	if d := Resolve(Named("鼓楼区"), named("福州市")); d == nil || d.Code != "350102" {
		t.Errorf("in 福州市 鼓楼区 is %v", d)
	}
	if d := Resolve(Named("朝阳区"), named("吉林省")); d == nil || d.Code != "220104" {
		t.Errorf("in 吉林省 朝阳区 is %v", d)
	}
	if d := Resolve(Named("苍南县"), named()); d == nil || d.Code != "330327" {
		t.Errorf("苍南县 is %v", d)
	}
}

// plainNames is the reference of the index: every name with its bearers.
func plainNames() map[string][]*Division {
	out := map[string][]*Division{}
	for _, n := range table().names() {
		out[n.name] = append(out[n.name], n.division)
	}
	return out
}

// plainFind is the reference of Find: the longest name at each place.
func plainFind(names map[string][]*Division, s string) []Match {
	var out []Match
	for i := 0; i < len(s); {
		best := 0
		for j := range s[i:] {
			if names[s[i:i+j]] != nil {
				best = j
			}
		}
		if names[s[i:]] != nil {
			best = len(s) - i
		}
		if best == 0 || misread(s, i, i+best, out) {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		divisions := names[s[i:i+best]]
		full := slices.ContainsFunc(divisions, func(d *Division) bool {
			return d.Name == s[i:i+best] || d.Level == model.County && d.Short != s[i:i+best]
		})
		if e := (&entry{name: s[i : i+best], full: full, divisions: divisions}); e.otherRank(s[i+best:]) {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		out = append(out, Match{corpus.Span{Start: i, End: i + best}, full, divisions})
		i += best
	}
	return out
}

func equalMatches(a, b []Match) bool {
	return slices.EqualFunc(a, b, func(a, b Match) bool {
		return a.Span == b.Span && a.Full == b.Full && slices.Equal(a.Divisions, b.Divisions)
	})
}

func TestIndexAgainstReference(t *testing.T) {
	names := plainNames()
	for name, want := range names {
		if !slices.Equal(Named(name), want) {
			t.Errorf("%s: %d divisions, want %d", name, len(Named(name)), len(want))
		}
		for _, text := range []string{name, name + "区", "在" + name + name} {
			if got := Find(text, nil); !equalMatches(got, plainFind(names, text)) {
				t.Errorf("%s: found %v", text, got)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("安徽省合肥市巢湖市")
	f.Add("朝阳\xff区北京")
	f.Add("镇江新区浙江省温州市人")
	names := plainNames()
	f.Fuzz(func(t *testing.T, s string) {
		got := Find(s, nil)
		if want := plainFind(names, s); !equalMatches(got, want) {
			t.Fatalf("%q: %v, want %v", s, got, want)
		}
		chain := Chain(s, nil)
		for i, m := range chain {
			if m.Span.Start != 0 && m.Span.Start != chain[i-1].Span.End || !slices.Equal(m.Divisions, got[i].Divisions) {
				t.Fatalf("%q: %v is no chain at the head of %v", s, chain, got)
			}
		}
		if len(got) > len(chain) && got[len(chain)].Span.Start == chainEnd(chain) {
			t.Fatalf("%q: the chain goes on behind %v", s, chain)
		}
		for i, m := range Prefixes(s, nil) {
			if m.Span.Start != 0 || names[m.Span.Of(s)] == nil || i == 0 && len(chain) > 0 && !slices.Equal(m.Divisions, chain[0].Divisions) {
				t.Fatalf("%q begins with no %q", s, m.Span.Of(s))
			}
		}
	})
}

func chainEnd(chain []Match) int {
	if len(chain) == 0 {
		return 0
	}
	return chain[len(chain)-1].Span.End
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load()
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("会议强调要把安全生产放在首位,温州市各县大力推进新型工业化和平台建设,", 100)
	table()
	b.SetBytes(int64(len(text)))
	var m []Match
	for b.Loop() {
		m = Find(text, m[:0])
	}
}

// TestMisread: names that are words, or that two words make between them.
func TestMisread(t *testing.T) {
	for text, want := range map[string]string{
		"召开县委会议":    "",
		"提高县级标准":    "",
		"代县长主持":     "",
		"省委和县委":     "",
		"在开县召开":     "开县",
		"代县召开会议":    "代县",
		"山西省兴县":     "山西省 兴县",
		"推进城区和郊区绿化": "",
		"晋城市城区召开":   "晋城市 城区",
		"城区人民政府":    "城区",
		"担任县长":      "",
	} {
		var got []string
		for _, m := range Find(text, nil) {
			got = append(got, m.Span.Of(text))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: found %v, want %s", text, got, want)
		}
	}
}

// TestSharedNames: districts of one province that bear one name are all there.
func TestSharedNames(t *testing.T) {
	for name, want := range map[string][]string{
		"鼓楼区": {"320106", "320302", "350102", "410204"},
		"铁西区": {"210106", "210303", "220302"},
	} {
		var got []string
		for _, d := range Named(name) {
			if !d.Abolished {
				got = append(got, d.Code)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
