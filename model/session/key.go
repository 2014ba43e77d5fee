package session

import (
	"path/filepath"
	"strings"
)

// Key tells one corpus from another: its paths in full. Relative ones are taken from
// the current folder.
func Key(paths []string) string {
	whole := make([]string, len(paths))
	for i, p := range paths {
		whole[i] = p
		if abs, err := filepath.Abs(p); err == nil && p != "-" {
			whole[i] = abs
		}
	}
	return strings.Join(whole, "\n")
}
