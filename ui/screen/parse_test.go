package screen

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// collect feeds the parser in parts and returns its units and answers; expire is
// called behind the last part.
func collect(parts ...string) (units []string, answers []answer) {
	p := parser{
		unit:   func(b []byte) { units = append(units, string(b)) },
		answer: func(a answer) { answers = append(answers, a) },
	}
	for _, s := range parts {
		p.feed([]byte(s))
	}
	p.expire()
	return units, answers
}

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		name  string
		parts []string
		want  []string
	}{
		{"two keys in one read", []string{"jj"}, []string{"j", "j"}},
		{"characters", []string{"会议"}, []string{"会", "议"}},
		{"character in parts", []string{"\xe4", "\xbc", "\x9aj"}, []string{"会", "j"}},
		{"no UTF-8", []string{"\xffj\xe4j"}, []string{"j", "j"}},
		{"arrow", []string{"\x1b[B"}, []string{"\x1b[B"}},
		{"arrow in parts", []string{"\x1b", "[", "B"}, []string{"\x1b[B"}},
		{"arrow and key", []string{"\x1b[1;5Cj"}, []string{"\x1b[1;5C", "j"}},
		{"application keys", []string{"\x1bOA\x1bOH\x1bOM"}, []string{"\x1bOA", "\x1b[H", "\r"}},
		{"urxvt", []string{"\x1b[7$j"}, []string{"\x1b[7$", "j"}},
		{"Linux console", []string{"\x1b[[Aj"}, []string{"\x1b[[A", "j"}},
		{"escape", []string{"\x1b"}, []string{"\x1b"}},
		{"escape twice", []string{"\x1b\x1b"}, []string{"\x1b", "\x1b"}},
		{"escape and arrow", []string{"\x1b\x1b[A"}, []string{"\x1b", "\x1b[A"}},
		{"escape and key", []string{"\x1bj"}, []string{"\x1b", "j"}},
		{"escape and brackets", []string{"\x1b["}, []string{"\x1b", "["}},
		{"escape and next article", []string{"\x1b]"}, []string{"\x1b", "]"}},
		{"escape and two keys", []string{"\x1b]jO"}, []string{"\x1b", "]", "j", "O"}},
		{"escape and O", []string{"\x1bO"}, []string{"\x1b", "O"}},
		{"escape, O and a key", []string{"\x1bOj"}, []string{"\x1b", "O", "j"}},
		{"escape and P", []string{"\x1bPx"}, []string{"\x1b", "P", "x"}},
		{"answers", []string{"a\x1b[2;3Rb\x1b[?62;1cc\x1b]11;rgb:0/0/0\x07d\x1bP>|term\x1b\\e\x1b[>1;2cf\x1b[?7;1$yg"}, []string{"a", "b", "c", "d", "e", "f", "g"}},
		{"answer in parts", []string{"\x1b[2", ";3", "Rj"}, []string{"j"}},
		{"answer that never ends", []string{"j\x1b[2;"}, []string{"j"}},
		{"F3 with a modifier", []string{"\x1b[1;2R"}, []string{"\x1b[1;2R"}},
		{"sequence cut by a key", []string{"\x1b[2;\x1b[A"}, []string{"\x1b[A"}},
		{"paste", []string{"\x1b[200~q会\x1b[201~j"}, []string{"\x1b[200~q会\x1b[201~", "j"}},
		{"paste in parts", []string{"\x1b[200", "~a\xe4\xbc", "\x9ab\x1b[20", "1~j"}, []string{"\x1b[200~a\x1b[201~", "\x1b[200~会b\x1b[201~", "j"}},
		{"paste with keys", []string{"\x1b[200~\x1b[A\x1b[201~"}, []string{"\x1b[200~\x1b[A\x1b[201~"}},
		{"paste that never ends", []string{"\x1b[200~a", "\x03", "j"}, []string{"\x1b[200~a\x1b[201~", "\x03", "j"}},
		{"empty paste", []string{"\x1b[200~\x1b[201~j"}, []string{"j"}},
		{"end of a paste that never began", []string{"\x1b[201~j"}, []string{"j"}},
	} {
		if got, _ := collect(c.parts...); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q is %q, want %q", c.name, c.parts, got, c.want)
		}
	}
}

func TestAnswers(t *testing.T) {
	_, got := collect("\x1b[2;3Rj\x1b[2;", "12R\x1b[?1;2c\x1b[1;2R\x1b[?1;2R")
	want := []answer{{col: 3}, {col: 12}, {attributes: true, text: "1;2"}}
	if !slices.Equal(got, want) {
		t.Errorf("answers %+v, want %+v", got, want)
	}
}

