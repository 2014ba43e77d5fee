package ui

import (
	"path/filepath"
	"strings"
)

// CorpusName is what the title calls the paths: the last element of each.
func CorpusName(paths []string) string {
	names := make([]string, len(paths))
	for i, p := range paths {
		names[i] = p
		if p != "-" {
			if whole, err := filepath.Abs(p); err == nil {
				names[i] = filepath.Base(whole)
			}
		}
	}
	return strings.Join(names, " ")
}
