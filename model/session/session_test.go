package session

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.org/meetbrowse/model/fault"
)

var noon = time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC)

func clock() time.Time { return noon }

func newStore(t *testing.T) *Store {
	t.Helper()
	return New(filepath.Join(t.TempDir(), "state", "sessions"), clock)
}

var full = State{
	Filters: []string{"place:丁市", `"甲乙 丙"`, "-<&>"}, Sort: "newest", Article: 1<<64 - 1, Row: 12,
	Reading: true, Offset: 345, Pane: "reader", Field: "slogans", FieldSort: "hits",
}

func TestSavedStateComesBack(t *testing.T) {
	s := newStore(t)
	for _, corpus := range []string{"a", "", "/some/folder\n/other", "not\xffvalid"} {
		want := full
		want.Pane = fmt.Sprintf("%x", corpus)
		if err := s.Keep(corpus, want)(); err != nil {
			t.Fatal(err)
		}
		if got, err := New(s.folder, clock).Load(corpus); err != nil || !cmp.Equal(got, want) {
			t.Errorf("%q: %v\n%s", corpus, err, cmp.Diff(want, got))
		}
	}
	for path, want := range map[string]fs.FileMode{s.folder: 0o700 | fs.ModeDir, s.path("a"): 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, %v; want mode %v", path, info.Mode(), err, want)
		}
	}
}

func TestCorpusNeverOpenedHasNoState(t *testing.T) {
	s := newStore(t)
	if got, err := s.Load("a"); err != nil || !cmp.Equal(got, State{}) {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := os.Stat(s.folder); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("loading made the folder: %v", err)
	}
}

func TestNewestStateIsWrittenWhicheverFunctionRunsFirst(t *testing.T) {
	s := newStore(t)
	older, newer := s.Keep("a", State{Row: 1}), s.Keep("a", State{Row: 2})
	other := s.Keep("b", State{Row: 3})
	var wg sync.WaitGroup
	for _, save := range []func() error{newer, other, older, newer} {
		wg.Go(func() {
			if err := save(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for corpus, want := range map[string]int{"a": 2, "b": 3} {
		if got, err := s.Load(corpus); err != nil || got.Row != want {
			t.Errorf("%s: %+v, %v; want row %d", corpus, got, err, want)
		}
	}
}

func TestBrokenFileIsSetAside(t *testing.T) {
	whole := func(t *testing.T) string {
		s := newStore(t)
		if err := s.Keep("a", full)(); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(s.path("a"))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}(t)
	for name, content := range map[string]string{
		"empty":          "",
		"cut":            whole[:len(whole)/2],
		"zeros":          strings.Repeat("\x00", len(whole)),
		"other types":    `{"corpus":"a","filters":7}`,
		"other corpus":   strings.Replace(whole, `"a"`, `"b"`, 1),
		"too large":      strings.Replace(whole, "{", "{"+strings.Repeat(" ", sizeLimit), 1),
		"something else": "\x1f\x8b\x08",
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			path := s.path("a")
			write(t, path, content)
			got, err := s.Load("a")
			var with *fs.PathError
			if !errors.As(err, &with) || with.Path != path || !strings.Contains(err.Error(), ".broken") {
				t.Errorf("error %v", err)
			}
			if !fault.Known(err) || !strings.HasPrefix(fault.Chinese(err), "读取上次的位置 "+path+" 失败：") {
				t.Errorf("the error in Chinese is %q", fault.Chinese(err))
			}
			if !cmp.Equal(got, State{}) {
				t.Errorf("state %+v", got)
			}
			if aside, err := os.ReadFile(path + brokenExtension); err != nil || string(aside) != content {
				t.Errorf("set aside %q, %v", aside, err)
			}
			if got, err := s.Load("a"); err != nil || !cmp.Equal(got, State{}) {
				t.Errorf("loaded again: %+v, %v", got, err)
			}
			if err := s.Keep("a", full)(); err != nil {
				t.Error(err)
			}
			if got, err := s.Load("a"); err != nil || !cmp.Equal(got, full) {
				t.Errorf("saved again: %+v, %v", got, err)
			}
		})
	}
}

func TestNewerFieldsAndOddNumbersAreTaken(t *testing.T) {
	s := newStore(t)
	write(t, s.path("a"), `{"corpus":"a","row":-5,"offset":-1,"sort":"place","later":{"x":1}}`)
	if got, err := s.Load("a"); err != nil || !cmp.Equal(got, State{Sort: "place"}) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestWhatCannotBeReadOrWrittenIsReported(t *testing.T) {
	s := newStore(t)
	write(t, s.folder, "a file where the folder belongs")
	var with *fs.PathError
	if err := s.Keep("a", full)(); !errors.As(err, &with) || with.Path != s.folder {
		t.Errorf("save: %v", err)
	}
	if _, err := s.Load("a"); !errors.As(err, &with) {
		t.Errorf("load: %v", err)
	}
	s = newStore(t)
	if err := os.MkdirAll(filepath.Join(s.path("a"), "x"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := s.Keep("a", full)(); !errors.As(err, &with) {
		t.Errorf("save over a folder: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(s.folder, "*.tmp")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAbandonedFilesAreRemoved(t *testing.T) {
	s := newStore(t)
	old, young, other := s.path("a")+".1.tmp", s.path("a")+".2.tmp", s.path("b")+".3.tmp"
	for _, path := range []string{old, young, other} {
		write(t, path, "{")
		at := noon.Add(-2 * abandoned)
		if path == young {
			at = noon
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Keep("a", full)(); err != nil {
		t.Fatal(err)
	}
	left, err := filepath.Glob(filepath.Join(s.folder, "*.tmp"))
	if err != nil || len(left) != 2 || !strings.Contains(strings.Join(left, " "), filepath.Base(young)) {
		t.Errorf("left %v, %v", left, err)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add([]byte(`{"corpus":"a","filters":["x"],"article":"5","row":1}`))
	f.Add([]byte(`{"corpus":"a","article":5}`))
	f.Add([]byte("null"))
	folder := f.TempDir()
	f.Fuzz(func(t *testing.T, content []byte) {
		s := New(folder, clock)
		write(t, s.path("a"), string(content))
		got, err := s.Load("a")
		if err != nil && !cmp.Equal(got, State{}) {
			t.Errorf("error %v with state %+v", err, got)
		}
		if got.Row < 0 || got.Offset < 0 {
			t.Errorf("negative: %+v", got)
		}
		if err := s.Keep("a", got)(); err != nil {
			t.Fatal(err)
		}
		if again, err := s.Load("a"); err != nil || !cmp.Equal(again, got) {
			t.Errorf("saved and loaded: %v\n%s", err, cmp.Diff(got, again))
		}
	})
}

func write(t testing.TB, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
