package main

import (
	"fmt"
	"strings"
)

// label is what a reader finds in an article. Comparison folds script and
// punctuation, so labels stay in simplified characters whatever the page shows.
type label struct {
	ID            string         `json:"id"`
	Headline      *string        `json:"headline"`
	Published     *string        `json:"published"`
	Outlet        *string        `json:"outlet"`
	Editors       []string       `json:"editors"`
	Reporters     []string       `json:"reporters"`
	Photographers []string       `json:"photographers"`
	Meetings      []meeting      `json:"meetings"`
	Must          []string       `json:"slogans_must"`
	Not           []string       `json:"slogans_not"`
	Counts        map[string]int `json:"counts"`
	Removed       []string       `json:"removed_must"`
	Kept          []string       `json:"kept_must"`
}

type meeting struct {
	Name      string   `json:"name"`
	Kind      string   `json:"kind"`
	Date      *string  `json:"date"`
	DateEnd   *string  `json:"date_end,omitempty"`
	PartOfDay *string  `json:"part_of_day"`
	Place     *string  `json:"place"`
	Level     *string  `json:"level"`
	Province  *string  `json:"province"`
	Venue     *string  `json:"venue"`
	Mode      string   `json:"mode"`
	People    []person `json:"people"`
	Documents []string `json:"documents"`
	Targets   []string `json:"targets"`
}

type person struct {
	Name  string   `json:"name"`
	Posts []string `json:"posts"`
	Roles []string `json:"roles"`
}

func (l *label) init() {
	l.Counts = map[string]int{}
	for _, p := range []*[]string{&l.Editors, &l.Reporters, &l.Photographers, &l.Must, &l.Not, &l.Removed, &l.Kept} {
		*p = []string{}
	}
	l.Meetings = []meeting{}
}

var (
	levels = map[string]bool{"": true, "central": true, "province": true, "prefecture": true, "county": true, "township": true}
	modes  = map[string]bool{"in-person": true, "video": true, "hybrid": true}
	roles  = map[string]bool{"host": true, "speak": true, "report": true, "read": true, "exchange": true,
		"attend": true, "award": true, "inspect": true, "recipient": true}
)

// addMeeting reads "name | kind | date | part of day | place | level | province
// | venue | mode"; empty fields are unknown, an empty mode is in-person.
func (l *label) addMeeting(value string) error {
	f := fields(value, 9)
	if f == nil {
		return fmt.Errorf("@meeting: not nine fields")
	}
	if f[8] == "" {
		f[8] = "in-person"
	}
	if !levels[f[5]] || !modes[f[8]] || f[0] == "" || f[1] == "" {
		return fmt.Errorf("@meeting: bad name, kind, level or mode")
	}
	l.Meetings = append(l.Meetings, meeting{
		Name: f[0], Kind: f[1], Date: known(f[2]), PartOfDay: known(f[3]),
		Place: known(f[4]), Level: known(f[5]), Province: known(f[6]), Venue: known(f[7]), Mode: f[8],
		People: []person{}, Documents: []string{}, Targets: []string{},
	})
	return nil
}

// addPerson reads "name | post、post | role role".
func (m *meeting) addPerson(value string) error {
	f := fields(value, 3)
	if f == nil {
		return fmt.Errorf("@person: not three fields")
	}
	p := person{Name: f[0], Posts: []string{}, Roles: strings.Fields(f[2])}
	if f[1] != "" {
		p.Posts = strings.Split(f[1], "、")
	}
	for _, r := range p.Roles {
		if !roles[r] {
			return fmt.Errorf("@person: no role %q", r)
		}
	}
	if len(p.Roles) == 0 {
		return fmt.Errorf("@person: %s has no role", p.Name)
	}
	m.People = append(m.People, p)
	return nil
}

func fields(value string, n int) []string {
	f := strings.Split(value, "|")
	if len(f) != n {
		return nil
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	return f
}
