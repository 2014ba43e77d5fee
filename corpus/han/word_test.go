package han

import (
	"testing"
	"unicode/utf8"
)

// TestCharSet: words are looked up as characters are, each of which stands in both
// places.
func TestCharSet(t *testing.T) {
	var set CharSet
	set.Add(0x0800, 0x1000)
	set.Add(0x4e00, 0x9ea6)
	set.Add('，', '，'+1)
	for r := rune(0); r <= 0x10000; r++ {
		one, two, behind := string(r)+"议程序号。", string(r)+"议程序。", "议"+string(r)+"程序。"
		want := r >= 0x0800 && r < 0x1000 || r >= 0x4e00 && r < 0x9ea6 || r == '，'
		if set.Has(r) != want {
			t.Errorf("Has(%U) = %v", r, !want)
		}
		if !utf8.ValidRune(r) {
			continue
		}
		for in, got := range map[string]bool{one: set.HasOne(Word(one)), two: set.HasTwo(Word(two)), behind: set.HasTwo(Word(behind))} {
			if got != want {
				t.Errorf("%q is found to be %v", in, got)
			}
		}
	}
}

// TestFoldPairs: each character is folded in either place of a pair as it is alone.
func TestFoldPairs(t *testing.T) {
	for r := rune(0); r <= 0x10000; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		in := "會" + string(r) + "議" + string(r) + string(r) + "會議"
		f := string(FoldRune(r))
		if got, want := Fold(in), "会"+f+"议"+f+f+"会议"; got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}
