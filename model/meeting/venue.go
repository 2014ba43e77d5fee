package meeting

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// halls are what the name of a building or room for meetings ends in.
var halls = endingsOf("会议室", "会议厅", "会议中心", "报告厅", "大礼堂", "礼堂", "主会场", "会堂", "大会堂", "会展中心", "展览中心",
	"国际会展中心", "会务中心", "宾馆", "酒店", "饭店", "大酒店", "大剧院", "剧院", "影剧院", "剧场", "体育馆", "文化馆", "图书馆",
	"活动中心", "文化中心", "文体中心", "多功能厅", "演播厅", "会客厅", "政务中心", "行政中心", "大厦", "会所", "党校", "迎宾馆", "国宾馆",
	"人民大会堂", "音乐厅", "展厅", "大楼", "楼", "馆", "厅", "阶梯教室", "教室", "操场", "广场", "公寓", "山庄", "中心", "指挥部", "俱乐部",
	"办公室", "宴会厅", "大讲堂", "学术厅", "录播室", "舞蹈房", "综合楼", "行政楼", "大院", "文创园", "产业园", "科技园", "园区", "高新区",
	"经开区", "开发区", "仓库", "基地", "码头", "体育场", "公司", "中学", "小学", "大学", "学院", "学校", "客运站", "车间", "现场", "文化广场",
	"党群服务中心", "文化城", "会展城", "体育城", "商城", "影城", "公安局", "机关", "法院", "检察院", "医院", "银行", "县政府", "市政府",
	"区政府", "镇政府", "乡政府", "人民政府", "街道办", "街道办事处", "村委会", "居委会", "活动室", "会商室", "指挥室", "调度室", "接待室",
	"会谈室", "党建室", "演播室", "放映厅", "阅览室", "文化宫", "少年宫", "青年宫", "文化站", "文化室", "村部", "之家", "驿站", "书院", "茶馆",
	"院坝", "祠堂", "影院", "戏院", "体育中心", "体育公园", "艺术中心", "游客中心", "度假村", "招待所", "培训中心", "纪念馆", "博物馆",
	"美术馆", "科技馆", "规划馆", "展示馆", "会客室", "工地", "电教室", "录像室", "审判庭", "法庭", "项目部", "调解中心", "党员之家",
	"职工之家", "委员之家", "代表之家")

// Longest venue in characters.
const maxVenue = 28

// venue finds the hall or building, with the room of it that the article names
// elsewhere.
func (p *parser) venue(m *model.Meeting, e event, from, to int) {
	p.findVenue(m, e, from, to)
	if !m.Venue.Known() || from >= to {
		return
	}
	name := han.Fold(m.Venue.Value)
	if hasAnySuffix(name, "厅", "室", "堂", "场") > 0 {
		return
	}
	head := corpus.Span{Start: p.sentences[from].Start, End: p.sentences[min(to, from+roomSentences)-1].End}
	for at := head.Start; ; {
		i := han.Index(p.text[at:head.End], name)
		if i < 0 {
			return
		}
		start := at + i
		at = start + len(name)
		end := at
		for n := 0; n < maxRoom && end < head.End; n++ {
			r, size := firstRune(p.text[end:head.End])
			if !han.IsHan(r) && (r < '0' || r > '9') || strings.ContainsRune("召举隆顺胜内的和", r) {
				break
			}
			end += size
			if (r == '厅' || r == '室' || r == '堂') && n > 0 {
				m.Venue = p.value(corpus.Span{Start: start, End: end})
				return
			}
		}
	}
}

// roomSentences is how many sentences of a report may name the room, maxRoom how
// many characters its name has at most.
const (
	roomSentences = 8
	maxRoom       = 9
)

// venueSentences is how many sentences of a report may name the venue in passing;
// a later one must begin with it.
const venueSentences = 6

