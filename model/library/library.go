package library

import (
	"slices"
	"strings"
	"sync"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// rowsPerChunk is how many rows one chunk holds; a power of two, so that the
// place of a row is a shift and a mask.
const (
	rowShift     = 10
	rowsPerChunk = 1 << rowShift
)

// Library is the growing store. All methods may be called from any goroutine.
type Library struct {
	mu   sync.Mutex
	snap Snapshot // the state that the next snapshot copies
	text arena[byte]
	fold arena[byte] // folded texts alone, so that a search reads nothing else
	filt arena[uint64]
	meet arena[MeetingRow]
	pers arena[PersonRow]
	symb arena[int32]
	slog arena[SloganCount]
	spch arena[SpeechRow]

	places, kinds, outlets, people, posts, documents, slogans, venues interner

	formed map[int32]bool             // slogans with a second form in sloganForms
	better map[int32]model.SloganKind // of slogans that a later article found as a kind that precedes
	copies *slogan.Copies
	orders orderCache
	sealed bool
}

// New returns an empty library.
func New() *Library {
	l := &Library{
		formed: map[int32]bool{},
		better: map[int32]model.SloganKind{},
		copies: slogan.NewCopies(),
	}
	for _, in := range l.interners() {
		*in = newInterner()
	}
	return l
}

// Seal says that no more articles come, and frees what only adding needs. A sealed
// library can be indexed once more.
func (l *Library) Seal() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.sealed = true
	l.copies = nil
	for _, in := range l.interners() {
		if in != &l.slogans {
			in.forget()
		}
	}
}

// Add stores a prepared article and returns its id. It panics in a library that
// is sealed.
func (l *Library) Add(r *Record) int32 {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.sealed {
		panic("library: article added after Seal")
	}
	id := int32(l.snap.n)
	if l.snap.n&(rowsPerChunk-1) == 0 {
		l.snap.rows = append(l.snap.rows, new([rowsPerChunk]Row))
	}
	row := &l.snap.rows[id>>rowShift][id&(rowsPerChunk-1)]
	*row = Row{
		Published: r.published, Date: r.published,
		Place: None, Kind: None, Outlet: l.outlets.add(r.outlet),
		Han: r.han, Body: r.body, Content: r.content, Flags: r.flags, Headline: r.letters, Stamp: r.Stamp,
		folded:     l.fold.add([]byte(r.folded)),
		difference: l.text.add(r.difference),
		facts:      l.text.add(r.facts),
		headline:   l.text.add([]byte(r.headline)),
		id:         l.text.add([]byte(r.id)),
		latin:      l.text.add(r.latin),
		filter:     l.filt.add(r.filter),
	}
	row.foldedHeadline = row.headline
	if r.foldedHeadline != r.headline {
		row.foldedHeadline = l.text.add([]byte(r.foldedHeadline))
	}
	l.addMeetings(row, r.meetings)
	l.addSlogans(row, r.slogans)
	speeches := make([]SpeechRow, 0, len(r.speeches))
	for _, s := range r.speeches {
		speeches = append(speeches, SpeechRow{l.people.add(s.speaker), int32(s.span.Start), int32(s.span.End)})
	}
	row.speeches = l.spch.add(speeches)
	row.Copy = l.copies.Add(id, r.sketch, r.folded[r.body:], func(other int32) string {
		o := l.snap.Row(other)
		return string(view[byte](l.fold.blocks).get(o.folded)[o.Body:])
	})
	l.snap.n++
	return id
}

func (l *Library) addMeetings(row *Row, meetings []meetingRecord) {
	if len(meetings) == 0 {
		return
	}
	rows := make([]MeetingRow, 0, len(meetings))
	var people []PersonRow
	var posts, documents []int32
	dated := false
	for i, m := range meetings {
		rows = append(rows, MeetingRow{Place: l.addPlace(m.place), Kind: l.kinds.add(m.kind), Venue: l.venues.add(m.venue),
			Date: m.date, DateEnd: m.dateEnd, Level: levelNumber(m.level), Mode: modeNumber(m.mode)})
		if m.date != 0 && !dated {
			row.Date, dated = m.date, true
		}
		for _, p := range m.people {
			person := PersonRow{Name: l.people.add(p.name), Roles: p.roles, Meeting: uint8(min(i, 255)),
				Posts: uint16(len(p.posts)), PostAt: uint16(len(posts))}
			for _, post := range p.posts {
				posts = append(posts, l.posts.add(post))
			}
			people = append(people, person)
		}
		for _, d := range m.documents {
			if s := l.documents.add(d); s != None {
				documents = append(documents, s)
			}
		}
	}
	row.Place, row.Kind, row.Level = rows[0].Place, rows[0].Kind, rows[0].Level
	row.meetings = l.meet.add(rows)
	row.people = l.pers.add(people)
	row.posts = l.symb.add(posts)
	row.documents = l.symb.add(documents)
}

