package place

import (
	_ "embed"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"example.org/meetbrowse/model"
)

// Division is an administrative division.
type Division struct {
	// Name is the full name, 巢湖市; Short the name in talk, 巢湖, or the full
	// name again where nothing may be left off (沙县, 城区).
	Name, Short string
	// Code is the six-digit code of GB/T 2260.
	Code  string
	Level model.Level
	// Zone marks a development zone, Abolished a name no longer in force.
	Zone, Abolished bool

	prefecture, province *Division
}

// Prefecture is the division of the middle level that d belongs to; nil for
// provinces, for prefectures themselves and for counties under a province.
func (d *Division) Prefecture() *Division { return d.prefecture }

// Province is the division of the first level that d belongs to; d itself
// where d is one.
func (d *Division) Province() *Division { return d.province }

// Within reports whether d is e or lies in it.
func (d *Division) Within(e *Division) bool {
	return d == e || d.prefecture == e || d.province == e
}

//go:embed gazetteer.txt
var gazetteer string

// codeLen is the number of digits of a code in GB/T 2260.
const codeLen = 6

type index struct {
	divisions []Division
	byName    map[string][]*Division // full names, short names, 恩施州
	byHead    map[uint64][]entry     // first two characters
	first     [1 << 10]uint64        // bit set of first characters
}

// entry is a name that can be found in text.
type entry struct {
	name      string
	full      bool
	divisions []*Division
}

var table = sync.OnceValue(load)

func load() *index {
	x := &index{
		divisions: make([]Division, 0, strings.Count(gazetteer, "\n")),
		byName:    make(map[string][]*Division, 8192),
	}
	byCode := make(map[string]*Division, cap(x.divisions))
	for line := range strings.Lines(gazetteer) {
		d := parseLine(strings.TrimSuffix(line, "\n"))
		x.divisions = append(x.divisions, d)
		if p := &x.divisions[len(x.divisions)-1]; !p.Abolished {
			byCode[p.Code] = p
		}
	}
	for i := range x.divisions {
		d := &x.divisions[i]
		d.province = byCode[d.Code[:2]+"0000"]
		if d.Level == model.County {
			d.prefecture = byCode[d.Code[:4]+"00"]
		}
		x.name(d)
	}
	x.heads()
	return x
}

func parseLine(line string) Division {
	d := Division{Code: line[:codeLen], Name: line[codeLen:], Level: model.County}
	switch line[len(line)-1] {
	case 'z':
		d.Zone, d.Name = true, d.Name[:len(d.Name)-1]
	case '-':
		d.Abolished, d.Name = true, d.Name[:len(d.Name)-1]
	}
	switch {
	case d.Code[2:] == "0000":
		d.Level = model.Province
	case d.Code[4:] == "00":
		d.Level = model.Prefecture
	}
	d.Short = short(d.Name)
	return d
}

func (x *index) name(d *Division) {
	x.byName[d.Name] = append(x.byName[d.Name], d)
	if d.Short != d.Name && !(d.Abolished && x.succeeded(d)) {
		x.byName[d.Short] = append(x.byName[d.Short], d)
	}
	if strings.HasSuffix(d.Name, "自治州") {
		x.byName[d.Short+"州"] = append(x.byName[d.Short+"州"], d)
	}
}

// succeeded reports whether a division of today bears the short name of an
// abolished one in the same prefecture: 临安区 after 临安市.
func (x *index) succeeded(d *Division) bool {
	// The gazetteer is in order of code.
	i := sort.Search(len(x.divisions), func(i int) bool { return x.divisions[i].Code[:4] >= d.Code[:4] })
	for ; i < len(x.divisions) && x.divisions[i].Code[:4] == d.Code[:4]; i++ {
		if e := &x.divisions[i]; !e.Abolished && e.Short == d.Short {
			return true
		}
	}
	return false
}

// heads files every name under its first two characters, longest name first.
// The lists share one array.
func (x *index) heads() {
	counts := make(map[uint64]int32, len(x.byName))
	for name := range x.byName {
		if k, ok := head(name); ok {
			counts[k]++
		}
	}
	shared := make([]entry, len(x.byName))
	x.byHead = make(map[uint64][]entry, len(counts))
	at := int32(0)
	for k, n := range counts {
		x.byHead[k] = shared[at : at : at+n]
		at += n
		r := k >> 32 & 0xffff
		x.first[r>>6] |= 1 << (r & 63)
	}
	for name, divisions := range x.byName {
		k, ok := head(name)
		if !ok {
			continue
		}
		e := entry{name: name, divisions: divisions}
		for _, d := range divisions {
			e.full = e.full || d.Name == name
		}
		list := append(x.byHead[k], e)
		i := len(list) - 1
		for ; i > 0 && len(list[i-1].name) < len(name); i-- {
			list[i] = list[i-1]
		}
		list[i] = e
		x.byHead[k] = list
	}
}

// head packs the first two characters of s into a key.
func head(s string) (uint64, bool) {
	a, n := utf8.DecodeRuneInString(s)
	b, m := utf8.DecodeRuneInString(s[n:])
	if n == 0 || m == 0 || a > 0xffff {
		return 0, false
	}
	return uint64(a)<<32 | uint64(b), true
}

// Named returns the divisions called name, in full or short; in order of code.
func Named(name string) []*Division { return table().byName[name] }
