package meeting_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/meeting"
)

// ruleFiles are the short articles that the rules are checked on.
var ruleFiles = []string{"rules.txt", "rules_edges.txt", "rules_credits.txt", "rules_forms.txt", "rules_values.txt", "rules_persons.txt"}

// TestRules checks the short articles of rules.txt, those of rules_credits.txt on
// who made and published an article, those of rules_forms.txt on scripts, minutes and
// other forms of page, those of rules_values.txt on values that are easily misread, those of
// rules_persons.txt on who takes part and who does not, and those of rules_edges.txt,
// where words and values meet their limits: an article begins with a line of #,
// its expected values with >, and a field that is not named there is not
// compared.
func TestRules(t *testing.T) {
	var data string
	for _, name := range ruleFiles {
		b, err := os.ReadFile("../../testdata/meeting/" + name)
		if err != nil {
			t.Fatal(err)
		}
		data += "\n" + string(b)
	}
	for _, block := range strings.Split(data, "\n# ")[1:] {
		name, rest, _ := strings.Cut(block, "\n")
		t.Run(name, func(t *testing.T) {
			var text []string
			wants := map[string]string{}
			for _, line := range strings.Split(strings.TrimSpace(rest), "\n") {
				if want, ok := strings.CutPrefix(line, "> "); ok {
					field, value, _ := strings.Cut(want, ":")
					wants[field] = strings.TrimSpace(value)
				} else {
					text = append(text, line)
				}
			}
			got := summary(t, strings.Join(text, "\n"))
			for field, want := range wants {
				if v, ok := got[field]; !ok || strings.Join(strings.Fields(v), " ") != strings.Join(strings.Fields(want), " ") {
					t.Errorf("%s: %q, want %q", field, v, want)
				}
			}
		})
	}
}

// summary gives the values of an article as rules.txt writes them; those of
// several meetings are parted by |.
func summary(t *testing.T, text string) map[string]string {
	t.Helper()
	var got *model.Article
	files := fstest.MapFS{"a.txt": {Data: []byte(text)}}
	err := load.Run(context.Background(), []string{"a.txt"}, load.Options{FS: files},
		func(a *corpus.Article) *model.Article { return meeting.Parse(a) },
		func(a *model.Article) { got = a }, func(corpus.Skipped) {})
	if err != nil || got == nil {
		t.Fatalf("parsing: %v", err)
	}
	each := func(value func(*model.Meeting) string) string {
		var out []string
		for i := range got.Meetings {
			out = append(out, value(&got.Meetings[i]))
		}
		return strings.Join(out, " | ")
	}
	return map[string]string{
		"headline":      got.Headline.Value,
		"outlet":        got.Outlet.Value,
		"published":     got.Published.Value,
		"reporters":     strings.Join(values(got.Reporters), " "),
		"editors":       strings.Join(values(got.Editors), " "),
		"photographers": strings.Join(values(got.Photographers), " "),
		"meetings":      fmt.Sprint(len(got.Meetings)),
		"name":          each(func(m *model.Meeting) string { return m.Name.Value }),
		"kind":          each(func(m *model.Meeting) string { return m.Kind.Value }),
		"date":          each(func(m *model.Meeting) string { return m.Date.Value }),
		"end":           each(func(m *model.Meeting) string { return m.DateEnd.Value }),
		"venue":         each(func(m *model.Meeting) string { return m.Venue.Value }),
		"place":         each(func(m *model.Meeting) string { return m.Place.Name.Value + "/" + string(m.Place.Level) }),
		"province":      each(func(m *model.Meeting) string { return m.Place.Province }),
		"people":        each(people),
		"posts":         each(posts),
		"mode":          each(func(m *model.Meeting) string { return string(m.Mode) }),
		"part":          each(func(m *model.Meeting) string { return m.PartOfDay.Value }),
		"subheadlines":  strings.Join(values(got.Subheadlines), " "),
		"documents":     each(documents),
		"targets":       each(targets),
		"abouts":        each(abouts),
	}
}

// people lists the persons of a meeting: 王五/host,speak.
func people(m *model.Meeting) string {
	var out []string
	for _, p := range m.People {
		var roles []string
		for _, r := range p.Roles {
			roles = append(roles, string(r.Role))
		}
		out = append(out, p.Name.Value+"/"+strings.Join(roles, ","))
	}
	return strings.Join(out, " ")
}

// posts lists the posts of the persons of a meeting: 王五/县委书记,县长.
func posts(m *model.Meeting) string {
	var out []string
	for _, p := range m.People {
		out = append(out, p.Name.Value+"/"+strings.Join(values(p.Posts), ","))
	}
	return strings.Join(out, " ")
}

func documents(m *model.Meeting) string {
	var out []string
	for _, d := range m.Documents {
		out = append(out, d.Title.Value)
	}
	return strings.Join(out, " ")
}

func targets(m *model.Meeting) string {
	var out []string
	for _, x := range m.Targets {
		out = append(out, x.Text.Value)
	}
	return strings.Join(out, " ")
}

// abouts lists what the figures of a meeting measure.
func abouts(m *model.Meeting) string {
	var out []string
	for _, x := range m.Targets {
		out = append(out, x.Text.Value+"/"+x.About.Value)
	}
	return strings.Join(out, " ")
}
