package library

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/find"
)

var errShort = errors.New("library: packed article is cut short")

// writer packs values into bytes. Strings that stand in the article's clean
// text, as most do, become references into it.
type writer struct {
	data  []byte
	clean string
	bytes []byte // clean, for searches
	last  int    // end of the span written last; spans are close to each other
	// places turns offsets of the decoded text, which evidence measures, into
	// offsets of the clean text.
	places corpus.Map
}

// uvarint writes as binary.AppendUvarint does, which would have the collector told
// of each byte.
func (w *writer) uvarint(v int) {
	rest := uint64(v)
	for ; rest >= 1<<7; rest >>= 7 {
		w.data = append(w.data, byte(rest)|1<<7)
	}
	w.data = append(w.data, byte(rest))
}

func (w *writer) varint(v int) { w.uvarint(v<<1 ^ v>>(bits.UintSize-1)) }

// minReference is the length in bytes from which a string is looked for in the
// clean text: a shorter one is as short itself as a reference and its search.
const minReference = 10

// str writes a string: its length and, unless it is empty, where it stands in
// the clean text plus one, or 0 and its bytes.
func (w *writer) str(s string) {
	at := -1
	if len(s) >= minReference {
		at = w.find(s)
	}
	w.strAt(s, at)
}

// strAt is str of a string that stands at an offset of the clean text, or
// nowhere if that is -1.
func (w *writer) strAt(s string, at int) {
	w.uvarint(len(s))
	if s == "" {
		return
	}
	w.uvarint(at + 1)
	if at < 0 {
		w.data = append(w.data, s...)
	}
}

// code writes a value of a fixed set by its number, any other value in full.
func (w *writer) code(s string, set []string) {
	for i, known := range set {
		if s == known {
			w.uvarint(i + 1)
			return
		}
	}
	w.uvarint(0)
	w.str(s)
}

// find is where a string stands in the clean text, or -1; it may miss one that
// first occurs with other capitals.
func (w *writer) find(s string) int {
	at := find.New(s).Index(w.bytes, 0)
	if at >= 0 && w.clean[at:at+len(s)] != s {
		return -1
	}
	return at
}

func (w *writer) span(s corpus.Span) {
	w.varint(s.Start - w.last)
	w.uvarint(s.Len())
	w.last = s.End
}

func (w *writer) spans(list []corpus.Span) {
	w.uvarint(len(list))
	for _, s := range list {
		w.span(s)
	}
}

// text writes a value, which nearly always stands where its evidence is.
func (w *writer) text(t model.Text) {
	if at := w.evidence(t); at >= 0 {
		w.strAt(t.Value, at)
	} else {
		w.str(t.Value)
	}
	w.spans(t.Evidence)
}

// evidence is where a value stands in the clean text by its evidence, or -1.
func (w *writer) evidence(t model.Text) int {
	if len(t.Value) < minReference || len(t.Evidence) == 0 {
		return -1
	}
	span, ok := w.places.Clean(t.Evidence[0])
	if !ok || span.Start < 0 || span.Start > len(w.clean) || !strings.HasPrefix(w.clean[span.Start:], t.Value) {
		return -1
	}
	return span.Start
}

func (w *writer) float(v float64) {
	w.data = binary.LittleEndian.AppendUint64(w.data, math.Float64bits(v))
}

// reader is the inverse of writer. After a fault err is set and every further
// value is zero.
type reader struct {
	data  []byte
	clean string
	last  int
	err   error
}

func (r *reader) fail() {
	r.err = errShort
	r.data = nil
}

func (r *reader) uvarint() uint64 {
	if len(r.data) > 0 && r.data[0] < 0x80 { // Most are one byte.
		v := r.data[0]
		r.data = r.data[1:]
		return uint64(v)
	}
	return r.longUvarint()
}

func (r *reader) longUvarint() uint64 {
	v, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.data = r.data[n:]
	return v
}

func (r *reader) varint() int {
	v, n := binary.Varint(r.data)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.data = r.data[n:]
	return int(v)
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.fail()
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

// count reads a length of a list whose elements take at least one byte each.
func (r *reader) count() int {
	n := r.uvarint()
	if n > uint64(len(r.data)) {
		r.fail()
		return 0
	}
	return int(n)
}

func (r *reader) str() string {
	n := r.uvarint()
	if n == 0 {
		return ""
	}
	at := r.uvarint()
	if at == 0 {
		if n > uint64(len(r.data)) {
			r.fail()
			return ""
		}
		return string(r.bytes(int(n)))
	}
	at--
	if at > uint64(len(r.clean)) || n > uint64(len(r.clean))-at {
		r.fail()
		return ""
	}
	return r.clean[at : at+n]
}

func (r *reader) code(set []string) string {
	n := r.uvarint()
	if n == 0 {
		return r.str()
	}
	if n > uint64(len(set)) {
		r.fail()
		return ""
	}
	return set[n-1]
}

func (r *reader) span() corpus.Span {
	start := r.last + r.varint()
	end := start + int(r.uvarint())
	r.last = end
	return corpus.Span{Start: start, End: end}
}

// list reads a list as writer's functions write it; an empty one is nil.
func list[T any](r *reader, one func() T) []T {
	n := r.count()
	if n == 0 {
		return nil
	}
	out := make([]T, 0, n)
	for range n {
		out = append(out, one())
		if r.err != nil {
			return nil
		}
	}
	return out
}

func (r *reader) spans() []corpus.Span { return list(r, r.span) }

func (r *reader) text() model.Text {
	return model.Text{Value: r.str(), Evidence: r.spans()}
}

func (r *reader) float() float64 {
	b := r.bytes(8)
	if b == nil {
		return 0
	}
	return math.Float64frombits(binary.LittleEndian.Uint64(b))
}
