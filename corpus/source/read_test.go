package source

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/fault"
	"golang.org/x/sys/unix"
)

// article is what a test sees of a record: its fields and bytes, or why it has
// none.
type article struct {
	Record
	text string
	err  error
}

func (a article) String() string {
	if a.err != nil {
		return fmt.Sprintf("- %s: %v", a.Source, a.err)
	}
	return fmt.Sprintf("%s|%s|%s", a.ID, a.Source, a.text)
}

// read collects what a Read gives; what Bytes refuses stands as a skip. All that
// goes wrong can be told in Chinese.
func read(t testing.TB, o Options, paths ...string) (out []article, err error) {
	t.Helper()
	err = Read(context.Background(), paths, o, func(r Record) error {
		a := article{Record: r}
		var b []byte
		b, a.err = a.Record.Bytes()
		a.text = string(b)
		out = append(out, a)
		return nil
	}, func(s corpus.Skipped) {
		out = append(out, article{Record: Record{Source: s.Source}, err: s.Err})
	})
	for _, why := range append(out, article{err: err}) {
		if why.err != nil && !fault.Known(why.err) {
			t.Errorf("%s: there are no Chinese words for %v", why.Source, why.err)
		}
	}
	return out, err
}

// list is the list of articles as text, one a line.
func list(articles []article) string {
	var b strings.Builder
	for _, a := range articles {
		fmt.Fprintln(&b, a)
	}
	return b.String()
}

func check(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%s\nwant:\n%s", what, got, want)
	}
}

func files(pairs ...string) fstest.MapFS {
	m := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return m
}

func TestFolderInOrderOfNames(t *testing.T) {
	got, err := read(t, Options{FS: files(
		"b/2.txt", "二", "b/10.TXT", "十", "a.md", "甲", "b/c/x.htm", "<html>乙</html>", "b/.git/config", "x",
		"b/photo.jpg", "\xff\xd8\xff", "b/site.tar.gz", "x", "b/empty.txt", "", "b/space.txt", " \n\t\n", "b/noise.txt", "\x00\x01\x02\x03\x00",
		"2023.01.29", "丙", "README", "丁",
	)}, ".")
	if err != nil {
		t.Fatal(err)
	}
	check(t, "folder", list(got), `2023.01.29|2023.01.29|丙
README|README|丁
a|a.md|甲
10|b/10.TXT|十
2|b/2.txt|二
x|b/c/x.htm|<html>乙</html>
- b/empty.txt: read: nothing in it
- b/noise.txt: read: binary data, not text
- b/photo.jpg: open: not a format that is read: .jpg
- b/site.tar.gz: open: not a format that is read: .tar.gz
- b/space.txt: read: nothing in it
`)
	if got[5].Format != HTML || got[0].Format != Text {
		t.Error("the formats of page and text are confused")
	}
}

func TestIDsAreUnique(t *testing.T) {
	got, err := read(t, Options{FS: files(
		"one/x.txt", "1", "two/x.txt", "2", "two/x.html", "3", "two/r.jsonl", `{"id":"x","text":"4"}
{"id":"own","text":"5"}
{"id":"own","text":"6"}
{"text":"7"}
{"id":"bad\u0007id","text":"8"}
{"id":12,"text":"9"}`,
	)}, "one", "two")
	if err != nil {
		t.Fatal(err)
	}
	check(t, "clashes", list(got), `x|one/x.txt|1
r#1|two/r.jsonl#1|4
own|two/r.jsonl#2|5
r#3|two/r.jsonl#3|6
r#4|two/r.jsonl#4|7
r#5|two/r.jsonl#5|8
12|two/r.jsonl#6|9
x.html|two/x.html|3
x.txt|two/x.txt|2
`)
}

