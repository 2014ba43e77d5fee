package load

import (
	"bytes"
	"cmp"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/charset"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/fault"
	"example.org/meetbrowse/corpus/page"
	"example.org/meetbrowse/corpus/source"
)

// article decodes and cleans one record.
func article(r *source.Record, encoding string) (*corpus.Article, error) {
	b, err := r.Bytes()
	if err != nil {
		return nil, err
	}
	a := &corpus.Article{ID: r.ID, Source: r.Source, URL: r.URL, Title: r.Title, Date: r.Date, Outlet: r.Outlet, Export: r.Export}
	text, err := decode(a, r, b, encoding)
	if err != nil {
		return nil, err
	}
	if a.Export != nil {
		a.Text = text
		return a, nil
	}
	var markup []corpus.Edit
	if r.Format == source.HTML {
		var meta page.Meta
		markup, meta = page.Strip(text)
		a.Title = cmp.Or(a.Title, meta.Title)
		a.Date = cmp.Or(a.Date, meta.Date)
		a.Outlet = cmp.Or(a.Outlet, meta.Outlet)
		a.URL = cmp.Or(a.URL, meta.URL)
	}
	if r.Format == source.Markdown {
		markup = page.Markdown(text)
	}
	cleaned := clean.Clean(text, markup)
	a.Text, a.Edits, a.Damage = cleaned.Text, cleaned.Edits, cleaned.Damage
	if strings.TrimSpace(a.Text) == "" {
		return nil, fault.Failed.With(fault.Clean, fault.NoTextLeft)
	}
	return a, nil
}

// decode returns the text of a record's bytes and notes the encoding.
func decode(a *corpus.Article, r *source.Record, b []byte, encoding string) (text string, err error) {
	if r.Decoded {
		a.Encoding = cmp.Or(r.Charset, charset.UTF8)
		return charset.Text(b), nil
	}
	declared := r.Charset
	if declared == "" && r.Format == source.HTML {
		declared = page.Charset(b)
	}
	text, a.Encoding, err = charset.Decode(b, declared, encoding)
	return text, err
}

// firstFrame is the place of a fault: the first line of a stack below the
// runtime's own.
func firstFrame(stack []byte) string {
	lines := bytes.Split(stack, []byte("\n"))
	past := false
	for _, l := range lines {
		if bytes.HasPrefix(l, []byte("panic(")) {
			past = true
			continue
		}
		if past && bytes.HasPrefix(l, []byte("\t")) && !bytes.Contains(l, []byte("/runtime/")) {
			at, _, _ := strings.Cut(strings.TrimSpace(string(l)), " +")
			return " at " + at[strings.LastIndexByte(at, '/')+1:]
		}
	}
	return ""
}
