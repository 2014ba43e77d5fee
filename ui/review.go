package ui

import (
	"maps"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/model/review"
	"example.org/meetbrowse/ui/cell"
)

// reviewMsg says that a change of marks or notes is on disk, or why it is not.
type reviewMsg struct {
	result review.Result
	err    error
	say    phrase
}

// refreshReview reads the marks and notes from disk.
func (a *App) refreshReview() tea.Cmd {
	log := a.config.Review
	if log == nil {
		return nil
	}
	return func() tea.Msg { return reviewMsg{err: log.Refresh()} }
}

// commit carries out a change of marks or notes; say is what the user is told
// when it is safe on disk.
func commit(change review.Commit, say phrase) tea.Cmd {
	return func() tea.Msg {
		result, err := change()
		return reviewMsg{result, err, say}
	}
}

// reviewed takes a change into the screen: the list shows it, and a filter on
// marks is asked again.
func (a *App) reviewed(msg reviewMsg) tea.Cmd {
	switch {
	case msg.err != nil:
		a.message.fail(msg.err.Error())
	case msg.say.en != "":
		a.message.tell(a.sayf(msg.say, msg.result.Changed))
	}
	a.articles.view = a.config.Review.View()
	a.showArticle()
	if msg.say.en == "" && a.config.Random.N > 0 {
		a.scope.snap = nil // a sample may be drawn by marks: it is drawn again
	}
	if len(a.queries()) > 0 || a.scope.snap == nil {
		return a.rescope()
	}
	return nil
}

// marks are the marks and notes as the filter language reads them.
func (a *App) marks(snap *library.Snapshot) query.Marks {
	if a.config.Review == nil {
		return nil
	}
	return a.config.Review.View().Articles(func(id int32) uint64 { return snap.Row(id).Content })
}

// review carries out an action on marks and notes; ok is false for any other.
func (a *App) review(act action) (command tea.Cmd, ok bool) {
	switch act {
	case actMark, actNote, actUndo, actSelect:
	default:
		return nil, false
	}
	log := a.config.Review
	if log == nil {
		return nil, true
	}
	keys := a.articles.chosen()
	switch {
	case act == actUndo:
		return commit(log.Undo(), phrase{"undone for %d articles", "已撤销 %d 篇"}), true
	case len(keys) == 0:
		return nil, true
	case act == actMark:
		a.articles.selected = nil
		return commit(log.Cycle(keys), phrase{"marked %d articles", "已标记 %d 篇"}), true
	case act == actNote:
		a.typing = &filterLine{purpose: toNote}
		a.typing.set(log.View().Note(keys[0]))
	case act == actSelect:
		a.articles.toggle()
		a.showArticle()
	}
	return nil, true
}

// noted keeps a typed note for the article under the cursor.
func (a *App) noted(text string) tea.Cmd {
	key, ok := a.articles.key()
	if !ok {
		return nil
	}
	return commit(a.config.Review.Note(key, text), phrase{"note kept for %d article", "批注已保存（%d 篇）"})
}

// key is the content key of the article under the cursor.
func (p *articlesPane) key() (key uint64, ok bool) {
	id, ok := p.current()
	if !ok {
		return 0, false
	}
	return p.snap.Row(id).Content, true
}

// chosen are the content keys of the selected articles in the list, in its order,
// else of the one under the cursor.
func (p *articlesPane) chosen() []uint64 {
	if len(p.selected) == 0 {
		if key, ok := p.key(); ok {
			return []uint64{key}
		}
		return nil
	}
	rows := map[uint64]int{}
	for key, id := range p.selected {
		if row, ok := p.row(id); ok {
			rows[key] = row
		}
	}
	return slices.SortedFunc(maps.Keys(rows), func(a, b uint64) int { return rows[a] - rows[b] })
}

// toggle selects the article under the cursor, or takes it out, and goes on to
// the next.
func (p *articlesPane) toggle() {
	key, ok := p.key()
	if !ok {
		return
	}
	if _, has := p.selected[key]; has {
		delete(p.selected, key)
	} else {
		if p.selected == nil {
			p.selected = map[uint64]int32{}
		}
		p.selected[key], _ = p.current()
	}
	p.act(actDown)
}

// sign is what stands beside an article: selected, kept, rejected or noted.
func (p *articlesPane) sign(id int32, g *cell.Glyphs) string {
	key := p.snap.Row(id).Content
	if _, has := p.selected[key]; has {
		return g.Selected
	}
	switch {
	case p.view == nil:
		return ""
	case p.view.Mark(key) == review.Kept:
		return g.Kept
	case p.view.Mark(key) == review.Rejected:
		return g.Rejected
	case p.view.Note(key) != "":
		return g.Dot
	}
	return ""
}
