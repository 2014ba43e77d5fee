package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/charset"
	"example.org/meetbrowse/corpus/fault"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// sniffBytes is how much of a stream is looked at to tell what it is and which
// encoding it is in.
const sniffBytes = 64 << 10

// maxLayers is how many packings and archives may lie inside one another; real
// files have two (.jsonl.gz inside .zip), hostile ones more.
const maxLayers = 4

// stdin reads standard input, telling what it is by its first bytes.
func (r *reader) stdin() error {
	if r.o.Stdin == nil {
		return reason(fault.Read, fault.Empty)
	}
	return r.stream(origin{source: stdinName, rel: "stdin", stem: "stdin"}, kindUnknown, packNone, r.o.Stdin)
}

// stream hands over what is in an opened file or member.
func (r *reader) stream(at origin, k kind, pack packing, in io.Reader) error {
	if at.count == nil {
		at.count = new(int)
	}
	if at.layers++; at.layers > maxLayers {
		return reason(fault.Open, fault.Nested)
	}
	if k == kindZip && pack == packNone {
		return r.zip(at, in)
	}
	br := r.layers[at.layers].buffered(in)
	head, err := br.Peek(sniffBytes)
	if len(head) == 0 {
		if err == io.EOF {
			err = fault.Empty
		}
		return reason(fault.Read, err)
	}
	if k == kindUnknown && pack == packNone {
		if k, pack = sniff(head); k == kindZip {
			return r.zip(at, br)
		}
	}
	if pack == packNone {
		return r.content(at, k, br, head)
	}
	if pack == packGzip && (k == kindJSONL || k == kindWARC) {
		return r.members(at, k, br)
	}
	unpacked, err := r.layers[at.layers].unpack(br, pack)
	if err != nil {
		return err
	}
	return r.stream(at, k, packNone, unpacked)
}

// members hands over what is in a gzip file of records, of which damage is to
// cost only the part it is in.
func (r *reader) members(at origin, k kind, in *bufio.Reader) error {
	m := &members{in: in, damaged: func(err error) { r.drop(at.source, err) }}
	at.count = new(int)
	for {
		err := r.stream(at, k, packNone, m)
		var stop errStop
		if errors.As(err, &stop) || !m.resume() {
			if *at.count > 0 && errors.Is(err, fault.Empty) {
				return nil // nothing behind the last damage
			}
			return err
		}
		if err != nil && !errors.Is(err, fault.Empty) {
			r.drop(at.source, err)
		}
	}
}

// content hands over what is in an unpacked stream that begins with head.
func (r *reader) content(at origin, k kind, in *bufio.Reader, head []byte) error {
	switch k {
	case kindWARC:
		return r.warc(at, in)
	case kindJSONL, kindCSV, kindTSV:
		if charset.Binary(head) {
			return reason(fault.Read, fault.Binary)
		}
		in, at.encoding = r.narrow(in, head)
	}
	switch k {
	case kindJSONL:
		return r.jsonl(at, in)
	case kindCSV:
		return r.table(at, in, 0)
	case kindTSV:
		return r.table(at, in, '\t')
	}
	b, err := readAll(in, int64(in.Buffered()))
	if err != nil {
		return err
	}
	rec := Record{Source: at.source, Size: int64(len(b)), Modified: at.modified, Format: formatOf(k), data: b}
	if err := examine(&rec, b); err != nil {
		return err
	}
	rec.ID = r.ids.take(at.stem, at.rel, at.source)
	return r.give(rec)
}

// narrow finds the encoding of a container of text. UTF-16 and HZ, in which a byte
// may look like a line end or mark and be none, are decoded on the way; anything
// else waits until records are found.
func (r *reader) narrow(in *bufio.Reader, head []byte) (*bufio.Reader, string) {
	head = head[:len(head)-cutEnd(head)]
	name := charset.Detect(head, r.o.Encoding)
	var d transform.Transformer
	switch name {
	case charset.UTF16BE:
		d = unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder()
	case charset.UTF16LE:
		d = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
	case charset.HZ:
		d = simplifiedchinese.HZGB2312.NewDecoder()
	}
	if d != nil {
		in = bufio.NewReaderSize(transform.NewReader(in, d), lineBuffer)
		head, _ = in.Peek(sniffBytes)
	}
	if bytes.IndexByte(head, '\r') >= 0 && bytes.IndexByte(head, '\n') < 0 {
		in = bufio.NewReaderSize(returns{in}, lineBuffer)
	}
	return in, name
}

// decodedOnTheWay reports whether narrow decodes an encoding.
func decodedOnTheWay(encoding string) bool {
	return encoding == charset.UTF16LE || encoding == charset.UTF16BE || encoding == charset.HZ
}

// cutEnd is the length of the character that b's end cuts off.
func cutEnd(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// sniff tells what a stream is by its first bytes.
func sniff(head []byte) (kind, packing) {
	switch {
	case bytes.HasPrefix(head, gzipStart):
		return kindUnknown, packGzip
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")):
		return kindUnknown, packZstd
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return kindZip, packNone
	case bytes.HasPrefix(head, []byte("WARC/")):
		return kindWARC, packNone
	}
	if looksHTML(head) {
		return kindHTML, packNone
	}
	text, _, _ := charset.Decode(bytes.Clone(head), "", "")
	first, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	first = strings.TrimSpace(first)
	if strings.HasPrefix(first, "{") && isObject(first, rest == "") {
		return kindJSONL, packNone
	}
	if comma := separator([]byte(first)); strings.IndexByte(first, comma) > 0 && headerOf(splitRow([]byte(first), comma)) != nil {
		return kindCSV, packNone
	}
	return kindText, packNone
}

// isObject reports whether line is a JSON object, or may become one when more
// of it is read.
func isObject(line string, cut bool) bool {
	err := scanObject([]byte(line), func(_, _ []byte) {})
	return err == nil || cut && strings.HasPrefix(strings.TrimSpace(line[1:]), `"`)
}
