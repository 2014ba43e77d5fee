package sample

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode/utf8"
)

// conversionLines hold a simplified character, its traditional form and the
// reading that a mirror puts behind it, on a line each: 发發fā; then pairs of
// characters and what a mirror that glosses all its characters makes of them, for
// it works on bytes: 要务 要?jiǎng)?wù). Package gen writes them for the words of
// this package.
//
//go:embed conversions.txt
var conversionLines string

// conversion is what a mirror makes of a simplified character.
type conversion struct {
	traditional string // empty where the character stays as it is
	glossed     string // with the reading behind it
	damaged     bool   // it is the first of some damaged pair
}

type conversions struct {
	characters []conversion // from U+4E00 on
	damage     map[[2]rune]string
}

func loadConversions() conversions {
	c := conversions{make([]conversion, 0xa000-0x4e00), map[[2]rune]string{}}
	for l := range strings.Lines(conversionLines) {
		l = strings.TrimSpace(l)
		if pair, damaged, ok := strings.Cut(l, " "); ok {
			r := []rune(pair)
			c.damage[[2]rune{r[0], r[1]}] = damaged
			c.characters[r[0]-0x4e00].damaged = true
			continue
		}
		from, size := utf8.DecodeRuneInString(l)
		_, next := utf8.DecodeRuneInString(l[size:])
		traditional := l[size : size+next]
		at := &c.characters[from-0x4e00]
		at.traditional, at.glossed = traditional, traditional+"("+l[size+next:]+")"
	}
	return c
}

// frame is how a site shows its articles; the parts hold slots in braces.
type frame struct {
	above, below string
	indent, gap  string
}

var frames = []frame{
	{"您的位置：首页 > {p}新闻 > 正文\n\n{h}\n\n{d} 来源：{p}日报   编辑：{n}\n\n", "\n责任编辑：{n}\n未经{p}日报社授权不得转载\n分享到：微信 微博 QQ空间\n上一篇：{t}工作有序推进\n下一篇：{t}取得新进展\n版权所有 {p}日报社 ICP备{x}号-1\n", "　　", "\n\n"},
	{"{p}新闻网\n首页 | 时政 | 县区 | 民生 | 专题\n当前位置：首页 >> 要闻\n{h}\n发布时间：{d}    来源：{p}发布\n", "\n【打印本页】 【关闭窗口】\n相关阅读\n· {t}见闻\n· {t}专题报道\n联系电话：0{x}  传真：0{x}\n", "  ", "\n"},
	{"{h}\n{p}网讯 （记者 {n} {n}） ", "\n（记者 {n}）\n责任编辑：{n}<cite id=\"k{x}\"></cite>\n<b id=\"k{x}\"></b>\n", "", "\n"},
	{"《{p}日报》官方发布平台\n{h}\n", "\n欢迎拨打新闻热线：0{x}\n▍ 本期责编：{n}\n文章版权归{p}日报社所有，侵权必究。\n手机棋牌现金版|小额贷款秒批\n", "", "\n"},
	{"首页\n政务公开\n办事服务\n互动交流\n{h}\n日期：{d} 来源：{p}融媒 作者：{n} 浏览次数：{x}\n", "\n扫一扫在手机打开当前页\n主办：{p}人民政府办公室 网站标识码：{x}\n公网安备{x}号\n热点排行\n1 {t}一线\n2 {t}观察\n3 {t}在行动\n", "　　", "\n"},
}

// page is the article as some site shows it. A copy leaves a paragraph out now
// and then, as sites that copy do.
func (a *author) page(isCopy bool) string {
	f := &frames[a.rng.IntN(len(frames))]
	skip := -1
	if isCopy && a.used > 6 && a.rng.IntN(3) == 0 {
		skip = a.used - 2
	}
	out := a.fill(a.out[:0], f.above)
	for i, p := range a.paragraphs[:a.used] {
		if i == skip {
			continue
		}
		out = append(append(append(out, f.indent...), p...), f.gap...)
	}
	out = a.fill(out, f.below)
	a.out = out
	if a.rng.IntN(2) == 0 {
		return string(out)
	}
	return a.mirrored(out)
}

// fill adds a part of a frame with its slots filled.
func (a *author) fill(out []byte, part string) []byte {
	for {
		at := strings.IndexByte(part, '{')
		if at < 0 {
			return append(out, part...)
		}
		out = append(out, part[:at]...)
		switch part[at+1] {
		case 'h':
			out = append(out, a.headline...)
		case 'p':
			out = append(out, a.where.short...)
		case 'n':
			out = personName(out, a.rng.Uint32())
		case 't':
			out = append(out, topics[a.zipf(len(topics))]...)
		case 'x':
			out = strconv.AppendInt(out, 1e6+a.rng.Int64N(9e6), 10)
		case 'd':
			out = a.published(out)
		}
		part = part[at+3:]
	}
}

// published adds the day after the meeting, or the same day at a month's end.
func (a *author) published(out []byte) []byte {
	out = strconv.AppendInt(out, int64(a.year), 10)
	for _, n := range [2]int{a.month, min(a.day+1, 28)} {
		out = append(out, '-', '0'+byte(n/10), '0'+byte(n%10))
	}
	return out
}

// mirrored is the page in traditional characters with ASCII punctuation; most
// mirrors gloss some of the characters that they convert, each mirror its own,
// and those that gloss all of them damage some.
func (a *author) mirrored(page []byte) string {
	share := rune([...]int{0, 30, 60, 100}[a.rng.IntN(4)])
	out := make([]byte, 0, len(page)*2)
	for i := 0; i < len(page); {
		if page[i] < utf8.RuneSelf {
			out = append(out, page[i])
			i++
			continue
		}
		r, size := utf8.DecodeRune(page[i:])
		i += size
		if r < 0x4e00 || r >= 0xa000 {
			out = append(out, asciiMark(r, page[i-size:i])...)
			continue
		}
		c := &a.conv.characters[r-0x4e00]
		if c.damaged && share == 100 {
			second, size := utf8.DecodeRune(page[i:])
			if damage, ok := a.conv.damage[[2]rune{r, second}]; ok {
				out = append(out, damage...)
				i += size
				continue
			}
		}
		switch {
		case c.traditional == "":
			out = append(out, page[i-size:i]...)
		case r*31%100 < share:
			out = append(out, c.glossed...)
		default:
			out = append(out, c.traditional...)
		}
	}
	return string(out)
}

// asciiMark is the ASCII form of a full-width mark, or as, the mark itself.
func asciiMark(r rune, as []byte) []byte {
	switch r {
	case '，':
		return []byte{','}
	case '：':
		return []byte{':'}
	case '；':
		return []byte{';'}
	case '（':
		return []byte{'('}
	case '）':
		return []byte{')'}
	}
	return as
}
