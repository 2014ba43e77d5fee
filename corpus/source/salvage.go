package source

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"strings"

	"github.com/klauspost/compress/flate"

	"example.org/meetbrowse/corpus/charset"
)

// A zip archive has its table of members at its end, which a broken download
// lacks. Each member has a header of its own before it, by which those that are
// whole can be read (APPNOTE.TXT, 4.3.7).
const (
	localHeader    = "PK\x03\x04"
	localSize      = 30 // bytes of a header before the name
	flagEncrypted  = 1
	flagDescriptor = 1 << 3 // sizes stand behind the member
	flagUTF8       = 1 << 11
)

// salvage hands over the members of an archive without its table, up to the first
// that is cut off, and tells why the rest is missing.
func (r *reader) salvage(at origin, from io.ReaderAt, size int64, why error) error {
	if size > maxBufferedZip {
		return why
	}
	b := make([]byte, size)
	if n, err := from.ReadAt(b, 0); err != nil && err != io.EOF {
		return why
	} else {
		b = b[:n]
	}
	for bytes.HasPrefix(b, []byte(localHeader)) && len(b) >= localSize {
		m, data, rest := localMember(b)
		if m == nil {
			break
		}
		b = rest
		if !strings.HasSuffix(m.name, "/") && !hidden(m.name) {
			if err := r.guard(at.source+"#"+m.name, func() error { return r.salvaged(at, m, data) }); err != nil {
				return err
			}
		}
	}
	return why
}

// localFile is what the header before a member says.
type localFile struct {
	name   string
	flags  uint16
	method uint16
}

// localMember reads the header that b begins with. data is the member unpacked,
// rest what follows it; m is nil where the member is cut off.
func localMember(b []byte) (m *localFile, data, rest []byte) {
	m = &localFile{flags: binary.LittleEndian.Uint16(b[6:]), method: binary.LittleEndian.Uint16(b[8:])}
	packed := int64(binary.LittleEndian.Uint32(b[18:]))
	nameEnd := localSize + int(binary.LittleEndian.Uint16(b[26:]))
	start := nameEnd + int(binary.LittleEndian.Uint16(b[28:]))
	if start > len(b) {
		return nil, nil, nil
	}
	m.name = string(b[localSize:nameEnd])
	if m.flags&flagUTF8 == 0 {
		m.name, _, _ = charset.Decode([]byte(m.name), charset.GB18030, "")
	}
	m.name = strings.ToValidUTF8(m.name, "\uFFFD")
	b = b[start:]
	switch {
	case m.flags&flagEncrypted != 0 || m.flags&flagDescriptor != 0 && m.method != zip.Deflate:
		return nil, nil, nil
	case m.method == zip.Deflate:
		in := bytes.NewReader(b)
		data, err := readAll(flate.NewReader(in), packed)
		if err != nil {
			return nil, nil, nil
		}
		rest = b[len(b)-in.Len():]
		if m.flags&flagDescriptor != 0 {
			rest = rest[max(0, bytes.Index(rest, []byte(localHeader))):]
		}
		return m, data, rest
	case m.method == zip.Store && packed <= int64(len(b)):
		return m, b[:packed], b[packed:]
	}
	return nil, nil, nil
}

// salvaged hands over one member.
func (r *reader) salvaged(at origin, m *localFile, data []byte) error {
	k, pack, stem := kindOf(m.name)
	if k == kindForeign {
		return foreign(m.name)
	}
	return r.stream(origin{source: at.source + "#" + m.name, rel: at.rel + "#" + m.name, stem: stem, modified: at.modified, layers: at.layers}, k, pack, bytes.NewReader(data))
}
