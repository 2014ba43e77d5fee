package export

import (
	"slices"
	"strconv"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

// lineBytes is how many bytes the line of an article takes beside its text,
// roughly: the room that is made for it at first.
const lineBytes = 8 << 10

// Append appends the line of one article to b, without the line end. It writes by
// hand what encoding/json makes of an object, which is its reference in the tests.
func Append(b []byte, item Item, o Options) []byte {
	a := item.Article
	b = slices.Grow(b, len(a.Text)+lineBytes)
	b = appendText(append(b, `{"id":`...), a.ID)
	b = appendText(append(b, `,"source":`...), a.Source)
	b = appendKnown(append(b, `,"headline":`...), a.Headline.Value)
	b = appendValues(append(b, `,"subheadlines":`...), a.Subheadlines)
	b = appendKnown(append(b, `,"published":`...), a.Published.Value)
	b = appendKnown(append(b, `,"outlet":`...), a.Outlet.Value)
	b = appendValues(append(b, `,"editors":`...), a.Editors)
	b = appendValues(append(b, `,"reporters":`...), a.Reporters)
	b = appendValues(append(b, `,"photographers":`...), a.Photographers)
	b = appendKnown(append(b, `,"url":`...), a.URL)
	b = appendKnown(append(b, `,"script":`...), string(a.Script))
	b = appendList(append(b, `,"meetings":`...), a.Meetings, appendMeeting)
	b = appendList(append(b, `,"slogans":`...), a.Slogans, appendSlogan)
	b = appendCleaning(append(b, `,"cleaning":`...), a)
	b = appendKnown(append(b, `,"mark":`...), item.Mark)
	b = appendKnown(append(b, `,"note":`...), item.Note)
	if o.Text {
		b = appendText(append(b, `,"text":`...), a.Text)
		b = appendList(append(b, `,"speeches":`...), a.Speeches, func(b []byte, s *model.Speech) []byte {
			b = appendText(append(b, `{"speaker":`...), s.Speaker)
			b = appendKnown(append(b, `,"verb":`...), s.Verb)
			b = appendText(append(b, `,"text":`...), s.Span.Of(a.Text))
			return append(b, '}')
		})
	}
	if o.Evidence {
		b = appendEvidence(append(b, `,"evidence":`...), a)
	}
	if o.Raw {
		b = appendText(append(b, `,"raw":`...), a.Decoded())
	}
	return append(b, '}')
}

// appendKnown appends null for a value that the article does not give.
func appendKnown(b []byte, s string) []byte {
	if s == "" {
		return append(b, "null"...)
	}
	return appendText(b, s)
}

func appendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

// appendList appends a list; an empty one is [], not null.
func appendList[T any](b []byte, list []T, one func([]byte, *T) []byte) []byte {
	b = append(b, '[')
	for i := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = one(b, &list[i])
	}
	return append(b, ']')
}

func appendValues(b []byte, list []model.Text) []byte {
	return appendList(b, list, func(b []byte, t *model.Text) []byte { return appendText(b, t.Value) })
}

func appendRoles(b []byte, list []model.Part) []byte {
	return appendList(b, list, func(b []byte, p *model.Part) []byte { return appendText(b, string(p.Role)) })
}

func appendMeeting(b []byte, m *model.Meeting) []byte {
	b = appendKnown(append(b, `{"name":`...), m.Name.Value)
	b = appendValues(append(b, `,"aliases":`...), m.Aliases)
	b = appendKnown(append(b, `,"kind":`...), m.Kind.Value)
	b = appendKnown(append(b, `,"date":`...), m.Date.Value)
	b = appendKnown(append(b, `,"date_end":`...), m.DateEnd.Value)
	b = appendKnown(append(b, `,"date_basis":`...), string(m.DateBasis))
	b = appendKnown(append(b, `,"date_text":`...), m.DateText.Value)
	b = appendKnown(append(b, `,"part_of_day":`...), m.PartOfDay.Value)
	b = appendPlace(append(b, `,"place":`...), &m.Place)
	b = appendKnown(append(b, `,"venue":`...), m.Venue.Value)
	b = appendKnown(append(b, `,"mode":`...), string(m.Mode))
	b = appendList(append(b, `,"people":`...), m.People, func(b []byte, p *model.Person) []byte {
		b = appendText(append(b, `{"name":`...), p.Name.Value)
		b = appendValues(append(b, `,"posts":`...), p.Posts)
		b = appendRoles(append(b, `,"roles":`...), p.Roles)
		return append(b, '}')
	})
	b = appendList(append(b, `,"bodies":`...), m.Bodies, func(b []byte, body *model.Body) []byte {
		b = appendText(append(b, `{"name":`...), body.Name.Value)
		b = appendRoles(append(b, `,"roles":`...), body.Roles)
		return append(b, '}')
	})
	b = appendList(append(b, `,"documents":`...), m.Documents, func(b []byte, d *model.Document) []byte {
		b = appendText(append(b, `{"title":`...), d.Title.Value)
		b = appendKnown(append(b, `,"verb":`...), d.Verb.Value)
		return append(b, '}')
	})
	b = appendList(append(b, `,"targets":`...), m.Targets, appendTarget)
	return append(b, '}')
}

