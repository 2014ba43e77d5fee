package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/place"
)

// zones end the names of development zones and their like, whose bodies rank
// with a county's; longest first.
var zones = []string{"高新技术产业开发区", "经济技术开发区", "风景名胜区", "经济开发区", "产业开发区", "旅游度假区", "生态示范区",
	"风景区", "高新区", "经开区", "开发区", "管理区", "度假区", "新区"}

// zoneAtHead takes the zone that a span begins with: the name of its city and
// what kind of zone it is, 云川高新区召开. The gazetteer holds few of them.
func (p *parser) zoneAtHead(out *model.Place, s corpus.Span, matches []place.Match, r rank, basis model.PlaceBasis) bool {
	if len(matches) == 0 || matches[0].Span.Start != 0 || r != noRank && r != '区' && r != '街' {
		return false
	}
	last := 0
	for last+1 < len(matches) && matches[last+1].Span.Start == matches[last].Span.End {
		last++
	}
	m := matches[last]
	rest := p.of(s)[m.Span.End:]
	level, n := model.County, hasAnyPrefix(rest, zones...)
	if n == 0 {
		level, n = model.Township, roadStreet(rest)
	}
	if n == 0 || !p.partEnds(s.Start+m.Span.End+n, s.End) {
		return false
	}
	name := corpus.Span{Start: s.Start + m.Span.Start, End: s.Start + m.Span.End + n}
	if len(place.Named(p.of(name))) > 0 {
		return false
	}
	out.Name, out.Level, out.Basis = p.value(name), level, basis
	if d := p.resolvePlace(m.Divisions); d != nil && level == model.County { // a road may be called after another city
		p.setAbove(out, d)
	}
	return true
}

// setAbove sets prefecture and province of a place that lies in d.
func (p *parser) setAbove(out *model.Place, d *place.Division) {
	switch up := d.Prefecture(); {
	case d.Level == model.Prefecture:
		out.Prefecture = p.inScript(d.Name)
	case up != nil:
		out.Prefecture = p.inScript(up.Name)
	}
	if up := d.Province(); up != nil {
		out.Province = p.inScript(up.Name)
	}
}

// roadStreet is the length of the rest of the name of a subdistrict called after
// a road: 东路街道 of 云川东路街道.
func roadStreet(rest string) int {
	at := 0
	for n := 0; n < 3 && at < len(rest); n++ {
		if strings.HasPrefix(rest[at:], "路街道") {
			return at + len("路街道")
		}
		c, m := firstRune(rest[at:])
		if !han.IsHan(c) {
			return 0
		}
		at += m
	}
	return 0
}

// divisionOfCorps is the length of 第八师 before the name of its city.
func divisionOfCorps(t string) int {
	rest, ok := strings.CutPrefix(t, "第")
	if !ok {
		return 0
	}
	i := han.Index(rest, "师")
	if i <= 0 || i > len("十四") || strings.Trim(rest[:i], "一二三四五六七八九十") != "" {
		return 0
	}
	at := len("第") + i + len("师")
	if m := place.Find(t[at:], nil); len(m) == 0 || m[0].Span.Start != 0 {
		return 0
	}
	return at
}

// placeOfDelegation takes the province whose delegation to a national session
// met: 云川代表团举行全体会议.
func (p *parser) placeOfDelegation(out *model.Place, e event) bool {
	c := e.clause
	i := han.Index(p.of(c), "代表团")
	if i < 0 {
		return false
	}
	for _, m := range place.Find(p.of(c)[:i], nil) {
		if m.Span.End != i {
			continue
		}
		for _, d := range m.Divisions {
			if d.Level == model.Province {
				p.setPlace(out, d, corpus.Span{Start: c.Start + m.Span.Start, End: c.Start + m.Span.End}, model.PlaceLead)
				return true
			}
		}
	}
	return false
}
