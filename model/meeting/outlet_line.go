package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/press"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/place"
)

// accounts are what the names of accounts end in that counties and towns publish
// under, beside those of outlets.
var accounts = endingsOf(strings.Fields(`零距离 之声 之窗 视界 视窗 视点 微视 播报 传真 云媒 云报 号外 头条 大小事 那些事 新鲜事 身边事 百事通 早知道 融视 微讯 快讯 手机报 党建网 政府网 新闻`)...)

// editions stand behind the name of a paper whose pages a site shows.
var editions = strings.Fields("数字报 电子报 数字版 电子版 多媒体版")

// accountWords is the least and the most characters of an account's name.
const (
	minAccount = 4
	maxAccount = 12
)

// isAccount reports whether a word that stands alone beside a date is the name of
// an outlet or of an account: 云川零距离, 平安云川.
func isAccount(w string) bool {
	n := runes(w)
	if n < minAccount || n > maxAccount || !hanOnly(w) || isNobody(w) || creditLabels.at(w) != nil {
		return false
	}
	if isOutletName(w) || pageOwners.of(w) > 0 || accounts.of(w) > 0 && accounts.of(w) < len(w) {
		return true
	}
	rest := w[hasAnyPrefix(w, appeals...):]
	found := place.Chain(rest, nil)
	whole := len(found) > 0 && found[len(found)-1].Span.End == len(rest)
	if whole && len(rest) == len(w) { // 甲省云川
		first := found[0].Divisions[0]
		return len(found) == 2 && !found[1].Full && first.Level == model.Province && liesIn(found[1], found[0])
	}
	return whole
}

// besideDate finds the account in a line that has nothing else but a date and a
// time of day, before it or behind it: 2023-03-05 20:11 云川零距离, 云川新闻 03-05 20:11.
func besideDate(t string) (corpus.Span, bool) {
	trimmed := strings.Trim(t, blanks)
	if d, ok := publication(t, 0); ok && len(d.value) > len(isoLayout) {
		at := len(t) - len(strings.TrimLeft(t[d.End:], blanks))
		word := strings.TrimRight(t[at:], blanks)
		return corpus.Span{Start: at, End: at + len(word)}, at > d.End && isAccount(word)
	}
	word, rest, _ := strings.Cut(trimmed, " ")
	if i := strings.IndexAny(word, "\u3000\u00a0"); i >= 0 {
		word, rest = word[:i], trimmed[i:]
	}
	at := han.Index(t, word)
	return corpus.Span{Start: at, End: at + len(word)}, isMoment(rest) && isAccount(word)
}

// blanks are the blanks that part the words of a line.
const blanks = " \t\u3000\u00a0"

// isMoment reports whether a text is a day and a time of day: 03-05 20:11.
func isMoment(s string) bool {
	return strings.Contains(s, ":") && strings.ContainsAny(s, "-/.月") && strings.Trim(s, blanks+"0123456789-/.:年月日") == ""
}

// outletBesideDate finds the account in the lines under the headline.
func (p *parser) outletBesideDate() bool {
	for i := p.headline + 1; i < len(p.lines) && i <= p.headline+2; i++ {
		l := p.lines[i].Span
		if longerThan(p.of(l), maxAccountLine) {
			continue
		}
		if s, ok := besideDate(p.of(l)); ok {
			p.out.Outlet = p.value(corpus.Span{Start: l.Start + s.Start, End: l.Start + s.End})
			return true
		}
	}
	return false
}

// maxAccountLine is how many characters a date, a time and a name have.
const maxAccountLine = 36

// imprintOf finds the paper in the imprint of one of its pages, which numbers the
// page or names the day of the week: 2023年3月5日 星期日 第2版:要闻 云川晚报.
func imprintOf(t string) (corpus.Span, bool) {
	if !numbersPage(t) && !(han.Contains(t, "星期") && dateIn(t) >= 0) || greets(t) {
		return corpus.Span{}, false
	}
	for at := 0; at < len(t); {
		r, n := firstRune(t[at:])
		if !han.IsHan(r) {
			at += n
			continue
		}
		end := at
		for end < len(t) {
			r, n := firstRune(t[end:])
			if !han.IsHan(r) {
				break
			}
			end += n
		}
		word := t[at:end]
		word = word[:len(word)-hasAnySuffix(word, editions...)]
		word = word[:len(word)-hasAnySuffix(word, "特约评论员", "评论员", "编辑部")]
		if (isOutletName(word) || runes(word) == shortPaper && isPaperName(word)) && !strings.HasSuffix(word, "发布") {
			return corpus.Span{Start: at, End: at + len(word)}, true
		}
		at = end
	}
	return corpus.Span{}, false
}

// shortPaper is how many characters the shortest names of papers have: 云川报.
const shortPaper = 3

// imprintOfCredit finds the paper in the imprint of its page that cleaning took for
// a credit.
func imprintOfCredit(c *credit) (corpus.Span, bool) { return imprintOf(c.text) }

// numbersPage reports whether a line numbers a page of a newspaper: 第A01版.
func numbersPage(t string) bool {
	for part := range strings.SplitSeq(t, "版") {
		if i := han.LastIndex(part, "第"); i >= 0 && len(part) < len(t) && runes(part[i:]) <= maxPageNumber && strings.ContainsAny(part[i:], "0123456789一二三四五六七八九十") {
			return true
		}
		if len(part) < len(t) && endsInPage(part) {
			return true
		}
	}
	return false
}

