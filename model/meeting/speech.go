package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// sayingVerbs introduce reported speech.
var sayingVerbs = newLexicon(withOverlaps(map[uint16]string{1: "指出 强调 要求 表示 认为 说 希望 提出 坦言 说道 介绍 讲道 建议"}))

// saying is the start of a reported speech.
type saying struct {
	speaker, verb corpus.Span
	start         int // of what was said
}

// readSpeeches attributes stretches of text to the persons of the meetings. What
// somebody says goes on to the next speaker, to the end of the paragraph, and
// through paragraphs that begin with 要 or 一要.
func (p *parser) readSpeeches() {
	var names []string
	for i := range p.out.Meetings {
		for _, x := range p.out.Meetings[i].People {
			if len(x.Roles) > 1 || len(x.Roles) == 1 && x.Roles[0].Role != model.Attend {
				names = append(names, han.Fold(x.Name.Value))
			}
		}
	}
	var open saying
	speaking := false
	heads := headsOf(names)
	verb := 0              // the first verb of role behind what was read
	var recent corpus.Span // whom 他 speaks of at the start of a sentence
	told := 0              // sentences before this one have been asked whom they name
	for i := range p.sentences {
		s := p.sentences[i]
		if s.soft {
			continue
		}
		var next saying
		begins := false
		for verb < len(p.verbs) && p.verbs[verb].start < s.Start {
			verb++
		}
		if maySay(p.verbs[verb:], s.Span) {
			next, begins = p.sayingAt(s, names, heads)
		}
		if !begins && speaking && (s.first && !p.goesOn(s.Span) || p.tellsOfPeople(s.Span)) {
			p.closeSpeech(open, p.sentences[i-1].End)
			speaking = false
		}
		if !begins {
			continue
		}
		if next.speaker.Len() == 0 {
			for j := i; j >= told; j-- {
				if who := p.subjectOf(p.sentences[j], names, heads); who.Len() > 0 {
					recent = who
					break
				}
			}
			told = i + 1
			next.speaker = recent
		}
		if speaking {
			p.closeSpeech(open, p.sentences[i-1].End)
		}
		open, speaking = next, next.speaker.Len() > 0
	}
	if speaking {
		p.closeSpeech(open, p.sentences[len(p.sentences)-1].End)
	}
}

// subjectOf is who is named at the start of a sentence, or in the first clause of a
// paragraph.
func (p *parser) subjectOf(s sentence, names []string, heads nameHeadSet) corpus.Span {
	if s.soft {
		return corpus.Span{}
	}
	if who, ok := p.knownName(s.Start, s.End); ok {
		return who
	}
	if !s.first {
		return corpus.Span{}
	}
	return p.lastNamed(corpus.Span{Start: s.Start, End: s.Start + clauseEnd(p.of(s.Span), 0)}, names, heads)
}

// maySay: a verb of saying or telling stands near the start of a sentence; verbs
// are those from there on.
func maySay(verbs []found, s corpus.Span) bool {
	limit := min(s.End, s.Start+maxBeforeName+maxToVerb)
	for i := range verbs {
		if v := &verbs[i]; v.end > limit {
			break
		} else if v.value == says || v.value == reports {
			return true
		}
	}
	return false
}

// tellsOfPeople: the sentence says who took part, so that it is the reporter's.
func (p *parser) tellsOfPeople(s corpus.Span) bool {
	for i := range p.people.mentions {
		if x := &p.people.mentions[i]; x.roles != 0 && s.Contains(x.name.Start) && !x.bare {
			return true
		}
	}
	return false
}

// goingOn begin a paragraph that continues what was said.
var goingOn = lexiconOf("要", "一要", "二要", "三要", "四要", "一是", "二是", "三是", "四是", "五是", "六是", "同时,要", "第一", "第二", "第三", "必须", "\"", "各级", "(一)", "(二)", "(三)", "其一")

// goesOn: the paragraph continues what was said before.
func (p *parser) goesOn(s corpus.Span) bool {
	return goingOn.at(p.of(s)) != nil
}