// TestClashingIDsAreRelativePaths: however the folder is named.
func TestClashingIDsAreRelativePaths(t *testing.T) {
	dir := t.TempDir()
	for _, folder := range []string{"x", "y"} {
		if err := os.MkdirAll(filepath.Join(dir, "c", folder), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "c", folder, "a.txt"), []byte(folder), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	for arg, want := range map[string]string{"c": "y/a.txt", "c/": "y/a.txt", "./c": "y/a.txt", "./c//": "y/a.txt", ".": "c/y/a.txt", "./": "c/y/a.txt",
		"c/../c": "y/a.txt", dir: "c/y/a.txt"} {
		got, err := read(t, Options{}, arg)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != 2 || got[0].ID != "a" || got[1].ID != want {
			t.Errorf("%s: %s and %s, want a and %s", arg, got[0].ID, got[1].ID, want)
		}
	}
}

func TestIDsCanBeShown(t *testing.T) {
	s := newIDs()
	if id := s.take(gbk("云溪市召开会议")); id != "云溪市召开会议" {
		t.Errorf("%q", id)
	}
	if id := s.take("a\x1b[31m\nb\u202e"); id != "a_[31m_b_" {
		t.Errorf("%q", id)
	}
}

func TestIDsEndInNumbersWhenAllNamesAreTaken(t *testing.T) {
	s := newIDs()
	got := []string{s.take("", "a", "b"), s.take("a", "b"), s.take("a", "b"), s.take("a", "b")}
	if want := []string{"a", "b", "b~2", "b~3"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestMachineFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	link := func(target, name string) {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	write("in/1.txt", "一")
	write("in/sub/2.txt", "二")
	write("out/3.txt", "三")
	link("../in", "in/back")        // a loop
	link("../../out", "in/sub/out") // leads outside
	link("1.txt", "in/again.txt")
	link("nowhere", "in/dead.txt")
	link("self", "in/self")
	if err := unix.Mkfifo(filepath.Join(dir, "in/pipe.txt"), 0o644); err != nil {
		t.Fatal(err)
	}
	if s, err := net.Listen("unix", filepath.Join(dir, "in/socket.txt")); err == nil {
		defer s.Close()
	}
	t.Chdir(dir)
	got, err := read(t, Options{}, "in", "in/1.txt", "o*/?.txt")
	if err != nil {
		t.Fatal(err)
	}
	check(t, "links and pipes", list(got), `1|in/1.txt|一
- in/again.txt: open: read already under another name
- in/back: open folder: read already under another name
- in/dead.txt: follow link: no such file or directory
- in/pipe.txt: open: not a regular file but a named pipe
- in/self: follow link: too many levels of symbolic links
- in/socket.txt: open: not a regular file but a socket
2|in/sub/2.txt|二
3|in/sub/out/3.txt|三
- in/1.txt: open: read already under another name
- out/3.txt: open: read already under another name
`)
	if got[0].Modified.IsZero() || got[0].Size != 3 {
		t.Errorf("size %d, modified %v", got[0].Size, got[0].Modified)
	}
}

// locked is a file system some of whose files may not be opened.
type locked struct{ fstest.MapFS }

func (l locked) Open(name string) (fs.File, error) {
	if strings.Contains(name, "locked") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.Open(name)
}

func (l locked) ReadDir(name string) ([]fs.DirEntry, error) {
	if strings.Contains(name, "locked") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.ReadDir(name)
}

func TestUnreadableIsListed(t *testing.T) {
	got, err := read(t, Options{FS: locked{files("a.txt", "甲", "locked.txt", "乙", "locked.d/b.txt", "丙", "locked.zip", "丁")}}, ".")
	if err != nil {
		t.Fatal(err)
	}
	check(t, "permissions", list(got), `a|a.txt|甲
- locked.d: list folder: permission denied
- locked.txt: open: permission denied
- locked.zip: open: permission denied
`)
}

func TestFatalErrors(t *testing.T) {
	fsys := files("empty/x.txt", "", "a.txt", "甲")
	for _, c := range []struct {
		paths []string
		want  string
		is    error
	}{
		{[]string{"a.txt", "nowhere"}, "open nowhere: file does not exist; check the path", fs.ErrNotExist},
		{[]string{"*.jsonl"}, "find *.jsonl: no file matches; check the pattern", nil},
		{[]string{"empty"}, "read empty: read: nothing in it; name a file or folder of articles", fault.Empty},
	} {
		got, err := read(t, Options{FS: fsys}, c.paths...)
		var fatal *FatalError
		if !errors.As(err, &fatal) || err.Error() != c.want || c.is != nil && !errors.Is(err, c.is) {
			t.Errorf("%q: error %v, want %s", c.paths, err, c.want)
		}
		for _, a := range got {
			if a.err == nil {
				t.Errorf("%q: %v was handed over before the error", c.paths, a)
			}
		}
	}
	if _, err := read(t, Options{}, "-"); !errors.Is(err, fault.Empty) {
		t.Errorf("no standard input: %v", err)
	}
}

func TestReadStops(t *testing.T) {
	fsys := files("a.jsonl", strings.Repeat("{\"text\":\"会议\"}\n", 100), "b.txt", "乙")
	stop := errors.New("enough")
	n := 0
	err := Read(t.Context(), []string{"."}, Options{FS: fsys}, func(Record) error {
		if n++; n == 7 {
			return stop
		}
		return nil
	}, func(corpus.Skipped) {})
	if err != stop || n != 7 {
		t.Errorf("error %v after %d records, want %v after 7", err, n, stop)
	}
	ctx, cancel := context.WithCancel(t.Context())
	n = 0
	err = Read(ctx, []string{"."}, Options{FS: fsys}, func(Record) error {
		if n++; n == 7 {
			cancel()
		}
		return nil
	}, func(corpus.Skipped) {})
	if !errors.Is(err, context.Canceled) || n != 7 {
		t.Errorf("error %v after %d records, want cancelled after 7", err, n)
	}
}

func TestProgressEndsComplete(t *testing.T) {
	var last Progress
	_, err := read(t, Options{FS: files("a.txt", "1", "b.txt", "2", "c/d.txt", "3"), Progress: func(p Progress) { last = p }}, ".")
	if want := (Progress{Files: 3, Found: 3, Complete: true}); err != nil || last != want {
		t.Errorf("%+v, %v, want %+v", last, err, want)
	}
}

// TestPlainFilesAreReadLate checks that finding a file does not read it.
func TestPlainFilesAreReadLate(t *testing.T) {
	fsys := files("a.txt", "old")
	err := Read(t.Context(), []string{"."}, Options{FS: fsys}, func(r Record) error {
		fsys["a.txt"].Data = []byte("new")
		if b, err := r.Bytes(); err != nil || string(b) != "new" {
			t.Errorf("%q, %v", b, err)
		}
		return nil
	}, func(corpus.Skipped) {})
	if err != nil {
		t.Fatal(err)
	}
}

func BenchmarkFolder(b *testing.B) {
	dir := b.TempDir()
	text := strings.Repeat("会议强调，要抓好落实。\n", 150)
	const n = 1000
	for i := range n {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(n * len(text)))
	for b.Loop() {
		err := Read(b.Context(), []string{dir}, Options{}, func(r Record) error {
			_, err := r.Bytes()
			return err
		}, func(corpus.Skipped) {})
		if err != nil {
			b.Fatal(err)
		}
	}
}
