package ui

import (
	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model/session"
)

// paneNames are the panes as a session names them.
var paneNames = [...]string{paneArticles: "articles", paneMeeting: "meeting", paneFrequency: "frequency"}

// Session is where the user is.
func (a *App) Session() session.State {
	s := session.State{
		Sort: a.order.name().en, Folded: a.folded, Row: a.articles.cursor, Pane: paneNames[a.focus],
		Field: a.counts.field.String(), FieldSort: frequencySorts[a.counts.sort].name.en, ByYear: a.counts.byYear,
	}
	for _, f := range a.filters {
		if f.passing {
			continue
		}
		s.Filters = append(s.Filters, f.expr)
	}
	if key, ok := a.articles.key(); ok {
		s.Article = key
	}
	if r := a.reader; r != nil {
		s.Article = a.scope.snap.Row(r.id).Content
	}
	if r := a.reader; r != nil && !r.raw && r.top < len(r.lines) {
		s.Reading, s.Offset = true, r.lines[r.top].Start
	}
	return s
}

// restore goes back to where the user was, as far as that still exists. The
// article is looked for as the corpus arrives.
func (a *App) restore(s session.State) {
	for i, order := range articleOrders {
		if order.name.en == s.Sort {
			a.order = listOrder(i)
		}
	}
	a.folded, a.counts.byYear = s.Folded, s.ByYear
	for p, name := range paneNames {
		if name == s.Pane {
			a.focus = pane(p)
		}
	}
	for field := range countedFields {
		if field.String() == s.Field {
			a.counts.field = field
		}
	}
	for i, order := range frequencySorts {
		if order.name.en == s.FieldSort {
			a.counts.sort = i
		}
	}
	for _, expr := range s.Filters {
		if f, err := newFilter(expr); err == nil {
			a.filters = append(a.filters, f)
		}
	}
	if s.Article != 0 {
		a.returning = &s
	}
}

// goBack puts the cursor on the row of the article where the user was, once it is
// there; it is -1 until then.
func (a *App) goBack(row int) {
	s := a.returning
	if s == nil || a.articles.moved || row < 0 {
		return
	}
	a.articles.moveTo(row)
	a.articles.moved = true
	a.returning = nil
	a.selected()
	if s.Reading && a.meeting.article != nil && s.Offset < len(a.meeting.article.Text) {
		a.read(a.scope.snap, a.shownID, corpus.Span{})
		a.reader.from = s.Offset
	}
}
