package fault

import (
	"fmt"
	"strings"
)

// Bilingual is an error in both languages. That of a code may have the verbs of
// package fmt, for the same arguments in both; a language may leave all of them out.
type Bilingual interface {
	error
	Chinese() string
}

// Error is a fault with what it happened to.
type Error struct {
	Code Bilingual
	// Args are for the verbs of the code's words. Errors among them are wrapped,
	// and told in the language of the whole.
	Args []any
}

// New is a fault with what it happened to.
func New(code Bilingual, args ...any) error { return &Error{code, args} }

// Error says it in English.
func (e *Error) Error() string { return format(e.Code.Error(), e.Args) }

// Chinese says it in Chinese.
func (e *Error) Chinese() string {
	args := make([]any, len(e.Args))
	for i, a := range e.Args {
		switch a := a.(type) {
		case error:
			args[i] = Chinese(a)
		case interface{ Chinese() string }:
			args[i] = a.Chinese()
		default:
			args[i] = a
		}
	}
	return format(e.Code.Chinese(), args)
}

// Is reports whether target is the code.
func (e *Error) Is(target error) bool { return target == e.Code }

// Unwrap returns the errors among the arguments.
func (e *Error) Unwrap() []error {
	var out []error
	for _, a := range e.Args {
		if err, ok := a.(error); ok {
			out = append(out, err)
		}
	}
	return out
}

// format fills the arguments into words that may do without them.
func format(words string, args []any) string {
	if !strings.Contains(words, "%") {
		return words
	}
	return fmt.Sprintf(words, args...)
}

// Said is an error of which no more is known than its words.
func Said(english, chinese string) error { return said{english, chinese} }

type said struct{ english, chinese string }

func (s said) Error() string   { return s.english }
func (s said) Chinese() string { return s.chinese }

// Choice is what may be written instead, as an argument of a fault.
type Choice []string

// String is the list in English: a, b or c.
func (c Choice) String() string { return c.list(", ", " or ") }

// Chinese is the list in Chinese.
func (c Choice) Chinese() string { return c.list("、", " 或 ") }

func (c Choice) list(comma, or string) string {
	if len(c) < 2 {
		return strings.Join(c, "")
	}
	last := len(c) - 1
	return strings.Join(c[:last], comma) + or + c[last]
}
