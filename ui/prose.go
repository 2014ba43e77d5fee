package ui

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// prose is a text with a style for each of its bytes, the form in which the
// reader lays out an article whatever has to be shown in it.
type prose struct {
	text   string
	styles []style
	// stops are the places that Tab goes to, in order.
	stops []corpus.Span
	// stretches say which part of the decoded text stands where; in the raw view
	// alone.
	stretches []stretch
	// notes are remarks on stretches of the text, shown in the margin.
	notes []note
}

// stretch is a part of the decoded text from an offset on, and where it is shown.
type stretch struct{ decoded, shown int }

// shownAt is where an offset of the decoded text is shown.
func (p *prose) shownAt(decoded int) int {
	i := sort.Search(len(p.stretches), func(i int) bool { return p.stretches[i].decoded > decoded })
	end := len(p.text)
	if i < len(p.stretches) {
		end = p.stretches[i].shown
	}
	if i == 0 {
		return 0
	}
	s := p.stretches[i-1]
	return runeStart(p.text, min(s.shown+decoded-s.decoded, end))
}

// note is a remark on the line where its span begins.
type note struct {
	at   int
	text string
}

// paint lays a style over a span; what is painted later covers what was
// painted before.
func (p *prose) paint(s corpus.Span, style style) {
	for i := max(s.Start, 0); i < min(s.End, len(p.styles)); i++ {
		p.styles[i] = style
	}
}

// stop adds a place for Tab; spans arrive in any order.
func (p *prose) stop(s corpus.Span) { p.stops = append(p.stops, s) }

// sortStops puts the stops in the order of the text, each place once.
func (p *prose) sortStops() {
	slices.SortFunc(p.stops, func(a, b corpus.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	p.stops = slices.CompactFunc(p.stops, func(a, b corpus.Span) bool { return a.Start == b.Start })
}

// cleanProse is the clean text of an article, with people, dates, documents,
// slogans and damage each in their style.
func cleanProse(a *model.Article) *prose {
	p := &prose{text: a.Text, styles: make([]style, len(a.Text))}
	places := placesOf(a)
	evidence := func(t model.Text, style style) {
		for _, s := range t.Evidence {
			if clean, ok := places.clean(s); ok {
				p.paint(clean, style)
				p.stop(clean)
			}
		}
	}
	for _, s := range a.Slogans {
		for _, span := range s.Spans {
			p.paint(span, sloganStyle)
		}
	}
	evidence(a.Headline, titleStyle)
	for i := range a.Meetings {
		m := &a.Meetings[i]
		evidence(m.DateText, dateStyle)
		for _, d := range m.Documents {
			evidence(d.Title, documentStyle)
		}
		for _, person := range m.People {
			p.paintAll(person.Name.Value, personStyle)
			for _, s := range person.Name.Evidence {
				if clean, ok := places.clean(s); ok {
					p.stop(clean)
				}
			}
		}
	}
	for _, s := range a.Damage {
		p.paint(s, damageStyle)
	}
	p.sortStops()
	return p
}

// places turns evidence, which measures the decoded text of an article, into
// places of its clean text.
type places struct {
	offsets corpus.Map
	text    int  // bytes of the clean text
	unknown bool // the decoded text is not at hand
}

func placesOf(a *model.Article) places {
	// An export without the decoded record has evidence, but not what it measures.
	return places{a.Map(), len(a.Text), a.Cleaned != nil && len(a.Edits) == 0}
}

// clean is what is left of a stretch of the decoded text in the clean text; ok
// is false where nothing is, or where that cannot be known.
func (p places) clean(s corpus.Span) (_ corpus.Span, ok bool) {
	if p.unknown {
		return corpus.Span{}, false
	}
	clean, ok := p.offsets.Clean(s)
	return clean, ok && clean.End <= p.text
}

// paintAll paints every occurrence of a name.
func (p *prose) paintAll(name string, style style) {
	if name == "" {
		return
	}
	for at := 0; ; {
		i := strings.Index(p.text[at:], name)
		if i < 0 {
			return
		}
		p.paint(corpus.Span{Start: at + i, End: at + i + len(name)}, style)
		at += i + len(name)
	}
}

// rawProse is the decoded text of an article with what was cut struck out and
// what was put in beside it, each with its reason in the margin.
func rawProse(a *corpus.Article, lang Language) *prose {
	p := &prose{}
	var text strings.Builder
	write := func(s string, in style) {
		text.WriteString(s)
		for range len(s) {
			p.styles = append(p.styles, in)
		}
	}
	from := func(at int) { p.stretches = append(p.stretches, stretch{at, text.Len()}) }
	decoded := a.Decoded()
	at := 0
	for _, e := range a.Edits {
		from(at)
		write(decoded[at:e.Span.Start], plain)
		at = e.Span.End
		from(e.Span.Start)
		if e.Reason == corpus.ReasonLayout && strings.TrimSpace(e.Original) == "" {
			write(layoutShown(e), plain)
			continue
		}
		start := text.Len()
		write(e.Original, struck)
		write(strings.TrimRight(e.Replacement, "\n"), accent)
		p.notes = append(p.notes, note{at: start, text: reasonNames[e.Reason].in(lang)})
		p.stop(corpus.Span{Start: start, End: text.Len()})
	}
	from(at)
	write(decoded[at:], plain)
	p.text = text.String()
	return p
}

// layoutShown is what the raw view shows for white space that cleaning made
// uniform: line ends stay, so that the page keeps its shape.
func layoutShown(e corpus.Edit) string {
	if strings.Contains(e.Original, "\n") {
		return "\n"
	}
	return e.Original
}

// script is how the reader shows Chinese characters.
type script uint8

const (
	asWritten script = iota
	simplified
	traditional
	scriptCount
)

// conversions turn text into a script; none is needed for one as written.
var conversions = [scriptCount]func(string) string{simplified: han.ToSimplified, traditional: han.ToTraditional}

// in converts the prose to a script. Styles, stops and notes keep their
// places, because conversion turns paragraphs into paragraphs of as many
// characters; a paragraph where it would not is left as written.
func (p *prose) in(s script) *prose {
	convert := conversions[s]
	if convert == nil {
		return p
	}
	out := &prose{}
	var text strings.Builder
	moved := make(map[int]int) // old offset of each rune boundary to its new one
	for at, line := range lines(p.text) {
		converted := convert(line)
		if utf8.RuneCountInString(converted) != utf8.RuneCountInString(line) {
			converted = line
		}
		rest := line
		for _, r := range converted {
			moved[at+len(line)-len(rest)] = text.Len()
			style := p.styles[at+len(line)-len(rest)]
			_, old := utf8.DecodeRuneInString(rest)
			rest = rest[old:]
			text.WriteRune(r)
			for range utf8.RuneLen(r) {
				out.styles = append(out.styles, style)
			}
		}
	}
	out.text = text.String()
	moved[len(p.text)] = len(out.text)
	for _, s := range p.stops {
		out.stops = append(out.stops, corpus.Span{Start: moved[s.Start], End: moved[s.End]})
	}
	for _, n := range p.notes {
		out.notes = append(out.notes, note{at: moved[n.at], text: n.text})
	}
	return out
}

// lines yields the lines of a text, each with its line end, and their offsets.
func lines(text string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		at := 0
		for line := range strings.Lines(text) {
			if !yield(at, line) {
				return
			}
			at += len(line)
		}
	}
}
