package cache_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/fault"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/corpus/source"
	"example.org/meetbrowse/model/cache"
	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/pipeline"
)

// past is long enough ago for files to be believed.
var past = time.Date(2023, 2, 1, 8, 0, 0, 0, time.UTC)

func put(t *testing.T, path string, data string, modified time.Time) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, modified, modified); err != nil {
		t.Fatal(err)
	}
}

// folder makes a corpus of plain files, a container and files that are none.
func folder(t *testing.T, seed int64) string {
	t.Helper()
	dir := t.TempDir()
	var lines strings.Builder
	n := 0
	err := sample.Generate(seed, 30, func(name, text string) error {
		if n++; n%3 == 0 {
			b, err := json.Marshal(map[string]string{"id": "own" + name, "text": text})
			lines.Write(append(b, '\n'))
			return err
		}
		put(t, filepath.Join(dir, fmt.Sprint(n%2), name), text, past.Add(time.Duration(n)*time.Hour))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "more.jsonl"), lines.String(), past)
	put(t, filepath.Join(dir, "picture.jpg"), "\xff\xd8\xff", past)
	put(t, filepath.Join(dir, "empty.txt"), "", past)
	return dir
}

func store(t *testing.T, dir string) *cache.Store {
	t.Helper()
	s := cache.NewStore(dir, time.Now)
	s.SetBounds(1<<30, 1)
	return s
}

// begin begins an opening, with rules that never change and cost nothing.
func begin(s *cache.Store, c *pipeline.Corpus) *cache.Opening {
	c.Cache = s.Open(cache.Corpus{Paths: c.Paths, Encoding: c.Load.Encoding, Dictionary: c.Dictionary, Rules: func() string { return "the same" }})
	return c.Cache
}

// TestRulesOfTheProgram: a corpus that is kept with the rules of parsing is found
// with them.
func TestRulesOfTheProgram(t *testing.T) {
	s, c := store(t, t.TempDir()), corpusOf(folder(t, 1))
	for _, want := range []bool{false, true} {
		o := c.OpenCache(s)
		_, _, whole := o.Whole(context.Background())
		if whole != want {
			t.Fatalf("whole: %v", whole)
		}
		lib := library.New()
		must(t, c.Records(context.Background(), func(r *library.Record) { lib.Add(r) }))
		must(t, lib.IndexSlogans(context.Background(), c.Dictionary))
		must(t, o.Keep(context.Background(), lib, nil))
	}
	c.Load.FS = os.DirFS(t.TempDir())
	if c.OpenCache(s) != nil {
		t.Error("files that are not the machine's are kept")
	}
}

// opened is what one opening of a corpus came to.
type opened struct {
	whole    bool
	recalled int // articles that an opening in part recalls
	dump     string
}

// open opens a corpus as the browser does, and keeps it.
func open(t *testing.T, s *cache.Store, c pipeline.Corpus) opened {
	t.Helper()
	ctx := context.Background()
	var out opened
	var skipped []corpus.Skipped
	o := begin(s, &c)
	lib, skipped, whole := o.Whole(ctx)
	out.whole = whole
	if !whole {
		_ = source.Read(ctx, c.Paths, source.Options{}, func(r source.Record) error {
			if _, ok := o.Recall(&r, o.Stamp(&r)); ok {
				out.recalled++
			}
			return nil
		}, func(corpus.Skipped) {})
		lib = library.New()
		c.Skip = func(s corpus.Skipped) { skipped = append(skipped, s) }
		if err := c.Records(ctx, func(r *library.Record) { lib.Add(r) }); err != nil {
			t.Fatal(err)
		}
		if err := lib.IndexSlogans(ctx, c.Dictionary); err != nil {
			t.Fatal(err)
		}
		if err := o.Keep(ctx, lib, skipped); err != nil {
			t.Fatal(err)
		}
	}
	out.dump = dump(t, lib.Snapshot(), skipped)
	return out
}

