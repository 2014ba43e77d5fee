package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// nameBefore reads a name right before a title: 我校朱雯校长. The name must begin
// the segment or follow a word that a name can follow.
func (r *peopleReader) nameBefore(start, end int) (corpus.Span, bool) {
	p := r.p
	if end-start < len("王五") {
		return corpus.Span{}, false
	}
	// How many Chinese characters stand before the title, up to four, and where the
	// last of so many begin.
	many, begins := 0, [...]int{end, end, end, end, end}
	for at := end; many < 4 && at > start; {
		c, size := lastRune(p.text[start:at])
		if !han.IsHan(c) {
			break
		}
		at -= size
		many++
		begins[many] = at
	}
	for _, n := range [...]int{3, 2, 4} {
		if n > many {
			continue
		}
		at := begins[n]
		size, class := surnames.surname(p.text[at:end])
		if class == noSurname || notNames.at(p.text[at:end]) != nil || n == 4 && size != len("欧阳") || n == 2 && size != len("王") {
			continue
		}
		if !p.givenName(at+size, end) || !nameMayFollow(p.text[start:at], class) {
			continue
		}
		if !p.inDivision(at, end, len(p.text)) {
			return corpus.Span{Start: at, End: end}, true
		}
	}
	return corpus.Span{}, false
}

func (p *parser) givenName(at, end int) bool {
	for at < end {
		next := p.extend(at, end)
		if next == 0 {
			return false
		}
		at = next
	}
	return true
}

// nameMayFollow tells whether a name with a surname of a class can begin behind
// before.
func nameMayFollow(before string, class surnameClass) bool {
	return class == commonSurname && (before == "" || beforeNames.of(before) > 0)
}

// beforeNames are what a name follows that stands right before a title.
var beforeNames = endingsOf(strings.Fields(`
我校 校党委 党支部 校团委 我县 我市 我区 我镇 我院 我局 社区 学校 邀请 特邀 请 由 会上 随后 最后 首先 听取 欢迎 和 与 及 以及 的 了 接着
团工委 团委 副校长 中学 小学 大学 学院 公司 集团 本校 本院 来自 教研组 备课组 老师 向 是 局 处 科 室 站 所 院 厅 部 队 年级 班
办 委 中心 协会 学会 商会 家长 代表 村民 居民 学生`)...)

// sourceWords lead up to somebody whose words or orders are followed.
var sourceWords = lexiconOf("贯彻", "落实", "学习", "按照", "根据", "遵照", "牢记", "践行", "响应", "围绕", "深入领会", "传达", "关于")

// withoutStudy leaves out the 学习 of bodies and campaigns.
var withoutStudy = strings.NewReplacer("理论学习中心组", "", "学习实践", "", "学习活动", "", "学习教育", "", "学习小组", "", "学习指导", "")

// storyWords stand before those whom somebody only tells of.
var storyWords = []string{"讲起", "说起", "提起", "谈起", "想起", "忆起", "讲述了", "缅怀"}

// quoted reports whether a segment names somebody only as the source of a text
// or an order, 传达学习…讲话精神, 受…委托, or as one whom a story is told of.
func (r *peopleReader) quoted(s corpus.Span) bool {
	t := r.p.of(s)
	if strings.HasPrefix(t, "受") && containsAny(t, "委托", "委派") {
		return true
	}
	if !r.p.mayHold(sourceClass, s) {
		return false
	}
	for _, w := range storyWords {
		if i := han.Index(t, w); i >= 0 && r.firstName(corpus.Span{Start: s.Start + i + len(w), End: s.End}) >= 0 {
			return true
		}
	}
	if !sourceWords.in(withoutStudy.Replace(t)) {
		return false
	}
	if n, ok := r.p.nameAt(s.Start, s.End, false); ok {
		rest := r.p.text[n.End:s.End]
		if w := roleVerbs.at(rest); w != nil && w.value != attends || hasAnyPrefix(rest, "就", "结合", "围绕", "对") > 0 {
			return false // 李树青通报了落实情况, 李树青就落实工作提出要求
		}
	}
	head := t
	if i := r.firstName(s); i >= 0 {
		head = t[:i]
	} else if words := r.p.titlesIn(s.Start, s.End); len(words) > 0 {
		head = t[:words[0].start-s.Start]
	}
	return sourceWords.in(withoutStudy.Replace(head)) && !han.Contains(head, "领导小组")
}

// heard reads 会议听取了市发改委主任王五关于…的汇报: who reported stands between.
func (r *peopleReader) heard(s corpus.Span) bool {
	p := r.p
	if !p.mayHold(hearClass, s) {
		return false
	}
	t := p.of(s)
	i := han.Index(t, "听取")
	if i < 0 || i > len("全体会议还分别") || !containsAny(p.text[s.Start:r.segs[len(r.segs)-1].End], "汇报", "报告", "说明", "介绍", "通报") {
		return false
	}
	heard := corpus.Span{Start: s.Start + i, End: s.Start + i + len("听取")}
	s.Start = heard.End
	s.Start += hasAnyPrefix(p.of(s), "和讨论了", "和审议了", "并审议了", "并讨论了", "和讨论", "和审议", "了")
	if _, ok := r.person(s, false); !ok || len(r.group) == 0 {
		return false
	}
	r.assign(1<<reports, []roleVerb{{reports, heard}})
	return true
}

