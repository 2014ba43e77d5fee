package cell

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

var policies = []Policy{Narrow, Wide, Unknown, ASCII}

func TestWidth(t *testing.T) {
	for _, c := range []struct {
		text                         string
		narrow, wide, unknown, ascii int
	}{
		{"", 0, 0, 0, 0},
		{"abc", 3, 3, 3, 3},
		{"会议", 4, 4, 4, 4},
		{"“三个一”", 8, 10, 10, 8},
		{"……", 2, 4, 4, 4},
		{"——", 2, 4, 4, 2},
		{"买买提·艾力", 11, 12, 12, 12},
		{"①②", 2, 4, 4, 6},
		{"Ⅱ类", 3, 4, 4, 4},
		{"é", 1, 2, 2, 1},
		{"e\u0301", 1, 1, 1, 1},
		{"，。！？", 8, 8, 8, 8},
		{"ｱｲ", 2, 2, 2, 2},
		{"𠮷野", 4, 4, 4, 4},
		{"α", 1, 2, 2, 2},
		{"┌─┐", 3, 6, 6, 3},
		{"a\tb", 6, 6, 6, 6},
		{"a\nb", 3, 3, 3, 3},
		{"\x1b[31m", 4, 4, 4, 4},
		{"\u200b\ufeff\u202e", 0, 0, 0, 0},
		{"\ufffd", 1, 2, 2, 1},
		{"각", 2, 2, 2, 2},
		{"\u1100\u1161\u11a8", 2, 2, 2, 2},
		{"🇨🇳", 4, 4, 4, 4},
		{"👍🏽", 2, 2, 2, 2},
	} {
		for i, want := range []int{c.narrow, c.wide, c.unknown, c.ascii} {
			if got := New(policies[i]).Width(c.text); got != want {
				t.Errorf("%v: width of %q is %d, want %d", policies[i], c.text, got, want)
			}
		}
	}
}

func TestRange(t *testing.T) {
	for _, c := range []struct {
		policy      Policy
		text        string
		least, most int
	}{
		{Unknown, "“会”", 4, 6},
		{Narrow, "“会”", 4, 4},
		{Wide, "“会”", 6, 6},
		{ASCII, "“会”", 4, 4},
		{Narrow, "会🎉", 3, 4},
	} {
		if least, most := New(c.policy).Range(c.text); least != c.least || most != c.most {
			t.Errorf("%v: range of %q is %d to %d, want %d to %d", c.policy, c.text, least, most, c.least, c.most)
		}
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		policy Policy
		text   string
		cells  int
		want   string
	}{
		{Narrow, "推进大会", 8, "推进大会"},
		{Narrow, "推进大会", 7, "推进大…"},
		{Narrow, "推进大会", 6, "推进…"},
		{Narrow, "推进大会", 1, "…"},
		{Narrow, "推进大会", 0, ""},
		{Wide, "推进大会", 7, "推进…"},
		{Wide, "推进大会", 6, "推进…"},
		{Wide, "推进大会", 2, "~"},
		{Wide, "推进大会", 1, "~"},
		{Unknown, "推进大会", 7, "推进.."},
		{ASCII, "推进大会", 1, "~"},
		{Unknown, "“推进”", 7, "“推.."},
		{Narrow, "cafe\u0301s", 4, "caf…"},
	} {
		if got := New(c.policy).Fit(c.text, c.cells); got != c.want {
			t.Errorf("%v: %q in %d cells is %q, want %q", c.policy, c.text, c.cells, got, c.want)
		}
	}
}

func TestCutKeepsClustersWhole(t *testing.T) {
	r := New(Narrow)
	for _, c := range []struct {
		text  string
		cells int
		want  string
	}{
		{"会议", 3, "会"},
		{"e\u0301e\u0301", 1, "e\u0301"},
		{"\u1100\u1161\u11a8会", 3, "\u1100\u1161\u11a8"},
		{"🇨🇳", 3, ""},
		{"a", -1, ""},
	} {
		if got := r.Cut(c.text, c.cells); got != c.want {
			t.Errorf("%q cut to %d cells is %q, want %q", c.text, c.cells, got, c.want)
		}
	}
}

func TestCutLeft(t *testing.T) {
	r := New(Narrow)
	for _, c := range []struct {
		text  string
		cells int
		want  string
	}{
		{"项目会议", 4, "会议"},
		{"项目会议", 5, "会议"},
		{"项目", 9, "项目"},
		{"ae\u0301", 1, "e\u0301"},
		{"会a", 0, ""},
		{"会a", -1, ""},
		{"", 3, ""},
	} {
		if got := r.CutLeft(c.text, c.cells); got != c.want {
			t.Errorf("the end of %q in %d cells is %q, want %q", c.text, c.cells, got, c.want)
		}
	}
}

