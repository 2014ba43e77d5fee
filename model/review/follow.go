package review

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"os"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model/fault"
)

const (
	// maxLine is how many bytes of a line are looked at; the longest note,
	// escaped, takes less than half of it.
	maxLine = 1 << 20
	// applyEvery is how many changes are gathered before the tables take them:
	// few enough that they need little memory beside the tables, many enough
	// that 1,000,000 lines copy the tables a few times only.
	applyEvery = 1 << 18
	// listed is how many damaged lines are listed; the rest is counted.
	listed = 100
	// tailSize is how many bytes in front of the place read up to are compared,
	// to notice a file that was edited: with its time and key, the end of a line
	// is like no other.
	tailSize = 96
)

var (
	errDamaged = fault.Failed.With(fault.Read, fault.LineDamaged)
	errCut     = fault.Failed.With(fault.Read, fault.LineCut)
	errGlued   = fault.Failed.With(fault.Read, fault.LineGlued)
)

// state is how far the file was read and what it said up to there.
type state struct {
	marks   table[Mark]
	notes   table[string]
	skipped []corpus.Skipped
	total   int

	// before is the tables without what the fragment says.
	before struct {
		marks table[Mark]
		notes table[string]
	}
	info     fs.FileInfo // of the file when it was read; nil before
	offset   int64       // behind the last line with a line end
	lines    int         // up to offset
	tail     []byte      // the bytes in front of offset
	fragment int64       // bytes behind offset: a line that has no end yet
	cut      bool        // and they are no record
}

// view is what the state shows.
func (s *state) view(path string) *View {
	v := &View{s.marks, s.notes, s.skipped, s.total}
	if s.cut {
		v.total++
		if len(v.skipped) < listed {
			v.skipped = append(v.skipped[:len(v.skipped):len(v.skipped)],
				corpus.Skipped{Source: place(path, s.lines+1), Err: errCut})
		}
	}
	return v
}

// readable is what following a file needs of it.
type readable interface {
	io.ReaderAt
	Stat() (fs.FileInfo, error)
}

// follow returns the state after what was appended to the file since s. A file
// that is not the one that s has read is read from its start.
func (s state) follow(f readable, path string) (state, error) {
	info, err := f.Stat()
	if err != nil {
		return s, err
	}
	size := info.Size()
	same, err := s.appendedTo(f, info)
	if err != nil {
		return s, err
	}
	next := s
	if !same {
		next = state{}
	}
	next.info = info
	next.marks, next.notes = next.before.marks, next.before.notes
	next.fragment, next.cut = 0, false
	if size > next.offset {
		if err := next.read(f, size, path); err != nil {
			return s, err
		}
	}
	next.tail = make([]byte, min(tailSize, next.offset))
	if _, err := f.ReadAt(next.tail, next.offset-int64(len(next.tail))); err != nil && len(next.tail) > 0 {
		return s, err
	}
	return next, nil
}

// appendedTo reports whether the file is the one that was read, with nothing
// done to it but appends. An edit shows in another file at the path, in a time
// that changed without the size, or in what stands in front of the offset.
func (s *state) appendedTo(f io.ReaderAt, info fs.FileInfo) (bool, error) {
	if s.info == nil {
		return true, nil
	}
	if !os.SameFile(s.info, info) || info.Size() < s.offset ||
		info.Size() == s.info.Size() && !info.ModTime().Equal(s.info.ModTime()) {
		return false, nil
	}
	tail := make([]byte, len(s.tail))
	if _, err := f.ReadAt(tail, s.offset-int64(len(tail))); err != nil && err != io.EOF {
		return false, err
	}
	return bytes.Equal(tail, s.tail), nil
}

// read takes the lines from the offset up to size.
func (s *state) read(f io.ReaderAt, size int64, path string) error {
	section := io.NewSectionReader(f, s.offset, size-s.offset)
	in := bufio.NewReaderSize(section, int(min(maxLine, size-s.offset+1)))
	var found changes
	var length int64 // of the parts of a line too long to look at as a whole
	for {
		line, err := in.ReadSlice('\n')
		length += int64(len(line))
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF:
			found.apply(s)
			s.before.marks, s.before.notes = s.marks, s.notes
			s.fragment = length
			s.takeFragment(line, length == int64(len(line)), &found)
			found.apply(s)
			return nil
		case err != nil:
			return err
		}
		s.lines++
		s.offset += length
		s.take(line[:len(line)-1], length == int64(len(line)), &found, path)
		length = 0
		if len(found.marks)+len(found.notes) >= applyEvery {
			found.apply(s)
		}
	}
}

// take reads one line; whole is false when it is only the end of one.
func (s *state) take(line []byte, whole bool, found *changes, path string) {
	if whole && len(bytes.TrimSpace(line)) == 0 {
		return
	}
	r, v := record{}, damaged
	if whole {
		r, v = parse(line)
	}
	switch v {
	case intact:
		found.add(r)
	case damaged:
		err := errDamaged
		if r, ok := parseBehind(line); ok {
			found.add(r)
			err = errGlued
		}
		s.total++
		if len(s.skipped) < listed {
			// Views share what is listed so far.
			s.skipped = append(s.skipped[:len(s.skipped):len(s.skipped)],
				corpus.Skipped{Source: place(path, s.lines), Err: err})
		}
	}
}

// takeFragment reads a last line without line end. A record in it counts; it is
// read again, to the same effect, when the line has its end.
func (s *state) takeFragment(line []byte, whole bool, found *changes) {
	if whole && len(bytes.TrimSpace(line)) == 0 {
		return
	}
	if r, v := parse(line); whole && v != damaged {
		if v == intact {
			found.add(r)
		}
		return
	}
	s.cut = true
	if r, ok := parseBehind(line); ok {
		found.add(r)
	}
}

// changes are records on their way into the tables.
type changes struct {
	marks []pair[Mark]
	notes []pair[string]
}

func (c *changes) add(r record) {
	if r.kind == markKind {
		c.marks = append(c.marks, pair[Mark]{r.key, r.mark})
	} else {
		c.notes = append(c.notes, pair[string]{r.key, r.note})
	}
}

func (c *changes) apply(s *state) {
	s.marks, s.notes = s.marks.with(c.marks), s.notes.with(c.notes)
	c.marks, c.notes = c.marks[:0], c.notes[:0]
}
