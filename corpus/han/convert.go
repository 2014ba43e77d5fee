package han

import (
	"embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// openccFiles are OpenCC's dictionaries, one "key TAB value" a line.
//
//go:embed opencc
var openccFiles embed.FS

// ToSimplified converts traditional text to simplified for display, by OpenCC's
// phrases and characters for the Taiwan standard (configuration tw2s), which
// know the standard forms of OpenCC and Hong Kong too. Simplified text stays as
// it is.
func ToSimplified(s string) string { return simplifier().convert(s) }

// ToTraditional converts simplified text to traditional for display, by OpenCC's
// phrases and characters (configuration s2t). A character with several
// traditional forms takes the one of the longest phrase that OpenCC lists, else
// the commonest. Traditional text stays as it is.
func ToTraditional(s string) string { return traditionalizer().convert(s) }

var (
	simplifier = sync.OnceValue(func() converter {
		return converter{
			segments: load("ts_phrases"),
			steps:    [][]*dictionary{{load("tw_phrases"), load("tw_characters")}, {load("ts_phrases"), load("ts_characters")}},
			own:      "么",
		}
	})
	traditionalizer = sync.OnceValue(func() converter {
		return converter{steps: [][]*dictionary{{load("st_phrases"), load("st_characters")}}}
	})
)

// converter replaces text step by step, each by the longest match of the first
// dictionary that has one, left to right.
type converter struct {
	// segments, where set, cuts the text into its longest matches and what lies
	// between first; no later match crosses a cut.
	segments *dictionary
	steps    [][]*dictionary
	// own are characters of the script converted to that a dictionary would take
	// for others.
	own string
}

func (c converter) convert(s string) string {
	if c.segments == nil {
		return c.run(s)
	}
	var out strings.Builder
	start := 0
	for i := 0; i < len(s); {
		if n, _ := c.segments.longest(s[i:]); n > 0 {
			out.WriteString(c.run(s[start:i]))
			out.WriteString(c.run(s[i : i+n]))
			i += n
			start = i
			continue
		}
		i += width(s[i:])
	}
	out.WriteString(c.run(s[start:]))
	return out.String()
}

func (c converter) run(s string) string {
	for _, step := range c.steps {
		s = c.replace(s, step)
	}
	return s
}

func (c converter) replace(s string, step []*dictionary) string {
	var out []byte
	kept := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		n, value := 0, ""
		for _, d := range step {
			if n, value = d.longest(s[i:]); n > 0 {
				break
			}
		}
		if n == 0 || strings.Contains(c.own, s[i:i+n]) {
			i += width(s[i:])
			continue
		}
		out = append(out, s[kept:i]...)
		out = append(out, value...)
		i += n
		kept = i
	}
	if kept == 0 {
		return s
	}
	return string(append(out, s[kept:]...))
}

func width(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// dictionary finds phrases by their first two characters.
type dictionary struct {
	single map[rune]string
	byPair map[pair][]phrase // longer before what they begin with
}

type pair [2]rune

type phrase struct{ key, value string }

// load reads one of OpenCC's dictionaries.
func load(name string) *dictionary {
	raw, err := openccFiles.ReadFile("opencc/" + name + ".txt")
	if err != nil {
		panic(err) // the file is part of the program
	}
	return parse(string(raw))
}

// parse reads a dictionary. Its lines are sorted, so that phrases stand behind
// what they begin with, and reading them backwards gives the longer first.
func parse(text string) *dictionary {
	lines := strings.Count(text, "\n")
	d := &dictionary{single: make(map[rune]string), byPair: make(map[pair][]phrase, lines/2)}
	for text = strings.TrimSuffix(text, "\n"); text != ""; {
		line := text[strings.LastIndexByte(text, '\n')+1:]
		text = strings.TrimSuffix(text[:len(text)-len(line)], "\n")
		key, value, found := strings.Cut(line, "\t")
		if !found {
			continue
		}
		first, n := utf8.DecodeRuneInString(key)
		if n == len(key) {
			d.single[first] = value
			continue
		}
		second, _ := utf8.DecodeRuneInString(key[n:])
		d.byPair[pair{first, second}] = append(d.byPair[pair{first, second}], phrase{key, value})
	}
	return d
}

// longest returns the length of the longest key at the start of s and its value,
// 0 where there is none.
func (d *dictionary) longest(s string) (n int, value string) {
	first, n := utf8.DecodeRuneInString(s)
	if n < len(s) && len(d.byPair) > 0 {
		second, _ := utf8.DecodeRuneInString(s[n:])
		for _, p := range d.byPair[pair{first, second}] {
			if strings.HasPrefix(s, p.key) {
				return len(p.key), p.value
			}
		}
	}
	if value, ok := d.single[first]; ok {
		return n, value
	}
	return 0, ""
}
