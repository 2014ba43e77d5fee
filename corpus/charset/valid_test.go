package charset

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzValid(f *testing.F) {
	f.Add([]byte("会议abc会议，é𠀀"))
	f.Add([]byte("会议\xe0\x80\x80会议会议"))
	f.Add([]byte("会\xed\xa0\x80议会议会议"))
	f.Fuzz(func(t *testing.T, b []byte) {
		// Between valid characters the fault meets every path of the loop.
		for _, in := range [][]byte{b, []byte("会议" + string(b) + "会议纪要")} {
			if got, want := valid(in), utf8.Valid(in); got != want {
				t.Fatalf("valid(%q) = %v, want %v", in, got, want)
			}
		}
	})
}

func BenchmarkValid(b *testing.B) {
	in := []byte(strings.Repeat(simplified, 8))
	b.Run("plain", func(b *testing.B) {
		b.SetBytes(int64(len(in)))
		for b.Loop() {
			utf8.Valid(in)
		}
	})
	b.Run("fast", func(b *testing.B) {
		b.SetBytes(int64(len(in)))
		for b.Loop() {
			valid(in)
		}
	})
}
