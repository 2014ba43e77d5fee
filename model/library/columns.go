package library

import "example.org/meetbrowse/model"

// Flags are facts of an article that need no value.
type Flags uint8

// The flags.
const (
	Damaged        Flags = 1 << iota // characters were lost in the crawl
	HasMeeting                       // the article reports a meeting
	headlineInText                   // the folded text has the folded headline
)

// Roles is a set of roles, one bit each.
type Roles uint16

var roleOrder = [...]model.Role{model.Host, model.Speak, model.Report, model.Read, model.Exchange,
	model.Attend, model.Award, model.Inspect, model.Recipient}

// RoleBit is the set that holds role alone; empty for an unknown role.
func RoleBit(role model.Role) Roles {
	for i, r := range roleOrder {
		if r == role {
			return 1 << i
		}
	}
	return 0
}

var levelOrder = [...]model.Level{"", model.Central, model.Province, model.Prefecture, model.County, model.Township}

// LevelOf is the level with number n, as rows hold it; "" for 0, unknown.
func LevelOf(n uint8) model.Level { return levelOrder[n] }

func levelNumber(l model.Level) uint8 {
	for i, known := range levelOrder {
		if known == l {
			return uint8(i)
		}
	}
	return 0
}

func modeNumber(m model.Mode) uint8 {
	for i, known := range modeCodes {
		if known == string(m) {
			return uint8(i)
		}
	}
	return 0
}

// PlaceInfo is a division with what lies above it, in the script of the
// article.
type PlaceInfo struct{ Name, Prefecture, Province, Code string }

// Row is the column values of one article. Symbols are None where the article
// does not say; days are numbers such as 20230129, 0 where unknown.
type Row struct {
	// Date is the day of the first meeting that has one, else of publication.
	Date, Published int32
	// Place, Kind and Level are those of the first meeting.
	Place, Kind int32
	Outlet      int32
	// Copy is the id of the article that this one is a copy of, its own id when
	// it is none.
	Copy int32
	// Han is the number of Han characters of the text: the size in which rates
	// are measured.
	Han int32
	// Body is the offset in the folded text where the body begins.
	Body int32
	// Content is a hash of the clean text: equal for equal articles whatever
	// their file is called.
	Content uint64
	// Stamp is that of the Record.
	Stamp uint64
	Level uint8
	Flags Flags
	// Headline is SpeltLetters of the headline.
	Headline Letters

	folded, difference, facts, headline, foldedHeadline, id, latin, filter ref
	meetings, people, posts, documents, slogans, speeches                  ref
}

// MeetingRow is the column values of one meeting.
type MeetingRow struct {
	Place, Kind, Venue int32
	Date, DateEnd      int32
	Level, Mode        uint8
}

// ModeOf is the mode with number n, as rows hold it; "" for 0, unknown.
func ModeOf(n uint8) model.Mode { return model.Mode(modeCodes[n]) }

// PersonRow is one person at one meeting of an article; Posts are
// Snapshot.PostSymbols of the article from PostAt on.
type PersonRow struct {
	Name          int32
	Roles         Roles
	Meeting       uint8
	Posts, PostAt uint16
}

// SloganCount is how often a slogan occurs in one article.
type SloganCount struct {
	Slogan int32
	// Count is every occurrence, Quoted those in quotation marks, Nested those
	// inside a longer slogan. No article has more than the fields hold.
	Count          uint16
	Quoted, Nested uint8
}

// Free is the number of occurrences outside any longer slogan.
func (c SloganCount) Free() int { return int(c.Count) - int(c.Nested) }

// SpeechRow is a stretch of an article's folded text with its speaker.
type SpeechRow struct {
	Speaker    int32
	Start, End int32
}

// Day turns "2006-01-02…" into 20060102; 0 for anything else. "2006-01" and
// "2006" give day and month 0.
func Day(s string) int32 {
	var out int32
	for i, part := range [...]struct {
		at, n int
		most  int32
	}{{0, 4, 9999}, {5, 2, 12}, {8, 2, 31}} {
		var v int32
		if len(s) >= part.at+part.n {
			for _, c := range s[part.at : part.at+part.n] {
				if c < '0' || c > '9' {
					return 0
				}
				v = v*10 + c - '0'
			}
		} else if i == 0 {
			return 0
		}
		if i == 0 {
			out = v
		} else if v > part.most {
			return 0
		} else {
			out = out*100 + v
		}
	}
	return out
}
