package clean

import (
	"math"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// Mirrors of Chinese pages inserted a reading in brackets after any two GBK bytes
// that are the code of a traditional character, aligned with the characters or
// not. Where the two bytes straddle two characters, the opening bracket lands
// behind a lead byte; decoding turns both into one "?" (or U+FFFD). So "?X)" is a
// lost byte b such that the byte before it and b are the code of a character read
// X. With b put back, the bytes that follow pair up anew, until a byte below 0x80
// closes the last pair and the text is aligned again.
//
// The same tools turned full-width marks into ASCII, again aligned or not: the
// bytes A3 BF of "。縣" (A1A3 BF68) are a "？".

// The limits of a search.
const (
	maxRun     = 160 // bytes that are paired anew before the text must be aligned again
	maxResults = 16  // readings that are told apart; more are too many anyway
	maxDamage  = 120 // bytes behind a loss that may be wrong, up to the next mark
)

// question deals with "?" or U+FFFD at s.at: it may stand for lost bytes.
func (s *scanner) question() {
	_, size := utf8.DecodeRuneInString(s.in[s.at:])
	if s.at == 0 || s.in[s.at-1] == '\n' || s.onlyBlank() {
		if s.leading() {
			return
		}
	}
	if end := lostGloss(s.in, s.at); end > 0 {
		if s.at >= s.damagedTo {
			if s.restore(s.at, nil, false) {
				return
			}
			s.damaged(s.at, end)
		}
		s.at += size
		s.replace(s.at, end, "", corpus.ReasonGloss)
		return
	}
	if strings.HasPrefix(s.in[s.at+size:], "！") && s.at >= s.damagedTo && s.restoreQuote(size) {
		return
	}
	if s.listBetween(size) || s.restoreMark(size) {
		return
	}
	if s.in[s.at] != '?' {
		s.spoilt = append(s.spoilt, corpus.Span{Start: s.at, End: s.at + size})
	}
	s.at += size
	s.beheaded()
}

// beheaded drops a tag at s.at whose opening bracket went with a lost byte.
func (s *scanner) beheaded() {
	if n := beheadedTag(s.in[s.at:]); n > 0 {
		s.spoilt = append(s.spoilt, corpus.Span{Start: s.at - 1, End: s.at})
		s.replace(s.at, s.at+n, "", corpus.ReasonMarkup)
	}
}

// beheadedTag is the length of a tag without its opening bracket at the start of
// s, 0 for none. Text that only looks like one has Chinese characters in it.
func beheadedTag(s string) int {
	_, n := tagAt(s)
	if strings.ContainsFunc(s[:n], func(r rune) bool { return r == '\n' || r >= utf8.RuneSelf }) {
		return 0
	}
	return n
}

// onlyBlank reports whether nothing but blanks stands before s.at on its line.
func (s *scanner) onlyBlank() bool {
	for i := s.at; i > 0; {
		r, size := utf8.DecodeLastRuneInString(s.in[:i])
		if r == '\n' {
			return true
		}
		if !isBlank(r) || s.at-i > 32 {
			return false
		}
		i -= size
	}
	return true
}

// leading drops the question marks that full-width blanks at the start of a line
// became. One alone may have been any character, and is listed.
func (s *scanner) leading() bool {
	end := s.at
	for end < len(s.in) && s.in[end] == '?' {
		end++
	}
	rest := strings.TrimLeft(s.in[end:], blanks)
	if r, _ := utf8.DecodeRuneInString(rest); !han.IsHan(r) && (r < '0' || r > '9') && !strings.ContainsRune("“《「『（(【", r) || r == utf8.RuneError {
		return false
	}
	if end-s.at < 2 {
		if end == s.at || lostGloss(s.in, s.at) > 0 || !s.traditional() {
			return false
		}
		s.list(end)
		return true
	}
	s.replace(s.at, end, "", corpus.ReasonRepair)
	return true
}

// lostGloss returns the offset behind "?X)" at offset at, X being a syllable; 0
// where there is none. Behind U+FFFD the bracket may have survived.
func lostGloss(text string, at int) int {
	_, size := utf8.DecodeRuneInString(text[at:])
	from := at + size
	if size > 1 && strings.HasPrefix(text[from:], "(") {
		from++
	}
	if n := usualGlosses().toned(text[from:]); n > 0 {
		return from + n
	}
	syllable, end := glossAt(text, from)
	if end == 0 {
		return 0
	}
	if _, tone, ok := han.ParseSyllable(syllable); !ok || tone == 0 {
		return 0
	}
	return end
}

// lostGlossAt is lostGloss where the offset may be the text's end or no loss.
func lostGlossAt(text string, at int) int {
	if r, _ := utf8.DecodeRuneInString(text[at:]); r != '?' && r != utf8.RuneError || at == len(text) {
		return 0
	}
	return lostGloss(text, at)
}

// lostReading is the reading of the gloss that lostGloss found.
func lostReading(text string, at int) reading {
	_, size := utf8.DecodeRuneInString(text[at:])
	from := at + size
	if strings.HasPrefix(text[from:], "(") {
		from++
	}
	syllable, _ := glossAt(text, from)
	plain, tone, _ := han.ParseSyllable(syllable)
	return reading{plain, tone}
}

// swallowed returns the second byte of the full-width form of a mark at the start
// of rest, when that byte can be the lead byte of a character.
func swallowed(rest string) (mark byte, ok bool) {
	if rest == "" || strings.IndexByte(",?:;!", rest[0]) < 0 {
		return 0, false
	}
	return rest[0] + 0x80, true
}

// opensStop reports whether a full stop can stand at s.at.
func (s *scanner) opensStop() bool {
	r := s.last()
	return han.IsHan(r) || r == '”' || r == '》' || r == '%' || r >= '0' && r <= '9'
}

// restoreQuote puts a full stop and a quotation mark back at s.at: of "。”" (A1A3
// A1B1) and "。“" (A1A3 A1B0) the inner bytes are a "！", and the outer ones are
// lost. Which mark it was follows from the other marks of the line.
func (s *scanner) restoreQuote(size int) bool {
	end := s.at + size + len("！")
	lost, width := utf8.DecodeRuneInString(s.in[end:])
	if lost != '?' && lost != utf8.RuneError || width == 0 || !han.IsHan(s.last()) || !s.traditional() {
		return false
	}
	end += width
	before := s.in[s.quotesFrom:s.at]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before, s.quoteOpen = before[i:], false
	}
	s.quotesFrom = s.at
	s.quoteOpen = openAfter(before, s.quoteOpen)
	if s.quoteOpen {
		end += beheadedTag(s.in[end:])
		s.quoteOpen = false
		s.replace(s.at, end, "。”", corpus.ReasonRepair)
		return true
	}
	rest := s.in[end:min(len(s.in), end+maxQuote)]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	closing, opening := han.Index(rest, "”"), han.Index(rest, "“")
	if closing < 0 || opening >= 0 && opening < closing {
		return false
	}
	s.quoteOpen = true
	s.replace(s.at, end, "。“", corpus.ReasonRepair)
	return true
}

