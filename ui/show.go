package ui

import (
	"bufio"
	"fmt"
	"io"

	"example.org/meetbrowse/model"
)

// WriteArticle writes an article as plain text: what is known of it, a line for
// each fact, an empty line, and its clean text. The error is that of w.
func WriteArticle(w io.Writer, a *model.Article, lang Language) error {
	out := bufio.NewWriter(w)
	for _, f := range factsOf(a, lang) {
		value := f.value
		if value == unsaid {
			value = "—"
		}
		if f.note != "" {
			value += "  " + f.note
		}
		fmt.Fprintf(out, "%s: %s\n", f.label.in(lang), value)
	}
	fmt.Fprintf(out, "%s\n\n%s\n", cleaningSummary(a, lang), a.Text)
	return out.Flush()
}
