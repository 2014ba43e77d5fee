package ui

import (
	"context"
	"maps"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
)

// scope is the articles in hand: those of a snapshot that pass the filters, in
// an order. It is computed in the background; a newer question cancels an older
// one, and answers that come too late are dropped by their number.
type scope struct {
	snap   *library.Snapshot
	base   []int32 // the random sample in hand, ascending; nil for none
	from   int     // how many articles it was drawn from
	redraw bool    // it is to be drawn again
	ids    []int32 // ascending; nil for all
	number int     // of the question in hand
	cancel context.CancelFunc
	busy   bool // the question in hand has no answer yet
	behind bool // the corpus grew while the question was being answered

	filters string // that the articles pass
	part    bool   // more of them are being looked for
	parts   int    // how many parts of the answer there were
}

// countMsg answers what the frequency pane asks of a scope.
type countMsg struct {
	number int
	table  *frequency.Table
	shown  []shownRow
	most   int   // articles of any row, 1 at least
	on     int32 // the value that the cursor was on,
	at     int   // and its row now, -1 if it has none
	trends trendMsg
}

// trendMsg answers which way rows of the frequency pane go over time.
type trendMsg struct {
	table  *frequency.Table
	rows   []frequency.Row
	byYear bool
	trends []frequency.Trend
}

// follow asks again because the corpus has grown; a question in hand is
// answered first, so that a large corpus shows something while it loads.
func (a *App) follow() tea.Cmd {
	if a.scope.busy {
		a.scope.behind = true
		return nil
	}
	return a.rescope()
}

// rescope asks which articles pass the filters, of all there are by now.
func (a *App) rescope() tea.Cmd {
	s := &a.scope
	if s.cancel != nil {
		s.cancel()
	}
	ctx, cancel := context.WithCancel(a.ctx)
	s.cancel, s.busy, s.behind = cancel, true, false
	s.number++
	s.parts = 0
	queries := a.queries()
	q := &search{
		ctx: ctx, number: s.number, find: a.find, after: a.after,
		snap: a.state.snap, base: s.base, from: s.from, drawn: s.snap == a.state.snap && !s.redraw, sample: a.config.Random,
		queries: queries, joined: query.And(queries), marks: a.marks(a.state.snap),
		order: a.order, folded: a.folded, answered: make(chan struct{}),
	}
	if a.returning != nil {
		q.content = a.returning.Article
	}
	// A list that shows the answer to the same filters already is not replaced by a
	// part of it.
	if q.joined.String() == s.filters {
		return q.answer
	}
	a.counts.forget()
	if q.snap.Len() <= firstArticles {
		return q.answer
	}
	return tea.Batch(q.answer, q.first)
}

// atOnceBytes is how much text is searched while a key waits, in the millisecond or
// two that it takes to draw the screen.
const atOnceBytes = 2 << 20

// rescopeNow is rescope that waits for the answer of a small corpus: a key then
// changes the screen once.
func (a *App) rescopeNow() tea.Cmd {
	show := a.rescope()
	if !isSmall(a.state.snap) {
		return show
	}
	if msg, ok := show().(scopeMsg); ok {
		return a.scoped(msg)
	}
	return nil
}

// isSmall reports whether an answer takes no longer than drawing it.
func isSmall(snap *library.Snapshot) bool {
	if snap.Len() > firstArticles {
		return false
	}
	text := 0
	for id := range int32(snap.Len()) {
		text += len(snap.Folded(id))
	}
	return text <= atOnceBytes
}

// queries are the filters in force, with the one being typed.
func (a *App) queries() []*query.Query {
	var out []*query.Query
	for _, f := range a.filters {
		out = append(out, f.query)
	}
	if a.typing != nil && a.typing.query != nil {
		out = append(out, a.typing.query)
	}
	return out
}

// scoped takes the answer to a scope, or a part of it, into the panes, and asks for
// the counts of a whole one.
func (a *App) scoped(msg scopeMsg) tea.Cmd {
	if msg.number != a.scope.number || !a.scope.busy {
		return nil
	}
	part := msg.more != nil
	a.scope.busy = part
	a.scope.parts++
	if msg.err != nil {
		return nil
	}
	if command, ok := a.tried(msg); ok {
		return command
	}
	a.scope.snap, a.scope.base, a.scope.from = msg.snap, msg.base, msg.from
	a.scope.ids, a.scope.filters, a.scope.part = msg.ids, msg.filters, part
	a.scope.redraw = a.scope.redraw && part
	a.articles.set(msg.snap, msg.list, part)
	a.showAtRest()
	a.goBack(msg.row)
	switch {
	case part:
		return msg.more
	case a.scope.behind:
		return tea.Batch(a.countAtRest(), a.rescope())
	}
	return a.countAtRest()
}

