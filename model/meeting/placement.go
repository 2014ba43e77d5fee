package meeting

import (
	"slices"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/press"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/place"
)

// placeMeeting finds the division whose body met.
func (p *parser) placeMeeting(m *model.Meeting, e event) {
	r := p.meetingRank(m, e)
	if p.placeOfDelegation(&m.Place, e) {
		return
	}
	if r == centralRank {
		m.Place.Level = model.Central
		return
	}
	for _, try := range []struct {
		span  corpus.Span
		basis model.PlaceBasis
	}{
		{e.name, model.PlaceName},
		{p.headlineSpan(e), model.PlaceHeadline},
		{p.clauseHead(e), model.PlaceLead},
		{p.label, model.PlaceDateline},
	} {
		if p.placeAtHead(&m.Place, try.span, r, try.basis) {
			return
		}
	}
	if head, _ := p.dateline(); head.Len() > 0 && (p.placeIn(&m.Place, head, r, model.PlaceDateline) || p.placeOfNews(&m.Place, head, r)) {
		return
	}
	if p.inItem && !p.inBroadcast { // the rest of the page speaks of other places
		if p.placeOfOutlet(&m.Place, r) || p.placeOfDigest(&m.Place, r) {
			return
		}
		p.unknownByRank(&m.Place, r)
		return
	}
	if s := p.postPlace(r); s.Len() > 0 && p.placeAtHead(&m.Place, s, r, model.PlaceBody) {
		return
	}
	if p.placeOfOutlet(&m.Place, r) {
		return
	}
	if p.placeOfCredits(&m.Place, r) {
		return
	}
	p.placeByVote(&m.Place, r)
	if m.Place.Level == "" && p.rankSaid(e) == r {
		m.Place.Level = levelOfRank(r)
	}
}

// placeOfNews takes the place whose short name alone stands before the 讯 of a
// dateline: 云川讯.
func (p *parser) placeOfNews(out *model.Place, head corpus.Span, r rank) bool {
	for _, m := range place.Chain(p.of(head), nil) {
		span := corpus.Span{Start: head.Start + m.Span.Start, End: head.Start + m.Span.End}
		if strings.HasPrefix(p.text[span.End:head.End], "讯") && p.choosePlace(out, m.Divisions, r, span, model.PlaceDateline) {
			return true
		}
	}
	return false
}

// placeOfDigest takes the place that the headline of a page of short news begins
// with: 云川要闻.
func (p *parser) placeOfDigest(out *model.Place, r rank) bool {
	for _, m := range place.Chain(p.of(p.digest), nil) {
		span := corpus.Span{Start: p.digest.Start + m.Span.Start, End: p.digest.Start + m.Span.End}
		if p.choosePlace(out, m.Divisions, r, span, model.PlaceHeadline) {
			return true
		}
	}
	return false
}

// postPlace is the place before the post of the first person who hosted or
// spoke, with its rank: 云川市委 of 云川市委书记.
func (p *parser) postPlace(r rank) corpus.Span {
	if r == noRank {
		return corpus.Span{}
	}
	bare := false // somebody of the meeting's own has had a part
	for i := range p.people.mentions {
		x := &p.people.mentions[i]
		if part := x.roles &^ (1 << attends); part == 0 || bare && part == 1<<exchanges {
			continue
		}
		for i := len(x.posts) - 1; i >= 0; i-- {
			s := x.posts[i]
			mark := string(rune(r))
			if !strings.HasPrefix(p.of(s), mark) {
				continue
			}
			start := s.Start
			for n := 0; n < 6; n++ {
				c, m := lastRune(p.text[:start])
				if !han.IsHan(c) || strings.ContainsRune("记由、任和", c) {
					break
				}
				start -= m
			}
			if start < s.Start {
				return corpus.Span{Start: start, End: min(len(p.text), s.Start+len(mark))}
			}
			bare = true
		}
	}
	return corpus.Span{}
}

func (p *parser) headlineSpan(e event) corpus.Span {
	if p.headline < 0 || e.sentence > 3 && !p.inItem {
		return corpus.Span{}
	}
	return p.withoutLabel(p.lines[p.headline].Span)
}

