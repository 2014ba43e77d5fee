package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
)

// mention is one place where the article names a person who has a part in a
// meeting.
type mention struct {
	name  corpus.Span
	posts []corpus.Span
	roles roleSet
	// bare: neither a post nor a list speaks for the name, only the verb behind
	// it; the name must stand elsewhere with better support.
	bare bool
	// vouched: bare, but the verb right behind the name speaks for it.
	vouched bool
	// called is the full name where the mention gives the surname alone: 王校长.
	called string
}

// registry holds the persons of an article as they are found.
type registry struct {
	mentions []mention
	counts   map[string]int
	known    map[string]bool // names with a post or in a list
	names    []string        // the same, in order
	// heads holds a hash of the first character of each of them, so that most
	// places where none begins are told at once.
	heads [4]uint64
	list  []person // of the meeting that is filled in
}

// count is how often s stands in the text.
func (r *registry) count(p *parser, s string) int {
	if n, ok := r.counts[s]; ok {
		return n
	}
	if r.counts == nil {
		r.counts = map[string]int{}
	}
	n := strings.Count(p.text, s)
	r.counts[s] = n
	return n
}

func (r *registry) add(p *parser, m mention) int {
	r.mentions = append(r.mentions, m)
	if !m.bare {
		if r.known == nil {
			r.known = map[string]bool{}
		}
		if name := plainName(p.of(m.name)); !r.known[name] {
			r.known[name] = true
			r.names = append(r.names, name)
			h := headHash(name)
			r.heads[h>>6] |= 1 << (h & 63)
		}
	}
	return len(r.mentions) - 1
}

// headHash is a hash of the first character of s, 0 for most other scripts.
func headHash(s string) uint8 {
	if len(s) < 3 {
		return 0
	}
	return s[2]&0x3f | s[1]<<6
}

// mayBegin reports whether a name that is known may begin s.
func (r *registry) mayBegin(s string) bool {
	h := headHash(s)
	return r.heads[h>>6]&(1<<(h&63)) != 0
}

// release forgets the persons of an article.
func (r *registry) release() {
	clear(r.mentions)
	clear(r.names)
	clear(r.known)
	clear(r.counts)
	*r = registry{mentions: r.mentions[:0], names: r.names[:0], known: r.known, counts: r.counts, list: r.list[:0]}
}

// mentionOf is the index of a mention of somebody, -1 if there is none.
func (r *registry) mentionOf(p *parser, name string) int {
	for i := len(r.mentions) - 1; i >= 0; i-- {
		if plainName(p.of(r.mentions[i].name)) == name {
			return i
		}
	}
	return -1
}

// peopleReader reads the persons of one sentence.
type peopleReader struct {
	p        *parser
	group    []int // mentions that wait for a verb, or share the last one
	done     bool  // the group has had its verb
	posts    []corpus.Span
	shared   []corpus.Span // the post that listed names hold too
	listed   bool          // the next enumerated segment continues a list of names
	listRole roleSet       // what an introduction says of a list: 出席会议的有
	stop     bool          // reported speech has begun
	unended  bool          // the clause behind the last person goes on past 、
	hearing  bool          // the group listens: the reports are others'
	convened bool          // a person of the group convened the meeting, which is the subject now
	at       int           // index of the segment being read
	through  int           // segments before this one have been read already
	last     int           // the mention that 他 speaks of, plus one
	words    []found
	segs     []segment
}

// newReader is the parser's reader of sentences, fresh.
func (p *parser) newReader() *peopleReader {
	p.reader = peopleReader{p: p, segs: p.reader.segs, group: p.reader.group[:0]}
	return &p.reader
}

// readPeople finds the persons in the sentences that hold a verb of role.
func (p *parser) readPeople(from, to int) {
	p.scanWords()
	r := p.newReader()
	speech, open := false, false // the sentence, the paragraph has come to reported speech
	for i := from; i < to; i++ {
		s := p.sentences[i]
		if s.first {
			open = false
		}
		if s.first || !s.soft {
			speech = false
		}
		if s.soft && speech || open && !r.backToReport(s.Span) {
			continue
		}
		r.sentence(s.Span)
		speech = r.stop
		open = open || speech
	}
}

