package meeting

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
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
	// plain is the name without blanks.
	plain string
}

// registry holds the persons of an article as they are found.
type registry struct {
	mentions []mention
	counts   map[string]int
	names    []string // with a post or in a list, in order
	heads    nameHeadSet
	list     []person // of the meeting that is filled in
	// verbs are those that gave the mentions their roles.
	verbs []mentionVerb
}

// roleVerb is where a verb says that somebody had a role.
type roleVerb struct {
	kind roleKind
	at   corpus.Span
}

// mentionVerb is the verb of a mention. person is where the text first names its
// person, for the meeting that is filled in; -1 for one who has no part in that.
type mentionVerb struct {
	mention, person int
	roleVerb
}

// credit notes which of some verbs gave a mention roles.
func (r *registry) credit(mention int, roles roleSet, verbs []roleVerb) {
	for _, v := range verbs {
		if roles.has(v.kind) {
			r.verbs = append(r.verbs, mentionVerb{mention, -1, v})
		}
	}
}

// count is how often s stands in the text.
func (r *registry) count(p *parser, s string) int {
	if n, ok := r.counts[s]; ok {
		return n
	}
	if r.counts == nil {
		r.counts = map[string]int{}
	}
	n := han.Count(p.text, s)
	r.counts[s] = n
	return n
}

func (r *registry) add(p *parser, m mention) int {
	m.plain = plainName(p.of(m.name))
	r.mentions = append(r.mentions, m)
	if !m.bare && !r.knows(m.plain) {
		r.names = append(r.names, m.plain)
		r.heads.add(m.plain)
	}
	return len(r.mentions) - 1
}

// knows reports whether somebody of that name has a post or stands in a list.
func (r *registry) knows(name string) bool {
	return r.heads.mayBegin(name) && slices.Contains(r.names, name)
}

// nameHeadSet holds a hash of the first character of each of some names, so that
// most places where none begins are told at once.
type nameHeadSet [4]uint64

func headsOf(names []string) (s nameHeadSet) {
	for _, n := range names {
		s.add(n)
	}
	return s
}

func (s *nameHeadSet) add(name string) {
	h := headHash(name)
	s[h>>6] |= 1 << (h & 63)
}

// mayBegin reports whether one of the names may begin text.
func (s *nameHeadSet) mayBegin(text string) bool {
	h := headHash(text)
	return s[h>>6]>>(h&63)&1 != 0
}

// headHash is a hash of the first character of s, 0 for most other scripts.
func headHash(s string) uint8 {
	if len(s) < 3 {
		return 0
	}
	return s[2]&0x3f | s[1]<<6
}

// release forgets the persons of an article.
func (r *registry) release() {
	clear(r.mentions)
	clear(r.names)
	clear(r.counts)
	*r = registry{mentions: r.mentions[:0], names: r.names[:0], counts: r.counts, list: r.list[:0], verbs: r.verbs[:0]}
}

