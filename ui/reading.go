package ui

import (
	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/review"
)

// read opens the reader on an article, at a stretch of its clean text when there
// is one. The list follows to the article's row, where it has one.
func (a *App) read(snap *library.Snapshot, id int32, at corpus.Span) {
	if a.reader == nil {
		a.reader = &reader{lang: a.config.Language}
	}
	article := snap.Article(id)
	article.Slogans = snap.ArticleSlogans(id)
	a.reader.id = id
	a.reader.open(article, at)
	if row, ok := a.articles.row(id); ok {
		a.articles.moveTo(row)
		a.articles.moved = true
		a.selected()
	}
}

// inReader carries out an action in the reader.
func (a *App) inReader(act action) {
	switch act {
	case actBack, actClose:
		a.reader = nil
	case actFilter:
		a.typing = &filterLine{purpose: toFind}
	case actNextArticle:
		a.turn(1)
	case actPreviousArticle:
		a.turn(-1)
	case actFindNext, actFindPrevious:
		a.reader.act(act)
		a.sayFound()
	case actNextPane, actPreviousPane:
		if len(a.reader.shown.stops) == 0 {
			a.message.tell(a.sayf(phrase{"there are no fields to go to", "没有可跳转的字段"}))
		}
		a.reader.act(act)
	case actScript:
		if !a.reader.nextScript() {
			a.message.tell(a.sayf(phrase{"its characters are the same, traditional and simplified", "繁简字形相同"}))
		}
	default:
		a.reader.act(act)
	}
}

// turn goes on to the article in the list behind the one that is read, or before
// it. An article that has left the list, because its mark no longer passes the
// filter, was where the cursor of the list is now.
func (a *App) turn(step int) {
	row, listed := a.articles.row(a.reader.id)
	switch {
	case listed:
		row += step
	case step > 0:
		row = a.articles.cursor
	default:
		row = a.articles.cursor - 1
	}
	switch {
	case row < 0:
		a.message.tell(a.sayf(phrase{"this is the first article of the list", "已是列表第一篇"}))
	case row >= len(a.articles.ids):
		a.message.tell(a.sayf(phrase{"this is the last article of the list", "已是列表最后一篇"}))
	default:
		a.read(a.scope.snap, a.articles.ids[row], corpus.Span{})
	}
}

// readingText says where in the list the article stands that is read, and how it
// is marked.
func (a *App) readingText() string {
	at := 0
	if row, ok := a.articles.row(a.reader.id); ok {
		at = row + 1
	}
	text := a.positionText(at)
	if m := a.articles.mark(a.scope.snap.Row(a.reader.id).Content); m != review.Unread {
		text = markNames[m].in(a.config.Language) + "  " + text
	}
	return text
}

// noArticle answers a key that needs an article where the list is empty.
var noArticle = phrase{"there is no article here", "此处没有文章"}

// markNames are the marks as the screen calls them.
var markNames = [...]phrase{
	review.Unread:   {"unread", "未读"},
	review.Kept:     {"kept", "保留"},
	review.Rejected: {"rejected", "排除"},
}
