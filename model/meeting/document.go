package meeting

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// documentVerbs are what a meeting does with a document.
var documentVerbs = newLexicon(map[uint16]string{1: `
印发 下发 派发 分发 宣读 通过 审议 审议通过 讨论 讨论通过 学习 传达 传达学习 解读 发布 听取 研究 审定 审查 审核 表决通过 原则通过
书面印发 通报 部署 宣布 同意 原则同意 初次审议 领学 发布 作 作了 征求意见 说明 公布 介绍 审阅 书面审议 学习贯彻 集中学习 研读
领学 评议 票决 表决 批准 听取和审议 听取审议 传阅 讲解 发放 组织学习 重温 审查批准 学习了 研究审议 研究讨论`})

// Longest distance in bytes between a verb and the first title it governs.
const maxVerbDistance = 90

// documents lists the titles that the meeting issued, read out, passed,
// discussed or studied.
func (p *parser) documents(m *model.Meeting, from, to int) {
	if !p.has(&titleMark) {
		return
	}
	var seen []string // titles listed, without what marks drafts
	quotedSpeech := false
	for i := from; i < to; i++ {
		if p.sentences[i].first && !p.mayHold(titleClass, p.lines[p.sentences[i].line].Span) {
			for i+1 < to && !p.sentences[i+1].first {
				i++
			}
			continue
		}
		s := p.sentences[i]
		if s.first || !s.soft && (p.meetingActs(s.Span) || p.tellsOfPeople(s.Span)) {
			quotedSpeech = false
		}
		if !quotedSpeech {
			seen = p.documentsIn(m, s.Span, seen)
		}
		if p.opensSpeech(s.Span) {
			quotedSpeech = true
		}
	}
	if len(m.Documents) == 0 && !p.inBroadcast {
		for i := max(0, p.headline); i < p.body && i < len(p.lines); i++ {
			seen = p.documentsIn(m, p.lines[i].Span, seen)
		}
	}
}

// meetingVerbs tell what the meeting did.
var meetingVerbs = lexiconOf("会议审议", "会议研究", "会议听取", "会议通过", "会议还", "会上", "会议传达", "会议学习", "会议讨论", "会议印发",
	"会议原则", "会议集中", "全会审议", "全会通过", "全会听取", "大会通过", "大会审议", "会议表决", "会议书面", "会议初次")

// meetingActs: the sentence goes back from what was said to what the meeting
// did.
func (p *parser) meetingActs(s corpus.Span) bool {
	return meetingVerbs.at(p.of(s)) != nil
}

// opensSpeech: a clause of the sentence says that a person or the meeting
// stressed what follows.
func (p *parser) opensSpeech(s corpus.Span) bool {
	for _, w := range p.sayingsIn(s.Start, s.End) {
		if w.end >= s.End || p.text[w.end] != ',' && p.text[w.end] != ':' {
			continue
		}
		clause := p.text[s.Start:w.start]
		if i := strings.LastIndexAny(clause, ",;"); i >= 0 {
			clause = clause[i+1:]
		}
		if hasAnyPrefix(clause, "会议", "大会", "他", "她", "全会", "座谈会") > 0 {
			return true
		}
		for _, name := range p.people.names {
			if han.Contains(clause, name) {
				return true
			}
		}
	}
	return false
}

// documentsIn reads the titles of one sentence; a verb holds for the titles
// listed behind it.
func (p *parser) documentsIn(m *model.Meeting, s corpus.Span, seen []string) []string {
	if !p.mayHold(titleClass, s) {
		return seen
	}
	verb, last := corpus.Span{}, 0
	for at := s.Start; ; {
		i := han.Index(p.text[at:s.End], "《")
		if i < 0 {
			return seen
		}
		open := at + i
		end := p.titleEnd(open, s.End)
		if end == open+len("《") {
			at = end
			continue
		}
		at = end
		if v, ok := p.documentVerb(s, open, last, verb); ok {
			verb = v
		} else if v, ok := p.verbBehind(end, s.End); ok {
			verb = v
		} else {
			verb = corpus.Span{}
		}
		last = end
		if verb.Len() == 0 {
			continue
		}
		title := corpus.Span{Start: open + len("《"), End: end - len("》")}
		t := p.of(title)
		if whole := withoutDraft(t); t != "" && !slices.Contains(seen, whole) && !shortTitle(t, seen) && !p.notDocument(open, end, t) && !p.saidBefore(s, open) {
			seen = append(seen, whole)
			m.Documents = append(m.Documents, model.Document{Title: p.value(title), Verb: p.value(verb)})
		}
	}
}

// maxShortTitle is how many characters a title has at most that stands for a longer
// one.
const maxShortTitle = 6

// shortTitle: a title stands for one that was named before: 《乡村民宿管理办法(试行)》,
// then 《办法》.
func shortTitle(t string, seen []string) bool {
	if longerThan(t, maxShortTitle) {
		return false
	}
	for _, full := range seen {
		if i := strings.LastIndexByte(full, '('); i > 0 && strings.HasSuffix(full, ")") {
			full = full[:i]
		}
		if len(full) > len(t) && strings.HasSuffix(full, t) {
			return true
		}
	}
	return false
}

