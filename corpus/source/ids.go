package source

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/charset"
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
		if c = fit(c); c == "" {
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

// fit makes a name one that can be shown and typed: file names may be in GBK and
// hold anything but a slash.
func fit(name string) string {
	if !utf8.ValidString(name) {
		name, _, _ = charset.Decode([]byte(name), charset.GB18030, "")
	}
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '_'
		}
		return r
	}, name)
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

// ownID is a record's own id, empty where it is not fit to be shown and typed.
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
