package review

import (
	"github.com/cespare/xxhash/v2"

	"example.org/meetbrowse/corpus"
)

// Mark is what the reader thinks of an article.
type Mark uint8

// The marks, in the order of Next.
const (
	Unread Mark = iota
	Kept
	Rejected
)

var markNames = [...]string{Unread: "unread", Kept: "kept", Rejected: "rejected"}

// String is the mark's name: unread, kept or rejected.
func (m Mark) String() string { return markNames[m] }

// Next is the mark that follows: unread, kept, rejected, unread.
func (m Mark) Next() Mark { return (m + 1) % Mark(len(markNames)) }

// Key is the key of an article with this clean text, which must be valid UTF-8:
// its xxHash64, the same that library.Row.Content has.
func Key(text string) uint64 { return xxhash.Sum64String(text) }

// View is the marks and notes at one moment. It is immutable; its methods may
// be called from any goroutine.
type View struct {
	marks   table[Mark]
	notes   table[string]
	skipped []corpus.Skipped
	total   int
}

// Mark returns the mark of the article with this key, Unread where it has none.
func (v *View) Mark(key uint64) Mark { return v.marks.get(key) }

// Note returns the note of the article with this key, "" where it has none.
func (v *View) Note(key uint64) string { return v.notes.get(key) }

// Skipped lists the first damaged lines of the file as PATH:LINE with what is
// wrong, and returns how many there are in total. They stay in the file.
func (v *View) Skipped() (listed []corpus.Skipped, total int) { return v.skipped, v.total }

// Empty reports whether no article has a mark or a note.
func (v *View) Empty() bool { return v.marks.empty() && v.notes.empty() }

// Reviewed returns the mark of the article with this key as exports have it,
// "kept", "rejected" or "", and its note.
func (v *View) Reviewed(key uint64) (mark, note string) {
	if m := v.Mark(key); m != Unread {
		mark = m.String()
	}
	return mark, v.Note(key)
}

// Articles is a view by article ids, as filters and tables want it. It
// implements query.Marks.
type Articles struct {
	view    *View
	content func(id int32) uint64
}

// Articles returns the view by ids; content gives an article's key and may be
// called from several goroutines at once.
func (v *View) Articles(content func(id int32) uint64) Articles { return Articles{v, content} }

// Mark is "kept", "rejected" or "", as filters and exports have it.
func (a Articles) Mark(id int32) string {
	if m := a.view.Mark(a.content(id)); m != Unread {
		return m.String()
	}
	return ""
}

// Note is the article's note or "".
func (a Articles) Note(id int32) string { return a.view.Note(a.content(id)) }
