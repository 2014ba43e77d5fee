package clean

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/press"
)

// head finds the headline above line from, and cuts what else stands there.
func (a *article) head(from int) {
	for i := range a.lines[:from] {
		if l := &a.lines[i]; l.label == labelText && strings.HasPrefix(l.span.Of(a.text), "·") { // a list of other articles
			l.label = labelItem
		}
	}
	first, last := a.headLines(from)
	for i := 0; i < from; i++ {
		if i < first || i >= last && a.lines[i].label != labelText {
			a.cut(i, corpus.ReasonNavigation)
		}
	}
	a.afterHead(last, from)
	for i := first; i < from; i++ {
		if a.keep[i] {
			a.headline = i
			break
		}
	}
	if a.headline < 0 {
		a.titleAsHeadline(from)
	}
	if a.headline >= 0 {
		a.trimTitle(a.headline)
	}
}

// afterHead cuts what stands between the headline's lines and the body as far as
// navigation reaches.
func (a *article) afterHead(last, from int) {
	nav := last - 1
	for i := last; i < from; i++ {
		if a.lines[i].navigates() {
			nav = i
		}
	}
	for i := last; i <= nav; i++ {
		a.cut(i, corpus.ReasonNavigation)
	}
}

// navigates reports whether a line is neither the article's nor about it.
func (l line) navigates() bool {
	switch l.label {
	case labelText, labelCredit, labelMasthead, labelDate, labelToday, labelRepeat:
		return false
	}
	return true
}

// headLines returns the lines above the body that hold headline and
// subheadlines: from a line that repeats the page's title, from what stands on
// the masthead, or from below the navigation.
func (a *article) headLines(from int) (first, last int) {
	if i := a.titled(from); i >= 0 {
		a.keep[i] = true
		return i, a.groupEnd(i+1, from)
	}
	for i := from - 1; i > 0; i-- {
		if l := a.lines[i].label; (l == labelMasthead || l == labelDate) && a.lines[i-1].label == labelText {
			first := a.groupStart(i)
			if first < i-1 && a.headsColumn(i-1) && a.lines[i-1].runes > maxColumn {
				a.cut(i-1, corpus.ReasonCredit)
			}
			return first, i
		}
	}
	if i := a.aboveLinks(from); i > 0 {
		return a.groupStart(i), i
	}
	top, nav, bars := -1, -1, true
	for i := 0; i < from; i++ {
		if !a.lines[i].navigates() {
			continue
		}
		if top < 0 {
			top = i
		}
		nav = i
		bars = bars && a.lines[i].label == labelMenu
	}
	switch {
	case nav < 0:
		a.outlets(from)
		return 0, from
	case top > 0 && top < maxHeadline && a.lines[0].label == labelText && !a.lines[0].namesOutlet() && (bars || a.said(0, from)):
		return 0, top // a headline with links for sharing, or the site's banner, below it
	case nav == from-1:
		end := nav
		for end > 0 && a.lines[end-1].label != labelText {
			end--
		}
		return a.groupStart(end), end
	}
	return nav + 1, from
}

// aboveLinks is the line behind a headline that has links and the masthead right above the
// body below it, as posts in forums have; 0 where there is none.
func (a *article) aboveLinks(from int) int {
	i := from - 1
	for i > 0 && (a.lines[i].label == labelMasthead || a.lines[i].label == labelDate) {
		i--
	}
	links := i
	for i > 0 && i > links-maxLinks && a.lines[i].label == labelMenu {
		i--
	}
	if links == from-1 || i == links || i <= 0 || a.lines[i].label != labelText || !a.said(i, from) {
		return 0
	}
	return i + 1
}

// maxLinks is how many lines of links stand between a headline and the masthead at most.
const maxLinks = 3

// The part of a headline, in pairs of characters, that the first paragraph says
// again at least, and how much of the body, in bytes, is looked at for it.
const (
	saidShare = 0.6
	saidRoom  = 600
)

// said reports whether the body, which begins at line from, says most of a line
// again: the names of sites and columns are not said there.
func (a *article) said(i, from int) bool {
	if from >= len(a.lines) || a.lines[i].runes < minTitle {
		return false
	}
	start := a.lines[from].span.Start
	body := han.Fold(strings.ToValidUTF8(a.text[start:min(start+saidRoom, len(a.text))], ""))
	pairs, again := 0, 0
	last := rune(-1)
	for _, c := range a.lines[i].key {
		if han.IsHan(c) && last >= 0 {
			pairs++
			if han.Contains(body, string([]rune{last, c})) {
				again++
			}
		}
		last = -1
		if han.IsHan(c) {
			last = c
		}
	}
	return pairs > 0 && float64(again) >= saidShare*float64(pairs)
}

// outlets takes the names of outlets above a headline for credits.
func (a *article) outlets(from int) {
	for i := 0; i+1 < from && a.lines[i].label == labelText && a.lines[i].namesOutlet(); i++ {
		a.cut(i, corpus.ReasonCredit)
	}
}

// maxOutlet is the longest name of an outlet in characters.
const maxOutlet = 16

// namesOutlet reports whether a line is the name of a newspaper, site or station.
func (l line) namesOutlet() bool {
	return l.runes <= maxOutlet && outletName(l.key) || l.runes <= 2*maxOutlet && namesColumn(l.key)
}

// outlets are the words that the name of an outlet ends in; outletEnds those that
// end a line with its name, siteEnds those that end the title of a page with that
// of its site.
var (
	outlets    = slices.Concat([]string{"网"}, press.Outlets)
	outletEnds = slices.Concat(outlets, []string{"网站", "频道", "官方微信", "公众号"})
	siteEnds   = slices.Concat(outlets, strings.Fields("新闻 频道 门户 政府 学校 中学 .com) .com .cn 资讯"))
)

