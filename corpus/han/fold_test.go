package han

import (
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""}, {"plain ASCII", "plain ASCII"},
		{"會議強調，要「真抓實幹」", `会议强调,要"真抓实干"`},
		{"会议强调,要“真抓实干”", `会议强调,要"真抓实干"`},
		{"執著", "执着"}, {"执着", "执着"}, {"什么", "什么"}, {"什麼", "什么"}, {"什麽", "什么"},
		{"張祐昇", "张佑升"}, {"甯鍾", "宁钟"}, {"宁锺", "宁钟"}, {"寧鐘", "宁钟"},
		{"瞭解", "了解"}, {"於是", "于是"}, {"憑藉", "凭借"}, {"群眾", "群众"}, {"羣衆", "群众"},
		{"ＡＢ１２％　（）", "AB12% ()"}, {"阿·布•都", "阿·布·都"}, {"《清单》", "《清单》"}, {"坏", "坏"}, {"沈瀋", "沈沈"},
		{"谢𬱟", "谢頠"}, {"謝頠", "谢頠"}, {"a\xff會", "a\xff会"}, {"\xe6\x9c", "\xe6\x9c"}, {"⼀", "一"},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// reference folds character by character.
func reference(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			b.WriteByte(s[i])
		} else {
			b.WriteRune(FoldRune(r))
		}
		i += size
	}
	return b.String()
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "會議（召開）", "a\xff會𬱟", "\xe6\x9c", "“謝𬱟”·•", "全市ＧＤＰ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Fold(s)
		if want := reference(s); got != want {
			t.Fatalf("Fold(%q) = %q, want %q", s, got, want)
		}
		if Fold(got) != got {
			t.Fatalf("Fold(%q) is not stable", s)
		}
		if appended := string(AppendFold([]byte("x"), s)); appended != "x"+got || IsFolded(s) != (got == s) {
			t.Fatalf("AppendFold(%q) = %q, IsFolded %v", s, appended, IsFolded(s))
		}
		folded := FoldWithOffsets(s)
		if folded.Text != got {
			t.Fatalf("FoldWithOffsets(%q).Text = %q", s, folded.Text)
		}
		at := 0
		for i := 0; i < len(got); {
			_, n := utf8.DecodeRuneInString(got[i:])
			_, size := utf8.DecodeRuneInString(s[at:])
			if back := folded.Original(corpus.Span{Start: i, End: i + n}); back != (corpus.Span{Start: at, End: at + size}) {
				t.Fatalf("%q: Original(%d,%d) = %v, want %d,%d", s, i, i+n, back, at, at+size)
			}
			if there := folded.Folded(corpus.Span{Start: at, End: at + size}); there != (corpus.Span{Start: i, End: i + n}) {
				t.Fatalf("%q: Folded(%d,%d) = %v, want %d,%d", s, at, at+size, there, i, i+n)
			}
			i += n
			at += size
		}
	})
}

// TestFoldRune checks what the callers of Fold rely on, for every character.
func TestFoldRune(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		f := FoldRune(r)
		if f == r {
			continue
		}
		if FoldRune(f) != f {
			t.Errorf("%c folds to %c, which folds on to %c", r, f, FoldRune(f))
		}
		if utf8.RuneLen(f) > utf8.RuneLen(r) {
			t.Errorf("%c folds to the longer %c", r, f)
		}
		if IsHan(r) != IsHan(f) {
			t.Errorf("%c folds to %c, which is of another kind", r, f)
		}
	}
}

var sink int

func BenchmarkFold(b *testing.B) {
	for name, line := range map[string]string{
		"traditional": "會議指出,山塘修好了再種茶,把每一畝坡地都管起來,讓山歸林、水歸渠。",
		"simplified":  "会议指出，山塘修好了再种茶，把每一亩坡地都管起来，让山归林、水归渠。",
		"folded":      "会议指出,山塘修好了再种茶,把每一亩坡地都管起来,让山归林、水归渠。",
	} {
		text := strings.Repeat(line, 100)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				sink += len(Fold(text))
			}
		})
	}
	text := strings.Repeat("会议强调，要“真抓实干”。", 200)
	b.Run("offsets", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			sink += len(FoldWithOffsets(text).Text)
		}
	})
}
