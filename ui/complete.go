package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model/query"
)

// offers are the ways to go on with a filter that is being typed.
type offers struct {
	expr string // what they go on with
	list []query.Completion
	at   int // the one that is taken; -1 for none yet
}

// completionMsg answers how an expression may go on.
type completionMsg struct {
	expr string
	list []query.Completion
}

// complete takes the next completion, or asks for them: the values of a field
// are as many as the corpus has.
func (a *App) complete() tea.Cmd {
	line := a.typing
	if n := len(line.offers.list); n > 0 {
		return a.take((line.offers.at + 1) % n)
	}
	expr, cursor, snap := line.text, line.cursor, a.state.snap
	return func() tea.Msg { return completionMsg{expr, query.Complete(expr, cursor, snap)} }
}

// completed takes the answer, unless the text has become another one meanwhile.
func (a *App) completed(msg completionMsg) tea.Cmd {
	if a.typing == nil || a.typing.text != msg.expr || len(msg.list) == 0 {
		return nil
	}
	a.typing.offers = offers{expr: msg.expr, list: msg.list}
	return a.take(0)
}

// take puts a completion into the line.
func (a *App) take(i int) tea.Cmd {
	line := a.typing
	line.offers.at = i
	o := line.offers.list[i]
	line.text = line.offers.expr[:o.Start] + o.Text + line.offers.expr[o.End:]
	line.cursor = o.Start + len(o.Text)
	return a.changed()
}

// spans are the completions from the one that is taken on, with how many
// articles have each.
func (o *offers) spans() []span {
	var list []span
	for i := range o.list {
		c := o.list[(max(o.at, 0)+i)%len(o.list)]
		in := plain
		if i == 0 && o.at >= 0 {
			in = focusStyle
		}
		list = append(list, span{c.Text, in})
		if c.Articles > 0 {
			list = append(list, span{fmt.Sprintf(" %d", c.Articles), dim})
		}
		list = append(list, span{footerGap, plain})
	}
	return list
}
