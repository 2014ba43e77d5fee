package source

import (
	"bufio"
	"io"
)

// stdin reads standard input, telling what it is by its first bytes.
func (r *reader) stdin() error {
	if r.o.Stdin == nil {
		return reason("read", ErrEmpty)
	}
	return r.stream(origin{source: stdinName, rel: "stdin", stem: "stdin"}, kindUnknown, packNone, r.o.Stdin)
}

// stream hands over what is in an opened file or member.
func (r *reader) stream(at origin, k kind, pack packing, in io.Reader) error {
	br := bufio.NewReaderSize(in, 1<<16)
	b, err := readAll(br, 0)
	if err != nil {
		return err
	}
	rec := Record{Source: at.source, Size: int64(len(b)), Modified: at.modified, Format: formatOf(k), data: b}
	if err := examine(&rec, b); err != nil {
		return err
	}
	rec.ID = r.ids.take(ownID(at.stem), at.rel, at.source)
	return r.give(rec)
}
