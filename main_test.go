package main

import (
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/meetbrowse/ui"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"meetbrowse": main})
}

// TestScripts runs the program as a shell would: testdata/script.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"code": exitCode, "binary": writeBinary},
	})
}

// exitCode is the script command "code N COMMAND…", which fails unless the
// command ends with exit code N. Standard error is kept for "stderr".
func exitCode(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: code N COMMAND…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := err.(*exec.ExitError); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s ended with exit code %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

// writeBinary is the script command "binary FILE", which writes what looks like
// a picture: a script cannot hold such bytes itself.
func writeBinary(ts *testscript.TestScript, _ bool, args []string) {
	data := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), make([]byte, 200)...)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

// terminal is the program in a tmux of its own.
type terminal struct {
	t      *testing.T
	socket string
}

// inTmux starts the program in tmux on a screen of the given size. The test is
// skipped where there is no tmux.
func inTmux(t *testing.T, cols, rows int, args ...string) *terminal {
	t.Helper()
	return inTmuxWith(t, stateFolderOfTest(t), cols, rows, args...)
}

// stateFolderOfTest is a folder for what the program keeps. A program that its
// terminal leaves still saves its session there, while the test is ending.
func stateFolderOfTest(t *testing.T) string {
	dir, err := os.MkdirTemp("", "meetbrowse-state")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for end := time.Now().Add(patience); os.RemoveAll(dir) != nil && time.Now().Before(end); {
			time.Sleep(10 * time.Millisecond)
		}
	})
	return dir
}

// inTmuxWith is inTmux with a folder for what the program keeps.
func inTmuxWith(t *testing.T, state string, cols, rows int, args ...string) *terminal {
	t.Helper()
	if testing.Short() {
		t.Skip("tmux takes its time")
	}
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("tmux is not installed; .ci/run installs it")
	}
	binary := build(t)
	term := &terminal{t, filepath.Join(t.TempDir(), "tmux")}
	command := "env -u TMUX -u STY LC_ALL=C.UTF-8 XDG_STATE_HOME=" + state + " " + binary
	for _, a := range args {
		command += " '" + a + "'"
	}
	term.tmux("-f", "/dev/null", "new-session", "-d", "-x", strconv.Itoa(cols), "-y", strconv.Itoa(rows),
		"sh", "-c", command+`; echo "left with $?"; exec sleep 1000`)
	t.Cleanup(func() { _ = exec.Command("tmux", "-S", term.socket, "kill-server").Run() })
	return term
}

// build compiles the program once for all tests of a run.
func build(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "meetbrowse")
	out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput()
	if err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return binary
}

func (term *terminal) tmux(args ...string) string {
	term.t.Helper()
	out, err := exec.Command("tmux", append([]string{"-S", term.socket}, args...)...).CombinedOutput()
	if err != nil {
		term.t.Fatalf("tmux %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// screen is what stands on the screen, by lines.
func (term *terminal) screen() string { return term.tmux("capture-pane", "-p") }

func (term *terminal) press(keys ...string) {
	term.t.Helper()
	term.tmux(append([]string{"send-keys"}, keys...)...)
}

// patience is how long content may take to appear on a busy machine.
const patience = 20 * time.Second

// await waits until the screen satisfies ok, and returns it.
func (term *terminal) await(what string, ok func(screen string) bool) string {
	term.t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		s := term.screen()
		if ok(s) {
			return s
		}
		if time.Now().After(end) {
			term.t.Fatalf("%s never came; the screen is\n%s", what, s)
		}
	}
}

// read tells whether the screen shows a corpus that was read to its end, and
// counted.
func read(screen string) bool {
	title, panes, _ := strings.Cut(screen, "\n")
	return strings.Contains(title, " articles") && !strings.Contains(title, "reading") && !strings.Contains(title, "counting") && regexp.MustCompile(`\d+ +\d+ ?[│█ ]`).MatchString(panes)
}

// rest is how long a screen stays as it is before it counts as resting: a program
// that a busy machine has stopped between two frames is not at its end.
const rest = 500 * time.Millisecond

// still waits until the corpus is read and the screen rests.
func (term *terminal) still() string {
	term.t.Helper()
	last, since := "", time.Now()
	return term.await("a screen that rests", func(s string) bool {
		if s != last || !read(s) {
			last, since = s, time.Now()
		}
		return time.Since(since) >= rest
	})
}

func (term *terminal) awaitText(text string) string {
	term.t.Helper()
	return term.await(strconv.Quote(text), func(s string) bool { return strings.Contains(s, text) })
}

func TestBrowserInTmux(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 50}} {
		t.Run(strconv.Itoa(size[0])+"x"+strconv.Itoa(size[1]), func(t *testing.T) {
			term := inTmux(t, size[0], size[1], "--width", "narrow")
			first := term.still()
			for _, pane := range []string{"Articles", "Meeting", "Slogans"} {
				if !strings.Contains(first, pane) {
					t.Errorf("the pane %s is not on the screen:\n%s", pane, first)
				}
			}
			term.press("Enter")
			term.awaitText("find in the text")
			term.press("Escape")
			term.await("the screen before the reader\n"+first, func(s string) bool { return s == first })
			term.press("q")
			term.awaitText("left with 0")
		})
	}
}

