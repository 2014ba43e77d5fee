package library

import (
	"encoding/binary"

	"example.org/meetbrowse/model"
)

// Recall finds single articles of an image by the stamps of their records. The
// image need not be in memory: its blocks are asked for one by one.
type Recall struct {
	ids   map[uint64]int32
	rows  [][]Row
	block func(section, i int) ([]byte, error)
}

// NewRecall makes a recall of an image; block returns block i of a section. The
// error is that of block, or says that the image does not fit together.
func NewRecall(block func(section, i int) ([]byte, error)) (*Recall, error) {
	meta, err := block(metaSection, 0)
	if err != nil {
		return nil, err
	}
	if len(meta) != 16 {
		return nil, errImage
	}
	n := int(binary.NativeEndian.Uint64(meta))
	r := &Recall{ids: make(map[uint64]int32, n), block: block}
	for i := range (n + rowsPerChunk - 1) / rowsPerChunk {
		b, err := block(rowSection, i)
		if err != nil {
			return nil, err
		}
		rows, err := valuesOf[Row](b)
		if err != nil || len(rows) != rowsPerChunk {
			return nil, errImage
		}
		r.rows = append(r.rows, rows)
		for k := range min(rowsPerChunk, n-i*rowsPerChunk) {
			if stamp := rows[k].Stamp; stamp != 0 {
				r.ids[stamp] = int32(i*rowsPerChunk + k)
			}
		}
	}
	return r, nil
}

// Article returns the article whose record had the stamp, as it was added; ok is
// false where there is none or it cannot be read. It may be called from several
// goroutines if block may.
func (r *Recall) Article(stamp uint64) (a *model.Article, ok bool) {
	id, ok := r.ids[stamp]
	if !ok || stamp == 0 {
		return nil, false
	}
	row := &r.rows[id>>rowShift][id&(rowsPerChunk-1)]
	folded, err := r.bytes(foldSection, row.folded)
	if err != nil {
		return nil, false
	}
	difference, err := r.bytes(textSection, row.difference)
	if err != nil {
		return nil, false
	}
	facts, err := r.bytes(textSection, row.facts)
	if err != nil {
		return nil, false
	}
	clean, err := unfold(share(folded), difference)
	if err != nil {
		return nil, false
	}
	a, err = unpackArticle(facts, clean)
	return a, err == nil
}

func (r *Recall) bytes(section int, at ref) ([]byte, error) {
	if at.n == 0 {
		return nil, nil
	}
	b, err := r.block(section, int(at.block))
	if err != nil {
		return nil, err
	}
	if uint64(at.at)+uint64(at.n) > uint64(len(b)) {
		return nil, errImage
	}
	return b[at.at : at.at+at.n], nil
}
