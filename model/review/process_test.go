//go:build unix

package review

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The environment that makes the test binary a program that writes: the path of
// the file, the number of the first change, and how many changes.
const (
	writerPath  = "REVIEW_TEST_PATH"
	writerFirst = "REVIEW_TEST_FIRST"
	writerCount = "REVIEW_TEST_COUNT"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(writerPath); path != "" {
		if err := writeAndAcknowledge(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// sharedKey is a key that all writers change over and over.
const sharedKey = 1

// batchOf is the keys of change number i: one, or every few changes so many that
// writing them takes a while.
func batchOf(i int) []uint64 {
	n := 1
	if i%4 == 3 {
		n = 2000
	}
	keys := make([]uint64, n)
	for j := range keys {
		keys[j] = uint64(i+1)<<32 | uint64(j)
	}
	return keys
}

// writeAndAcknowledge makes changes and prints the number of each as soon as it
// is acknowledged.
func writeAndAcknowledge(path string) error {
	l := New(path, time.Now)
	first, _ := strconv.Atoi(os.Getenv(writerFirst))
	count, _ := strconv.Atoi(os.Getenv(writerCount))
	for i := first; i < first+count; i++ {
		keys := batchOf(i)
		l.Note([]uint64{sharedKey}, fmt.Sprint("shared ", i))
		l.Set(keys, Kept)
		if _, err := l.Note([]uint64{keys[0]}, fmt.Sprint("note ", i))(); err != nil {
			return err
		}
		if _, err := fmt.Println(i); err != nil {
			return err
		}
	}
	return nil
}

// writer is a program that runs writeAndAcknowledge.
func writer(t *testing.T, path string, first, count int) (*exec.Cmd, io.Reader) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Env = append(os.Environ(), writerPath+"="+path, fmt.Sprint(writerFirst, "=", first), fmt.Sprint(writerCount, "=", count))
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c, out
}

// missing lists what of the changes is not in the view.
func missing(v *View, changes []int) (list []string) {
	for _, i := range changes {
		keys := batchOf(i)
		for _, key := range keys {
			if v.Mark(key) != Kept {
				list = append(list, fmt.Sprintf("mark %x of change %d", key, i))
			}
		}
		if want := fmt.Sprint("note ", i); v.Note(keys[0]) != want {
			list = append(list, want)
		}
	}
	return list
}

// TestKilledWriterLosesNothingAcknowledged kills a program at any moment, over
// and over on one file: what it has acknowledged is there, and the next program
// appends behind whatever it has left.
func TestKilledWriterLosesNothingAcknowledged(t *testing.T) {
	const (
		rounds  = 30
		longest = 12 * time.Millisecond // from the first change to the kill
	)
	path := filepath.Join(t.TempDir(), "review.jsonl")
	seed := uint64(time.Now().UnixNano()) // other moments in every run
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	reader := New(path, time.Now) // follows the file through all rounds
	var acknowledged []int
	for round := range rounds {
		c, out := writer(t, path, len(acknowledged), 1<<30)
		lines := bufio.NewScanner(out)
		for started := false; lines.Scan(); {
			if !started {
				started = true
				time.AfterFunc(time.Duration(random.Int64N(int64(longest))), func() { c.Process.Kill() })
			}
			i, err := strconv.Atoi(lines.Text())
			if err != nil || i != len(acknowledged) {
				t.Fatalf("round %d: acknowledged %q behind %d changes", round, lines.Text(), len(acknowledged))
			}
			acknowledged = append(acknowledged, i)
		}
		c.Wait() // It was killed, so it has no other end.
		if len(acknowledged) == 0 {
			t.Fatal("the writer has acknowledged nothing")
		}
		if err := reader.Refresh(); err != nil {
			t.Fatal(err)
		}
		if list := missing(reader.View(), acknowledged); len(list) > 0 {
			t.Fatalf("round %d: lost %d, such as %s", round, len(list), list[0])
		}
	}
	again := New(path, time.Now)
	again.Set([]uint64{2}, Rejected).must(t)
	reader.Refresh()
	for _, v := range []*View{again.View(), reader.View()} {
		if list := missing(v, acknowledged); len(list) > 0 || v.Mark(2) != Rejected {
			t.Errorf("at the end: lost %d, key 2 is %s", len(list), v.Mark(2))
		}
	}
	_, cut := again.View().Skipped()
	t.Logf("%d changes acknowledged in %d rounds, %d lines cut", len(acknowledged), rounds, cut)
}

// TestTwoProgramsWriteAtOnce has two programs write to one file that a third
// reads meanwhile.
func TestTwoProgramsWriteAtOnce(t *testing.T) {
	const count = 60
	path := filepath.Join(t.TempDir(), "review.jsonl")
	reader := New(path, time.Now)
	var changes []int
	acknowledged := make(chan error)
	for w := range 2 {
		first := w * count
		for i := range count {
			changes = append(changes, first+i)
		}
		c, out := writer(t, path, first, count)
		go func() {
			got, err := io.ReadAll(out)
			if err == nil {
				err = c.Wait()
			}
			if n := strings.Count(string(got), "\n"); err == nil && n != count {
				err = fmt.Errorf("%d changes acknowledged, want %d", n, count)
			}
			acknowledged <- err
		}()
	}
	for running := 2; running > 0; {
		select {
		case err := <-acknowledged:
			if err != nil {
				t.Error(err)
			}
			running--
		default:
			if err := reader.Refresh(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := reader.Refresh(); err != nil {
		t.Fatal(err)
	}
	want := 0
	for _, i := range changes {
		want += len(batchOf(i)) + 2
	}
	again := New(path, time.Now)
	if err := again.Refresh(); err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]*View{"following": reader.View(), "opened again": again.View()} {
		if list := missing(v, changes); len(list) > 0 {
			t.Errorf("%s: lost %d, such as %s", name, len(list), list[0])
		}
		if list, n := v.Skipped(); n > 0 {
			t.Errorf("%s: %d damaged lines, such as %v", name, n, list[0])
		}
		// Whichever program was last, its last change holds.
		if got := v.Note(sharedKey); got != fmt.Sprint("shared ", count-1) && got != fmt.Sprint("shared ", 2*count-1) {
			t.Errorf("%s: the shared note is %q after %d changes of either", name, got, count)
		}
	}
	if got := strings.Count(content(t, path), "\n"); got != want {
		t.Errorf("%d lines, want %d", got, want)
	}
}
