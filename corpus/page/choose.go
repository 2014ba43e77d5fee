package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

const (
	// mainShare is the part of a page's sentences that its main block must
	// hold. Side columns and comments rarely have a fifth of them; an article
	// that is set in several blocks has less in each.
	mainShare = 0.8
	// hintShare is the same for a block with an editor's name, which may hold a
	// short article among long notices.
	hintShare = 0.3
)

// choose marks the lines that belong to the article. title is the page's own,
// empty where it has none.
func (d *document) choose(title string) {
	d.weigh()
	main := d.mainBlock()
	if main <= 0 {
		d.keepAll(bare(title))
	} else {
		d.keepMain(main, bare(title))
	}
	d.dropMenus()
}

func bare(s string) string { return string(appendBare(nil, s)) }

// containers are the elements that can hold a whole article.
var containers = map[atom.Atom]bool{
	atom.Html: true, atom.Body: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Center: true,
	atom.Table: true, atom.Tbody: true, atom.Tr: true, atom.Td: true, atom.Form: true, atom.Span: true, atom.Font: true,
	atom.Dl: true, atom.Dd: true, atom.Ul: true, atom.Li: true, atom.Blockquote: true, 0: true,
}

// mainBlock returns the element that holds the article, 0 where none stands out.
func (d *document) mainBlock() int {
	total := d.nodes[0].score
	if total == 0 {
		return 0
	}
	hinted := 0
	for i := 1; i < len(d.nodes); i++ {
		n := &d.nodes[i]
		if n.hint != hintEditor || n.drop || float64(n.score) < hintShare*float64(total) {
			continue
		}
		// Of boxes in boxes with the same text, the inner one has less around it.
		if n.score >= d.nodes[hinted].score || hinted == 0 {
			hinted = i
		}
	}
	if hinted > 0 {
		return hinted
	}
	// Elements come before those inside them, so the last that holds enough is
	// the smallest.
	best := 0
	for i := 1; i < len(d.nodes); i++ {
		n := &d.nodes[i]
		if containers[n.tag] && float64(n.score) >= mainShare*float64(total) {
			best = i
		}
	}
	best = d.widen(best)
	if isFrame(d.nodes[best].tag) {
		return 0
	}
	return best
}

// widen goes from an element to the ones around it as long as they add little:
// a first line, a signature, a subtitle that stands outside the box of the
// long paragraphs. They end where menus begin.
func (d *document) widen(n int) int {
	const share = 4 // at most a quarter of the text may be new
	for {
		parent := d.nodes[n].parent
		if parent <= 0 || isFrame(d.nodes[parent].tag) {
			return n
		}
		in, out := &d.nodes[n], &d.nodes[parent]
		if share*(out.plain-in.plain) > out.plain || out.menus > in.menus {
			return n
		}
		n = int(parent)
	}
}

// keepAll keeps every line outside elements named for something else, and the
// page's title where no line could be the headline.
func (d *document) keepAll(title string) {
	const among = 40 // lines that may stand before the headline
	for i := range d.lines {
		d.lines[i].keep = !(d.lines[i].aside && d.named)
	}
	if d.nodes[0].score > 0 && d.headline(0, len(d.lines)-1, among, title) < 0 {
		d.keepTitle()
	}
}

// keepMain keeps the main block, the headline before it with what stands
// between, and credits behind it.
func (d *document) keepMain(main int, title string) {
	first, last := len(d.lines), -1
	for i := range d.lines {
		at := d.tokens[d.lines[i].from].start
		if l := &d.lines[i]; d.inside(l.node, int32(main)) {
			l.keep = true
			first, last = min(first, i), i
		} else if at >= d.nodes[main].end {
			break
		}
	}
	if last < 0 {
		d.keepAll(title)
		return
	}
	const among = 6 // lines of the main block among which its headline may be
	head := d.headline(first, last, among, title)
	for i := max(head, 0); i < first; i++ {
		l := &d.lines[i]
		l.keep = i == head || !l.menu() && !l.aside
	}
	if head < 0 {
		d.keepTitle()
	}
	d.keepCredits(last + 1)
}

func (d *document) inside(n, outer int32) bool {
	for ; n >= outer; n = d.nodes[n].parent {
		if n == outer {
			return true
		}
	}
	return false
}