func TestTerminalIsPutBack(t *testing.T) {
	for _, how := range []struct {
		name string
		end  func(*terminal)
		code string
	}{
		{"q", func(term *terminal) { term.press("q") }, "0"},
		{"Ctrl-C", func(term *terminal) { term.press("C-c") }, "130"},
		{"SIGTERM", func(term *terminal) { term.signal("TERM") }, "143"},
		{"SIGHUP", func(term *terminal) { term.signal("HUP") }, "129"},
	} {
		t.Run(how.name, func(t *testing.T) {
			term := inTmux(t, 80, 24)
			term.awaitText("sample corpus")
			how.end(term)
			after := term.awaitText("left with " + how.code)
			if strings.Contains(after, "Articles") {
				t.Errorf("the browser's screen is still there:\n%s", after)
			}
			if flag := strings.TrimSpace(term.tmux("display-message", "-p", "#{cursor_flag}#{alternate_on}#{wrap_flag}")); flag != "101" {
				t.Errorf("cursor, alternate screen and autowrap are %q, want 101", flag)
			}
		})
	}
}

// TestDroppedConnectionComesBack: after SIGHUP the next start has the filter, the
// mark and the place in the list.
func TestDroppedConnectionComesBack(t *testing.T) {
	state := stateFolderOfTest(t)
	term := inTmuxWith(t, state, 120, 30, "--width", "narrow")
	term.still()
	term.press("/")
	term.press("date:2024")
	term.press("Enter")
	term.awaitText("filter: date:2024")
	term.press("j", "j")
	term.awaitText("3/26")
	term.press("m")
	term.awaitText("✓")
	term.signal("HUP")
	term.awaitText("left with 129")
	term = inTmuxWith(t, state, 120, 30, "--width", "narrow")
	for _, kept := range []string{"3/26", "filter: date:2024", "✓"} {
		term.awaitText(kept)
	}
}

// signal sends a signal to the program in the pane.
func (term *terminal) signal(name string) {
	term.t.Helper()
	pane := strings.TrimSpace(term.tmux("display-message", "-p", "#{pane_pid}"))
	out, err := exec.Command("pgrep", "-P", pane, "meetbrowse").Output()
	if err != nil {
		term.t.Fatalf("find the program below process %s: %v", pane, err)
	}
	if err := exec.Command("kill", "-"+name, strings.Fields(string(out))[0]).Run(); err != nil {
		term.t.Fatal(err)
	}
}

// TestRealArticles opens the crawled articles beside the project where they
// are; it shows none of their text.
func TestRealArticles(t *testing.T) {
	const real = "../shared/corpus"
	if _, err := os.Stat(real); err != nil {
		t.Skip("no real articles beside the project")
	}
	term := inTmux(t, 120, 40, "--width", "narrow", real)
	term.await("the corpus", read)
	term.press("q")
	term.awaitText("left with 0")
}

// TestRandomKeysInTmux presses random keys at random sizes and then asks for
// all of the screen again: what painting by differences left must be the same.
func TestRandomKeysInTmux(t *testing.T) {
	keys := []string{"j", "j", "k", "Down", "Up", "C-d", "C-u", "g", "G", "Tab", "BTab", "Enter", "Escape", "s", "F", "z",
		"]", "[", "t", "r", "n", "?", "!", "/", "环", "境", "Space", "a", "BSpace", "Left", "Right"}
	for _, width := range []string{"narrow", "unknown", "ascii"} {
		t.Run(width, func(t *testing.T) {
			random := rand.New(rand.NewPCG(uint64(len(width)), 1))
			term := inTmux(t, 100, 30, "--width", width)
			term.still()
			for step := range 12 {
				for range 1 + random.IntN(6) {
					term.press(keys[random.IntN(len(keys))])
				}
				if random.IntN(5) == 0 {
					cols, rows := strconv.Itoa(40+random.IntN(120)), strconv.Itoa(10+random.IntN(40))
					term.tmux("resize-window", "-x", cols, "-y", rows)
				}
				before := term.rest()
				term.press("C-l")
				if after := term.rest(); after != before {
					t.Fatalf("step %d: painted by differences\n%s\npainted whole\n%s", step, before, after)
				}
			}
		})
	}
}

// rest waits until nothing changes on the screen for a while: longer than the
// program takes to answer a key.
func (term *terminal) rest() string {
	term.t.Helper()
	const looks = 12
	last, same := "", 0
	return term.await("a screen that rests", func(s string) bool {
		if s != last {
			same = 0
		}
		last = s
		same++
		return same > looks
	})
}

var update = flag.Bool("update", false, "write the tables of commands and flags into the README")

