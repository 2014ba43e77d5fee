package han

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"sort"
	"sync"
	"unicode/utf8"
	"unsafe"

	"example.org/meetbrowse/corpus"
)

const (
	asciiEnd = 0x80      // ASCII folds to itself
	twoEnd   = 0x800     // what is below takes two bytes at most
	lead3    = 0xe0      // first byte of a three-byte sequence, high nibble
	trail    = 0x80      // of a byte that is not the first, two high bits
	trailEnd = 0x40      // what is left of one without them is below
	scratch  = 64 * 1024 // bytes of a fresh scratch buffer, more than most articles have
)

// FoldRune returns the form of r that both scripts share: simplified characters,
// half-width letters, digits and punctuation, and one kind of quotation mark,
// middle dot, dash and blank. Folding a folded character changes nothing, and
// none gets longer in UTF-8.
func FoldRune(r rune) rune {
	if uint32(r) <= 0xffff {
		return r ^ rune(foldXor[r])
	}
	i := sort.Search(len(foldAstral), func(i int) bool { return foldAstral[i].from >= r })
	if i < len(foldAstral) && foldAstral[i].from == r {
		return foldAstral[i].to
	}
	return r
}

// AppendFold appends s to dst, folded as Fold does, and returns the longer slice.
func AppendFold(dst []byte, s string) []byte {
	n := len(dst)
	dst = slices.Grow(dst, len(s))
	return dst[:n+foldInto(dst[n:n+len(s)], s, nil)]
}

// IsFolded reports whether folding changes nothing of s.
func IsFolded(s string) bool { return firstFolded(s) == len(s) }

// Fold returns s with every character folded as FoldRune does, one character for
// one; it is never longer than s. Bytes that are not UTF-8 stay as they are. A
// text that is already folded is returned without copying.
func Fold(s string) string {
	at := firstFolded(s)
	if at == len(s) {
		return s
	}
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	if cap(*buf) < len(s) {
		*buf = make([]byte, len(s))
	}
	out := (*buf)[:len(s)]
	n := copy(out, s[:at])
	n += foldInto(out[n:], s[at:], nil)
	return string(out[:n])
}

var buffers = sync.Pool{New: func() any { b := make([]byte, scratch); return &b }}

