package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// looseGiven are the characters of notInNames and of nameEnds that a given name
// holds now and then: 从军, 在明, 会平.
const looseGiven = "与从会分到副及后在外对将就并把由等给被要部上和作里间果做都办几镇更又众再"

// looseEnds are those of them that close a given name.
const looseEnds = "和从分与到并对作里"

// looseWords begin what is no given name though a surname may stand before it.
var looseWords = lexiconOf("会上", "会后", "会前", "会议", "会场", "上午", "上半", "上述", "上级", "上报", "后来", "后续", "后期", "外出", "外地",
	"外来", "部门", "部长", "部分", "分会", "分管", "分工", "到会", "到场", "到位", "大会", "全会", "要求", "要在", "要把", "要对", "要从", "要以",
	"由于", "就业", "就地", "就近", "就任", "对外", "对口", "对接", "对象", "对照", "对此", "作风", "作业", "作用", "作品", "及时", "及其", "及各",
	"及部", "等有", "等各", "并且", "被告", "副职", "将军", "和谐", "里面", "做好", "办公", "办理", "给予", "各", "党", "在内", "在外", "在线",
	"在岗")

// looseName reads a name of three characters with one of looseGiven in its given
// name. It must end for certain, and stand behind a post, in a list, or recur.
func (p *parser) looseName(at, size, limit int, listed bool) (corpus.Span, bool) {
	if size != len("王") {
		return corpus.Span{}, false
	}
	a, n := firstRune(p.text[at+size : limit])
	b, m := firstRune(p.text[at+size+n : limit])
	if n < 2 || m < 2 || !han.IsHan(a) || !han.IsHan(b) {
		return corpus.Span{}, false
	}
	first, last := strings.ContainsRune(looseGiven, a), strings.ContainsRune(looseEnds, b)
	if first == last || !first && givenStop(a) == 2 || !last && givenStop(b) == 2 {
		return corpus.Span{}, false
	}
	if w := nameEnds.at(p.text[at+size : limit]); w != nil && w.value == 2 || looseWords.at(p.text[at+size:limit]) != nil || roleVerbs.at(p.text[at+size:limit]) != nil {
		return corpus.Span{}, false
	}
	s := corpus.Span{Start: at, End: at + size + n + m}
	if strong, _ := p.nameEndsAt(s.End, limit); !strong || isDivision(p.of(s)) || titles.at(p.text[at+size:limit]) != nil {
		return corpus.Span{}, false
	}
	recurs := p.people.count(p, p.of(s)) > 1
	switch {
	case last:
		return s, recurs && (listed || p.behindPost(at))
	case listed || p.behindPost(at):
		return s, true
	}
	return s, recurs && p.endsTwice(p.of(s))
}

// wordyName reads a name of three characters that begins with a word of two, 蓝天
// of 蓝天飞, where a name must stand; it must end for certain.
func (p *parser) wordyName(at, word, limit int) (corpus.Span, bool) {
	if s := (corpus.Span{Start: at, End: at + word}); nameWords.at(p.of(s)) != nil && p.behindPost(at) {
		if strong, _ := p.nameEndsAt(s.End, limit); strong {
			return s, true
		}
	}
	if p.makes(at+word, limit) {
		return p.wordAsName(at, word, limit)
	}
	if t := p.text[at:limit]; word != len("蓝天") || roleVerbs.at(t) != nil || nameEnds.at(t) != nil {
		return corpus.Span{}, false
	}
	end := p.extend(at+word, limit)
	if end == 0 || end-at != nameBytes || han.Contains(notThird, p.text[at+word:end]) || titles.at(p.text[at+len("王"):limit]) != nil || titles.at(p.text[at+word:limit]) != nil {
		return corpus.Span{}, false
	}
	s := corpus.Span{Start: at, End: end}
	strong, _ := p.nameEndsAt(end, limit)
	return s, strong && !isDivision(p.of(s)) && bodyEnd(p.of(s)) == 0
}

// nameWords are words that are names as well.
var nameWords = lexiconOf("庄严", "黎明", "安康", "江河", "金山", "丁香", "平安", "文明", "温馨", "安静", "白云", "马上", "高峰", "黄河", "长江", "康复", "华夏", "金秋", "荣耀", "荣誉",
	"阳光", "幸福", "蓝天", "冉冉")

// wordAsName reads a name of two characters that is a word too behind a post,
// where 作 and what the person made follow: 校长江河作交流发言.
func (p *parser) wordAsName(at, word, limit int) (corpus.Span, bool) {
	s := corpus.Span{Start: at, End: at + word}
	t := p.text[at:limit]
	ok := word == len("江河") && p.behindPost(at) && p.givenName(at+len("江"), s.End) &&
		roleVerbs.at(t) == nil && nameEnds.at(t) == nil && notStrange.at(t) == nil && titles.at(t) == nil &&
		titles.at(p.text[at+len("江"):limit]) == nil && !isDivision(p.of(s)) && bodyEnd(p.of(s)) == 0 && !notPersons.in(p.of(s))
	return s, ok
}

// notThird are characters that follow a word and end no name.
const notThird = "后时前中上下内外要将曾已正人者员家化性型类级年月日期号式法学费品区线点面层队站所园厂店户口军团军史权力率量值度额化业物"

// behindPost reports whether a post ends at offset at.
func (p *parser) behindPost(at int) bool {
	i := firstFrom(p.titles, at) - 1
	return i >= 0 && p.titles[i].end == at && p.titles[i].value != workplace
}

// endsTwice reports whether a name could end behind s wherever it stands.
func (p *parser) endsTwice(s string) bool {
	for at := 0; ; {
		i := han.Index(p.text[at:], s)
		if i < 0 {
			return true
		}
		at += i + len(s)
		if _, weak := p.nameEndsAt(at, len(p.text)); !weak {
			return false
		}
	}
}
