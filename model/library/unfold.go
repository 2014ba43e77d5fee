package library

import (
	"encoding/binary"
	"errors"
	"sync"
	"unicode/utf8"
)

// Folding keeps the number of runes, so the clean text is the folded text and
// the runes that differ. The difference is written as three parts, each with
// its length in front: the distinct original runes, in the order in which they
// first occur; the gap in runes before each difference; the index of its rune.
// Punctuation and a few hundred characters recur, so a difference costs two or
// three bytes, and a text in simplified script about a tenth of its size.

var errDifference = errors.New("library: difference does not fit its folded text")

// maxIndexed is the number of characters that have an index: those of the Basic
// Multilingual Plane.
const maxIndexed = 1 << 16

// runeIndexes are tables for difference that are not in use: the index of each
// character so far, plus one; all zero.
var runeIndexes = sync.Pool{New: func() any { return new([maxIndexed]uint16) }}

// differences are the three parts of a difference that was written; their memory
// is used again.
var differences = sync.Pool{New: func() any { return new([3][]byte) }}

// The characters U+4000 to U+9FFF begin with these bytes in UTF-8, and take three.
const (
	firstHanByte = 0xE4
	lastHanByte  = 0xE9
)

// difference returns what turns folded back into clean; nil when they are equal.
// Both have the same number of runes.
func difference(clean, folded string) []byte {
	if clean == folded {
		return nil
	}
	scratch := differences.Get().(*[3][]byte)
	defer differences.Put(scratch)
	runes, gaps, indexes := scratch[0][:0], scratch[1][:0], scratch[2][:0]
	seen := runeIndexes.Get().(*[maxIndexed]uint16)
	defer func() {
		for rest := runes; len(rest) > 0; {
			r, n := utf8.DecodeRune(rest)
			seen[r%maxIndexed] = 0
			rest = rest[n:]
		}
		runeIndexes.Put(seen)
		*scratch = [3][]byte{runes, gaps, indexes}
	}()
	gap, distinct := uint64(0), uint64(0)
	at, to := 0, 0
	for at < len(clean) && to < len(folded) {
		// Nearly all characters are those that folding keeps.
		if same := equalPrefix(clean[at:], folded[to:]); same > 0 {
			gap += uint64(countRunes(clean[at : at+same]))
			at, to = at+same, to+same
			continue
		}
		r, n := utf8.DecodeRuneInString(clean[at:])
		at += n
		for to++; to < len(folded) && !utf8.RuneStart(folded[to]); to++ {
		}
		index := uint64(seen[r%maxIndexed])
		if index == 0 || r >= maxIndexed { // A rare character is written anew each time.
			runes = utf8.AppendRune(runes, r)
			distinct++
			index = distinct
			if r < maxIndexed && distinct < 1<<16 {
				seen[r] = uint16(distinct)
			}
		}
		index--
		gaps = binary.AppendUvarint(gaps, gap)
		indexes = binary.AppendUvarint(indexes, index)
		gap = 0
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
	out := make([]byte, 0, len(folded)+len(folded)/8)
	done := 0
	err := eachDifference(folded, diff, func(at, end int, original rune) {
		out = append(out, folded[done:at]...)
		out = utf8.AppendRune(out, original)
		done = end
	})
	if err != nil {
		return "", err
	}
	return string(append(out, folded[done:]...)), nil
}

// eachDifference goes through the runes folded[at:end] that differ from the clean
// text, in their order.
func eachDifference(folded string, diff []byte, each func(at, end int, original rune)) error {
	if len(diff) == 0 {
		return nil
	}
	in := reader{data: diff}
	originals := []rune(string(in.bytes(int(in.uvarint()))))
	gaps := reader{data: in.bytes(int(in.uvarint()))}
	if in.err != nil {
		return in.err
	}
	at := 0
	for len(gaps.data) > 0 {
		gap, index := gaps.uvarint(), in.uvarint()
		for ; gap > 0 && at < len(folded); gap-- {
			switch c := folded[at]; { // the text is valid UTF-8
			case c >= 0xF0:
				at += 4
			case c >= 0xE0:
				at += 3
			case c >= 0xC0:
				at += 2
			default:
				at++
			}
		}
		if gap > 0 || at >= len(folded) || index >= uint64(len(originals)) || gaps.err != nil || in.err != nil {
			return errDifference
		}
		_, n := utf8.DecodeRuneInString(folded[at:])
		each(at, at+n, originals[index])
		at += n
	}
	return nil
}
