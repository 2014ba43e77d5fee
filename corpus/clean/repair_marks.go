package clean

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// The mirrors turned the codes of full-width marks into ASCII wherever their bytes
// stood together: the last byte of "。" (A1A3) and the first of the character
// behind it are a mark's code when that character begins with AC, BA, BB, BF or
// A1. What is left of "。" is a "?", the mark follows or went with it, and the
// other byte of the character pairs with what comes next, up to a byte below 0x80
// that closes a pair, or to a loss: "。縣" becomes "??h", "。“高質" "?!案哔|".

// markLeads are the second bytes of the marks that were turned into ASCII.
var markLeads = [...]byte{0xac, 0xba, 0xbb, 0xbf, 0xa1}

// restoreMark puts a full stop back for the "?" of size bytes at s.at, and what
// was paired anew behind it. Where that can be done in several ways, and what
// stands there is no text, it lists damage. It reports whether it went on.
func (s *scanner) restoreMark(size int) bool {
	if s.at < s.damagedTo || !s.opensStop() || !s.traditional() {
		return false
	}
	from := s.at + size
	if mark, ok := swallowed(s.in[from:]); ok {
		if r, fit := s.repaired(from+1, mark); fit == fitsStop {
			return s.putBack(r)
		}
		return s.listMark(from)
	}
	var found realigned
	ways := 0
	for _, lead := range markLeads {
		if r, fit := s.repaired(from, lead); fit != fitsNothing {
			ways++
			if found.end <= r.end && (fit == fitsStop || ways == 1) {
				found = r
			}
			if fit == fitsOther {
				ways++ // the loss was not of a full stop
			}
		}
	}
	switch ways {
	case 0:
		return s.listMark(from)
	case 1:
		return s.putBack(found)
	}
	s.list(found.end)
	return true
}

// realigned is text that was paired anew.
type realigned struct {
	text string
	end  int // offset in the damaged text
	// open says that the last byte before end begins a character whose other byte
	// is lost with the "?" there.
	open bool
}

func (s *scanner) putBack(r realigned) bool {
	s.replace(s.at, r.end, "。"+r.text, corpus.ReasonRepair)
	if r.open {
		s.list(r.end + 1)
	}
	return true
}

// fit says what a way to pair bytes anew gives.
type fit uint8

const (
	fitsNothing fit = iota // no text, or none better than what stands there
	fitsOther              // text, but not behind a full stop
	fitsStop               // text behind a full stop
)

// repaired pairs the bytes from offset from anew, lead being the one before them.
func (s *scanner) repaired(from int, lead byte) (realigned, fit) {
	r, ok := s.realign(from, lead)
	if !ok || r.text == "" || !s.better(r.text, s.in[from:r.end]) {
		return r, fitsNothing
	}
	first, _ := utf8.DecodeRuneInString(r.text)
	if first == '”' && s.endsCoinage() || strings.ContainsRune("、，。；：！？）》", first) {
		return r, fitsOther
	}
	return r, fitsStop
}

func (s *scanner) realign(from int, lead byte) (r realigned, ok bool) {
	t := gbk()
	var b strings.Builder
	for at := from; at < len(s.in) && b.Len() < maxRun; {
		c, size := utf8.DecodeRuneInString(s.in[at:])
		switch {
		case c == '?' && lostGloss(s.in, at) == 0:
			return realigned{b.String(), at, true}, true
		case c < 0x40:
			return r, false
		case c < utf8.RuneSelf:
			if t.char(lead, byte(c)) == 0 {
				return r, false
			}
			b.WriteRune(t.char(lead, byte(c)))
			return realigned{b.String(), at + 1, false}, true
		}
		first, second, ok := t.code(c)
		if !ok || t.char(lead, first) == 0 || second < firstLead {
			return r, false
		}
		b.WriteRune(t.char(lead, first))
		lead = second
		at += size
	}
	return r, false
}

// better reports whether what was put back is text and what stood there is not.
// Every character that was put back must be an everyday one or stand nearby: the
// tools dropped some pairs without a trace, and what is joined across such a gap
// is any character at all.
func (s *scanner) better(text, damaged string) bool {
	near := s.in[max(0, s.at-familiarReach):min(len(s.in), s.at+familiarReach)]
	n := 0
	for _, c := range text {
		n++
		if one := string(c); rare(one) > 0 && !(han.IsHan(c) && han.Contains(near, one)) {
			return false
		}
	}
	return n == 1 || rare(damaged) > 0
}

