package query

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model/library"
)

// Completion is one way to go on with an expression: Text takes the place of
// expr[Start:End].
type Completion struct {
	Text       string
	Start, End int
	// Articles is how many articles have the value; 0 for the name of a field.
	Articles int
}

// maxCompletions is how many values are offered: more than a list on the screen
// shows.
const maxCompletions = 50

// Complete offers what the word that ends at byte offset cursor of an expression
// may become: values of its field, with how many articles have them, the most
// frequent first; or names of fields. Values match as in a query, by pinyin too.
func Complete(expr string, cursor int, s *library.Snapshot) []Completion {
	start := 0
	if at := strings.LastIndexAny(expr[:cursor], blankRunes+"|｜"); at >= 0 {
		_, n := utf8.DecodeRuneInString(expr[at:])
		start = at + n
	}
	if strings.HasPrefix(expr[start:cursor], "-") {
		start++
	}
	typed := expr[start:cursor]
	p := &parser{expr: typed}
	name := p.fieldName()
	field, ok := fieldNamed(name)
	switch {
	case name == "":
		return completeNames(typed, start, cursor)
	case !ok:
		return nil
	}
	valueAt := p.at
	if n := p.oneOf("=＝"); n > 0 && field == Place {
		p.at += n
	}
	value := fold(strings.TrimLeft(typed[p.at:], "\"“「"))
	c := completer{s, field, p.at > valueAt, strings.ContainsFunc(name, han.IsHan), term{field: field, form: word, value: value}}
	out := c.values()
	for i := range out {
		out[i].Start, out[i].End = start+p.at, cursor
	}
	slices.SortFunc(out, func(a, b Completion) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), strings.Compare(a.Text, b.Text))
	})
	return out[:min(len(out), maxCompletions)]
}

func completeNames(typed string, start, cursor int) []Completion {
	var out []Completion
	folded := lower(han.Fold(typed))
	for _, list := range Names() {
		for _, n := range list {
			if folded != "" && strings.HasPrefix(n, folded) {
				out = append(out, Completion{Text: n + ":", Start: start, End: cursor})
			}
		}
	}
	return out
}
