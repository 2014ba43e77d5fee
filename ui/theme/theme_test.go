package theme

import (
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
)

func env(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestProfileFollowsTheEnvironmentPassedIn(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	t.Setenv("COLORTERM", "truecolor")
	for _, c := range []struct {
		name string
		env  func(string) string
		want string
	}{
		{"true colour", env("TERM", "xterm-256color", "COLORTERM", "truecolor"), "truecolor"},
		{"256", env("TERM", "xterm-256color"), "256"},
		{"16", env("TERM", "xterm-color"), "16"},
		{"dumb", env("TERM", "dumb", "COLORTERM", "truecolor"), "none"},
		{"nothing", env(), "none"},
		{"no colour", env("TERM", "xterm-256color", "COLORTERM", "truecolor", "NO_COLOR", "0"), "none"},
		{"empty no colour", env("TERM", "xterm-256color", "NO_COLOR", ""), "256"},
	} {
		if got := New(Dark, c.env).Colours; got != c.want {
			t.Errorf("%s: colours %q, want %q", c.name, got, c.want)
		}
	}
}

var (
	opening  = regexp.MustCompile(`^(\x1b\[[0-9;]+m)*$`)
	coloured = regexp.MustCompile(`\x1b\[([0-9;]*;)?([34]8;|3[0-7]|4[0-7]|9[0-7]|10[0-7])`)
)

func roles(t *Theme) map[string]string {
	out := map[string]string{}
	v := reflect.ValueOf(*t)
	for i := range v.NumField() {
		if name := v.Type().Field(i).Name; name != "Colours" {
			out[name] = v.Field(i).String()
		}
	}
	return out
}

func TestRolesAreOpeningSequences(t *testing.T) {
	full := env("TERM", "xterm-256color", "COLORTERM", "truecolor")
	for _, b := range []Background{Dark, Light, Colourless} {
		for name, s := range roles(New(b, full)) {
			if !opening.MatchString(s) {
				t.Errorf("%v %s: %q is not SGR alone", b, name, s)
			}
			if b == Colourless && coloured.MatchString(s) {
				t.Errorf("%s: %q has a colour", name, s)
			}
		}
	}
}

func TestWhatMattersIsTold(t *testing.T) {
	for _, b := range []Background{Dark, Light, Colourless} {
		th := New(b, env("TERM", "xterm-color"))
		for _, name := range []string{"Selected", "Current", "Match", "Focus", "FocusTitle", "Error", "Slogan", "Damage", "Struck"} {
			if roles(th)[name] == "" {
				t.Errorf("%v: %s looks like plain text", b, name)
			}
		}
		if th.Selected == th.Current || th.Match == th.Focus || th.FocusTitle == th.PaneTitle {
			t.Errorf("%v: two roles that have to be told apart are the same", b)
		}
	}
}

func TestLightAndDarkDiffer(t *testing.T) {
	e := env("TERM", "xterm-256color")
	if New(Dark, e).Person == New(Light, e).Person {
		t.Error("the same colour on both backgrounds")
	}
}

func TestBackgroundOf(t *testing.T) {
	for v, want := range map[string]Background{"": Dark, "15;0": Dark, "0;15": Light, "0;default;15": Light, "12;8": Dark, "0;7": Light} {
		if got := BackgroundOf(env("COLORFGBG", v)); got != want {
			t.Errorf("COLORFGBG=%q: %v, want %v", v, got, want)
		}
	}
}

func TestBackgroundIsNeverAskedFor(t *testing.T) {
	if !lipgloss.HasDarkBackground() {
		t.Error("the answer was not set")
	}
}

func TestParseBackground(t *testing.T) {
	for _, b := range []Background{Dark, Light, Colourless} {
		if got, ok := ParseBackground(b.String()); !ok || got != b {
			t.Errorf("%v does not parse", b)
		}
	}
	if _, ok := ParseBackground("pink"); ok {
		t.Error("pink parses")
	}
}

// luminance is the relative luminance (WCAG 2.1) of a colour of the 256 that is
// the same in every terminal: the 6 by 6 by 6 cube from 16, the greys from 232.
func luminance(t *testing.T, colour string) float64 {
	n, err := strconv.Atoi(colour)
	if err != nil || n < 16 || n > 255 {
		t.Fatalf("%q is no fixed colour", colour)
	}
	var rgb [3]int
	if n >= 232 {
		grey := 8 + 10*(n-232)
		rgb = [3]int{grey, grey, grey}
	} else {
		steps := [6]int{0, 95, 135, 175, 215, 255}
		rgb = [3]int{steps[(n-16)/36], steps[(n-16)/6%6], steps[(n-16)%6]}
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(rgb[i]) / 255
		if c <= 0.03928 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// TestColoursCanBeRead checks the colours that the user cannot choose: text has
// a contrast of 4.5 to 1, an edge of 3 to 1 (WCAG 2.1, 1.4.3 and 1.4.11).
func TestColoursCanBeRead(t *testing.T) {
	const white, dark = "231", "16"
	fixed := func(colour string) bool { n, _ := strconv.Atoi(colour); return n >= 16 }
	check := func(name, front, back string, enough float64) {
		t.Helper()
		if !fixed(front) || !fixed(back) {
			return
		}
		if c := contrast(t, front, back); c < enough {
			t.Errorf("%s: %s on %s has a contrast of %.1f", name, front, back, c)
		}
	}
	for name, p := range map[string]lipgloss.CompleteAdaptiveColor{"grey": grey, "blue": blue, "red": red, "green": green, "yellow": yellow, "purple": purple, "cyan": cyan} {
		check(name, p.Light.ANSI256, white, 4.5)
		check(name, p.Dark.ANSI256, dark, 4.5)
		// Terminals differ in their sixteen, but in all of them these are too near
		// to the background.
		if strings.Contains(" 2 3 6 7 10 11 14 15 ", " "+p.Light.ANSI+" ") {
			t.Errorf("%s: colour %s of sixteen on white", name, p.Light.ANSI)
		}
		if strings.Contains(" 0 4 8 ", " "+p.Dark.ANSI+" ") {
			t.Errorf("%s: colour %s of sixteen on black", name, p.Dark.ANSI)
		}
	}
	check("edge", edge.Light.ANSI256, white, 3)
	check("edge", edge.Dark.ANSI256, dark, 3)
	for name, c := range map[string][2]lipgloss.CompleteAdaptiveColor{"match": {rowText, hitBack}, "here": {black, hereBack}} {
		check(name, c[0].Light.ANSI256, c[1].Light.ANSI256, 4.5)
		check(name, c[0].Dark.ANSI256, c[1].Dark.ANSI256, 4.5)
	}
}

// TestSmallTextIsReadableOnAnyBackground: a terminal of sixteen colours that does
// not tell its background may be white.
func TestSmallTextIsReadableOnAnyBackground(t *testing.T) {
	th := New(Dark, env("TERM", "xterm"))
	for name, s := range map[string]string{"Label": th.Label, "Dim": th.Dim, "PaneTitle": th.PaneTitle, "Struck": th.Struck} {
		if coloured.MatchString(s) {
			t.Errorf("%s is %q", name, s)
		}
	}
}
