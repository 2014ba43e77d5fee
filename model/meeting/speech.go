package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// sayingVerbs introduce reported speech.
var sayingVerbs = newLexicon(map[uint16]string{1: "指出 强调 要求 表示 认为 说 希望 提出 坦言 说道 介绍 讲道 建议"})

// saying is the start of a reported speech.
type saying struct {
	speaker, verb corpus.Span
	start         int // of what was said
	line          int
}

// readSpeeches attributes stretches of text to the persons of the meetings. What
// somebody says goes on to the next speaker, to the end of the paragraph, and
// through paragraphs that begin with 要 or 一要.
func (p *parser) readSpeeches() {
	var names []string
	for i := range p.out.Meetings {
		for _, x := range p.out.Meetings[i].People {
			names = append(names, han.Fold(x.Name.Value))
		}
	}
	var open *saying
	for i := range p.sentences {
		s := p.sentences[i]
		if s.soft {
			continue
		}
		var next *saying
		if p.maySay(s.Span) {
			next = p.sayingAt(s, names)
		}
		if next == nil && open != nil && s.first && !p.goesOn(s.Span) {
			p.closeSpeech(open, p.sentences[i-1].End)
			open = nil
		}
		if next == nil {
			continue
		}
		if open != nil {
			p.closeSpeech(open, p.sentences[i-1].End)
		}
		if next.speaker.Len() == 0 && open != nil { // 他强调
			next.speaker = open.speaker
		}
		open = next
		if next.speaker.Len() == 0 {
			open = nil
		}
	}
	if open != nil {
		p.closeSpeech(open, p.sentences[len(p.sentences)-1].End)
	}
}

// maySay: a verb of saying or telling stands near the start of a sentence.
func (p *parser) maySay(s corpus.Span) bool {
	for _, v := range within(p.verbs, s.Start, min(s.End, s.Start+maxBeforeName+maxToVerb)) {
		if v.value == says || v.value == reports {
			return true
		}
	}
	return false
}

// goesOn: the paragraph continues what was said before.
func (p *parser) goesOn(s corpus.Span) bool {
	return hasAnyPrefix(p.of(s), "要", "一要", "二要", "三要", "四要", "一是", "二是", "三是", "四是", "五是", "六是", "同时,要", "第一", "第二", "第三", "必须", "\"", "各级", "(一)", "(二)", "(三)", "其一") > 0
}

func (p *parser) closeSpeech(o *saying, end int) {
	s := trimmed(p.text, corpus.Span{Start: o.start, End: end})
	if s.Len() < len("讲三点意见。") {
		return
	}
	p.out.Speeches = append(p.out.Speeches, model.Speech{
		Speaker: plainName(p.written(o.speaker)),
		Verb:    p.written(o.verb),
		Span:    p.folded.Original(s),
	})
}

// maxBeforeSaying is how many bytes may lie between the start of a sentence and
// the name, for posts, and between the name and the verb.
const (
	maxBeforeName = 150
	maxToVerb     = 180
)

// sayingAt reads the start of a speech at a sentence: the name of somebody at
// the meeting, a verb of saying, a comma or colon.
func (p *parser) sayingAt(s sentence, names []string) *saying {
	head := p.text[s.Start:min(s.End, s.Start+maxBeforeName+maxToVerb)]
	stop := strings.IndexAny(head, ":")
	for at := 0; at < len(head); {
		i := strings.IndexByte(head[at:], ',')
		end := len(head)
		if i >= 0 {
			end = at + i
		}
		if stop >= 0 && stop < end {
			end = stop
		}
		if end == len(head) && end != s.Len() {
			return nil
		}
		clause := corpus.Span{Start: s.Start + at, End: s.Start + end}
		if o := p.sayingClause(clause, names); o != nil {
			o.line = s.line
			return o
		}
		if end == stop || i < 0 || at+i > maxBeforeName {
			return nil
		}
		at = end + 1
	}
	return nil
}

func (p *parser) sayingClause(c corpus.Span, names []string) *saying {
	words := sayingVerbs.scan(p.text, c.Start, c.End, nil)
	if len(words) == 0 {
		return nil
	}
	last := words[len(words)-1]
	rest := p.text[last.end:c.End]
	if rest != "" && !strings.HasPrefix(rest, "了") && !strings.HasPrefix(rest, "道") && runes(rest) > 2 {
		return nil
	}
	o := &saying{verb: corpus.Span{Start: last.start, End: last.end}, start: min(c.End+1, len(p.text))}
	t := p.of(c)
	best := -1
	for _, n := range names {
		if i := strings.LastIndex(t[:last.start-c.Start], n); i > best {
			best = i
			o.speaker = corpus.Span{Start: c.Start + i, End: c.Start + i + len(n)}
		}
	}
	if best < 0 && hasAnyPrefix(t, "他", "她") == 0 {
		return nil
	}
	return o
}

func foldedEqual(a, b string) bool { return han.Fold(a) == han.Fold(b) }