// dump is everything that a user can see of a corpus.
func dump(t *testing.T, snap *library.Snapshot, skipped []corpus.Skipped) string {
	t.Helper()
	var b bytes.Buffer
	ids := snap.Order(library.AsRead)
	for _, o := range []pipeline.Output{
		{Format: pipeline.JSONL, JSON: export.Options{Text: true, Evidence: true, Raw: true}},
		{Format: pipeline.TSV, Table: string(export.Slogans)},
	} {
		if _, err := o.WriteScope(context.Background(), snap, ids, nil, &b); err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range ids {
		row := snap.Row(id)
		fmt.Fprintln(&b, row.Copy, row.Han, row.Body, row.Content, row.Headline, snap.Persons(id), snap.SloganCounts(id))
	}
	for _, o := range []library.Order{library.Newest, library.ByPlace, library.ByOutlet, library.ByKind} {
		fmt.Fprintln(&b, snap.Order(o))
	}
	for _, s := range skipped {
		fmt.Fprintln(&b, s.Source, s.Err, fault.Chinese(s.Err))
	}
	return b.String()
}

// cold is an opening without a store.
func cold(t *testing.T, c pipeline.Corpus) opened {
	t.Helper()
	return open(t, nil, c)
}

func corpusOf(dir string) pipeline.Corpus {
	return pipeline.Corpus{Paths: []string{dir}}
}

func firstText(t *testing.T, dir string) string {
	t.Helper()
	var found string
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, _ error) error {
		if found == "" && strings.HasSuffix(path, ".txt") && !strings.Contains(path, "empty") {
			found = path
		}
		return nil
	})
	return found
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestOpeningAgainIsTheSame: whatever happened to the files in between, an
// opening with a store shows what one without shows, and the next is whole.
func TestOpeningAgainIsTheSame(t *testing.T) {
	const text = "青川市召开项目推进会\n1月29日，青川市项目推进会召开。会议要求抓好“三抓三促”。\n"
	for name, change := range map[string]func(t *testing.T, dir string){
		"changed": func(t *testing.T, dir string) { put(t, firstText(t, dir), text, past.Add(time.Minute)) },
		"changed in size alone": func(t *testing.T, dir string) {
			info, err := os.Stat(firstText(t, dir))
			must(t, err)
			put(t, firstText(t, dir), text, info.ModTime())
		},
		"touched": func(t *testing.T, dir string) {
			must(t, os.Chtimes(firstText(t, dir), past, past.Add(7*time.Minute)))
		},
		"added in front": func(t *testing.T, dir string) { put(t, filepath.Join(dir, "0", "0.txt"), text, past) },
		"added behind":   func(t *testing.T, dir string) { put(t, filepath.Join(dir, "z.txt"), text, past) },
		"removed":        func(t *testing.T, dir string) { must(t, os.Remove(firstText(t, dir))) },
		"renamed": func(t *testing.T, dir string) {
			must(t, os.Rename(firstText(t, dir), filepath.Join(dir, "renamed.txt")))
		},
		"moved": func(t *testing.T, dir string) {
			must(t, os.Rename(filepath.Join(dir, "0"), filepath.Join(dir, "2")))
		},
		"exchanged": func(t *testing.T, dir string) {
			first := firstText(t, dir)
			must(t, os.Rename(first, filepath.Join(dir, "spare")))
			second := firstText(t, dir)
			must(t, os.Rename(second, first))
			must(t, os.Rename(filepath.Join(dir, "spare"), second))
		},
		"record added to the container": func(t *testing.T, dir string) {
			path := filepath.Join(dir, "more.jsonl")
			old, err := os.ReadFile(path)
			must(t, err)
			put(t, path, `{"text":"云岭县召开会议。"}`+"\n"+string(old), past.Add(time.Second))
		},
		"skipped file removed": func(t *testing.T, dir string) { must(t, os.Remove(filepath.Join(dir, "empty.txt"))) },
	} {
		t.Run(name, func(t *testing.T) {
			dir, s := folder(t, 1), store(t, t.TempDir())
			first := open(t, s, corpusOf(dir))
			if want := cold(t, corpusOf(dir)); first.whole || first.dump != want.dump {
				t.Fatalf("the first opening is whole: %v, and differs from one without a store", first.whole)
			}
			if again := open(t, s, corpusOf(dir)); !again.whole || again.dump != first.dump {
				t.Fatalf("the second opening is whole: %v; same: %v", again.whole, again.dump == first.dump)
			}
			change(t, dir)
			want := cold(t, corpusOf(dir))
			again := open(t, s, corpusOf(dir))
			least := 10
			if strings.Contains(name, "container") {
				least = 30 // no record that was there has changed
			}
			if again.whole || again.recalled < least {
				t.Errorf("the opening after the change is whole: %v, recalls %d articles", again.whole, again.recalled)
			}
			if again.dump != want.dump {
				t.Errorf("the opening after the change differs from one without a store")
			}
			if again = open(t, s, corpusOf(dir)); !again.whole || again.dump != want.dump {
				t.Errorf("the opening after that is whole: %v; same: %v", again.whole, again.dump == want.dump)
			}
		})
	}
}