// findVenue reads 在X举行, 在X召开.
func (p *parser) findVenue(m *model.Meeting, e event, from, to int) {
	if e.sentence >= 0 && e.sentence < len(p.sentences) {
		if s := p.sentences[e.sentence].Span; p.venueIn(m, s) || p.hallBefore(m, s) {
			return
		}
	}
	for i := from; i < to; i++ {
		s := p.sentences[i].Span
		if i >= from+venueSentences && hasAnyPrefix(p.of(s), "会议在", "大会在", "全会在", "发布会在", "座谈会在", "仪式在", "论坛在", "活动在") == 0 && !han.Contains(p.of(s), "主会场设在") {
			continue
		}
		if i == from && p.hallBefore(m, s) {
			return
		}
		if p.mayHold(venueClass, s) && containsAny(p.of(s), venueVerbs...) && (p.venueIn(m, s) || p.hallEntered(m, s) || p.mainHall(m, s)) {
			return
		}
	}
}

// venueVerbs stand in a sentence that tells where a meeting was held.
var venueVerbs = []string{"设主会场", "主会场参加", "召开", "举行", "集中在", "齐聚", "举办", "华灯", "开幕", "闭幕", "会场设在"}

// venueEnds end the name of a place that 在 leads up to: how and by whom the
// meeting was held.
var venueEnds = []string{"设主会场", "设立分会场", "设分会场", "设置分会场", "以视频", "以线上", "以电视电话", "采取视频", "通过视频", "隆重", "盛大",
	"顺利", "主持召开", "主持", "召开", "举行", "举办", "开幕", "闭幕", "闭会", "胜利", "成功", "如期", "参加", "组织", "圆满", ",", "集中", "为"}

func (p *parser) venueIn(m *model.Meeting, s corpus.Span) bool {
	t := p.of(s)
	for at := 0; ; {
		i, n := han.Index(t[at:], "在"), len("在")
		if j := han.Index(t[at:], "于"); j >= 0 && (i < 0 || j < i) {
			i, n = j, len("于")
		}
		if i < 0 {
			return false
		}
		at += i + n
		rest := t[at:]
		end := venueEnd(rest)
		if end < 0 && strings.HasSuffix(t[:at], "会场设在") {
			end = len(strings.TrimRight(rest, "。"))
		} else if end < 0 || !holdsAfter(rest[end:]) {
			continue
		}
		v := p.hallOf(corpus.Span{Start: s.Start + at, End: s.Start + at + end})
		if strings.HasPrefix(rest[end:], "参加") { // some sat in the main hall, others elsewhere
			v = p.hallOf(corpus.Span{Start: v.Start, End: v.Start + len(strings.TrimSuffix(p.of(v), "主会场"))})
		}
		if v.Len() > 0 {
			m.Venue = p.value(v)
			return true
		}
	}
}

// mainHall reads the hall of which a clause says that those who met in it had others
// listen elsewhere: 大楼三楼会议室设主会场.
func (p *parser) mainHall(m *model.Meeting, s corpus.Span) bool {
	end := han.Index(p.of(s), "设主会场")
	if end <= 0 {
		return false
	}
	end += s.Start
	start := s.Start + strings.LastIndexAny(p.text[s.Start:end], ",;") + 1
	start += hasAnyPrefix(p.text[start:end], "会议", "大会")
	start += hasAnyPrefix(p.text[start:end], "在", "于")
	v := p.hallOf(corpus.Span{Start: start, End: end})
	if v.Len() > 0 {
		m.Venue = p.value(v)
	}
	return v.Len() > 0
}

// hallEntered reads the hall that a sentence says people came to, and the meeting
// was held there: 代表们步入大礼堂,大会在这里开幕.
func (p *parser) hallEntered(m *model.Meeting, s corpus.Span) bool {
	t := p.of(s)
	here := max(han.Index(t, "在这里"), han.Index(t, "在此"))
	if here < 0 {
		return false
	}
	for _, w := range []string{"步入", "走进", "来到", "齐聚", "相聚", "汇聚", "云集", "走入", "欢聚"} {
		i := han.LastIndex(t[:here], w)
		if i < 0 {
			continue
		}
		from := s.Start + i + len(w)
		from += hasAnyPrefix(p.text[from:s.End], "在", "于", "了")
		end := from + len(firstClause(p.text[from:s.End]))
		if v := p.hallOf(corpus.Span{Start: from, End: end}); v.Len() > 0 {
			m.Venue = p.value(v)
			return true
		}
	}
	return false
}

var anyVenueEnd = lexiconOf(venueEnds...)