// mentionOf is the index of a mention of somebody, -1 if there is none.
func (r *registry) mentionOf(name string) int {
	for i := len(r.mentions) - 1; i >= 0; i-- {
		if r.mentions[i].plain == name {
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
	listVerb []roleVerb    // the verbs that say so
	seen     []roleVerb    // of the roles that were read last
	stop     bool          // reported speech has begun
	unended  bool          // the clause behind the last person goes on past 、
	bearing  bool          // the group bears honours: to award is others' part
	hearing  bool          // the group listens: the reports are others'
	convened bool          // a person of the group convened the meeting, which is the subject now
	at       int           // index of the segment being read
	through  int           // segments before this one have been read already
	last     int           // the mention that 他 speaks of, plus one
	title    int           // the first title behind the start of the sentence that was asked of last
	words    []found
	segs     []segment
}

// newReader is the parser's reader of sentences, fresh.
func (p *parser) newReader() *peopleReader {
	p.reader = p.reader.emptied()
	p.reader.p = p
	return &p.reader
}

// emptied is a reader of nothing, with the memory of this one.
func (r *peopleReader) emptied() peopleReader {
	return peopleReader{segs: r.segs[:0], group: r.group[:0], listVerb: r.listVerb[:0], seen: r.seen[:0], posts: r.posts[:0]}
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
		if s.soft && speech && !r.takesTurn(s.Span) || open && !r.backToReport(s.Span) {
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
// did what: with a post, a name, or 会上. It is asked from left to right.
func (r *peopleReader) backToReport(s corpus.Span) bool {
	p := r.p
	for r.title < len(p.titles) && p.titles[r.title].start < s.Start {
		r.title++
	}
	if r.title < len(p.titles) && p.titles[r.title].end <= min(s.End, s.Start+maxToPost) {
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
	r.p.lookNear(s)
	r.group, r.posts, r.shared = r.group[:0], r.posts[:0], nil
	r.done, r.listed, r.stop, r.listRole = false, false, false, 0
	r.unended, r.convened, r.hearing, r.bearing, r.through = false, false, false, false, 0
	if r.p.formed {
		r.formPeople(&s)
	}
	if n, ok := r.p.knownName(s.Start, s.End); ok {
		r.last = r.p.people.mentionOf(r.p.of(n)) + 1
	}
	if r.listRole == 0 && (len(r.words) == 0 || len(r.p.titlesIn(s.Start, s.End)) == 0 && !r.mayName(s) && hasAnyPrefix(r.p.of(s), "他", "她") == 0) {
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

// takesTurn: behind what one has said, the next speaks: 王五说,…;船主李四说,….
func (r *peopleReader) takesTurn(s corpus.Span) bool {
	p := r.p
	r.words = within(p.verbs, s.Start, s.End)
	for _, t := range p.titlesIn(s.Start, s.End) {
		if n, ok := p.nameAt(t.end, s.End, false); ok {
			return r.verbFollows(n.End, s.End)
		}
	}
	return false
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
			if begins && surnames.single(c) != noSurname && notNames.at(p.text[i:s.End]) == nil {
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
	return han.Contains(p.of(s), "的有") || han.Contains(p.of(s), "·")
}

// finish gives the persons of a list the role that its introduction named.
func (r *peopleReader) finish() {
	if r.listRole != 0 && !r.done {
		r.assign(r.listRole, r.listVerb)
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
	if r.unended && g.sep == '、' && !r.nextTopic(s) {
		r.rest(s, next, true)
		return
	}
	r.unended = false
	if g.sep != '、' && r.leaders(s) {
		return
	}
	if g.sep == '、' && r.listed || r.listRole != 0 || r.beginsList(s) {
		if end, ok := r.listedNames(s); ok {
			end = r.withLast(end, s.End)
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
		r.posts = r.posts[:0]
		return
	}
	end, found := r.persons(s, g.sep)
	if found && len(r.group) == 1 && hasAnyPrefix(p.of(s), "为", "给", "向") > 0 { // 为企业代表王五颁奖
		r.bearing = true
	}
	switch {
	case found:
		r.rest(corpus.Span{Start: end, End: s.End}, next, true)
	case end < 0: // a post alone; its holder follows
		return
	default:
		r.posts = r.posts[:0]
		if g.sep == '、' && r.listed && !r.done && next != '、' { // the list ends in somebody unknown
			if roles := r.roles(s, true) &^ (1 << inspects); roles != 0 {
				r.assign(roles, r.seen)
			}
		} else if g.sep == ',' && len(r.group) > 0 && !r.done && r.unknownHolder(s) {
			if roles := r.roles(s, true) &^ (1 << inspects); roles != 0 {
				r.assign(roles, r.seen)
			}
		}
		r.rest(s, next, false)
	}
}

// nextTopic: behind what one has spoken on, the list goes on with the next: 王五就
// 产业、李四就民生分别作了安排.
func (r *peopleReader) nextTopic(s corpus.Span) bool {
	p := r.p
	n, ok := p.knownName(s.Start, s.End)
	return ok && hasAnyPrefix(p.text[n.End:s.End], "就", "围绕", "结合", "从", "针对") > 0
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
