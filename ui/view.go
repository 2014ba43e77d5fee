package ui

import (
	"fmt"
	"strconv"
	"strings"

	"example.org/meetbrowse/ui/screen"
)

// View paints the screen and returns nothing: painting is not Bubble Tea's.
func (a *App) View() string {
	if a.cols == 0 || a.rows == 0 {
		return ""
	}
	if a.still {
		a.still = false
		return ""
	}
	f := a.Frame()
	f.Ration(a.pace.ration)
	a.config.Paint(f, a.whole)
	a.whole = false
	return ""
}

// Frame draws the screen as it stands.
func (a *App) Frame() *screen.Frame {
	c := &canvas{
		frame: screen.NewFrame(a.cols, a.rows), ruler: a.ruler, theme: a.config.Theme,
		styles: a.styles, lang: a.config.Language,
	}
	l := a.layout
	if l.tooSmall {
		c.text(0, 0, a.cols, errorStyle, a.sayf(phrase{"at least %d×%d cells", "至少需要 %d×%d"}, minCols, minRows))
		return c.frame
	}
	switch {
	case a.page != nil:
		a.drawPage(c, l)
	case a.reader != nil:
		a.drawReader(c, l)
	case a.collocates != nil:
		c.text(l.title.row, 1, l.title.cols-2, titleStyle, a.collocates.title(a.config.Language))
		c.rule(1, 0, a.cols)
		a.collocates.draw(c, rect{l.full.row + 1, 0, l.full.rows - 1, a.cols})
	case a.concordance != nil:
		c.text(l.title.row, 1, l.title.cols-2, titleStyle, a.concordance.title(a.config.Language))
		c.rule(1, 0, a.cols)
		a.concordance.draw(c, rect{l.full.row + 1, 0, l.full.rows - 1, a.cols})
	default:
		a.drawTitle(c, l.title)
		a.drawPanes(c, l)
	}
	a.drawFooter(c, l)
	return c.frame
}

// drawTitle draws the line at the top: what is open, how much of it passes the
// filters, and how far reading has come.
func (a *App) drawTitle(c *canvas, r rect) {
	right := a.scopeText()
	rightCells := min(a.ruler.Width(right), r.cols/2)
	c.text(r.row, r.col+r.cols-rightCells-1, rightCells, strong, right)
	// Each part keeps its place and width while a filter is typed: only what is
	// typed then has to be sent.
	room := r.cols - rightCells - 2
	col := r.col
	part := func(in style, text string, cells int) {
		cells = min(cells, r.col+room-col)
		c.text(r.row, col, cells, in, text)
		col += cells
	}
	const name = " meetbrowse "
	part(titleStyle, name, len(name))
	left := fmt.Sprintf(" %s %s %s", a.corpusName(), a.ruler.Glyphs().Dot, a.sizeText())
	cells := a.ruler.Width(a.ruler.Text(left))
	filters := a.filterText()
	if filters != "" {
		cells = min(cells, room/2)
	}
	part(plain, left, cells)
	if filters != "" {
		col += titleGap
		part(accent, c.say(phrase{"filter: ", "筛选："})+filters, room)
	}
}

// titleGap is the space before the filters, in cells.
const titleGap = 3

func (a *App) corpusName() string {
	if a.config.Sample {
		return phrase{"sample corpus", "示例语料"}.in(a.config.Language)
	}
	if a.config.Corpus == "-" {
		return phrase{"standard input", "标准输入"}.in(a.config.Language)
	}
	return a.config.Corpus
}

// sizeText says how much was read, and that more is to come while it is.
func (a *App) sizeText() string {
	text := a.articlesText(a.state.snap.Len())
	if r := a.config.Random; r.N > 0 {
		text = a.drawnText(r, text)
	}
	if n := len(a.state.skipped); n > 0 {
		text += a.sayf(phrase{" · %s skipped", " · 跳过 %s"}, grouped(n))
	}
	switch {
	case !a.state.whole:
		text += a.sayf(phrase{" · reading", " · 读取中"})
		// A single container says nothing of how far it has been read.
		if p := a.state.read; p.Complete && p.Found > 1 {
			text += fmt.Sprintf(" %s/%s", grouped(p.Files), grouped(p.Found))
		}
	case !a.state.done:
		text += a.sayf(phrase{" · counting slogans", " · 统计提法"})
	}
	return text
}

