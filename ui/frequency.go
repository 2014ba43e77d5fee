package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/ui/cell"
)

// frequencyPane counts the values of one field over the scope.
type frequencyPane struct {
	list
	field  frequency.Field
	sort   int // index of frequencySorts
	number int // of the question in hand
	// comparable says that keyness has something to compare the scope with.
	comparable bool
	cancel     context.CancelFunc

	table  *frequency.Table
	open   map[int32]bool // rows that show their variants, by their value
	shown  []shownRow
	most   int // the largest number of articles of a row
	marks  map[int32]bool
	trends map[int32]frequency.Trend
	asking bool // trends are on their way
	byYear bool // trends go by year, not by month
}

// The sub-columns of a row, in cells.
const (
	markCells    = 2
	countCells   = 5
	rateCells    = 6
	shareCells   = 6
	measureCells = 8
	trendCells   = 8
	barCells     = 10
	// valueCells is what the value wants at least: below, columns give way.
	valueCells = 20
)

// frequencySort is an order of the rows.
type frequencySort struct {
	key  frequency.Key
	name phrase
	// head and measure are the column that shows what is sorted by, where no other
	// column does.
	head    phrase
	measure func(frequency.Row) string
}

// frequencySorts are the orders of the rows, in the order of the key.
var frequencySorts = []frequencySort{
	{key: frequency.ByArticles, name: phrase{"by articles", "按篇数"}},
	{key: frequency.ByHits, name: phrase{"by hits", "按次数"}},
	{frequency.ByFree, phrase{"by free hits", "按独立次数"}, phrase{"free", "独立"},
		func(r frequency.Row) string { return fmt.Sprint(r.Free) }},
	{frequency.ByKeyness, phrase{"by keyness", "按关键度"}, phrase{"G2", "G2"},
		func(r frequency.Row) string { return fmt.Sprintf("%.1f", r.G2) }},
	{frequency.ByDispersion, phrase{"by dispersion", "按地点分布"}, phrase{"DP", "DP"}, dispersionText},
	{frequency.ByEvenness, phrase{"by dispersion over months", "按月份分布"}, phrase{"DP", "DP"}, dispersionText},
	{frequency.ByFirst, phrase{"first seen", "按首次出现"}, phrase{"first", "首次"},
		func(r frequency.Row) string { return monthText(r.First) }},
}

func dispersionText(r frequency.Row) string { return fmt.Sprintf("%.3f", r.DP) }

// monthText is the month of a day number.
func monthText(day int32) string { return library.DayText(day / 100 * 100) }

// countedFields is how the fields are called.
var countedFields = map[frequency.Field]phrase{
	frequency.Slogans:     {"Slogans", "提法"},
	frequency.People:      {"People", "人物"},
	frequency.Places:      {"Places", "地点"},
	frequency.Prefectures: {"Prefectures", "地市"},
	frequency.Provinces:   {"Provinces", "省份"},
	frequency.Posts:       {"Posts", "职务"},
	frequency.Kinds:       {"Kinds", "会议类别"},
	frequency.Documents:   {"Documents", "文件"},
	frequency.Outlets:     {"Outlets", "来源"},
	frequency.Months:      {"Months", "月份"},
	frequency.Years:       {"Years", "年份"},
	frequency.Levels:      {"Levels", "层级"},
	frequency.Speakers:    {"Speakers", "讲话人"},
}

// shownRow is a row of the table as the pane lists it.
type shownRow struct {
	row      int   // of the table
	variants []int // rows of the table that it stands for, beside itself
	variant  bool
}

// shownRows lists the rows of a table, of which groups are variants of one: below
// the first of them where its value is open, else in it.
func shownRows(t *frequency.Table, groups [][]int, open map[int32]bool) []shownRow {
	out := make([]shownRow, 0, len(groups))
	for _, group := range groups {
		out = append(out, shownRow{row: group[0], variants: group[1:]})
		if open[t.Rows[group[0]].Symbol] {
			out = appendVariants(out, group[1:])
		}
	}
	return out
}

func appendVariants(to []shownRow, rows []int) []shownRow {
	for _, row := range rows {
		to = append(to, shownRow{row: row, variant: true})
	}
	return to
}

// rowOf is where the list shows a value, -1 if nowhere.
func rowOf(t *frequency.Table, shown []shownRow, symbol int32) int {
	return slices.IndexFunc(shown, func(r shownRow) bool { return t.Rows[r.row].Symbol == symbol })
}

