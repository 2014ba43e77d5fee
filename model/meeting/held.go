package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// afterHolding are what follows 召开 where no meeting was held.
var afterHolding = lexiconOf("以来", "之际", "之前", "前夕", "前后", "期间", "情况", "时间", "地点", "方式", "权", "日期", "条件", "的通知", "次数", "频次")

// toCome are what a clause says before 召开 where the meeting is to come, or
// recurs.
var toCome = endingsOf("将", "即将", "将要", "拟", "计划", "定期", "每年", "每月", "每季度", "不定期", "如期将", "要", "可以", "应", "应当", "申请",
	"及时", "组织", "适时", "经常", "按时", "按期", "同意", "决定", "准备", "未", "没有", "筹备", "提议", "建议", "通知", "天前", "此前", "之前",
	"月前", "年前", "上次", "累计", "共", "多次", "先后", "已")

// notNow are words before a verb of a meeting that is not reported, timesHeld those
// behind one that tells how often meetings were held.
var (
	notNow    = lexiconOf("将于", "拟于", "定于", "将在", "将会", "决定", "提请", "如果", "下一步", "去年", "每季", "每月")
	timesHeld = lexiconOf("场次", "余次", "多次", "余场", "多场")
)

// tookPlace: what follows the report of a meeting that is about to open tells who
// hosted it.
func (p *parser) tookPlace(at int) bool {
	next := start(p.text[at:], maxToHost)
	return containsAny(next, "主持会议", "主持大会") || han.Contains(next, "会由") && han.Contains(next, "主持")
}

// maxToHost is how many bytes behind a meeting that is about to open its host is
// named at most.
const maxToHost = 300

// notHeld: the meeting is to come, a mere circumstance, or not held at all.
func (p *parser) notHeld(v found, c corpus.Span) bool {
	before, after := p.text[c.Start:v.start], p.text[v.end:c.End]
	if afterHolding.at(after) != nil {
		return true
	}
	if strings.HasSuffix(before, "在") && han.Contains(after, "时") && !containsAny(after, "强调", "指出", "要求") || containsAny(before, "某某") {
		return true // 王某某在召开推进会时照本宣科
	}
	if toCome.of(before) > 0 {
		if strings.HasSuffix(before, "即将") && p.tookPlace(v.end) {
			return false
		}
		return !strings.HasSuffix(before, "组织") && !strings.HasSuffix(before, "共") && !strings.HasSuffix(before, "先后") && !strings.HasSuffix(before, "已")
	}
	return notNow.in(before) || timesHeld.in(after)
}
