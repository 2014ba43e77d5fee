package slogan

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// The plain forms of what is matched character by character.
var (
	plainModes   = regexp.MustCompile(`^(现场|视频|线上|线下|云上|主会场|分会场|集中|分散|实地|电话|网络|座谈|书面|电视|会议|直播|录播)([+、和与加](现场|视频|线上|线下|云上|主会场|分会场|集中|分散|实地|电话|网络|座谈|书面|电视|会议|直播|录播))+$`)
	plainHonour  = regexp.MustCompile(`^(等)?[一二两三四五六七八九十多\d]{0,3}(个|项)?(荣誉|称号|奖|奖项|大奖|获得者|得主|获奖|评选|先进集体|先进个人|优秀顾问的决定)`)
	plainGroups  = regexp.MustCompile(`^([` + numerals + `0-9]+[^` + numerals + `0-9,、;。:\s"']{1,3}){2,}$`)
	plainCounted = regexp.MustCompile(`^([` + numerals + `]+|[0-9]{1,2})(个|大|项|条|种|张|本|场|支|类|不|要|有|无|新|严|化|农|会|型|进|争|争创)?[^,、;。:\s"']{1,6}$`)
	plainSum     = regexp.MustCompile(`[0-9A-Za-z]+(\+[0-9A-Za-z]+)+`)
)

// scraps are what random phrases are made of.
var scraps = strings.Fields(`一 二 三 十 百 两 1 26 2024 + + A N 大 个 争创 争 抓 实 细 视频 现场 主会场 和 加 、 , 。 等 项 称号 先进集体 奖 多 的 机制 战略 敢 闯 试 想 开门红 在 中 之`)

func scrapText(rng *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(scraps[rng.IntN(len(scraps))])
	}
	return b.String()
}

func checkPatterns(t *testing.T, s string) {
	t.Helper()
	s = han.Fold(strings.ToValidUTF8(s, "?"))
	r := []rune(s)
	if len(r) == 0 {
		return
	}
	for name, pair := range map[string][2]bool{
		"mode":    {isMode(r), plainModes.MatchString(s)},
		"honour":  {isHonoured(r), plainHonour.MatchString(s)},
		"groups":  {isGroups(r), plainGroups.MatchString(s)},
		"counted": {countFirst.has(r[0]) && isCounted(r), plainCounted.MatchString(s)},
		"sum":     {sumEnd(r, 0) == len(r), plainSum.FindString(s) == s},
	} {
		if pair[0] != pair[1] {
			t.Fatalf("%s of %q: %v, plainly %v", name, s, pair[0], pair[1])
		}
	}
	text := &text{folded: r}
	for i, c := range r {
		if c == '+' {
			text.signs.rare = append(text.signs.rare, rareSign{int32(i), '+', isPlus})
		}
	}
	var got, want []string
	text.eachSum(func(from, to int) { got = append(got, string(r[from:to])) })
	for _, m := range plainSum.FindAllStringIndex(s, -1) {
		from := len([]rune(s[:m[0]]))
		if to := from + m[1] - m[0]; isShorthandSum(r, from, to) {
			want = append(want, s[m[0]:m[1]])
		}
	}
	if !slices.Equal(got, want) {
		t.Fatalf("sums of %q: %q, plainly %q", s, got, want)
	}
}

func FuzzPatternsAgreeWithExpressions(f *testing.F) {
	for _, s := range []string{"五抓一优一促", "两个毫不动摇", "6+3", "a+1++b+22", "视频+现场和云上", "等三项称号", "三个100%"} {
		f.Add(s, uint64(1))
	}
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		checkPatterns(t, s)
		rng := rand.New(rand.NewPCG(seed, 7))
		for range 20 {
			checkPatterns(t, scrapText(rng, 1+rng.IntN(9)))
		}
	})
}

func FuzzEdgesAgreeWithStrings(f *testing.F) {
	f.Add("开门红", uint64(2))
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		s = strings.ToValidUTF8(s, "?")
		rng := rand.New(rand.NewPCG(seed, 9))
		var words []string
		for range 1 + rng.IntN(40) {
			words = append(words, scrapText(rng, 1+rng.IntN(4)))
		}
		first, last := beginnings(words), endings(words)
		for _, text := range []string{s, scrapText(rng, 6), scrapText(rng, 1), words[0] + s, s + words[0]} {
			r := []rune(text)
			if want := slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(text, w) }); first.has(r) != want {
				t.Fatalf("%q begins with one of %q: want %v", text, words, want)
			}
			if want := slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(text, w) }); last.has(r) != want {
				t.Fatalf("%q ends with one of %q: want %v", text, words, want)
			}
			if want := slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) }); first.inside(r) != want {
				t.Fatalf("%q has one of %q: want %v", text, words, want)
			}
			if want := slices.Contains(words, text); first.whole(r) != want {
				t.Fatalf("%q is one of %q: want %v", text, words, want)
			}
		}
	})
}

// readText is a text that is read as Find reads one.
func readText(s string) *text {
	t := new(text)
	t.read(&model.Article{Article: &corpus.Article{Text: s}})
	return t
}

