package library

import "unsafe"

// blockBytes is the size of one arena block in bytes: large enough that a
// corpus of 500 MB needs a few hundred, small enough that the unused end of the
// last one does not matter.
const blockBytes = 1 << 20

// ref is a stretch of an arena.
type ref struct{ block, at, n uint32 }

// firstBlockBytes is the size of the first block; each further one is twice as
// large, up to blockBytes. A library of one article is a few kilobytes.
const firstBlockBytes = 1 << 13

// arena stores slices of T, which has no pointers, back to back in blocks that
// never move and whose slice headers never change, so that readers of earlier
// entries need no lock.
//
// Full-sized blocks are outside the collected heap, where the system has such
// memory: most of a library is never freed while it is used, and the collector
// keeps a multiple of what it manages.
type arena[T any] struct {
	blocks [][]T
	used   int // elements taken of the last block
}

func (a *arena[T]) allocate(atLeast int) []T {
	var one T
	size := int(unsafe.Sizeof(one))
	bytes := max(min(firstBlockBytes<<min(len(a.blocks), 16), blockBytes), atLeast*size)
	if bytes < blockBytes {
		return make([]T, bytes/size)
	}
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(allocateBytes(bytes)))), bytes/size)
}

// add copies v into the arena.
func (a *arena[T]) add(v []T) ref {
	if len(v) == 0 {
		return ref{}
	}
	if len(a.blocks) == 0 || a.used+len(v) > len(a.blocks[len(a.blocks)-1]) {
		a.blocks = append(a.blocks, a.allocate(len(v)))
		a.used = 0
	}
	block := len(a.blocks) - 1
	copy(a.blocks[block][a.used:], v)
	r := ref{uint32(block), uint32(a.used), uint32(len(v))}
	a.used += len(v)
	return r
}

// adopt makes blocks those of an empty arena.
func (a *arena[T]) adopt(blocks [][]T) {
	a.blocks = blocks
	if n := len(blocks); n > 0 {
		a.used = len(blocks[n-1])
	}
}

// view is the read side of an arena at one moment.
type view[T any] [][]T

func (v view[T]) get(r ref) []T {
	if r.n == 0 {
		return nil
	}
	return v[r.block][r.at : r.at+r.n : r.at+r.n]
}
