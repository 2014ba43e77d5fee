package page

import "strings"

// readAttributes appends the attributes of a tag to list, from behind its name at
// offset at, and returns the offset behind its ">"; ok is false where the page
// ends before.
func readAttributes(list []attribute, s string, at int) (attributes []attribute, end int, ok bool) {
	for {
		for at < len(s) && (blank(s[at]) || s[at] == '/') {
			at++
		}
		if at >= len(s) {
			return list, at, false
		}
		if s[at] == '>' {
			return list, at + 1, true
		}
		start := at
		if s[at] == '=' { // part of the name, where it begins one
			at++
		}
		for at < len(s) && s[at] != '=' && !ends(s[at]) {
			at++
		}
		a := attribute{name: s[start:at]}
		for at < len(s) && blank(s[at]) {
			at++
		}
		a.end = at
		if at < len(s) && s[at] == '=' {
			a.value, a.end, at = attributeValue(s, at+1)
		}
		list = append(list, a)
	}
}

// attributeValue reads the value that follows an equals sign, and returns where
// it ends and the offset behind it.
func attributeValue(s string, at int) (value string, end, behind int) {
	for at < len(s) && blank(s[at]) {
		at++
	}
	if at >= len(s) {
		return "", at, at
	}
	if quote := s[at]; quote == '"' || quote == '\'' {
		at++
		n := strings.IndexByte(s[at:], quote)
		if n < 0 {
			return "", len(s), len(s)
		}
		return s[at : at+n], at + n, at + n + 1
	}
	start := at
	for at < len(s) && s[at] != '>' && !blank(s[at]) {
		at++
	}
	return s[start:at], at, at
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

func ends(c byte) bool { return blank(c) || c == '/' || c == '>' }