func (l *Library) addPlace(p PlaceInfo) int32 {
	if p.Name == "" && p.Province == "" {
		return None
	}
	key := strings.Join([]string{p.Name, p.Prefecture, p.Province, p.Code}, "\n")
	if s, ok := l.places.exact[key]; ok {
		return s
	}
	s := l.places.addNew(key, han.Fold(key))
	parts := strings.Split(l.places.table.text[s], "\n")
	l.snap.placeInfo = append(l.snap.placeInfo, PlaceInfo{parts[0], parts[1], parts[2], parts[3]})
	parts = strings.Split(l.places.table.folded[s], "\n")
	l.snap.placeFolded = append(l.snap.placeFolded, PlaceInfo{parts[0], parts[1], parts[2], parts[3]})
	return s
}

// addSlogans keeps the counts of the article alone, until an index of the whole
// corpus replaces them.
func (l *Library) addSlogans(row *Row, slogans []model.Slogan) {
	counts := make([]SloganCount, 0, len(slogans))
	for _, s := range slogans {
		symbol := l.addSlogan(s.Key, s.Text, s.Kind)
		if symbol == None {
			continue
		}
		counts = append(counts, SloganCount{Slogan: symbol, Count: uint16(min(len(s.Spans), 1<<16-1)), Quoted: uint8(min(s.Quoted, 1<<8-1))})
	}
	slices.SortFunc(counts, func(a, b SloganCount) int { return int(a.Slogan - b.Slogan) })
	row.slogans = l.slog.add(counts)
}

// addSlogan interns a slogan by its key, which counts merge by; the text shown
// is the one that was seen first.
func (l *Library) addSlogan(key, text string, kind model.SloganKind) int32 {
	if key == "" {
		return None
	}
	if s, ok := l.slogans.exact[key]; ok {
		l.addForm(s, text)
		known, ok := l.better[s]
		if !ok {
			known = l.snap.sloganInfo[s].Kind
		}
		if slogan.Precedes(kind, known) {
			l.better[s] = kind
		}
		return s
	}
	s := l.slogans.addNew(key, key)
	l.snap.sloganInfo = append(l.snap.sloganInfo, SloganInfo{Text: strings.Clone(text), Kind: kind})
	return s
}

// settleKinds gives the slogans the kinds that later articles found them as. Snapshots
// taken before keep what they have.
func (l *Library) settleKinds() {
	if len(l.better) == 0 {
		return
	}
	l.snap.sloganInfo = slices.Clone(l.snap.sloganInfo)
	for s, kind := range l.better {
		l.snap.sloganInfo[s].Kind = kind
	}
	clear(l.better)
}

// addForm notes a text that parts its segments where that of its slogan does
// not: both forms count.
func (l *Library) addForm(symbol int32, text string) {
	known := l.snap.sloganInfo[symbol].Text
	if len(text) == len(known) || slogan.Key(text) == han.Fold(text) {
		return
	}
	if l.formed[symbol] {
		return
	}
	l.formed[symbol] = true
	l.snap.sloganForms = append(l.snap.sloganForms, slogan.Phrase{ID: symbol, Text: strings.Clone(text)})
}

// Snapshot returns the library as it is now.
func (l *Library) Snapshot() *Snapshot {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := l.snap
	s.text, s.fold, s.meet, s.pers, s.symb = l.text.blocks, l.fold.blocks, l.meet.blocks, l.pers.blocks, l.symb.blocks
	s.filt = l.filt.blocks
	s.slog, s.spch = l.slog.blocks, l.spch.blocks
	s.Places, s.Kinds, s.Outlets, s.People = l.places.table, l.kinds.table, l.outlets.table, l.people.table
	s.Posts, s.Documents, s.Slogans, s.Venues = l.posts.table, l.documents.table, l.slogans.table, l.venues.table
	s.orders, s.divisions, s.written = &l.orders, new(divisions), new(written)
	return &s
}
