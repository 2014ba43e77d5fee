package ui

import (
	"fmt"

	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/review"
)

// articlesPane lists the articles of the scope, one a row.
type articlesPane struct {
	list
	snap *library.Snapshot
	listing
	awaited *int32 // the article that the cursor was on, where a part lacks it

	view     *review.View     // marks and notes; nil for none
	selected map[uint64]int32 // articles by content

	asking int                    // changes of marks and notes on their way to disk
	asked  map[uint64]review.Mark // the marks among them, by content
}

// The sub-columns of a row, in cells.
const (
	pointerCells = 3 // with the mark
	dateCells    = 10
	placeCells   = 8
	kindCells    = 8
	gapCells     = 1
	// headlineCells is what the headline wants at least: below, the kind of the
	// meeting and then the place give way to it.
	headlineCells = 16
)

// set gives the pane a scope, or a part of one, and keeps the cursor on the article
// it was on; until it has been moved it stays at the top, while a corpus arrives. An
// article that is not in a part may be in the next.
func (p *articlesPane) set(snap *library.Snapshot, l listing, part bool) {
	on, had := p.current()
	if p.awaited != nil {
		on = *p.awaited
	}
	had = had && p.moved || p.awaited != nil
	p.snap, p.listing, p.awaited = snap, l, nil
	row := p.cursor
	if had {
		if at, ok := l.row(on); ok {
			row = at
		} else if part {
			p.awaited = &on
		}
	}
	p.setRows(len(l.ids))
	p.moveTo(row)
}

// act moves the cursor; an article that was awaited no longer matters then.
func (p *articlesPane) act(a action) (ok bool) {
	if ok = p.list.act(a); ok {
		p.awaited = nil
	}
	return ok
}

// current is the article under the cursor; ok is false in an empty list.
func (p *articlesPane) current() (id int32, ok bool) {
	if p.cursor >= len(p.ids) {
		return 0, false
	}
	return p.ids[p.cursor], true
}

// draw fills the rectangle with the rows around the cursor.
func (p *articlesPane) draw(c *canvas, r rect, focused bool) {
	place, kind := placeCells, kindCells
	headline := r.cols - pointerCells - dateCells - place - kind - 3*gapCells
	if headline < headlineCells {
		headline += kind + gapCells
		kind = 0
	}
	if headline < headlineCells {
		headline += place + gapCells
		place = 0
	}
	from, to := p.visible()
	for i := from; i < to; i++ {
		id := p.ids[i]
		row, col := r.row+i-from, r.col
		date := plain
		pointer := ""
		if i == p.cursor {
			pointer = c.ruler.Glyphs().Pointer
			date = current
			if focused {
				date = selected
			}
		}
		column := func(width int, in style, s string) {
			if width > 0 {
				c.text(row, col, width, in, s)
				col += width + gapCells
			}
		}
		columns := p.snap.Row(id)
		c.text(row, col, 1, accent, pointer)
		c.text(row, col+1, 1, markStyle, p.sign(id, c.ruler.Glyphs()))
		col += pointerCells
		column(dateCells, date, library.DayText(columns.Date))
		column(place, plain, p.snap.Place(columns.Place).Name)
		column(kind, dim, tableText(p.snap.Kinds, columns.Kind))
		c.spans(row, col, headline, p.headline(id)...)
	}
}

// headline is what the last column says of an article: the headline, in its
// absence the id, and how many copies are folded into the row.
func (p *articlesPane) headline(id int32) []span {
	text := span{p.snap.Headline(id), plain}
	if text.text == "" {
		text = span{p.snap.ID(id), dim}
	}
	if n := p.copies[id]; n > 0 {
		return []span{{fmt.Sprintf("+%d ", n), accent}, text}
	}
	return []span{text}
}

// tableText is a value of a table, "" where the article does not say.
func tableText(t library.Table, symbol int32) string {
	if symbol == library.None {
		return ""
	}
	return t.Text(symbol)
}