func TestALongPasteIsCutIntoPieces(t *testing.T) {
	text := strings.Repeat("会议，", 1000)
	units, _ := collect(pasteStart + text + pasteEnd + "j")
	var pasted strings.Builder
	for _, u := range units[:len(units)-1] {
		if len(u) >= 256 {
			t.Fatalf("a unit of %d bytes", len(u))
		}
		pasted.WriteString(strings.TrimSuffix(strings.TrimPrefix(u, pasteStart), pasteEnd))
	}
	if pasted.String() != text || units[len(units)-1] != "j" {
		t.Error("the paste has changed")
	}
}

// FuzzParts checks that it does not matter into which parts the input falls, and
// that no unit is longer than one read of bubbletea.
func FuzzParts(f *testing.F) {
	for _, s := range []string{"jj会\x1b[B\x1bOA", "\x1b[200~会\x1b[20\x1b[201~j", "\x1b[2;3R\x1b[?62c", "\x1b]11;x\x1b\\\x1bPa", "\xe4\xbc\x1b[[A\x1b[7$"} {
		f.Add([]byte(s), 3)
	}
	f.Fuzz(func(t *testing.T, b []byte, at int) {
		if at < 0 || at > len(b) || bytes.IndexByte(b, interrupt) >= 0 {
			return // Ctrl-C that comes by itself ends a paste
		}
		one, oneAnswers := collect(string(b))
		two, twoAnswers := collect(string(b[:at]), string(b[at:]))
		if join(one) != join(two) || !slices.Equal(oneAnswers, twoAnswers) {
			t.Errorf("%q in one is %q %v, cut at %d %q %v", b, one, oneAnswers, at, two, twoAnswers)
		}
		for _, u := range two {
			if len(u) >= 256 || u == "" {
				t.Errorf("a unit of %d bytes", len(u))
			}
		}
	})
}

// join is the units with pieces of one paste put together.
func join(units []string) string {
	var b bytes.Buffer
	for _, u := range units {
		b.WriteString(u)
		b.WriteByte(0)
	}
	return strings.ReplaceAll(b.String(), pasteEnd+"\x00"+pasteStart, "")
}

func TestKey(t *testing.T) {
	runes := func(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }
	for _, c := range []struct {
		m    tea.KeyMsg
		want string
	}{
		{runes("j"), "j"}, {runes("Ｊ"), "J"}, {runes("ｊ"), "j"}, {runes("／"), "/"}, {runes("？"), "?"}, {runes("："), ":"},
		{runes("、"), "/"}, {runes("【"), "["}, {runes("】"), "]"}, {runes("！"), "!"}, {runes("会"), "会"}, {runes("　"), " "},
		{tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}, " "},
		{tea.KeyMsg{Type: tea.KeyCtrlD}, "ctrl+d"}, {tea.KeyMsg{Type: tea.KeyEnter}, "enter"}, {tea.KeyMsg{Type: tea.KeyPgDown}, "pgdown"},
		{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("q"), Paste: true}, ""},
		{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("q"), Alt: true}, ""},
	} {
		if got := Key(c.m); got != c.want {
			t.Errorf("%q is key %q, want %q", string(c.m.Runes), got, c.want)
		}
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		m    tea.KeyMsg
		want string
	}{
		{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("／")}, "／"},
		{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("a\nb\tc\x1b\u009b"), Paste: true}, "a b c"},
		{tea.KeyMsg{Type: tea.KeyEnter}, ""},
		{tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}, " "},
	} {
		if got := Text(c.m); got != c.want {
			t.Errorf("%q types %q, want %q", string(c.m.Runes), got, c.want)
		}
	}
}

func TestPolicyOf(t *testing.T) {
	all := func(w int) []int {
		out := make([]int, len(samples))
		for i := range out {
			out[i] = w
		}
		out[0] = 2
		return out
	}
	mixed := all(1)
	mixed[4] = 2
	for _, c := range []struct {
		widths []int
		want   string
	}{
		{all(1), "narrow"}, {all(2), "wide"}, {mixed, "unknown"}, {nil, "unknown"}, {all(1)[:3], "unknown"},
		{all(3), "unknown"},
	} {
		if got := policyOf(c.widths).String(); got != c.want {
			t.Errorf("%v means %s, want %s", c.widths, got, c.want)
		}
	}
}
