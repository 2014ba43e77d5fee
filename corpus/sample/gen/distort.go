package main

import (
	"fmt"
	"maps"
	"strconv"
	"strings"
)

// distort does to a page what the named script and noises say, in the order in
// which a mirror does it: convert, change punctuation, insert glosses, encode.
//
// The only script is "traditional". Noises:
//
//	ascii          full-width punctuation becomes ASCII, found in unaligned GBK bytes
//	ascii-aligned  the same, but only where the punctuation really stands
//	commas         a comma before every mark
//	gloss=N        a reading after N of 100 traditional characters, found in unaligned GBK bytes
//	gloss-plain=N  the same, but only where the characters really stand
//	full-width     the glosses' brackets are full-width
//	look-alike     the glosses have ɡ and ɑ for g and a
//	toneless       the glosses have no tone marks
//	question       what GBK does not know becomes a question mark
func (c converter) distort(page, script string, noises []string) (string, error) {
	switch script {
	case "":
	case "traditional":
		page = c.convert(page)
	default:
		return "", fmt.Errorf("no script %q", script)
	}
	style := glossStyle{}
	for _, n := range noises {
		switch n {
		case "full-width":
			style.open, style.close = "（", "）"
		case "look-alike":
			style.lookAlike = true
		case "toneless":
			style.toneless = true
		}
	}
	for _, n := range noises {
		name, value, _ := strings.Cut(n, "=")
		share, err := strconv.Atoi(value)
		if value != "" && err != nil {
			return "", fmt.Errorf("noise %q: %w", n, err)
		}
		switch name {
		case "full-width", "look-alike", "toneless":
		case "ascii":
			page = decodeKeeping(asciiPunctuation(encodeGBK(page)))
		case "ascii-aligned":
			page = halfWidth.Replace(page)
		case "commas":
			page = doubled.Replace(page)
		case "gloss":
			page = decodeEating(insertGlosses(encodeGBK(page), c.readings(share)))
		case "gloss-plain":
			page = glossPlain(page, c.readings(share), style)
		case "question":
			page = decodeKeeping(encodeGBK(page))
		default:
			return "", fmt.Errorf("no noise %q", n)
		}
	}
	return page, nil
}

var (
	halfWidth = strings.NewReplacer("，", ",", "：", ":", "；", ";", "？", "?", "！", "!", "（", "(", "）", ")")
	doubled   = strings.NewReplacer("，", ",，", "、", ",、", "。", ",。", "；", ",；")
)

// converter turns simplified characters into traditional ones, each for itself.
type converter map[rune]rune

// kept are simplified characters that are traditional ones too, and that mirrors
// leave alone.
const kept = "后干里面于只制范余系松征几斗谷丑了症群峰采游杯床秘旋咸佑吁朴据并占才布注升克岩岳"

// chosen are the forms that mirrors take where OpenCC would rather have another.
var chosen = converter{'冲': '沖', '着': '著', '为': '為', '众': '眾', '启': '啟', '台': '臺', '签': '簽'}

// newConverter reads OpenCC's STCharacters.txt: a character, a tab, its
// traditional forms, the commonest first.
func newConverter(table string) converter {
	c := converter{}
	for l := range strings.Lines(table) {
		from, to, ok := strings.Cut(strings.TrimSpace(l), "\t")
		if !ok || strings.HasPrefix(l, "#") || strings.Contains(kept, from) {
			continue
		}
		first, _, _ := strings.Cut(to, " ")
		if r := []rune(first); len(r) == 1 && first != from && inGBK(r[0]) {
			c[[]rune(from)[0]] = r[0]
		}
	}
	maps.Copy(c, chosen)
	return c
}

func (c converter) convert(s string) string {
	return strings.Map(func(r rune) rune {
		if t, ok := c[r]; ok {
			return t
		}
		return r
	}, s)
}
