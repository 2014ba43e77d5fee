package slogan

import (
	"cmp"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus/han"
)

// The plain recount: loops over the characters of the folded text, one phrase
// after the other.

type plainHit struct {
	phrase     int32
	start, end int // characters of the text without quotation marks, marks joined
	quoted     bool
}

// plainStream is the text as slogans are matched in it, told by rules alone:
// quotation marks go, and so does a separating mark behind another one. The marks
// in front of each character are kept, opening ones as ( and closing ones as ).
func plainStream(folded string) (runes []rune, marks []string) {
	before := ""
	turn := map[rune]int{}
	for _, r := range folded {
		if r == '"' || r == '\'' {
			before += string("()"[turn[r]%2])
			turn[r]++
			continue
		}
		if r == '\n' {
			clear(turn)
		}
		if strings.ContainsRune("、,;· ", r) {
			if n := len(runes); n > 0 && runes[n-1] == '、' && before == "" {
				continue
			}
			r = '、'
		}
		runes, marks, before = append(runes, r), append(marks, before), ""
	}
	return runes, append(marks, before)
}

// plainHeaded is what follows a number that is a name, of the characters that random
// texts are made of.
var plainHeaded = regexp.MustCompile(`^(?:、[0-9]+)*(工程|[开局就決战百程工千][开局就決战百程工千]{0,5}工程)`)

func plainHits(folded string, phrases []Phrase) []plainHit {
	runes, quote := plainStream(folded)
	digit := func(r rune) bool { return r >= '0' && r <= '9' }
	word := func(r rune) bool { return digit(r) || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
	numeral := func(r rune) bool { return strings.ContainsRune("一二三四五六七八九十百千万两", r) }
	goesOn := func(at int) bool {
		return quote[at] == "" && (word(runes[at-1]) && word(runes[at]) || numeral(runes[at-1]) && numeral(runes[at]))
	}
	var out []plainHit
	taken := map[string]bool{}
	forms := map[int32][]string{}
	for _, p := range phrases {
		parts := strings.FieldsFunc(foldForm(p.Text), func(r rune) bool { return r == '、' })
		for _, f := range []string{strings.Join(parts, "、"), strings.Join(parts, "")} {
			if !taken[f] && len([]rune(f)) >= 2 {
				taken[f] = true
				forms[p.ID] = append(forms[p.ID], f)
			}
		}
	}
	for id, list := range forms {
		end := 0
		for at := range runes {
			// The longest form of the phrase wins where several begin.
			slices.SortFunc(list, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
			for _, f := range list {
				want := []rune(f)
				to := at + len(want)
				if at < end || to > len(runes) || !slices.Equal(runes[at:to], want) {
					continue
				}
				if at > 0 && goesOn(at) || to < len(runes) && goesOn(to) {
					continue
				}
				quoted := strings.Contains(quote[at], "(") && (strings.Contains(quote[to], ")") ||
					to < len(runes) && strings.ContainsRune("。!", runes[to]) && strings.Contains(quote[to+1], ")"))
				figure := !slices.ContainsFunc(want, func(r rune) bool { return !digit(r) })
				if figure && !quoted && !plainHeaded.MatchString(string(runes[to:])) {
					continue
				}
				out = append(out, plainHit{id, at, to, quoted})
				end = to
				break
			}
		}
	}
	return out
}

func plainCounts(folded string, phrases []Phrase) []Count {
	hits := plainHits(folded, phrases)
	sums := map[int32]*Count{}
	for _, h := range hits {
		c := sums[h.phrase]
		if c == nil {
			c = &Count{Phrase: h.phrase}
			sums[h.phrase] = c
		}
		c.Hits++
		if h.quoted {
			c.Quoted++
		}
		free := !slices.ContainsFunc(hits, func(o plainHit) bool {
			return o.start <= h.start && o.end >= h.end && o.end-o.start > h.end-h.start
		})
		if free {
			c.Free++
		}
	}
	var out []Count
	for _, c := range sums {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b Count) int { return cmp.Compare(a.Phrase, b.Phrase) })
	return out
}

// foldForm is the folded text without quotation marks, with one separator for
// every mark that parts segments.
func foldForm(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case IsQuote(r):
			return -1
		case isSeparator(r):
			return separator
		}
		return r
	}, han.Fold(text))
}

