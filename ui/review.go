package ui

import (
	"maps"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/model/review"
	"example.org/meetbrowse/ui/cell"
)

// reviewMsg says that marks and notes were read from disk, that a change of them
// is there, or why not.
type reviewMsg struct {
	result review.Result
	err    error
	// say is what the user is told of a change; nil where nothing was changed.
	say func(review.Result) string
}

// refreshReview reads the marks and notes from disk.
func (a *App) refreshReview() tea.Cmd {
	log := a.config.Review
	if log == nil {
		return nil
	}
	return func() tea.Msg { return reviewMsg{err: log.Refresh()} }
}

// reviewLook is how often the file of marks and notes is looked at: whoever works
// in two windows hardly turns from one to the other faster.
const reviewLook = time.Second

// strangerMsg says that another program has changed marks or notes.
type strangerMsg struct{}

// watchReview waits until another program has changed marks or notes. A file that
// cannot be read is told of when something is to be written.
func (a *App) watchReview() tea.Cmd {
	log, idle := a.config.Review, a.idle
	if log == nil || idle == nil {
		return nil
	}
	return func() tea.Msg {
		for seen := log.View(); ; {
			select {
			case <-a.ctx.Done():
				return nil
			case <-idle(reviewLook):
			}
			if log.Stale() && log.Refresh() == nil && log.View() != seen {
				return strangerMsg{}
			}
			seen = log.View()
		}
	}
}

// commit carries out a change of marks or notes; say is what the user is told
// when it is safe on disk.
func (a *App) commit(change review.Commit, say func(review.Result) string) tea.Cmd {
	a.articles.asking++
	return func() tea.Msg {
		result, err := change()
		return reviewMsg{result, err, say}
	}
}

// reviewed takes a change, or what was read, into the screen.
func (a *App) reviewed(msg reviewMsg) tea.Cmd {
	if msg.say != nil {
		if a.articles.asking--; a.articles.asking == 0 {
			a.articles.asked = nil
		}
	}
	switch {
	case msg.err != nil:
		a.message.fail(a.faultText(msg.err))
	case msg.say != nil:
		a.message.tell(msg.say(msg.result))
	}
	first := a.articles.view == nil
	command := a.showReview()
	if first {
		a.sayDamaged()
		if a.config.Random.N > 0 {
			a.scope.redraw = true // a sample may be drawn by marks
			return a.rescope()
		}
	}
	return command
}

// showReview shows the marks and notes as they are by now, and asks a filter on
// them again.
func (a *App) showReview() tea.Cmd {
	view := a.config.Review.View()
	if view == a.articles.view {
		return nil
	}
	a.articles.view = view
	a.showArticle()
	if len(a.queries()) > 0 || a.scope.snap == nil {
		return a.rescope()
	}
	return nil
}

// sayDamaged tells of damaged lines in the file of marks and notes, unless there is
// worse to tell.
func (a *App) sayDamaged() {
	if _, n := a.articles.view.Skipped(); n > 0 && a.message.text == "" {
		a.message.fail(a.sayf(phrase{"damaged lines in the file of marks and notes: %d; press ! to see them", "标记与批注文件有 %d 行损坏：按 ! 查看"}, n))
	}
}

// marks are the marks and notes as the filter language reads them.
func (a *App) marks(snap *library.Snapshot) query.Marks {
	if a.config.Review == nil {
		return nil
	}
	return a.config.Review.View().Articles(func(id int32) uint64 { return snap.Row(id).Content })
}

// targets are the content keys of the articles that marks and notes are for: the
// one that is read; in the panes those selected, else the one under the cursor.
func (a *App) targets() []uint64 {
	if a.reader != nil {
		return []uint64{a.scope.snap.Row(a.reader.id).Content}
	}
	return a.articles.chosen()
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
	keys := a.targets()
	switch {
	case act == actUndo:
		return a.commit(log.Undo(), a.undone), true
	case len(keys) == 0:
		a.message.tell(a.sayf(noArticle))
	case act == actMark:
		return a.setMark(keys), true
	case act == actNote:
		a.typeNote(keys)
	case act == actSelect:
		a.articles.toggle()
	}
	return nil, true
}

