package library

import "fmt"

// DayText is the inverse of Day: the date without the parts that are unknown, ""
// for 0.
func DayText(day int32) string {
	year, month, date := day/10000, day/100%100, day%100
	switch {
	case day == 0:
		return ""
	case month == 0:
		return fmt.Sprintf("%04d", year)
	case date == 0:
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, date)
}