// maxQuote is how far, in bytes, a quotation is looked for its end.
const maxQuote = 1500

// openAfter reports whether a quotation is open behind a text, when open says so
// of its start.
func openAfter(text string, open bool) bool {
	closing, opening := han.LastIndex(text, "”"), han.LastIndex(text, "“")
	if closing < 0 && opening < 0 {
		return open
	}
	return opening > closing
}

// traditional reports whether the text is in the script that the mirrors convert
// to.
func (s *scanner) traditional() bool {
	if s.script == "" {
		s.script = han.ScriptOf(s.in)
	}
	return s.script != "hans"
}

// damaged notes that the text from offset start on is wrong in an unknown way: up
// to the last lost gloss before the next mark, or to that mark.
func (s *scanner) damaged(start, end int) {
	limit := min(len(s.in), end+maxDamage)
	if next := lostGlossAt(s.in, end); next > 0 {
		limit = next // two lost bytes are a character, and what follows is aligned
	}
	last := 0
	i := end
	for i < limit {
		r, size := utf8.DecodeRuneInString(s.in[i:])
		if n := lostGlossAt(s.in, i); n > 0 {
			last, i = n, n
			continue
		}
		if r == '\n' || strings.ContainsRune("，。；：！？、,;:!“”《》()（）", r) {
			break
		}
		i += size
	}
	if last > 0 {
		i = last
	}
	s.spoilt = append(s.spoilt, corpus.Span{Start: start, End: i})
	s.damagedTo = max(s.damagedTo, i)
}

// restore puts lost bytes back at s.at, where the bytes before it are already
// known to be prefix, and goes on behind what was paired anew. from is where the
// text goes on; marks says that the loss was a mark's. It does nothing and
// returns false unless there is one way to do it.
func (s *scanner) restore(from int, prefix []byte, marks bool) bool {
	var room [usualFinds]restored
	var bytes [maxRun + 2]byte // one lies in it for each way, as long as that is followed
	r := restorer{t: gbk(), in: s.in, marks: marks, found: room[:0]}
	if len(prefix) == 0 {
		_, trail, ok := r.t.code(s.last())
		if !ok && s.last() == ',' {
			trail, ok = 0xac, true // the trail byte of "，"
		}
		if !ok {
			return false
		}
		r.search(from, bytes[:0], trail, false, 0)
	} else {
		r.search(from, append(bytes[:0], prefix...), prefix[len(prefix)-1], true, 0)
	}
	found, ok := r.best()
	if !ok {
		return false
	}
	s.replace(s.at, found.end, found.text, corpus.ReasonRepair)
	return true
}

// usualFinds is how many ways there are at most for most losses.
const usualFinds = 4

// restored is one way to put lost bytes back.
type restored struct {
	text string
	end  int // offset in the damaged text
	odd  int // signs against it: characters outside everyday text, rarer readings
}