// endsInPage reports whether a text ends in a number of one or two figures, with a
// letter before it or not, behind a blank or a bracket: 云川报 03.
func endsInPage(t string) bool {
	t = strings.TrimRight(t, blanks)
	n := len(t)
	for n > 0 && t[n-1] >= '0' && t[n-1] <= '9' {
		n--
	}
	if size := len(t) - n; size == 0 || size > 2 {
		return false
	}
	if n > 0 && t[n-1] >= 'A' && t[n-1] <= 'Z' {
		n--
	}
	r, _ := lastRune(t[:n])
	return n > 0 && (r == '(' || strings.ContainsRune(blanks, r))
}

// maxPageNumber is how many characters the number of a newspaper's page has at most,
// with the first: 第A01.
const maxPageNumber = 5

// contacts are what a site's own contacts follow its name with.
var contacts = []string{"投稿", "新闻热线", "值班电话", "编辑部", "通联", "报料", "爆料"}

// contactOf finds the site or paper that a line gives the contacts of: 云川网 投稿邮箱.
func contactOf(t string) (corpus.Span, bool) {
	i := strings.IndexAny(t, " \u3000|:")
	if i <= 0 || hasAnyPrefix(strings.TrimLeft(t[i:], blanks+"|:"), contacts...) == 0 {
		return corpus.Span{}, false
	}
	word := t[:i]
	n := runes(word)
	ok := hanOnly(word) && !isNobody(word) && n >= 3 && n <= maxAccount && hasAnySuffix(word, append([]string{"网", "报"}, press.Outlets...)...) > 0 &&
		hasAnyPrefix(word, "官方", "互联", "登录", "欢迎", "关注", "请") == 0
	return corpus.Span{End: i}, ok
}

// headLines are the lines at the head of the page that cleaning took out as its own.
func (p *parser) headLines(each func(c *credit) bool) {
	for i := range p.article.Edits {
		e := &p.article.Edits[i]
		if e.Span.Start > mastheadBytes {
			return
		}
		if e.Reason != corpus.ReasonNavigation && e.Reason != corpus.ReasonNotice || len(e.Original) > maxMasthead {
			continue
		}
		for line := range strings.SplitSeq(clean.Plain(e.Original), "\n") {
			if line = strings.TrimSpace(line); line != "" {
				if c := p.takenOut(e, line); !each(&c) {
					return
				}
			}
		}
	}
}

// outletInImprint takes the paper that the imprint of its page names at the head or
// the foot, or the site whose contacts stand at the foot.
func (p *parser) outletInImprint() bool {
	var found model.Text
	take := func(finders ...func(string) (corpus.Span, bool)) func(*credit) bool {
		return func(c *credit) bool {
			for _, find := range finders {
				if s, ok := find(c.text); ok {
					found = c.evidence(s)
					return false
				}
			}
			return true
		}
	}
	p.headLines(take(imprintOf))
	if !found.Known() {
		p.footLines(take(imprintOf, contactOf))
	}
	if found.Known() {
		p.out.Outlet = found
	}
	return found.Known()
}

// publishedInImprint reads the date of the imprint of a newspaper's page.
func (p *parser) publishedInImprint() {
	take := func(c *credit) bool {
		at := dateIn(c.text)
		if _, ok := imprintOf(c.text); !ok || at < 0 {
			return true
		}
		d, _ := publication(c.text, at)
		p.out.Published, p.year.published = c.evidenceAs(d.value, d.Span), d.day
		return false
	}
	if p.headLines(take); !p.out.Published.Known() {
		p.footLines(take)
	}
}

// outletBeforeReporter takes the paper that the reporters' own line names before
// them: 云川晨报 记者王五/北山专访.
func (p *parser) outletBeforeReporter() bool {
	for i := range p.credits {
		c := &p.credits[i]
		if s, ok := reportersOutlet(c.text); ok {
			p.out.Outlet = c.evidence(s)
			return true
		}
	}
	return false
}

// reportersOutlet finds the outlet that a line of reporters, not of photographers,
// begins with. One in brackets may be another paper's.
func reportersOutlet(t string) (corpus.Span, bool) {
	if s, ok := outletBehindReporter(t); ok {
		return s, true
	}
	at := len(t) - len(strings.TrimLeft(t, "[〔【 \u3000"))
	i := han.Index(t, "记者")
	if i <= at || t[at] == '(' || longerThan(t, maxCreditLine) || han.Contains(t, "摄") || han.Contains(t, "图") {
		return corpus.Span{}, false
	}
	word := strings.TrimRight(t[at:i], blanks+"/")
	for _, staff := range []string{"全媒体", "融媒体", "首席", "见习", "特派", "驻站"} {
		word = strings.TrimSuffix(word, staff)
	}
	return corpus.Span{Start: at, End: at + len(word)}, isOutletName(word) && !isNobody(word)
}

// outletBehindReporter finds the outlet that stands between the label of a reporter and
// the name: (记者 云川日报 王五).
func outletBehindReporter(t string) (corpus.Span, bool) {
	rest, ok := strings.CutPrefix(strings.TrimLeft(t, "([〔 \u3000"), "记者 ")
	if !ok {
		return corpus.Span{}, false
	}
	word, names, _ := strings.Cut(rest, " ")
	at := len(t) - len(rest)
	return corpus.Span{Start: at, End: at + len(word)}, isOutletName(word) && !isNobody(word) && strings.ContainsFunc(names, han.IsHan)
}

// accountOfOriginal finds the account that a messenger names last behind 原创.
func accountOfOriginal(c *credit) (corpus.Span, bool) {
	names, ok := strings.CutPrefix(c.text, "原创 ")
	if !ok {
		return corpus.Span{}, false
	}
	word := names[strings.LastIndexAny(names, blanks)+1:]
	return corpus.Span{Start: len(c.text) - len(word), End: len(c.text)}, isOutletName(word)
}