// TestReadmeHasTheFlags compares the README's tables of commands and flags with
// those of the program.
func TestReadmeHasTheFlags(t *testing.T) {
	const begin, end = "<!-- flags -->\n", "<!-- /flags -->\n"
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, _ := strings.Cut(string(readme), begin)
	got, after, ok := strings.Cut(rest, end)
	if !ok {
		t.Fatalf("README.md has no place for the flags between %q and %q", begin, end)
	}
	want := flagsMarkdown(newRoot(streams{getenv: os.Getenv}))
	if got == want {
		return
	}
	if !*update {
		t.Fatal("the README's flags are not those of the program; run: go test . -run Readme -update")
	}
	if err := os.WriteFile("README.md", []byte(before+begin+want+end+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// flagsMarkdown is a table of the commands and one of their flags.
func flagsMarkdown(root *cobra.Command) string {
	var out, flags strings.Builder
	commands := map[string][]string{} // by the row of the flag
	var rows []string
	all := append([]*cobra.Command{root}, slices.DeleteFunc(root.Commands(), func(c *cobra.Command) bool { return c.Name() == "help" })...)
	for _, c := range all {
		fmt.Fprintf(&out, "| `%s` | %s |\n", strings.TrimSuffix(c.UseLine(), " [flags]"), c.Short)
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Name == "help" || f.Name == "version" {
				return
			}
			name := "--" + f.Name
			if f.Shorthand != "" {
				name = "-" + f.Shorthand + " " + name
			}
			kind, usage := pflag.UnquoteUsage(f)
			if kind != "" {
				name += " " + kind
			}
			row := fmt.Sprintf("| `%s` | %%s | %s |\n", name, strings.ReplaceAll(usage, "|", "\\|"))
			if commands[row] == nil {
				rows = append(rows, row)
			}
			commands[row] = append(commands[row], c.Name())
		})
	}
	for _, row := range rows {
		of := strings.Join(commands[row], ", ")
		switch len(commands[row]) {
		case len(all):
			of = "all"
		case len(all) - 3: // completion, doctor and sample read no corpus
			of = "all that read a corpus"
		}
		fmt.Fprintf(&flags, row, of)
	}
	return "| command | what it does |\n| --- | --- |\n" + out.String() +
		"\n| flag | of | what it does |\n| --- | --- | --- |\n" + flags.String()
}

// latin are the words of the Chinese help in Latin letters: names of commands,
// formats, tables, values and shells.
var latin = strings.Fields(`meetbrowse completion doctor export help kwic sample show slogans bash zsh fish PowerShell powershell
	JSON Lines CSV TSV UTF jsonl csv tsv articles meetings people documents targets en zh auto narrow wide unknown ascii dark light none N`)

// TestChineseHelpIsChinese: whatever cobra puts in, nothing of the help stays
// English, apart from names and lines that are commands to copy.
func TestChineseHelpIsChinese(t *testing.T) {
	word := regexp.MustCompile(`-*[A-Za-z]+(-[a-z]+)*`)
	var visit func(c *cobra.Command)
	visit = func(c *cobra.Command) {
		for line := range strings.Lines(c.Short + "\n" + c.Long + "\n" + c.UsageString()) {
			if strings.HasPrefix(line, "\t") {
				continue
			}
			for _, w := range word.FindAllString(line, -1) {
				if !strings.HasPrefix(w, "-") && !slices.Contains(latin, w) && w != "bash-completion" {
					t.Errorf("%s: %q is left in %q", c.CommandPath(), w, line)
				}
			}
		}
		for _, sub := range c.Commands() {
			visit(sub)
		}
	}
	visit(newRoot(streams{getenv: os.Getenv, lang: ui.Chinese}))
}

// TestBothLanguagesHaveWords: in either language every flag says what it does and
// the name of its value.
func TestBothLanguagesHaveWords(t *testing.T) {
	for _, lang := range []ui.Language{ui.English, ui.Chinese} {
		root := newRoot(streams{getenv: os.Getenv, lang: lang})
		for _, c := range append(root.Commands(), root) {
			if c.Short == "" {
				t.Errorf("%s says nothing", c.CommandPath())
			}
			c.Flags().VisitAll(func(f *pflag.Flag) {
				if name, usage := pflag.UnquoteUsage(f); usage == "" || f.Value.Type() != "bool" && name == f.Value.Type() {
					t.Errorf("%s --%s: %q, %q", c.CommandPath(), f.Name, name, usage)
				}
			})
		}
	}
}

// TestNoErrorIsEnglishAlone: errors are made of codes with words in both languages,
// except in the packages whose errors nobody is told.
func TestNoErrorIsEnglishAlone(t *testing.T) {
	untold := []string{"model/cache", "model/library"}
	plain := regexp.MustCompile(`\b(errors\.New|fmt\.Errorf)\(`)
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		folder := filepath.ToSlash(filepath.Dir(path))
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") ||
			slices.Contains(untold, folder) || filepath.Base(folder) == "gen" { // generators of tables
			return err
		}
		source, err := os.ReadFile(path)
		for i, line := range strings.Split(string(source), "\n") {
			if plain.MatchString(line) {
				t.Errorf("%s:%d: an error without Chinese words: %s", path, i+1, strings.TrimSpace(line))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
