package meeting

import (
	"math/bits"
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// person gathers what the mentions of one name say.
type person struct {
	name  string
	first corpus.Span
	posts []corpus.Span
	roles roleSet
}

// fill adds to a meeting the persons who have a part in its sentences.
func (r *registry) fill(p *parser, m *model.Meeting, from, to int) {
	if len(p.sentences) == 0 || from >= to {
		return
	}
	list := r.present(p, from, to)
	speaker, hosting := false, p.has(&hostingMarks)
	for i := range list {
		who := &list[i]
		if len(who.posts) == 0 {
			who.posts = r.postsOf(who.name)
		}
		if len(who.posts) == 0 && who.roles&^(1<<attends) != 0 {
			who.posts = p.postElsewhere(who.name)
		}
		if len(who.posts) == 0 && p.has(&electMarks) {
			who.posts = p.elected(who.name)
		}
		speaker = speaker || who.roles&(1<<speaks) != 0 || who.roles.has(says) && !who.roles.has(hosts)
	}
	m.People = slices.Grow(m.People, len(list))
	for i := range list {
		who := &list[i]
		if who.roles.has(hosts) && who.roles.has(says) && (!speaker || !hosting) {
			who.roles |= 1 << speaks // nobody else spoke: the host is the one who was heard
		}
		m.People = append(m.People, p.person(who))
	}
	clear(list)
	r.list = list
}

// present gathers the mentions with a part in some sentences by person, in the
// order in which the text first names them. The list is that of r.
func (r *registry) present(p *parser, from, to int) []person {
	start, end := p.sentences[from].Start, p.sentences[to-1].End
	list := r.list[:0]
	letters := p.has(&letterMarks)
	for i := range r.verbs {
		r.verbs[i].person = -1
	}
	for k := range r.mentions {
		x := &r.mentions[k]
		if x.name.Start < start || x.name.Start >= end || x.roles == 0 {
			continue
		}
		if to-from > 1 && slices.ContainsFunc(p.asides, func(s corpus.Span) bool { return s.Contains(x.name.Start) }) {
			continue
		}
		name := x.plain
		if x.called != "" {
			name = x.called
		}
		if x.bare && !r.supported(p, x, name) || letters && r.absent(p, name) {
			continue
		}
		i := slices.IndexFunc(list, func(who person) bool { return who.name == name })
		if i < 0 && x.called != "" {
			continue
		}
		if i < 0 {
			i = len(list)
			list = append(list, person{name: name, first: x.name, posts: p.room(len(x.posts))})
		}
		who := &list[i]
		who.roles |= x.roles
		for _, s := range x.posts {
			who.posts = p.addPost(who.posts, s)
		}
		r.attribute(k, who.first.Start)
	}
	slices.SortStableFunc(list, func(a, b person) int { return a.first.Start - b.first.Start })
	return list
}

// postsOf are the posts of a person where the article names them first, at
// another meeting or with no part in one.
func (r *registry) postsOf(name string) []corpus.Span {
	for i := range r.mentions {
		if x := &r.mentions[i]; len(x.posts) > 0 && x.plain == name {
			return x.posts
		}
	}
	return nil
}

// postElsewhere finds the post of a person where a sentence without a verb of
// role names it.
func (p *parser) postElsewhere(name string) []corpus.Span {
	for at := 0; ; {
		i := han.Index(p.text[at:], name)
		if i < 0 {
			return nil
		}
		i += at
		at = i + len(name)
		if post := p.appointedTo(at); post.Len() > 0 {
			return []corpus.Span{post}
		}
		start := p.postStart(i)
		words := p.titlesIn(start, i)
		if n := len(words); n > 0 && words[n-1].end == i && (words[n-1].value == office || words[n-1].value == shared) {
			if s := p.trimPost(corpus.Span{Start: start, End: i}); s.Len() > 0 && s.Len() <= maxPost && !containsAny(p.of(s), "学习", "落实", "贯彻") {
				return p.withoutDelegates(append(p.postsBefore(start), s))
			}
		}
	}
}

// postStart is where the stretch without marks begins that ends at an offset, as long as a
// post may be.
func (p *parser) postStart(end int) int {
	at := end
	for at > 0 && end-at < maxPost {
		r, n := lastRune(p.text[:at])
		if strings.ContainsRune(",。;:、!?\n\"", r) {
			break
		}
		at -= n
	}
	return at
}

// postsBefore are the posts that are listed before the last one of a person, which
// begins at an offset: 党支部书记 of 党支部书记、校长王五.
func (p *parser) postsBefore(at int) []corpus.Span {
	var posts []corpus.Span
	for strings.HasSuffix(p.text[:at], "、") {
		end := at - len("、")
		at = p.postStart(end)
		words := p.titlesIn(at, end)
		if n := len(words); n == 0 || words[n-1].end != end || words[n-1].value > shared {
			break
		}
		s := p.trimPost(corpus.Span{Start: at, End: end})
		if s.Len() == 0 {
			break
		}
		posts = append([]corpus.Span{s}, posts...)
	}
	return posts
}

// electing are the verbs of giving somebody a post.
var electing = []string{"补选", "选举", "任命"}

// elected is the post that a sentence says a person was given: 补选王五为县监委主任.
func (p *parser) elected(name string) []corpus.Span {
	for _, verb := range electing {
		for at := 0; p.holds(verb); {
			i := han.Index(p.text[at:], verb)
			if i < 0 {
				break
			}
			at += i + len(verb)
			rest, ok := strings.CutPrefix(p.text[at:], name)
			if !ok || !strings.HasPrefix(rest, "为") {
				continue
			}
			if post := p.postBehind(at + len(name) + len("为")); post.Len() > 0 {
				return p.span(post)
			}
		}
	}
	return nil
}

// appointedTo is the post that what stands behind a name at offset at says its
// holder was given: 王五|同志任云川市委书记; empty for none.
func (p *parser) appointedTo(at int) corpus.Span {
	n := hasAnyPrefix(p.text[at:], "同志任", "同志担任", "任中共", "同志为")
	if n == 0 {
		return corpus.Span{}
	}
	return p.postBehind(at + n)
}

// postBehind is the post that begins at an offset and ends in the last title of its
// clause; empty for none.
func (p *parser) postBehind(at int) corpus.Span {
	s := corpus.Span{Start: at, End: at}
	s.Start += hasAnyPrefix(p.text[s.Start:], "中共")
	for s.End < len(p.text) && s.Len() < maxPost {
		r, m := firstRune(p.text[s.End:])
		if strings.ContainsRune(",。;:、!?\n", r) {
			break
		}
		s.End += m
	}
	words := p.titlesIn(s.Start, s.End)
	if n := len(words); n == 0 || words[n-1].value > shared {
		return corpus.Span{}
	}
	s.End = words[len(words)-1].end
	return p.trimPost(s)
}

// absent: the person sent a letter or an instruction instead of coming.
func (r *registry) absent(p *parser, name string) bool {
	for _, w := range letterWords {
		if p.holds(w) && han.Contains(p.text, name+w) {
			return true
		}
	}
	return false
}

// hostingWords say that what somebody stressed was said as the host.
var hostingWords = []string{"主持会议时", "在主持时", "主持时", "主持大会时"}

// supported: a name that only a verb vouches for must be known, or stand with
// such verbs more than once.
func (r *registry) supported(p *parser, x *mention, name string) bool {
	if r.knows(name) || x.vouched {
		return true
	}
	_, class := surnames.surname(name)
	if class != commonSurname {
		return false
	}
	n := 0
	for i := range r.mentions {
		if y := &r.mentions[i]; y.roles != 0 && y.plain == name {
			n++
		}
	}
	return n > 1 || p.inHeadline(name) || r.count(p, name) > 1 && runes(name) > 2 || x.roles&^(1<<says|1<<attends) != 0 && r.count(p, name) > 1
}

func (p *parser) inHeadline(name string) bool {
	for i := max(0, p.headline); i < p.body && i < len(p.lines); i++ {
		if han.Contains(p.of(p.lines[i].Span), name) {
			return true
		}
	}
	return false
}

// addPost adds a post unless it is one of those there in other words: 书记 after
// 市委书记.
func (p *parser) addPost(posts []corpus.Span, s corpus.Span) []corpus.Span {
	t := p.of(s)
	for i, x := range posts {
		have := p.of(x)
		if have == t || strings.HasSuffix(have, t) {
			return posts
		}
		if strings.HasSuffix(t, have) {
			posts[i] = s
			return posts
		}
	}
	return append(posts, s)
}

func (p *parser) person(who *person) model.Person {
	out := model.Person{Name: p.value(who.first), Roles: p.parts(who.roles, who.first.Start)}
	out.Name.Value = plainName(out.Name.Value)
	if len(who.posts) > 0 {
		out.Posts = make([]model.Text, 0, len(who.posts))
	}
	for _, s := range who.posts {
		out.Posts = append(out.Posts, p.value(s))
	}
	return out
}

// headlinePeople adds what headline and subheadlines say of the persons of a
// meeting: 张三讲话 李四主持.
func (p *parser) headlinePeople(m *model.Meeting) {
	r := p.newReader()
	start := len(p.people.mentions)
	for i := max(0, p.headline); i < p.body && i < len(p.lines); i++ {
		for _, part := range p.blankParts(p.lines[i].Span) {
			if !p.joinedNames(part) {
				r.sentence(part)
			}
		}
	}
	for i, x := range p.people.mentions[start:] {
		if x.roles == 0 {
			continue
		}
		name := x.plain
		if x.called != "" {
			name = x.called
		}
		p.people.attribute(start+i, x.name.Start)
		if k := personNamed(m.People, p, name); k >= 0 {
			m.People[k].Roles = p.mergeRoles(m.People[k].Roles, x.roles, x.name.Start)
			m.People[k].Name.Evidence = append(m.People[k].Name.Evidence, p.value(x.name).Evidence...)
		} else if x.called != "" {
			continue
		} else if len(x.posts) > 0 || x.vouched || x.roles&(1<<hosts|1<<speaks|1<<reports) != 0 && p.people.count(p, name) > 1 {
			who := &person{name: name, first: x.name, posts: x.posts, roles: x.roles}
			m.People = append(m.People, p.person(who))
		}
	}
}

// joinedNames reads a part of a headline that is names of three characters
// without marks between them and a verb of taking part: 王小青刘大军出席.
func (p *parser) joinedNames(s corpus.Span) bool {
	t := p.of(s)
	verb := hasAnySuffix(t, "出席会议", "参加会议", "列席会议", "出席", "参加", "列席")
	names := t[:len(t)-verb]
	if verb == 0 || len(names) < 2*nameBytes || len(names)%nameBytes != 0 || !hanOnly(names) {
		return false
	}
	for at := 0; at < len(names); at += nameBytes {
		name := names[at : at+nameBytes]
		if c, n := firstRune(name); !strings.ContainsRune(plainSurnames, c) || notNames.at(name) != nil || !p.givenName(s.Start+at+n, s.Start+at+nameBytes) || titles.in(name) {
			return false
		}
	}
	came := []roleVerb{{attends, corpus.Span{Start: s.End - verb, End: s.End}}}
	for at := 0; at < len(names); at += nameBytes {
		n := corpus.Span{Start: s.Start + at, End: s.Start + at + nameBytes}
		p.people.credit(p.people.add(p, mention{name: n, roles: 1 << attends, bare: true, vouched: true}), 1<<attends, came)
	}
	return true
}

// nameBytes is the length of a name of three characters.
const nameBytes = 9

func personNamed(people []model.Person, p *parser, name string) int {
	for i := range people {
		if foldedEqual(people[i].Name.Value, name) {
			return i
		}
	}
	return -1
}

// mergeRoles adds the roles of a headline, which names the person at an offset, to
// those of the body.
func (p *parser) mergeRoles(have []model.Part, more roleSet, at int) []model.Part {
	set := roleSet(0)
	for _, h := range have {
		for k := firstRole; k <= lastRole; k++ {
			if roleNames[k] == h.Role && k != says {
				set |= 1 << k
			}
		}
	}
	if set&^(1<<attends|1<<inspects) != 0 {
		more &^= 1 << says
	}
	out := p.parts(set|more, at)
	for i := range out {
		for _, h := range have {
			if h.Role == out[i].Role {
				out[i].Evidence = append(h.Evidence[:len(h.Evidence):len(h.Evidence)], out[i].Evidence...)
			}
		}
	}
	return out
}

// attribute notes that the verbs of a mention are those of the person whom the text
// first names at an offset.
func (r *registry) attribute(mention, person int) {
	for i := range r.verbs {
		if r.verbs[i].mention == mention {
			r.verbs[i].person = person
		}
	}
}

// parts are roles with the verbs of the person whom the text first names at an
// offset.
func (p *parser) parts(roles roleSet, person int) []model.Part {
	told := roles.told()
	out := make([]model.Part, 0, bits.OnesCount16(uint16(told)))
	for k := firstRole; k <= lastRole; k++ {
		if told.has(k) {
			out = append(out, model.Part{Role: roleNames[k], Evidence: p.verbsOf(k, roles, person)})
		}
	}
	return out
}

// verbsOf are the verbs of one of the roles of a person. A host who is heard speaks
// by verbs of another kind.
func (p *parser) verbsOf(kind roleKind, roles roleSet, person int) (list []corpus.Span) {
	for i := range p.people.verbs {
		if v := &p.people.verbs[i]; v.person == person && (roleNames[v.kind] == roleNames[kind] || v.kind == exchanges && roleNames[kind] == model.Speak && roles.has(hosts)) {
			list = p.addSpan(list, p.offsets.Decoded(p.folded.Original(v.at)))
		}
	}
	return list
}