// randomText is made of few characters, so that everything nests and overlaps.
func randomText(rng *rand.Rand, n int) string {
	var b strings.Builder
	alphabet := []rune("开局就是決战、,，“”\" 6+3a1百千工程。\n")
	for range n {
		b.WriteRune(alphabet[rng.IntN(len(alphabet))])
	}
	return b.String()
}

func checkCounts(t *testing.T, text string, phrases []Phrase) {
	t.Helper()
	folded := han.Fold(text)
	got := Tally(NewDictionary(phrases).NewScanner().Scan(folded), nil)
	want := plainCounts(folded, phrases)
	if !slices.Equal(got, want) {
		t.Fatalf("%q with %q:\n%v\nplain recount:\n%v", text, phrases, got, want)
	}
}

func FuzzCountsAgreeWithAPlainRecount(f *testing.F) {
	f.Add("开局就是决战、起步就要冲刺,開局就是決戰", "开局就是决战、起步就要冲刺|开局|就是决", uint64(1))
	f.Fuzz(func(t *testing.T, text, list string, seed uint64) {
		text, list = strings.ToValidUTF8(text, "?"), strings.ToValidUTF8(list, "?")
		var phrases []Phrase
		for _, p := range strings.Split(list, "|") {
			phrases = append(phrases, Phrase{int32(len(phrases)), p})
		}
		checkCounts(t, text, phrases)
		rng := rand.New(rand.NewPCG(seed, 3))
		phrases = phrases[:0]
		for range 1 + rng.IntN(12) {
			phrases = append(phrases, Phrase{int32(len(phrases)), randomText(rng, 1+rng.IntN(5))})
		}
		checkCounts(t, randomText(rng, 60), phrases)
	})
}

func TestCountsAgreeWithAPlainRecount(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		var phrases []Phrase
		for range 1 + rng.IntN(30) {
			phrases = append(phrases, Phrase{int32(len(phrases)), randomText(rng, 1+rng.IntN(6))})
		}
		checkCounts(t, randomText(rng, 80), phrases)
	}
}

// TestNumbersAreWhole: a number is no part of another one, and one of digits alone is a
// slogan only in quotation marks or as a name.
func TestNumbersAreWhole(t *testing.T) {
	for _, c := range []struct {
		text, phrase string
		want         int
	}{
		{"“千帆工程”与百千帆工程,百千帆工程与千帆工程。", "千帆工程", 2},
		{"落实“五个一”,五个一百不算,五个一算。", "五个一", 2},
		{"按照“125”思路,走访125户、修路125公里,125思路和125强渔攻坚行动不变。", "125", 3},
		{"考上985、211高校的有“985”25人,修路985、211公里。", "985", 2},
		{"“6+3”清单,6+35不算,6+3算。", "6+3", 2},
		{"“一网统管”写进第十一网统管方案。", "一网统管", 1},
	} {
		counts := Tally(NewDictionary([]Phrase{{0, c.phrase}}).NewScanner().Scan(han.Fold(c.text)), nil)
		if len(counts) != 1 || int(counts[0].Hits) != c.want {
			t.Errorf("%s: %s counts %v, want %d", c.text, c.phrase, counts, c.want)
		}
		for _, s := range find(c.text) {
			if s.Key == Key(c.phrase) && len(s.Spans) != c.want {
				t.Errorf("%s: its own count is %d, want %d", c.text, len(s.Spans), c.want)
			}
		}
	}
}

