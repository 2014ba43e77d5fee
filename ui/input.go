package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"example.org/meetbrowse/ui/screen"
)

// input is one line of text being edited. Positions are bytes, always between
// grapheme clusters.
type input struct {
	text   string
	cursor int
}

// set replaces the text and puts the cursor behind it.
func (in *input) set(text string) { in.text, in.cursor = text, len(text) }

// insert puts text in at the cursor.
func (in *input) insert(text string) {
	in.text = in.text[:in.cursor] + text + in.text[in.cursor:]
	in.cursor += len(text)
}

// edit handles an editing key; changed is whether the text is another one
// now, ok whether the key was one of editing.
func (in *input) edit(msg tea.KeyMsg) (changed, ok bool) {
	before := in.text
	switch msg.String() {
	case "left":
		in.cursor = in.left()
	case "right":
		in.cursor = in.right()
	case "home", "ctrl+a":
		in.cursor = 0
	case "end", "ctrl+e":
		in.cursor = len(in.text)
	case "backspace", "ctrl+h":
		at := in.left()
		in.text = in.text[:at] + in.text[in.cursor:]
		in.cursor = at
	case "delete":
		in.text = in.text[:in.cursor] + in.text[in.right():]
	case "ctrl+w":
		at := strings.LastIndexByte(strings.TrimRight(in.text[:in.cursor], " "), ' ') + 1
		in.text = in.text[:at] + in.text[in.cursor:]
		in.cursor = at
	case "ctrl+u":
		in.text = in.text[in.cursor:]
		in.cursor = 0
	case "ctrl+k":
		in.text = in.text[:in.cursor]
	default:
		text := screen.Text(msg)
		if text == "" {
			return false, false
		}
		in.insert(text)
	}
	return in.text != before, true
}

// left is the position one grapheme cluster before the cursor.
func (in *input) left() int {
	at := 0
	for clusters := graphemes.FromString(in.text[:in.cursor]); clusters.Next(); {
		at = clusters.Start()
	}
	return at
}

// right is the position one grapheme cluster behind the cursor.
func (in *input) right() int {
	return in.cursor + len(firstCluster(in.text[in.cursor:]))
}

// firstCluster is the first grapheme cluster of a text, "" of an empty one.
func firstCluster(s string) string {
	clusters := graphemes.FromString(s)
	if !clusters.Next() {
		return ""
	}
	return clusters.Value()
}
