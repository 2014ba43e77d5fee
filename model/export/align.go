package export

import (
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
)

// Aligning a decoded record with its clean text.
const (
	// anchorRunes is how many characters in common end a difference.
	anchorRunes = 6
	// reach is how many bytes ahead an anchor is looked for in the record before a
	// character of the clean text is given up as replaced.
	reach = 1 << 16
)

// align returns edits that turn raw into clean, with the reason ReasonLayout:
// what an export no longer tells. They are valid, not minimal.
func align(raw, clean string) []corpus.Edit {
	var edits []corpus.Edit
	r, c := 0, 0
	for r < len(raw) || c < len(clean) {
		if n := common(raw[r:], clean[c:]); n > 0 {
			r, c = r+n, c+n
			continue
		}
		from, to := resync(raw[r:], clean[c:])
		edits = append(edits, corpus.Edit{Span: corpus.Span{Start: r, End: r + from}, Original: raw[r : r+from],
			Replacement: clean[c : c+to], Reason: corpus.ReasonLayout})
		r, c = r+from, c+to
	}
	return edits
}

// common is the length of the common beginning of two texts in bytes, whole
// characters.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) || n > 0 && n < len(b) && !utf8.RuneStart(b[n]) {
		n--
	}
	return n
}

// resync says how much of raw and clean to give up until they agree again. At
// least one of the two is positive.
func resync(raw, clean string) (from, to int) {
	window := raw[:min(len(raw), reach)]
	for at := 0; at < len(clean); {
		end := at
		for range anchorRunes {
			if end == len(clean) {
				break
			}
			_, n := utf8.DecodeRuneInString(clean[end:])
			end += n
		}
		if i := strings.Index(window, clean[at:end]); i >= 0 && i+at > 0 {
			return i, at
		}
		_, n := utf8.DecodeRuneInString(clean[at:])
		at += n
	}
	return len(raw), len(clean)
}
