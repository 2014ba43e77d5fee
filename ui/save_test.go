package ui

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/meetbrowse/corpus/source"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/pipeline"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/model/review"
)

// saving is an App that writes files as the program does, with its home folder.
func saving(t *testing.T, lang Language) (*driver, string) {
	t.Helper()
	home := t.TempDir()
	config := testConfig()
	config.Language = lang
	config.Getenv = func(name string) string { return map[string]string{"HOME": home}[name] }
	config.Outside.Save = func(path, phrase string, replace bool, snap *library.Snapshot, ids []int32, marks query.Marks) error {
		return pipeline.Save(context.Background(), path, phrase, replace, snap, ids, marks)
	}
	return driveWith(t, config, testArticles()...), home
}

func TestSaveAsksBeforeItWritesOver(t *testing.T) {
	d, home := saving(t, English)
	path := filepath.Join(home, "x.csv")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("e", "~/x.csv", "enter")
	if !strings.Contains(d.screen(), "write over it?") {
		t.Fatalf("nobody asks:\n%s", d.screen())
	}
	d.press("n")
	if data, _ := os.ReadFile(path); string(data) != "mine" || d.app.typing == nil || d.app.typing.text != "~/x.csv" {
		t.Fatalf("after n the file is %q and the line %+v", data, d.app.typing)
	}
	d.press("enter", "y")
	if data, _ := os.ReadFile(path); !strings.Contains(string(data), "doc_id") {
		t.Errorf("after y the file is %q", data)
	}
	if want := "written to " + path; d.app.message.text != want {
		t.Errorf("the user is told %q, want %q", d.app.message.text, want)
	}
}

// says reports whether the screen has a text, on one line or on several: where it
// breaks depends on how long the name of the temporary folder is.
func says(d *driver, text string) bool {
	unbroken := func(s string) string { return strings.Join(strings.Fields(s), "") }
	return strings.Contains(unbroken(d.screen()), unbroken(text))
}

func TestNameStaysAfterAnError(t *testing.T) {
	for _, test := range []struct{ keys, name, fault string }{
		{"", "q.foo.csv", "there is no table foo"},
		{"", "kw.kwic.csv", "open one with c"},
		{"c|会议|enter|", "kk.people.csv", "lines of a concordance"},
		{"", "~/none/x.csv", "no such file or"},
	} {
		d, _ := saving(t, English)
		d.press(strings.Split(test.keys+"e|"+test.name+"|enter", "|")...)
		if d.app.typing == nil || d.app.typing.text != test.name || !says(d, test.fault) {
			t.Errorf("%s: the line is %+v, and does not say %q:\n%s", test.name, d.app.typing, test.fault, d.screen())
			continue
		}
		d.press("x")
		if d.app.typing.fault != nil {
			t.Errorf("%s: the fault stays while another name is typed", test.name)
		}
	}
}

func TestSaveErrorsSpeakChinese(t *testing.T) {
	d, _ := saving(t, Chinese)
	for name, want := range map[string]string{"q.foo.csv": "没有名为 foo 的表", "~/none/x.csv": "没有此文件或文件夹"} {
		d.press("e", "esc", "e", name, "enter")
		if !says(d, want) {
			t.Errorf("%s does not say %q:\n%s", name, want, d.screen())
		}
		d.press("esc", "esc")
	}
	d.app.asked(outsideMsg{err: &fs.PathError{Op: "run", Path: "less", Err: fs.ErrNotExist}})
	if got := d.app.message.text; got != "运行 less 失败：没有此文件或文件夹" {
		t.Errorf("a pager that is not there: %q", got)
	}
}

// TestPartialTablesAreCalledSo: what is written while the corpus is read says how
// much of it is there.
func TestPartialTablesAreCalledSo(t *testing.T) {
	d, _ := saving(t, English)
	d.app.state.whole = false
	d.app.state.read = source.Progress{Files: 12, Found: 12400, Complete: true}
	d.press("e", "~/x.csv", "enter")
	if got := d.app.message.text; !strings.Contains(got, "partial: 12 of 12,400 read") {
		t.Errorf("the user is told %q", got)
	}
}

func TestDamagedMarksAreListed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "review.jsonl")
	if err := os.WriteFile(path, []byte("{\"key\":\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d, _ := reviewingAt(t, path)
	if !strings.Contains(d.screen(), "marks and notes: 1;") {
		t.Errorf("nobody is told of the damage:\n%s", d.screen())
	}
	d.press("!")
	if !strings.Contains(d.screen(), "review.jsonl:1") {
		t.Errorf("the page does not list the damaged line:\n%s", d.screen())
	}
}

func TestNoticeIsShownAtTheStart(t *testing.T) {
	config := testConfig()
	config.Notice = &fs.PathError{Op: "read session", Path: "s.json", Err: errors.New("damaged")}
	config.Review = review.New(filepath.Join(t.TempDir(), "review.jsonl"), time.Now)
	d := driveWith(t, config, testArticles()...)
	if !strings.Contains(d.screen(), "read session s.json: damaged") {
		t.Errorf("the notice is not on the screen:\n%s", d.screen())
	}
}

// TestFilterOfOneRunIsNotKept: what --filter asks for is gone the next time.
func TestFilterOfOneRunIsNotKept(t *testing.T) {
	d := drive(t, Config{Filter: "云岭"}, testArticles()...)
	d.press("/", "项目", "enter")
	if got := d.app.Session().Filters; len(got) != 1 || got[0] != "项目" {
		t.Errorf("the filters %q are kept, want 项目", got)
	}
}