// venueEnd is where the first of venueEnds stands in t, but for those that t begins
// with; -1 for none.
func venueEnd(t string) int {
	end := strings.IndexByte(t, ',') // the comma is one of them
	if end <= 0 {
		end = len(t)
	}
	if i := firstInside(t[:end], venueEnds, anyVenueEnd); i >= 0 || end == len(t) {
		return i
	}
	return end
}

// firstInside is where the first of some words stands in t, but for those that t
// begins with, which are not looked for any more; -1 for none. any is their lexicon.
func firstInside(t string, words []string, any *lexicon) int {
	if hasAnyPrefix(t, words...) > 0 {
		return plainFirstInside(t, words)
	}
	i, w := any.next(t, 0)
	if w == nil {
		return -1
	}
	return i
}

// plainFirstInside is firstInside, word by word.
func plainFirstInside(t string, words []string) int {
	first := -1
	for _, w := range words {
		near := t
		if first >= 0 { // only what begins before it matters now
			near = t[:min(len(t), first+len(w)-1)]
		}
		if i := han.Index(near, w); i > 0 {
			first = i
		}
	}
	return first
}

// hallOf is the part of a span that names a building or room; empty if it names
// none.
func (p *parser) hallOf(s corpus.Span) corpus.Span {
	name := p.of(s)
	if strings.HasPrefix(name, "\"") && strings.HasSuffix(name, "\"") && strings.Count(name, "\"") == 2 {
		name = strings.Trim(name, "\"")
	}
	if i := strings.LastIndexByte(name, '('); i > 0 && strings.HasSuffix(name, ")") { // 体育馆(北校区)
		name = name[:i]
	}
	if hasAnySuffix(name, "分会场") > 0 || runes(name) > maxVenue || halls.of(strings.TrimRight(name, "一二三四五六七八九十0123456789号ABCDEF")) == 0 || containsAny(name, ",", "。", "会议上", "强调", "工作", "在") ||
		hasAnyPrefix(name, "同一", "该", "某") > 0 {
		return corpus.Span{}
	}
	s.Start += hasAnyPrefix(name, "我校", "我县", "我市", "我区", "京")
	if s.Len() <= len("楼") {
		return corpus.Span{}
	}
	return s
}

// fullHouse follows a hall that a report begins with: 礼堂内座无虚席.
var fullHouse = []string{"内,", "里,", "内座无虚席", "里座无虚席", "内气氛", "内掌声", "里掌声", "内灯光", "内暖意", "内济济一堂", "内欢声",
	"内热烈", "内灯火", "里灯火", "内高朋", "座无虚席", "内人头攒动", "内庄严"}

// hallBefore reads the hall at the head of a sentence that tells how it looked:
// 会议中心内座无虚席.
func (p *parser) hallBefore(m *model.Meeting, s corpus.Span) bool {
	if !p.mayHold(fullHouseClass, s) {
		return false
	}
	t := p.of(s)
	for _, w := range fullHouse {
		i := han.Index(t, w)
		if i <= 0 || i > maxToHall {
			continue
		}
		start := s.Start + max(strings.LastIndex(t[:i], ",")+1, 0)
		if j := han.Index(t[:i], "的"); j > 0 && han.Contains(t[:j], "位于") {
			start = s.Start + j + len("的")
		}
		v := p.hallOf(corpus.Span{Start: p.pastLeadIn(corpus.Span{Start: start, End: s.Start + i}), End: s.Start + i})
		if v.Len() > 0 {
			m.Venue = p.value(v)
			return true
		}
	}
	return false
}

// maxToHall is how many bytes of a sentence a hall at its head ends within.
const maxToHall = 120

func holdsAfter(t string) bool {
	if i := firstMark(t, ",", "。"); i > 0 {
		t = t[:i]
	}
	return strings.HasPrefix(t, ",") || containsAny(t, "召开", "举行", "举办", "开幕", "闭幕", "闭会", "参加", "隆重", "开班", "分会场", "设主会场")
}

