package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// persons reads the persons of a segment that begins with a post or a name. It
// returns where the last of them ends and whether there is any; -1 if the
// segment is a post whose holder must follow.
func (r *peopleReader) persons(s corpus.Span, sep rune) (int, bool) {
	p := r.p
	at, any := s.Start, false
	for at < s.End {
		end, ok := r.person(corpus.Span{Start: at, End: s.End}, any || sep == '、' && r.listed)
		if !ok {
			if end < 0 && !any {
				return -1, false
			}
			break
		}
		any = true
		if end < s.End && p.text[end] == ' ' { // 县领导 王五 赵六
			if next, ok := r.listedNames(corpus.Span{Start: end + 1, End: s.End}); ok {
				end = next
			}
		}
		n := hasAnyPrefix(p.text[end:s.End], "以及", "和", "与", "及", "同")
		at = end
		if n == 0 || !r.personFollows(end+n, s.End) {
			break
		}
		at = end + n
	}
	return at, any
}

// personFollows reports whether a person begins at offset at: a name, or a post
// with a name close behind.
func (r *peopleReader) personFollows(at, limit int) bool {
	p := r.p
	if n, ok := p.nameAt(at, limit, false); ok {
		strong, _ := p.nameEndsAt(n.End, limit)
		return strong
	}
	for _, t := range p.titlesIn(at, limit) {
		if _, ok := p.nameAt(t.end, limit, false); ok {
			return t.start-at <= maxPost
		}
	}
	return false
}

// person reads the first person of a segment.
func (r *peopleReader) person(s corpus.Span, listed bool) (int, bool) {
	p := r.p
	words := p.titlesIn(s.Start, s.End)
	if end, ok := r.nameFirst(s, listed); ok {
		return end, true
	}
	if end, ok := r.bearer(s); ok {
		return end, true
	}
	post := s.Start
	for _, t := range words {
		if t.start-post > maxPost {
			post = t.start
		}
		if n, ok := r.nameBefore(post, t.start); ok && !strings.HasPrefix(p.text[t.end:], "会") && t.value != workplace && !leads(t.value, p.text[t.start:t.end]) {
			return r.titled(n, corpus.Span{Start: t.start, End: t.end}, t.value, t.end), true
		}
		if n, ok := p.nameBehindMark(t, s); ok {
			return r.titled(n, corpus.Span{Start: t.start, End: t.end}, t.value, n.End), true
		}
		if n, ok := p.nameAt(p.pastBlank(t, s.End), s.End, t.value == office || t.value == shared || listed); ok && (t.value != workplace || r.verbFollows(n.End, s.End)) && !endsInTitle(p.of(n)) && !p.closesMarks(s, t, n) {
			end := n.End
			if a := titles.at(p.text[end:s.End]); a != nil && a.value == address {
				end += len(a.text)
			}
			r.titled(n, corpus.Span{Start: post, End: t.end}, t.value, end)
			return end, true
		}
	}
	if n := len(words); n > 0 && words[n-1].value <= shared && words[n-1].start-post <= maxPost && r.closes(corpus.Span{Start: words[n-1].end, End: s.End}, listed) {
		return r.titled(corpus.Span{Start: words[n-1].end, End: s.End}, corpus.Span{Start: post, End: words[n-1].end}, words[n-1].value, s.End), true
	}
	if n := len(words); n > 0 && words[n-1].value == shared && words[n-1].start-post <= maxPost && r.heads(corpus.Span{Start: words[n-1].end, End: s.End}) {
		return r.titled(corpus.Span{Start: words[n-1].end, End: s.End}, corpus.Span{Start: post, End: words[n-1].end}, shared, s.End), true
	}
	if n := len(words); n > 0 && words[n-1].start-post <= maxPost {
		if name, ok := r.titledName(words[n-1], s.End); ok {
			return r.titled(name, corpus.Span{Start: post, End: words[n-1].end}, words[n-1].value, name.End), true
		}
	}
	if n := len(words); n > 0 && words[n-1].end == s.End && words[n-1].value != workplace {
		if words[n-1].value == address && containsAny(p.of(s), "各", "有关", "相关", "其他", "部分") { // 县委各部门主要负责同志
			r.posts = r.posts[:0]
		} else if words[n-1].value != address {
			r.posts = append(r.posts, corpus.Span{Start: post, End: s.End})
		}
		return -1, false
	}
	return s.Start, false
}

