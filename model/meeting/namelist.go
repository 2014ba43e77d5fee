package meeting

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/place"
)

// introduction reads 出席会议的有, 参加人员: and narrows the segment to what
// follows; true if nothing does.
func (r *peopleReader) introduction(s *corpus.Span, next rune) bool {
	p := r.p
	t := p.of(*s)
	if next != ':' && !p.mayHold(listClass, *s) {
		return false
	}
	at, size := han.Index(t, "的有"), len("的有")
	if at >= 0 && hasAnyPrefix(t[at+size:], "关", "效", "力", "利", "序", "益", "限", "机", "待", "识", "声", "色", "用") > 0 {
		at = -1
	}
	if at < 0 {
		at, size = han.Index(t, "的还有"), len("的还有")
	}
	if at < 0 && next == ':' && (strings.HasSuffix(t, "有") || utf8.RuneCountInString(t) <= 6) {
		at, size = len(t), 0
	}
	if at < 0 {
		return false
	}
	roles := r.roles(corpus.Span{Start: s.Start, End: s.Start + at}, true)
	if roles == 0 || roles.has(says) {
		return false
	}
	r.group, r.done = r.group[:0], false
	r.listRole, r.listed = roles, true
	r.listVerb = append(r.listVerb[:0], r.seen...)
	s.Start += at + size
	*s = trimmed(p.text, *s)
	return s.Len() == 0
}

// listedNames reads a segment of a list that is names alone: one, or several
// with blanks between, with a word behind that ends the list.
func (r *peopleReader) listedNames(s corpus.Span) (int, bool) {
	p := r.p
	at, ok := s.Start, false
	if whole := p.withoutStop(s); r.listRole != 0 && r.wholeName(whole) {
		r.join(p.people.add(p, mention{name: whole, posts: append([]corpus.Span(nil), r.shared...)}))
		return whole.End, true
	}
	for at < s.End {
		n, is := p.nameAt(at, s.End, true)
		if !is && at == s.Start && len(r.group) > 0 && !r.done && r.listRole == 0 {
			n, is = r.strangeName(at, s.End)
			is = is && runes(p.of(n)) >= minListed
		}
		if !is && at == s.Start && r.between(s) {
			n, is = p.withoutStop(s), true
		}
		if !is || titles.at(p.text[n.Start:s.End]) != nil || r.partOfBody(n, s.End) {
			break
		}
		m := mention{name: n, posts: append([]corpus.Span(nil), r.shared...)}
		at = n.End
		if t := titles.at(p.text[at:s.End]); t != nil && t.text != "代表" { // 王五代表企业发言
			if t.value == office || t.value == shared {
				m.posts = append(m.posts, corpus.Span{Start: at, End: at + len(t.text)})
			}
			at += len(t.text)
		}
		r.join(p.people.add(p, m))
		ok = true
		at = r.conjunction(at, s.End)
		for at < s.End && p.text[at] == ' ' {
			at++
		}
	}
	return at, ok
}

// between: a segment of a list of those who share a post can only be a name
// though it reads like none, since the next one is a name: 农布七林 between
// 县委常委柳成荫 and 刀丽芬.
func (r *peopleReader) between(s corpus.Span) bool {
	p := r.p
	t := p.of(s)
	_, class := surnames.surname(t)
	if len(r.shared) == 0 && class != commonSurname || len(r.group) == 0 || r.done || r.at+1 >= len(r.segs) || r.segs[r.at+1].sep != '、' || !hanOnly(t) {
		return false
	}
	if n := runes(t); n < 3 || n > minListed || notNames.at(t) != nil || roleVerbs.in(t) || titles.in(t) || isDivision(t) || bodyEnd(t) > 0 || notPersons.in(t) || strings.ContainsAny(t, "的了是等们各") {
		return false
	}
	next := trimmed(p.text, r.segs[r.at+1].Span)
	n, ok := p.nameAt(next.Start, next.End, true)
	if !ok {
		return false
	}
	strong, _ := p.nameEndsAt(n.End, next.End)
	return strong
}

