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

// palette is a colour for a light background and one for a dark one. The sixteen
// colours of the terminal's own palette come first: they follow what the user
// has chosen to be readable, and their sequences are a quarter as long as those
// of 24-bit colours, which counts on a slow line. The others are of the 256.
type palette = lipgloss.AdaptiveColor

var (
	grey      = palette{Light: "242", Dark: "245"}
	edge      = palette{Light: "242", Dark: "241"}
	blue      = palette{Light: "4", Dark: "12"}
	red       = palette{Light: "1", Dark: "9"}
	green     = palette{Light: "22", Dark: "2"}
	yellow    = palette{Light: "94", Dark: "3"}
	purple    = palette{Light: "5", Dark: "13"}
	cyan      = palette{Light: "23", Dark: "6"}
	rowText   = palette{Light: "16", Dark: "231"}
	otherBack = palette{Light: "253", Dark: "236"}
	hitBack   = palette{Light: "222", Dark: "94"}
	hereBack  = palette{Light: "208", Dark: "222"}
	black     = palette{Light: "16", Dark: "16"}
)

// colour sets every role for a terminal with colours.
func (t *Theme) colour(r *lipgloss.Renderer) {
	s := r.NewStyle
	t.Title = open(s().Bold(true).Foreground(blue))
	t.PaneTitle = open(s().Foreground(grey))
	t.FocusTitle = open(s().Bold(true).Foreground(blue))
	t.Border = open(s().Foreground(edge))
	t.FocusBorder = open(s().Foreground(blue))
	t.Selected = open(s().Reverse(true))
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