// restorer searches all ways.
type restorer struct {
	t     *gbkTables
	in    string
	marks bool
	found []restored
}

// search goes on at offset at with the bytes put back so far, behind which it may
// write: only one way is followed at a time. last is the byte
// before; pending says that it is a lead byte whose trail is still to come.
// odd counts what speaks against the way taken so far.
func (r *restorer) search(at int, bytes []byte, last byte, pending bool, odd int) {
	if len(r.found) >= maxResults || len(bytes) > maxRun {
		return
	}
	if !pending && len(bytes) > 0 {
		r.accept(at, bytes, odd)
		return
	}
	if at >= len(r.in) {
		return
	}
	c, size := utf8.DecodeRuneInString(r.in[at:])
	if c == '?' || c == utf8.RuneError {
		if end := lostGloss(r.in, at); end > 0 {
			known := false
			for _, c := range withLead(glosses()[lostReading(r.in, at)], last) {
				if pending || c.trail >= firstLead {
					known = true
					r.search(end, append(bytes, c.trail), c.trail, !pending, odd+c.odd)
				}
			}
			if !known && !pending && len(bytes) == 0 && lostGlossAt(r.in, end) > 0 {
				r.unread(end, last, odd)
			}
		}
		return
	}
	if !pending {
		return
	}
	if c == '(' || c == '（' {
		if syllable, end := glossAt(r.in, at+size); end > 0 {
			if _, tone, ok := han.ParseSyllable(syllable); ok && tone != 0 {
				r.search(end, bytes, last, true, odd)
			}
		}
		return
	}
	if c < utf8.RuneSelf {
		if r.familiar(r.t.char(last, byte(c)), at, math.MaxInt) {
			r.search(at+1, append(bytes, byte(c)), byte(c), false, odd)
		}
		return
	}
	lead, trail, ok := r.t.code(c)
	if ok && trail >= firstLead && r.familiar(r.t.char(last, lead), at, maxJoined) {
		r.search(at+size, append(bytes, lead, trail), trail, true, odd)
	}
}

// unreadOdd speaks against a way that a gloss with a reading unknown to the tables
// leads to.
const unreadOdd = 3

// unread goes on behind a lost gloss whose reading no character of the tables has:
// the mirrors had readings of their own for rare characters. The gloss of the
// whole character that follows, another lost one at offset at, must tell.
func (r *restorer) unread(at int, last byte, odd int) {
	end := lostGloss(r.in, at)
	for _, c := range glosses()[lostReading(r.in, at)] {
		if r.t.char(last, c.lead) != 0 {
			r.search(end, []byte{c.lead, c.trail}, c.trail, false, odd+unreadOdd+c.odd)
		}
	}
}

// familiarReach is how far around a loss, in bytes, a character is looked for.
const familiarReach = 4096

// familiar reports whether a character that was put together anew may be taken for
// true: one of the commonest, down to the given rank, or one that stands elsewhere
// in the text. Bytes between its two may have been dropped without a trace, and
// what is joined across the gap is any character at all.
func (r *restorer) familiar(c rune, at, rank int) bool {
	if c == 0 {
		return false
	}
	if n := everydayRank(han.FoldRune(c)); n > 0 && n <= rank || !han.IsHan(c) && r.t.common(c) {
		return true
	}
	return strings.ContainsRune(r.in[max(0, at-familiarReach):min(len(r.in), at+familiarReach)], c)
}

func (r *restorer) accept(end int, bytes []byte, odd int) {
	var room [3 * (maxRun + 2) / 2]byte
	text := room[:0]
	for i := 0; i+1 < len(bytes); i += 2 {
		c := r.t.char(bytes[i], bytes[i+1])
		if c == 0 {
			return
		}
		if !r.t.common(c) {
			odd++
		}
		if rank := everydayRank(han.FoldRune(c)); han.IsHan(c) && (rank == 0 || rank > maxJoined) {
			odd++
		}
		text = utf8.AppendRune(text, c)
	}
	if odd >= unreadOdd && len(bytes) == 2 && everydayRank(han.FoldRune(r.t.char(bytes[0], bytes[1]))) == 0 {
		return
	}
	for i := range r.found {
		if f := &r.found[i]; f.text == string(text) && f.end == end {
			f.odd = min(f.odd, odd)
			return
		}
	}
	r.found = append(r.found, restored{string(text), end, odd})
}

// best returns the way that least speaks against, if there is but one.
func (r *restorer) best() (restored, bool) {
	best, ties := -1, 0
	for i, f := range r.found {
		switch {
		case best < 0 || f.odd < r.found[best].odd:
			best, ties = i, 0
		case f.odd == r.found[best].odd:
			ties++
		}
	}
	if best < 0 || ties > 0 || len(r.found) == maxResults || r.marks && r.found[best].odd > 0 {
		return restored{}, false
	}
	return r.found[best], true
}