// namesColumn reports whether a folded line is the address of a site, or the names of
// an outlet and of a column of it.
func namesColumn(key string) bool {
	if strings.Contains(key, "://") || strings.Contains(key, "www.") {
		return true
	}
	for _, outlet := range outlets {
		if i := han.Index(key, outlet); i > 0 && columns.Replace(key[i+len(outlet):]) == "" {
			return true
		}
	}
	return false
}

// columns takes away the words that the names of columns are made of.
var columns = strings.NewReplacer("本地", "", "要闻", "", "新闻", "", "动态", "", "时政", "", "头条", "", "资讯", "", "首页", "",
	"正文", "", "频道", "", "快讯", "", "播报", "", "公告", "", "专题", "", "专栏", "", "综合", "", "政务", "", "民生", "", "社会", "",
	"县区", "", "区县", "", "县市", "", "今日", "", "图片", "", "视频", "", "滚动", "", "国内", "", "经济", "", "党建", "", ">", "", "-", "", " ", "")

func outletName(key string) bool {
	for _, w := range outletEnds {
		if strings.HasSuffix(key, w) {
			return true
		}
	}
	return false
}

// maxHeadline is how many lines a headline with its subheadlines has at most,
// where nothing tells where it begins.
const maxHeadline = 4

func (a *article) groupStart(end int) int {
	i := end
	for i > 0 && end-i < maxHeadline && a.lines[i-1].label == labelText && !a.echoed(i-1) {
		i--
	}
	for i+1 < end && a.headsColumn(i) && (i+2 < end || !a.headsColumn(i+1)) {
		i++
	}
	return i
}

// headsColumn reports whether a line above a headline is the name of a column or
// of an outlet.
func (a *article) headsColumn(i int) bool {
	l := a.lines[i]
	return l.runes <= maxColumn || l.namesOutlet() || l.runes <= maxOutlet && strings.HasSuffix(l.key, "人民政府")
}

// maxColumn is the longest name of a column above a headline in characters.
const maxColumn = 6

func (a *article) groupEnd(i, from int) int {
	for i < from && (a.lines[i].label == labelText || a.lines[i].label == labelCredit) {
		i++
	}
	return i
}

// echoed reports whether a short line stands twice above the body, as the names
// of columns do.
func (a *article) echoed(i int) bool {
	if a.lines[i].runes > 8 {
		return false
	}
	for j := range i {
		if a.lines[j].key == a.lines[i].key {
			return true
		}
	}
	return false
}

// minTitle is how long a line is at least, in characters, to be taken for the
// headline because the page's title begins with it.
const minTitle = 4

// titled returns the last line above the body that repeats the page's title, its
// first line; -1 for none.
func (a *article) titled(from int) int {
	found := -1
	for i := 1; i < from; i++ {
		l := a.lines[i]
		if (l.label == labelText || l.label == labelMenu || l.label == labelNotice) && l.runes >= minTitle && continuesTitle(a.lines[0].key, l.key) {
			found = i
		}
	}
	for found > 0 && a.lines[found-1].key == a.lines[found].key {
		found--
	}
	return found
}

// continuesTitle reports whether a title is the headline, alone or with the
// names of column and site behind it.
func continuesTitle(title, headline string) bool {
	if headline == "" || !strings.HasPrefix(title, headline) {
		return false
	}
	rest := strings.TrimLeft(title[len(headline):], " ")
	return rest == "" || strings.ContainsAny(rest[:1], "-_|<(") || strings.HasPrefix(rest, "—")
}

// titleAsHeadline keeps the page's title where no other headline stands above
// the body.
func (a *article) titleAsHeadline(from int) {
	if from == 0 || a.lines[0].label != labelText || a.lines[0].runes < 6 {
		return
	}
	a.keep[0] = true
	a.headline = 0
}

// videoMarks stand before the headline of a page with a film or pictures.
var videoMarks = [...]string{"[视频]", "[图文]", "[组图]", "[图片]", "[音频]", "[图]", "[文字]", "【视频】", "【图文】", "【组图】"}

// trimTitle cuts a media mark before a headline and the name of the site behind
// it.
func (a *article) trimTitle(i int) {
	span := a.lines[i].span
	folded := han.FoldWithOffsets(span.Of(a.text))
	for _, m := range videoMarks {
		if strings.HasPrefix(folded.Text, m) {
			mark := folded.Original(corpus.Span{Start: 0, End: len(m)})
			a.extra = append(a.extra, change{corpus.Span{Start: span.Start, End: span.Start + mark.End}, "", corpus.ReasonNavigation})
			break
		}
	}
	if i != 0 {
		return
	}
	if at := siteSuffix(folded.Text); at > 0 {
		at = folded.Original(corpus.Span{Start: at, End: at}).Start
		a.extra = append(a.extra, change{corpus.Span{Start: span.Start + at, End: span.End}, "", corpus.ReasonNavigation})
	}
}

// siteSuffix is the offset of the names of column and site in a folded title; 0
// where there are none.
func siteSuffix(title string) int {
	for _, sep := range [...]string{"--", "_", " - ", "-", "|"} {
		i := han.Index(title, sep)
		if i <= 0 {
			continue
		}
		if j := han.LastIndex(title, sep); sep == "-" || sep == "|" {
			i = j
		}
		for _, w := range siteEnds {
			if strings.HasSuffix(title, w) {
				return i
			}
		}
	}
	return 0
}