func TestPad(t *testing.T) {
	r := New(Unknown)
	if got := r.Pad("“会”", 8); got != "“会”  " {
		t.Errorf("padded to %q", got)
	}
	if got := r.Pad("会议", 3); got != "会议" {
		t.Errorf("text that is too wide padded to %q", got)
	}
	if got := r.Pad(r.Fit("推进大会", 7), 7); got != "推进.. " {
		t.Errorf("fitted and padded to %q", got)
	}
	if got := len(Spaces(1000)); got != 1000 {
		t.Errorf("1000 spaces are %d", got)
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		policy     Policy
		text, want string
	}{
		{Narrow, "推进“三个一”", "推进“三个一”"},
		{ASCII, "推进“三个一”……", `推进"三个一"....`},
		{ASCII, "①②→Ⅲ·é──", "(1)(2)->III・e--"},
		{ASCII, "——", "--"},
		{Narrow, "\x1b[31m红\x07", "[31m红"},
		{Narrow, "a\tb\nc\r\nd", "a    b c  d"},
		{Narrow, "\u202e倒\u202c\u200b\ufeff", "倒"},
		{Narrow, "\u009b31m", "31m"},
		{Narrow, "葛\U000e0100城", "葛城"},
		{Narrow, "\u0301a", "a"},
		{Narrow, "a\u0301\u0301\u0301\u0301\u0301\u0301", "a\u0301\u0301\u0301\u0301"},
		{Narrow, "坏\xff了", "坏\ufffd了"},
		{ASCII, "坏\xff了", "坏?了"},
		{Narrow, "👨\u200d👩", "👨👩"},
		{Narrow, "👍🏽", "👍"},
	} {
		if got := New(c.policy).Text(c.text); got != c.want {
			t.Errorf("%v: text of %q is %q, want %q", c.policy, c.text, got, c.want)
		}
	}
}

func TestGlyphsAreOneCellAndCertain(t *testing.T) {
	for _, p := range policies {
		r := New(p)
		g := r.Glyphs()
		all := append([]string{g.Horizontal, g.Vertical, g.TopLeft, g.TopRight, g.BottomLeft, g.BottomRight,
			g.LeftJoint, g.RightJoint, g.TopJoint, g.BottomJoint, g.Joint, g.Pointer, g.Kept, g.Rejected, g.Selected,
			g.Copy, g.Nothing, g.Dot, g.Arrow, g.Open, g.Closed, g.Ascending, g.Descending, g.Bar}, g.Spark[:]...)
		for _, s := range all {
			if least, most := r.Range(s); least != 1 || most != 1 {
				t.Errorf("%v: %q takes %d to %d cells, want 1", p, s, least, most)
			}
		}
	}
}

func TestParsePolicy(t *testing.T) {
	for _, p := range policies {
		if got, ok := ParsePolicy(p.String()); !ok || got != p {
			t.Errorf("%v parses to %v, %v", p, got, ok)
		}
	}
	if _, ok := ParsePolicy("auto"); ok {
		t.Error("auto is no policy of a ruler")
	}
}

const environmentVariable = "CELL_TEST_ENVIRONMENT"

// TestEnvironmentChangesNothing measures in a process whose environment makes
// go-runewidth's package default treat ambiguous characters as wide.
func TestEnvironmentChangesNothing(t *testing.T) {
	if os.Getenv(environmentVariable) != "" {
		if got := New(Narrow).Width("“…é"); got != 3 {
			t.Errorf("width %d, want 3", got)
		}
		return
	}
	for _, e := range []string{"RUNEWIDTH_EASTASIAN=1", "LANG=zh_CN.UTF-8", "LC_ALL=zh_CN.GBK"} {
		c := exec.Command(os.Args[0], "-test.run=^TestEnvironmentChangesNothing$")
		c.Env = append(os.Environ(), environmentVariable+"=1", e)
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", e, err, bytes.TrimSpace(out))
		}
	}
}

func TestSimpleCharactersAreClustersOfTheirOwn(t *testing.T) {
	r := New(Narrow)
	for c := rune(0); c <= utf8.MaxRune; c++ {
		if !r.class(c).simple() {
			continue
		}
		for _, s := range []string{string(c) + "中", "中" + string(c), string(c) + string(c), "é" + string(c)} {
			if n := clusters(s); n != 2 {
				t.Fatalf("%U is called simple, and %q has %d clusters", c, s, n)
			}
		}
	}
}

func clusters(s string) int {
	n := 0
	for g := graphemes.FromString(s); g.Next(); n++ {
	}
	return n
}

// seeds are beginnings for the fuzz targets of this package.
var seeds = []string{
	"", "abc", "会议强调，要坚持“三个一”工程，把《通知》落到实处……",
	"　　加快 industrial upgrade，完成1,234.5亿元（约40%）。", "买买提·艾力（左二）——代表",
	"e\u0301\u0302 \u1100\u1161 🇨🇳🇨🇳 👨\u200d👩\u200d👧 \x1b[31m\t\xff", "！！！！！！！！！！", "《《《《《《《《",
	"①②③→★", "a\n\nb\n", "क्षि ไทย สวัสดี",
}

