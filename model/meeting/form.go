package meeting

import (
	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/model"
)

// formLines is how many lines behind the headline may be those of a form.
const formLines = 20

// form is the form of minutes. Its spans are empty for what it does not tell.
type form struct {
	name, time, venue corpus.Span
	people            bool
}

// formLine reads a line of a form: what it tells, its label and the value.
func (p *parser) formLine(l corpus.Span) (field clean.FormField, label, value corpus.Span) {
	field, colon := clean.FormLabel(p.of(l))
	if field == clean.NoField {
		return field, corpus.Span{}, corpus.Span{}
	}
	label = corpus.Span{Start: l.Start, End: l.Start + colon}
	return field, label, trimmed(p.text, corpus.Span{Start: label.End + 1, End: l.End})
}

// inForm reports whether a line belongs to a form.
func (p *parser) inForm(l corpus.Span) bool {
	field, _, _ := p.formLine(l)
	return field != clean.NoField
}

// readForm reads the form that stands in the first lines behind a headline; false
// where there is none, which tells who met and when or where.
func (p *parser) readForm(from int) (f form, ok bool) {
	for i := from; i < len(p.lines) && i < from+formLines; i++ {
		field, _, value := p.formLine(p.lines[i].Span)
		switch {
		case value.Len() == 0:
		case field == clean.FormName && f.name.Len() == 0:
			f.name = value
		case field == clean.FormTime && f.time.Len() == 0:
			f.time = value
		case field == clean.FormVenue && f.venue.Len() == 0:
			f.venue = value
		case field >= clean.FormHost:
			f.people = true
		}
	}
	return f, f.people && (f.time.Len() > 0 || f.venue.Len() > 0)
}

// fillForm gives a meeting what the form of its minutes tells: that comes before
// what was found elsewhere.
func (p *parser) fillForm(m *model.Meeting, f form) {
	if f.name.Len() == 0 && m.Name.Value == "" && p.headline >= 0 {
		f.name = p.lines[p.headline].Span
	}
	if gs := p.gatherings(f.name); len(gs) > 0 && gs[len(gs)-1].End == f.name.End {
		last := gs[len(gs)-1]
		m.Name, m.Kind = p.value(f.name), p.value(corpus.Span{Start: last.kind, End: last.End})
	}
	if days := p.dates(f.time); len(days) > 0 {
		if t, basis, ok := p.resolve(days[0], day{}); ok {
			m.DateText, m.Date, m.DateBasis = p.value(days[0].Span), p.valueAs(isoDay(t), days[0].Span), basis
			if last, ok := days[0].last(t); ok {
				m.DateEnd = p.valueAs(isoDay(last), days[0].Span)
			}
		}
		if part := days[0].part; part.Len() > 0 {
			m.PartOfDay = p.value(part)
		}
	}
	if n := runes(p.of(f.venue)); n > 0 && n <= maxVenue {
		m.Venue = p.value(f.venue)
	}
}

// formPeople begins a list of those whom a line of a form names.
func (r *peopleReader) formPeople(s *corpus.Span) {
	field, label, value := r.p.formLine(*s)
	switch field {
	case clean.FormHost:
		r.listRole, r.listVerb = 1<<hosts, append(r.listVerb[:0], roleVerb{hosts, label})
	case clean.FormPresent:
		r.listRole, r.listVerb = 1<<attends, append(r.listVerb[:0], roleVerb{attends, label})
	default:
		return
	}
	*s = value
}
