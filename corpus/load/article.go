package load

import (
	"bytes"
	"errors"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/charset"
	"example.org/meetbrowse/corpus/source"
)

// ErrNoArticle says that a record was read and all of it was page, not article.
var ErrNoArticle = errors.New("clean: no text left")

// article decodes and cleans one record.
func article(r *source.Record, encoding string) (*corpus.Article, error) {
	b, err := r.Bytes()
	if err != nil {
		return nil, err
	}
	text, name, err := charset.Decode(b, r.Charset, encoding)
	if err != nil {
		return nil, err
	}
	a := &corpus.Article{
		ID: r.ID, Source: r.Source, URL: r.URL, Title: r.Title, Date: r.Date, Outlet: r.Outlet,
		Encoding: name,
	}
	res := clean(text, nil)
	a.Text, a.Edits, a.Damage = res.Text, res.Edits, res.Damage
	if strings.TrimSpace(a.Text) == "" {
		return nil, ErrNoArticle
	}
	return a, nil
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
