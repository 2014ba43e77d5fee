package ui

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

// fact is one line of the meeting pane: a label, a value, and where the text
// says so.
type fact struct {
	label phrase
	// value is as the article says it; note is what the program adds to it.
	value, note string
	style       style
	// evidence measures the decoded text.
	evidence []corpus.Span
	// heading marks the first fact of a group.
	heading bool
	// foot marks the first fact of the last group, which stands at the foot of the
	// pane where there is room.
	foot bool
	// lines is how many lines the fact takes at least where there is room, so that
	// what follows it stands in one place from article to article: the eye finds
	// it there, and over a slow line nothing needs to be sent again.
	lines int
}

// unsaid stands for a value that the article does not say; panes draw the
// glyph for nothing.
const unsaid = ""

// The labels of the meeting pane.
var (
	labelHeadline     = phrase{"headline", "标题"}
	labelPublished    = phrase{"published", "发布"}
	labelOutlet       = phrase{"outlet", "来源"}
	labelMeeting      = phrase{"meeting", "会议"}
	labelAlias        = phrase{"also", "又称"}
	labelDate         = phrase{"date", "时间"}
	labelPlace        = phrase{"place", "地点"}
	labelVenue        = phrase{"venue", "会场"}
	labelBody         = phrase{"body", "单位"}
	labelDocument     = phrase{"document", "文件"}
	labelTarget       = phrase{"target", "指标"}
	labelReporter     = phrase{"reporter", "记者"}
	labelPhotographer = phrase{"photogr.", "摄影"}
	labelEditor       = phrase{"editor", "编辑"}
	labelNote         = phrase{"note", "批注"}
)

var roleLabels = map[model.Role]phrase{
	model.Host:      {"host", "主持"},
	model.Speak:     {"speaker", "讲话"},
	model.Report:    {"report", "报告"},
	model.Read:      {"read out", "宣读"},
	model.Exchange:  {"exchange", "交流"},
	model.Award:     {"award", "颁奖"},
	model.Inspect:   {"inspect", "调研"},
	model.Recipient: {"recipient", "获奖"},
	model.Attend:    {"attend", "出席"},
}

// roleOrder is the order in which people are listed: who mattered most first.
var roleOrder = []model.Role{
	model.Speak, model.Host, model.Report, model.Read, model.Exchange,
	model.Award, model.Inspect, model.Recipient, model.Attend,
}

var basisNotes = map[model.DateBasis]phrase{
	model.DatePublished: {"year from publication date", "年份据发布日期"},
	model.DateInferred:  {"year inferred", "推断年份"},
}

var modeNames = map[model.Mode]phrase{
	model.InPerson: {"in person", "现场"},
	model.Video:    {"video", "视频"},
	model.Hybrid:   {"in person and video", "现场加视频"},
}

var levelNames = map[model.Level]phrase{
	model.Central:    {"central", "中央"},
	model.Province:   {"province", "省级"},
	model.Prefecture: {"prefecture", "地级"},
	model.County:     {"county", "县级"},
	model.Township:   {"township", "乡级"},
}

// factsOf lists what the meeting pane says of an article, in its order: each
// meeting, then the article itself and its credits.
func factsOf(a *model.Article, lang Language) []fact {
	var facts []fact
	for i := range a.Meetings {
		facts = append(facts, meetingFacts(&a.Meetings[i], lang)...)
	}
	if len(a.Meetings) == 0 {
		facts = append(facts, fact{label: labelMeeting, value: unsaid})
	}
	headline := nameFact(labelHeadline, a.Headline)
	headline.heading, headline.foot = true, true
	facts = append(facts, headline,
		publishedFact(a.Published),
		textFact(labelOutlet, a.Outlet, plain),
		creditFact(labelReporter, a.Reporters),
		creditFact(labelEditor, a.Editors))
	if len(a.Photographers) > 0 {
		facts = append(facts, creditFact(labelPhotographer, a.Photographers))
	}
	return facts
}

func textFact(label phrase, t model.Text, style style) fact {
	if !t.Known() {
		return fact{label: label, value: unsaid}
	}
	return fact{label: label, value: t.Value, evidence: t.Evidence, style: style}
}

// publishedFact is a day, or a day and a time of day, for people to read.
func publishedFact(t model.Text) fact {
	f := textFact(labelPublished, t, dateStyle)
	f.value = strings.Replace(f.value, "T", " ", 1)
	return f
}

// nameLines is how many lines most names of meetings fit into.
const nameLines = 2

func nameFact(label phrase, t model.Text) fact {
	f := textFact(label, t, strong)
	f.lines = nameLines
	return f
}