func (p *parser) closeSpeech(o saying, end int) {
	s := trimmed(p.text, corpus.Span{Start: o.start, End: end})
	if s.Len() < len("讲三点意见。") {
		return
	}
	if p.out.Speeches == nil {
		p.out.Speeches = make([]model.Speech, 0, usualSpeeches)
	}
	p.out.Speeches = append(p.out.Speeches, model.Speech{
		Speaker: plainName(p.written(o.speaker)),
		Verb:    p.written(o.verb),
		Span:    p.folded.Original(s),
	})
}

// usualSpeeches is room for the speeches of most reports.
const usualSpeeches = 8

// maxBeforeSaying is how many bytes may lie between the start of a sentence and
// the name, for posts, and between the name and the verb.
const (
	maxBeforeName = 150
	maxToVerb     = 180
)

// sayingAt reads the start of a speech at a sentence: the name of somebody at
// the meeting, a verb of saying, a comma or colon. Where 他强调 follows, the
// speech begins behind that.
func (p *parser) sayingAt(s sentence, names []string, heads nameHeadSet) (best saying, found bool) {
	head := p.text[s.Start:min(s.End, s.Start+maxBeforeName+maxToVerb)]
	for at := 0; at < len(head); {
		end := clauseEnd(head, at)
		if end == len(head) && end != s.Len() {
			break
		}
		clause := corpus.Span{Start: s.Start + at, End: s.Start + end}
		pronoun := hasAnyPrefix(p.of(clause), "他", "她") > 0
		if found && !pronoun {
			break
		}
		o, ok := p.sayingClause(clause)
		if ok && pronoun { // the last person named so far
			o.speaker = p.lastNamed(corpus.Span{Start: s.Start, End: clause.Start}, names, heads)
		} else if ok {
			o.speaker = p.lastNamed(clause, names, heads)
			ok = o.speaker.Len() > 0 && o.speaker.End <= o.verb.Start
		}
		if ok {
			best, found = o, true
		} else if found {
			break
		}
		if end == len(head) || head[end] == ':' || end > maxBeforeName && !found {
			break
		}
		at = end + 1
	}
	return best, found
}

// clauseEnd is the offset of the comma or colon that ends the clause at offset
// at of s, or the end of s.
func clauseEnd(s string, at int) int {
	for at < len(s) && s[at] != ',' && s[at] != ':' {
		if s[at] >= 0xe0 && at+3 <= len(s) { // a Chinese character
			at += 2
		}
		at++
	}
	return at
}

// lastNamed is the last of names in a clause, the last of the list where several
// begin there. heads are those of names.
func (p *parser) lastNamed(c corpus.Span, names []string, heads nameHeadSet) corpus.Span {
	t := p.of(c)
	for at := len(t); at > 0; {
		if at >= 3 && t[at-3] >= 0xe0 { // a Chinese character
			at -= 3
		} else {
			at--
		}
		if t[at]&0xc0 == 0x80 || !heads.mayBegin(t[at:]) {
			continue
		}
		for i := len(names) - 1; i >= 0; i-- {
			if n := names[i]; strings.HasPrefix(t[at:], n) {
				return corpus.Span{Start: c.Start + at, End: c.Start + at + len(n)}
			}
		}
	}
	return corpus.Span{}
}

// sayingClause reads a clause that ends in a verb of saying: …强调, …提出要求,
// …讲了三点意见.
func (p *parser) sayingClause(c corpus.Span) (o saying, ok bool) {
	words := p.sayingsIn(c.Start, c.End)
	if len(words) == 0 {
		return o, false
	}
	last := words[len(words)-1]
	before, rest := p.text[c.Start:last.start], p.text[last.end:c.End]
	colon := c.End < len(p.text) && p.text[c.End] == ':'
	if rest != "" && rest != "了" && rest != "道" && !(colon && hasAnySuffix(rest, "要求", "意见", "希望", "建议") > 0 && runes(rest) <= 8) {
		return o, false
	}
	if !colon && hasAnySuffix(before, "提出", "提出了", "点", "明确", "工作") > 0 {
		return o, false // 提出要求, 工作要求
	}
	if w := p.text[last.start:last.end]; (w == "建议" || w == "希望" || w == "要求" || w == "介绍") && hasAnySuffix(before, "和", "的", "了", "、", "及", "听取") > 0 {
		return o, false
	}
	return saying{verb: corpus.Span{Start: last.start, End: last.end}, start: min(c.End+1, len(p.text))}, true
}

func foldedEqual(a, b string) bool { return han.Fold(a) == han.Fold(b) }
