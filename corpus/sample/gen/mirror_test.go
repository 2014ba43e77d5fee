package main

import "testing"

// everything is a mirror that glosses the given characters.
func glossing(t *testing.T, readings string) map[code]string {
	t.Helper()
	out := map[code]string{}
	var at rune
	for _, f := range splitPairs(readings) {
		at = []rune(f[0])[0]
		c, ok := gbk(at)
		if !ok {
			t.Fatalf("%c is not in GBK", at)
		}
		out[c] = f[1]
	}
	return out
}

func splitPairs(s string) [][2]string {
	var out [][2]string
	var cur [2]string
	for _, r := range s {
		if r >= 0x4e00 {
			if cur[0] != "" {
				out = append(out, cur)
			}
			cur = [2]string{string(r)}
			continue
		}
		cur[1] += string(r)
	}
	return append(out, cur)
}

// The straddling pairs: 要務 is D2 AA 84 D5 and AA 84 is 獎; 串數 is B4 AE 94 B5
// and AE 94 is 當; 河東 is BA D3 96 7C and D3 96 is 訓.
func TestInsertGlosses(t *testing.T) {
	tests := []struct{ in, readings, want string }{
		{"項目會", "項xiàng會huì", "項(xiàng)目會(huì)"},
		{"要務", "獎jiǎng務wù", "要?jiǎng)?wù)"},
		{"一串串數字", "當dāng數shù", "一串串?dāng)?shù)字"},
		{"河東大地", "訓xùn", "河?xùn)|大地"},
	}
	for _, tt := range tests {
		if got := decodeEating(insertGlosses(encodeGBK(tt.in), glossing(t, tt.readings))); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.in, got, tt.want)
		}
	}
}

// 。縣 is A1 A3 BF 68 and A3 BF is a full-width question mark.
func TestASCIIPunctuation(t *testing.T) {
	tests := []struct{ in, want string }{
		{"甲，乙：丙", "甲,乙:丙"},
		{"。縣", "??h"},
		{"。現", "?,F"},
	}
	for _, tt := range tests {
		if got := decodeKeeping(asciiPunctuation(encodeGBK(tt.in))); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.in, got, tt.want)
		}
	}
}
