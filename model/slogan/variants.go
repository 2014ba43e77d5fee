package slogan

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// Two keys are variants of one slogan under these conditions.
const (
	// minVariant is the length from which an edit can be small: below it every
	// character carries the meaning.
	minVariant = 5
	// alikeness is the least Dice coefficient of the longest common subsequence,
	// that of keys whose second characters differ, 起步就要冲刺 and 起跑就要冲刺, and that
	// of keys that say it of another thing in the end.
	alikeness        = 0.7
	alikenessAtFront = 0.8
	alikenessAtEnd   = 0.85
	// minTurned is the length of the parts that may change places: where single
	// characters do, the meaning changes, 利大于弊 and 弊大于利.
	minTurned = 2
	// maxAdded is how many characters a form may have more that has all of another one:
	// with more it is a longer phrase, 蓝天保卫战 and 蓝天、碧水、净土保卫战.
	maxAdded = 3
	// minHalf is the length of a clause that is a form of its couplet by itself.
	minHalf = 6
	// maxBlock bounds the comparisons: of more keys with one beginning, only the
	// most frequent are compared.
	maxBlock = 64
)

// Variants groups keys that are forms of one slogan: 开局就是决战起步就要冲刺,
// 开局即决战起跑就冲刺 and the clause 起跑就要冲刺. For each key it returns the index of
// the one that leads its group, the most frequent form; of equally frequent ones
// the first. Keys with different numerals, a different head verb or first
// character, or a different number of negations never fall together, because there
// a small edit changes the meaning; nor do keys that say the same of other things or
// exchange what they compare; nor words and their longer forms, but for long clauses
// and their couplets. hits go by key.
func Variants(keys []string, hits []int) []int32 {
	lead := make([]int32, len(keys))
	order := make([]int32, len(keys))
	for i := range keys {
		lead[i], order[i] = int32(i), int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(hits[b], hits[a]) })
	g := variantGroups{blocks: map[string][]leader{}, turned: map[string]leader{}}
	var leaders []leader
	for _, i := range order {
		key := newLeader(i, keys[i])
		if len(key.runes) < minRecurrent {
			continue
		}
		turn := key.turn()
		if other, ok := g.find(&key, turn); ok {
			lead[i] = other
			continue
		}
		g.add(key, turn)
		leaders = append(leaders, key)
	}
	g.joinCouplets(leaders, lead)
	return lead
}

func newLeader(at int32, text string) leader {
	runes := []rune(text)
	return leader{at, text, meaning(runes), runes, signatureOf(runes)}
}

// variantGroups are the leaders of the groups so far.
type variantGroups struct {
	blocks map[string][]leader // by what their variants must have
	turned map[string]leader   // by their sorted characters
}

// turn is what a key and the same with its halves exchanged have in common.
func (l *leader) turn() string {
	sorted := slices.Clone(l.runes)
	slices.Sort(sorted)
	return string(sorted) + "|" + l.meaning
}

// block is what a key has in common with its variants.
func (l *leader) block() string { return string(l.runes[:1]) + "|" + l.meaning }

// find is the leader of the group that a key with a turn belongs to.
func (g *variantGroups) find(key *leader, turn string) (int32, bool) {
	if other, ok := g.turned[turn]; ok && (halves(key.runes, other.runes) || len(key.runes) > minVariant && key.runes[0] == other.runes[0] && turnedParts(key.runes, other.runes)) {
		return other.at, true
	}
	if len(key.runes) < minVariant {
		return 0, false
	}
	list := g.blocks[key.block()]
	for i := range list {
		other := &list[i]
		if isVariant(key, other) && !contains(key.text, other.text) {
			return other.at, true
		}
	}
	return 0, false
}

// isVariant reports whether two keys with one first character and one meaning are
// alike enough.
func isVariant(a, b *leader) bool {
	least := alikeness
	if a.runes[1] != b.runes[1] {
		least = alikenessAtFront
	}
	if !sameEnd(a.runes, b.runes) {
		least = alikenessAtEnd
	}
	total := float64(len(a.runes) + len(b.runes))
	if float64(2*a.mostCommon(b.signature)) < least*total {
		return false
	}
	if a.runes[1] != b.runes[1] && (hasHeadVerb(a.runes) || hasHeadVerb(b.runes)) {
		return false
	}
	alike := dice(a.runes, b.runes, least)
	shorter, longer := min(len(a.runes), len(b.runes)), max(len(a.runes), len(b.runes))
	if longer-shorter > maxAdded && alike*total >= float64(2*shorter) {
		return false // All of the shorter one is in the longer one.
	}
	return alike >= least && !opposed(a.runes, b.runes)
}

