package clean

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// article says of each line of a page whether it stays.
type article struct {
	text  string
	lines []line
	keep  []bool
	why   []corpus.Reason // of a line that goes
	// headline is the line of the headline, -1 where none was found.
	headline int
	extra    []change // cuts within lines that stay
	// full is the least width of a full line of the text, which begins with line from; 0
	// where it was not broken at one width.
	from, full int
}

// cutLines finds the article among a text's lines and returns the changes that
// leave nothing else, laid out one paragraph a line.
func cutLines(text string, w *workspace) []change {
	w.lines = w.readLines(w.lines[:0], text)
	n := len(w.lines)
	w.keep = slices.Grow(w.keep[:0], n)[:n]
	w.why = slices.Grow(w.why[:0], n)[:n]
	a := &article{text: text, lines: w.lines, keep: w.keep, why: w.why, headline: -1, extra: w.extra[:0]}
	a.forms()
	a.parts()
	for i, l := range a.lines {
		a.keep[i] = l.label == labelText
		a.why[i] = reasonOf(l.label)
	}
	if len(a.lines) > 0 {
		a.today()
		b := a.body()
		a.head(b.from)
		for i := b.from; i < b.to; i++ {
			l := a.lines[i].label
			a.keep[i] = a.keep[i] || l == labelDate || l == labelHost && i < b.last
		}
		for i := b.to; i < len(a.lines); i++ {
			why := corpus.ReasonNavigation
			if i < b.to+maxBehind && a.lines[i].signs() {
				why = corpus.ReasonCredit
			}
			a.cut(i, why)
		}
		a.repeats(b.from)
		a.inline(b.from)
		a.wrapped(b.from)
	}
	w.extra = a.extra
	w.cuts = a.layout(w.cuts[:0], w.wide)
	return w.cuts
}

// parts keeps the headings of an article in two parts, 上篇:… and 下篇:…, which running
// text follows; where they lead to other articles none does.
func (a *article) parts() {
	for i := range a.lines {
		l := &a.lines[i]
		if l.label == labelEnd && (strings.HasPrefix(l.key, "上篇") || strings.HasPrefix(l.key, "下篇")) && i+1 < len(a.lines) && a.lines[i+1].running() {
			l.label = labelText
		}
	}
}

// today takes the date of the visit for navigation where the page says when the
// article appeared.
func (a *article) today() {
	dated := slices.ContainsFunc(a.lines, func(l line) bool { return l.label == labelMasthead || l.label == labelDate })
	for i, l := range a.lines {
		if l.label == labelToday && dated {
			a.lines[i].label = labelMenu
			a.why[i] = corpus.ReasonNavigation
		}
	}
}

func reasonOf(l label) corpus.Reason {
	switch l {
	case labelNotice, labelHost:
		return corpus.ReasonNotice
	case labelRepeat:
		return corpus.ReasonRepeat
	case labelSpam:
		return corpus.ReasonSpam
	case labelCredit, labelMasthead, labelDate, labelToday:
		return corpus.ReasonCredit
	}
	return corpus.ReasonNavigation
}

func (a *article) cut(i int, why corpus.Reason) {
	if a.keep[i] {
		a.keep[i] = false
		a.why[i] = why
	}
}

// body is the part of a page that holds an article's running text: from its first
// line to the one behind its last. Running text ends with line last; what follows
// up to line to may be a table, a list or a signature.
type body struct{ from, last, to int }

// body finds the running text. Without any the article is what stands between
// masthead and end.
func (a *article) body() body {
	start := a.bodyStart()
	total, first := 0, -1
	for i, l := range a.lines[start:] {
		if l.running() {
			total += l.runes
			if first < 0 {
				first = start + i
			}
		}
	}
	if first < 0 {
		return a.withoutProse(start)
	}
	if start > 0 && a.headedAbove(start, first) {
		first = start
	}
	for first > start && a.lines[first-1].salutes() {
		first--
	}
	seen, last := 0, first
	for i := first; i < len(a.lines); i++ {
		l := a.lines[i]
		if l.running() {
			seen += l.runes
			last = i
		}
		if (l.label == labelEnd || l.label == labelAbstract) && 2*seen >= total || i > first && l.posts() {
			break
		}
	}
	return body{first, last, a.bodyEnd(last)}
}

// maxAbove is how much running text stands above the label over the body at most, as
// a part of that below it: an abstract is shorter than what it is made of.
const maxAbove = 0.5

// bodyStart is the line below the last label over the body. What looks like one with
// much running text above it is the heading of a section, whose text must not be lost.
func (a *article) bodyStart() int {
	start, above, sinceLabel := 0, 0, 0
	for i, l := range a.lines {
		switch {
		case l.running() && (i == 0 || a.lines[i-1].label != labelAbstract): // below 视频简介 it is the abstract
			sinceLabel += l.runes
		case l.label == labelBody:
			start, above, sinceLabel = i+1, above+sinceLabel, 0
		}
	}
	if start > 0 && float64(above) > maxAbove*float64(sinceLabel) {
		for i := range a.lines[:start] {
			if a.lines[i].label == labelBody {
				a.lines[i].label = labelText
				a.keep[i] = true
			}
		}
		return 0
	}
	return start
}

