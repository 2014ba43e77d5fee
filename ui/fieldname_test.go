package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// TestFieldNamesDoNotEmptyTheList types a filter letter by letter: the list is never
// empty on the way.
func TestFieldNamesDoNotEmptyTheList(t *testing.T) {
	for _, test := range []struct{ before, typed, want string }{
		{"", "place:云岭县", "b a c"},
		{"云岭 ", "slogan:x", "a c"},
		{"", "来源:x", "b a c"},
	} {
		d := drive(t, Config{}, testArticles()...)
		d.press("/", test.before)
		name, value, _ := strings.Cut(test.typed, ":")
		for _, letter := range name + ":" {
			d.press(string(letter))
			if got := d.ids(); got != test.want {
				t.Errorf("%s%s: after %c the list is %q, want %q", test.before, test.typed, letter, got, test.want)
			}
		}
		d.press(value)
		if got := d.ids(); value == "云岭县" && got != "a c" || value == "x" && got != "" {
			t.Errorf("%s%s leaves %q", test.before, test.typed, got)
		}
	}
}

func TestFieldNamesAreOffered(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("/", "pla")
	if !strings.Contains(d.screen(), "place:") {
		t.Errorf("the name that is typed is not offered:\n%s", d.screen())
	}
	d.press("tab")
	if got := d.app.typing.text; got != "place:" {
		t.Errorf("Tab made %q, want place:", got)
	}
	d.press("yun", "tab", "enter")
	if got := d.ids(); got != "a c" {
		t.Errorf("the filter leaves %q, want a c", got)
	}
}

// TestEnterTakesAWordThatIsAFieldName: whoever means the word gets what it finds,
// which is nothing.
func TestEnterTakesAWordThatIsAFieldName(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("/", "place", "enter")
	if got := d.ids(); got != "" || len(d.app.filters) != 1 {
		t.Errorf("the word place leaves %q under %d filters", got, len(d.app.filters))
	}
	d.press("backspace")
	if got := d.ids(); got != "b a c" {
		t.Errorf("without it the list is %q", got)
	}
}

// TestFieldNameTypedQuickly: answers to the letters before the last never come.
func TestFieldNameTypedQuickly(t *testing.T) {
	l := newLoop(t, firstArticles+20)
	for _, r := range "/云q p" {
		l.press(letter(r))
	}
	l.until(func() bool { return !l.app.scope.busy })
	l.wants("the list", l.number(), "0/0")
	l.press(tea.KeyMsg{Type: tea.KeyBackspace}, tea.KeyMsg{Type: tea.KeyBackspace}, tea.KeyMsg{Type: tea.KeyBackspace}, letter(' '), letter('p'), letter('o'))
	l.until(func() bool { return !l.app.scope.busy })
	l.wants("the list of 云", l.number(), "1/520")
}
