package frequency

import (
	"cmp"
	"fmt"
	"slices"

	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
)

// Field is what is counted.
type Field uint8

// The fields.
const (
	Slogans Field = iota
	People
	Places
	Prefectures // with all below them
	Provinces   // with all below them
	Levels
	Posts
	Kinds
	Documents
	Outlets
	Months
	Years
	Speakers
	fields
)

var fieldNames = [fields]string{"slogans", "people", "places", "prefectures", "provinces", "levels", "posts", "kinds", "documents", "outlets", "months", "years", "speakers"}

// String is the field's name in English.
func (f Field) String() string { return fieldNames[f] }

// Fields returns all fields, in the order in which the interface offers them.
func Fields() []Field {
	out := make([]Field, fields)
	for i := range out {
		out[i] = Field(i)
	}
	return out
}

// Row is the counts of one value.
type Row struct {
	// Symbol is the value: a canonical symbol of the field's table in the
	// snapshot; for places the first of those that are one place, for prefectures and
	// provinces that of a place in them; for months a
	// number such as 202301, for years 2023, for levels the level's number.
	Symbol int32
	// Hits is every occurrence: of a slogan in the texts, of other values in the
	// meetings; of a speaker, the slogans in what the articles say that they said, which
	// may be none. Free is hits outside longer slogans; equal to Hits for other fields.
	Hits, Free int
	// Articles is how many articles have the value, Distinct how many when copies
	// of one release count once.
	Articles, Distinct int
	// First and Last are the days of the earliest and latest article, 0 where none
	// has a day.
	First, Last int32
	// G2 and LogRatio compare the scope with the rest of the corpus, see
	// Table.Keyness; DP is the dispersion, see Table.Dispersion.
	G2, LogRatio, DP float64
}

// Table is the counts of one field over a scope.
type Table struct {
	Field Field
	Rows  []Row
	// Articles and Han are the size of the scope in articles and Han characters.
	Articles int
	Han      int64

	snapshot  *library.Snapshot
	scope     []int32
	above     *divisions // of Prefectures and Provinces
	reference *Reference // see Against
}

// Snapshot is what the table was counted on.
func (t *Table) Snapshot() *library.Snapshot { return t.snapshot }

// Rate is hits for every 10,000 Han characters of the scope.
func (t *Table) Rate(r Row) float64 {
	if t.Han == 0 {
		return 0
	}
	return float64(r.Hits) * 10000 / float64(t.Han)
}

// Share is the part of the scope's articles that have the value, 0 to 1.
func (t *Table) Share(r Row) float64 {
	if t.Articles == 0 {
		return 0
	}
	return float64(r.Articles) / float64(t.Articles)
}

// Label is the value of a row as it is shown: as the articles write it most often.
func (t *Table) Label(r Row) string {
	s := t.snapshot
	switch t.Field {
	case Slogans:
		return s.Slogan(r.Symbol).Text
	case Places:
		return s.PlaceLabel(r.Symbol)
	case Prefectures, Provinces:
		return t.above.label[r.Symbol]
	case Months:
		return fmt.Sprintf("%04d-%02d", r.Symbol/100, r.Symbol%100)
	case Years:
		return fmt.Sprintf("%04d", r.Symbol)
	case Levels:
		return string(library.LevelOf(uint8(r.Symbol)))
	}
	return s.Written(columns[t.Field], r.Symbol)
}

// columns are the columns of the fields that have one.
var columns = map[Field]library.Column{People: library.People, Speakers: library.People, Posts: library.Posts,
	Kinds: library.Kinds, Documents: library.Documents, Outlets: library.Outlets}

// Filter is the expression of the filter language that keeps the articles of a row,
// and no others.
func (t *Table) Filter(r Row) string {
	label := t.Label(r)
	switch t.Field {
	case Months, Years:
		return query.Named(query.Date) + label
	case Levels:
		return query.Named(query.Level) + label
	case Places:
		return query.Named(query.Place) + "=" + query.Quote(label)
	}
	return query.Named(queried[t.Field]) + query.Quote(label)
}

// queried are the fields of the filter language, of those that are quoted.
var queried = map[Field]query.Field{Slogans: query.Slogan, People: query.Person, Prefectures: query.Place, Provinces: query.Place,
	Posts: query.Post, Kinds: query.Kind, Documents: query.Doc, Outlets: query.Outlet, Speakers: query.Speaker}

// symbols is the table of the field's values.
func (t *Table) symbols() library.Table {
	s := t.snapshot
	switch t.Field {
	case Slogans:
		return s.Slogans
	case People, Speakers:
		return s.People
	case Places, Prefectures, Provinces:
		return s.Places
	case Posts:
		return s.Posts
	case Kinds:
		return s.Kinds
	case Documents:
		return s.Documents
	}
	return s.Outlets
}

// ArticlesOf returns the articles of the scope that have the value, ascending.
func (t *Table) ArticlesOf(r Row) []int32 {
	out := make([]int32, 0, r.Articles)
	if t.Field == Slogans {
		for _, id := range t.scope {
			if _, has := slices.BinarySearchFunc(t.snapshot.SloganCounts(id), r.Symbol, bySlogan); has {
				out = append(out, id)
			}
		}
		return out
	}
	each := t.visitor()
	for _, id := range t.scope {
		has := false
		each(id, func(symbol int32, _, _ int) { has = has || symbol == r.Symbol })
		if has {
			out = append(out, id)
		}
	}
	return out
}

// bySlogan orders the counts of an article, as they lie.
func bySlogan(c library.SloganCount, symbol int32) int { return cmp.Compare(c.Slogan, symbol) }

// ValuesOf returns the symbols that an article has: what the interface marks.
func (t *Table) ValuesOf(id int32) map[int32]bool {
	out := map[int32]bool{}
	t.visitor()(id, func(symbol int32, _, _ int) { out[symbol] = true })
	return out
}