// partOfBody: what reads like a name with a rare surname is joined to the rest of
// a body's name, behind which a post stands: 化学与材料学院教授.
func (r *peopleReader) partOfBody(n corpus.Span, limit int) bool {
	p := r.p
	joint := hasAnyPrefix(p.text[n.End:limit], "与", "和", "及")
	if joint == 0 || p.people.knows(plainName(p.of(n))) || len(p.titlesIn(n.End, limit)) == 0 {
		return false
	}
	if _, class := surnames.surname(p.of(n)); class == commonSurname {
		return false
	}
	next, ok := p.nameAt(n.End+joint, limit, true)
	if !ok {
		return true
	}
	strong, _ := p.nameEndsAt(next.End, limit)
	return !strong
}

// withLast reads the person that closes a list behind 和 or 及: 刘洋及秘书长陈杰.
func (r *peopleReader) withLast(end, limit int) int {
	p := r.p
	n := hasAnyPrefix(p.text[end:limit], "以及", "和", "与", "及", "同")
	if n == 0 {
		return end
	}
	if post := (corpus.Span{Start: end + n, End: limit}); r.at+1 < len(r.segs) && r.segs[r.at+1].sep == '、' && p.isPost(post) { // 王五和市委常委、秘书长陈杰
		r.posts = append(r.posts[:0], post)
		return limit
	}
	if !r.personFollows(end+n, limit) {
		return end
	}
	if last, ok := r.persons(corpus.Span{Start: end + n, End: limit}, 0); ok {
		return last
	}
	return end
}

// isPost: a title that a name may follow ends a span.
func (p *parser) isPost(s corpus.Span) bool {
	words := p.titlesIn(s.Start, s.End)
	return len(words) > 0 && words[len(words)-1].end == s.End && words[len(words)-1].value <= shared
}

// minListed is how many characters a name that begins like none has at least to
// be believed in a list; shorter ones are as often bodies.
const minListed = 4

// wholeName: a segment of a list that was introduced as one of persons is a
// name as a whole though it reads like none, since so do its neighbours: 字国华
// between 木卫国 and 熊应龙.
func (r *peopleReader) wholeName(s corpus.Span) bool {
	p := r.p
	if _, ok := p.nameAt(s.Start, s.End, true); ok && p.nameFills(s) || !p.looksLikeName(s) {
		return false
	}
	names, others := 0, 0
	for _, g := range r.segs[max(0, r.at-listWindow):min(len(r.segs), r.at+listWindow+1)] {
		if g := p.withoutStop(trimmed(p.text, g.Span)); p.nameFills(g) {
			names++
		} else if !p.looksLikeName(g) {
			others++
		}
	}
	return names >= listWindow && others <= 1
}

// leaders reads a list of names alone that ends in 等市领导: whatever begins them,
// nothing else can stand there.
func (r *peopleReader) leaders(s corpus.Span) bool {
	p := r.p
	if r.at+minLeaders > len(r.segs) || r.segs[r.at+1].sep != '、' || !han.Contains(p.text[s.Start:r.segs[len(r.segs)-1].End], "领导") ||
		!p.looksLikeName(s) && !p.nameFills(s) {
		return false
	}
	names := []corpus.Span{s}
	for i := r.at + 1; i < len(r.segs) && r.segs[i].sep == '、'; i++ {
		g := trimmed(p.text, r.segs[i].Span)
		if p.looksLikeName(g) || p.nameFills(g) {
			names = append(names, g)
			continue
		}
		n := han.Index(p.of(g), "等")
		if n < 0 || !han.Contains(start(p.text[g.Start+n:g.End], maxLeaders), "领导") {
			return false
		}
		rest := corpus.Span{Start: g.Start + n, End: g.End}
		if g.End = rest.Start; !p.looksLikeName(g) && !p.nameFills(g) || len(names)+1 < minLeaders {
			return false
		}
		for _, name := range append(names, g) {
			r.join(p.people.add(p, mention{name: name}))
		}
		next := rune(0)
		if i+1 < len(r.segs) {
			next = r.segs[i+1].sep
		}
		r.rest(rest, next, true)
		r.through = i + 1
		return true
	}
	return false
}

// minLeaders is how many names make a list of leaders, maxLeaders how many bytes
// from 等 on say that they are such.
const (
	minLeaders = 3
	maxLeaders = 30
)

// withoutStop leaves off the full stop of a sentence.
func (p *parser) withoutStop(s corpus.Span) corpus.Span {
	if strings.HasSuffix(p.of(s), "。") {
		s.End -= len("。")
	}
	return s
}

// listWindow is how many neighbours on either side tell what a list is of.
const listWindow = 3