// clauseHead is the clause that reports the meeting, behind dates and dateline.
func (p *parser) clauseHead(e event) corpus.Span {
	if e.sentence < 0 || e.clause.Len() == 0 {
		return corpus.Span{}
	}
	c := e.clause
	if head, _ := p.dateline(); head.Len() > 0 && c.Start < head.End && head.End < c.End {
		c.Start = head.End
	}
	c.Start = p.pastCircumstance(c)
	return c
}

// placeAtHead takes the division that a span begins with.
func (p *parser) placeAtHead(out *model.Place, s corpus.Span, r rank, basis model.PlaceBasis) bool {
	if s.Len() == 0 {
		return false
	}
	s.Start += hasAnyPrefix(p.of(s), "上半年", "下半年", "今年", "去年", "前三季度", "一季度")
	s.Start += hasAnyPrefix(p.of(s), "中国共产党", "中共", "政协", "共青团", "\"")
	s.Start += divisionOfCorps(p.of(s))
	p.chain = place.Chain(p.of(s), p.chain[:0])
	matches := p.chain
	for i, m := range matches {
		if i > 0 && !m.Full && (hasAnyPrefix(p.of(s)[m.Span.End:], townRanks...) > 0 || !liesIn(m, matches[i-1])) { // 甲县|青山镇, 甲县|滨江小学
			matches = matches[:i]
			break
		}
	}
	if p.zoneAtHead(out, s, matches, r, basis) {
		return true
	}
	for i, m := range matches {
		if m.Span.Start != 0 && (i == 0 || matches[i-1].Span.End != m.Span.Start) {
			break
		}
		// The last of a chain 甲省乙市丙县 is the division meant.
		if i+1 < len(matches) && matches[i+1].Span.Start == m.Span.End {
			continue
		}
		if !m.Full && !p.shortCounts(p.of(s), m, r) {
			break
		}
		span := corpus.Span{Start: s.Start + m.Span.Start, End: s.Start + m.Span.End}
		if m.Full && i+1 == len(matches) && p.unknownBelow(span.End, s.End) {
			break // 甲市云川区
		}
		if r == noRank || !m.Full || p.compatible(m.Divisions, r) {
			return p.choosePlace(out, m.Divisions, r, span, basis)
		}
	}
	return p.unknownAtHead(out, s, r, basis)
}

// liesIn: one of the divisions of m lies in one of those of the place before it.
func liesIn(m, before place.Match) bool {
	return slices.ContainsFunc(m.Divisions, func(d *place.Division) bool {
		return slices.ContainsFunc(before.Divisions, func(up *place.Division) bool { return d.Within(up) })
	})
}

// townRanks end the names of what lies below a county.
var townRanks = []string{"镇", "乡", "街道", "村", "社区", "苏木", "民族乡", "路街道"}

// shortCounts: a short name counts at the head of a clause only where a rank,
// a verb or a body stands behind it: 云川召开, 云川县.
func (p *parser) shortCounts(t string, m place.Match, r rank) bool {
	rest := t[m.Span.End:]
	if w := m.Span.Of(t); ordinary[w] && hasAnyPrefix(rest, "市", "县", "区", "日报") == 0 && !(hasAnyPrefix(rest, "召开", "举行") > 0 && !convenes[w]) {
		return false
	}
	if hasAnyPrefix(rest, "召开", "举行", "市", "县", "区", "省", ":", "日报", "部署", "隆重", "将", "新", "全市") > 0 {
		return true
	}
	for _, d := range m.Divisions {
		if d.Level != model.County {
			return true
		}
	}
	return false
}

// convenes are those of ordinary that may be said to hold a meeting as words.
var convenes = map[string]bool{"公安": true, "和平": true, "平安": true, "新建": true, "建设": true, "团结": true, "安全": true, "民主": true, "新华": true,
	"解放": true, "开放": true, "会同": true, "融安": true, "同心": true, "胜利": true, "前进": true}

// compatible reports whether one of the divisions has the rank r.
func (p *parser) compatible(divisions []*place.Division, r rank) bool {
	for _, d := range divisions {
		if ofRank(d, r) {
			return true
		}
	}
	return false
}

