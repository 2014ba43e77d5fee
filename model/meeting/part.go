package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// rest reads what stands in a segment behind its persons, or all of a segment
// without one, for what the persons of the group did.
func (r *peopleReader) rest(s corpus.Span, next rune, named bool) {
	p := r.p
	t := p.of(s)
	if named && aboutText(t) {
		r.drop()
		return
	}
	if !named && len(r.group) > 0 && !r.continues(t) {
		if roles := r.roles(s, true); r.done || roles != 1<<attends {
			if roles != 0 {
				if !r.done {
					r.group = r.group[:0]
				}
				r.done = true
			}
			return
		}
	}
	roles := r.roles(s, named || len(r.group) > 0)
	if r.bearing && roles.has(awards) { // 为“最美教师”王五颁奖
		roles = roles&^(1<<awards) | 1<<receives
		for i := range r.seen {
			if r.seen[i].kind == awards {
				r.seen[i].kind = receives
			}
		}
	}
	if !named && (r.convened || r.done && startsWithTask(t)) {
		roles &= 1<<speaks | 1<<says
	}
	if !r.hearing && p.mayHold(hearClass, s) {
		if i := han.Index(t, "听取"); i >= 0 {
			r.hearing = !r.reportedBefore(s.Start + i) // 局长王五介绍情况并听取意见
		}
	}
	if r.hearing {
		roles &^= 1<<reports | 1<<exchanges
	}
	if named {
		r.convened = p.mayHold(holdClass, s) && containsAny(t, "召开", "举行")
		r.unended = next == '、' && s.Len() > 0 && (!strings.HasPrefix(t, "等") || containsAny(t, "围绕", "结合", "针对")) && !(strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")"))
	}
	if roles == 0 {
		if !named && next == '、' && len(r.group) > 0 && r.continues(t) {
			r.unended = true
		}
		if named && next == '、' {
			return
		}
		if s.Len() > 0 && !strings.HasPrefix(t, "等") {
			r.listed = false
		}
		return
	}
	if len(r.group) == 0 {
		r.stop = roles.has(says) && next != 0 && r.opens(s)
		return
	}
	r.assign(roles, r.seen)
	r.elected(s)
	r.listed = false
	if r.opens(s) && (next == ',' || next == ':') || next == ':' {
		r.stop = true
	}
}

// reportedBefore: a verb of telling that was read last stands before an offset.
func (r *peopleReader) reportedBefore(at int) bool {
	for _, v := range r.seen {
		if (v.kind == reports || v.kind == exchanges) && v.at.Start < at {
			return true
		}
	}
	return false
}

// elected gives the post that a clause says they were elected to, to those of the
// group who have none: 王五、李四当选副主席.
func (r *peopleReader) elected(s corpus.Span) {
	p := r.p
	if !p.mayHold(electClass, s) {
		return
	}
	s = p.withoutStop(s)
	i := han.Index(p.of(s), "当选")
	if i < 0 {
		return
	}
	post := corpus.Span{Start: s.Start + i + len("当选"), End: s.End}
	post.Start += hasAnyPrefix(p.of(post), "为")
	words := p.titlesIn(post.Start, post.End)
	if n := len(words); n == 0 || words[n-1].end != post.End || words[n-1].value > shared {
		return
	}
	if post = p.trimPost(post); post.Len() == 0 || post.Len() > maxPost {
		return
	}
	for _, m := range r.group {
		if x := &p.people.mentions[m]; len(x.posts) == 0 {
			x.posts = append(x.posts, post)
		}
	}
}

// tasks begin a clause that tells what the meeting did.
var tasks = lexiconOf("部署", "安排", "通报", "传达", "听取", "汇报", "介绍", "调研", "考察", "研究", "审议")

// startsWithTask: a clause that begins so tells what the meeting did.
func startsWithTask(t string) bool {
	return tasks.at(t) != nil
}

// opens: the segment ends with a verb of saying, and what was said follows.
func (r *peopleReader) opens(s corpus.Span) bool {
	for i := len(r.words) - 1; i >= 0; i-- {
		w := r.words[i]
		if w.end <= s.End && w.start >= s.Start {
			return w.value == says && runes(r.p.text[w.end:s.End]) <= 1 && !r.p.notRole(w, s)
		}
	}
	return false
}

