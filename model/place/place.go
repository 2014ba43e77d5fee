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

// index finds divisions by name. It is built from the gazetteer when it is
// first asked for.
type index struct {
	divisions []Division
	// entries are all names, those that begin with the same two characters
	// together, the longest of them first.
	entries []entry
	bearers []*Division // of the entries
	// heads is a hash table with open addressing from the first two characters of
	// a name to its entries.
	heads []group
	pairs [1 << (pairBits - 6)]uint64 // bit set of hashed heads
}

// group is the entries that share a head; key 0 for none.
type group struct {
	key      uint32
	from, to int32
}

// pairBits is the size of the bit set of hashed heads: 8 KB, which the
// first-level cache holds.
const pairBits = 16

// tableBits is the size of the hash table, twice the number of names.
const tableBits = 14

func pairHash(key uint32) uint32 { return key * 0x9e3779b1 >> (32 - pairBits) }

// entry is a name that can be found in text.
type entry struct {
	name      string
	full      bool
	divisions []*Division
}

var table = sync.OnceValue(load)

func load() *index {
	x := &index{divisions: make([]Division, 0, strings.Count(gazetteer, "\n")), heads: make([]group, 1<<tableBits)}
	for rest := gazetteer; rest != ""; {
		line := rest
		if i := strings.IndexByte(rest, '\n'); i >= 0 {
			line, rest = rest[:i], rest[i+1:]
		} else {
			rest = ""
		}
		x.divisions = append(x.divisions, parseLine(line))
	}
	var province, prefecture *Division // in force; they stand before what lies in them
	for i := range x.divisions {
		d := &x.divisions[i]
		switch {
		case d.Abolished:
		case d.Level == model.Province:
			province, prefecture = d, nil
		case d.Level == model.Prefecture:
			prefecture = d
		}
		if province != nil && province.Code[:2] == d.Code[:2] {
			d.province = province
		}
		if d.Level == model.County && prefecture != nil && prefecture.Code[:4] == d.Code[:4] {
			d.prefecture = prefecture
		}
	}
	x.file(x.names())
	return x
}

// named is a name with one of its bearers.
type named struct {
	name     string
	division *Division
}

// briefNames are what talk makes of the longest names.
var briefNames = map[string]string{
	"科尔沁左翼后旗": "科左后旗", "科尔沁左翼中旗": "科左中旗", "科尔沁右翼前旗": "科右前旗", "科尔沁右翼中旗": "科右中旗",
	"察哈尔右翼前旗": "察右前旗", "察哈尔右翼中旗": "察右中旗", "察哈尔右翼后旗": "察右后旗", "土默特左旗": "土左旗", "土默特右旗": "土右旗",
	"达尔罕茂明安联合旗": "达茂旗", "喀喇沁左翼蒙古族自治县": "喀左县", "前郭尔罗斯蒙古族自治县": "前郭县",
	"杜尔伯特蒙古族自治县": "杜蒙县", "阜新蒙古族自治县": "阜蒙县", "西乌珠穆沁旗": "西乌旗", "东乌珠穆沁旗": "东乌旗", "积石山保安族东乡族撒拉族自治县": "积石山县",
}

// names lists every name of every division, in order of code.
func (x *index) names() []named {
	out := make([]named, 0, 2*len(x.divisions)+64)
	for i := range x.divisions {
		d := &x.divisions[i]
		out = append(out, named{d.Name, d})
		if d.Short != d.Name && !(d.Abolished && x.succeeded(d)) {
			out = append(out, named{d.Short, d})
		}
		if brief := briefNames[d.Name]; brief != "" {
			out = append(out, named{brief, d})
		}
		if rest, ok := strings.CutPrefix(d.Name, "乾"); ok { // as folded text has it
			out = append(out, named{"干" + rest, d})
		}
		for _, rank := range [...]string{"州", "县", "旗"} { // talk leaves off the peoples alone
			if strings.HasSuffix(d.Name, "自治"+rank) {
				out = append(out, named{d.Short + rank, d})
				if rank == "县" && d.Short+"自治县" != d.Name {
					out = append(out, named{d.Short + "自治县", d})
				}
			}
		}
	}
	return out
}

