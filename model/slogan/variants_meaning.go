package slogan

import "slices"

// siblingSet are characters that tell one thing from another of its kind or from its
// opposite: where two keys differ in them they say it of two things. Folded.
var siblingSet = charsOf(`工农商文旅教科医体城乡村镇县市省区州街党政军警民企校课考师生干群财税金产林牧渔水电路港海陆空人才物粮药食
增减升降上下大小多少高低内外进退强弱早晚前先后初末首尾始终左右东南西北春夏秋冬男女老少利弊优劣得失开关新旧老长短`)

// pivotSet are the characters beside which things are compared or turned into each
// other.
var pivotSet = charsOf(`于过比变转换胜代超`)

// sameEnd reports whether two keys end in one word, which is two characters.
func sameEnd(a, b []rune) bool {
	return slices.Equal(a[len(a)-2:], b[len(b)-2:])
}

// opposed reports whether two keys that are nearly alike say something else: each has
// a sibling of what the other has, or what stands on the two sides of a comparison
// has changed places, or single characters have.
func opposed(a, b []rune) bool {
	if hasOther(a, b) && hasOther(b, a) || exchanged(a, b) {
		return true
	}
	a, b = differing(a, b)
	return len(a) > 0 && len(a) == len(b) && permuted(a, b) && !turnedParts(a, b)
}

// hasOther reports whether a has a sibling character that b does not have.
func hasOther(a, b []rune) bool {
	return slices.ContainsFunc(a, func(r rune) bool { return siblingSet.has(r) && !slices.Contains(b, r) })
}

// exchanged reports whether a character from the left of the pivot of a stands on the
// right of that of b, and one from the right on the left.
func exchanged(a, b []rune) bool {
	i, j := slices.IndexFunc(a, pivotSet.has), slices.IndexFunc(b, pivotSet.has)
	if i < 0 || j < 0 {
		return false
	}
	crosses := func(from, to, stay []rune) bool {
		return slices.ContainsFunc(from, func(r rune) bool { return slices.Contains(to, r) && !slices.Contains(stay, r) })
	}
	return crosses(a[:i], b[j+1:], b[:j]) && crosses(a[i+1:], b[:j], b[j+1:])
}

// differing is what two keys have between what they begin and end with alike.
func differing(a, b []rune) ([]rune, []rune) {
	n := commonFront(a, b)
	a, b = a[n:], b[n:]
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return a, b
}

// permuted reports whether two texts have the same characters.
func permuted(a, b []rune) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// turnedParts reports whether one of two texts is the other with two adjoining parts
// exchanged: 敢试敢闯 and 敢闯敢试.
func turnedParts(a, b []rune) bool {
	if len(a) != len(b) {
		return false
	}
	for from := range commonFront(a, b) + 1 {
		for n := minTurned; from+n+minTurned <= len(a); n++ {
			for m := minTurned; from+n+m <= len(a); m++ {
				x, y := a[from:from+n], a[from+n:from+n+m]
				if slices.Equal(b[from:from+m], y) && slices.Equal(b[from+m:from+m+n], x) && slices.Equal(a[from+n+m:], b[from+n+m:]) {
					return true
				}
			}
		}
	}
	return false
}
