package ui

import "example.org/meetbrowse/ui/theme"

// style names a role of the theme in one byte, so that a text can have a style
// for each of its bytes.
type style uint8

const (
	plain style = iota
	titleStyle
	paneTitle
	focusTitle
	selected
	current
	label
	dim
	accent
	strong
	personStyle
	dateStyle
	placeStyle
	documentStyle
	sloganStyle
	damageStyle
	struck
	match
	focusStyle
	barStyle
	trendStyle
	keyStyle
	inputStyle
	promptStyle
	errorStyle
	warningStyle
	noticeStyle
	markStyle
	styleCount
)

// sequences returns the escape sequence that opens each style.
func sequences(t *theme.Theme) *[styleCount]string {
	return &[styleCount]string{
		titleStyle: t.Title, paneTitle: t.PaneTitle, focusTitle: t.FocusTitle,
		selected: t.Selected, current: t.Current,
		label: t.Label, dim: t.Dim, accent: t.Accent, strong: t.Strong,
		personStyle: t.Person, dateStyle: t.Date, placeStyle: t.Place, documentStyle: t.Document, sloganStyle: t.Slogan,
		damageStyle: t.Damage, struck: t.Struck, match: t.Match, focusStyle: t.Focus,
		barStyle: t.Bar, trendStyle: t.Trend, keyStyle: t.Key, inputStyle: t.Input, promptStyle: t.Prompt,
		errorStyle: t.Error, warningStyle: t.Warning, noticeStyle: t.Notice, markStyle: t.Mark,
	}
}
