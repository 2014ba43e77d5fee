package export

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

// scanner reads a line that stands as Append writes it: keys in their order, no
// blanks. At anything else, were it right JSON or not, it gives up. Values are
// stretches of the line where nothing in them is escaped.
type scanner struct {
	line string
	at   int
	odd  bool // something was not as Append writes it
}

// scan is Read of a line that Append wrote with its text; ok is false for any
// other.
func scan(line []byte) (item Item, ok bool) {
	s := &scanner{line: string(line)}
	if !plain(s.line) {
		return Item{}, false
	}
	item = s.item()
	return item, !s.odd
}

func (s *scanner) item() Item {
	a := &model.Article{Article: &corpus.Article{}, Cleaned: &model.Cleaning{}}
	item := Item{Article: a}
	a.ID = s.key(`{"id":`).text()
	a.Source = s.key(`,"source":`).text()
	a.Headline.Value = s.key(`,"headline":`).known()
	a.Subheadlines = s.key(`,"subheadlines":`).values()
	a.Published.Value = s.key(`,"published":`).known()
	a.Outlet.Value = s.key(`,"outlet":`).known()
	a.Editors = s.key(`,"editors":`).values()
	a.Reporters = s.key(`,"reporters":`).values()
	a.Photographers = s.key(`,"photographers":`).values()
	a.URL = s.key(`,"url":`).known()
	a.Script = model.Script(s.key(`,"script":`).known())
	a.Meetings = scanList(s.key(`,"meetings":`), scanMeeting)
	var counts []int
	a.Slogans = scanList(s.key(`,"slogans":`), func(s *scanner, x *model.Slogan) {
		x.Text = s.key(`{"text":`).text()
		x.Key = s.key(`,"key":`).text()
		x.Kind = model.SloganKind(s.key(`,"kind":`).text())
		counts = append(counts, s.key(`,"count":`).count())
		x.Quoted = s.key(`,"quoted":`).count()
		s.key(`}`)
	})
	a.Encoding = s.key(`,"cleaning":{"encoding":`).known()
	a.Cleaned.Glosses = s.key(`,"glosses":`).count()
	a.Cleaned.RemovedLines = s.key(`,"removed_lines":`).count()
	damaged := s.key(`,"damaged":`).count()
	item.Mark = s.key(`},"mark":`).known()
	item.Note = s.key(`,"note":`).known()
	a.Text = s.key(`,"text":`).text()
	if s.odd {
		return item
	}
	locateSlogans(a.Slogans, counts, a.Text)
	s.rest(a)
	if damaged > 0 {
		a.Damage = make([]corpus.Span, min(damaged, len(a.Text)))
	}
	return item
}

// rest reads the parts that a line may lack.
func (s *scanner) rest(a *model.Article) {
	if s.has(`,"speeches":`) {
		scanList(s, func(s *scanner, _ *struct{}) {
			speaker := s.key(`{"speaker":`).text()
			verb := s.key(`,"verb":`).known()
			said := s.key(`,"text":`).text()
			s.key(`}`)
			addSpeech(a, speaker, verb, said)
		})
	}
	var evidence map[string][][2]int
	if s.has(`,"evidence":`) {
		evidence = s.evidence()
	}
	if s.has(`,"raw":`) {
		raw := s.text()
		if !s.odd {
			a.Edits = align(raw, a.Text)
		}
	}
	s.key(`}`)
	if strings.Trim(s.line[s.at:], " \t\r\n") != "" {
		s.odd = true
	}
	if evidence != nil && !s.odd {
		readEvidence(a, evidence)
	}
}

func scanMeeting(s *scanner, m *model.Meeting) {
	m.Name.Value = s.key(`{"name":`).known()
	m.Aliases = s.key(`,"aliases":`).values()
	m.Kind.Value = s.key(`,"kind":`).known()
	m.Date.Value = s.key(`,"date":`).known()
	m.DateEnd.Value = s.key(`,"date_end":`).known()
	m.DateBasis = model.DateBasis(s.key(`,"date_basis":`).known())
	m.DateText.Value = s.key(`,"date_text":`).known()
	m.PartOfDay.Value = s.key(`,"part_of_day":`).known()
	if s.key(`,"place":`); !s.has("null") {
		scanPlace(s, &m.Place)
	}
	m.Venue.Value = s.key(`,"venue":`).known()
	m.Mode = model.Mode(s.key(`,"mode":`).known())
	m.People = scanList(s.key(`,"people":`), func(s *scanner, p *model.Person) {
		p.Name.Value = s.key(`{"name":`).text()
		p.Posts = s.key(`,"posts":`).values()
		p.Roles = s.key(`,"roles":`).roles()
		s.key(`}`)
	})
	m.Bodies = scanList(s.key(`,"bodies":`), func(s *scanner, b *model.Body) {
		b.Name.Value = s.key(`{"name":`).text()
		b.Roles = s.key(`,"roles":`).roles()
		s.key(`}`)
	})
	m.Documents = scanList(s.key(`,"documents":`), func(s *scanner, d *model.Document) {
		d.Title.Value = s.key(`{"title":`).text()
		d.Verb.Value = s.key(`,"verb":`).known()
		s.key(`}`)
	})
	m.Targets = scanList(s.key(`,"targets":`), func(s *scanner, t *model.Target) {
		t.Text.Value = s.key(`{"text":`).text()
		t.Value = s.key(`,"value":`).number()
		t.Unit = s.key(`,"unit":`).known()
		t.About.Value = s.key(`,"about":`).known()
		t.Bound.Value = s.key(`,"bound":`).known()
		s.key(`}`)
	})
	s.key(`}`)
}

