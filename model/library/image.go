package library

import (
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"unsafe"

	"github.com/cespare/xxhash/v2"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// Image is the memory of a library as blocks of bytes, by section: what Restore
// makes the same library of again, with next to no work. It is good for the
// program that made it and others with an equal Layout.
type Image [][][]byte

// The sections of an image.
const (
	metaSection = iota // number of articles, number of articles in the index
	rowSection
	textSection
	foldSection
	filterSection
	meetingSection
	personSection
	symbolSection
	sloganSection
	speechSection
	tableSection // one block for each of Library.interners
	infoSection  // kinds and texts of the slogans; their second forms; how they are shown
	startSection // one block for each chunk of the index, as the next three have
	countSection
	speechStartSection
	spokenSection
	leadSection
	sections
)

// imageFormat is the version of what Image writes apart from the memory layout
// of its columns; a change of either makes older images useless.
const imageFormat = 6

// Layout tells apart images that differ in form: by the memory layout of the
// columns, the byte order and the numbers that packed articles use.
func Layout() uint64 {
	order := binary.NativeEndian.Uint16([]byte{1, 0})
	form := fmt.Sprint(imageFormat, order, rowsPerChunk, indexChunkArticles, roleOrder, levelOrder, roleCodes, kindCodes,
		scriptCodes, levelCodes, basisCodes, modeCodes, minFilterWords, maxFilterWords)
	for _, t := range []reflect.Type{reflect.TypeFor[Row](), reflect.TypeFor[MeetingRow](), reflect.TypeFor[PersonRow](),
		reflect.TypeFor[SloganCount](), reflect.TypeFor[SpeechRow]()} {
		form += fmt.Sprint(t, t.Size())
		for i := range t.NumField() {
			f := t.Field(i)
			form += fmt.Sprint(f.Name, f.Type, f.Offset)
		}
	}
	return xxhash.Sum64String(form)
}

// Image returns the library as it is now. The blocks share the library's memory:
// they must not be changed, and nothing be added before they are done with.
func (l *Library) Image() Image {
	l.mu.Lock()
	defer l.mu.Unlock()
	indexed := 0
	img := make(Image, sections)
	if x := l.snap.index; x != nil {
		indexed = x.n
		for i := range x.chunks {
			img[startSection] = append(img[startSection], bytesOf(x.chunks[i].starts))
			img[countSection] = append(img[countSection], bytesOf(x.chunks[i].counts))
			img[speechStartSection] = append(img[speechStartSection], bytesOf(x.chunks[i].speeches))
			img[spokenSection] = append(img[spokenSection], bytesOf(x.chunks[i].spoken))
		}
		img[leadSection] = [][]byte{bytesOf(x.lead)}
	}
	img[metaSection] = [][]byte{bytesOf([]uint64{uint64(l.snap.n), uint64(indexed)})}
	for _, r := range l.snap.rows {
		img[rowSection] = append(img[rowSection], bytesOf(r[:]))
	}
	img[textSection] = blocksOf(l.text)
	img[foldSection] = blocksOf(l.fold)
	img[filterSection] = blocksOf(l.filt)
	img[meetingSection] = blocksOf(l.meet)
	img[personSection] = blocksOf(l.pers)
	img[symbolSection] = blocksOf(l.symb)
	img[sloganSection] = blocksOf(l.slog)
	img[speechSection] = blocksOf(l.spch)
	for _, in := range l.interners() {
		img[tableSection] = append(img[tableSection], in.table.block())
	}
	img[infoSection] = l.snap.infoBlocks(l.slogans.table)
	return img
}

// interners are the tables of distinct values, in the order of their blocks.
func (l *Library) interners() []*interner {
	return []*interner{&l.places, &l.kinds, &l.outlets, &l.people, &l.posts, &l.documents, &l.slogans, &l.venues}
}

func blocksOf[T any](a arena[T]) (out [][]byte) {
	for i, b := range a.blocks {
		if i == len(a.blocks)-1 {
			b = b[:a.used]
		}
		out = append(out, bytesOf(b))
	}
	return out
}

// bytesOf views values without pointers as bytes.
func bytesOf[T any](v []T) []byte {
	var one T
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(v))), len(v)*int(unsafe.Sizeof(one)))
}

// valuesOf is the inverse of bytesOf; it copies where the bytes do not lie as
// values must.
func valuesOf[T any](b []byte) ([]T, error) {
	var one T
	size := int(unsafe.Sizeof(one))
	if len(b)%size != 0 {
		return nil, errImage
	}
	if len(b) == 0 {
		return nil, nil
	}
	if uintptr(unsafe.Pointer(unsafe.SliceData(b)))%unsafe.Alignof(one) != 0 {
		v := make([]T, len(b)/size)
		copy(bytesOf(v), b)
		return v, nil
	}
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(b))), len(b)/size), nil
}

var errImage = errors.New("library: image does not fit together")

// block is a table as one block: the number of symbols; for each the length of
// its text and of its folded text, sameFolded where that is the text, its
// canonical symbol and its letters; all texts, back to back.
func (t Table) block() []byte {
	out := binary.NativeEndian.AppendUint32(nil, uint32(len(t.text)))
	for i, text := range t.text {
		folded := uint32(len(t.folded[i]))
		if t.folded[i] == text {
			folded = sameFolded
		}
		for _, v := range [...]uint32{uint32(len(text)), folded, uint32(t.canon[i]), uint32(t.spelt[i])} {
			out = binary.NativeEndian.AppendUint32(out, v)
		}
	}
	for i, text := range t.text {
		out = append(out, text...)
		if t.folded[i] != text {
			out = append(out, t.folded[i]...)
		}
	}
	return out
}

// sameFolded is the length that stands for a folded text equal to the text.
const sameFolded = ^uint32(0)

// infoBlocks are what is known of the slogans, their second forms, and how those are
// shown that are known by another form, a block each; a string is its length and its bytes, all lengths come first.
func (s *Snapshot) infoBlocks(keys Table) [][]byte {
	info := binary.NativeEndian.AppendUint32(nil, uint32(len(s.sloganInfo)))
	for i, v := range s.sloganInfo {
		n := uint32(len(v.Text))
		if v.Text == keys.text[i] {
			n = sameFolded
		}
		info = binary.NativeEndian.AppendUint32(info, n)
		info = binary.NativeEndian.AppendUint32(info, kindNumber(v.Kind))
	}
	for i, v := range s.sloganInfo {
		if v.Text != keys.text[i] {
			info = append(info, v.Text...)
		}
	}
	var labels []slogan.Phrase
	if s.index != nil {
		for symbol, text := range s.index.labels {
			labels = append(labels, slogan.Phrase{ID: symbol, Text: text})
		}
		slices.SortFunc(labels, func(a, b slogan.Phrase) int { return int(a.ID - b.ID) })
	}
	return [][]byte{info, phraseBlock(s.sloganForms), phraseBlock(labels)}
}

// phraseBlock is texts of slogans as one block.
func phraseBlock(list []slogan.Phrase) []byte {
	out := binary.NativeEndian.AppendUint32(nil, uint32(len(list)))
	for _, f := range list {
		out = binary.NativeEndian.AppendUint32(out, uint32(f.ID))
		out = binary.NativeEndian.AppendUint32(out, uint32(len(f.Text)))
	}
	for _, f := range list {
		out = append(out, f.Text...)
	}
	return out
}

// kindNumber is the place of a kind in kindCodes, plus one; 0 for none of them.
func kindNumber(k model.SloganKind) uint32 {
	for i, known := range kindCodes {
		if string(k) == known {
			return uint32(i + 1)
		}
	}
	return 0
}