// TestRandomChanges changes files at random between openings.
func TestRandomChanges(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 4))
	dir, s := folder(t, 2), store(t, t.TempDir())
	for step := range 8 {
		var files []string
		_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, _ error) error {
			if strings.HasSuffix(path, ".txt") {
				files = append(files, path)
			}
			return nil
		})
		for range rng.IntN(4) {
			path := files[rng.IntN(len(files))]
			switch rng.IntN(4) {
			case 0:
				os.Remove(path)
			case 1:
				put(t, path+fmt.Sprint(step)+".txt", fmt.Sprintf("白石县召开第%d次会议\n会议强调“两手抓%d”。", step, step), past.Add(time.Duration(step)*time.Second))
			case 2:
				os.Rename(path, path+"x.txt")
			case 3:
				put(t, path, strings.Repeat("青川市推进工作。\n", 1+rng.IntN(9)), past.Add(time.Duration(rng.IntN(99))*time.Minute))
			}
		}
		if got, want := open(t, s, corpusOf(dir)), cold(t, corpusOf(dir)); got.dump != want.dump {
			t.Fatalf("step %d: differs (whole: %v, recalled %d)", step, got.whole, got.recalled)
		}
	}
}

// TestFreshFilesAreNotBelieved: a file that was changed just now may change again
// within the same tick.
func TestFreshFilesAreNotBelieved(t *testing.T) {
	dir, s := folder(t, 1), store(t, t.TempDir())
	path := filepath.Join(dir, "0", "new.txt")
	put(t, path, "青川市召开会议。甲", time.Now())
	open(t, s, corpusOf(dir))
	info, err := os.Stat(path)
	must(t, err)
	put(t, path, "青川市召开会议。乙", info.ModTime())
	if got := open(t, s, corpusOf(dir)); got.whole || !strings.Contains(got.dump, "青川市召开会议。乙") || got.recalled < 10 {
		t.Errorf("whole: %v, recalled %d", got.whole, got.recalled)
	}
}

// TestOtherOptionsAreAnotherCorpus: what one opening keeps is of no use to one
// with other options.
func TestOtherOptionsAreAnotherCorpus(t *testing.T) {
	dir, s := folder(t, 1), store(t, t.TempDir())
	open(t, s, corpusOf(dir))
	for name, c := range map[string]pipeline.Corpus{
		"encoding":   {Paths: []string{dir}, Load: load.Options{Encoding: "utf-8"}},
		"phrases":    {Paths: []string{dir}, Dictionary: library.IndexOptions{Phrases: []string{"项目推进"}}},
		"stop":       {Paths: []string{dir}, Dictionary: library.IndexOptions{Stop: []string{"项目推进"}}},
		"recurrent":  {Paths: []string{dir}, Dictionary: library.IndexOptions{Recurrent: true}},
		"paths":      {Paths: []string{dir, filepath.Join(dir, "0")}},
		"path given": {Paths: []string{dir + "/"}},
	} {
		if got, want := open(t, s, c), cold(t, c); got.whole || got.recalled > 0 || got.dump != want.dump {
			t.Errorf("%s: whole %v, recalled %d, same %v", name, got.whole, got.recalled, got.dump == want.dump)
		}
		if got := open(t, s, c); !got.whole {
			t.Errorf("%s: not kept", name)
		}
	}
	o := s.Open(cache.Corpus{Paths: []string{dir}, Rules: func() string { return "others" }})
	if _, _, ok := o.Whole(context.Background()); ok {
		t.Error("articles of other rules were taken")
	}
}

// TestDamagedFileIsIgnored: cut short, changed in any byte, empty or foreign.
func TestDamagedFileIsIgnored(t *testing.T) {
	dir, at := folder(t, 1), t.TempDir()
	s := store(t, at)
	want := open(t, s, corpusOf(dir))
	names, _ := filepath.Glob(filepath.Join(at, "*"))
	if len(names) != 1 {
		t.Fatalf("kept %q", names)
	}
	good, err := os.ReadFile(names[0])
	must(t, err)
	rng := rand.New(rand.NewPCG(5, 5))
	bad := [][]byte{nil, []byte("a file"), good[:len(good)-1], good[1:], append(bytes.Clone(good), 0)}
	for range 12 {
		flipped := bytes.Clone(good)
		flipped[rng.IntN(len(good))] ^= 1 << rng.IntN(8)
		bad = append(bad, flipped, good[:rng.IntN(len(good))])
	}
	// The contents and the trailer, of which each byte counts.
	for i := 1; i < 24; i++ {
		flipped := bytes.Clone(good)
		flipped[len(good)-i] ^= 0x10
		bad = append(bad, flipped)
	}
	for i, data := range bad {
		must(t, os.WriteFile(names[0], data, 0o600))
		o := corpusOf(dir)
		opening := begin(s, &o)
		if _, _, ok := opening.Whole(context.Background()); ok {
			t.Fatalf("damage %d went unnoticed", i)
		}
		if i%8 == 0 {
			if got := open(t, s, corpusOf(dir)); got.dump != want.dump {
				t.Fatalf("damage %d shows", i)
			}
		}
	}
}

