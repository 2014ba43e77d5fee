package ui

import (
	"fmt"
	"strings"

	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/ui/cell"
)

// frequencyPane counts the values of one field over the scope.
type frequencyPane struct {
	list
	field  frequency.Field
	sort   int // index of frequencySorts
	number int // of the question in hand

	table  *frequency.Table
	most   int // the largest number of articles of a row
	marks  map[int32]bool
	trends map[int32]frequency.Trend
	asking bool // trends are on their way
}

// The sub-columns of a row, in cells.
const (
	markCells  = 2
	countCells = 5
	trendCells = 8
	barCells   = 10
	// valueCells is what the value wants at least: below, the trend and then the
	// bar give way.
	valueCells = 16
)

// frequencySorts are the orders of the rows, in the order of the key.
var frequencySorts = []struct {
	key  frequency.Key
	name phrase
}{
	{frequency.ByArticles, phrase{"by articles", "按篇数"}},
	{frequency.ByHits, phrase{"by hits", "按次数"}},
	{frequency.ByFirst, phrase{"first seen", "按首次出现"}},
}

// countedField is how a field is called, and how the filter language names it.
type countedField struct {
	name   phrase
	prefix string
}

var countedFields = map[frequency.Field]countedField{
	frequency.Slogans:   {phrase{"Slogans", "提法"}, "slogan:"},
	frequency.People:    {phrase{"People", "人物"}, "person:"},
	frequency.Places:    {phrase{"Places", "地点"}, "place:"},
	frequency.Posts:     {phrase{"Posts", "职务"}, "post:"},
	frequency.Kinds:     {phrase{"Kinds", "会议类别"}, "kind:"},
	frequency.Documents: {phrase{"Documents", "文件"}, "doc:"},
	frequency.Outlets:   {phrase{"Outlets", "来源"}, "outlet:"},
	frequency.Months:    {phrase{"Months", "月份"}, "date:"},
	frequency.Years:     {phrase{"Years", "年份"}, "date:"},
	frequency.Levels:    {phrase{"Levels", "层级"}, "level:"},
}

// set gives the pane its table, and keeps the cursor on the value it was on;
// until it has been moved it stays at the top, while a corpus arrives.
func (p *frequencyPane) set(t *frequency.Table) {
	row, on := p.row()
	on = on && p.moved
	p.table, p.trends, p.most = t, map[int32]frequency.Trend{}, 1
	for i := range t.Rows {
		p.most = max(p.most, t.Rows[i].Articles)
	}
	p.setRows(len(t.Rows))
	p.moveTo(0)
	for i := range t.Rows {
		if on && t.Rows[i].Symbol == row.Symbol {
			p.moveTo(i)
			return
		}
	}
}

// row is the row under the cursor; ok is false in an empty table.
func (p *frequencyPane) row() (r frequency.Row, ok bool) {
	if p.table == nil || p.cursor >= len(p.table.Rows) {
		return frequency.Row{}, false
	}
	return p.table.Rows[p.cursor], true
}

// mark says which article's values stand out; -1 for none. The table may be
// older than the article while a corpus is being read.
func (p *frequencyPane) mark(id int32) {
	p.marks = nil
	if p.table != nil && id >= 0 && int(id) < p.table.Snapshot().Len() {
		p.marks = p.table.ValuesOf(id)
	}
}

// nextField counts another field, from the top.
func (p *frequencyPane) nextField() {
	all := frequency.Fields()
	p.field = all[(int(p.field)+1)%len(all)]
	p.moved = false
}

// nextSort takes the next order of the rows.
func (p *frequencyPane) nextSort() { p.sort = (p.sort + 1) % len(frequencySorts) }

func (p *frequencyPane) key() frequency.Key { return frequencySorts[p.sort].key }

// title names the field and the order.
func (p *frequencyPane) title(g *cell.Glyphs, lang Language) string {
	return countedFields[p.field].name.in(lang) + " " + g.Dot + " " + frequencySorts[p.sort].name.in(lang)
}

// expression is the filter that keeps the articles behind the row under the
// cursor.
func (p *frequencyPane) expression() (expr string, ok bool) {
	row, ok := p.row()
	if !ok {
		return "", false
	}
	label := p.table.Label(row)
	switch p.field {
	case frequency.Months, frequency.Years, frequency.Levels:
	default:
		label = quoted(label)
	}
	return countedFields[p.field].prefix + label, true
}

