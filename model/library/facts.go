package library

import (
	"sync"
	"unsafe"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// The fixed sets that packed articles refer to by number: a value may be added at
// the end, none may move.
var (
	roleCodes   = []string{"host", "speak", "report", "read", "exchange", "attend", "award", "inspect", "recipient"}
	kindCodes   = []string{"coined", "numeric", "parallel", "theme", "recurrent"}
	scriptCodes = []string{"", "hans", "hant", "mixed"}
	levelCodes  = []string{"", "central", "province", "prefecture", "county", "township"}
	basisCodes  = []string{"", "text", "published", "inferred", "headline", "name", "lead", "dateline", "outlet", "body"}
	modeCodes   = []string{"", "in-person", "video", "hybrid"}
)

// packFacts writes everything of an article except its clean text.
func packFacts(a *model.Article) []byte {
	w := &writer{clean: a.Text, bytes: unsafe.Slice(unsafe.StringData(a.Text), len(a.Text)), data: make([]byte, 0, 1024), places: a.Map()}
	for _, s := range []string{a.ID, a.Source, a.URL, a.Title, a.Date, a.Article.Outlet, a.Encoding} {
		w.str(s)
	}
	packEdits(w, a.Edits)
	w.last = 0
	w.spans(a.Damage)
	w.last = 0
	w.text(a.Headline)
	texts(w, a.Subheadlines)
	w.text(a.Published)
	w.text(a.Outlet)
	texts(w, a.Editors)
	texts(w, a.Reporters)
	texts(w, a.Photographers)
	w.code(string(a.Script), scriptCodes)
	w.uvarint(len(a.Meetings))
	for i := range a.Meetings {
		packMeeting(w, &a.Meetings[i])
	}
	w.last = 0
	w.uvarint(len(a.Slogans))
	for i := range a.Slogans {
		packSlogan(w, &a.Slogans[i])
	}
	w.last = 0
	w.uvarint(len(a.Speeches))
	for _, s := range a.Speeches {
		w.str(s.Speaker)
		w.str(s.Verb)
		w.span(s.Span)
	}
	if a.Cleaned != nil {
		w.uvarint(1)
		w.uvarint(a.Cleaned.Glosses)
		w.uvarint(a.Cleaned.RemovedLines)
	} else {
		w.uvarint(0)
	}
	return w.data
}

// unpackFacts is the inverse of packFacts; clean is the article's clean text.
func unpackFacts(data []byte, clean string) (*model.Article, error) {
	r := &reader{data: data, clean: clean}
	a := &model.Article{Article: &corpus.Article{Text: clean}}
	for _, s := range []*string{&a.ID, &a.Source, &a.URL, &a.Title, &a.Date, &a.Article.Outlet, &a.Encoding} {
		*s = r.str()
	}
	a.Edits = unpackEdits(r)
	r.last = 0
	a.Damage = r.spans()
	r.last = 0
	a.Headline = r.text()
	a.Subheadlines = list(r, r.text)
	a.Published = r.text()
	a.Outlet = r.text()
	a.Editors = list(r, r.text)
	a.Reporters = list(r, r.text)
	a.Photographers = list(r, r.text)
	a.Script = model.Script(r.code(scriptCodes))
	a.Meetings = list(r, func() model.Meeting { return unpackMeeting(r) })
	r.last = 0
	a.Slogans = list(r, func() model.Slogan { return unpackSlogan(r) })
	r.last = 0
	a.Speeches = list(r, func() model.Speech {
		return model.Speech{Speaker: r.str(), Verb: r.str(), Span: r.span()}
	})
	if r.uvarint() == 1 {
		a.Cleaned = &model.Cleaning{Glosses: int(r.uvarint()), RemovedLines: int(r.uvarint())}
	}
	return a, r.err
}

func texts(w *writer, list []model.Text) {
	w.uvarint(len(list))
	for _, t := range list {
		w.text(t)
	}
}

// packEdits writes the edits; what is changed and to what is written once for
// equal edits, because the readings inserted into a text recur.
func packEdits(w *writer, edits []corpus.Edit) {
	t := editTables.Get().(*editTable)
	defer editTables.Put(t)
	order, number := t.fill(edits)
	w.uvarint(len(order))
	for _, c := range order {
		w.uvarint(len(c.original))
		w.data = append(w.data, c.original...)
		w.str(c.replacement)
		w.uvarint(int(c.reason))
	}
	w.uvarint(len(edits))
	end := 0
	for i, e := range edits {
		w.varint(e.Span.Start - end)
		w.varint(e.Span.Len() - len(e.Original))
		w.uvarint(int(number[i]))
		end = e.Span.End
	}
}

// change is what an edit makes of what.
type change struct {
	original, replacement string
	reason                corpus.Reason
}

// editTable is memory for packEdits, which is used again.
type editTable struct {
	order  []change
	number []int32 // of each edit's change
	// slots are the numbers, plus one, of the changes met last with each hash.
	slots [1 << editBits]int32
}

const editBits = 9 // a few times as many slots as an article has distinct changes

var editTables = sync.Pool{New: func() any { return new(editTable) }}

// slot is the place of a change in the slots.
func (c *change) slot() uint32 {
	const prime = 0x01000193 // of the FNV hash
	h := uint32(len(c.original))<<8 ^ uint32(len(c.replacement))<<4 ^ uint32(c.reason)
	for i := range min(len(c.original), 8) {
		h = (h ^ uint32(c.original[i])) * prime
	}
	return h * prime >> (32 - editBits)
}

// fill returns the distinct changes, in the order in which they first come, and
// the number of each edit's change. A change may come twice, where another one
// with its hash stands between.
func (t *editTable) fill(edits []corpus.Edit) (order []change, number []int32) {
	clear(t.slots[:])
	t.order, t.number = t.order[:0], t.number[:0]
	for i := range edits {
		e := &edits[i]
		c := change{e.Original, e.Replacement, e.Reason}
		n := &t.slots[c.slot()]
		if *n == 0 || t.order[*n-1] != c {
			t.order = append(t.order, c)
			*n = int32(len(t.order))
		}
		t.number = append(t.number, *n-1)
	}
	return t.order, t.number
}

func unpackEdits(r *reader) []corpus.Edit {
	changes := list(r, func() corpus.Edit {
		original := string(r.bytes(int(min(r.uvarint(), uint64(len(r.data)+1)))))
		return corpus.Edit{Original: original, Replacement: r.str(), Reason: corpus.Reason(r.uvarint())}
	})
	end := 0
	return list(r, func() corpus.Edit {
		start := end + r.varint()
		extra := r.varint()
		i := r.uvarint()
		if i >= uint64(len(changes)) {
			r.fail()
			return corpus.Edit{}
		}
		e := changes[i]
		end = start + len(e.Original) + extra
		e.Span = corpus.Span{Start: start, End: end}
		return e
	})
}

func packMeeting(w *writer, m *model.Meeting) {
	w.text(m.Name)
	texts(w, m.Aliases)
	w.text(m.Kind)
	w.text(m.Date)
	w.text(m.DateEnd)
	w.code(string(m.DateBasis), basisCodes)
	w.text(m.DateText)
	w.text(m.PartOfDay)
	w.text(m.Place.Name)
	w.str(m.Place.Prefecture)
	w.str(m.Place.Province)
	w.str(m.Place.Code)
	w.code(string(m.Place.Level), levelCodes)
	w.code(string(m.Place.Basis), basisCodes)
	w.text(m.Venue)
	w.code(string(m.Mode), modeCodes)
	w.text(m.ModeText)
	w.uvarint(len(m.People))
	for _, p := range m.People {
		w.text(p.Name)
		texts(w, p.Posts)
		packRoles(w, p.Roles)
	}
	w.uvarint(len(m.Bodies))
	for _, b := range m.Bodies {
		w.text(b.Name)
		packRoles(w, b.Roles)
	}
	w.uvarint(len(m.Documents))
	for _, d := range m.Documents {
		w.text(d.Title)
		w.text(d.Verb)
	}
	w.uvarint(len(m.Targets))
	for _, t := range m.Targets {
		w.text(t.Text)
		w.float(t.Value)
		w.str(t.Unit)
		w.text(t.About)
		w.text(t.Bound)
	}
}

func unpackMeeting(r *reader) model.Meeting {
	var m model.Meeting
	m.Name = r.text()
	m.Aliases = list(r, r.text)
	m.Kind = r.text()
	m.Date = r.text()
	m.DateEnd = r.text()
	m.DateBasis = model.DateBasis(r.code(basisCodes))
	m.DateText = r.text()
	m.PartOfDay = r.text()
	m.Place = model.Place{Name: r.text(), Prefecture: r.str(), Province: r.str(), Code: r.str(),
		Level: model.Level(r.code(levelCodes)), Basis: model.PlaceBasis(r.code(basisCodes))}
	m.Venue = r.text()
	m.Mode = model.Mode(r.code(modeCodes))
	m.ModeText = r.text()
	m.People = list(r, func() model.Person {
		return model.Person{Name: r.text(), Posts: list(r, r.text), Roles: unpackRoles(r)}
	})
	m.Bodies = list(r, func() model.Body {
		return model.Body{Name: r.text(), Roles: unpackRoles(r)}
	})
	m.Documents = list(r, func() model.Document {
		return model.Document{Title: r.text(), Verb: r.text()}
	})
	m.Targets = list(r, func() model.Target {
		return model.Target{Text: r.text(), Value: r.float(), Unit: r.str(), About: r.text(), Bound: r.text()}
	})
	return m
}

func packRoles(w *writer, roles []model.Part) {
	w.uvarint(len(roles))
	for _, part := range roles {
		w.code(string(part.Role), roleCodes)
		w.spans(part.Evidence)
	}
}

func unpackRoles(r *reader) []model.Part {
	return list(r, func() model.Part { return model.Part{Role: model.Role(r.code(roleCodes)), Evidence: r.spans()} })
}

// packSlogan writes a slogan; its text follows from the first occurrence for
// nearly all of them and is then left out, and the key follows from the text.
func packSlogan(w *writer, s *model.Slogan) {
	w.last = 0
	w.spans(s.Spans)
	w.code(string(s.Kind), kindCodes)
	w.uvarint(s.Quoted)
	if s.Text != "" && firstText(w.clean, s.Spans) == s.Text {
		w.uvarint(1)
		return
	}
	w.uvarint(0)
	w.str(s.Text)
}

func unpackSlogan(r *reader) model.Slogan {
	var s model.Slogan
	r.last = 0
	s.Spans = r.spans()
	s.Kind = model.SloganKind(r.code(kindCodes))
	s.Quoted = int(r.uvarint())
	if r.uvarint() == 1 {
		s.Text = firstText(r.clean, s.Spans)
	} else {
		s.Text = r.str()
	}
	s.Key = slogan.Key(s.Text)
	return s
}

// firstText is the first occurrence without quotation marks inside.
func firstText(clean string, spans []corpus.Span) string {
	if len(spans) == 0 || spans[0].Start < 0 || spans[0].Start > spans[0].End || spans[0].End > len(clean) {
		return ""
	}
	return slogan.Unquoted(spans[0].Of(clean))
}