// nameFills: a name reaches from one end of a segment to the other.
func (p *parser) nameFills(s corpus.Span) bool {
	n, ok := p.nameAt(s.Start, s.End, true)
	return ok && n.End == s.End
}

// looksLikeName: two or three Chinese characters that are no word known here.
func (p *parser) looksLikeName(s corpus.Span) bool {
	t := p.of(s)
	if n := runes(t); n < 2 || n > 3 || !hanOnly(t) {
		return false
	}
	w := notNames.at(t)
	if w != nil && len(t) == len(w.text)+len("王") { // 庄稼 begins 庄稼祥 too
		_, class := surnames.surname(t)
		w = nil
		if class != commonSurname {
			return false
		}
	}
	return w == nil && roleVerbs.at(t) == nil && !titles.in(t) && !isDivision(t) && bodyEnd(t) == 0 && !strings.ContainsAny(t, "的了是等们各")
}

// conjunction skips 和 and its like, if a name follows.
func (r *peopleReader) conjunction(at, limit int) int {
	p := r.p
	n := hasAnyPrefix(p.text[at:limit], "以及", "和", "与", "及", "同")
	if n == 0 {
		return at
	}
	if s, ok := p.nameAt(at+n, limit, true); ok {
		if strong, _ := p.nameEndsAt(s.End, limit); strong {
			return at + n
		}
	}
	return at
}

// beginsList: from this segment on stand names alone, two at least, and what
// comes behind the last of them says that they took part.
func (r *peopleReader) beginsList(s corpus.Span) bool {
	p := r.p
	if (r.at+1 == len(r.segs) || r.segs[r.at+1].sep != '、') && !han.Contains(p.of(s), "等") {
		return false // one name at most
	}
	if _, class := surnames.surname(p.of(s)); class == noSurname && !han.Contains(p.of(s), "·") {
		return false
	}
	names, counties := 0, 0
	for i := r.at; i < len(r.segs); i++ {
		g := trimmed(p.text, r.segs[i].Span)
		if i == r.at {
			g = s
		} else if r.segs[i].sep != '、' {
			return false
		}
		n, ok := p.nameAt(g.Start, g.End, true)
		if !ok {
			// 张三、李四、市委常委、秘书长王五出席
			return names > 1 && p.namesHolder(g)
		}
		names++
		if len(place.Named(p.of(n))) > 0 {
			counties++
		}
		if n.End == g.End {
			continue
		}
		if p.countsPlaces(n.End, g.End) || counties == names && names > 1 { // counties by their short names
			return false
		}
		rest := p.text[n.End:g.End]
		if strings.HasPrefix(rest, "等") && (containsAny(rest, "领导", "同志", "出席", "参加", "人") || names > 1 && (p.persons(n.End+len("等"), g.End) || speakers.at(rest[len("等"):]) != nil)) {
			return true
		}
		return names > 1 && (r.verbFollows(n.End, g.End) || p.pastCount(n.End, g.End) > n.End && p.verbLater(r.words, n.End))
	}
	return false
}

// speakers are what those are called who speak in turn behind a list of their names.
var speakers = newLexicon(map[uint16]string{1: `委员 政协委员 代表 人大代表 党代表 企业家 专家 学者 干部 党员 村民 居民 学员 教师 职工 青年`})

// namesHolder: a segment begins with a post, and its holder stands behind it or in
// the next segment.
func (p *parser) namesHolder(s corpus.Span) bool {
	for _, t := range p.titlesIn(s.Start, s.End) {
		if t.value > shared {
			return false
		}
		if _, ok := p.nameAt(t.end, s.End, true); ok || t.end == s.End {
			return true
		}
	}
	return false
}

// countsPlaces: what stands behind a list says that it was one of places or
// bodies: 青禾、云川、临溪三县.
func (p *parser) countsPlaces(at, limit int) bool {
	if r, size := lastRune(p.text[:at]); strings.ContainsRune("两二三四五六七八九十", r) {
		at -= size // 临溪三 reads like a name
	}
	at += hasAnyPrefix(p.text[at:limit], "等")
	n, size := p.numberAt(at, limit)
	if size == 0 || n < 2 || n > 99 {
		return false
	}
	at += size
	at += hasAnyPrefix(p.text[at:limit], "个")
	return hasAnyPrefix(p.text[at:limit], "县", "市", "区", "州", "省", "旗", "镇", "乡", "街道", "村", "社区", "园区", "地", "家", "校", "所", "部门", "单位", "企业", "项目") > 0
}
