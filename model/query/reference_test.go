package query

import (
	"cmp"
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/slogan"
)

// The plain reference: what a query means, told by whole articles and loops.

func plainMatch(q *Query, a *model.Article, isCopyOf bool, marks Marks, id int32) bool {
	for _, group := range q.groups {
		if !slices.ContainsFunc(group, func(t term) bool { return plainTerm(t, a, isCopyOf, marks, id) != t.not }) {
			return false
		}
	}
	return true
}

func plainTerm(t term, a *model.Article, copied bool, marks Marks, id int32) bool {
	names := func(of func(m *model.Meeting) []string) bool {
		for i := range a.Meetings {
			if slices.ContainsFunc(of(&a.Meetings[i]), func(s string) bool { return s != "" && plainName(t, s) }) {
				return true
			}
		}
		return false
	}
	switch t.field {
	case Any:
		if plainText(t, a.Text) || plainText(t, a.Headline.Value) {
			return true
		}
		if t.form != word || !isLatin(t.value) {
			return false
		}
		spelt := plainSpelling(t.value)
		found := spelt(a.Headline.Value)
		for _, s := range a.Slogans {
			found = found || spelt(s.Key)
		}
		for i := range a.Meetings {
			for _, s := range append(placeNames(&a.Meetings[i]), people(nil)(&a.Meetings[i])...) {
				found = found || spelt(s)
			}
		}
		return found
	case Text:
		return plainText(t, a.Text) || plainText(t, a.Headline.Value)
	case Date:
		dated := false
		for _, m := range a.Meetings {
			if d := library.Day(m.Date.Value); d != 0 {
				dated = true
				if d <= t.dates.last && max(d, library.Day(m.DateEnd.Value)) >= t.dates.first {
					return true
				}
			}
		}
		p := library.Day(a.Published.Value)
		return !dated && p != 0 && p >= t.dates.first && p <= t.dates.last
	case Published:
		p := library.Day(a.Published.Value)
		return p != 0 && p >= t.dates.first && p <= t.dates.last
	case Place:
		if t.own {
			return names(func(m *model.Meeting) []string { return []string{cmp.Or(m.Place.Name.Value, m.Place.Province)} })
		}
		return names(placeNames)
	case Person:
		return names(people(nil))
	case Host:
		return names(people([]model.Role{model.Host}))
	case Speaker:
		return names(people([]model.Role{model.Speak})) || slices.ContainsFunc(a.Speeches,
			func(s model.Speech) bool { return s.Speaker != "" && plainName(t, s.Speaker) })
	case Post:
		return names(func(m *model.Meeting) (out []string) {
			for _, p := range m.People {
				for _, post := range p.Posts {
					out = append(out, post.Value)
				}
			}
			return out
		})
	case Kind:
		return names(func(m *model.Meeting) []string {
			kind := han.Fold(m.Kind.Value)
			if t.form != word {
				return []string{kind}
			}
			return []string{kind, strings.ReplaceAll(kind, "全会", "全体会议"), strings.ReplaceAll(kind, "全体会议", "全会")}
		})
	case Headline:
		return a.Headline.Value != "" && plainName(t, a.Headline.Value)
	case Venue:
		return names(func(m *model.Meeting) []string { return []string{m.Venue.Value} })
	case Mode:
		return slices.ContainsFunc(a.Meetings, func(m model.Meeting) bool { return string(m.Mode) == t.value })
	case Doc:
		return names(func(m *model.Meeting) (out []string) {
			for _, d := range m.Documents {
				out = append(out, d.Title.Value)
			}
			return out
		})
	case Level:
		return slices.ContainsFunc(a.Meetings, func(m model.Meeting) bool { return string(m.Place.Level) == t.value })
	case Outlet:
		return a.Outlet.Value != "" && plainName(t, a.Outlet.Value)
	case Slogan:
		if t.form != pattern {
			t.value = strings.Map(func(r rune) rune {
				if r != '?' && slogan.Key(string(r)) == "" || r == '?' && t.form == quoted {
					return -1
				}
				return r
			}, t.value)
			if strings.Trim(t.value, "?") == "" {
				return false
			}
		}
		return slices.ContainsFunc(a.Slogans, func(s model.Slogan) bool { return plainName(t, s.Key) })
	case Mark:
		return marks.Mark(id) == t.value
	case Note:
		return plainText(t, marks.Note(id))
	}
	return plainFixed(t, a, copied, marks, id)
}