// headedAbove reports whether the headline stands above the label over the body at
// line start, and not between it and the running text.
func (a *article) headedAbove(start, first int) bool {
	for _, l := range a.lines[start:first] {
		if l.label == labelMasthead || l.label == labelDate {
			return false
		}
	}
	for _, l := range a.lines[:start] {
		if l.label == labelText && l.runes > maxColumn && !l.namesOutlet() {
			return true
		}
	}
	return false
}

// maxBehind is how many lines behind the running text a line that signs it stands at most,
// where the numbers of the pages are between.
const maxBehind = 3

// signs reports whether a line is in brackets and names who made the article.
func (l line) signs() bool {
	inner, ok := strings.CutPrefix(l.key, "(")
	inner, closed := strings.CutSuffix(inner, ")")
	return ok && closed && isCreditText(inner)
}

// running reports whether a line is running text of the article.
func (l line) running() bool { return l.prose && l.label == labelText }

// salutes reports whether a line is what a speech begins with: 各位代表、同志们:.
func (l line) salutes() bool {
	return l.label == labelText && (strings.HasSuffix(l.key, "同志们") || strings.HasSuffix(l.key, "朋友们") || strings.HasSuffix(l.key, "同学们"))
}

// maxPoster is the longest name of who posts in a forum, in bytes.
const maxPoster = 45

// posts reports whether a line says who posted what follows in a forum, and when, as it
// stands over each comment: 青禾老人 发表于 2023-2-3 11:40.
func (l line) posts() bool {
	name, when, ok := strings.Cut(l.key, " 发表于 ")
	return ok && l.label != labelText && len(name) <= maxPoster && dateLength(when) > 0
}

// bodyEnd is the line behind what may follow the running text: to the first line
// of another kind, or to the editors.
func (a *article) bodyEnd(last int) int {
	for i := last + 1; i < len(a.lines); i++ {
		if a.lines[i].posts() {
			return i
		}
		switch a.lines[i].label {
		case labelText, labelDate, labelMasthead:
		case labelCredit:
			if han.Contains(a.lines[i].key, "编辑") || han.Contains(a.lines[i].key, "责编") || han.Contains(a.lines[i].key, "审") {
				return i
			}
		default:
			return i
		}
	}
	return len(a.lines)
}

func (a *article) withoutProse(start int) body {
	for i, l := range a.lines {
		if i >= start && (l.label == labelMasthead || l.label == labelCrumb) {
			start = i + 1
		}
	}
	to := start
	for to < len(a.lines) && a.lines[to].label != labelEnd && a.lines[to].label != labelNotice {
		to++
	}
	return body{start, to, to}
}

// minRepeat is how long a paragraph is at least, in characters, to be cut where it
// stands a second time right behind itself.
const minRepeat = 15

// repeats cuts the headline where it comes again above or at the start of the
// body, and paragraphs that stand twice in a row.
func (a *article) repeats(from int) {
	previous := -1
	for i, l := range a.lines {
		if !a.keep[i] {
			if a.headline >= 0 && i < from && a.why[i] == corpus.ReasonNavigation && l.label == labelText && l.key != "" && sameTitle(l.key, a.lines[a.headline].key) {
				a.why[i] = corpus.ReasonRepeat
			}
			continue
		}
		if a.headline >= 0 && i > a.headline && i <= from+1 && l.key != "" && l.key == a.lines[a.headline].key {
			a.cut(i, corpus.ReasonRepeat)
			continue
		}
		if previous >= 0 && l.runes >= minRepeat && l.span.Of(a.text) == a.lines[previous].span.Of(a.text) {
			a.cut(i, corpus.ReasonRepeat)
			continue
		}
		previous = i
	}
}

func sameTitle(title, headline string) bool {
	return continuesTitle(title, headline) || continuesTitle(headline, title)
}

