package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model/query"
)

// A field name on its way to its colon reads as a word, which most corpora do not
// have anywhere: the list would be empty for as long as the name is typed. Such a
// word is tried, and taken only when it finds something.

// trial is the query that a filter line falls back to while its last word may
// become the name of a field.
type trial struct {
	on   bool
	last *query.Query // in force before, nil for none
	of   *query.Query // what found nothing; nil while it may find something
}

// fieldNames are the names of fields that the last word of a text may become, as
// ways to go on with it.
func (line *filterLine) fieldNames() []query.Completion {
	word := line.text[strings.LastIndexAny(line.text, " \u3000|｜")+1:]
	if line.cursor != len(line.text) || strings.ContainsAny(word, ":：\"“「/") {
		return nil
	}
	var names []query.Completion
	for _, c := range query.Complete(line.text, line.cursor, nil) {
		if strings.HasSuffix(c.Text, ":") {
			names = append(names, c)
		}
	}
	return names
}

// try puts a right expression in force, on trial where it may be a field name.
func (line *filterLine) try(q *query.Query) {
	last := line.query
	if line.trial.on {
		last = line.trial.last
	}
	line.trial = trial{}
	if len(line.fieldNames()) > 0 {
		line.trial = trial{on: true, last: last}
	}
	line.query = q
}

// tried takes an answer while a filter line is on trial; ok is false for one that
// is to be shown.
func (a *App) tried(msg scopeMsg) (command tea.Cmd, ok bool) {
	line := a.typing
	if line == nil || !line.trial.on || line.trial.of != nil || msg.err != nil {
		return nil, false
	}
	if len(msg.ids) > 0 || msg.ids == nil {
		if msg.more == nil {
			line.trial.last = line.query
		}
		return nil, false
	}
	if msg.more != nil {
		return msg.more, true
	}
	line.trial.of, line.query = line.query, line.trial.last
	if line.fault == nil {
		line.offers = offers{expr: line.text, list: line.fieldNames(), at: -1}
	}
	if query.And(a.queries()).String() != a.scope.filters {
		return a.rescopeNow(), true
	}
	return a.countAtRest(), true
}
