package pipeline

import (
	"path"
	"strings"

	"example.org/meetbrowse/model/library"
)

// maxOthers is how many articles of one name are listed: enough to see how to tell
// them apart.
const maxOthers = 10

// Named finds the article with an id among ids, or the only one whose file is called
// so whatever its folder and ending; at is -1 where there is none. others are the ids of
// further articles that are called so.
func Named(snap *library.Snapshot, ids []int32, name string) (at int32, others []string) {
	at = -1
	var called []int32
	for _, id := range ids {
		switch own := snap.ID(id); {
		case own == name:
			at = id
		case stem(own) == name:
			called = append(called, id)
		}
	}
	if at < 0 && len(called) == 1 {
		return called[0], nil
	}
	for _, id := range called[:min(len(called), maxOthers)] {
		others = append(others, snap.ID(id))
	}
	return at, others
}

// stem is the name in an id that is a path, without folders and ending.
func stem(id string) string {
	base := path.Base(id)
	return strings.TrimSuffix(base, path.Ext(base))
}
