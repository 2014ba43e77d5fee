package review

import "slices"

// undoLimit is how many changes of single keys can be taken back; at 16 bytes
// each that is 64 MiB for marks. The last step is kept whatever its size.
const undoLimit = 1 << 22

// step is one change with what was there before.
type step struct {
	marks []pair[Mark] // before
	mark  Mark         // after
	notes []pair[string]
	note  string
}

func (s *step) size() int { return len(s.marks) + len(s.notes) }

// history is the steps that can be taken back, oldest first. A copy of it keeps
// what it has whatever becomes of the other.
type history struct {
	steps []step
	total int // changes of single keys
}

// push adds a step. When there are too many changes the older half goes, so that
// this is seldom.
func (h *history) push(s step) {
	h.steps = append(h.steps, s)
	h.total += s.size()
	if h.total <= undoLimit {
		return
	}
	first := 0
	for first < len(h.steps)-1 && h.total > undoLimit/2 {
		h.total -= h.steps[first].size()
		first++
	}
	h.steps = slices.Clone(h.steps[first:])
}

func (h *history) setMarks(v *View, keys []uint64, m Mark) ([]record, Result) {
	s := step{mark: m, marks: differing(keys, m, v.Mark)}
	return h.take(s, func(key uint64) record { return record{key: key, mark: m} })
}

func (h *history) setNotes(v *View, keys []uint64, text string) ([]record, Result) {
	s := step{note: text, notes: differing(keys, text, v.Note)}
	return h.take(s, func(key uint64) record { return record{key: key, kind: noteKind, note: text} })
}

// differing are the keys that have another value than they shall get, each once, with
// the one they have.
func differing[T comparable](keys []uint64, after T, before func(uint64) T) []pair[T] {
	var out []pair[T]
	seen := make(map[uint64]bool, len(keys))
	for _, key := range keys {
		if value := before(key); value != after && !seen[key] {
			seen[key] = true
			out = append(out, pair[T]{key, value})
		}
	}
	return out
}

// take keeps a step that changes anything, and returns the records that carry it
// out.
func (h *history) take(s step, to func(key uint64) record) ([]record, Result) {
	var records []record
	for _, p := range s.marks {
		records = append(records, to(p.key))
	}
	for _, p := range s.notes {
		records = append(records, to(p.key))
	}
	if len(records) > 0 {
		h.push(s)
	}
	return records, Result{Changed: len(records)}
}

// takeBack removes the last step and returns what undoes it.
func (h *history) takeBack(v *View) ([]record, Result) {
	if len(h.steps) == 0 {
		return nil, Result{}
	}
	last := len(h.steps) - 1
	s := h.steps[last]
	// The next step must not overwrite this one, which a copy may hold.
	h.steps = h.steps[:last:last]
	h.total -= s.size()
	var records []record
	for _, p := range s.marks {
		if v.Mark(p.key) == s.mark {
			records = append(records, record{key: p.key, mark: p.value})
		}
	}
	for _, p := range s.notes {
		if v.Note(p.key) == s.note {
			records = append(records, record{key: p.key, kind: noteKind, note: p.value})
		}
	}
	return records, Result{Changed: len(records), Left: s.size() - len(records)}
}
