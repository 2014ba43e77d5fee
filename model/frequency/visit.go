package frequency

import (
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
)

// visitor returns the function that calls emit with every value of an article,
// its hits and free hits; a value may come several times.
func (t *Table) visitor() func(id int32, emit func(symbol int32, hits, free int)) {
	s := t.snapshot
	table := t.symbols()
	one := func(emit func(int32, int, int), symbol int32) {
		if symbol != library.None {
			emit(table.Canon(symbol), 1, 1)
		}
	}
	switch t.Field {
	case Slogans:
		return func(id int32, emit func(int32, int, int)) {
			for _, c := range s.SloganCounts(id) {
				emit(c.Slogan, int(c.Count), c.Free())
			}
		}
	case People:
		return func(id int32, emit func(int32, int, int)) {
			for _, p := range s.Persons(id) {
				one(emit, p.Name)
			}
		}
	case Speakers:
		return t.visitSpeakers
	case Places:
		places := s.PlaceGroups()
		return func(id int32, emit func(int32, int, int)) {
			for _, m := range s.Meetings(id) {
				if m.Place != library.None {
					emit(places[m.Place], 1, 1)
				}
			}
		}
	case Prefectures, Provinces:
		return t.visitAbove
	case Kinds:
		return func(id int32, emit func(int32, int, int)) {
			for _, m := range s.Meetings(id) {
				one(emit, m.Kind)
			}
		}
	case Levels:
		return t.visitLevels
	case Posts, Documents:
		values := s.PostSymbols
		if t.Field == Documents {
			values = s.DocumentSymbols
		}
		return func(id int32, emit func(int32, int, int)) {
			for _, v := range values(id) {
				one(emit, v)
			}
		}
	case Months, Years:
		return t.visitPeriod
	}
	return func(id int32, emit func(int32, int, int)) { one(emit, s.Row(id).Outlet) }
}

func (t *Table) visitLevels(id int32, emit func(symbol int32, hits, free int)) {
	for _, m := range t.snapshot.Meetings(id) {
		if m.Level != 0 {
			emit(int32(m.Level), 1, 1)
		}
	}
}

// visitSpeakers emits whom an article reports as speaking, by role or by what it
// attributes to them, with the slogans in what they said.
func (t *Table) visitSpeakers(id int32, emit func(symbol int32, hits, free int)) {
	people := t.symbols()
	speaks := library.RoleBit(model.Speak)
	for _, p := range t.snapshot.Persons(id) {
		if p.Name != library.None && p.Roles&speaks != 0 {
			emit(people.Canon(p.Name), 0, 0)
		}
	}
	spoken := t.snapshot.Spoken(id)
	for i, speech := range t.snapshot.Speeches(id) {
		n := 0
		if i < len(spoken) {
			n = int(spoken[i])
		}
		if speech.Speaker != library.None {
			emit(people.Canon(speech.Speaker), n, n)
		}
	}
}

// visitPeriod emits the months or years of each meeting, else that of publication.
func (t *Table) visitPeriod(id int32, emit func(symbol int32, hits, free int)) {
	t.snapshot.EachDay(id, func(first, last int32) {
		if t.Field == Years {
			for year := first / 10000; year <= last/10000; year++ {
				emit(year, 1, 1)
			}
			return
		}
		for month := first / 100; month <= last/100; month++ {
			if month%100 > 12 {
				month += 100 - 12 // January of the next year
			}
			if month%100 != 0 {
				emit(month, 1, 1)
			}
		}
	})
}

// span is one more than the largest symbol that the visitor emits.
func (t *Table) span() int {
	switch t.Field {
	case Months:
		return 10000 * 100
	case Years:
		return 10000
	case Levels:
		return 1 << 8
	}
	return t.symbols().Len()
}