func ofRank(d *place.Division, r rank) bool {
	switch r {
	case noRank:
		return true
	case '省':
		return d.Level == model.Province
	case '市':
		return strings.HasSuffix(d.Name, "市")
	case '区':
		return d.Level == model.County && strings.HasSuffix(d.Name, "区") || strings.HasSuffix(d.Name, "自治区")
	case '州':
		return d.Level == model.Prefecture && strings.HasSuffix(d.Name, "州")
	case '地':
		return d.Level == model.Prefecture && strings.HasSuffix(d.Name, "地区")
	case '县':
		return d.Level == model.County && (strings.HasSuffix(d.Name, "县") || strings.HasSuffix(d.Name, "自治县"))
	case '镇', '乡', '街':
		return false
	}
	return strings.HasSuffix(d.Name, string(rune(r)))
}

// choosePlace sets the place to the one of divisions that is meant, raised to
// the rank that met.
func (p *parser) choosePlace(out *model.Place, divisions []*place.Division, r rank, span corpus.Span, basis model.PlaceBasis) bool {
	fit := p.fitting(divisions, r)
	if r == noRank {
		fit = p.withoutNamesakes(fit)
	}
	d := p.resolvePlace(fit)
	if d == nil {
		if len(fit) > 1 && fit[0].Name == fit[1].Name {
			out.Name, out.Level, out.Basis = p.named(fit[0].Name, span), fit[0].Level, basis
			return true
		}
		return false
	}
	p.setPlace(out, d, span, basis)
	return true
}

// withoutNamesakes leaves off counties that share their short name with the
// prefecture they lie in, unless the text has their full name: it says 红河 of the
// prefecture.
func (p *parser) withoutNamesakes(divisions []*place.Division) []*place.Division {
	var out []*place.Division
	for _, d := range divisions {
		if up := d.Prefecture(); up == nil || up == d || !contains(divisions, up) || han.Contains(p.text, d.Name) {
			out = append(out, d)
		}
	}
	return out
}

// fitting are those of divisions that have the rank r, or else the ones above
// them that have it. One that is no more counts where the text names it in full.
func (p *parser) fitting(divisions []*place.Division, r rank) []*place.Division {
	var own, above []*place.Division
	for _, d := range divisions {
		up := raised(d, r)
		switch {
		case up == nil:
		case up == d && r != noRank && (!d.Abolished || han.Contains(p.text, d.Name)):
			own = append(own, d)
		case up != d && p.namesRank(d.Short, r): // a division that the gazetteer lacks
		case !contains(above, up):
			above = append(above, up)
		}
	}
	if len(own) > 0 {
		return own
	}
	return above
}

func contains(list []*place.Division, d *place.Division) bool {
	for _, x := range list {
		if x == d {
			return true
		}
	}
	return false
}

// raised is d, or the division above it that has the rank r; nil if none has.
func raised(d *place.Division, r rank) *place.Division {
	if ofRank(d, r) {
		return d
	}
	if up := d.Prefecture(); up != nil && ofRank(up, r) {
		return up
	}
	if up := d.Province(); up != nil && ofRank(up, r) {
		return up
	}
	return nil
}

func (p *parser) setPlace(out *model.Place, d *place.Division, span corpus.Span, basis model.PlaceBasis) {
	out.Name, out.Level, out.Basis = p.named(d.Name, span), d.Level, basis
	if !d.Zone || d.Code != "" {
		out.Code = d.Code
	}
	if up := d.Prefecture(); up != nil {
		out.Prefecture = p.inScript(up.Name)
	}
	if up := d.Province(); up != nil {
		out.Province = p.inScript(up.Name)
	}
}

// named is a division's full name with the span that speaks of it: as written
// there if it is the full name.
func (p *parser) named(name string, span corpus.Span) model.Text {
	if span.Len() == 0 {
		return model.Text{Value: p.inScript(name)}
	}
	if p.of(span) == name {
		return p.value(span)
	}
	if i := han.Index(p.text, name); i >= 0 {
		v := p.value(corpus.Span{Start: i, End: i + len(name)})
		v.Evidence = append(p.value(span).Evidence, v.Evidence...)
		return v
	}
	return p.valueAs(p.inScript(name), span)
}

