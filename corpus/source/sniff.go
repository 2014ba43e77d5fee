package source

import "bytes"

// blank reports whether nothing but ASCII white space is in b.
func blank(b []byte) bool { return len(bytes.TrimSpace(b)) == 0 }

// looksHTML reports whether b begins as a web page does.
func looksHTML(b []byte) bool {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	b = bytes.TrimLeft(b, " \t\r\n")
	for _, start := range []string{"<!doctype html", "<html", "<head", "<?xml version"} {
		if len(b) >= len(start) && bytes.EqualFold(b[:len(start)], []byte(start)) {
			return start != "<?xml version" || bytes.Contains(bytes.ToLower(b[:min(len(b), 1024)]), []byte("<html"))
		}
	}
	return false
}
