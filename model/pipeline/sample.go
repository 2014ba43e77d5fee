package pipeline

import (
	"encoding/json"
	"io"
	"strings"

	"example.org/meetbrowse/corpus/sample"
)

// WriteSample writes n made-up articles as JSON Lines with id and text; the same
// seed makes the same ones. The error is that of out.
func WriteSample(out io.Writer, seed int64, n int) error {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	return sample.Generate(seed, n, func(name, text string) error {
		return lines.Encode(map[string]string{"id": strings.TrimSuffix(name, ".txt"), "text": text})
	})
}