// file builds the entries and their hash table: names of one head together, the
// longest first, bearers of one name in order of code.
func (x *index) file(names []named) {
	slots := make([]int32, len(names)) // of each name in heads
	size := int32(0)
	for i, n := range names {
		k, ok := head(n.name)
		if !ok {
			slots[i] = -1
			continue
		}
		slot := x.slot(k)
		g := &x.heads[slot]
		if g.key == 0 {
			g.key = k
			h := pairHash(k)
			x.pairs[h>>6] |= 1 << (h & 63)
		}
		g.to++
		slots[i] = int32(slot)
		size++
	}
	at := int32(0)
	for i := range x.heads {
		if g := &x.heads[i]; g.key != 0 {
			g.from, g.to, at = at, at, at+g.to
		}
	}
	sorted := make([]named, size)
	for i, n := range names {
		if slots[i] < 0 {
			continue
		}
		g := &x.heads[slots[i]]
		j := g.to
		for ; j > g.from && before(n.name, sorted[j-1].name); j-- {
			sorted[j] = sorted[j-1]
		}
		sorted[j] = n
		g.to++
	}
	x.merge(sorted)
}

// before orders the names of one head: longest first, equal ones together.
func before(a, b string) bool { return len(a) > len(b) || len(a) == len(b) && a < b }

// merge makes one entry of each name.
func (x *index) merge(sorted []named) {
	x.bearers = make([]*Division, len(sorted))
	x.entries = make([]entry, 0, len(sorted))
	for i := range x.heads {
		g := &x.heads[i]
		if g.key == 0 {
			continue
		}
		from := int32(len(x.entries))
		for j := g.from; j < g.to; j++ {
			n := sorted[j]
			x.bearers[j] = n.division
			if last := len(x.entries) - 1; last < int(from) || x.entries[last].name != n.name {
				x.entries = append(x.entries, entry{name: n.name, divisions: x.bearers[j:j:g.to]})
			}
			e := &x.entries[len(x.entries)-1]
			e.divisions = e.divisions[:len(e.divisions)+1]
			e.full = e.full || n.division.Name == n.name || n.division.Level == model.County && n.name != n.division.Short
		}
		g.from, g.to = from, int32(len(x.entries))
	}
	for i := range x.entries {
		e := &x.entries[i]
		e.divisions = e.divisions[:len(e.divisions):len(e.divisions)]
	}
}

// slot is where a key stands in the table of heads, or would stand.
func (x *index) slot(key uint32) uint32 {
	const mask = 1<<tableBits - 1
	i := pairHash(key) & mask
	for x.heads[i].key != 0 && x.heads[i].key != key {
		i = (i + 1) & mask
	}
	return i
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

// head packs the first two characters of s into a key.
func head(s string) (uint32, bool) {
	a, n := utf8.DecodeRuneInString(s)
	b, m := utf8.DecodeRuneInString(s[n:])
	if n == 0 || m == 0 || a > 0xffff || b > 0xffff {
		return 0, false
	}
	return uint32(a)<<16 | uint32(b), true
}

// mayBegin reports whether a name may have a head.
func (x *index) mayBegin(key uint32) bool {
	h := pairHash(key)
	return x.pairs[h>>6]>>(h&63)&1 != 0
}

// under gives the entries whose names begin like s, the longest first.
func (x *index) under(s string) []entry {
	k, ok := head(s)
	if !ok {
		return nil
	}
	if !x.mayBegin(k) {
		return nil
	}
	g := x.heads[x.slot(k)]
	return x.entries[g.from:g.to]
}

// Named returns the divisions called name, in full or short; in order of code.
func Named(name string) []*Division {
	list := table().under(name)
	for i := range list {
		if list[i].name == name {
			return list[i].divisions
		}
	}
	return nil
}
