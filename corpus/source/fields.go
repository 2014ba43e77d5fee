package source

import (
	"bytes"
	"fmt"
	"html"
	"strings"

	"example.org/meetbrowse/corpus/fault"
)

// column is what a field of a record means.
type column uint8

const (
	columnNone column = iota
	columnText
	columnHTML
	columnID
	columnTitle
	columnURL
	columnDate
	columnOutlet
	columns
)

// names lists the field names that each column goes by in crawls, the likeliest
// first: where a record has several, the first wins. Names are compared in
// lower case.
var names = [columns][]string{
	columnText: {"text", "content", "正文", "body", "article", "article_text", "fulltext", "full_text", "plain_text", "maintext", "main_text",
		"内容", "內容", "正文内容", "文章内容", "全文", "paragraphs"},
	columnHTML:   {"html", "content_html", "raw_html", "rawhtml", "page", "源码", "网页"},
	columnID:     {"id", "_id", "doc_id", "docid", "article_id", "编号", "編號", "序号"},
	columnTitle:  {"title", "headline", "标题", "標題", "题目", "題目", "文章标题"},
	columnURL:    {"url", "link", "href", "uri", "网址", "網址", "链接", "鏈接", "连结"},
	columnDate:   {"date", "published", "pubdate", "pub_date", "publish_date", "publish_time", "pubtime", "published_at", "time", "datetime", "日期", "时间", "時間", "发布时间", "發布時間", "发布日期", "發布日期", "发表时间"},
	columnOutlet: {"source", "outlet", "site", "media", "publisher", "来源", "來源", "媒体", "媒體", "网站", "網站"},
}

// place is where a field name stands in names.
type place struct {
	column column
	rank   int
}

var places = func() map[string]place {
	m := make(map[string]place)
	for c, list := range names {
		for i, name := range list {
			m[name] = place{column(c), i}
		}
	}
	return m
}()

// placeOf finds the meaning of a field name.
func placeOf(name []byte) place {
	if p, ok := places[string(name)]; ok {
		return p
	}
	return places[strings.ToLower(strings.TrimSpace(string(name)))]
}

// maxMeta is the longest title, date or the like, in bytes; longer ones are
// another thing under that name.
const maxMeta = 1000

// meta makes a field's value fit to stand in a line.
func meta(v []byte) string {
	if len(v) > maxMeta {
		return ""
	}
	s := strings.Join(strings.Fields(string(v)), " ")
	if s == "null" || s == "None" || s == "nan" || s == "NaN" {
		return ""
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// describe sets what the values of a record say of it.
func (rec *Record) describe(values *[columns][]byte) {
	rec.Title = meta(values[columnTitle])
	rec.URL = meta(values[columnURL])
	rec.Date = meta(values[columnDate])
	rec.Outlet = meta(values[columnOutlet])
	if strings.HasPrefix(rec.Outlet, "http") && strings.Contains(rec.Outlet, "://") {
		if rec.URL == "" {
			rec.URL = rec.Outlet
		}
		rec.Outlet = ""
	}
}

// headed puts a record's title before its text, as on the page it was taken
// from, unless the text begins with it.
func headed(rec *Record, text []byte) []byte {
	if rec.Format == Text && looksMarkup(text) {
		rec.Format = HTML
	}
	if rec.Title == "" {
		return text
	}
	// headBytes is how much of a text may precede its headline: a kicker, a
	// breadcrumb.
	const headBytes = 600
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	head := string(text[:min(len(text), headBytes+len(rec.Title))])
	if strings.Contains(head, rec.Title) || strings.Contains(bare(head), bare(rec.Title)) {
		return text
	}
	if rec.Format == HTML {
		return append([]byte("<h1>"+html.EscapeString(rec.Title)+"</h1>\n"), text...)
	}
	return append([]byte(rec.Title+"\n"), text...)
}

// finish examines the text of a record and puts its title before it.
func finish(rec *Record, text []byte) ([]byte, error) {
	if blank(text) {
		return nil, reason(fault.Read, fault.Empty)
	}
	return headed(rec, text), nil
}

// numbered is the source and bare name of record n of a container.
func (at origin) numbered(n int) (source, rel, name string) {
	suffix := fmt.Sprintf("#%d", n)
	return at.source + suffix, at.rel + suffix, at.stem + suffix
}

// identify gives a record its id and source.
func (r *reader) identify(rec *Record, at origin, n int, own []byte) {
	source, rel, name := at.numbered(n)
	rec.Source = source
	rec.Modified = at.modified
	rec.ID = r.ids.take(ownID(string(bytes.TrimSpace(own))), name, rel, source)
}