// assign gives roles to the whole group; verbs say so.
func (r *peopleReader) assign(roles roleSet, verbs []roleVerb) {
	for _, i := range r.group {
		r.p.people.mentions[i].roles |= roles
		r.p.people.credit(i, roles, verbs)
	}
	r.done = true
}

// drop forgets the group: its persons are named, but take no part.
func (r *peopleReader) drop() {
	r.group, r.done = r.group[:0], false
	r.posts, r.shared, r.listed = r.posts[:0], nil, false
}

// aboutWords follow a name whose words or deeds elsewhere are spoken of.
var aboutWords = lexiconOf("关于", "重要", "系列", "提出的", "亲自", "新时代", "治国理政", "外交思想", "讲话精神", "批示", "总书记", "家属",
	"诞辰", "生平", "逝世", "先进事迹", "事迹", "精神", "的重要", "的讲话", "的指示", "的要求", "的殷切", "致信", "同志为核心", "强调的",
	"指出的", "致大会", "向大会致", "向大会发来", "向大会表示", "向大会的召开", "致电", "回信", "在信中", "在贺信中", "作出重要",
	"作出批示", "对此作出")

// aboutText: what follows a name speaks of words or deeds elsewhere, not of a
// part in the meeting.
func aboutText(t string) bool {
	if aboutWords.at(t) != nil {
		return true
	}
	return strings.HasPrefix(t, "在") && (han.Contains(t, "讲话精神") || han.Contains(t, "的重要讲话") || strings.HasSuffix(t, "的讲话")) ||
		strings.HasPrefix(t, "对") && containsAny(t, "重要指示精神", "批示精神")
}

// continuing are the words a clause begins with that goes on about the same
// persons.
var continuing = lexiconOf("并", "还", "也", "就", "对", "向", "为", "从", "围绕", "结合", "代表", "分别", "先后", "首先", "随后", "最后", "共同",
	"一同", "一起", "会上", "在会上", "在会", "在讲话", "在主持", "作", "做", "发表", "亲自", "同时", "再次", "仔细", "认真", "详细", "针对", "以",
	"他", "她", "讲了", "提出", "充分", "等", "前往", "深入", "实地", "带队", "率", "主要", "进一步", "重点", "回顾", "总结", "要", "登台", "上台",
	"现场", "逐一", "为获", "给", "受", "于", "到会", "在")

// continues reports whether a segment without a person goes on speaking of the
// persons before it, and brings no subject of its own.
func (r *peopleReader) continues(t string) bool {
	if t == "" {
		return false
	}
	if roleVerbs.at(t) != nil {
		return hasAnyPrefix(t, "与会领导", "与会人员", "与会代表", "参会人员", "与会同志", "参会代表", "与会者") == 0
	}
	return continuing.at(t) != nil
}

// meetingMention are the ways a clause speaks of the gathering itself.
var gatheringEnds = []string{"会上", "会议上", "仪式上", "论坛上", "式上"}

// roles collects the verbs of role in a span, which seen holds then, one of each
// kind. Verbs in quotation marks, in the name of a meeting and in words of another
// meaning do not count.
func (r *peopleReader) roles(s corpus.Span, subject bool) roleSet {
	if !subject {
		return r.rolesOf(s) &^ (1 << inspects)
	}
	return r.rolesOf(s)
}

func (r *peopleReader) rolesOf(s corpus.Span) roleSet {
	p := r.p
	var set roleSet
	r.seen = r.seen[:0]
	see := func(k roleKind, at corpus.Span) {
		if !set.has(k) {
			r.seen = append(r.seen, roleVerb{k, at})
		}
		set |= 1 << k
	}
	if p.mayHold(titleClass, s) && reportTitled(p.of(s)) {
		see(reports, s)
	}
	skip := s.Start
	inTurn := p.mayHold(proposeClass, s) && han.Contains(p.of(s), "提出") && proposesInTurn(p.text[p.sentenceAt(s.Start):s.End], s.Len())
	for _, w := range r.words {
		if w.end > s.End {
			break
		}
		if w.value == exchanges && w.start >= s.Start && p.spokeInTurn(w, s.End) {
			see(exchanges, w.span())
			continue
		}
		if w.start < skip || w.start < s.Start || p.insideMarks(s, w.start) || r.inPlaceOfSpeech(s, w) || p.notRole(w, s) {
			continue
		}
		if w.value == awards && strings.HasSuffix(p.text[s.Start:w.start], "被") {
			see(receives, w.span())
			continue
		}
		if inTurn && w.value == says {
			see(exchanges, w.span())
			continue
		}
		if w.value == reports && set.has(reads) && p.readOut(w, s) {
			continue
		}
		see(w.value, w.span())
		if w.value == hosts || w.value == attends && !strings.HasSuffix(p.text[w.start:w.end], "会") { // 到会 has its meeting
			skip = p.pastMeetingName(w.end, s.End)
		}
	}
	return set
}

