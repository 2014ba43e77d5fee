package ui

import "fmt"

// messageLine is a short answer to the last key, shown until the next.
type messageLine struct {
	text  string
	fault bool
}

func (m *messageLine) tell(text string) { m.text, m.fault = text, false }
func (m *messageLine) fail(text string) { m.text, m.fault = text, true }
func (m *messageLine) clear()           { m.text = "" }

// sayf formats a phrase in the interface's language.
func (a *App) sayf(p phrase, args ...any) string {
	return fmt.Sprintf(p.in(a.config.Language), args...)
}
