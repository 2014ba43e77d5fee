package library

import "testing"

func TestDayText(t *testing.T) {
	for day, text := range map[int32]string{0: "", 20230000: "2023", 20230100: "2023-01", 20230129: "2023-01-29"} {
		if got := DayText(day); got != text || Day(got) != day {
			t.Errorf("day %d is %q, want %q; and back %d", day, got, text, Day(got))
		}
	}
}