// drawnText says what a random sample was drawn from; all is the whole corpus.
func (a *App) drawnText(r Random, all string) string {
	if r.From == nil || r.From.Empty() {
		return a.sayf(phrase{"%d drawn from %s (seed %d)", "自 %[2]s 中抽取 %[1]d 篇（种子 %[3]d）"}, len(a.scope.base), all, r.Seed)
	}
	return a.sayf(phrase{"%d drawn from %s of %s: %s (seed %d)", "自 %[3]s 中符合“%[4]s”的 %[2]s 篇抽取 %[1]d 篇（种子 %[5]d）"},
		len(a.scope.base), grouped(a.scope.from), all, strings.TrimSpace(r.From.String()), r.Seed)
}

// grouped writes a number with its thousands apart.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// scopeText says where the cursor is in the scope, and that the scope is still
// growing.
func (a *App) scopeText() string {
	at := 0
	if len(a.articles.ids) > 0 {
		at = a.articles.cursor + 1
	}
	return a.positionText(at)
}

// positionText is a place in the list, 0 for none, and how many there are.
func (a *App) positionText(at int) string {
	text := grouped(at) + "/" + grouped(len(a.articles.ids))
	if a.scope.part {
		text += "+"
	}
	return text
}

// articlesText is a number of articles.
func (a *App) articlesText(n int) string {
	if n == 1 {
		return a.sayf(phrase{"1 article", "1 篇"})
	}
	return a.sayf(phrase{"%s articles", "%s 篇"}, grouped(n))
}

var paneTitles = [...]phrase{
	paneArticles: {"Articles", "文章"},
	paneMeeting:  {"Meeting", "会议"},
}

// paneTitle is the heading of a pane.
func (a *App) paneTitle(p pane) string {
	switch p {
	case paneArticles:
		return paneTitles[p].in(a.config.Language) + " " + a.ruler.Glyphs().Dot + " " + a.shownOrder().in(a.config.Language)
	case paneFrequency:
		if a.scope.part && a.scope.parts > 1 {
			// What stands below is of the filter before, and stays for a while.
			return countedFields[a.counts.field].in(a.config.Language) + " " + a.ruler.Glyphs().Dot + " " + phrase{"counting", "统计中"}.in(a.config.Language)
		}
		return a.counts.title(a.ruler.Glyphs(), a.config.Language)
	}
	return paneTitles[p].in(a.config.Language)
}

func (a *App) drawPanes(c *canvas, l layout) {
	if l.single {
		a.drawTabs(c, l.tabs)
	}
	frames := newBoxes(a.rows, a.cols)
	for _, r := range l.panes {
		if !r.empty() {
			frames.add(r)
		}
	}
	if !l.single {
		for p, r := range l.panes {
			a.drawPaneTitle(c, frames, pane(p), r)
		}
	}
	frames.draw(c)
	for p, r := range l.panes {
		if r.empty() {
			continue
		}
		p := pane(p)
		inner := r.inner()
		switch p {
		case paneArticles:
			a.articles.draw(c, inner, a.focus == p)
			if len(a.articles.ids) == 0 {
				a.drawNothing(c, inner)
			}
		case paneMeeting:
			a.meeting.draw(c, a.focus == p)
		case paneFrequency:
			a.counts.draw(c, inner, a.focus == p)
		}
	}
}

// leastTitle is how many cells of a pane's title are kept in any case.
const leastTitle = 14

// drawPaneTitle writes a pane's heading into its upper edge.
func (a *App) drawPaneTitle(c *canvas, frames *boxes, p pane, r rect) {
	if r.empty() {
		return
	}
	in := paneTitle
	if a.focus == p {
		in = focusTitle
	}
	title := " " + a.paneTitle(p) + " "
	room := r.cols - 3
	if p == paneFrequency {
		// The headings keep their places; a long title gives way.
		if heads := a.counts.heads(r.cols-2, a.config.Language); len(heads) > 0 {
			room = max(min(room, heads[0].end-a.ruler.Width(heads[0].text)-2), leastTitle)
		}
	}
	width := min(a.ruler.Width(c.ruler.Text(title)), room)
	frames.clear(r.row, r.col+1, width)
	c.text(r.row, r.col+1, width, in, title)
	if p == paneFrequency {
		a.drawHeads(c, frames, r, width+2)
	}
}

