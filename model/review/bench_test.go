package review

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

const many = 1_000_000

// manyLines is a file of 1,000,000 changes, one in fifty of them a note, of
// nearly as many articles.
func manyLines(b *testing.B) (path string, keys []uint64) {
	b.Helper()
	random := rand.New(rand.NewPCG(1, 1))
	keys = make([]uint64, many)
	var data bytes.Buffer
	var line []byte
	for i := range keys {
		keys[i] = random.Uint64()
		r := record{key: keys[i], mark: Mark(1 + i%2)}
		if i%50 == 0 {
			r = record{key: keys[i], kind: noteKind, note: "与去年的提法相比，再看一遍。"}
		}
		line = appendLine(line[:0], noon.Add(time.Duration(i)*time.Second), r)
		data.Write(line)
	}
	path = filepath.Join(b.TempDir(), "review.jsonl")
	if err := os.WriteFile(path, data.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
	return path, keys
}

func BenchmarkOpenMillion(b *testing.B) {
	path, _ := manyLines(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := New(path, clock).Refresh(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAppend is one acknowledged change, sync included, of a small file and
// of one of 1,000,000 lines.
func BenchmarkAppend(b *testing.B) {
	path, _ := manyLines(b)
	for name, path := range map[string]string{"empty": filepath.Join(b.TempDir(), "review.jsonl"), "million": path} {
		for _, synced := range []bool{true, false} {
			b.Run(name+map[bool]string{true: "", false: "/unsynced"}[synced], func(b *testing.B) {
				l := New(path, clock)
				if !synced {
					l.open = func() (appendable, error) {
						f, err := openAppend(path, lockWait)
						return unsynced{f}, err
					}
				}
				l.Set([]uint64{1}, Kept)()
				b.ReportAllocs()
				mark := Kept
				for b.Loop() {
					mark = mark.Next()
					if _, err := l.Set([]uint64{1}, mark)(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// unsynced leaves out the disk, whose speed says nothing about the program.
type unsynced struct{ appendable }

func (unsynced) Sync() error { return nil }

func BenchmarkAppendBatch(b *testing.B) {
	_, keys := manyLines(b)
	l := New(filepath.Join(b.TempDir(), "review.jsonl"), clock)
	mark := Kept
	for b.Loop() {
		mark = mark.Next()
		if _, err := l.Set(keys[:100_000], mark)(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRefreshUnchanged(b *testing.B) {
	path, _ := manyLines(b)
	l := New(path, clock)
	for b.Loop() {
		if err := l.Refresh(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMark looks up one article in a view of 1,000,000 marks.
func BenchmarkMark(b *testing.B) {
	path, keys := manyLines(b)
	l := New(path, clock)
	if err := l.Refresh(); err != nil {
		b.Fatal(err)
	}
	marks := l.View().Articles(func(id int32) uint64 { return keys[id] })
	b.ReportAllocs()
	i, kept := int32(0), 0
	for b.Loop() {
		if marks.Mark(i) == "kept" {
			kept++
		}
		i = (i + 7919) % many
	}
	if kept == 0 {
		b.Fatal("none kept")
	}
}
