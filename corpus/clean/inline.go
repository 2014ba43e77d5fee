package clean

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// mastheadReach is how far into a paragraph, in bytes, the date of a masthead
// stands that the crawl joined to it.
const mastheadReach = 150

// inlineMasthead finds the names of site and outlet with date and time of
// publication before the first sentence of a paragraph.
func inlineMasthead(text string, span corpus.Span) (corpus.Span, bool) {
	head := text[span.Start:min(span.End, span.Start+2*mastheadReach)]
	if i := strings.Index(head, "20"); i < 0 || i > mastheadReach {
		return span, false
	}
	folded := han.FoldWithOffsets(head)
	s := folded.Text
	for i := strings.Index(s, "20"); i >= 0 && i <= mastheadReach; {
		n := dateLength(s[i:])
		if n > 0 && strings.Contains(s[i:i+n], ":") && !strings.ContainsAny(s[:i], ",。;!?") && (i == 0 || s[i-1] == ' ' || s[i-1] == ':') {
			end := i + n + labelled(s[i+n:])
			end = folded.Original(corpus.Span{Start: end, End: end}).Start
			return corpus.Span{Start: span.Start, End: span.Start + end}, true
		}
		next := strings.Index(s[i+1:], "20")
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return span, false
}

// labelled is the length of the labels with their values that follow a date:
// "来源:某报 编辑:某某 ".
func labelled(s string) int {
	at := 0
	for {
		rest := strings.TrimLeft(s[at:], " \t")
		if !mastheadLabels().begins(rest) && !makerLabels().begins(rest) {
			return at
		}
		colon := strings.IndexByte(rest, ':')
		if colon < 0 || colon > maxShort {
			return at
		}
		value := strings.TrimLeft(rest[colon+1:], " ")
		end := strings.IndexAny(value, " \t")
		if end < 0 || utf8.RuneCountInString(value[:end]) > maxOutlet {
			return at
		}
		at = len(s) - len(value) + end
	}
}

// signed says what names in brackets at the end of a paragraph, without a label, sign.
type signed uint8

const (
	unsigned    signed = iota
	itemSigned         // an item of a page of short news, if they look like names
	fullySigned        // the article: the paragraph is its last
)

func signatures(last, item bool) signed {
	switch {
	case last:
		return fullySigned
	case item:
		return itemSigned
	}
	return unsigned
}

// inlineCredits finds the credits within a paragraph: in brackets behind the
// dateline or at the end, and the photographer behind a caption.
func inlineCredits(text string, span corpus.Span, by signed) []corpus.Span {
	var found []corpus.Span
	if s, ok := openingCredit(text, span); ok {
		found = append(found, s)
	} else if s, ok := datelineCredit(text, span); ok {
		found = append(found, s)
	}
	if s, ok := closingCredit(text, span, by); ok && (len(found) == 0 || s.Start >= found[0].End) {
		found = append(found, s)
	}
	return found
}

// openingCredit finds the reporter with the place that a paragraph opens with in
// square or lenticular brackets, as papers of Taiwan have it: 〔記者王五／北山報導〕.
func openingCredit(text string, span corpus.Span) (corpus.Span, bool) {
	if plainStart(span.Of(text)) {
		return span, false
	}
	head := text[span.Start:min(span.End, span.Start+datelineReach)]
	for _, mark := range [...][2]string{{"〔", "〕"}, {"【", "】"}, {"［", "］"}, {"[", "]"}} {
		inside, ok := strings.CutPrefix(head, mark[0])
		if !ok {
			continue
		}
		inside, _, ok = strings.Cut(inside, mark[1])
		folded := han.Fold(inside)
		m, _ := marksOf(folded)
		_, names, signed := strings.Cut(folded, "记者")
		if !ok || !signed || goesOn(names) || !reportsFrom(folded, m) || strings.ContainsAny(folded, ",!?。") {
			return span, false
		}
		return corpus.Span{Start: span.Start, End: span.Start + len(mark[0]) + len(inside) + len(mark[1])}, true
	}
	return span, false
}

// datelineReach is how far into a paragraph a dateline's bracket opens, in bytes.
const datelineReach = 120

func datelineCredit(text string, span corpus.Span) (corpus.Span, bool) {
	head := text[span.Start:min(span.End, span.Start+datelineReach)]
	open := openBracket(head)
	for open >= 0 {
		group, ok := bracketAt(text, corpus.Span{Start: span.Start + open, End: span.End})
		if !ok {
			return group, false
		}
		before := strings.TrimRight(han.Fold(head[:open]), " ")
		inner := strings.Trim(han.Fold(group.Of(text)), "()")
		if (before == "" || endsDateline(before)) && isCreditText(inner) || strings.HasSuffix(before, "讯") && isSignature(inner) {
			return group, true
		}
		next := openBracket(head[open+1:])
		if next < 0 {
			break
		}
		open += 1 + next
	}
	return corpus.Span{}, false
}

// openBracket is the offset of the first opening bracket, -1 for none.
func openBracket(s string) int {
	i, j := strings.IndexByte(s, '('), han.Index(s, "（")
	if i < 0 || j >= 0 && j < i {
		return j
	}
	return i
}

func endsDateline(before string) bool {
	for _, w := range [...]string{"讯", "电", "消息", "报道", "报", "网", "社", "日"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return false
}

// maxGroup is the longest bracket that is read, in bytes.
const maxGroup = 300

// bracketAt returns the bracket that opens at the span's start.
func bracketAt(text string, s corpus.Span) (corpus.Span, bool) {
	inside := text[s.Start:min(s.End, s.Start+maxGroup)]
	end, size := strings.IndexByte(inside, ')'), 1
	if i := han.Index(inside, "）"); i >= 0 && (end < 0 || i < end) {
		end, size = i, len("）")
	}
	if end < 0 {
		return s, false
	}
	return corpus.Span{Start: s.Start, End: s.Start + end + size}, true
}

// isCreditText reports whether the inside of a bracket names makers or a source.
func isCreditText(inner string) bool {
	if utf8.RuneCountInString(inner) > maxShort || han.Contains(inner, "。") {
		return false
	}
	if makerLabels().begins(inner) || mastheadLabels().begins(inner) || strings.HasPrefix(inner, "消息来自") || strings.HasPrefix(inner, "来源") {
		return true
	}
	if strings.HasSuffix(inner, "摄") && utf8.RuneCountInString(inner) <= maxOutlet || inner == "资料图片" || inner == "资料图" {
		return true
	}
	if rest, ok := strings.CutPrefix(inner, "记者"); ok && isSignature(rest) && !strings.HasPrefix(rest, "会") && !strings.HasPrefix(rest, "节") {
		return true
	}
	for _, w := range [...]string{"记者 ", "通讯员 ", "记者:", "通讯员:", " 摄", " 文/图", " 文", " 图", "实习生 ", "供稿", "供图", "报道员 "} {
		if han.Contains(inner, w) {
			return true
		}
	}
	return false
}

// closingCredit finds a credit that ends a paragraph.
func closingCredit(text string, span corpus.Span, by signed) (corpus.Span, bool) {
	body := span.Of(text)
	trimmed := withoutStops(body)
	if strings.HasSuffix(trimmed, ")") || strings.HasSuffix(trimmed, "）") {
		tail := trimmed[max(0, len(trimmed)-maxGroup):]
		open := strings.LastIndexAny(tail, "(（")
		if open < 0 {
			return span, false
		}
		group := corpus.Span{Start: span.Start + len(trimmed) - len(tail) + open, End: span.Start + len(trimmed)}
		inner := strings.Trim(han.Fold(group.Of(text)), "() ")
		before := text[span.Start:group.Start]
		behind := endsSentence(before) || trim(text, corpus.Span{Start: span.Start, End: group.Start}).Len() == 0
		if isCreditText(inner) && (behind || !han.Contains(inner, "来源")) || behind && by.signs(inner) {
			group.End = span.End
			return group, true
		}
		return span, false
	}
	if strings.HasSuffix(body, "】") {
		open := han.LastIndex(body[max(0, len(body)-maxGroup):], "【")
		if open < 0 {
			return span, false
		}
		group := corpus.Span{Start: span.End - min(len(body), maxGroup) + open, End: span.End}
		return group, isCreditText(strings.Trim(han.Fold(group.Of(text)), "【】 "))
	}
	return captionCredit(text, span)
}

// withoutStops is a text without stops, bars and blanks at its end.
func withoutStops(s string) string {
	for {
		t := strings.TrimSuffix(strings.TrimRight(s, ". |"), "。")
		if len(t) == len(s) {
			return s
		}
		s = t
	}
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, blanks)
	for _, mark := range [...]string{"。", "！", "？", "”", "!", "?", "」", "…"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return false
}

// isSignature reports whether the inside of a bracket behind the last sentence is
// nothing but names or an office.
func isSignature(inner string) bool {
	n, total, single := 0, 0, false
	for _, word := range strings.FieldsFunc(inner, func(r rune) bool { return r == ' ' || r == '、' || r == ',' }) {
		runes := 0
		for _, r := range word {
			if !han.IsHan(r) && r != '·' {
				return false
			}
			runes++
		}
		if runes > 12 {
			return false
		}
		total += runes
		if single = runes == 1 && !single; single || runes > 1 { // a name of two characters may be set wide
			n++
		}
	}
	if total < 2 || total < 2*n && n > 2 {
		return false
	}
	switch inner {
	case "略", "完", "待续", "未完待续", "试行", "草案", "修订", "续完", "全文", "节选", "有删节":
		return false
	}
	return n > 0
}

// signs reports whether the inside of a bracket signs what ends before it.
func (by signed) signs(inner string) bool {
	if by == unsigned || !isSignature(inner) {
		return false
	}
	if by == fullySigned {
		return true
	}
	for _, word := range strings.FieldsFunc(inner, func(r rune) bool { return r == ' ' || r == '、' || r == ',' }) {
		if n := utf8.RuneCountInString(word); n > maxSigner && !han.Contains(word, "·") {
			return false
		}
	}
	return !containsAny(inner, "掌", "笑声", "下转", "上接", "见图", "如图")
}

// maxSigner is how many characters a name without a dot has at most.
const maxSigner = 4

// captionCredit finds the names before 摄 at the end of a caption.
func captionCredit(text string, span corpus.Span) (corpus.Span, bool) {
	body := span.Of(text)
	if !strings.HasSuffix(body, "摄") && !strings.HasSuffix(body, "攝") {
		return span, false
	}
	rest := strings.TrimRight(body[:len(body)-len("摄")], blanks)
	names := 0
	for names < 6 {
		r, n := utf8.DecodeLastRuneInString(rest)
		word := 0
		size := 0
		for n > 0 && han.IsHan(r) {
			word++
			size += n
			r, n = utf8.DecodeLastRuneInString(rest[:len(rest)-size])
		}
		if word < 2 || word > 6 || n > 0 && !isBlank(r) && r != '、' && !endsSentence(string(r)) && r != '：' && r != ':' {
			break
		}
		rest = rest[:len(rest)-size]
		names++
		if n == 0 || !isBlank(r) && r != '、' {
			break
		}
		rest = strings.TrimRight(rest, blanks+"、")
	}
	if names == 0 {
		return span, false
	}
	return corpus.Span{Start: span.Start + len(rest), End: span.End}, true
}
