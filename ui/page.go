package ui

import (
	"fmt"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/ui/cell"
)

// page is a full-screen list of rows: the help, or what was skipped.
type page struct {
	list
	title phrase
	rows  []pageRow
	empty bool // its one row says that there is none

	ruler *cell.Ruler // that it is laid out with
	cols  int         // and for how many cells
	head  int         // of these, the first column's
	lines []pageLine
}

// pageRow is one row of a page: a short text in a column of its own, and what
// it means.
type pageRow struct {
	head, text string
	style      style
}

// helpPage lists every key that works where the user is.
func helpPage(keys []binding, where view, lang Language) *page {
	p := &page{title: phrase{"Keys", "按键"}}
	for _, b := range keys {
		if b.where&where != 0 {
			p.rows = append(p.rows, pageRow{b.Help().Key, b.does.in(lang), keyStyle})
		}
	}
	p.rows = append(p.rows, pageRow{})
	for _, line := range filterHelp {
		p.rows = append(p.rows, pageRow{line.example, line.means.in(lang), dateStyle})
	}
	p.rows = append(p.rows, fieldsHelp(lang)...)
	return p
}

// filterHelp explains the filter language by examples.
var filterHelp = []struct {
	example string
	means   phrase
}{
	{"营商环境", phrase{"articles with these characters, traditional or simplified", "含有这些字的文章，繁简不拘"}},
	{"zhenjiang zj", phrase{"pinyin, in full or by initials", "拼音全拼或首字母"}},
	{"A B   A|B   -A", phrase{"both, either, not", "同时、任一、排除"}},
	{`"…"  /…/  ?`, phrase{"exact text, regular expression, any one character", "精确文字、正则表达式、任意一字"}},
	{"place:镇江", phrase{"a place, with all below it", "地点及其下级"}},
	{"date:2023-01..03", phrase{"a date or a range, also date:>=2023-02 and published:", "日期或日期范围，也可写 date:>=2023-02 与 published:"}},
	{"person: host:", phrase{"a person, or in that role; also speaker: and post:", "人物，或以此角色出现；另有 speaker: 与 post:"}},
	{"is: 是:", phrase{"damaged, copy, original, meeting, video", "损坏、转载、首发、会议、视频"}},
	{"level: 层级:", phrase{"central, province, prefecture, county, township", "中央、省、市、县、乡"}},
	{"mode: 形式:", phrase{"in-person, video, hybrid", "现场、视频、混合"}},
	{"mark: 标记: note:", phrase{"kept, rejected or unread; text of your own note", "保留、排除、未读；批注文字"}},
	{"has: -has:", phrase{"a field that the article has, or lacks: -has:place", "有或没有某字段：-has:place"}},
}

// fieldsALine is how many fields a row of the help names: as many as fit on the
// narrowest usual screen.
const fieldsALine = 3

// fieldsHelp lists every field with its Chinese name.
func fieldsHelp(lang Language) []pageRow {
	var rows []pageRow
	for i, names := range query.Names() {
		if i%fieldsALine == 0 {
			rows = append(rows, pageRow{style: dateStyle})
		}
		last := &rows[len(rows)-1]
		last.text += names[0] + ": " + names[1] + ":   "
	}
	rows[0].head = phrase{"all fields", "所有字段"}.in(lang)
	return rows
}

// skipped are the inputs that gave no article, and the damaged lines of the file
// of marks and notes.
func (a *App) skipped() []corpus.Skipped {
	all := a.state.skipped
	if a.articles.view != nil {
		damaged, _ := a.articles.view.Skipped()
		all = append(all[:len(all):len(all)], damaged...)
	}
	return all
}

// skippedPage lists the inputs that gave no article, and why.
func skippedPage(skipped []corpus.Skipped, lang Language) *page {
	p := &page{title: phrase{"Skipped", "跳过"}}
	for _, s := range skipped {
		p.rows = append(p.rows, pageRow{s.Source, Explain(s.Err, lang), plain})
	}
	if len(skipped) == 0 {
		p.empty = true
		p.rows = []pageRow{{"", phrase{"nothing was skipped", "没有跳过任何文件"}.in(lang), dim}}
	}
	return p
}

// headShare is the largest share of the width that the first column takes.
const headShare = 0.5

// pageGap is the space between the two columns, in cells.
const pageGap = 2

// pageLine is a line of a page on the screen: what of a row has room on it.
type pageLine struct {
	row        int
	head, text string
}

// place lays the page out for a rectangle of the screen. The cursor stays on its
// row.
func (p *page) place(ruler *cell.Ruler, rows, cols int) {
	if ruler != p.ruler || cols != p.cols {
		on := p.current()
		p.ruler, p.cols = ruler, cols
		p.wrap()
		p.setRows(len(p.lines))
		for i := len(p.lines) - 1; i >= 0; i-- {
			if p.lines[i].row == on {
				p.moveTo(i)
			}
		}
	}
	p.resize(rows)
}

// wrap breaks every row into lines, each column for itself.
func (p *page) wrap() {
	p.head = 0
	for _, row := range p.rows {
		p.head = max(p.head, p.ruler.Width(p.ruler.Text(row.head)))
	}
	p.head = min(p.head, int(float64(p.cols)*headShare))
	part := func(text string, cells int) []string {
		text = p.ruler.Text(text)
		var out []string
		for _, s := range p.ruler.Wrap(text, max(cells, 1)) {
			out = append(out, s.Of(text))
		}
		return out
	}
	p.lines = p.lines[:0]
	for i, row := range p.rows {
		heads, texts := part(row.head, p.head), part(row.text, p.cols-p.head-pageGap)
		for n := range max(1, len(heads), len(texts)) {
			line := pageLine{row: i}
			if n < len(heads) {
				line.head = heads[n]
			}
			if n < len(texts) {
				line.text = texts[n]
			}
			p.lines = append(p.lines, line)
		}
	}
}

// current is the row under the cursor.
func (p *page) current() int {
	if p.cursor < len(p.lines) {
		return p.lines[p.cursor].row
	}
	return 0
}

// draw fills the rectangle that the page was laid out for.
func (p *page) draw(c *canvas, r rect) {
	from, to := p.visible()
	for i := from; i < to; i++ {
		line := p.lines[i]
		in := p.rows[line.row].style
		if line.row == p.current() {
			in = selected
		}
		c.text(r.row+i-from, r.col, p.head, in, line.head)
		c.text(r.row+i-from, r.col+p.head+pageGap, r.cols-p.head-pageGap, plain, line.text)
	}
}

// heading is the title of the page, with the number of rows.
func (p *page) heading(lang Language) string {
	if p.empty {
		return p.title.in(lang)
	}
	return fmt.Sprintf("%s %d/%d", p.title.in(lang), p.current()+1, len(p.rows))
}
