package library

// Allocate returns n zeroed bytes for the blocks of an image that is to be
// restored: outside the collected heap, where the system has such memory. They
// are never returned.
func Allocate(n int) []byte { return allocateBytes(max(n, 1))[:n] }
