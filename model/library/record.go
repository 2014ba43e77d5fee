package library

import (
	"strings"

	"github.com/cespare/xxhash/v2"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// Record is one article packed for the library.
type Record struct {
	// Stamp is what a cache knows the record by that the article was read from; 0
	// for nothing.
	Stamp uint64

	folded     string // folded clean text
	difference []byte
	facts      []byte
	headline   string  // as written
	letters    Letters // of the headline
	// foldedHeadline is the same string where folding changes nothing.
	foldedHeadline string
	latin          []byte // see Snapshot.Latin
	filter         []uint64
	han            int32 // Han characters of the text
	body           int32 // offset in folded where the body begins
	content        uint64
	sketch         slogan.Sketch
	flags          Flags

	id, outlet string
	published  int32
	meetings   []meetingRecord
	slogans    []model.Slogan // without spans
	speeches   []speechRecord
}

type meetingRecord struct {
	place         PlaceInfo
	kind          string
	date, dateEnd int32
	level         model.Level
	people        []personRecord
	documents     []string
	venue         string
	mode          model.Mode
}

type personRecord struct {
	name  string
	posts []string
	roles Roles
}

type speechRecord struct {
	speaker string
	span    corpus.Span // of folded
}

// Prepare packs an article for Add. It may run on several goroutines at once,
// each with its own article, and keeps no reference to the article itself.
func Prepare(a *model.Article) *Record { return PrepareFolded(a, han.FoldWithOffsets(a.Text)) }

// PrepareFolded is Prepare for who has folded the article's text already.
func PrepareFolded(a *model.Article, both han.Folded) *Record {
	folded := both.Text
	found, ok := scan(a.Text, folded)
	if !ok {
		return Prepare(inUTF8(a))
	}
	r := &Record{
		folded:         folded,
		difference:     found.difference,
		facts:          compress(packFacts(a)),
		headline:       a.Headline.Value,
		foldedHeadline: han.Fold(a.Headline.Value),
		latin:          found.latin,
		filter:         found.filter,
		han:            found.han,
		content:        xxhash.Sum64String(a.Text),
		id:             a.ID,
		outlet:         a.Outlet.Value,
		published:      Day(a.Published.Value),
	}
	r.letters = SpeltLetters(r.foldedHeadline)
	r.body = int32(bodyStart(a, folded))
	r.sketch = slogan.NewSketch(folded[r.body:])
	if strings.Contains(folded, r.foldedHeadline) {
		r.flags |= headlineInText
	}
	if len(a.Damage) > 0 {
		r.flags |= Damaged
	}
	if len(a.Meetings) > 0 {
		r.flags |= HasMeeting
	}
	for i := range a.Meetings {
		r.meetings = append(r.meetings, prepareMeeting(&a.Meetings[i]))
	}
	r.slogans = append(r.slogans, a.Slogans...)
	r.speeches = prepareSpeeches(a.Speeches, both)
	return r
}

// inUTF8 is the article with a replacement character for every run of bytes that
// are no UTF-8.
func inUTF8(a *model.Article) *model.Article {
	repaired, article := *a.Article, *a
	repaired.Text = strings.ToValidUTF8(a.Text, "\uFFFD")
	article.Article = &repaired
	return &article
}

func prepareMeeting(m *model.Meeting) meetingRecord {
	out := meetingRecord{
		place: PlaceInfo{Name: m.Place.Name.Value, Prefecture: m.Place.Prefecture,
			Province: m.Place.Province, Code: m.Place.Code},
		kind:    m.Kind.Value,
		date:    Day(m.Date.Value),
		dateEnd: Day(m.DateEnd.Value),
		level:   m.Place.Level,
		venue:   m.Venue.Value,
		mode:    m.Mode,
	}
	for _, p := range m.People {
		person := personRecord{name: p.Name.Value}
		for _, post := range p.Posts {
			person.posts = append(person.posts, post.Value)
		}
		for _, part := range p.Roles {
			person.roles |= RoleBit(part.Role)
		}
		out.people = append(out.people, person)
	}
	for _, d := range m.Documents {
		out.documents = append(out.documents, d.Title.Value)
	}
	return out
}

// bodyStart is the offset in the folded text behind the headline and the
// subheadlines, where these open the text, each on its own line.
func bodyStart(a *model.Article, folded string) int {
	heads := make([]string, 0, 1+len(a.Subheadlines))
	heads = append(heads, a.Headline.Value)
	for _, s := range a.Subheadlines {
		heads = append(heads, s.Value)
	}
	lines, rest := 0, a.Text
	for _, h := range heads {
		if h == "" || !strings.HasPrefix(rest, h) {
			continue
		}
		end := strings.IndexByte(rest, '\n')
		if end < 0 {
			break
		}
		rest = rest[end+1:]
		lines++
	}
	at := 0
	for ; lines > 0; lines-- {
		at += strings.IndexByte(folded[at:], '\n') + 1
	}
	return at
}

// prepareSpeeches moves the spans of the speeches from the clean text to the
// folded text.
func prepareSpeeches(speeches []model.Speech, folded han.Folded) []speechRecord {
	if len(speeches) == 0 {
		return nil
	}
	out := make([]speechRecord, 0, len(speeches))
	for _, s := range speeches {
		out = append(out, speechRecord{s.Speaker, folded.Folded(s.Span)})
	}
	return out
}
