package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// notStrange begin what stands behind a post but is no name: verbs of leading
// and going, and the things that are called after a post, as 局长接待日.
var notStrange = lexiconOf(strings.Fields(`
挂帅 挂牌 挂点 挂钩 包抓 包保 包联 包案 负总 负责 牵 抓 管 带 领 陪 赴 请 让 送 签 批 看 访 听 学 推 调 督 作 做 述 讲 谈 论坛 答 去
走 坐 巡 察 检 验 亮 晒 比 选 述职 热线 信箱 接待 质量 擂台 工程 项目 通道
突击 先锋 服务 志愿 攻坚 讲堂 课堂 讲坛 夜话 圆桌 面对面 茶座 会客 连心 走流程
论文 职务 职责 职位 一职 一人 一行 岗位 身份 人选 名额 候选 资格 轮值 轮训 培训 履职 述责 述廉 直播 直通 专线 专递 邮箱 公开
电话 微信 约谈 约见 联席 碰头 例会 制度 制 责任 基金 特别 奖 杯 团 室 厅 之 乎
亲 现 率 围 结 逐 依 相 轮 一一 三级 两级 四级 五级 任 担任 兼 由 受 应 参 出 列 主 宣 传 通报 汇报 介绍 发言 强调 指出 要 需 须 必
应当 应该 能 可 会 想 同意 决定 认为 建议 意见 提 回 反 分 统筹 协调 组织 具体 亲自 深入 先 再 又 已 正 将 当 自 每 逢 按 依 凭
办公 工作 生活 单位 人员 群众 群体 企业 公司 学校 全 党 政 人大 群 干部 领导 同志 代表 委员 书 秘 记者 家属 夫人 父 母 妻 儿 孙子
家庭 左右 以上 以下 以内 及 和 与 同 等 或 级 层 类 们 的 了 是 也 都 均 还 只 不 未 没 无 非`)...)

// strangeTitle reports whether a name that reads like none may follow a title;
// behind others, like 委员 and 代表, stands as often what these did.
func strangeTitle(t string, kind titleKind) bool {
	return kind == office && t != "主持人" && t != "职工" && t != "员工" && t != "负责人" && t != "主要负责人" || kind == shared && (strings.HasPrefix(t, "副") || hasAnySuffix(t, "常委",
		"教授", "院士", "研究员", "巡视员", "调研员", "党组成员", "预报员", "工程师") > 0)
}

// ethnicSounds are characters that write the sounds of names of other peoples.
const ethnicSounds = "阿尔古丽娅木呷尼拉吉达巴图格勒斯日杰项嘉娜提买汗江别克扎西才让多苏萨迪力亚热依帕哈吾卡赛麦玛卓嘎措姆次仁旺朗央珍平登曲洛俄尼布敖其莫根乌云那顺孟和额敦呼伦贡波菲曼朵依孜努合肉塔恩沙加"

// Characters of a name that reads like none.
const (
	minStrange = 2
	maxStrange = 5
)

// titledName reads a name that begins like no other right behind a post.
func (r *peopleReader) titledName(post found, limit int) (corpus.Span, bool) {
	if post.end >= limit || post.value == workplace {
		return corpus.Span{}, false
	}
	sure := strangeTitle(r.p.text[post.start:post.end], post.value)
	n, ok := r.strangeName(post.end, limit)
	if !ok && post.value <= shared {
		return r.recurringName(post.end, limit)
	}
	return n, ok && (sure || runes(r.p.of(n)) >= minListed)
}

// recurringName reads a name behind a post that looks like other words, where a
// verb of role follows and another clause begins with it and such a verb: 组长巨登科
// 主持, 巨登科指出.
func (r *peopleReader) recurringName(at, limit int) (corpus.Span, bool) {
	p := r.p
	end := at
	for n := 1; n <= maxRecurring && end < limit; n++ {
		c, size := firstRune(p.text[end:limit])
		if !han.IsHan(c) || strings.ContainsRune("会议的了们各他她", c) {
			break
		}
		end += size
		if n >= minRecurring && roleVerbs.at(p.text[end:limit]) != nil && p.subjectElsewhere(p.text[at:end], at) {
			return corpus.Span{Start: at, End: end}, true
		}
	}
	return corpus.Span{}, false
}

