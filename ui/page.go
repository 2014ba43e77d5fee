package ui

import (
	"fmt"

	"example.org/meetbrowse/corpus"
)

// page is a full-screen list of lines: the help, or what was skipped.
type page struct {
	list
	title phrase
	rows  []pageRow
	empty bool // its one row says that there is none
}

// pageRow is one line of a page: a short text in a column of its own, and what
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
	p.setRows(len(p.rows))
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
	{"place:  地点:", phrase{"a place, with all below it", "地点及其下级"}},
	{"date:2023-01..03", phrase{"a date or a range", "日期或日期范围"}},
	{"person: host: speaker:", phrase{"a person, or in that role", "人物，或以此角色出现"}},
	{"kind: level: outlet: slogan:", phrase{"other fields", "其他字段"}},
}

// skippedPage lists the inputs that gave no article, and why.
func skippedPage(skipped []corpus.Skipped, lang Language) *page {
	p := &page{title: phrase{"Skipped", "跳过"}}
	for _, s := range skipped {
		p.rows = append(p.rows, pageRow{s.Source, s.Err.Error(), plain})
	}
	if len(skipped) == 0 {
		p.empty = true
		p.rows = []pageRow{{"", phrase{"nothing was skipped", "没有跳过任何文件"}.in(lang), dim}}
	}
	p.setRows(len(p.rows))
	return p
}

// headShare is the largest share of the width that the first column takes.
const headShare = 0.5

// draw fills the rectangle.
func (p *page) draw(c *canvas, r rect) {
	head := 0
	for _, row := range p.rows {
		head = max(head, c.ruler.Width(c.ruler.Text(row.head)))
	}
	head = min(head, int(float64(r.cols)*headShare))
	from, to := p.visible()
	for i := from; i < to; i++ {
		row := r.row + i - from
		in := p.rows[i].style
		if i == p.cursor {
			in = selected
		}
		c.text(row, r.col, head, in, p.rows[i].head)
		c.text(row, r.col+head+2, r.cols-head-2, plain, p.rows[i].text)
	}
}

// heading is the title of the page, with the number of rows.
func (p *page) heading(lang Language) string {
	if p.empty {
		return p.title.in(lang)
	}
	return fmt.Sprintf("%s %d/%d", p.title.in(lang), p.cursor+1, len(p.rows))
}