// reportHeads begin a sentence that is the reporter's.
var reportHeads = lexiconOf("他", "她", "会", "随后", "最后", "首先", "座谈会", "由")

// backToReport: a sentence behind reported speech begins like one that tells who
// did what: with a post, a name, or 会上.
func (r *peopleReader) backToReport(s corpus.Span) bool {
	p := r.p
	if len(within(p.titles, s.Start, min(s.End, s.Start+maxToPost))) > 0 {
		return true
	}
	t := p.of(s)
	if reportHeads.at(t) != nil {
		return true
	}
	if _, ok := p.knownName(s.Start, s.End); ok {
		return true
	}
	_, class := surnames.surname(t)
	return class == commonSurname && notNames.at(t) == nil
}

// maxToPost is how many bytes into a sentence the first title of its subject
// ends at most.
const maxToPost = 90

func (r *peopleReader) sentence(s corpus.Span) {
	if p := r.p; s.Start >= p.scannedFrom && s.End <= p.scannedTo {
		r.words = within(p.verbs, s.Start, s.End)
	} else {
		r.words = roleVerbs.scan(p.text, s.Start, s.End, nil)
	}
	r.group, r.posts, r.shared = r.group[:0], nil, nil
	r.done, r.listed, r.stop, r.listRole = false, false, false, 0
	r.unended, r.convened, r.hearing, r.through = false, false, false, 0
	if n, ok := r.p.knownName(s.Start, s.End); ok {
		r.last = r.p.people.mentionOf(r.p, r.p.of(n)) + 1
	}
	if len(r.words) == 0 || len(r.p.titlesIn(s.Start, s.End)) == 0 && !r.mayName(s) && hasAnyPrefix(r.p.of(s), "他", "她") == 0 {
		return
	}
	r.segs = r.p.segments(s, r.segs[:0])
	if r.last > 0 && hasAnyPrefix(r.p.of(s), "他", "她") > 0 && hasAnyPrefix(r.p.of(s), "他们", "她们", "他的", "她的") == 0 {
		r.group = append(r.group, r.last-1)
	}
	for i, g := range r.segs {
		next := rune(0)
		if i+1 < len(r.segs) {
			next = r.segs[i+1].sep
		}
		r.at = i
		if i < r.through {
			continue
		}
		r.segment(g, next)
		if r.stop {
			break
		}
	}
	r.finish()
	if len(r.group) > 0 {
		r.last = r.group[0] + 1
	}
}

// mayName: some stretch of a sentence without titles begins like a name.
func (r *peopleReader) mayName(s corpus.Span) bool {
	p := r.p
	begins := true
	for i := s.Start; i < s.End; {
		c, n := firstRune(p.text[i:s.End])
		switch {
		case c == ',' || c == '、' || c == ':' || c == '由' || c == '上' || c == '前' || c == '后' || c == ' ' || c == '予' || c == '"':
			begins = true
		default:
			if begins && c <= 0xffff && surnames.class[c] != noSurname && notNames.at(p.text[i:s.End]) == nil {
				return true
			}
			if begins {
				if _, ok := p.knownName(i, s.End); ok || strings.HasPrefix(p.text[i:s.End], "的有") {
					return true
				}
			}
			begins = c == '有' && strings.HasPrefix(p.text[i+n:], ":")
		}
		i += n
	}
	return strings.Contains(p.of(s), "的有") || strings.Contains(p.of(s), "·")
}

// finish gives the persons of a list the role that its introduction named.
func (r *peopleReader) finish() {
	if r.listRole != 0 && !r.done {
		r.assign(r.listRole)
	}
}

