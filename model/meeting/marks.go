package meeting

import (
	"math/bits"

	"example.org/meetbrowse/corpus/han"
)

// A mark is a word whose presence anywhere in an article matters to a rule.
var marks = newMarks(sessionWords, moodWords, letterWords, hybridWords, videoWords, weakVideoWords, eventWords, creditMarks, nextWords,
	hostingWords, crossWords, noticeWords, sequelWords, scriptWords, townWords, countyWords, yearMarks, electing)

// markTable gives marks their indexes.
type markTable map[string]int

// markSet is a set of marks, one bit each by their index.
type markSet [4]uint64

// maxMarks is how many marks there may be.
const maxMarks = 64 * len(markSet{})

func newMarks(groups ...[]string) markTable {
	t := markTable{}
	for _, g := range groups {
		for _, w := range g {
			if _, ok := t[w]; !ok {
				t[w] = len(t)
			}
		}
	}
	if len(t) > maxMarks {
		panic("too many marks")
	}
	return t
}

// set is the set of some words, which must be marks.
func (t markTable) set(words ...string) (s markSet) {
	for _, w := range words {
		i, ok := t[w]
		if !ok {
			panic("no mark: " + w)
		}
		s.add(i)
	}
	return s
}

func (s *markSet) add(mark int) { s[mark>>6&3] |= 1 << (mark & 63) }

// has reports whether one of the marks stands in the article.
func (p *parser) has(set *markSet) bool {
	for i, x := range p.hits.seen {
		if x&set[i] != 0 {
			return true
		}
	}
	return false
}

// kinds counts how many of the marks stand in the article.
func (p *parser) kinds(set *markSet) int {
	n := 0
	for i, x := range p.hits.seen {
		n += bits.OnesCount64(x & set[i])
	}
	return n
}

// holds reports whether a word stands in the article; it is told fast of marks.
func (p *parser) holds(word string) bool {
	if i, ok := marks[word]; ok {
		return p.hits.seen[i>>6&3]>>(i&63)&1 != 0
	}
	return han.Contains(p.text, word)
}

// The sets of marks that rules ask for.
var (
	sessionMarks   = marks.set(sessionWords...)
	nextMarks      = marks.set(append(nextWords, "结束后")...)
	sequelMarks    = marks.set(sequelWords...)
	noticeMarks    = marks.set(noticeWords...)
	moodMarks      = marks.set(moodWords...)
	letterMarks    = marks.set(letterWords...)
	hostingMarks   = marks.set(hostingWords...)
	scriptMarks    = marks.set(scriptWords...)
	townMarks      = marks.set(townWords...)
	countyMarks    = marks.set(countyWords...)
	crossMarks     = marks.set(crossWords...)
	hybridMarks    = marks.set(hybridWords...)
	videoMarks     = marks.set(videoWords...)
	weakMarks      = marks.set(weakVideoWords...)
	aliasMark      = marks.set("会\"")
	titleMark      = marks.set("《")
	lenticularMark = marks.set("【")
	goalMark       = marks.set("目标")
	openingMark    = marks.set("开局")
	jubileeMark    = marks.set("周年")
	schoolMark     = marks.set("学年")
	sourceMark     = marks.set("来源:")
	reporterMark   = marks.set("记者 ")
	photoMark      = marks.set("摄")
	bracketMarks   = marks.set(bracketCredits...)
	electMarks     = marks.set(electing...)
)

// The groups of marks that no single rule owns.
var (
	noticeWords = []string{"通知如下", "公告如下", "公示如下", "现将有关事项", "各有关单位:", "特此通知", "特此公告", "定于", "拟于"}
	crossWords  = []string{"某某", "××", "XX", "__"}
	yearMarks   = []string{"学年"}
	letterWords = []string{"致信", "致电", "在信中", "在贺信中", "作出重要指示", "作出批示", "在指示中"}
	townWords   = []string{"各镇(街道)", "各乡镇", "各镇街", "镇街", "各镇、街道", "各镇"}
	countyWords = []string{"县委", "县长", "我县", "区委", "区长", "我区", "各县", "县区", "区县", "县(市、区)", "各区"}
	eventWords  = []string{"建党", "中国共产党成立", "党成立", "新中国成立", "中华人民共和国成立", "建国", "共和国成立", "改革开放", "建军",
		"结束后", "开局", "周年", "目标", "党的二十大精神", "党的十九大精神", "党的十八大精神", "十一五\"", "十二五\"", "十三五\"", "十四五\"",
		"十五五\""}
	creditMarks = []string{"来源:", "记者 ", "记者:", "通讯员 ", "通讯员:", "摄)", "文/图", "会\"", "《", "【", "摄"}
)
