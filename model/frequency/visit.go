package frequency

import "example.org/meetbrowse/model/library"

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
		return func(id int32, emit func(int32, int, int)) {
			for _, m := range s.Meetings(id) {
				one(emit, m.Place)
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

func (t *Table) visitSpeakers(id int32, emit func(symbol int32, hits, free int)) {
	speeches := t.snapshot.Speeches(id)
	for i, n := range t.snapshot.Spoken(id) {
		if speaker := speeches[i].Speaker; n > 0 && speaker != library.None {
			emit(t.symbols().Canon(speaker), int(n), int(n))
		}
	}
}

func (t *Table) visitPeriod(id int32, emit func(symbol int32, hits, free int)) {
	day := t.snapshot.Row(id).Date
	if t.Field == Years && day != 0 {
		emit(day/10000, 1, 1)
	} else if day/100%100 != 0 {
		emit(day/100, 1, 1)
	}
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
