package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/library"
)

// Completion is one way to go on with an expression: Text takes the place of
// expr[Start:End].
type Completion struct {
	Text       string
	Start, End int
	// Articles is how many articles have the value; 0 for the name of a field.
	Articles int
}

// maxCompletions is how many values are offered: more than a list on the screen
// shows.
const maxCompletions = 50

// Complete offers what the word that ends at byte offset cursor of an expression
// may become: values of its field, with how many articles have them, the most
// frequent first; or names of fields. Values match as in a query, by pinyin too.
func Complete(expr string, cursor int, s *library.Snapshot) []Completion {
	start := 0
	if at := strings.LastIndexAny(expr[:cursor], blankRunes+"|｜"); at >= 0 {
		_, n := utf8.DecodeRuneInString(expr[at:])
		start = at + n
	}
	if strings.HasPrefix(expr[start:cursor], "-") {
		start++
	}
	typed := expr[start:cursor]
	p := &parser{expr: typed}
	name := p.fieldName()
	field, ok := fieldNamed(name)
	switch {
	case name == "":
		return completeNames(typed, start, cursor)
	case !ok:
		return nil
	}
	value := strings.TrimLeft(typed[p.at:], "\"“「")
	t := term{field: field, form: word, value: fold(value)}
	matches := func(string) bool { return true }
	switch {
	case field == Date || field == Published:
		matches = func(text string) bool { return strings.HasPrefix(text, t.value) }
	case strings.Trim(t.value, "?") != "":
		matches = t.name()
	}
	var out []Completion
	for text, n := range values(s, field) {
		if matches(han.Fold(text)) {
			out = append(out, Completion{quoteValue(text), start + p.at, cursor, n})
		}
	}
	slices.SortFunc(out, func(a, b Completion) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), strings.Compare(a.Text, b.Text))
	})
	return out[:min(len(out), maxCompletions)]
}

func completeNames(typed string, start, cursor int) []Completion {
	var out []Completion
	folded := lower(han.Fold(typed))
	for _, list := range Names() {
		for _, n := range list {
			if folded != "" && strings.HasPrefix(n, folded) {
				out = append(out, Completion{Text: n + ":", Start: start, End: cursor})
			}
		}
	}
	return out
}

// quoteValue puts a value in quotation marks unless it can stand without.
func quoteValue(text string) string {
	if strings.ContainsAny(text, blankRunes+"|｜?\"/") {
		return `"` + strings.ReplaceAll(text, `"`, "") + `"`
	}
	return text
}

// fixedValues are the values of a field that has always the same.
func fixedValues(f Field) (out []string) {
	switch f {
	case Is:
		return []string{"damaged", "copy", "original", "meeting", "video"}
	case Mark:
		return []string{"kept", "rejected", "unread"}
	case Level:
		return []string{"central", "province", "prefecture", "county", "township"}
	case Has:
		for _, list := range Names() {
			if list[0] != "is" && list[0] != "has" {
				out = append(out, list[0])
			}
		}
	}
	return out
}

// reviewed are the values that depend on the reader's marks, which Complete does
// not see.
func reviewed(f Field, value string) bool {
	return f == Mark || f == Has && (value == "mark" || value == "note")
}

// values counts the articles that have each value of a field; 0 where it cannot
// tell.
func values(s *library.Snapshot, f Field) map[string]int {
	out := map[string]int{}
	if list := fixedValues(f); list != nil {
		for _, v := range list {
			out[v] = 0
			if q, err := Parse(names[f][0] + ":" + v); err == nil && !reviewed(f, v) {
				ids, _ := q.Run(context.Background(), s, nil, nil)
				out[v] = len(ids)
			}
		}
		return out
	}
	switch f {
	case Date, Published:
		return days(s, f)
	case Place:
		return divisions(s)
	}
	table, each := fieldSymbols(s, f)
	counts := make([]int32, table.Len()+1)
	last := make([]int32, table.Len()+1)
	for id := range int32(s.Len()) {
		each(id, func(symbol int32) {
			if symbol != library.None && last[symbol] != id+1 {
				last[symbol] = id + 1
				counts[symbol]++
			}
		})
	}
	for symbol, n := range counts {
		if n > 0 {
			out[symbolText(s, f, int32(symbol))] += int(n)
		}
	}
	return out
}

// divisions counts the articles of each division with all below it, as the filter
// finds them, in either script.
func divisions(s *library.Snapshot) map[string]int {
	type division struct {
		text        string // as it was written first
		n, lastSeen int32
	}
	var all []division
	byName := map[string]int{} // folded
	of := make([][]int, s.Places.Len())
	for symbol := range of {
		p, folded := s.Place(int32(symbol)), s.FoldedPlace(int32(symbol))
		written := []string{p.Name, p.Prefecture, p.Province}
		for i, name := range []string{folded.Name, folded.Prefecture, folded.Province} {
			if name == "" {
				continue
			}
			at, ok := byName[name]
			if !ok {
				at = len(all)
				byName[name], all = at, append(all, division{text: written[i]})
			}
			of[symbol] = append(of[symbol], at)
		}
	}
	for id := range int32(s.Len()) {
		for _, m := range s.Meetings(id) {
			if m.Place == library.None {
				continue
			}
			for _, at := range of[m.Place] {
				if d := &all[at]; d.lastSeen != id+1 {
					d.n, d.lastSeen = d.n+1, id+1
				}
			}
		}
	}
	out := make(map[string]int, len(all))
	for _, d := range all {
		if d.n > 0 {
			out[d.text] = int(d.n)
		}
	}
	return out
}

// days counts the articles of each year and month.
func days(s *library.Snapshot, f Field) map[string]int {
	counts := map[int32]int{}
	var of []int32 // the years and months of one article
	add := func(day int32) {
		for _, v := range []int32{day / 10000, day / 100} {
			if day != 0 && v%100 != 0 && !slices.Contains(of, v) {
				of = append(of, v)
				counts[v]++
			}
		}
	}
	for id := range int32(s.Len()) {
		of = of[:0]
		if f == Date {
			for _, m := range s.Meetings(id) {
				add(m.Date)
			}
		}
		if len(of) == 0 {
			add(s.Row(id).Published)
		}
	}
	out := make(map[string]int, len(counts))
	for v, n := range counts {
		if v < 10000 {
			out[fmt.Sprint(v)] = n
			continue
		}
		out[fmt.Sprintf("%04d-%02d", v/100, v%100)] = n
	}
	return out
}

// symbolText is a value as it is offered.
func symbolText(s *library.Snapshot, f Field, symbol int32) string {
	if f == Slogan {
		return s.Slogan(symbol).Text
	}
	table, _ := fieldSymbols(s, f)
	return table.Text(symbol)
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
	switch f {
	case Kind:
		return s.Kinds, func(id int32, emit func(int32)) {
			for _, m := range s.Meetings(id) {
				emit(m.Kind)
			}
		}
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