// How many characters a name has that is known by coming back alone.
const (
	minRecurring = 3
	maxRecurring = 4
)

// subjectElsewhere: a clause other than that at an offset begins with a name and a
// verb of role.
func (p *parser) subjectElsewhere(name string, but int) bool {
	for at := 0; ; {
		i := han.Index(p.text[at:], name)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(name)
		if c, _ := lastRune(p.text[:i]); i != but && !han.IsHan(c) && c != '"' && roleVerbs.at(p.text[at:]) != nil {
			return true
		}
	}
}

// notPersons are words for groups and bodies that lists of names end in.
var notPersons = lexiconOf("干部", "群众", "人员", "代表", "学者", "客商", "企业", "部门", "单位", "党员", "师生", "职工", "负责",
	"人大", "政协", "政府", "党委", "党组", "纪委", "监委", "法院", "检察", "团委", "妇联", "工商联", "协会")

// strangeName reads a name that begins like no other where a name must stand: it
// must end for certain, at a mark or at the verb of what the person did.
func (r *peopleReader) strangeName(at, limit int) (corpus.Span, bool) {
	p := r.p
	t := p.text[at:limit]
	if t == "" || notStrange.at(t) != nil || roleVerbs.at(t) != nil || titles.at(t) != nil {
		return corpus.Span{}, false
	}
	if w := nameEnds.at(t); w != nil && w.value == 2 {
		return corpus.Span{}, false
	}
	if n, class := surnames.surname(t); class != noSurname && namedVerbs.at(t[n:]) != nil {
		return corpus.Span{}, false
	}
	end, n := at, 0
	for end < limit && n < maxStrange {
		c, size := firstRune(p.text[end:limit])
		if !han.IsHan(c) || givenStop(c) == 2 && n > 0 && !strings.ContainsRune(ethnicGiven, c) || strings.ContainsRune("的了们各等你我他她这那", c) {
			break
		}
		end += size
		n++
		if n < minStrange {
			continue
		}
		s := corpus.Span{Start: at, End: end}
		if strong, _ := p.nameEndsAt(end, limit); strong {
			// "链长突击队" has a name of its own.
			return s, p.strange(s, n) && r.closed(s, n, limit) && !strings.HasPrefix(p.text[end:limit], "\"")
		}
	}
	return corpus.Span{}, false
}

// strange: the characters of a span can be a name as well as anything else.
func (p *parser) strange(s corpus.Span, n int) bool {
	t := p.of(s)
	if w := notNames.at(t); w != nil {
		_, class := surnames.surname(t)
		if class != commonSurname || n != 3 || runes(w.text) != 2 { // 庄稼 begins 庄稼祥 too
			return false
		}
	}
	if n > 3 {
		sounds := 0
		for _, c := range t {
			if strings.ContainsRune(ethnicSounds, c) {
				sounds++
			}
		}
		if sounds < n-1 {
			return false
		}
	}
	_, size := firstRune(t)
	return !titles.in(t) && !notPersons.in(t) && !roleVerbs.in(t[size:]) && !isDivision(t) && bodyEnd(t) == 0
}

// closed: behind the name stands a verb of role, or a mark and a verb of role
// further on; a name of two characters at a mark stands among others.
func (r *peopleReader) closed(s corpus.Span, n, limit int) bool {
	p := r.p
	if s.End < limit {
		w := nameEnds.at(p.text[s.End:limit])
		return r.verbFollows(s.End, limit) || w != nil && w.value == 2 && p.verbLater(r.words, s.End) || p.people.count(p, p.of(s)) > 1
	}
	if n == minStrange {
		_, class := surnames.surname(p.of(s))
		return (class != noSurname || len(r.group) > 0) && p.verbLater(r.words, s.End)
	}
	return p.verbLater(r.words, s.End)
}

// verbLater: one of words begins at offset at or behind it.
func (p *parser) verbLater(words []found, at int) bool {
	return len(words) > 0 && words[len(words)-1].start >= at
}
