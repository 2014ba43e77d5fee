package review

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCutAnywhere cuts a file after every byte. Every line that is whole counts,
// with or without its line end, and the next append is a line of its own.
func TestCutAnywhere(t *testing.T) {
	var whole []byte
	var ends []int // of the records, without line end
	for i := range 3 {
		whole = appendLine(whole, noon, record{key: uint64(i + 1), mark: Kept})
		ends = append(ends, len(whole)-1)
	}
	whole = appendLine(whole, noon, record{key: 4, kind: noteKind, note: "甲“乙”"})
	path := filepath.Join(t.TempDir(), "review.jsonl")
	for size := range whole {
		if err := os.WriteFile(path, whole[:size], 0o600); err != nil {
			t.Fatal(err)
		}
		want, cut := "", size > 0 && whole[size-1] != '\n'
		for _, end := range ends {
			want += map[bool]string{true: "k", false: "-"}[end <= size]
			cut = cut && end != size
		}
		if size == len(whole)-1 {
			cut = false
		}
		l := New(path, clock)
		if err := l.Refresh(); err != nil {
			t.Fatal(err)
		}
		check := func(v *View, want string) {
			t.Helper()
			skipped, total := v.Skipped()
			if got := marks(v, uint64(len(want))); got != want || (total == 1) != cut || len(skipped) != total {
				t.Errorf("cut at %d: %s and %v, want %s", size, got, skipped, want)
			}
			if (v.Note(4) != "") != (size == len(whole)-1) {
				t.Errorf("cut at %d: note %q", size, v.Note(4))
			}
		}
		check(l.View(), want)
		l.Set([]uint64{4}, Rejected).must(t)
		check(l.View(), want+"r")
		check(reopened(t, l).View(), want+"r")
		then := string(whole[:size])
		if then != "" && !strings.HasSuffix(then, "\n") {
			then += "\n"
		}
		then += string(appendLine(nil, noon, record{key: 4, mark: Rejected}))
		if got := content(t, path); got != then {
			t.Errorf("cut at %d: the file is %q, want %q", size, got, then)
		}
	}
}

func TestDamagedLinesAreListed(t *testing.T) {
	line := func(key uint64) string { return string(appendLine(nil, noon, record{key: key, mark: Kept})) }
	for _, test := range []struct {
		name, content string
		want          string // marks of keys 1 to 3
		skipped       string // the numbers of the damaged lines
	}{
		{"none", line(1) + "\n \r\n" + line(2) + `{"kind":"later"}` + "\n" + line(3), "kkk", ""},
		{"zeros of a power cut", line(1) + strings.Repeat("\x00", 5000) + "\n" + line(3), "k-k", "2"},
		{"zeros at the end", line(1) + line(2) + strings.Repeat("\x00", 100), "kk-", "3"},
		{"a record behind a cut one", line(1) + line(2)[:50] + line(3) + line(2)[:20], "k-k", "2 3"},
		{"byte order mark", "\uFEFF" + line(1) + line(2), "kk-", "1"},
		{"a line too long", line(1) + strings.Repeat("x", 3*maxLine) + "\n" + line(2), "kk-", "2"},
		{"the last line too long", line(1) + strings.Repeat("x", 3*maxLine), "k--", "2"},
		{"a record behind a long one", line(1) + strings.Repeat("x", maxLine+5) + line(3) + line(2), "kkk", "2"},
		{"another kind of file", "\x1f\x8b\x08\x00\n\xff", "---", "1 2"},
	} {
		path := filepath.Join(t.TempDir(), "review.jsonl")
		if err := os.WriteFile(path, []byte(test.content), 0o600); err != nil {
			t.Fatal(err)
		}
		l := New(path, clock)
		if err := l.Refresh(); err != nil {
			t.Fatal(err)
		}
		skipped, total := l.View().Skipped()
		var lines []string
		for _, s := range skipped {
			lines = append(lines, strings.TrimPrefix(s.Source, path+":"))
		}
		if got := strings.Join(lines, " "); got != test.skipped || total != len(lines) || marks(l.View(), 3) != test.want {
			t.Errorf("%s: %s, lines %s of %d; want %s, %s", test.name, marks(l.View(), 3), got, total, test.want, test.skipped)
		}
	}
}

func TestListOfDamagedLinesIsBounded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "review.jsonl")
	if err := os.WriteFile(path, []byte(strings.Repeat("x\n", 1000)+"{"), 0o600); err != nil {
		t.Fatal(err)
	}
	l := New(path, clock)
	if err := l.Refresh(); err != nil {
		t.Fatal(err)
	}
	if skipped, total := l.View().Skipped(); len(skipped) != listed || total != 1001 {
		t.Errorf("%d listed, %d in total", len(skipped), total)
	}
}

// FuzzFollow reads any bytes. What is read must be what a plain reader of whole
// lines finds, at once or in two steps, and an append behind it must hold.
func FuzzFollow(f *testing.F) {
	line := appendLine(nil, noon, record{key: 1, mark: Kept})
	line = appendLine(line, noon, record{key: 1 << 63, kind: noteKind, note: "甲"})
	f.Add(line, 40)
	f.Add(append([]byte(`{"time":"2026-`), line...), 200)
	f.Add([]byte("\n\n\x00\n{}\nnull"), 3)
	path := filepath.Join(f.TempDir(), "review.jsonl")
	f.Fuzz(func(t *testing.T, data []byte, part int) {
		os.Remove(path)
		part = min(max(0, part), len(data))
		if err := os.WriteFile(path, data[:part], 0o600); err != nil {
			t.Fatal(err)
		}
		l := New(path, clock)
		if err := l.Refresh(); err != nil {
			t.Fatal(err)
		}
		extend(t, path, string(data[part:]))
		if err := l.Refresh(); err != nil {
			t.Fatal(err)
		}
		once := reopened(t, l)
		var plain []record // what whole lines say, the last for a key at the end
		for _, line := range bytes.Split(data, []byte("\n")) {
			r, v := parseJSON(line)
			if v == damaged {
				var ok bool
				if r, ok = parseBehind(line); ok {
					v = intact
				}
			}
			if v == intact {
				plain = append(plain, r)
			}
		}
		held := map[string]string{}
		keys := map[uint64]bool{}
		for _, r := range plain {
			keys[r.key] = true
			if r.kind == markKind {
				held[fmt.Sprint("mark", r.key)] = r.mark.String()
			} else {
				held[fmt.Sprint("note", r.key)] = r.note
			}
		}
		for key := range keys {
			for name, v := range map[string]*View{"in two steps": l.View(), "at once": once.View()} {
				mark := held[fmt.Sprint("mark", key)]
				if mark == "" {
					mark = Unread.String()
				}
				if v.Mark(key).String() != mark || v.Note(key) != held[fmt.Sprint("note", key)] {
					t.Errorf("%s, key %x: %s %q", name, key, v.Mark(key), v.Note(key))
				}
			}
		}
		_, a := l.View().Skipped()
		if _, b := once.View().Skipped(); a != b {
			t.Errorf("%d damaged in two steps, %d at once", a, b)
		}
		next := l.View().Mark(7).Next()
		l.open = func() (appendable, error) {
			f, err := openAppend(path, lockWait)
			return unsynced{f}, err
		}
		l.Set([]uint64{7}, next).must(t)
		if got := reopened(t, l).View().Mark(7); got != next {
			t.Errorf("appended: %s, want %s", got, next)
		}
	})
}
