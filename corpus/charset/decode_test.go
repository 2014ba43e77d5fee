package charset

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func encode(t testing.TB, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecodeGivesTheTextBack(t *testing.T) {
	for _, trial := range trials {
		text := simplified
		if !trial.hans {
			text = traditional
		}
		got, name, err := Decode(encode(t, trial.enc, text), "", "")
		if err != nil || name != trial.want || got != text {
			t.Errorf("%s: %q, %v, text equal %v", trial.label, name, err, got == text)
		}
	}
}

func TestDecodeSpecialCases(t *testing.T) {
	gb := encode(t, simplifiedchinese.GB18030, "市委召开会议。")
	tests := []struct {
		what, in, declared, override string
		text, name                   string
	}{
		{"empty", "", "", "", "", UTF8},
		{"ASCII", "plain", "gbk", "", "plain", UTF8},
		{"UTF-8 mark", "\xef\xbb\xbf会议", "gb2312", "", "会议", UTF8},
		{"UTF-16LE mark", "\xff\xfe\x1a\x4f\xae\x8b", "", "", "会议", UTF16LE},
		{"UTF-16BE mark", "\xfe\xff\x4f\x1a\x8b\xae", "", "", "会议", UTF16BE},
		{"UTF-16 of ASCII", "h\x00i\x00 \x00t\x00h\x00e\x00r\x00e\x00", "", "", "hi there", UTF16LE},
		{"declaration that is wrong", string(gb), "utf-8", "", "市委召开会议。", GB18030},
		{"cut in a character", string(gb[:len(gb)-1]), "", "", "市委召开会议\uFFFD", GB18030},
		{"UTF-8 cut in a character", "市委召开会议。"[:20], "", "", "市委召开会议\uFFFD", UTF8},
		{"four bytes", string(gb) + "\x95\x32\x82\x36", "", "", "市委召开会议。\U00020000", GB18030},
		{"bad byte", string(gb[:4]) + "\xff" + string(gb[4:]), "", "", "市委\uFFFD召开会议。", GB18030},
		{"override", "\xa4\xa4\xa4\xe5", "", "Big5-HKSCS", "中文", Big5},
		{"override by a label of the standard", "caf\xe9", "", "latin1", "café", "windows-1252"},
		{"HZ", "~{4s<RUY?*;aRi!#~}", "", "", "大家召开会议。", HZ},
		{"a tilde and a brace in a program", "echo ~{a,b}/会议", "", "", "echo ~{a,b}/会议", UTF8},
	}
	for _, c := range tests {
		if c.what == "HZ" {
			c.in = string(encode(t, simplifiedchinese.HZGB2312, c.text))
		}
		text, name, err := Decode([]byte(c.in), c.declared, c.override)
		if err != nil || text != c.text || name != c.name {
			t.Errorf("%s: %q, %q, %v; want %q, %q", c.what, text, name, err, c.text, c.name)
		}
	}
	if _, _, err := Decode([]byte("x"), "", "klingon"); err == nil || !strings.Contains(err.Error(), "klingon") {
		t.Errorf("unknown override: %v", err)
	}
}

// TestDecodeFindsItsFeetAgain checks that a damaged byte costs a few
// characters, not the rest of the paragraph.
func TestDecodeFindsItsFeetAgain(t *testing.T) {
	text := strings.ReplaceAll(simplified[:900], "\n", "")
	text = text[:strings.LastIndex(text, "。")+len("。")]
	whole := encode(t, simplifiedchinese.GB18030, text)
	for at := 100; at < 140; at++ {
		for what, b := range map[string][]byte{
			"lost":     append(bytes.Clone(whole[:at]), whole[at+1:]...),
			"replaced": append(append(bytes.Clone(whole[:at]), 'A'), whole[at+1:]...),
		} {
			got := decodeKnown(append(b, '\n'), GB18030)
			same := 0
			for strings.HasSuffix(got, text[len(text)-same:]+"\n") && same < len(text) {
				same++
			}
			if lost := len(text) - len(decodeKnown(whole[:at], GB18030)) - same; lost > 6*3 {
				t.Errorf("byte %d %s: %d bytes behind it are lost: %s", at, what, lost, got)
			}
		}
	}
}

func TestBinary(t *testing.T) {
	noise := make([]byte, 4096)
	x := uint32(1)
	for i := range noise {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	for what, b := range map[string][]byte{
		"PDF": []byte("%PDF-1.7 ..."), "PNG": []byte("\x89PNG\r\n\x1a\n"), "noise": noise, "zeros": make([]byte, 100),
	} {
		if !Binary(b) {
			t.Errorf("%s is not seen to be binary", what)
		}
	}
	for _, trial := range trials {
		text := simplified
		if !trial.hans {
			text = traditional
		}
		if Binary(encode(t, trial.enc, text)) {
			t.Errorf("%s is taken for binary", trial.label)
		}
	}
	if Binary([]byte("会议\x00召开\x1b[31m，会议结束，与会人员散去。")) {
		t.Error("text with a stray NUL and an escape is taken for binary")
	}
}

// lax reports whether b holds what golang.org/x/text takes for part of a code
// of four bytes although it is no digit, as GB 18030 wants.
func lax(b []byte) bool {
	for i := 1; i < len(b); i++ {
		if b[i] > '9' && b[i] < trailMin && b[i-1] >= leadMin {
			return true
		}
	}
	return false
}

// FuzzDecode checks that any bytes decode to valid UTF-8, that valid UTF-8
// under its own name comes back unchanged, and that the table decoders agree
// with golang.org/x/text wherever that finds no fault. A lone 0x80 is one that
// it does not find: Windows reads it as a euro sign, and behind codes that read
// better when paired anew it is half of one (TestLoneEuro).
func FuzzDecode(f *testing.F) {
	for _, trial := range trials {
		b, _ := trial.enc.NewEncoder().Bytes([]byte(simplified[:300]))
		f.Add(b)
	}
	f.Add([]byte("~{~}~~\n~{ab"))
	f.Add([]byte("\x84\x31\xa4\x37\x81\x30\x81\x30\xff\x80\x88\x62"))
	f.Fuzz(func(t *testing.T, b []byte) {
		text, name, err := Decode(bytes.Clone(b), "", "")
		if err != nil || name == "" || !utf8.ValidString(text) {
			t.Fatalf("%q: %q, %v, valid %v", b, name, err, utf8.ValidString(text))
		}
		if _, n := mark(b); name == UTF8 && utf8.Valid(b) && text != string(b[n:]) {
			t.Fatalf("valid UTF-8 %q became %q", b, text)
		}
		Binary(b)
		for _, ref := range []struct {
			name string
			enc  encoding.Encoding
		}{{GB18030, simplifiedchinese.GB18030}, {Big5, traditionalchinese.Big5}} {
			want, err := ref.enc.NewDecoder().Bytes(b)
			if err != nil || lax(b) || bytes.ContainsAny(want, "\uFFFD€") {
				continue
			}
			if got := decodeKnown(b, ref.name); got != string(want) {
				t.Fatalf("%s of %x: %q, want %q", ref.name, b, got, want)
			}
		}
	})
}

// TestLoneEuro checks that the byte 0x80 is the euro sign of Windows' code page
// 936, unless the codes before it read far better with one byte left out.
func TestLoneEuro(t *testing.T) {
	for in, want := range map[string]string{
		"\x80":                 "€",
		"\xbc\xdb\x80 5":       "价€ 5",
		"\xbb\xe1\xd2\xe9\x80": "会议€",
		"\xda\xc9\xcf\xd4\xda\xd2\xe9\xd6\xe1\xd2\x80": "\uFFFD上在议轴襽",
	} {
		if got := decodeKnown([]byte(in), GB18030); got != want {
			t.Errorf("%x: %q, want %q", in, got, want)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	for _, trial := range trials {
		text := simplified
		if !trial.hans {
			text = traditional
		}
		in := encode(b, trial.enc, strings.Repeat(text, 8))
		b.Run(trial.label, func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				Decode(in, "", "")
			}
		})
	}
}