// The words that tell a meeting held in two ways, and one held over a screen.
var (
	hybridWords = []string{"线上线下相结合", "线上+线下", "线上线下", "线上与线下", "现场+视频", "线下+线上", "现场与视频", "视频+现场", "视频会议相结合", "视频相结合", "现场和视频", "现场会和视频会", "现场会与视频会", "视频会相结合", "线下线上"}
	videoWords  = []string{"视频会议", "视频形式", "电视电话会议", "电视电话", "视频连线", "视频方式", "分会场", "视频调度", "网络视频",
		"线上会议", "视频推进会", "视频会", "腾讯会议", "线上方式", "线上形式", "线上召开", "线上举行", "云端召开", "网络会议", "视频会商",
		"线上会", "线上家长会", "线上教师会", "线上培训会", "线上推进会", "线上调度会", "云上会议"}
	// weakVideoWords tell of a screen only where the clause speaks of the meeting held.
	weakVideoWords = []string{"云端", "钉钉", "云家长会", "直播形式", "直播方式", "直播的形式", "直播的方式", "线上直播", "网络直播",
		"形式召开到", "形式开到", "一直开到", "会议开到", "会议直接开到"}
)

// mode tells video meetings: 视频形式, 电视电话, 分会场.
func (p *parser) mode(m *model.Meeting, from, to int) {
	span := func(w string) bool {
		for i := from; i < to; i++ {
			s := p.sentences[i].Span
			if j := han.Index(p.of(s), w); j >= 0 && !han.Contains(p.of(s)[:j], "收听") && hasAnySuffix(p.of(s)[:j], "不设", "未设", "不设立", "不再设") == 0 && !p.ofAnother(s.Start+j, s.End) {
				m.ModeText = p.value(corpus.Span{Start: s.Start + j, End: s.Start + j + len(w)})
				return true
			}
		}
		return false
	}
	for _, w := range p.standing(hybridWords, &hybridMarks) {
		if p.holds(w) && span(w) {
			m.Mode = model.Hybrid
			return
		}
	}
	for _, w := range p.standing(videoWords, &videoMarks) {
		if p.holds(w) && span(w) {
			m.Mode = model.Video
			return
		}
	}
	for _, w := range p.standing(weakVideoWords, &weakMarks) {
		if p.holds(w) && p.heldOver(w, from, to) && span(w) {
			m.Mode = model.Video
			return
		}
	}
	if from == 0 && han.Contains(p.head(), "电视电话会议") || from == 0 && han.Contains(p.head(), "视频会议") {
		m.Mode = model.Video
	}
}

// standing are some words if one of them, which are the marks of a set, stands in
// the article.
func (p *parser) standing(words []string, set *markSet) []string {
	if p.has(set) {
		return words
	}
	return nil
}

// ofAnother: a word belongs to the name of another meeting than the one reported:
// one that was over before, 电视电话会议结束后, or whose message is passed on, 视频会议
// 精神.
func (p *parser) ofAnother(at, limit int) bool {
	clause := firstClause(p.text[at:limit])
	if !han.Contains(clause, "会") {
		return false
	}
	if containsAny(clause, "结束后", "闭幕后", "散会后") {
		return true
	}
	i := han.Index(clause, "精神")
	return i > 0 && !longerThan(clause[:i], maxMessage) && !containsAny(clause[:i], "召开", "举行", "传达", "学习", "贯彻")
}

// maxMessage is how many characters stand before 精神 at most in what names the
// meeting whose message it is.
const maxMessage = 14

// heldOver: one of the first sentences of a meeting holds a word in a clause that
// tells how it was held.
func (p *parser) heldOver(w string, from, to int) bool {
	for i := from; i < to; i++ {
		t := p.of(p.sentences[i].Span)
		j := han.Index(t, w)
		if j < 0 {
			continue
		}
		k := max(strings.LastIndexByte(t[:j], ','), 0)
		if clause := t[k : j+len(firstClause(t[j:]))]; containsAny(clause, "召开", "举行", "举办", "开到", "参加") && han.Contains(clause, "会") {
			return true
		}
	}
	return false
}

// bodyEnds are what the name of an organisation ends in.
var bodyEnds = endingsOf("局", "委", "厅", "办", "部", "处", "院", "校", "会", "社", "集团", "公司", "中心", "大学", "学院", "中学", "小学", "银行",
	"医院", "市", "县", "区", "镇", "乡", "街道", "村", "社区", "管委会", "开发区", "高新区", "新区", "资本", "电子", "科技", "股份", "支队", "队",
	"所", "站", "园", "政府", "党委", "企业", "经开区", "联盟", "协会", "分局", "电力", "能源")

