package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/mozillazg/go-pinyin"
	"golang.org/x/text/unicode/norm"
)

// writePinyin writes pinyin.bin, which gives each character the number of its
// row, and pinyin_table.go, the rows.
func writePinyin(out string) error {
	rows := map[string]rune{"": 0}
	numbers := map[rune]rune{}
	var order []string
	var keys []int
	for r := range pinyin.PinyinDict {
		if r <= 0xffff {
			keys = append(keys, r)
		}
	}
	sort.Ints(keys)
	for _, r := range keys {
		row := norm.NFC.String(pinyin.PinyinDict[r])
		if rows[row] == 0 {
			order = append(order, row)
			rows[row] = rune(len(order))
		}
		numbers[rune(r)] = rows[row]
	}
	if err := writePages(filepath.Join(out, "pinyin.bin"), numbers); err != nil {
		return err
	}
	return writeRows(filepath.Join(out, "pinyin_table.go"), order)
}

// flat collects rows of words into one list in which equal rows share a place.
type flat struct {
	words []string
	at    map[string]int
}

func (f *flat) add(row []string) int {
	key := strings.Join(row, ",")
	if at, ok := f.at[key]; ok {
		return at
	}
	at := len(f.words)
	f.words = append(f.words, row...)
	f.at[key] = at
	return at
}

// writePages writes a two-level table of the BMP: 256 bytes of page numbers,
// then the pages, 256 little-endian 16-bit values each. A character
// without an entry has 0; page 0 has no entries.
func writePages(path string, m map[rune]rune) error {
	var index [256]byte
	pages := []byte{}
	for high := rune(0); high < 256; high++ {
		page := make([]byte, 0, 512)
		used := high == 0
		for low := rune(0); low < 256; low++ {
			r := high<<8 | low
			v := m[r]
			used = used || v != 0
			page = binary.LittleEndian.AppendUint16(page, uint16(v))
		}
		if used {
			index[high] = byte(len(pages) / 512)
			pages = append(pages, page...)
		}
	}
	return os.WriteFile(path, append(index[:], pages...), 0o644)
}

func writeRows(path string, rows []string) error {
	toned := flat{at: map[string]int{}}
	plain := flat{at: map[string]int{}}
	var table, syllables strings.Builder
	inventory := map[string]bool{}
	for _, row := range rows {
		marked := strings.Split(row, ",")
		bare := reduce(marked)
		for _, s := range bare {
			inventory[s] = true
		}
		fmt.Fprintf(&table, "\t{%d, %d, %d, %d},\n", toned.add(marked), plain.add(bare), len(marked), len(bare))
	}
	var list []string
	for s := range inventory {
		list = append(list, s)
	}
	sort.Strings(list)
	writeWords(&syllables, list)
	var b strings.Builder
	b.WriteString(header)
	b.WriteString("// syllables are all syllables without tone marks, sorted; ü is v.\nvar syllables = [...]string{\n" + syllables.String() + "}\n\n")
	b.WriteString("// tonedWords and plainWords hold the readings of all rows, with and without tone\n// marks.\nvar tonedWords = [...]string{\n")
	writeWords(&b, toned.words)
	b.WriteString("}\n\nvar plainWords = [...]string{\n")
	writeWords(&b, plain.words)
	b.WriteString("}\n\n// readingRows are the distinct sets of readings; row 0 is the empty one.\nvar readingRows = [...]readingRow{\n\t{},\n" + table.String() + "}\n")
	return writeSource(path, b.String())
}

func writeWords(b *strings.Builder, words []string) {
	for i := 0; i < len(words); i += 16 {
		line := words[i:min(i+16, len(words))]
		fmt.Fprintf(b, "\t\"%s\",\n", strings.Join(line, "\", \""))
	}
}

// reduce drops the tone marks and then what is there twice.
func reduce(marked []string) (bare []string) {
	for _, m := range marked {
		s := strip(m)
		if !contains(bare, s) {
			bare = append(bare, s)
		}
	}
	return bare
}

// strip drops the tone mark of a syllable and writes ü as v.
func strip(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ReplaceAll(s, "ü", "v")) {
		switch {
		case r == 0x0308: // diaeresis
			t := b.String()
			b.Reset()
			b.WriteString(strings.TrimSuffix(t, "u") + "v")
		case r < 0x80:
			b.WriteRune(r)
		}
	}
	return b.String()
}
