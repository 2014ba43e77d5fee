package concordance

import (
	"cmp"
	"context"
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

// Sort sorts the lines. The orders of articles read none of them.
func (c *Concordance) Sort(by Key) {
	if c.search != nil && (by == ByPosition || by == ByDate || by == ByPlace) {
		c.sortArticles(by)
		return
	}
	lines, _ := c.Lines(context.Background()) // which is never cancelled
	*c = Concordance{snapshot: c.snapshot, lines: sorted(lines, c.lineKeys(lines, by), func(a, b Line) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start))
	})}
}

// sortArticles sorts the articles of a slogan, with their lines.
func (c *Concordance) sortArticles(by Key) {
	list, keys := make([]hits, len(c.articles)), make([]uint64, len(c.articles))
	places := c.placeRanks(by)
	before := 0
	for i, id := range c.articles {
		list[i] = hits{id, c.ends[i] - before}
		before = c.ends[i]
		keys[i] = c.articleKey(id, by, places)
	}
	next := Concordance{snapshot: c.snapshot, search: c.search, articles: make([]int32, len(list)), ends: make([]int, len(list))}
	total := 0
	for i, h := range sorted(list, keys, func(a, b hits) int { return cmp.Compare(a.article, b.article) }) {
		total += h.n
		next.articles[i], next.ends[i] = h.article, total
	}
	*c = next
}

// sorted returns a list by ascending keys, where these are equal by compare.
func sorted[T any](list []T, keys []uint64, compare func(a, b T) int) []T {
	type keyed struct {
		key  uint64
		item T
	}
	all := make([]keyed, len(list))
	for i := range list {
		all[i] = keyed{keys[i], list[i]}
	}
	slices.SortFunc(all, func(a, b keyed) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		return compare(a.item, b.item)
	})
	out := make([]T, len(list))
	for i := range all {
		out[i] = all[i].item
	}
	return out
}

// lineKeys are the numbers that lines are sorted by.
func (c *Concordance) lineKeys(lines []Line, by Key) []uint64 {
	places, speakers := c.placeRanks(by), c.speakerRanks(by)
	keys, _ := collect(context.Background(), len(lines), func() func(int, []uint64) []uint64 {
		return func(i int, keys []uint64) []uint64 {
			switch l := lines[i]; by {
			case ByLeft, ByRight:
				return append(keys, c.context(l, by == ByLeft))
			case BySpeaker:
				return append(keys, speakers[c.speaker(l)+1])
			default:
				return append(keys, c.articleKey(l.Article, by, places))
			}
		}
	})
	return keys
}

// articleKey is the number that articles are sorted by.
func (c *Concordance) articleKey(id int32, by Key, places []uint64) uint64 {
	switch by {
	case ByDate:
		return ^uint64(c.snapshot.Row(id).Date)
	case ByPlace:
		return places[c.snapshot.Row(id).Place+1]
	}
	return 0
}

// placeRanks are the ranks of all places by name.
func (c *Concordance) placeRanks(by Key) []uint64 {
	if by != ByPlace {
		return nil
	}
	return ranks(c.snapshot.Places.Len(), func(symbol int32) string { return c.snapshot.FoldedPlace(symbol).Name })
}

// speakerRanks are the ranks of all people by name.
func (c *Concordance) speakerRanks(by Key) []uint64 {
	if by != BySpeaker {
		return nil
	}
	return ranks(c.snapshot.People.Len(), c.snapshot.People.Folded)
}

// ranks are those of the symbols library.None to n-1 by name. Equal names have
// one rank, and what has no name the last.
func ranks(n int, name func(int32) string) []uint64 {
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(name(a), name(b)) })
	out := make([]uint64, n+1)
	out[library.None+1] = uint64(n + 1)
	rank, last := uint64(n+1), "" // the empty name sorts first
	for i, symbol := range order {
		if s := name(symbol); s != last {
			rank, last = uint64(i), s
		}
		out[symbol+1] = rank
	}
	return out
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
