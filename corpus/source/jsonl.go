package source

import (
	"bufio"
	"bytes"
	"encoding/json"

	"example.org/meetbrowse/corpus/charset"
	"example.org/meetbrowse/corpus/fault"
)

// jsonl hands over one record a line.
func (r *reader) jsonl(at origin, in *bufio.Reader) error {
	err := lines{in}.each(func(line []byte, long error) error {
		if long == nil && blank(line) {
			return nil
		}
		*at.count++
		source, _, _ := at.numbered(*at.count)
		return r.guard(source, func() error {
			if long != nil {
				return long
			}
			return r.object(at, *at.count, line)
		})
	})
	if err == nil && *at.count == 0 {
		return reason(fault.Read, fault.Empty)
	}
	return err
}

// object hands over the article of one JSON object.
func (r *reader) object(at origin, n int, line []byte) error {
	line, encoding := r.utf8(line, at.encoding)
	o, err := readObject(line)
	if err != nil {
		return err
	}
	rec := Record{Decoded: true, Charset: encoding, Size: int64(len(line))}
	rec.describe(&o.values)
	text, loader := o.values[columnText], unquoteText
	switch {
	case o.export && text == nil:
		return reason(fault.Read, fault.BareExport)
	case o.export:
		rec.Export = line
		loader = unquoteExport
	case text == nil && o.values[columnHTML] != nil:
		text = o.values[columnHTML]
		rec.Format = HTML
	case text == nil:
		return reason(fault.Read, fault.NoText)
	}
	rec.data = text
	rec.load = loader
	r.identify(&rec, at, n, o.values[columnID])
	return r.give(rec)
}

func unquoteExport(rec *Record) ([]byte, error) {
	b := unquote(rec.data[1 : len(rec.data)-1])
	if blank(b) {
		return nil, reason(fault.Read, fault.Empty)
	}
	return b, nil
}

func unquoteText(rec *Record) ([]byte, error) {
	if rec.data[0] != '[' {
		return finish(rec, unquoteInPlace(rec.data[1:len(rec.data)-1]))
	}
	var paragraphs []string
	if err := json.Unmarshal(rec.data, &paragraphs); err != nil {
		return nil, reason(fault.Read, fault.NoText)
	}
	var b []byte
	for i, p := range paragraphs {
		if i > 0 {
			b = append(b, '\n')
		}
		b = append(b, p...)
	}
	return finish(rec, b)
}

// object is what matters of a JSON object. Text and page stand as written, with
// their marks; the other values are bare.
type object struct {
	values [columns][]byte
	export bool
}

// exportKeys are keys that stand together only in what an export wrote.
var exportKeys = []string{"meetings", "slogans", "cleaning"}

func readObject(line []byte) (object, error) {
	var o object
	var ranks [columns]int
	marks := 0
	err := scanObject(line, func(key, value []byte) {
		name := unquote(key)
		for _, k := range exportKeys {
			if string(name) == k && (value[0] == '[' || value[0] == '{') {
				marks++
			}
		}
		p := placeOf(name)
		if p.column == columnNone || o.values[p.column] != nil && ranks[p.column] <= p.rank {
			return
		}
		long := p.column == columnText || p.column == columnHTML
		switch {
		case value[0] == '"' && long:
			if len(value) == 2 {
				return
			}
		case value[0] == '[' && p.column == columnText:
			if !bytes.HasPrefix(bytes.TrimSpace(value[1:]), []byte(`"`)) {
				return
			}
		case value[0] == '"':
			value = unquote(value[1 : len(value)-1])
		case long || bytes.IndexByte([]byte("[{ntf"), value[0]) >= 0:
			return
		}
		o.values[p.column], ranks[p.column] = value, p.rank
	})
	o.export = marks >= len(exportKeys)
	return o, err
}

// utf8 decodes a stretch of a container that holds whole records, for which
// encoding was found in the container's beginning.
func (r *reader) utf8(b []byte, encoding string) ([]byte, string) {
	if decodedOnTheWay(encoding) && charset.Valid(b) {
		return b, encoding
	}
	if r.o.Encoding == "" && charset.Valid(b) {
		return bytes.TrimPrefix(b, []byte("\uFEFF")), charset.UTF8
	}
	override := r.o.Encoding
	if override == "" && encoding != charset.UTF8 {
		override = encoding
	}
	text, name, err := charset.Decode(b, encoding, override)
	if err != nil {
		text, name, _ = charset.Decode(b, encoding, "")
	}
	return []byte(text), name
}
