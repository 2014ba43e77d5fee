package han

import _ "embed" // for pinyinTable

// pinyinTable is a two-level table of the BMP: 256 page numbers, then pages of
// 256 little-endian 16-bit row numbers. Page 0 is empty.
//
//go:embed pinyin.bin
var pinyinTable string

const (
	pageCount = 256     // pages of the BMP
	pageSize  = 256 * 2 // bytes of one page
)

// readingRow is one set of readings: where they stand in the word lists.
type readingRow struct {
	toned, plain           uint16
	tonedCount, plainCount uint8
}

func rowOf(r rune) *readingRow {
	if r > 0xffff {
		r = FoldRune(r)
	}
	if r < 0x3000 || r > 0xffff || pinyinTable[r>>8] == 0 {
		return &readingRows[0]
	}
	at := pageCount + int(pinyinTable[r>>8])*pageSize + int(r&0xff)*2
	return &readingRows[int(pinyinTable[at])|int(pinyinTable[at+1])<<8]
}

// Readings returns the pinyin readings of a character without tones, commonest
// first ("zhen"; ü is v: "lv"); none for what is no Chinese character. The slice
// is shared: do not change it.
func Readings(r rune) []string {
	row := rowOf(r)
	end := row.plain + uint16(row.plainCount)
	return plainWords[row.plain:end:end]
}

// TonedReadings returns the readings of a character with tone marks, composed
// (NFC), commonest first ("zhèn"). The slice is shared: do not change it.
func TonedReadings(r rune) []string {
	row := rowOf(r)
	end := row.toned + uint16(row.tonedCount)
	return tonedWords[row.toned:end:end]
}

// TonedSyllables returns the syllables with their tone marks that are the reading
// of some character, composed (NFC), some of them more than once. The slice is
// shared: do not change it.
func TonedSyllables() []string { return tonedWords[:] }

// ParseSyllable returns a pinyin syllable, in small letters, in the form of
// Readings, and its tone: 1 to 4, or 0 without a mark. One tone mark may stand on
// it, composed or combining; ɡ and ɑ pass for g and a, and ü, v and u: are one.
func ParseSyllable(s string) (plain string, tone int, ok bool) {
	var key syllableKey
	last := byte(0)
	n := 0
	for _, r := range s {
		letter, mark := letterOf(r)
		if mark != 0 {
			if tone != 0 {
				return "", 0, false
			}
			tone = int(mark)
		}
		switch {
		case letter == diaeresis:
			if last != 'u' {
				return "", 0, false
			}
			last = 'v'
			key += 'v' - 'u'
		case letter != 0:
			if n == maxSyllable {
				return "", 0, false
			}
			n++
			last = letter
			key = key<<letterBits | syllableKey(letter-'a'+1)
		case mark == 0 || n == 0:
			return "", 0, false
		}
	}
	plain = syllableTable.find(key)
	return plain, tone, plain != ""
}

// maxSyllable is the length of the longest syllable, zhuang and its like.
const maxSyllable = 6

// diaeresis turns the u before it into ü.
const diaeresis = ':'

// syllableKey is a syllable packed into a number, letterBits a letter.
type syllableKey uint32

const letterBits = 5

// syllableHash finds a syllable by its key, with linear probing in a table four
// times as large as needed.
type syllableHash [2048]struct {
	key   syllableKey
	plain string
}

func (h *syllableHash) slot(key syllableKey) int {
	i := int(uint32(key) * 0x9e3779b1 >> 21)
	for h[i].key != key && h[i].key != 0 {
		i = (i + 1) % len(h)
	}
	return i
}

func (h *syllableHash) find(key syllableKey) string { return h[h.slot(key)].plain }

var syllableTable = func() *syllableHash {
	h := &syllableHash{}
	for _, s := range syllables {
		var key syllableKey
		for _, c := range []byte(s) {
			key = key<<letterBits | syllableKey(c-'a'+1)
		}
		i := h.slot(key)
		h[i].key, h[i].plain = key, s
	}
	return h
}()

// letterOf returns the letter that r stands for, 0 for a bare tone mark, and the
// tone that it carries. A character that cannot be part of a syllable gives 0, 0.
func letterOf(r rune) (letter, tone byte) {
	if 'a' <= r && r <= 'z' {
		return byte(r), 0
	}
	if r >= firstLatin && r < firstLatin+rune(len(latinLetters)) {
		l := latinLetters[r-firstLatin]
		return l.letter, l.tone
	}
	switch r {
	case ':', '\u0308':
		return diaeresis, 0
	case '\u0304':
		return 0, 1
	case '\u0301':
		return 0, 2
	case '\u030c', '\u0306':
		return 0, 3
	case '\u0300':
		return 0, 4
	case 'ḿ':
		return 'm', 2
	case 'ế':
		return 'e', 2
	case 'ề':
		return 'e', 4
	}
	return 0, 0
}

// firstLatin is the first character of latinLetters, à without its neighbours.
const firstLatin = 0xe0

// latinLetters are the letters beyond ASCII that stand in syllables: marked
// vowels, ü, and the look-alikes ɡ and ɑ. A breve is a common stand-in for the
// third tone's caron.
var latinLetters = [0x190]struct{ letter, tone byte }{
	'ā' - firstLatin: {'a', 1}, 'á' - firstLatin: {'a', 2}, 'ǎ' - firstLatin: {'a', 3}, 'ă' - firstLatin: {'a', 3}, 'à' - firstLatin: {'a', 4},
	'ē' - firstLatin: {'e', 1}, 'é' - firstLatin: {'e', 2}, 'ě' - firstLatin: {'e', 3}, 'ĕ' - firstLatin: {'e', 3}, 'è' - firstLatin: {'e', 4},
	'ī' - firstLatin: {'i', 1}, 'í' - firstLatin: {'i', 2}, 'ǐ' - firstLatin: {'i', 3}, 'ĭ' - firstLatin: {'i', 3}, 'ì' - firstLatin: {'i', 4},
	'ō' - firstLatin: {'o', 1}, 'ó' - firstLatin: {'o', 2}, 'ǒ' - firstLatin: {'o', 3}, 'ŏ' - firstLatin: {'o', 3}, 'ò' - firstLatin: {'o', 4},
	'ū' - firstLatin: {'u', 1}, 'ú' - firstLatin: {'u', 2}, 'ǔ' - firstLatin: {'u', 3}, 'ŭ' - firstLatin: {'u', 3}, 'ù' - firstLatin: {'u', 4},
	'ǖ' - firstLatin: {'v', 1}, 'ǘ' - firstLatin: {'v', 2}, 'ǚ' - firstLatin: {'v', 3}, 'ǜ' - firstLatin: {'v', 4},
	'ń' - firstLatin: {'n', 2}, 'ň' - firstLatin: {'n', 3}, 'ǹ' - firstLatin: {'n', 4},
	'ü' - firstLatin: {'v', 0}, 'ê' - firstLatin: {'e', 0}, 'ɡ' - firstLatin: {'g', 0}, 'ɑ' - firstLatin: {'a', 0},
}
