package export

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

// Item is an article with the reader's own mark and note.
type Item struct {
	*model.Article
	Mark, Note string
}

// Options chooses the optional parts of the JSON form.
type Options struct {
	Text     bool // the clean text and the reported speeches
	Evidence bool // where every value was read
	Raw      bool // the decoded record, which evidence measures
}

// Lines writes JSON Lines.
type Lines struct {
	options Options
	encoder *json.Encoder
}

// NewLines returns a writer of JSON Lines to w. Each Write makes one call to w.
func NewLines(w io.Writer, o Options) *Lines {
	l := &Lines{options: o, encoder: json.NewEncoder(w)}
	l.encoder.SetEscapeHTML(false)
	return l
}

// Write writes one article as one line. The error is that of the underlying
// writer.
func (l *Lines) Write(item Item) error {
	return l.encoder.Encode(makeObject(item, l.options))
}

// Encode returns the line of one article, without the line end.
func Encode(item Item, o Options) []byte {
	var b bytes.Buffer
	if err := NewLines(&b, o).Write(item); err != nil {
		panic("export: " + err.Error()) // No value in an object can fail to encode.
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

func makeObject(item Item, o Options) *object {
	a := item.Article
	out := &object{
		ID: a.ID, Source: a.Source,
		Headline: known(a.Headline.Value), Subheadlines: values(a.Subheadlines),
		Published: known(a.Published.Value), Outlet: known(a.Outlet.Value),
		Editors: values(a.Editors), Reporters: values(a.Reporters), Photographers: values(a.Photographers),
		URL: known(a.URL), Script: known(string(a.Script)),
		Meetings: each(a.Meetings, makeMeeting),
		Slogans:  each(a.Slogans, makeSlogan),
		Cleaning: makeCleaning(a),
		Mark:     known(item.Mark), Note: known(item.Note),
	}
	if o.Text {
		out.Text = &a.Text
		speeches := each(a.Speeches, func(s *model.Speech) speechObject {
			return speechObject{s.Speaker, known(s.Verb), s.Span.Of(a.Text)}
		})
		out.Speeches = &speeches
	}
	if o.Evidence {
		evidence := makeEvidence(a)
		out.Evidence = &evidence
	}
	if o.Raw {
		raw := a.Decoded()
		out.Raw = &raw
	}
	return out
}

func makeMeeting(m *model.Meeting) meetingObject {
	return meetingObject{
		Name: known(m.Name.Value), Aliases: values(m.Aliases), Kind: known(m.Kind.Value),
		Date: known(m.Date.Value), DateEnd: known(m.DateEnd.Value), DateBasis: known(string(m.DateBasis)),
		DateText: known(m.DateText.Value), PartOfDay: known(m.PartOfDay.Value),
		Place: makePlace(m.Place), Venue: known(m.Venue.Value), Mode: known(string(m.Mode)),
		People: each(m.People, func(p *model.Person) personObject {
			return personObject{p.Name.Value, values(p.Posts), roleNames(p.Roles)}
		}),
		Bodies: each(m.Bodies, func(b *model.Body) bodyObject { return bodyObject{b.Name.Value, roleNames(b.Roles)} }),
		Documents: each(m.Documents, func(d *model.Document) documentObject {
			return documentObject{d.Title.Value, known(d.Verb)}
		}),
		Targets: each(m.Targets, func(t *model.Target) targetObject {
			return targetObject{t.Text.Value, t.Value, known(t.Unit), known(t.About), known(t.Bound)}
		}),
	}
}

// makePlace is nil where nothing is known of the place.
func makePlace(p model.Place) *placeObject {
	out := placeObject{known(p.Name.Value), known(p.Prefecture), known(p.Province), known(p.Code),
		known(string(p.Level)), known(string(p.Basis))}
	if out == (placeObject{}) {
		return nil
	}
	return &out
}

func makeSlogan(s *model.Slogan) sloganObject {
	return sloganObject{s.Text, s.Key, string(s.Kind), len(s.Spans), s.Quoted}
}

func makeCleaning(a *model.Article) cleaningObject {
	out := cleaningObject{Encoding: known(a.Encoding), Damaged: len(a.Damage)}
	if a.Cleaned != nil {
		out.Glosses, out.RemovedLines = a.Cleaned.Glosses, a.Cleaned.RemovedLines
		return out
	}
	for _, e := range a.Edits {
		switch e.Reason {
		case corpus.ReasonGloss:
			out.Glosses++
		case corpus.ReasonMarkup, corpus.ReasonNavigation, corpus.ReasonNotice, corpus.ReasonSpam, corpus.ReasonRepeat, corpus.ReasonCredit:
			for line := range strings.Lines(e.Original) {
				if strings.TrimSpace(line) != "" {
					out.RemovedLines++
				}
			}
		}
	}
	return out
}

// known is nil for a value that the article does not give.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// each turns a list into objects; an empty one is [], not null.
func each[T, O any](list []T, one func(*T) O) []O {
	out := make([]O, 0, len(list))
	for i := range list {
		out = append(out, one(&list[i]))
	}
	return out
}

func values(list []model.Text) []string {
	return each(list, func(t *model.Text) string { return t.Value })
}

func roleNames(list []model.Role) []string {
	return each(list, func(r *model.Role) string { return string(*r) })
}
