package query

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus/han"
)

// FuzzPattern: what is looked for first never changes what an expression matches,
// and every match has one of the needles.
func FuzzPattern(f *testing.F) {
	text := "一个新局面\n二个全新的\n强调优化营商环境\n营商环境强调\nGDP增长5.5%,投资1500亿元\nabc ABC"
	for _, expr := range []string{"[一二]个.新", "强调.*营商", "营商.*强调", "强调(?s:.)*?GDP", `\d+亿元`, `\b5\b`, "^一个", "(?m)^营商.*强调$", "新$", "甲|个.新", "(强调|要求).*环境",
		"(?i)gdp|Abc", "[^,]{3}营商", "优化+营", "(优化|改善)(营商)?环境", "a*", "个{1,2}新", "(?i:b)c", "新\n二", `\D{2}环境`, "(强调.*|要求)营", ".*新.*", "强.+营", "[强要]调.?.*商", "x{0}一"} {
		f.Add(expr, text)
	}
	f.Add("^", "")
	f.Add("一二一二三", "一二一二一二三")
	f.Fuzz(func(t *testing.T, expr, text string) {
		text = strings.ToValidUTF8(text, "?")
		re, err := regexp.Compile(expr)
		if err != nil {
			return
		}
		test := patternTest(re)
		got, want := test.matches([]byte(text)), re.MatchString(text)
		if got != want {
			t.Fatalf("%q matches %q: %v, want %v", expr, text, got, want)
		}
		has := func(needle string) bool { return strings.Contains(lower(text), lower(needle)) }
		if want && test.needles != nil && !slices.ContainsFunc(test.needles, has) {
			t.Fatalf("%q matches %q, which has none of %q", expr, text, test.needles)
		}
	})
}

func TestNeedlesOfPatterns(t *testing.T) {
	for expr, want := range map[string][]string{
		"[一二]个.新":    {"一个", "二个"},
		"强调.*营商环境":   {"营商环境"},
		"甲乙|丙丁":      {"甲乙", "丙丁"},
		`\d+亿`:       {"亿"},
		"[一-九]月":     {"月"},
		"(推进|深化)改革":  {"推进改革", "深化改革"},
		"(?i)gdp":    nil,
		"a?b*":       nil,
		"甲|.":        nil,
		"全(面深化)+改革试": {"全面深化"},
	} {
		if got := patternTest(regexp.MustCompile(expr)).needles; !slices.Equal(got, want) {
			t.Errorf("needles of %s: %q, want %q", expr, got, want)
		}
	}
}

func FuzzSpeller(f *testing.F) {
	f.Add("zhongx", "重心下移中心")
	f.Add("xshgdp", "徐書海GDP")
	f.Add("zzzh", "张铸智慧")
	f.Add("A", "廠")
	f.Fuzz(func(t *testing.T, word, text string) {
		text = han.Fold(strings.ToValidUTF8(text, "?"))
		if !isLatin(word) {
			return
		}
		s, want := newSpeller(word), plainSpelling(word)(text)
		if got, coded := s.in(text), s.inCodes(appendCodes(nil, text)); got != want || coded != want {
			t.Fatalf("%q spells a part of %q: %v, by codes %v, want %v", word, text, got, coded, want)
		}
	})
}