// settled reports whether the scope is whole, and says so when it is not: what is
// written to a file, or counted from beginning to end, is never a part.
func (a *App) settled() bool {
	if a.scope.part {
		a.message.fail(a.sayf(phrase{"the filter is still searching: ask again when the number has no +", "筛选仍在进行：待篇数后的“+”消失再试"}))
	}
	return !a.scope.part
}

// count asks the frequency pane's question of the scope.
func (a *App) count() tea.Cmd {
	if a.scope.snap == nil || a.scope.part {
		return nil
	}
	a.counts.number++
	a.counts.comparable = a.comparable()
	number, snap, ids, field, key := a.counts.number, a.scope.snap, a.scope.ids, a.counts.field, a.counts.key()
	height, byYear, reference := a.counts.height, a.counts.byYear, a.reference
	open, on := maps.Clone(a.counts.open), int32(-1)
	if row, ok := a.counts.row(); ok && a.counts.moved {
		on = row.Symbol
	}
	ctx, cancel := context.WithCancel(a.ctx)
	a.counts.cancel = cancel
	return func() tea.Msg {
		defer cancel()
		table, err := frequency.Count(ctx, snap, field, ids)
		if err == nil {
			err = measure(ctx, table, key, reference)
		}
		if err != nil {
			return nil // the program is ending, or asks something else by now
		}
		table.Sort(key)
		msg := countMsg{number: number, table: table, shown: shownRows(table, table.Groups(), open), most: 1, on: on}
		msg.at = rowOf(table, msg.shown, on)
		for i := range table.Rows {
			msg.most = max(msg.most, table.Rows[i].Articles)
		}
		// The rows that will be on the screen come with their trends, so that they
		// are painted once.
		var first []frequency.Row
		for _, r := range msg.shown[:min(height, len(msg.shown))] {
			first = append(first, table.Rows[r.row])
		}
		msg.trends = trendMsg{table, first, byYear, table.Trends(first, byYear)}
		return msg
	}
}

// measure works out what the rows are to be sorted by, where counting alone does
// not tell. reference is the corpus that keyness compares slogans with; nil for the
// rest of this one.
func measure(ctx context.Context, t *frequency.Table, key frequency.Key, reference *frequency.Reference) error {
	switch key {
	case frequency.ByKeyness:
		if t.Field == frequency.Slogans && reference != nil {
			t.Against(reference)
			t.Keyness(nil)
			return nil
		}
		whole, err := frequency.Count(ctx, t.Snapshot(), t.Field, nil)
		if err != nil {
			return err
		}
		t.Keyness(whole)
	case frequency.ByDispersion:
		return t.Dispersion(ctx, frequency.AcrossPlaces)
	case frequency.ByEvenness:
		return t.Dispersion(ctx, frequency.AcrossMonths)
	}
	return nil
}

// referenceMsg answers how often the slogans occur in another corpus.
type referenceMsg struct {
	reference *frequency.Reference
	err       error
}

// refer counts the slogans, once all are known, in the corpus that keyness is to
// compare with.
func (a *App) refer() tea.Cmd {
	if a.config.Reference == nil {
		return nil
	}
	snap := a.state.snap
	return func() tea.Msg {
		reference, err := a.config.Reference(a.ctx, snap)
		return referenceMsg{reference, err}
	}
}

// referred takes the other corpus.
func (a *App) referred(msg referenceMsg) tea.Cmd {
	if msg.err != nil {
		if a.ctx.Err() == nil {
			a.message.fail(a.faultText(msg.err))
		}
		return nil
	}
	a.reference = msg.reference
	a.message.tell(a.sayf(phrase{"the reference corpus has %s Han characters: sort by keyness (s) to compare", "参照语料共 %s 字：按关键度排序（s）即可比较"}, grouped(int(msg.reference.Han))))
	return a.count()
}

// counted takes the answer into the frequency pane.
func (a *App) counted(msg countMsg) {
	if msg.number != a.counts.number {
		return
	}
	a.counts.set(msg)
	a.counts.learn(msg.trends)
	a.counts.mark(a.shownID)
}

// trend asks for the trends of the rows on the screen, once for each.
func (a *App) trend() tea.Cmd {
	rows := a.counts.untrended()
	if len(rows) == 0 || a.counts.asking {
		return nil
	}
	a.counts.asking = true
	table, byYear := a.counts.table, a.counts.byYear
	return func() tea.Msg {
		return trendMsg{table, rows, byYear, table.Trends(rows, byYear)}
	}
}

// trended takes trends into the frequency pane.
func (a *App) trended(msg trendMsg) {
	a.counts.asking = false
	if msg.table == a.counts.table {
		a.counts.learn(msg)
	}
}