func meetingFacts(m *model.Meeting, lang Language) []fact {
	name := nameFact(labelMeeting, m.Name)
	if !m.Name.Known() {
		name = nameFact(labelMeeting, m.Kind)
	}
	name.heading = true
	facts := []fact{name}
	for _, alias := range m.Aliases {
		facts = append(facts, textFact(labelAlias, alias, strong))
	}
	facts = append(facts,
		dateFactOf(m, lang),
		placeFactOf(m.Place, lang),
		textFact(labelVenue, m.Venue, plain),
	)
	facts = append(facts, peopleFacts(m.People, lang)...)
	for _, b := range m.Bodies {
		facts = append(facts, fact{label: labelBody, value: b.Name.Value, note: rolesNote(b.Roles, lang), evidence: slices.Concat(b.Name.Evidence, rolesEvidence(b.Roles))})
	}
	for _, d := range m.Documents {
		facts = append(facts, fact{label: labelDocument, value: "《" + d.Title.Value + "》", note: d.Verb.Value, evidence: slices.Concat(d.Title.Evidence, d.Verb.Evidence), style: documentStyle})
	}
	for _, t := range m.Targets {
		facts = append(facts, fact{label: labelTarget, value: strings.TrimSpace(t.About.Value + " " + t.Bound.Value + t.Text.Value),
			evidence: slices.Concat(t.Text.Evidence, t.Bound.Evidence, t.About.Evidence)})
	}
	return facts
}

func dateFactOf(m *model.Meeting, lang Language) fact {
	value := m.Date
	if !value.Known() {
		value = m.DateText
	}
	f := textFact(labelDate, value, dateStyle)
	if m.DateEnd.Known() {
		f.value += "–" + m.DateEnd.Value
	}
	f.evidence = append(f.evidence[:len(f.evidence):len(f.evidence)], m.ModeText.Evidence...)
	var notes []string
	if m.PartOfDay.Known() && !strings.Contains(f.value, m.PartOfDay.Value) {
		notes = append(notes, m.PartOfDay.Value)
	}
	if mode, ok := modeNames[m.Mode]; ok {
		notes = append(notes, mode.in(lang))
	}
	if basis, ok := basisNotes[m.DateBasis]; ok && m.Date.Known() {
		notes = append(notes, basis.in(lang))
	}
	f.note = strings.Join(notes, " · ")
	return f
}

func placeFactOf(p model.Place, lang Language) fact {
	f := textFact(labelPlace, p.Name, plain)
	var notes []string
	for _, above := range []string{p.Prefecture, p.Province} {
		if above != "" && above != p.Name.Value {
			notes = append(notes, above)
		}
	}
	if level, ok := levelNames[p.Level]; ok {
		notes = append(notes, level.in(lang))
	}
	f.note = strings.Join(notes, " · ")
	return f
}

// peopleFacts lists everyone once, under the first of their roles in
// roleOrder, people of one role in the order of the article.
func peopleFacts(people []model.Person, lang Language) []fact {
	var facts []fact
	for _, role := range roleOrder {
		for _, p := range people {
			if mainRole(p.Roles) != role {
				continue
			}
			f := fact{label: roleLabels[role], value: p.Name.Value, evidence: p.Name.Evidence, style: personStyle}
			var notes []string
			if len(p.Posts) > 0 {
				posts := make([]string, len(p.Posts))
				for i, post := range p.Posts {
					posts[i] = post.Value
					f.evidence = append(f.evidence[:len(f.evidence):len(f.evidence)], post.Evidence...)
				}
				notes = append(notes, strings.Join(posts, "、"))
			}
			if more := rolesNote(otherRoles(p.Roles, role), lang); more != "" {
				notes = append(notes, "("+more+")")
			}
			f.evidence = slices.Concat(f.evidence, rolesEvidence(p.Roles))
			f.note = strings.Join(notes, " ")
			facts = append(facts, f)
		}
	}
	return facts
}

// mainRole is the first of the roles in roleOrder; somebody without one is
// taken to attend.
func mainRole(roles []model.Part) model.Role {
	for _, main := range roleOrder {
		if model.HasRole(roles, main) {
			return main
		}
	}
	return model.Attend
}

// otherRoles are the roles beside the main one; attending goes without saying.
func otherRoles(roles []model.Part, main model.Role) []model.Part {
	var others []model.Part
	for _, r := range roles {
		if r.Role != main && r.Role != model.Attend {
			others = append(others, r)
		}
	}
	return others
}

func rolesEvidence(roles []model.Part) []corpus.Span {
	var evidence []corpus.Span
	for _, r := range roles {
		evidence = append(evidence, r.Evidence...)
	}
	return evidence
}

func rolesNote(roles []model.Part, lang Language) string {
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = roleLabels[r.Role].in(lang)
	}
	return strings.Join(names, " ")
}

func creditFact(label phrase, names []model.Text) fact {
	values := make([]string, len(names))
	var evidence []corpus.Span
	for i, n := range names {
		values[i] = n.Value
		evidence = append(evidence, n.Evidence...)
	}
	return fact{label: label, value: strings.Join(values, "、"), evidence: evidence, style: personStyle}
}
