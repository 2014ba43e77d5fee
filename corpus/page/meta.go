package page

import (
	"bytes"
	"strings"
)

// metaNames are the names that pages give their metadata, the likeliest to be
// right first: the standard of Chinese government sites (GB/T 35298 and the
// guidelines on site construction name ArticleTitle, PubDate, ContentSource),
// Open Graph, and what is common beside them. Lower case.
var metaNames = struct{ title, date, outlet, author, url []string }{
	title:  []string{"articletitle", "og:title", "title", "headline", "twitter:title"},
	date:   []string{"pubdate", "publishdate", "publish_date", "publish-date", "article:published_time", "og:release_date", "firstpublishedtime", "datepublished", "date"},
	outlet: []string{"contentsource", "source", "mediasource", "og:article:source", "articlesource"},
	author: []string{"author", "article:author", "og:article:author"},
	url:    []string{"canonical", "og:url", "url"},
}

// maxMeta is the longest value, in bytes, that is one.
const maxMeta = 600

func (d *document) meta() Meta {
	find := func(names []string) string {
		for _, name := range names {
			for _, m := range d.metaTags {
				if v := strings.Join(strings.Fields(m.content), " "); m.name == name && v != "" && len(v) <= maxMeta {
					return v
				}
			}
		}
		return ""
	}
	m := Meta{
		Title: find(metaNames.title), Date: find(metaNames.date), Outlet: find(metaNames.outlet),
		Author: find(metaNames.author), URL: find(metaNames.url),
	}
	if m.Title == "" {
		m.Title = d.pageTitle()
	}
	return m
}

// pageTitle is the title element without the site's name, which follows a mark
// of its own.
func (d *document) pageTitle() string {
	var b strings.Builder
	for _, i := range d.title {
		b.WriteString(unescape(d.source[d.tokens[i].start:d.tokens[i].end]))
	}
	s := strings.Join(strings.Fields(b.String()), " ")
	if at := siteMark(s); at > 0 {
		s = strings.TrimSpace(s[:at])
	}
	if len(s) > maxMeta {
		return ""
	}
	return s
}

// siteMark is the offset where a title's first part ends, or 0.
func siteMark(s string) int {
	at := strings.IndexAny(s, "_|｜")
	for _, mark := range []string{" - ", "--", " – "} {
		if i := strings.Index(s, mark); i > 0 && (at < 0 || i < at) {
			at = i
		}
	}
	// A first part that is but a word is a section or the site itself.
	const minTitle = 18 // bytes, six characters
	if at < minTitle {
		return 0
	}
	return at
}

// charsetBytes is how far from the beginning a page may name its encoding; the
// HTML standard wants it within 1024 bytes, real pages are laxer.
const charsetBytes = 4096

// Charset is the encoding that an HTML page says it is in, as written; empty
// where it says nothing. It reads bytes that are not decoded yet.
func Charset(b []byte) string {
	b = b[:min(len(b), charsetBytes)]
	for _, key := range []string{"charset=", "encoding="} {
		i := bytes.Index(bytes.ToLower(b), []byte(key))
		if i < 0 {
			continue
		}
		v := bytes.TrimLeft(b[i+len(key):], " \"'")
		if end := bytes.IndexAny(v, " \"'/>;?\r\n"); end > 0 {
			return string(v[:end])
		}
	}
	return ""
}
