package query

import "strings"

// Named is the name of a field and its colon, as an expression begins with it.
func Named(f Field) string { return names[f][0] + ":" }

// quotePairs are the marks that a value can stand between, see closers.
var quotePairs = [...][2]string{{`"`, `"`}, {"「", "」"}, {"『", "』"}, {"＂", "＂"}}

// Quote writes a value so that an expression means exactly it.
func Quote(value string) string {
	for _, pair := range quotePairs {
		if !strings.Contains(value, pair[1]) {
			return pair[0] + value + pair[1]
		}
	}
	return `"` + strings.ReplaceAll(value, `"`, "") + `"`
}