// inline cuts what does not belong within the lines that stay: the masthead
// before the first paragraph, credits, advertising behind the last sentence.
func (a *article) inline(from int) {
	last, items := -1, 0
	for i, l := range a.lines {
		if !a.keep[i] {
			continue
		}
		if l.prose {
			last = i
		}
		if opensItem(l.span.Of(a.text)) {
			items++
		}
	}
	for i, l := range a.lines {
		if a.keep[i] && l.kept > 0 {
			a.extra = append(a.extra, change{corpus.Span{Start: l.span.Start + l.kept, End: l.span.End}, "", corpus.ReasonNavigation})
			continue
		}
		if !a.keep[i] || i == a.headline {
			continue
		}
		span := l.span
		if l.prose && i <= from+1 {
			if s, ok := inlineMasthead(a.text, span); ok {
				a.extra = append(a.extra, change{s, "", corpus.ReasonCredit})
				span.Start = s.End
			}
		}
		if l.prose {
			if s, ok := trailingSpam(a.text, span); ok {
				a.extra = append(a.extra, change{s, "", corpus.ReasonSpam})
				span.End = s.Start
			}
		}
		if i == last {
			if s, ok := a.trailingNotice(span); ok {
				a.extra = append(a.extra, change{s, "", corpus.ReasonNotice})
				span.End = s.Start
			}
			if s, ok := trailingCredit(a.text, span); ok {
				a.extra = append(a.extra, change{s, "", corpus.ReasonCredit})
				span.End = s.Start
			}
		}
		for _, s := range inlineCredits(a.text, trim(a.text, span), signatures(i == last, l.prose && items >= minItems)) {
			a.extra = append(a.extra, change{s, "", corpus.ReasonCredit})
		}
	}
}

// minItems is how many paragraphs of a page of short news are marked as items.
const minItems = 2

// opensItem reports whether a line begins as the items of a page of short news do.
func opensItem(s string) bool {
	return Bullet(s) > 0 || strings.HasPrefix(s, "【") || strings.HasPrefix(s, "本报讯") || strings.HasPrefix(s, "本報訊")
}

// Bullet is the length in bytes of the mark that a text begins with as the items of a
// page of short news do; 0 where there is none.
func Bullet(s string) int {
	if s == "" || s[0] != 0xe2 { // the first byte of all of them
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '●', '■', '◆', '★', '☆', '○', '◎', '▲', '△', '▶', '►', '※', '◇', '□', '▼', '▽', '➤', '⊙':
		return n
	}
	return 0
}

// trailingSpam finds advertising behind the last sentence of a paragraph.
func trailingSpam(text string, span corpus.Span) (corpus.Span, bool) {
	s := span.Of(text)
	at := han.LastIndex(s, "。")
	if at < 0 || at+len("。") == len(s) || len(s)-at > maxDoubted {
		return span, false
	}
	at += len("。")
	tail := s[at:]
	runes := utf8.RuneCountInString(tail)
	if !isSpam(allWords().read(tail, runes), runes, false) {
		return span, false
	}
	return corpus.Span{Start: span.Start + at, End: span.End}, true
}

// trailingCredit finds the labels of makers or source behind the last sentence of the
// last paragraph, to which the crawl joined them.
func trailingCredit(text string, span corpus.Span) (corpus.Span, bool) {
	s := span.Of(text)
	tail := s[max(0, len(s)-maxCredit*hanBytes):]
	at := behindSentence(tail)
	if at < 0 || strings.TrimLeft(tail[at:], blanks) == "" {
		return span, false
	}
	folded := strings.Trim(han.Fold(tail[at:]), blanks)
	m, runes := marksOf(folded)
	_, signed := behindSigner(folded)
	if m&markColon == 0 || !signed && !isPlainOpening(folded) { // what stands in brackets alone is looked for there
		return span, false
	}
	switch creditLabel(folded, undecorated(folded), runes, m) {
	case labelMasthead, labelCredit:
		return corpus.Span{Start: span.End - len(tail) + at, End: span.End}, true
	}
	return span, false
}

// behindSentence is the offset behind the last sentence of a text, and behind the quotation
// mark or bracket that closes with it; -1 where there is none.
func behindSentence(s string) int {
	for at := len(s); at >= hanBytes; at-- {
		stop := s[at-hanBytes : at]
		if stop != "。" && stop != "！" && stop != "？" {
			continue
		}
		for _, closed := range [...]string{"。”", "！”", "。）", "。」"} {
			if strings.HasPrefix(s[at-hanBytes:], closed) {
				return at - hanBytes + len(closed)
			}
		}
		return at
	}
	return -1
}

// isPlainOpening reports whether a folded text begins with a word, not with a bracket.
func isPlainOpening(s string) bool { return han.IsHan(firstRune(s)) }

// trailingNotice finds the sentences at the end of the last paragraph that are a
// notice of the site.
func (a *article) trailingNotice(span corpus.Span) (corpus.Span, bool) {
	s := span.Of(a.text)
	cut := len(s)
	for {
		before := strings.TrimRight(s[:cut], blanks)
		before = strings.TrimSuffix(before, "。")
		at := han.LastIndex(before[max(0, len(before)-maxDoubted):], "。")
		if at < 0 {
			break
		}
		at += max(0, len(before)-maxDoubted) + len("。")
		sentence := s[at:cut]
		runes := utf8.RuneCountInString(sentence)
		signs := allWords().read(sentence, runes)
		if signs.none() || !isNotice(signs, sentence, runes, true) {
			break
		}
		cut = at
	}
	return corpus.Span{Start: span.Start + cut, End: span.End}, cut < len(s)
}
