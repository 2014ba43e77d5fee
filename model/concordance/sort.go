package concordance

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/model/library"
)

// Key is what lines are sorted by.
type Key uint8

// The keys. Lines with equal keys are in the order of the articles and of the
// places in them.
const (
	ByPosition Key = iota
	ByLeft         // the characters in front, backwards
	ByRight        // the characters behind
	ByDate         // the newest first
	ByPlace        // by name
	BySpeaker      // by name; lines that nobody says last
	keys
)

var keyNames = [keys]string{"position", "left", "right", "date", "place", "speaker"}

// String is the key's name in English.
func (k Key) String() string { return keyNames[k] }

// contextRunes is how many characters of context lines are sorted by, packed into
// one number of 16 bits for each.
const contextRunes = 4

// Sort sorts the lines.
func (c *Concordance) Sort(by Key) {
	type keyed struct {
		key  uint64
		name string
		line Line
	}
	list := make([]keyed, len(c.Lines))
	for i, l := range c.Lines {
		list[i] = keyed{line: l}
		switch by {
		case ByLeft:
			list[i].key = c.context(l, true)
		case ByRight:
			list[i].key = c.context(l, false)
		case ByDate:
			list[i].key = ^uint64(c.snapshot.Row(l.Article).Date)
		case ByPlace:
			p := c.snapshot.FoldedPlace(c.snapshot.Row(l.Article).Place)
			list[i].key, list[i].name = unknownLast(p.Name), p.Name
		case BySpeaker:
			if s := c.speaker(l); s != library.None {
				list[i].name = c.snapshot.People.Folded(s)
			}
			list[i].key = unknownLast(list[i].name)
		}
	}
	slices.SortFunc(list, func(a, b keyed) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		if a.name != b.name {
			return strings.Compare(a.name, b.name)
		}
		return cmp.Or(cmp.Compare(a.line.Article, b.line.Article), cmp.Compare(a.line.Start, b.line.Start))
	})
	for i, k := range list {
		c.Lines[i] = k.line
	}
}

func unknownLast(name string) uint64 {
	if name == "" {
		return 1
	}
	return 0
}

// context packs the nearest characters on one side, the nearest first; a
// paragraph's end comes before every character.
func (c *Concordance) context(l Line, left bool) uint64 {
	text := c.snapshot.FoldedString(l.Article)
	before, after := text[:l.Start], text[l.End:]
	var key uint64
	for range contextRunes {
		var r rune
		var n int
		if left {
			r, n = utf8.DecodeLastRuneInString(before)
			before = before[:len(before)-n]
		} else {
			r, n = utf8.DecodeRuneInString(after)
			after = after[n:]
		}
		if n == 0 || r == '\n' {
			before, after, r = "", "", 0
		}
		key = key<<16 | uint64(min(r, 0xFFFF))
	}
	return key
}

// Clone returns a concordance of the same lines that can be sorted while this
// one is shown.
func (c *Concordance) Clone() *Concordance {
	return &Concordance{Lines: slices.Clone(c.Lines), snapshot: c.snapshot}
}