// headline finds the line of the headline before line first, or returns first
// where it is among the first lines of the article's own, up to line last, or -1 where there is none. A
// line that equals the title is it; then one that is the better part of the
// title; then the last one set as a heading.
func (d *document) headline(first, last, among int, title string) int {
	const (
		minTitle  = 4  // characters; shorter ones are names of sections
		maxBefore = 40 // lines between a headline and the article
		maxChars  = 90 // of a headline; character references count as written
	)
	long := func(s string) bool { return len([]rune(s)) >= minTitle }
	same := func(s string) bool { return long(s) && s == title }
	part := func(s string) bool {
		return long(s) && (strings.Contains(title, s) && 2*len(s) > len(title) || title != "" && strings.Contains(s, title) && 2*len(title) > len(s))
	}
	for _, fits := range []func(string) bool{same, part} {
		for i := first; title != "" && i <= last && i < first+among; i++ {
			if l := &d.lines[i]; l.chars <= maxChars && fits(d.text(l)) {
				return first
			}
		}
		for i := first - 1; title != "" && i >= 0 && i >= first-maxBefore; i-- {
			if l := &d.lines[i]; l.chars <= maxChars && !l.menu() && fits(d.text(l)) {
				return i
			}
		}
	}
	for i := first; i <= last && i < first+among; i++ {
		if d.lines[i].heading {
			return first
		}
	}
	for i := first - 1; i >= 0 && i >= first-maxBefore; i-- {
		if l := &d.lines[i]; l.heading && !l.menu() && long(d.text(l)) {
			return i
		}
	}
	return -1
}

// keepTitle keeps the title element, without the site's name, as headline of an
// article that has none on the page.
func (d *document) keepTitle() {
	if len(d.title) == 0 || len(d.lines) > 0 && d.lines[0].from < d.title[0] {
		return
	}
	i := d.title[0]
	t := &d.tokens[i]
	t.drop = false
	if at := siteMark(d.source[t.start:t.end]); at > 0 {
		t.end = t.start + at
	}
	if isSite(bare(d.source[t.start:t.end])) {
		t.drop = true
		return
	}
	l := line{from: i, to: i + 1, node: t.node, keep: true}
	d.lines = append([]line{l}, d.lines...)
}

// isSite reports whether a title names a site, not an article.
func isSite(title string) bool {
	for _, end := range []string{"网", "網", "网站", "網站", "首页", "首頁", "门户", "門戶", "人民政府", "日报", "日報"} {
		if strings.HasSuffix(title, end) {
			return true
		}
	}
	return title == ""
}

// credits begin the lines that name who made an article; they may stand under
// its block. Traditional forms follow simplified ones.
var credits = []string{
	"来源", "來源", "稿源", "作者", "编辑", "編輯", "责任编辑", "責任編輯", "责编", "責編", "记者", "記者", "通讯员", "通訊員", "供稿", "撰稿",
	"摄影", "攝影", "图片", "图文", "审核", "審核", "审签", "校对", "校對", "初审", "复审", "终审", "一审", "二审", "三审", "一校", "编审", "监制", "監製",
	"值班", "签发", "文字", "图/", "文/",
}

// keepCredits keeps lines of credits right behind the main block.
func (d *document) keepCredits(from int) {
	const (
		among    = 8   // lines behind the block
		maxChars = 120 // of a line of credits
	)
	for i := from; i < len(d.lines) && i < from+among; i++ {
		l := &d.lines[i]
		if l.chars > maxChars || l.menu() || l.aside {
			continue
		}
		text := strings.TrimLeft(d.text(l), "（([【")
		for _, c := range credits {
			if strings.HasPrefix(text, c) {
				l.keep = true
			}
		}
	}
}

// dropMenus takes lists of links out of what is kept.
func (d *document) dropMenus() {
	const run = 3 // lines; fewer may be a linked headline or document
	start := 0
	for i := 0; i <= len(d.lines); i++ {
		if i < len(d.lines) && d.lines[i].menu() {
			continue
		}
		if i-start >= run {
			for k := start; k < i; k++ {
				d.lines[k].keep = false
			}
		}
		start = i + 1
	}
}
