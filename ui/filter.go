package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/ui/screen"
)

// filter is an expression in force.
type filter struct {
	expr    string
	query   *query.Query
	passing bool // of this run of the program alone
}

func newFilter(expr string) (filter, error) {
	q, err := query.Parse(expr)
	if err != nil {
		return filter{}, err
	}
	return filter{expr: expr, query: q}, nil
}

// purpose is what a text is typed for.
type purpose uint8

const (
	toFilter  purpose = iota // the articles, live
	toFind                   // a place in the reader
	toConcord                // every occurrence of the text
	toNote                   // the reader's own note on the article
	toSave                   // the file that the scope is written to
	toReplace                // nothing: whether to write over a file is asked
)

// filterLine is the line on which a filter or another text is typed.
type filterLine struct {
	input
	purpose purpose
	query   *query.Query // the last right expression; nil for none
	fault   error        // what is wrong with the text as it stands
	offers  offers       // how it may go on, once that was asked
	trial   trial

	keys   []uint64 // content of the articles that a note is for
	was    string   // the note that all of them have
	differ bool     // they have different ones
}

// typed handles a key while the line is open: every letter types.
func (a *App) typed(msg tea.KeyMsg) tea.Cmd {
	line := a.typing
	a.pace.ration = nil
	switch screen.Key(msg) {
	case "ctrl+c":
		return a.do(actQuit)
	case "ctrl+l":
		a.whole = true
		return nil
	}
	if line.purpose == toReplace {
		return a.replacing(screen.Key(msg))
	}
	switch screen.Key(msg) {
	case "enter":
		return a.accept()
	case "esc":
		if line.text != "" {
			line.set("")
			return a.changed()
		}
		a.typing = nil
		return a.unfiltered(line)
	case "tab":
		if line.purpose == toFilter {
			return a.complete()
		}
		return nil
	case "up", "down", "pgup", "pgdown":
		if line.purpose == toFilter {
			a.move(lookup(a.keys, inArticles, msg.String()))
		}
		return nil
	}
	if changed, _ := line.edit(msg); changed {
		line.offers = offers{}
		return a.changed()
	}
	return nil
}

// changed follows the text of the line: a right expression is in force at
// once, a wrong one is explained while the last right one stays.
func (a *App) changed() tea.Cmd {
	line := a.typing
	line.fault = nil
	if line.purpose != toFilter {
		return nil
	}
	rest := a.paced()
	if strings.TrimSpace(line.text) == "" {
		line.query, line.trial = nil, trial{}
		return tea.Batch(rest, a.rescopeNow())
	}
	q, err := query.Parse(line.text)
	if err != nil {
		line.fault = err
		return rest
	}
	line.try(q)
	return tea.Batch(rest, a.rescopeNow())
}

// accept keeps what was typed and closes the line.
func (a *App) accept() tea.Cmd {
	line := a.typing
	switch line.purpose {
	case toFind:
		a.typing = nil
		a.reader.lookFor(line.text)
		a.sayFound()
		return nil
	case toConcord:
		a.typing = nil
		if strings.TrimSpace(line.text) == "" {
			return nil
		}
		return a.concord(line.text, findText(line.text))
	case toSave:
		a.typing = nil
		return a.save(line.text, false)
	case toNote:
		a.typing = nil
		return a.noted(line)
	}
	if line.fault != nil {
		return nil
	}
	a.typing = nil
	q := line.query
	if line.trial.of != nil {
		q = line.trial.of
	}
	if q != nil {
		a.filters = append(a.filters, filter{expr: strings.TrimSpace(line.text), query: q})
	}
	if q != line.query {
		return tea.Batch(a.caughtUp(), a.rescope())
	}
	return a.caughtUp()
}

// unfiltered asks again when a line that was in force is closed.
func (a *App) unfiltered(line *filterLine) tea.Cmd {
	if line.query == nil {
		return a.caughtUp()
	}
	return tea.Batch(a.caughtUp(), a.rescope())
}

// filterOff takes the last filter off.
func (a *App) filterOff() tea.Cmd {
	if len(a.filters) == 0 {
		a.message.tell(a.sayf(phrase{"no filter is in force; q quits", "没有筛选；按 q 退出"}))
		return nil
	}
	a.filters = a.filters[:len(a.filters)-1]
	return a.rescope()
}

// narrow keeps the articles behind the row of the frequency pane.
func (a *App) narrow() tea.Cmd {
	expr, ok := a.counts.expression()
	if !ok {
		return nil
	}
	f, err := newFilter(expr)
	if err != nil {
		a.message.fail(a.faultText(err))
		return nil
	}
	a.filters = append(a.filters, f)
	return a.rescope()
}

// sayFound says how many places the reader found.
func (a *App) sayFound() {
	r := a.reader
	if r.find == "" {
		a.message.tell(a.sayf(phrase{"nothing was looked for yet: / finds in the text", "尚未查找：按 / 文内查找"}))
		return
	}
	if len(r.found) == 0 {
		a.message.fail(a.sayf(phrase{"%q is not in the text", "文中没有“%s”"}, r.find))
		return
	}
	at := 1
	for i, s := range r.found {
		if s == r.here {
			at = i + 1
		}
	}
	a.message.tell(a.sayf(phrase{"match %d of %d", "第 %d 处，共 %d 处"}, at, len(r.found)))
}

// filterText is what the title says of the filters.
func (a *App) filterText() string {
	var parts []string
	for _, f := range a.filters {
		parts = append(parts, f.expr)
	}
	if a.typing != nil && a.typing.query != nil {
		parts = append(parts, a.typing.query.String())
	}
	return strings.Join(parts, " + ")
}