func hasHeadVerb(key []rune) bool { return verbWords.has(key) || headVerbs.has(key) }

func (g *variantGroups) add(key leader, turn string) {
	if _, ok := g.turned[turn]; !ok {
		g.turned[turn] = key
	}
	if len(key.runes) < minVariant {
		return
	}
	if b := key.block(); len(g.blocks[b]) < maxBlock {
		g.blocks[b] = append(g.blocks[b], key)
	}
}

// joinCouplets puts long couplets and their clauses into one group, that of the
// leader with the smaller place in the order.
func (g *variantGroups) joinCouplets(leaders []leader, lead []int32) {
	rank := map[int32]int{}
	for n, key := range leaders {
		rank[key.at] = n
	}
	for _, couplet := range leaders {
		n := len(couplet.runes) / 2
		if len(couplet.runes)%2 != 0 || n < minHalf {
			continue
		}
		for _, half := range [][]rune{couplet.runes[:n], couplet.runes[n:]} {
			at, ok := g.clause(newLeader(-1, string(half)))
			if !ok || root(lead, at) == root(lead, couplet.at) {
				continue
			}
			a, b := root(lead, at), root(lead, couplet.at)
			if rank[a] < rank[b] {
				a, b = b, a
			}
			lead[a] = b
		}
	}
	for i := range lead {
		lead[i] = root(lead, int32(i))
	}
}

// clause is the leader that is a clause of a couplet or a variant of it.
func (g *variantGroups) clause(half leader) (int32, bool) {
	list := g.blocks[half.block()]
	for i := range list {
		other := &list[i]
		if len(other.runes) < minHalf+minVariant && (other.text == half.text || isVariant(&half, other) && !contains(half.text, other.text)) {
			return other.at, true
		}
	}
	return 0, false
}

// root is the leader of the group that i belongs to.
func root(lead []int32, i int32) int32 {
	for lead[i] != i {
		i = lead[i]
	}
	return i
}

// leader is a key that leads a group.
type leader struct {
	at      int32
	text    string
	meaning string // numerals and negations, in order
	runes   []rune
	signature
}

// signature has a bit for each character of a key, and how many characters have
// one that another has too.
type signature struct {
	bits  uint64
	again int
}

func signatureOf(key []rune) signature {
	var s signature
	for _, r := range key {
		s.bits |= 1 << (uint64(r) * shingleBase >> 58)
	}
	s.again = len(key) - bits.OnesCount64(s.bits)
	return s
}

// mostCommon is at least the length of the longest common subsequence.
func (s signature) mostCommon(o signature) int {
	both := bits.OnesCount64(s.bits & o.bits)
	return both + min(s.again, o.again)
}

// isMeaning are numerals and negations. Folded.
var isMeaning = charsOf("0123456789+一二三四五六七八九十百千万亿零〇两双半不无没未非")

// meaning is the numerals and negations of a key, in order.
func meaning(key []rune) string {
	var b strings.Builder
	for _, r := range key {
		if isMeaning.has(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// halves reports whether one key is the other with its halves exchanged: 落实落细
// and 落细落实.
func halves(a, b []rune) bool {
	n := len(a) / 2
	return len(a)%2 == 0 && len(a) == len(b) && slices.Equal(a[:n], b[n:]) && slices.Equal(a[n:], b[:n])
}

// contains reports whether one of two keys is part of the other.
func contains(a, b string) bool { return strings.Contains(a, b) || strings.Contains(b, a) }

// dice is twice the length of the longest common subsequence over the length of
// both; 0 where the lengths alone keep it below least.
func dice(a, b []rune, least float64) float64 {
	total := float64(len(a) + len(b))
	if float64(2*min(len(a), len(b)))/total < least {
		return 0
	}
	row := make([]int, len(b)+1)
	for _, x := range a {
		corner := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = corner + 1
			} else {
				row[j+1] = max(row[j], above)
			}
			corner = above
		}
	}
	return 2 * float64(row[len(b)]) / total
}
