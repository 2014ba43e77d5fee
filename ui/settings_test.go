package ui

import (
	"strings"
	"testing"

	"example.org/meetbrowse/ui/cell"
)

func TestParseSettings(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       Settings
		fault      string // part of the error; "" for none
	}{
		{"empty", "", Settings{}, ""},
		{"all", "# mine\ntheme = \"light\"\nlang = 'zh'\nwidth = \"wide\"\n", Settings{"light", "zh", "wide"}, ""},
		{"unknown keys", "colour = 1\nlang = \"zh\"\n[keys]\nquit = \"x\"\n", Settings{}, "colour, keys, keys.quit"},
		{"no TOML", "lang = \"zh\"\ntheme light\n", Settings{}, "line 2"},
		{"wrong kind", "theme = 3\n", Settings{}, "values are strings"},
		{"wrong value", "theme = \"blue\"\n", Settings{}, `theme: there is no "blue"`},
		{"wrong width", "width = \"2\"\n", Settings{}, `width: there is no "2"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := ParseSettings(test.data)
			switch {
			case test.fault == "" && err != nil:
				t.Fatal(err)
			case test.fault != "" && (err == nil || !strings.Contains(err.Error(), test.fault)):
				t.Fatalf("the error is %v, want one with %q", err, test.fault)
			case test.fault == "" && got != test.want:
				t.Errorf("%+v, want %+v", got, test.want)
			}
		})
	}
}

// TestSettingsGoBeforeTheEnvironment: what the command line settles, the file
// does not change; what both leave open follows from the environment.
func TestSettingsGoBeforeTheEnvironment(t *testing.T) {
	flags := Settings{Width: "narrow"}
	file := Settings{Width: "wide", Theme: "none"}
	config := Config{Getenv: func(name string) string {
		return map[string]string{"LANG": "zh_CN.UTF-8", "TERM": "xterm-256color"}[name]
	}}
	if err := config.Set(flags.Or(file)); err != nil {
		t.Fatal(err)
	}
	if config.Policy != cell.Narrow || config.Unsettled {
		t.Errorf("policy %v, unsettled %v; want narrow and settled", config.Policy, config.Unsettled)
	}
	if config.Theme.Colours != "none" || config.Language != Chinese {
		t.Errorf("colours %s, language %v; want none and Chinese", config.Theme.Colours, config.Language)
	}
	if err := config.Set(Settings{Width: "auto"}); err != nil || !config.Unsettled {
		t.Errorf("auto: %v, unsettled %v", err, config.Unsettled)
	}
}

// TestGNUScreenGetsPlainCharacters: it may disagree with the terminal behind it,
// and nothing can be measured there.
func TestGNUScreenGetsPlainCharacters(t *testing.T) {
	env := map[string]string{"STY": "1.pts-0", "TERM": "screen"}
	config := Config{Getenv: func(name string) string { return env[name] }}
	if err := config.Set(Settings{}); err != nil || config.Policy != cell.ASCII {
		t.Errorf("in screen the first frame is %v (%v), want %v", config.Policy, err, cell.ASCII)
	}
	if err := config.Set(Settings{Width: "wide"}); err != nil || config.Policy != cell.Wide {
		t.Errorf("--width wide in screen is %v (%v)", config.Policy, err)
	}
	delete(env, "STY")
	if err := config.Set(Settings{}); err != nil || config.Policy != cell.Unknown {
		t.Errorf("elsewhere the first frame is %v (%v), want %v", config.Policy, err, cell.Unknown)
	}
}
