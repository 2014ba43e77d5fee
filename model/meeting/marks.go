package meeting

import (
	"strings"
	"unicode/utf8"
)

// A mark is a word whose presence anywhere in an article matters to a rule. All
// are looked for in one pass, since searching a Chinese text word by word is
// slow: most of its bytes begin like most of the words.
var marks = newMarks(sessionWords, moodWords, letterWords, hybridWords, videoWords, eventWords, creditMarks, nextWords, goalWords, horizons, aims, closers, hostingWords, crossWords)

type markTable struct {
	lexicon *lexicon
	index   map[string]int
}

func newMarks(groups ...[]string) markTable {
	t := markTable{index: map[string]int{}}
	var all []word
	for _, g := range groups {
		for _, w := range g {
			if _, ok := t.index[w]; !ok {
				t.index[w] = len(t.index)
				all = append(all, word{w, uint16(t.index[w])})
			}
		}
	}
	t.lexicon = buildLexicon(all)
	return t
}

// occurrences is how often a mark stands in a text, and where first.
type occurrences struct{ count, first int32 }

// find counts all marks of a text, those inside others too.
func (t markTable) find(text string) []occurrences {
	out := make([]occurrences, len(t.index))
	x := t.lexicon
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		a, n := firstRune(text[i:])
		if uint32(a) <= 0xffff && x.first[a>>6]&(1<<(a&63)) != 0 {
			b, m := firstRune(text[i+n:])
			if m > 0 && b <= 0xffff {
				note(out, x, x.slot(uint32(a)<<16|uint32(b)), text, i)
			}
			if x.short {
				note(out, x, x.slot(uint32(a)<<16), text, i)
			}
		}
		i += n
	}
	return out
}

// note counts the words of a slot that stand at offset at.
func note(out []occurrences, x *lexicon, slot uint32, text string, at int) {
	l := x.lists[slot]
	if l == 0 {
		return
	}
	for _, w := range x.words[l-1] {
		if strings.HasPrefix(text[at:], w.text) {
			o := &out[w.value]
			if o.count == 0 {
				o.first = int32(at)
			}
			o.count++
		}
	}
}

// count is how often a mark stands in the article.
func (p *parser) count(mark string) int {
	if i, ok := marks.index[mark]; ok {
		return int(p.marks[i].count)
	}
	return strings.Count(p.text, mark)
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
		if i, ok := marks.index[w]; ok && p.marks[i].count > 0 && int(p.marks[i].first) < limit {
			n++
		}
	}
	return n
}

// The groups of marks that no single rule owns.
var (
	crossWords  = []string{"某某"}
	letterWords = []string{"致信", "致电", "在信中", "在贺信中", "作出重要指示", "作出批示", "在指示中"}
	townWords   = []string{"各镇(街道)", "各乡镇", "各镇街", "镇街", "各镇、街道", "各镇"}
	countyWords = []string{"县委", "县长", "我县", "区委", "区长", "我区", "各县", "县区", "区县", "县(市、区)", "各区"}
	eventWords  = []string{"建党", "中国共产党成立", "党成立", "新中国成立", "中华人民共和国成立", "建国", "共和国成立", "改革开放", "建军", "结束后", "开局", "周年", "目标", "党的二十大精神", "党的十九大精神", "党的十八大精神", "十一五\"", "十二五\"", "十三五\"", "十四五\"", "十五五\""}
	creditMarks = []string{"来源:", "记者 ", "记者:", "通讯员 ", "通讯员:", "摄)", "文/图", "会\"", "《", "摄"}
)
