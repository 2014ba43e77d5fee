package cell

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
)

func lines(s string, spans []corpus.Span) []string {
	var out []string
	for _, sp := range spans {
		out = append(out, sp.Of(s))
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name  string
		text  string
		cells int
		want  []string
	}{
		{"empty", "", 10, []string{""}},
		{"fits", "推进大会", 8, []string{"推进大会"}},
		{"breaks anywhere", "推进大会", 5, []string{"推进", "大会"}},
		{"paragraphs", "甲\n\n乙\n", 8, []string{"甲", "", "乙", ""}},
		{"indentation stays", "　　会议强调要实干", 8, []string{"　　会议", "强调要实", "干"}},
		{"no stop begins a line", "会议强调，要实干", 8, []string{"会议强", "调，要实", "干"}},
		{"no two stops begin a line", "他说“实干。”会议", 10, []string{"他说“实", "干。”会议"}},
		{"no opening mark ends a line", "会议通过《办法》", 10, []string{"会议通过", "《办法》"}},
		{"dash is whole", "会议主题——实干", 9, []string{"会议主题", "——实干"}},
		{"ellipsis is whole", "会议主题……实干", 9, []string{"会议主", "题……实干"}},
		{"latin word is whole", "加快upgrade步伐", 10, []string{"加快", "upgrade步", "伐"}},
		{"number is whole", "完成投资1,234.5亿元", 12, []string{"完成投资", "1,234.5亿元"}},
		{"full-width number is whole", "完成投资１２３亿元", 12, []string{"完成投资", "１２３亿元"}},
		{"words at spaces", "one two three", 8, []string{"one two", "three"}},
		{"spaces at a break are gone", "one     two", 4, []string{"one", "two"}},
		{"word too long", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"word too long before a stop", "abcdefgh，会", 8, []string{"abcdefg", "h，会"}},
		{"only stops", "。。。。。。", 4, []string{"。。", "。。", "。。"}},
		{"only opening marks", "《《《《", 4, []string{"《《", "《《"}},
		{"one wide character in one cell", "会议", 1, []string{"会", "议"}},
		{"only spaces", "   ", 2, []string{"  "}},
		{"percentage", "增长百分之5%左右", 11, []string{"增长百分之", "5%左右"}},
	} {
		r := New(Narrow)
		if got := lines(c.text, r.Wrap(c.text, c.cells)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q in %d cells is %q, want %q", c.name, c.text, c.cells, got, c.want)
		}
	}
}

// plainWrap is the reference: for every line it looks at all places where the
// line could end, and takes the last of the best kind.
func plainWrap(r *Ruler, s string, cells int) []corpus.Span {
	var spans []corpus.Span
	start := 0
	for _, p := range strings.Split(s, "\n") {
		for _, sp := range plainParagraph(r, p, max(cells, 1)) {
			spans = append(spans, corpus.Span{Start: start + sp.Start, End: start + sp.End})
		}
		start += len(p) + 1
	}
	return spans
}

func plainParagraph(r *Ruler, s string, cells int) []corpus.Span {
	var spans []corpus.Span
	units := boundaries(r, s)
	spaces := spacesOf(r, s, units)
	trimmed := func(from, to int) string {
		for start, ok := spaces[to]; ok && start >= from; start, ok = spaces[to] {
			to = start
		}
		return s[from:to]
	}
	line := 0
	for {
		if text := trimmed(line, len(s)); text == "" || r.Width(text) <= cells {
			if text == "" {
				text = r.Cut(s[line:], cells)
			}
			return append(spans, corpus.Span{Start: line, End: line + len(text)})
		}
		end, next, rank := 0, 0, -1
		for _, at := range units {
			text := trimmed(line, max(at, line))
			if at <= line || r.Width(text) > cells || at == len(s) || isSpaceAt(r, s, at) {
				continue
			}
			if k := rankOf(r, s, line, at); k >= rank && (text != "" || rank < 0) {
				end, next, rank = line+len(text), at, k
			}
		}
		if rank < 0 { // not even one cluster fits
			for _, at := range units {
				if at > line && (at == len(s) || !isSpaceAt(r, s, at)) && trimmed(line, at) != "" {
					end, next = line+len(trimmed(line, at)), at
					break
				}
			}
		}
		if end == line { // nothing but indentation
			end = line + len(r.Cut(s[line:next], cells))
		}
		spans = append(spans, corpus.Span{Start: line, End: end})
		if next >= len(s) {
			return spans
		}
		line = next
	}
}

// spacesOf tells, for each end of a cluster that is a space and nothing else, where
// it begins; one that a space is only part of, behind U+0600, is none.
func spacesOf(r *Ruler, s string, units []int) map[int]int {
	spaces := map[int]int{}
	for i, at := range units {
		if i+1 < len(units) && isSpaceAt(r, s, at) {
			spaces[units[i+1]] = at
		}
	}
	return spaces
}

// isSpaceAt reports whether the cluster at byte at is a space and nothing else.
func isSpaceAt(r *Ruler, s string, at int) bool {
	c, size := utf8.DecodeRuneInString(s[at:])
	end, _ := r.next(s, at)
	return isSpace(c) && end == at+size
}

