package meeting

import (
	"fmt"
	"testing"
)

// FuzzMayBeDate: what fmt reads as a date is not turned away.
func FuzzMayBeDate(f *testing.F) {
	for _, s := range []string{"2018年007月06日", "2018年 7月+6日", "\u30002018年7月-6日", "年7月6日", "20187年7月6日", "2018年七月6日"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var y, m, d int
		if _, err := fmt.Sscanf(s, "%4d年%d月%d日", &y, &m, &d); err == nil && !mayBeDate(s) {
			t.Errorf("%q is a date: %d-%d-%d", s, y, m, d)
		}
	})
}
