package meeting

import "example.org/meetbrowse/corpus/han"

// session is a meeting of a body that is elected for a term and numbers its
// meetings: 市委十二届三次全会 is 中共云川市第十二届委员会第三次全体会议.
type session struct {
	body          string
	term, sitting int
}

// sessionBodies tell the bodies apart, in full and short.
var sessionBodies = []struct {
	body  string
	words []string
}{
	{"政协", []string{"政协", "政治协商"}},
	{"纪委", []string{"纪委", "纪律检查"}},
	{"人大", []string{"人大", "人民代表"}},
	{"职代会", []string{"职代会", "职工代表", "教代会", "教职工代表"}},
	{"工会", []string{"工会"}},
	{"妇联", []string{"妇联", "妇女"}},
	{"党委", []string{"委"}},
}

// sessionOf reads term and number of the session that a meeting's name tells.
func sessionOf(name string) (session, bool) {
	i := han.Index(name, "届")
	if i < 0 {
		return session{}, false
	}
	rest := name[i+len("届"):]
	j := han.Index(rest, "次")
	if j < 0 {
		return session{}, false
	}
	s := session{term: numberBefore(name[:i]), sitting: numberBefore(rest[:j])}
	for _, b := range sessionBodies {
		if containsAny(name, b.words...) {
			s.body = b.body
			break
		}
	}
	return s, s.term > 0 && s.sitting > 0 && s.body != ""
}

// numberBefore is the number that s ends in, 0 for none.
func numberBefore(s string) int {
	at := len(s)
	for at > 0 {
		r, n := lastRune(s[:at])
		if dateHead(r) != numeral {
			break
		}
		at -= n
	}
	v, _ := han.Number(s[at:])
	return v
}

// sameSession reports whether a name tells of a session that one of those seen
// tells of too.
func sameSession(name string, seen []string) bool {
	own, ok := sessionOf(name)
	if !ok {
		return false
	}
	for _, s := range seen {
		if other, ok := sessionOf(s); ok && own == other {
			return true
		}
	}
	return false
}

// sequelWords introduce a meeting that followed the one reported.
var sequelWords = []string{"随后召开的", "随后举行的", "随即召开的", "随即举行的", "会后召开的", "会后举行的", "闭幕后召开的",
	"闭幕后举行的", "结束后召开的", "结束后举行的", "同日召开的", "同日举行的", "当天召开的", "当天举行的", "当日召开的", "当日举行的",
	"紧接着召开的", "紧接着举行的", "同期召开的", "之后召开的", "之后举行的"}
