package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"

	"example.org/meetbrowse/corpus/charset"
	"example.org/meetbrowse/corpus/fault"
)

// response is the page in an HTTP response.
type response struct {
	body             []byte
	content, charset string
}

// readResponse parses the HTTP message that a response record holds. It returns
// nil for an answer that is no article: another status than 200, or neither
// HTML nor text.
func readResponse(block []byte) (*response, error) {
	head, raw := block, []byte(nil)
	for _, blank := range []string{"\r\n\r\n", "\n\n"} {
		if i := bytes.Index(block, []byte(blank)); i >= 0 && i+len(blank) <= len(head) {
			head, raw = block[:i+len(blank)], block[i+len(blank):]
		}
	}
	if raw == nil {
		return nil, fault.Failed.With(fault.ParseHTTP, fault.NoBlankLine)
	}
	// net/http reads the fields; the body is cut here, since archives keep
	// lengths and codings that no longer hold.
	res, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(head)), &http.Request{Method: http.MethodHead})
	if err != nil {
		return nil, fault.Failed.With(fault.ParseHTTP, fault.Malformed.With(err))
	}
	content, params, _ := mime.ParseMediaType(res.Header.Get("Content-Type"))
	if res.StatusCode != http.StatusOK || !isText(content) {
		return nil, nil
	}
	if len(res.TransferEncoding) > 0 && res.TransferEncoding[0] == "chunked" {
		raw = dechunk(raw)
	}
	body, err := decodeContent(raw, strings.ToLower(res.Header.Get("Content-Encoding")))
	if err != nil {
		return nil, err
	}
	return &response{body, content, params["charset"]}, nil
}

// dechunk undoes the chunked transfer coding. Many archives keep the field and
// not the coding, so bytes that are no chunks are returned as they are.
func dechunk(b []byte) []byte {
	in := bytes.NewReader(append([]byte("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), b...))
	res, err := http.ReadResponse(bufio.NewReader(in), nil)
	if err != nil {
		return b
	}
	defer res.Body.Close()
	out, err := io.ReadAll(io.LimitReader(res.Body, MaxRecord))
	if len(out) == 0 && err != nil {
		return b
	}
	return out
}

// decodeContent undoes a content coding; bytes that are not coded, whatever the
// field says, are returned as they are.
func decodeContent(b []byte, coding string) ([]byte, error) {
	var in io.Reader
	var err error
	switch coding {
	case "gzip", "x-gzip":
		in, err = gzip.NewReader(bytes.NewReader(b))
	case "deflate":
		if in, err = zlib.NewReader(bytes.NewReader(b)); err != nil {
			in, err = flate.NewReader(bytes.NewReader(b)), nil
		}
	case "zstd":
		var z *zstd.Decoder
		if z, err = zstd.NewReader(bytes.NewReader(b), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow)); err == nil {
			defer z.Close()
			in = z
		}
	case "", "identity":
		return b, nil
	default:
		if charset.Binary(b) {
			return nil, fault.Failed.With(fault.ParseHTTP, fault.Coding.With(coding))
		}
		return b, nil
	}
	if err != nil {
		return b, nil
	}
	out, err := readAll(in, 0)
	if errors.Is(err, fault.TooLarge) {
		return nil, err
	}
	if err != nil && len(out) == 0 {
		return b, nil
	}
	return out, nil
}