// setMark gives articles the mark behind the one that the first of them is shown
// with, whatever another program has made of it meanwhile.
func (a *App) setMark(keys []uint64) tea.Cmd {
	next := a.articles.lastMark(keys[0]).Next()
	a.articles.ask(keys, next)
	a.unselect()
	return a.commit(a.config.Review.Set(keys, next), func(r review.Result) string {
		name := markNames[next].in(a.config.Language)
		if r.Changed == 0 {
			return a.sayf(phrase{"%s already", "原已标为%s"}, name)
		}
		return a.sayf(phrase{"marked %s: %s", "已标为%s：%s"}, name, a.articlesText(r.Changed))
	})
}

// undone says what an undo has done.
func (a *App) undone(r review.Result) string {
	text := a.sayf(phrase{"undone: %s", "已撤销：%s"}, a.articlesText(r.Changed))
	switch {
	case r == review.Result{}:
		return a.sayf(phrase{"nothing to undo", "没有可撤销的标记或批注"})
	case r.Left > 0:
		text += a.sayf(phrase{"; changed since and left alone: %d", "；其后另有改动而未动：%d"}, r.Left)
	}
	return text
}

// typeNote opens the line for a note on articles, with the note that all of them
// have.
func (a *App) typeNote(keys []uint64) {
	line := &filterLine{purpose: toNote, keys: keys}
	for i, key := range keys {
		note := a.articles.note(key)
		if i == 0 {
			line.set(note)
		} else if note != line.text {
			line.differ = true
		}
	}
	if line.differ {
		line.set("")
	}
	line.was = line.text
	a.typing = line
}

// noted keeps a typed note for the articles that it was typed for. A note left as
// it was changes nothing.
func (a *App) noted(line *filterLine) tea.Cmd {
	if line.text == line.was {
		return nil
	}
	a.unselect()
	return a.commit(a.config.Review.Note(line.keys, line.text), func(r review.Result) string {
		if line.text == "" {
			return a.sayf(phrase{"note taken off: %s", "批注已删除：%s"}, a.articlesText(r.Changed))
		}
		return a.sayf(phrase{"note kept: %s", "批注已保存：%s"}, a.articlesText(r.Changed))
	})
}

// unselect ends a selection that was marked or noted; the reader leaves it alone.
func (a *App) unselect() {
	if a.reader == nil {
		a.articles.selected = nil
	}
}

// ask notes a mark that is on its way to the disk, which the next one follows. It
// is shown when it is there.
func (p *articlesPane) ask(keys []uint64, m review.Mark) {
	if p.asked == nil {
		p.asked = map[uint64]review.Mark{}
	}
	for _, key := range keys {
		p.asked[key] = m
	}
}

// mark is the mark that an article is shown with.
func (p *articlesPane) mark(key uint64) review.Mark {
	if p.view == nil {
		return review.Unread
	}
	return p.view.Mark(key)
}

// lastMark is the mark that was asked for last, else the one that is shown.
func (p *articlesPane) lastMark(key uint64) review.Mark {
	if m, ok := p.asked[key]; ok {
		return m
	}
	return p.mark(key)
}

// note is the note that an article is shown with.
func (p *articlesPane) note(key uint64) string {
	if p.view == nil {
		return ""
	}
	return p.view.Note(key)
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
	rows := map[uint64]int{}
	for key, id := range p.selected {
		if row, ok := p.row(id); ok {
			rows[key] = row
		}
	}
	if key, ok := p.key(); ok && len(rows) == 0 {
		return []uint64{key}
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
	switch p.mark(key) {
	case review.Kept:
		return g.Kept
	case review.Rejected:
		return g.Rejected
	}
	if p.note(key) != "" {
		return g.Dot
	}
	return ""
}
