package ui

import (
	"context"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/concordance"
	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
)

// concordancePane shows every occurrence of a phrase in the scope, a line each,
// aligned on the phrase.
type concordancePane struct {
	list
	phrase string
	snap   *library.Snapshot
	scope  []int32                  // ascending; nil for all
	found  *concordance.Concordance // nil while it is being looked for
	sort   int                      // index of concordanceSorts
	number int
	part   string // what it lacks, since more is being read; "" for nothing
}

// concordanceSorts are the orders of the lines, in the order of the key.
var concordanceSorts = []struct {
	key  concordance.Key
	name phrase
}{
	{concordance.ByDate, phrase{"by date", "按时间"}},
	{concordance.ByRight, phrase{"by what follows", "按下文"}},
	{concordance.ByLeft, phrase{"by what precedes", "按上文"}},
	{concordance.ByPlace, phrase{"by place", "按地点"}},
	{concordance.BySpeaker, phrase{"by speaker", "按讲话人"}},
}

// concordanceMsg answers where a phrase occurs.
type concordanceMsg struct {
	number int
	found  *concordance.Concordance
	err    error
}

// find is how a concordance is looked for.
type find func(context.Context, *library.Snapshot, []int32) (*concordance.Concordance, error)

// findText looks for typed text.
func findText(text string) find {
	return func(ctx context.Context, s *library.Snapshot, scope []int32) (*concordance.Concordance, error) {
		return concordance.Find(ctx, s, text, scope)
	}
}

// findSlogan looks for what a slogan's counts are made of.
func findSlogan(symbol int32) find {
	return func(ctx context.Context, s *library.Snapshot, scope []int32) (*concordance.Concordance, error) {
		return concordance.FindSlogan(ctx, s, symbol, scope)
	}
}

// concord opens the concordance of a phrase over the scope.
func (a *App) concord(phrase string, look find) tea.Cmd {
	if !a.settled() {
		return nil
	}
	a.concordances++
	p := &concordancePane{phrase: phrase, snap: a.scope.snap, scope: a.scope.ids, number: a.concordances, part: a.partText()}
	a.concordance = p
	number, key := p.number, concordanceSorts[p.sort].key
	return func() tea.Msg {
		found, err := look(a.ctx, p.snap, p.scope)
		if err == nil {
			found.Sort(key)
		}
		return concordanceMsg{number, found, err}
	}
}

// concorded takes the answer into the pane.
func (a *App) concorded(msg concordanceMsg) {
	p := a.concordance
	if p == nil || msg.number != p.number {
		return
	}
	if msg.err != nil {
		a.message.fail(a.faultText(msg.err))
		return
	}
	p.found = msg.found
	p.setRows(msg.found.Len())
}

// inConcordance carries out an action in the concordance.
func (a *App) inConcordance(act action) tea.Cmd {
	p := a.concordance
	switch act {
	case actBack, actClose:
		a.concordance = nil
	case actFilter, actConcordance:
		a.typing = &filterLine{purpose: toConcord}
	case actField:
		return a.collocate()
	case actOpen:
		a.openLine()
	case actSort:
		return a.resortConcordance()
	default:
		p.act(act)
	}
	return nil
}

// resortConcordance sorts the lines by the next key, in the background: a
// phrase may have a hundred thousand of them.
func (a *App) resortConcordance() tea.Cmd {
	p := a.concordance
	if p.found == nil {
		return nil
	}
	p.sort = (p.sort + 1) % len(concordanceSorts)
	a.concordances++
	p.number = a.concordances
	number, key := p.number, concordanceSorts[p.sort].key
	shown := p.found
	return func() tea.Msg {
		found := shown.Clone()
		found.Sort(key)
		return concordanceMsg{number, found, nil}
	}
}

