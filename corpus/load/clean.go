package load

import "example.org/meetbrowse/corpus"

type cleaned struct {
	Text   string
	Edits  []corpus.Edit
	Damage []corpus.Span
}

// clean keeps the decoded text as it is, but for the markup.
func clean(decoded string, markup []corpus.Edit) cleaned {
	out := make([]byte, 0, len(decoded))
	at := 0
	for _, e := range markup {
		out = append(out, decoded[at:e.Span.Start]...)
		out = append(out, e.Replacement...)
		at = e.Span.End
	}
	return cleaned{Text: string(append(out, decoded[at:]...)), Edits: markup}
}
