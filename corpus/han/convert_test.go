package han

import (
	"bufio"
	"os"
	"strings"
	"testing"
)

// TestOpenCCCases runs OpenCC's own test cases.
func TestOpenCCCases(t *testing.T) {
	f, err := os.Open("testdata/opencc_cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	// OpenCC's own configuration has rare characters, too, that most fonts lack.
	ext, err := os.ReadFile("testdata/ts_characters_ext.txt")
	if err != nil {
		t.Fatal(err)
	}
	steps := simplifier().steps
	full := []*dictionary{steps[1][0], parse(string(ext)), steps[1][1]}
	configurations := map[string]converter{
		"s2t":  traditionalizer(),
		"tw2s": {segments: simplifier().segments, steps: [][]*dictionary{steps[0], full}},
		"t2s":  {steps: [][]*dictionary{full}},
	}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) != 3 {
			continue
		}
		if got := configurations[fields[0]].convert(fields[1]); got != fields[2] {
			t.Errorf("%s(%s) = %s, want %s", fields[0], fields[1], got, fields[2])
		}
	}
}

func TestConvert(t *testing.T) {
	for traditional, simplified := range map[string]string{
		"會議強調,要真抓實幹": "会议强调,要真抓实干", "縣委書記": "县委书记", "頭髮": "头发", "發展": "发展", "理髮師": "理发师",
	} {
		if got := ToSimplified(traditional); got != simplified {
			t.Errorf("ToSimplified(%s) = %s", traditional, got)
		}
		if got := ToTraditional(simplified); got != traditional {
			t.Errorf("ToTraditional(%s) = %s", simplified, got)
		}
	}
	for traditional, simplified := range map[string]string{"執著": "执着", "著名": "著名", "什么": "什么", "什麼": "什么", "乾隆": "乾隆", "": "", "plain": "plain"} {
		if got := ToSimplified(traditional); got != simplified {
			t.Errorf("ToSimplified(%s) = %s", traditional, got)
		}
	}
	for s := range traditionalizer().steps[0][1].single {
		if IsSimplified(s) && s != '麽' && ToSimplified(string(s)) != string(s) {
			t.Errorf("ToSimplified(%c) = %s", s, ToSimplified(string(s)))
		}
	}
}

func FuzzConvert(f *testing.F) {
	for _, s := range []string{"", "會議\xff", "发展头发", "\xe6"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		// Conversion changes Chinese characters alone: what is none keeps its
		// bytes and its order.
		rest := func(s string) string {
			return strings.Map(func(r rune) rune {
				if IsHan(r) {
					return -1
				}
				return r
			}, s)
		}
		for _, got := range []string{ToSimplified(s), ToTraditional(s)} {
			if rest(got) != rest(s) {
				t.Fatalf("%q became %q", s, got)
			}
		}
	})
}

func BenchmarkConvert(b *testing.B) {
	simplified := strings.Repeat("会议指出，山塘修好了再种茶，把每一亩坡地都管起来，让山归林、水归渠。", 100)
	traditional := ToTraditional(simplified)
	b.Run("simplified", func(b *testing.B) {
		b.SetBytes(int64(len(traditional)))
		for b.Loop() {
			sink += len(ToSimplified(traditional))
		}
	})
	b.Run("traditional", func(b *testing.B) {
		b.SetBytes(int64(len(simplified)))
		for b.Loop() {
			sink += len(ToTraditional(simplified))
		}
	})
}
