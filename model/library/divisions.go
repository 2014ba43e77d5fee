package library

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"example.org/meetbrowse/model"
)

// divisions tell which symbols of Places are one place. Articles write a place in
// either script, and most leave out what lies above it.
type divisions struct {
	once  sync.Once
	group []int32     // of each symbol the first symbol of its place
	info  []PlaceInfo // folded, completed by what other articles say of the same place

	formsOnce sync.Once
	mentions  []int    // meetings of each symbol
	label     []string // of each symbol, equal within a place
	level     []model.Level
}

// PlaceGroups returns for each symbol of Places the first symbol of the same place:
// of those with one name, in either script, where what lies above them is the same
// or is not said. Of places with one name in several provinces, or several
// prefectures, those of which it is not said are a place of their own.
func (s *Snapshot) PlaceGroups() []int32 {
	s.divisions.once.Do(s.groupPlaces)
	return s.divisions.group
}

// PlaceLabel is the name of a place as most articles write it, equal for all of its
// symbols. It begins with what lies above the place where another one has that name.
func (s *Snapshot) PlaceLabel(symbol int32) string {
	s.divisions.formsOnce.Do(s.labelPlaces)
	return s.divisions.label[symbol]
}

// PlaceLevel is the level that most meetings of a place have.
func (s *Snapshot) PlaceLevel(symbol int32) model.Level {
	s.divisions.formsOnce.Do(s.labelPlaces)
	return s.divisions.level[symbol]
}

// PlaceMentions returns how many meetings each symbol of Places has.
func (s *Snapshot) PlaceMentions() []int {
	s.divisions.formsOnce.Do(s.labelPlaces)
	return s.divisions.mentions
}

// called is what a place goes by.
func (p PlaceInfo) called() string { return cmp.Or(p.Name, p.Province) }

// Chain is the names of a place and of all that lies above it, from the top.
func (p PlaceInfo) Chain() string {
	chain := p.called()
	for _, above := range []string{p.Prefecture, p.Province} {
		if above != p.called() {
			chain = above + chain
		}
	}
	return chain
}

func (s *Snapshot) groupPlaces() {
	d := s.divisions
	d.info = slices.Clone(s.placeFolded)
	fillProvinces(d.info)
	d.group = make([]int32, len(d.info))
	named := map[string][]int32{}
	for symbol, p := range d.info {
		named[p.called()] = append(named[p.called()], int32(symbol))
	}
	province := func(symbol int32) string { return d.info[symbol].Province }
	prefecture := func(symbol int32) string { return d.info[symbol].Prefecture }
	for _, list := range named {
		for _, within := range split(list, province) {
			for _, one := range split(within, prefecture) {
				d.join(one)
			}
		}
	}
}

// join makes symbols one place.
func (d *divisions) join(symbols []int32) {
	var whole PlaceInfo
	for _, symbol := range symbols {
		p := d.info[symbol]
		whole.Name = cmp.Or(whole.Name, p.Name)
		whole.Prefecture = cmp.Or(whole.Prefecture, p.Prefecture)
		whole.Province = cmp.Or(whole.Province, p.Province)
		whole.Code = cmp.Or(whole.Code, p.Code)
	}
	for _, symbol := range symbols {
		d.group[symbol], d.info[symbol] = symbols[0], whole
	}
}

// split parts symbols by a value. Where there is but one value, those without it go
// with the others, else they are a part of their own.
func split(symbols []int32, value func(int32) string) [][]int32 {
	parts := map[string][]int32{}
	for _, symbol := range symbols {
		parts[value(symbol)] = append(parts[value(symbol)], symbol)
	}
	if _, unknown := parts[""]; len(parts) == 1 || len(parts) == 2 && unknown {
		return [][]int32{symbols}
	}
	out := make([][]int32, 0, len(parts))
	for _, part := range parts {
		out = append(out, part)
	}
	return out
}

// fillProvinces gives places without a province that of their prefecture, where all
// articles that name it agree on one; and provinces themselves.
func fillProvinces(list []PlaceInfo) {
	provinces, names := map[string]string{}, map[string]bool{}
	learn := func(prefecture, province string) {
		if prefecture == "" || province == "" {
			return
		}
		if known, ok := provinces[prefecture]; ok && known != province {
			province = ""
		}
		provinces[prefecture] = province
	}
	for _, p := range list {
		learn(p.Prefecture, p.Province)
		if p.Prefecture == "" && p.Name != p.Province {
			learn(p.Name, p.Province)
		}
		if p.Province != "" {
			names[p.Province] = true
		}
	}
	for i, p := range list {
		switch {
		case p.Province != "":
		case names[p.Name]:
			list[i].Province = p.Name
		default:
			list[i].Province = provinces[p.Prefecture]
		}
	}
}

// labelPlaces finds how places are written and of which level they are.
func (s *Snapshot) labelPlaces() {
	groups := s.PlaceGroups()
	d := s.divisions
	mentions := make([]int, len(groups))
	d.mentions = mentions
	levels := make([][len(levelOrder)]int, len(groups))
	for id := range int32(s.n) {
		for _, m := range s.Meetings(id) {
			if m.Place != None {
				mentions[m.Place]++
				levels[groups[m.Place]][m.Level]++
			}
		}
	}
	members := map[int32][]int32{}
	bearers := map[string]int{} // how many places have a name
	for symbol, group := range groups {
		if int(group) == symbol {
			bearers[d.info[symbol].called()]++
		}
		members[group] = append(members[group], int32(symbol))
	}
	d.label, d.level = make([]string, len(groups)), make([]model.Level, len(groups))
	for group, symbols := range members {
		slices.SortStableFunc(symbols, func(a, b int32) int { return cmp.Compare(mentions[b], mentions[a]) })
		label := s.placeForm(symbols, mentions, bearers[d.info[group].called()] > 1)
		level := levelOf(levels[group])
		for _, symbol := range symbols {
			d.label[symbol], d.level[symbol] = label, level
		}
	}
}

// levelOf is the level that was counted most often, of equals the higher one.
func levelOf(counts [len(levelOrder)]int) model.Level {
	most := 0
	for i := 1; i < len(counts); i++ {
		if counts[i] > counts[most] || most == 0 && counts[i] > 0 {
			most = i
		}
	}
	return levelOrder[most]
}

// placeForm is the commonest written form of a place, whose symbols come in the
// order of their mentions, with all that lies above it where that is wanted.
func (s *Snapshot) placeForm(symbols []int32, mentions []int, whole bool) string {
	counts := map[string]int{}
	for _, symbol := range symbols {
		counts[s.placeInfo[symbol].called()] += mentions[symbol]
	}
	p := PlaceInfo{Name: Commonest(counts)}
	if !whole {
		return p.Name
	}
	for _, symbol := range symbols {
		p.Prefecture = cmp.Or(p.Prefecture, s.placeInfo[symbol].Prefecture)
		p.Province = cmp.Or(p.Province, s.placeInfo[symbol].Province)
	}
	if p.Province == "" {
		p.Province = s.divisions.info[symbols[0]].Province
	}
	return p.Chain()
}

// Commonest is the text that was counted most often, of equals the one that sorts
// first.
func Commonest(counts map[string]int) string {
	best, most := "", -1
	for text, n := range counts {
		if n > most || n == most && strings.Compare(text, best) < 0 {
			best, most = text, n
		}
	}
	return best
}
