package ui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func typed(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }

func TestInputEditsByGraphemeCluster(t *testing.T) {
	key := func(k tea.KeyType) tea.KeyMsg { return tea.KeyMsg{Type: k} }
	tests := []struct {
		name string
		keys []tea.KeyMsg
		want string
	}{
		{"typed Han text", []tea.KeyMsg{typed("营商"), typed("环境")}, "营商环境"},
		{"backspace takes a whole cluster", []tea.KeyMsg{typed("ae\u0301"), key(tea.KeyBackspace)}, "a"},
		{"left, then insert", []tea.KeyMsg{typed("營環"), key(tea.KeyLeft), typed("商")}, "營商環"},
		{"delete to the right", []tea.KeyMsg{typed("一二三"), key(tea.KeyHome), key(tea.KeyDelete)}, "二三"},
		{"word off", []tea.KeyMsg{typed("place:云岭 开门红"), key(tea.KeyCtrlW)}, "place:云岭 "},
		{"all off", []tea.KeyMsg{typed("开门红"), key(tea.KeyCtrlU)}, ""},
		{"a paste is text", []tea.KeyMsg{{Type: tea.KeyRunes, Runes: []rune("q\nq\x1b[31m"), Paste: true}}, "q q[31m"},
		{"nothing to delete", []tea.KeyMsg{key(tea.KeyBackspace), key(tea.KeyLeft), key(tea.KeyDelete)}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var in input
			for _, k := range test.keys {
				if _, ok := in.edit(k); !ok {
					t.Fatalf("%q is no editing key", k)
				}
			}
			if in.text != test.want {
				t.Errorf("got %q, want %q", in.text, test.want)
			}
		})
	}
}

func TestInputLeavesOtherKeysAlone(t *testing.T) {
	in := input{}
	in.set("开门红")
	for _, k := range []tea.KeyMsg{{Type: tea.KeyEnter}, {Type: tea.KeyEsc}, {Type: tea.KeyTab}, {Type: tea.KeyRunes, Runes: []rune("x"), Alt: true}} {
		if changed, ok := in.edit(k); ok || changed {
			t.Errorf("%q was taken as an editing key", k)
		}
	}
}
