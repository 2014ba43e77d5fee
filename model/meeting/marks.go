package meeting

import "example.org/meetbrowse/corpus/han"

// A mark is a word whose presence anywhere in an article matters to a rule.
var marks = newMarks(sessionWords, moodWords, letterWords, hybridWords, videoWords, weakVideoWords, eventWords, creditMarks, nextWords, goalWords, horizons, aims, closers, hostingWords, crossWords, noticeWords, sequelWords, scriptWords)

type markTable struct{ index map[string]int }

func newMarks(groups ...[]string) markTable {
	t := markTable{index: map[string]int{}}
	for _, g := range groups {
		for _, w := range g {
			if _, ok := t.index[w]; !ok {
				t.index[w] = len(t.index)
			}
		}
	}
	return t
}

// occurrences is how often a mark stands in a text, and where first.
type occurrences struct{ count, first int32 }

// count is how often a mark stands in the article.
func (p *parser) count(mark string) int {
	if i, ok := marks.index[mark]; ok {
		return int(p.hits.marks[i].count)
	}
	return han.Count(p.text, mark)
}

// has reports whether one of the words stands in the article.
func (p *parser) has(words ...string) bool {
	for _, w := range words {
		if p.count(w) > 0 {
			return true
		}
	}
	return false
}

// kinds counts how many of the words stand in the article before offset limit.
func (p *parser) kinds(words []string, limit int) int {
	n := 0
	for _, w := range words {
		if i, ok := marks.index[w]; ok && p.hits.marks[i].count > 0 && int(p.hits.marks[i].first) < limit {
			n++
		}
	}
	return n
}

// The groups of marks that no single rule owns.
var (
	noticeWords = []string{"通知如下", "公告如下", "公示如下", "现将有关事项", "各有关单位:", "特此通知", "特此公告", "定于", "拟于"}
	crossWords  = []string{"某某"}
	letterWords = []string{"致信", "致电", "在信中", "在贺信中", "作出重要指示", "作出批示", "在指示中"}
	townWords   = []string{"各镇(街道)", "各乡镇", "各镇街", "镇街", "各镇、街道", "各镇"}
	countyWords = []string{"县委", "县长", "我县", "区委", "区长", "我区", "各县", "县区", "区县", "县(市、区)", "各区"}
	eventWords  = []string{"建党", "中国共产党成立", "党成立", "新中国成立", "中华人民共和国成立", "建国", "共和国成立", "改革开放", "建军",
		"结束后", "开局", "周年", "目标", "党的二十大精神", "党的十九大精神", "党的十八大精神", "十一五\"", "十二五\"", "十三五\"", "十四五\"",
		"十五五\""}
	creditMarks = []string{"来源:", "记者 ", "记者:", "通讯员 ", "通讯员:", "摄)", "文/图", "会\"", "《", "摄"}
)
