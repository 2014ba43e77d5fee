package slogan

import (
	"regexp"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// strength is the productive pattern of local strategies: two characters of what
// shall make the place strong, and the place: 工业强市, 生态立县, 质量兴省.
var strength = regexp.MustCompile(`\p{Han}{2}(强|立|兴)(国|省|市|县|区|州|旗|镇|乡|村|企|校|院|农)`)

// unpaired are characters that no pair in front of the pattern begins or ends
// with, because they are structural.
const unpaired = `的地得和与及之在以为是把被将对向从由于了着过要会能可应须都也再更最很不没各每这那其该此全我`

// strengthCandidates finds slogans of that pattern outside quotation marks.
func (t *text) strengthCandidates() []candidate {
	var out []candidate
	for i := 0; i+4 <= len(t.folded); i++ {
		verb := t.folded[i+2]
		if verb != '强' && verb != '立' && verb != '兴' {
			continue
		}
		s := string(t.folded[i : i+4])
		if !strength.MatchString(s) || startsOrEnds(s, unpaired) || t.damaged(i, i+4) {
			continue
		}
		out = append(out, candidate{i, i + 4, model.Coined})
	}
	return out
}

// startsOrEnds reports whether the first or second character is one of set.
func startsOrEnds(s, set string) bool {
	a, n := utf8.DecodeRuneInString(s)
	b, _ := utf8.DecodeRuneInString(s[n:])
	for _, r := range set {
		if r == a || r == b {
			return true
		}
	}
	return !han.IsHan(a)
}
