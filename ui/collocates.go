package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/frequency"
)

// collocatesPane lists the slogans that stand in the articles of a phrase, the
// strongest first.
type collocatesPane struct {
	list
	phrase string
	table  *frequency.Table // of the articles with the phrase; nil while they are counted
	rows   []frequency.Collocate
	number int
}

// leastTogether is in how many articles two phrases stand together at least: one
// article in common says nothing.
const leastTogether = 2

// collocatesMsg answers which slogans stand beside a phrase.
type collocatesMsg struct {
	number int
	table  *frequency.Table
	rows   []frequency.Collocate
}

// collocate opens the collocates of the concordance's phrase.
func (a *App) collocate() tea.Cmd {
	found := a.concordance.found
	if found == nil || found.Len() == 0 {
		a.message.tell(a.sayf(phrase{"there are no occurrences here", "此处没有索引行"}))
		return nil
	}
	a.concordances++
	p := &collocatesPane{phrase: a.concordance.phrase, number: a.concordances}
	a.collocates = p
	snap, scope := a.concordance.snap, a.concordance.scope
	return func() tea.Msg {
		whole, err := frequency.Count(a.ctx, snap, frequency.Slogans, scope)
		if err != nil {
			return nil // the program is ending
		}
		table, err := frequency.Count(a.ctx, snap, frequency.Slogans, found.Articles())
		if err != nil {
			return nil
		}
		return collocatesMsg{p.number, table, frequency.Collocates(whole, table, han.Fold(p.phrase), leastTogether)}
	}
}

// collocated takes the answer into the pane.
func (a *App) collocated(msg collocatesMsg) {
	if p := a.collocates; p != nil && p.number == msg.number {
		p.table, p.rows = msg.table, msg.rows
		p.setRows(len(p.rows))
	}
}

// inCollocates carries out an action in the collocates.
func (a *App) inCollocates(act action) tea.Cmd {
	p := a.collocates
	switch act {
	case actBack, actClose:
		a.collocates = nil
	case actOpen:
		if r, ok := p.row(); ok {
			a.collocates = nil
			return a.concord(p.table.Label(r.Row), findSlogan(r.Symbol))
		}
	default:
		p.act(act)
	}
	return nil
}

// row is the row under the cursor; ok is false where there is none.
func (p *collocatesPane) row() (r frequency.Collocate, ok bool) {
	if p.cursor >= len(p.rows) {
		return r, false
	}
	return p.rows[p.cursor], true
}

// text is the row under the cursor, its columns separated by tabs.
func (p *collocatesPane) text() string {
	r, ok := p.row()
	if !ok {
		return ""
	}
	return strings.Join([]string{p.table.Label(r.Row), fmt.Sprint(r.Articles), fmt.Sprint(r.Elsewhere), fmt.Sprintf("%.2f", r.LogDice)}, "\t")
}

// title names the phrase, and how many articles have it.
func (p *collocatesPane) title(lang Language) string {
	name := phrase{"Collocates", "共现提法"}.in(lang)
	if p.table == nil {
		return fmt.Sprintf("%s  %s", name, p.phrase)
	}
	in := fmt.Sprintf(phrase{"in %s articles", "共 %s 篇"}.in(lang), grouped(p.table.Articles))
	if p.table.Articles == 1 {
		in = phrase{"in 1 article", "共 1 篇"}.in(lang)
	}
	return fmt.Sprintf("%s  %s  %s  %d/%d", name, p.phrase, in, min(p.cursor+1, len(p.rows)), len(p.rows))
}

// The columns behind the slogan: their headings and widths in cells.
var collocateColumns = []struct {
	head  phrase
	cells int
	text  func(frequency.Collocate) string
}{
	{phrase{"with", "同篇"}, 7, func(r frequency.Collocate) string { return grouped(r.Articles) }},
	{phrase{"without", "另见"}, 7, func(r frequency.Collocate) string { return grouped(r.Elsewhere) }},
	{phrase{"logDice", "logDice"}, 7, func(r frequency.Collocate) string { return fmt.Sprintf("%.2f", r.LogDice) }},
}

// draw fills the rectangle: a line of headings, and the rows around the cursor.
func (p *collocatesPane) draw(c *canvas, r rect) {
	switch {
	case p.table == nil:
		c.text(r.row, r.col, r.cols, dim, c.say(phrase{"counting …", "统计中……"}))
		return
	case len(p.rows) == 0:
		c.text(r.row, r.col, r.cols, dim, c.say(phrase{"no slogan stands beside it in two articles or more", "没有在两篇以上与之共现的提法"}))
		return
	}
	value := r.cols - pointerCells
	for _, column := range collocateColumns {
		value -= column.cells + gapCells
	}
	line := func(row int, in style, text func(i int) string) {
		col := r.col + pointerCells + value + gapCells
		for i, column := range collocateColumns {
			s := c.ruler.Text(text(i))
			width := min(c.ruler.Width(s), column.cells)
			c.text(row, col+column.cells-width, width, in, s)
			col += column.cells + gapCells
		}
	}
	line(r.row, dim, func(i int) string { return c.say(collocateColumns[i].head) })
	from, to := p.visible()
	for i := from; i < to; i++ {
		row, in, pointer := r.row+1+i-from, plain, ""
		if i == p.cursor {
			in, pointer = selected, c.ruler.Glyphs().Pointer
		}
		c.text(row, r.col, 1, accent, pointer)
		c.text(row, r.col+pointerCells, value, in, p.table.Label(p.rows[i].Row))
		line(row, plain, func(column int) string { return collocateColumns[column].text(p.rows[i]) })
	}
}
