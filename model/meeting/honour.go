package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// honourWords lead up to those who get an honour.
var honourWords = []string{"授予", "对\""}

// honoured reads who got an honour where the sentence names no one as giving it:
// 授予王五、李四“…”称号, 对“…”王五等进行表彰.
func (r *peopleReader) honoured(s corpus.Span) bool {
	p := r.p
	if from, verb := r.bestowed(s); from > 0 {
		return r.winners(s, from, verb)
	}
	if !p.mayHold(honourClass, s) {
		return false
	}
	t := p.of(s)
	from, verb := -1, corpus.Span{}
	if i := han.Index(t, "授予"); i >= 0 {
		from = i + len("授予")
		verb = corpus.Span{Start: s.Start + i, End: s.Start + from}
	} else if i := han.Index(t, "对\""); i >= 0 && i <= maxBeforeHonour && p.honouring(s.Start, r.segs[len(r.segs)-1].End).Len() > 0 {
		from = i + len("对")
		verb = p.honouring(s.Start, r.segs[len(r.segs)-1].End)
	}
	return from >= 0 && r.winners(s, s.Start+from, verb)
}

// bestowed tells where the names begin of those who hold an honour and are given
// something for it, 0 where there are none, and the verb of giving: 为获评“…”的|王五、
// 李四颁发证书.
func (r *peopleReader) bestowed(s corpus.Span) (int, corpus.Span) {
	p := r.p
	from := 0
	for _, w := range r.words {
		switch {
		case w.value == receives && w.start >= s.Start && w.end < s.End && from == 0:
			rest := p.text[w.end:s.End]
			if i := han.LastIndex(rest, "的"); i > 0 && hasAnySuffix(rest[:i], "\"", "\"称号", "\"荣誉称号") > 0 {
				from = w.end + i + len("的")
			}
		case w.value == awards && from > 0 && w.start > from:
			return from, w.span()
		}
	}
	return 0, corpus.Span{}
}

// winners reads from an offset in a segment on the names of those who got an honour.
func (r *peopleReader) winners(s corpus.Span, from int, verb corpus.Span) bool {
	p := r.p
	r.through = r.at
	for i := r.at; i < len(r.segs); i++ {
		g := trimmed(p.text, r.segs[i].Span)
		if i == r.at {
			g.Start = from
		} else if r.segs[i].sep != '、' {
			break
		}
		n, ok := r.winner(g)
		if !ok {
			break
		}
		p.people.credit(p.people.add(p, mention{name: n, roles: 1 << receives}), 1<<receives, []roleVerb{{receives, verb}})
		r.through = i + 1
	}
	if r.through == r.at {
		r.through = 0
		return false
	}
	return true
}

// maxBeforeHonour is how many bytes of a segment may stand before 对“…”: who
// honoured.
const maxBeforeHonour = 36

// winner reads a name that fills a segment, but for the title of an honour
// before it or behind it.
func (r *peopleReader) winner(s corpus.Span) (corpus.Span, bool) {
	p := r.p
	if strings.HasPrefix(p.of(s), "\"") {
		s.Start = p.enclosedEnd(s.Start, s.End)
	}
	if hasAnyPrefix(p.of(s), "称号", "荣誉", "奖", "证书", "牌", "锦旗") > 0 {
		return s, false
	}
	n, ok := p.nameAt(s.Start, s.End, true)
	if !ok { // a rare surname is told by what stands on both sides
		n = s
		if i := strings.IndexByte(p.of(s), '"'); i >= 0 {
			n.End = s.Start + i
		}
		return n, p.looksLikeName(n)
	}
	rest := p.text[n.End:s.End]
	return n, rest == "" || hasAnyPrefix(rest, "\"", "等", "同志") > 0
}

// honouring is the first verb of honouring between two offsets, empty where there
// is none.
func (p *parser) honouring(from, to int) corpus.Span {
	first := corpus.Span{}
	for _, verb := range []string{"表彰", "表扬", "嘉奖", "奖励"} {
		if i := han.Index(p.text[from:to], verb); i >= 0 && (first.Len() == 0 || from+i < first.Start) {
			first = corpus.Span{Start: from + i, End: from + i + len(verb)}
		}
	}
	return first
}

// serves: 教师 behind the name of a school is a post, and 医生 behind that of a
// hospital.
func (p *parser) serves(post corpus.Span) bool {
	t := p.of(post)
	if n := hasAnySuffix(t, "教师"); n > 0 {
		return hasAnySuffix(t[:len(t)-n], "中学", "小学", "学校", "学院", "大学", "幼儿园", "一中", "二中") > 0
	}
	n := hasAnySuffix(t, "医生", "护士")
	return n > 0 && hasAnySuffix(t[:len(t)-n], "医院", "卫生院", "卫生室", "疾控中心", "保健院") > 0
}