// set gives the pane its table, and keeps the cursor on the value it was on;
// until it has been moved it stays at the top, while a corpus arrives.
func (p *frequencyPane) set(msg countMsg) {
	row, on := p.row()
	on = on && p.moved
	p.table, p.shown, p.trends, p.most = msg.table, msg.shown, map[int32]frequency.Trend{}, msg.most
	at := 0
	switch {
	case !on:
	case row.Symbol == msg.on:
		at = msg.at
	default: // it was moved since the question was asked
		at = rowOf(p.table, p.shown, row.Symbol)
	}
	p.cursor = max(at, 0)
	p.setRows(len(p.shown))
}

// forget gives up the question in hand: there is another scope to be counted.
func (p *frequencyPane) forget() {
	p.number++
	if p.cancel != nil {
		p.cancel()
	}
}

// toggle opens or closes the variants of the row under the cursor.
func (p *frequencyPane) toggle() (ok bool) {
	row, ok := p.row()
	if !ok || len(p.shown[p.cursor].variants) == 0 {
		return false
	}
	if p.open == nil {
		p.open = map[int32]bool{}
	}
	variants, below := p.shown[p.cursor].variants, p.cursor+1
	if p.open[row.Symbol] {
		p.shown = slices.Delete(p.shown, below, below+len(variants))
	} else {
		p.shown = slices.Insert(p.shown, below, appendVariants(nil, variants)...)
	}
	p.open[row.Symbol] = !p.open[row.Symbol]
	p.setRows(len(p.shown))
	return true
}

