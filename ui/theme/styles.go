package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
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
func palette(light, dark string) lipgloss.CompleteAdaptiveColor {
	return paletteOf16(light, dark, "", "")
}

// paletteOf16 is palette, with colours of their own for terminals that have
// sixteen, whose yellow, green and cyan cannot be read on white.
func paletteOf16(light, dark, light16, dark16 string) lipgloss.CompleteAdaptiveColor {
	of := func(colour, of16 string) lipgloss.CompleteColor {
		if of16 == "" {
			of16 = colour
		}
		return lipgloss.CompleteColor{TrueColor: colour, ANSI256: colour, ANSI: of16}
	}
	return lipgloss.CompleteAdaptiveColor{Light: of(light, light16), Dark: of(dark, dark16)}
}

var (
	grey      = paletteOf16("242", "245", "8", "7")
	edge      = paletteOf16("242", "241", "8", "8")
	blue      = palette("4", "12")
	red       = palette("1", "9")
	green     = paletteOf16("22", "2", "4", "2")
	yellow    = paletteOf16("94", "3", "5", "3")
	purple    = palette("5", "13")
	cyan      = paletteOf16("23", "6", "4", "6")
	rowText   = paletteOf16("16", "231", "0", "15")
	otherBack = paletteOf16("253", "236", "7", "8")
	hitBack   = paletteOf16("222", "94", "11", "4")
	hereBack  = paletteOf16("208", "222", "3", "3")
	black     = paletteOf16("16", "16", "0", "0")
)

// colour sets every role for a terminal with colours.
func (t *Theme) colour(r *lipgloss.Renderer) {
	s := r.NewStyle
	sixteen := r.ColorProfile() == termenv.ANSI
	muted := s().Foreground(grey)
	if sixteen && r.HasDarkBackground() {
		// What has sixteen colours is often white without saying so, and no grey of
		// the sixteen can be read on both: faint text can.
		muted = s().Faint(true)
	}
	t.Title = open(s().Bold(true).Foreground(blue))
	t.PaneTitle = open(muted)
	t.FocusTitle = open(s().Bold(true).Foreground(blue))
	t.Border = open(s().Foreground(edge))
	t.FocusBorder = open(s().Foreground(blue))
	t.Selected = open(s().Reverse(true))
	t.Current = open(s().Background(otherBack))
	t.Label = open(muted)
	t.Dim = open(muted)
	t.Accent = open(s().Foreground(blue))
	t.Strong = open(s().Bold(true))
	t.Person = open(s().Foreground(yellow))
	t.Date = open(s().Foreground(green))
	t.Place = open(s().Foreground(cyan))
	t.Document = open(s().Foreground(purple))
	t.Slogan = open(s().Bold(true).Foreground(red))
	t.Damage = open(s().Reverse(true).Foreground(red))
	t.Struck = open(muted.Strikethrough(true))
	t.Match = open(s().Foreground(rowText).Background(hitBack))
	// Of sixteen colours, black becomes a grey where it is bold.
	t.Focus = open(s().Bold(!sixteen).Foreground(black).Background(hereBack))
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
