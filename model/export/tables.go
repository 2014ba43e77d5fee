package export

import (
	"io"
	"slices"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/fault"
)

// Table is one of the flat tables that are written article by article.
type Table string

// The tables.
const (
	Articles  Table = "articles"
	Meetings  Table = "meetings"
	People    Table = "people"
	Documents Table = "documents"
	Targets   Table = "targets"
	Slogans   Table = "slogans" // those of each article
)

// Tables are all of them, for help and completion.
var tables = []Table{Articles, Meetings, People, Documents, Targets, Slogans}

// TableNames returns the names of all tables.
func TableNames() []string {
	var out []string
	for _, t := range tables {
		out = append(out, string(t))
	}
	return out
}

var columns = map[Table]string{
	Articles:  "doc_id,headline,published,outlet,editors,reporters,photographers,date,place,province,level,kind,meeting,people,slogans,mark,note",
	Meetings:  "doc_id,meeting,name,kind,date,date_text,date_basis,part_of_day,place,prefecture,province,code,level,venue,mode",
	People:    "doc_id,meeting,name,posts,roles",
	Documents: "doc_id,meeting,title,verb",
	Targets:   "doc_id,meeting,text,value,unit,about,bound",
	Slogans:   "doc_id,slogan,key,kind,count,quoted",
}

// Sheet writes one table. A meeting is told by its number in its article, from
// 1.
type Sheet struct {
	table Table
	cells *cells
}

// NewSheet writes the header of a table to w and returns its writer. bom puts a
// byte order mark in front of CSV. The error is that of w, or says that there is
// no such table.
func NewSheet(w io.Writer, t Table, f Format, bom bool) (*Sheet, error) {
	if !slices.Contains(tables, t) {
		return nil, fault.NoTable.With(t, fault.Choice(TableNames()))
	}
	s := &Sheet{t, newCells(w, f, bom)}
	return s, s.cells.header(columns[t])
}

// Write writes the rows of one article. The error is that of the underlying
// writer.
func (s *Sheet) Write(item Item) error {
	switch s.table {
	case Articles:
		return s.article(item)
	case Slogans:
		return s.slogans(item.Article)
	}
	for i := range item.Meetings {
		if err := s.meeting(item.ID, i+1, &item.Meetings[i]); err != nil {
			return err
		}
	}
	return s.cells.err
}

func (s *Sheet) article(item Item) error {
	c, a := s.cells, item.Article
	var m model.Meeting
	if len(a.Meetings) > 0 {
		m = a.Meetings[0]
	}
	var people, slogans []string
	for i := range a.Meetings {
		for _, p := range a.Meetings[i].People {
			if !slices.Contains(people, p.Name.Value) {
				people = append(people, p.Name.Value)
			}
		}
	}
	for _, x := range a.Slogans {
		slogans = append(slogans, x.Text)
	}
	for _, v := range []string{a.ID, a.Headline.Value, a.Published.Value, a.Outlet.Value} {
		c.text(v)
	}
	c.texts(values(a.Editors))
	c.texts(values(a.Reporters))
	c.texts(values(a.Photographers))
	for _, v := range []string{m.Date.Value, m.Place.Name.Value, m.Place.Province, string(m.Place.Level), m.Kind.Value, m.Name.Value} {
		c.text(v)
	}
	c.texts(people)
	c.texts(slogans)
	c.text(item.Mark)
	c.text(item.Note)
	return c.end()
}

func (s *Sheet) slogans(a *model.Article) error {
	c := s.cells
	for _, x := range a.Slogans {
		c.text(a.ID)
		c.text(x.Text)
		c.text(x.Key)
		c.text(string(x.Kind))
		c.count(len(x.Spans))
		c.count(x.Quoted)
		if err := c.end(); err != nil {
			return err
		}
	}
	return c.err
}

func (s *Sheet) meeting(id string, number int, m *model.Meeting) error {
	c := s.cells
	begin := func() {
		c.text(id)
		c.count(number)
	}
	switch s.table {
	case Meetings:
		begin()
		for _, v := range []string{m.Name.Value, m.Kind.Value, m.Date.Value, m.DateText.Value, string(m.DateBasis), m.PartOfDay.Value,
			m.Place.Name.Value, m.Place.Prefecture, m.Place.Province, m.Place.Code, string(m.Place.Level), m.Venue.Value, string(m.Mode)} {
			c.text(v)
		}
		return c.end()
	case People:
		for _, p := range m.People {
			begin()
			c.text(p.Name.Value)
			c.texts(values(p.Posts))
			c.texts(roleNames(p.Roles))
			c.end()
		}
	case Documents:
		for _, d := range m.Documents {
			begin()
			c.text(d.Title.Value)
			c.text(d.Verb.Value)
			c.end()
		}
	case Targets:
		for _, t := range m.Targets {
			begin()
			c.text(t.Text.Value)
			c.number(t.Value)
			c.text(t.Unit)
			c.text(t.About.Value)
			c.text(t.Bound.Value)
			c.end()
		}
	}
	return c.err
}

func values(list []model.Text) []string {
	return each(list, func(t *model.Text) string { return t.Value })
}

func roleNames(list []model.Part) []string {
	return each(list, func(p *model.Part) string { return string(p.Role) })
}

func each[T, O any](list []T, one func(*T) O) []O {
	out := make([]O, 0, len(list))
	for i := range list {
		out = append(out, one(&list[i]))
	}
	return out
}