// bodies lists the organisations that took the floor: X局、Y县作交流发言.
func (p *parser) bodies(m *model.Meeting, from, to int) {
	floor := cursor(p.hits.at[floorClass])
	for i := from; i < to; i++ {
		s := p.sentences[i].Span
		if !floor.in(s) || s.Len() > maxBodiesSentence || !p.takesFloor(s) {
			continue
		}
		t := p.of(s)
		if !containsAny(t, floorWords...) || han.Contains(t, "听取") {
			continue
		}
		took := p.floorPart(s)
		list := p.bodyList[:0]
		p.cuts = p.segments(s, p.cuts[:0])
		for _, g := range p.cuts {
			part := trimmed(p.text, g.Span)
			if g.sep != '、' {
				list = list[:0]
			}
			span, done, ok := p.bodyName(part)
			if !ok {
				list = list[:0]
				continue
			}
			list = append(list, span)
			p.bodyList = list
			if done {
				if len(list) > 1 || hasAnySuffix(p.of(span), "局", "集团", "公司", "县", "区") > 0 {
					roles := []model.Part{took}
					m.Bodies = slices.Grow(m.Bodies, len(list))
					for _, b := range list {
						m.Bodies = append(m.Bodies, model.Body{Name: p.value(b), Roles: roles[:1:1]})
					}
				}
				list = list[:0]
			}
		}
	}
}

// floorPart is the part of those who take the floor in a sentence.
func (p *parser) floorPart(s corpus.Span) model.Part {
	role, word := model.Exchange, "发言"
	at := han.Index(p.of(s), word)
	if at < 0 {
		role, word = model.Report, "汇报"
		at = han.Index(p.of(s), word)
	}
	at += s.Start
	return model.Part{Role: role, Evidence: p.value(corpus.Span{Start: at, End: at + len(word)}).Evidence}
}

// floorWords tell that somebody took the floor.
var floorWords = []string{"发言", "汇报"}

// takesFloor: the sentence holds a verb of those who speak in turn.
func (p *parser) takesFloor(s corpus.Span) bool {
	for _, v := range within(p.verbs, s.Start, s.End) {
		if v.value == exchanges || v.value == reports {
			return true
		}
	}
	return false
}

// maxBodiesSentence is the longest sentence in bytes that lists speakers.
const maxBodiesSentence = 600

// bodyVerbs are what stands behind an organisation that took the floor.
var bodyVerbs = []string{"等", "主要负责", "负责", "代表", "先后", "分别", "依次", "作了", "作交流", "作发言", "进行", "作典型", "作表态",
	"作经验", "作汇报", "汇报", "发言", "围绕", "就", "结合", "交流"}

var anyBodyVerb = lexiconOf(bodyVerbs...)

// notOneBody are words that the name of one organisation does not hold.
var notOneBody = lexiconOf("各", "会议", "部分", "有关", "相关", "与会", "书记", "市长", "主任", "主席", "企业和", "优秀")

// bodyName reads an organisation at the start of a segment; done tells that
// the verb follows.
func (p *parser) bodyName(s corpus.Span) (span corpus.Span, done, ok bool) {
	t := p.of(s)
	s.Start += hasAnyPrefix(t, "会上,", "会上")
	t = p.of(s)
	end := firstInside(t, bodyVerbs, anyBodyVerb)
	if done = end >= 0; !done {
		end = len(t)
	}
	done = done && containsAny(t[end:], "发言", "汇报")
	if end < len(t) && !done {
		return s, false, false
	}
	name := t[:end]
	if i := han.Index(name, "和"); i > 0 && bodyEnds.of(name[:i]) > 0 && i+len("和") < len(name) {
		name, s.Start = name[i+len("和"):], s.Start+i+len("和")
	}
	n := runes(name)
	if n < 3 || n > 16 || bodyEnds.of(name) == 0 || notOneBody.in(name) {
		return s, done, false
	}
	return corpus.Span{Start: s.Start, End: s.Start + len(name)}, done, true
}