// appendPlace appends null where nothing is known of the place.
func appendPlace(b []byte, p *model.Place) []byte {
	if p.Name.Value == "" && p.Prefecture == "" && p.Province == "" && p.Code == "" && p.Level == "" && p.Basis == "" {
		return append(b, "null"...)
	}
	b = appendKnown(append(b, `{"name":`...), p.Name.Value)
	b = appendKnown(append(b, `,"prefecture":`...), p.Prefecture)
	b = appendKnown(append(b, `,"province":`...), p.Province)
	b = appendKnown(append(b, `,"code":`...), p.Code)
	b = appendKnown(append(b, `,"level":`...), string(p.Level))
	b = appendKnown(append(b, `,"basis":`...), string(p.Basis))
	return append(b, '}')
}

func appendTarget(b []byte, t *model.Target) []byte {
	b = appendText(append(b, `{"text":`...), t.Text.Value)
	b = appendNumber(append(b, `,"value":`...), t.Value)
	b = appendKnown(append(b, `,"unit":`...), t.Unit)
	b = appendKnown(append(b, `,"about":`...), t.About.Value)
	b = appendKnown(append(b, `,"bound":`...), t.Bound.Value)
	return append(b, '}')
}

func appendSlogan(b []byte, s *model.Slogan) []byte {
	b = appendText(append(b, `{"text":`...), s.Text)
	b = appendText(append(b, `,"key":`...), s.Key)
	b = appendText(append(b, `,"kind":`...), string(s.Kind))
	b = appendInt(append(b, `,"count":`...), len(s.Spans))
	b = appendInt(append(b, `,"quoted":`...), s.Quoted)
	return append(b, '}')
}

func appendCleaning(b []byte, a *model.Article) []byte {
	glosses, lines := cleaned(a)
	b = appendKnown(append(b, `{"encoding":`...), a.Encoding)
	b = appendInt(append(b, `,"glosses":`...), glosses)
	b = appendInt(append(b, `,"removed_lines":`...), lines)
	b = appendInt(append(b, `,"damaged":`...), len(a.Damage))
	return append(b, '}')
}

// cleaned counts what cleaning did to an article.
func cleaned(a *model.Article) (glosses, removedLines int) {
	if a.Cleaned != nil {
		return a.Cleaned.Glosses, a.Cleaned.RemovedLines
	}
	for _, e := range a.Edits {
		switch e.Reason {
		case corpus.ReasonGloss:
			glosses++
		case corpus.ReasonMarkup, corpus.ReasonNavigation, corpus.ReasonNotice, corpus.ReasonSpam, corpus.ReasonRepeat, corpus.ReasonCredit:
			for line := range strings.Lines(e.Original) {
				if strings.TrimSpace(line) != "" {
					removedLines++
				}
			}
		}
	}
	return glosses, removedLines
}

// appendEvidence appends the places of all values by their pointers, which are
// sorted.
func appendEvidence(b []byte, a *model.Article) []byte {
	type places struct {
		pointer string
		spans   []corpus.Span
	}
	var list []places
	eachValue(a, func(pointer string, evidence *[]corpus.Span) {
		if len(*evidence) > 0 {
			list = append(list, places{pointer, *evidence})
		}
	})
	slices.SortFunc(list, func(a, b places) int { return strings.Compare(a.pointer, b.pointer) })
	b = append(b, '{')
	for i, p := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendText(b, p.pointer), ':')
		b = appendList(b, p.spans, func(b []byte, s *corpus.Span) []byte {
			b = appendInt(append(b, '['), s.Start)
			b = appendInt(append(b, ','), s.End)
			return append(b, ']')
		})
	}
	return append(b, '}')
}
