package meeting_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"sort"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/meeting"
)

// label is what a reader says of an article.
type label struct {
	ID                                string
	Headline, Published, Outlet       *string
	Editors, Reporters, Photographers []string
	Meetings                          []labelledMeeting
}

type labelledMeeting struct {
	Name, Kind, Date, Place, Level, Venue, Mode *string
	PartOfDay                                   *string `json:"part_of_day"`
	People                                      []labelledPerson
	Documents, Targets                          []string
}

type labelledPerson struct {
	Name         string
	Posts, Roles []string
}

// tally counts right, wrong and missing values of a field.
type tally struct{ right, wrong, missing int }

func (t tally) f1() float64 {
	if t.right == 0 {
		return 0
	}
	return 2 * float64(t.right) / float64(2*t.right+t.wrong+t.missing)
}

type scores map[string]*tally

func (s scores) at(field string) *tally {
	if s[field] == nil {
		s[field] = &tally{}
	}
	return s[field]
}

func (s scores) one(field string, want *string, got string) {
	w, g, t := "", fold(got), s.at(field)
	if want != nil {
		w = fold(*want)
	}
	switch {
	case w == g && w != "":
		t.right++
	case w != g:
		if w != "" {
			t.missing++
		}
		if g != "" {
			t.wrong++
		}
	}
}

func (s scores) sets(field string, want, got []string) {
	t := s.at(field)
	left := map[string]int{}
	for _, w := range want {
		left[fold(w)]++
	}
	for _, g := range got {
		if left[fold(g)] > 0 {
			left[fold(g)]--
			t.right++
		} else {
			t.wrong++
		}
	}
	for _, n := range left {
		t.missing += n
	}
}

// fold makes the scripts and the marks alike.
func fold(s string) string {
	return strings.NewReplacer(" ", "", "\"", "", "'", "", "《", "", "》", "", "〈", "", "〉", "").Replace(han.Fold(s))
}

func values(list []model.Text) []string {
	var out []string
	for _, t := range list {
		out = append(out, t.Value)
	}
	return out
}

// floors are the least F1 a field may have: on the project's own articles, so
// that a change that breaks a rule is seen.
var floors = map[string]float64{
	"headline": 0.97, "published": 0.97, "outlet": 0.95, "byline": 0.95, "meetings": 0.97,
	"name": 0.95, "kind": 0.95, "date": 0.95, "part of day": 0.93, "place": 0.93, "level": 0.93, "venue": 0.9, "mode": 0.95,
	"people": 0.96, "posts": 0.95, "roles": 0.95, "documents": 0.9, "targets": 0.9,
}

func TestScores(t *testing.T) {
	s := scores{}
	measure(t, s, os.DirFS("../../testdata/meeting"), "../../testdata/meeting/labels.json")
	measure(t, s, sample.Files, "../../testdata/sample/labels.json")
	report(t, s)
	for field, floor := range floors {
		if f := s.at(field).f1(); f < floor {
			t.Errorf("%s: F1 %.3f, floor %.2f", field, f, floor)
		}
	}
}

func report(t *testing.T, s scores) {
	t.Helper()
	var fields []string
	for f := range s {
		fields = append(fields, f)
	}
	sort.Strings(fields)
	var b strings.Builder
	fmt.Fprintf(&b, "\n%-14s%7s%7s%7s%7s\n", "field", "right", "wrong", "missing", "F1")
	for _, f := range fields {
		x := s[f]
		fmt.Fprintf(&b, "%-14s%7d%7d%7d%7.3f\n", f, x.right, x.wrong, x.missing, x.f1())
	}
	t.Log(b.String())
}

func measure(t *testing.T, s scores, files fs.FS, labels string) {
	t.Helper()
	data, err := os.ReadFile(labels)
	if err != nil {
		t.Fatal(err)
	}
	var list []label
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	parsed := map[string]*model.Article{}
	err = load.Run(context.Background(), []string{"."}, load.Options{FS: files},
		func(a *corpus.Article) *model.Article { return meeting.Parse(a) },
		func(a *model.Article) { parsed[a.ID] = a }, func(corpus.Skipped) {})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range list {
		got := parsed[want.ID]
		if got == nil {
			t.Errorf("%s was not read", want.ID)
			continue
		}
		s.article(want, got)
	}
}

func (s scores) article(want label, got *model.Article) {
	s.one("headline", want.Headline, got.Headline.Value)
	s.one("outlet", want.Outlet, got.Outlet.Value)
	s.one("published", want.Published, got.Published.Value[:min(len(got.Published.Value), len("2006-01-02"))])
	s.sets("byline", append(append(want.Editors, want.Reporters...), want.Photographers...),
		append(append(values(got.Editors), values(got.Reporters)...), values(got.Photographers)...))
	for i, m := range want.Meetings {
		if i >= len(got.Meetings) {
			s.at("meetings").missing++
			continue
		}
		s.at("meetings").right++
		s.meeting(m, &got.Meetings[i])
	}
	s.at("meetings").wrong += max(0, len(got.Meetings)-len(want.Meetings))
}

func (s scores) meeting(want labelledMeeting, got *model.Meeting) {
	s.one("name", want.Name, got.Name.Value)
	s.one("kind", want.Kind, got.Kind.Value)
	s.one("date", want.Date, got.Date.Value)
	s.one("part of day", want.PartOfDay, got.PartOfDay.Value)
	s.one("place", want.Place, got.Place.Name.Value)
	s.one("level", want.Level, string(got.Place.Level))
	s.one("venue", want.Venue, got.Venue.Value)
	s.one("mode", want.Mode, string(got.Mode))
	var documents, targets []string
	for _, d := range got.Documents {
		documents = append(documents, d.Title.Value)
	}
	for _, x := range got.Targets {
		targets = append(targets, x.Text.Value)
	}
	s.sets("documents", want.Documents, documents)
	s.sets("targets", want.Targets, targets)
	s.people(want.People, got.People)
}

func (s scores) people(want []labelledPerson, got []model.Person) {
	byName := map[string]*model.Person{}
	var names, wanted []string
	for i := range got {
		names = append(names, got[i].Name.Value)
		byName[fold(got[i].Name.Value)] = &got[i]
	}
	for _, w := range want {
		wanted = append(wanted, w.Name)
		g := byName[fold(w.Name)]
		if g == nil {
			continue
		}
		s.posts(w.Posts, values(g.Posts))
		roles := map[string]bool{}
		for _, r := range g.Roles {
			roles[string(r.Role)] = true
		}
		for _, r := range w.Roles {
			switch {
			case roles[r]:
				s.at("roles").right++
			case r != string(model.Attend):
				s.at("roles").missing++
			}
		}
	}
	s.sets("people", wanted, names)
}

// posts with or without the place they belong to are the same.
func (s scores) posts(want, got []string) {
	t := s.at("posts")
	used := map[int]bool{}
	for _, w := range want {
		hit := false
		for i, g := range got {
			if a, b := fold(w), fold(g); !used[i] && (strings.HasSuffix(a, b) || strings.HasSuffix(b, a)) {
				used[i], hit = true, true
				break
			}
		}
		if hit {
			t.right++
		} else {
			t.missing++
		}
	}
	t.wrong += len(got) - len(used)
}
