package page

import "strings"

// attributes calls each with the name, in lower case, and the value of every
// attribute of a start tag, as the HTML standard's tokenizer finds them.
// References in values stand as written. golang.org/x/net/html finds the same,
// but at the cost of several allocations an attribute, and attributes are most
// of a page.
func attributes(tag string, each func(name, value string)) {
	i := 1
	for i < len(tag) && !ends(tag[i]) {
		i++
	}
	for i < len(tag) {
		for i < len(tag) && (blank(tag[i]) || tag[i] == '/') {
			i++
		}
		if i >= len(tag) || tag[i] == '>' {
			return
		}
		start := i
		if tag[i] == '=' { // part of the name, where it begins one
			i++
		}
		for i < len(tag) && tag[i] != '=' && !ends(tag[i]) {
			i++
		}
		name := strings.ToLower(tag[start:i])
		for i < len(tag) && blank(tag[i]) {
			i++
		}
		value := ""
		if i < len(tag) && tag[i] == '=' {
			value, i = attributeValue(tag, i+1)
		}
		each(name, value)
	}
}

// attributeValue reads the value that follows an equals sign and returns the
// offset behind it.
func attributeValue(tag string, i int) (string, int) {
	for i < len(tag) && blank(tag[i]) {
		i++
	}
	if i >= len(tag) {
		return "", i
	}
	if quote := tag[i]; quote == '"' || quote == '\'' {
		i++
		n := strings.IndexByte(tag[i:], quote)
		if n < 0 {
			return "", len(tag)
		}
		return tag[i : i+n], i + n + 1
	}
	start := i
	for i < len(tag) && tag[i] != '>' && !blank(tag[i]) {
		i++
	}
	return tag[start:i], i
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

func ends(c byte) bool { return blank(c) || c == '/' || c == '>' }