// withoutDraft leaves off what marks a title as a draft, so that a document is
// listed once.
func withoutDraft(title string) string {
	if !strings.HasSuffix(title, ")") {
		return title
	}
	for _, w := range []string{"(讨论稿)", "(草案)", "(修订草案)", "(送审稿)", "(征求意见稿)", "(审议稿)", "(草案修改稿)", "(表决稿)", "(建议表决稿)"} {
		title = strings.TrimSuffix(title, w)
	}
	return title
}

// inPassing are words before a title that is named in passing.
var inPassing = lexiconOf("落实", "贯彻", "按照", "根据", "依据", "遵照", "题为", "主题", "《", "围绕", "结合", "纪录片", "制定", "获")

// documentVerb finds the verb before the title at offset open: in the same
// clause, or the verb of the list the title continues.
func (p *parser) documentVerb(s corpus.Span, open, last int, verb corpus.Span) (corpus.Span, bool) {
	if last > 0 && verb.Len() > 0 {
		if between := p.text[last:open]; listJoint(between) {
			return verb, true
		}
	}
	start := max(s.Start, last, open-maxVerbDistance)
	for start < open && p.text[start]&0xc0 == 0x80 {
		start++
	}
	if i := strings.LastIndexAny(p.text[start:open], ",;:"); i >= 0 {
		start += i + 1
	}
	t := p.text[start:open]
	if i := han.LastIndex(t, "作"); i >= 0 && strings.HasSuffix(t, "题为") && hasAnyPrefix(p.text[p.titleEnd(open, s.End):], "的报告", "的工作报告", "的党委工作报告", "的主题报告") > 0 {
		return corpus.Span{Start: start + i, End: start + i + len("作")}, true
	}
	if inPassing.in(t) && !containsAny(t, "学习贯彻", "传达") {
		return corpus.Span{}, false
	}
	words := documentVerbs.scan(p.text, start, open, p.words[:0])
	p.words = words
	if len(words) == 0 {
		return corpus.Span{}, false
	}
	w := words[0]
	if p.text[w.start:w.end] == "作" && w.end != open && !strings.HasPrefix(p.text[w.end:], "了") {
		return corpus.Span{}, false
	}
	return corpus.Span{Start: w.start, End: w.end}, true
}

// maxInspected is how many bytes before a title the word for looking into how it is
// kept stands at most: 关于检查《…》实施情况的报告.
const maxInspected = 30

// partsOf are what a meeting takes up of a document.
var partsOf = []string{"有关篇目", "有关章节", "有关内容", "有关精神", "相关篇目", "相关章节", "相关内容", "部分篇目", "部分章节", "部分内容", "重要篇目", "等篇目"}

// listJoint: what stands between two titles of one list.
func listJoint(t string) bool {
	t = strings.Trim(t, " ")
	t = t[hasAnyPrefix(t, partsOf...):]
	if t == "" || t == "、" || t == "和" || t == "以及" || t == "及" || t == "与" || t == "," {
		return true
	}
	return strings.HasPrefix(t, "、") && runes(t) < 20 && !containsAny(t, ",", ";") || strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") || strings.HasPrefix(t, "(") && hasAnySuffix(t, ")、", ")和") > 0
}

// verbBehind finds the verb after a title: 对《…》作了解读, 《…》审议通过.
func (p *parser) verbBehind(end, limit int) (corpus.Span, bool) {
	t := p.text[end:min(limit, end+60)]
	if i := strings.IndexAny(t, ",;"); i >= 0 {
		t = t[:i]
	}
	for _, w := range []string{"解读", "审议", "说明", "表决", "讨论", "学习", "通过", "宣读", "征求意见", "作了通报", "审查", "正式发布", "发布"} {
		if i := han.Index(t, w); i >= 0 {
			return corpus.Span{Start: end + i, End: end + i + len(w)}, true
		}
	}
	return corpus.Span{}, false
}

// notDocument: laws named in passing, papers, songs, films and lectures.
func (p *parser) notDocument(open, end int, title string) bool {
	if hasAnySuffix(title, "日报", "晚报", "国歌", "国际歌", "之歌") > 0 || runes(title) < 2 {
		return true
	}
	after := p.text[end:min(len(p.text), end+30)]
	if hasAnySuffix(title, "条例", "规定", "办法") > 0 && hasAnyPrefix(after, "贯彻实施情况", "实施情况", "执行情况", "贯彻落实情况") > 0 &&
		han.Contains(p.text[max(0, open-maxInspected):open], "检查") {
		return true
	}
	if hasAnyPrefix(after, "贯彻实施情况", "实施情况", "执行情况", "贯彻落实情况", "贯彻执行", "的决议", "精神") > 0 && strings.HasSuffix(title, "法") {
		return true
	}
	if hasAnySuffix(p.text[max(0, open-30):open], "专题片", "短片", "影片", "电影", "教育片", "警示片", "纪录片", "歌曲", "话剧", "视频", "宣传片", "节目", "微电影", "片") > 0 {
		return true
	}
	before := p.text[max(0, open-30):open]
	return hasAnyPrefix(after, "的讲座", "为题", "的专题讲座", "专题讲座", "的主题", "一书的作者", "节目", "杂志", "记者", "的报告会", "为主题",
		"的发言", "的交流", "班主任工作") > 0 || hasAnySuffix(before, "以", "题目是", "主题为", "名为") > 0 || strings.HasSuffix(before,
		"题为") && !strings.HasPrefix(after, "的报告") && !han.Contains(after, "工作报告")
}