// nameBehindMark reads the name behind a post that stands in quotation marks: 云川镇
// "第一书记"王五.
func (p *parser) nameBehindMark(t found, s corpus.Span) (corpus.Span, bool) {
	if t.value > shared || t.start <= s.Start || p.text[t.start-1] != '"' || t.end >= s.End || p.text[t.end] != '"' {
		return corpus.Span{}, false
	}
	return p.nameAt(t.end+1, s.End, true)
}

// pastBlank is where a name may begin behind a post: behind a blank too, where pages
// set names apart: 县长 王五 主持, 县长 王五主持.
func (p *parser) pastBlank(title found, limit int) int {
	at := title.end
	if title.value > shared || at >= limit || p.text[at] != ' ' {
		return at
	}
	n, ok := p.nameAt(at+1, limit, true)
	if !ok || n.End < limit && p.text[n.End] != ' ' {
		if strong, _ := p.nameEndsAt(n.End, limit); !ok || !strong {
			return at
		}
	}
	return n.Start
}

// closesMarks: what follows a title is the rest of a name in quotation marks that
// the title is a part of: "链长突击队".
func (p *parser) closesMarks(s corpus.Span, title found, name corpus.Span) bool {
	return strings.HasPrefix(p.text[name.End:s.End], "\"") && p.insideMarks(s, title.start) && p.insideMarks(s, name.Start)
}

// endsInTitle: what reads like a name ends in what somebody is called: 新教师. One may
// begin so: 路长庚.
func endsInTitle(name string) bool {
	_, n := firstRune(name)
	for at := n; at < len(name); {
		if t := titles.at(name[at:]); t != nil && at+len(t.text) == len(name) {
			return true
		}
		_, n := firstRune(name[at:])
		at += n
	}
	return false
}

// leads: a title is that of the leaders of a place, whose name stands before it: 云川
// in 云川镇领导.
func leads(kind titleKind, title string) bool {
	return kind == address && strings.HasSuffix(title, "领导")
}

// titled adds a person with a post.
func (r *peopleReader) titled(n, post corpus.Span, kind titleKind, end int) int {
	p := r.p
	m := mention{name: n}
	r.posts = append(r.posts, post)
	m.posts = p.room(len(r.posts))
	for _, s := range r.posts {
		if s == post && (kind == address && !p.serves(s) || kind == workplace) {
			continue
		}
		if s = p.trimPost(s); s.Len() > 0 && s.Len() <= maxPost {
			m.posts = append(m.posts, s)
		}
	}
	m.posts = p.withoutDelegates(m.posts)
	r.shared = nil
	if kind == shared && len(m.posts) > 0 {
		r.shared = m.posts
	}
	r.posts = r.posts[:0]
	r.join(p.people.add(p, m))
	r.bearing = false
	return end
}

// bearer reads a name behind the title of an honour in quotation marks, which is no
// post: “最美教师”王五.
func (r *peopleReader) bearer(s corpus.Span) (int, bool) {
	p := r.p
	if s.Start > 0 && p.text[s.Start-1] == '"' { // the mark that opens a sentence
		s.Start--
	}
	if !strings.HasPrefix(p.of(s), "\"") {
		return 0, false
	}
	n := strings.IndexByte(p.text[s.Start+1:s.End], '"')
	if n < 0 || n > maxHonour {
		return 0, false
	}
	at := s.Start + 1 + n + 1
	if words := p.titlesIn(s.Start, at); (len(words) == 0 || words[len(words)-1].end != at-1) && hasAnySuffix(p.text[s.Start:at-1], honours...) == 0 {
		return 0, false
	}
	name, ok := p.nameAt(at, s.End, true)
	if !ok {
		return 0, false
	}
	r.posts = r.posts[:0]
	r.join(p.people.add(p, mention{name: name}))
	r.bearing = true
	return name.End, true
}

