package source

import "bytes"

// blank reports whether nothing but ASCII white space is in b.
func blank(b []byte) bool { return len(bytes.TrimSpace(b)) == 0 }

// looksHTML reports whether b begins as a web page does.
func looksHTML(b []byte) bool {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	b = bytes.TrimLeft(b, " \t\r\n")
	for bytes.HasPrefix(b, []byte("<!--")) {
		n := bytes.Index(b, []byte("-->"))
		if n < 0 {
			return false
		}
		b = bytes.TrimLeft(b[n+len("-->"):], " \t\r\n")
	}
	for _, start := range []string{"<!doctype html", "<html", "<head", "<?xml version"} {
		if len(b) >= len(start) && bytes.EqualFold(b[:len(start)], []byte(start)) {
			return start != "<?xml version" || bytes.Contains(bytes.ToLower(b[:min(len(b), 1024)]), []byte("<html"))
		}
	}
	return false
}

// blockTags are tags that set text off as paragraphs; what holds them is marked
// up even where it is no whole page.
var blockTags = [][]byte{[]byte("<p>"), []byte("<p "), []byte("<br"), []byte("<div"), []byte("</p>"), []byte("</div>"), []byte("<td"), []byte("<li")}

// looksMarkup reports whether text is a fragment of a page: its paragraphs are
// made by tags, not by line ends. A stray tag in running text does not count.
func looksMarkup(b []byte) bool {
	if bytes.IndexByte(b, '<') < 0 {
		return false
	}
	tags := 0
	for rest := b; ; {
		n := bytes.IndexByte(rest, '<')
		if n < 0 {
			break
		}
		rest = rest[n:]
		for _, tag := range blockTags {
			if len(rest) >= len(tag) && bytes.EqualFold(rest[:len(tag)], tag) {
				tags++
			}
		}
		rest = rest[1:]
	}
	return tags > 1 && tags >= bytes.Count(bytes.TrimSpace(b), []byte("\n"))
}
