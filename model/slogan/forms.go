package slogan

import "slices"

// formTable finds forms of phrases in a stream by the characters that they begin with:
// a filter for the first two, chains by their hash, and a number for the first four.
// It is for the forms of one article; a Dictionary is for many.
type formTable struct {
	filter pairFilter
	heads  [1 << headBits]int32
	forms  []ownForm
}

// ownForm is a form of a phrase. Those with one hash are chained by index plus one.
type ownForm struct {
	front, mask  uint64 // the first four characters as one number, fewer of a shorter form
	hash         uint64 // of the first two
	runes        []rune
	phrase, next int32
	edgy         bool // a number or a Latin word may go on beside it
}

// headBits keeps the chains short: there are some thousand forms.
const headBits = 11

// add adds a form. Of those that begin at one place the last one added is found first.
func (t *formTable) add(runes []rune, phrase int32) {
	if len(runes) < minRunes {
		return
	}
	h := hash2(runes[0], runes[1])
	t.filter.add(h)
	head := &t.heads[h>>(64-headBits)]
	mask := ^uint64(0)
	if n := len(runes); n < packedRunes {
		mask = 1<<(16*n) - 1
	}
	t.forms = append(t.forms, ownForm{
		front: frontOfForm(runes), mask: mask, hash: h, runes: runes, phrase: phrase, next: *head,
		edgy: edgy(runes[0]) || edgy(runes[len(runes)-1]),
	})
	*head = int32(len(t.forms))
}

// frontOfForm is the number of the first four characters of a text, the first one
// lowest.
func frontOfForm(s []rune) uint64 {
	if len(s) >= packedRunes {
		return uint64(packable(s[0])) | uint64(packable(s[1]))<<16 | uint64(packable(s[2]))<<32 | uint64(packable(s[3]))<<48
	}
	front := uint64(0)
	for i, r := range s {
		front |= uint64(packable(r)) << (16 * i)
	}
	return front
}

// reset leaves the forms of base, which those of t began with.
func (t *formTable) reset(base *formTable) {
	for _, f := range t.forms[len(base.forms):] {
		t.heads[f.hash>>(64-headBits)] = base.heads[f.hash>>(64-headBits)]
		t.filter.copyOf(f.hash, &base.filter)
	}
	t.forms = t.forms[:len(base.forms)]
}

// chain is the number of the first form that may begin where text does, 0 for none, and
// the number to compare forms with.
func (t *formTable) chain(text []rune) (first int32, front uint64) {
	return t.heads[hash2(text[0], text[1])>>(64-headBits)], frontOfForm(text)
}

// begins reports whether a text begins with a form.
func (f *ownForm) begins(text []rune, front uint64) bool {
	n := len(f.runes)
	return front&f.mask == f.front && n <= len(text) && slices.Equal(text[:n], f.runes)
}
