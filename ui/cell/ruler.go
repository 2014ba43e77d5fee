package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/mattn/go-runewidth"
)

// Ruler measures text under one policy.
type Ruler struct {
	policy    Policy
	condition *runewidth.Condition
	pages     *pageTable
	glyphs    *Glyphs
	// ellipsis ends a string that was cut, short where that is too wide.
	ellipsis, short string
}

// New returns a ruler for the policy.
func New(p Policy) *Ruler {
	return NewWith(p, &runewidth.Condition{StrictEmojiNeutral: true})
}

// NewWith returns a ruler that takes the widths of unambiguous characters from
// the condition, which must not be changed afterwards.
func NewWith(p Policy, c *runewidth.Condition) *Ruler {
	narrow := *c
	// Ambiguous characters are this package's own business.
	narrow.EastAsianWidth = false
	r := &Ruler{policy: p, condition: &narrow, pages: new(pageTable), ellipsis: "…", short: "…"}
	r.glyphs = &asciiGlyphs
	switch p {
	case Narrow:
		r.glyphs = &unicodeGlyphs
	case Wide:
		r.short = "~"
	default:
		r.ellipsis, r.short = "..", "~"
	}
	return r
}

// Policy is the policy that the ruler was made for.
func (r *Ruler) Policy() Policy { return r.policy }

// Width is the number of cells to reserve for s.
func (r *Ruler) Width(s string) int {
	width := 0
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < 0x7F {
			width++
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		width += r.class(c).most()
		i += size
	}
	return width
}

// Range is the fewest and the most cells that a terminal may draw for s. They
// are equal unless s holds characters whose width is not known.
func (r *Ruler) Range(s string) (least, most int) {
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < 0x7F {
			least++
			most++
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		k := r.class(c)
		least += k.least()
		most += k.most()
		i += size
	}
	return least, most
}

// Cut is the longest beginning of s that takes no more than cells cells and
// ends between grapheme clusters.
func (r *Ruler) Cut(s string, cells int) string {
	end, _ := r.fit(s, cells)
	return s[:end]
}

// CutLeft is the longest end of s that takes no more than cells cells and begins
// between grapheme clusters.
func (r *Ruler) CutLeft(s string, cells int) string {
	at := 0
	for over := r.Width(s) - cells; over > 0 && at < len(s); {
		end, width := r.next(s, at)
		at, over = end, over-width
	}
	return s[at:]
}

// Fit is s when it takes no more than cells cells, else its beginning and an
// ellipsis, together no more than cells cells.
func (r *Ruler) Fit(s string, cells int) string {
	// The room that is left for text once the ellipsis stands is found in the
	// same pass that finds out whether the whole string fits.
	end, _ := r.fit(s, cells)
	if end == len(s) {
		return s
	}
	mark := r.ellipsis
	width := r.Width(mark)
	if width >= cells {
		mark = r.short
		width = r.Width(mark)
	}
	if width > cells {
		return ""
	}
	end, _ = r.fit(s[:end], cells-width)
	return s[:end] + mark
}

// Pad is s followed by as many spaces as make it take cells cells; s itself
// when it takes that or more.
func (r *Ruler) Pad(s string, cells int) string {
	return s + Spaces(cells-r.Width(s))
}

// blanks is what Spaces slices from, longer than any terminal is wide.
var blanks = strings.Repeat(" ", 512)

// Spaces is a string of n spaces, empty for n below 1.
func Spaces(n int) string {
	switch {
	case n <= 0:
		return ""
	case n <= len(blanks):
		return blanks[:n]
	}
	return strings.Repeat(" ", n)
}

// fit is the end of the longest beginning of s of at most cells cells, and its
// width.
func (r *Ruler) fit(s string, cells int) (end, width int) {
	if s == "" {
		return 0, 0
	}
	c, size := decode(s, 0)
	k := r.class(c)
	for end < len(s) {
		next, w := end+size, k.most()
		alone := false
		if k.simple() && next < len(s) {
			// What comes next is looked up once: here, for the next turn.
			c, size = decode(s, next)
			following := r.class(c)
			alone = following.simple()
			k = following
		}
		if !alone {
			if next, w = r.next(s, end); next < len(s) {
				c, size = decode(s, next)
				k = r.class(c)
			}
		}
		if width+w > cells {
			break
		}
		end, width = next, width+w
	}
	return end, width
}

// next is the end of the cluster that begins at byte at of s, and its width.
func (r *Ruler) next(s string, at int) (end, width int) {
	c, size := decode(s, at)
	k := r.class(c)
	end = at + size
	if end == len(s) {
		return end, k.most()
	}
	if k.simple() {
		following, _ := decode(s, end)
		if r.class(following).simple() {
			return end, k.most()
		}
	}
	return r.cluster(s, at, end, k.most())
}

// maxCluster is how many bytes are looked at for one grapheme cluster: far more
// than any script needs, and a bound on what a flood of combining marks costs.
const maxCluster = 128

// cluster is next for what may be more than one rune. An emoji sequence joined
// by U+200D is split where it takes more than one emoji's cells, because Text
// removes the joiner and the terminal then draws the emoji one by one.
func (r *Ruler) cluster(s string, at, first, firstWidth int) (end, width int) {
	rest := s[at:]
	if len(rest) > maxCluster {
		rest = rest[:maxCluster]
	}
	g := graphemes.FromString(rest)
	g.Next()
	cluster := g.Value()
	if len(cluster) < first-at {
		cluster = rest[:first-at]
	}
	width = r.Width(cluster)
	if width <= 2 || !strings.Contains(cluster, "\u200d") {
		return at + len(cluster), width
	}
	end = first
	for end < at+len(cluster) {
		c, size := decode(s, end)
		if r.class(c).most() > 0 {
			break
		}
		end += size
	}
	return end, firstWidth
}

func decode(s string, at int) (rune, int) {
	if c := s[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[at:])
}
