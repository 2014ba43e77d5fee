package charset

import (
	"sync"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// Two-byte codes of GBK and Big5 have a lead byte 0x81–0xFE and a trail byte
// 0x40–0xFE.
const (
	leadMin, leadMax   = 0x81, 0xfe
	trailMin, trailMax = 0x40, 0xfe
	trails             = trailMax - trailMin + 1
	codes              = (leadMax - leadMin + 1) * trails
)

// codeIndex is the place of a two-byte code in a codeTable; ok is false where
// the bytes cannot be one.
func codeIndex(lead, trail byte) (i int, ok bool) {
	if lead < leadMin || lead > leadMax || trail < trailMin || trail > trailMax {
		return 0, false
	}
	return int(lead-leadMin)*trails + int(trail-trailMin), true
}

// codeTable gives the character of each two-byte code, or 0 for a code that
// stands for none or for more than the 16 bits of an entry.
type codeTable [codes]uint16

func newCodeTable(e encoding.Encoding) *codeTable {
	t := new(codeTable)
	d := e.NewDecoder()
	var dst [16]byte
	for lead := leadMin; lead <= leadMax; lead++ {
		for trail := trailMin; trail <= trailMax; trail++ {
			d.Reset()
			n, read, err := d.Transform(dst[:], []byte{byte(lead), byte(trail)}, true)
			if err != nil || read != 2 {
				continue
			}
			runes := []rune(string(dst[:n]))
			if len(runes) != 1 || runes[0] == 0xfffd || runes[0] > 0xffff {
				continue
			}
			i, _ := codeIndex(byte(lead), byte(trail))
			t[i] = uint16(runes[0])
		}
	}
	return t
}

// The tables are built from golang.org/x/text when first needed, in a few
// milliseconds, so that a corpus in UTF-8 pays nothing for them.
var (
	gbkTable  = sync.OnceValue(func() *codeTable { return newCodeTable(simplifiedchinese.GB18030) })
	big5Table = sync.OnceValue(func() *codeTable { return newCodeTable(traditionalchinese.Big5) })
	costTable = sync.OnceValue(newCosts)
)

// costs is how many bits each character of the Basic Multilingual Plane costs
// in Chinese prose, -log2 of its probability, in whole bits.
type costs [1 << 16]uint8

// What characters outside the classes cost. They need to be right only
// relative to one another: a wrong reading is made of rare characters.
const (
	asciiBits   = 9  // letters, digits, marks
	controlBits = 24 // control characters other than line ends and tabs
	levelBits   = 15 // the level of everyday characters in GB 2312 and Big5
	hanBits     = 19 // any other ideograph
	symbolBits  = 18 // any other character of GBK or Big5: kana, Greek, Cyrillic
	strangeBits = 24 // neither, unassigned, private
	invalidBits = 16 // one byte that belongs to no character
)

func newCosts() *costs {
	c := new(costs)
	for i := range c {
		switch r := rune(i); {
		case r == '\n' || r == '\r' || r == '\t' || 0x20 <= r && r < 0x7f:
			c[i] = asciiBits
		case r < 0x20 || r == 0x7f:
			c[i] = controlBits
		case 0x4e00 <= r && r < 0xa000:
			c[i] = hanBits
		default:
			c[i] = strangeBits
		}
	}
	lower := func(r uint16, bits uint8) {
		if r != 0 && bits < c[r] {
			c[r] = bits
		}
	}
	gbk, big5 := gbkTable(), big5Table()
	for lead := byte(0xa1); lead <= 0xf9; lead++ {
		for trail := byte(trailMin); trail <= trailMax; trail++ {
			i, _ := codeIndex(lead, trail)
			switch {
			case lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1: // GB 2312, level 1
				lower(gbk[i], levelBits)
			case lead <= 0xa9 && trail >= 0xa1: // GB 2312, symbols
				lower(gbk[i], symbolBits)
			}
			switch {
			case lead >= 0xa4 && (lead < 0xc6 || lead == 0xc6 && trail <= 0x7e): // Big5, level 1
				lower(big5[i], levelBits)
			case lead <= 0xa3: // Big5, symbols
				lower(big5[i], symbolBits)
			}
		}
	}
	for _, class := range classes {
		for _, r := range class.chars {
			lower(uint16(r), class.bits)
		}
	}
	return c
}
