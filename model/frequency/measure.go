package frequency

import "math"

// LogLikelihood is the keyness G² of a value with a hits in a scope of size c
// and b hits in a reference of size d: 2ΣO·ln(O/E) over the four cells, 0·ln0 =
// 0, E₁ = c(a+b)/(c+d) (Dunning 1993). It is negative where the value is rarer
// in the scope than in both together. It is 0 where either part is empty.
func LogLikelihood(a, b, c, d float64) float64 {
	if c <= 0 || d <= 0 || a+b <= 0 {
		return 0
	}
	n := c + d
	cell := func(observed, expected float64) float64 {
		if observed <= 0 {
			return 0
		}
		return observed * math.Log(observed/expected)
	}
	hits, rest := (a+b)/n, (n-a-b)/n
	g := 2 * (cell(a, c*hits) + cell(b, d*hits) + cell(c-a, c*rest) + cell(d-b, d*rest))
	if a < c*hits {
		return -g
	}
	return g
}

// LogRatio is the binary logarithm of how many times more frequent a value is in
// the scope than in the reference; no hits count as half a hit (Hardie 2014). It
// is 0 where either part is empty.
func LogRatio(a, b, c, d float64) float64 {
	if c <= 0 || d <= 0 {
		return 0
	}
	half := func(v float64) float64 {
		if v == 0 {
			return 0.5
		}
		return v
	}
	return math.Log2(half(a) / c / (half(b) / d))
}

// DP is the deviation of proportions: half the sum of the differences between
// each part's share of the hits and its share of the size; 0 is even, near 1 is
// all in one small part (Gries 2008). hits and sizes go by part. It is 0 without
// hits.
func DP(hits, sizes []float64) float64 {
	var allHits, allSizes float64
	for i := range hits {
		allHits += hits[i]
		allSizes += sizes[i]
	}
	if allHits == 0 || allSizes == 0 {
		return 0
	}
	sum := 0.0
	for i := range hits {
		sum += math.Abs(hits[i]/allHits - sizes[i]/allSizes)
	}
	return sum / 2
}

// LogDice is the strength of a collocation that is seen together times, of words
// that are seen left and right times: 14 + log₂(2·together/(left+right)), 14 at
// most (Rychlý 2008). It is -Inf for what is never seen together.
func LogDice(together, left, right float64) float64 {
	return 14 + math.Log2(2*together/(left+right))
}
