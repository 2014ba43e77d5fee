package source

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"strings"

	"example.org/meetbrowse/corpus/charset"
	"example.org/meetbrowse/corpus/fault"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zstd"
)

// maxBufferedZip is the largest zip archive, in bytes, that is read where its
// bytes come as a stream (from standard input, from inside another archive):
// its directory stands at its end, so all of it has to be in memory.
const maxBufferedZip = 256 << 20

// methodZstd is the number of Zstandard in a zip archive (APPNOTE.TXT, 4.4.5).
const methodZstd = 93

// zip hands over the members of an archive, in its own order.
func (r *reader) zip(at origin, in io.Reader) error {
	from, size, err := randomAccess(in)
	if err != nil {
		return err
	}
	z, err := zip.NewReader(from, size)
	if err != nil {
		return r.salvage(at, from, size, reason(fault.OpenArchive, err))
	}
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	z.RegisterDecompressor(methodZstd, zstd.ZipDecompressor(zstd.WithDecoderMaxWindow(maxWindow)))
	if len(z.File) == 0 {
		return reason(fault.Read, fault.Empty)
	}
	for _, m := range z.File {
		if m.FileInfo().IsDir() || hidden(m.Name) {
			continue
		}
		if err := r.guard(at.source+"#"+memberName(m), func() error { return r.member(at, m) }); err != nil {
			return err
		}
	}
	return nil
}

// randomAccess gives the size of in and access to any of its bytes.
func randomAccess(in io.Reader) (io.ReaderAt, int64, error) {
	if f, ok := in.(fs.File); ok {
		if at, ok := in.(io.ReaderAt); ok {
			info, err := f.Stat()
			if err != nil {
				return nil, 0, reason(fault.OpenArchive, err)
			}
			return at, info.Size(), nil
		}
	}
	b, err := io.ReadAll(io.LimitReader(in, maxBufferedZip+1))
	if err != nil {
		return nil, 0, reason(fault.ReadArchive, err)
	}
	if len(b) > maxBufferedZip {
		return nil, 0, fault.Failed.With(fault.ReadArchive, fault.ArchiveTooLarge.With(maxBufferedZip>>20))
	}
	return bytes.NewReader(b), int64(len(b)), nil
}

// hidden reports whether a member is what a desktop left beside the files.
func hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." || part == "__MACOSX" {
			return true
		}
	}
	return false
}

// memberName is a member's name in UTF-8. Chinese archivers write GBK without
// saying so.
func memberName(m *zip.File) string {
	if !m.NonUTF8 {
		return strings.ToValidUTF8(m.Name, "\uFFFD")
	}
	name, _, _ := charset.Decode([]byte(m.Name), charset.GB18030, "")
	return name
}

func (r *reader) member(at origin, m *zip.File) error {
	name := memberName(m)
	k, pack, stem := kindOf(name)
	if k == kindForeign {
		return foreign(name)
	}
	if !m.Mode().IsRegular() {
		return reason(fault.Open, fault.NotRegular)
	}
	if m.Flags&1 != 0 {
		return fault.Failed.With(fault.Open, fault.Encrypted)
	}
	if m.UncompressedSize64 == 0 {
		return reason(fault.Read, fault.Empty)
	}
	f, err := m.Open()
	if err != nil {
		return reason(fault.Open, err)
	}
	defer f.Close()
	return r.stream(origin{
		source: at.source + "#" + name, rel: at.rel + "#" + name, stem: stem,
		modified: m.Modified, layers: at.layers,
	}, k, pack, struct{ io.Reader }{f})
}
