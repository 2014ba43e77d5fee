package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus/han"
)

// rejected: the page is no report of a meeting: a notice, a novel, a speech in
// full, a template, a table.
func (p *parser) rejected() bool {
	if len(p.sentences) == 0 && p.headline < 0 {
		return true
	}
	return p.isComment() || p.isNotice() || p.isFiction() || p.isSpeechText() || p.isTable()
}

func (p *parser) head() string {
	if p.headline < 0 {
		return ""
	}
	return p.of(p.lines[p.headline].Span)
}

// opening is the start of the body.
func (p *parser) opening(bytes int) string {
	if p.body >= len(p.lines) {
		return ""
	}
	start := p.lines[p.body].Start
	end := min(len(p.text), start+bytes)
	for end < len(p.text) && end > start && p.text[end]&0xc0 == 0x80 {
		end--
	}
	return p.text[start:end]
}

// isNotice: announcements of what is to come or of decisions.
func (p *parser) isNotice() bool {
	h := p.head()
	if hasAnySuffix(h, "逝世", "讣告", "因病逝世") > 0 {
		return true
	}
	if strings.HasSuffix(h, "全体会议公报") || strings.HasSuffix(h, "全会公报") {
		return false // it reports the meeting that passed it
	}
	bracket := strings.Contains(h, "(")
	for _, w := range []string{"通知", "公告", "公示", "启事", "邀请函", "名单", "预告", "招聘", "须知", "征集", "日程安排", "议程", "主持词",
		"实施方案", "工作方案", "管理办法", "实施细则", "暂行办法", "公报", "决定书", "任免名单", "简介", "暂行规定", "倡议书", "贺信", "讲话稿",
		"发言稿", "致辞稿", "工作总结", "述职报告", "心得体会", "范文", "策划书", "流程"} {
		if strings.HasSuffix(h, w) || strings.HasPrefix(h, "关于") && han.Contains(h, w) || bracket && han.Contains(h, w+"(") {
			return true
		}
	}
	if !p.has(&noticeMarks) {
		return false
	}
	open := p.opening(600)
	return containsAny(open, noticeWords...) && !containsAny(open, "主持", "会议强调", "会议指出", "强调,", "指出,") ||
		containsAny(p.text[max(0, len(p.text)-200):], "特此通知", "特此公告")
}

// isComment: the headline begins with the name of a column of comment.
func (p *parser) isComment() bool {
	h := p.head()
	i := strings.IndexAny(h, ":|")
	if i < 0 || runes(h[:i]) > 6 {
		return false
	}
	return hasAnySuffix(strings.Trim(h[:i], " []"), "锐评", "时评", "短评", "快评", "社评", "评论", "微评", "漫评", "来论", "杂谈", "随笔", "网评") > 0
}

// isFiction: novels of officials: dialogue, and no report's words.
func (p *parser) isFiction() bool {
	if !p.has(&moodMarks) {
		return false
	}
	n := 0
	sample := start(p.text, fictionSample)
	for _, w := range fictionWords {
		if han.Contains(sample, w) {
			n++
		}
	}
	h := p.head()
	if strings.HasPrefix(h, "第") && containsAny(h, "章", "回 ", "节 ") {
		n += 2
	}
	return n >= 3
}

// moodWords are those of fictionWords without which the others are not looked
// for.
var moodWords = []string{"笑道", "问道", "心里", "微微一笑", "皱", "嘴角", "冷笑", "叹了口气", "沉默", "眼神"}

// fictionWords are words of dialogue and mood.
var fictionWords = []string{"笑道", "说道:", "道:\"", "问道", "心里", "心中", "眼神", "沉默", "微微一笑", "点了点头", "皱了皱眉", "皱眉",
	"叹了口气", "冷笑", "嘴角", "不由得", "脸色", "暗想", "低声", "抬起头", "摇了摇头", "手机响", "办公室的门", "看了一眼", "端起", "香烟",
	"烟灰", "瞪", "咬牙", "第一章", "第二章"}

// fictionSample is how many bytes of a text tell fiction from a report.
const fictionSample = 12000

// isSpeechText: the words of a speech or of a host, from the salutation on.
func (p *parser) isSpeechText() bool {
	for i := p.body; i < len(p.lines) && i < p.body+4; i++ {
		t := p.of(p.lines[i].Span)
		if !longerThan(t, 60) && hasAnySuffix(t, "同志们:", "代表:", "领导:", "朋友们:", "同志:", "来宾:", "委员:", "同事:", "们:", "同事们!", "朋友们!", "同学:", "嘉宾:", "家长:") > 0 {
			return true
		}
		if hasAnyPrefix(t, "同志们:", "同志们,", "各位代表", "尊敬的各位", "各位领导", "尊敬的领导", "尊敬的", "各位来宾", "老师们,同学们", "亲爱的") > 0 {
			return true
		}
	}
	h := p.head()
	if hasAnySuffix(h, "讲话", "的发言", "致辞", "主持词", "的报告", "工作报告", "讲话(全文)",
		"全文)") > 0 && han.Contains(h, "在") && !containsAny(p.opening(900), "主持", "出席会议", "召开", "强调,", "指出,") {
		return true
	}
	return p.crosses() > maxCrosses
}

// maxCrosses is how many blanks to be filled in a report has at most.
const maxCrosses = 5

// crosses counts the names and figures that are blotted out or left blank.
func (p *parser) crosses() (n int) {
	if !p.has(&crossMarks) {
		return 0
	}
	for _, w := range crossWords {
		n += han.Count(p.text, w)
	}
	return n
}

// isTable: many short lines and hardly a sentence.
func (p *parser) isTable() bool {
	long := 0
	for _, l := range p.lines[min(p.body, len(p.lines)):] {
		if t := p.of(l.Span); longerThan(t, 40) || han.Contains(t, "。") || strings.HasSuffix(t, "!") && strings.Contains(t, ",") {
			long++
		}
	}
	return long == 0 && len(p.lines) > 2
}

// awardHeadline: the headline tells of an honour; a meeting is where it was
// given.
func (p *parser) awardHeadline() bool {
	return containsAny(p.head(), "荣获", "当选", "获评", "夺冠", "喜报", "喜讯", "获奖", "入选", "摘得")
}

// visitHeadline: the headline tells of a visit, an inspection or a contest, and
// names no meeting.
func (p *parser) visitHeadline() bool {
	h := p.head()
	if containsAny(h, "召开", "座谈") || p.headline >= 0 && len(p.gatherings(p.lines[p.headline].Span)) > 0 {
		return false
	}
	return containsAny(h, "调研", "考察", "走访", "慰问", "检查", "视察", "督查", "督导", "看望", "暗访", "巡察", "会见", "参观", "访问", "探访",
		"纪实", "侧记", "比赛", "大赛", "竞赛", "联赛", "运动会", "观摩", "培训", "讲座", "典礼", "仪式", "活动", "获奖", "喜报", "喜讯", "荣获",
		"当选", "获评", "夺冠", "致信", "致电", "贺信", "回信", "会谈", "访谈", "综述", "述评", "评论", "社论")
}
