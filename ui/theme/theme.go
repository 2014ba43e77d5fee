package theme

import (
	"io"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

func init() {
	// An answer that is set is not asked for.
	lipgloss.SetHasDarkBackground(true)
}

// Background is what the colours have to be read on.
type Background uint8

// The backgrounds.
const (
	Dark Background = iota
	Light
	// Colourless uses no colour, as NO_COLOR does.
	Colourless
)

var backgroundNames = [...]string{Dark: "dark", Light: "light", Colourless: "none"}

// String is the background's name as the --theme flag takes it.
func (b Background) String() string { return backgroundNames[b] }

// ParseBackground is the background of that name.
func ParseBackground(name string) (Background, bool) {
	for b, n := range backgroundNames {
		if n == name {
			return Background(b), true
		}
	}
	return Dark, false
}

// BackgroundOf guesses the background from COLORFGBG ("15;0": the last number is
// the background, 7 and 9 to 15 are light), which rxvt, konsole and others set;
// dark where it says nothing.
func BackgroundOf(getenv func(string) string) Background {
	v := getenv("COLORFGBG")
	switch v[strings.LastIndexByte(v, ';')+1:] {
	case "7", "9", "10", "11", "12", "13", "14", "15":
		return Light
	}
	return Dark
}

// Theme is the opening SGR sequence of every role.
type Theme struct {
	// Colours is the depth: "truecolor", "256", "16" or "none".
	Colours string

	// Title is the program's line at the top, PaneTitle a pane's heading,
	// FocusTitle that of the pane with the focus.
	Title, PaneTitle, FocusTitle string
	// Border is a pane's edge, FocusBorder that of the pane with the focus.
	Border, FocusBorder string
	// Selected is the current row of the pane with the focus, Current that of
	// another pane.
	Selected, Current string
	// Label names a field, Dim is what matters less, Accent what matters more,
	// Strong what is bold.
	Label, Dim, Accent, Strong string
	// Person, Date, Place, Document and Slogan are found in an article's text.
	Person, Date, Place, Document, Slogan string
	// Damage is lost characters, Struck what was cut from the page.
	Damage, Struck string
	// Match is what the filter or a search found, Focus the one being looked at.
	Match, Focus string
	// Bar and Trend are the bar and the trend line of a frequency.
	Bar, Trend string
	// Kept, Rejected and Mark are marks beside an article.
	Kept, Rejected, Mark string
	// Key names a key in the footer and the help, Input is the text being typed,
	// Prompt what stands before it.
	Key, Input, Prompt string
	// Error, Warning and Notice are messages.
	Error, Warning, Notice string
}

// New returns the theme for the background, with the colours that the
// environment says the terminal has. getenv is [os.Getenv] or a stand-in.
func New(b Background, getenv func(string) string) *Theme {
	profile := Profile(getenv)
	if b == Colourless {
		profile = termenv.Ascii
	}
	renderer := lipgloss.NewRenderer(io.Discard)
	renderer.SetColorProfile(profile)
	renderer.SetHasDarkBackground(b != Light)
	t := &Theme{Colours: profileNames[profile]}
	if profile == termenv.Ascii {
		t.plain()
	} else {
		t.colour(renderer)
	}
	return t
}

var profileNames = map[termenv.Profile]string{
	termenv.TrueColor: "truecolor", termenv.ANSI256: "256", termenv.ANSI: "16", termenv.Ascii: "none",
}

// Profile is the colour depth that the environment speaks of: NO_COLOR,
// COLORTERM and TERM.
func Profile(getenv func(string) string) termenv.Profile {
	if getenv("NO_COLOR") != "" || getenv("TERM") == "dumb" {
		return termenv.Ascii
	}
	return termenv.NewOutput(io.Discard, termenv.WithEnvironment(environment(getenv)), termenv.WithUnsafe()).ColorProfile()
}

// environment makes a lookup function the environment that termenv asks.
type environment func(string) string

func (e environment) Environ() []string         { return nil }
func (e environment) Getenv(name string) string { return e(name) }