// honours are what the titles of honours end in that are no posts, maxHonour how
// many bytes such a title has at most.
var honours = strings.Fields("标兵 模范 先锋 功臣 之星 能手 楷模 工匠 状元 好人 先进个人 带头人")

const maxHonour = 45

// beforeName may stand between the start of a segment and a name.
var beforeName = lexiconOf("会上", "随后", "最后", "首先", "其中", "接着", "会前", "会后", "同时")

// nameFirst reads a name at the start of a segment: one known already, one in a
// list, or one that a verb of role follows.
func (r *peopleReader) nameFirst(s corpus.Span, listed bool) (int, bool) {
	p := r.p
	at := s.Start
	if w := beforeName.at(p.of(s)); w != nil {
		at += len(w.text)
	}
	if p.mayHold(byClass, s) {
		if i := han.Index(start(p.of(s), len("本次座谈会分别由")), "由"); i >= 0 {
			at = s.Start + i + len("由")
		}
	}
	if end, ok := r.surnameTitle(at, s.End); ok {
		return end, true
	}
	n, ok := p.nameAt(at, s.End, listed)
	if !ok || titles.at(p.text[at:s.End]) != nil || r.partOfBody(n, s.End) {
		return 0, false
	}
	name := plainName(p.of(n))
	known := p.people.knows(name)
	post := titles.at(p.text[n.End:s.End])
	if post != nil && post.text == "代表" {
		post = nil
	}
	if post != nil && (post.value == workplace || leads(post.value, post.text)) {
		return 0, false
	}
	if post == nil && !known && !listed && !r.verbFollows(n.End, s.End) {
		return 0, false
	}
	if post != nil && !known && !listed {
		if _, class := surnames.surname(name); class != commonSurname {
			return 0, false
		}
	}
	m := mention{name: n, bare: !known && !listed && post == nil}
	m.vouched = m.bare && r.vouched(n, s.End)
	end := n.End
	if post != nil {
		end += len(post.text)
		if post.value == office || post.value == shared {
			m.posts = []corpus.Span{{Start: n.End, End: end}}
		}
	}
	if listed {
		m.posts = append(m.posts, r.shared...)
	}
	r.posts = r.posts[:0]
	r.join(p.people.add(p, m))
	return end, true
}

// closes reports whether a span between a post and 、 can only be a name though
// its surname is rare, since posts with names stand on either side of it.
func (r *peopleReader) closes(s corpus.Span, listed bool) bool {
	p := r.p
	if r.at+1 >= len(r.segs) || r.segs[r.at+1].sep != '、' || runes(p.of(s)) != 3 || !p.looksLikeName(s) || nameEnds.at(p.of(s)) != nil {
		return false
	}
	next := trimmed(p.text, r.segs[r.at+1].Span)
	for _, t := range p.titlesIn(next.Start, next.End) {
		if n, ok := p.nameAt(t.end, next.End, true); ok && t.value <= shared {
			strong, _ := p.nameEndsAt(n.End, next.End)
			return strong
		}
	}
	return listed
}

// heads reports whether a span between a shared post and 、 can only be the first
// name of a list though it reads like none: the next of the list is a name.
func (r *peopleReader) heads(s corpus.Span) bool {
	p := r.p
	t := p.of(s)
	if r.at+1 >= len(r.segs) || r.segs[r.at+1].sep != '、' || !hanOnly(t) {
		return false
	}
	if n := runes(t); n < 3 || n > maxEthnic || !p.givenName(s.Start, s.End) || notNames.at(t) != nil || nameEnds.at(t) != nil || roleVerbs.in(t) || titles.in(t) || isDivision(t) || bodyEnd(t) > 0 {
		return false
	}
	next := trimmed(p.text, r.segs[r.at+1].Span)
	n, ok := p.nameAt(next.Start, next.End, true)
	return ok && (n.End == next.End || titles.at(p.text[n.End:next.End]) == nil)
}
