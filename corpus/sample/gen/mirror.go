package main

import (
	"strings"

	"github.com/mozillazg/go-pinyin"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// Mirror tools worked on GBK bytes without knowing where a character begins. This
// file does the same, so that the damage is theirs and not an imitation of it.

// code is a character's two bytes in GBK.
type code [2]byte

func gbk(r rune) (code, bool) {
	b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(string(r)))
	if err != nil || len(b) != 2 {
		return code{}, false
	}
	return code(b), true
}

func inGBK(r rune) bool {
	_, ok := gbk(r)
	return ok
}

// encodeGBK encodes s; a character that GBK lacks becomes a question mark.
func encodeGBK(s string) []byte {
	var out []byte
	for _, r := range s {
		switch c, ok := gbk(r); {
		case r < 0x80:
			out = append(out, byte(r))
		case ok:
			out = append(out, c[0], c[1])
		default:
			out = append(out, '?')
		}
	}
	return out
}

// decodeEating decodes as the tools do that turn a lead byte and the impossible
// byte behind it into one question mark; pairs without a character vanish.
func decodeEating(b []byte) string { return decodeGBK(b, true) }

// decodeKeeping decodes as the tools do that turn the lead byte alone into a
// question mark and keep the ASCII byte behind it.
func decodeKeeping(b []byte) string { return decodeGBK(b, false) }

func decodeGBK(b []byte, eat bool) string {
	var out strings.Builder
	for i := 0; i < len(b); i++ {
		switch {
		case b[i] < 0x80:
			out.WriteByte(b[i])
		case i+1 == len(b) || b[i+1] < 0x40 || b[i+1] == 0x7f:
			out.WriteByte('?')
			if eat {
				i++
			}
		default:
			out.WriteString(pair(code{b[i], b[i+1]}))
			i++
		}
	}
	return out.String()
}

// pair is the character of a code, or nothing where there is none.
func pair(c code) string {
	s, err := simplifiedchinese.GBK.NewDecoder().Bytes(c[:])
	if err != nil || strings.ContainsFunc(string(s), func(r rune) bool { return r == '\ufffd' || r >= 0xe000 && r < 0xf900 }) {
		return ""
	}
	return string(s)
}

// insertGlosses puts a reading in brackets behind each two bytes that are a
// glossed character's code, whether a character begins there or not.
func insertGlosses(b []byte, readings map[code]string) []byte {
	var out []byte
	for i := range b {
		out = append(out, b[i])
		if i == 0 {
			continue
		}
		if r, ok := readings[code{b[i-1], b[i]}]; ok {
			out = append(out, encodeGBK("("+r+")")...)
		}
	}
	return out
}

// asciiPunctuation replaces the codes of full-width punctuation by ASCII,
// whether a character begins there or not.
func asciiPunctuation(b []byte) []byte {
	ascii := map[byte]byte{0xac: ',', 0xba: ':', 0xbb: ';', 0xbf: '?', 0xa1: '!', 0xa8: '(', 0xa9: ')'}
	var out []byte
	for i := 0; i < len(b); i++ {
		if b[i] == 0xa3 && i+1 < len(b) && ascii[b[i+1]] != 0 {
			out = append(out, ascii[b[i+1]])
			i++
			continue
		}
		out = append(out, b[i])
	}
	return out
}

// readings are the codes and readings of the characters that a mirror glosses:
// those that its conversion changed, share of 100 of them. Which ones differs
// from mirror to mirror but not within one.
func (c converter) readings(share int) map[code]string {
	args := pinyin.NewArgs()
	args.Style = pinyin.Tone
	out := map[code]string{}
	for _, t := range c {
		if int(t*31%100) >= share {
			continue
		}
		b, ok := gbk(t)
		if py := pinyin.SinglePinyin(t, args); ok && len(py) > 0 {
			out[b] = py[0]
		}
	}
	return out
}

// glossStyle is how a mirror writes a gloss; without brackets they are ASCII.
type glossStyle struct {
	open, close         string
	lookAlike, toneless bool
}

var (
	lookAlikes = strings.NewReplacer("g", "ɡ", "a", "ɑ")
	noTones    = strings.NewReplacer("ā", "a", "á", "a", "ǎ", "a", "à", "a", "ē", "e", "é", "e", "ě", "e", "è", "e", "ī", "i",
		"í", "i", "ǐ", "i", "ì", "i", "ō", "o", "ó", "o", "ǒ", "o", "ò", "o", "ū", "u", "ú", "u", "ǔ", "u", "ù", "u", "ǘ", "ü", "ǚ", "ü", "ǜ", "ü")
)

// glossPlain puts a reading behind each glossed character and damages nothing.
func glossPlain(s string, readings map[code]string, style glossStyle) string {
	open, close := "(", ")"
	if style.open != "" {
		open, close = style.open, style.close
	}
	var out strings.Builder
	for _, r := range s {
		out.WriteRune(r)
		c, ok := gbk(r)
		if !ok || readings[c] == "" {
			continue
		}
		py := readings[c]
		if style.toneless {
			py = noTones.Replace(py)
		}
		if style.lookAlike {
			py = lookAlikes.Replace(py)
		}
		out.WriteString(open + py + close)
	}
	return out.String()
}
