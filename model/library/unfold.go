package library

import (
	"encoding/binary"
	"errors"
	"sync"
	"unicode/utf8"
)

// Folding turns one character into one, so the clean text is the folded text and
// the characters that differ. The difference is written as three parts, the first
// two with their length in front: the distinct original characters, in the order
// in which they first occur; the bytes of folded text before each difference, from
// the end of the one before; the index of its character. Punctuation and a few
// hundred characters recur, so a difference costs two or three bytes, and a text
// in simplified script about a tenth of its size.

var errDifference = errors.New("library: difference does not fit its folded text")

// maxIndexed is the number of characters that have an index: those of the Basic
// Multilingual Plane.
const maxIndexed = 1 << 16

// differ writes a difference.
type differ struct {
	list  []differing
	runes []rune // the distinct original characters
	// seen is the index of each character in runes, plus one.
	seen [maxIndexed]uint16
}

// differing is one character of a folded text that stands for another one.
type differing struct{ at, end, index uint32 }

// differs are empty, with memory that is used again.
var differs = sync.Pool{New: func() any { return new(differ) }}

// note says that a character of the folded text stands for another one.
func (d *differ) note(at, end int, original rune) {
	index := uint32(0)
	if original < maxIndexed { // A rare character is written anew each time.
		index = uint32(d.seen[original])
	}
	if index == 0 {
		d.runes = append(d.runes, original)
		index = uint32(len(d.runes))
		if original < maxIndexed && index < 1<<16 {
			d.seen[original] = uint16(index)
		}
	}
	d.list = append(d.list, differing{uint32(at), uint32(end), index - 1})
}

// bytes is the difference; nil where there is none.
func (d *differ) bytes() []byte {
	if len(d.list) == 0 {
		return nil
	}
	runes := string(d.runes)
	gaps, indexes := make([]byte, 0, len(d.list)+len(d.list)/2), make([]byte, 0, len(d.list))
	end := uint32(0)
	for _, c := range d.list {
		gaps = binary.AppendUvarint(gaps, uint64(c.at-end))
		indexes = binary.AppendUvarint(indexes, uint64(c.index))
		end = c.end
	}
	out := make([]byte, 0, len(runes)+len(gaps)+len(indexes)+2*binary.MaxVarintLen32)
	out = append(binary.AppendUvarint(out, uint64(len(runes))), runes...)
	out = append(binary.AppendUvarint(out, uint64(len(gaps))), gaps...)
	return append(out, indexes...)
}

// release empties the differ for its next use.
func (d *differ) release() {
	for _, r := range d.runes {
		if r < maxIndexed {
			d.seen[r] = 0
		}
	}
	d.list, d.runes = d.list[:0], d.runes[:0]
	differs.Put(d)
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
		if gaps.err != nil || in.err != nil || index >= uint64(len(originals)) ||
			gap >= uint64(len(folded)-at) || !utf8.RuneStart(folded[at+int(gap)]) {
			return errDifference
		}
		at += int(gap)
		_, n := utf8.DecodeRuneInString(folded[at:])
		each(at, at+n, originals[index])
		at += n
	}
	return nil
}