// openLine opens the reader at the line under the cursor.
func (a *App) openLine() {
	p := a.concordance
	if p.found == nil || p.cursor >= p.found.Len() {
		return
	}
	line := p.found.Line(p.cursor)
	folded := han.FoldWithOffsets(p.snap.Article(line.Article).Text)
	a.read(p.snap, line.Article, folded.Original(corpus.Span{Start: int(line.Start), End: int(line.End)}))
}

// title names the phrase, how often it occurs and the order.
func (p *concordancePane) title(lang Language) string {
	name := phrase{"Concordance", "索引行"}.in(lang)
	if p.found == nil {
		return fmt.Sprintf("%s  %s", name, p.phrase)
	}
	at := min(p.cursor+1, p.found.Len())
	return fmt.Sprintf("%s  %s  %d/%d  %s", name, p.phrase, at, p.found.Len(), concordanceSorts[p.sort].name.in(lang))
}

// speakerCells is the sub-column of the one who says a line.
const speakerCells = 8

// draw fills the rectangle with the lines around the cursor. The phrase begins
// at the same cell in all of them.
func (p *concordancePane) draw(c *canvas, r rect) {
	if p.found == nil {
		c.text(r.row, r.col, r.cols, dim, c.say(phrase{"looking …", "查找中……"}))
		return
	}
	if p.found.Len() == 0 {
		c.text(r.row, r.col, r.cols, dim, c.say(phrase{"nowhere in the scope", "范围内没有"}))
		return
	}
	columns := pointerCells + dateCells + gapCells
	place, speaker := placeCells+gapCells, speakerCells+gapCells
	if r.cols < sideBySideCols {
		place, speaker = 0, 0
	}
	columns += place + speaker
	node := min(c.ruler.Width(c.ruler.Text(p.phrase))+2, (r.cols-columns)/2)
	left := (r.cols - columns - node) / 2
	right := r.cols - columns - left
	from, to := p.visible()
	for i := from; i < to; i++ {
		line := p.found.Line(i)
		row, col := r.row+i-from, r.col
		date, pointer := plain, ""
		if i == p.cursor {
			date, pointer = selected, c.ruler.Glyphs().Pointer
		}
		info := p.snap.Row(line.Article)
		c.text(row, col, 1, accent, pointer)
		c.text(row, col+pointerCells, dateCells, date, library.DayText(info.Date))
		col += pointerCells + dateCells + gapCells
		if place > 0 {
			c.text(row, col, placeCells, plain, p.snap.Place(info.Place).Name)
			c.text(row, col+place, speakerCells, personStyle, p.found.Speaker(line))
			col += place + speaker
		}
		// As many characters as there are cells are always enough.
		before, phrase, after := p.found.Context(line, max(left, right))
		p.drawLine(c, row, col, left, right, before, phrase, after)
	}
}

// drawLine draws one occurrence: what precedes it ends where it begins.
func (p *concordancePane) drawLine(c *canvas, row, col, left, right int, before, phrase, after string) {
	before = c.ruler.CutLeft(c.ruler.Text(before), left)
	width := c.ruler.Width(before)
	c.text(row, col+left-width, width, plain, before)
	c.spans(row, col+left, right, span{phrase, sloganStyle}, span{after, plain})
}

// textless are the fields whose values are no words of the articles.
var textless = map[frequency.Field]bool{frequency.Months: true, frequency.Years: true, frequency.Levels: true}

// concordHere opens the concordance of the row under the cursor, or asks for a
// text.
func (a *App) concordHere() tea.Cmd {
	row, ok := a.counts.row()
	if !ok || a.focus != paneFrequency {
		a.typing = &filterLine{purpose: toConcord}
		return nil
	}
	label := a.counts.table.Label(row)
	switch field := a.counts.field; {
	case field == frequency.Slogans:
		return a.concord(label, findSlogan(row.Symbol))
	case textless[field]:
		a.message.tell(a.sayf(phrase{"%s is not a text to look for", "“%s”不是可查找的文字"}, label))
		return nil
	}
	return a.concord(label, findText(label))
}
