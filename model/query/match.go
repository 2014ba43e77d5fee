package query

import (
	"slices"
	"strings"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/find"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/slogan"
)

// Marks gives the reader's own marks and notes. Its methods are called from
// several goroutines at once.
type Marks interface {
	// Mark is "kept", "rejected" or "".
	Mark(id int32) string
	Note(id int32) string
}

// matcher tests articles of one snapshot for one term.
type matcher struct {
	match func(id int32) bool
	cost  cost
	not   bool
}

// cost orders terms, so that dear ones see only what cheap ones leave.
type cost uint8

const (
	columnCost cost = iota // a look at a row
	listCost               // a walk over an article's values
	nameCost               // a walk over a headline and values
	textCost               // a search of the whole text
	patternCost
)

// symbols is a set of symbols of one table.
type symbols []uint64

func (s symbols) has(symbol int32) bool {
	return symbol >= 0 && s[symbol>>6]&(1<<(symbol&63)) != 0
}

// symbolBlock is how many symbols one goroutine tests at a time: a multiple of
// 64, so that no two write the same word.
const symbolBlock = 4096

// choose returns the symbols 0 to n-1 that pass the test.
func choose(n int, test func(symbol int32) bool) symbols {
	set := make(symbols, n/64+1)
	parallel((n+symbolBlock-1)/symbolBlock, func(block int) {
		for i := block * symbolBlock; i < min(n, (block+1)*symbolBlock); i++ {
			if test(int32(i)) {
				set[i>>6] |= 1 << (i & 63)
			}
		}
	})
	return set
}

func chooseText(t library.Table, test func(string) bool) symbols {
	return choose(t.Len(), func(s int32) bool { return test(t.Folded(s)) })
}

// chooseSpelt returns the values of which some part is spelt like this, of those in
// within; nil means all. texts are the folded values, as many as are at hand.
func chooseSpelt(t library.Table, word string, spelt *speller, within symbols, texts codedTexts) symbols {
	need := library.SpeltLetters(word)
	return choose(t.Len(), func(s int32) bool {
		if within != nil && !within.has(s) || t.Letters(s)&need != need {
			return false
		}
		if text, ok := texts.of(s); ok {
			return spelt.inCodes(text)
		}
		return spelt.in(t.Folded(s))
	})
}

// compile makes the term's matcher for a snapshot.
func (t *term) compile(s *library.Snapshot, marks Marks, names *nameCache) matcher {
	m := matcher{not: t.not, cost: listCost}
	switch t.field {
	case Any:
		return t.compileAny(s, names)
	case Text:
		m.cost = textCost
		if t.form == pattern {
			m.cost = patternCost
		}
		m.match = t.fullText().on(s)
	case Date:
		m.match = func(id int32) bool { return matchDate(s, id, t.dates) }
	case Published:
		m.cost = columnCost
		m.match = func(id int32) bool {
			day := s.Row(id).Published
			return day != 0 && t.dates.overlaps(day, day)
		}
	case Place:
		m.match = matchPlace(s, t.places(s))
	case Person, Host, Speaker:
		m.match = matchPerson(s, t.field, chooseText(s.People, t.name()))
	case Post:
		m.match = matchAny(s.PostSymbols, chooseText(s.Posts, t.name()))
	case Doc:
		m.match = matchAny(s.DocumentSymbols, chooseText(s.Documents, t.name()))
	case Headline:
		m.cost = nameCost
		test := t.name()
		m.match = func(id int32) bool {
			headline := s.FoldedHeadline(id)
			return headline != "" && test(headline)
		}
	case Venue, Kind, Level, Mode:
		test := t.ofMeeting(s)
		m.match = func(id int32) bool { return anyMeeting(s, id, test) }
	case Outlet:
		m.cost = columnCost
		set := chooseText(s.Outlets, t.name())
		m.match = func(id int32) bool { return set.has(s.Row(id).Outlet) }
	case Slogan:
		m.match = matchSlogan(s, t.slogans(s))
	case Mark, Note:
		m.match = t.matchReview(marks)
	case Is:
		m.match = matchFlag(s, t.option)
	case Has:
		m.match = matchPresence(s, Field(t.option), marks)
	}
	return m
}

// ofMeeting is the test of a field that each meeting has by itself.
func (t *term) ofMeeting(s *library.Snapshot) func(*library.MeetingRow) bool {
	switch t.field {
	case Venue:
		set := chooseText(s.Venues, t.name())
		return func(r *library.MeetingRow) bool { return set.has(r.Venue) }
	case Kind:
		set := chooseText(s.Kinds, t.name())
		return func(r *library.MeetingRow) bool { return set.has(r.Kind) }
	case Level:
		return func(r *library.MeetingRow) bool { return library.LevelOf(r.Level) == model.Level(t.value) }
	}
	return func(r *library.MeetingRow) bool { return library.ModeOf(r.Mode) == model.Mode(t.value) }
}