func scanPlace(s *scanner, p *model.Place) {
	p.Name.Value = s.key(`{"name":`).known()
	p.Prefecture = s.key(`,"prefecture":`).known()
	p.Province = s.key(`,"province":`).known()
	p.Code = s.key(`,"code":`).known()
	p.Level = model.Level(s.key(`,"level":`).known())
	p.Basis = model.PlaceBasis(s.key(`,"basis":`).known())
	s.key(`}`)
}

// has takes what stands next if it is this.
func (s *scanner) has(what string) bool {
	if !strings.HasPrefix(s.line[s.at:], what) {
		return false
	}
	s.at += len(what)
	return true
}

// key takes what must stand next.
func (s *scanner) key(what string) *scanner {
	if !s.has(what) {
		s.odd = true
		s.at = len(s.line)
	}
	return s
}

// known takes a text, or null for "".
func (s *scanner) known() string {
	if s.has("null") {
		return ""
	}
	return s.text()
}

// text takes a JSON string.
func (s *scanner) text() string {
	if s.key(`"`); s.odd {
		return ""
	}
	start := s.at
	end := special(s.line, start)
	if end < len(s.line) && s.line[end] == '"' {
		s.at = end + 1
		return s.line[start:end]
	}
	return s.escaped(start, end)
}

// escaped is text of a string in which special stops at end first.
func (s *scanner) escaped(start, end int) string {
	// Nothing is longer unescaped than escaped, and the text of the article, which
	// is nearly all of the line, may stand in it twice.
	out := make([]byte, 0, (len(s.line)-start)/2)
	for end < len(s.line) && s.line[end] == '\\' {
		out = append(out, s.line[start:end]...)
		c, n := unescape(s.line[end:])
		if n == 0 {
			break
		}
		out = utf8.AppendRune(out, c)
		start = end + n
		end = special(s.line, start)
	}
	if end >= len(s.line) || s.line[end] != '"' {
		s.key("\x00") // cut off, a control, or an escape that Append does not write
		return ""
	}
	s.at = end + 1
	return string(append(out, s.line[start:end]...))
}

// unescape is the character of the escape that s begins with and its length, 0
// for an escape that needs a second look: half of a surrogate pair, or no escape.
func unescape(s string) (c rune, length int) {
	if len(s) < 2 {
		return 0, 0
	}
	switch s[1] {
	case '"', '\\', '/':
		return rune(s[1]), 2
	case 'n':
		return '\n', 2
	case 't':
		return '\t', 2
	case 'r':
		return '\r', 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'u':
		if len(s) < 6 {
			return 0, 0
		}
		v, err := strconv.ParseUint(s[2:6], 16, 16)
		if err != nil || v >= 0xD800 && v < 0xE000 {
			return 0, 0
		}
		return rune(v), 6
	}
	return 0, 0
}

// maxDigits is how many digits surely make a whole number that int and float64
// hold exactly.
const maxDigits = 15

// count takes a whole number that is not negative.
func (s *scanner) count() int {
	n, at := 0, s.at
	for ; at < len(s.line) && at-s.at < maxDigits && '0' <= s.line[at] && s.line[at] <= '9'; at++ {
		n = n*10 + int(s.line[at]-'0')
	}
	if at == s.at || s.line[s.at] == '0' && at > s.at+1 {
		s.key("\x00")
		return 0
	}
	s.at = at
	return n
}

// number takes a number: a short whole one, as nearly all are, or what strconv
// reads of the form that Append writes.
func (s *scanner) number() float64 {
	end := s.at
	for end < len(s.line) && strings.IndexByte("0123456789+-.e", s.line[end]) >= 0 {
		end++
	}
	token := s.line[s.at:end]
	v, err := strconv.ParseFloat(token, 64)
	if err != nil || string(appendNumber(nil, v)) != token {
		s.key("\x00")
		return 0
	}
	s.at = end
	return v
}

// fewValues is how many values most lists have room for at once.
const fewValues = 4

// scanList takes a list; an empty one is nil.
func scanList[T any](s *scanner, one func(*scanner, *T)) []T {
	if s.key("["); s.has("]") {
		return nil
	}
	out := make([]T, 0, fewValues)
	for {
		out = append(out, *new(T))
		one(s, &out[len(out)-1])
		if s.has("]") {
			return out
		}
		if s.key(","); s.odd {
			return nil
		}
	}
}

func (s *scanner) values() []model.Text {
	return scanList(s, func(s *scanner, t *model.Text) { t.Value = s.text() })
}

func (s *scanner) roles() []model.Part {
	return scanList(s, func(s *scanner, p *model.Part) { p.Role = model.Role(s.text()) })
}

// evidence takes the places of all values by their pointers.
func (s *scanner) evidence() map[string][][2]int {
	out := map[string][][2]int{}
	if s.key("{"); s.has("}") {
		return out
	}
	for {
		pointer := s.text()
		spans := scanList(s.key(":"), func(s *scanner, span *[2]int) {
			span[0] = s.key("[").count()
			span[1] = s.key(",").count()
			s.key("]")
		})
		if _, twice := out[pointer]; twice {
			s.odd = true
		}
		out[pointer] = spans
		if s.has("}") {
			return out
		}
		if s.key(","); s.odd {
			return nil
		}
	}
}
