package slogan

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// corpusOf is n made-up articles of words in a random order with some planted
// phrases, each in its own surroundings.
func corpusOf(n int, planted ...string) []string {
	rng := rand.New(rand.NewPCG(8, 8))
	words := strings.Fields("渔港 山林 河道 居民 孩子 老人 苗木 茶叶 灯塔 仓库 学堂 院落 石桥 田埂 竹林 码头 修好 看望 种下 搬走 打开 记住 放下 点亮")
	var out []string
	for range n {
		var b strings.Builder
		for k := range 60 {
			b.WriteString(words[rng.IntN(len(words))])
			if rng.IntN(4) == 0 {
				b.WriteString("，")
			}
			if k == 30 {
				for _, p := range planted {
					b.WriteString(words[rng.IntN(len(words))] + "，" + p + words[rng.IntN(len(words))] + "。")
				}
			}
		}
		out = append(out, b.String())
	}
	return out
}

func recurrentOf(t *testing.T, texts []string) []string {
	t.Helper()
	got, err := Recurrent(context.Background(), len(texts), func(i int) string { return texts[i] })
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestRecurrent(t *testing.T) {
	texts := corpusOf(30, "拔钉清障", "拔钉清障", "防虫护苗工作", "深耕细作", "会议强调")
	got := recurrentOf(t, texts)
	for _, want := range []string{"拔钉清障", "深耕细作"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %s in %q", want, got)
		}
	}
	for _, bad := range []string{"防虫护苗", "会议强调", "拔钉清", "钉清障渔"} {
		if slices.Contains(got, bad) {
			t.Errorf("%s in %q", bad, got)
		}
	}
	for _, p := range got {
		if n := slices.IndexFunc(texts, func(s string) bool { return strings.Contains(s, p) }); n < 0 {
			t.Errorf("%s stands nowhere", p)
		}
		articles := 0
		for _, s := range texts {
			if strings.Contains(s, p) {
				articles++
			}
		}
		if articles < minCorpus {
			t.Errorf("%s stands in %d articles", p, articles)
		}
	}
}

// TestRecurrentIsNoPartOfAWord: 化 belongs to the word in front, whichever it is.
func TestRecurrentIsNoPartOfAWord(t *testing.T) {
	texts := corpusOf(60)
	for i := range texts {
		front := []string{"深化", "强化", "优化", "细化", "美化", "绿化"}[i%6]
		texts[i] += "，" + front + "拔钉清障，" + front + "。拔钉清障。"
	}
	got := recurrentOf(t, texts)
	if slices.Contains(got, "化拔钉清障") || !slices.Contains(got, "拔钉清障") {
		t.Errorf("%q", got)
	}
}

// TestRecurrentIsNotCutOutOfTwoWords: 拔钉清障 stands only in the names of a car and
// of a team, which are about as often named otherwise.
func TestRecurrentIsNotCutOutOfTwoWords(t *testing.T) {
	texts := corpusOf(60)
	for i := range texts {
		front := []string{"看望", "搬走", "打开", "记住", "放下", "点亮"}[i%6]
		texts[i] += front + "拔钉清障" + []string{"车", "队"}[i%2] + "。山车，船队，石车，竹队。"
	}
	if got := recurrentOf(t, texts); slices.Contains(got, "拔钉清障") {
		t.Errorf("%q", got)
	}
}

// TestRecurrentNamesNobody: foreign names, people of a school and what they are
// taught come back between marks, and nobody coined them.
func TestRecurrentNamesNobody(t *testing.T) {
	names := []string{"塔尔巴诺", "卡里尼亚", "挪威渔船", "指导老师", "全体高三", "拔河冠军", "山水课程", "望潮广场"}
	texts := corpusOf(30)
	for i := range texts {
		texts[i] += "，" + strings.Join(names, "。") + "。翻山打井。"
	}
	got := recurrentOf(t, texts)
	if !slices.Contains(got, "翻山打井") {
		t.Errorf("no 翻山打井 in %q", got)
	}
	for _, bad := range names {
		if slices.Contains(got, bad) {
			t.Errorf("%s in %q", bad, got)
		}
	}
}

func TestRecurrentOfNothing(t *testing.T) {
	for _, texts := range [][]string{nil, {""}, {"", "", ""}, {"，。", "好", "短文。"}} {
		if got := recurrentOf(t, texts); len(got) != 0 {
			t.Errorf("%q has %q", texts, got)
		}
	}
}

func TestRecurrentEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	texts := corpusOf(5, "拔钉清障")
	if _, err := Recurrent(ctx, len(texts), func(i int) string { return texts[i] }); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// plainJaccard is the index by maps of the shingles themselves.
func plainJaccard(a, b string) float64 {
	set := func(s string) map[string]bool {
		out := map[string]bool{}
		r := []rune(strings.NewReplacer(" ", "", "\n", "").Replace(s))
		for i := 0; i+shingleRunes <= len(r); i++ {
			out[string(r[i:i+shingleRunes])] = true
		}
		return out
	}
	x, y := set(a), set(b)
	both := 0
	for s := range x {
		if y[s] {
			both++
		}
	}
	if either := len(x) + len(y) - both; either > 0 {
		return float64(both) / float64(either)
	}
	return 0
}

func FuzzJaccardAgreesWithSets(f *testing.F) {
	f.Add("智慧渔港潮涌山海", "智慧渔港 潮涌\n大海", uint64(1))
	f.Fuzz(func(t *testing.T, a, b string, seed uint64) {
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?")
		rng := rand.New(rand.NewPCG(seed, 1))
		common := scrapText(rng, 20)
		for _, pair := range [][2]string{{a, b}, {a + common, common + b}, {common, common}} {
			if got, want := new(shingleTable).jaccard(pair[0], pair[1]), plainJaccard(pair[0], pair[1]); got != want {
				t.Fatalf("%q and %q: %v, plainly %v", pair[0], pair[1], got, want)
			}
		}
	})
}

func TestCopies(t *testing.T) {
	texts := corpusOf(6)
	copied := strings.Replace(texts[2], "渔港", "海港", 1) + "来源转载"
	texts = append(texts, copied, texts[4], "短")
	c := NewCopies()
	want := []int32{0, 1, 2, 3, 4, 5, 2, 4, 8}
	for i, text := range texts {
		if got := c.Add(int32(i), NewSketch(text), text, func(id int32) string { return texts[id] }); got != want[i] {
			t.Errorf("article %d is a copy of %d, want %d", i, got, want[i])
		}
	}
}
