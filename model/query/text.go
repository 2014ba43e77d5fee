package query

import (
	"strings"
	"unicode/utf8"
	"unsafe"

	"example.org/meetbrowse/model/find"
)

// textTest tests a folded text.
type textTest struct {
	matches func(text []byte) bool
	// needles are texts of which every text that matches contains one; nil when
	// there are none such.
	needles []string
	// bound: where a text begins and ends decides, so that a headline is tested by
	// itself although it stands in the text.
	bound bool
}

// bytesOf views a string as bytes, which must not be changed.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// containsTest is the test for a value that must occur in a text.
func containsTest(value string) textTest {
	return textTest{matches: find.New(value).Contains, needles: []string{value}}
}

// wildTest is the test for a word with question marks, each of which stands for
// one character of the same line. One of the longest stretches between them is
// looked for, then what is around it.
func wildTest(value string) textTest {
	value = lower(value)
	var f *find.Finder
	start, length := 0, 0
	for at := 0; at < len(value); {
		n := strings.IndexByte(value[at:], '?')
		if n < 0 {
			n = len(value) - at
		}
		if n > 0 && n >= length {
			if g := find.New(value[at : at+n]); n > length || g.Stops() < f.Stops() {
				f, start, length = g, at, n
			}
		}
		at += n + 1
	}
	before, after := []rune(value[:start]), []rune(value[start+length:])
	matches := func(text []byte) bool {
		for at := f.Index(text, 0); at >= 0; at = f.Index(text, at+1) {
			if wildBefore(text[:at], before) && wildAfter(text[at+length:], after) {
				return true
			}
		}
		return false
	}
	return textTest{matches: matches, needles: []string{value[start : start+length]}}
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
	if forms := t.forms(); len(forms) > 1 {
		second := forms[1].fullText().matches
		return func(s string) bool { return occurs(bytesOf(s)) || second(bytesOf(s)) }
	}
	if t.form == word && isLatin(t.value) {
		spelt := newSpeller(t.value)
		return func(s string) bool { return occurs(bytesOf(s)) || spelt.in(s) }
	}
	return func(s string) bool { return occurs(bytesOf(s)) }
}

// plenum is a kind of meeting that goes by two names: in full and in talk.
var plenum = [2]string{"全体会议", "全会"}

// synonym is another way to write the kind of meeting that a word asks for; "" where
// there is none.
func (t *term) synonym() string {
	if t.field != Kind || t.form != word {
		return ""
	}
	for i, name := range plenum {
		if strings.Contains(t.value, name) {
			return strings.ReplaceAll(t.value, name, plenum[1-i])
		}
	}
	return ""
}
