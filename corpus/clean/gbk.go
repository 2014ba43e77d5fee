package clean

import (
	"bytes"
	"sort"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"example.org/meetbrowse/corpus/han"
)

// GBK's double-byte codes: a lead byte, then a trail byte without 0x7f.
const (
	firstLead  = 0x81
	lastLead   = 0xfe
	firstTrail = 0x40
	lastTrail  = 0xfe
)

// gbkTables hold GBK both ways.
type gbkTables struct {
	chars [lastLead - firstLead + 1][256]rune // 0 where there is no character
	codes [1 << 16]uint16                     // 0 for what has no double-byte code
}

// reading is a gloss as the mirrors put it behind a character.
type reading struct {
	plain string
	tone  int
}

// readCode is the code of a character that has a certain reading.
type readCode struct {
	lead, trail byte
	odd         int // what speaks against it: a rare character, a rarer reading
}

// glosses gives the codes of the characters that the mirrors can have put a
// reading behind, in their order. The mirrors gloss traditional characters alone.
var glosses = sync.OnceValue(func() map[reading][]readCode {
	t := gbk()
	codes := map[reading][]readCode{}
	for lead := firstLead; lead <= lastLead; lead++ {
		for trail := firstTrail; trail <= lastTrail; trail++ {
			c := t.char(byte(lead), byte(trail))
			if c == 0 || han.FoldRune(c) == c && !han.IsTraditional(c) {
				continue
			}
			rare := 0
			if !t.common(c) {
				rare = 1
			}
			for i, toned := range han.TonedReadings(c) {
				if plain, tone, ok := han.ParseSyllable(toned); ok {
					r := reading{plain, tone}
					codes[r] = append(codes[r], readCode{byte(lead), byte(trail), rare + min(i, 1)})
				}
			}
		}
	}
	return codes
})

// withLead are those of the codes that have a lead byte.
func withLead(codes []readCode, lead byte) []readCode {
	from := sort.Search(len(codes), func(i int) bool { return codes[i].lead >= lead })
	to := from
	for to < len(codes) && codes[to].lead == lead {
		to++
	}
	return codes[from:to]
}

// gbk is built when the first damage is met; most texts have none.
var gbk = sync.OnceValue(func() *gbkTables {
	var codes []byte
	for lead := firstLead; lead <= lastLead; lead++ {
		for trail := firstTrail; trail <= lastTrail; trail++ {
			codes = append(codes, byte(lead), byte(trail), '\n')
		}
	}
	t := &gbkTables{}
	decoded, err := simplifiedchinese.GBK.NewDecoder().Bytes(codes)
	if err != nil {
		return t // no code is known then, and no damage is undone
	}
	lead, trail := firstLead, firstTrail
	for line := range bytes.SplitSeq(decoded, []byte{'\n'}) {
		if r, size := utf8.DecodeRune(line); size == len(line) && size > 1 && r != utf8.RuneError && !isUnsafe(r) {
			t.chars[lead-firstLead][trail] = r
			if t.codes[r] == 0 {
				t.codes[r] = uint16(lead<<8 | trail)
			}
		}
		if trail++; trail > lastTrail {
			lead, trail = lead+1, firstTrail
		}
		if lead > lastLead {
			break
		}
	}
	return t
})

// char is the character with a double-byte code, 0 for none.
func (t *gbkTables) char(lead, trail byte) rune {
	if lead < firstLead || lead > lastLead {
		return 0
	}
	return t.chars[lead-firstLead][trail]
}

// Rare characters of GBK, from FE50 on, had no place in Unicode once; old software
// put them, in their order, into the private use area.
const (
	privateLead  = 0xfe
	firstPrivate = 0xe815
	lastPrivate  = 0xe864
)

// private is the character that a place of the private use area stands for, 0 for
// none.
func (t *gbkTables) private(r rune) rune {
	trail := 0x50 + r - firstPrivate
	if trail >= 0x7f {
		trail++
	}
	return t.char(privateLead, byte(trail))
}

// code is the double-byte code of a character; ok is false for ASCII and for what
// GBK lacks.
func (t *gbkTables) code(r rune) (lead, trail byte, ok bool) {
	if r < 0 || r > 0xffff || t.codes[r] == 0 {
		return 0, 0, false
	}
	return byte(t.codes[r] >> 8), byte(t.codes[r]), true
}

// The lead bytes of the first level of GB 2312, the 3,755 commonest characters,
// in the order of their readings.
const firstCommon, lastCommon = 0xb0, 0xd7

// common reports whether a character belongs to everyday text: a mark, or a
// character of the first level of GB 2312 in either script.
func (t *gbkTables) common(r rune) bool {
	switch r {
	case '、', '。', '《', '》', '“', '”', '‘', '’', '，', '：', '；', '？', '！', '（', '）', '—', '…', '·', '％':
		return true
	}
	lead, trail, ok := t.code(han.FoldRune(r))
	if !ok {
		return r < utf8.RuneSelf
	}
	return lead >= firstCommon && lead <= lastCommon && trail >= 0xa1
}
