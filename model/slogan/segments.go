package slogan

import "iter"

// segmentsOf goes through the stretches of a phrase between the marks that part it, empty
// ones too.
func segmentsOf(s []rune, parts func(rune) bool) iter.Seq[[]rune] {
	return func(yield func([]rune) bool) {
		from := 0
		for i, r := range s {
			if parts(r) {
				if !yield(s[from:i]) {
					return
				}
				from = i + 1
			}
		}
		yield(s[from:])
	}
}

// isListMark reports whether a folded mark joins the segments of a list.
func isListMark(r rune) bool { return r == '、' }