// drawHeads writes the headings of the frequency pane's columns into its upper
// edge, where they have room beside its title, which ends at a column.
func (a *App) drawHeads(c *canvas, frames *boxes, r rect, titleEnd int) {
	for _, h := range a.counts.heads(r.cols-2, a.config.Language) {
		width := a.ruler.Width(h.text)
		col := 1 + h.end - width
		if col <= titleEnd {
			continue
		}
		frames.clear(r.row, r.col+col, width)
		c.text(r.row, r.col+col, width, paneTitle, h.text)
	}
}

// drawTabs names the panes where only one has room.
func (a *App) drawTabs(c *canvas, r rect) {
	col := r.col + 1
	for p := range paneCount {
		in := paneTitle
		if a.focus == p {
			in = focusTitle
		}
		title := " " + a.paneTitle(p) + " "
		width := min(a.ruler.Width(c.ruler.Text(title)), r.col+r.cols-col)
		c.text(r.row, col, width, in, title)
		col += width + 1
	}
}

// drawNothing says why the list is empty.
func (a *App) drawNothing(c *canvas, r rect) {
	switch {
	case a.scope.snap == nil || !a.state.done && a.state.snap.Len() == 0:
		c.text(r.row, r.col, r.cols, dim, c.say(phrase{"reading …", "读取中……"}))
	case a.scope.part:
		c.text(r.row, r.col, r.cols, dim, c.say(phrase{"searching …", "查找中……"}))
	case a.filterText() != "" && !a.state.whole:
		c.text(r.row, r.col, r.cols, dim, c.say(phrase{"no article passes the filter so far", "目前没有符合筛选的文章"}))
	case a.filterText() != "":
		c.text(r.row, r.col, r.cols, dim, c.say(phrase{"no article passes the filter", "没有符合筛选的文章"}))
	}
}

func (a *App) drawReader(c *canvas, l layout) {
	title := a.reader.article.Headline.Value
	if title == "" {
		title = a.reader.article.ID
	} else if convert := conversions[a.reader.script]; convert != nil {
		title = convert(title)
	}
	right := a.reader.position() + "  " + a.readingText()
	if a.reader.raw {
		right = c.say(phrase{"raw", "原文"}) + "  " + right
	}
	if s := a.reader.script; s != asWritten {
		right = scriptNames[s].in(a.config.Language) + "  " + right
	}
	width := a.ruler.Width(right)
	c.text(l.title.row, l.title.cols-width-1, width, strong, right)
	c.text(l.title.row, 1, l.title.cols-width-3, titleStyle, title)
	c.rule(1, 0, a.cols)
	a.reader.draw(c)
}

func (a *App) drawPage(c *canvas, l layout) {
	c.text(l.title.row, 1, l.title.cols-2, titleStyle, a.page.heading(a.config.Language))
	c.rule(1, 0, a.cols)
	a.page.draw(c, rect{l.full.row + 1, 1, l.full.rows - 1, a.cols - 2})
}

// drawFooter draws the last line: what is being typed, the answer to the last
// key, or the keys that work here.
func (a *App) drawFooter(c *canvas, l layout) {
	r := l.footer
	switch {
	case a.typing != nil:
		a.drawTyping(c, r)
	case a.message.text != "":
		if a.message.fault {
			a.drawFault(c, r, a.message.text)
			return
		}
		c.text(r.row, r.col+1, r.cols-2, noticeStyle, a.message.text)
	default:
		a.drawKeys(c, r)
	}
}

// footerGap is the space between two keys of the footer.
const footerGap = "  "

// drawKeys names the keys that matter most here, as many as fit beside the one
// that names them all.
func (a *App) drawKeys(c *canvas, r rect) {
	var list []span
	left := r.cols - 2
	name := func(b binding) (key, does string, cells int) {
		key, _, _ = strings.Cut(b.Help().Key, " ")
		does = " " + b.does.in(a.config.Language) + footerGap
		return key, does, a.ruler.Width(a.ruler.Text(key + does))
	}
	for _, b := range a.keys {
		if _, _, cells := name(b); b.act == actHelp {
			left -= cells
		}
	}
	for _, b := range a.keys {
		if !b.footer || b.where&a.view() == 0 {
			continue
		}
		key, does, cells := name(b)
		if b.act != actHelp {
			if cells > left {
				continue
			}
			left -= cells
		}
		list = append(list, span{key, keyStyle}, span{does, dim})
	}
	c.spans(r.row, r.col+1, r.cols-2, list...)
}

var scriptNames = [...]phrase{
	simplified:  {"simplified", "简体"},
	traditional: {"traditional", "繁体"},
}