// firstName is the offset in the segment of the first name behind a title, or
// -1.
func (r *peopleReader) firstName(s corpus.Span) int {
	p := r.p
	for _, t := range p.titlesIn(s.Start, s.End) {
		if _, ok := p.nameAt(t.end, s.End, false); ok {
			return t.start - s.Start
		}
	}
	return -1
}

// surnameTitle reads 王校长: the one person of that surname the article knows.
func (r *peopleReader) surnameTitle(at, limit int) (int, bool) {
	p := r.p
	n, class := surnames.surname(p.text[at:limit])
	if class != commonSurname {
		return 0, false
	}
	t := titles.at(p.text[at+n : limit])
	if t == nil {
		return 0, false
	}
	who := ""
	for _, name := range p.people.names {
		if strings.HasPrefix(name, p.text[at:at+n]) {
			if who != "" {
				return 0, false
			}
			who = name
		}
	}
	if who == "" {
		return 0, false
	}
	end := at + n + len(t.text)
	r.posts = r.posts[:0]
	r.join(p.people.add(p, mention{name: corpus.Span{Start: at, End: at + n}, called: who, bare: true}))
	return end, true
}

// beforeVerb may stand between a name and its verb.
var beforeVerb = lexiconOf("在", "分别", "就", "对", "作", "同志", "首先", "最后", "代表", "随后", "一行", "等", "出席", "为", "先后", "依次", "相继",
	"陆续", "共同", "结合", "围绕", "逐一", "轮流", "均", "也", "还")

// pastCount skips the count that may close a list of names: 王五、赵六2位委员.
func (p *parser) pastCount(at, limit int) int {
	n, size := p.numberAt(at, limit)
	if size == 0 || n < 2 || n > 99 {
		return at
	}
	i := at + size
	m := hasAnyPrefix(p.text[i:limit], "位", "名", "人")
	if m == 0 {
		return at
	}
	i += m
	return i + hasAnyPrefix(p.text[i:limit], "政协委员", "人大代表", "委员", "代表", "同志", "企业家", "专家", "负责人", "书记", "领导")
}

// persons: at offset at stands how many persons there were.
func (p *parser) persons(at, limit int) bool { return p.pastCount(at, limit) > at }

// verbFollows reports whether a role's verb stands at offset at or close behind
// a word like 在会上 or 分别.
func (r *peopleReader) verbFollows(at, limit int) bool {
	at = r.p.pastCount(at, limit)
	for _, w := range r.words {
		if w.start >= at && w.start < limit {
			return w.start == at || beforeVerb.at(r.p.text[at:limit]) != nil
		}
	}
	return false
}

// plainSurnames are the commonest surnames that begin few other words.
const plainSurnames = "王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗林郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范石廖贾韦付邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵钱严戴莫孔汤田夏傅卢樊牛葛邢路岳齐沙倪阮柳洪翟殷詹申耿关兰焦俞左柯童辛鲁骆梅祝霍聂尚卜"

// vouched reports whether the verb behind a name that has no post and stands
// alone speaks for it: 赵小桃主持, 李树青就落实工作提出要求.
func (r *peopleReader) vouched(n corpus.Span, limit int) bool {
	p := r.p
	name := p.of(n)
	c, _ := firstRune(name)
	size := runes(name)
	if _, class := surnames.surname(name); class == commonSurname && strings.HasSuffix(p.text[:n.Start], "由") && strings.HasPrefix(p.text[n.End:limit], "主持") {
		return true
	}
	if han.Contains(name, "·") { // no other word is written so
		return true
	}
	if !strings.ContainsRune(plainSurnames, c) || size > 3 {
		return false
	}
	if w := nameEnds.at(name[len("王"):]); w != nil && w.value == 2 {
		return false
	}
	for _, w := range r.words {
		if w.start < n.End || w.start >= limit {
			continue
		}
		switch w.value {
		case hosts, speaks:
			return w.start == n.End || size == 3 && (w.value == speaks || hasAnyPrefix(p.text[n.End:limit], "同志", "分别", "先后") > 0)
		case says:
			return size == 3 && strings.HasPrefix(p.text[n.End:limit], "就") && containsAny(p.text[w.end:limit], "要求", "意见", "希望") || size == 3 && w.start == n.End
		case receives:
			return size == 3 && w.start == n.End && strings.HasPrefix(p.text[w.end:limit], "\"")
		case reports, reads, exchanges:
			return size == 3 && (w.start == n.End || hasAnyPrefix(p.text[n.End:limit], "就", "作", "对", "代表", "围绕", "结合") > 0)
		}
		return false
	}
	return false
}

// unknownHolder: a post, a few characters that read like no name, and a verb of
// role: the holder shares it with those named before.
func (r *peopleReader) unknownHolder(s corpus.Span) bool {
	words := r.p.titlesIn(s.Start, s.End)
	if len(words) == 0 || words[len(words)-1].value > shared {
		return false
	}
	at := words[len(words)-1].end
	for _, w := range r.words {
		if w.start > at && w.start < s.End {
			t := r.p.text[at:w.start]
			return len(t) >= nameBytes-len("王") && len(t) <= nameBytes+len("作了") && hanOnly(t) && nameEnds.at(t) == nil
		}
	}
	return false
}
