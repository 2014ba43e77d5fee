package library

import (
	"strings"
	"sync"
)

// Column is a field of which values that differ in script alone are one value.
type Column uint8

// The columns.
const (
	Kinds Column = iota
	Outlets
	People
	Posts
	Documents
	Venues
	columns
)

// written is how the values of the columns are written most often.
type written [columns]struct {
	once  sync.Once
	shown []int32 // by canonical symbol; nil where there is nothing to choose from
}

// Written is a value as the articles write it most often, in whichever script; of
// equally common forms it is the one that sorts first.
func (s *Snapshot) Written(c Column, symbol int32) string {
	t := s.table(c)
	w := &s.written[c]
	w.once.Do(func() { w.shown = s.commonForms(c) })
	symbol = t.Canon(symbol)
	if w.shown != nil {
		symbol = w.shown[symbol]
	}
	return t.Text(symbol)
}

func (s *Snapshot) table(c Column) Table {
	switch c {
	case Kinds:
		return s.Kinds
	case Outlets:
		return s.Outlets
	case People:
		return s.People
	case Posts:
		return s.Posts
	case Venues:
		return s.Venues
	}
	return s.Documents
}

func (s *Snapshot) commonForms(c Column) []int32 {
	t := s.table(c)
	several := false
	for symbol, canon := range t.canon {
		several = several || int(canon) != symbol
	}
	if !several {
		return nil
	}
	counts := make([]int32, t.Len())
	for id := range int32(s.n) {
		s.eachMention(c, id, func(symbol int32) {
			if symbol != None {
				counts[symbol]++
			}
		})
	}
	shown := make([]int32, t.Len())
	for symbol, canon := range t.canon {
		best := shown[canon]
		if int(canon) == symbol {
			best = canon
		}
		if n := counts[symbol] - counts[best]; n > 0 || n == 0 && strings.Compare(t.text[symbol], t.text[best]) < 0 {
			best = int32(symbol)
		}
		shown[canon] = best
	}
	return shown
}

// eachMention goes through the values that an article has in a column.
func (s *Snapshot) eachMention(c Column, id int32, each func(symbol int32)) {
	list := func(symbols []int32) {
		for _, symbol := range symbols {
			each(symbol)
		}
	}
	switch c {
	case Kinds:
		for _, m := range s.Meetings(id) {
			each(m.Kind)
		}
	case Venues:
		for _, m := range s.Meetings(id) {
			each(m.Venue)
		}
	case Outlets:
		each(s.Row(id).Outlet)
	case People:
		for _, p := range s.Persons(id) {
			each(p.Name)
		}
		for _, speech := range s.Speeches(id) {
			each(speech.Speaker)
		}
	case Posts:
		list(s.PostSymbols(id))
	case Documents:
		list(s.DocumentSymbols(id))
	}
}
