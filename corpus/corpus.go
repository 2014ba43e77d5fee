package corpus

import (
	"math/bits"
	"sort"
)

// Span is a half-open range [Start, End) of byte offsets. Which text it
// measures is said where it is used.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether offset lies in the span.
func (s Span) Contains(offset int) bool { return s.Start <= offset && offset < s.End }

// Of returns the bytes of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Reason says why cleaning changed a stretch of the decoded text.
type Reason uint8

// The reasons for an edit.
const (
	// ReasonLayout: line ends, indentation and blank lines, made uniform.
	ReasonLayout Reason = iota
	// ReasonMarkup: HTML tags, entities, scripts and leftover tags.
	ReasonMarkup
	// ReasonUnsafe: controls, escape sequences, zero-width and bidi characters.
	ReasonUnsafe
	// ReasonGloss: a pinyin reading inserted after its character.
	ReasonGloss
	// ReasonRepair: damaged characters put back.
	ReasonRepair
	// ReasonNavigation: menus, breadcrumbs, sharing, hot lists, neighbouring articles.
	ReasonNavigation
	// ReasonNotice: copyright, licence numbers, contact lines, counters.
	ReasonNotice
	// ReasonSpam: injected advertising.
	ReasonSpam
	// ReasonRepeat: the headline or a paragraph that stands again beside itself.
	ReasonRepeat
	// ReasonCredit: bylines, publication date and source lines; their text is
	// what the bylines of an article are read from.
	ReasonCredit
)

var reasonNames = [...]string{
	ReasonLayout:     "layout",
	ReasonMarkup:     "markup",
	ReasonUnsafe:     "unsafe",
	ReasonGloss:      "gloss",
	ReasonRepair:     "repair",
	ReasonNavigation: "navigation",
	ReasonNotice:     "notice",
	ReasonSpam:       "spam",
	ReasonRepeat:     "repeat",
	ReasonCredit:     "credit",
}

// String is the reason's name as help, interface and export show it.
func (r Reason) String() string { return reasonNames[r] }

// Edit is one change that cleaning made to the decoded text.
type Edit struct {
	// Span is the place in the decoded text.
	Span Span
	// Original is the decoded text there.
	Original string
	// Replacement is what stands in the clean text instead; empty for a removal.
	Replacement string
	Reason      Reason
}

// Article is one article as it was crawled: its clean text, and the edits that
// lead back to the decoded text.
type Article struct {
	// ID is unique in a corpus: the file name without extension, a record's own
	// id, or "NAME#12" for record 12 of a container.
	ID string
	// Source is the path as given, with "#12" where it is a record.
	Source string
	// URL, Title, Date and Outlet are what the container or the page's metadata
	// say of the article; empty where they say nothing.
	URL, Title, Date, Outlet string
	// Encoding is the name of the character encoding the bytes were in.
	Encoding string
	// Text is the clean text: headline, subheadlines and body in page order,
	// paragraphs separated by "\n".
	Text string
	// Edits are in the order of the decoded text and do not overlap.
	Edits []Edit
	// Damage lists the stretches of Text whose characters were lost in the crawl
	// and could not be put back.
	Damage []Span
	// Export is the record's JSON object when an export of this program wrote
	// it: Text is then its clean text as it stands, with no edits, and what was
	// parsed can be read back. It is nil for everything else.
	Export []byte
}

// Decoded rebuilds the decoded text from the clean text and its edits.
func (a *Article) Decoded() string {
	size := len(a.Text)
	for _, e := range a.Edits {
		size += len(e.Original) - len(e.Replacement)
	}
	out := make([]byte, 0, size)
	at := 0
	for _, e := range a.Edits {
		keep := e.Span.Start - len(out)
		out = append(out, a.Text[at:at+keep]...)
		out = append(out, e.Original...)
		at += keep + len(e.Replacement)
	}
	return string(append(out, a.Text[at:]...))
}

// Map turns offsets of an article's clean text into offsets of its decoded text
// and back.
type Map struct {
	edits []Edit
	clean []int // start of each edit in the clean text
}

// Map returns the article's offset map; building it costs one pass over the
// edits.
func (a *Article) Map() Map {
	m := Map{edits: a.Edits, clean: make([]int, len(a.Edits))}
	delta := 0
	for i, e := range a.Edits {
		m.clean[i] = e.Span.Start + delta
		delta += len(e.Replacement) - len(e.Original)
	}
	return m
}

// Decoded turns a span of the clean text into the span of the decoded text it
// came from, without what was cut at either end. A boundary inside a
// replacement widens to the whole edit.
func (m Map) Decoded(s Span) Span {
	if s.Start >= s.End {
		start := m.decodedStart(s.Start)
		return Span{start, start}
	}
	i := m.editsTo(s.Start)
	j := i // the end is near nearly always
	if s.Len() > near {
		j = m.editsTo(s.End - 1)
	}
	for j < len(m.clean) && m.clean[j] < s.End {
		j++
	}
	return Span{m.decodedBehind(i, s.Start), m.decodedEnd(j, s.End)}
}

// near is how long a span is, in bytes, of which the ends are not looked for
// separately.
const near = 256

// editsTo is the number of edits that begin at a clean offset or before it. The
// steps of the search are as likely to go either way, so that they are computed,
// not branched on.
func (m Map) editsTo(at int) int {
	i, n := 0, len(m.clean)
	for n > 1 {
		half := n >> 1
		i += half & ((m.clean[i+half-1] - at - 1) >> (bits.UintSize - 1))
		n -= half
	}
	if n == 1 && m.clean[i] <= at {
		i++
	}
	return i
}

// decodedStart is the decoded offset of the character that begins at clean
// offset at.
func (m Map) decodedStart(at int) int { return m.decodedBehind(m.editsTo(at), at) }

// decodedBehind is decodedStart behind n edits.
func (m Map) decodedBehind(n, at int) int {
	i := n - 1
	if i < 0 {
		return at
	}
	e := m.edits[i]
	end := m.clean[i] + len(e.Replacement)
	if at < end {
		return e.Span.Start
	}
	return e.Span.End + at - end
}

// decodedEnd is the decoded offset behind the character that ends at clean
// offset at, before which n edits begin.
func (m Map) decodedEnd(n, at int) int {
	i := n - 1
	if i < 0 {
		return at
	}
	e := m.edits[i]
	end := m.clean[i] + len(e.Replacement)
	if at <= end {
		return e.Span.End
	}
	return e.Span.End + at - end
}

// Clean turns a span of the decoded text into the span of the clean text that
// is left of it; ok is false when all of it was cut.
func (m Map) Clean(s Span) (clean Span, ok bool) {
	clean = Span{m.cleanOffset(s.Start), m.cleanOffset(s.End)}
	return clean, clean.Start < clean.End
}

func (m Map) cleanOffset(at int) int {
	i := sort.Search(len(m.edits), func(i int) bool { return m.edits[i].Span.End > at })
	delta := 0
	if i > 0 {
		e := m.edits[i-1]
		delta = m.clean[i-1] + len(e.Replacement) - e.Span.End
	}
	if i < len(m.edits) && at > m.edits[i].Span.Start {
		return m.clean[i]
	}
	return at + delta
}

// Skipped is one input that gave no article, and why.
type Skipped struct {
	Source string
	// Err says operation and reason.
	Err error
}
