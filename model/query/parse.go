package query

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// Query is a parsed expression. It is immutable and may run on any number of
// snapshots.
type Query struct {
	expr string
	// groups must all match; a group matches when one of its terms does.
	groups [][]term
}

// term is one word of an expression.
type term struct {
	not   bool
	field Field
	own   bool // of Place: the place alone, without what lies below it
	form  form
	value string // folded; without quotation marks or slashes
	// What the value was understood as:
	re     *regexp.Regexp
	dates  dayRange
	option option
}

type form uint8

const (
	word form = iota
	quoted
	pattern
)

// String is the expression as it was given.
func (q *Query) String() string { return q.expr }

// Empty reports whether the query has no words and so matches everything.
func (q *Query) Empty() bool { return len(q.groups) == 0 }

// Parse reads an expression. A blank one gives a query that matches every
// article. The error is an *Error.
func Parse(expr string) (*Query, error) {
	p := &parser{expr: expr}
	q := &Query{expr: expr}
	joined := -1 // offset of a | that waits for its right side
	for {
		p.blanks()
		if p.at == len(expr) {
			break
		}
		if n := p.oneOf("|｜"); n > 0 {
			if joined >= 0 || len(q.groups) == 0 {
				return nil, faultAt(MissingWord, p.at, p.at+n, expr[p.at:p.at+n])
			}
			joined = p.at
			p.at += n
			continue
		}
		t, err := p.term()
		if err != nil {
			return nil, err
		}
		if joined >= 0 {
			last := &q.groups[len(q.groups)-1]
			*last = append(*last, t)
			joined = -1
			continue
		}
		q.groups = append(q.groups, []term{t})
	}
	if joined >= 0 {
		return nil, faultAt(MissingWord, joined, len(expr), strings.TrimSpace(expr[joined:]))
	}
	return q, nil
}

type parser struct {
	expr string
	at   int
}

// blankRunes part words: those of the keyboard, of an input method, and of pages
// that text is copied from.
const blankRunes = " \t\n\r\u3000\u00A0"

func (p *parser) blanks() {
	p.at += len(p.expr[p.at:]) - len(strings.TrimLeft(p.expr[p.at:], blankRunes))
}

// oneOf is the length of the next character if it is one of set, else 0.
func (p *parser) oneOf(set string) int {
	if p.at == len(p.expr) {
		return 0
	}
	r, n := utf8.DecodeRuneInString(p.expr[p.at:])
	if strings.ContainsRune(set, r) {
		return n
	}
	return 0
}

func (p *parser) term() (term, error) {
	var t term
	start := p.at
	if n := p.oneOf("-－"); n > 0 {
		t.not = true
		p.at += n
		if p.at == len(p.expr) || p.oneOf(blankRunes+"|｜") > 0 {
			return t, faultAt(MissingWord, start, p.at, p.expr[start:p.at])
		}
	}
	nameAt := p.at
	name := p.fieldName()
	if name != "" {
		field, ok := fieldNamed(name)
		if !ok {
			return t, faultAt(UnknownField, nameAt, nameAt+len(name), name)
		}
		t.field = field
	}
	valueAt := p.at
	if n := p.oneOf("=＝"); n > 0 && t.field == Place {
		t.own = true
		p.at += n
	}
	if err := p.value(&t); err != nil {
		return t, err
	}
	if t.value == "" {
		return t, faultAt(MissingValue, start, p.at, p.expr[start:p.at])
	}
	if err := t.understand(p.expr, valueAt, p.at); err != nil {
		return t, err
	}
	return t, nil
}

// fieldName takes a name and its colon. What stands in front of a colon is a
// name if it is made of letters alone.
func (p *parser) fieldName() string {
	for i, r := range p.expr[p.at:] {
		switch f := han.FoldRune(r); {
		case f == ':':
			name := p.expr[p.at : p.at+i]
			if name != "" {
				p.at += i + utf8.RuneLen(r)
			}
			return name
		case f >= 'a' && f <= 'z', f >= 'A' && f <= 'Z', han.IsHan(r):
		default:
			return ""
		}
	}
	return ""
}

// closers are the marks that open a literal text and those that close it.
var closers = map[rune]string{'"': `"`, '“': "”“\"", '”': "”“\"", '「': "」", '『': "』", '＂': "＂"}

func (p *parser) value(t *term) error {
	if p.at == len(p.expr) {
		return nil
	}
	start := p.at
	first, n := utf8.DecodeRuneInString(p.expr[p.at:])
	if closing, ok := closers[first]; ok {
		end := strings.IndexAny(p.expr[p.at+n:], closing)
		if end < 0 {
			return faultAt(OpenQuote, start, len(p.expr), string(first))
		}
		t.form = quoted
		t.value = fold(p.expr[p.at+n : p.at+n+end])
		_, last := utf8.DecodeRuneInString(p.expr[p.at+n+end:])
		p.at += n + end + last
		return nil
	}
	if first == '/' || first == '／' {
		return p.regexp(t, n)
	}
	end := strings.IndexAny(p.expr[p.at:], blankRunes+"|｜")
	if end < 0 {
		end = len(p.expr) - p.at
	}
	t.value = fold(p.expr[p.at : p.at+end])
	p.at += end
	return nil
}

// regexp takes /…/, of which the first slash is n bytes long; \/ is a slash inside.
func (p *parser) regexp(t *term, n int) error {
	start := p.at
	var b strings.Builder
	for i := p.at + n; i < len(p.expr); i++ {
		wide := n > 1 && strings.HasPrefix(p.expr[i:], "／")
		switch c := p.expr[i]; {
		case c == '/' || wide:
			p.at = i + 1
			if wide {
				p.at = i + n
			}
			t.form = pattern
			t.value = b.String()
			folded := foldPattern(t.value)
			if _, err := regexp.Compile(folded); err != nil {
				return badRegexp(start, p.at, err)
			}
			// As in grep, ^ and $ are the ends of lines: how a whole article ends is
			// nothing that one looks for.
			t.re = regexp.MustCompile("(?m)" + folded)
			return nil
		case c == '\\' && i+1 < len(p.expr) && p.expr[i+1] == '/':
			b.WriteByte('/')
			i++
		case c == '\\' && i+1 < len(p.expr):
			b.WriteByte(c)
			i++
			b.WriteByte(p.expr[i])
		default:
			b.WriteByte(c)
		}
	}
	return faultAt(OpenRegexp, start, len(p.expr), p.expr[start:])
}

// foldPattern folds a regular expression. A full-width mark stands for itself,
// so the half-width mark it folds to is escaped.
func foldPattern(pattern string) string {
	var b strings.Builder
	for _, r := range pattern {
		f := han.FoldRune(r)
		if f != r && f < utf8.RuneSelf && strings.ContainsRune(`\.+*?()|[]{}^$`, f) {
			b.WriteByte('\\')
		}
		b.WriteRune(f)
	}
	return b.String()
}

// fold is the form in which values are compared.
func fold(s string) string { return han.Fold(strings.ToValidUTF8(s, "\uFFFD")) }

// lower puts ASCII letters in lower case and leaves the rest.
func lower(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}
