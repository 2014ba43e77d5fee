package han

import (
	"slices"
	"testing"
)

func TestReadings(t *testing.T) {
	for r, want := range map[rune]string{'鎮': "zhen", '镇': "zhen", '绿': "lv", '長': "zhang", '〇': "ling"} {
		if !slices.Contains(Readings(r), want) {
			t.Errorf("Readings(%c) = %v, without %s", r, Readings(r), want)
		}
	}
	for _, r := range []rune{'a', '，', '0', 0x10ffff, -1} {
		if got := Readings(r); len(got) != 0 {
			t.Errorf("Readings(%q) = %v", r, got)
		}
	}
	if got := TonedReadings('務'); !slices.Contains(got, "wù") {
		t.Errorf("TonedReadings(務) = %v", got)
	}
}

func TestParseSyllable(t *testing.T) {
	for s, want := range map[string]struct {
		plain string
		tone  int
	}{
		"xiàng": {"xiang", 4}, "xiang": {"xiang", 0}, "ɡònɡ": {"gong", 4}, "zhànɡ": {"zhang", 4}, "lǜ": {"lv", 4}, "lü": {"lv", 0},
		"lu:": {"lv", 0}, "lv": {"lv", 0}, "ɑn": {"an", 0}, "zhuāng": {"zhuang", 1}, "xia\u0300ng": {"xiang", 4}, "guŏ": {"guo", 3}, "u": {"", 0},
		"byd": {"", 0}, "A": {"", 0}, "GDP": {"", 0}, "xàng̀": {"", 0}, "xiangxiang": {"", 0}, "": {"", 0}, "\u0301": {"", 0}, "qh.cn": {"", 0}, "i": {"", 0},
	} {
		plain, tone, ok := ParseSyllable(s)
		if plain != want.plain || tone != want.tone || ok != (want.plain != "") {
			t.Errorf("ParseSyllable(%q) = %q, %d, %v", s, plain, tone, ok)
		}
	}
}

// TestSyllableInventory checks that each syllable is found, with and without its
// tones, and that nothing else is.
func TestSyllableInventory(t *testing.T) {
	for _, s := range syllables {
		if plain, _, ok := ParseSyllable(s); !ok || plain != s {
			t.Errorf("ParseSyllable(%q) = %q, %v", s, plain, ok)
		}
		if plain, _, ok := ParseSyllable(s + "x"); ok {
			t.Errorf("ParseSyllable(%q) = %q", s+"x", plain)
		}
	}
	for r := rune(0x3400); r < 0xa000; r++ {
		plain := Readings(r)
		for _, s := range TonedReadings(r) {
			if got, _, ok := ParseSyllable(s); !ok || !slices.Contains(plain, got) {
				t.Errorf("%c: reading %s gives %q, not in %v", r, s, got, plain)
			}
		}
	}
}

func BenchmarkParseSyllable(b *testing.B) {
	for b.Loop() {
		plain, _, _ := ParseSyllable("xiàng")
		sink += len(plain)
	}
}

func TestNumber(t *testing.T) {
	for s, want := range map[string]int{
		"二十三": 23, "二〇二三": 2023, "二○二四": 2024, "十": 10, "十五": 15, "一百零五": 105, "一百一十": 110, "两万三千": 23000, "两万三": 23000, "二百五": 250,
		"廿三": 23, "卅": 30, "壹佰贰拾叁": 123, "兩萬零五": 20005, "貳億": 200000000, "２０２３": 2023, "2023": 2023, "3万5千": 35000, "一万亿": 1000000000000,
		"三万五千亿": 3500000000000, "一千零一十": 1010, "零": 0, "〇": 0, "九千九百九十九万": 99990000, "12": 12, "一亿零三万": 100030000, "二十": 20,
	} {
		if got, ok := Number(s); !ok || got != want {
			t.Errorf("Number(%s) = %d, %v, want %d", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "百", "万", "人", "二人", "2.5", "十十", "99999999999999999999", "亿万", "-1"} {
		if got, ok := Number(s); ok {
			t.Errorf("Number(%q) = %d", s, got)
		}
	}
}

func TestScriptOf(t *testing.T) {
	for s, want := range map[string]string{
		"会议强调发展经济": "hans", "會議強調發展經濟": "hant", "上下一心": "hans", "": "hans", "plain": "hans",
		"会议强调发展经济。會議強調發展經濟": "mixed", "乾隆年間": "hant",
	} {
		if got := ScriptOf(s); got != want {
			t.Errorf("ScriptOf(%s) = %s, want %s", s, got, want)
		}
	}
}

func TestIsHan(t *testing.T) {
	for _, r := range "会〇々㐀𬱟" {
		if !IsHan(r) {
			t.Errorf("IsHan(%c) = false", r)
		}
	}
	for _, r := range "a1，。あ한" {
		if IsHan(r) {
			t.Errorf("IsHan(%c) = true", r)
		}
	}
}
