package ui

import (
	"os"
	"strings"
	"testing"
)

// TestKeysMeanOneThing: no key has two meanings where the user is.
func TestKeysMeanOneThing(t *testing.T) {
	for _, where := range []view{inArticles, inMeeting, inFrequency, inReader, inList} {
		taken := map[string]string{}
		for _, b := range bindings() {
			if b.where&where == 0 {
				continue
			}
			for _, k := range b.Keys() {
				if other, ok := taken[k]; ok {
					t.Errorf("%s: %q is both %q and %q", where.name(), k, other, b.does.en)
				}
				taken[k] = b.does.en
			}
		}
	}
}

func TestKeysSpeakBothLanguages(t *testing.T) {
	for _, b := range bindings() {
		if b.does.en == "" || b.does.zh == "" || b.Help().Key == "" {
			t.Errorf("a binding of %v lacks words: %+v", b.Keys(), b.does)
		}
	}
}

// TestLettersHaveTwins: with an input method on, letters may not arrive, so
// the keys that one cannot do without have another.
func TestLettersHaveTwins(t *testing.T) {
	without := map[action]bool{actField: true, actSkipped: true}
	for _, b := range bindings() {
		twin := false
		for _, k := range b.Keys() {
			twin = twin || len(k) > 1
		}
		if !twin && !without[b.act] && b.act != actClose {
			t.Errorf("%s (%s) can be done with a letter alone", b.does.en, b.Help().Key)
		}
	}
}

// The README's table stands between these lines.
const (
	keysBegin = "<!-- keys -->\n"
	keysEnd   = "<!-- /keys -->\n"
)

func TestReadmeHasTheKeys(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), keysBegin)
	got, _, ok := strings.Cut(rest, keysEnd)
	if want := keysMarkdown(); !ok || got != want {
		t.Errorf("the README's key table is not that of the program; between %q and %q it has to be:\n%s", keysBegin, keysEnd, want)
	}
}
