package main

import (
	"io/fs"
	"slices"
	"strings"

	"example.org/meetbrowse/corpus/han"
)

// wordFiles are the files of package sample whose words sample.Generate uses.
var wordFiles = []string{"places.go", "vocabulary.go", "phrases.go", "story.go", "frame.go"}

// conversions are the lines that sample.Generate converts and glosses with: a
// line 发發fā for each character of its words that mirrors convert, then a line
// "要务 要?jiǎng)?wù)" for each two neighbours that a mirror which glosses every
// character damages without touching what follows.
func (c converter) conversions(corpus fs.FS) ([]byte, error) {
	readings := c.readings(100)
	single, pairs := map[string]bool{}, map[string]bool{}
	for _, name := range wordFiles {
		text, err := fs.ReadFile(corpus, "sample/"+name)
		if err != nil {
			return nil, err
		}
		last := rune(0)
		for _, r := range string(text) {
			if t, ok := c[r]; ok {
				if b, ok := gbk(t); ok && readings[b] != "" {
					single[string([]rune{r, t})+readings[b]] = true
				}
			}
			if han.IsHan(last) && han.IsHan(r) {
				if damaged := c.damage(last, r, readings); damaged != "" {
					pairs[string([]rune{last, r})+" "+damaged] = true
				}
			}
			last = r
		}
	}
	lines := append(sorted(single), sorted(pairs)...)
	return []byte(strings.Join(lines, "\n") + "\n"), nil
}

// damage is what glossing makes of two neighbours whose middle bytes are a glossed
// character's code, or nothing where they are none or where the damage would
// reach further.
func (c converter) damage(x, y rune, readings map[code]string) string {
	b := encodeGBK(c.convert(string([]rune{x, y})))
	if len(b) != 4 || readings[code{b[1], b[2]}] == "" || readings[code{b[2], b[3]}] == "" {
		return ""
	}
	return decodeEating(insertGlosses(b, readings))
}

func sorted(set map[string]bool) []string {
	var out []string
	for s := range set {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}