func boundaries(r *Ruler, s string) []int {
	at := []int{0}
	for i := 0; i < len(s); {
		i, _ = r.next(s, i)
		at = append(at, i)
	}
	return at
}

// rankOf is how good a place byte at is to begin a line: 2 keeps every rule, 1
// breaks a word, 0 breaks a rule.
func rankOf(r *Ruler, s string, line, at int) int {
	text := strings.TrimRightFunc(s[line:at], isSpace)
	if text == "" {
		return 0
	}
	before := 0
	for _, b := range boundaries(r, s) {
		if b < line+len(text) {
			before = b
		}
	}
	a, _ := utf8.DecodeRuneInString(s[before:])
	b, _ := utf8.DecodeRuneInString(s[at:])
	spaced := line+len(text) < at
	switch {
	case !mayPart(a, b, spaced):
		return 0
	case !spaced && isWord(a) && isWord(b):
		return 1
	}
	return 2
}

func FuzzWrap(f *testing.F) {
	for i, s := range seeds {
		f.Add(s, 4+i*3)
	}
	rulers := []*Ruler{New(Narrow), New(Wide), New(Unknown), New(ASCII)}
	f.Fuzz(func(t *testing.T, s string, cells int) {
		if len(s) > 200 {
			return
		}
		s = strings.ToValidUTF8(s, "\ufffd")
		for _, r := range rulers {
			spans := r.Wrap(s, cells)
			checkWrap(t, r, s, max(cells, 1), spans)
			if want := plainWrap(r, s, cells); !slices.Equal(spans, want) {
				t.Errorf("%v: %q in %d cells is %q, want %q", r.policy, s, cells, lines(s, spans), lines(s, want))
			}
		}
	})
}

// TestWrapAgainstReference wraps random text of the kinds of characters that
// rules speak of.
func TestWrapAgainstReference(t *testing.T) {
	alphabet := []string{"会", "议", "，", "。", "“", "”", "《", "》", "—", "……", "a", "bc", "1", "2.5", " ", "　", "\n", "é",
		"e\u0301", "🎉", "①", "％", "５", "（", "）", "-", "·", "\t"}
	random := rand.New(rand.NewPCG(1, 2))
	rulers := []*Ruler{New(Narrow), New(Wide), New(Unknown), New(ASCII)}
	for range 20000 {
		var b strings.Builder
		for range random.IntN(40) {
			b.WriteString(alphabet[random.IntN(len(alphabet))])
		}
		s, cells := b.String(), 1+random.IntN(24)
		r := rulers[random.IntN(len(rulers))]
		spans := r.Wrap(s, cells)
		checkWrap(t, r, s, cells, spans)
		if want := plainWrap(r, s, cells); !slices.Equal(spans, want) {
			t.Errorf("%v: %q in %d cells is %q, want %q", r.policy, s, cells, lines(s, spans), lines(s, want))
		}
		if t.Failed() {
			return
		}
	}
}

// checkWrap checks what Wrap promises.
func checkWrap(t *testing.T, r *Ruler, s string, cells int, spans []corpus.Span) {
	at := 0
	for i, sp := range spans {
		if sp.Start < at || sp.End < sp.Start {
			t.Fatalf("%v: spans %v of %q overlap", r.policy, spans, s)
		}
		if left := strings.TrimFunc(s[at:sp.Start], func(c rune) bool { return isSpace(c) || c == '\n' }); left != "" {
			t.Errorf("%v: %q is on no line of %q", r.policy, left, s)
		}
		line := sp.Of(s)
		if w := r.Width(line); w > cells {
			if end, _ := r.next(line, 0); end < len(line) {
				t.Errorf("%v: %q takes %d cells of %d", r.policy, line, w, cells)
			}
		}
		if i > 0 && !strings.Contains(s[at:sp.Start], "\n") {
			checkBreak(t, r, s, spans[i-1], sp)
		}
		at = sp.End
	}
	if left := strings.TrimFunc(s[at:], isSpace); left != "" {
		t.Errorf("%v: %q is on no line of %q", r.policy, left, s)
	}
}

// checkBreak checks that a rule was broken between two lines only where the
// first had no place that keeps the rules.
func checkBreak(t *testing.T, r *Ruler, s string, a, b corpus.Span) {
	if b.Start == b.End || strings.TrimFunc(a.Of(s), isSpace) == "" || rankOf(r, s, a.Start, b.Start) > 0 {
		return
	}
	for _, at := range boundaries(r, s) {
		if at > a.Start && at < a.End && !isSpaceAt(r, s, at) && rankOf(r, s, a.Start, at) > 0 {
			t.Errorf("%v: %q before %q, though %q could have ended", r.policy, a.Of(s), b.Of(s), s[a.Start:at])
		}
	}
}

func BenchmarkWrap(b *testing.B) {
	r := New(Unknown)
	text := strings.Repeat(sentence, 40)
	var spans []corpus.Span
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		spans = r.AppendWrap(spans[:0], text, 60)
	}
}
