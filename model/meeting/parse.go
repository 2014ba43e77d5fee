package meeting

import (
	"strings"
	"sync"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/place"
)

// Parse reads an article; it may be called from several goroutines. The result holds everything but its slogans; spans
// are in coordinates of the decoded text, those of speeches in the clean text.
func Parse(a *corpus.Article) *model.Article {
	p := parsers.Get().(*parser)
	return p.parse(a, p.folder.Fold(a.Text))
}

// ParseFolded is Parse for who has folded the article's text already.
func ParseFolded(a *corpus.Article, folded han.Folded) *model.Article {
	return parsers.Get().(*parser).parse(a, folded)
}

// parse reads an article and gives the parser back.
func (p *parser) parse(a *corpus.Article, folded han.Folded) *model.Article {
	p.reset(a, folded)
	p.read()
	out := p.out
	p.release()
	parsers.Put(p)
	return out
}

// read fills in what the article says.
func (p *parser) read() {
	p.readHeadline()
	p.readBylines()
	p.readPublished()
	p.readOutlet()
	p.readMeetings()
}

// parsers keeps the working memory of parsers from one article to the next.
var parsers = sync.Pool{New: func() any { return new(parser) }}

// parser holds one article while it is read. All spans in it measure the folded
// text unless a field says otherwise.
type parser struct {
	article *corpus.Article
	folder  han.Folder // no result holds what it folded
	// lineFolders fold the lines that cleaning took out, lineFolds of them in use.
	lineFolders []han.Folder
	lineFolds   int
	folded      han.Folded
	text        string // the folded text
	hits        hits
	offsets     corpus.Map
	out         *model.Article

	dots        bool // the text has middle dots
	lines       []line
	headline    int         // index of the headline in lines, or -1
	body        int         // index of the first line of the body
	digest      corpus.Span // the headline of the page while its items are read
	inItem      bool        // a page of short news is read, item by item
	label       corpus.Span // the place that the item begins with
	inBroadcast bool        // the items are those of one station's broadcast
	sentences   []sentence
	credits     []credit
	foot        []credit // the lines of the foot, found on demand
	footed      bool
	// headCredits are lines of reporters between headline and body.
	headCredits []corpus.Span
	// titles and verbs of role between two offsets, once they have been looked for.
	scannedFrom, scannedTo int
	titles                 []found // titles of the body, found on demand
	nearTitles             []found // those of the sentence near
	near                   corpus.Span
	verbs                  []found       // verbs of role in the body, found on demand
	places                 []place.Match // in the text, found on demand
	placed                 bool
	mast                   []mastLine // the masthead, found on demand
	masted                 bool
	chain                  []place.Match // for whoever reads a place for a moment
	people                 registry
	reader                 peopleReader
	asides                 []corpus.Span // sentences that tell of another meeting than those around them
	bodyList               []corpus.Span
	cuts                   []segment // for whoever cuts a span for a moment
	year                   yearClues
	spans                  []corpus.Span     // what is left of an array of evidence
	passing                []corpus.Span     // what has been given away of an array of spans that no result keeps
	words                  []found           // for whoever scans a span for a moment
	traditional            map[string]string // names of places in that script, kept from article to article

	minutes form // what the form at the head of minutes tells
	formed  bool // the article has one

	datelined    bool // the dateline has been looked for
	datelineSpan corpus.Span
	datelineDay  day
}

// reset begins an article.
func (p *parser) reset(a *corpus.Article, folded han.Folded) {
	p.article, p.headline, p.folded = a, -1, folded
	p.text = p.folded.Text
	p.hits.reset(len(p.text))
	triggers().find(p.text, &p.hits)
	p.dots = han.Contains(p.text, "·")
	p.offsets = a.Map()
	p.out = &model.Article{Article: a, Script: model.Script(han.ScriptOf(start(a.Text, scriptSample)))}
	p.lines = splitLines(p.text, p.lines[:0])
	p.readCredits()
}

// release forgets the article, but keeps the memory that belongs to the parser
// alone.
func (p *parser) release() {
	clear(p.credits)
	clear(p.foot)
	clear(p.mast)
	p.people.release()
	*p = parser{
		folder: p.folder, lineFolders: p.lineFolders, hits: p.hits, lines: p.lines[:0], sentences: p.sentences[:0], credits: p.credits[:0], foot: p.foot[:0], places: p.places[:0],
		people: p.people, reader: p.reader.emptied(), cuts: p.cuts[:0], chain: p.chain[:0], bodyList: p.bodyList[:0], asides: p.asides[:0],
		passing: p.passing[:0], mast: p.mast[:0], words: p.words[:0], traditional: p.traditional,
	}
}

// scriptSample is how many bytes of a text tell its script.
const scriptSample = 2000

// start is the start of s, at most so many bytes, cut between characters.
func start(s string, bytes int) string {
	if len(s) <= bytes {
		return s
	}
	for bytes > 0 && s[bytes]&0xc0 == 0x80 {
		bytes--
	}
	return s[:bytes]
}

// value is the text of a span as written, with its evidence.
func (p *parser) value(s corpus.Span) model.Text {
	o := p.folded.Original(s)
	return model.Text{Value: o.Of(p.article.Text), Evidence: p.span(p.offsets.Decoded(o))}
}

// valueOf is the value of a span that may be empty, which tells nothing.
func (p *parser) valueOf(s corpus.Span) model.Text {
	if s.Len() == 0 {
		return model.Text{}
	}
	return p.value(s)
}

// valueAs is a normalised value that was read from a span.
func (p *parser) valueAs(v string, s corpus.Span) model.Text {
	return model.Text{Value: v, Evidence: p.span(p.offsets.Decoded(p.folded.Original(s)))}
}

// addSpan appends to a list that span or addSpan gave; the one that was given last
// grows where it is.
func (p *parser) addSpan(list []corpus.Span, s corpus.Span) []corpus.Span {
	n := len(list)
	if n == 0 {
		return p.span(s)
	}
	from := len(p.spans) - n
	if from < 0 || len(p.spans) == cap(p.spans) || &p.spans[from] != &list[0] {
		return append(list, s)
	}
	p.spans = append(p.spans, s)
	return p.spans[from : from+n+1 : from+n+1]
}

// span is a list of one span. Lists share arrays, since an article has dozens.
func (p *parser) span(s corpus.Span) []corpus.Span {
	if len(p.spans) == cap(p.spans) {
		p.spans = make([]corpus.Span, 0, spanChunk)
	}
	p.spans = append(p.spans, s)
	n := len(p.spans)
	return p.spans[n-1 : n : n]
}

// room is an empty list with room for n spans, gone with the article.
func (p *parser) room(n int) []corpus.Span {
	if len(p.passing)+n > cap(p.passing) {
		p.passing = make([]corpus.Span, 0, max(n, spanChunk, 2*cap(p.passing)))
	}
	at := len(p.passing)
	p.passing = p.passing[:at+n]
	return p.passing[at : at : at+n]
}

// spanChunk is how many lists of one span share an array.
const spanChunk = 32

// written is the clean text of a span, script and all.
func (p *parser) written(s corpus.Span) string {
	return p.folded.Original(s).Of(p.article.Text)
}

func (p *parser) of(s corpus.Span) string { return p.text[s.Start:s.End] }

// metadata is a value of the record itself, which has no place in the text.
func metadata(s string) model.Text { return model.Text{Value: strings.TrimSpace(s)} }