func plainFixed(t term, a *model.Article, copied bool, marks Marks, id int32) bool {
	if t.field == Is {
		switch t.option {
		case isDamaged:
			return len(a.Damage) > 0
		case isCopy:
			return copied
		case isOriginal:
			return !copied
		case isMeeting:
			return len(a.Meetings) > 0
		}
		return slices.ContainsFunc(a.Meetings, func(m model.Meeting) bool { return m.Mode != model.InPerson && m.Mode != "" })
	}
	meeting := func(f func(m model.Meeting) bool) bool { return slices.ContainsFunc(a.Meetings, f) }
	role := func(r model.Role) bool {
		return meeting(func(m model.Meeting) bool {
			return slices.ContainsFunc(m.People, func(p model.Person) bool { return model.HasRole(p.Roles, r) })
		})
	}
	switch Field(t.option) {
	case Place:
		return meeting(func(m model.Meeting) bool { return m.Place.Name.Known() })
	case Date:
		return a.Published.Known() || meeting(func(m model.Meeting) bool { return m.Date.Known() })
	case Published:
		return a.Published.Known()
	case Person:
		return meeting(func(m model.Meeting) bool { return len(m.People) > 0 })
	case Post:
		return meeting(func(m model.Meeting) bool {
			return slices.ContainsFunc(m.People, func(p model.Person) bool { return len(p.Posts) > 0 })
		})
	case Host:
		return role(model.Host)
	case Speaker:
		return role(model.Speak) || len(a.Speeches) > 0
	case Kind:
		return meeting(func(m model.Meeting) bool { return m.Kind.Known() })
	case Level:
		return meeting(func(m model.Meeting) bool { return m.Place.Level != "" })
	case Outlet:
		return a.Outlet.Known()
	case Slogan:
		return len(a.Slogans) > 0
	case Doc:
		return meeting(func(m model.Meeting) bool { return len(m.Documents) > 0 })
	case Mark:
		return marks.Mark(id) != ""
	case Note:
		return marks.Note(id) != ""
	}
	return a.Text != ""
}

func placeNames(m *model.Meeting) []string {
	return []string{m.Place.Name.Value, m.Place.Prefecture, m.Place.Province}
}

func people(roles []model.Role) func(m *model.Meeting) []string {
	return func(m *model.Meeting) (out []string) {
		for _, p := range m.People {
			if roles == nil || slices.ContainsFunc(p.Roles, func(r model.Part) bool { return slices.Contains(roles, r.Role) }) {
				out = append(out, p.Name.Value)
			}
		}
		return out
	}
}

// plainText tests a text by comparing at every character.
func plainText(t term, text string) bool {
	text = han.Fold(text)
	if t.form == pattern {
		return t.re.MatchString(text)
	}
	have, want := []rune(lower(text)), []rune(lower(t.value))
	for at := 0; at+len(want) <= len(have); at++ {
		same := true
		for i, w := range want {
			if t.form == word && w == '?' {
				same = same && have[at+i] != '\n'
			} else {
				same = same && have[at+i] == w
			}
		}
		if same {
			return true
		}
	}
	return false
}

func plainName(t term, name string) bool {
	name = han.Fold(name)
	if t.form == quoted {
		return lower(name) == lower(t.value)
	}
	return plainText(t, name) || t.form == word && isLatin(t.value) && plainSpelling(t.value)(name)
}

// plainSpelling tries every way to spell every stretch of a name: each
// character by all beginnings that are allowed, the last one cut anywhere.
func plainSpelling(value string) func(string) bool {
	value = lower(value)
	return func(name string) bool {
		runes := []rune(lower(han.Fold(name)))
		for start := range runes {
			reached := map[int]bool{0: true} // how much of value can be spelt so far
			for _, r := range runes[start:] {
				next := map[int]bool{}
				for at := range reached {
					rest := value[at:]
					for _, reading := range han.Readings(r) {
						if strings.HasPrefix(reading, rest) {
							return true
						}
						parts := []string{reading, reading[:1]}
						if len(reading) > 1 && reading[1] == 'h' {
							parts = append(parts, reading[:2])
						}
						for _, part := range parts {
							if strings.HasPrefix(rest, part) {
								next[at+len(part)] = true
							}
						}
					}
					if r < 0x80 && rest[0] == byte(r) {
						next[at+1] = true
					}
				}
				if next[len(value)] {
					return true
				}
				reached = next
			}
		}
		return false
	}
}
