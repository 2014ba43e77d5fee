package slogan

import (
	"cmp"
	"slices"
	"strings"
)

// Two keys are variants of one slogan under these conditions.
const (
	// minVariant is the length from which an edit can be small: below it every
	// character carries the meaning.
	minVariant = 6
	// alikeness is the least Dice coefficient of the longest common subsequence.
	alikeness = 0.7
	// maxBlock bounds the comparisons: of more keys with one beginning, only the
	// most frequent are compared.
	maxBlock = 64
)

// Variants groups keys that are forms of one slogan: 开局就是决战起步就要冲刺 and
// 开局即决战起跑就冲刺. For each key it returns the index of the one that leads its
// group, the most frequent form; of equally frequent ones the first. Keys with
// different numerals, a different beginning (the head verb) or a different number
// of negations never fall together, because there a small edit changes the
// meaning; nor do words and their longer forms. hits go by key.
func Variants(keys []string, hits []int) []int32 {
	lead := make([]int32, len(keys))
	order := make([]int32, len(keys))
	for i := range keys {
		lead[i], order[i] = int32(i), int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(hits[b], hits[a]) })
	blocks := map[string][]leader{} // by what their variants must have
	turned := map[string]int32{}    // leaders by their sorted characters
	for _, i := range order {
		key := []rune(keys[i])
		if len(key) < minRecurrent {
			continue
		}
		sorted := slices.Clone(key)
		slices.Sort(sorted)
		turn := string(sorted) + "|" + meaning(key)
		if other, ok := turned[turn]; ok && halves(key, []rune(keys[other])) {
			lead[i] = other
			continue
		}
		block := string(key[:2]) + "|" + meaning(key)
		if len(key) >= minVariant {
			for _, other := range blocks[block] {
				if !contains(keys[i], keys[other.at]) && dice(key, other.key) >= alikeness {
					lead[i] = other.at
					break
				}
			}
		}
		if lead[i] == i {
			turned[turn] = i
			if len(key) >= minVariant && len(blocks[block]) < maxBlock {
				blocks[block] = append(blocks[block], leader{i, key})
			}
		}
	}
	return lead
}

// leader is a key that leads a group.
type leader struct {
	at  int32
	key []rune
}

// meaning is the numerals and negations of a key, in order.
func meaning(key []rune) string {
	var b strings.Builder
	for _, r := range key {
		if '0' <= r && r <= '9' || r == '+' || strings.ContainsRune("一二三四五六七八九十百千万亿零〇两双半不无没未非", r) {
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
// both; 0 where the lengths alone keep it below alikeness.
func dice(a, b []rune) float64 {
	total := float64(len(a) + len(b))
	if float64(2*min(len(a), len(b)))/total < alikeness {
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
