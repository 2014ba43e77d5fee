package export

import (
	"strconv"

	"example.org/meetbrowse/model"
)

// eachValue calls visit with every value of an article that has evidence and
// its JSON pointer (RFC 6901): the one place that says which these are.
func eachValue(a *model.Article, visit func(pointer string, t *model.Text)) {
	list := func(pointer string, texts []model.Text) {
		for i := range texts {
			visit(pointer+"/"+strconv.Itoa(i), &texts[i])
		}
	}
	visit("/headline", &a.Headline)
	list("/subheadlines", a.Subheadlines)
	visit("/published", &a.Published)
	visit("/outlet", &a.Outlet)
	list("/editors", a.Editors)
	list("/reporters", a.Reporters)
	list("/photographers", a.Photographers)
	for i := range a.Meetings {
		m, at := &a.Meetings[i], "/meetings/"+strconv.Itoa(i)
		visit(at+"/name", &m.Name)
		list(at+"/aliases", m.Aliases)
		visit(at+"/kind", &m.Kind)
		visit(at+"/date", &m.Date)
		visit(at+"/date_end", &m.DateEnd)
		visit(at+"/date_text", &m.DateText)
		visit(at+"/part_of_day", &m.PartOfDay)
		visit(at+"/place/name", &m.Place.Name)
		visit(at+"/venue", &m.Venue)
		visit(at+"/mode", &m.ModeText)
		for j := range m.People {
			person := at + "/people/" + strconv.Itoa(j)
			visit(person+"/name", &m.People[j].Name)
			list(person+"/posts", m.People[j].Posts)
		}
		for j := range m.Bodies {
			visit(at+"/bodies/"+strconv.Itoa(j)+"/name", &m.Bodies[j].Name)
		}
		for j := range m.Documents {
			visit(at+"/documents/"+strconv.Itoa(j)+"/title", &m.Documents[j].Title)
		}
		for j := range m.Targets {
			visit(at+"/targets/"+strconv.Itoa(j)+"/text", &m.Targets[j].Text)
		}
	}
}