// spokeInTurn: a verb says where somebody said what follows: 在发言中说.
func (p *parser) spokeInTurn(w found, limit int) bool {
	if p.text[w.start:w.end] != "发言" || hasAnyPrefix(p.text[w.end:limit], "中", "时") == 0 || hasAnySuffix(p.text[:w.start], "总结", "讲话") > 0 {
		return false
	}
	rest := p.text[w.end+len("中") : limit]
	if i := han.Index(start(rest, maxAdverb), "地"); i > 0 { // 动情地说
		rest = rest[i+len("地"):]
	}
	return hasAnyPrefix(rest, "说", "表示", "谈", "提出", "介绍", "认为", "坦言") > 0
}

// maxAdverb is how many bytes an adverb before a verb of saying has at most.
const maxAdverb = 15

// readOut: what looks like the verb of a report is the text that was read out:
// 宣读表彰通报.
func (p *parser) readOut(w found, s corpus.Span) bool {
	i := han.LastIndex(p.text[s.Start:w.start], "宣读")
	if i < 0 {
		return false
	}
	between := p.text[s.Start+i+len("宣读") : w.start]
	return !longerThan(between, maxReadOut) && !containsAny(between, "并", "作", "就", "对", "》")
}

// maxReadOut is how many characters stand between 宣读 and the text's kind at most.
const maxReadOut = 24

// proposesInTurn: a sentence t, of which the last own bytes are read, says that
// several took the floor with what they propose: 分别从…等方面提出意见建议.
func proposesInTurn(t string, own int) bool {
	i := han.Index(t, "提出")
	return i >= len(t)-own && containsAny(t[:i], "分别", "先后", "依次", "相继", "轮流", "踊跃") && hasAnyPrefix(t[i+len("提出"):], "意见", "建议", "了意见",
		"了建议", "对策", "针对性", "合理化") > 0 && !han.Contains(t, "要求")
}

// reportTitled: 作《政府工作报告》, the report is named by its title.
func reportTitled(t string) bool {
	i := han.Index(t, "《")
	return i > 0 && hasAnySuffix(t[:i], "作", "作了", "作的", "作题为", "作了题为") > 0 && containsAny(t[i:], "报告》", "》的报告", "》的工作报告")
}

// insideMarks reports whether offset at lies between quotation marks, brackets
// or title marks of the span.
func (p *parser) insideMarks(s corpus.Span, at int) bool {
	for i := s.Start; i < at; i++ {
		switch c := p.text[i]; {
		case c == '"' || c == '(':
		case c == 0xe3 && strings.HasPrefix(p.text[i:], "《"):
		default:
			continue
		}
		end := p.enclosedEnd(i, s.End)
		if at < end {
			return true
		}
		i = end - 1
	}
	return false
}

// inPlaceOfSpeech: the verb is a part of the phrase that says where somebody
// spoke, 在全市工作部署会上.
func (r *peopleReader) inPlaceOfSpeech(s corpus.Span, w found) bool {
	p := r.p
	before, after := p.text[s.Start:w.start], p.text[w.end:s.End]
	i := han.LastIndex(before, "在")
	if i < 0 {
		return false
	}
	for _, e := range gatheringEnds {
		if han.Contains(before[i:], e) {
			return false
		}
	}
	for _, e := range gatheringEnds {
		if j := han.Index(after, e); j >= 0 && j < 60 {
			return true
		}
	}
	return hasAnyPrefix(after, "中", "时") > 0 && w.value != hosts && w.value != speaks
}

// pastMeetingName skips the name of the meeting that a verb like 主持召开 or
// 出席 takes, so that the verbs in it do not count.
func (p *parser) pastMeetingName(at, limit int) int {
	t := p.text[at:limit]
	end := han.Index(t, "并")
	if end < 0 {
		end = len(t)
	}
	if i := han.LastIndex(t[:end], "会"); i >= 0 {
		return at + i
	}
	return at
}