func TestLargeDictionaryAgreesWithAPlainRecount(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	for range 6 {
		var phrases []Phrase
		for range 1000 {
			phrases = append(phrases, Phrase{int32(len(phrases)), randomText(rng, 2+rng.IntN(6))})
		}
		if d := NewDictionary(phrases); d.Len() <= 256 {
			t.Fatalf("%d forms", d.Len())
		}
		checkCounts(t, randomText(rng, 300), phrases)
	}
}

// TestManyFormsWithOneBeginning has more forms with the same three characters than
// are tried one after the other.
func TestManyFormsWithOneBeginning(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	random := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteRune([]rune("开局")[rng.IntN(2)])
		}
		return b.String()
	}
	for range 20 {
		var phrases []Phrase
		for range 60 {
			phrases = append(phrases, Phrase{int32(len(phrases)), random(2 + rng.IntN(7))})
		}
		checkCounts(t, random(80), phrases)
	}
}

func TestScan(t *testing.T) {
	phrases := []Phrase{{0, "雙招雙引"}, {1, "開門紅"}, {2, "说了就干、定了就办"}, {3, "6+3"}, {4, "定了就办"}}
	s := NewDictionary(phrases).NewScanner()
	for _, c := range []struct {
		text string
		want []Count
	}{
		{"“双招双引”和雙招雙引", []Count{{0, 2, 1, 2}}},
		{"做到“说了就干，定了就办”", []Count{{2, 1, 1, 1}, {4, 1, 0, 0}}},
		{"“说了就干”、“定了就办”", []Count{{2, 1, 1, 1}, {4, 1, 1, 0}}},
		{"说了就干定了就办", []Count{{2, 1, 0, 1}, {4, 1, 0, 0}}},
		{"说了就干。定了就办", []Count{{4, 1, 0, 1}}},
		{"16+35和6+3,“6+3”", []Count{{3, 2, 1, 2}}},
		{"開門紅開門红", []Count{{1, 2, 0, 2}}},
	} {
		got := Tally(s.Scan(han.Fold(c.text)), nil)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.text, got, c.want)
		}
	}
}

// TestLookupAmongManyForms compares lookups with trying every form: of so few
// characters that most forms begin alike, some with each other.
func TestLookupAmongManyForms(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	word := func(n int, letters string) string {
		var b strings.Builder
		for range n {
			b.WriteRune([]rune(letters)[rng.IntN(len([]rune(letters)))])
		}
		return b.String()
	}
	for range 20 {
		var phrases []Phrase
		for i := range 400 {
			phrases = append(phrases, Phrase{int32(i), word(2+rng.IntN(9), "山海江\x00")})
		}
		d := NewDictionary(phrases)
		for range 400 {
			text := []rune(word(1+rng.IntN(14), "山海江\x00"))
			var got, want []int
			d.lookup(text, func(_ int32, n int) { got = append(got, n) })
			for n := len(text); n >= minRunes; n-- {
				if slices.ContainsFunc(phrases, func(p Phrase) bool { return p.Text == string(text[:n]) }) {
					want = append(want, n)
				}
			}
			if !slices.Equal(got, want) {
				t.Fatalf("%q begins with forms of %v characters, want %v", string(text), got, want)
			}
		}
	}
}

// TestLongForms looks for phrases longer than a set of lengths tells apart.
func TestLongForms(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	var b strings.Builder
	for range 200 {
		b.WriteRune([]rune("山海江河湖")[rng.IntN(5)])
	}
	text := []rune(b.String())
	var phrases []Phrase
	for _, n := range []int{3, longForm - 1, longForm, longForm + 1, 2 * longForm, len(text)} {
		phrases = append(phrases, Phrase{int32(len(phrases)), string(text[:n])})
		phrases = append(phrases, Phrase{int32(len(phrases)), string(text[7:][:min(n, len(text)-7)])})
	}
	checkCounts(t, string(text), phrases)
	checkCounts(t, string(text[:2*longForm])+"。"+string(text[:longForm]), phrases)
}
