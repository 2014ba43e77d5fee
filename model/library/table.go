package library

import (
	"strings"

	"example.org/meetbrowse/corpus/han"
)

// None is the symbol of a value that the article does not give.
const None int32 = -1

// Table is an immutable view of one field's distinct values, numbered in the
// order in which they were first seen. Values that differ in script alone are
// distinct symbols with one canonical symbol between them.
type Table struct {
	text   []string
	folded []string
	canon  []int32
	spelt  []Letters
}

// Len is the number of symbols.
func (t Table) Len() int { return len(t.text) }

// Text is the value as the articles write it.
func (t Table) Text(symbol int32) string { return t.text[symbol] }

// Folded is the value folded for matching.
func (t Table) Folded(symbol int32) string { return t.folded[symbol] }

// Canon is the first symbol whose folded value is the same: counts merge by it.
func (t Table) Canon(symbol int32) int32 { return t.canon[symbol] }

// Letters is SpeltLetters of the folded value.
func (t Table) Letters(symbol int32) Letters { return t.spelt[symbol] }

// interner is the growing side of a Table.
type interner struct {
	table  Table
	exact  map[string]int32
	folded map[string]int32
}

func newInterner() interner {
	return interner{exact: map[string]int32{}, folded: map[string]int32{}}
}

// forget frees what only adding needs.
func (in *interner) forget() { in.exact, in.folded = nil, nil }

// add returns the symbol of text, a new one if need be; None for "".
func (in *interner) add(text string) int32 {
	if text == "" {
		return None
	}
	if s, ok := in.exact[text]; ok {
		return s
	}
	return in.addNew(text, han.Fold(text))
}

// addNew gives text the next symbol. The strings are copied, so that they do
// not keep the article alive that they were cut from.
func (in *interner) addNew(text, folded string) int32 {
	text = strings.Clone(text)
	if folded == text {
		folded = text
	} else {
		folded = strings.Clone(folded)
	}
	symbol := int32(len(in.table.text))
	canon, known := in.folded[folded]
	if !known {
		canon = symbol
		in.folded[folded] = symbol
	}
	in.exact[text] = symbol
	in.table.text = append(in.table.text, text)
	in.table.folded = append(in.table.folded, folded)
	in.table.canon = append(in.table.canon, canon)
	in.table.spelt = append(in.table.spelt, SpeltLetters(folded))
	return symbol
}