// inScript writes a simplified name in the article's script.
func (p *parser) inScript(name string) string {
	if p.out.Script != model.Traditional {
		return name
	}
	written, ok := p.traditional[name]
	if !ok {
		if p.traditional == nil || len(p.traditional) >= maxTraditional {
			p.traditional = map[string]string{}
		}
		written = han.ToTraditional(name)
		p.traditional[strings.Clone(name)] = written
	}
	return written
}

// maxTraditional is how many names of places a parser keeps in traditional script:
// those of all divisions there are.
const maxTraditional = 4096

// resolvePlace picks among divisions of one name by what else the article
// mentions.
func (p *parser) resolvePlace(divisions []*place.Division) *place.Division {
	return place.Resolve(divisions, p.mentions)
}

// findPlaces finds the divisions named in text, credits and masthead.
func (p *parser) findPlaces() {
	if p.placed {
		return
	}
	p.placed = true
	p.places = place.Find(p.text, p.places[:0])
}

// mentions counts how often the article names a division, in full or short.
func (p *parser) mentions(d *place.Division) int {
	p.findPlaces()
	n := 0
	for _, m := range p.places {
		for _, x := range m.Divisions {
			if x == d {
				n++
			}
		}
	}
	for _, l := range p.masthead() {
		if han.Contains(l.text, d.Name) || d.Level != model.County && han.Contains(l.text, d.Short) {
			n++
		}
	}
	return n
}

// placeIn takes the first division that a span names and that fits.
func (p *parser) placeIn(out *model.Place, s corpus.Span, r rank, basis model.PlaceBasis) bool {
	for _, m := range place.Find(p.of(s), nil) {
		if !m.Full && !localShort(m) && !startsOutlet(p.of(s)[m.Span.End:]) {
			continue
		}
		span := corpus.Span{Start: s.Start + m.Span.Start, End: s.Start + m.Span.End}
		if p.choosePlace(out, m.Divisions, r, span, basis) {
			return true
		}
	}
	return false
}

func localShort(m place.Match) bool {
	for _, d := range m.Divisions {
		if d.Level == model.Prefecture {
			return true
		}
	}
	return false
}

// startsOutlet: what follows a place in the name of an outlet.
func startsOutlet(t string) bool {
	return t == "" || hasAnyPrefix(t, press.Outlets...) > 0 ||
		hasAnyPrefix(t, "新闻", "网", "电视", "广播", "今日", "报", "传媒", "台", "政府", "县", "市", "区", "人民政府") > 0
}

// appeals stand before the place in the name of an outlet.
var appeals = []string{"今日", "掌上", "云上", "智慧", "无线", "魅力", "美丽", "大美", "最美", "文明", "清风", "清廉", "平安", "法治", "健康",
	"幸福", "发现", "遇见", "印象", "我爱", "微观", "中国", "爱", "看", "微", "最", "新"}

// withoutAppeal leaves off what stands before the place that an outlet is called
// after: 云川 of 掌上云川.
func withoutAppeal(outlet string) string {
	if n := hasAnyPrefix(outlet, appeals...); n > 0 && len(place.Chain(outlet[n:], nil)) > 0 {
		return outlet[n:]
	}
	return outlet
}

// placeOfOutlet reads the place from the outlet's name: 今日云川, 云川日报.
func (p *parser) placeOfOutlet(out *model.Place, r rank) bool {
	v := p.out.Outlet
	if !v.Known() || r == noRank && runes(v.Value) < 3 {
		return false
	}
	f := withoutAppeal(han.Fold(v.Value))
	for _, m := range place.Find(f, nil) {
		d := p.resolvePlace(p.fitting(m.Divisions, r))
		if d == nil || d.Level == model.Province && r != '省' {
			continue
		}
		if m.Full || contains(m.Divisions, d) || p.mentions(d) > 0 { // a short name may be that of a region: 三江
			p.setPlace(out, d, corpus.Span{}, model.PlaceOutlet)
			out.Name.Evidence = v.Evidence
			return true
		}
	}
	return p.unknownOutlet(out, f, v, r)
}
