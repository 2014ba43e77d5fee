package clean

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// isSpam weighs the words of injected advertising.
func isSpam(s signs, runes int, prose bool) bool {
	sure, lure := int(s[signSpam]), int(s[signLure])
	if prose {
		return sure >= 3 && (sure+lure)*20 > runes
	}
	return sure >= 2 || sure == 1 && lure >= 2 || lure >= 5 && lure*8 > runes
}

// isNotice weighs the words of copyright, licences and contact. Running text may
// speak of copyright; a notice has little else to say.
func isNotice(s signs, key string, runes int, prose bool) bool {
	if disclaims(s, runes) {
		return true
	}
	sure := int(s[signRights] + s[signLicence])
	all := sure + int(s[signLegal]+s[signContact])
	if prose || runes > 2*maxShort {
		return sure >= 1 && (all >= 3 && all*40 > runes || all >= 2 && all*25 > runes)
	}
	return sure > 0 || s[signContact] > 0 || strings.IndexByte(key, '@') > 0 && containsAny(key, "投稿", "来稿", "热线") || hasNumber(key) && containsAny(key, "热线", "电话", "专线", "拨打", "TEL", "Tel")
}

// disclaims reports whether a line asks those whose rights a page may infringe to
// turn to its site, and says little else: it names a claim, and what is done
// about it.
func disclaims(s signs, runes int) bool {
	const perSign = 40 // characters of such a line at most for each of its signs
	claim, remedy := int(s[signClaim]), int(s[signRemedy])
	all := claim + remedy + int(s[signRights]+s[signLegal]+s[signContact])
	return claim > 0 && remedy > 0 && all*perSign >= runes
}

// opensWithText reports whether a line with the words of a notice begins with a
// sentence that has none of them: the article's last, to which the crawl joined
// the notice.
func opensWithText(key string) bool {
	at := han.Index(key, "。")
	if at < 0 || at+len("。") >= len(key) {
		return false
	}
	first := key[:at]
	runes := utf8.RuneCountInString(first)
	if runes < minProse || containsAny(first, "声明", "说明", "提示", "备注", "本文", "本网", "本站", "本平台") {
		return false
	}
	s := allWords().read(first, runes)
	return s[signRights]+s[signLicence]+s[signContact]+s[signClaim]+s[signRemedy] == 0
}

// hasNumber reports whether a text has a telephone number with its area code, as it
// is written in China, 0123-4567890, or in North America, (415) 555-0137.
func hasNumber(s string) bool {
	for i := strings.IndexByte(s, '-'); i >= 0; {
		if i >= 3 && digits(s[i-3:], 3, 3) == 3 {
			if n := digits(s[i+1:], 4, 8); n >= 7 || n == 4 && areaCode(s[:i-3]) {
				return true
			}
		}
		next := strings.IndexByte(s[i+1:], '-')
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

// areaCode reports whether a text ends in three digits and what parts them from the
// rest of a number: a hyphen, or brackets around them.
func areaCode(s string) bool {
	s = strings.TrimRight(s, " ")
	n := len(s) - len("415-")
	return n >= 0 && (s[len(s)-1] == '-' || s[len(s)-1] == ')') && digits(s[n:], 3, 3) == 3
}
