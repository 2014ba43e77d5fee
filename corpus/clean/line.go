package clean

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// label is what a line is.
type label uint8

// The labels.
const (
	labelText     label = iota // the article's, as far as the line itself tells
	labelMenu                  // navigation that may stand anywhere
	labelCrumb                 // breadcrumb
	labelItem                  // one of a list of other articles
	labelEnd                   // what follows an article: neighbours, lists
	labelAbstract              // an abstract beside the article
	labelBody                  // the label over the body
	labelNotice                // copyright, licences, contact
	labelHost                  // a notice at the foot of a page, a statement in an article
	labelSpam                  // injected advertising
	labelRepeat                // the headline under another label
	labelCredit                // people and offices that made the article
	labelMasthead              // publication date and source
	labelDate                  // a date and nothing else
	labelToday                 // a date with its day of the week
)

// The limits of what a line is judged by.
const (
	maxShort   = 60 // characters of a line that can be a menu item, a label or a headline
	minProse   = 12 // characters of a sentence
	minClauses = 2  // commas that make prose of a line without a full stop
	minComma   = 40 // characters such a line has at least
)

// line is one line of the text, without the blanks at its ends.
type line struct {
	span  corpus.Span
	key   string // folded, without decoration before and behind; empty for a long paragraph
	runes int
	label label
	prose bool
	// kept is how much of a headline, in bytes, stands before links for sharing
	// on the same line; 0 where it has none.
	kept int
}

// readLines splits a text into its lines that are not blank, and labels each by
// itself. lines is room for them.
func (w *workspace) readLines(lines []line, text string) []line {
	for start := 0; start < len(text); {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		if span := trim(text, corpus.Span{Start: start, End: end}); span.Start < span.End {
			lines = append(lines, w.judge(text, span))
		}
		start = end + 1
	}
	w.doubt(text, lines)
	values(text, lines)
	return lines
}

// values labels the labels that have their line for themselves, and what stands
// on the line below them.
func values(text string, lines []line) {
	for i := range lines {
		l := &lines[i]
		if l.runes > maxOutlet || l.label != labelText && l.label != labelMasthead {
			continue
		}
		raw := l.span.Of(text)
		if !strings.HasSuffix(raw, ":") && !strings.HasSuffix(raw, "：") {
			continue
		}
		switch {
		case mastheadLabels().has(l.key):
			l.label = labelMasthead
		case makerLabels().has(l.key) && len(l.key) > hanBytes || makes(l.key):
			l.label = labelCredit
		default:
			continue
		}
		if i+1 < len(lines) {
			if next := &lines[i+1]; next.label == labelText && !next.prose && next.runes <= maxOutlet {
				next.label = l.label
			}
		}
	}
}

// blanks are the characters that indent and pad; the text is safe and has no
// others that show nothing.
const blanks = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

