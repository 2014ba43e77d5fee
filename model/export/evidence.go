package export

import (
	"fmt"

	"example.org/meetbrowse/model"
)

// eachValue calls visit with every value of an article that has evidence and
// its JSON pointer (RFC 6901): the one place that says which these are.
func eachValue(a *model.Article, visit func(pointer string, t *model.Text)) {
	list := func(pointer string, texts []model.Text) {
		for i := range texts {
			visit(fmt.Sprint(pointer, "/", i), &texts[i])
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
		m, at := &a.Meetings[i], fmt.Sprint("/meetings/", i)
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
			person := fmt.Sprint(at, "/people/", j)
			visit(person+"/name", &m.People[j].Name)
			list(person+"/posts", m.People[j].Posts)
		}
		for j := range m.Bodies {
			visit(fmt.Sprint(at, "/bodies/", j, "/name"), &m.Bodies[j].Name)
		}
		for j := range m.Documents {
			visit(fmt.Sprint(at, "/documents/", j, "/title"), &m.Documents[j].Title)
		}
		for j := range m.Targets {
			visit(fmt.Sprint(at, "/targets/", j, "/text"), &m.Targets[j].Text)
		}
	}
}

func makeEvidence(a *model.Article) map[string][][2]int {
	out := map[string][][2]int{}
	eachValue(a, func(pointer string, t *model.Text) {
		for _, s := range t.Evidence {
			out[pointer] = append(out[pointer], [2]int{s.Start, s.End})
		}
	})
	return out
}
