package source

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"
)

// ids gives out identifiers, each once. Records are streamed, so the first that
// asks for a name keeps it and a later one gets the next of its own choices:
// its path relative to the argument it was found under, its source as it
// stands, at last its source with "~2", "~3", …. The order of records depends
// on the names alone, so the same arguments give the same identifiers.
//
// What is taken is remembered as a 64-bit hash, which keeps a long stream to a
// few bytes a record; two names that share a hash are merely treated as equal.
type ids struct{ taken map[uint64]struct{} }

func newIDs() *ids { return &ids{taken: make(map[uint64]struct{})} }

func (s *ids) take(choices ...string) string {
	last := "article"
	for _, c := range choices {
		if c == "" {
			continue
		}
		if s.claim(c) {
			return c
		}
		last = c
	}
	for n := 2; ; n++ {
		if c := last + "~" + strconv.Itoa(n); s.claim(c) {
			return c
		}
	}
}

func (s *ids) claim(id string) bool {
	h := xxhash.Sum64String(id)
	if _, ok := s.taken[h]; ok {
		return false
	}
	s.taken[h] = struct{}{}
	return true
}

// maxOwnID is the longest id, in bytes, that a record may bring along: the
// longest file name that common file systems allow.
const maxOwnID = 255

// ownID is a record's own id made fit to be shown and typed: one line without
// controls. It is empty where nothing fit is left.
func ownID(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > maxOwnID || !utf8.ValidString(s) {
		return ""
	}
	for _, r := range s {
		if !unicode.IsPrint(r) {
			return ""
		}
	}
	return s
}
