package query

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/library"
)

// completer finds the values of a field that a word may become. Each is counted as
// the filter that it makes will find it.
type completer struct {
	s       *library.Snapshot
	field   Field
	own     bool // places without those below them
	chinese bool // the field is named in Chinese
	typed   term
}

// values returns the values with the articles that have them; 0 where it cannot tell.
func (c *completer) values() []Completion {
	switch {
	case c.field == Date || c.field == Published:
		return c.days()
	case c.field == Place:
		return c.places()
	case fixedValues(c.field, false) != nil:
		out := c.fixed(c.chinese)
		if len(out) == 0 { // an English value behind a Chinese name
			out = c.fixed(!c.chinese)
		}
		return out
	}
	return c.symbols()
}

// matches is the test of the typed word on a folded value.
func (c *completer) matches() func(folded string) bool {
	if strings.Trim(c.typed.value, "?") == "" {
		return func(string) bool { return true }
	}
	return c.typed.name()
}

// fixedValues are the values of a field that has always the same.
func fixedValues(f Field, chinese bool) (out []string) {
	if chinese {
		switch f {
		case Is:
			return []string{"损坏", "转载", "首发", "会议", "视频"}
		case Mark:
			return []string{"保留", "排除", "未读"}
		case Level:
			return []string{"中央", "省", "市", "县", "乡"}
		case Mode:
			return []string{"现场", "视频", "混合"}
		}
	}
	switch f {
	case Is:
		return []string{"damaged", "copy", "original", "meeting", "video"}
	case Mark:
		return []string{"kept", "rejected", "unread"}
	case Level:
		return []string{"central", "province", "prefecture", "county", "township"}
	case Mode:
		return []string{"in-person", "video", "hybrid"}
	case Has:
		for f := Place; f < Is; f++ {
			name := names[f][0]
			if chinese {
				name = names[f][1]
			}
			out = append(out, name)
		}
	}
	return out
}

// fixed counts the values of a field that has always the same.
func (c *completer) fixed(chinese bool) (out []Completion) {
	matches := c.matches()
	for _, v := range fixedValues(c.field, chinese) {
		if !matches(han.Fold(v)) {
			continue
		}
		n := 0
		if q, err := Parse(Named(c.field) + v); err == nil && !q.reviewed() {
			ids, _ := q.Run(context.Background(), c.s, nil, nil)
			n = len(ids)
		}
		out = append(out, Completion{Text: v, Articles: n})
	}
	return out
}

// days counts the articles of each year and month.
func (c *completer) days() (out []Completion) {
	counts := map[int32]int{}
	var of []int32 // the years and months of one article
	add := func(period int32) {
		if !slices.Contains(of, period) {
			of = append(of, period)
			counts[period]++
		}
	}
	each := func(first, last int32) {
		for year := first / 10000; year <= last/10000; year++ {
			add(year)
		}
		for month := first / 100; month <= last/100; month++ {
			if month%100 > 12 {
				month += 100 - 12 // January of the next year
			}
			if month%100 != 0 {
				add(month)
			}
		}
	}
	for id := range int32(c.s.Len()) {
		of = of[:0]
		if c.field == Date {
			c.s.EachDay(id, each)
		} else if day := c.s.Row(id).Published; day != 0 {
			each(day, day)
		}
	}
	for v, n := range counts {
		text := fmt.Sprint(v)
		if v >= 10000 {
			text = fmt.Sprintf("%04d-%02d", v/100, v%100)
		}
		if strings.HasPrefix(text, c.typed.value) {
			out = append(out, Completion{Text: text, Articles: n})
		}
	}
	return out
}

// counter counts articles by value.
type counter struct{ articles, last []int32 }

func newCounter(n int) counter { return counter{make([]int32, n), make([]int32, n)} }

// add counts an article that has value i; a second time does not count.
func (c *counter) add(i, id int32) {
	if c.last[i] != id+1 {
		c.last[i] = id + 1
		c.articles[i]++
	}
}

// symbols counts the values of a field that are spelt alike as one.
func (c *completer) symbols() (out []Completion) {
	table, each := fieldSymbols(c.s, c.field)
	set := c.chosen(table)
	first := alike(table, set)
	if out, ok := c.totals(set, first); ok {
		return out
	}
	counts := newCounter(table.Len())
	for id := range int32(c.s.Len()) {
		each(id, func(symbol int32) {
			if set.has(symbol) {
				counts.add(first[symbol], id)
			}
		})
	}
	for symbol, n := range counts.articles {
		if n > 0 {
			out = append(out, Completion{Text: Quote(c.text(int32(symbol))), Articles: int(n)})
		}
	}
	return out
}

// totals takes the counts of slogans, of which every article has many, from those of
// the whole corpus; ok is false where these are not there, or do not tell values apart
// as the filter does.
func (c *completer) totals(set symbols, first []int32) (out []Completion, ok bool) {
	if c.field != Slogan {
		return nil, false
	}
	totals := c.s.Totals()
	if totals == nil {
		return nil, false
	}
	for symbol := range int32(len(first)) {
		if !set.has(symbol) {
			continue
		}
		if first[symbol] != symbol {
			return nil, false
		}
		if n := totals.Slogans[symbol].Articles; n > 0 {
			out = append(out, Completion{Text: Quote(c.text(symbol)), Articles: int(n)})
		}
	}
	return out, true
}