// segment reads what stands between two marks; next is the mark behind it.
func (r *peopleReader) segment(g segment, next rune) {
	p := r.p
	s := trimmed(p.text, g.Span)
	if s.Len() == 0 {
		return
	}
	if r.introduction(&s, next) {
		return
	}
	if r.unended && g.sep == '、' {
		r.rest(s, next, true)
		return
	}
	r.unended = false
	if g.sep == '、' && r.listed || r.listRole != 0 || r.beginsList(s) {
		if end, ok := r.listedNames(s); ok {
			r.rest(corpus.Span{Start: end, End: s.End}, next, true)
			return
		}
	}
	if g.sep != '、' {
		r.listed, r.shared = false, nil
	}
	if r.heard(s) || r.honoured(s) {
		return
	}
	if _, class := surnames.surname(p.of(s)); (class != noSurname || len(p.titlesIn(s.Start, s.End)) > 0) && r.quoted(s) {
		r.posts = nil
		return
	}
	end, found := r.persons(s, g.sep)
	switch {
	case found:
		r.rest(corpus.Span{Start: end, End: s.End}, next, true)
	case end < 0: // a post alone; its holder follows
		return
	default:
		r.posts = nil
		if g.sep == '、' && r.listed && !r.done && next != '、' { // the list ends in somebody unknown
			if roles := r.roles(s, true) &^ (1 << inspects); roles != 0 {
				r.assign(roles)
			}
		} else if g.sep == ',' && len(r.group) > 0 && !r.done && r.unknownHolder(s) {
			if roles := r.roles(s, true) &^ (1 << inspects); roles != 0 {
				r.assign(roles)
			}
		}
		r.rest(s, next, false)
	}
}

// join adds a mention to the group that waits for a verb; a group that has had
// its verb is over.
func (r *peopleReader) join(m int) {
	if r.done {
		r.group, r.done = r.group[:0], false
	}
	r.convened, r.hearing = false, false
	r.group = append(r.group, m)
	r.listed = true
}

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
	post := s.Start
	for _, t := range words {
		if t.start-post > maxPost {
			post = t.start
		}
		if n, ok := r.nameBefore(post, t.start); ok && t.value != workplace {
			return r.titled(n, corpus.Span{Start: t.start, End: t.end}, t.value, t.end), true
		}
		if n, ok := p.nameAt(t.end, s.End, t.value == office || t.value == shared || listed); ok && (t.value != workplace || r.verbFollows(n.End, s.End)) {
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
		if words[n-1].value != address {
			r.posts = append(r.posts, corpus.Span{Start: post, End: s.End})
		}
		return -1, false
	}
	return s.Start, false
}

// titled adds a person with a post.
func (r *peopleReader) titled(n, post corpus.Span, kind titleKind, end int) int {
	p := r.p
	m := mention{name: n}
	r.posts = append(r.posts, post)
	m.posts = p.room(len(r.posts))
	for _, s := range r.posts {
		if s == post && (kind == address && !p.teaches(s) || kind == workplace) {
			continue
		}
		if s = p.trimPost(s); s.Len() > 0 && s.Len() <= maxPost {
			m.posts = append(m.posts, s)
		}
	}
	m.posts = p.withoutDelegates(m.posts)
	r.shared = nil
	if kind == shared && len(m.posts) > 0 {
		r.shared = m.posts[len(m.posts)-1:]
	}
	r.posts = nil
	r.join(p.people.add(p, m))
	return end
}

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
	if i := strings.Index(start(p.of(s), len("本次座谈会分别由")), "由"); i >= 0 {
		at = s.Start + i + len("由")
	}
	if end, ok := r.surnameTitle(at, s.End); ok {
		return end, true
	}
	n, ok := p.nameAt(at, s.End, listed)
	if !ok || titles.at(p.text[at:s.End]) != nil {
		return 0, false
	}
	name := plainName(p.of(n))
	known := p.people.known[name]
	post := titles.at(p.text[n.End:s.End])
	if post != nil && post.text == "代表" {
		post = nil
	}
	if post != nil && post.value == workplace {
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
	r.posts = nil
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
