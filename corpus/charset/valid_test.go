package charset

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzValid(f *testing.F) {
	f.Add([]byte("会议abc会议，é𠀀"))
	f.Add([]byte("会议\xe0\x80\x80会议会议"))
	f.Add([]byte("項(xiàng)目建設(shè)\xf4\x90\x80\x80責(zé)任"))
	f.Add([]byte("項(xiàng)目\xf0\x8f\xbf\xbf建設(shè)"))
	f.Add([]byte("會(huì)議強(qiáng)調(diào),山塘修(xiū)好再種\xe6\x9c"))
	f.Add([]byte("会\xed\xa0\x80议会议会议"))
	f.Fuzz(func(t *testing.T, b []byte) {
		// Between valid characters, and where stretches meet, the fault meets every path
		// of the loop.
		long := strings.Repeat("会", stretch/len("会")-len(b)%4)
		for _, in := range [][]byte{b, []byte("会议" + string(b) + "会议纪要"), []byte(long + string(b) + long)} {
			if got, want := Valid(in), utf8.Valid(in); got != want {
				t.Fatalf("Valid(%q) = %v, want %v", in, got, want)
			}
		}
	})
}

func BenchmarkValid(b *testing.B) {
	for name, text := range map[string]string{"chinese": simplified, "glossed": "會(huì)議強(qiáng)調(diào),山塘修(xiū)好了再種(zhòng)茶,早算細(xì)算。"} {
		in := []byte(strings.Repeat(text, 1+8<<10/len(text)))
		b.Run(name+"/plain", func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				utf8.Valid(in)
			}
		})
		b.Run(name+"/fast", func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				Valid(in)
			}
		})
	}
}
