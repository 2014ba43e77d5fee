package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// The attributes that stand in for colours.
const (
	bold      = "\x1b[1m"
	underline = "\x1b[4m"
	reverse   = "\x1b[7m"
	boldUnder = "\x1b[1;4m"
	boldRev   = "\x1b[1;7m"
	struck    = "\x1b[9m"
)

// plain sets every role without a colour.
func (t *Theme) plain() {
	t.Title, t.PaneTitle, t.FocusTitle = bold, "", boldRev
	t.Border, t.FocusBorder = "", bold
	t.Selected, t.Current = reverse, underline
	t.Label, t.Dim, t.Accent, t.Strong = "", "", bold, bold
	t.Person, t.Date, t.Place, t.Document, t.Slogan = underline, "", "", underline, bold
	t.Damage, t.Struck = reverse, struck
	t.Match, t.Focus = boldUnder, boldRev
	t.Bar, t.Trend = "", ""
	t.Kept, t.Rejected, t.Mark = bold, "", bold
	t.Key, t.Input, t.Prompt = bold, "", bold
	t.Error, t.Warning, t.Notice = boldRev, bold, bold
}

// palette is a colour for a light background and one for a dark one, each with
// a contrast of at least 4.5 to 1 on white or black (WCAG 2.1, 1.4.3); lipgloss
// takes the nearest where the terminal has fewer colours.
type palette = lipgloss.AdaptiveColor

var (
	grey      = palette{Light: "#6c6c6c", Dark: "#8a8a8a"}
	edge      = palette{Light: "#767676", Dark: "#6c6c6c"}
	blue      = palette{Light: "#005fd7", Dark: "#5fafff"}
	red       = palette{Light: "#d70000", Dark: "#ff8787"}
	green     = palette{Light: "#006e00", Dark: "#87d787"}
	yellow    = palette{Light: "#875f00", Dark: "#ffd75f"}
	purple    = palette{Light: "#8700af", Dark: "#d7afff"}
	cyan      = palette{Light: "#00707a", Dark: "#5fd7d7"}
	rowBack   = palette{Light: "#afd7ff", Dark: "#005f87"}
	rowText   = palette{Light: "#000000", Dark: "#ffffff"}
	otherBack = palette{Light: "#dadada", Dark: "#303030"}
	hitBack   = palette{Light: "#ffd75f", Dark: "#875f00"}
	hereBack  = palette{Light: "#ff8700", Dark: "#ffd75f"}
	black     = palette{Light: "#000000", Dark: "#000000"}
)

// colour sets every role for a terminal with colours.
func (t *Theme) colour(r *lipgloss.Renderer) {
	s := r.NewStyle
	t.Title = open(s().Bold(true).Foreground(blue))
	t.PaneTitle = open(s().Foreground(grey))
	t.FocusTitle = open(s().Bold(true).Foreground(blue))
	t.Border = open(s().Foreground(edge))
	t.FocusBorder = open(s().Foreground(blue))
	t.Selected = open(s().Foreground(rowText).Background(rowBack))
	t.Current = open(s().Background(otherBack))
	t.Label = open(s().Foreground(grey))
	t.Dim = open(s().Foreground(grey))
	t.Accent = open(s().Foreground(blue))
	t.Strong = open(s().Bold(true))
	t.Person = open(s().Foreground(yellow))
	t.Date = open(s().Foreground(green))
	t.Place = open(s().Foreground(cyan))
	t.Document = open(s().Foreground(purple))
	t.Slogan = open(s().Bold(true).Foreground(red))
	t.Damage = open(s().Reverse(true).Foreground(red))
	t.Struck = open(s().Strikethrough(true).Foreground(grey))
	t.Match = open(s().Foreground(rowText).Background(hitBack))
	t.Focus = open(s().Bold(true).Foreground(black).Background(hereBack))
	t.Bar = open(s().Foreground(blue))
	t.Trend = open(s().Foreground(cyan))
	t.Kept = open(s().Bold(true).Foreground(green))
	t.Rejected = open(s().Foreground(red))
	t.Mark = open(s().Foreground(yellow))
	t.Key = open(s().Bold(true))
	t.Input = ""
	t.Prompt = open(s().Bold(true).Foreground(blue))
	t.Error = open(s().Bold(true).Foreground(red))
	t.Warning = open(s().Foreground(yellow))
	t.Notice = open(s().Foreground(green))
}

// open is the sequence that turns a style on: what lipgloss writes before a
// text.
func open(s lipgloss.Style) string {
	const text = "x"
	before, _, _ := strings.Cut(s.Render(text), text)
	return before
}
