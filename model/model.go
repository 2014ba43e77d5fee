package model

import "example.org/meetbrowse/corpus"

// Text is a value read from an article, with its evidence. The zero Text means
// that the article does not say.
type Text struct {
	// Value is as written in the clean text, script and all, or normalised where
	// the field's comment says so.
	Value string
	// Evidence holds the spans of the decoded text it was read from, the main
	// one first; empty for a value that came from the record's own metadata.
	Evidence []corpus.Span
}

// Known reports whether the article says anything here.
func (t Text) Known() bool { return t.Value != "" }

// Script is the kind of Chinese characters an article is written in.
type Script string

// The scripts.
const (
	Simplified  Script = "hans"
	Traditional Script = "hant"
	Mixed       Script = "mixed"
)

// Article is an article as it is understood.
type Article struct {
	*corpus.Article

	Headline     Text
	Subheadlines []Text
	// Published is "2006-01-02" or "2006-01-02T15:04:05", as precise as the page.
	Published Text
	Outlet    Text

	Editors, Reporters, Photographers []Text

	Script   Script
	Meetings []Meeting
	Slogans  []Slogan
	Speeches []Speech

	// Cleaned is what cleaning counted, for an article read back from an export,
	// which does not have the edits; nil where the edits tell.
	Cleaned *Cleaning
}

// Cleaning counts what cleaning did to an article.
type Cleaning struct{ Glosses, RemovedLines int }

// DateBasis says where the year of a meeting's date was found.
type DateBasis string

// The bases of a date.
const (
	DateText      DateBasis = "text"      // the year stands beside the day
	DatePublished DateBasis = "published" // the year is that of publication
	DateInferred  DateBasis = "inferred"  // the year follows from another clue
)

// Mode is how a meeting was held.
type Mode string

// The modes.
const (
	InPerson Mode = "in-person"
	Video    Mode = "video"
	Hybrid   Mode = "hybrid"
)

// Meeting is one gathering that an article reports.
type Meeting struct {
	Name    Text
	Aliases []Text
	// Kind is the head of the name: 推進會, 座談會, 常務會議, …
	Kind Text
	// Date and DateEnd are "2006-01-02"; their evidence is the day as written.
	Date, DateEnd Text
	DateBasis     DateBasis
	// DateText is the date as written, kept also where no year can be reached.
	DateText  Text
	PartOfDay Text
	Place     Place
	Venue     Text
	Mode      Mode
	ModeText  Text // the words that say so; unknown when Mode is the default
	People    []Person
	Bodies    []Body
	Documents []Document
	Targets   []Target
}

// Level is the rank of the body that met.
type Level string

// The levels, from the top.
const (
	Central    Level = "central"
	Province   Level = "province"
	Prefecture Level = "prefecture"
	County     Level = "county"
	Township   Level = "township"
)

// PlaceBasis says where a meeting's place was found.
type PlaceBasis string

// The bases of a place.
const (
	PlaceHeadline PlaceBasis = "headline"
	PlaceName     PlaceBasis = "name"
	PlaceLead     PlaceBasis = "lead"
	PlaceDateline PlaceBasis = "dateline"
	PlaceOutlet   PlaceBasis = "outlet"
	PlaceBody     PlaceBasis = "body"
)

// Place is the division whose body met, by its full names in the article's
// script; Name is unknown for central bodies and where the text does not tell.
type Place struct {
	Name                 Text
	Prefecture, Province string
	// Code is the six-digit code of GB/T 2260; empty where there is none.
	Code  string
	Level Level
	Basis PlaceBasis
}

// Role is what a person or body did at a meeting.
type Role string

// The roles.
const (
	Host      Role = "host"
	Speak     Role = "speak"
	Report    Role = "report"
	Read      Role = "read"
	Exchange  Role = "exchange"
	Attend    Role = "attend"
	Award     Role = "award"
	Inspect   Role = "inspect"
	Recipient Role = "recipient"
)

// Part is one role that somebody had at a meeting.
type Part struct {
	Role Role
	// Evidence holds the spans of the decoded text that say so, verbs mostly, in
	// their order; empty where no word of its own does.
	Evidence []corpus.Span
}

// Person is somebody named as taking part in a meeting.
type Person struct {
	Name  Text
	Posts []Text // as written after the place's name
	Roles []Part
}

// Body is an organisation that took part in a meeting.
type Body struct {
	Name  Text
	Roles []Part
}

// HasRole reports whether one of the parts is a role.
func HasRole(parts []Part, role Role) bool {
	for i := range parts {
		if parts[i].Role == role {
			return true
		}
	}
	return false
}

// Document is a title in 《》 that a meeting issued, read out, passed or
// discussed, without the marks.
type Document struct {
	Title Text
	Verb  Text
}

// Target is a figure that a meeting set as a goal.
type Target struct {
	Text  Text // the figure with its unit, as written
	Value float64
	Unit  string
	About Text
	Bound Text // the word that makes it a goal: 達到, 不低於, …
}

// Speech is a stretch of text attributed to a person.
type Speech struct {
	Speaker string
	Verb    string
	// Span measures the clean text.
	Span corpus.Span
}

// SloganKind says what found a slogan; of several, the first in the order theme,
// numeric, coined, parallel, recurrent.
type SloganKind string

// The kinds of slogan.
const (
	Coined   SloganKind = "coined"   // quotation marks
	Numeric  SloganKind = "numeric"  // numbers: 五抓一优一促
	Parallel SloganKind = "parallel" // adjoining segments of one pattern
	Theme    SloganKind = "theme"    // what a meeting had for its theme
	// Recurrent phrases have neither marks nor such a shape: they come back in the
	// corpus or in one article, are set phrases of national politics, which come back
	// everywhere, or have a form that each place fills in, 工业强市.
	Recurrent SloganKind = "recurrent"
)

// Slogan is a set phrase in one article.
type Slogan struct {
	Text string // as the article writes it, without quotation marks
	Key  string // folded, without quotation marks and punctuation: equal for equal slogans
	Kind SloganKind
	// Spans are all occurrences in the clean text, in order; count is their number.
	Spans []corpus.Span
	// Quoted is how many of them stand in quotation marks.
	Quoted int
}
