package meeting

import "strings"

// orderSubjects are who has to do what an order says, and by when.
var (
	orderSubjects = lexiconOf("各单位", "各部门", "各地各部门", "各级各部门", "各级", "各地", "各县区", "各县(市、区)", "各乡镇", "各镇街", "各镇",
		"各级党委政府", "全省", "全市", "全县", "全区", "全州", "全旗", "全镇", "全乡", "全校", "全局", "全系统", "我省", "我市", "我县", "我区")
	orderTimes = lexiconOf("今年", "明年", "年内", "全年", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "前三季度", "本月", "月底前", "年底前")
)

// afterOrder is what a clause says that shall be done, behind who has to do it and
// by when: 全县要|新植枸杞1.5万亩, 一季度|实现营收38亿元. subject: it says who has to.
func afterOrder(t string) (done string, subject bool) {
	t = behindWord(t, orderTimes)
	who := behindWord(t, orderSubjects)
	rest, ok := strings.CutPrefix(who, "要")
	if ok && hasAnyPrefix(rest, "求", "素", "点", "件", "闻") == 0 {
		return behindWord(rest, orderTimes), len(who) < len(t)
	}
	return t, false
}

// behindWord is s without the longest word that it begins with.
func behindWord(s string, words *lexicon) string {
	if w := words.at(s); w != nil {
		return s[len(w.text):]
	}
	return s
}

// orders: a sentence that begins with 要 or 三要 says what shall be.
func orders(t string) bool {
	r, n := firstRune(t)
	return r == '要' || smallNumerals.has(r) && strings.HasPrefix(t[n:], "要")
}

// toYear: 到2026年 sets a date for what follows.
func toYear(t string) bool {
	for at := 0; ; {
		i := strings.Index(t[at:], "20")
		if i < 0 {
			return false
		}
		at += i
		if toYearAt(t, at) {
			return true
		}
		at += len("20")
	}
}

func toYearAt(t string, at int) bool {
	return len(t) >= at+len("2026年") && t[at:at+2] == "20" && t[at+2] >= '2' && t[at+2] <= '9' && strings.HasPrefix(t[at+4:], "年") && strings.HasSuffix(t[:at], "到")
}

// namesYear is toYear of the whole text.
func (p *parser) namesYear() bool {
	for _, digit := range p.hits.digits {
		if toYearAt(p.text, int(digit)) {
			return true
		}
	}
	return false
}
