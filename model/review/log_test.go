package review

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
)

var _ query.Marks = Articles{}

func newLog(t testing.TB) *Log {
	t.Helper()
	return New(filepath.Join(t.TempDir(), "state", "meetbrowse", "review.jsonl"), clock)
}

// reopened is a log that has read the file of l.
func reopened(t testing.TB, l *Log) *Log {
	t.Helper()
	again := New(l.path, clock)
	if err := again.Refresh(); err != nil {
		t.Fatal(err)
	}
	return again
}

func (c Commit) must(t testing.TB) Result {
	t.Helper()
	r, err := c()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func content(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// marks is the marks of the keys 1 to n, a letter each.
func marks(v *View, n uint64) string {
	var b strings.Builder
	for key := uint64(1); key <= n; key++ {
		b.WriteByte("-kr"[v.Mark(key)])
	}
	return b.String()
}

// TestChangesAndUndo asks for many changes before the first commit, which writes
// them all: each is made to what those before it leave.
func TestChangesAndUndo(t *testing.T) {
	l := newLog(t)
	for i, step := range []struct {
		commit Commit
		result Result
	}{
		{l.Undo(), Result{}},
		{l.Set([]uint64{1}, Kept), Result{Changed: 1}},
		{l.Set([]uint64{1}, Rejected), Result{Changed: 1}},
		{l.Set([]uint64{1, 2, 2, 3}, Rejected), Result{Changed: 2}},
		{l.Note([]uint64{1}, "甲\n乙\xff"), Result{Changed: 1}},
		{l.Set([]uint64{1, 2, 3}, Rejected), Result{}},
		{l.Note([]uint64{1}, "丙"), Result{Changed: 1}},
		{l.Note([]uint64{1}, "丙"), Result{}},
		{l.Undo(), Result{Changed: 1}},
		{l.Undo(), Result{Changed: 1}},
		{l.Undo(), Result{Changed: 2}},
		{l.Note([]uint64{4, 1, 4}, "丁"), Result{Changed: 2}},
		{l.Set(nil, Kept), Result{}},
		{l.Undo(), Result{Changed: 2}},
		{l.Undo(), Result{Changed: 1}},
		{l.Undo(), Result{Changed: 1}},
		{l.Undo(), Result{}},
		{l.Set([]uint64{2}, Kept), Result{Changed: 1}},
	} {
		if got := step.commit.must(t); got != step.result {
			t.Errorf("step %d: %+v, want %+v", i, got, step.result)
		}
	}
	if got := marks(l.View(), 4); got != "-k--" {
		t.Errorf("at the end %s", got)
	}
	if got := marks(reopened(t, l).View(), 4); got != "-k--" {
		t.Errorf("opened again %s", got)
	}
}

func TestEachChangeIsOnDiskAndInTheView(t *testing.T) {
	l := newLog(t)
	for i, step := range []struct {
		commit func() Commit
		marks  string
		note   string
		lines  int // of the file afterwards
	}{
		{func() Commit { return l.Set([]uint64{1}, Kept) }, "k---", "", 1},
		{func() Commit { return l.Note([]uint64{1}, "甲\n乙") }, "k---", "甲\n乙", 2},
		{func() Commit { return l.Set([]uint64{4, 2, 1}, Kept) }, "kk-k", "甲\n乙", 4},
		{func() Commit { return l.Undo() }, "k---", "甲\n乙", 6},
		{func() Commit { return l.Undo() }, "k---", "", 7},
		{func() Commit { return l.Undo() }, "----", "", 8},
		{func() Commit { return l.Undo() }, "----", "", 8},
	} {
		step.commit().must(t)
		for name, v := range map[string]*View{"own": l.View(), "opened again": reopened(t, l).View()} {
			if got := marks(v, 4); got != step.marks || v.Note(1) != step.note {
				t.Errorf("step %d, %s: %s %q, want %s %q", i, name, got, v.Note(1), step.marks, step.note)
			}
		}
		if got := strings.Count(content(t, l.path), "\n"); got != step.lines {
			t.Errorf("step %d: %d lines, want %d", i, got, step.lines)
		}
	}
}

// TestOrderIsThatOfAsking runs commits in any order: what was asked for last
// holds.
func TestOrderIsThatOfAsking(t *testing.T) {
	l := newLog(t)
	var commits []Commit
	for i := range 50 {
		commits = append(commits, l.Set([]uint64{1}, Mark(i%len(markNames))), l.Set([]uint64{2}, Kept), l.Set([]uint64{2}, Rejected))
	}
	var wg sync.WaitGroup
	for i := range commits {
		wg.Go(func() {
			if _, err := commits[len(commits)-1-i](); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if got := marks(reopened(t, l).View(), 2); got != "kr" { // 49 = 16 × 3 + 1
		t.Errorf("got %s, want kr", got)
	}
}

func TestFlushWritesWhatNoCommitHas(t *testing.T) {
	l := newLog(t)
	commit := l.Set([]uint64{1}, Kept)
	if err := l.Flush(); err != nil {
		t.Fatal(err)
	}
	if got := marks(reopened(t, l).View(), 1); got != "k" {
		t.Errorf("got %s", got)
	}
	if r := commit.must(t); r.Changed != 1 || strings.Count(content(t, l.path), "\n") != 1 {
		t.Errorf("the commit behind it: %+v, file %q", r, content(t, l.path))
	}
	if err := New(filepath.Join(t.TempDir(), "none"), clock).Flush(); err != nil {
		t.Errorf("with nothing to write: %v", err)
	}
}

func TestTwoLogsSeeEachOther(t *testing.T) {
	a := newLog(t)
	b := New(a.path, clock)
	a.Set([]uint64{1, 2, 3}, Kept).must(t)
	before := b.View()
	if !b.Stale() || a.Stale() {
		t.Errorf("stale is the one that wrote %v, the other %v", a.Stale(), b.Stale())
	}
	if err := b.Refresh(); err != nil || marks(b.View(), 3) != "kkk" || marks(before, 3) != "---" {
		t.Errorf("refreshed: %v, %s", err, marks(b.View(), 3))
	}
	if b.Stale() {
		t.Error("stale behind a refresh")
	}
	seen := b.View()
	if err := b.Refresh(); err != nil || b.View() != seen {
		t.Errorf("another view without a change, %v", err)
	}
	b.Set([]uint64{2}, Rejected).must(t)
	// What the other has changed since stays.
	if r := a.Undo().must(t); r != (Result{Changed: 2, Left: 1}) || marks(a.View(), 3) != "-r-" {
		t.Errorf("undone %+v, %s", r, marks(a.View(), 3))
	}
	if r := b.Undo().must(t); r.Changed != 1 || marks(b.View(), 3) != "-k-" {
		t.Errorf("undone %+v, %s", r, marks(b.View(), 3))
	}
}

func TestModes(t *testing.T) {
	l := newLog(t)
	if err := l.Refresh(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Dir(filepath.Dir(l.path))); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("reading made a folder: %v", err)
	}
	l.Set([]uint64{1}, Kept).must(t)
	for path, want := range map[string]fs.FileMode{
		l.path: 0o600, filepath.Dir(l.path): 0o700 | fs.ModeDir, filepath.Dir(filepath.Dir(l.path)): 0o700 | fs.ModeDir,
	} {
		if info, err := os.Stat(path); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, %v; want %v", path, info.Mode(), err, want)
		}
	}
}

func TestFileChangedByOthers(t *testing.T) {
	line := func(key uint64, m Mark) string { return string(appendLine(nil, noon, record{key: key, mark: m})) }
	for name, change := range map[string]struct {
		content string // "" for a missing file
		want    string // marks of keys 1 to 3
	}{
		"removed":          {"", "---"},
		"shorter":          {line(2, Rejected), "-r-"},
		"edited, longer":   {line(1, Rejected) + line(2, Rejected) + line(2, Kept) + line(1, Kept), "kk-"},
		"edited, as long":  {line(1, Rejected) + line(2, Kept) + strings.TrimSuffix(line(3, Rejected), "\n"), "rkr"},
		"without line end": {line(1, Kept) + strings.TrimSuffix(line(2, Kept), "\n"), "kk-"},
		"end taken off":    {line(1, Kept) + line(2, Kept), "kk-"},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLog(t)
			l.Set([]uint64{1, 2}, Kept).must(t)
			// A last line without line end, for "end taken off".
			extend(t, l.path, strings.TrimSuffix(line(3, Rejected), "\n"))
			if err := l.Refresh(); err != nil || marks(l.View(), 3) != "kkr" {
				t.Fatalf("at first: %v, %s", err, marks(l.View(), 3))
			}
			var err error
			if change.content == "" {
				err = os.Remove(l.path)
			} else {
				err = errors.Join(os.WriteFile(l.path, []byte(change.content), 0o600),
					os.Chtimes(l.path, noon, noon)) // clocks of file systems are coarse
			}
			if err != nil {
				t.Fatal(err)
			}
			if err := l.Refresh(); err != nil || marks(l.View(), 3) != change.want {
				t.Errorf("%v, %s, want %s", err, marks(l.View(), 3), change.want)
			}
			l.Set([]uint64{4}, Kept).must(t)
			for _, v := range []*View{l.View(), reopened(t, l).View()} {
				if got := marks(v, 4); got != change.want+"k" {
					t.Errorf("after a change: %s, want %s", got, change.want+"k")
				}
			}
		})
	}
}

func extend(t testing.TB, path, s string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString(s); err != nil {
		t.Fatal(err)
	}
}

func TestUndoIsBounded(t *testing.T) {
	var h history
	for _, test := range []struct{ size, steps, total int }{
		{undoLimit / 4, 1, undoLimit / 4},
		{undoLimit / 4, 2, undoLimit / 2},
		{undoLimit / 2, 3, undoLimit},
		{1, 1, 1}, // the last two are more than half
		{undoLimit + 1, 1, undoLimit + 1},
		{2, 1, 2},
	} {
		h.push(step{marks: make([]pair[Mark], test.size)})
		if len(h.steps) != test.steps || h.total != test.total {
			t.Errorf("behind %d: %d steps of %d, want %d of %d", test.size, len(h.steps), h.total, test.steps, test.total)
		}
	}
}

// TestCopiedHistoryStays changes a history in every way; its copy, to which a
// failed commit goes back, must not notice.
func TestCopiedHistoryStays(t *testing.T) {
	var h history
	v := &View{}
	for key := range uint64(3) {
		h.setMarks(v, []uint64{key}, Kept)
	}
	before := h
	h.takeBack(v)
	h.setMarks(v, []uint64{7}, Rejected)
	h.takeBack(v)
	h.takeBack(v)
	h.setNotes(v, []uint64{8}, "x")
	for i, s := range before.steps {
		if len(s.marks) != 1 || s.marks[0].key != uint64(i) || s.mark != Kept {
			t.Errorf("step %d: %+v", i, s)
		}
	}
}

func TestKeyIsThatOfTheLibrary(t *testing.T) {
	lib := library.New()
	for _, text := range []string{"", "甲市召开会议", "甲市召開會議\n乙丙"} {
		id := lib.Add(library.Prepare(&model.Article{Article: &corpus.Article{ID: text, Text: text}}))
		if got, want := Key(text), lib.Snapshot().Row(id).Content; got != want {
			t.Errorf("%q: key %x, library has %x", text, got, want)
		}
	}
}

func TestFiltersReadTheView(t *testing.T) {
	lib := library.New()
	l := newLog(t)
	for i := range 6 {
		text := fmt.Sprintf("第%d篇", i)
		lib.Add(library.Prepare(&model.Article{Article: &corpus.Article{ID: fmt.Sprint(i), Text: text}}))
	}
	snap := lib.Snapshot()
	key := func(id int32) uint64 { return snap.Row(id).Content }
	l.Set([]uint64{key(1), key(4)}, Kept).must(t)
	l.Set([]uint64{key(2)}, Rejected).must(t)
	l.Note([]uint64{key(5)}, "再看").must(t)
	for expr, want := range map[string]string{
		"mark:kept": "[1 4]", "mark:rejected": "[2]", "mark:unread": "[0 3 5]", "note:再看": "[5]", "has:note": "[5]", "-has:mark": "[0 3 5]",
	} {
		q, err := query.Parse(expr)
		if err != nil {
			t.Fatal(err)
		}
		ids, err := q.Run(t.Context(), snap, nil, l.View().Articles(key))
		if err != nil || fmt.Sprint(ids) != want {
			t.Errorf("%s: %v, %v; want %s", expr, ids, err, want)
		}
	}
}

// TestReadIsWhatWasWritten: by somebody who changes nothing, and makes no file.
func TestReadIsWhatWasWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none", "review.jsonl")
	view, err := Read(path)
	if err != nil || !view.Empty() {
		t.Errorf("a missing file: empty %v, %v", view.Empty(), err)
	}
	if _, err := os.Stat(filepath.Dir(path)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("reading made a folder: %v", err)
	}
	l := New(path, clock)
	l.Set([]uint64{7}, Kept).must(t)
	l.Note([]uint64{8}, "查对").must(t)
	if view, err = Read(path); err != nil || view.Empty() {
		t.Errorf("empty %v, %v", view.Empty(), err)
	}
	for key, want := range map[uint64][2]string{7: {"kept", ""}, 8: {"", "查对"}, 9: {}} {
		if mark, note := view.Reviewed(key); mark != want[0] || note != want[1] {
			t.Errorf("article %d: %q %q, want %q", key, mark, note, want)
		}
	}
	l.Undo().must(t)
	l.Undo().must(t)
	if view, err = Read(path); err != nil || !view.Empty() {
		t.Errorf("after both were taken back: empty %v, %v", view.Empty(), err)
	}
}
