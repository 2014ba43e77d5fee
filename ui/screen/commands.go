package screen

import (
	"reflect"

	tea "github.com/charmbracelet/bubbletea"
)

// wrap makes a panic of a command quit the program, also of the commands that
// come out of a tea.Batch or a tea.Sequence.
func (g *guard) wrap(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (m tea.Msg) {
		defer func() {
			if v := recover(); v != nil {
				g.host.crashed(v)
				m = tea.QuitMsg{}
			}
		}()
		return g.wrapAll(cmd())
	}
}

var commandType = reflect.TypeFor[tea.Cmd]()

// wrapAll wraps the commands of a message that is a list of them. bubbletea's
// type for sequences is not exported, so the list is known by its elements.
func (g *guard) wrapAll(m tea.Msg) tea.Msg {
	v := reflect.ValueOf(m)
	if v.Kind() != reflect.Slice || v.Type().Elem() != commandType {
		return m
	}
	for i := range v.Len() {
		if cmd, _ := v.Index(i).Interface().(tea.Cmd); cmd != nil {
			v.Index(i).Set(reflect.ValueOf(g.wrap(cmd)))
		}
	}
	return m
}
