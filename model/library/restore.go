package library

import (
	"encoding/binary"
	"slices"
	"strings"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// Restore makes a library of an image, which it keeps and which must not be
// changed. The library is complete: it takes no more articles and no new index.
// The error says that the image does not fit together.
func Restore(img Image) (*Library, error) {
	if len(img) != sections {
		return nil, errImage
	}
	l := New()
	r := restorer{img: img}
	meta := restore[uint64](&r, metaSection)
	if r.err != nil || len(meta) != 1 || len(meta[0]) != 2 {
		return nil, errImage
	}
	l.snap.n = int(meta[0][0])
	for _, rows := range restore[Row](&r, rowSection) {
		if len(rows) != rowsPerChunk {
			return nil, errImage
		}
		l.snap.rows = append(l.snap.rows, (*[rowsPerChunk]Row)(rows))
	}
	l.text.adopt(img[textSection])
	l.fold.adopt(img[foldSection])
	l.filt.adopt(restore[uint64](&r, filterSection))
	l.meet.adopt(restore[MeetingRow](&r, meetingSection))
	l.pers.adopt(restore[PersonRow](&r, personSection))
	l.symb.adopt(restore[int32](&r, symbolSection))
	l.slog.adopt(restore[SloganCount](&r, sloganSection))
	l.spch.adopt(restore[SpeechRow](&r, speechSection))
	l.restoreTables(&r)
	if r.err == nil && meta[0][1] > 0 {
		l.snap.index = r.index(int(meta[0][1]), len(l.snap.sloganInfo))
	}
	if r.err != nil || !l.fits() {
		return nil, errImage
	}
	if l.snap.index != nil {
		l.snap.index.forms = l.snap.formTexts()
	}
	l.sealed = true
	return l, nil
}

// restorer reads the sections of an image. After a fault err is set.
type restorer struct {
	img Image
	err error
}

func restore[T any](r *restorer, section int) [][]T {
	out := make([][]T, 0, len(r.img[section]))
	for _, b := range r.img[section] {
		v, err := valuesOf[T](b)
		if err != nil {
			r.err = err
		}
		out = append(out, v)
	}
	return out
}

// fits reports whether what the rows refer to is there.
func (l *Library) fits() bool {
	n := l.snap.n
	if n < 0 || n > len(l.snap.rows)*rowsPerChunk {
		return false
	}
	for id := range int32(n) {
		row := l.snap.Row(id)
		for _, at := range [...]ref{row.difference, row.facts, row.headline, row.foldedHeadline, row.id, row.latin} {
			if !view[byte](l.text.blocks).has(at) {
				return false
			}
		}
		if !view[byte](l.fold.blocks).has(row.folded) || !view[uint64](l.filt.blocks).has(row.filter) ||
			!view[MeetingRow](l.meet.blocks).has(row.meetings) || !view[PersonRow](l.pers.blocks).has(row.people) ||
			!view[int32](l.symb.blocks).has(row.posts) || !view[int32](l.symb.blocks).has(row.documents) ||
			!view[SloganCount](l.slog.blocks).has(row.slogans) || !view[SpeechRow](l.spch.blocks).has(row.speeches) {
			return false
		}
	}
	return true
}

// has reports whether a stretch lies in the blocks.
func (v view[T]) has(r ref) bool {
	return r.n == 0 || int(r.block) < len(v) && uint64(r.at)+uint64(r.n) <= uint64(len(v[r.block]))
}

func (l *Library) restoreTables(r *restorer) {
	interners := l.interners()
	if len(r.img[tableSection]) != len(interners) || len(r.img[infoSection]) != 3 {
		r.err = errImage
		return
	}
	for i, in := range interners {
		in.table = r.table(r.img[tableSection][i])
	}
	l.snap.placeInfo = placesOf(r, l.places.table.text)
	l.snap.placeFolded = placesOf(r, l.places.table.folded)
	l.snap.sloganInfo = r.info(r.img[infoSection][0], l.slogans.table)
	l.snap.sloganForms = r.phrases(r.img[infoSection][1])
}

func (r *restorer) table(block []byte) Table {
	c := cutter{rest: block}
	fixed := c.records(4)
	n := len(fixed) / 4
	t := Table{text: make([]string, n), folded: make([]string, n), canon: make([]int32, n), spelt: make([]Letters, n)}
	for i := range n {
		f := fixed[i*4:]
		t.text[i] = c.text(f[0])
		t.folded[i] = t.text[i]
		if f[1] != sameFolded {
			t.folded[i] = c.text(f[1])
		}
		t.canon[i], t.spelt[i] = int32(f[2]), Letters(f[3])
		c.bad = c.bad || int(f[2]) >= n
	}
	r.check(c)
	return t
}

func (r *restorer) info(block []byte, keys Table) []SloganInfo {
	c := cutter{rest: block}
	fixed := c.records(2)
	if len(fixed)/2 != keys.Len() {
		r.err = errImage
		return nil
	}
	out := make([]SloganInfo, keys.Len())
	for i := range out {
		n, kind := fixed[i*2], fixed[i*2+1]
		out[i].Text = keys.text[i]
		if n != sameFolded {
			out[i].Text = c.text(n)
		}
		if kind > 0 && int(kind) <= len(kindCodes) {
			out[i].Kind = model.SloganKind(kindCodes[kind-1])
		}
	}
	r.check(c)
	return out
}

func (r *restorer) phrases(block []byte) []slogan.Phrase {
	c := cutter{rest: block}
	fixed := c.records(2)
	var out []slogan.Phrase
	for i := 0; i+1 < len(fixed); i += 2 {
		out = append(out, slogan.Phrase{ID: int32(fixed[i]), Text: c.text(fixed[i+1])})
	}
	r.check(c)
	return out
}

func (r *restorer) check(c cutter) {
	if c.bad || len(c.rest) > 0 {
		r.err = errImage
	}
}

// index restores the counts of n articles.
func (r *restorer) index(n, slogans int) *SloganIndex {
	x := &SloganIndex{n: n, labels: map[int32]string{}}
	for _, p := range r.phrases(r.img[infoSection][2]) {
		x.labels[p.ID] = p.Text
	}
	lead := restore[int32](r, leadSection)
	starts, counts := restore[uint32](r, startSection), restore[SloganCount](r, countSection)
	speeches, spoken := restore[uint32](r, speechStartSection), restore[uint16](r, spokenSection)
	chunks := (n + indexChunkArticles - 1) / indexChunkArticles
	if len(lead) != 1 || len(lead[0]) != slogans || len(starts) != chunks || len(counts) != chunks ||
		len(speeches) != chunks || len(spoken) != chunks {
		r.err = errImage
		return nil
	}
	x.lead = lead[0]
	for i := range chunks {
		articles := min(indexChunkArticles, n-i*indexChunkArticles)
		if !cuts(starts[i], articles, len(counts[i])) || !cuts(speeches[i], articles, len(spoken[i])) {
			r.err = errImage
			return nil
		}
		x.chunks = append(x.chunks, indexChunk{starts[i], counts[i], speeches[i], spoken[i]})
	}
	return x
}

// cuts reports whether starts part size elements among n articles.
func cuts(starts []uint32, n, size int) bool {
	return len(starts) == n+1 && int(starts[n]) == size && slices.IsSorted(starts)
}

// cutter cuts a block of a table.
type cutter struct {
	rest []byte
	bad  bool
}

// records are the values in front of the texts: their number, each of width
// numbers, and they themselves.
func (c *cutter) records(width int) []uint32 {
	if len(c.rest) < 4 {
		c.bad = true
		return nil
	}
	n := int(binary.NativeEndian.Uint32(c.rest))
	c.rest = c.rest[4:]
	size := n * width * 4
	if size > len(c.rest) {
		c.bad = true
		return nil
	}
	v, err := valuesOf[uint32](c.rest[:size])
	c.bad = c.bad || err != nil
	c.rest = c.rest[size:]
	return v
}

// text cuts n bytes off, which it shares.
func (c *cutter) text(n uint32) string {
	if uint64(n) > uint64(len(c.rest)) {
		c.bad = true
		return ""
	}
	s := share(c.rest[:n])
	c.rest = c.rest[n:]
	return s
}

// placesOf takes the keys of places apart.
func placesOf(r *restorer, keys []string) []PlaceInfo {
	var out []PlaceInfo
	for _, key := range keys {
		parts := strings.Split(key, "\n")
		if len(parts) < 4 {
			r.err = errImage
			return nil
		}
		out = append(out, PlaceInfo{parts[0], parts[1], parts[2], parts[3]})
	}
	return out
}
