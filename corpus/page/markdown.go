package page

import (
	"strings"

	"example.org/meetbrowse/corpus"
)

// Markdown returns the edits that leave the text of a Markdown file without the
// marks of its headings (#, and the = below them) and those of emphasis around
// whole lines, as CommonMark 0.31 defines them; in order and without overlap, all
// ReasonMarkup. What stands inside a line is left to package clean.
func Markdown(decoded string) []corpus.Edit {
	var out []corpus.Edit
	cut := func(from, to int) {
		if from < to {
			out = append(out, corpus.Edit{Span: corpus.Span{Start: from, End: to}, Original: decoded[from:to], Reason: corpus.ReasonMarkup})
		}
	}
	above := false // a line of text stands right above
	for at := 0; at < len(decoded); {
		next := len(decoded)
		if i := strings.IndexByte(decoded[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		line := strings.TrimRight(decoded[at:next], " \t\r\n")
		if above && line != "" && strings.Trim(line, "=") == "" {
			cut(at, at+len(line))
			line = ""
		}
		start, end := headed(line)
		start, end = emphasised(line, start, end)
		cut(at, at+start)
		cut(at+end, at+len(line))
		above = line != ""
		at = next
	}
	return out
}

// Levels of headings, and how far they may be indented.
const (
	maxHeading = 6
	maxIndent  = 3
)

// headed is the part of a line between the marks of a heading: all of it where
// it is none.
func headed(line string) (start, end int) {
	end = len(line)
	indent := end - len(strings.TrimLeft(line, " "))
	marks := len(line[indent:]) - len(strings.TrimLeft(line[indent:], "#"))
	rest := line[indent+marks:]
	text := strings.TrimLeft(rest, " \t\u3000")
	if indent > maxIndent || marks == 0 || marks > maxHeading || text == rest || text == "" {
		return 0, end
	}
	start = end - len(text)
	if open := strings.TrimRight(text, "#"); open != text && strings.TrimRight(open, " \t") != open {
		end = start + len(strings.TrimRight(open, " \t"))
	}
	return start, max(start, end)
}

// emphasised narrows a part of a line to what stands between marks of emphasis
// that hold all of it.
func emphasised(line string, start, end int) (int, int) {
	for _, mark := range [...]string{"***", "**", "__", "*", "_"} {
		t := line[start:end]
		inner, ok := strings.CutPrefix(t, mark)
		if !ok {
			continue
		}
		inner, ok = strings.CutSuffix(inner, mark)
		if !ok || inner == "" || strings.ContainsAny(inner, mark[:1]) || strings.TrimSpace(inner) != inner {
			continue
		}
		return start + len(mark), end - len(mark)
	}
	return start, end
}