// on is the test of an article's text and headline. The filters of the articles
// keep the search from most texts without the words.
func (t textTest) on(s *library.Snapshot) func(id int32) bool {
	var needles []library.Needle
	for _, n := range t.needles {
		needles = append(needles, library.NewNeedle(n))
	}
	return func(id int32) bool {
		may := len(needles) == 0
		for i := 0; i < len(needles) && !may; i++ {
			may = s.MayContain(id, needles[i])
		}
		if may && t.matches(s.Folded(id)) {
			return true
		}
		if t.bound {
			return t.matches(bytesOf(s.FoldedHeadline(id)))
		}
		headline := s.FoldedHeadlineBytes(id)
		return headline != nil && t.matches(headline)
	}
}

// compileAny makes the matcher of a word without a field.
func (t *term) compileAny(s *library.Snapshot, names *nameCache) matcher {
	m := matcher{not: t.not}
	if t.form != word || !isLatin(t.value) {
		m.cost = textCost
		if t.form == pattern {
			m.cost = patternCost
		}
		m.match = t.fullText().on(s)
		return m
	}
	m.cost = nameCost
	spelt := newSpeller(t.value)
	latin := find.New(t.value)
	place := matchPlace(s, t.places(s))
	sets := names.spelt(s, lower(t.value), spelt)
	person := matchPerson(s, Person, sets.people)
	slogans := matchSlogan(s, sets.slogans)
	need := library.SpeltLetters(t.value)
	headline := func(id int32) bool {
		if text, ok := sets.headlines.of(id); ok {
			return spelt.inCodes(text)
		}
		return spelt.in(s.FoldedHeadline(id))
	}
	m.match = func(id int32) bool {
		return person(id) || place(id) || latin.Contains(s.Latin(id)) || slogans(id) ||
			s.Row(id).Headline&need == need && headline(id)
	}
	return m
}

// slogans are those whose key matches; keys have no punctuation, so that of the
// value does not count, question marks of a word apart.
func (t *term) slogans(s *library.Snapshot) symbols {
	key := *t
	switch {
	case t.form == word:
		parts := strings.Split(t.value, "?")
		for i := range parts {
			parts[i] = slogan.Key(parts[i])
		}
		key.value = strings.Join(parts, "?")
	case t.form == quoted:
		key.value = slogan.Key(t.value)
	}
	if t.form != pattern && strings.Trim(key.value, "?") == "" {
		return choose(s.Slogans.Len(), func(int32) bool { return false })
	}
	return chooseText(s.Slogans, key.name())
}

func matchAny(values func(int32) []int32, set symbols) func(int32) bool {
	return func(id int32) bool {
		for _, v := range values(id) {
			if set.has(v) {
				return true
			}
		}
		return false
	}
}

func anyMeeting(s *library.Snapshot, id int32, test func(*library.MeetingRow) bool) bool {
	rows := s.Meetings(id)
	for i := range rows {
		if test(&rows[i]) {
			return true
		}
	}
	return false
}

// matchDate tests the days of the meetings, and that of publication where no
// meeting has one.
func matchDate(s *library.Snapshot, id int32, d dayRange) bool {
	found := false
	s.EachDay(id, func(first, last int32) { found = found || d.overlaps(first, last) })
	return found
}

func matchPlace(s *library.Snapshot, set symbols) func(int32) bool {
	return func(id int32) bool {
		return anyMeeting(s, id, func(r *library.MeetingRow) bool { return set.has(r.Place) })
	}
}

// roleOf is the role that a field of persons asks for, any for Person.
func roleOf(f Field) library.Roles {
	switch f {
	case Host:
		return library.RoleBit(model.Host)
	case Speaker:
		return library.RoleBit(model.Speak)
	}
	return ^library.Roles(0)
}

func matchPerson(s *library.Snapshot, field Field, set symbols) func(int32) bool {
	roles := roleOf(field)
	return func(id int32) bool {
		for _, p := range s.Persons(id) {
			if set.has(p.Name) && (field == Person || p.Roles&roles != 0) {
				return true
			}
		}
		if field != Speaker {
			return false
		}
		for _, sp := range s.Speeches(id) {
			if set.has(sp.Speaker) {
				return true
			}
		}
		return false
	}
}

func matchSlogan(s *library.Snapshot, set symbols) func(int32) bool {
	if !slices.ContainsFunc(set, func(word uint64) bool { return word != 0 }) {
		return func(int32) bool { return false }
	}
	return func(id int32) bool {
		for _, c := range s.SloganCounts(id) {
			if set.has(c.Slogan) {
				return true
			}
		}
		return false
	}
}

func (t *term) matchReview(marks Marks) func(int32) bool {
	if t.field == Mark {
		return func(id int32) bool { return markOf(marks, id) == t.value }
	}
	test := t.fullText().matches
	return func(id int32) bool { return test([]byte(fold(noteOf(marks, id)))) }
}

func markOf(marks Marks, id int32) string {
	if marks == nil {
		return ""
	}
	return marks.Mark(id)
}

func noteOf(marks Marks, id int32) string {
	if marks == nil {
		return ""
	}
	return marks.Note(id)
}
