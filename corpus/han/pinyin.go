package han

import (
	_ "embed"
	"slices"
)

// pinyinTable is a two-level table of the BMP: 256 page numbers, then pages of
// 256 little-endian 16-bit row numbers. Page 0 is empty.
//
//go:embed pinyin.bin
var pinyinTable string

const (
	pageCount = 256     // pages of the BMP
	pageSize  = 256 * 2 // bytes of one page
)

// readingRow is one set of readings: where they stand in the word lists, and the
// first letters.
type readingRow struct {
	toned, plain           uint16
	tonedCount, plainCount uint8
	initials               string
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

// Initials returns the first letters of a character's readings, each once,
// commonest reading first: "c" and "z" for 长.
func Initials(r rune) string { return rowOf(r).initials }

// IsSyllable reports whether s is one pinyin syllable, in small letters. One tone
// mark may stand on it, composed or combining; ɡ and ɑ pass for g and a, and ü,
// v and u: are one.
func IsSyllable(s string) bool {
	plain, _, ok := ParseSyllable(s)
	return ok && plain != ""
}

// ParseSyllable returns a pinyin syllable in the form of Readings, and its tone: 1
// to 4, or 0 without a mark. It understands what IsSyllable does.
func ParseSyllable(s string) (plain string, tone int, ok bool) {
	var letters [maxSyllable]byte
	n := 0
	for _, r := range s {
		letter, mark := letterOf(r)
		if mark != 0 {
			if tone != 0 {
				return "", 0, false
			}
			tone = mark
		}
		switch {
		case letter == diaeresis:
			if n == 0 || letters[n-1] != 'u' {
				return "", 0, false
			}
			letters[n-1] = 'v'
		case letter != 0:
			if n == maxSyllable {
				return "", 0, false
			}
			letters[n] = letter
			n++
		case mark == 0 || n == 0:
			return "", 0, false
		}
	}
	i, ok := slices.BinarySearchFunc(syllables[:], letters[:n], func(s string, key []byte) int {
		switch {
		case s < string(key):
			return -1
		case s > string(key):
			return 1
		}
		return 0
	})
	if !ok {
		return "", 0, false
	}
	return syllables[i], tone, true
}

// maxSyllable is the length of the longest syllable, zhuang and its like.
const maxSyllable = 6

// diaeresis turns the u before it into ü.
const diaeresis = ':'

// letterOf returns the letter that r stands for, 0 for a bare tone mark, and the
// tone that it carries. A character that cannot be part of a syllable gives 0, 0.
func letterOf(r rune) (letter byte, tone int) {
	if 'a' <= r && r <= 'z' {
		return byte(r), 0
	}
	switch r {
	case 'ɡ':
		return 'g', 0
	case 'ɑ':
		return 'a', 0
	case 'ü':
		return 'v', 0
	case 'ê':
		return 'e', 0
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
	}
	for _, v := range tonedVowels {
		for tone, marked := range v.marked {
			if r == marked {
				return v.letter, tone + 1
			}
		}
	}
	return 0, 0
}

// tonedVowels are the letters that carry a mark, in the order of the tones. A
// breve is a common stand-in for the third tone's caron.
var tonedVowels = [...]struct {
	letter byte
	marked [4]rune
}{
	{'a', [4]rune{'ā', 'á', 'ǎ', 'à'}},
	{'e', [4]rune{'ē', 'é', 'ě', 'è'}},
	{'i', [4]rune{'ī', 'í', 'ǐ', 'ì'}},
	{'o', [4]rune{'ō', 'ó', 'ǒ', 'ò'}},
	{'u', [4]rune{'ū', 'ú', 'ǔ', 'ù'}},
	{'v', [4]rune{'ǖ', 'ǘ', 'ǚ', 'ǜ'}},
	{'a', [4]rune{0: -1, 2: 'ă', 3: -1}},
	{'e', [4]rune{0: -1, 2: 'ĕ', 3: -1}},
	{'i', [4]rune{0: -1, 2: 'ĭ', 3: -1}},
	{'o', [4]rune{0: -1, 2: 'ŏ', 3: -1}},
	{'u', [4]rune{0: -1, 2: 'ŭ', 3: -1}},
	{'n', [4]rune{0: -1, 1: 'ń', 2: 'ň', 3: 'ǹ'}},
	{'m', [4]rune{0: -1, 1: 'ḿ', 2: -1, 3: -1}},
}
