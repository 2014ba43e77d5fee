package han

import (
	_ "embed"
	"math"
	"unicode"
	"unicode/utf8"
)

// scriptTable holds two bits for each character from U+3400 to U+9FFF.
//
//go:embed script.bin
var scriptTable string

const (
	simplifiedOnly  = 1
	traditionalOnly = 2

	tableStart, tableEnd = 0x3400, 0xa000
)

// mixedShare is the share of the rarer script, in percent of the characters that
// belong to one script alone, from which a text is mixed. Below it stand quoted
// names and the slips of a converter.
const mixedShare = 15

// IsHan reports whether r is a Chinese character, 〇 and 々 included.
func IsHan(r rune) bool {
	if r >= 0x4e00 && r <= 0x9fff {
		return true
	}
	return r >= 0x2e80 && unicode.Is(unicode.Han, r)
}

// ScriptOf says what a text is written in: "hans", "hant" or "mixed". A text
// without any character that belongs to one script alone is "hans".
func ScriptOf(s string) string {
	// The characters of each class are counted in 32 bits of one number: class 1
	// in the lower, class 2 in the upper half.
	counts := uint64(0)
	for i := 0; i < len(s); {
		for len(s)-i >= WordBytes {
			w := Word(s[i:])
			if w&0xc0c0f0 != 0x8080e0 { // three bytes
				break
			}
			r := w&0x0f<<12 | w>>8&0x3f<<6 | w>>16&0x3f
			counts += classCounts[scriptClasses[r>>5]>>(r&31*2)&3]
			i += 3
		}
		c := s[i]
		if c < asciiEnd {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		counts += classCounts[scriptClass(r)]
		i += size
	}
	simplified, traditional := int(counts&math.MaxUint32), int(counts>>32)
	switch both := simplified + traditional; {
	case 100*min(simplified, traditional) > mixedShare*both:
		return "mixed"
	case traditional > simplified:
		return "hant"
	default:
		return "hans"
	}
}

// scriptClasses is scriptTable for all characters of three bytes, thirty-two to a
// number.
var scriptClasses = func() *[1 << 16 / 32]uint64 {
	classes := &[1 << 16 / 32]uint64{}
	for r := tableStart; r < tableEnd; r += 32 {
		classes[r>>5] = Word(scriptTable[(r-tableStart)/4:])
	}
	return classes
}()

// classCounts is one character of each class as ScriptOf counts it.
var classCounts = [4]uint64{simplifiedOnly: 1, traditionalOnly: 1 << 32, simplifiedOnly | traditionalOnly: 1<<32 | 1}

// IsTraditional reports whether r is written so in traditional text alone: its
// simplified form always differs.
func IsTraditional(r rune) bool { return scriptClass(r) == traditionalOnly }

// IsSimplified reports whether r is written so in simplified text alone.
func IsSimplified(r rune) bool { return scriptClass(r) == simplifiedOnly }

func scriptClass(r rune) byte {
	if r < tableStart || r >= tableEnd {
		return 0
	}
	i := uint32(r - tableStart)
	return scriptTable[i>>2] >> (i & 3 * 2) & 3
}
