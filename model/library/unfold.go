package library

import (
	"encoding/binary"
	"errors"
	"unicode/utf8"
)

// Folding keeps the number of runes, so the clean text is the folded text and
// the runes that differ. The difference is written as three parts, each with
// its length in front: the distinct original runes, in the order in which they
// first occur; the gap in runes before each difference; the index of its rune.
// Punctuation and a few hundred characters recur, so a difference costs two or
// three bytes, and a text in simplified script about a tenth of its size.

var errDifference = errors.New("library: difference does not fit its folded text")

// difference returns what turns folded back into clean; nil when they are equal.
// Both have the same number of runes.
func difference(clean, folded string) []byte {
	if clean == folded {
		return nil
	}
	var runes, gaps, indexes []byte
	seen := map[rune]uint64{}
	gap, count := uint64(0), uint64(0)
	for len(clean) > 0 && len(folded) > 0 {
		r, n := utf8.DecodeRuneInString(clean)
		f, m := utf8.DecodeRuneInString(folded)
		clean, folded = clean[n:], folded[m:]
		if r == f {
			gap++
			continue
		}
		index, ok := seen[r]
		if !ok {
			index = uint64(len(seen))
			seen[r] = index
			runes = utf8.AppendRune(runes, r)
		}
		gaps = binary.AppendUvarint(gaps, gap)
		indexes = binary.AppendUvarint(indexes, index)
		gap = 0
		count++
	}
	out := binary.AppendUvarint(make([]byte, 0, len(runes)+len(gaps)+len(indexes)+9), uint64(len(runes)))
	out = append(out, runes...)
	out = binary.AppendUvarint(out, uint64(len(gaps)))
	out = append(out, gaps...)
	return append(out, indexes...)
}

// unfold is the inverse of difference: it returns the clean text.
func unfold(folded string, diff []byte) (string, error) {
	if len(diff) == 0 {
		return folded, nil
	}
	in := reader{data: diff}
	originals := []rune(string(in.bytes(int(in.uvarint()))))
	gaps := reader{data: in.bytes(int(in.uvarint()))}
	if in.err != nil {
		return "", in.err
	}
	out := make([]byte, 0, len(folded)+len(folded)/8)
	for len(gaps.data) > 0 {
		gap, index := gaps.uvarint(), in.uvarint()
		at := 0
		for ; gap > 0 && at < len(folded); gap-- {
			_, n := utf8.DecodeRuneInString(folded[at:])
			at += n
		}
		if gap > 0 || at >= len(folded) || index >= uint64(len(originals)) || gaps.err != nil || in.err != nil {
			return "", errDifference
		}
		out = append(out, folded[:at]...)
		out = utf8.AppendRune(out, originals[index])
		_, n := utf8.DecodeRuneInString(folded[at:])
		folded = folded[at+n:]
	}
	return string(append(out, folded...)), nil
}