func trim(text string, s corpus.Span) corpus.Span {
	for s.Start < s.End && !plainStart(text[s.Start:s.End]) {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !isBlank(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End && !plainStart(text[max(s.Start, s.End-hanBytes):s.End]) {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !isBlank(r) {
			break
		}
		s.End -= n
	}
	return s
}

func isBlank(r rune) bool {
	switch {
	case r == ' ', r == '\t', r == 0xa0, r == 0x3000:
		return true
	case r < 0x1680:
		return false
	}
	return r == 0x1680 || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == 0x205f
}

// isDecoration reports whether a folded character stands around labels and items
// and says nothing.
func isDecoration(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || strings.IndexByte("*|-=_~#?[]<>:,.", byte(r)) >= 0
	}
	switch r {
	case '▍', '■', '□', '●', '○', '◆', '◇', '▲', '△', '▼', '▽', '★', '☆', '※', '►', '▶', '◀', '·', '丨', '—', '–', '\uFFFD', '【', '】', '《', '》', '。', '、':
		return true
	}
	return false
}

// judgeAlone labels the line that a span holds. A paragraph of some length passes for
// the article's; doubt says which of them may be notices.
func (w *workspace) judgeAlone(text string, span corpus.Span) line {
	raw := span.Of(text)
	l := line{span: span, runes: len(raw) / hanBytes}
	if len(raw) > maxShort*hanBytes {
		if l.prose = isProse(raw, l.runes); l.prose {
			return l
		}
	}
	folded := w.fold(raw)
	m, runes := marksOf(folded)
	l.runes = runes
	l.prose = isProse(raw, l.runes)
	l.key = undecorated(folded)
	l.label = labelOf(folded, l.key, l.runes, l.prose, m)
	if l.label == labelMenu {
		l.beforeLinks(raw)
	}
	return l
}

// minBefore is how long, in characters, what stands before links on a line is at
// least to be a headline.
const minBefore = 10

// beforeLinks saves a headline that has the links for sharing behind it.
func (l *line) beforeLinks(raw string) {
	folded := han.FoldWithOffsets(raw)
	for _, w := range [...]string{"分享到", "分享至", "【打印", "[打印", "字号:", "字体:"} {
		i := han.Index(folded.Text, w)
		if i < 0 {
			continue
		}
		before := strings.TrimRight(folded.Text[:i], " ")
		m, runes := marksOf(before)
		key := undecorated(before)
		if runes < minBefore || labelOf(before, key, runes, false, m) != labelText {
			return
		}
		l.label, l.runes, l.key = labelText, runes, key
		l.kept = folded.Original(corpus.Span{Start: 0, End: len(before)}).End
		return
	}
}

// The paragraphs at either end of the running text that may be notices or
// advertising.
const (
	doubtedFirst = 1
	doubtedLast  = 4
	maxDoubted   = 1000 // bytes; a notice is no longer
)

// doubt looks at the first and last long paragraphs for what is none of the
// article's.
func (w *workspace) doubt(text string, lines []line) {
	look := func(i int) {
		l := &lines[i]
		raw := l.span.Of(text)
		if len(raw) <= maxDoubted && !sureWords().read(raw, l.runes).none() {
			folded := w.fold(raw)
			m, _ := marksOf(folded)
			l.key = undecorated(folded)
			l.label = labelOf(folded, l.key, l.runes, true, m)
		}
	}
	seen := 0
	first := 0
	for ; first < len(lines) && seen < doubtedFirst; first++ {
		if lines[first].prose && lines[first].key == "" {
			look(first)
			seen++
		}
	}
	seen = 0
	for i := len(lines) - 1; i >= first && seen < doubtedLast; i-- {
		if lines[i].prose && lines[i].key == "" {
			look(i)
			seen++
		}
	}
}

// hanBytes is the length of a Chinese character in UTF-8.
const hanBytes = 3

// isProse reports whether a line has the build of running text rather than of a
// headline, a label or a list item.
func isProse(raw string, runes int) bool {
	if runes < minProse {
		return false
	}
	if han.Contains(raw, "。") {
		return true
	}
	return runes >= minComma && strings.Count(raw, ",")+han.Count(raw, "，") >= minClauses
}

// labelOf labels a line by itself: folded in full, and key without the
// decoration at its ends. m are its marks.
func labelOf(folded, key string, runes int, prose bool, m marks) label {
	if key == "" {
		return labelMenu
	}
	s := allWords().read(key, runes)
	switch {
	case isSpam(s, runes, prose):
		return labelSpam
	case s[signAbstract] > 0:
		return labelAbstract
	case s[signEnd] > 0 && runes <= 2*maxShort && !isNumbered(folded):
		return labelEnd
	case isNotice(s, key, runes, prose) && !(prose && opensWithText(key)):
		switch {
		case !prose && isMetaLine(key): // an imprint with a telephone number
			return labelMasthead
		case !prose && makerLabels().begins(key): // those who made a page, with one
			return labelCredit
		}
		return labelNotice
	case prose:
		if runes <= maxShort && mastheadLabels().begins(key) && han.Contains(key, "时间:") {
			return labelMasthead
		}
		return labelText
	}
	if l := creditLabel(folded, key, runes, m); l != labelText {
		return l
	}
	if s[signHost] > 0 {
		return labelHost
	}
	return menuLabel(folded, key, runes, s, m)
}

// menuLabel tells navigation from text.
func menuLabel(folded, key string, runes int, s signs, m marks) label {
	switch {
	case runes > 2*maxShort, runes >= minProse && strings.HasSuffix(folded, ";") && !isURL(key): // a piece of a sentence
		return labelText
	case s[signCrumb] > 0 || isCrumb(folded, runes) || m&(markAngle|markSlash) != 0 && isPath(folded, runes):
		return labelCrumb
	case s[signBody] > 0 && !isNumbered(folded) || key == "正文":
		return labelBody
	case isWhole(key):
		if containsAny(key, "上一", "下一") {
			return labelEnd
		}
		return labelMenu
	case s[signMenu] > 0, isPage(key), m&markDot != 0 && isFile(key), isMenuBar(folded, runes, m), m&markBlank != 0 && isMenuRow(folded, runes), advertises(key, runes),
		m&(markColon|markDot) != 0 && isURL(key):
		return labelMenu
	case isItem(folded):
		return labelItem
	case isTopic(folded, runes):
		return labelMenu
	case strings.HasPrefix(key, "原标题"):
		return labelRepeat
	}
	return labelText
}

// isNumbered reports whether a line begins with the number of a section: 一、 (二) 3. 第四.
func isNumbered(folded string) bool {
	s := strings.TrimPrefix(strings.TrimLeft(folded, "( "), "第")
	rest := strings.TrimLeft(s, "0123456789")
	if rest == s {
		rest = strings.TrimLeft(s, "一二三四五六七八九十")
	}
	return rest != s && rest != ""
}

// maxTopic is the longest name of a collection in characters.
const maxTopic = 16

// isTopic reports whether a line is the name of a collection of a messenger's account,
// and how many articles that has: #青禾动态 58.
func isTopic(folded string, runes int) bool {
	if runes > maxTopic || folded[0] != '#' || !han.IsHan(firstRune(folded[1:])) {
		return false
	}
	last := strings.TrimSuffix(folded, "个")
	return last[len(last)-1] >= '0' && last[len(last)-1] <= '9'
}

// isItem reports whether a line is the headline of another article with its date
// in square brackets behind it.
func isItem(folded string) bool {
	if !strings.HasSuffix(folded, "]") {
		return false
	}
	i := strings.LastIndexByte(folded, '[')
	if i <= 0 || folded[i-1] == ':' { // 点击:[2017] is a counter
		return false
	}
	digits := 0
	for _, c := range folded[i+1 : len(folded)-1] {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c != '-' && c != '/' && c != '.' && c != ' ' && c != ':':
			return false
		}
	}
	return digits >= 3
}

// isPage reports whether a line is the number of a newspaper's page, with its name.
func isPage(key string) bool {
	rest, ok := strings.CutPrefix(key, "第")
	if !ok {
		return false
	}
	n := digits(rest, 1, 3)
	rest = rest[n:]
	return n > 0 && (rest == "版" || strings.HasPrefix(rest, "版:") || strings.HasPrefix(rest, "版 "))
}

// isFile reports whether a line is the name of a picture's file.
func isFile(key string) bool {
	dot := strings.LastIndexByte(key, '.')
	if dot <= 0 || strings.ContainsAny(key, " ,") {
		return false
	}
	switch strings.ToLower(key[dot+1:]) {
	case "png", "jpg", "jpeg", "gif", "bmp", "webp", "mp4", "doc", "docx", "xls", "xlsx", "pdf", "wps", "zip", "rar":
		return true
	}
	return false
}

// isURL reports whether a line begins with an address, in brackets or not.
func isURL(key string) bool {
	key = strings.TrimLeft(key, "(")
	for _, scheme := range [...]string{"http://", "https://", "www."} {
		if strings.HasPrefix(key, scheme) {
			return true
		}
	}
	return false
}
