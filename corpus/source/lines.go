package source

import (
	"bufio"
	"bytes"
	"io"

	"example.org/meetbrowse/corpus/fault"
)

const (
	// lineBuffer holds most lines whole, so that they are copied once.
	lineBuffer = 256 << 10
	// maxDiscard bounds how much of one endless line is read past before its
	// container is given up.
	maxDiscard = 1 << 30
)

// errLong says that a line was longer than MaxRecord and has been read past.
var errLong = reason(fault.ReadLine, errTooLarge)

// lines reads lines of bounded length.
type lines struct{ in *bufio.Reader }

// next returns the next line without its end; the bytes belong to the caller.
// The error is errLong for a line that was left out, io.EOF at the end, or what
// the input said; after the last two there is nothing more.
func (l lines) next() ([]byte, error) {
	piece, err := l.in.ReadSlice('\n')
	if err == nil || err == io.EOF && len(piece) > 0 {
		return bytes.Clone(trimEnd(piece)), nil
	}
	if err != bufio.ErrBufferFull {
		return nil, err
	}
	line := bytes.Clone(piece)
	for err == bufio.ErrBufferFull && len(line) <= MaxRecord {
		piece, err = l.in.ReadSlice('\n')
		line = append(line, piece...)
	}
	if len(line) > MaxRecord {
		return nil, l.discard(err)
	}
	if err != nil && err != io.EOF {
		return nil, err
	}
	return trimEnd(line), nil
}

func (l lines) discard(err error) error {
	for past := 0; err == bufio.ErrBufferFull; {
		var piece []byte
		piece, err = l.in.ReadSlice('\n')
		if past += len(piece); past > maxDiscard {
			return fault.Failed.With(fault.ReadLine, fault.EndlessLine.With(maxDiscard>>30))
		}
	}
	if err != nil && err != io.EOF {
		return err
	}
	return errLong
}

func trimEnd(line []byte) []byte {
	line = bytes.TrimSuffix(line, []byte("\n"))
	return bytes.TrimSuffix(line, []byte("\r"))
}

// each calls take with each line, or with the error that stands for one: errLong,
// which costs that line alone. It returns what the input said, or the error of
// take, which ends it.
func (l lines) each(take func(line []byte, err error) error) error {
	for {
		line, err := l.next()
		if err == io.EOF {
			return nil
		}
		if err != nil && err != errLong {
			return reason(fault.Read, err)
		}
		if err := take(line, err); err != nil {
			return err
		}
	}
}

// returns makes line ends of carriage returns, for files of old that have no
// others.
type returns struct{ in io.Reader }

func (r returns) Read(b []byte) (int, error) {
	n, err := r.in.Read(b)
	for at := 0; ; {
		i := bytes.IndexByte(b[at:n], '\r')
		if i < 0 {
			return n, err
		}
		at += i
		b[at] = '\n'
	}
}