// firstFolded is the offset of the first character that folding changes, or the
// length of s.
func firstFolded(s string) int {
	i := 0
	for i < len(s) {
		for i+2 < len(s) {
			c, c1, c2 := s[i], s[i+1], s[i+2]
			if c < asciiEnd {
				i++
				continue
			}
			if c>>4 != lead3>>4 || (c1^trail)|(c2^trail) >= trailEnd || foldXor[unit(c, c1, c2)] != 0 {
				break
			}
			i += 3
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if FoldRune(r) != r {
			return i
		}
		i += size
	}
	return i
}

// unit is the character of a sequence of three bytes.
func unit(c, c1, c2 byte) uint16 {
	return uint16(c)<<12 | uint16(c1&0x3f)<<6 | uint16(c2&0x3f)
}

// foldInto writes s folded to out, which is as long as s at least, and returns
// the number of bytes. With breaks it notes where the two texts drift apart.
func foldInto(out []byte, s string, breaks *[]shift) int {
	d := foldSteps()
	n, i := 0, 0
	for i < len(s) {
		for i+2 < len(s) {
			if len(s)-i >= WordBytes {
				w := Word(s[i:])
				if steps := d.ofTwo(w); isTwo(w) && steps&odd == 0 {
					binary.LittleEndian.PutUint64(out[n:], w^steps) // what is too much is written over
					n += 6
					i += 6
					continue
				}
			}
			c, c1, c2 := s[i], s[i+1], s[i+2]
			if c < asciiEnd {
				out[n] = c
				n++
				i++
				continue
			}
			if c>>4 != lead3>>4 || (c1^trail)|(c2^trail) >= trailEnd {
				break
			}
			r := unit(c, c1, c2)
			r ^= foldXor[r]
			if r < twoEnd {
				// Three bytes may also be an overlong form of a character of fewer,
				// which is no UTF-8.
				if r >= asciiEnd || unit(c, c1, c2) < twoEnd {
					break
				}
				out[n] = byte(r) // a full-width mark
				n++
				i += 3
				if breaks != nil {
					*breaks = append(*breaks, shift{uint32(n), uint32(i)})
				}
				continue
			}
			_ = out[n+2]
			out[n] = lead3 | byte(r>>12)
			out[n+1] = trail | byte(r>>6)&0x3f
			out[n+2] = trail | byte(r)&0x3f
			n += 3
			i += 3
		}
		size, written := foldOdd(out[n:], s[i:])
		n += written
		i += size
		if breaks != nil && written != size {
			*breaks = append(*breaks, shift{uint32(n), uint32(i)})
		}
	}
	return n
}

// stepTable is, for each character, what turns its three bytes in UTF-8, as Word reads
// them, into those of its folded form by exclusive or, and odd where either has not
// three. Nothing is decoded by it and nothing branches on whether a character changes.
type stepTable [1 << 16]uint32

// odd marks what is not to be folded byte by byte.
const odd = 1 << 31

var foldSteps = sync.OnceValue(func() *stepTable {
	t := &stepTable{}
	for r := range t {
		t[r] = odd
		if f := r ^ int(foldXor[r]); r >= twoEnd && f >= twoEnd {
			x := uint32(foldXor[r])
			t[r] = x>>12 | x>>6&0x3f<<8 | x&0x3f<<16
		}
	}
	return t
})

// ofTwo are the steps for the two characters of three bytes that a word begins with, one
// behind the other; of no meaning for anything else, as isTwo tells.
func (t *stepTable) ofTwo(w uint64) uint64 {
	a, b := pages(w)
	first, second := t[a<<6|w>>16%64], t[b<<6|w>>40%64]
	return uint64(first|second&odd) ^ uint64(second)<<24
}

// foldOdd folds the first character of s where the common case does not apply.
func foldOdd(out []byte, s string) (size, written int) {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size <= 1 {
		return size, copy(out, s[:size])
	}
	f := FoldRune(r)
	if f == r {
		return size, copy(out, s[:size])
	}
	return size, utf8.EncodeRune(out, f)
}

// shift is a pair of offsets that belong together, right behind a character that
// folding made shorter.
type shift struct{ folded, original uint32 }

// Folded is a folded text that remembers where it came from. Its zero value is
// the empty text.
type Folded struct {
	Text   string
	shifts []shift
}

// bytesPerShift is how many bytes of official prose hold one character that
// folding makes shorter, which is punctuation mostly.
const bytesPerShift = 32

// FoldWithOffsets folds s as Fold does and keeps the way back. The text may be up
// to 4 GiB long.
func FoldWithOffsets(s string) Folded { return new(Folder).Fold(s) }

// Folder folds texts one after another into the same memory. Its zero value is
// ready for use.
type Folder struct {
	out    []byte
	shifts []shift
}

// Fold is FoldWithOffsets; what it returns holds until the next call.
func (f *Folder) Fold(s string) Folded {
	at := firstFolded(s)
	if at == len(s) {
		return Folded{Text: s}
	}
	if cap(f.out) < len(s) {
		f.out = make([]byte, len(s))
	}
	if f.shifts == nil {
		f.shifts = make([]shift, 0, len(s)/bytesPerShift+1)
	}
	out, shifts := f.out[:len(s)], f.shifts[:0]
	n := copy(out, s[:at])
	n += foldInto(out[n:], s[at:], &shifts)
	for i := range shifts {
		shifts[i].folded += uint32(at)
		shifts[i].original += uint32(at)
	}
	f.shifts = shifts
	// Nobody writes to the bytes before the next call.
	return Folded{Text: unsafe.String(unsafe.SliceData(out), n), shifts: shifts}
}

// Original turns a span of the folded text, cut between characters, into the span
// of the original that it was folded from.
func (f Folded) Original(s corpus.Span) corpus.Span {
	if len(f.shifts) == 0 {
		return s
	}
	i := f.shiftsTo(s.Start)
	j := i // the end is near nearly always
	if s.Len() > near {
		j = f.shiftsTo(s.End)
	}
	for j < len(f.shifts) && int(f.shifts[j].folded) <= s.End {
		j++
	}
	return corpus.Span{Start: f.shifted(i, s.Start), End: f.shifted(j, s.End)}
}

// near is how long a span is, in bytes, of which the ends are not looked for
// separately.
const near = 256

// Folded turns a span of the original, cut between characters, into the span of
// the folded text that it became.
func (f Folded) Folded(s corpus.Span) corpus.Span {
	if len(f.shifts) == 0 {
		return s
	}
	return corpus.Span{Start: f.moved(s.Start), End: f.moved(s.End)}
}

func (f Folded) moved(at int) int {
	i := sort.Search(len(f.shifts), func(i int) bool { return int(f.shifts[i].original) > at })
	if i == 0 {
		return at
	}
	s := f.shifts[i-1]
	return int(s.folded) + at - int(s.original)
}

// shiftsTo is the number of shifts that are not behind an offset of the folded
// text. The steps of the search are as likely to go either way, so that they are
// computed, not branched on.
func (f Folded) shiftsTo(at int) int {
	i, n := 0, len(f.shifts)
	for n > 1 {
		half := n >> 1
		i += half & ((int(f.shifts[i+half-1].folded) - at - 1) >> (bits.UintSize - 1))
		n -= half
	}
	if n == 1 && int(f.shifts[i].folded) <= at {
		i++
	}
	return i
}

// shifted is the offset of the original that an offset of the folded text came
// from, behind n shifts.
func (f Folded) shifted(n, at int) int {
	if n == 0 {
		return at
	}
	s := f.shifts[n-1]
	return int(s.original) + at - int(s.folded)
}
