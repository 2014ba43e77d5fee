package cache

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"example.org/meetbrowse/model/library"
)

const (
	// defaultLimit is the size of all kept corpora together in bytes: some ten of
	// 100,000 articles each, or one of a million.
	defaultLimit = 4 << 30
	// defaultLeast is the size of a corpus in bytes of text from which it is kept:
	// less is read again before anybody notices.
	defaultLeast = 1 << 20
	// staleAfter is the age at which a file that was never moved to its place was
	// left behind by a program that died: none takes that long to write.
	staleAfter = time.Hour
	// settled is how long ago a file must have been changed for its time of change
	// to tell of the next change: file systems keep it to two seconds at worst.
	settled = 2 * time.Second

	suffix     = ".corpus"
	tempPrefix = "unfinished-"
)

// Store is a folder of kept corpora. A nil Store keeps none.
type Store struct {
	folder string
	now    func() time.Time
	limit  int64 // bytes of all files
	least  int64 // bytes of text of one corpus
}

// NewStore returns the store in a folder, which is made when there is something to
// keep; nil for a folder that has no absolute path. now is the clock.
func NewStore(folder string, now func() time.Time) *Store {
	if !filepath.IsAbs(folder) {
		return nil
	}
	return &Store{folder: folder, now: now, limit: defaultLimit, least: defaultLeast}
}

// Corpus is what a kept corpus depends on, apart from its files.
type Corpus struct {
	// Paths are as given: the articles' sources begin with them.
	Paths    []string
	Encoding string
	// Dictionary is what goes into the dictionary of slogans.
	Dictionary library.IndexOptions
	// Rules tells apart versions of the rules by which articles are parsed.
	Rules func() string
}

// key names the place of a corpus in the store: the same for all versions of
// rules and files, so that a newer one replaces the older.
func (c *Corpus) key() string {
	var b strings.Builder
	field := func(list ...string) {
		for _, s := range list {
			b.WriteString(strings.ReplaceAll(s, "\x00", "\x00\x00"))
			b.WriteString("\x00,")
		}
		b.WriteString("\x00;")
	}
	here, _ := os.Getwd()
	if !slices.ContainsFunc(c.Paths, func(p string) bool { return !filepath.IsAbs(p) }) {
		here = ""
	}
	field(here)
	field(c.Paths...)
	field(c.Encoding)
	field(c.Dictionary.Phrases...)
	field(c.Dictionary.Stop...)
	if c.Dictionary.Recurrent {
		field("recurrent")
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:16])
}

func (s *Store) path(key string) string { return filepath.Join(s.folder, key+suffix) }

// prune deletes the corpora that were opened longest ago until the rest is within
// the limit, and what programs left behind that died while they wrote.
func (s *Store) prune(keep string) {
	entries, err := os.ReadDir(s.folder)
	if err != nil {
		return
	}
	type kept struct {
		path string
		size int64
		used time.Time
	}
	var all []kept
	total := int64(0)
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		path := filepath.Join(s.folder, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), tempPrefix):
			if s.now().Sub(info.ModTime()) > staleAfter {
				os.Remove(path)
			}
		case strings.HasSuffix(e.Name(), suffix):
			total += info.Size()
			if path != keep {
				all = append(all, kept{path, info.Size(), info.ModTime()})
			}
		}
	}
	slices.SortFunc(all, func(a, b kept) int { return a.used.Compare(b.used) })
	for _, k := range all {
		if total <= s.limit {
			return
		}
		if os.Remove(k.path) == nil {
			total -= k.size
		}
	}
}
