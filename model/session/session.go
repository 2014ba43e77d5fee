package session

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/cespare/xxhash/v2"

	"example.org/meetbrowse/model/fault"
)

// State is where the reader was. The zero State is a corpus never opened.
type State struct {
	// Filters are the expressions of the filter stack, the first one first.
	Filters []string `json:"filters"`
	// Sort is the order of the article list, by its name.
	Sort string `json:"sort"`
	// Folded says that copies of one release share a row of the list.
	Folded bool `json:"folded,omitempty"`
	// Article is the content key of the article under the cursor, see
	// library.Row.Content, and Row its place in the list, for when it is gone.
	// Neither Row nor Offset is negative; both may lie past what there is now.
	Article uint64 `json:"article,string"`
	Row     int    `json:"row"`
	// Reading says that the article is open, with the line that has byte Offset
	// of its clean text at the top.
	Reading bool `json:"reading"`
	Offset  int  `json:"offset"`
	// Pane is the pane with the focus, by its name.
	Pane string `json:"pane"`
	// Field is the field counted in the frequency pane, and FieldSort the order
	// of its rows, by their names.
	Field     string `json:"field"`
	FieldSort string `json:"field_sort"`
	// ByYear says that trends go by year, not by month.
	ByYear bool `json:"by_year,omitempty"`
}

// file is what a file holds.
type file struct {
	Corpus string `json:"corpus"`
	Saved  string `json:"saved"` // RFC 3339, in UTC; it decides nothing
	State
}

const (
	folderMode = 0o700
	// sizeLimit is how large a file may be in bytes: a thousand long filters.
	sizeLimit = 1 << 20
	// abandoned is how old an unfinished file is when a save removes it: the
	// program that wrote it has been killed.
	abandoned = time.Hour

	extension       = ".json"
	brokenExtension = ".broken"
)

// Store is the sessions in one folder. Its methods may be called from any
// goroutine.
type Store struct {
	folder string
	now    func() time.Time

	keeping sync.Mutex
	newest  map[string]*State // kept and not yet written, by corpus

	writing sync.Mutex
}

// New returns the store in a folder, which is made when something is saved. now
// is the clock.
func New(folder string, now func() time.Time) *Store {
	return &Store{folder: folder, now: now, newest: map[string]*State{}}
}

// name is a corpus's key as JSON gives it back: paths may be no valid UTF-8.
func name(corpus string) string { return strings.ToValidUTF8(corpus, "\uFFFD") }

// path is the file of a corpus.
func (s *Store) path(corpus string) string {
	return filepath.Join(s.folder, fmt.Sprintf("%016x", xxhash.Sum64String(corpus))+extension)
}

// Load returns the state that was saved last for a corpus, which is named by any
// text, such as its paths; the zero State when there is none. When the file
// cannot be understood the State is zero too, the file is renamed to end in
// .broken, and the error says so; every error is an *fs.PathError, and none
// keeps a corpus from being opened.
func (s *Store) Load(corpus string) (State, error) {
	corpus = name(corpus)
	path := s.path(corpus)
	data, err := read(path)
	if errors.Is(err, fs.ErrNotExist) {
		return State{}, nil
	}
	var other *fs.PathError
	if errors.As(err, &other) {
		return State{}, other
	}
	var f file
	if err == nil {
		if err = json.Unmarshal(data, &f); err != nil {
			err = fault.Malformed.With(err)
		}
	}
	if err == nil && f.Corpus != corpus {
		err = fault.OtherCorpus
	}
	if err == nil {
		f.Row, f.Offset = max(0, f.Row), max(0, f.Offset)
		return f.State, nil
	}
	aside := path + brokenExtension
	if renamed := os.Rename(path, aside); renamed != nil {
		err = fault.NotSetAside.With(err, renamed)
	} else {
		err = fault.SetAside.With(err, filepath.Base(aside))
	}
	return State{}, &fs.PathError{Op: "read session", Path: path, Err: err}
}

// read returns the bytes of a file of reasonable size.
func read(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fault.NotRegular
	}
	if info.Size() > sizeLimit {
		return nil, fault.SessionTooLarge
	}
	return os.ReadFile(path)
}

// Keep takes a state to be saved and returns the function that saves it, which
// belongs in the background. It does no input or output itself, and keeps the
// slice of filters, which must not change. Whichever of several such functions
// runs first writes the newest state; those that have nothing left to write do
// nothing. An error is an *fs.PathError.
func (s *Store) Keep(corpus string, state State) func() error {
	corpus = name(corpus)
	s.keeping.Lock()
	s.newest[corpus] = &state
	s.keeping.Unlock()
	return func() error { return s.save(corpus) }
}

func (s *Store) save(corpus string) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.keeping.Lock()
	state := s.newest[corpus]
	delete(s.newest, corpus)
	s.keeping.Unlock()
	if state == nil {
		return nil
	}
	now := s.now()
	data, err := json.MarshalIndent(file{corpus, now.UTC().Format(time.RFC3339), *state}, "", "  ")
	if err != nil {
		panic("session: " + err.Error()) // No value in a State can fail to encode.
	}
	if err := os.MkdirAll(s.folder, folderMode); err != nil {
		return err
	}
	path := s.path(corpus)
	removeAbandoned(path, now)
	if err := replace(path, append(data, '\n')); err != nil {
		var with *fs.PathError
		if errors.As(err, &with) {
			return with
		}
		return &fs.PathError{Op: "save session", Path: path, Err: err}
	}
	return nil
}

// replace puts data in the place of a file in one step. The folder is not
// synced: after a power cut the state before is as good.
func replace(path string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), unfinished(path)) // mode 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err := f.Write(data); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// unfinished is the pattern of the names under which a file is written.
func unfinished(path string) string { return filepath.Base(path) + ".*.tmp" }

// removeAbandoned removes what killed programs left of a file.
func removeAbandoned(path string, now time.Time) {
	// The names are hashes, so the pattern has no other special characters.
	names, _ := fs.Glob(os.DirFS(filepath.Dir(path)), unfinished(path))
	for _, name := range names {
		name = filepath.Join(filepath.Dir(path), name)
		if info, err := os.Stat(name); err == nil && now.Sub(info.ModTime()) > abandoned {
			os.Remove(name)
		}
	}
}
