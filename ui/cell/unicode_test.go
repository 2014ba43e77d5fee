package cell

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// eastAsianWidth is where Debian's unicode-data package puts the property.
const eastAsianWidth = "/usr/share/unicode/EastAsianWidth.txt"

// TestEastAsianWidth compares every assigned character with its property:
// W and F take two cells, A one or two as the policy says, the others one, and
// what is combining or not drawn none.
func TestEastAsianWidth(t *testing.T) {
	f, err := os.Open(eastAsianWidth)
	if err != nil {
		t.Skip("no Unicode data on this machine: ", err)
	}
	defer f.Close()
	rulers := map[Policy]*Ruler{Narrow: New(Narrow), Wide: New(Wide), Unknown: New(Unknown)}
	ranges, wrong := 0, 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line, _, _ := strings.Cut(lines.Text(), "#")
		span, property, ok := strings.Cut(strings.TrimSpace(line), ";")
		if !ok {
			continue
		}
		ranges++
		first, last, _ := strings.Cut(span, "..")
		from, _ := strconv.ParseInt(first, 16, 32)
		to := from
		if last != "" {
			to, _ = strconv.ParseInt(last, 16, 32)
		}
		for c := rune(from); c <= rune(to); c++ {
			for p, r := range rulers {
				k := r.class(c)
				least, most, ok := expected(c, strings.TrimSpace(property), p)
				if !ok || k.altered() || k.least() == least && k.most() == most {
					continue
				}
				if wrong++; wrong < 20 {
					t.Errorf("%v: %U %c (%s) takes %d to %d cells, want %d to %d", p, c, c, property, k.least(), k.most(), least, most)
				}
			}
		}
	}
	if ranges < 1000 {
		t.Errorf("only %d ranges read", ranges)
	}
}

// expected is the width that the property of a character asks for; ok is false
// for marks, whose width is a matter of their script and not of this property,
// and for characters that this version of Go does not know.
func expected(c rune, property string, p Policy) (least, most int, ok bool) {
	switch {
	case unicode.In(c, unicode.M), !unicode.In(c, unicode.L, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Co):
		return 0, 0, false
	case isUnsettled(c):
		return 1, 2, true
	case isConjoining(c):
		return 0, 0, true
	case property == "W", property == "F":
		return 2, 2, true
	case property == "A" && p == Unknown:
		return 1, 2, true
	case property == "A" && p == Wide:
		return 2, 2, true
	}
	return 1, 1, true
}

func TestCombiningMarksTakeNoCell(t *testing.T) {
	r := New(Wide)
	for _, c := range "\u0300\u0301\u0304\u030c\u20dd\u3099\u302a" {
		if w := r.class(c).most(); w != 0 {
			t.Errorf("%U takes %d cells", c, w)
		}
	}
}
