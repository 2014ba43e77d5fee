package screen

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// Key is the name of a key as bindings use it: "j", "/", "enter", "ctrl+d",
// "pgdown" (see [tea.KeyMsg.String]). The full-width characters that an input
// method sends count as the ASCII keys they were typed with, the space is " ",
// and pasted text is no key: the name is empty, so that it never runs a command.
//
// Text inputs take the message itself, and with it the characters as typed.
func Key(m tea.KeyMsg) string {
	if m.Paste {
		return ""
	}
	switch m.Type {
	case tea.KeySpace:
		return " "
	case tea.KeyRunes:
		if len(m.Runes) != 1 || m.Alt {
			return ""
		}
		return string(twin(m.Runes[0]))
	}
	return m.String()
}

// twin is the ASCII key that a Chinese input method in its full-width or
// punctuation mode turns into r.
func twin(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	switch r {
	case '\u3000':
		return ' '
	case '、':
		return '/'
	case '。', '｡':
		return '.'
	case '【', '「', '〔':
		return '['
	case '】', '」', '〕':
		return ']'
	case '『':
		return '{'
	case '』':
		return '}'
	case '《', '〈':
		return '<'
	case '》', '〉':
		return '>'
	case '“', '”':
		return '"'
	case '‘', '’':
		return '\''
	case '·':
		return '`'
	case '￥', '¥':
		return '$'
	case '…':
		return '^'
	case '—':
		return '_'
	}
	return r
}

// Text is the characters that a key types into a text input, with line ends and
// tabs of pasted text as spaces and its other controls left out; empty for keys
// that type nothing.
func Text(m tea.KeyMsg) string {
	if m.Type != tea.KeyRunes && m.Type != tea.KeySpace || m.Alt {
		return ""
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case r < ' ' || r >= 0x7F && r < 0xA0:
			return -1
		}
		return r
	}, string(m.Runes))
}
