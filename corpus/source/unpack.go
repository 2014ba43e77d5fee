package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"example.org/meetbrowse/corpus/fault"
)

// maxWindow is the most memory, in bytes, that a zstd frame may ask for: what
// "zstd --long" uses.
const maxWindow = 128 << 20

// layer is the buffers of one packing or archive, kept from file to file: a
// corpus may be a hundred thousand small compressed files.
type layer struct {
	buffer *bufio.Reader
	gzip   *gzip.Reader
	zstd   *zstd.Decoder
}

// buffered returns a buffer of in, valid until the layer is used again.
func (l *layer) buffered(in io.Reader) *bufio.Reader {
	if l.buffer == nil {
		l.buffer = bufio.NewReaderSize(in, lineBuffer)
	} else {
		l.buffer.Reset(in)
	}
	return l.buffer
}

func (l *layer) close() {
	if l.zstd != nil {
		l.zstd.Close()
	}
}

// unpack returns the bytes behind a packing.
func (l *layer) unpack(in *bufio.Reader, pack packing) (out io.Reader, err error) {
	switch {
	case pack == packGzip:
		if l.gzip == nil {
			l.gzip = new(gzip.Reader)
		}
		err = l.gzip.Reset(in)
		out = errorOp{l.gzip}
	case l.zstd == nil:
		l.zstd, err = zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		out = errorOp{l.zstd}
	default:
		err = l.zstd.Reset(in)
		out = errorOp{l.zstd}
	}
	if err != nil {
		return nil, reason(fault.Unpack, err)
	}
	return out, nil
}

// errorOp names the operation that failed.
type errorOp struct{ in io.Reader }

func (r errorOp) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	if err != nil && err != io.EOF {
		err = reason(fault.Unpack, err)
	}
	return n, err
}

// members reads a gzip file member by member. Crawl archives have one member a
// record, so a damaged one is told to damaged and ends the stream, and resume
// goes on with the next.
type members struct {
	in      *bufio.Reader
	z       *gzip.Reader
	open    bool
	ended   bool // by damage or the end of the file
	whole   bool // by the end of the file
	damaged func(error)
}

func (m *members) Read(p []byte) (int, error) {
	for {
		if m.ended {
			return 0, io.EOF
		}
		if !m.open {
			if err := m.next(); err != nil {
				m.ended, m.whole = true, true
				return 0, err
			}
		}
		n, err := m.z.Read(p)
		if err != nil {
			m.open = false
		}
		if err != nil && err != io.EOF {
			m.damaged(reason(fault.Unpack, err))
			m.ended = true
			return n, io.EOF
		}
		if n > 0 {
			return n, nil
		}
	}
}

// resume goes on behind the damage that ended the stream; it reports whether
// there was any.
func (m *members) resume() bool {
	m.ended = m.whole
	return !m.ended
}

// gzipStart begins each member: the format's number and the one method there is.
var gzipStart = []byte{0x1f, 0x8b, 0x08}

// next opens the next member, however far ahead it begins.
func (m *members) next() error {
	for {
		head, err := m.in.Peek(len(gzipStart))
		if len(head) < len(gzipStart) {
			if err == nil || err == io.EOF {
				return io.EOF
			}
			return reason(fault.Read, err)
		}
		if !bytes.Equal(head, gzipStart) {
			m.skipTo()
			continue
		}
		if m.z == nil {
			m.z, err = gzip.NewReader(m.in)
		} else {
			err = m.z.Reset(m.in)
		}
		if err == nil {
			m.z.Multistream(false)
			m.open = true
			return nil
		}
		if err == io.EOF {
			return io.EOF
		}
		m.damaged(reason(fault.Unpack, err))
		if errors.Is(err, io.ErrUnexpectedEOF) {
			return io.EOF
		}
	}
}

// skipTo discards what is buffered up to the next place where a member may
// begin, at least one byte.
func (m *members) skipTo() {
	held, _ := m.in.Peek(m.in.Buffered())
	at := bytes.Index(held[1:], gzipStart[:1])
	if at < 0 {
		at = len(held) - 1
	}
	m.in.Discard(at + 1)
}