// row is the row under the cursor; ok is false in an empty table, and while another
// field is being counted.
func (p *frequencyPane) row() (r frequency.Row, ok bool) {
	if p.table == nil || p.table.Field != p.field || p.cursor >= len(p.shown) {
		return frequency.Row{}, false
	}
	return p.table.Rows[p.shown[p.cursor].row], true
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

// turnTrend takes the other period of the trends.
func (p *frequencyPane) turnTrend() {
	p.byYear = !p.byYear
	p.trends = map[int32]frequency.Trend{}
}

// trendHead is the period of the trends.
func (p *frequencyPane) trendHead() phrase {
	if p.byYear {
		return phrase{"by year", "按年"}
	}
	return phrase{"by month", "按月"}
}

// nextSort takes the next order of the rows that tells something: keyness needs
// others to compare with, and only slogans stand inside longer ones.
func (p *frequencyPane) nextSort() {
	for {
		p.sort = (p.sort + 1) % len(frequencySorts)
		switch frequencySorts[p.sort].key {
		case frequency.ByKeyness:
			if !p.comparable {
				continue
			}
		case frequency.ByFree:
			if p.field != frequency.Slogans {
				continue
			}
		}
		return
	}
}

// order is the order that the rows have: by articles while keyness has nothing to
// compare with.
func (p *frequencyPane) order() frequencySort {
	if s := frequencySorts[p.sort]; s.key != frequency.ByKeyness || p.comparable {
		return s
	}
	return frequencySorts[0]
}

func (p *frequencyPane) key() frequency.Key { return p.order().key }

// title names the field and the order.
func (p *frequencyPane) title(g *cell.Glyphs, lang Language) string {
	return countedFields[p.field].in(lang) + " " + g.Dot + " " + p.order().name.in(lang)
}

// expression is the filter that keeps the articles behind the row under the
// cursor.
func (p *frequencyPane) expression() (expr string, ok bool) {
	row, ok := p.row()
	if !ok {
		return "", false
	}
	return p.table.Filter(row), true
}

// untrended are the rows on the screen whose trend is not known yet.
func (p *frequencyPane) untrended() []frequency.Row {
	if p.table == nil {
		return nil
	}
	var out []frequency.Row
	from, to := p.visible()
	for _, shown := range p.shown[from:to] {
		r := p.table.Rows[shown.row]
		if _, ok := p.trends[r.Symbol]; !ok {
			out = append(out, r)
		}
	}
	return out
}

// learn takes the trends of rows of the table, unless others are wanted by now.
func (p *frequencyPane) learn(msg trendMsg) {
	if msg.byYear != p.byYear {
		return
	}
	for i, r := range msg.rows {
		p.trends[r.Symbol] = msg.trends[i]
	}
}

// frequencyColumn is a sub-column behind the value.
type frequencyColumn struct {
	cells int
	head  phrase
	style style
	text  func(*canvas, *frequencyPane, frequency.Row) string
}

// number makes a column that is set to the right.
func number(cells int, head phrase, text func(*frequencyPane, frequency.Row) string) frequencyColumn {
	return frequencyColumn{cells, head, plain, func(_ *canvas, p *frequencyPane, r frequency.Row) string {
		return fmt.Sprintf("%*s", cells, text(p, r))
	}}
}

// columns are the sub-columns that fit into a number of cells, and what they
// leave for the value. When room is short, those that say least give way first.
func (p *frequencyPane) columns(cols int) (list []frequencyColumn, value int) {
	counts := func(of func(frequency.Row) int) func(*frequencyPane, frequency.Row) string {
		return func(_ *frequencyPane, r frequency.Row) string { return fmt.Sprint(of(r)) }
	}
	all := []struct {
		rank int
		frequencyColumn
	}{
		{0, number(countCells, phrase{"hits", "次"}, counts(func(r frequency.Row) int { return r.Hits }))},
		{1, number(countCells, phrase{"art.", "篇"}, counts(func(r frequency.Row) int { return r.Articles }))},
		{5, number(countCells, phrase{"dist.", "去重"}, counts(func(r frequency.Row) int { return r.Distinct }))},
		{6, number(rateCells, phrase{"/10k", "万字"}, func(p *frequencyPane, r frequency.Row) string {
			return fmt.Sprintf("%.1f", p.table.Rate(r))
		})},
		{7, number(shareCells, phrase{"share", "占比"}, func(p *frequencyPane, r frequency.Row) string {
			return fmt.Sprintf("%.1f%%", 100*p.table.Share(r))
		})},
		{2, p.measureColumn()},
		{3, frequencyColumn{barCells, phrase{}, barStyle, func(c *canvas, p *frequencyPane, r frequency.Row) string {
			return strings.Repeat(c.ruler.Glyphs().Bar, barLength(r.Articles, p.most, barCells))
		}}},
		{4, frequencyColumn{trendCells, p.trendHead(), trendStyle, func(c *canvas, p *frequencyPane, r frequency.Row) string {
			return spark(p.trends[r.Symbol].Hits, trendCells, c.ruler.Glyphs())
		}}},
	}
	value = cols - markCells
	fits := map[int]bool{}
	for rank := range all {
		for _, c := range all {
			if c.rank == rank && c.cells > 0 && value-c.cells-gapCells >= valueCells {
				fits[rank] = true
				value -= c.cells + gapCells
			}
		}
	}
	for _, c := range all {
		if fits[c.rank] {
			list = append(list, c.frequencyColumn)
		}
	}
	return list, value
}

// measureColumn shows what is sorted by, where no other column does.
func (p *frequencyPane) measureColumn() frequencyColumn {
	s := p.order()
	if s.measure == nil {
		return frequencyColumn{}
	}
	return number(measureCells, s.head, func(_ *frequencyPane, r frequency.Row) string { return s.measure(r) })
}

// draw fills the rectangle: what occurs in the current article has a mark. The
// mark alone changes from article to article; over a slow line it is a few
// bytes.
func (p *frequencyPane) draw(c *canvas, r rect, focused bool) {
	if p.table == nil {
		return
	}
	columns, value := p.columns(r.cols)
	from, to := p.visible()
	for i := from; i < to; i++ {
		row, col := r.row+i-from, r.col
		shown := p.shown[i]
		counts := p.table.Rows[shown.row]
		mark, in := "", plain
		if p.marks[counts.Symbol] {
			mark = c.ruler.Glyphs().Occurs
		}
		if i == p.cursor && focused {
			in = selected
		}
		c.text(row, col, markCells-gapCells, accent, mark)
		text := span{p.label(counts, c.lang), in}
		switch {
		case shown.variant:
			c.spans(row, col+markCells, value, span{"  ", plain}, text)
		case len(shown.variants) > 0:
			c.spans(row, col+markCells, value, text, span{fmt.Sprintf(" +%d", len(shown.variants)), dim})
		default:
			c.spans(row, col+markCells, value, text)
		}
		col += markCells + value + gapCells
		for _, column := range columns {
			c.text(row, col, column.cells, column.style, column.text(c, p, counts))
			col += column.cells + gapCells
		}
	}
}

// heads are the headings of the columns, and where they end in a row of a
// number of cells.
func (p *frequencyPane) heads(cols int, lang Language) (list []columnHead) {
	columns, value := p.columns(cols)
	at := markCells + value + gapCells
	for _, column := range columns {
		if head := column.head.in(lang); head != "" {
			list = append(list, columnHead{head, at + column.cells})
		}
		at += column.cells + gapCells
	}
	return list
}

// columnHead is a heading that ends before a cell.
type columnHead struct {
	text string
	end  int
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
