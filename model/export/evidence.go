package export

import (
	"strconv"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

// eachValue calls visit with every value of an article that has evidence and
// its JSON pointer (RFC 6901): the one place that says which these are.
func eachValue(a *model.Article, visit func(pointer string, evidence *[]corpus.Span)) {
	list := func(pointer string, texts []model.Text) {
		for i := range texts {
			visit(pointer+"/"+strconv.Itoa(i), &texts[i].Evidence)
		}
	}
	roles := func(pointer string, parts []model.Part) {
		for i := range parts {
			visit(pointer+"/roles/"+strconv.Itoa(i), &parts[i].Evidence)
		}
	}
	visit("/headline", &a.Headline.Evidence)
	list("/subheadlines", a.Subheadlines)
	visit("/published", &a.Published.Evidence)
	visit("/outlet", &a.Outlet.Evidence)
	list("/editors", a.Editors)
	list("/reporters", a.Reporters)
	list("/photographers", a.Photographers)
	for i := range a.Meetings {
		m, at := &a.Meetings[i], "/meetings/"+strconv.Itoa(i)
		visit(at+"/name", &m.Name.Evidence)
		list(at+"/aliases", m.Aliases)
		visit(at+"/kind", &m.Kind.Evidence)
		visit(at+"/date", &m.Date.Evidence)
		visit(at+"/date_end", &m.DateEnd.Evidence)
		visit(at+"/date_text", &m.DateText.Evidence)
		visit(at+"/part_of_day", &m.PartOfDay.Evidence)
		visit(at+"/place/name", &m.Place.Name.Evidence)
		visit(at+"/venue", &m.Venue.Evidence)
		visit(at+"/mode", &m.ModeText.Evidence)
		for j := range m.People {
			person := at + "/people/" + strconv.Itoa(j)
			visit(person+"/name", &m.People[j].Name.Evidence)
			list(person+"/posts", m.People[j].Posts)
			roles(person, m.People[j].Roles)
		}
		for j := range m.Bodies {
			body := at + "/bodies/" + strconv.Itoa(j)
			visit(body+"/name", &m.Bodies[j].Name.Evidence)
			roles(body, m.Bodies[j].Roles)
		}
		for j := range m.Documents {
			document := at + "/documents/" + strconv.Itoa(j)
			visit(document+"/title", &m.Documents[j].Title.Evidence)
			visit(document+"/verb", &m.Documents[j].Verb.Evidence)
		}
		for j := range m.Targets {
			target := at + "/targets/" + strconv.Itoa(j)
			visit(target+"/text", &m.Targets[j].Text.Evidence)
			visit(target+"/about", &m.Targets[j].About.Evidence)
			visit(target+"/bound", &m.Targets[j].Bound.Evidence)
		}
	}
}
