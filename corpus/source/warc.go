package source

import (
	"bufio"
	"bytes"
	"io"
	"mime"
	"net/textproto"
	"strconv"
	"strings"

	"example.org/meetbrowse/corpus/fault"
)

// WARC 1.1 is ISO 28500:2017: a version line, named fields, a blank line, a
// block of Content-Length bytes and two line ends. WET files are WARC files
// whose conversion records hold text.

const (
	// maxHeader bounds the fields of a record, in bytes.
	maxHeader = 1 << 20
	warcStart = "WARC/"
)

var errCut = fault.Failed.With(fault.ParseWARC, fault.CutOff)

// warc hands over the pages and texts of a web archive: response, resource and
// conversion records that hold HTML or plain text, with a status of 200 where
// there is one. Everything else in such an archive (requests, pictures,
// redirects) is no article and passed over in silence. The date of a record
// is that of the crawl, so it is not taken for the article's.
func (r *reader) warc(at origin, in *bufio.Reader) error {
	l := lines{in}
	err := l.each(func(line []byte, _ error) error {
		if !bytes.HasPrefix(line, []byte(warcStart)) {
			return nil // line ends behind a record, or what a damaged one left
		}
		*at.count++
		source, _, _ := at.numbered(*at.count)
		return r.guard(source, func() error { return r.warcRecord(at, *at.count, l) })
	})
	if err == nil && *at.count == 0 {
		return reason(fault.Read, fault.Empty)
	}
	return err
}

func (r *reader) warcRecord(at origin, n int, l lines) error {
	fields, err := readFields(l)
	if err != nil {
		return err
	}
	size, err := strconv.ParseInt(fields.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return fault.Failed.With(fault.ParseWARC, fault.NoLength)
	}
	kind := strings.ToLower(fields.Get("WARC-Type"))
	content, params, _ := mime.ParseMediaType(fields.Get("Content-Type"))
	wanted := kind == "response" || (kind == "resource" || kind == "conversion") && isText(content)
	if !wanted || size > MaxRecord {
		if _, err := io.CopyN(io.Discard, l.in, size); err != nil {
			return errCut
		}
		if wanted {
			return reason(fault.Read, errTooLarge)
		}
		return nil
	}
	block, err := readBlock(l.in, size)
	if err != nil {
		return err
	}
	rec := Record{URL: strings.Trim(fields.Get("WARC-Target-URI"), "<>"), Charset: params["charset"]}
	if kind == "response" {
		if !strings.HasPrefix(content, "application/http") && content != "" {
			return nil
		}
		page, err := readResponse(block)
		if err != nil || page == nil {
			return err
		}
		block, content, rec.Charset = page.body, page.content, page.charset
	}
	if content != "text/plain" {
		rec.Format = HTML
	}
	if err := examine(&rec, block); err != nil {
		return err
	}
	rec.data, rec.Size = block, int64(len(block))
	// Texts that a converter made are in UTF-8 by the conventions of WET files,
	// but nothing says so; their bytes are examined like any others.
	id := strings.Trim(fields.Get("WARC-Record-ID"), "<> ")
	r.identify(&rec, at, n, []byte(strings.TrimPrefix(id, "urn:uuid:")))
	return r.give(rec)
}

// isText reports whether a content type is one of articles; none at all may be.
func isText(content string) bool {
	switch content {
	case "text/html", "application/xhtml+xml", "text/plain", "":
		return true
	}
	return false
}

// readBlock reads exactly size bytes, without trusting size before they are
// there.
func readBlock(in io.Reader, size int64) ([]byte, error) {
	const trusted = 1 << 20
	var b bytes.Buffer
	b.Grow(int(min(size, trusted)))
	n, err := io.CopyN(&b, in, size)
	if err != nil && err != io.EOF {
		return nil, reason(fault.Read, err)
	}
	if n < size {
		return nil, errCut
	}
	return b.Bytes(), nil
}

// readFields reads named fields up to a blank line.
func readFields(l lines) (textproto.MIMEHeader, error) {
	h := make(textproto.MIMEHeader)
	size := 0
	for {
		line, err := l.next()
		if err == io.EOF {
			return nil, errCut
		}
		if err != nil {
			return nil, err
		}
		if len(line) == 0 {
			return h, nil
		}
		if size += len(line); size > maxHeader {
			return nil, fault.Failed.With(fault.ParseWARC, fault.EndlessFields)
		}
		if name, value, ok := bytes.Cut(line, []byte(":")); ok {
			key := textproto.CanonicalMIMEHeaderKey(string(bytes.TrimSpace(name)))
			h[key] = append(h[key], string(bytes.TrimSpace(value)))
		}
	}
}
