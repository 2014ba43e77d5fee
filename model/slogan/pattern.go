package slogan

import (
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// The productive pattern of local strategies: two characters of what shall make
// the place strong, and the place: 工业强市, 生态立县.
var (
	strengthPlaces = charsOf("国省市县区")
	unpairedSet    = charsOf(unpaired)
	firstHalfSet   = charsOf(firstHalves)
)

// unpaired are characters that no pair in front of the pattern begins or ends
// with, because they are structural.
const unpaired = `的地得和与及之在以为是把被将对向从由于了着过要会能可应须都也再更最很不没各每这那其该此全我化`

// firstHalves make a word of the verb with the character in front of it, and so
// no pattern: 增强, 成立, 复兴, and names of places.
const firstHalves = `增加自最更富坚成建设树确独创订中国绍嘉泰宜新复长资振德永大龙定东`

// strengthVerbs are the verbs of the pattern.
var strengthVerbs = charsOf("强立兴")

// strengthCandidates finds slogans of that pattern outside quotation marks.
func (t *text) strengthCandidates(out []candidate) []candidate {
	for _, sign := range t.signs.rare {
		i := int(sign.at) - 2
		if sign.flags&isStrength == 0 || i < 0 || i+4 > len(t.folded) {
			continue
		}
		a, b := t.folded[i], t.folded[i+1]
		if !strengthPlaces.has(t.folded[i+3]) || !han.IsHan(a) || !han.IsHan(b) || unpairedSet.has(a) || unpairedSet.has(b) ||
			firstHalfSet.has(b) || t.damaged(i, i+4) {
			continue
		}
		out = append(out, candidate{from: i, to: i + 4, kind: model.Coined})
	}
	return out
}
