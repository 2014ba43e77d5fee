package export

import (
	"encoding/json"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/fault"
)

// ErrNoText says that a line was exported without the clean text, so that it
// cannot be browsed.
var ErrNoText = fault.ReadExport.With(fault.NoExportedText)

// Read makes an article of a line that Lines wrote. Without the decoded record
// (--raw) the article has no edits, and evidence, which measures the record,
// does not measure Article.Decoded. The error is ErrNoText or says what is wrong
// with the line.
//
// A line that is as Lines writes it, to the byte, is read by hand; any other, as
// another program may have written it, by encoding/json.
func Read(line []byte) (Item, error) {
	if item, ok := scan(line); ok {
		return item, nil
	}
	return readObject(line)
}

// readObject is Read of any line.
func readObject(line []byte) (Item, error) {
	var o object
	if err := json.Unmarshal(line, &o); err != nil {
		return Item{}, fault.ReadExport.With(fault.Malformed.With(err))
	}
	if o.Text == nil {
		return Item{}, ErrNoText
	}
	a := &model.Article{
		Article:  &corpus.Article{ID: o.ID, Source: o.Source, URL: value(o.URL), Encoding: value(o.Cleaning.Encoding), Text: *o.Text},
		Headline: text(o.Headline), Subheadlines: textsOf(o.Subheadlines),
		Published: text(o.Published), Outlet: text(o.Outlet),
		Editors: textsOf(o.Editors), Reporters: textsOf(o.Reporters), Photographers: textsOf(o.Photographers),
		Script:  model.Script(value(o.Script)),
		Cleaned: &model.Cleaning{Glosses: o.Cleaning.Glosses, RemovedLines: o.Cleaning.RemovedLines},
	}
	if o.Raw != nil {
		a.Edits = align(*o.Raw, a.Text)
	}
	for i := range o.Meetings {
		a.Meetings = append(a.Meetings, readMeeting(&o.Meetings[i]))
	}
	var counts []int
	for _, s := range o.Slogans {
		a.Slogans = append(a.Slogans, model.Slogan{Text: s.Text, Key: s.Key, Kind: model.SloganKind(s.Kind), Quoted: s.Quoted})
		counts = append(counts, s.Count)
	}
	locateSlogans(a.Slogans, counts, a.Text)
	if o.Speeches != nil {
		for _, s := range *o.Speeches {
			addSpeech(a, s.Speaker, value(s.Verb), s.Text)
		}
	}
	if n := o.Cleaning.Damaged; n > 0 {
		a.Damage = make([]corpus.Span, min(n, len(a.Text)))
	}
	if o.Evidence != nil {
		readEvidence(a, *o.Evidence)
	}
	return Item{a, value(o.Mark), value(o.Note)}, nil
}

// addSpeech adds a speech that stands in the text; those of a file are in the order
// of the text.
func addSpeech(a *model.Article, speaker, verb, said string) {
	from := 0
	if n := len(a.Speeches); n > 0 {
		from = a.Speeches[n-1].Span.Start
	}
	if at, ok := locateSpeech(said, a.Text, from); ok {
		a.Speeches = append(a.Speeches, model.Speech{Speaker: speaker, Verb: verb, Span: corpus.Span{Start: at, End: at + len(said)}})
	}
}

func value(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

func text(p *string) model.Text { return model.Text{Value: value(p)} }

func textsOf(list []string) []model.Text {
	var out []model.Text
	for _, s := range list {
		out = append(out, model.Text{Value: s})
	}
	return out
}

func readRoles(list []string) []model.Part {
	var out []model.Part
	for _, s := range list {
		out = append(out, model.Part{Role: model.Role(s)})
	}
	return out
}

func readMeeting(o *meetingObject) model.Meeting {
	m := model.Meeting{
		Name: text(o.Name), Aliases: textsOf(o.Aliases), Kind: text(o.Kind), Date: text(o.Date), DateEnd: text(o.DateEnd),
		DateBasis: model.DateBasis(value(o.DateBasis)), DateText: text(o.DateText), PartOfDay: text(o.PartOfDay),
		Venue: text(o.Venue), Mode: model.Mode(value(o.Mode)),
	}
	if p := o.Place; p != nil {
		m.Place = model.Place{Name: text(p.Name), Prefecture: value(p.Prefecture), Province: value(p.Province),
			Code: value(p.Code), Level: model.Level(value(p.Level)), Basis: model.PlaceBasis(value(p.Basis))}
	}
	for _, p := range o.People {
		m.People = append(m.People, model.Person{Name: model.Text{Value: p.Name}, Posts: textsOf(p.Posts), Roles: readRoles(p.Roles)})
	}
	for _, b := range o.Bodies {
		m.Bodies = append(m.Bodies, model.Body{Name: model.Text{Value: b.Name}, Roles: readRoles(b.Roles)})
	}
	for _, d := range o.Documents {
		m.Documents = append(m.Documents, model.Document{Title: model.Text{Value: d.Title}, Verb: text(d.Verb)})
	}
	for _, t := range o.Targets {
		m.Targets = append(m.Targets, model.Target{Text: model.Text{Value: t.Text}, Value: t.Value,
			Unit: value(t.Unit), About: text(t.About), Bound: text(t.Bound)})
	}
	return m
}

func readEvidence(a *model.Article, evidence map[string][][2]int) {
	eachValue(a, func(pointer string, spans *[]corpus.Span) {
		for _, s := range evidence[pointer] {
			*spans = append(*spans, corpus.Span{Start: s[0], End: s[1]})
		}
	})
}
