package query

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/model/find"
)

// textTest tests a folded text.
type textTest struct {
	matches func(text []byte) bool
	literal string // what every text that matches contains
}

// containsTest is the test for a value that must occur in a text.
func containsTest(value string) textTest {
	return textTest{find.New(value).Contains, value}
}

// wildTest is the test for a word with question marks, each of which stands for
// one character of the same line. The longest stretch between them is looked
// for, then what is around it.
func wildTest(value string) textTest {
	value = lower(value)
	start, length := 0, 0
	for at := 0; at < len(value); {
		n := strings.IndexByte(value[at:], '?')
		if n < 0 {
			n = len(value) - at
		}
		if n > length {
			start, length = at, n
		}
		at += n + 1
	}
	f := find.New(value[start : start+length])
	before, after := []rune(value[:start]), []rune(value[start+length:])
	matches := func(text []byte) bool {
		for at := f.Index(text, 0); at >= 0; at = f.Index(text, at+1) {
			if wildBefore(text[:at], before) && wildAfter(text[at+length:], after) {
				return true
			}
		}
		return false
	}
	return textTest{matches, value[start : start+length]}
}

func wildBefore(text []byte, want []rune) bool {
	for i := len(want) - 1; i >= 0; i-- {
		r, n := utf8.DecodeLastRune(text)
		if n == 0 || !wildRune(want[i], r) {
			return false
		}
		text = text[:len(text)-n]
	}
	return true
}

func wildAfter(text []byte, want []rune) bool {
	for _, w := range want {
		r, n := utf8.DecodeRune(text)
		if n == 0 || !wildRune(w, r) {
			return false
		}
		text = text[n:]
	}
	return true
}

func wildRune(want, got rune) bool {
	if want == '?' {
		return got != '\n'
	}
	if 'A' <= got && got <= 'Z' {
		got += 'a' - 'A'
	}
	return want == got
}

// patternTest is the test for a regular expression. Where the expression cannot
// match without some literal text, that is looked for first, because the
// regular-expression engine is two orders of magnitude slower.
func patternTest(re *regexp.Regexp) textTest {
	needed := requiredLiteral(re.String())
	if needed == "" {
		return textTest{matches: re.Match}
	}
	f := find.New(needed)
	return textTest{func(text []byte) bool { return f.Contains(text) && re.Match(text) }, needed}
}

// requiredLiteral is the longest text that every match of the expression
// contains, as far as its outermost sequence tells.
func requiredLiteral(expr string) string {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return ""
	}
	best := ""
	var walk func(*syntax.Regexp)
	walk = func(re *syntax.Regexp) {
		switch re.Op {
		case syntax.OpLiteral:
			if s := string(re.Rune); len(s) > len(best) && re.Flags&syntax.FoldCase == 0 {
				best = s
			}
		case syntax.OpConcat, syntax.OpCapture, syntax.OpPlus:
			for _, sub := range re.Sub {
				walk(sub)
			}
		case syntax.OpRepeat:
			if re.Min > 0 {
				walk(re.Sub[0])
			}
		}
	}
	walk(tree)
	return best
}

// fullText is the test of the term on an article's text, without pinyin.
func (t *term) fullText() textTest {
	switch {
	case t.form == pattern:
		return patternTest(t.re)
	case t.form == word && strings.Contains(t.value, "?"):
		return wildTest(t.value)
	}
	return containsTest(t.value)
}

// name is the test of the term on one value of a field: a quoted one must equal
// it, any other must occur in it, if need be by its pinyin.
func (t *term) name() func(folded string) bool {
	if t.form == quoted {
		want := lower(t.value)
		return func(s string) bool { return len(s) == len(want) && lower(s) == want }
	}
	occurs := t.fullText().matches
	if t.form == word && isLatin(t.value) {
		spelt := spelling(lower(t.value))
		return func(s string) bool { return occurs([]byte(s)) || spelt.in(s) }
	}
	return func(s string) bool { return occurs([]byte(s)) }
}
