package cell

import (
	"sync/atomic"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// class is what a ruler knows of one character, packed into a byte so that a
// page of 256 characters is four cache lines.
//
//	bits 0-2  the fewest cells a terminal may draw
//	bits 3-5  the most cells it may draw: the width to reserve
//	bit 6     simple: never joins another simple character into one cluster
//	bit 7     altered: Text does not leave it as it is
type class uint8

const (
	simpleBit  class = 1 << 6
	alteredBit class = 1 << 7

	// tabWidth is the number of cells a tab is expanded to. It is a constant,
	// not a distance to a tab stop, so that the width of text does not depend
	// on where it is drawn.
	tabWidth = 4
)

func (c class) least() int    { return int(c & 7) }
func (c class) most() int     { return int(c >> 3 & 7) }
func (c class) simple() bool  { return c&simpleBit != 0 }
func (c class) altered() bool { return c&alteredBit != 0 }

func newClass(least, most int) class { return class(least | most<<3) }

const (
	pageSize = 256
	pages    = (unicode.MaxRune + 1) / pageSize
)

type page [pageSize]class

// ideograph is the class of the CJK Unified Ideographs block under every
// policy.
const ideograph = class(2|2<<3) | simpleBit

// class looks a character up. Pages are filled when first met, so that making a
// ruler costs nothing for the scripts that never come.
func (r *Ruler) class(c rune) class {
	if c >= 0x4E00 && c <= 0x9FFF {
		return ideograph
	}
	at := &r.pages[c/pageSize]
	p := at.Load()
	if p == nil {
		p = r.fill(c / pageSize)
		at.Store(p)
	}
	return p[c%pageSize]
}

func (r *Ruler) fill(n rune) *page {
	p := new(page)
	for i := range p {
		p[i] = r.classify(n*pageSize + rune(i))
	}
	return p
}

// classify works out the class of one character from the tables.
func (r *Ruler) classify(c rune) class {
	if s, ok := r.substitute(c); ok {
		k := alteredBit
		for _, d := range s {
			w := r.plain(d)
			k += newClass(w.least(), w.most())
		}
		return k
	}
	k := r.plain(c)
	if isSimple(c) {
		k |= simpleBit
	}
	return k
}

// substitute is what Text writes instead of a character, if it does not stay.
func (r *Ruler) substitute(c rune) (string, bool) {
	switch {
	case c == '\t':
		return tab, true
	case c == '\n', c == '\r', c == '\v', c == '\f', c == 0x85, c == 0x2028, c == 0x2029:
		return " ", true
	case isInvisible(c):
		return "", true
	case r.policy == ASCII:
		s, ok := asciiOf(c)
		return s, ok
	}
	return "", false
}

// plain is the width of a character that stays as it is.
func (r *Ruler) plain(c rune) class {
	width := r.condition.RuneWidth(c)
	switch {
	case width == 0:
		return newClass(0, 0)
	case isUnsettled(c):
		return newClass(1, 2)
	case !runewidth.IsAmbiguousWidth(c):
		return newClass(width, width)
	}
	switch r.policy {
	case Narrow:
		return newClass(1, 1)
	case Wide:
		return newClass(2, 2)
	default:
		return newClass(1, 2)
	}
}

// isInvisible reports whether a character is removed: controls, bidirectional
// and other format characters, and Default_Ignorable_Code_Point (Unicode
// Standard Annex #44), whose widths differ between terminals and which can hide
// or reorder text; and the letters of decomposed Hangul.
func isInvisible(c rune) bool {
	switch {
	case c == unicode.ReplacementChar:
		return false
	case unicode.In(c, unicode.Cc, unicode.Cf, unicode.Cs, unicode.Noncharacter_Code_Point,
		unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
		return true
	}
	if isConjoining(c) {
		return true
	}
	// Skin tones: two cells after an emoji in some terminals, none in others.
	return c >= 0x1F3FB && c <= 0x1F3FF
}

// isSimple reports whether a character can only begin a grapheme cluster and
// can never be continued by another simple one. It names the blocks that
// Chinese official prose is made of; all else goes the way of segmentation.
func isSimple(c rune) bool {
	switch {
	case c < 0x0300, c >= 0x0370 && c <= 0x0482, c >= 0x048A && c <= 0x058F:
	case c >= 0x1E00 && c <= 0x1FFF, c >= 0x2010 && c <= 0x2BFF:
	case c >= 0x2E80 && c <= 0x2FFF, c >= 0x3000 && c <= 0xA4CF:
	case c >= 0xE000 && c <= 0xFAFF, c >= 0xFE30 && c <= 0xFE6F, c >= 0xFF01 && c <= 0xFF9D:
	case c >= 0x20000 && c <= 0x3FFFD:
	default:
		return false
	}
	return !unicode.In(c, unicode.M, unicode.Cc, unicode.Cf)
}

// pageTable holds the pages met so far.
type pageTable [pages]atomic.Pointer[page]
