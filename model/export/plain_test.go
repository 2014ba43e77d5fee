package export

import (
	"bytes"
	"encoding/json"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

// The plain encoder: the form of a line is what encoding/json makes of an object.

func plainEncode(item Item, o Options) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(makeObject(item, o)); err != nil {
		panic(err)
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
			return documentObject{d.Title.Value, known(d.Verb.Value)}
		}),
		Targets: each(m.Targets, func(t *model.Target) targetObject {
			return targetObject{t.Text.Value, t.Value, known(t.Unit), known(t.About.Value), known(t.Bound.Value)}
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
	glosses, lines := cleaned(a)
	return cleaningObject{known(a.Encoding), glosses, lines, len(a.Damage)}
}

func makeEvidence(a *model.Article) map[string][][2]int {
	out := map[string][][2]int{}
	eachValue(a, func(pointer string, evidence *[]corpus.Span) {
		for _, s := range *evidence {
			out[pointer] = append(out[pointer], [2]int{s.Start, s.End})
		}
	})
	return out
}

// known is nil for a value that the article does not give.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
