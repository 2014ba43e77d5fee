package ui

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"example.org/meetbrowse/model"
)

// The labels that only an article written out has: those of what the browser shows
// elsewhere, and those that do not fit into its pane.
var (
	labelID               = phrase{"id", "编号"}
	labelSource           = phrase{"source", "来源文件"}
	labelSlogans          = phrase{"slogans", "提法"}
	labelPhotographerLong = phrase{"photographer", "摄影"}
)

// WriteArticle writes an article as plain text: what is known of it, a line for
// each fact, an empty line, and its clean text. The error is that of w.
func WriteArticle(w io.Writer, a *model.Article, lang Language) error {
	out := bufio.NewWriter(w)
	facts := append([]fact{{label: labelID, value: a.ID}, {label: labelSource, value: a.Source}}, factsOf(a, lang)...)
	for _, f := range append(facts, fact{label: labelSlogans, value: slogansText(a)}) {
		value := f.value
		if value == unsaid {
			value = "—"
		}
		if f.note != "" {
			value += "  " + f.note
		}
		if f.label == labelPhotographer {
			f.label = labelPhotographerLong
		}
		fmt.Fprintf(out, "%s: %s\n", f.label.in(lang), value)
	}
	fmt.Fprintf(out, "%s\n\n%s\n", cleaningSummary(a, lang), a.Text)
	return out.Flush()
}

// slogansText is the slogans of an article, each with how often it occurs.
func slogansText(a *model.Article) string {
	var out []string
	for _, s := range a.Slogans {
		out = append(out, fmt.Sprintf("%s %d", s.Text, len(s.Spans)))
	}
	return strings.Join(out, "；")
}
