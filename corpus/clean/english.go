package clean

import (
	"strconv"
	"strings"
)

// months are the names of the months in English, by their first three letters.
var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// EnglishDate reads the date at the start of s as papers overseas write it: December
// 3, 2019, Dec. 3rd 2019, 3 December 2019. size is its length in bytes, 0 where s
// does not begin with one; that the month has such a day is not checked.
func EnglishDate(s string) (year, month, day, size int) {
	day, n := monthDay(s)
	month, m := monthName(s[n:])
	if m == 0 {
		return 0, 0, 0, 0
	}
	n += m
	if day == 0 {
		day, m = monthDay(s[n:])
		n += m
	}
	y := digits(s[n:], 4, 4)
	if day == 0 || y == 0 || n+y < len(s) && s[n+y] >= '0' && s[n+y] <= '9' {
		return 0, 0, 0, 0
	}
	year, _ = strconv.Atoi(s[n : n+y])
	return year, month, day, n + y
}

// monthDay reads 3, 3rd, or 3 with a comma, and the blanks behind.
func monthDay(s string) (day, size int) {
	n := digits(s, 1, 2)
	day, _ = strconv.Atoi(s[:n])
	rest := s[n:]
	for _, w := range [...]string{"st", "nd", "rd", "th"} {
		rest = strings.TrimPrefix(rest, w)
	}
	rest = strings.TrimPrefix(rest, ",")
	after := strings.TrimLeft(rest, " ")
	if n == 0 || len(after) == len(s)-n {
		return 0, 0
	}
	return day, len(s) - len(after)
}

// monthName reads December, Dec or Dec. and the blanks behind.
func monthName(s string) (month, size int) {
	const short = 3
	n := 0
	for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
		n++
	}
	if n < short || s[0] < 'A' || s[0] > 'Z' {
		return 0, 0
	}
	word := strings.ToLower(s[:n])
	if word == "sept" {
		word = "sep"
	}
	for i, name := range months {
		if word != name && word != name[:short] {
			continue
		}
		rest := strings.TrimPrefix(strings.TrimPrefix(s[n:], "."), ",")
		after := strings.TrimLeft(rest, " ")
		if len(after) == len(s)-n {
			return 0, 0
		}
		return i + 1, len(s) - len(after)
	}
	return 0, 0
}

// dayLength is the length of a full date at the start of a folded text, with the time
// of day where it follows, as Chinese or as English pages write it; 0 for none.
func dayLength(s string) int {
	n := dateLength(s)
	if n == 0 && s != "" && (s[0] >= 'A' && s[0] <= 'S' || s[0] >= '1' && s[0] <= '9') {
		_, _, _, n = EnglishDate(s)
	}
	return n
}
