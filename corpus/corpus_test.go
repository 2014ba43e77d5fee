package corpus

import (
	"strings"
	"testing"
)

// article makes an article from decoded text in which «old|new» stands for an
// edit of old into new.
func article(t *testing.T, marked string) (*Article, string) {
	t.Helper()
	a := &Article{}
	var decoded, clean strings.Builder
	for marked != "" {
		before, rest, found := strings.Cut(marked, "«")
		decoded.WriteString(before)
		clean.WriteString(before)
		if !found {
			break
		}
		edit, after, ok := strings.Cut(rest, "»")
		old, replacement, ok2 := strings.Cut(edit, "|")
		if !ok || !ok2 {
			t.Fatalf("bad mark in %q", marked)
		}
		start := decoded.Len()
		a.Edits = append(a.Edits, Edit{Span: Span{start, start + len(old)}, Original: old, Replacement: replacement})
		decoded.WriteString(old)
		clean.WriteString(replacement)
		marked = after
	}
	a.Text = clean.String()
	return a, decoded.String()
}

func TestDecoded(t *testing.T) {
	for _, marked := range []string{"", "会议", "«(huì)|»", "会«(huì)|»议", "«首页\n|»会«(huì)|»议«\n\n|\n»下文«版权|»", "要«?jiǎng)?wù)|務»,", "a«|x»b"} {
		a, decoded := article(t, marked)
		if got := a.Decoded(); got != decoded {
			t.Errorf("%s: Decoded() = %q, want %q", marked, got, decoded)
		}
	}
}

func TestMap(t *testing.T) {
	a, decoded := article(t, "«首页\n|»会«(huì)|»议«\n\n|\n»要«?jiǎng)?wù)|務»強«版权|»")
	m := a.Map()
	for _, c := range []struct{ clean, decoded string }{
		{"会", "会"}, {"议", "议"}, {"会议", "会(huì)议"}, {"議", ""}, {"务", ""},
		{"務", "?jiǎng)?wù)"}, {"要務強", "要?jiǎng)?wù)強"}, {"议\n要", "议\n\n要"}, {"強", "強"},
	} {
		at := strings.Index(a.Text, c.clean)
		if at < 0 {
			continue
		}
		if got := m.Decoded(Span{at, at + len(c.clean)}).Of(decoded); got != c.decoded {
			t.Errorf("%q came from %q, want %q", c.clean, got, c.decoded)
		}
	}
	// A boundary within a replacement widens to the whole edit.
	at := strings.Index(a.Text, "務")
	if got := m.Decoded(Span{at + 1, at + 2}).Of(decoded); got != "?jiǎng)?wù)" {
		t.Errorf("within a replacement: %q", got)
	}
	for _, c := range []struct {
		decoded, clean string
		ok             bool
	}{
		{"会", "会", true}, {"会(huì)议", "会议", true}, {"(huì)", "", false}, {"首页", "", false}, {"版权", "", false}, {"強版", "強", true}, {"页\n会", "会", true},
	} {
		at := strings.Index(decoded, c.decoded)
		got, ok := m.Clean(Span{at, at + len(c.decoded)})
		if ok != c.ok || ok && got.Of(a.Text) != c.clean {
			t.Errorf("Clean(%q) = %q, %v", c.decoded, got.Of(a.Text), ok)
		}
	}
}

// FuzzMap checks that each byte which cleaning kept leads to itself, both ways.
func FuzzMap(f *testing.F) {
	f.Add("会议要务真抓实干", []byte{3, 4, 2, 0, 5, 1})
	f.Fuzz(func(t *testing.T, decoded string, cuts []byte) {
		a := &Article{}
		var clean strings.Builder
		kept := map[int]int{} // clean offset to decoded offset
		at := 0
		keep := func(end int) {
			for ; at < end; at++ {
				kept[clean.Len()] = at
				clean.WriteByte(decoded[at])
			}
		}
		for i := 0; i+2 < len(cuts); i += 3 {
			start := min(len(decoded), at+int(cuts[i]%16))
			end := min(len(decoded), start+int(cuts[i+1]%16))
			keep(start)
			if start == end { // cleaning inserts nothing where nothing stood
				continue
			}
			e := Edit{Span: Span{start, end}, Original: decoded[start:end], Replacement: strings.Repeat("x", int(cuts[i+2]%4))}
			clean.WriteString(e.Replacement)
			a.Edits = append(a.Edits, e)
			at = end
		}
		keep(len(decoded))
		a.Text = clean.String()
		if got := a.Decoded(); got != decoded {
			t.Fatalf("Decoded() = %q, want %q", got, decoded)
		}
		m := a.Map()
		for c, d := range kept {
			if got := m.Decoded(Span{c, c + 1}); got != (Span{d, d + 1}) {
				t.Fatalf("Decoded(%d) = %v, want %d; %v", c, got, d, a.Edits)
			}
			if got, ok := m.Clean(Span{d, d + 1}); !ok || got != (Span{c, c + 1}) {
				t.Fatalf("Clean(%d) = %v, want %d; %v", d, got, c, a.Edits)
			}
		}
	})
}

func TestSpan(t *testing.T) {
	s := Span{2, 5}
	if s.Len() != 3 || !s.Contains(2) || s.Contains(5) || s.Of("abcdefg") != "cde" {
		t.Error("span 2,5")
	}
}

func TestReasonNames(t *testing.T) {
	seen := map[string]bool{}
	for r := ReasonLayout; r <= ReasonCredit; r++ {
		if r.String() == "" || seen[r.String()] {
			t.Errorf("reason %d is called %q", r, r)
		}
		seen[r.String()] = true
	}
}