// rare counts the characters of a text in the traditional script that are neither
// everyday ones nor marks.
func rare(text string) int {
	n := 0
	for _, c := range text {
		switch {
		case c < utf8.RuneSelf:
			if c >= firstTrail {
				n++ // a letter or sign within Chinese text
			}
		case !han.IsHan(c):
			if !gbk().common(c) {
				n++
			}
		case everydayRank(han.FoldRune(c)) == 0 || han.IsSimplified(c):
			n++ // the mirrors write the other script
		}
	}
	return n
}

// maxCoinage is the longest quoted phrase, in bytes, that may end in a character
// whose last byte is that of a full stop, such as 保.
const maxCoinage = 12 * hanBytes

// endsCoinage reports whether a short quotation without marks inside is open at
// s.at.
func (s *scanner) endsCoinage() bool {
	before := s.in[max(0, s.at-maxCoinage):s.at]
	i := han.LastIndex(before, "“")
	return i >= 0 && !strings.ContainsAny(before[i:], ",，。;；:：!！?？”")
}

// listMark lists a "?" and what follows it, whose mark, at offset from, cannot have been written so.
func (s *scanner) listMark(from int) bool {
	rest := s.in[from:]
	if rest == "" {
		return false
	}
	if end := s.garbledTo(from); end > 0 {
		s.list(end)
		return true
	}
	end := from
	next, _ := utf8.DecodeRuneInString(rest[1:])
	switch letter := len(rest) > 1 && isGlued(rest[1]); {
	case strings.IndexByte(",:;!", rest[0]) >= 0 && next == '?':
		end += 2
	case strings.IndexByte(",:;", rest[0]) >= 0, strings.IndexByte("?!", rest[0]) >= 0 && letter, rest[0] == '?' && han.IsHan(next):
		end++
		if letter {
			end++
		}
	case isGlued(rest[0]) && len(rest) > 1 && rest[1] >= utf8.RuneSelf:
		end++
	default:
		return false
	}
	s.list(end)
	return true
}

// minGarbled is how many characters are few enough that all of them may be rare.
const minGarbled = 3

// garbledTo is where a run of characters behind a loss ends, as far as most of
// them are no text's; 0 where there is none.
func (s *scanner) garbledTo(from int) int {
	at := from
	if strings.IndexByte(",?:;!", s.in[at]) >= 0 {
		at++
	}
	start, n := at, 0
	for at < len(s.in) && at-start < maxDamage {
		c, size := utf8.DecodeRuneInString(s.in[at:])
		if c < utf8.RuneSelf || !han.IsHan(c) && gbk().common(c) {
			break
		}
		n++
		at += size
	}
	bad := rare(s.in[start:at])
	if bad > 0 && at+1 < len(s.in) && isGlued(s.in[at]) && s.in[at+1] >= utf8.RuneSelf {
		return at + 1
	}
	if n < minGarbled || 2*bad <= n {
		return 0
	}
	return at
}

// isGlued reports whether an ASCII character can be the second byte of a Chinese
// one.
func isGlued(c byte) bool { return c >= firstTrail && c < 0x7f }

// list lists the text from s.at to an offset as damage and goes on behind the
// "?" there.
func (s *scanner) list(end int) {
	s.spoilt = append(s.spoilt, corpus.Span{Start: s.at, End: end})
	s.damagedTo = max(s.damagedTo, end)
	_, size := utf8.DecodeRuneInString(s.in[s.at:])
	s.at += size
}

// wideMarks are the marks that stand between two losses when their bytes were
// halves of two characters, as A1A3 in 小： (D0A1 A3BA), or were put together of
// them.
const wideMarks = "。！，、；：（）？“”‘’《》…—"

// listBetween lists a mark between two losses: nothing tells what it was.
func (s *scanner) listBetween(size int) bool {
	mark, width := utf8.DecodeRuneInString(s.in[s.at+size:])
	if width == 0 || s.at < s.damagedTo || !strings.ContainsRune(wideMarks, mark) || !s.traditional() {
		return false
	}
	end := s.at + size + width
	if lost, n := utf8.DecodeRuneInString(s.in[end:]); lost == '?' || lost == utf8.RuneError && n > 0 {
		if lostGloss(s.in, end) > 0 {
			return false
		}
		s.list(end + n)
		return true
	}
	return false
}
