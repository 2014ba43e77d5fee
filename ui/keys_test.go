package ui

import (
	"context"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/pipeline"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/ui/cell"
)

// TestKeysMeanOneThing: no key has two meanings where the user is.
func TestKeysMeanOneThing(t *testing.T) {
	for _, where := range []view{inArticles, inMeeting, inFrequency, inReader, inConcordance, inList} {
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

// TestLettersHaveTwins: with an input method on, letters do not arrive, so every
// key that is one has another.
func TestLettersHaveTwins(t *testing.T) {
	for _, b := range bindings() {
		letter, twin := false, false
		for _, k := range b.Keys() {
			letter = letter || len(k) == 1 && unicode.IsLetter(rune(k[0]))
			twin = twin || len(k) > 1
		}
		// Esc goes back wherever q does, and Ctrl-C quits.
		if letter && !twin && b.act != actClose {
			t.Errorf("%s (%s) can be done with a letter alone", b.does.en, b.Help().Key)
		}
	}
}

var update = flag.Bool("update", false, "write the README's key table and screen, and the screens of testdata")

func TestReadmeHasTheKeys(t *testing.T) { readmeHas(t, "keys", keysMarkdown()) }

// TestReadmeHasTheScreen: the screen is what the program shows without arguments.
func TestReadmeHasTheScreen(t *testing.T) {
	c := pipeline.Corpus{Paths: []string{"."}, Load: load.Options{FS: sample.Files}}
	in := Read(context.Background(), func(ctx context.Context, in *Intake) error {
		return c.Records(ctx, in.Add)
	}, &library.IndexOptions{Recurrent: true})
	for !in.state().done {
		time.Sleep(time.Millisecond)
	}
	if err := in.state().err; err != nil {
		t.Fatal(err)
	}
	config := testConfig()
	config.Intake, config.Corpus, config.Sample, config.Policy = in, CorpusName(nil), true, cell.Narrow
	d := newDriver(t, config)
	d.run(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	readmeHas(t, "screen", "```\n"+strings.Join(d.app.Frame().Lines(d.app.ruler), "\n")+"\n```\n")
}

// readmeHas checks what stands between two comments of the README.
func readmeHas(t *testing.T, name, want string) {
	t.Helper()
	const path = "../README.md"
	readme, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	begin, end := "<!-- "+name+" -->\n", "<!-- /"+name+" -->\n"
	before, rest, _ := strings.Cut(string(readme), begin)
	got, after, ok := strings.Cut(rest, end)
	if !ok {
		t.Fatalf("%s has no place for the %s between %q and %q", path, name, begin, end)
	}
	if *update {
		if err := os.WriteFile(path, []byte(before+begin+want+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("the README's %s is not the program's; run: go test ./ui -run Readme -update", name)
	}
}

// TestHelpNamesEveryKey: what works is in help and README.
func TestHelpNamesEveryKey(t *testing.T) {
	names := map[string]string{
		"right": "→", "left": "←", "up": "↑", "down": "↓", " ": "space",
		"pgdown": "pgdn", "pgup": "pgup",
	}
	for _, b := range bindings() {
		shown := strings.Fields(strings.ToLower(b.Help().Key))
		for _, k := range b.Keys() {
			name, ok := names[k]
			if !ok {
				name = strings.ToLower(strings.ReplaceAll(k, "+", "-"))
			}
			if !slices.Contains(shown, name) {
				t.Errorf("%q does %q and is not among the keys shown, %q", k, b.does.en, b.Help().Key)
			}
		}
	}
}

// TestHelpIsNotCut: on a screen of the least usual size every word of the help can
// be read.
func TestHelpIsNotCut(t *testing.T) {
	for _, lang := range []Language{English, Chinese} {
		d := drive(t, Config{Language: lang}, testArticles()...)
		d.press("?")
		all := ""
		for range 20 {
			all += d.screen()
			d.press("down", "down", "down", "down", "down")
		}
		if strings.Contains(all, "..\n") {
			t.Errorf("the help is cut:\n%s", all)
		}
		for _, word := range [...][]string{English: {"original", "video", "township", "hybrid", "published:", "has:"},
			Chinese: {"首发", "视频", "乡", "混合", "发布:", "有:"}}[lang] {
			if !strings.Contains(all, word) {
				t.Errorf("the help lacks %s", word)
			}
		}
	}
}

// TestHelpOfFiltersIsRight: the filter language knows every value that the help
// names.
func TestHelpOfFiltersIsRight(t *testing.T) {
	for _, line := range filterHelp {
		field, _, _ := strings.Cut(line.example, " ")
		if field != "is:" && field != "level:" && field != "mode:" && field != "mark:" {
			continue
		}
		for _, values := range []string{line.means.en, line.means.zh} {
			values, _, _ = strings.Cut(strings.ReplaceAll(values, " or ", ", "), ";")
			values, _, _ = strings.Cut(values, "；")
			for _, value := range strings.FieldsFunc(values, func(r rune) bool { return strings.ContainsRune("、, ", r) }) {
				if _, err := query.Parse(field + value); err != nil {
					t.Errorf("%s%s: %v", field, value, err)
				}
			}
		}
	}
}
