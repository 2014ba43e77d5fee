package ui

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/fault"
	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
)

// TestCommandLanguage: the flag goes before the configuration file, and that before
// the locale; what is wrong in one is left to the next.
func TestCommandLanguage(t *testing.T) {
	config := filepath.Join(t.TempDir(), "config.toml")
	for _, test := range []struct {
		args, config, locale string
		want                 Language
	}{
		{"", "", "", English},
		{"", "", "zh_CN.UTF-8", Chinese},
		{"", `lang = "en"`, "zh_CN.UTF-8", English},
		{"", `lang = "zh"`, "C", Chinese},
		{"", "lang = \"zh\"\ncolour = 1", "C", Chinese},
		{"", "lang: zh", "C", English},
		{"", `lang = "fr"`, "zh_CN.UTF-8", Chinese},
		{"--lang zh", `lang = "en"`, "C", Chinese},
		{"export x --lang=en", `lang = "zh"`, "zh_CN.UTF-8", English},
		{"--lang en --lang zh", "", "C", Chinese},
		{"--lang fr", "", "zh_CN.UTF-8", Chinese},
		{"--lang", "", "zh_CN.UTF-8", Chinese},
		{"export -- --lang zh", "", "C", English},
	} {
		if err := os.WriteFile(config, []byte(test.config), 0o600); err != nil {
			t.Fatal(err)
		}
		getenv := func(name string) string { return map[string]string{"LANG": test.locale}[name] }
		if got := CommandLanguage(strings.Fields(test.args), config, getenv); got != test.want {
			t.Errorf("%q with configuration %q in locale %q: language %d, want %d", test.args, test.config, test.locale, got, test.want)
		}
	}
}

// english are the English words of a text that are no names.
func english(text string, names ...string) []string {
	words := regexp.MustCompile(`-*[A-Za-z]{2,}`).FindAllString(text, -1)
	return slices.DeleteFunc(words, func(w string) bool { return strings.HasPrefix(w, "-") || slices.Contains(names, w) })
}

// TestChineseDoctorIsChinese: in every state of the terminal, and its labels are one
// column.
func TestChineseDoctorIsChinese(t *testing.T) {
	var all [4]cell.Policy
	for i := range all {
		all[i] = cell.Policy(i)
	}
	for _, env := range []map[string]string{{}, {"TERM": "xterm-256color", "TMUX": "x", "LANG": "zh_CN.UTF-8"}, {"NO_COLOR": "1"}, {"COLORTERM": "truecolor", "TERM": "xterm"}} {
		getenv := func(name string) string { return env[name] }
		for _, policy := range all {
			for _, d := range []Diagnosis{{}, {Answered: true, Measured: screen.Measured{Widths: []int{2, 1}}}, {Measured: screen.Measured{Skipped: "tmux"}}} {
				d.Measured.Policy = policy
				var out strings.Builder
				if err := d.Write(&out, getenv, Chinese); err != nil {
					t.Fatal(err)
				}
				if left := english(out.String(), "TERM", "xterm", "color", "LANG", "zh", "CN", "UTF", "tmux", "load", "buffer", "OSC", policy.String()); len(left) > 0 {
					t.Errorf("%q is left in\n%s", left, &out)
				}
				for line := range strings.Lines(out.String()) {
					ruler := cell.New(cell.Narrow)
					if label, _, _ := strings.Cut(line, "  "); ruler.Width(label) > diagnosisLabel {
						t.Errorf("the label of %q is too long", line)
					}
				}
			}
		}
	}
}

func TestEnglishDoctor(t *testing.T) {
	var out strings.Builder
	d := Diagnosis{Cols: 80, Rows: 24, Answered: true, Measured: screen.Measured{Policy: cell.Narrow, Widths: []int{2, 1}}}
	if err := d.Write(&out, func(name string) string { return map[string]string{"TERM": "vt100"}[name] }, English); err != nil {
		t.Fatal(err)
	}
	want := `size         80 columns, 24 rows
TERM         vt100
locale       none
multiplexer  none
colours      none
widths       中 2  “ 1
policy       narrow: ambiguous characters take one cell
clipboard    OSC 52, where the terminal allows it
`
	if out.String() != want {
		t.Errorf("the diagnosis is\n%s\nwant\n%s", &out, want)
	}
}

// TestSkippedPageIsChinese: whatever kept an input from giving an article, the page
// says it in Chinese.
func TestSkippedPageIsChinese(t *testing.T) {
	var skipped []corpus.Skipped
	for _, code := range fault.Codes() {
		var args []any
		for _, verb := range regexp.MustCompile(`%(?:\[\d\])?([a-z])`).FindAllStringSubmatch(code.Error(), -1) {
			args = append(args, map[string]any{"d": 7, "q": "x", "s": "x", "v": syscall.EIO}[verb[1]])
		}
		skipped = append(skipped, corpus.Skipped{Source: "a", Err: fault.Failed.With(fault.Read, code.With(args...))})
	}
	for i, row := range skippedPage(skipped, Chinese).rows {
		left := english(row.text, "WARC", "HTTP", "JSON", "Content", "Length", "MiB", "GiB", "WHATWG", "text", "content", "utf", "gb", "big")
		if len(left) > 0 || strings.Contains(row.text, "%!") || !strings.HasPrefix(row.text, "读取失败：") {
			t.Errorf("%v is told as %q", skipped[i].Err, row.text)
		}
	}
}