// chosen are the values that the typed word matches.
func (c *completer) chosen(table library.Table) symbols {
	if c.field == Slogan && strings.Trim(c.typed.value, "?") != "" {
		return c.typed.slogans(c.s)
	}
	return chooseText(table, c.matches())
}

// alike gives for each of some values the first that a quoted word cannot tell from it.
func alike(table library.Table, set symbols) []int32 {
	first := make([]int32, table.Len())
	lowered := map[string]int32{}
	for symbol := range int32(table.Len()) {
		first[symbol] = table.Canon(symbol)
		if !set.has(symbol) || !strings.ContainsFunc(table.Folded(symbol), isLetter) {
			continue
		}
		key := lower(table.Folded(symbol))
		if _, ok := lowered[key]; !ok {
			lowered[key] = first[symbol]
		}
		first[symbol] = lowered[key]
	}
	return first
}

func isLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// text is a value as it is offered.
func (c *completer) text(symbol int32) string {
	switch c.field {
	case Slogan:
		return c.s.Slogan(symbol).Text
	case Kind:
		return c.s.Written(library.Kinds, symbol)
	case Venue:
		return c.s.Written(library.Venues, symbol)
	case Post:
		return c.s.Written(library.Posts, symbol)
	case Doc:
		return c.s.Written(library.Documents, symbol)
	case Outlet:
		return c.s.Written(library.Outlets, symbol)
	}
	return c.s.Written(library.People, symbol)
}

// places counts places with all below them, or without where that was asked for.
func (c *completer) places() (out []Completion) {
	numbers := map[string]int32{} // of folded names
	var forms []map[string]int    // how each is written, by mentions
	mentions := c.s.PlaceMentions()
	of := make([][]int32, c.s.Places.Len()) // the numbers of a place and of what is above it
	matches := c.matches()
	for symbol := range of {
		p, written := c.s.FoldedPlace(int32(symbol)), c.s.Place(int32(symbol))
		known := [][2]string{{p.Name, written.Name}, {p.Prefecture, written.Prefecture}, {p.Province, written.Province}}
		if c.own {
			label := c.s.PlaceLabel(int32(symbol))
			known = [][2]string{{han.Fold(label), label}}
		}
		for _, k := range known {
			if k[0] == "" || !matches(k[0]) {
				continue
			}
			n, ok := numbers[k[0]]
			if !ok {
				n = int32(len(forms))
				numbers[k[0]] = n
				forms = append(forms, map[string]int{})
			}
			of[symbol] = append(of[symbol], n)
			if k[1] != "" {
				forms[n][k[1]] += mentions[symbol]
			}
		}
	}
	counts := newCounter(len(forms))
	for id := range int32(c.s.Len()) {
		for _, m := range c.s.Meetings(id) {
			if m.Place != library.None {
				for _, n := range of[m.Place] {
					counts.add(n, id)
				}
			}
		}
	}
	for n, articles := range counts.articles {
		if articles > 0 {
			out = append(out, Completion{Text: Quote(library.Commonest(forms[n])), Articles: int(articles)})
		}
	}
	return out
}

// fieldSymbols returns the values of a field and the walk over those of an
// article; none for a field without symbols.
func fieldSymbols(s *library.Snapshot, f Field) (library.Table, func(int32, func(int32))) {
	list := func(values func(int32) []int32) func(int32, func(int32)) {
		return func(id int32, emit func(int32)) {
			for _, v := range values(id) {
				emit(v)
			}
		}
	}
	meetings := func(of func(*library.MeetingRow) int32) func(int32, func(int32)) {
		return func(id int32, emit func(int32)) {
			rows := s.Meetings(id)
			for i := range rows {
				emit(of(&rows[i]))
			}
		}
	}
	switch f {
	case Venue:
		return s.Venues, meetings(func(r *library.MeetingRow) int32 { return r.Venue })
	case Kind:
		return s.Kinds, meetings(func(r *library.MeetingRow) int32 { return r.Kind })
	case Person, Host, Speaker:
		return s.People, func(id int32, emit func(int32)) {
			for _, p := range s.Persons(id) {
				if f == Person || p.Roles&roleOf(f) != 0 {
					emit(p.Name)
				}
			}
			if f == Speaker {
				for _, sp := range s.Speeches(id) {
					emit(sp.Speaker)
				}
			}
		}
	case Post:
		return s.Posts, list(s.PostSymbols)
	case Doc:
		return s.Documents, list(s.DocumentSymbols)
	case Outlet:
		return s.Outlets, func(id int32, emit func(int32)) { emit(s.Row(id).Outlet) }
	case Slogan:
		return s.Slogans, func(id int32, emit func(int32)) {
			for _, c := range s.SloganCounts(id) {
				emit(c.Slogan)
			}
		}
	}
	return library.Table{}, func(int32, func(int32)) {}
}