func FuzzReadAgreesWithAPlainLoop(f *testing.F) {
	f.Add("“6+3”、，；\n𠀀開門紅ａ·—", uint64(1))
	f.Add("\xe4\xb8\xed\xa0\x80\xf0\x9f", uint64(1))
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		rng := rand.New(rand.NewPCG(seed, 2))
		s += scrapText(rng, 5) + "”「𠀀" + scrapText(rng, 5)
		got := readText(s)
		n := 0
		var cuts, counts []int32
		for i, r := range s {
			if n >= len(got.folded) || got.folded[n] != han.FoldRune(r) || got.offsets[n] != int32(i) {
				t.Fatalf("character %d of %q is wrong", n, s)
			}
			if markSet.has(han.FoldRune(r)) {
				cuts = append(cuts, int32(n))
			}
			if rowSet.has(han.FoldRune(r)) {
				counts = append(counts, int32(n))
			}
			n++
		}
		if n != len(got.folded) || got.offsets[n] != int32(len(s)) || !slices.Equal(got.signs.cuts, cuts) || !slices.Equal(got.signs.counts, counts) {
			t.Fatalf("%q has %d characters, cuts %v, numerals %v; got %d, %v, %v", s, n, cuts, counts, len(got.folded), got.signs.cuts, got.signs.counts)
		}
		checkStream(t, got, s)
	})
}

// checkStream compares the stream of a text, and what a filter lets through in it, with
// those of its folded text.
func checkStream(t *testing.T, text *text, s string) {
	t.Helper()
	var plain, own stream
	plain.fill(han.Fold(s))
	var filter pairFilter
	for i := 1; i < len(plain.runes); i += 2 {
		filter.add(hash2(plain.runes[i-1], plain.runes[i]))
	}
	var want []int32
	for i := 1; i < len(plain.runes); i++ {
		if h := hash2(plain.runes[i-1], plain.runes[i]) >> (64 - pairFilterBits); filter[h/64]>>(h%64)&1 != 0 {
			want = append(want, int32(i-1))
		}
	}
	text.fillStream(&own)
	if got := filter.pairs(own.runes, nil); !slices.Equal(got, want) {
		t.Fatalf("slogans may begin at %v in %q, plainly at %v", got, s, want)
	}
	if !slices.Equal(plain.runes, own.runes) {
		t.Fatalf("the stream of %q is %q, of its folded text %q", s, string(own.runes), string(plain.runes))
	}
	for i := range plain.runes {
		if plain.quote(i) != own.quote(i) || len(han.Fold(s[:own.start(i)])) != int(plain.start(i)) {
			t.Fatalf("rune %d of %q differs", i, s)
		}
	}
}

// plainSubsequence is the length of the longest common subsequence without words
// of grammar.
func plainSubsequence(a, b []rune) int {
	switch {
	case len(a) == 0 || len(b) == 0:
		return 0
	case a[0] == b[0] && !grammarSet.has(a[0]):
		return 1 + plainSubsequence(a[1:], b[1:])
	}
	return max(plainSubsequence(a[1:], b), plainSubsequence(a, b[1:]))
}

func TestSubsequence(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 4))
	for range 3000 {
		random := func() []rune {
			out := make([]rune, 1+rng.IntN(9))
			for i := range out {
				out[i] = []rune("在中的找差")[rng.IntN(5)]
			}
			return out
		}
		a, b := random(), random()
		want := plainSubsequence(a, b)
		got := subsequence(a, b)
		if want < 2 && got != nil || want >= 2 && len(got) != want {
			t.Fatalf("%q and %q have %q in common, want %d characters", string(a), string(b), string(got), want)
		}
	}
}

// plainRepeats are the repeats of a text by counting all strings in a map.
func plainRepeats(t *text) map[string]int {
	need := min(max(len(t.folded)/charactersPerRepeat, leastRepeats), mostNeeded)
	counts := map[string]int{}
	for i := range t.folded {
		for n := 1; n <= maxRepeated+1 && i+n <= len(t.folded) && han.IsHan(t.folded[i+n-1]); n++ {
			counts[string(t.folded[i:i+n])]++
		}
	}
	out := map[string]int{}
	for s, hits := range counts {
		r := []rune(s)
		if len(r) < minRecurrent || len(r) > maxRepeated || hits < need {
			continue
		}
		bound := false
		var fronts, backs, before, behind int // longer strings, and how often they stand there
		for longer, more := range counts {
			l := []rune(longer)
			if len(l) == len(r)+1 && string(l[:len(r)]) == s {
				backs, behind = backs+1, behind+more
			}
			if len(l) == len(r)+1 && string(l[1:]) == s {
				fronts, before = fronts+1, before+more
			}
			if len(l) != len(r)+1 || more < 2 || float64(more) <= freedom*float64(hits) {
				continue
			}
			front := string(l[:len(l)-1]) == s
			back := string(l[1:]) == s && counts[string(l[:minRecurrent])] >= need
			bound = bound || front || back
		}
		bound = bound || behind == hits && backs <= 2 || before == hits && fronts <= 2
		if !bound {
			out[s] = hits
		}
	}
	return out
}

func TestRepeatsAgreeWithAPlainCount(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 6))
	for range 300 {
		var b strings.Builder
		for range 100 {
			b.WriteString([]string{"智慧", "渔港", "潮", "涌", "山", "海", "，", "同心"}[rng.IntN(8)])
		}
		text := readText(b.String())
		want := plainRepeats(text)
		text.repeats.best = nil
		text.countFours()
		text.repeated(nil)
		got := map[string]int{}
		for _, r := range text.repeats.best {
			got[string(text.folded[r.from:r.from+r.n])] = r.hits
		}
		if len(got) != len(want) {
			t.Fatalf("repeats of %s: %v, plainly %v", b.String(), got, want)
		}
		for s, n := range want {
			if got[s] != n {
				t.Fatalf("%q stands %d times in %s, not %d", s, n, b.String(), got[s])
			}
		}
	}
}