// TestDamageInPartialOpening: a corpus that has changed and whose kept file is
// damaged is read as if there were none.
func TestDamageInPartialOpening(t *testing.T) {
	dir, at := folder(t, 3), t.TempDir()
	s := store(t, at)
	open(t, s, corpusOf(dir))
	put(t, filepath.Join(dir, "z.txt"), "青川市召开会议。", past)
	want := cold(t, corpusOf(dir))
	names, _ := filepath.Glob(filepath.Join(at, "*"))
	good, err := os.ReadFile(names[0])
	must(t, err)
	for i := range 10 {
		flipped := bytes.Clone(good)
		flipped[len(good)*i/10] ^= 1
		must(t, os.WriteFile(names[0], flipped, 0o600))
		if got := open(t, s, corpusOf(dir)); got.dump != want.dump {
			t.Fatalf("damage at %d shows", len(good)*i/10)
		}
	}
}

// TestTwoWriters: several programs keep and open one corpus at once.
func TestTwoWriters(t *testing.T) {
	dir, at := folder(t, 1), t.TempDir()
	want := cold(t, corpusOf(dir))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 2 {
				if got := open(t, store(t, at), corpusOf(dir)); got.dump != want.dump {
					t.Error("differs")
				}
			}
		})
	}
	wg.Wait()
	if got := open(t, store(t, at), corpusOf(dir)); !got.whole {
		t.Error("nothing was kept")
	}
	if names, _ := filepath.Glob(filepath.Join(at, "*")); len(names) != 1 {
		t.Errorf("the folder holds %q", names)
	}
}

// TestTheFolderIsBounded: the corpora opened longest ago go first, and what died
// while it was written.
func TestTheFolderIsBounded(t *testing.T) {
	at := t.TempDir()
	s := store(t, at)
	var dirs []string
	var size int64
	for seed := range int64(3) {
		dirs = append(dirs, folder(t, 1))
		open(t, s, corpusOf(dirs[seed]))
		names, _ := filepath.Glob(filepath.Join(at, "*.corpus"))
		for _, name := range names {
			info, err := os.Stat(name)
			must(t, err)
			size = max(size, info.Size())
			must(t, os.Chtimes(name, info.ModTime(), info.ModTime().Add(-time.Minute)))
		}
	}
	left := filepath.Join(at, "unfinished-1")
	put(t, left, "x", past)
	if got := open(t, s, corpusOf(dirs[0])); !got.whole { // now opened last
		t.Error("the first corpus is gone too early")
	}
	s.SetBounds(3*size+size/2, 1)
	dirs = append(dirs, folder(t, 1))
	open(t, s, corpusOf(dirs[3]))
	whole := ""
	for _, dir := range dirs {
		c := corpusOf(dir)
		if _, _, ok := begin(s, &c).Whole(context.Background()); ok {
			whole += "1"
		} else {
			whole += "0"
		}
	}
	if whole != "1011" {
		t.Errorf("kept are %s, want all but the second", whole)
	}
	if _, err := os.Stat(left); err == nil {
		t.Error("what was left behind is still there")
	}
}

// TestNothingIsKept: of standard input, of what is too small, where there is no
// folder, and of what changed while it was read.
func TestNothingIsKept(t *testing.T) {
	dir, at := folder(t, 1), t.TempDir()
	s := store(t, at)
	if o := s.Open(cache.Corpus{Paths: []string{"-"}}); o != nil {
		t.Error("standard input is kept")
	}
	if s := cache.NewStore("relative", time.Now); s != nil {
		t.Error("a folder of no certain place")
	}
	s.SetBounds(1<<30, 1<<30)
	open(t, s, corpusOf(dir))
	s.SetBounds(1000, 1)
	open(t, s, corpusOf(dir))
	if names, _ := filepath.Glob(filepath.Join(at, "*")); len(names) != 0 {
		t.Errorf("kept %q", names)
	}
	file := filepath.Join(t.TempDir(), "file")
	put(t, file, "", past)
	s = store(t, filepath.Join(file, "folder"))
	c := corpusOf(dir)
	o := begin(s, &c)
	o.Whole(context.Background())
	lib := library.New()
	must(t, c.Records(context.Background(), func(r *library.Record) { lib.Add(r) }))
	if err := o.Keep(context.Background(), lib, nil); err == nil {
		t.Error("kept where no folder can be made")
	}
	s = store(t, at)
	o = begin(s, &c)
	o.Whole(context.Background())
	must(t, os.Chtimes(filepath.Join(dir, "more.jsonl"), past, past.Add(time.Hour)))
	if err := o.Keep(context.Background(), lib, nil); err == nil {
		t.Error("kept although it changed")
	}
}