func FuzzCut(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, 5)
	}
	rulers := []*Ruler{New(Narrow), New(Wide), New(Unknown), New(ASCII)}
	f.Fuzz(func(t *testing.T, s string, cells int) {
		if !utf8.ValidString(s) {
			s = strings.ToValidUTF8(s, "\ufffd")
		}
		for _, r := range rulers {
			cut := r.Cut(s, cells)
			if !strings.HasPrefix(s, cut) {
				t.Fatalf("%v: %q is no beginning of %q", r.policy, cut, s)
			}
			if w := r.Width(cut); w > cells && cut != "" {
				t.Errorf("%v: %q takes %d cells of %d", r.policy, cut, w, cells)
			}
			if !isBoundary(r, s, len(cut)) {
				t.Errorf("%v: %q cut to %d splits a cluster", r.policy, s, cells)
			}
			if len(cut) < len(s) {
				if end, w := r.next(s, len(cut)); r.Width(cut)+w <= cells {
					t.Errorf("%v: %q cut to %d could hold %q", r.policy, s, cells, s[:end])
				}
			}
			end := r.CutLeft(s, cells)
			if !strings.HasSuffix(s, end) || r.Width(end) > cells && end != "" {
				t.Errorf("%v: %q is no end of %q in %d cells", r.policy, end, s, cells)
			}
			if !isBoundary(r, s, len(s)-len(end)) {
				t.Errorf("%v: the end %q of %q splits a cluster", r.policy, end, s)
			}
			if fit := r.Fit(s, cells); r.Width(fit) > max(cells, 0) {
				t.Errorf("%v: %q fitted to %d takes %d", r.policy, s, cells, r.Width(fit))
			}
			if cells < 1000 {
				if pad := r.Pad(r.Fit(s, cells), cells); cells >= 0 && r.Width(pad) != cells {
					t.Errorf("%v: %q padded to %d takes %d", r.policy, s, cells, r.Width(pad))
				}
			}
		}
	})
}

// isBoundary reports whether no grapheme cluster spans byte at of s, but for
// emoji sequences, which are drawn one by one.
func isBoundary(r *Ruler, s string, at int) bool {
	for g := graphemes.FromString(s); g.Next(); {
		if g.Start() < at && at < g.End() {
			c := g.Value()
			return len(c) > maxCluster || strings.Contains(c, "\u200d") && r.Width(c) > 2
		}
	}
	return true
}

func FuzzText(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	rulers := []*Ruler{New(Narrow), New(Wide), New(Unknown), New(ASCII)}
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range rulers {
			text := r.Text(s)
			if r.Text(text) != text {
				t.Errorf("%v: %q becomes %q and then %q", r.policy, s, text, r.Text(text))
			}
			if r.Width(text) != r.Width(s) {
				t.Errorf("%v: %q takes %d cells, its text %q %d", r.policy, s, r.Width(s), text, r.Width(text))
			}
			if !utf8.ValidString(text) {
				t.Errorf("%v: %q is not UTF-8", r.policy, text)
			}
			for _, c := range text {
				if c < ' ' || c >= 0x7F && c < 0xA0 || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 {
					t.Errorf("%v: %U is left in %q", r.policy, c, text)
				}
			}
		}
	})
}

func FuzzCommon(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, "x", "\u0301")
	}
	rulers := []*Ruler{New(Narrow), New(Unknown)}
	f.Fuzz(func(t *testing.T, head, a, b string) {
		for _, r := range rulers {
			x, y := r.Text(head+a), r.Text(head+b)
			n, cells := r.Common(x, y)
			if x[:n] != y[:n] {
				t.Fatalf("%q and %q do not begin alike for %d bytes", x, y, n)
			}
			if least, most := r.Range(x[:n]); least != cells || most != cells {
				t.Errorf("%q takes %d to %d cells, not %d", x[:n], least, most, cells)
			}
			if !isBoundary(r, x, n) || !isBoundary(r, y, n) {
				t.Errorf("%q and %q are parted inside a cluster at %d", x, y, n)
			}
		}
	})
}

const sentence = "会议强调，要坚持“三个一”工程，加快 industrial upgrade，完成1,234.5亿元。"

func BenchmarkWidth(b *testing.B) {
	r := New(Unknown)
	b.SetBytes(int64(len(sentence)))
	b.ReportAllocs()
	for b.Loop() {
		r.Width(sentence)
	}
}

func BenchmarkFit(b *testing.B) {
	r := New(Unknown)
	b.ReportAllocs()
	for b.Loop() {
		r.Fit(sentence, 40)
	}
}

func BenchmarkText(b *testing.B) {
	r := New(Unknown)
	b.ReportAllocs()
	for b.Loop() {
		r.Text(sentence)
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		New(Unknown).Width(sentence)
	}
}
