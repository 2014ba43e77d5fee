package page

import (
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
)

func withoutEdits(s string, edits []corpus.Edit) string {
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(s[at:e.Span.Start])
		at = e.Span.End
	}
	return b.String() + s[at:]
}

func TestMarkdown(t *testing.T) {
	for _, x := range []struct{ in, want string }{
		{"# 青禾市召开大会\n\n正文。", "青禾市召开大会\n\n正文。"},
		{"  ### 青禾市召开大会 ###\r\n正文", "青禾市召开大会\r\n正文"},
		{"# **青禾市召开大会**\n", "青禾市召开大会\n"},
		{"**青禾市召开大会**  \n***一***\n_二_", "青禾市召开大会  \n一\n二"},
		{"青禾市召开大会\n====\n正文", "青禾市召开大会\n\n正文"},
		// No marks of these.
		{"#青禾市召开大会#\n", "#青禾市召开大会#\n"},
		{"####### 七\n", "####### 七\n"},
		{"    # 一\n", "    # 一\n"},
		{"# \n#\n", "# \n#\n"},
		{"第#1 期#\n", "第#1 期#\n"},
		{"# C#\n", "C#\n"},
		{"**市长**王五和**书记**\n", "**市长**王五和**书记**\n"},
		{"** 一 **\n****\n*\n", "** 一 **\n****\n*\n"},
		{"\n====\n", "\n====\n"},
		{"", ""},
	} {
		if got := withoutEdits(x.in, Markdown(x.in)); got != x.want {
			t.Errorf("%q: %q, want %q", x.in, got, x.want)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	f.Add("# 青禾 #\n**二**\n==\n")
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, e := range Markdown(s) {
			if e.Span.Start < at || e.Span.End > len(s) || e.Span.Of(s) != e.Original || strings.Trim(e.Original, "#*_= \t\u3000") != "" {
				t.Fatalf("%q: edit %v of %q", s, e.Span, e.Original)
			}
			at = e.Span.End
		}
	})
}