// untrended are the rows on the screen whose trend is not known yet.
func (p *frequencyPane) untrended() []frequency.Row {
	if p.table == nil {
		return nil
	}
	var out []frequency.Row
	from, to := p.visible()
	for _, r := range p.table.Rows[from:to] {
		if _, ok := p.trends[r.Symbol]; !ok {
			out = append(out, r)
		}
	}
	return out
}

// frequencyColumns are the widths of a row's sub-columns in a number of cells.
type frequencyColumns struct{ value, bar, trend int }

func fitFrequency(cols int) frequencyColumns {
	f := frequencyColumns{bar: barCells, trend: trendCells}
	rest := func() int {
		n := cols - markCells - 2*(countCells+gapCells)
		for _, column := range []int{f.bar, f.trend} {
			if column > 0 {
				n -= column + gapCells
			}
		}
		return n
	}
	if rest() < valueCells {
		f.bar = 0
	}
	if rest() < valueCells {
		f.trend = 0
	}
	f.value = rest()
	return f
}

// draw fills the rectangle: what occurs in the current article has a mark. The
// mark alone changes from article to article; over a slow line it is a few
// bytes.
func (p *frequencyPane) draw(c *canvas, r rect, focused bool) {
	if p.table == nil {
		return
	}
	columns := fitFrequency(r.cols)
	glyphs := c.ruler.Glyphs()
	from, to := p.visible()
	for i := from; i < to; i++ {
		row, col := r.row+i-from, r.col
		counts := p.table.Rows[i]
		mark, in := "", plain
		if p.marks[counts.Symbol] {
			mark = glyphs.Selected
		}
		if i == p.cursor && focused {
			in = selected
		}
		column := func(width int, in style, s string) {
			if width > 0 {
				c.text(row, col, width, in, s)
				col += width + gapCells
			}
		}
		column(markCells-gapCells, accent, mark)
		column(columns.value, in, p.label(counts, c.lang))
		column(countCells, plain, fmt.Sprintf("%*d", countCells, counts.Hits))
		column(countCells, plain, fmt.Sprintf("%*d", countCells, counts.Articles))
		column(columns.bar, barStyle, strings.Repeat(glyphs.Bar, barLength(counts.Articles, p.most, columns.bar)))
		column(columns.trend, trendStyle, spark(p.trends[counts.Symbol].Hits, columns.trend, glyphs))
	}
}

// heads are the headings of the counts, and where they begin and end in a row
// of a number of cells.
func (p *frequencyPane) heads(cols int, lang Language) (list []columnHead) {
	at := markCells + fitFrequency(cols).value + gapCells
	for _, name := range []phrase{{"hits", "次"}, {"art.", "篇"}} {
		list = append(list, columnHead{name.in(lang), at, countCells})
		at += countCells + gapCells
	}
	return list
}

// columnHead is a heading in the cells from at on, set to the right.
type columnHead struct {
	text      string
	at, cells int
}

// label is the value of a row as the pane shows it.
func (p *frequencyPane) label(r frequency.Row, lang Language) string {
	text := p.table.Label(r)
	if p.field == frequency.Levels {
		for level, name := range levelNames {
			if string(level) == text {
				return name.in(lang)
			}
		}
	}
	return text
}

// barLength is the length of a bar in cells: in proportion to the longest, and
// at least one for what is there at all.
func barLength(n, most, cells int) int { return (n*cells + most - 1) / most }

// spark draws values over time in a number of cells, neighbouring values added
// up where there are more of them.
func spark(values []int, cells int, g *cell.Glyphs) string {
	if len(values) == 0 || cells == 0 {
		return ""
	}
	n := min(len(values), cells)
	sums := make([]int, n)
	most := 1
	for i, v := range values {
		at := i * n / len(values)
		sums[at] += v
		most = max(most, sums[at])
	}
	var out strings.Builder
	steps := len(g.Spark) - 1
	for _, v := range sums {
		out.WriteString(g.Spark[(v*steps+most-1)/most])
	}
	return out.String()
}
