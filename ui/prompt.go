package ui

import (
	"example.org/meetbrowse/ui/screen"
)

// prompts stand before what is typed.
var prompts = [...]phrase{
	toFilter:  {"/", "/"},
	toFind:    {"/", "/"},
	toConcord: {"text:", "文字："},
	toNote:    {"note:", "批注："},
	toSave:    {"file:", "文件："},
	toReplace: {"file:", "文件："},
}

// drawTyping draws the line being typed above the footer, with the terminal's
// own cursor in it, where input methods open their windows; what is wrong with
// it stands below.
func (a *App) drawTyping(c *canvas, r rect) {
	row := r.row - 1
	if a.typing.fault != nil {
		row = a.drawFault(c, r, a.faultText(a.typing.fault)) - 1
	}
	prompt := " " + c.say(prompts[a.typing.purpose]) + " "
	width := a.ruler.Width(prompt)
	c.text(row, r.col, width, promptStyle, prompt)
	room := r.cols - width - 1
	text := a.ruler.Text(a.typing.text[:a.typing.cursor])
	before := a.ruler.Width(text)
	shown := a.ruler.Text(a.typing.text)
	if before >= room {
		// The end of a long text matters: it is where one types.
		shown = a.ruler.CutLeft(text, room-1)
		before = a.ruler.Width(shown)
	}
	c.frame.Put(row, r.col+width, room, screen.Run{Text: a.ruler.Cut(shown, room), Style: a.config.Theme.Input})
	c.frame.Cursor(row, r.col+width+before)
	switch {
	case a.typing.fault != nil:
	case len(a.typing.offers.list) > 0:
		list := a.typing.offers.spans()
		if a.typing.trial.of != nil {
			list = append([]span{{c.say(phrase{"not found; Tab a field:  ", "没有；Tab 选字段："}), dim}}, list...)
		}
		c.spans(r.row, r.col+1, r.cols-2, list...)
	default:
		c.hints(r.row, r.col+1, r.cols-2, a.hints())
	}
}

// faultRows is how many rows an explanation of what is wrong takes at most.
const faultRows = 4

// drawFault explains what is wrong, on as many rows as that takes, of which the
// footer is the last; it returns the first one.
func (a *App) drawFault(c *canvas, r rect, text string) (row int) {
	text = a.ruler.Text(text)
	lines := a.ruler.Wrap(text, max(r.cols-2, 1))
	lines = lines[:min(len(lines), faultRows, r.row)]
	row = r.row - max(len(lines), 1) + 1
	for i, line := range lines {
		c.text(row+i, r.col, 1, plain, "")
		c.text(row+i, r.col+1, r.cols-2, errorStyle, line.Of(text))
	}
	return row
}

// hints say what may be typed and which keys end it. The first ones matter most.
func (a *App) hints() []string {
	say := func(list ...phrase) []string {
		out := make([]string, len(list))
		for i, p := range list {
			out[i] = p.in(a.config.Language)
		}
		return out
	}
	switch line := a.typing; line.purpose {
	case toSave:
		if a.concordance != nil {
			return say(phrase{"name.csv or name.tsv", "名称.csv 或 .tsv"}, phrase{"Enter write these occurrences", "Enter 写入这些索引行"}, phrase{"Esc leave", "Esc 放弃"})
		}
		return say(phrase{"name.jsonl .csv .tsv .people.csv …", "名称.jsonl .csv .tsv .people.csv ……"}, phrase{"Enter write these articles", "Enter 写入这些文章"}, phrase{"Esc leave", "Esc 放弃"})
	case toReplace:
		return say(phrase{"the file exists: write over it?", "文件已存在，是否覆盖？"}, phrase{"y write over it", "y 覆盖"}, phrase{"n another name", "n 换个名称"})
	case toNote:
		return append([]string{a.noteTargets()}, say(phrase{"Enter keep", "Enter 保存"}, phrase{"Esc leave", "Esc 放弃"})...)
	case toFilter:
		return say(phrase{"words, pinyin, place: date: …", "词语、拼音、地点: 时间: ……"},
			phrase{"Tab complete", "Tab 补全"}, phrase{"Enter keep", "Enter 保留"}, phrase{"Esc clear, leave", "Esc 清除，再按离开"})
	}
	return say(phrase{"Enter find", "Enter 查找"}, phrase{"Esc leave", "Esc 放弃"})
}

// noteTargets says what a note is for, and what becomes of the notes there are.
func (a *App) noteTargets() string {
	n := len(a.typing.keys)
	switch {
	case a.reader == nil && len(a.articles.selected) > 0 && n == 1:
		return a.sayf(phrase{"note on the selected article", "所选文章的批注"})
	case n == 1:
		return a.sayf(phrase{"note on this article", "本文批注"})
	case a.typing.differ:
		return a.sayf(phrase{"one note on %d selected articles, in place of their different ones", "所选 %d 篇的共同批注，取代各篇不同的批注"}, n)
	}
	return a.sayf(phrase{"one note on %d selected articles", "所选 %d 篇的共同批注"}, n)
}

// hintGap is the space between two hints.
const hintGap = "   "

// hints draws as many hints as fit as a whole, of those that do not the first
// ones.
func (c *canvas) hints(row, col, cells int, list []string) {
	text := ""
	for _, hint := range list {
		if text != "" {
			hint = hintGap + hint
		}
		if c.ruler.Width(c.ruler.Text(text+hint)) <= cells || text == "" {
			text += hint
		}
	}
	c.text(row, col, cells, dim, text)
}
