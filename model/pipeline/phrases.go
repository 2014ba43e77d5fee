package pipeline

import (
	"os"

	"example.org/meetbrowse/model/fault"
	"example.org/meetbrowse/model/slogan"
)

// ReadPhrases reads a file of phrases, in the form of slogan.PhraseLines. Without
// a path there are none. The error names the path.
func ReadPhrases(path string) ([]string, error) {
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fault.ReadPhrases.With(path, reason(err))
	}
	return slogan.PhraseLines(string(data)), nil
}
