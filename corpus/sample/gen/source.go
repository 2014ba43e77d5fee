package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// source is one clean article: directives, then a line "===", then the text.
//
// A directive is a line "@name value". A line of text that begins with "~" is
// noise that a crawl left in the middle of the article, or a credit: it stands
// on the page and is no part of the clean text.
type source struct {
	name  string // file name of the source
	one   map[string]string
	label label
	count []string
	// lines are the text's lines, noise among them.
	lines []line
}

type line struct {
	text  string
	noise bool
}

// The directives that hold one value. file is the page's name, id a record's
// name in a .jsonl file; site, noise, script and encoding say what the page looks
// like; when, from and by are shown by the site's frame as they stand.
var single = map[string]bool{
	"file": true, "id": true, "site": true, "script": true, "noise": true, "encoding": true,
	"headline": true, "published": true, "outlet": true, "when": true, "from": true, "by": true, "prev": true, "next": true,
}

func parseSource(name, text string) (*source, error) {
	s := &source{name: name, one: map[string]string{}}
	s.label.init()
	head, body, ok := strings.Cut(text, "\n===\n")
	if !ok {
		return nil, fmt.Errorf("%s: no line ===", name)
	}
	for i, l := range strings.Split(head, "\n") {
		if strings.TrimSpace(l) == "" {
			continue
		}
		key, value, _ := strings.Cut(strings.TrimPrefix(l, "@"), " ")
		if err := s.directive(key, strings.TrimSpace(value)); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	for _, l := range strings.Split(strings.TrimRight(body, "\n"), "\n") {
		text, noise := strings.CutPrefix(l, "~")
		s.lines = append(s.lines, line{text, noise})
	}
	s.placeHeadline()
	return s, s.finish()
}

// placeHeadline puts the headline above the text of a page that has no frame to
// show it, behind the noise at the top.
func (s *source) placeHeadline() {
	if s.one["site"] != "" {
		return
	}
	headline := line{text: s.one["headline"]}
	at := 0
	for i, l := range s.lines {
		if l.text == headline.text {
			return
		}
		if l.noise && at == i {
			at++
		}
	}
	s.lines = slices.Insert(s.lines, at, headline)
}

func (s *source) directive(key, value string) error {
	l := &s.label
	switch {
	case single[key]:
		s.one[key] = value
		return nil
	case key == "count":
		s.count = append(s.count, list(value)...)
		return nil
	}
	into := map[string]*[]string{
		"editors": &l.Editors, "reporters": &l.Reporters, "photographers": &l.Photographers,
		"must": &l.Must, "not": &l.Not, "removed": &l.Removed, "kept": &l.Kept,
	}[key]
	if into != nil {
		*into = append(*into, list(value)...)
		return nil
	}
	if key == "meeting" {
		return l.addMeeting(value)
	}
	if len(l.Meetings) == 0 {
		return fmt.Errorf("@%s: unknown, or before a meeting", key)
	}
	m := &l.Meetings[len(l.Meetings)-1]
	switch key {
	case "person":
		return m.addPerson(value)
	case "people": // people without posts who attended
		for _, name := range list(value) {
			m.People = append(m.People, person{name, []string{}, []string{"attend"}})
		}
	case "doc":
		m.Documents = append(m.Documents, value)
	case "target":
		m.Targets = append(m.Targets, list(value)...)
	case "end":
		m.DateEnd = &value
	default:
		return fmt.Errorf("@%s: unknown", key)
	}
	return nil
}

// list splits at ";", which stands in no name or phrase.
func list(value string) []string {
	var out []string
	for _, v := range strings.Split(value, ";") {
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// finish fills the label from the directives, counts, and checks the label
// against the text.
func (s *source) finish() error {
	l := &s.label
	l.ID = s.one["id"]
	if l.ID == "" {
		l.ID, _, _ = strings.Cut(s.one["file"], ".")
	}
	l.Headline, l.Published, l.Outlet = known(s.one["headline"]), known(s.one["published"]), known(s.one["outlet"])
	clean := s.clean()
	for _, phrase := range s.count {
		l.Counts[phrase] = strings.Count(clean, phrase)
	}
	return s.check(clean)
}

// check reports what the label claims and the text does not hold.
func (s *source) check(clean string) error {
	want := append(append([]string{}, s.label.Must...), s.label.Kept...)
	want = append(want, s.label.Not...)
	for _, m := range s.label.Meetings {
		for _, p := range m.People {
			want = append(want, p.Name)
		}
		want = append(append(want, m.Documents...), m.Targets...)
	}
	want = append(want, s.count...)
	var errs []error
	for _, w := range want {
		if !strings.Contains(clean, w) {
			errs = append(errs, fmt.Errorf("%s: label %q is not in the text", s.name, w))
		}
	}
	return errors.Join(errs...)
}

// clean is the article's own text: headline and body without noise.
func (s *source) clean() string {
	var b strings.Builder
	b.WriteString(s.one["headline"])
	for _, l := range s.lines {
		if !l.noise && l.text != s.one["headline"] {
			b.WriteString("\n" + l.text)
		}
	}
	return tokens("").Replace(b.String())
}

// body is the text as the site's frame lays it out.
func (s *source) body(paragraph string) string {
	var b strings.Builder
	for _, l := range s.lines {
		if l.noise {
			b.WriteString(l.text + "\n")
			continue
		}
		b.WriteString(strings.Replace(paragraph, "%s", l.text, 1))
	}
	return b.String()
}

// tokens replaces the names under which a source writes characters that an
// editor would hide; with a mark of "" they vanish.
func tokens(keep string) *strings.Replacer {
	if keep == "" {
		return strings.NewReplacer("{ZWSP}", "", "{RLO}", "", "{PDF}", "", "{BOM}", "", "{ESC}", "", "{NBSP}", "")
	}
	return strings.NewReplacer("{ZWSP}", "\u200b", "{RLO}", "\u202e", "{PDF}", "\u202c", "{BOM}", "\ufeff", "{ESC}", "\x1b", "{NBSP}", "\u00a0")
}

func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
